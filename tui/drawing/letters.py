"""The letters before a quotation's words: its kind, and what is to be known about it."""

from __future__ import annotations

from collections.abc import Collection

from corpus.model import DOUBTFUL, QuoteRow


def letters(row: QuoteRow, marked: Collection[int] = ()) -> str:
    """Kind (d, m, i) and mark: + in the basket (``marked``), x corrected, ? doubtful."""
    mark = " "
    if row.id in marked:
        mark = "+"
    elif row.corrected:
        mark = "x"
    elif row.quote.confidence < DOUBTFUL:
        mark = "?"
    return f"{row.quote.shown_kind[0]}{mark} "
