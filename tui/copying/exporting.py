"""Quotations to a new file: the ending of its name is the format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from corpus.errors import CorpusError
from corpus.model import QuoteRow
from tui.store.source import Source

ENDINGS = {".md": "md", ".markdown": "md", ".org": "org", ".tex": "latex", ".html": "html",
           ".htm": "html", ".csv": "csv", ".json": "csl-json",
           ".bib": "bibtex", ".txt": "text"}  # fmt: skip
"""The format that the ending of a name asks for."""
SHOWN = " ".join(ending for ending in ENDINGS if ending not in (".markdown", ".htm"))
"""The endings as they are told."""
MOST = 5_000
"""Quotations that one file takes."""
_DOSSIERS = ("md", "org", "latex", "html", "csl-json", "text")


def write_list(source: Source, rows: Sequence[QuoteRow], name: str, title: str = "") -> Path:
    """Write ``rows``, with their notes, to the new file ``name``; gives its path.

    Raises CorpusError, which says why, for an unknown ending, no rows, a file that is there
    already or one that cannot be written.
    """
    from corpus.cite import render_all

    path = Path(name).expanduser()
    format = ENDINGS.get(path.suffix.lower())
    if format is None:
        raise CorpusError(f"the name must end in one of {SHOWN}")
    if not rows:
        raise CorpusError("nothing to write; the list is empty")
    rows = rows[:MOST]
    if format in _DOSSIERS:
        text = dossier_of(source, rows, title, format)
    else:
        text = render_all(rows, format)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text if text.endswith("\n") else text + "\n")
    except FileExistsError:
        raise CorpusError(f"{path} is there already; choose another name") from None
    except OSError as error:
        raise CorpusError(f"not written to {path}: {error.strerror}") from error
    return path


def dossier_of(
    source: Source, rows: Sequence[QuoteRow], title: str = "", format: str = "md"
) -> str:
    """The dossier of quotations, with notes, lines, and what not to trust of each."""
    from corpus.cite.dossier import Entry, dossier
    from corpus.reading.filelines import line_in_file

    notes = source.notes()
    cited = []
    for row in rows:
        article = source.article(row.article.id)
        line = line_in_file(article, row.quote.start) if article else None
        cited.append(Entry(row, notes.get(row.id, ""), line))
    return dossier(cited, format, title or "Quotations")
