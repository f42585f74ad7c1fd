"""What follows a name after a comma: an apposition, or the clause it stands before."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.quoting import extract
from corpus.quoting.mentions.finding import find


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("In a race with Nora Quist, the party nominee had some explaining to do.", "Nora Quist",
         None),
        ("His wife, Nora Quist, is a lawyer with the harbour clinic.", "Nora Quist", "wife"),
        ("Led by Speaker Nora Quist, the rally denounced candidate Bo Lund for it.", "Bo Lund",
         "candidate"),
        ("Nora Quist, as a candidate, left.", "Nora Quist", None),
        ("Nora Quist, a widely respected judge, left.", "Nora Quist", "widely respected judge"),
        ("Nora Quist, the twice jailed leader, left.", "Nora Quist", "twice jailed leader"),
        ("Nora Quist, a teacher at the school that was closed, left.", "Nora Quist",
         "teacher at the school that was closed"),
        ("Nora Quist, now mayor of Hull, left.", "Nora Quist", "now mayor of Hull"),
    ],
)  # fmt: skip
def test_an_apposition_has_no_verb_of_its_own(text: str, name: str, role: str | None) -> None:
    (found,) = [m for m in find(text) if m.text == name]
    assert found.role == role


def test_who_is_named_in_the_clause_can_speak() -> None:
    text = (
        "Led by Speaker Nora Quist, the rally applauded candidate Bo Lund, who called it “a joy”."
    )
    (quote,) = [q for q in extract(Article(path="a", text=text)).quotes if q.kind != "indirect"]
    assert quote.speaker == "Bo Lund"


@pytest.mark.parametrize(
    "who",
    [
        "Its representative in the region, Fenna Oosterdijk,",
        "The office’s new spokeswoman there, Fenna Oosterdijk,",
        "A lawyer since 2019, Dr Fenna Oosterdijk,",
        "The council’s doctor for the past ten years, Fenna Oosterdijk,",
        "A coordinator in the region, Anna Bell,",
        "The office’s most senior director of operations, Anna Bell,",
        "Their most senior judge in the region, Anna Bell,",
    ],
)
def test_a_name_behind_a_noun_and_what_belongs_to_it_is_its_holders(who: str) -> None:
    text = f"The office has asked for a halt.\n\n{who} said: “We have nothing left to give.”"
    (quote,) = [q for q in extract(Article(path="a", text=text)).quotes if q.verbatim]
    assert quote.speaker in ("Fenna Oosterdijk", "Anna Bell")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A farmer in Marl, Vars County, said: “We have nothing left to give.”", "farmer"),
        ("A charity, Denby Council and a bank said: “We have nothing to give.”", "charity"),
    ],
)
def test_what_stands_behind_a_noun_may_be_a_place_or_another(text: str, speaker: str) -> None:
    (quote,) = [q for q in extract(Article(path="a", text=text)).quotes if q.verbatim]
    assert quote.speaker is not None
    assert speaker in quote.speaker
