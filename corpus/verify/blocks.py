"""Block quotations with marks inside: one quotation that holds another, or an excerpt of prose.

Only print tells: where it has these words as one quotation with marks inside, that is what is
quoted; else what stands in the marks is. So it does of what plain text sets off without any marks.
"""

from __future__ import annotations

import re

from corpus.model import Quote, Verdict
from corpus.verify.drafts.mapping import Prose
from corpus.verify.drafts.scan import has_marks
from corpus.verify.evidence import Evidence
from corpus.verify.judge import judge

_MARKS = '“”„«»"'
_INSIDE = re.compile(r"[“„«\"]|(?<!\w)[‘']\w")
_NEAR = 0.7
"""A print that is less like a block is another quotation."""


def with_blocks(evidence: Evidence, prose: Prose, quotes: list[Quote]) -> list[Quote]:
    """The quotations of a draft, blocks that are one in place of what is marked in them."""
    for start, end in prose.blocks:
        text = prose.text[start:end]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        if not text or text[0] in _MARKS or not _is_one(judge(evidence, text)):
            continue
        whole = Quote(start, start + len(text), text, "direct")
        kept = [one for one in quotes if one.end <= whole.start or one.start >= whole.end]
        quotes = sorted([*kept, whole], key=lambda one: one.start)
    return quotes


def _is_one(verdict: Verdict) -> bool:
    """Whether the words are a printed quotation, altered perhaps, with marks inside it."""
    if verdict.verdict not in ("verbatim", "cut", "altered") or not verdict.matches:
        return False
    best = verdict.matches[0]
    inside = not has_marks(verdict.text) or _INSIDE.search(best.row.quote.text) is not None
    return best.score >= _NEAR and best.row.quote.verbatim and inside
