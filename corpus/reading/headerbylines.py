"""What a single line of a head says of who wrote the article, and for whom."""

from __future__ import annotations

import re

from corpus.reading import (
    besidedays,
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

_NEAR = 1
"""Lines between a headline and the one right below it."""
_LONGEST = 200
"""Characters of a by-line, at most."""
_TWICE = re.compile(
    r"(?:(?:portrait|photo|picture|headshot|(?:profile )?(?:image|picture)|avatar)(?: of|:) )?"
    r"([^\W\d_]{2}.{2,40}?) ?\1",
    re.IGNORECASE,
)
"""What describes an author's picture, and the name beside it: "Portrait of Ana BellAna Bell"."""
_OF_PAPER = re.compile(
    r"(?:[\w’'&.-]+ ){0,4}(?i:correspondent|editor|reporter|writer|journalist|columnist)\s*[·|•]\s*"
    r"(?P<name>(?:[Tt]he )?[^\W\d_a-z][\w&.'’-]+(?: [^\W\d_a-z][\w&.'’-]+){1,3})\s*[·|•]?"
)
"""What an author is and for whom, under the name: "Court reporter · Quay Mercury"."""
_STAFF_LINE = re.compile(
    r"(?:by )?our (?:own )?(?:\w+ ){0,2}(?:correspondent|reporter)s?"
    r"|(?:(?:our|a|news|web)\s)?(?:staff (?:reporter|writer|correspondent|and agenc(?:y|ies))"
    r"|special"
    r" correspondent|own correspondent|web desk|news desk|news ?wires?|agenc(?:y|ies)"
    r"|wire services?)s?",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\bfor ((?:the |The )?[^\W\d_a-z][\w&.'’-]*(?: (?:& )?[^\W\d_a-z][\w&.'’-]*){0,4})"
)
_LONE_LEAD = re.compile(r"(?:by|words by|written by|published|posted|updated):?", re.IGNORECASE)
_REVIEWED = re.compile(r"(?:reviewed|review) by\b", re.IGNORECASE)
_DELIVERED = re.compile(
    r"^(?:(?:opening|closing|keynote|welcome) )?(?:speech|remarks|address|statement|lecture"
    r"|testimony)"
    r" by ",
    re.IGNORECASE,
)
"""How a speech names its speaker under its title."""


def with_paper(head: Head, index: int, text: str) -> str | None:
    """ "Ana Bell, Quay Review" right below the headline, in a form that needs no "by"."""
    if head.title is None or not 0 < index - head.title <= _NEAR + 1:
        return None
    found = bylines.with_paper(text, head.draft.text)
    return _noted(head, index, found) if found else None


def pictured(head: Head, index: int, text: str) -> str | None:
    """What describes an author's picture, with the name: "Portrait of Ana BellAna Bell"."""
    twice = _TWICE.fullmatch(text)
    if twice is None or not people.is_name(twice[1]):
        return None
    return _noted(head, index, bylines.ByLine((twice[1],)))


def is_lead(text: str) -> bool:
    """Whether a line is no more than "By" or "Published", what it leads to on the next."""
    return _LONE_LEAD.fullmatch(text) is not None


def split(head: Head, index: int) -> str | None:
    """ "By" alone on its line, the name on the next."""
    if index + 1 >= len(head.lines):
        return None
    line = head.lines[index]
    if not line.text.lower().startswith(("by", "words", "written")):
        return "date"
    following = head.lines[index + 1]
    found = bylines.byline(f"By {plain(following.text).rstrip(',') or following.text}")
    if found is None:
        return None
    signatures.note(head, found, following, "byline")
    head.kinds[index + 1] = "byline"
    return "byline"


def by_staff(head: Head, index: int, text: str) -> str | None:
    """ "By our correspondent", "Web desk": written by nobody who is named."""
    return "byline" if _STAFF_LINE.fullmatch(text) else None


def below_another(head: Head, index: int, text: str) -> str | None:
    """A line right below a by-line that goes on with it: a place, an author, a role, a paper."""
    above = head.kinds[index - 1] if index else None
    if above == "byline":
        if signatures.FROM_PLACE.match(text):
            return "byline"
        if (more := _name_and_role(text)) and not all(map(outlets.is_no_person, more.authors)):
            return _noted(head, index, more)
        if _is_last_name(head, index, text):
            return _noted(head, index, bylines.ByLine((people.cased(text),)))
    number = head.lines[index].number
    if above in ("byline", "reporter contact", "menu") and signatures.ROLE_LINE.fullmatch(text):
        for piece in re.split(r"(?:(?<!\s)\s++)?[,|]\s*+", text):
            head.draft.note("outlet", outlets.known(piece) or "", "byline", number)
        return "byline"
    if above == "byline" and (paper := _OF_PAPER.fullmatch(text)):
        head.draft.note("outlet", paper["name"].strip(), "byline", number)
        return "byline"
    return None


def signed(head: Head, index: int, text: str) -> str | None:
    """ "By Ana Bell", with its paper and its day."""
    found = bylines.byline(_DELIVERED.sub("by ", text))
    if not found or len(text) >= _LONGEST:
        return None
    from_one = text[:5].casefold() == "from " and len(found.authors) == 1
    if from_one and besidedays.is_signed_by_others(head, index, found.authors[0]):
        return "page head"  # where from, or what printed it
    if _REVIEWED.match(text):  # the name above wrote what is reviewed
        kept = [one for one in head.draft.evidence if one.field != "authors"]
        head.draft.evidence[:] = kept
    _noted(head, index, found)
    number = head.lines[index].number
    head.draft.note("outlet", _printed_for(head, text), "byline", number)
    if when := calendars.first(text):
        head.draft.note("date", when.iso or "", "printed", number)
        head.dates.append(index)
    return "byline"


def _noted(head: Head, index: int, found: bylines.ByLine) -> str:
    """Note the authors of a line, and what the line is."""
    signatures.note(head, found, head.lines[index], "byline")
    return "byline"


def _printed_for(head: Head, text: str) -> str:
    """Whom a by-line names as its paper that the address spells: "by Ana Bell for Understory"."""
    url, found = head.draft.first("url"), _FOR.search(text)
    return found[1] if url and found and webhosts.spells(found[1], url) else ""


def _is_last_name(head: Head, index: int, text: str) -> bool:
    """Whether a name alone stands between what another author is and the day."""
    above, below = head.lines[index - 1].text, head.lines[index + 1 : index + 2]
    if not signatures.ROLE_LINE.fullmatch(plain(above)) or not below:
        return False
    dated = calendars.first(below[0].text)
    return dated is not None and dated.precision == "day" and signatures.is_silent(head, text)


def _name_and_role(text: str) -> bylines.ByLine | None:
    """A further author and what he is, right below a by-line: "Ken Bell Staff Writer"."""
    pieces = text.split() if len(text) <= 60 else []
    for size in (3, 2):
        name, role = " ".join(pieces[:-size]), " ".join(pieces[-size:])
        if people.is_name(name) and roles.is_role(role):
            return bylines.ByLine((name,))
    return None
