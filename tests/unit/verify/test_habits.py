"""Drafts as people write them: every quotation found once, at its line and column.

In the file of drafts ``⟦`` and ``⟧`` stand around what is quoted, with the verdict's first letter
after them; all three are taken out before a draft is read.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.cite.escape import INLINE
from corpus.model import Article
from corpus.verify.drafts import parse
from corpus.verify.findings import Finding
from corpus.verify.fix import Edit, apply, edits
from corpus.verify.linting import Options, lint_with
from tests.unit.verify.altered import signs
from tests.unit.verify.memory import MemoryEvidence

PRINT = """Harbour plan divides Port Elsing

“We will not sell the harbour unless the council agrees in writing,” Mayor Anna Verhoeven said.

“There is no money left in the fund, and nobody has told the workers,” said Tomas Lindqvist.

“They call it ‘the naïve option’ in the café,” Verhoeven said. “It costs €5 million – 5 % more.”

“R&D is not a luxury,” Lindqvist said.
"""
EVIDENCE = MemoryEvidence([Article("harbour.txt", PRINT)])
FILE = Path(__file__).parents[2] / "data" / "verify" / "habits.txt"
LETTER = {"verbatim": "v", "cut": "c", "altered": "a"}


def drafts() -> list[tuple[str, str]]:
    """Syntax and marked text of each draft."""
    parts = FILE.read_text(encoding="utf-8").split("=== ")[1:]
    pairs = (part.partition("\n") for part in parts)
    return [(syntax, signs(text)) for syntax, _, text in pairs]


def expected(marked: str) -> tuple[str, list[tuple[int, int, str, str]]]:
    """The draft without signs; line, column, verdict and words of each quotation."""
    source, at = "", 0
    found: list[tuple[int, int, str, str]] = []
    for piece in re.finditer(r"⟦([^⟦⟧]*)⟧(.)", marked):
        source += marked[at : piece.start()]
        lines = re.split(r"\r\n|\r|\n", source)
        found.append((len(lines), len(lines[-1]) + 1, piece[2], piece[1]))
        source += piece[1]
        at = piece.end()
    return source + marked[at:], found


def linted(syntax: str, source: str) -> list[Finding]:
    return lint_with(EVIDENCE, parse(source, syntax), "draft", Options(min_words=4))


@pytest.mark.parametrize(("syntax", "marked"), drafts())
def test_every_quotation_is_found_at_its_place(syntax: str, marked: str) -> None:
    source, wanted = expected(marked)
    found = linted(syntax, source)
    told = [
        (one.line, one.col, LETTER.get(one.verdict.verdict), source[slice(*one.span)].rstrip(",."))
        for one in found
    ]
    assert told == wanted


CHANGES = (
    ("unless", "if"),
    ("not ", ""),
    ("nobody", "somebody"),
    ("luxury", "necessity"),
    ("in writing", "in writing soon"),
    ("costs", "costs about"),
    ("We", "You"),
    ("million", "billion"),
)
TARGETS = {"markdown": "md", "latex": "latex", "org": "org", "html": "html"}


def mended(syntax: str, source: str) -> str:
    prose = parse(source, syntax)
    found = lint_with(EVIDENCE, prose, "draft", Options())
    wanted: list[Edit] = []
    for one in found:
        wanted += edits(prose, one, INLINE[TARGETS.get(syntax, "text")])
    return apply(source, wanted)


@pytest.mark.parametrize("change", CHANGES, ids=lambda pair: pair[0])
@pytest.mark.parametrize(("syntax", "marked"), [one for one in drafts() if "⟧a" not in one[1]])
def test_what_was_changed_in_marks_is_put_back_and_nothing_else(
    syntax: str, marked: str, change: tuple[str, str]
) -> None:
    source, _ = expected(marked)
    wrong, _ = expected(re.sub(r"⟦([^⟦⟧]*)⟧v", lambda m: f"⟦{m[1].replace(*change)}⟧v", marked))
    assert mended(syntax, wrong) == source


BROKEN = """The harbour

“We will not sell the old harbour,” Mayor Ann Lee said on Monday, “unless the council pays us in \
full by the spring.”

“The cranes stay where they are,” she added. “Nobody has asked the dockers.”
"""
HALVES = (
    "We will not sell the old harbour unless the council pays us in full by the spring.",
    "The cranes stay where they are. Nobody has asked the dockers.",
    "The cranes stay where they are … Nobody has asked the dockers.",
)


@pytest.mark.parametrize("right", HALVES)
@pytest.mark.parametrize(
    "change",
    [("full", "part"), ("old ", ""), ("are", "were"), ("Nobody", "Somebody"), ("the d", "our d"),
     ("spring", "next spring"), ("cranes stay", "cranes will stay")],
)  # fmt: skip
def test_a_half_behind_a_cue_is_mended_and_not_lost(
    right: str, change: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(globals(), "EVIDENCE", MemoryEvidence([Article("a.txt", BROKEN)]))
    wrong = right.replace(*change)
    if wrong == right:
        return
    source = f"Ann Lee said: “{wrong}”"
    [found] = linted("markdown", source)
    assert found.verdict.verdict == "altered"
    assert mended("markdown", source) == f"Ann Lee said: “{right}”"


@pytest.mark.parametrize(
    "words",
    [
        "We will not sell our harbour unless the council agrees in writing and in full",
        "In March, of all months, there is no money left in the fund, and nobody told the workers",
    ],
)
def test_what_goes_on_beyond_the_print_is_left_to_the_writer(words: str) -> None:
    source = f"He said: “{words}.”"
    assert [one.verdict.verdict for one in linted("markdown", source)] == ["altered"]
    assert mended("markdown", source) == source


CONDITION = """The pumps

“If the pumps hold, and only if they hold, we can be through by Christmas,” said Tom Reed.
"""


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"'), ("«", "»"), ("„", "“")])
def test_a_condition_in_the_paragraph_before_is_not_left_out(
    opening: str, closing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(globals(), "EVIDENCE", MemoryEvidence([Article("a.txt", CONDITION)]))
    first, last = "If the pumps hold, and only if they hold,", "we can be through by Christmas."
    both = f"Reed said: {opening}{first}\n\n{opening}{last}{closing}\n"
    assert [one.severity for one in linted("text", both)] == ["note", "note"]
    alone = f"Reed said: {opening}{last}{closing}\n"
    assert [one.severity for one in linted("text", alone)] == ["warning"]


@pytest.mark.parametrize(
    ("draft", "verdicts"),
    [
        ("In a paper published last year, “The Price of Rope,” Ann Lee set out why.\n", []),
        (
            "Her essay, “Out of Rope: Early Evidence on Knots in Years 7 to 12 of a War,” says\n",
            [],
        ),
        ("In her book “We Will Sell the Rope and the Tar”, Ann Lee says why.\n", []),
        ("In her book Ann Lee says: “We will sell the rope and the ship.”\n", ["altered"]),
        ("In her last book, “We will sell the rope and the ship,” Ann Lee wrote.\n", ["altered"]),
        ("At a lecture Ann Lee said “We Will Sell the Rope and the Boat.”\n", ["verbatim"]),
    ],
)
def test_a_title_behind_its_kind_of_work_is_nobody_s_words(draft: str, verdicts: list[str]) -> None:
    print_ = "“We will sell the rope and the boat,” Ann Lee said. “The price of it is low.”\n"
    evidence = MemoryEvidence([Article("a.txt", print_)])
    found = lint_with(evidence, parse(draft, "text"), "d", Options())
    assert [one.verdict.verdict for one in found] == verdicts


@pytest.mark.parametrize(
    "words",
    [
        "didn't I come here for hard work",
        "I come didn't here for hard work",
        "come I didn't here for hard work",
        "I didn't come here for work hard",
        "I didn't come here hard for work",
    ],
)
@pytest.mark.parametrize(
    ("syntax", "draft"),
    [
        ("text", '"{}," Ann Lee said.\n'),
        ("html", "<p>&ldquo;<em>{}</em>,&rdquo; Ann Lee said.</p>"),
    ],
)
def test_words_that_changed_places_are_put_back(words: str, syntax: str, draft: str) -> None:
    said = "I didn't come here for hard work"
    evidence = MemoryEvidence([Article("a.txt", f"“{said},” Ann Lee said.\n")])
    prose = parse(draft.format(words), syntax)
    [found] = lint_with(evidence, prose, "d", Options())
    assert apply(prose.source, edits(prose, found, INLINE["text"])) == draft.format(said)


SET_OFF = """Quay news

“We will not sell the old harbour unless the council pays us in full,” Ann Lee said.
"""


@pytest.mark.parametrize(
    ("block", "verdicts"),
    [
        ("  We will not sell the old harbour unless the council pays us in full.", ["verbatim"]),
        ("\tWe will not sell the old harbour\n\tunless the council pays us in full.", ["verbatim"]),
        ("    We will not sell the new harbour unless the council pays us in full.", ["altered"]),
        ("    pip install harbour --now and run it as you like.", []),
        ("    - We will not sell the old harbour", []),
        ("    12 Quay Street, Old Harbour, and the council", []),
    ],
)
def test_what_plain_text_sets_off_is_judged_where_print_has_it(
    block: str, verdicts: list[str]
) -> None:
    text = "It was late.\n\nNobody came.\n\nAnn Lee was blunt:\n\n{}\n\nSo it was.\n\nIt rained.\n"
    evidence = MemoryEvidence([Article("quay.txt", SET_OFF)])
    prose = parse(text.format(block), "text")
    found = lint_with(evidence, prose, "d.txt", Options())
    assert [one.verdict.verdict for one in found] == verdicts
    novel = "".join(f"  {line} a b c d\n\n" for line in ("It was late.", "He came.", "Rain."))
    assert parse(novel, "text").blocks == ()
