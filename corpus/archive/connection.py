"""Opening an archive file: private, write-ahead logged, never newer than this program."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from corpus.archive import schema
from corpus.errors import ArchiveBusy, ArchiveError
from corpus.paths import private_dir

PATIENCE = 60.0
"""Seconds to wait for another process to finish writing."""
PAGE = 8192
"""Bytes of a page of a new archive: packed texts leave less room unused in them than in 4096."""
_NOTICE = 0.5
_LAYOUT = (f"page_size = {PAGE}", "auto_vacuum = INCREMENTAL")
"""Heeded by an empty file alone."""

Notify = Callable[[str], None]

_SETTINGS = (
    "foreign_keys = ON",
    "cache_size = -65536",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
)


def silent(message: str) -> None:
    """The notice that tells nobody."""


def connect(path: Path, *, readonly: bool, notify: Notify = silent) -> sqlite3.Connection:
    """Open ``path``, making or migrating its tables when writing; raises ArchiveError."""
    if readonly and not path.exists():
        raise ArchiveError(f"no archive at {path}: read articles in with 'nato-tui add PATH'")
    try:
        if path.exists() and not path.is_file():
            raise ArchiveError(f"{path} is no file: name another --archive")
        if not readonly:
            _make_private(path)
        db = _open(path, readonly)
        try:
            if readonly and _version(db, path) < schema.SCHEMA and os.access(path, os.W_OK):
                connect(path, readonly=False, notify=notify).close()
            _prepare(db, path, readonly, notify)
        except BaseException:
            db.close()
            raise
    except sqlite3.DatabaseError as error:
        raise explained(error, path) from error
    except OSError as error:
        raise ArchiveError(
            f"cannot open the archive {path}: {error.strerror or error}; name another --archive"
        ) from error
    return db


def bare(path: Path) -> sqlite3.Connection:
    """Open a file that is ours for looking into it, whatever its version; no newer one."""
    try:
        db = _open(path, readonly=False)
        _version(db, path)
    except sqlite3.DatabaseError as error:
        raise explained(error, path) from error
    return db


def unchecked(path: Path) -> sqlite3.Connection:
    """Open a damaged file for reading what it still gives."""
    db = _open(path, readonly=True)
    db.execute("PRAGMA cell_size_check = ON")
    return db


def _make_private(path: Path) -> None:
    private_dir(path.parent)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _open(path: Path, readonly: bool) -> sqlite3.Connection:
    mode = "ro" if readonly else "rw"
    if readonly and not os.access(path.parent, os.W_OK):
        mode = "ro&immutable=1"  # no shared memory can be made beside a file on such a medium
    name = str(path.absolute())
    for sign in "%?#":
        name = name.replace(sign, f"%{ord(sign):02x}")
    uri = f"file:{name}?mode={mode}"
    db = sqlite3.connect(
        uri, uri=True, isolation_level=None, timeout=_NOTICE, check_same_thread=False
    )
    try:
        for setting in _SETTINGS:
            db.execute(f"PRAGMA {setting}")
    except UnicodeDecodeError:  # of a name in a damaged schema, which SQLite complains of
        db.close()
        raise ArchiveError(
            f"the archive {path} cannot be read any more: put back a copy, or move"
            " the file away and add the articles again"
        ) from None
    return db


def _prepare(db: sqlite3.Connection, path: Path, readonly: bool, notify: Notify) -> None:
    found = _version(db, path)
    if readonly:
        if found < schema.SCHEMA:
            raise ArchiveError(
                f"the archive {path} is of an older version ({found} of {schema.SCHEMA}):"
                " it cannot be brought up to date, because it may not be written"
            )
        return
    for setting in (*(_LAYOUT if found == 0 else ()), "journal_mode = WAL", "synchronous = NORMAL"):
        _patiently(db, f"PRAGMA {setting}", path, notify)
    if found < schema.SCHEMA:
        begin(db, path, notify)
        try:
            found = _version(db, path)
            if found == 0:
                schema.create(db)
            elif found < schema.SCHEMA:
                notify(f"bringing the archive {path} up to date; this is done once")
                schema.migrate(db, found)
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise


def _version(db: sqlite3.Connection, path: Path) -> int:
    """0 for an empty file; raises ArchiveError for a newer or a foreign one."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (tables,) = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application != schema.APPLICATION_ID and (tables or version):
        raise ArchiveError(f"{path} is a database of another program: name another --archive")
    if version > schema.SCHEMA:
        raise ArchiveError(
            f"the archive {path} is of version {version}, this nato-tui knows"
            f" {schema.SCHEMA}: upgrade nato-tui"
        )
    return int(version)


def gather(db: sqlite3.Connection, path: Path) -> None:
    """Put all that was written into the one file, so that it can be moved; raises ArchiveError."""
    try:
        busy, *_ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.DatabaseError as error:
        raise explained(error, path) from error
    if busy:
        raise _taken(path)


def begin(db: sqlite3.Connection, path: Path, notify: Notify) -> None:
    """Start writing; wait for another writer up to ``PATIENCE`` seconds and say so once."""
    _patiently(db, "BEGIN IMMEDIATE", path, notify)


def begin_now(db: sqlite3.Connection, path: Path) -> None:
    """Start writing where nobody else does; raises ArchiveBusy."""
    db.execute("PRAGMA busy_timeout = 0")
    try:
        db.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if not _busy(error):
            raise
        raise _taken(path) from error
    finally:
        db.execute(f"PRAGMA busy_timeout = {round(_NOTICE * 1000)}")


def _taken(path: Path) -> ArchiveBusy:
    return ArchiveBusy(f"the archive {path} is being written by another process: try again later")


def _patiently(db: sqlite3.Connection, statement: str, path: Path, notify: Notify) -> None:
    deadline = time.monotonic() + PATIENCE
    told = False
    while True:
        try:
            db.execute(statement)
            return
        except sqlite3.OperationalError as error:
            if not _busy(error):
                raise
            if time.monotonic() > deadline:
                raise _taken(path) from error
            if not told:
                notify(f"waiting for another process that writes to {path} …")
                told = True


def _busy(error: sqlite3.Error) -> bool:
    return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in (
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
    )


_BEGINS = b"SQLite format 3\0"


def damaged(error: sqlite3.Error) -> bool:
    """Whether SQLite says that pages or tables are not what they should be."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code == sqlite3.SQLITE_CORRUPT or "no such table" in str(error)


def foreign(path: Path) -> bool:
    """Whether the file is something else: it has words or numbers where an archive begins."""
    try:
        with path.open("rb") as file:
            begins = file.read(len(_BEGINS))
    except OSError:
        return False
    return bool(begins.strip(b"\0")) and begins != _BEGINS


def no_archive(path: Path) -> ArchiveError:
    """What to say of a foreign file."""
    return ArchiveError(
        f"{path} is no archive, or its beginning is lost: name another, or put back a copy"
    )


def explained(error: sqlite3.Error, path: Path) -> ArchiveError:
    """One line for what SQLite says, with the cure."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_NOTADB and foreign(path):
        return no_archive(path)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return ArchiveError(f"the archive {path} is damaged: run 'nato-tui doctor --mend'")
    if code == sqlite3.SQLITE_FULL:
        return ArchiveError(f"no room left to write the archive {path}; nothing was lost")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return ArchiveError(f"the archive {path} is in use by another process: try again later")
    if code == sqlite3.SQLITE_IOERR:
        return ArchiveError(
            f"the archive {path} could not be read or written ({error}): is the disk full?"
            " nothing that was kept is lost"
        )
    if code == sqlite3.SQLITE_CANTOPEN:
        return ArchiveError(f"the archive {path} cannot be opened: check its permissions")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return ArchiveError(f"the archive {path} may not be written: check its permissions")
    return ArchiveError(f"the archive {path} cannot be used: {error}")
