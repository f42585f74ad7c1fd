"""Who speaks where somebody else passes it on; what surely is somebody's words."""

from __future__ import annotations

import pytest

from corpus.model import Article, Quote
from corpus.quoting import extract


def only(text: str) -> Quote:
    (quote,) = [q for q in extract(Article(path="a", text=text)).quotes if q.kind != "indirect"]
    return quote


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("According to a person familiar with the talks, Arne Lund said it was “an insult”.",
         "Arne Lund", "a person familiar with the talks"),
        ("According to the indictment, Arne Lund told an aide that it was “a done deal”.",
         "Arne Lund", "the indictment"),
        ("Arne Lund, according to Kari Berg, said the offer was “an insult to all of us”.",
         "Arne Lund", "Kari Berg"),
        ("According to his aide, Arne Lund was “not happy at all with it”.", "his aide", None),
        ("Arne Lund, according to Kari Berg, was “not happy at all with it”.", "Kari Berg", None),
        ("Arne Lund was quoted by Interfax as saying the offer was “an insult to us all”.",
         "Arne Lund", "Interfax"),
        ("“I did not see her at all,” the driver was quoted as saying by police.", "the driver",
         "police"),
    ],
)  # fmt: skip
def test_the_speaker_stands_behind_the_relay(text: str, speaker: str, via: str | None) -> None:
    found = only(text)
    assert (found.speaker, found.via) == (speaker, via)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Arne Lund would not comment. Kari Berg did: “It is a disgrace.”", "It is a disgrace."),
        ("“Lock him up,” chanted the crowd as Arne Lund left.", "Lock him up,"),
        ("“Shame on you!” shouted one man.", "Shame on you!"),
    ],
)
def test_a_tag_or_a_colon_shows_that_words_were_said(text: str, words: str) -> None:
    assert only(text).text == words


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Josep Marin spoke first, and Paul Hebb, of Hull, said Norway was “deeply alarmed”.",
         "Paul Hebb"),
        ("Josep Marin left early, a step echoed by Berlin, whose spokesman, Steffen Haas, said it "
         "was “deeply alarmed”.", "Steffen Haas"),
        ("Josep Marin, flanked by Paul Hebb, the mayor of Hull, said he was “deeply alarmed”.",
         "Josep Marin"),
        ("Josep Marin, while praising Paul Hebb, said he was “deeply alarmed”.", "Josep Marin"),
        ("Josep Marin, whose wife is Kari Berg, said he was “deeply alarmed”.", "Josep Marin"),
        ("Kari Berg, from Bradford, said she was “deeply alarmed”.", "Kari Berg"),
    ],
)  # fmt: skip
def test_the_subject_stands_across_what_is_put_in(text: str, speaker: str) -> None:
    assert only(text).speaker == speaker


def test_whom_words_are_said_to_makes_them_no_paraphrase() -> None:
    found = only("Kari Berg told the members: “This house will decide.”")
    assert (found.kind, found.speaker) == ("direct", "Kari Berg")


@pytest.mark.parametrize(
    "role",
    [
        "a spokesman for the ministry",
        "the mayor of Hull",
        "the lawyer for Kari Berg",
        "a spokesman for President Kari Berg",
        "her lawyer",
    ],
)
def test_the_name_after_a_role_and_a_comma_speaks(role: str) -> None:
    assert only(f"“This is a red line,” said {role}, Ivan Petrov.").speaker == "Ivan Petrov"


@pytest.mark.parametrize(
    ("tag", "speaker"),
    [
        ("said someone close to Kari Berg", "someone close to Kari Berg"),
        ("said one of Kari Berg’s lawyers, Nils Aune", "Nils Aune"),
        ("said the late Nils Berg in 1998", "Nils Berg"),
        ("the agency RIA Novosti cited Nils Berg as saying", "Nils Berg"),
        ("said Nils Berg’s widow, Kari", "Kari"),
        ("came the reply from Kari Berg", "Kari Berg"),
        ("said Vadym Prys, Norway’s ambassador to the UK", "Vadym Prys"),
        ("Kari Berg was told by Nils Aune", "Nils Aune"),
    ],
)
def test_tags_of_many_makes_name_their_source(tag: str, speaker: str) -> None:
    assert only(f"“It will not stand,” {tag}.").speaker == speaker
