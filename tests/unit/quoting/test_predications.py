"""People known by what a text says that they are, and subjects far from their verbs."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.quoting import extract
from corpus.quoting.cast import coreference


def speakers(text: str) -> list[str | None]:
    found = extract(Article(path="a", text=text)).quotes
    return [q.speaker for q in found if q.verbatim]


def speaks(text: str, name: str) -> bool:
    cast = coreference.read(text)
    pairs = zip(cast.mentions, cast.places, strict=True)
    return any(p.speaks for m, p in pairs if m.text == name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Teresa Vasko is the foreign minister of Belvar. Bruno Oak, a senator, dislikes her."
         " “We will go,” the minister said.", "Teresa Vasko"),
        ("Ann Lee has been mayor of Hull since 2010. Bob Ray, who runs a shop, is tired."
         " “We will go,” the mayor said.", "Ann Lee"),
        ("Ann Lee was elected mayor in May. Bob Ray sells fish. “We will go,” the mayor said.",
         "Ann Lee"),
        ("The club’s chairman is Dan Fox. Its manager, Will Grey, left."
         " “He was tired,” the chairman said.", "Dan Fox"),
        ("Dorset Lane Capital, a hedge fund which holds a stake, wants a sale. In a letter the"
         " hedge fund likened it to “a house that keeps adding rooms”.", "Dorset Lane Capital"),
    ],
)  # fmt: skip
def test_offices_told_in_a_sentence_of_their_own(text: str, name: str) -> None:
    assert speakers(text) == [name]


def test_a_former_office_is_no_present_one() -> None:
    text = (
        "Ann Lee served as mayor of Hull until 2010. Bob Ray, the mayor of Hull, is tired."
        " “We will go,” the mayor said. “Good,” the former mayor said."
    )
    assert speakers(text) == ["Bob Ray", "Ann Lee"]


def test_nobody_is_what_he_is_said_not_to_be() -> None:
    text = "Ann Lee is not the mayor. Bob Ray sells fish. “We will go,” the mayor said."
    assert speakers(text) != ["Ann Lee"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tad Devine, a senior adviser to Mr. Sanders, said on Tuesday that it was late.",
         "Tad Devine"),
        ("Ann Lee, a friend of Bob Ray, of Hull, said that it was late.", "Ann Lee"),
        ("Ann Lee — like Bob, a supporter of the ban — said it was late.", "Ann Lee"),
        ("“It is late,” said Mike Lux, an activist who is a former labor official.", "Mike Lux"),
        ("He came to town after Trump said that he would.", "Trump"),
        ("After talks with the Danish prime minister, Cruz said it would fail.", "Cruz"),
        ("“All the way!” Dawson shouted.", "Dawson"),
    ],
)  # fmt: skip
def test_subjects_find_their_verbs(text: str, name: str) -> None:
    assert speaks(text, name)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee — of Hull. He said it was late.",
        "They met Ann Lee, a senior adviser. The board said it was late.",
    ],
)
def test_no_verb_of_another_sentence(text: str) -> None:
    assert not speaks(text, "Ann Lee")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The firm called it a source of inconvenience. An airport insider said that the family"
         " should not hope. “There’s a room out the back,” the source claimed.",
         ["an airport insider"]),
        ("A French diplomatic source was blunt. “We are late,” the source said.\n\nAccording to a"
         " member of another delegation, the session ended in shouting.\n\n“At one point he"
         " stood up,” the source said.",
         ["a French diplomatic source", "a member of another delegation"]),
        ("“We are two words away,” said one EU diplomat. The Commission met on Friday. A second"
         " was less charitable. “We are two countries away,” they said.",
         ["one EU diplomat", "a second"]),
        ("The company swung to a net loss.\n\nIt now expects sales to show “a mid-single-digit"
         " decline” for the year.", ["the company"]),
        ("An email sent to landholders, seen by the Mallee Standard, is blunter. It warns the"
         " company “may be required to exercise its statutory powers”.", ["an email"]),
        ("In a victim statement read out by the prosecutor, Mr Brian Tolley, 81, said that he had"
         " introduced Frayling to the club. “I made a speech at his wedding,” it said.",
         ["a victim statement"]),
        ("Eric Dow leaned on a consultant’s report, completed last week, which concluded that the"
         " home was “structurally unable to break even”.", ["a consultant’s report"]),
        ("A guide to London pubs complained in 1968 of “warm gin and gratuitous insult”.",
         ["a guide to London"]),
        ("Turkey’s Foreign Ministry was brief. Russia’s Foreign Ministry voiced “serious concern”"
         " on Friday.", ["Russia’s Foreign Ministry"]),
        ("In a post on X, Senator Carla Brandt was briefer: “Read the bill, Royce.”",
         ["Carla Brandt"]),
        ("“We cannot verify it,” the mission’s head, retired General Annelie Brandvold, told a"
         " news conference.", ["Annelie Brandvold"]),
    ],
)  # fmt: skip
def test_bodies_documents_and_the_unnamed(text: str, said: list[str]) -> None:
    assert [s and s[0].lower() + s[1:] for s in speakers(text)] == [
        s[0].lower() + s[1:] for s in said
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Luca Pell, 20, put the kick over. His father, who is the director of rugby, did not see"
         " it.\n\n“I had my head in a bin,” Dafydd Pell said.\n\nThe younger Pell was less"
         " troubled. “It was on my good side,” he said.", ["Dafydd Pell", "Luca Pell"]),
        ("President Marchuk thanked Aasland for her patience. “It has been a long road,” the"
         " president said. “It is not finished,” the envoy replied.", ["Marchuk", "the envoy"]),
        ("“It is late,” the judge said. She had heard enough.\n\nJudge Anthea Pryce also banned"
         " him from driving.", ["Anthea Pryce"]),
        ("The inquiry was opened by the bishop of Harrow, Dr Celia Ostrander, in 2022. The bishop"
         " said that victims had been “let down at every turn”.", ["Celia Ostrander"]),
        ("Two officials called it tense. “There was shouting,” said one. “It was no worse than"
         " usual,” the other insisted.", ["one", "the other"]),
        ("Wozniak-Ferro, the No 3 seed, was serving when the rain came. “I thought, here we go"
         " again,” she said.", ["Wozniak-Ferro"]),
        ("Sallis, giving evidence, said he had “never set foot” there.", ["Sallis"]),
        ("She was described by colleagues as “fearless”, and by one editor, Dominic Prowse, as"
         " “impossible before lunch”.", ["colleagues", "Dominic Prowse"]),
        ("Asked by the Guardian of Leith for comment, Orrin Pulleyn’s agent replied with a single"
         " word: “Don’t.”", ["Orrin Pulleyn’s agent"]),
        ("The state news agency, OTA, on Tuesday quoted President Lazar Dimov’s office as saying"
         " that it “will not negotiate”.", ["President Lazar Dimov’s office"]),
        ("A government source in the capital, Rehl, struck a softer note, telling DW that it could"
         " meet “as soon as the shouting stops”.", ["a government source in the capital"]),
        ("In an angry press conference, Bob Ray attacked Ann Lee, calling her “the most ignorant"
         " mayor in our history”.", ["Bob Ray"]),
        ("As the crowd cheered, Robert Costa reported, his wife whispered to him: “They’re still"
         " with you.”", ["his wife"]),
        ("“It is late,” said one voter. Yet another said, “It is too early for that.”",
         ["one voter", "Yet another"]),
        ("Lori Bern held up a sign saying “Because We’ve Seen This Before.”", ["a sign"]),
        ("Ann Lee wrote a letter saying “we are done with this”.", ["Ann Lee"]),
        ("Ivo Marl, the foreign minister, met Davor Melnik, the energy minister. Marl dismissed"
         " the figure. The minister said there was “no such thing”.", ["Ivo Marl"]),
    ],
)  # fmt: skip
def test_who_is_told_apart_by_what_goes_before(text: str, said: list[str]) -> None:
    assert speakers(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Analysis: why the ‘miracle’ economy is running out of road",
        "She could have said “no comment”. Instead, Beatrix Molloy gave the reporter an hour.",
    ],
)
def test_labels_and_what_could_have_been_said_have_no_speaker(text: str) -> None:
    assert speakers(text) in ([], [None])


def test_a_nickname_inside_a_name_is_nobodys_words() -> None:
    assert speakers("“I will fight him,” Dwayne “The Tank” Okoro said.") == ["Okoro"]
    assert len(speakers("Bob Ray called Ann “a total disaster” Monday.")) == 1
