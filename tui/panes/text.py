"""The text as a widget: its cursor walks over lines and tells which quotation stands there."""

from __future__ import annotations

from tui.panes.base import Pane
from tui.panes.messages import PlaceChosen, QuotationChosen
from tui.rows.text import TextRows


class TextPane(TextRows, Pane):
    """The selected article."""

    def on_mount(self) -> None:
        """Asides are hidden from the start where the settings ask for it."""
        super().on_mount()
        settings = getattr(self.app, "settings", None)
        self.hidden = settings is not None and not settings.asides

    def moved(self, *, follow: bool = False) -> None:
        """The cursor came to a line: its quotation, or only the place."""
        if self.article is None or not self.row_count():
            return
        line = self.body.lines[self.cursor]
        if line.label is not None:
            return
        inside = self.inside(line)
        begun = [row for row in inside if row.start >= line.start]
        current = any(row.id == self.selection.quotation for row in inside)
        if inside and (follow or begun or not current):
            row = (begun or inside)[0]
            self.screen.post_message(QuotationChosen(row.id, "text", follow, line.start))
        else:
            self.screen.post_message(PlaceChosen(self.article, line.start))

    def action_asides(self) -> None:
        """Show or hide what is not the article's own text."""
        self.hidden = not self.hidden
        self.rewrap()

    def action_find(self) -> None:
        """Handed to the screen, which owns the prompt."""
        self.screen.run_action_find()  # type: ignore[attr-defined]
