"""Asking beside the screen: the searching thread, and panes that wait in a burst of keys."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic

from textual import events
from textual.timer import Timer

from tui.drawing.layout import PaneName
from tui.panes.messages import SearchDone
from tui.panes.prompt import Prompt
from tui.place.selection import Found
from tui.screens.awaiting import Awaiting
from tui.screens.following import Following
from tui.store.searcher import MORE, MOST, Searcher

_BURST = 0.25  # seconds between two keys that still are one burst
_LINGER = 1.0  # seconds without a key after which the whole text stands around its passage
_BEYOND = 3  # hits that are found beyond the window
_REST = 0.2  # seconds without a key after which all panes show the answer


class Asking(Awaiting, Following):
    """The part of the desk that owns the searching thread; ``mode`` says what the prompt is for."""

    mode: str = ""
    names = False
    asking_more: Found | None = None
    typed = 0.0
    resting: Timer | None = None

    # -- beside the screen --------------------------------------------------------------

    def acts(self, event: events.Key) -> bool:
        """Whether a key acts on what the words find that are being typed."""
        return self.mode == "search" and not self.asking_more and super().acts(event)

    def asked(self) -> Searcher:
        """The searching thread, started when it is first needed."""
        if self.searcher is None:
            self.searcher = Searcher(self.app.connect, self.heard)  # type: ignore[attr-defined]
        return self.searcher

    def ask_more(self) -> None:
        """Ask for more hits of the search that narrows, if there are and none are on their way."""
        here = self.selection
        found = here.found
        if found is None or here.key("query") is None or self.asking_more is found:
            return
        if len(found.hits) < found.total and len(found.hits) < MOST:
            self.asking_more = found
            limit = max(MORE, 4 * len(found.hits))
            self.asked().ask(found.query, here.before("query"), limit=limit, more=True)

    def enough(self) -> int:
        """Hits to ask for while typing: a window full and some, each of which costs time."""
        return self.quotes_pane.page + _BEYOND

    def take_more(self, message: SearchDone) -> None:
        """The list goes on; cursor and window stay, unless the last row was asked for."""
        self.asking_more = None
        self.take_ticket(message.ticket)
        found, here = message.found, self.selection
        known = here.found
        if found is None or known is None or found.query != known.query:
            return
        if len(found.hits) <= len(known.hits) or here.key("query") != found.query:
            return
        if here.quotation is not None and here.quotation not in found.by_id:
            return
        new, pane = replace(here, found=found), self.quotes_pane
        to_end = pane.ended_at == pane.cursor == pane.row_count() - 1
        self.choose(self.on_quotation(new, found.hits[-1].row.id) if to_end else new)
        if to_end:
            pane.ended_at = pane.row_count() - 1
            self.ask_more()

    def cancel_answers(self) -> None:
        """No answer on its way counts any more."""
        if self.searcher is not None:
            self.searcher.ticket += 1
            self.take_ticket(self.searcher.ticket)

    def takes_mouse(self, event: events.MouseEvent) -> bool:
        """Where a line is asked for, nothing else is gone to meanwhile: it is about this place."""
        asked = self.mode not in ("", "search")
        if asked and isinstance(event, events.MouseDown):
            self.query_one(Prompt).tell("first Enter, or Esc")
        return not asked

    def enter(self, name: PaneName) -> None:
        """As ever; while something is typed the keys stay with the line."""
        if not self.mode:
            super().enter(name)

    # -- in a burst of keys -------------------------------------------------------------

    def hurry(self) -> None:
        """In a burst of keys only the hits follow each; panes beside them wait for its end.

        Where only one pane stands beside them, it follows too: it costs little.
        """
        before, self.typed = self.typed, monotonic()
        if self.typed - before > _BURST:
            return
        shown = [pane for pane in self.panes.values() if pane.display]
        if len(shown) > 2:
            answering = (self.quotes_pane, self.speakers_pane if self.names else None)
            for pane in shown:
                pane.waits = pane not in answering
            if self.resting is not None:
                self.resting.stop()
            self.resting = self.set_timer(_REST, self.rest)

    def rest(self) -> None:
        """No key came for a while: all panes show the answer."""
        if self.resting is not None:
            self.resting.stop()
            self.resting = None
            for pane in self.panes.values():
                if pane.waits:
                    pane.catch_up()

    def linger(self) -> None:
        """To be called now and then: what is looked at, and not typed over, is shown whole."""
        if monotonic() - self.typed > _LINGER:
            self.text_pane.show_passage(False)
