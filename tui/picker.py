"""The picker as an app: returns the ids of the chosen quotations, none after Esc."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from corpus.model import QuoteRow
from tui.drawing import look
from tui.screens.pick import PickScreen
from tui.settings.config import THEMES, Settings
from tui.store.source import Source
from tui.terminal.signals import leave_cleanly
from tui.terminal.thrifty import ThriftyApp


class Picker(ThriftyApp):
    """One screen over an archive that is only read."""

    TITLE = "nato-tui pick"
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = "screens/pick.tcss"
    INLINE_PADDING = 0

    def __init__(
        self, source: Source, words: str, settings: Settings, given: Sequence[QuoteRow] = ()
    ) -> None:
        super().__init__()
        self.given = given
        self.source = source
        self.words = words
        self.keys = settings.keys
        self.animation_level = "none"
        theme = "terminal" if self.no_color else settings.theme
        if theme == "high-contrast":
            self.register_theme(look.high_contrast())
        self.theme = THEMES.get(theme, theme)

    def archive_path(self) -> Path:
        """The archive that is shown."""
        return self.source.archive.path

    def get_default_screen(self) -> PickScreen:
        """The picker's screen."""
        return PickScreen(self.source, self.words, self.given)

    def on_mount(self) -> None:
        """Signals that end the program give the terminal back."""
        if not self.is_headless:
            leave_cleanly(lambda status: self.exit([], return_code=status))
