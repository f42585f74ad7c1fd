"""Folders that are read again when something in them changes."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

from corpus.reading import extras, files

_LOOK = 500
"""Milliseconds without a change until files are looked at that were held back."""
_LONGEST = 2.0
"""Seconds that a file is held back while it goes on changing."""
Identity = tuple[int, int]
Sizes = tuple[int, int, int] | None


def watch(
    paths: Iterable[str | os.PathLike[str]], *, stop: Event | None = None, step: int = 400
) -> Iterator[tuple[Path, ...]]:
    """Batches of files that were written or removed under ``paths``, in order, until ``stop``.

    ``step`` is how many milliseconds a batch is gathered for. Only files come that ``walk`` would
    give, and none that is still being written. A root that was moved away, or is on a drive that
    was not there, comes with all its files when it is there again. Raises ReadingError when the
    library that watches is not installed, and KeyboardInterrupt on Ctrl-C in the main thread.
    """
    roots = [Path(path) for path in paths]
    watchfiles = extras.load("watchfiles", "watch", roots[0] if roots else ".")
    stop = stop or Event()
    held = Held()
    there = _standing(roots)
    while True:
        for batch in _batches(watchfiles, list(there), stop, step):
            held.take(one for _, name in batch for one in _files(Path(name), roots))
            if quiet := held.quiet():
                yield quiet
            if (now := _standing(roots)) != there:
                break
        else:
            if rest := held.rest():
                yield rest
            return
        held.take(files.walk(now))  # whatever changed while nothing was watched
        there = now


def _standing(roots: Iterable[Path]) -> dict[Path, Identity]:
    """The roots that are there now, and which files or folders they are."""
    found: dict[Path, Identity] = {}
    for root in roots:
        try:
            status = os.stat(root)
        except (OSError, ValueError):
            continue
        found[root] = (status.st_dev, status.st_ino)
    return found


def _batches(
    watchfiles: Any, there: list[Path], stop: Event, step: int
) -> Iterator[set[tuple[Any, str]]]:
    """What changed under the roots that are there; an empty batch where nothing did."""
    if there:
        yield from watchfiles.watch(
            *there,
            stop_event=stop,
            step=step,
            rust_timeout=_LOOK,
            yield_on_timeout=True,
            raise_interrupt=True,
            ignore_permission_denied=True,
        )
        return
    while not stop.wait(_LOOK / 1000):
        yield set()


class Held:
    """Changed files, held back until they are as they were at the look before."""

    def __init__(self) -> None:
        self._looks = 0
        self._files: dict[Path, tuple[Sizes, int, float]] = {}

    def take(self, paths: Iterable[Path]) -> None:
        """Hold these from now on; a new look at all of them."""
        self._looks += 1
        for path in paths:
            known = self._files.get(path)
            sizes = _sizes(path)
            if known is None or known[0] != sizes:
                since = known[2] if known else time.monotonic()
                self._files[path] = (sizes, self._looks, since)

    def quiet(self) -> tuple[Path, ...]:
        """Give those back that did not change since an earlier look, or that wait too long."""
        now = time.monotonic()
        gone: list[Path] = []
        for path, (sizes, look, since) in self._files.items():
            same = _sizes(path) == sizes
            if not same:
                self._files[path] = (_sizes(path), self._looks, since)
            if (same and look < self._looks) or now - since > _LONGEST:
                gone.append(path)
        for path in gone:
            del self._files[path]
        return tuple(sorted(gone))

    def rest(self) -> tuple[Path, ...]:
        """All that are still held."""
        return tuple(sorted(self._files))


def _sizes(path: Path) -> Sizes:
    """What differs when a file was written to; None where there is none."""
    try:
        found = os.lstat(path)
    except (OSError, ValueError):
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino


def _files(path: Path, roots: list[Path]) -> Iterable[Path]:
    """The files that a change tells of.

    A folder tells of all its files: those that came before it was watched are never told.
    """
    if not _wanted(path, roots):
        return ()
    return (path,) if path in roots or not path.is_dir() else files.walk_new(path)


def _wanted(path: Path, roots: list[Path]) -> bool:
    """Whether a changed path is one that a walk over the roots would come upon."""
    if path in roots:
        return True
    inside = next((root for root in roots if path.is_relative_to(root)), None)
    parts = path.relative_to(inside).parts if inside else path.parts[-1:]
    if any(part.startswith(".") for part in parts):
        return False
    if path.is_dir():
        return not path.is_symlink()
    return not files.passed_over(path)
