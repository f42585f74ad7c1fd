"""The articles: date, title, outlet and how many quotations each holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from rich.segment import Segment

from tui.drawing import look
from tui.drawing.dates import short_date
from tui.drawing.lines import fit
from tui.place.selection import Selection
from tui.rows.lists import ListRows


class ArticleRows(ListRows):
    """One row an article; two where the pane is narrow and high."""

    NUMBER: ClassVar[str] = "1"
    LABEL: ClassVar[str] = "Articles"

    def ids_of(self, selection: Selection) -> Sequence[Any]:
        """Articles under what narrows before this pane."""
        return self.source.articles(selection)

    def current_of(self, selection: Selection) -> Any:
        """The selected article."""
        return selection.article

    def position_text(self) -> str:
        """The position, and whether there are more than the first hits tell."""
        more = self.shown.partly("article") and self.row_count() < self.source.counts.articles
        return f"{super().position_text()}{'+' if more else ''}"

    def empty_text(self) -> str:
        """What to do when there are none."""
        if self.source.counts.articles:
            return super().empty_text()
        return "no articles; add some with: nato-tui add PATH"

    def draw(self, index: int, width: int) -> list[list[Segment]]:
        """Date, title, outlet where there is room, and the count."""
        row = self.source.article_row(self.ids[index])
        if row is None:
            return [[Segment(fit("gone", width), look.DIM)]]
        name = row.title or row.path.rsplit("/", 1)[-1]
        count = fit(f"{row.quotes}", 4, right=True)
        outlet = 16 if width >= 76 else 0
        title = width - 10 - outlet - 5
        pieces = [
            Segment(fit(short_date(row.date, row.date_basis), 9) + " ", look.DIM),
            Segment(fit(name, title), look.NORMAL),
        ]
        if outlet:
            pieces.append(Segment(" " + fit(row.outlet or "outlet unknown", outlet - 1), look.DIM))
        return [[*pieces, Segment(count + (" !" if row.flags else "  ")[:1], look.DIM)]]
