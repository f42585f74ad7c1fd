"""The distance agrees with the library that it saves importing."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from corpus.search.typing_errors import LIBRARY, measured, typos_between

_WORD = st.text("abcde", max_size=9)


@given(_WORD, _WORD, st.integers(1, 3))
def test_agrees(one: str, two: str, most: int) -> None:
    assert measured(one, two, most) == min(OSA.distance(one, two), most + 1)
    assert typos_between(one, two, most) == measured(one, two, most)


def test_the_library_is_not_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, LIBRARY)
    assert typos_between("treaty", "treayt", 2) == 1
    assert LIBRARY not in sys.modules
