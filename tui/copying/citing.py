"""Quotations as words for the clipboard, in the formats of the commands and the user's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from corpus.model import QuoteRow

if TYPE_CHECKING:
    from corpus.cite.templates import Template
    from tui.settings.config import Settings


def cited(row: QuoteRow, format: str, settings: Settings) -> str:
    """``row`` in ``format``, as ``nato-tui find -f`` prints it. Raises CorpusError."""
    if format in ("json", "jsonl"):
        from tui.commands._json import row_shape
        from tui.output import as_json

        return as_json(row_shape(row))
    from corpus.cite import render

    marks = settings.marks or None
    return render(row, format, marks=marks, templates=own_formats(settings))


def own_formats(settings: Settings) -> Mapping[str, Template]:
    """The user's own formats. Raises CorpusError naming the one that is wrong."""
    if not settings.formats:
        return {}
    from corpus.cite.templates import from_config

    return from_config(settings.formats)
