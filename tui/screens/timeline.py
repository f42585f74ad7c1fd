"""One speaker's statements by day, and the dossier of them as a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from corpus.model import QuoteRow
from tui import look
from tui.output import many
from tui.panes.sheet import Entry
from tui.screens.sheet import Sheet
from tui.source import Source


class Timeline(Sheet):
    """``E`` writes what the sheet shows as Markdown into the present folder."""

    BINDINGS = [("E", "export", "write the dossier as Markdown")]  # noqa: RUF012

    def __init__(self, source: Source, name: str, about: str = "") -> None:
        hints = [("Enter", "go there"), ("E", "write as Markdown"), ("Esc", "close")]
        looking = [Entry("looking…", style=look.DIM)]
        super().__init__(source, f"{name}, by day{about}", looking, hints)
        self.quotations: list[QuoteRow] = []
        self.speaker_name = name

    def action_export(self) -> None:
        """Write the dossier beside the user's work; never over a file that is there."""
        try:
            path = write_dossier(self.quotations, self.speaker_name)
        except OSError as error:
            self.hint_bar.say(f"not written: {error.strerror}", alert=True)
        else:
            self.hint_bar.say(f"{many(len(self.quotations), 'quotation')} written to {path}")


def write_dossier(rows: Sequence[QuoteRow], name: str, folder: Path | None = None) -> Path:
    """Write ``rows`` as Markdown to a new file named after ``name``. Raises OSError."""
    from corpus.cite import render

    blocks = [_block(render, row) for row in rows]
    return write_new(f"# {name}\n\n" + "\n\n".join(blocks) + "\n", name, folder)


def write_new(text: str, name: str, folder: Path | None = None) -> Path:
    """Write ``text`` to a new Markdown file named after ``name``. Raises OSError."""
    stem = "".join(c if c.isalnum() else "-" for c in name.casefold()).strip("-")[:60] or "dossier"
    where = Path.cwd() if folder is None else folder
    for number in range(1, 1000):
        path = where / (f"{stem}.md" if number == 1 else f"{stem}-{number}.md")
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(17, "too many dossiers of that name", str(where / f"{stem}.md"))


def _block(render: Any, row: QuoteRow) -> str:
    day = row.said_on or row.article.date or "day unknown"
    basis = row.said_on_basis if row.said_on else row.article.date_basis
    mark = f" ({basis})" if basis and basis != "printed" else ""
    return f"**{day}**{mark}, {row.quote.shown_kind}\n\n{render(row, 'md', layout='block')}"
