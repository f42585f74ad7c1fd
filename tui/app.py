"""The Textual app: one desk over one archive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from tui.actions import preset
from tui.screens.desk import Desk
from tui.session import Session
from tui.source import Source
from tui.terminal.painter import ThriftyApp
from tui.terminal.signals import leave_cleanly

if TYPE_CHECKING:
    from corpus.archive import Archive


class QuoteDesk(ThriftyApp):
    """The interface. ``path`` is the archive's file, opened again by the searching thread."""

    TITLE = "nato-tui"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = []
    CSS_PATH = "screens/desk.tcss"

    def __init__(self, source: Source, path: Path, session: Session) -> None:
        super().__init__()
        self.source = source
        self.path = path
        self.session = session
        self.keys = preset("vim")
        self.animation_level = "none"
        self.theme = "ansi-dark"

    def get_default_screen(self) -> Desk:
        """The desk."""
        return Desk(self.source, self.session)

    def on_mount(self) -> None:
        """Signals that end the program give the terminal back and keep the place."""
        leave_cleanly(self.leave)

    def leave(self, status: int = 0) -> None:
        """Keep the place and go."""
        self.session.write()
        self.exit(return_code=status)

    def action_quit(self) -> None:  # type: ignore[override]
        """Quit."""
        self.leave()

    def connect(self) -> Archive:
        """Another connection to the same archive, for another thread."""
        from corpus.archive import open_archive

        return open_archive(self.path, readonly=True)
