"""Nouns that say whose words they are, and clauses between a speaker and the verb."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Article
from corpus.quoting import extract

CASES = [
    ("In the words of one Western diplomat, the meeting was “a dialogue of the deaf”.", "one West"),
    ("It was “a dialogue of the deaf”, in the words of one Western diplomat.", "one Western diplo"),
    ("The plan – “a force of nature”, in Tom Hill’s words – was adopted.", "Tom Hill"),
    ("“Absolutely not,” was Boris Johnson’s reply.", "Boris Johnson"),
    ("It came late. Boris Johnson’s answer was short: “Absolutely not.”", "Boris Johnson"),
    ("Tom Hill rejected Ada Berg’s claim that the plan was “a fig leaf”.", "Ada Berg"),
    ("Sergei Ryabkov has been called “a tough negotiator” by Wendy Sherman.", "Wendy Sherman"),
    ("Ivan Grushko, speaking alongside Jens Stoltenberg, said: “We will respond.”", "Ivan Grus"),
    ("Ivan Grushko, flanked by Jens Stoltenberg, said: “We will respond.”", "Ivan Grushko"),
    ("Nato, said one official, is “not a charity”.", "one official"),
    ("“Dead in the water” was how a Nato official put it.", "a Nato official"),
    (
        "Stoltenberg on Ukraine: ‘We must not give up’\n\nJens Stoltenberg spoke in Oslo.",
        "Jens Stoltenberg",
    ),
    ("Russia’s offer ‘not serious at all’ – Nato", "Nato"),
    ("“It is up now,” said one of Ada Berg’s closest allies.", "one of Ada Berg’s closest allies"),
    ("It rained all day. Linde replied: “Look at the map.”", "Linde"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_whose_words_they_are(text: str, speaker: str) -> None:
    (quote,) = [q for q in extract(Article(path="x", text=text)).quotes if q.verbatim]
    assert (quote.speaker or "").startswith(speaker)


def test_the_next_clause_has_its_own_speaker() -> None:
    text = "“Pure hysteria,” said Ivan Grushko; Stoltenberg countered: “Look at the map.”"
    quotes = [q for q in extract(Article(path="x", text=text)).quotes if q.verbatim]
    assert [q.speaker for q in quotes] == ["Ivan Grushko", "Stoltenberg"]


def test_what_is_called_so_without_a_speaker_is_a_name() -> None:
    text = "The bridge has often been called “Old Bess” and leads to Hull."
    assert not [q for q in extract(Article(path="x", text=text)).quotes if q.verbatim]


def test_a_preposition_is_no_part_of_a_document() -> None:
    text = "Under Article 5, said Ada Berg, it is “an attack against them all”."
    quotes = [q for q in extract(Article(path="x", text=text)).quotes if q.verbatim]
    assert [q.speaker for q in quotes] == ["Ada Berg"]


_BITS = st.sampled_from(
    [text for text, _ in CASES]
    + ["“", "”", '"', "’s ", " (a “b”)", ", said Ann Smith ", " — ", "; ", "\n\n", " said Iowans "]
)


@given(st.lists(_BITS, max_size=4).map("".join), st.integers(0, 200), st.integers(0, 400))
def test_no_cut_of_a_text_breaks_it(text: str, start: int, length: int) -> None:
    cut = text[start : start + length]
    for quote in extract(Article(path="x", text=cut)).quotes:
        assert cut[quote.start : quote.end] == quote.text


@pytest.mark.parametrize("text", ["It is so, said Ann Smith (a “b”)", "“It is so,” said Iowans "])
def test_a_text_that_ends_behind_a_name(text: str) -> None:
    assert extract(Article(path="x", text=text)).quotes


@pytest.mark.parametrize("verb", ["warn", "insist", "admit", "fear", "report", "predict"])
@pytest.mark.parametrize("who", ["Partisans on both sides", "Critics of the plan"])
def test_no_verb_of_several_is_a_part_of_who_they_are(who: str, verb: str) -> None:
    text = f"It rained all day in the town.\n\n{who} {verb} that “it will fail in the end”."
    assert [q.speaker for q in extract(Article("a", text)).quotes] == [who]
