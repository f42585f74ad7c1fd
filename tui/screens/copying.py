"""What leaves the desk: copies, the basket, the editor, a pipe."""

from __future__ import annotations

from tui.screens.searching import Searching


class Copying(Searching):
    """The part of the desk that hands quotations out."""

    def action_copy(self) -> None:
        """The words as printed."""
        row = self.current_row()
        if row is not None:
            self.send(row.quote.text, row.id, "words")

    def action_copy_cited(self) -> None:
        """The words with speaker, role and source."""
        row = self.current_row()
        if row is not None:
            from tui.citing import cited

            self.send(cited(row, "text"), row.id, "text")

    def send(self, text: str, quotation: int, style: str) -> None:
        """To the clipboard, and onto the shelf; say what was sent where."""
        from tui.citing import shelve
        from tui.terminal.clipboard import copy

        shelve(self.source.archive, text, quotation, style)
        driver = self.app._driver
        sent = copy(text, driver.write if driver is not None else lambda data: None)
        if driver is not None:
            driver.flush()
        self.say(sent.message)

    def prompt_answered(self, mode: str, text: str) -> None:
        """A prompt other than the search was answered."""

    def action_open_source(self) -> None:
        """Where it was printed: the link, or the file."""
        article = self.selection.article
        row = self.source.article_row(article) if article is not None else None
        if row is not None:
            self.say(row.url or row.path)
