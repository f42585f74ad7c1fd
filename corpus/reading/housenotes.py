"""What a house tells its readers below the text: of comments, letters, subscriptions."""

from __future__ import annotations

import re

from corpus.reading import headsigns, printed
from corpus.reading.lines import Line, ends_sentence

_SPOKEN = re.compile('[“”"„«»]')
_HOUSE = re.compile(
    r"\b(?:your?|you|we|us|our|be|are|is)\b.{0,160}\b(?:comments?|subscri\w+|newsletters?|e-?mails?"
    r"|privacy|cookies|adverts?|terms|moderat\w+|journalism|website|app)\b"
    r"|\b(?:comments?|subscri\w+|newsletters?|e-?mails?|posts|readers|subscriptions)\b.{0,160}"
    r"\b(?:your?|you|we|us|our|must|cannot|be)\b"
    r"|\bour (?:community guidelines|commenting platform)\b|\beditors['’] code\b"
    r"|\bwe value your\b|\breaders like you\b|\b(?:keeps?|without|behind) (?:a )?paywalls?\b"
    r"|\binformed and accurate (?:reporting|news)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"(?:please keep|we invite you to|this website and)\b.*\b(?:comment\w*|newspapers)\b"
    r"|comments?(?: are| is| have| must| will|\b)|the .{2,40} values your|all comments"
    r"|.*\bsign up (?:for|to) .{2,60}\b(?:newsletter|briefing|alerts?)\b"
    r"|.*\b(?:readers like you|paywalls?|informed and accurate (?:reporting|news))\b",
    re.IGNORECASE,
)
_LONGEST = 420


def mark(lines: list[Line], kinds: list[str | None], body: int) -> None:
    """What a house tells its readers of comments and letters, in the last lines of the page."""
    begun = False
    for index in range(len(lines) - 1, body, -1):
        text = lines[index].text
        if kinds[index] is not None:
            begun = begun or kinds[index] in ("share line", "comment", "newsletter", "footer")
            continue
        if _HOUR.fullmatch(text) or (printed.is_date_line(text) and _STAMPED.match(text)):
            kinds[index] = "date"
            continue
        headed = not ends_sentence(text) or text[-1] in "?:"
        if len(text) <= 60 and headed and not _SPOKEN.search(text):
            continue  # a heading of the page, judged when the last paragraph is known
        if len(text) > _LONGEST or _SPOKEN.search(text):
            return
        told = _HOUSE.search(text) and (_OPEN.match(text) or begun)
        if not told and not _aside_of_page(lines, kinds, index, body):
            return
        kinds[index] = "footer"


_TO_READERS = re.compile(r"\b(?:your?|we|us|our)\b", re.IGNORECASE)
_OF_PAGE = frozenset(("share line", "comment", "footer", "copyright", "menu", "appeal", "tags"))
_BEFORE = 3
"""Lines above, in which something of the page has to stand."""


def _aside_of_page(lines: list[Line], kinds: list[str | None], index: int, body: int) -> bool:
    """Whether a sentence to the readers stands below lines of the page and shares no word with
    the article, as the last sentence of an article hardly does.
    """
    if not _TO_READERS.search(lines[index].text):
        return False
    for at in range(index - 1, max(index - _BEFORE, body) - 1, -1):
        if kinds[at] in _OF_PAGE:
            break
        if kinds[at] is None and ends_sentence(lines[at].text):
            return False
    else:
        return False
    text = " ".join(lines[at].text for at in range(body, index) if kinds[at] is None)
    return not headsigns.stems(lines[index].text) & headsigns.stems(text[:_ENOUGH])


_ENOUGH = 20_000
"""Characters of the article in which its words are looked for."""


_HOUR = re.compile(r"\d{1,2}[:.]\d\d\s?[ap]\.?m\.?(?:\s[A-Z]{2,4})?", re.IGNORECASE)
_STAMPED = re.compile(
    r"\W*(?:first )?(?:published|posted|updated|last (?:updated|modified))\b", re.I
)
