"""A clipping from stdin: decoded like a file, shown before it is kept."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from corpus.errors import ReadingError
from corpus.model import Article, Extraction
from tui.output import many, narrate

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.archive.intake import Outcome


def pasted_text() -> str:
    """All of stdin as text; raises ReadingError for what is no text."""
    from corpus.reading.decoding import decode

    raw = getattr(sys.stdin, "buffer", None)
    return sys.stdin.read() if raw is None else decode(raw.read(), "-").text


def take_pasted(archive: Archive, text: str, *, ask: bool) -> Outcome:
    """Preview a clipping and keep it, under a name made of its words."""
    import hashlib

    from corpus.archive.intake import Outcome
    from corpus.quoting import extract
    from corpus.reading import read_text

    name = f"pasted:{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:12]}"
    try:
        article = read_text(text, name)
    except ReadingError as error:
        return Outcome("-", "failed", problem=str(error))
    extraction = extract(article)
    preview(article, extraction)
    if ask and not _agreed():
        return Outcome(name, "unchanged")
    added = archive.add(article, extraction)
    return Outcome(name, added.change, 1, len(extraction.quotes))


def preview(article: Article, extraction: Extraction) -> None:
    """What was understood of a clipping, a line each, on stderr."""
    date = article.date or "unknown"
    basis = f" ({article.date_basis})" if article.date_basis else ""
    narrate(f"title: {article.title or 'unknown'}")
    narrate(f"outlet: {article.outlet or 'unknown'}; date: {date}{basis}")
    narrate(f"by: {', '.join(article.authors) or 'unknown'}")
    asides = len(article.asides)
    narrate(f"{many(len(extraction.quotes), 'quotation')}; {asides} stretches are not article text")


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
