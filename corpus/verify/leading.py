"""The words of a sentence that lead up to a quotation: “Lee said. Smith was wary: …”"""

from __future__ import annotations

import re

from corpus.model import Quote

_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*\s+|[\"”’»][.,;]\s+")
_MARKS = " \t\u00a0\"“„«‘'"
_STRETCH = 2_000
"""So many code points back a sentence may begin."""


def leading(text: str, quote: Quote) -> str:
    """What stands before a quotation in its sentence, when its source stands before that one.

    "" where the source is in the sentence. A verb of saying that gives the words to somebody
    before reaches over a sentence, but not over one that leads up with a colon or has a fragment
    in it.
    """
    start = max(text.rfind("\n", 0, quote.start) + 1, quote.start - _STRETCH)
    ends = [end.end() for end in _SENTENCE_END.finditer(text, start, quote.start)]
    first = ends[-1] if ends else start
    words = text[first : quote.start].rstrip(_MARKS)
    if quote.mention_start is None or quote.mention_start >= first:
        return ""
    apart = quote.cue is None or quote.kind == "mixed" or words.endswith(":")
    return words if apart else ""
