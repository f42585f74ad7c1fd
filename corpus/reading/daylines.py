"""Lines of a head that hold a day, and what they say of author and paper beside it."""

from __future__ import annotations

import re

from corpus.reading import (
    bylines,
    calendars,
    mastheads,
    outlets,
    people,
    printed,
    roles,
    sections,
    signatures,
    webhosts,
)
from corpus.reading.draft import Head
from corpus.reading.lines import ends_sentence, plain

PUBLISHED = re.compile(
    r"(?:first\s)?(?:published|posted|updated|publié|veröffentlicht|publicado)\b", re.IGNORECASE
)


def signed_pieces(head: Head, index: int, text: str) -> bool:
    """Whether one of the pieces that bars part names the author; noted then."""
    pieces = [
        piece.strip()
        for piece in re.split(r"(?<!\s)\s++[|/•·–—-]\s++|(?:(?<!\s)\s++)?\|\s*+|\s{2,}", text)
    ]
    paper = next((name for name in map(mastheads.alone, pieces) if name), None)
    url = head.draft.first("url")
    paper = paper or next((one for one in pieces if url and webhosts.spells(one, url)), None)
    paper = paper or next((one for one in pieces if bylines.paper(one)), None)
    led = [found for one in pieces if (found := bylines.byline(one)) is not None]
    if len(led) == 1:
        signatures.note(head, led[0], head.lines[index], "byline")
        head.draft.note("outlet", paper or "", "masthead", head.lines[index].number)
        return True
    names = [one for one in pieces if _names(one) and not outlets.told(one)]
    others = [one for one in pieces if not READ_IN.fullmatch(one)]
    numbered = [_CLIPPED_FROM.sub("", one) for one in pieces]
    paper = paper or next((one for one in numbered if _THE.fullmatch(one)), None)
    if paper is None and len(names) == 1 and len(others) == 2 < len(pieces):
        other = next(one for one in others if one not in names)
        paper = None if calendars.first(other) else other
        if paper is None:
            note_day(head, index, other)
    names = [one for one in names if one != paper and not is_signed_by_others(head, index, one)]
    if paper and len(pieces) > 1:
        head.draft.note("outlet", paper, "masthead", head.lines[index].number)
    if len(names) == _AUTHOR_AND_PAPER and not paper and any(map(calendars.first, pieces)):
        names = names[:1]  # behind the day or the author stands the paper
    dashed = re.search(r"\s[–—-]\s", text) is not None and not paper
    if len(pieces) < 2 or len(names) != 1 or dashed:
        return paper is not None and len(pieces) > 1
    signatures.note(head, bylines.ByLine(_names(names[0])), head.lines[index], "byline")
    return True


_AUTHOR_AND_PAPER = 2


def note_day(head: Head, index: int, text: str) -> None:
    """Note the day of a line, where none is yet."""
    when = calendars.first(text) if index not in head.dates else None
    if when and when.iso:
        head.draft.note("date", when.iso, "printed", head.lines[index].number)
        head.dates.append(index)


def _names(piece: str) -> tuple[str, ...]:
    """The people of a piece that is one name or a list of names: "Anna Berg, Tom Cole"."""
    if people.is_name(piece):
        return (piece,)
    listed = re.split(r",\s+(?:and\s+)?|\s+(?:and|&)\s+", piece)
    return tuple(listed) if len(listed) > 1 and all(map(people.is_name, listed)) else ()


_TODAY = re.compile(r"today(?:['’]s date)?(?: is|:)\s", re.IGNORECASE)
"""How a page tells its reader the day on which he looks at it."""
READ_IN = re.compile(r"(?:\d+[-–])?\d+[ -]?min(?:ute)?s?\.?(?: read)?", re.IGNORECASE)
"""How long it takes to read, which reading services print beside author and paper."""
_PAGE = re.compile(r"(?<=[A-Za-z] )(?:p(?:age|g\.?|\.)?\s?)?[A-Z]?\d{1,3}(?:\.\d)?$")
"""The page beside a paper's name: "THE PORT POST … A4"."""
_BY_WORDS = (" by ", " By ", " BY ", " von ", " par ", " por ", " door ", " Por ", " Von ")
_LAST_BY = re.compile(
    r"(?:\s*[,;|·•–—-]|(?<=\d)|(?<=Uhr))\s+((?:by|von|par|por|door)\s+\S.{3,60})$", re.IGNORECASE
)
"""Who wrote it, at the end of a line of paper and day."""
_BY_NOBODY = re.compile(
    r"(?<=\d)(?i:,? by) (?:[a-z][\w.-]*|Admin|Administrator|Staff|Editor|Webmaster)$"
)
"""A site's account, behind the day: "Posted on 3 January 2020 by admin"."""
_CLIPPED_FROM = re.compile(
    r"^(?:(?:first |originally )?(?:published|appeared|printed) )?(?:clipped from|clipping from"
    r"|copied from|from|in|by)\s+|,?\s+(?:page|pages|p\."
    r"|pg\.?)\s?\w{1,5}.*$"
    r"|\s+\(.*$|,?\s+(?:issue|no\.|vol\.|volume|number)\s?\d.*$",
    re.IGNORECASE,
)


_THE = re.compile(r"The(?: (?:of |and |for )?[^\W\d_a-z][\w&'’-]+){1,4}")
"""What a paper whose name has nothing else of a paper's is beside a day: "The Tablet"."""
_LED = re.compile(r"([^\W\d_].{4,40}?)\s+(?i:published|posted|updated)\b")
"""Who wrote it, before the label of the day: "Anna Berg Published October 14, 2022"."""


_AT_PAPER = re.compile(r"([^,]{4,40}), ([^\W\d_a-z][^,]{2,40})$")


def _by_and_house(head: Head, index: int, before: str) -> bool:
    """ "Anna Berg, Rock & Sound" before a day: whom a link or the address shows is no place."""
    found = _AT_PAPER.fullmatch(before)
    if found is None or not people.is_name(found[1]) or outlets.told(found[1]):
        return False
    url = head.draft.first("url")
    if f"[{found[2]}](http" in head.lines[index].text or (url and webhosts.spells(found[2], url)):
        signatures.note(head, bylines.ByLine((found[1],), found[2]), head.lines[index], "byline")
        return True
    return False


def _by_and_outlet(head: Head, index: int, text: str) -> bool:
    """ "Anna Berg, The Harbour Gazette" before a day; noted then."""
    name, _, paper = text.partition(", ")
    outlet = outlets.told(paper) if people.is_name(name) and not outlets.told(name) else None
    if outlet is None:
        return False
    signatures.note(head, bylines.ByLine((name,), outlet), head.lines[index], "byline")
    return True


_FEW_SMALL = 3


def _leading_name(head: Head, index: int, before: str) -> None:
    """ "Anna Berg Quay Ledger Est. 3min", before a day and an hour: two words are the name."""
    pieces = before.split()
    name = " ".join(pieces[:2])
    if len(pieces) > 2 and people.is_name(name) and all(one[0].isupper() for one in pieces[:3]):
        signatures.note(head, bylines.ByLine((name,)), head.lines[index], "byline")


_CAPITALS = re.compile(r"[^\W\d_a-z][\w&'’-]+(?: (?:of |the |and |& )?[^\W\d_a-z][\w&'’-]+){2,4}")


def _paper_below(head: Head, index: int, rest: str, text: str) -> bool:
    """ "Cedar County Record, October 4, 2022" right below the by-line: no place has three words."""
    signed = index > 0 and head.kinds[index - 1] == "byline"
    return signed and text.startswith(f"{rest}, ") and _CAPITALS.fullmatch(rest) is not None


_TIMED = re.compile(r"\d{1,2}:\d\d")


def _is_signed_above(head: Head, index: int) -> bool:
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


_SIGNED_IN, _LONGEST_SIGNED = 7, 100


def _signed_at(head: Head, index: int, before: str, text: str) -> bool:
    """ "Anna Berg — Wednesday, 15 March 2023, 07:41": no place, no paper has an hour; noted."""
    if not people.is_name(before) or people.is_city(before) or outlets.told(before):
        return False
    if _is_signed_above(head, index) or is_signed_by_others(head, index, before):
        return False
    if not _TIMED.search(text[len(before) :]):
        return False
    signatures.note(
        head,
        bylines.byline(f"By {before}") or bylines.ByLine((before,)),
        head.lines[index],
        "byline",
    )
    return True


def read(head: Head, index: int, text: str) -> str | None:
    """ "Feature 12 January 2022", "Published: Jan. 12, 2022 3:04 PM EST | Updated …"."""
    if len(text) > 160:
        return None
    if _TODAY.match(text):
        return "date"
    text = _BY_NOBODY.sub("", printed.unglued(text))
    spaced = "  " in text
    by = _LAST_BY.search(text) if any(word in text for word in _BY_WORDS) else None
    if by and calendars.first(text[: by.start()]) and (signed_by := bylines.byline(by[1])):
        signatures.note(head, signed_by, head.lines[index], "byline")
        text = text[: by.start()]
    found = [one for one in calendars.find_all(text) if one.iso or len(text) < 60]
    if not found:
        return None
    led = _LED.match(text)
    if led and people.is_name(led[1]) and not outlets.told(led[1]):
        signatures.note(head, bylines.ByLine((led[1],)), head.lines[index], "byline")
        printed.note(head.draft, text, found, head.lines[index].number)
        head.dates.append(index)
        return "section and date"
    rest = printed.beside(text, found)
    label = next((part for part in (rest, rest.split(" in ")[0]) if part), "")
    section = sections.SECTION.fullmatch(label) is not None
    rest = _PAGE.sub("", _CLIPPED_FROM.sub("", rest)).strip()
    the = f"The {rest}"
    rest = next((one for one in (the, the.upper()) if rest and one in text), rest)
    before = text[: found[0].start].strip(" ,;|•·–—-")
    if (
        _by_and_house(head, index, before)
        or _by_and_outlet(head, index, before)
        or _signed_at(head, index, before, text)
    ):
        section = True
    elif outlets.agency(rest) and f"({rest})" in text:
        head.draft.note("agency", rest, "dateline", head.lines[index].number)
        section = True
    elif rest in text and not mastheads.is_common(rest) and (outlet := outlets.told(rest)):
        head.draft.note("outlet", outlet, "masthead", head.lines[index].number)
        section = True
    elif (_THE.fullmatch(rest) and index != head.title) or _paper_below(head, index, rest, text):
        head.draft.note("outlet", rest, "masthead", head.lines[index].number)
        section = True
    signed = bool(rest) and _follows_by(rest, text)
    placed = people.is_name(before) and _is_signed_above(head, index)
    if placed:
        section = True
    if rest and not section and not signed and signed_pieces(head, index, text):
        section = True
    elif spaced and re.search(r"\s\d+$", text):
        section = True  # columns of a blog: the day, a section, how many comments
    if PUBLISHED.match(text) and found[0].iso and text.count(". ") < 2:
        section = section or not signed
    if (
        rest
        and not section
        and (signed or not (len(rest) <= 32 and len(rest.split()) <= 3 and rest[0].isupper()))
    ):
        if sum(map(str.islower, before.split())) > _FEW_SMALL and not PUBLISHED.match(text):
            return None  # a sentence, as captions are
        named = bylines.byline(rest, bare=True) or bylines.byline(before, bare=True)
        if named is None and not (_TIMED.search(text) and not ends_sentence(text)):
            return None
        if named is None:
            _leading_name(head, index, before)
            printed.note(head.draft, text, found, head.lines[index].number)
            head.dates.append(index)
            return "section and date"
        signatures.note(head, named, head.lines[index], "byline")
    beside = bool(rest) and not section and (text.startswith(rest) or text.endswith(rest))
    beside = beside and not is_signed_by_others(head, index, rest)
    if beside and _below_title(head, index) and signatures.is_silent(head, rest):
        signatures.note(head, bylines.ByLine((people.cased(rest),)), head.lines[index], "byline")
    printed.note(head.draft, text, found, head.lines[index].number)
    head.dates.append(index)
    return "section and date" if section else "date"


def _follows_by(rest: str, text: str) -> bool:
    """Whether a "by" stands before ``rest``; without any, no pattern is made for it."""
    return (
        "by" in text.lower()
        and re.search(rf"\bby\s+{re.escape(rest)}", text, re.IGNORECASE) is not None
    )


def _below_title(head: Head, index: int) -> bool:
    """Whether a line is right below a headline that nobody has signed yet."""
    title = len(head.lines) if head.title is None else head.title
    return 0 < index - title <= _UNDER and head.draft.first("authors") is None


_UNDER = 4
