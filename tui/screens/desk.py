"""The desk: four panes on one selection. Panes tell what the user did; only the desk assigns."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import cast

from textual import events
from textual.app import ComposeResult

from corpus.errors import CorpusError
from tui.drawing.layout import PANES, PaneName
from tui.drawing.look import Hues
from tui.panes.bars import HintBar, PaneBar, StatusBar
from tui.panes.lists import ArticlesPane, QuotesPane, SpeakersPane
from tui.panes.messages import ArticleChosen, PaneEntered, PlaceChosen, QuotationChosen
from tui.panes.prompt import Prompt
from tui.panes.text import TextPane
from tui.place.landing import taken_up
from tui.place.selection import Selection
from tui.place.session import session_path
from tui.rows.bars import hints
from tui.screens.walking import Walking
from tui.settings.keymap import bindings, rebind
from tui.starting.opening import may_write
from tui.store.source import index_of

_REST = 30
"""Times as long as it took to show what another process wrote, until that is done again."""


class Desk(Walking):
    """Articles, text, quotations, speakers: every pane shows the same selection."""

    BINDINGS = bindings("everywhere", "quotation", "text", "speaker")

    rested = 0.0
    """When it is time to show again what another process wrote."""

    def compose(self) -> ComposeResult:
        """The bar, the panes, status, hints, and the prompt that lies over the hints."""
        yield PaneBar(id="bar")
        for kind, name in (
            (ArticlesPane, "articles"),
            (QuotesPane, "quotes"),
            (SpeakersPane, "speakers"),
            (TextPane, "text"),
        ):
            pane = kind(self.source, id=name)
            self.panes[cast(PaneName, name)] = pane
            yield pane
        yield StatusBar(id="status")
        hints, prompt = HintBar(id="hints"), Prompt(id="prompt")
        prompt.under = hints
        yield hints
        yield prompt

    def on_mount(self) -> None:
        """Open where the last session was left."""
        rebind(self, self.app_keys())
        self.repeat(1.0, self.look_around)
        self.open_session()
        reading = getattr(self.app, "reading", ())
        if reading:
            self.read_in(reading)
        if self.app.is_headless:
            return
        self.call_after_refresh(self.get_ready)
        if not reading:
            self.set_timer(1.0, self.read_folders_again)

    def dye(self, hues: Hues) -> None:
        """Take other colours."""
        self.text_pane.hues = hues
        self.text_pane.dye()
        for pane in self.panes.values():
            pane.repaint()

    def get_ready(self) -> None:
        """The screen stands: load what the first search needs beside it, and all of the last."""
        self.asked().start()
        self.ask_more()

    def open_session(self) -> None:
        """The selection, pane and zoom of the last session; else the first quotation."""
        self.source.fresh()
        self.active, self.companion = self.session.pane, self.session.companion
        self.zoomed = self.session.zoomed
        wanted = self.restored(self.session.selection)
        self.place_panes()
        self.set_focus(self.panes[self.active], scroll_visible=False)
        self.selection = wanted
        self.show_marks()
        self.tell()
        self.query_one(HintBar).rest(hints(self.app_keys()))

    def restored(self, wanted: Selection) -> Selection:
        """``wanted`` where it still stands; else the start."""
        if wanted.key("query") is not None:
            wanted = self.searched_again(wanted)
        return taken_up(self.source, wanted)

    def on_resize(self, event: events.Resize) -> None:
        """Another size, the same place."""
        if self.panes:
            self.place_panes()
            self.tell()

    def go_to(self, number: int) -> None:
        """To the pane ``number`` of the bar, from 0."""
        if self.keep_typed():
            self.enter(PANES[number])

    def enter(self, name: PaneName) -> None:
        """Into a pane; among the quotations the keys are about the one that is marked there."""
        super().enter(name)
        pane = self.quotes_pane
        if self.focused is pane and pane.ids and pane.ids[pane.cursor] != self.selection.quotation:
            self.choose(self.on_quotation(self.selection, pane.ids[pane.cursor]))

    def on_pane_entered(self, message: PaneEntered) -> None:
        """The mouse chose a pane."""
        name = cast(PaneName, message.pane.id)
        if self.keep_typed() and name != self.active:
            self.enter(name)

    def watch_selection(self, old: Selection, new: Selection) -> None:
        """Say what narrows; keep the place for the next start; all panes follow."""
        self.tell()
        self.remember()
        for pane in self.panes.values():
            pane.select(new)

    def on_quotation_chosen(self, message: QuotationChosen) -> None:
        """A quotation selects its article, its place and its speaker."""
        message.stop()
        here = self.source.quotes(self.selection)
        if message.origin == "quotes" and index_of(here, message.quotation) is None:
            return  # it was clicked on in a list that has gone since
        new = self.on_quotation(self.selection, message.quotation)
        if message.offset is not None:
            new = replace(new, offset=message.offset)
        self.choose(new, jump=message.follow)
        ids = self.quotes_pane.ids
        if message.origin == "quotes" and self.quotes_pane.cursor + 50 > len(ids):
            self.ask_more()
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

    def on_place_chosen(self, message: PlaceChosen) -> None:
        """A place in the text where no quotation stands."""
        message.stop()
        self.choose(replace(self.selection, article=message.article, offset=message.offset))

    def key_pressed(self) -> None:
        """Any key takes away what was said."""
        hints = self.query_one(HintBar)
        if hints.said:
            hints.rest()

    def key_unknown(self, event: events.Key) -> None:
        """Say so, as what was pressed by habit would seem to hang."""
        if not self.mode:
            from tui.screens.help import unused

            self.say(unused(event, self.app_keys()))

    def look_around(self) -> None:
        """Look what another process wrote; the place is kept.

        While another one writes for hours, a large archive is not listed anew every second.
        """
        self.session.write_soon()
        self.linger()
        if time.monotonic() >= self.rested:
            self.look_again()

    def look_again(self) -> None:
        """What another process wrote shows up, and the cursor stays."""
        if self.source.sample and self.leave_samples():
            return
        begun = time.monotonic()
        if self.source.fresh():
            self.renew()
            self.show_marks()
            now = time.monotonic()
            self.rested = now + _REST * (now - begun)

    def leave_samples(self) -> bool:
        """Show the user's own archive as soon as it holds something; say whether it does."""
        from corpus.archive import open_archive

        own: Path = getattr(self.app, "own", self.source.archive.path)
        if own == self.source.archive.path or not own.exists():
            return False
        try:
            archive = open_archive(own, readonly=not may_write(own), waiting=False)
        except CorpusError as error:
            self.say(str(error), alert=True)
            return False
        if not archive.counts().articles:
            archive.close()
            return False
        self.source.switch(archive)
        if self.searcher is not None:
            self.searcher.close()
            self.searcher = None
        self.history.behind.clear()
        self.session.path = session_path(own)
        self.selection = self.restored(Selection())
        self.renew()
        self.show_marks()
        return True
