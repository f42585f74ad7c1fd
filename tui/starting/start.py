"""From the command line to the running app: archive, session, descriptors, terminal."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from tui.commands._archive import named_archive
from tui.output import narrate
from tui.starting import early
from tui.starting.opening import draw_all, keep_frame, opened, recalled, sketched
from tui.terminal import ground
from tui.terminal.dumb import whole_terminal

if TYPE_CHECKING:
    import argparse

    from tui.place.session import Session
    from tui.settings.config import Settings
    from tui.store.source import Source
    from tui.terminal.firstframe import FirstFrame


def read_in(paths: Sequence[str], path: Path) -> None:
    """Read files and folders into the archive before it is shown."""
    from tui.cli import main

    main(["add", "--archive", str(path), *paths])


def start(args: argparse.Namespace, settings: Settings) -> int:
    """Run the app; returns its exit status."""
    path = named_archive(args)
    if not whole_terminal():
        from tui.terminal.tty import on_terminal

        with on_terminal():
            return _run(args, settings, path)
    return _run(args, settings, path)


def _run(args: argparse.Namespace, settings: Settings, path: Path) -> int:
    gc.disable()
    frame = early.taken() or (recalled(path) if path.exists() else None)
    try:
        archive, sample = early.opened_archive() or opened(path, telling(frame))
        from tui.place.session import Session, session_path

        session = Session.load(session_path(archive.path))
        light = ground.told(os.environ)
        if light is not None:
            session.lit(light)
        where = (session.pane, session.companion, session.zoomed)
        frame = frame or sketched(archive, where, fresh=session.selection.quotation is None)
        from tui.store.source import Source

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


def import_textual() -> None:
    """Import Textual without its palette and the widgets that this brings: none is used here."""
    name = "textual.command"
    if name not in sys.modules:
        spare = ModuleType(name)
        spare.__getattr__ = _spare  # type: ignore[method-assign]
        sys.modules[name] = spare
        import textual.app  # noqa: F401

        del sys.modules[name]


def _spare(name: str) -> type[object]:
    """A class for a name that is imported and never used."""
    if name.startswith("__"):
        raise AttributeError(name)
    return type(name, (), {})


def _collect() -> None:
    """Collect garbage from now on, seldom, and never in what the start made: no key waits."""
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
    gc.enable()


def telling(frame: FirstFrame | None) -> Callable[[str], None]:
    """Who says what the archive has to say while it opens: the first frame, or stderr."""
    if frame is None:
        return narrate
    from tui.terminal.clean import clean_line

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
    import_textual()
    from tui.app import QuoteDesk

    app = QuoteDesk(source, session, settings, own=path, reading=args.paths)
    app.first_frame = frame
    app.call_later(_collect)
    try:
        app.run(mouse=settings.mouse)
    finally:
        session.write()
        shown = app.source.archive.path
        app.source.archive.close()
    if app.refused is not None:
        raise app.refused
    keep_frame(app.painter, shown)
    return app.return_code or 0
