"""The three lists as widgets: rows that tell the screen where their cursor came to."""

from __future__ import annotations

from tui.panes.base import Pane
from tui.panes.messages import ArticleChosen, QuotationChosen, SpeakerChosen
from tui.rows.articles import ArticleRows
from tui.rows.quotes import QuoteRows
from tui.rows.speakers import SpeakerRows


class ArticlesPane(ArticleRows, Pane):
    """The articles."""

    def moved(self, *, follow: bool = False) -> None:
        """An article was chosen."""
        self.screen.post_message(ArticleChosen(self.ids[self.cursor], follow))


class QuotesPane(QuoteRows, Pane):
    """The quotations."""

    ended_at = -1
    """The row that was the last when the user went there."""

    def action_bottom(self) -> None:
        """To the last row; to one that is read only now, too."""
        last = self.row_count() - 1
        self.ended_at = last
        if last >= 0 and self.cursor == last:
            self.moved()
        super().action_bottom()

    def moved(self, *, follow: bool = False) -> None:
        """A quotation was chosen."""
        self.screen.post_message(QuotationChosen(self.ids[self.cursor], "quotes", follow))


class SpeakersPane(SpeakerRows, Pane):
    """The speakers."""

    def moved(self, *, follow: bool = False) -> None:
        """A speaker was chosen."""
        self.screen.post_message(SpeakerChosen(self.ids[self.cursor], follow))
