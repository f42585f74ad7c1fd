"""Walking over the speakers: the panes follow, of those with very much to list a moment later."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from contextlib import suppress

from textual import events
from textual.worker import Worker, WorkerCancelled, WorkerFailed

from corpus.errors import CorpusError
from tui.panes.messages import SpeakerChosen
from tui.place.selection import Selection
from tui.screens.commanding import Commanding
from tui.store.source import Source

_LONG = 4_000
"""Quotations of a speaker from which on listing them would hold the screen."""


class Walking(Commanding):
    """The part of the desk that narrows to the speaker under the cursor."""

    listing: Worker[None] | None = None

    def on_speaker_chosen(self, message: SpeakerChosen) -> None:
        """A speaker narrows quotations and articles to theirs; Enter keeps it for searches."""
        message.stop()
        here = self.selection
        self.stop_listing()
        if message.follow:
            self.choose(here.narrow("speaker", message.speaker, pinned=True), jump=True)
            self.choose(self.first_within(self.selection))
            self.enter("quotes")
        elif here.key("speaker") != message.speaker:
            new = here.narrow("speaker", message.speaker)
            known = self.source.glance(message.speaker)
            if known is None or known.quotes < _LONG or self.source.listed(new):
                self.choose(self.first_within(new))
            else:
                self.listing = self.run_worker(self._listed_beside(here, new), group="listing")

    async def _listed_beside(self, here: Selection, new: Selection) -> None:
        """List beside the screen, then follow, unless something else was chosen meanwhile."""
        with suppress(CorpusError, sqlite3.Error):
            version = self.source.version
            lists = await asyncio.to_thread(self._lists, new)
            if version == self.source.version:
                self.source.know(new, *lists)
        if self.stands and self.selection is here:
            self.at_once(lambda: self.choose(self.first_within(new)))

    def _lists(self, new: Selection) -> tuple[Sequence[int], Sequence[int]]:
        with self.app.connect() as archive:  # type: ignore[attr-defined]
            source = Source(archive)
            return source.quotes(new), source.articles(new)

    def stop_listing(self) -> None:
        """Nobody waits any more for what is being listed."""
        if self.listing is not None:
            self.listing.cancel()
            self.listing = None

    async def press(self, event: events.Key) -> None:
        """Do a key, once the panes have followed where it does not walk on."""
        pane = self.focused
        walks = pane is self.speakers_pane and any(
            binding.action != "follow"
            for binding in pane._bindings.key_to_bindings.get(event.key, ())
        )
        if self.listing is not None and not walks:
            with suppress(WorkerCancelled, WorkerFailed):
                await self.listing.wait()
            self.listing = None
        await super().press(event)
