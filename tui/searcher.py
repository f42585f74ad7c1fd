"""The search beside the screen: one thread, its own connection, only the newest words count."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from tui.messages import SearchDone
from tui.selection import Found, Narrowing
from tui.source import filter_of

if TYPE_CHECKING:
    from corpus.archive import Archive

LIMIT = 50
"""Hits that are asked for while typing."""
MOST = 5_000
MORE = 300
"""Hits that are asked for once a search is kept, and when the last ones come near."""
_SWITCH = 0.0005  # seconds a thread may hold the interpreter, so that keys are drawn meanwhile


@dataclass(frozen=True, slots=True)
class Question:
    """Words, what they are asked within, and whether names come first."""

    ticket: int
    text: str
    within: tuple[Narrowing, ...]
    names: bool = False
    limit: int = LIMIT


class Searcher:
    """Answers questions in a thread; ``answered`` is called there with each answer."""

    def __init__(
        self, connect: Callable[[], Archive], answered: Callable[[SearchDone], object]
    ) -> None:
        self._connect = connect
        self._answered = answered
        self._wake = threading.Condition()
        self._next: Question | None = None
        self._closed = False
        self._thread: threading.Thread | None = None
        self.ticket = 0

    def ask(
        self,
        text: str,
        within: tuple[Narrowing, ...],
        *,
        names: bool = False,
        limit: int = LIMIT,
    ) -> int:
        """Ask; a question still waiting is dropped. Returns the ticket of the answer."""
        if self._thread is None:
            sys.setswitchinterval(_SWITCH)
            self._thread = threading.Thread(target=self._run, name="search", daemon=True)
            self._thread.start()
        with self._wake:
            self.ticket += 1
            self._next = Question(self.ticket, text, within, names, limit)
            self._wake.notify()
        return self.ticket

    def close(self) -> None:
        """End the thread, soon."""
        with self._wake:
            self._closed = True
            self._wake.notify()
        if self._thread is not None:
            self._thread.join(1)

    def _run(self) -> None:
        archive = self._connect()
        try:
            while (question := self._take()) is not None:
                answer = look_up(archive, question)
                if question.ticket == self.ticket:
                    with suppress(Exception):
                        self._answered(answer)
        finally:
            archive.close()

    def _take(self) -> Question | None:
        with self._wake:
            while self._next is None and not self._closed:
                self._wake.wait()
            question, self._next = self._next, None
            return None if self._closed else question


def look_up(archive: Archive, question: Question) -> SearchDone:
    """The answer to one question; a query that does not parse gives its message."""
    from corpus.search import parse, search

    speakers: tuple[str, ...] = ()
    if question.names:
        speakers = _named(archive, question.text)
    try:
        query = parse(question.text, typing=question.limit == LIMIT)
        result = search(archive, query, limit=question.limit, where=filter_of(question.within))
    except CorpusError as error:
        return SearchDone(question.ticket, None, str(error), speakers)
    found = Found.of(question.text, result.hits, result.total, result.note)
    return SearchDone(question.ticket, found, None, speakers, question.limit > LIMIT)


def _named(archive: Archive, text: str) -> tuple[str, ...]:
    """Speakers whose names hold every word typed, as a beginning or nearly."""
    from rapidfuzz.fuzz import ratio

    typed = text.casefold().split()

    def holds(names: list[str]) -> bool:
        return all(
            any(name.startswith(word) or (len(word) > 3 and ratio(name, word) >= 78)
                for name in names)
            for word in typed
        )  # fmt: skip

    return tuple(
        speaker.id
        for speaker in archive.find_speakers(text)
        if holds(" ".join((speaker.name, *speaker.aliases)).casefold().split())
    )
