"""Copies: to the terminal's clipboard, and onto the shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from corpus.errors import CorpusError
from corpus.model import QuoteRow
from tui.drawing.lines import width_of
from tui.panes.sheet import Entry
from tui.screens.searching import Searching
from tui.screens.sheet import Sheet
from tui.settings.actions import shown
from tui.settings.config import Settings

if TYPE_CHECKING:
    from tui.copying.cutting import Longer


class Copying(Searching):
    """The part of the desk that copies."""

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return cast(Settings, getattr(self.app, "settings", None) or Settings())

    def action_copy(self) -> None:
        """The words as printed."""
        row = self.current_row()
        if row is not None:
            self.send(row.quote.text)
            self.warn_of_cut(row)

    def action_copy_cited(self) -> None:
        """The words with speaker, role and source, in the format of the settings."""
        from tui.copying.citing import cited

        row = self.current_row()
        if row is None:
            return
        try:
            text = cited(row, self.settings.format, self.settings)
        except CorpusError as error:
            self.say(str(error), alert=True)
            return
        self.send(text)
        self.warn_of_cut(row)

    def longer(self, row: QuoteRow) -> Longer | None:
        """The longer form of a fragment whose sense its cut changes; None for others."""
        from tui.copying.cutting import longer_form

        article = self.source.article(row.article.id)
        if article is None:
            return None
        return longer_form(article.text, row, self.source.in_article(row.article.id))

    def warn_of_cut(self, row: QuoteRow) -> None:
        """Say what the copied fragment leaves out, and the key that copies it whole."""
        longer = self.longer(row)
        keys = self.app_keys().get("copy_longer")
        if longer is not None:
            offer = f"; {shown(keys[0])} copies" if keys else "; whole"
            self.say(f"copied, but it {longer.message}{offer}: {longer.text}", alert=True)

    def action_copy_longer(self) -> None:
        """The words with what a cut would leave out."""
        row = self.current_row()
        longer = self.longer(row) if row is not None else None
        if longer is not None:
            self.send(longer.text)
        elif row is not None:
            self.say(
                f"nothing is left out that would change the sense; {self.key_of('copy')} copies it"
            )

    def send(self, text: str) -> None:
        """To the clipboard, and onto the shelf; say what was sent where."""
        from tui.copying.shelf import push
        from tui.terminal.clipboard import copy

        kept, failed = "kept: nato-tui last", False
        try:
            push(text)
        except OSError as error:
            kept, failed = f"not kept: {error.strerror or error}", True
        driver = self.app._driver
        sent = copy(text, driver.write if driver is not None else _nowhere, kept=kept)
        if driver is not None:
            driver.flush()
        self.say(sent.message, alert=failed)

    def action_open_source(self) -> None:
        """Where it was printed: the link, or the file."""
        article = self.selection.article
        row = self.source.article_row(article) if article is not None else None
        if row is None:
            return
        if width_of(row.url or row.path) < self.app.size.width:
            self.say(row.url or row.path)
        else:
            known = [Entry(place) for place in (row.url, row.path) if place]
            self.app.push_screen(Sheet(self.source, "where it was printed", known))


def _nowhere(data: str) -> None:
    """There is no terminal to write to."""
