"""Mailboxes: the messages of one file, each an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import files, mailarticles, mailfields, mails
from corpus.reading.containers import counted
from corpus.reading.options import Options

_FROM_LINE = re.compile(rb"From \S+.*\d{4}|From -|From \S+@\S+")


def read(lines: Iterable[bytes], path: Path, options: Options) -> Iterator[Article]:
    """The articles of a mailbox, one message in memory at a time."""
    found = (
        one
        for number, data in enumerate(_messages(lines, options.max_bytes), 1)
        for one in _articles_of(data, path, number, options)
    )
    return counted(found, f"{files.shown(path)}: no message with text in this mailbox")


def _articles_of(
    data: bytes | None, path: Path, number: int, options: Options
) -> Iterator[Article | None]:
    """Those of one message of a mailbox; None where it has no text or is too long."""
    if data is None:
        yield None
        return
    try:
        message = mails.parse(data, path)
        part = mailfields.header(message, "message-id") or str(number)
        yield from mailarticles.articles(message, files.name(path), options, part=part[:200])
    except (ReadingError, RecursionError):
        yield None


def _messages(lines: Iterable[bytes], limit: int) -> Iterator[bytes | None]:
    """The messages of an mbox; None for one beyond ``limit`` bytes."""
    kept: list[bytes] = []
    size = 0
    blank = True
    for line in lines:
        if blank and line.startswith(b"From ") and _FROM_LINE.match(line):
            if kept:
                yield b"".join(kept) if size <= limit else None
            kept, size = [], 0
        else:
            size += len(line)
            if size <= limit:
                kept.append(line[1:] if line.startswith(b">From ") else line)
        blank = line in (b"\n", b"\r\n")
    if kept:
        yield b"".join(kept) if size <= limit else None
