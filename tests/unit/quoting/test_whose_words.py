"""Whose words they are where nouns, documents and kinsfolk stand for somebody."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.quoting import extract


def speakers(text: str, kind: str = "direct") -> list[str | None]:
    return [q.speaker for q in extract(Article(path="x", text=text)).quotes if q.kind == kind]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (  # a tag takes up whoever was heard last, by whatever noun
            "Raymond Chua, who has held the stock for years, was unmoved.\n"
            "“They let it drift,” the retired remisier said.",
            ["Raymond Chua"],
        ),
        (
            "One shareholder said the board should open its books. "
            "“Nobody thinks so,” the investor said.",
            ["one shareholder"],
        ),
        (  # who plays is not who leads
            "Paolo Verdi, the Milan manager, was content.\n“We won,” the striker said.",
            ["the striker"],
        ),
        (  # part of a group
            "Anna Holm left the room early.\nOne of the guards, who would not give his name, said "
            "he had seen three men. “I blew my whistle,” he said.",
            ["one of the guards"],
        ),
        (  # somebody unnamed goes on in a paragraph of his own
            "Susan Hale wept.\nA neighbour of hers, who asked for no name, said the close was "
            "shaken.\n“She would wave to us all,” she said.",
            ["a neighbour of hers"],
        ),
        (  # the sentence before brings somebody in
            "Catherine Dunmore replied.\nHe read an email sent to him by a constituent who cleans "
            "at a hospital. “So does my job,” she had written.",
            ["a constituent"],
        ),
        (
            "In a memo to staff, Fiona Kessock wrote that the bid was late.\n"
            "“We are halfway through,” the memo said.",
            ["Fiona Kessock"],
        ),
        (
            "Ann Moss said in a statement that it was over.\n“We are done,” the statement said.",
            ["Ann Moss"],
        ),
        (
            "Emmanuel Osagie is an engineer. His daughter, Grace Thorpe, is a lawyer. Pius Ekanem "
            "came.\nMs Thorpe was glad. Her father was not.\n“I will sit on it,” he said.",
            ["Emmanuel Osagie"],
        ),
        (
            "Howard Lisle left. Tomczak, asked whether it could pass, shrugged.\n"
            "“Bring me one,” he said.",
            ["Tomczak"],
        ),
        (
            "Raymond Chua was calm. Adrian Koh of Straits Research noted that it was late. "
            "“It is fair,” he wrote.",
            ["Adrian Koh"],
        ),
        (
            "They met on Christmas Eve. Jean Bell came in.\n“It was late,” she says.",
            ["Jean Bell"],
        ),
        (
            "Luke Pritchard kicked, for his elder brother Sam had gone off. "
            "“He asked me,” said the older Pritchard.\n“I did,” said the younger Pritchard.",
            ["Sam Pritchard", "Luke Pritchard"],
        ),
        (
            "Kazuko Morinaga will retire. Her daughter, Mei, a nurse, will come.\n"
            "“She will not cry,” the younger Morinaga said.",
            ["Mei Morinaga"],
        ),
        (
            "Julia Brandt, a diplomat, met him.\nOne of the diplomats said that it was over. "
            "“We learned more from the radio,” the diplomat said.",
            ["one of the diplomats"],
        ),
        (
            "A lunch, where Sen. Lydia Marsh told them it would close hospitals in her state.\n"
            "“We said it politely,” she told reporters.",
            ["Lydia Marsh"],
        ),
        (
            "Maureen Castell wants that. She is new.\nAnjali Deol has let two of her three "
            "employees go. Her salon is empty.\n“It was mine,” she said.",
            ["Anjali Deol"],
        ),
        ("Area MCA Beatrice Auma came.\n“We paid,” said Ms Auma.", ["Beatrice Auma"]),
    ],
)
def test_who_is_meant(text: str, whose: list[str]) -> None:
    assert speakers(text) == whose


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("It was a move, a draft said, that consumer groups describe as “a retreat”.", "consumer"),
        (
            "The Minister had written to Mr. Tiwari terming the proposal “a betrayal of us all”.",
            "The Minister",
        ),
        ("At the fair a critic from Milan asked whether it was “a provocation”.", "a critic"),
        (
            "He said he had asked for boats and was told by a superior in Hull that it was “too "
            "early”.",
            "a superior",
        ),
        (
            "Two people with knowledge of the mayor’s thinking spoke. One of them said staff were "
            "“stunned by it”.",
            "One of them",
        ),
        (
            "Anna Holm said that a manager had called the users “the freeloader cohort”.",
            "a manager",
        ),
        (
            "The Hull District Attorney's Office said it was “a solid body of evidence”.",
            "Hull District Attorney's Office",
        ),
        ("They had been told by their accountant to “diversify or sell”.", "their accountant"),
        ("Smith labelled the plan “a farce of a plan”.", "Smith"),
    ],
)
def test_who_says_a_fragment(text: str, who: str) -> None:
    (found,) = [q for q in extract(Article(path="x", text=text)).quotes if q.kind == "mixed"]
    assert (found.mention or "").startswith(who)


def test_a_firm_is_in_its_statement_and_not_the_statement() -> None:
    text = (
        "The landlord, Harbourline Rentals, declined to talk. In a statement to the paper, it "
        "said that leases were “a legal option”."
    )
    assert speakers(text, "mixed") == ["Harbourline Rentals"]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The court heard that Ann Lee had written “do not feed the cats”.", "Ann Lee"),
        ("The court heard Ann Lee had written “do not feed the cats”.", "Ann Lee"),
        ("Ann Lee was jailed. The court heard that she had told a friend: “No cats.”", "Ann Lee"),
        ("Ann Lee was jailed. Jurors were told she had written “do not feed them”.", "Ann Lee"),
        ("The inquest heard her boss, Ann Lee, had said “do not feed the cats”.", "Ann Lee"),
        ("The mayor said that Ann Lee had written “do not feed the cats”.", "Ann Lee"),
        ("The mayor said that he had told her “do not feed the cats”.", "the mayor"),
        ("The court heard the fraud was “neither clever nor brief”.", "the court"),
    ],
)
def test_what_a_court_heard_somebody_said_is_his(text: str, whose: str) -> None:
    assert [q.speaker for q in extract(Article("x", text)).quotes if q.verbatim] == [whose]
