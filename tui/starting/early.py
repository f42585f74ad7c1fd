"""What a start does first, before anything big is imported: the last screen again, or a sketch."""

from __future__ import annotations

import os

from corpus.folders import folder
from tui.terminal.dumb import is_dumb, whole_terminal

TYPE_CHECKING = False  # as typing's, which is not imported yet
if TYPE_CHECKING:
    from corpus.archive import Archive
    from tui.terminal.firstframe import FirstFrame

_shown: FirstFrame | None = None
_opened: tuple[Archive, bool] | None = None


def named(leading: list[str]) -> str | None:
    """What ``--archive PATH`` or ``--archive=PATH`` names; None where neither stands."""
    return (leading[1] if leading[1:] else "".join(leading)[len("--archive=") :]) or None


def archive_path(name: str | None) -> str:
    """The archive that ``--archive``, the environment or the data folder names."""
    name = name or os.environ.get("NATO_TUI_ARCHIVE")
    return os.path.expanduser(name) if name else os.path.join(folder("data"), "archive.sqlite")


def session_file(archive: str) -> str:
    """Where the session of ``archive`` is kept; its last screen ends in .frame instead."""
    import zlib

    name = os.path.join(os.getcwd(), archive).encode()
    return os.path.join(
        folder("state"), f"session-{zlib.crc32(name):08x}{zlib.adler32(name):08x}.json"
    )


def mark_of(archive: str) -> str:
    """What a kept screen depends on: the archive, the settings, the terminal's abilities."""
    parts = [os.environ.get(name, "") for name in ("TERM", "COLORTERM", "NO_COLOR")]
    settings = os.path.join(folder("config"), "config.toml")
    for path in (archive, archive + "-wal", settings):
        try:
            found = os.stat(path)
            parts.append(f"{found.st_size}:{found.st_mtime_ns}" if found.st_size else "")
        except OSError:
            parts.append("")
    return "|".join(parts)


def show(leading: list[str], words: list[str]) -> None:
    """Show the last screen where it is still true, else a sketch of a first session.

    Only for a plain start on a terminal. Raises ArchiveError.
    """
    global _shown, _opened
    if words or is_dumb() or not whole_terminal():
        return
    archive = archive_path(named(leading))
    if not os.path.exists(archive):
        return
    from tui.terminal import firstframe

    session = session_file(archive)
    kept = session.removesuffix(".json") + ".frame"
    _shown = firstframe.recall(kept, firstframe.terminal_size(), mark_of(archive))
    if _shown is None and not os.path.exists(session):
        from pathlib import Path

        from tui.output import narrate
        from tui.starting.opening import opened, sketched

        _opened = opened(Path(archive), narrate)
        if not _opened[1]:
            _shown = sketched(_opened[0], ("quotes", "quotes", False), fresh=True)


def opened_archive() -> tuple[Archive, bool] | None:
    """The archive that was opened for the sketch, and whether it is the samples'."""
    global _opened
    found, _opened = _opened, None
    return found


def taken() -> FirstFrame | None:
    """The screen that was shown, for the one who goes on from it."""
    global _shown
    frame, _shown = _shown, None
    return frame


def give_back() -> None:
    """Leave the terminal as it was, if nobody took the screen over."""
    frame = taken()
    if frame is not None:
        frame.give_back()
