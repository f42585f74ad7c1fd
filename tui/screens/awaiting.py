"""A screen with keys that act on what was found: they wait for an answer that is on its way.

The screen's own thread does not look for it meanwhile; it draws, and takes the answer.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from textual import events

from tui.panes.messages import SearchDone
from tui.panes.prompt import ACTING
from tui.store.searcher import Searcher
from tui.terminal.screens import ThriftyScreen

PATIENCE = 3.0
"""Seconds after which a key no longer waits: the screen then looks for the answer itself."""


class Awaiting(ThriftyScreen[None]):
    """What screens that search have in common; ``answered`` is the last answer's ticket."""

    searcher: Searcher | None = None
    answered = 0
    _came: asyncio.Event | None = None

    @property
    def unanswered(self) -> bool:
        """Whether an answer to what was typed last is still to come."""
        return self.searcher is not None and self.answered != self.searcher.ticket

    def acts(self, event: events.Key) -> bool:
        """Whether a key acts on what was found."""
        return event.key in ACTING

    def waits(self, event: events.Key) -> bool:
        """Whether a key acts on what is still sought."""
        return self.unanswered and self.acts(event)

    def heard(self, answer: SearchDone) -> None:
        """An answer of the searching thread, which calls this."""
        self.hand(lambda: self.take_done(answer))

    def take_done(self, message: SearchDone) -> None:
        """Show it, unless newer words were typed."""

    def take_ticket(self, ticket: int) -> None:
        """The answer with this ticket is there."""
        self.answered = ticket
        if self._came is not None:
            self._came.set()

    async def press(self, event: events.Key) -> None:
        """Do what a key is bound to, once what it acts on is there."""
        if self.waits(event):
            self._came = asyncio.Event()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._came.wait(), PATIENCE)
        await super().press(event)
