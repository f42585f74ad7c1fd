"""What a ranking is cut short by never cuts off an answer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.search.answers import reach
from corpus.search.expand import Asked
from corpus.search.lines import printed
from corpus.search.rank import Measure, weights
from corpus.search.within import Within

_WORDS = ("door", "doors", "open", "opened", "opener", "no", "way", "treaty")
_TOTAL = 100

worths = st.sampled_from((1.0, 0.95, 0.9, 0.8, 0.6))
asked_words = st.builds(
    lambda word, others, prefix, quotes: Asked(
        word,
        dict(sorted({**others, word: 1.0}.items(), key=lambda one: (-one[1], one[0]))),
        (word,),
        quotes,
        prefix,
    ),
    st.sampled_from((*_WORDS, "op", "d", "wa")),
    st.dictionaries(st.sampled_from(_WORDS), worths, max_size=5),
    st.booleans(),
    st.integers(0, 90),
)
queries = st.lists(asked_words, min_size=1, max_size=5).map(
    lambda asked: [
        Asked(one.word, one.worth, one.stems, one.quotes, one.prefix and number == len(asked) - 1)
        for number, one in enumerate(asked)
    ]
)
texts = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9).map(" ".join)


@given(queries, st.lists(texts, min_size=1, max_size=6))
def test_no_score_is_above_what_the_glances_allow(asked: list[Asked], texts: list[str]) -> None:
    measure = Measure(asked, weights(asked, _TOTAL))
    quotations = printed(list(enumerate(texts)))
    for one in quotations:
        measure.glance(one)
    for one in quotations:
        assert measure.score(one).score <= measure.most()


@given(queries, st.lists(texts, min_size=1, max_size=6))
def test_no_score_is_above_what_the_words_of_few_allow(
    asked: list[Asked], texts: list[str]
) -> None:
    quotations = printed(list(enumerate(texts)))
    measure = Measure(asked, weights(asked, _TOTAL))
    best = max(measure.score(one).score for one in quotations)
    assert best <= reach(asked, _TOTAL, Within(quotations))


def test_of_few_without_a_word_that_is_asked_less_is_hoped_for() -> None:
    asked = [Asked("door", {"door": 1.0}, ("door",), 1), Asked("op", {}, (), 0, prefix=True)]
    all_told = [
        reach(asked, _TOTAL, Within(printed([(1, text)])))
        for text in ("no way", "a way to open", "no door", "a door to open")
    ]
    assert all_told == sorted(set(all_told))


@given(queries, texts)
def test_the_same_words_are_worth_the_same_again(asked: list[Asked], text: str) -> None:
    measure = Measure(asked, weights(asked, _TOTAL))
    [one] = printed([(1, text)])
    first = measure.glance(one), measure.score(one)
    assert first == (measure.glance(one), measure.score(one))


@given(queries, texts)
def test_a_score_tells_where_each_asked_word_stands(asked: list[Asked], text: str) -> None:
    [one] = printed([(1, text)])
    for word, place in zip(
        asked, Measure(asked, weights(asked, _TOTAL)).score(one).chosen, strict=True
    ):
        readings = [
            number
            for number, other in enumerate(one.words)
            if other in word.worth or (word.prefix and other.startswith(word.word))
        ]
        assert place in readings if place is not None else len(readings) < len(asked)
