"""Rows and their places."""

from __future__ import annotations

from tui.store.source import index_of


def test_places_of_ids() -> None:
    assert index_of(range(1, 10), 4) == 3
    assert index_of([5, 3, 9], 9) == 2
    assert index_of(["b", "a"], "a") == 1
    assert index_of([1, 2], 7) is None
    assert index_of((), 7) is None
