"""The search beside the screen: one thread, its own connection, only the newest words count."""

from __future__ import annotations

import sqlite3
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from time import monotonic
from typing import TYPE_CHECKING

from corpus.errors import CorpusError, QueryError
from tui.panes.messages import SearchDone
from tui.place.narrowed import filter_of
from tui.place.selection import Found, Narrowing

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.search import Query

LIMIT = 50
"""Hits that are asked for, where no pane says how many it shows."""
MOST = 5_000
MORE = 300
"""Hits that are asked for once a search is kept, and when the last ones come near."""
_NAMES = 200  # speakers that a typed name lists, at most
_BURST = 0.004  # seconds in which another letter makes the question before it idle
_IDLE = 0.03  # seconds without a question after which a module is loaded: its answer is drawn
_AGAIN = 10.0  # seconds after which words that others may have added are looked through again
_WARM = "zqzqž"  # no word: asking for it loads what every search needs, and finds nothing
_LATER = (
    "rapidfuzz.distance", "corpus.archive.people", "corpus.cite", "tui.copying.citing",
    "tui.copying.shelf", "tui.terminal.clipboard", "tui.copying.cutting", "tui.screens.help",
    "tui.screens.palette", "tui.sheets.versions", "tui.sheets.conflicts", "corpus.archive.choices",
    "tui.sheets.pages", "corpus.archive.dossier", "tui.screens.timeline", "tui.screens.basket",
    "corpus.cite.records",
)  # fmt: skip
"""Modules that some key needs later; loading one then would hold the screen."""
_FEW = 5  # hits of a question that nobody asked
_FIRST = range(1, 30)  # quotations of which one is there in most archives
_ROOM = 24 << 20  # bytes of memory that the first searches will fill, mostly with pages read
_BLOCK = 64_000  # bytes that are still taken from the thread's own heap
_SWITCH = 0.0005  # seconds a thread may hold the interpreter, so that keys are drawn meanwhile


@dataclass(frozen=True, slots=True)
class Question:
    """Words, what they are asked within, and whether names come first.

    ``more`` asks once more after words that are answered, so that the list goes on. ``only`` are
    the ids of the quotations that may be found, all where there are none.
    """

    ticket: int
    text: str
    within: tuple[Narrowing, ...]
    names: bool = False
    limit: int = LIMIT
    more: bool = False
    only: tuple[int, ...] = ()


class Searcher:
    """Answers questions in a thread; ``answered`` is called there with each answer."""

    def __init__(
        self,
        connect: Callable[[], Archive],
        answered: Callable[[SearchDone], object],
        only: tuple[int, ...] = (),
    ) -> None:
        self._only = only
        self._connect = connect
        self._answered = answered
        self._wake = threading.Condition()
        self._next: Question | None = None
        self._closed = False
        self._thread: threading.Thread | None = None
        self._archive: Archive | None = None
        self._later = [*reversed(_LATER)]
        self._looked = -_AGAIN
        self._rehearsed = False
        self._room: bytearray | None = None
        self.ticket = 0

    def ask(
        self,
        text: str,
        within: tuple[Narrowing, ...],
        *,
        names: bool = False,
        limit: int = LIMIT,
        more: bool = False,
    ) -> int:
        """Ask; a question still waiting is dropped. Returns the ticket of the answer."""
        self.start()
        with self._wake:
            self.ticket += 1
            self._next = Question(self.ticket, text, within, names, limit, more, self._only)
            self._wake.notify()
        return self.ticket

    def start(self) -> None:
        """Start the thread, which gets ready for the first question."""
        if self._thread is None:
            sys.setswitchinterval(_SWITCH)
            self._thread = threading.Thread(target=self._run, name="search", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """End the thread, soon."""
        with self._wake:
            self._closed = True
            self._wake.notify()
        if self._thread is not None:
            self._thread.join(1)

    def _run(self) -> None:
        try:
            archive = self._connect()
        except CorpusError as error:
            told = str(error)
            self._answer(lambda question: SearchDone(question.ticket, None, told))
            return
        try:
            with suppress(sqlite3.Error):
                self._get_ready(archive)
            self._archive = archive
            self._answer(lambda question: look_up(archive, question))
        finally:
            archive.close()

    def _answer(self, how: Callable[[Question], SearchDone]) -> None:
        """Answer question after question till the end."""
        while (question := self._take()) is not None:
            try:
                answer = how(question)
            except sqlite3.Error as error:
                answer = SearchDone(question.ticket, None, f"the search failed: {error}")
            if question.ticket == self.ticket:
                with suppress(Exception):
                    self._answered(answer)

    def _get_ready(self, archive: Archive) -> None:
        """Load what the first question needs, if nobody asks yet."""
        if self._next is None:
            look_up(archive, Question(0, _WARM, ()))

    def _take(self) -> Question | None:
        """The next question; while nobody asks, get ready what other keys will need."""
        if not (self._ahead() or self._wanted(_IDLE)):
            with suppress(sqlite3.Error):
                self._look_ahead()
        if self._room is None and not self._wanted(_IDLE):
            self._room = make_room()
        if not (self._rehearsed or self._archive is None or self._wanted(_IDLE)):
            self._rehearsed = True
            with suppress(sqlite3.Error):
                rehearse(self._archive)
        while self._later and not self._wanted(_IDLE):
            import_module(self._later.pop())
        with self._wake:
            while self._next is None and not self._closed:
                self._wake.wait()
            while self._wake.wait(_BURST) and not self._closed:
                pass
            question, self._next = self._next, None
            return None if self._closed else question

    def _ahead(self) -> bool:
        """Whether nothing is to be done before a question that makes it quicker.

        While others write it would have to be done again and again, so it waits.
        """
        from corpus.search.memory import looked_ahead

        lately = monotonic() - self._looked < _AGAIN
        return lately or self._archive is None or looked_ahead(self._archive)

    def _look_ahead(self) -> None:
        from corpus.search.memory import look_ahead

        self._looked = monotonic()
        if self._archive is not None:
            look_ahead(self._archive)

    def _wanted(self, seconds: float) -> bool:
        """Wait that long for a question or the end; whether one of them is there."""
        with self._wake:
            return self._wake.wait_for(lambda: self._next is not None or self._closed, seconds)


def make_room() -> bytearray:
    """Have memory for what will be read, as long as what is returned is kept.

    A thread's heap grows a page at a time, and a page that was never touched costs more than
    what is read into it. What lies below a block that is kept stays with the heap.
    """
    blocks = [bytearray(_BLOCK) for _ in range(_ROOM // _BLOCK)]
    return blocks.pop()


def rehearse(archive: Archive) -> int:
    """Answer questions for nobody: what an answer does for the first time costs it most.

    Where nothing is found, names are looked for. Gives how many hits there were.
    """
    look_up(archive, Question(0, f"{_WARM} {_WARM}", ()))
    words = next((text for _, text in archive.words.get(_FIRST)), "").split()
    question = Question(0, " ".join(words[:3]), (), limit=_FEW)
    found = look_up(archive, question).found if words else None
    return len(found.hits) if found is not None else 0


def look_up(archive: Archive, question: Question) -> SearchDone:
    """The answer to one question; a query that does not parse gives its message."""
    from corpus.frozen import replace
    from corpus.search import parse, search

    speakers: tuple[str, ...] = ()
    if question.names:
        speakers = _named(archive, question.text)
    try:
        query = parse(question.text, typing=True)
        where = replace(filter_of(question.within), quotes=question.only)
        version = archive.version()
        result = search(archive, query, limit=question.limit, where=where)
    except QueryError as error:
        return SearchDone(question.ticket, None, error.brief, speakers)
    except CorpusError as error:
        return SearchDone(question.ticket, None, str(error), speakers)
    if not (result.hits or speakers or question.within or question.more):
        speakers = _called(archive, query)
    found = Found.of(
        question.text, result.hits, result.total, result.note, version, more=result.more
    )
    return SearchDone(question.ticket, found, None, speakers, question.more)


def _called(archive: Archive, query: Query) -> tuple[str, ...]:
    """Speakers so called, where mere words were asked that no quotation has."""
    from corpus.archive.people import ranked

    text = query.text.strip()
    if not query.words or query.exact or len(text.split()) > len(query.words):
        return ()
    return tuple(id for _, id in ranked(archive.db, text, _NAMES, slips=False))


def _named(archive: Archive, text: str) -> tuple[str, ...]:
    """Speakers whose names hold every word typed, as a beginning or nearly; best first."""
    from corpus.archive.people import SLIP
    from corpus.search.callednames import called

    found = called(archive, text, _NAMES)
    if found and found[0][0] == SLIP:
        found = [(tier, id) for tier, id in found if _nearly(archive, id, text)]
    return tuple(id for _, id in found)


def _nearly(archive: Archive, id: str, text: str) -> bool:
    """Whether each word typed is nearly one of the speaker's names."""
    from rapidfuzz.fuzz import ratio

    from corpus.archive.people import glance

    one = glance(archive.db, id)
    names = " ".join((one.name, *one.aliases)).casefold().split() if one else []
    return all(
        any(name.startswith(word) or (len(word) > 3 and ratio(name, word) >= 78) for name in names)
        for word in text.casefold().split()
    )
