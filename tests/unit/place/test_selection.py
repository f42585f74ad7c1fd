"""The one selection, what narrows it, and the way back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tui.place.history import History
from tui.place.selection import Narrowing, Selection, as_json, from_json


def test_a_narrowing_drops_those_that_came_after_it() -> None:
    here = Selection().narrow("article", 1).narrow("speaker", "a")
    assert [n.by for n in here.narrow("article", 2).narrowed] == ["article"]
    assert [n.by for n in here.narrow("speaker", "b").narrowed] == ["article", "speaker"]
    assert here.before("speaker") == (Narrowing("article", 1),)


def test_selections_survive_being_kept() -> None:
    narrowed = (Narrowing("speaker", "a", True), Narrowing("query", "w"))
    here = replace(Selection("w", "a", 3, 7, 12), narrowed=narrowed)
    assert from_json(as_json(here)) == here


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_no_kept_place_is_too_odd_to_read(data: object) -> None:
    assert isinstance(from_json({"narrowed": data, "query": data, "article": data}), Selection)


def test_history_goes_back_and_forward() -> None:
    history, one, two = History(), Selection(quotation=1), Selection(quotation=2)
    history.leave(one)
    assert history.back(two) == one
    assert history.forward(one) == two
    assert history.forward(two) is None
