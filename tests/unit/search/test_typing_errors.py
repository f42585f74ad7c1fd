"""The distance agrees with the library that it saves importing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from corpus.search.typing_errors import typos_between

_WORD = st.text("abcde", max_size=9)


@given(_WORD, _WORD, st.integers(1, 3))
def test_agrees(one: str, two: str, most: int) -> None:
    assert typos_between(one, two, most) == min(OSA.distance(one, two), most + 1)
