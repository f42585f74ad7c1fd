"""Sources that nobody would take for a name, that come late, or that are nobody at all."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.quoting import extract
from corpus.quoting.mentions.finding import find


def said(text: str) -> list[tuple[str, str | None]]:
    """First word and speaker of every marked quotation."""
    found = extract(Article(path="x", text=text)).quotes
    return [(q.text.split()[0].strip(",.!?"), q.speaker) for q in found if q.verbatim]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Number 10 said the visit was “a private matter for him”.", "Number 10"),
        ("“It is a private matter,” No. 10 said of the prime minister’s trip.", "No. 10"),
        ("The PM is away. No 10 called the visit “a private matter”.", "No 10"),
        (
            "A Number 10 official said of the prime minister: “He is resting now.”",
            "a Number 10 official",
        ),
    ],
)
def test_a_door_speaks_for_the_prime_minister(text: str, name: str) -> None:
    assert [who for _, who in said(text)] == [name]


def test_one_office_under_two_names_is_one_speaker() -> None:
    text = (
        "The PM is away. No 10 said: “He is resting now.” Downing Street later called the visit "
        "“a wholly private matter”."
    )
    assert [who for _, who in said(text)] == ["No 10", "No 10"]


def test_a_rank_of_ten_is_no_office() -> None:
    assert [m.text for m in find("No 10 seed Jo Bell lost.") if m.kind == "organisation"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Nobody called it “a fine day for the valley”.",
        "Deeply believed that it was “a fine day for the valley”.",
    ],
)
def test_nobody_and_an_adverb_are_no_sources(text: str) -> None:
    assert [who for _, who in said(text) if who is not None] == []


def test_the_latter_of_two() -> None:
    text = (
        "Hanna Vik and Tore Lund have both resigned. The latter said: “I am going fishing.” "
        "The former said: “I am staying here.”"
    )
    assert said(text) == [("I", "Tore Lund"), ("I", "Hanna Vik")]


@pytest.mark.parametrize(
    "text",
    [
        "“It is later than you think,” he said. Admiral Anton Reuss closed the file.",
        "“It is later than you think,” he said.\n\nAnton Reuss, 61, had not slept for days.",
        "“It is later than you think,” he said. In his office, Anton Reuss closed the file.",
    ],
)
def test_he_can_come_before_his_name(text: str) -> None:
    assert [who for _, who in said(text)] == ["Anton Reuss"]


def test_he_is_not_whoever_comes_paragraphs_later() -> None:
    text = (
        "“It is later than you think,” he said.\n\nThe wind rose.\n\nThe lamps went out.\n\n"
        "Anton Reuss, 61, had not slept for days."
    )
    assert [who for _, who in said(text)] == [None]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Reuss, known as “the last captain of the coast”, said he would stay.", 0),
        ("The strip, nicknamed “the road that never was built”, is closed.", 0),
        ("Reuss was nicknamed “the last captain of the coast” by Ada Lind.", 1),
    ],
)
def test_what_somebody_is_known_as_is_no_quotation(text: str, count: int) -> None:
    assert len(said(text)) == count


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Rolf Tvedt, president of the Mill Owners’ Guild, is angry. “It is robbery,” Tvedt "
            "said.\n\nHe wrote to the minister. “Let them try,” the industrialist said.",
            "Rolf Tvedt",
        ),
        (
            "Rolf Tvedt denied it. “I was in bed,” Tvedt said.\n\nCounsel Mia Roth asked how "
            "long. “All night,” the witness replied.",
            "Rolf Tvedt",
        ),
    ],
)
def test_a_trade_or_a_part_in_court_takes_somebody_up(text: str, speaker: str) -> None:
    assert said(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("lead", "below"),
    [
        ("A teenager has died after a crash in Hull.", "Nora Quist said the death was a tragedy."),
        ("A lorry driver blocked the road for hours.", "Nora Quist said it was a disgrace."),
        ("A teacher was found dead on Monday.", "Nora Quist visited the school."),
        ("The health minister resigned.", "The transport minister, Nora Quist, wept."),
    ],
)
def test_whoever_speaks_of_a_lead_is_not_its_person(lead: str, below: str) -> None:
    text = f"{lead}\n\n{below} “We must act,” Quist said."
    (speaker,) = [s for s in extract(Article(path="x", text=text)).speakers if "Quist" in s.name]
    assert not {"teenager", "lorry driver", "teacher", "health minister"} & set(speaker.roles)


def test_a_verb_in_the_plural_tells_of_a_side_only_at_the_head_of_its_sentence() -> None:
    kinds = {m.text: m.kind for m in find("If Sobralev were to go, would Moravets have gone?")}
    assert kinds["Sobralev"] != "organisation" != kinds["Moravets"]
    assert {m.text: m.kind for m in find("Great Marling have asked him.")} == {
        "Marling": "organisation",
        "him": "",
    }
