"""The picker's screen: type words, choose quotations, leave with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult

from corpus.model import Hit, QuoteRow
from tui.drawing import look
from tui.panes.bars import StatusBar
from tui.panes.base import Pane
from tui.panes.lists import QuotesPane
from tui.panes.messages import QuotationChosen, SearchDone
from tui.panes.prompt import Prompt
from tui.panes.text import TextPane
from tui.place.selection import Found, Narrowing, Selection
from tui.rows.status import status_pieces
from tui.screens.awaiting import Awaiting
from tui.store.searcher import Question, Searcher, look_up
from tui.store.source import Source, index_of

INLINE_ROWS = 16
"""Rows of the picker below a prompt; the style sheet says the same."""


_HINT = "words, half-remembered; Enter takes, Tab marks, Esc leaves"


class PickScreen(Awaiting):
    """Up, Down move; Space (after moving) or Tab marks several; Enter takes; Esc leaves."""

    AUTO_FOCUS = ""

    def __init__(self, source: Source, words: str, given: Sequence[QuoteRow] = ()) -> None:
        super().__init__()
        self.source = source
        self.given = given
        self.words = words
        self.selection = Selection()
        self.marked: list[int] = []
        self.moving = bool(words)
        self.begun = False

    def compose(self) -> ComposeResult:
        """Hits, their text, status, prompt."""
        yield QuotesPane(self.source, id="quotes")
        yield TextPane(self.source, id="text")
        yield StatusBar(id="status")
        yield Prompt(id="prompt")

    def on_mount(self) -> None:
        """Everything, or what the words find."""
        self.source.fresh()
        self._place()
        self.query_one(Prompt).open(self, "pick /", self.words, hint=_HINT)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Show everything, or what the words find; once, also for a key that came too early."""
        begun, self.begun = self.begun, True
        if begun:
            return
        if self.words:
            self._answer_now(self.words)
        else:
            self._all()

    def _settle(self) -> None:
        """Before a key acts on the list: it shows what the words typed so far find."""
        self._begin()
        text = self.query_one(Prompt).text
        if self.unanswered and text.strip():
            self._answer_now(text)

    def _all(self) -> None:
        if self.given:
            hits = tuple(Hit(rank, 1.0, row) for rank, row in enumerate(self.given, 1))
            self._narrow(Found.of("", hits, len(hits)))
            return
        ids = self.source.quotes(Selection())
        self._show(Selection(quotation=ids[0] if ids else None))

    def on_resize(self, event: events.Resize) -> None:
        """Share the rows."""
        self._place()

    def _place(self) -> None:
        height = self.app.size.height
        if self.app.is_inline:
            height = min(height, INLINE_ROWS)
        rows = max(2, height - 2)
        above = rows if rows < 9 else max(4, rows * 45 // 100)
        quotes, text = self.query_one(QuotesPane), self.query_one(TextPane)
        quotes.styles.offset, quotes.styles.height = (0, 0), above
        text.styles.offset, text.styles.height = (0, above), max(1, rows - above)
        text.display = rows > above
        self.query_one(StatusBar).styles.offset = (0, height - 2)
        self.query_one(Prompt).styles.offset = (0, height - 1)

    def _show(self, selection: Selection) -> None:
        from dataclasses import replace

        row = (
            self.source.quote(selection.quotation) if selection.quotation is not None else None
        )  # fmt: skip
        if row is not None:
            selection = replace(
                selection, article=row.article.id, offset=row.quote.start, speaker=row.speaker_id
            )
        self.selection = selection
        for pane in (self.query_one(QuotesPane), self.query_one(TextPane)):
            pane.select(selection)
        self._tell()

    def _tell(self) -> None:
        pieces = status_pieces(self.source, self.selection, self.app.size.width)
        if self.marked:
            pieces = [Segment(f" {len(self.marked)} marked ·", look.BOLD), *pieces]
        self.query_one(StatusBar).show(pieces)

    # -- the prompt ---------------------------------------------------------------------

    def prompt_changed(self, text: str) -> None:
        """Ask beside the screen."""
        self.moving, self.begun = False, True
        if not text.strip():
            if self.searcher is not None:
                self.searcher.ticket += 1
                self.take_ticket(self.searcher.ticket)
            self._all()
            return
        if self.searcher is None:
            connect = self.source.archive.reader
            self.searcher = Searcher(connect, self.heard, self._only())
        self.searcher.ask(text, ())

    def acts(self, event: events.Key) -> bool:
        """Whether a key acts on what was found: marking does too."""
        return (event.key == "space" and self.moving) or super().acts(event)

    def take_done(self, message: SearchDone) -> None:
        """An answer, unless newer words were typed."""
        if self.searcher is not None and message.ticket == self.searcher.ticket:
            self._take(message)

    def _take(self, message: SearchDone) -> None:
        self.take_ticket(message.ticket)
        prompt = self.query_one(Prompt)
        if message.found is None:
            prompt.tell(message.error or "")
            return
        self._narrow(message.found)
        prompt.tell(f"{message.found.counted} found" if message.found.hits else "nothing found")

    def _narrow(self, found: Found) -> None:
        first = found.hits[0].row.id if found.hits else None
        narrowed = (Narrowing("query", found.query),)
        self._show(Selection(found.query, quotation=first, narrowed=narrowed, found=found))

    def _answer_now(self, text: str) -> None:
        ticket = self.searcher.ticket + 1 if self.searcher is not None else 0
        if self.searcher is not None:
            self.searcher.ticket = ticket
        question = Question(ticket, text, (), only=self._only())
        self._take(look_up(self.source.archive, question))

    def _only(self) -> tuple[int, ...]:
        return tuple(row.id for row in self.given)

    def prompt_done(self, text: str, kept: bool) -> None:
        """Enter takes what is marked, else what the cursor is on. Esc takes nothing."""
        if not kept:
            self._leave([])
            return
        self._settle()
        here = self.selection.quotation
        self._leave(self.marked or ([here] if here is not None else []))

    def _leave(self, chosen: list[int]) -> None:
        if self.searcher is not None:
            self.searcher.close()
        self.app.exit(chosen)

    @property
    def prompt_page(self) -> int:
        """Rows of a page of hits."""
        return self.query_one(QuotesPane).page

    def prompt_moved(self, step: int) -> None:
        """Up and down; from then on Space marks."""
        self._settle()
        self.moving = True
        ids = self.source.quotes(self.selection)
        at = index_of(ids, self.selection.quotation)
        if at is not None:
            to = max(0, min(at + step, len(ids) - 1))
            if to != at:
                self._move_to(ids[to])

    def _move_to(self, quotation: int) -> None:
        from dataclasses import replace

        self._show(replace(self.selection, quotation=quotation))

    def prompt_widened(self) -> None:
        """Nothing is wider than everything."""

    def prompt_space(self) -> bool:
        """Space after a move marks; while typing it is a blank."""
        if self.moving:
            self.mark()
        return self.moving

    def prompt_tab(self) -> bool:
        """Tab marks."""
        self.mark()
        return True

    def mark(self) -> None:
        """Mark the quotation under the cursor, or no longer; go on to the next."""
        self._settle()
        self.moving = True
        here = self.selection.quotation
        if here is None:
            return
        if here in self.marked:
            self.marked.remove(here)
        else:
            self.marked.append(here)
        pane: Pane = self.query_one(QuotesPane)
        self.query_one(QuotesPane).marked = frozenset(self.marked)
        pane.repaint()
        self.prompt_moved(1)
        self._tell()

    def on_quotation_chosen(self, message: QuotationChosen) -> None:
        """The mouse chose."""
        message.stop()
        self._move_to(message.quotation)
        if message.follow:
            self._leave(self.marked or [message.quotation])

    def on_unmount(self, event: Any) -> None:
        """Let the thread go."""
        if self.searcher is not None:
            self.searcher.close()
