"""A clipping from stdin: read like a file of its kind, shown before it is kept."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from corpus.errors import ReadingError
from corpus.model import Article, Extraction
from tui.output import many, narrate

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.archive.intake import Outcome


def pasted() -> bytes:
    """All that stdin holds."""
    raw = getattr(sys.stdin, "buffer", None)
    return sys.stdin.read().encode("utf-8", "surrogateescape") if raw is None else bytes(raw.read())


def take_pasted(archive: Archive, data: bytes, *, ask: bool) -> Outcome:
    """Preview a clipping and keep it, under a name made of its words."""
    import hashlib

    from corpus.archive.intake import Outcome
    from corpus.quoting import extract
    from corpus.reading import read_piped

    name = f"pasted:{hashlib.sha256(data).hexdigest()[:12]}"
    try:
        read = [(article, extract(article)) for article in read_piped(data, name)]
    except ReadingError as error:
        return Outcome("-", "failed", problem=str(error).replace(name, "-", 1))
    for article, extraction in read[:_SHOWN]:
        preview(article, extraction)
    if len(read) > _SHOWN:
        narrate(f"and {many(len(read) - _SHOWN, 'further article')}")
    if ask and not _agreed():
        return Outcome(name, "unchanged")
    changes = {archive.add(article, extraction).change for article, extraction in read}
    change = changes.pop() if len(changes) == 1 else "updated"
    return Outcome(name, change, len(read), sum(len(one.quotes) for _, one in read))


_SHOWN = 5
"""Articles of a mailbox that are shown before they are kept."""


def preview(article: Article, extraction: Extraction) -> None:
    """What was understood of a clipping, a line each, on stderr."""
    date = article.date or "unknown"
    basis = f" ({article.date_basis})" if article.date_basis else ""
    narrate(f"title: {article.title or 'unknown'}")
    narrate(f"outlet: {article.outlet or 'unknown'}; date: {date}{basis}")
    narrate(f"by: {', '.join(article.authors) or 'unknown'}")
    if article.url:
        narrate(f"url: {article.url}")
    asides = len(article.asides)
    apart = "1 stretch is" if asides == 1 else f"{asides} stretches are"
    narrate(f"{many(len(extraction.quotes), 'quotation')}; {apart} not article text")


def _agreed() -> bool:
    """Ask on the terminal, where there is one to ask on; stdin is used up."""
    if not sys.stderr.isatty():
        return True
    try:
        with open("/dev/tty", encoding="utf-8", errors="replace") as terminal:
            sys.stderr.write("keep it? [Y/n] ")
            sys.stderr.flush()
            return terminal.readline().strip().casefold() in ("", "y", "yes")
    except OSError:
        return True
