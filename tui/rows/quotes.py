"""The quotations: kind by letter, the words as printed, who and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, NamedTuple

from rich.segment import Segment

from corpus.model import DOUBTFUL, Hit, QuoteRow, Span
from corpus.roles import role_beside
from tui.drawing import look
from tui.drawing.dates import short_date
from tui.drawing.layout import SINGLE
from tui.drawing.letters import letters
from tui.drawing.lines import fit, one_line, width_of
from tui.place.selection import Found, Selection
from tui.rows.lists import ListRows
from tui.store.source import Source

_LATELY = 200  # drawn rows that are kept


class _How(NamedTuple):
    """What a quotation's row depends on beside the quotation."""

    width: int
    letters: str
    marks: tuple[Span, ...]
    versions: int


class QuoteRows(ListRows):
    """One row a quotation; two where the pane is narrower than ``layout.SINGLE`` cells.

    The letters before the words: d direct, m mixed, i indirect; ? doubtful, x corrected,
    + in the basket.
    """

    NUMBER: ClassVar[str] = "3"
    LABEL: ClassVar[str] = "Quotes"

    marked: frozenset[int] = frozenset()

    def __init__(self, source: Source, **options: Any) -> None:
        super().__init__(source, **options)
        self._drawn_lately: dict[int, tuple[QuoteRow, _How, list[list[Segment]]]] = {}

    def ids_of(self, selection: Selection) -> Sequence[Any]:
        """Quotations under all narrowings."""
        return self.source.quotes(selection)

    def current_of(self, selection: Selection) -> Any:
        """The selected quotation."""
        return selection.quotation

    def empty_text(self) -> str:
        """Why there is nothing, as the search says it."""
        found = self.shown.found
        if found is not None and self.shown.key("query") is not None:
            return found.note or "nothing found; Esc widens again"
        return "no quotations here"

    def title_text(self) -> str:
        """Who says the quotation under the cursor, and as what."""
        row = self.row(self.cursor)
        if row is None or self.elsewhere:
            return ""
        quote = row.quote
        name = row.speaker_name or quote.speaker or "speaker unknown"
        doubt = " ?" if quote.confidence < DOUBTFUL else ""
        role = role_beside(quote.role, name, quote.speaker_type)
        role = f", {role}" if role else ""
        via = f", via {quote.via}" if quote.via else ""
        return f"{name}{role}{via}{doubt}"

    def position_text(self) -> str:
        """Position among all that the search found; those not read yet come when they are near."""
        found = self.shown.found
        if (
            self.elsewhere
            or found is None
            or not self.row_count()
            or self.shown.narrowed[-1].by != "query"
        ):
            return super().position_text()
        more = "+" if found.more else ""
        return f"{self.cursor + 1:,} of {max(found.total, self.row_count()):,}{more}"

    def row(self, index: int) -> QuoteRow | None:
        """The quotation in row ``index``; its whole window is read at once."""
        if not 0 <= index < len(self.ids):
            return None
        low = max(0, min(index, self.top) - 1)
        around = self.ids[low : max(index, self.top + self.page) + 1]
        if len(around) > 400:
            around = self.ids[max(0, index - 20) : index + 20]
        known = self.source.found_row(self.shown.found, self.ids[index])
        return known or self.source.quote(self.ids[index], around)

    @property
    def row_height(self) -> int:
        """One where there is room for words and speaker beside each other, else two."""
        return 1 if self.extent()[0] >= SINGLE else 2

    def refound(self, old: Found | None, new: Found | None) -> None:
        """Another answer: rows that stand in it as they stood are not drawn again."""
        if not self.ids:
            self.repaint()
        ids = self.ids
        drawn = [i for i in {*self._kept, *self._window()} if i < len(ids)]
        self.repaint_rows(*(i for i in drawn if _shown(old, ids[i]) != _shown(new, ids[i])))
        self.repaint_title()

    def _window(self) -> range:
        """The rows on the screen; one whose mark alone was repainted is not kept."""
        return range(self.top, self.top + self.page)

    def draw(self, index: int, width: int) -> list[list[Segment]]:
        """Letters, words with what matched standing out, speaker, date.

        Among the hits of one letter more are most of those before: what is the same in each is
        drawn once.
        """
        row = self.row(index)
        if row is None:
            return [[Segment(fit("gone", width), look.DIM)]] * self.row_height
        found = self.shown.found
        hit = found.by_id.get(row.id) if found else None
        how = _How(width, letters(row, self.marked), hit.why.marks if hit else (), _many(hit))
        known = self._drawn_lately.get(row.id)
        if known is None or known[0] is not row or known[1] != how:
            if len(self._drawn_lately) >= _LATELY:
                self._drawn_lately.clear()
            known = self._drawn_lately[row.id] = row, how, self._draw_row_as(row, how)
        return known[2]

    def _draw_row_as(self, row: QuoteRow, how: _How) -> list[list[Segment]]:
        width, before, marks, versions = how
        name = row.speaker_name or row.quote.speaker or "unknown"
        if versions > 1:
            name = f"{versions}× {name}"
        if self.row_height == 1:
            names = max(14, min(28, width // 4))
            dates = 10 if width >= 100 else 0
            words = width - 3 - names - 1 - dates
            pieces = [
                Segment(before, look.DIM),
                *_words(row, words, marks),
                Segment(" " + fit(name, names), look.DIM),
            ]
            if dates:
                pieces.append(Segment(fit(self._date(row), dates, right=True), look.DIM))
            return [pieces]
        first = _words(row, width - 3, marks)
        below = f"{name} · {row.article.outlet or 'outlet unknown'}, {self._date(row)}"
        return [
            [Segment(before, look.DIM), *first],
            [Segment(fit("   " + below, width), look.DIM)],
        ]

    def _date(self, row: QuoteRow) -> str:
        return short_date(row.article.date, row.article.date_basis)

    def after_selection(self, old: Selection, new: Selection) -> None:
        """The title tells who speaks, also when only that changed."""
        if old.quotation != new.quotation:
            self.repaint_title()


def _words(row: QuoteRow, width: int, marks: Sequence[Span]) -> list[Segment]:
    """The words, behind what the print says of them where it denies them: "never said: …"."""
    denial = row.quote.denial or ("not said" if row.quote.denied else None)
    lead = fit(f"{denial}: ", min(width_of(denial) + 2, width // 2)) if denial else ""
    words = one_line(row.quote.text, width - width_of(lead), marks, look.NORMAL, look.MATCH)
    return [Segment(lead, look.DIM), *words] if lead else words


def _many(hit: Hit | None) -> int:
    """How many versions a row stands for."""
    return hit.versions if hit else 1


def _shown(found: Found | None, quotation: int) -> object:
    """What of an answer is seen in a quotation's row."""
    hit = found.by_id.get(quotation) if found else None
    return (hit.row, hit.why.marks, hit.versions) if hit else None
