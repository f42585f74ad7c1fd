"""Work shared among processes, its results in the order of the work; a process may die of it.

A task may have many results: they come as they are made, and a process whose turn it is not
yet waits when it is far ahead, so that a task of a million results needs no more memory.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from itertools import chain, islice
from multiprocessing.connection import Connection, wait
from types import ModuleType
from typing import Any, Generic, TypeVar

_Task = TypeVar("_Task")
_Made = TypeVar("_Made")
_BATCH = 16  # tasks sent at once
_AHEAD = 2  # batches a process has to do while nobody listens to it
_IN_FLIGHT = 6  # batches a process that were not given out yet: the bound of memory
_TOGETHER = 16  # results sent at once
_HELD = 64  # results of a batch that are taken before its turn


@dataclass(slots=True)
class _Batch(Generic[_Task]):
    number: int
    tasks: Sequence[_Task]


@dataclass(slots=True, eq=False)
class _Worker:
    process: Any
    line: Connection
    doing: deque[_Batch[Any]] = field(default_factory=deque)


def in_order(
    tasks: Iterable[_Task],
    work: Callable[[_Task], Iterable[_Made]],
    died: Callable[[_Task], _Made],
    workers: int,
    *,
    fresh: bool = False,
    batch: int = _BATCH,
) -> Iterator[_Made]:
    """The results of ``work`` of each task in turn, done by ``workers`` processes.

    ``fresh`` ones hold nothing of this one; those that open an archive which is open here have to
    be so, since SQLite knows by process who holds which lock.

    A task that kills its process (out of memory, a crash in a library) ends with what ``died``
    makes of it; results that it gave before may come twice. What is in flight is bounded. Long
    tasks are better sent in a small ``batch``.
    """
    crew = Crew(work, died, workers, fresh=fresh, batch=batch)
    try:
        yield from crew.results(iter(tasks))
    finally:
        crew.dismiss()


class Crew(Generic[_Task, _Made]):
    """Processes that each do batches of tasks as these come."""

    def __init__(
        self,
        work: Callable[[_Task], Iterable[_Made]],
        died: Callable[[_Task], _Made],
        workers: int,
        *,
        fresh: bool = False,
        batch: int = _BATCH,
    ) -> None:
        self._work, self._died, self._batch = work, died, batch
        self._context: Any = multiprocessing.get_context("spawn" if fresh else _start_method())
        self._workers: list[_Worker] = []
        for _ in range(workers):
            self._workers.append(self._hired())
        self._made: defaultdict[int, deque[_Made]] = defaultdict(deque)
        self._done: set[int] = set()

    def results(self, tasks: Iterator[_Task]) -> Iterator[_Made]:
        """What the processes make of ``tasks``, in order."""
        sent = told = 0
        while True:
            while sent - told < len(self._workers) * _IN_FLIGHT and (free := self._free()):
                if not (some := list(islice(tasks, self._batch))):
                    break
                self._send(free, _Batch(sent, some))
                sent += 1
            if told == sent:
                return
            ready = self._made[told]
            while ready:
                yield ready.popleft()
            if told in self._done:
                self._done.discard(told)
                del self._made[told]
                told += 1
            else:
                self._listen(told)

    def dismiss(self) -> None:
        """Let the processes go; what they do is dropped."""
        for worker in self._workers:
            worker.line.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()

    def _free(self) -> _Worker | None:
        """The process that has the least to do, if it can take more."""
        least = min(self._workers, key=lambda one: len(one.doing))
        return least if len(least.doing) < _AHEAD else None

    def _hired(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        lines = [ours, *(worker.line for worker in self._workers)]
        forked = self._context.get_start_method() == "fork"
        inherited = lines if forked else []
        process = self._context.Process(
            target=_serve, args=(theirs, inherited, self._work), daemon=True
        )
        with nullcontext() if forked else _without_script():
            process.start()
        theirs.close()
        return _Worker(process, ours)

    def _send(self, worker: _Worker, batch: _Batch[_Task]) -> None:
        worker.doing.append(batch)
        with suppress(OSError):  # if it died, listening to it tells the same
            worker.line.send(batch.tasks)

    def _listen(self, turn: int) -> None:
        """Wait until a process answers that may, and take its answer."""
        busy = {
            worker.line: worker
            for worker in self._workers
            if worker.doing and self._may_speak(worker.doing[0].number, turn)
        }
        for line in wait(list(busy)):
            worker = busy[line]  # type: ignore[index]
            try:
                whole, made = worker.line.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            number = worker.doing[0].number
            self._made[number].extend(made)
            if whole:
                worker.doing.popleft()
                self._done.add(number)

    def _may_speak(self, number: int, turn: int) -> bool:
        return number == turn or len(self._made[number]) < _HELD

    def _bury(self, worker: _Worker) -> None:
        """Another process takes over; the tasks that may have been deadly go one at a time."""
        worker.line.close()
        worker.process.join()
        self._workers.remove(worker)
        self._workers.append(self._hired())
        deadly, *others = worker.doing
        for task in deadly.tasks:
            self._made[deadly.number].extend(self._alone(task))
        self._done.add(deadly.number)
        for batch in others:
            self._send(self._workers[-1], batch)

    def _alone(self, task: _Task) -> list[_Made]:
        worker = self._hired()
        found: list[_Made] = []
        try:
            worker.line.send([task])
            whole = False
            while not whole:
                whole, made = worker.line.recv()
                found += made
        except (EOFError, OSError):
            found.append(self._died(task))
        finally:
            worker.line.close()
            worker.process.terminate()
            worker.process.join()
        return found


@contextmanager
def _without_script() -> Iterator[None]:
    """Let a process that starts not run the script of this one again.

    It needs nothing of it; one that came by stdin is nowhere to be read, and one whose first
    lines ask for work asks again. Either would end every process as it starts.
    """
    script = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = script


def _start_method() -> str:
    """A copy of this process where that is safe: it has all modules and tables loaded."""
    alone = threading.active_count() == 1 and sys.platform == "linux"
    return "fork" if alone else "spawn"


def _serve(
    line: Connection,
    inherited: Sequence[Connection],
    work: Callable[[_Task], Iterable[_Made]],
) -> None:
    """A worker's life: it ends with the one who listens. Ctrl-C is that one's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in inherited:
        other.close()
    gc.freeze()
    try:
        while True:
            made: list[_Made] = []
            for result in chain.from_iterable(map(work, line.recv())):
                made.append(result)
                if len(made) > _TOGETHER:
                    line.send((False, made))
                    made = []
            line.send((True, made))
    except (EOFError, OSError):
        os._exit(0)
