"""Lists of ids that a pane shows: whether another one is the same, and whether it only went on."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import product

import pytest

from tui.rows.lists import list_begins, list_differs

KINDS = (list, tuple, lambda ids: array("q", ids))


@pytest.mark.parametrize("count", [1, 10, 2_001, 5_000])
@pytest.mark.parametrize(("one", "other"), [*product(range(3), repeat=2)])
def test_lists_differ_wherever_they_do(count: int, one: int, other: int) -> None:
    ids = range(count)
    mine: Sequence[int] = KINDS[one](ids)
    assert not list_differs(mine, KINDS[other](ids))
    assert list_differs(mine, KINDS[other](range(count + 1)))
    for place in {0, count // 2, count - 1}:
        swapped = [-1 if at == place else at for at in ids]
        assert list_differs(mine, KINDS[other](swapped))


def test_a_list_that_went_on_begins_with_the_one_before() -> None:
    assert list_begins((1, 2, 3), (1, 2))
    assert not list_begins((1, 2, 3), (2, 1))
    assert not list_begins((1, 2, 3), ())
