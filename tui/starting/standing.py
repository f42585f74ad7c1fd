"""The desk as it stands when it opens, drawn from the same rows as its widgets, without Textual."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from rich.segment import Segment

from tui.drawing import look
from tui.drawing.layout import PaneName, Place, arrange
from tui.place.landing import taken_up
from tui.place.selection import Selection
from tui.place.session import Session
from tui.rows.articles import ArticleRows
from tui.rows.bars import archive_note, hint_pieces, hints, pane_pieces
from tui.rows.base import Rows
from tui.rows.quotes import QuoteRows
from tui.rows.speakers import SpeakerRows
from tui.rows.status import status_pieces
from tui.rows.text import TextRows
from tui.settings.config import Settings
from tui.store.source import Source
from tui.terminal.cells import Cell, Row, blank_rows, cells_of, laid, sgr_of

_KINDS: dict[PaneName, type[Rows]] = {
    "articles": ArticleRows,
    "text": TextRows,
    "quotes": QuoteRows,
    "speakers": SpeakerRows,
}


def desk_cells(
    source: Source, session: Session, settings: Settings, size: tuple[int, int], *, colours: bool
) -> list[Row]:
    """Every cell of the desk that ``session`` was left on, at ``size`` (columns, lines)."""
    width, height = size
    source.fresh()
    selection = taken_up(source, session.selection)
    places = arrange(width, height, session.pane, session.companion, zoomed=session.zoomed)
    rows = blank_rows(width, height)
    bars = (
        (0, pane_pieces(session.pane, places, archive_note(source), width)),
        (height - 2, status_pieces(source, selection, width)),
        (height - 1, hint_pieces(hints(settings.keys), width)),
    )
    for y, pieces in bars:
        laid(rows, 0, y, _cells(pieces, colours))
    glyphs = look.PLAIN if settings.look == "plain" else look.PRETTY
    for name, place in places.items():
        pane = _KINDS[name](source)
        pane.glyphs, pane.lit = glyphs, name == session.pane
        pane.hues = look.hues(look.worn(settings.theme, light=session.light))
        if isinstance(pane, TextRows):
            pane.hidden = not settings.asides
        if isinstance(pane, QuoteRows):
            pane.marked = frozenset(source.basket())
        for y, line in enumerate(_pane_lines(pane, place, selection), place.y):
            laid(rows, place.x, y, _cells(line, colours))
    return rows


def _pane_lines(pane: Rows, place: Place, selection: Selection) -> list[list[Segment]]:
    pane.cells = (place.width, place.height)
    pane.resized()
    pane.follow(selection)
    return pane.lines(0, place.height)


def _cells(line: list[Segment], colours: bool) -> Iterable[Cell]:
    return chain.from_iterable(
        cells_of(text, sgr_of(style or look.NORMAL, colours=colours)) for text, style, _ in line
    )
