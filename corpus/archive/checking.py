"""What is wrong with an archive and what mends it: truth first, then what is derived from it."""

from __future__ import annotations

import os
import sqlite3
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from corpus.archive import connection, index, leaner, schema
from corpus.archive.archive import Archive, open_archive
from corpus.errors import ArchiveError

Cure = Literal["", "rebuild", "salvage", "permissions", "recount", "migrate", "repack"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One line about the archive; ``cure`` names what ``mend`` can do, "" for good news."""

    message: str
    cure: Cure = ""

    @property
    def wrong(self) -> bool:
        """Whether something is not as it should be."""
        return self.cure not in ("", "repack")


def check(path: Path) -> list[Finding]:
    """Look at everything; raises ArchiveError where the file cannot even be opened by us."""
    if not path.exists():
        return [Finding(f"no archive at {path} yet: 'nato-tui add PATH' makes it")]
    if connection.foreign(path):
        raise connection.no_archive(path)
    found = _permissions(path)
    try:
        db = connection.bare(path)
    except ArchiveError as error:
        return [*found, Finding(str(error), "salvage")]
    try:
        (version,) = db.execute("PRAGMA user_version").fetchone()
        if version < schema.SCHEMA:
            older = [Finding(f"version {version} of {schema.SCHEMA}", "migrate")]
            return [*found, *((version and _truth(db)) or older)]
        found += _truth(db) or [*_derived(db), *_loose(db)]
    except sqlite3.DatabaseError as error:
        found.append(Finding(f"the file is damaged: {error}", "salvage"))
    finally:
        db.close()
    return found


def _permissions(path: Path) -> list[Finding]:
    found = []
    for place, wanted in ((path.parent, 0o700), (path, 0o600)):
        mode = stat.S_IMODE(place.stat().st_mode)
        if mode & 0o077 and (place == path or _ours(place)):
            found.append(
                Finding(f"{place} can be read by others ({mode:o} instead of {wanted:o})",
                        "permissions")
            )  # fmt: skip
    return found


def _ours(folder: Path) -> bool:
    """Whether the folder is the program's own; one that the user named keeps its mode."""
    from corpus.paths import data_dir

    return folder == data_dir()


def _truth(db: sqlite3.Connection) -> list[Finding]:
    problems = [row[0] for row in db.execute("PRAGMA integrity_check(20)")]
    if problems != ["ok"]:
        derived = all(any(name in line for name in index.NAMES) for line in problems)
        return [Finding(f"the file is damaged: {problems[0].splitlines()[0]}",
                        "rebuild" if derived else "salvage")]  # fmt: skip
    found = []
    if db.execute("PRAGMA foreign_key_check").fetchone():
        found.append(Finding("rows point to articles that are gone", "salvage"))
    for table in ("articles", "quotes"):
        (counted,) = db.execute(f"SELECT count(*) FROM {table}").fetchone()
        (noted,) = db.execute(
            "SELECT CAST(value AS INTEGER) FROM state WHERE key = ?", (table,)
        ).fetchone()
        if counted != noted:
            found.append(Finding(f"{table}: {counted} there, {noted} noted", "recount"))
    return found


def _derived(db: sqlite3.Connection) -> list[Finding]:
    problem = index.problem(db)
    return [Finding(f"the search index {problem}", "rebuild")] if problem else []


def _loose(db: sqlite3.Connection) -> list[Finding]:
    """An archive of an older version has room in it since its rows became shorter."""
    if db.execute("SELECT 1 FROM state WHERE key = ?", (leaner.LOOSE,)).fetchone():
        return [Finding("the file can be made smaller", "repack")]
    return []


def mend(path: Path, findings: list[Finding], notify: connection.Notify) -> None:
    """Do what the findings ask for, the least first; raises ArchiveError when it cannot."""
    cures = {one.cure for one in findings}
    if "permissions" in cures:
        _close(path)
    if "salvage" in cures:
        salvage(path, notify)
        return
    with open_archive(path, notify=notify) as archive:
        if "rebuild" in cures:
            archive.index_again()
        if "recount" in cures:
            recount(archive)
        if "repack" in cures:
            leaner.repack(archive)


def _close(path: Path) -> None:
    if _ours(path.parent):
        os.chmod(path.parent, 0o700)
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        if (place := path.with_name(name)).exists():
            os.chmod(place, 0o600)


def recount(archive: Archive) -> None:
    """Note anew how many articles and quotations there are."""
    with archive.writing() as db:
        for table in ("articles", "quotes"):
            db.execute(
                f"UPDATE state SET value = (SELECT count(*) FROM {table}) WHERE key = ?", (table,)
            )


def salvage(path: Path, notify: connection.Notify) -> Path:
    """Copy all that can still be read into a new archive in its place; returns the old one's.

    The damaged file stays beside it under a name ending in ".damaged".
    """
    from corpus.archive import salvaging

    return salvaging.salvage(path, notify)
