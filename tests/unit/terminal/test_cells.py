"""The bytes that turn one screen into the next, read back by a terminal emulator."""

from __future__ import annotations

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.terminal.cells import BLANK, Cell, Row, blank_rows, cells_of, parameters
from tui.terminal.clean import clean_line
from tui.terminal.pen import Pen, draw_changes

WIDTH, HEIGHT = 24, 4
STYLES = ["", "1", "31", "7", "1;34;47"]


def row_of(pieces: list[tuple[str, str]]) -> Row:
    cells: Row = []
    for text, sgr in pieces:
        cells += cells_of(text, sgr)
    cells = cells[:WIDTH]
    if cells and cells[-1][0] and len(cells) == WIDTH and ord(cells[-1][0][0]) > 0x2E80:
        cells[-1] = BLANK
    return cells + [BLANK] * (WIDTH - len(cells))


pieces = st.lists(
    st.tuples(st.text(alphabet="ab  XY漢字é…", max_size=12), st.sampled_from(STYLES)), max_size=4
)
screens = st.lists(pieces.map(row_of), min_size=HEIGHT, max_size=HEIGHT)


def draw(pen: Pen, old: list[Row], new: list[Row]) -> str:
    for y, (before, after) in enumerate(zip(old, new, strict=True)):
        draw_changes(pen, y, before, after)
    return pen.take()


def shown(screen: pyte.Screen) -> list[list[tuple[str, bool, str, str, bool]]]:
    return [
        [
            (c.data, c.bold and c.data != " ", c.fg if c.data != " " else "", c.bg, c.reverse)
            for c in (screen.buffer[y][x] for x in range(WIDTH))
        ]
        for y in range(HEIGHT)
    ]


@given(st.lists(screens, min_size=1, max_size=4))
def test_differences_show_the_same_as_a_fresh_drawing(states: list[list[Row]]) -> None:
    stepwise = pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(stepwise)
    pen, old = Pen(), blank_rows(WIDTH, HEIGHT)
    for state in states:
        stream.feed(draw(pen, old, state))
        old = state
    fresh = pyte.Screen(WIDTH, HEIGHT)
    pyte.Stream(fresh).feed(draw(Pen(), blank_rows(WIDTH, HEIGHT), states[-1]))
    assert shown(stepwise) == shown(fresh)
    text = ["".join(cell[0] for cell in row).rstrip() for row in states[-1]]
    assert ["".join(c[0] for c in row).rstrip() for row in shown(stepwise)] == text


@given(st.text())
def test_no_control_character_becomes_a_cell(text: str) -> None:
    letters = "".join(grapheme for grapheme, _ in cells_of(text, ""))
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in letters)


def test_a_moved_mark_costs_few_bytes() -> None:
    before = [row_of([("> first", "")]), row_of([("  second", "")]), *blank_rows(WIDTH, 2)]
    after = [row_of([("  first", "")]), row_of([("> second", "")]), *blank_rows(WIDTH, 2)]
    pen = Pen()
    draw(pen, blank_rows(WIDTH, HEIGHT), before)
    assert len(draw(pen, before, after)) < 16


def test_default_colours_are_not_sent() -> None:
    assert parameters("39;49") == ""
    assert parameters("1;38;5;39;49") == "1;38;5;39"


def test_blanks_do_not_change_the_style() -> None:
    cells: list[Cell] = list(cells_of("bold words", "1"))
    pen = Pen()
    pen.move(0, 0)
    pen.put(cells)
    assert pen.take() == "\x1b[1H\x1b[;1mbold words\x1b[m"


EMOJI = ["👩‍🔧 x", "👍🏽x", "🇺🇦x", "❤️ x", "1️⃣x", "👨‍👩‍👧‍👦x", "한국x", "e\u0301x", "नमस्तेx"]


@given(st.text() | st.text("a❤️‍👩🔧👍🏽🇺é한 ") | st.sampled_from(EMOJI))
def test_as_many_cells_as_the_layout_counts(text: str) -> None:
    assert len(list(cells_of(text, "1"))) == cell_len(clean_line(text))


def test_what_follows_a_disputed_width_is_placed_and_agreed_widths_cost_nothing() -> None:
    for text in EMOJI[:6]:
        screen = pyte.Screen(WIDTH, 1)
        row = [*cells_of(text, ""), *[BLANK] * WIDTH][:WIDTH]
        pen = Pen()
        draw_changes(pen, 0, [BLANK] * WIDTH, row)
        pyte.Stream(screen).feed(pen.take())
        assert screen.buffer[0][cell_len(text) - 1].data == "x"
    pen = Pen()
    pen.put(list(cells_of("港口新聞", "")))
    assert pen.take() == "\x1b[m港口新聞"


class _Narrow(pyte.Screen):
    """A terminal that gives a letter and its emoji selector one cell."""

    def draw(self, data: str) -> None:
        super().draw(data.replace("\ufe0f", ""))


def test_nothing_stale_stays_beside_a_character_of_disputed_width() -> None:
    screen = _Narrow(WIDTH, 1)
    stream, pen = pyte.Stream(screen), Pen()
    before = [*cells_of("abcdef", ""), *[BLANK] * WIDTH][:WIDTH]
    after = [*cells_of("ab❤️f", ""), *[BLANK] * WIDTH][:WIDTH]
    draw_changes(pen, 0, [BLANK] * WIDTH, before)
    draw_changes(pen, 0, before, after)
    stream.feed(pen.take())
    assert screen.display[0].rstrip() == "ab❤ f"
