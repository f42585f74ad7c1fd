"""The frame of the desk: its panes, their places, what is told in the bars, the selection."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from textual.geometry import Size
from textual.reactive import var

from tui.drawing.layout import PaneName, Place, arrange
from tui.panes.bars import HintBar, PaneBar, StatusBar
from tui.panes.base import Pane
from tui.panes.lists import QuotesPane, SpeakersPane
from tui.panes.prompt import Prompt
from tui.panes.text import TextPane
from tui.place.history import History
from tui.place.landing import taken_up
from tui.place.selection import Selection
from tui.place.session import Session
from tui.rows.bars import archive_note, pane_pieces
from tui.rows.status import status_pieces
from tui.settings.actions import BY_ID, shown
from tui.store.source import Source
from tui.terminal.screens import ThriftyScreen


class Frame(ThriftyScreen[None]):
    """What every part of the desk stands on."""

    AUTO_FOCUS = ""

    selection: var[Selection] = var(Selection(), init=False)

    def __init__(self, source: Source, session: Session) -> None:
        super().__init__()
        self.source = source
        self.session = session
        self.history = History()
        self.active: PaneName = "quotes"
        self.companion: PaneName = "quotes"
        self.zoomed = False
        self.panes: dict[PaneName, Pane] = {}
        self.placed: tuple[Size, dict[PaneName, Place]] | None = None

    def place_panes(self) -> None:
        """Put the panes where the layout says; hide the others."""
        size = self.app.size
        places = arrange(
            size.width, size.height, self.active, self.companion, zoomed=self.zoomed
        )  # fmt: skip
        if (size, places) == self.placed:
            self.tell_bar()
            return
        self.placed = size, places
        for name, pane in self.panes.items():
            place = places.get(name)
            if place is not None:
                pane.styles.offset = (place.x, place.y)
                pane.styles.width, pane.styles.height = pane.cells = place.width, place.height
            pane.display = place is not None
            if place is not None:
                pane.catch_up()
        for id, y in (("bar", 0), ("status", size.height - 2)):
            self.query_one(f"#{id}").styles.offset = (0, y)
        self.query_one(HintBar).place()
        self.query_one(Prompt).styles.offset = (0, size.height - 1)
        self.tell_bar()

    def panes_shown(self) -> set[str]:
        """The names of the panes that are on the screen."""
        return {name for name, pane in self.panes.items() if pane.display}

    def tell_bar(self) -> None:
        """The first row."""
        visible, end = self.panes_shown(), archive_note(self.source)
        bar = self.query_one(PaneBar)
        bar.show(pane_pieces(self.active, visible, end, bar.room))

    def enter(self, name: PaneName) -> None:
        """Make ``name`` the active pane, and visible."""
        if name == self.active and self.focused is self.panes[name]:
            return
        self.active = name
        if name in ("articles", "quotes"):
            self.companion = name
        if self.zoomed or name not in self.panes_shown() or self.app.size.width < 100:
            self.place_panes()
        self.set_focus(self.panes[name], scroll_visible=False)
        self.tell_bar()
        self.remember()

    def choose(self, new: Selection, *, jump: bool = False) -> None:
        """Assign. A jump can be taken back with ``back``."""
        if jump and new != self.selection:
            self.history.leave(self.selection)
        self.selection = new

    def tell(self) -> None:
        """The status row."""
        pieces = status_pieces(self.source, self.selection, self.app.size.width)
        self.query_one(StatusBar).show(pieces)

    def say(self, text: str, *, alert: bool = False) -> None:
        """A line in the last row until the next key; nothing where the rows are going already."""
        if self.stands:
            self.query_one(HintBar).say(text, alert=alert)

    def keep(self, do: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Write to the archive, then ``done``; at once, or as soon as another process pauses."""
        self.app.writer.keep(self.say, do, done)  # type: ignore[attr-defined]

    def may_keep(self) -> bool:
        """Whether anything can be kept in the archive; where not, say so."""
        if self.source.archive.readonly:
            self.say("this archive is read-only: nothing can be kept in it", alert=True)
        return not self.source.archive.readonly

    def app_keys(self) -> dict[str, tuple[str, ...]]:
        """The keys in force."""
        return cast(dict[str, tuple[str, ...]], getattr(self.app, "keys", {}))

    def key_of(self, action: str) -> str:
        """The key of an action as people write it; where it has none, its name to be typed."""
        bound = self.app_keys().get(action, BY_ID[action].keys)
        return shown(bound[0]) if bound else f":{action}"

    def remember(self) -> None:
        """Keep the place, soon."""
        here = self.selection, self.active, self.companion, self.zoomed
        self.session.keep(*here, passing=self.passing)

    @property
    def passing(self) -> bool:
        """Whether the place changes with every letter."""
        return False

    def current_row(self) -> Any:
        """The quotation under the cursor, or None with a word about it."""
        quotation = self.selection.quotation
        row = self.source.quote(quotation) if quotation is not None else None
        if row is None:
            self.say("no quotation here")
        return row

    @property
    def text_pane(self) -> TextPane:
        """The pane of the text."""
        return cast(TextPane, self.panes["text"])

    @property
    def quotes_pane(self) -> QuotesPane:
        """The pane of the quotations."""
        return cast(QuotesPane, self.panes["quotes"])

    @property
    def speakers_pane(self) -> SpeakersPane:
        """The pane of the speakers."""
        return cast(SpeakersPane, self.panes["speakers"])

    def renew(self) -> None:
        """The archive changed: every pane reads again."""
        for pane in self.panes.values():
            cast(Any, pane).renew()
        here = self.selection
        gone = here.quotation is not None and self.source.quote(here.quotation) is None
        anew = gone or here.quotation is None
        self.selection = self.restored(here) if anew else taken_up(self.source, here)
        self.tell()
        self.tell_bar()
        if gone and self.selection.article != here.article:
            self.say("what stood here was taken out of the archive")

    def restored(self, wanted: Selection) -> Selection:
        """``wanted`` where it still stands; the desk knows."""
        return wanted
