"""The desk over the small archive, at any size."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from corpus.archive import open_archive
from tests.small import build
from tui.app import QuoteDesk
from tui.place.session import Session
from tui.screens.desk import Desk
from tui.settings.config import Settings
from tui.store.source import Source


class Driven:
    """A running desk: press keys, look at the selection and the screen."""

    def __init__(self, app: QuoteDesk, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def desk(self) -> Desk:
        """The desk's screen."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, Desk)
        return screen

    async def press(self, *keys: str) -> None:
        """Press keys one after another and let all messages arrive."""
        for key in keys:
            await self.pilot.press(key)
        await self.pilot.pause()
        sheets = [one for one in self.app.workers if one.group == "sheet"]
        if sheets:
            await self.app.workers.wait_for_complete(sheets)
            await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Type letters."""
        await self.press(*("space" if letter == " " else letter for letter in text))

    async def search(self, text: str) -> None:
        """Search and wait for the answer."""
        await self.press("/")
        await self.type(text)
        await self.press("enter")

    @property
    def words(self) -> str | None:
        """The words of the selected quotation."""
        row = self.desk.source.quote(self.desk.selection.quotation or 0)
        return row.quote.text if row else None

    def lines(self) -> list[str]:
        """What stands on the screen."""
        width, height = self.app.size
        strips = self.app.screen._compositor.render_strips()
        return [strip.text.ljust(width) for strip in strips[:height]]

    def foot(self, rows: int = 3) -> str:
        """The last rows as one line: what is told takes as many as it needs."""
        return " ".join(" ".join(self.lines()[-rows:]).split())

    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(line.rstrip() for line in self.lines())


Opener = Callable[..., AbstractAsyncContextManager[Driven]]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The small archive."""
    return build(tmp_path / "small.sqlite")


@pytest.fixture
def open_desk(small: Path, monkeypatch: pytest.MonkeyPatch) -> Opener:
    """Open the desk on the small archive."""
    monkeypatch.setenv("COLORTERM", "")

    @asynccontextmanager
    async def opener(
        columns: int = 80,
        lines: int = 24,
        *,
        settings: Settings | None = None,
        session: Session | None = None,
        path: Path = small,
    ) -> AsyncIterator[Driven]:
        archive = open_archive(path)
        app = QuoteDesk(Source(archive), session or Session(), settings)
        try:
            async with app.run_test(size=(columns, lines)) as pilot:
                await pilot.pause()
                yield Driven(app, pilot)
        finally:
            app.source.archive.close()

    return opener
