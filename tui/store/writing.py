"""What the desk keeps in the archive, in turn, without holding the screen for another writer."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any, Protocol

from corpus.archive.connection import PATIENCE
from corpus.errors import ArchiveBusy, CorpusError

_AGAIN = 0.03  # seconds between two tries, since another writer pauses only briefly


class Say(Protocol):
    """Tells a line until the next key."""

    def __call__(self, text: str, *, alert: bool = False) -> None: ...


@dataclass(frozen=True, slots=True)
class _Job:
    say: Say
    keep: Callable[[], Any]
    done: Callable[[Any], None]
    until: float


class Writer:
    """Keeps one thing after the other; what has to wait for another process waits beside.

    ``at_once`` does something on the screen as a key would.
    """

    def __init__(self, at_once: Callable[[Callable[[], None]], None]) -> None:
        self._at_once = at_once
        self._jobs: deque[_Job] = deque()
        self._turns: asyncio.Task[None] | None = None

    @property
    def waits(self) -> bool:
        """Whether something is still to be kept."""
        return bool(self._jobs)

    def keep(self, say: Say, keep: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do ``keep``, which writes to the archive, then ``done`` with what it gave.

        An error is said, and nothing done then.
        """
        job = _Job(say, keep, done, monotonic() + PATIENCE)
        if self._jobs or not self._tried(job):
            self._jobs.append(job)
            say("another process writes to the archive; this is kept as soon as it pauses")
            if self._turns is None:
                self._turns = asyncio.get_running_loop().create_task(self._in_turn())

    async def finished(self) -> None:
        """Wait until everything is kept or given up."""
        if self._turns is not None:
            await self._turns

    def _tried(self, job: _Job) -> bool:
        """Whether the job is over; False where it has to wait."""
        try:
            made = job.keep()
        except ArchiveBusy as error:
            if monotonic() < job.until:
                return False
            job.say(str(error), alert=True)
        except CorpusError as error:
            job.say(str(error), alert=True)
        else:
            job.done(made)
        return True

    async def _in_turn(self) -> None:
        try:
            while self._jobs:
                await asyncio.sleep(_AGAIN)
                self._at_once(self._next)
        finally:
            self._turns = None

    def _next(self) -> None:
        if self._jobs and self._tried(self._jobs[0]):
            self._jobs.popleft()
