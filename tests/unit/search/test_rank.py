"""What a ranking is cut short by never cuts off an answer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.search.expand import Asked
from corpus.search.rank import Measure, weights

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
lines = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9).map(tuple)


@given(queries, st.lists(lines, min_size=1, max_size=6))
def test_no_score_is_above_what_the_glances_allow(
    asked: list[Asked], texts: list[tuple[str, ...]]
) -> None:
    measure = Measure(asked, weights(asked, _TOTAL))
    printed = [(f" {' '.join(words)} ", list(words)) for words in texts]
    for line, words in printed:
        measure.glance(line, words)
    for line, words in printed:
        assert measure.score(1, line, line, words).score <= measure.most()


@given(queries, lines)
def test_the_same_words_are_worth_the_same_again(
    asked: list[Asked], words: tuple[str, ...]
) -> None:
    measure = Measure(asked, weights(asked, _TOTAL))
    line = f" {' '.join(words)} "
    first = measure.glance(line, list(words)), measure.score(1, line, line, list(words))
    assert first == (measure.glance(line, list(words)), measure.score(1, line, line, list(words)))
