"""The outlet and the day that a draft gives beside a quotation, held against print."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.verify.drafts import parse
from corpus.verify.linting import Options, lint_with
from tests.unit.verify.memory import MemoryEvidence

TEXT = """Dam news

“The cracks are old and they are not growing,” said Rui Falcão, the director.
"""
PASSED_ON = """Mill news

“The wheel turns by itself at night,” Dee Fox told the Skerry Herald in 2019.
"""
OTHER = "Ferry news\n\n“The captain asked for new ones three times,” said Ann Lee.\n"
EVIDENCE = MemoryEvidence(
    [
        Article("dam.txt", TEXT, outlet="The Port Post", date="2023-05-14", date_basis="printed"),
        Article("ferry.txt", OTHER, outlet="Skerry Herald", date="2022-10-03", date_basis="url"),
        Article("mill.txt", PASSED_ON, outlet="Hill Mail", date="2023-06-01", date_basis="printed"),
        Article("loose.txt", OTHER.replace("three", "four")),
        Article(
            "ahead.txt",
            OTHER.replace("three", "two") + "She speaks on 7 October.\n",
            date="2022-10-03",
            date_basis="printed",
        ),
    ]
)
WORDS = "The cracks are old and they are not growing"


def sources(draft: str, syntax: str = "markdown") -> list[str]:
    found = lint_with(EVIDENCE, parse(draft, syntax), "d", Options())
    assert all(one.verdict.verdict == "verbatim" for one in found)
    assert all((one.severity == "warning") == bool(one.source) for one in found)
    assert all((": source: " in one.text) == bool(one.source) for one in found)
    return [one.source for one in found]


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("“{}” (The Port Post, 14 May 2023).", ""),
        ("“{}” (Port Post, May 2023).", ""),
        ("“{}” (The Port Post, 15 May 2023).", ""),
        ("“{}” (The Port Post, 14 May 2021).", "14 May 2021"),
        ("“{}” (The Port Post, June 2023).", "June 2023"),
        ("“{}” (Skerry Herald, 14 May 2023).", "Skerry Herald"),
        ("“{}” (The Daily Nobody, 14 May 2023).", ""),
        ("“{}” (14 May 2021).", ""),
        ("“{}” (in tears).", ""),
        ("“{}” — Rui Falcão, Skerry Herald", "Skerry Herald"),
        ("“{}” — Rui Falcão, *The Port Post*, 2022", ""),
        ("“{}” — Rui Falcão, *The Port Post*, 2.5.2023", "2.5.2023"),
        ("> {}\n>\n> — Rui Falcão, Skerry Herald, 2022", "Skerry Herald"),
        ("“{},” Falcão told the Skerry Herald.", "Skerry Herald"),
        ("Falcão told the Port Post on 1 May 2023: “{}.”", ""),
        ("Falcão told the Port Post on 1 May 2020: “{}.”", "1 May 2020"),
        ("“{},” said Falcão, after the Skerry Herald had asked on 3 May 2020.", ""),
        ("On 14 May 2023 Falcão told the Port Post: “{}.”", ""),
        ("On 14 May 2021 Falcão told the Port Post: “{}.”", "14 May 2021"),
        ("“{},” he told the Port Post, which on 3 May 2019 had asked.", ""),
        ("“{}” — Rui Falcão on 9 January 2014", ""),
        ("“{}” — Rui Falcão in the Skerry Herald", "Skerry Herald"),
        ("“{}.”[^1]\n\n[^1]: *Skerry Herald*, 14 May 2023, p. 4.", "Skerry Herald"),
        ("“{},” Falcão said, the Skerry Herald reported on 14 May 2023.", "Skerry Herald"),
        ("“{},” Falcão said, as the Skerry Herald reported.", "Skerry Herald"),
        ("“{},” Falcão said, according to the Skerry Herald.", "Skerry Herald"),
        ("“{},” Falcão was quoted as saying by the Skerry Herald.", "Skerry Herald"),
        ("“{},” Falcão was quoted in the Skerry Herald as saying.", "Skerry Herald"),
        ("The Skerry Herald quoted Falcão as saying: “{}.”", "Skerry Herald"),
        ("The Skerry Herald reported that Falcão said “{}.”", "Skerry Herald"),
        ("In the Skerry Herald of 14 May 2023 Falcão said: “{}.”", "Skerry Herald"),
        ("“{},” Falcão said, the Port Post reported on 14 May 2023.", ""),
        ("“{},” Falcão said, the Port Post reported on 2 May 2023.", "2 May 2023"),
        ("“{},” Falcão said, The Port Post reported on May 2, 2023.", "May 2, 2023"),
        ("“{},” Falcão said, The Port Post reported on Jan. 2, 2023.", "Jan. 2, 2023"),
        ("“{},” Falcão said, The Port Post reported in June 2023.", "June 2023"),
        ("In The Port Post of 15 May 2023, Falcão said: “{}.”", ""),
        ("In The Port Post of 4 May 2023, Falcão said: “{}.”", "4 May 2023"),
        ("In the Port Post, Falcão said on 4 May 2023: “{}.”", ""),
        ("“{},” Falcão said after the Skerry Herald reported on 3 May that it leaks.", ""),
        ("“{},” Falcão said, and the Skerry Herald reported on the vote.", ""),
        ("The Skerry Herald reported on the vote, and Falcão said: “{}.”", ""),
        ("The Skerry Herald reported on 2 May that it leaks. “{},” Falcão said.", ""),
        ("“{},” Falcão said in the office of the Skerry Herald.", ""),
        ("“{},” Falcão said, The Daily Nobody reported on 2 May 2023.", ""),
        ("“{}.”[^1]\n\n[^1]: Falcão, The Port Post, 4 July 2023.", "4 July 2023"),
        ("“{}.”[^1]\n\n[^1]: Falcão, The Port Post, 14 May 2023.", ""),
    ],
)
def test_what_a_draft_says_of_print(draft: str, wrong: str) -> None:
    [source] = sources(draft.format(WORDS))
    assert source.startswith(f"the draft says {wrong}, print ") if wrong else source == ""


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("“{},” Falcão told the council on Tuesday, 16 May.", "Tuesday, 16 May"),
        ("“{},” Falcão said on 20 May 2023.", "20 May 2023"),
        ("“{},” said Falcão on May 20.", "May 20"),
        ("On 20 July Falcão told the council: “{}.”", "20 July"),
        ("Falcão told the council on 20 May: “{}.”", "20 May"),
        ("“{},” Falcão told the council on Monday, 15 May.", ""),
        ("“{},” Falcão told the council on 2 May.", ""),
        ("“{},” Falcão said on 20 December.", ""),
        ("“{},” Falcão said on 20 May 2022.", ""),
        ("“{},” Falcão said of the vote on 20 May.", ""),
        ("“{},” Falcão said, as the council will hear on 20 May.", ""),
        ("“{},” Falcão, who runs the dam, told the council on 20 May.", "20 May"),
        ("“{},” said Falcão, who had told the council on 20 May that he would go.", ""),
        ("“{},” Falcão, who told the council on 20 May that he would go, said.", ""),
        ("“{},” said Falcão, and the mayor told the council on 20 May to wait.", ""),
        ("“{},” Falcão said again on 20 May.", ""),
        ("“{},” Falcão told the Port Post on Monday, 15 May.", "Monday, 15 May"),
        ("“{},” Falcão told the Port Post on Sunday, 14 May.", ""),
        ("The council votes on 20 May. “{},” Falcão said.", ""),
    ],
)
def test_nothing_was_said_after_it_was_printed(draft: str, wrong: str) -> None:
    [source] = sources(draft.format(WORDS))
    told = f"the draft says {wrong}, print is of 2023-05-14 already"
    assert source == (told if wrong else "")


def test_a_day_that_print_tells_is_no_fault() -> None:
    draft = "“The captain asked for new ones two times,” Ann Lee said on 7 October."
    assert sources(draft) == [""]


def test_a_note_in_latex_does() -> None:
    note = "\\footnote{Falcão, \\emph{The Port Post}, 4 July 2023.}"
    assert "4 July 2023" in sources(f"``{WORDS}''{note} is it.", "latex")[0]


def test_print_of_an_unknown_outlet_may_be_any() -> None:
    draft = "“The captain asked for new ones four times” (Skerry Herald, 3 May 1999)."
    assert sources(draft) == [""]


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Dee Fox told the Skerry Herald: “{}.”", ""),
        ("“{}” (Skerry Herald, 2019).", ""),
        ("“{}” (Hill Mail, 3 May 2019).", ""),
        ("“{}” (Hill Mail, 3 May 2018).", "3 May 2018"),
        ("“{}” (Hill Mail, 1 June 2019).", "1 June 2019"),
        ("“{}” (Hill Mail, June 2019).", ""),
        ("Dee Fox told the Port Post: “{}.”", "The Port Post"),
    ],
)
def test_what_print_says_itself_is_no_fault(draft: str, wrong: str) -> None:
    [source] = sources(draft.format("The wheel turns by itself at night"))
    assert source.startswith(f"the draft says {wrong}, print ") if wrong else source == ""
