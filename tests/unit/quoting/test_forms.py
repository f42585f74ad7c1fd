"""However a text is printed or was ruined, it says the same: speakers stay, offsets are its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from textwrap import fill
from unicodedata import normalize

import pytest

from corpus.model import Article, Quote
from corpus.quoting import extract
from corpus.quoting.text.casing import case_of, recased
from corpus.quoting.text.plain import plain

TEXT = """Ferry ‘months away’, minister admits

The ferry Saint Brendan will not sail this summer, the transport minister, Róisín Fallon, told
the islands’ council on Monday. “We’re waiting for one part, and it’s on a ship,” she said.
“It will be here in June.”

Council leader Tobias Fife was not convinced. “I have heard about June before,” he said, and asked
who would pay for the helicopter.

According to Ms Fallon, the office has set aside “a sum that will suffice”.

“That's what they said of the pier,” Mr Fife replied.

A fisherman in the gallery shouted: “Which June?”
"""
TEXT = re.sub(r"(?<=\S)\n(?=\S)", " ", TEXT).strip()
SPEAKERS = ["Róisín Fallon"] * 3 + ["Tobias Fife", "Róisín Fallon", "Tobias Fife"]
SPEAKERS += ["a fisherman in the gallery"]
Change = Callable[[str], str]


def _sub(pattern: str, new: str) -> Change:
    return lambda text: re.sub(pattern, new, text, flags=re.MULTILINE)


def _mojibake(text: str) -> str:
    ruined = (bytes((byte,)) for byte in text.encode())
    return "".join(byte.decode("cp1252", "ignore") or chr(byte[0]) for byte in ruined)


def _indented(text: str) -> str:
    lines = [fill(line, 60, subsequent_indent="   ") for line in text.split("\n\n")]
    return "\n\n".join(lines)


def _shouted(text: str) -> str:
    head, rest = text.split("\n", 1)
    return f"{head.upper()}\n{rest}"


NAME = r"\b(Róisín Fallon|Tobias Fife)\b"
LINES = r"^(?=[^\n])"
CHANGES: dict[str, Change] = {
    "as it is": str,
    "bold names": _sub(NAME, r"**\1**"),
    "bold tags": _sub(NAME, r"<b>\1</b>"),
    "quotations in italics": _sub("(“[^”]*”)", r"*\1*"),
    "words in italics": _sub("“([^”]*)”", r"“_\1_”"),
    "escaped marks": _sub("[“”]", r'\\"'),
    "paragraph tags": _sub(r"^([^\n]+)$", r"<p>\1</p>"),
    "tags alone part the lines": lambda text: text.replace("\n\n", "<br/><br/>"),
    "tags for marks": lambda text: text.replace("“", "<q>").replace("”", "</q>"),
    "entities": lambda text: text.replace("“", "&ldquo;").replace("”", "&#8221;"),
    "quoted in a mail": _sub(LINES, "> "),
    "bullets": _sub(LINES, "• "),
    "numbers": _sub(LINES, "12. "),
    "dashes": _sub(LINES, "- "),
    "notes": _sub(r"(?<=[.,]”)", "[3]"),
    "raised notes": _sub(r"(?<=[.,]”)", "¹²"),
    "no-break blanks": _sub(r" (?=[A-Z])", "\u00a0"),
    "two blanks after a stop": _sub(r"(?<=[.:]) ", "  "),
    "justified": _sub(r"(?<=[a-z]) (?=[a-z])", "   "),
    "broken and indented": _indented,
    "carriage returns": lambda text: text.replace("\n", "\r"),
    "Windows": lambda text: text.replace("\n", "\r\n"),
    "separators": lambda text: text.replace("\n\n", "\u2029"),
    "double primes": _sub("[“”]", "″"),
    "accents for apostrophes": _sub("(?<=[a-z])['’](?=[a-z])", "´"),
    "ligatures": lambda text: text.replace("ffi", "ﬃ").replace("fi", "ﬁ"),
    "ruined letters": _mojibake,
    "letters ruined twice": lambda text: _mojibake(_mojibake(text)),
    "letters ruined as Latin-1": lambda text: text.encode().decode("latin-1"),
    "accents apart, then ruined": lambda text: _mojibake(normalize("NFD", text)),
    "ruined, accents apart since": lambda text: normalize("NFD", _mojibake(text)),
    "headline in capitals": _shouted,
    "surnames in capitals": lambda text: text.replace("Tobias Fife", "Tobias FIFE"),
    "comma outside": _sub(",”", "”,"),
}


def _marked(text: str) -> list[Quote]:
    return [q for q in extract(Article(path="x", text=text)).quotes if q.verbatim]


def _words(text: str) -> list[str]:
    return plain(text).text.rstrip(",").replace("’", "'").casefold().split()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_no_form_of_print_changes_who_speaks(change: Change) -> None:
    text = change(TEXT)
    found = _marked(text)
    assert [q.speaker for q in found] == SPEAKERS
    for q, first in zip(found, _marked(TEXT), strict=True):
        assert q.text == text[q.start : q.end]
        assert _words(q.text) == _words(first.text)


def test_a_line_of_its_own_keeps_its_signs() -> None:
    assert plain("**Why?**\n\nThe **old** man").text == "**Why?**\n\nThe old man"


@pytest.mark.parametrize(
    "text",
    [
        "“What the f***, this is s***,” she said.",
        "Take 2 * 3 * 4 and snake_case_names.",
        "She gave “[t]he plan” to [1] or [note] them.",
        "“It is late.”\n— Jane Doe",
        "A & B; R&D &c. and AT&T; too",
        "\u00c9L DIJO «CAF\u00c9» \u00c2ge",
    ],
)
def test_what_only_looks_like_markup_stays(text: str) -> None:
    assert plain(text).text == text


def test_a_block_of_quoted_lines_in_a_text_stays_one() -> None:
    text = "He wrote to me.\n\n> We go.\n\nI said no.\n\nHe left.\n\nSo did I."
    assert plain(text).text == text


def test_capitals_are_read_by_the_rest_of_the_text() -> None:
    text = "MAYOR OF US TOWN SHOCKED BY ‘I QUIT’\n\nThe mayor, Ann LOWE, a US citizen, met Lowe."
    assert recased(text).startswith("Mayor of US Town Shocked by ‘I quit’")
    assert "Ann Lowe, a US citizen" in recased(text)
    assert len(recased(text)) == len(text)


def test_without_capitals_nobody_is_sure() -> None:
    for text, most in ((TEXT.upper(), 0.85), (TEXT.lower(), 0.5)):
        found = _marked(text)
        assert found
        assert max(q.confidence for q in found) <= most
    assert case_of(TEXT) == "mixed"


@pytest.mark.parametrize("name", ["Raúl Grijalva", "Emre Gülen", "Zoë Moss", "Loïc Moss"])
def test_a_ruined_letter_that_a_tool_wrote_in_plainer_ones(name: str) -> None:
    text = normalize("NFKD", _mojibake(f"“We go,” said {name}.").replace("\xa0", " "))
    assert plain(text).text == f"“We go,” said {name}."
