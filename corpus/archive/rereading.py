"""What older rules have read is read again: from its file, or from the stored text.

A file is read again where it is as it was when it was read; one that changed waits for somebody
to add it. Where a file changed, is gone or cannot be read any more, the quotations are found anew
in the text that the archive holds. Articles keep their numbers, quotations with the same words
theirs, so that corrections and baskets stay. Broken off, it goes on with what is left.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from corpus.archive import rules
from corpus.archive.archive import Archive
from corpus.archive.filenames import real_path
from corpus.archive.intake import Manner, Outcome, Task, keep_all
from corpus.archive.rows import whole_article
from corpus.archive.salvaging import LOST
from corpus.errors import ReadingError

_PLAIN = Manner()


def read_again(
    archive: Archive, manner: Manner = _PLAIN, *, seconds: float = float("inf")
) -> Iterator[Outcome]:
    """Read again what older rules have read; nothing more is begun after ``seconds``.

    A file that cannot be read is no failure: nobody named it, and its text is there.
    """
    end = time.monotonic() + seconds
    for tasks in (_files(archive), _texts(archive)):
        for one in keep_all(archive, _until(tasks, end), manner, deque()):
            if one.change != "failed":
                yield replace(one, change="again")


def _until(tasks: Iterator[Task], end: float) -> Iterator[Task]:
    for task in tasks:
        if time.monotonic() > end:
            return
        yield task


def _files(archive: Archive) -> Iterator[Task]:
    """Files that are as they were when older rules read them."""
    from corpus.reading import fingerprint, unchanged

    before = ""
    for _, stored in rules.stale(archive.db):
        if stored == before:  # the items of a container stand together
            continue
        before, path = stored, real_path(stored)
        try:
            mark = fingerprint(Path(path))
        except ReadingError:
            continue
        if unchanged(archive.known(path), mark):
            yield Task(path, mark)


def _texts(archive: Archive) -> Iterator[Task]:
    """Articles that their files have not given, as they are stored."""
    for id, stored in rules.stale(archive.db):
        article = whole_article(archive.db, id)
        if article and LOST not in article.flags:
            yield Task(real_path(stored), "", article)
        elif article:  # only its quotations are left
            with archive.writing() as db:
                rules.note(db, id, rules.own())
