"""Folders that are read again when something in them changes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event

from corpus.reading import extras, files


def watch(
    paths: Iterable[str | os.PathLike[str]], *, stop: Event | None = None, step: int = 400
) -> Iterator[tuple[Path, ...]]:
    """Batches of files that were written or removed under ``paths``, in order, until ``stop``.

    ``step`` is how many milliseconds a batch is gathered for. Only files come that ``walk`` would
    give. Raises ReadingError when the library that watches is not installed, and
    KeyboardInterrupt on Ctrl-C in the main thread.
    """
    roots = [Path(path) for path in paths]
    watchfiles = extras.load("watchfiles", "watch", roots[0] if roots else ".")
    changes = watchfiles.watch(
        *(root for root in roots if root.exists()),
        stop_event=stop,
        step=step,
        raise_interrupt=True,
        ignore_permission_denied=True,
    )
    for batch in changes:
        found = {one for _, name in batch for one in _files(Path(name), roots)}
        if found:
            yield tuple(sorted(found))


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
