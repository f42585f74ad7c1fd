"""The Textual app: one desk over one archive."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from tui.drawing import look
from tui.place.session import Session
from tui.screens.desk import Desk
from tui.settings.actions import shown
from tui.settings.config import THEMES, Settings
from tui.store.source import Source
from tui.store.writing import Writer
from tui.terminal.signals import leave_cleanly
from tui.terminal.thrifty import ThriftyApp

if TYPE_CHECKING:
    from corpus.archive import Archive


class QuoteDesk(ThriftyApp):
    """The interface. ``own`` is the user's archive, also while the samples are shown."""

    TITLE = "nato-tui"
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH: ClassVar[Any] = [
        Path(__file__).parent / "screens" / name for name in ("desk.tcss", "sheet.tcss")
    ]
    BINDINGS: ClassVar[list[Any]] = []
    ANYWHERE = ("redraw", "suspend_process")

    def __init__(
        self,
        source: Source,
        session: Session,
        settings: Settings | None = None,
        *,
        own: Path | None = None,
        reading: Sequence[str] = (),
    ) -> None:
        _forget_empty_no_color()
        super().__init__()
        self.source = source
        source.archive.patient = False
        self.writer = Writer(lambda do: self.desk.at_once(do))
        self.session = session
        self.settings = settings or Settings()
        self.keys = self.settings.keys
        self.leaving = False
        self.own = own or source.archive.path
        self.reading = tuple(reading)
        self.glyphs = look.PLAIN if self.settings.look == "plain" else look.PRETTY
        self.animation_level = "none"
        self.named_theme = "terminal-dark" if self.no_color else self.settings.theme
        self.hues = look.SPEAKERS
        self.wear(self.named_theme)

    def wear(self, theme: str) -> None:
        """Take the colours of a theme."""
        self.named_theme = theme
        theme = look.worn(theme, light=self.session.light)
        self.hues = look.hues(theme)
        if theme == "high-contrast":
            self.register_theme(look.high_contrast())
        self.theme = THEMES.get(theme, theme)
        if self.is_running and self.screen_stack:
            self.desk.dye(self.hues)

    @property
    def asks_ground(self) -> bool:
        """Whether the terminal is asked how light its ground is: where that changes anything."""
        return self.named_theme == look.ASKED

    def lit(self, light: bool) -> None:
        """The terminal says whether its ground is light."""
        if light is not self.session.light:
            self.session.lit(light)
            self.call_later(self.wear, self.named_theme)

    def get_default_screen(self) -> Desk:
        """The desk."""
        return Desk(self.source, self.session)

    @property
    def desk(self) -> Desk:
        """The desk's screen, also while a sheet lies over it."""
        return cast(Desk, self.screen_stack[0])

    def on_mount(self) -> None:
        """Signals that end the program give the terminal back and keep the place."""
        if not self.is_headless:
            leave_cleanly(self.leave)

    def leave(self, status: int = 0) -> None:
        """Keep the place and go."""
        self.session.write()
        self.exit(return_code=status)

    async def action_quit(self) -> None:
        """Quit, once what is to be kept is kept; a second time at once."""
        if self.leaving or not self.writer.waits:
            self.leave()
            return
        self.leaving = True
        again = shown(self.keys["quit"][0])
        self.desk.say(
            f"another process writes to the archive; quits when it pauses, {again} without waiting",
            alert=True,
        )
        self.run_worker(self._leave_then())

    async def _leave_then(self) -> None:
        await self.writer.finished()
        self.leave()

    def action_help_quit(self) -> None:
        """Ctrl-c, which ends other programs: say what ends this one."""
        if isinstance(self.screen, Desk) and self.keys.get("quit"):
            self.screen.say(f"{shown(self.keys['quit'][0])} quits")

    def archive_path(self) -> Path:
        """The archive that is shown."""
        return self.source.archive.path

    def connect(self) -> Archive:
        """Another connection to the archive that is shown, for another thread."""
        from corpus.archive import open_archive

        return open_archive(self.archive_path(), readonly=True)


def _forget_empty_no_color() -> None:
    """An empty NO_COLOR is no wish; Textual takes it for one."""
    if os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]
