"""Long texts are worked on portion by portion, with the result of the whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.archive import index, words
from corpus.cutting import portions
from corpus.model import Article, Aside
from corpus.quoting import extract
from corpus.quoting import portions as quoting
from corpus.reading import duplicates


@given(st.text("ab .\n", max_size=300), st.integers(1, 40))
def test_portions_are_the_text_and_none_is_longer(text: str, longest: int) -> None:
    cuts = list(portions(text, longest))
    assert "".join(text[start:end] for start, end in cuts) == text
    assert all(end - start <= longest for start, end in cuts)


def test_a_portion_ends_where_a_paragraph_does() -> None:
    text = "One two three.\n\nFour five six. Seven"
    assert [text[a:b] for a, b in portions(text, 24)] == [
        "One two three.\n\n",
        "Four five six. Seven",
    ]


PARAGRAPHS = [
    "Ministers met in Geneva on Tuesday for the second round of the talks about the border.",
    "“We will not wait for the others to decide,” said Marta Lindqvist, the foreign minister.",
    "Diplomats called the mood businesslike, and the delegation left the city before midnight.",
    "“They listened to us for the first time,” said Karl Meyer, who leads the delegation.",
]
TEXT = "\n\n".join(PARAGRAPHS * 6)


@pytest.mark.parametrize("longest", [500, 200])
def test_quotations_of_portions_stand_where_they_stand(
    monkeypatch: pytest.MonkeyPatch, longest: int
) -> None:
    article = Article("a", TEXT, asides=(Aside(0, len(PARAGRAPHS[0]), "caption"),))
    whole = [q for q in extract(article).quotes if q.kind == "direct"]
    monkeypatch.setattr(quoting, "LONGEST", longest)
    found = extract(article)
    kept = [q for q in found.quotes if q.kind == "direct"]
    assert [(q.start, q.end, q.speaker) for q in kept] == [
        (q.start, q.end, q.speaker) for q in whole
    ]
    assert all(TEXT[q.start : q.end] == q.text for q in found.quotes)
    assert [q.statement for q in kept] == [f"s{q.start}" for q in kept]
    mentions = [q for q in kept if q.mention_start is not None and q.mention_end is not None]
    assert mentions
    assert all(TEXT[q.mention_start : q.mention_end] == q.mention for q in mentions)
    names = [one.name for one in found.speakers]
    assert sorted(names) == sorted(set(names))


@given(
    st.lists(st.sampled_from(["Anna ", "said Berg, ", "NATO ", "12 ", "the river. "]), max_size=80)
)
def test_the_sketch_and_the_words_of_portions_are_those_of_the_whole(pieces: list[str]) -> None:
    text = "".join(pieces)
    sketch, stems = duplicates.signature(text), words.stems_in(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(duplicates, "_LONGEST", 50)
        patch.setattr(words, "_LONGEST", 50)
        parted = duplicates.signature(text)
        assert words.stems_in(text) == stems
    assert parted._replace(names=()) == sketch._replace(names=())
    assert set(parted.names) <= set(sketch.names)


def test_many_quotations_are_indexed_as_few_are(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [*PARAGRAPHS, "Don’t 3.5m", ""]
    whole = index.indexed(texts)
    monkeypatch.setattr(index, "_TOGETHER", 2)
    assert index.indexed(texts) == whole


def test_a_headline_is_compared_with_no_endless_line() -> None:
    from corpus.reading import titles

    assert titles.same("Talks in Geneva", "[Talks in Geneva](https://quay.example/a)")
    assert not titles.same("Talks in Geneva", "Talks in Geneva " * 400)
