"""The folders that ``add`` was given: kept in the archive, read again, watched, forgotten."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.archive.filenames import real_path, stored_path
from corpus.archive.moving import is_gone
from corpus.errors import CorpusError

if TYPE_CHECKING:
    from corpus.archive import Archive

KEY = "folders"


def remembered(archive: Archive) -> list[Path]:
    """The folders in the order they were first given."""
    kept = archive.state(KEY)
    names = kept if isinstance(kept, list) else []
    return [Path(real_path(name)) for name in names if isinstance(name, str)]


def remember(archive: Archive, paths: Iterable[Path]) -> None:
    """Keep the folders among ``paths``, those alone that no kept folder holds."""
    kept = remembered(archive)
    new = [path for path in paths if os.path.isdir(path)]
    for path in new:
        if not any(path.is_relative_to(one) for one in kept):
            kept = [one for one in kept if not one.is_relative_to(path)] + [path]
    if kept != remembered(archive):
        archive.set_state(KEY, [stored_path(str(path)) for path in kept])


def forget(archive: Archive, path: Path) -> str:
    """Read a folder no more; what was read of it stays. Raises CorpusError when none is kept."""
    kept = remembered(archive)
    if path not in kept:
        there = ", ".join(map(str, kept)) or "none"
        raise CorpusError(f"{path} is not among the folders read again: {there}")
    archive.set_state(KEY, [stored_path(str(one)) for one in kept if one != path])
    return f"forgot {path}: it is read no more by itself; its articles stay"


def present(archive: Archive) -> list[Path]:
    """What to read again; raises CorpusError when no folder was ever given."""
    kept = remembered(archive)
    if not kept:
        raise CorpusError("no folders to read again yet: name one, as in 'nato-tui add ~/clips'")
    return [path for path in kept if os.path.isdir(path)]


def absent(archive: Archive) -> list[Path]:
    """The folders to read again that are not there now."""
    return [path for path in remembered(archive) if not os.path.isdir(path)]


def changes(paths: list[Path]) -> Iterator[tuple[tuple[Path, ...], tuple[Path, ...]]]:
    """Batches under ``paths`` of files written, and of files and folders that went.

    Raises CorpusError without the extra.
    """
    from corpus.reading.watching import watch

    if not paths:
        raise CorpusError("nothing to watch: name a folder, as in 'nato-tui add --watch ~/clips'")
    for batch in watch(paths):
        there = tuple(path for path in batch if os.path.isfile(path))
        missing = tuple(path for path in batch if is_gone(str(path)))
        if there or missing:
            yield there, missing
