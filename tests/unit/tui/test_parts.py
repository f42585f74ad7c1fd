"""The small parts of the interface that need no screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Why
from corpus.reading.filelines import line_of
from tui.dates import long_date, short_date
from tui.editor import editor_command
from tui.extents import extents
from tui.history import History
from tui.layout import PANES, SINGLE, PaneName, arrange
from tui.selection import Narrowing, Selection, as_json, from_json
from tui.source import index_of
from tui.status import why_text


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


def test_places_of_ids() -> None:
    assert index_of(range(1, 10), 4) == 3
    assert index_of([5, 3, 9], 9) == 2
    assert index_of(["b", "a"], "a") == 1
    assert index_of([1, 2], 7) is None
    assert index_of((), 7) is None


@pytest.mark.parametrize(
    ("iso", "basis", "short", "long"),
    [
        ("2022-01-12", "printed", "12 Jan 22", "12 January 2022"),
        ("2022-01-12", "inferred", "~12Jan22", "12 January 2022 (inferred)"),
        ("2022-01", "printed", "Jan 2022", "January 2022"),
        ("2022", None, "2022", "2022"),
        (None, None, "no date", "date unknown"),
    ],
)
def test_dates(iso: str | None, basis: str | None, short: str, long: str) -> None:
    assert short_date(iso, basis) == short
    assert len(short) <= 9
    assert long_date(iso, basis) == long


def test_editors_open_at_the_line() -> None:
    text = "a\nb\nc “d”\n"
    assert line_of(text, text.index("d")) == 3
    assert editor_command("f.txt", 3, {"EDITOR": "vim -n"}) == ["vim", "-n", "+3", "f.txt"]
    assert editor_command("f.txt", 3, {"VISUAL": "hx", "EDITOR": "vi"}) == ["hx", "f.txt:3"]
    assert editor_command("f.txt", 3, {}) == ["vi", "+3", "f.txt"]


def test_a_sentence_in_marks_is_no_other_extent_than_its_words() -> None:
    text = "She nodded. “It is duct tape.” Ann Lee left."
    start = text.index("It is")
    assert extents(text, start, start + len("It is duct tape.")) == []


def test_extents_offer_the_sentence_and_what_the_marks_enclose() -> None:
    text = "He left. “We go home, all of us,” she said. They stayed."
    start = text.index("home")
    found = {text[s:e] for _, s, e in extents(text, start, start + 4)}
    assert found == {"“We go home, all of us,” she said.", "We go home, all of us,"}


def test_the_reason_of_a_hit_in_words() -> None:
    why = Why(10, 9, (("does", "doesn’t"),), ("treaty",))
    assert why_text(why) == ("9 of 10 words, 1 changed", "does → doesn’t; missing: treaty")
    assert why_text(Why()) == ("", "")
    assert why_text(Why(words=1, matched=1)) == ("1 word", "")
    one = Why(words=1, matched=0, changed=(("risq", "risk"),))
    assert why_text(one) == ("1 changed", "risq → risk")
