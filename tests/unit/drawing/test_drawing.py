"""Lines are cut, wrapped and measured in cells."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.drawing.lines import fit, one_line, width_of, wrap
from tui.drawing.look import BOLD

TEXT = st.text(
    st.one_of(
        st.sampled_from("ab cd ef—’“”e\u0301漢字テ，。\u200d👩🔧\ufe0f☕\u202e\x1b\t\xa0"),
        st.characters(exclude_categories=("Cs",)),
    ),
    max_size=120,
)


@given(TEXT, st.integers(0, 60))
def test_fit_is_exactly_as_wide_as_asked(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == width


@given(TEXT.filter(lambda text: "\n" not in text), st.integers(2, 50))
def test_wrapped_stretches_hold_all_of_the_text_in_order(text: str, width: int) -> None:
    rows = wrap(text, width)
    assert rows[0][0] == 0
    assert rows[-1][1] == len(text)
    assert all(one[1] == other[0] for one, other in pairwise(rows))


@given(st.text("ab cd-漢字é", max_size=100), st.integers(4, 40))
def test_no_wrapped_row_is_wider_than_asked(text: str, width: int) -> None:
    for start, end in wrap(text, width):
        assert width_of(text[start:end].rstrip(" ")) <= width


@given(TEXT, st.integers(4, 40))
def test_one_line_is_exactly_as_wide_as_asked(text: str, width: int) -> None:
    marks = [(len(text) // 2, len(text))] if text else []
    pieces = one_line(text, width, marks, mark=BOLD)
    assert sum(cell_len(piece.text) for piece in pieces) == width


def test_a_mark_far_right_is_brought_into_view() -> None:
    text = "word " * 40 + "needle and thread"
    start = text.index("needle")
    pieces = one_line(text, 40, [(start, start + 6)], mark=BOLD)
    assert pieces[0].text == "…"
    assert any(piece.text == "needle" and piece.style == BOLD for piece in pieces)


def test_combining_characters_stay_with_their_letter() -> None:
    text = "e\u0301" * 10
    assert all(text[start] == "e" for start, _ in wrap(text, 4))
