"""The basket: quotations kept for a story, in the user's order."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from corpus.model import QuoteRow
from corpus.roles import role_beside
from tui.copying.exporting import dossier_of
from tui.drawing import look
from tui.drawing.dates import long_date
from tui.output import many
from tui.panes.sheet import Entry
from tui.screens.sheet import Sheet
from tui.screens.timeline import write_new
from tui.store.source import Source
from tui.store.writing import Writer


class Basket(Sheet):
    """``J`` and ``K`` move a quotation, ``d`` takes it out, ``E`` writes all as Markdown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("J", "carry(1)", "move down", show=False),
        Binding("K", "carry(-1)", "move up", show=False),
        Binding("d", "drop", "take out", show=False),
        Binding("E", "export", "write as Markdown", show=False),
    ]

    def __init__(self, source: Source) -> None:
        hints = [("Enter", "go there"), ("J K", "order"), ("d", "take out"),
                 ("E", "write as Markdown"), ("Esc", "close")]  # fmt: skip
        name = f"the basket {source.basket_name}".rstrip()
        super().__init__(source, name, (), hints)
        self._fill()

    def _fill(self) -> None:
        self.held = self.source.archive.rows(self.source.basket())
        self.entries = _entries(self.held, self.source.notes())
        self.note = f"{len(self.held)} kept"

    def _number(self) -> int:
        value = self.value()
        return next((at for at, row in enumerate(self.held) if row.id == value), -1)

    def _store(self, rows: list[QuoteRow], cursor: int) -> None:
        writer: Writer = self.app.writer  # type: ignore[attr-defined]
        if writer.waits:
            self.hint_bar.say("another process writes to the archive: not yet")
            return
        writer.keep(
            self.hint_bar.say,
            lambda: self.source.set_basket([row.id for row in rows]),
            lambda _: self._stored(cursor),
        )

    def _stored(self, cursor: int) -> None:
        if not self.stands:
            return
        self._fill()
        self.pane.note = self.note
        wanted = self.held[cursor].id if self.held else None
        places = (at for at, entry in enumerate(self.entries) if entry.value == wanted)
        self.put(self.entries, next(places, 0))

    def action_carry(self, step: int) -> None:
        """Move the quotation under the cursor."""
        at = self._number()
        if at < 0 or not 0 <= at + step < len(self.held):
            return
        rows = list(self.held)
        rows.insert(at + step, rows.pop(at))
        self._store(rows, at + step)

    def action_drop(self) -> None:
        """Take the quotation under the cursor out."""
        at = self._number()
        if at >= 0:
            rows = [row for number, row in enumerate(self.held) if number != at]
            self._store(rows, min(at, len(rows) - 1))

    def action_export(self) -> None:
        """Write all as Markdown into the present folder."""
        if not self.held:
            self.hint_bar.say("the basket is empty; m puts a quotation in")
            return
        name = self.source.basket_name or "basket"
        try:
            path = write_new(dossier_of(self.source, self.held, self.source.basket_name), name)
        except OSError as error:
            self.hint_bar.say(f"not written: {error.strerror}", alert=True)
        else:
            self.hint_bar.say(f"{many(len(self.held), 'quotation')} written to {path}")


def _entries(rows: list[QuoteRow], notes: dict[int, str]) -> list[Entry]:
    if not rows:
        return [Entry("the basket is empty; m puts the quotation under the cursor in",
                      style=look.DIM)]  # fmt: skip
    from corpus.cite.words import cautions

    entries: list[Entry] = []
    for number, row in enumerate(rows, 1):
        article = row.article
        name = row.speaker_name or row.quote.speaker or "speaker unknown"
        role = role_beside(row.quote.role, name, row.quote.speaker_type)
        role = f", {role}" if role else ""
        place = f"{article.outlet or 'outlet unknown'}, "
        place += long_date(article.date, article.date_basis)
        entries.append(Entry(row.quote.text, row.id, lead=f"{number:>3} "))
        entries.append(Entry(f"{name}{role} · {place}", row.id, look.DIM, 4))
        if notes.get(row.id):
            entries.append(Entry(f"note: {notes[row.id]}", row.id, indent=4))
        entries += [Entry(f"beware: {w}", row.id, look.DIM, 4) for w in cautions(row)]
    return entries
