"""Marked words that name or label something: headings, words as words, analysts' ratings, terms."""

from __future__ import annotations

import re

from corpus.model import Span
from corpus.quoting.marks.stretches import Marked
from corpus.quoting.words.shapes import bag

_MOST = 9  # words of a heading, at most
_FEW = 3  # words of a term, at most
_GAP = 12  # code points between two of a list, at most
_BEFORE = 90  # code points that are looked at before the marks
_OPENING = "\"'“‘„«` \xa0"
_RATINGS = bag(
    """
    buy sell hold neutral outperform underperform overweight underweight accumulate reduce add
    """
)
_RATED = re.compile(
    r"\b(?:rat(?:e|es|ed|ing|ings)|upgrad\w+|downgrad\w+|recommendation|stock|shares|initiated)\b"
)
# "under the heading ‘…’", "a guide marked ‘…’"
_HEADING = re.compile(
    r"\b(?:(?:under|with|bearing|given|has|had|uses?|using|on|carr(?:y|ies|ied)|b(?:ears|ore))"
    r" (?:the|an?|its|their)"
    r" (?:[\w-]+ ){0,2}(?:heading|title|name|label|banner|tag|hashtag|brand)"
    r"(?:,? (?:which|that) reads?|,? reading)?|headlined|headed"
    r"|stamped|initialed|initialled|marked)$"
)
_HEADED = tuple(
    bag(
        "heading title name label banner tag brand read reads reading headlined headed stamped"
        " initialed initialled marked"
    )
)
"""How what it finds ends."""
_WORDS = re.compile(
    r"\b(?:words? (?:for|such as)|(?:spelling|meaning|pronunciation|use) of"
    r"|(?:word|name|term)s? (?:that|which) (?:is|was) not|the (?:word|letters?))$"
)
_SPOKEN = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|utter\w*|chose|repeat\w*|said|says?|shout\w*|avoid\w*|object\w*)\b"
)
# Those who give things their names, in a clause that does no more: "which biologists call “…”".
_NAMERS = (
    r"(?:scientists|biologists|physicists|astronomers|geologists|ecologists|economists|linguists"
    r"|psychologists|sociologists|historians|archaeologists|engineers|doctors|researchers|experts"
    r"|traders|locals|residents|villagers|islanders|regulars|fishermen|farmers|sailors|gardeners)"
)
_TERM = re.compile(
    rf"\b(?:what|which|that|where|,|^|\. )\s?(?:[Tt]he )?(?i:{_NAMERS})"
    r" (?:often |sometimes |also )?"
    r"(?:call|label|term|dub|refer to as|know as|have (?:dubbed|named|called))"
    r"(?: (?:it|this|them|these|the [\w-]+(?: [\w-]+){0,2}))?(?: an?| the)?$"
)
_NEXT = re.compile(r"[\"”’'»“]{0,2},? ?(?:and|or|to|from|but in)? [\"“‘„«`]{1,2}")


def names_something(text: str, item: Marked, line: Span, before: Marked | None) -> bool:
    """Whether marked words are a heading, a word as a word, a rating or a term of the trade.

    ``before`` is the last stretch that was found to be one: those in a row with it are too.
    """
    words = text.count(" ", item.start, item.end) + 1
    if words > _MOST or text[item.end - 1] in "!?":
        return False
    low = max(line[0], item.start - _BEFORE)
    lead = text[low : item.start].rstrip(_OPENING)
    near = words <= _FEW and before is not None and item.start - before.end < _GAP
    if near and before is not None and _NEXT.fullmatch(text, before.end, item.start):
        return True
    if text[item.start : item.end].strip(".,").lower() in _RATINGS:
        return _RATED.search(text, low, min(line[1], item.end + 40)) is not None
    if lead.endswith(_HEADED) and _HEADING.search(lead):
        return True
    if words > _FEW:
        return False
    if _TERM.search(lead):
        return True
    return _WORDS.search(lead) is not None and not _SPOKEN.search(lead)
