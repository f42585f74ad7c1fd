"""What a copied fragment leaves out of the print around it, and the longer form that keeps it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import QuoteRow
from tui.copying.extents import sentence_of

_MOST = 4_000  # characters of print that are looked at around a fragment


@dataclass(frozen=True, slots=True)
class Longer:
    """What the fragment loses, in a line, and the words of the print that keep it."""

    message: str
    text: str


def longer_form(text: str, row: QuoteRow, beside: Sequence[QuoteRow]) -> Longer | None:
    """The honest longer form of a quotation printed in ``text``; None where nothing is lost.

    A fragment is looked at in its sentence, and a part of a statement in the whole statement.
    ``beside`` are the quotations of the same article.
    """
    from corpus.verify.cutguard import losses

    quote = row.quote
    start, end = _around(text, row, beside)
    if (start, end) == (quote.start, quote.end) or end - start > _MOST:
        return None
    kept = (quote.start - start, quote.end - start)
    for loss in losses(_without(text[start:end], quote.cue, kept), [kept]):
        first, last = loss.longer
        return Longer(
            f"leaves out a {loss.kind}", " ".join(text[start + first : start + last].split())
        )
    return None


def _without(printed: str, cue: str | None, kept: tuple[int, int]) -> str:
    """``printed`` with blanks for the verb that reports, which qualifies nothing itself."""
    if not cue:
        return printed

    def blank(found: re.Match[str]) -> str:
        inside = kept[0] <= found.start() < kept[1]
        return found[0] if inside else " " * len(found[0])

    return re.sub(rf"\b{re.escape(cue)}\b", blank, printed, flags=re.IGNORECASE)


def _around(text: str, row: QuoteRow, beside: Sequence[QuoteRow]) -> tuple[int, int]:
    quote = row.quote
    start, end = quote.start, quote.end
    if quote.statement:
        parts = [one.quote for one in beside if one.quote.statement == quote.statement]
        start = min([start, *(part.start for part in parts)])
        end = max([end, *(part.end for part in parts)])
    if quote.kind == "mixed":
        first, last = sentence_of(text, quote.start, quote.end)
        start, end = min(start, first), max(end, last)
    return start, end
