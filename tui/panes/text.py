"""The text of an article as printed, with its quotations marked and its header explained."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any, ClassVar

from rich.segment import Segment

from corpus.model import QuoteRow
from tui import look
from tui.dates import long_date
from tui.drawing import fit, padded, segments
from tui.layout import MEASURE
from tui.messages import PlaceChosen, QuotationChosen
from tui.panes.base import Pane
from tui.panes.page import Line, Page
from tui.selection import Selection


class TextPane(Pane):
    """The selected article. The gutter shows the cursor, then a bar beside each quotation."""

    NUMBER: ClassVar[str] = "2"
    LABEL: ClassVar[str] = "Text"

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.article: int | None = None
        self.text = ""
        self.rows: list[QuoteRow] = []
        self.body = Page()
        self.hidden = False
        self.sought: tuple[tuple[int, int], ...] = ()

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
        if changed or new.quotation != old.quotation or new.found is not old.found:
            self._recolour(old, new)
        if changed or new.quotation != old.quotation or new.offset != old.offset:
            self._show(new)

    def load(self, article: int | None) -> None:
        """Take up ``article``: its text, its quotations, its lines."""
        self.article = article
        stored = self.source.article(article) if article is not None else None
        self.text = stored.text if stored else ""
        self.rows = self.source.in_article(article) if stored and article is not None else []
        self.sought = ()
        self.body = Page.of(stored, self.measure, hidden=self.hidden) if stored else Page()
        self.cursor = self.top = 0
        self.repaint()

    @property
    def measure(self) -> int:
        """Cells of a line of text."""
        return max(10, min(MEASURE, self.size.width - 4))

    def _recolour(self, old: Selection, new: Selection) -> None:
        for quotation in (old.quotation, new.quotation):
            for row in self.rows:
                if row.id == quotation:
                    first = self.body.line_of(row.quote.start)
                    last = self.body.line_of(max(row.quote.start, row.quote.end - 1))
                    self.repaint_rows(*range(first, last + 1))
        if new.found is not old.found:
            self._kept.clear()
            self.refresh()

    def _show(self, new: Selection) -> None:
        """Bring the place into the window, with a few lines above it."""
        if not self.row_count():
            return
        if not new.offset and new.quotation is None:
            self.put_cursor(0)
            return
        line = self.body.line_of(new.offset)
        end = self._quotation_end(new)
        if not (self.top <= line and end < self.top + self.page):
            self.cursor = line
            above = min(3, max(0, self.page - (end - line) - 1))
            self.top = max(0, min(line - above, max(0, self.row_count() - self.page)))
            self.repaint()
        else:
            self.put_cursor(line)

    def _quotation_end(self, new: Selection) -> int:
        for row in self.rows:
            if row.id == new.quotation and row.quote.start <= new.offset < row.quote.end:
                return self.body.line_of(row.quote.end - 1)
        return self.body.line_of(new.offset)

    # -- drawing ------------------------------------------------------------------------

    def draw(self, index: int, width: int) -> list[list[Segment]]:
        """One line: a bar where a quotation stands, then the words."""
        line = self.body.lines[index]
        if line.label is not None:
            return [[Segment(fit("  " + line.label, width), line.style)]]
        spans = self._spans(line)
        bar = self._bar(line)
        pieces = segments(self.text, line.start, line.end, spans, line.style)
        return [padded([bar, Segment(" "), *pieces], width)]

    def _inside(self, line: Line) -> list[tuple[int, QuoteRow]]:
        return [
            (number, row)
            for number, row in enumerate(self.rows)
            if row.quote.start < line.end and row.quote.end > line.start
        ]

    def _bar(self, line: Line) -> Segment:
        inside = self._inside(line)
        if not inside:
            return Segment(self.glyphs.dot if line.aside else " ", look.DIM)
        current = any(row.id == self.selection.quotation for _, row in inside)
        _, row = inside[0]
        style = self._style(row)
        return Segment(self.glyphs.current if current else self.glyphs.quote, style)

    def _style(self, row: QuoteRow) -> Any:
        names = list(dict.fromkeys(r.speaker_id for r in self.rows))
        return look.SPEAKERS[names.index(row.speaker_id) % len(look.SPEAKERS)]

    def _spans(self, line: Line) -> list[Any]:
        spans: list[Any] = []
        for _, row in self._inside(line):
            current = row.id == self.selection.quotation
            style = self._style(row) + look.CURRENT if current else self._style(row)
            for start, end in row.quote.spans or ((row.quote.start, row.quote.end),):
                spans.append((start, end, style))
            spans += self._matched(row)
        spans += [(start, end, look.REVERSE) for start, end in self.sought]
        return spans

    def _matched(self, row: QuoteRow) -> list[Any]:
        found = self.selection.found
        hit = found.by_id.get(row.id) if found else None
        if hit is None:
            return []
        start = row.quote.start
        return [(start + s, start + e, look.MATCH) for s, e in hit.why.marks]

    # -- what the user does -------------------------------------------------------------

    def moved(self, *, follow: bool = False) -> None:
        """The cursor came to a line: its quotation, or only the place."""
        if self.article is None or not self.row_count():
            return
        line = self.body.lines[self.cursor]
        if line.label is not None:
            return
        inside = [row for _, row in self._inside(line)]
        begun = [row for row in inside if row.quote.start >= line.start]
        current = any(row.id == self.selection.quotation for row in inside)
        if inside and (follow or begun or not current):
            row = (begun or inside)[0]
            self.post_message(QuotationChosen(row.id, "text", follow, line.start))
        else:
            self.post_message(PlaceChosen(self.article, line.start))

    def action_asides(self) -> None:
        """Show or hide what is not the article's own text."""
        self.hidden = not self.hidden
        self.rewrap()

    def action_find(self) -> None:
        """Handed to the screen, which owns the prompt."""
        self.screen.run_action_find()  # type: ignore[attr-defined]

    def seek(self, needle: str) -> int:
        """Mark every place of ``needle`` (case folded); go to the next; say how many."""
        folded = self.text.casefold()
        wanted = needle.casefold()
        places: list[tuple[int, int]] = []
        if wanted and len(folded) == len(self.text):
            at = folded.find(wanted)
            while at >= 0 and len(places) < 10_000:
                places.append((at, at + len(wanted)))
                at = folded.find(wanted, at + len(wanted))
        self.sought = tuple(places)
        self._kept.clear()
        self.refresh()
        if places:
            here = self.body.lines[self.cursor].start if self.row_count() else 0
            starts = [start for start, _ in places]
            target = starts[bisect_right(starts, here) % len(starts)]
            self.put_cursor(self.body.line_of(target))
            self.moved()
        return len(places)

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
        self._flip()
        self.repaint()

    def renew(self) -> None:
        """The archive changed underneath."""
        article, offset = self.article, self.selection.offset
        self.load(article)
        if self.row_count() and offset:
            self.put_cursor(self.body.line_of(offset))

    def on_resize(self, event: Any) -> None:
        """Another width wraps anew; the place stays."""
        if self.body.width != self.measure:
            self.rewrap()
            self._show(self.selection)
        super().on_resize(event)
