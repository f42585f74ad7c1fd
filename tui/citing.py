"""Quotations as words for the clipboard and the shelf."""

from __future__ import annotations

from typing import Any

from corpus.model import QuoteRow


def cited(row: QuoteRow, format: str) -> str:
    """``row`` in ``format``, as ``nato-tui find -f`` prints it."""
    from corpus.cite import render

    return render(row, format)


def shelve(archive: Any, text: str, quotation: int, style: str) -> None:
    """Keep a copied text for ``nato-tui last``; a shelf that cannot be written is no error."""
    keep = getattr(archive, "copied", None)
    if keep is None:
        return
