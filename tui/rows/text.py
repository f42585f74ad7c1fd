"""The text of an article as printed, with its quotations marked and its header explained."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import cycle, islice
from typing import Any, ClassVar

from rich.segment import Segment
from rich.style import Style

from corpus.archive.listing import Stretch
from corpus.model import Span
from tui.drawing import look
from tui.drawing.dates import long_date
from tui.drawing.layout import MEASURE
from tui.drawing.lines import StyledSpan, fit, segments
from tui.place.selection import Found, Selection
from tui.rows.base import Rows
from tui.rows.page import Line, Page

_AROUND = 6  # lines above and below a quotation that are its surroundings
_HEADER = 3  # a header that takes more than one of so many rows leaves little room
_ALIKE = ("'’‘`´", '"“”„«»', "-‐‑–—")  # characters that a keyboard does not tell apart


def _pattern(needle: str) -> re.Pattern[str]:
    """What is typed, as it may be printed."""
    shapes = {mark: f"[{re.escape(alike)}]" for alike in _ALIKE for mark in alike}
    words = ("".join(shapes.get(c) or re.escape(c) for c in word) for word in needle.split())
    return re.compile(r"\s+".join(words), re.IGNORECASE)


def _marks(found: Found | None, row: Stretch) -> tuple[Span, ...]:
    """Where the words of an answer stand in a quotation's own text."""
    hit = found.by_id.get(row.id) if found else None
    return hit.why.marks if hit else ()


class TextRows(Rows):
    """The selected article. The gutter shows the cursor, then a bar beside each quotation."""

    NUMBER: ClassVar[str] = "2"
    LABEL: ClassVar[str] = "Text"

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.article: int | None = None
        self.text = ""
        self.rows: list[Stretch] = []
        self.colours: dict[str | None, Style] = {}
        self.body = Page()
        self.hidden = False
        self.sought: tuple[tuple[int, int], ...] = ()
        self.needle = ""
        self.found_at = self.found_number = -1
        self.passage = False
        self._surroundings = range(0)

    def row_count(self) -> int:
        """Lines of the header and the wrapped text."""
        return len(self.body.lines)

    def empty_text(self) -> str:
        """Before anything is chosen."""
        return "no article chosen"

    def title_text(self) -> str:
        """Outlet, date and title."""
        row = self.source.article_row(self.article) if self.article is not None else None
        if row is None:
            return ""
        name = row.title or row.path.rsplit("/", 1)[-1]
        return f"{row.outlet or 'outlet unknown'}, {long_date(row.date, row.date_basis)}: {name}"

    def position_text(self) -> str:
        """How far through the text, in hundredths."""
        count = self.row_count()
        return f"{min(100, 100 * (self.top + self.page) // count)}%" if count else "none"

    # -- what to show -------------------------------------------------------------------

    def follow_selection(self, old: Selection, new: Selection) -> None:
        """Another article, another quotation, other matched words."""
        changed = new.article != self.article
        if changed:
            self.load(new.article)
        elif new.quotation != old.quotation or new.found is not old.found:
            self._recolour(old, new)
        if changed or new.quotation != old.quotation or new.offset != old.offset:
            self._show(new, anew=changed)
            self._surround(new)

    def show_passage(self, only: bool) -> None:
        """Draw only the quotation and its surroundings, while hits come and go; or all again.

        Every line keeps its place: what is drawn later moves nothing. What stands there stays
        till the next quotation comes.
        """
        self.passage = only
        if not only and self._surroundings:
            self._surroundings = range(0)
            self.repaint()

    def _surround(self, new: Selection) -> None:
        if self.passage:
            first = self.body.line_of(new.offset)
            self._surroundings = range(first - _AROUND, self._quotation_end(new) + _AROUND + 1)
            self.repaint()

    def load(self, article: int | None) -> None:
        """Take up ``article``: its text, its quotations, its lines."""
        self.article = article
        stored = self.source.article(article) if article is not None else None
        self.text = stored.text if stored else ""
        self.rows = self.source.stretches(article) if stored and article is not None else []
        self.dye()
        self.sought, self.found_at = (), -1
        self.body = Page.of(stored, self.measure, hidden=self.hidden) if stored else Page()
        self.cursor = self.top = 0
        self.repaint()

    def dye(self) -> None:
        """Give each speaker of the article a colour."""
        names = dict.fromkeys(row.speaker for row in self.rows)
        self.colours = dict(zip(names, cycle(self.hues), strict=False))

    @property
    def measure(self) -> int:
        """Cells of a line of text."""
        return max(10, min(MEASURE, self.extent()[0] - 4))

    def _recolour(self, old: Selection, new: Selection) -> None:
        """Draw again the quotations that are current now or no more, or match otherwise."""
        moved = {old.quotation, new.quotation} if old.quotation != new.quotation else set()
        for row in self.rows:
            if row.id in moved or _marks(old.found, row) != _marks(new.found, row):
                first = self.body.line_of(row.start)
                last = self.body.line_of(max(row.start, row.end - 1))
                self.repaint_rows(*range(first, last + 1))

    def _show(self, new: Selection, *, anew: bool = False) -> None:
        """Bring the place into the window, with a few lines above it.

        ``anew``, also where it is there below a header that leaves little room for the text: the
        title says the most of it.
        """
        if not self.row_count():
            return
        if not new.offset and new.quotation is None:
            self.put_cursor(0)
            return
        line = self.body.line_of(new.offset)
        end = self._quotation_end(new)
        crowded = anew and self.body.head > self.page // _HEADER
        if crowded or not (self.top <= line and end < self.top + self.page):
            self.cursor = line
            above = min(3, max(0, self.page - (end - line) - 1))
            self.top = max(0, min(line - above, max(0, self.row_count() - self.page)))
            self.repaint()
        else:
            self.put_cursor(line)

    def _quotation_end(self, new: Selection) -> int:
        for row in self.rows:
            if row.id == new.quotation and row.start <= new.offset < row.end:
                return self.body.line_of(row.end - 1)
        return self.body.line_of(new.offset)

    # -- drawing ------------------------------------------------------------------------

    def draw(self, index: int, width: int) -> list[list[Segment]]:
        """One line: a bar where a quotation stands, then the words."""
        line = self.body.lines[index]
        if self._surroundings and index not in self._surroundings:
            return [[Segment(" " * width)]]
        if line.label is not None:
            return [[Segment(fit("  " + line.label, width), line.style)]]
        inside = self.inside(line)
        spans = self._spans(inside)
        pieces = segments(self.text, line.start, line.end, spans, line.style)
        return [[self._bar(line, inside), *pieces]]

    def inside(self, line: Line) -> list[Stretch]:
        """The quotations of which a part stands on ``line``."""
        start, end = line.start, line.end
        return [row for row in self.rows if row.start < end and row.end > start]

    def _bar(self, line: Line, inside: list[Stretch]) -> Segment:
        if not inside:
            return Segment(f"{self.glyphs.dot} " if line.aside else "  ", look.DIM)
        current = any(row.id == self.shown.quotation for row in inside)
        glyph = self.glyphs.current if current else self.glyphs.quote
        return Segment(f"{glyph} ", self.colours[inside[0].speaker])

    def _spans(self, inside: list[Stretch]) -> list[StyledSpan]:
        spans: list[StyledSpan] = []
        for row in inside:
            style = self.colours[row.speaker]
            if row.id == self.shown.quotation:
                style += look.CURRENT
            for start, end in row.spans or ((row.start, row.end),):
                spans.append((start, end, style))
            spans += self._matched(row)
        spans += [(start, end, look.REVERSE) for start, end in self.sought]
        return spans

    def _matched(self, row: Stretch) -> list[StyledSpan]:
        start = row.start
        return [(start + s, start + e, look.MATCH) for s, e in _marks(self.shown.found, row)]

    # -- what the user asks -------------------------------------------------------------

    def seek(self, needle: str, *, back: bool = False) -> int:
        """Mark every place of ``needle``; go to the next; say how many. "" marks none.

        Case does not count, nor the shape of marks and dashes, nor how words are spaced. The
        next is the first from the cursor's line on, and after it the one that follows, also in
        the same line; ``back`` the one before. ``found_number`` tells which it is.
        """
        found = islice(_pattern(needle).finditer(self.text), 10_000) if needle.strip() else ()
        places = [place.span() for place in found]
        self.sought = tuple(places)
        self._kept.clear()
        self.changed(0, 0, *self.extent())
        if places:
            starts = [start for start, _ in places]
            here = self._sought_from(needle)
            number = bisect_left(starts, here) - 1 if back else bisect_right(starts, here)
            number %= len(starts)
            self.needle, self.found_at, self.found_number = needle, starts[number], number + 1
            self.put_cursor(self.body.line_of(starts[number]))
            self.moved()
        return len(places)

    def _sought_from(self, needle: str) -> int:
        """Where the last place of ``needle`` is if the cursor is there, else before its line."""
        if not self.row_count():
            return -1
        here = self.cursor == self.body.line_of(self.found_at) if self.found_at >= 0 else False
        same = here and needle == self.needle
        return self.found_at if same else self.body.lines[self.cursor].start - 1

    def rewrap(self) -> None:
        """Wrap again for this width, on the same place."""
        if self.article is None:
            return
        offset = self.body.lines[self.cursor].start if self.row_count() else 0
        stored = self.source.article(self.article)
        if stored is None:
            return
        self.body = Page.of(stored, self.measure, hidden=self.hidden)
        self.cursor = self.body.line_of(offset) if offset else min(self.cursor, self.row_count())
        self.top = max(0, self.cursor - self.page // 2)
        self.flip()
        self.repaint()

    def renew(self) -> None:
        """The archive changed underneath: the lines stay where they stand."""
        top, cursor, offset = self.top, self.cursor, self.shown.offset
        self.load(self.article)
        self.top = max(0, min(top, self.row_count() - self.page))
        if self.row_count():
            self.put_cursor(self.body.line_of(offset) if offset else cursor)

    def resized(self) -> None:
        """Another width wraps anew; the place stays."""
        if self.body.width != self.measure:
            self.rewrap()
            self._show(self.shown)
        super().resized()
