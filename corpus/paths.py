"""Where the program may write: the platform's config, data, state and cache folders, 0700."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from corpus.folders import folder

ARCHIVE_VARIABLE = "NATO_TUI_ARCHIVE"


def data_dir() -> Path:
    """The folder of the archive; not created here."""
    return Path(folder("data"))


def config_dir() -> Path:
    """The folder of ``config.toml``; not created here."""
    return Path(folder("config"))


def state_dir() -> Path:
    """The folder of session, history and shelf; not created here."""
    return Path(folder("state"))


def cache_dir() -> Path:
    """The folder of what can be made again; not created here."""
    return Path(folder("cache"))


def default_archive() -> Path:
    """The archive that commands use when none is named: the variable, else the data folder."""
    named = os.environ.get(ARCHIVE_VARIABLE)
    return Path(named).expanduser() if named else data_dir() / "archive.sqlite"


def private_dir(path: Path) -> Path:
    """Make ``path`` (and its parents), readable by its owner alone, and return it.

    Raises OSError when it cannot be made.
    """
    for parent in reversed(path.parents):
        if not parent.exists():
            parent.mkdir(mode=0o700, exist_ok=True)  # parents=True would give them the umask's
    path.mkdir(mode=0o700, exist_ok=True)
    return path


def write_private(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Write ``data`` to ``path`` whole or not at all, mode 0600; its folder is made.

    Only what is ``durable`` waits for the disk; the rest survives the program, not a power cut.
    """
    private_dir(path.parent)
    with replacing(path, durable=durable) as file:
        file.write(data)


@contextmanager
def replacing(path: Path, *, durable: bool = True) -> Iterator[IO[bytes]]:
    """A file to write that takes the place of ``path`` at the end, unless something fails."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            if durable:
                file.flush()
                os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
