"""Who wrote it and who printed it, told beside the day of a line; noted by whoever tells."""

from __future__ import annotations

import re

from corpus.reading import (
    bylines,
    calendars,
    outlets,
    people,
    roles,
    signatures,
    webhosts,
)
from corpus.reading.draft import Head
from corpus.reading.lines import plain

_BY_WORDS = (" by ", " By ", " BY ", " von ", " par ", " por ", " door ", " Por ", " Von ")
_LAST_BY = re.compile(
    r"(?:\s*[,;|·•–—-]|(?<=\d)|(?<=Uhr))\s+((?:by|von|par|por|door)\s+\S.{3,60})$", re.IGNORECASE
)
"""Who wrote it, at the end of a line of paper and day."""
_LED = re.compile(r"([^\W\d_].{4,40}?)\s+(?i:published|posted|updated)\b")
"""Who wrote it, before the label of the day: "Anna Berg Published October 14, 2022"."""
_AT_PAPER = re.compile(r"([^,]{4,40}), ([^\W\d_a-z][^,]{2,40})$")


def by_and_house(head: Head, index: int, before: str) -> bool:
    """ "Anna Berg, Rock & Sound" before a day: whom a link or the address shows is no place."""
    found = _AT_PAPER.fullmatch(before)
    if found is None or not people.is_name(found[1]) or outlets.told(found[1]):
        return False
    url = head.draft.first("url")
    if f"[{found[2]}](http" in head.lines[index].text or (url and webhosts.spells(found[2], url)):
        signatures.note(head, bylines.ByLine((found[1],), found[2]), head.lines[index], "byline")
        return True
    return False


def by_and_outlet(head: Head, index: int, text: str) -> bool:
    """ "Anna Berg, The Harbour Gazette" before a day; noted then."""
    name, _, paper = text.partition(", ")
    outlet = outlets.told(paper) if people.is_name(name) and not outlets.told(name) else None
    if outlet is None:
        return False
    signatures.note(head, bylines.ByLine((name,), outlet), head.lines[index], "byline")
    return True


def leading_name(head: Head, index: int, before: str) -> None:
    """ "Anna Berg Quay Ledger Est. 3min", before a day and an hour: two words are the name."""
    pieces = before.split()
    name = " ".join(pieces[:2])
    if len(pieces) > 2 and people.is_name(name) and all(one[0].isupper() for one in pieces[:3]):
        signatures.note(head, bylines.ByLine((name,)), head.lines[index], "byline")


_CAPITALS = re.compile(r"[^\W\d_a-z][\w&'’-]+(?: (?:of |the |and |& )?[^\W\d_a-z][\w&'’-]+){2,4}")


def paper_below(head: Head, index: int, rest: str, text: str) -> bool:
    """ "Cedar County Record, October 4, 2022" right below the by-line: no place has three words."""
    signed = index > 0 and head.kinds[index - 1] == "byline"
    return signed and text.startswith(f"{rest}, ") and _CAPITALS.fullmatch(rest) is not None


TIMED = re.compile(r"\d{1,2}:\d\d")


def is_signed_above(head: Head, index: int) -> bool:
    """Whether a name stands alone right above, below the headline: beside the day is the place."""
    above = plain(head.lines[index - 1].text) if index - 1 > (head.title or 0) else ""
    return people.is_name(above) and not people.is_city(above) and not outlets.told(above)


def is_signed_by_others(head: Head, index: int, name: str) -> bool:
    """Whether a line near the headline tells who wrote it: a name beside the day is no author's."""
    first = max((head.title or 0) - 1, 0)
    for at in range(first, min(first + _SIGNED_IN, len(head.lines))):
        text = plain(head.lines[at].text)
        if at in (index, head.title) or not text or len(text) > _LONGEST_SIGNED:
            continue
        bare = roles.ROLE.search(text) is not None or " in " in text or abs(at - index) == 1
        signed = bylines.byline(text, bare=bare and text[-1] not in ".!?:")
        if signed and not any(map(people.is_city, signed.authors)) and _differs(name, signed):
            return True
    return False


def _differs(name: str, signed: bylines.ByLine) -> bool:
    return name.casefold() not in map(str.casefold, signed.authors)


_SIGNED_IN = 7
_LONGEST_SIGNED = 100


def signed_at(head: Head, index: int, before: str, text: str) -> bool:
    """ "Anna Berg — Wednesday, 15 March 2023, 07:41": no place, no paper has an hour; noted."""
    if not people.is_name(before) or people.is_city(before) or outlets.told(before):
        return False
    if is_signed_above(head, index) or is_signed_by_others(head, index, before):
        return False
    if not TIMED.search(text[len(before) :]):
        return False
    signatures.note(
        head,
        bylines.byline(f"By {before}") or bylines.ByLine((before,)),
        head.lines[index],
        "byline",
    )
    return True


def without_author(head: Head, index: int, text: str) -> str:
    """The line without who wrote it, at its end behind the day; noted then."""
    by = _LAST_BY.search(text) if any(word in text for word in _BY_WORDS) else None
    if by is None or not calendars.first(text[: by.start()]):
        return text
    signed = bylines.byline(by[1])
    if not signed:
        return text
    signatures.note(head, signed, head.lines[index], "byline")
    return text[: by.start()]


def led_by_author(head: Head, index: int, text: str) -> bool:
    """ "Anna Berg Published October 14, 2022": the author before the label of the day; noted."""
    led = _LED.match(text)
    if led is None or not people.is_name(led[1]) or outlets.told(led[1]):
        return False
    signatures.note(head, bylines.ByLine((led[1],)), head.lines[index], "byline")
    return True
