"""The names that stand beside an author's: "By Ana Bell, NAME", "Staff writer, NAME"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.reading import calendars, citedpieces, outlets, papernames, people, webhosts
from corpus.reading.lines import ends_sentence, plain, words
from corpus.reading.nameplates import Page
from corpus.reading.placed import Slot

_BY = re.compile(r"(?:by|words|text|story)\b", re.IGNORECASE)
_STAFF = re.compile(
    r"\s*\b(?:(?:senior|special|staff|chief) )*"
    r"(?:writers?|reporters?|staff|correspondents?|editors?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside an author's name or below it; ``sure`` behind "for", ``apart`` behind a
    sign."""

    sort: str
    pieces: list[str]
    sure: bool = False
    apart: bool = False


def names(page: Page, at: int) -> Iterator[Slot]:
    """ "By Ana Bell, NAME", "Ana Bell for NAME", and below it "NAME staff"."""
    beside = _beside(page, at)
    if beside is None:
        return
    may_be = papernames.may_be if beside.sort == "byline" else papernames.is_alone
    for name, of_staff in _houses(beside.pieces):
        if may_be(name) and not any(one in name and one != name for one in page.authors):
            alone = webhosts.is_site(name) or is_abbreviated(name)
            several = (beside.apart or of_staff) and " " in name and not people.is_city(name)
            yield Slot(name, beside.sort, page.lines[at].number, beside.sure or alone or several)


def _beside(page: Page, at: int) -> _Beside | None:
    """What of a line may be a house's name; None where it is no line of authors."""
    text = plain(page.lines[at].text) or page.lines[at].text
    if page.kinds[at] not in ("byline", "page head", "masthead", None):
        return None
    if day := calendars.first(text):
        if not _BY.match(text):
            return None
        text = text[: day.start].rstrip(" ,|–—-")
    if any(map(outlets.agency, page.authors)):
        return None
    named = [one for one in page.authors if one.casefold() in text.casefold()]
    if named:
        end = min(text.casefold().index(one.casefold()) + len(one) for one in named)
        rest = re.sub(r"^\s*\b(?:for|FOR)\s+", "| ", text[end:])
        pieces = citedpieces.PARTS.split(rest)[1:]
        return _Beside("byline", pieces, rest != text[end:], rest.lstrip()[:1] == "|")
    if at and page.kinds[at - 1] == "byline" and not ends_sentence(text):
        return _Beside("below the byline", citedpieces.PARTS.split(text))
    return None


def _houses(pieces: list[str]) -> Iterator[tuple[str, bool]]:
    """What may be a house among the pieces of such a line, and whether its staff are named."""
    hired = any(map(_is_job, pieces))
    for piece in pieces:
        name = _STAFF.sub("", piece).strip(" .,:;*_")
        staff = name != piece and _OF_STAFF.search(piece) is not None
        if not hired or papernames.is_alone(name):
            yield name, staff or (hired and not _is_job(piece))


def _is_job(piece: str) -> bool:
    """Whether words say what somebody is at a paper: "Staff writer", "Political editor"."""
    return _JOB.fullmatch(piece.strip()) is not None


_JOB = re.compile(
    r"(?:[A-Za-z][\w’'&-]* ){0,3}"
    r"(?i:writer|reporter|correspondent|editor|columnist|journalist|critic)",
)
_OF_STAFF = re.compile(r"\bstaff\b", re.IGNORECASE)


def is_abbreviated(name: str) -> bool:
    """Whether words are the letters that a house is called by, and no honour or degree."""
    spelt = _ABBREVIATED.fullmatch(name) is not None and name not in _HONOURS
    return spelt and not name.endswith("NS")  # a paper's own news service


_ABBREVIATED = re.compile(r"[A-ZÉÖ]{3,5}(?: News)?")
_HONOURS = words("MEP MLA MSP OBE CBE MBE KBE CPA MBA DDS LLB LLD FRS DVM RGN ESQ IANS UNI")
