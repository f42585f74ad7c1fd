"""The desk: four panes on one selection. Panes tell what the user did; only the desk assigns."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.reactive import var
from textual.screen import Screen

from tui import look
from tui.actions import ACTIONS, shown
from tui.history import History
from tui.keymap import bindings
from tui.layout import arrange
from tui.messages import ArticleChosen, PaneEntered, PlaceChosen, QuotationChosen, SpeakerChosen
from tui.panes.articles import ArticlesPane
from tui.panes.bars import HintBar, PaneBar, Prompt, StatusBar
from tui.panes.base import Pane
from tui.panes.quotes import QuotesPane
from tui.panes.speakers import SpeakersPane
from tui.panes.text import TextPane
from tui.screens.copying import Copying
from tui.screens.following import Following
from tui.screens.searching import Searching
from tui.selection import PANES, PaneName, Selection
from tui.session import Session
from tui.source import Source
from tui.status import status_pieces

_HINTED = ("search", "follow", "to_speaker", "copy_cited", "versions", "help", "quit")
_WORDS = {"to_speaker": "speaker", "versions": "versions"}


class Desk(Searching, Following, Copying, Screen[None]):
    """Articles, text, quotations, speakers: every pane shows the same selection."""

    BINDINGS: ClassVar = bindings("everywhere", "quotation", "text", "speaker")
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

    def compose(self) -> ComposeResult:
        """The bar, the panes, status, hints, and the prompt that lies over the hints."""
        yield PaneBar(id="bar")
        for kind, name in (
            (ArticlesPane, "articles"),
            (QuotesPane, "quotes"),
            (SpeakersPane, "speakers"),
            (TextPane, "text"),
        ):
            pane = kind(self.source, id=name).data_bind(Desk.selection)
            self.panes[cast(PaneName, name)] = pane
            yield pane
        yield StatusBar(id="status")
        yield HintBar(id="hints")
        yield Prompt(id="prompt")

    def on_mount(self) -> None:
        """Open where the last session was left."""
        self.set_interval(1.0, self.look_again)
        self.open_session()

    def open_session(self) -> None:
        """The selection, pane and zoom of the last session; else the first quotation."""
        self.source.fresh()
        self.active, self.companion = self.session.pane, self.session.companion
        self.zoomed = self.session.zoomed
        wanted = self.restored(self.session.selection)
        self.place_panes()
        self.panes[self.active].focus(scroll_visible=False)
        self.selection = wanted
        self.tell()
        self.query_one(HintBar).rest(self.hints())

    def restored(self, wanted: Selection) -> Selection:
        """``wanted`` where it still stands; else the start."""
        from dataclasses import replace

        if wanted.key("query") is not None:
            wanted = self.searched_again(wanted)
        ids = self.source.quotes(wanted)
        if not ids and wanted.narrowed:
            return self.restored(Selection())
        row = self.source.quote(wanted.quotation) if wanted.quotation is not None else None
        if row is not None:
            return replace(wanted, article=row.article.id)
        return self.on_quotation(wanted, ids[0]) if ids else self._first_article(wanted)

    def _first_article(self, wanted: Selection) -> Selection:
        from dataclasses import replace

        articles = self.source.articles(wanted)
        return replace(wanted, article=articles[0] if articles else None, quotation=None)

    # -- the places of the panes --------------------------------------------------------

    def place_panes(self) -> None:
        """Put the panes where the layout says; hide the others."""
        size = self.app.size
        places = arrange(
            size.width, size.height, self.active, self.companion, zoomed=self.zoomed
        )  # fmt: skip
        for name, pane in self.panes.items():
            place = places.get(name)
            if place is not None:
                pane.styles.offset = (place.x, place.y)
                pane.styles.width, pane.styles.height = place.width, place.height
            pane.display = place is not None
        for id, y in (("bar", 0), ("status", size.height - 2), ("hints", size.height - 1)):
            self.query_one(f"#{id}").styles.offset = (0, y)
        self.query_one(Prompt).styles.offset = (0, size.height - 1)
        self.tell_bar()

    def on_resize(self, event: events.Resize) -> None:
        """Another size, the same place."""
        if self.panes:
            self.place_panes()
            self.tell()

    def panes_shown(self) -> set[str]:
        """The names of the panes that are on the screen."""
        return {name for name, pane in self.panes.items() if pane.display}

    def tell_bar(self) -> None:
        """The first row."""
        names = [(name, self.panes[name].LABEL) for name in PANES]
        end = "sample articles" if self.source.sample else ""
        self.query_one(PaneBar).tell(names, self.active, self.panes_shown(), end)

    def go_to(self, number: int) -> None:
        """To the pane ``number`` of the bar, from 0."""
        self.enter(PANES[number])

    def enter(self, name: PaneName) -> None:
        """Make ``name`` the active pane, and visible."""
        if name == self.active and self.panes[name].has_focus:
            return
        self.active = name
        if name in ("articles", "quotes"):
            self.companion = name
        if self.zoomed or name not in self.panes_shown() or self.app.size.width < 100:
            self.place_panes()
        self.panes[name].focus(scroll_visible=False)
        self.tell_bar()
        self.remember()

    def on_pane_entered(self, message: PaneEntered) -> None:
        """The mouse chose a pane."""
        name = cast(PaneName, message.pane.id)
        if name != self.active:
            self.enter(name)

    # -- the selection ------------------------------------------------------------------

    def watch_selection(self, old: Selection, new: Selection) -> None:
        """Say what narrows; keep the place for the next start."""
        self.tell()
        self.remember()

    def choose(self, new: Selection, *, jump: bool = False) -> None:
        """Assign. A jump can be taken back with ``back``."""
        if jump and new != self.selection:
            self.history.leave(self.selection)
        self.selection = new

    def on_quotation_chosen(self, message: QuotationChosen) -> None:
        """A quotation selects its article, its place and its speaker."""
        message.stop()
        self.choose(self.on_quotation(self.selection, message.quotation), jump=message.follow)
        if message.follow:
            self.enter("text" if message.origin == "quotes" else "quotes")

    def on_article_chosen(self, message: ArticleChosen) -> None:
        """An article narrows quotations and speakers to its own."""
        message.stop()
        here = self.selection
        if here.key("article") != message.article:
            self.choose(self.first_within(here.narrow("article", message.article)))
        if message.follow:
            self.history.leave(here)
            self.enter("text")

    def on_speaker_chosen(self, message: SpeakerChosen) -> None:
        """A speaker narrows quotations and articles to theirs; Enter keeps it for searches."""
        message.stop()
        here = self.selection
        if message.follow:
            self.choose(here.narrow("speaker", message.speaker, pinned=True), jump=True)
            self.choose(self.first_within(self.selection))
            self.enter("quotes")
        elif here.key("speaker") != message.speaker:
            self.choose(self.first_within(here.narrow("speaker", message.speaker)))

    def on_place_chosen(self, message: PlaceChosen) -> None:
        """A place in the text where no quotation stands."""
        from dataclasses import replace

        message.stop()
        self.choose(replace(self.selection, article=message.article, offset=message.offset))

    # -- what is told -------------------------------------------------------------------

    def tell(self) -> None:
        """The status row."""
        pieces = status_pieces(self.source, self.selection, self.app.size.width)
        self.query_one(StatusBar).show(pieces)

    def say(self, text: str, *, alert: bool = False) -> None:
        """A line in the last row until the next key."""
        self.query_one(HintBar).say(text, alert=alert)

    def hints(self) -> list[tuple[str, str]]:
        """The keys of the last row, as they are bound now."""
        keys = self.app_keys()
        rows = []
        for name in _HINTED:
            action = next(action for action in ACTIONS if action.id == name)
            if keys.get(name):
                rows.append((shown(keys[name][0]), _WORDS.get(name) or action.hint))
        rows.insert(1, ("1-4", "panes"))
        return rows

    def app_keys(self) -> dict[str, tuple[str, ...]]:
        """The keys in force."""
        return cast(dict[str, tuple[str, ...]], getattr(self.app, "keys", {}))

    def on_key(self, event: events.Key) -> None:
        """Any key takes away what was said."""
        hints = self.query_one(HintBar)
        if hints.said:
            hints.rest()

    def remember(self) -> None:
        """Keep the place, soon."""
        self.session.keep(self.selection, self.active, self.companion, self.zoomed)

    def look_again(self) -> None:
        """What another process wrote shows up; the cursor stays."""
        if self.source.fresh():
            self.renew()

    def renew(self) -> None:
        """The archive changed: every pane reads again."""
        for pane in self.panes.values():
            cast(Any, pane).renew()
        if self.selection.quotation is None:
            self.selection = self.restored(self.selection)
        self.tell()
        self.tell_bar()

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

    CURSOR_STYLE: ClassVar = look.CURSOR
