"""Panes: where each stands, by the room there is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.drawing.layout import PANES, SINGLE, PaneName, arrange


@given(
    st.integers(10, 300),
    st.integers(4, 100),
    st.sampled_from(PANES),
    st.sampled_from(PANES),
    st.booleans(),
)
def test_panes_fill_the_rows_and_never_overlap(
    width: int, height: int, active: PaneName, companion: PaneName, zoomed: bool
) -> None:
    places = arrange(width, height, active, companion, zoomed=zoomed)
    assert active in places
    rows = max(1, height - 3)
    assert sum(p.width * p.height for p in places.values()) == width * rows
    assert all(p.x + p.width <= width and 1 <= p.y <= rows for p in places.values())
    corners = {(p.x, p.y) for p in places.values()}
    assert len(corners) == len(places)


def test_one_two_or_four_panes_by_size() -> None:
    sizes = ((40, 24), (80, 12), (80, 24), (110, 30), (200, 60))
    assert [len(arrange(*size, "quotes", "quotes")) for size in sizes] == [1, 1, 2, 4, 4]


@pytest.mark.parametrize("height", range(15, 61))
@pytest.mark.parametrize("active", ["quotes", "text", "speakers"])
def test_quotations_of_two_rows_stand_in_their_pane_whole(height: int, active: PaneName) -> None:
    for width in range(50, SINGLE):
        quotes = arrange(width, height, active, "quotes")["quotes"]
        assert quotes.height % 2 == 1
