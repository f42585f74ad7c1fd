"""The cursor never leaves the window, whatever its size and however far it jumps."""

from __future__ import annotations

from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from tui.rows.base import Rows
from tui.store.source import Source


class _Lines(Rows):
    count = 0

    def row_count(self) -> int:
        return self.count


@given(
    st.integers(1, 40),
    st.lists(
        st.one_of(st.tuples(st.just("to"), st.integers(0, 39)),
                  st.tuples(st.just("lines"), st.integers(1, 12))),
        max_size=12,
    ),
)  # fmt: skip
def test_the_cursor_stays_in_the_window(count: int, steps: list[tuple[str, int]]) -> None:
    rows = _Lines(cast(Source, None))
    rows.count, rows.cells = count, (40, 5)
    for what, number in steps:
        if what == "to":
            rows.put_cursor(number)
        else:
            rows.cells = (40, number)
            rows.resized()
        assert rows.top <= rows.cursor < rows.top + rows.page
