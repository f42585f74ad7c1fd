"""Turns of transcripts: every paragraph with a label is a quotation of whom the label names."""

from __future__ import annotations

import pytest

from corpus.model import Article, Quote
from corpus.quoting import extract


def quotes(text: str) -> list[Quote]:
    return list(extract(Article(path="x", text=text)).quotes)


def talk(text: str) -> list[tuple[str, str | None]]:
    """First word and speaker of every quotation, all of them direct."""
    found = quotes(text)
    assert all(q.text == text[q.start : q.end] for q in found)
    return [(q.text.split()[0], q.speaker) for q in found if q.verbatim]


BROADCAST = """ANCHOR: Senator, welcome.

SEN. RUTH MCALLEN (D-OH): Thank you. I said "no" to it.

HOLT: Do you believe that she was told?

MCALLEN: I do. He said it was Tuesday.

And I told him so.

HOLT: Thank you.
"""
HOUSE = """The Prime Minister: I am grateful to my hon. Friend.

Angela Booth (Leeds West) (Lab): Will he apologise to the nurses?

The Prime Minister: I take no lectures.

Mr Speaker: Order.
"""
QUESTIONS = """Five questions for Amara Diallo

Amara Diallo won the prize last year. She spoke to Jonas Becker.

Q. What did you do with the money?

A. I bought a house.

Becker: And what comes next?

Diallo: Sleep.
"""
INQUEST = """The inquest was resumed before Mr. Wynne, the coroner.

The Coroner: Did he make any reply?

Witness: He said I might go home.

Mr. Baker (for the company): You continued at your work?

Witness: I had five children, sir.

"It is my painful duty," said the Rev. John Lloyd.
"""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            BROADCAST,
            [
                ("Senator,", "ANCHOR"),
                ("Thank", "Ruth McAllen"),
                ("Do", "Holt"),
                ("I", "Ruth McAllen"),
                ("And", "Ruth McAllen"),
                ("Thank", "Holt"),
            ],
        ),
        (
            HOUSE,
            [
                ("I", "The Prime Minister"),
                ("Will", "Angela Booth"),
                ("I", "The Prime Minister"),
                ("Order.", "Mr Speaker"),
            ],
        ),
        (
            QUESTIONS,
            [
                ("What", "Q"),
                ("I", "Amara Diallo"),
                ("And", "Jonas Becker"),
                ("Sleep.", "Amara Diallo"),
            ],
        ),
        (
            INQUEST,
            [
                ("Did", "Wynne"),
                ("He", "Witness"),
                ("You", "Baker"),
                ("I", "Witness"),
                ("It", "John Lloyd"),
            ],
        ),
    ],
)
def test_turns(text: str, wanted: list[tuple[str, str]]) -> None:
    assert talk(text) == wanted


def test_turns_hold_no_reports_and_join_their_paragraphs() -> None:
    found = quotes(BROADCAST)
    assert all(q.kind == "indirect" and q.verbatim for q in found)
    assert len(found) == 6
    assert found[3].statement == found[4].statement != found[1].statement


@pytest.mark.parametrize(
    "text",
    [
        "Trump: ‘I won’\n\nDate: 5 May\n\nPlace: Rome\n\nHe said it was late.\n",
        "Venue: Lyon\n\nReferee: John Smith\n\nAttendance: 400\n\nWeather: Rain\n",
        "Monday: Rain\n\nTuesday: Sun\n\nWednesday: Rain\n\nMonday: Rain\n",
    ],
)
def test_lists_of_particulars_are_no_talk(text: str) -> None:
    assert all(not q.verbatim or "won" in q.text for q in quotes(text))


def test_first_names_as_labels_stand_for_the_full_ones() -> None:
    found = quotes(
        "Ana Ruiz: This is the show.\n\nBo Hall: And a goose.\n\nAna: Eleven geese.\n\n"
        "Bo: Eleven geese, one lake."
    )
    assert [q.speaker for q in found] == ["Ana Ruiz", "Bo Hall", "Ana Ruiz", "Bo Hall"]


def test_the_headline_over_a_talk_is_no_turn() -> None:
    found = quotes(
        "Lund: ‘We Don’t Know’ if War Is Over\n\nThe minister Ida Lund spoke on Sunday.\n\n"
        "HOST: Is it over?\n\nLUND: We do not know.\n\nHOST: Why?\n\nLUND: It is war."
    )
    assert (found[0].text, found[0].speaker) == ("We Don’t Know", "Ida Lund")
    assert [q.speaker for q in found[1:]] == ["HOST", "Ida Lund", "HOST", "Ida Lund"]


def test_a_first_turn_of_two_paragraphs_is_no_headline() -> None:
    found = quotes(
        "HOST: Welcome to the show.\n\nToday we talk of war.\n\nLUND: We do not know.\n\n"
        "HOST: Why?\n\nLUND: It is war."
    )
    assert [q.speaker for q in found] == ["HOST", "HOST", "Lund", "HOST", "Lund"]


def test_initials_as_labels_stand_for_the_full_names() -> None:
    text = (
        "Meeting Mira Kovač\n\nJonas Becker: When did you begin?\n\nMira Kovač: I was nine.\n\n"
        "JB: And did it rain?\n\nMK: We swam home.\n\nJ.B.: Thank you.\n"
    )
    jonas, mira = "Jonas Becker", "Mira Kovač"
    assert [who for _, who in talk(text)] == [jonas, mira, jonas, mira, jonas]


def test_initials_that_two_have_are_nobody_s() -> None:
    text = (
        "Meeting Mira Kovač\n\nMarta Klein: When did you begin?\n\nMira Kovač: I was nine.\n\n"
        "MK: And did it rain?\n\nMira Kovač: We swam home.\n"
    )
    assert talk(text)[2][1] not in ("Mira Kovač", "Marta Klein")


def test_a_committee_s_questions_have_numbers_and_its_chair_is_listed() -> None:
    text = (
        "Members present: Sir Ralph Toller (Chair); Ines Duarte.\n"
        "Witnesses: Otto Kern, director.\n\n"
        "Q14 Chair: How often was it shut?\n\nOtto Kern: We shut it twice.\n\n"
        "Q15 Ines Duarte: Would you swim in it?\n\nOtto Kern: I would not.\n"
    )
    found = [(q.speaker, q.mention, q.role) for q in quotes(text) if q.verbatim]
    assert [(who, mention) for who, mention, _ in found] == [
        ("Ralph Toller", "Chair"),
        ("Otto Kern", "Otto Kern"),
        ("Ines Duarte", "Ines Duarte"),
        ("Otto Kern", "Otto Kern"),
    ]
    assert not any(role and role.startswith("Q") for *_, role in found)


def test_an_office_is_sought_in_the_longest_word_once() -> None:
    text = "The Chair: We go.\n\nThe Clerk: We stay.\n\nThe Chair: Yes.\n\n" + "A" * 100_000
    assert {q.speaker for q in quotes(text)} == {"The Chair", "The Clerk"}
