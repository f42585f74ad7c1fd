"""Files become articles of the archive: read and extracted on all cores, written by one.

A file is kept whole or not at all, so that a reading broken off at any moment goes on where it
stopped; a mailbox or web archive of many items is kept in slices, and is read anew, its items
then unchanged, when it was broken off. What is in flight is bounded: memory stays flat over any
number of files and of items in one.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Literal

from corpus.archive import rules
from corpus.archive.archive import Archive
from corpus.archive.copies import catch_up
from corpus.archive.filenames import stored_path
from corpus.archive.prepare import Prepared, prepare
from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading.files import is_pdf, shown
from corpus.reading.options import DEFAULT, Options

FEW = 32
"""Files up to this number are read in this process: starting others would take longer."""
_BUNDLE = 512  # files a transaction
_SLICE = 48  # articles of one file that are held at once
_FULL = 20_000  # quotations after which a transaction takes no further file
_MUCH = 1_000  # articles, after which the index is worth tidying
_CATCHING_UP = 10.0  # seconds at most for grouping what an older version kept ungrouped
_WAIT = 1.0  # seconds until a transaction is closed all the same; longer in a long reading
_LONGEST = 4.0
_MOMENT = 0.1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file; ``problem`` is one line where it failed.

    "partly": some articles of a file that is not at its end; the file's own outcome follows.
    ``copies`` of its articles were in the archive before, from elsewhere. "moved": they were in it
    under the name that the file had ``before``. "again": they were read again by newer rules, and
    nobody named the file. ``stale`` of its articles had been read by older rules.
    """

    path: str
    change: Literal["added", "updated", "unchanged", "moved", "failed", "partly", "again"]
    articles: int = 0
    quotes: int = 0
    problem: str | None = None
    copies: int = 0
    before: str | None = None
    stale: int = 0


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read; or an article of it as it is ``stored``, where it cannot be read again."""

    path: str
    fingerprint: str
    stored: Article | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """What one file holds, read and prepared, or the reason why not.

    A file of many articles comes in several: ``more`` follow, and the last has the names of all
    ``parts`` that came before its own items. ``alone``: one stored article, not its file.
    """

    path: str
    fingerprint: str
    items: tuple[Prepared, ...] = ()
    problem: str | None = None
    more: bool = False
    parts: tuple[str, ...] = ()
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Manner:
    """How files are taken in: by how many processes (None: one a core), with which options.

    ``gently``: nobody who has something to write waits for more than a moment.
    """

    workers: int | None = None
    options: Options = DEFAULT
    gently: bool = False


def take_in(
    archive: Archive,
    files: Iterable[Path],
    *,
    workers: int | None = None,
    options: Options = DEFAULT,
    gently: bool = False,
) -> Iterator[Outcome]:
    """Read ``files`` into ``archive``, those alone that changed; an outcome for each.

    What older rules have read is read again. ``workers`` is the number of processes (default:
    one a core). Outcomes of unchanged files come first of their batch; otherwise the order is
    that of ``files``.
    """
    unchanged: deque[Outcome] = deque()
    tasks = _changed(archive, files, unchanged)
    yield from keep_all(archive, tasks, Manner(workers, options, gently), unchanged)
    catch_up(archive, _CATCHING_UP)


def keep_all(
    archive: Archive, tasks: Iterator[Task], manner: Manner, unchanged: deque[Outcome]
) -> Iterator[Outcome]:
    """Do the tasks and store what they give; ``unchanged`` fills while they are listed."""
    first = list(islice(tasks, FEW))
    count = (os.cpu_count() or 1) if manner.workers is None else manner.workers
    if len(first) < FEW or count < 2:
        parcels: Iterator[Parcel] = chain.from_iterable(
            _read(manner.options, task) for task in chain(first, tasks)
        )
    else:
        parcels = _in_parallel(chain(first, tasks), count, manner.options)
    articles = 0
    begun: dict[str, Begun] = {}
    try:
        for together in _bundles(parcels, _MOMENT if manner.gently else _WAIT):
            yield from _drained(unchanged)
            with archive.writing(going_on=True):
                outcomes = [_keep(archive, parcel, begun) for parcel in together]
            articles += sum(one.articles for one in outcomes if one.change != "unchanged")
            yield from outcomes
        yield from _drained(unchanged)
    finally:
        if articles:
            archive.round_off()
    if not manner.gently and articles >= _MUCH and articles * 10 >= archive.counts().articles:
        archive.tidy()


def read_file(path: str, fingerprint: str, options: Options = DEFAULT) -> Iterator[Parcel]:
    """Read, extract and prepare one file; pure but for reading it."""
    from corpus.quoting import extract
    from corpus.reading import read

    items: list[Prepared] = []
    parts: list[str] = []
    try:
        for article in read(Path(path), options):
            if len(items) == _SLICE:
                yield Parcel(path, fingerprint, tuple(items), more=True)
                parts += [one.part for one in items]
                items = []
            items.append(prepare(article, extract(article)))
    except ReadingError as error:
        yield Parcel(path, fingerprint, problem=str(error))
    except Exception as error:  # a mistake of ours in one file must not keep the others out
        yield Parcel(path, fingerprint, problem=_broke(path, error))
    else:
        yield Parcel(path, fingerprint, tuple(items), parts=tuple(parts))


def read_stored(path: str, article: Article) -> Parcel:
    """Extract and prepare an article from its stored text."""
    from corpus.quoting import extract

    try:
        return Parcel(path, "", (prepare(article, extract(article)),), alone=True)
    except Exception as error:  # as in reading a file
        return Parcel(path, "", problem=_broke(path, error), alone=True)


def _broke(path: str, error: Exception) -> str:
    why = shown(f"{type(error).__name__}: {error}"[:200])
    return f"{shown(path)}: the program broke ({why})"


def _changed(archive: Archive, files: Iterable[Path], passed: deque[Outcome]) -> Iterator[Task]:
    from corpus.reading import fingerprint, unchanged

    stale = rules.any_stale(archive.db)
    for file in files:
        path = str(file)
        try:
            mark = fingerprint(file)
        except ReadingError:
            mark = ""  # reading it says why
        known = bool(mark) and unchanged(archive.known(path), mark)
        if known and not (stale and rules.stale_file(archive.db, stored_path(path))):
            passed.append(Outcome(path, "unchanged"))
        else:
            yield Task(path, mark)


def _bundles(parcels: Iterator[Parcel], wait: float) -> Iterator[list[Parcel]]:
    """Parcels that share a transaction: many small ones, never a long wait for a slow one."""
    longest = _LONGEST if wait == _WAIT else wait
    bundle: list[Parcel] = []
    start = begun = time.monotonic()
    quotes = 0
    for parcel in parcels:
        bundle.append(parcel)
        quotes += sum(len(one.quotes) for one in parcel.items)
        full = len(bundle) == _BUNDLE or quotes > _FULL
        waited = time.monotonic() - begun
        if full or waited > min(max(wait, (begun - start) / 8), longest):
            yield bundle
            bundle, begun, quotes = [], time.monotonic(), 0
    if bundle:
        yield bundle


@dataclass(slots=True)
class Begun:
    """A file not at its end: what became of its articles, and the name it had before."""

    changes: set[str] = field(default_factory=set)
    before: str | None = None


def _keep(archive: Archive, parcel: Parcel, begun: dict[str, Begun]) -> Outcome:
    """Store a parcel. ``begun`` are files not at their end."""
    if parcel.problem is not None:
        begun.pop(parcel.path, None)
        return Outcome(parcel.path, "failed", problem=parcel.problem)
    if parcel.alone:
        (kept,) = (archive.add_prepared(one) for one in parcel.items)
        return Outcome(parcel.path, "again", 1, len(parcel.items[0].quotes), stale=kept.stale)
    so_far = begun.get(parcel.path)
    if so_far is None:
        so_far = begun[parcel.path] = Begun()
        if parcel.items and archive.known(parcel.path) is None:
            so_far.before = archive.follow(parcel.path, parcel.items[0])
    if parcel.more:
        added = [archive.add_prepared(one) for one in parcel.items]
    else:
        added = archive.add_file(
            parcel.path, parcel.items, fingerprint=parcel.fingerprint, before=parcel.parts
        )
    so_far.changes.update(one.change for one in added)
    quotes = sum(len(one.quotes) for one in parcel.items)
    copies = sum(one.copy for one in added)
    stale = sum(one.stale for one in added)
    if parcel.more:
        return Outcome(parcel.path, "partly", len(added), quotes, copies=copies, stale=stale)
    del begun[parcel.path]
    return Outcome(
        parcel.path,
        "moved" if so_far.before else _change(so_far.changes),
        len(added),
        quotes,
        copies=copies,
        before=so_far.before,
        stale=stale,
    )


def _change(changes: set[str]) -> Literal["added", "updated", "unchanged"]:
    """What became of a file, from what became of its articles."""
    if changes <= {"unchanged"}:
        return "unchanged"
    return "updated" if changes != {"added"} else "added"


def _in_parallel(tasks: Iterator[Task], workers: int, options: Options) -> Iterator[Parcel]:
    """Parcels in the order of ``tasks``, made by ``workers`` processes.

    The first is read here: all that reading needs is then loaded when they are started.
    """
    from corpus.archive.crew import in_order

    yield from _read(options, next(tasks))
    yield from in_order(tasks, partial(_read, options), _deadly, workers)


def _read(options: Options, task: Task) -> Iterator[Parcel]:
    if task.stored is None:
        return read_file(task.path, task.fingerprint, options)
    return iter((read_stored(task.path, task.stored),))


def _deadly(task: Task) -> Parcel:
    what = "the PDF reader died on it" if is_pdf(task.path) else "reading it broke the program"
    return Parcel(task.path, task.fingerprint, problem=f"{shown(task.path)}: {what}; skipped")


def _drained(outcomes: deque[Outcome]) -> Iterator[Outcome]:
    while outcomes:
        yield outcomes.popleft()
