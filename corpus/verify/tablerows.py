"""Whom the row of a table names beside a quotation: "| Serra | “…” |"."""

from __future__ import annotations

import re

from corpus.model import Quote
from corpus.verify.drafts.mapping import Prose
from corpus.verify.evidence import Evidence
from corpus.verify.people import agree, is_name

_LONGEST = 2_000
"""So many code points of a row are looked at on either side of a quotation."""
_CELL = re.compile(r"<t[dh]\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>|[*_`]")
_WORDS = 6


def named_beside(evidence: Evidence, prose: Prose, quote: Quote, article: int) -> str | None:
    """The one other cell of a quotation's row that names somebody whom ``article`` quotes.

    Cells hold topics, places and papers as often as names: only print tells.
    """
    there = evidence.quotes_of(article)
    cells = (cell for cell in _cells(prose, quote) if is_name(cell))
    names = {cell for cell in cells if any(agree(cell, row) for row in there)}
    return names.pop() if len(names) == 1 else None


def _cells(prose: Prose, quote: Quote) -> list[str]:
    """The short cells beside a quotation, without markup; none where it is in no row."""
    source, start, end = prose.source, prose.starts[quote.start], prose.ends[quote.end - 1]
    first = source.rfind("\n", max(0, start - _LONGEST), start) + 1
    before, after = source[first:start], source[end : end + _LONGEST].partition("\n")[0]
    if before.lstrip().startswith("|"):
        cells = [*before.split("|")[:-1], *after.split("|")[1:]]
    else:
        before = source[max(0, start - _LONGEST) : start].rpartition("<tr")[2]
        after = source[end : end + _LONGEST].partition("</tr")[0]
        cells = [*_CELL.split(before)[1:-1], *_CELL.split(after)[1:]]
        if "</tr" in before:
            return []
    plain = (" ".join(_TAG.sub(" ", cell).split()) for cell in cells)
    return [cell for cell in plain if 0 < len(cell.split()) <= _WORDS]
