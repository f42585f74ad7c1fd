"""The articles of a mail: the one that it is, or each document of an export that it carries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from pathlib import Path

from corpus.model import Article
from corpus.reading import files, mails, mailtext, parted
from corpus.reading.options import Options


def read(data: bytes, path: Path, options: Options) -> Iterator[Article]:
    """The articles of one e-mail; ReadingError when it holds no text."""
    try:
        message = mails.sent_on_whole(mails.parse(data, path))
        yield from articles(message, files.name(path), options)
    except RecursionError:
        raise mails.too_deep(path) from None


def articles(
    message: Message[str, str], path: str, options: Options, *, part: str = ""
) -> Iterator[Article]:
    """The articles of a message; ``part`` is what tells it from others of its file."""
    text, flags = mailtext.printed(message, files.shown(path))
    documents = parted.parts(text)
    if not documents:
        yield mails.article(message, path, options, part=part)
        return
    for one in parted.each(text, path, documents, options=options, flags=flags):
        yield replace(one, part=f"{part}/{one.part}" if part else one.part)
