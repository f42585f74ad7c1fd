"""A sheet over the desk: a list to read or to choose from. Esc closes it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from corpus.errors import CorpusError
from tui.drawing import look
from tui.panes.bars import HintBar
from tui.panes.messages import EntryFollowed
from tui.panes.sheet import Entry, SheetPane
from tui.store.source import Source
from tui.terminal.screens import ThriftyScreen

Hints = list[tuple[str, str]]
_KEYS = "keys: "
Made = Callable[[Source], tuple[list[Entry], str]]
"""Reads entries and a note for the title from an archive."""


class Sheet(ThriftyScreen[Any], ModalScreen[Any]):
    """Entries under a heading; dismissed with the value of the entry that Enter took."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar = [
        Binding("escape,q,ctrl+g,ctrl+c", "close", "close", show=False),
    ]

    def __init__(
        self, source: Source, heading: str, entries: Sequence[Entry], hints: Hints | None = None
    ) -> None:
        super().__init__()
        self.source = source
        self.heading = heading
        self.entries = entries
        self.hint_pairs = hints
        self.start = 0
        self.note = ""
        self.choosing = False
        self.made: Made | None = None

    def compose(self) -> ComposeResult:
        """The list and a row of hints."""
        yield SheetPane(self.source, self.heading, self.entries, self.start, id="sheet")
        yield HintBar(id="sheet-hints")

    def on_mount(self) -> None:
        """Show the entries once the width is known."""
        self._place()
        pane = self.pane
        pane.glyphs = getattr(self.app, "glyphs", pane.glyphs)
        pane.note = self.note
        pane.choosing = self.choosing
        self.take_focus()
        self.call_after_refresh(self._begin)

    async def _begin(self) -> None:
        self.pane.put(self.entries, self.start)
        self._hint()
        if self.made is not None:
            self.run_worker(self._filled(self.made), group="sheet")

    async def _filled(self, made: Made) -> None:
        """What takes a while to find is found beside the screen; Esc does not wait for it."""
        try:
            entries, note = await asyncio.to_thread(self._find, made)
        except CorpusError as error:
            entries, note = [Entry(str(error), style=look.ALERT)], ""
        except Exception as error:  # one page that fails must not end the desk
            told = f"this cannot be told: {type(error).__name__}: {error}"
            entries, note = [Entry(told, style=look.ALERT)], ""
        if self.stands:
            self.pane.note = note
            self.put(entries, self.start)

    def _find(self, made: Made) -> tuple[list[Entry], str]:
        with self.app.connect() as archive:  # type: ignore[attr-defined]
            return made(Source(archive))

    def take_focus(self) -> None:
        """The keys go to the list."""
        self.set_focus(self.pane, scroll_visible=False)

    def on_resize(self, event: events.Resize) -> None:
        """Fill the screen."""
        self._place()

    def _place(self) -> None:
        self.pane.styles.height = max(1, self.app.size.height - 1)
        self.hint_bar.place()

    @property
    def pane(self) -> SheetPane:
        """The list."""
        return self.query_one(SheetPane)

    @property
    def hint_bar(self) -> HintBar:
        """The last row."""
        return self.query_one(HintBar)

    def put(self, entries: Sequence[Entry], cursor: int | None = None) -> None:
        """Other entries."""
        self.entries = entries
        self.start = cursor or 0
        self.pane.put(entries, cursor)
        self._hint()

    def _hint(self) -> None:
        """The keys that do something here: Enter does where there is what it can take."""
        self.hint_bar.rest(self._pairs())

    def _pairs(self) -> Hints:
        takes = any(entry.value is not None for entry in self.entries)
        pairs = self.hint_pairs or [("Enter", "choose"), ("Esc", "close")]
        return [pair for pair in pairs if takes or pair[0] != "Enter"]

    def key_pressed(self) -> None:
        """Any key takes away what was said."""
        if self.hint_bar.said:
            self.hint_bar.rest()

    def key_unknown(self, event: events.Key) -> None:
        """The keys of this sheet, where they are asked for; else that the key does nothing."""
        from tui.screens.help import sheet_entries, unused

        known = self.keys()
        asks = {event.key, event.character}.intersection(known.get("help", ()))
        if asks and not self.heading.startswith(_KEYS):
            told = Sheet(self.source, f"{_KEYS}{self.heading}", sheet_entries(self._pairs(), known))
            self.app.push_screen(told)
        else:
            self.hint_bar.say(unused(event, known))

    def value(self) -> Any:
        """The value under the cursor."""
        entry = self.pane.current()
        return entry.value if entry else None

    def on_entry_followed(self, message: EntryFollowed) -> None:
        """Take what is under the cursor, if it can be taken."""
        message.stop()
        if self.value() is not None:
            self.dismiss(self.value())
        else:
            self.hint_bar.say("nothing to follow here; Esc closes")

    def action_close(self) -> None:
        """Close without taking anything."""
        self.dismiss(None)

    def keys(self) -> dict[str, tuple[str, ...]]:
        """The keys in force."""
        return cast(dict[str, tuple[str, ...]], getattr(self.app, "keys", {}))
