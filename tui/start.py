"""From the command line to the running app: archive, session, descriptors, terminal."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui import early
from tui.commands._archive import named_archive
from tui.config import Settings
from tui.output import narrate
from tui.terminal.clean import clean_line

if TYPE_CHECKING:
    from corpus.archive import Archive
    from tui.session import Session
    from tui.source import Source
    from tui.terminal.firstframe import FirstFrame


def opened(path: Path, notify: Callable[[str], None] = narrate) -> tuple[Archive, bool]:
    """The archive to show and whether it is the samples', which are shown while ``path`` is empty.

    Raises ArchiveError when the user's own archive exists and cannot be opened.
    """
    from corpus.archive import open_archive

    if path.exists():
        archive = open_archive(path, readonly=not may_write(path), notify=notify)
        if archive.counts().articles:
            return archive, False
        archive.close()
    from tui.commands._archive import samples

    with samples(notify) as made:
        where = made.path
    return open_archive(where), True


def may_write(path: Path) -> bool:
    """Whether an archive at ``path`` can be written, it and the files that SQLite lays beside."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def read_in(paths: Sequence[str], path: Path) -> None:
    """Read files and folders into the archive before it is shown."""
    from tui.cli import main

    main(["add", "--archive", str(path), *paths])


def start(args: argparse.Namespace, settings: Settings) -> int:
    """Run the app; returns its exit status."""
    path = named_archive(args)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        from tui.terminal.tty import on_terminal

        with on_terminal():
            return _run(args, settings, path)
    return _run(args, settings, path)


def _run(args: argparse.Namespace, settings: Settings, path: Path) -> int:
    from tui.opening import draw_all, recalled, sketched

    gc.disable()
    frame = early.taken() or (recalled(path) if path.exists() else None)
    try:
        archive, sample = opened(path, telling(frame))
        from tui.session import Session, session_path

        session = Session.load(session_path(archive.path))
        frame = frame or sketched(archive, session)
        from tui.source import Source

        source = Source(archive, sample)
        if frame is not None:
            draw_all(frame, source, session, settings)
        return _run_desk(args, settings, path, source, session, frame)
    finally:
        if frame is not None:
            frame.give_back()


def _import_asyncio() -> None:
    """Import asyncio without OpenSSL, a good part of the start: nothing here opens a socket."""
    if "ssl" not in sys.modules:
        sys.modules["ssl"] = None  # type: ignore[assignment]
        import asyncio  # noqa: F401

        del sys.modules["ssl"]


def _collect() -> None:
    """Collect garbage from now on, seldom, and never in what the start made: no key waits."""
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
    gc.enable()


def telling(frame: FirstFrame | None) -> Callable[[str], None]:
    """Who says what the archive has to say while it opens: the first frame, or stderr."""
    if frame is None:
        return narrate
    return lambda text: frame.say(clean_line(text))


def _run_desk(
    args: argparse.Namespace,
    settings: Settings,
    path: Path,
    source: Source,
    session: Session,
    frame: FirstFrame | None,
) -> int:
    _import_asyncio()
    from tui.app import QuoteDesk
    from tui.opening import keep_frame

    app = QuoteDesk(source, session, settings, own=path, reading=args.paths)
    app.first_frame = frame
    app.call_later(_collect)
    try:
        app.run(mouse=settings.mouse)
    finally:
        session.write()
        shown = app.source.archive.path
        app.source.archive.close()
    keep_frame(app.painter, shown)
    return app.return_code or 0
