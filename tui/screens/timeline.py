"""One speaker's statements by day, and the dossier of them as a file."""

from __future__ import annotations

import asyncio
from pathlib import Path

from corpus.errors import CorpusError
from corpus.model import QuoteRow
from tui.drawing import look
from tui.output import many
from tui.panes.sheet import Entry
from tui.screens.sheet import Sheet
from tui.store.source import Source


class Timeline(Sheet):
    """``E`` writes what the sheet shows as Markdown into the present folder."""

    BINDINGS = [("E", "export", "write the dossier as Markdown")]  # noqa: RUF012

    def __init__(self, source: Source, speaker: str, name: str, asked: str | None) -> None:
        hints = [("Enter", "go there"), ("E", "write as Markdown"), ("Esc", "close")]
        looking = [Entry("looking…", style=look.DIM)]
        within = f" within “{asked}”" if asked is not None else ""
        super().__init__(source, f"{name}, by day{within}", looking, hints)
        self.quotations: list[QuoteRow] = []
        self.speaker, self.speaker_name, self.asked = speaker, name, asked

    def action_export(self) -> None:
        """Write the dossier beside the user's work; never over a file that is there."""
        self.run_worker(self._export(), group="sheet")

    async def _export(self) -> None:
        try:
            path = await asyncio.to_thread(self._written)
        except (OSError, CorpusError) as error:
            told = getattr(error, "strerror", None) or str(error)
            self.hint_bar.say(f"not written: {told}", alert=True)
        else:
            self.hint_bar.say(f"{many(len(self.quotations), 'quotation')} written to {path}")

    def _written(self) -> Path:
        """Write what ``nato-tui speakers NAME -f md`` prints of these quotations."""
        from corpus.archive.dossier import by_day
        from corpus.search import parse
        from tui.commands._speakers import Page

        with self.app.connect() as archive:  # type: ignore[attr-defined]
            known = archive.speaker(self.speaker)
            if known is None:
                raise CorpusError("that speaker is no longer in the archive")
            about = " ".join(parse(self.asked, typing=True).about) if self.asked else ""
            page = Page(archive, known, by_day(self.quotations), about or None)
            return write_new("\n".join(page.markdown()) + "\n", self.speaker_name)


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
