"""The archive that a command works on: the one that is named, else the samples when empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.paths import cache_dir, default_archive, private_dir
from tui.output import narrate, remark

if TYPE_CHECKING:
    import argparse

    from corpus.archive import Archive

SAMPLES = "samples.sqlite"


def named_archive(args: argparse.Namespace) -> Path:
    """The path that ``--archive`` or the environment names, else the default one."""
    return Path(args.archive).expanduser() if args.archive else default_archive()


def meant_archive(args: argparse.Namespace) -> Path:
    """Where the articles are that the desk shows: the user's own, or the samples while it has
    none.

    Raises ArchiveError when the user's own cannot be opened.
    """
    with archive_of(args) as archive:
        return archive.path


@contextmanager
def archive_of(args: argparse.Namespace) -> Iterator[Archive]:
    """The user's archive for reading; while it is empty or absent, the sample articles.

    Raises ArchiveError when it cannot be opened.
    """
    import sqlite3

    from corpus.archive import open_archive
    from corpus.archive.connection import explained

    path = named_archive(args)
    if path.exists():
        with open_archive(path, readonly=True) as archive:
            try:
                if archive.counts().articles:
                    yield archive
                    return
            except sqlite3.DatabaseError as error:
                raise explained(error, path) from error
    if args.archive:
        narrate(f"{path} holds no articles yet: these are the samples")
    else:
        remark("these are the sample articles: 'nato-tui add PATH' reads your own")
    with samples() as archive:
        yield archive


@contextmanager
def samples(notify: Callable[[str], None] | None = None) -> Iterator[Archive]:
    """The sample articles in an archive of their own, made when missing or of another version.

    ``notify`` is told before they are made, which takes a moment.
    """
    from corpus.archive import open_archive
    from corpus.errors import ArchiveError, CorpusError

    path = _samples_path()
    if not path.exists():
        if notify is not None:
            notify("making the samples ready; this is done once")
        try:
            _make_samples(path)
        except (OSError, ArchiveError) as error:
            why = (error.strerror if isinstance(error, OSError) else error.__cause__) or error
            raise CorpusError(
                f"the sample articles find no place in {path.parents[1]}: {why}; name an archive"
                " of your own with --archive, or let that folder be written to"
            ) from error
    with open_archive(path, readonly=True) as archive:
        yield archive


def is_samples(archive: Archive) -> bool:
    """Whether these are the sample articles and no archive of the user's."""
    return archive.path == _samples_path()


def tell_of_samples(archive: Archive) -> None:
    """Say that nothing but the samples was looked at: to call a quotation unknown takes more."""
    if is_samples(archive):
        narrate("only the sample articles were looked at: 'nato-tui add PATH' reads your own")


def _samples_path() -> Path:
    """A name that changes with the program, so that an upgrade reads the samples anew."""
    import corpus

    newest = max(file.stat().st_mtime_ns for file in Path(corpus.__path__[0]).glob("*/*.*"))
    return cache_dir() / f"{newest:x}" / SAMPLES


def _make_samples(path: Path) -> None:
    import os
    import tempfile

    from corpus.archive import open_archive
    from corpus.archive.connection import gather
    from corpus.quoting import extract
    from corpus.reading import read

    private_dir(path.parent)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        fresh = Path(folder) / SAMPLES
        with open_archive(fresh) as archive:
            for file in sample_files():
                for article in read(file):
                    archive.add(article, extract(article))
            gather(archive.db, fresh)
        os.replace(fresh, path)


def sample_files() -> list[Path]:
    """The five sample articles that come with the program."""
    return sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
