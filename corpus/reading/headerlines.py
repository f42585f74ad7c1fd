"""What a single line of a head says: who wrote it, when and where it was printed."""

from __future__ import annotations

import re

from corpus.reading import (
    bylines,
    daylines,
    headerbylines,
    mastheads,
    outlets,
    people,
    seasons,
    sections,
    signatures,
)
from corpus.reading.draft import Head
from corpus.reading.lines import ends_sentence, plain

_LONGEST_NAME, _LONGEST_ROW = 40, 120
"""Characters of a name under its label, and of a row of author, day and time to read."""
_UNDER = 3
"""Lines below a headline among which its by-line stands."""
_GLUED_ROLE = re.compile(
    r"(?<=[a-z])(?=(?:[A-Z][a-z]+ ){1,3}(?:Reporter|Correspondent|Editor|Writer|Columnist)s?$)"
)
_GLUED_BY = re.compile(r"^[Bb]y(?=[A-Z])")
_LINKED = re.compile(r"\W*\[[^\]]{3,60}\]\((https?://[^/)\s]+/[^)\s]{4,})\)(?=\s*[|•·–—-])")
"""Where it was printed, linked, before its day: "[the-site.org](https://…) · 3 May 2023"."""
_AGO = re.compile(
    r"(?:published|posted|updated|last updated)(?: at)? \d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?"
    r"(?: [A-Z]{2,4})?|(?:(?:published|posted|updated|last updated)\s)?(?:about\s|over\s)?"
    r"(?:\d{1,2}"
    r"|an?)\s(?:min(?:ute)?s?"
    r"|hours?|hrs?|days?|weeks?|months?|years?)\sago(?:\s?[|•·].{0,40})?|just now|yesterday|today",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:from|published by|issued by)\s?:", re.IGNORECASE)
_HOLDER = re.compile(
    r"(?:,| and) (?:The )?(?:(?:Rt|Right) Hon|Lord|Lady|Baroness|Sir|Dame|Mrs?|Ms|Dr|Minister"
    r"|Secretary)\b.*$"
)
"""Who holds the office, behind a ministry's name."""
_SENT_BY = re.compile(r"From: ([A-Z][^:@]{3,90}[^.!?:@])")
_PUBLISHED = re.compile(r"(?:published|issued)\b.{0,3}\b.*\d", re.IGNORECASE)


def why(head: Head, index: int) -> str | None:
    """Why a line of the head is no article text, with what it says noted."""
    line = head.lines[index]
    text = _GLUED_BY.sub("by ", plain(line.text) or line.text)
    text = _GLUED_ROLE.sub(" ", text)
    for rule in _FIRST:
        if found := rule(head, index, text):
            return found
    if headerbylines.is_lead(text):
        return headerbylines.split(head, index)
    for rule in _THEN:
        if found := rule(head, index, text):
            return found
    return None


def _masthead(head: Head, index: int, text: str) -> str | None:
    """The outlet's name, alone or beside a name right below the headline."""
    outlet = mastheads.named(text)
    if not outlet:
        return None
    number = head.lines[index].number
    if outlets.agency(text) and head.title is not None and index > head.title:
        head.draft.note("authors", outlet, "byline", number)
        return "byline"
    head.draft.note("outlet", outlet, "masthead", number)
    return _beside_outlet(head, index, text) or "masthead"


def _issued(head: Head, index: int, text: str) -> str | None:
    """Who issued a public notice: "From:" and a name below it, or beside it."""
    if _FROM.fullmatch(text) and (sender := _sender(head, index)):
        return _noted_below(head, index, sender)
    if (sent := _SENT_BY.fullmatch(text)) and _is_published(head, index):
        head.draft.note("outlet", _HOLDER.sub("", sent[1]), "imprint", head.lines[index].number)
        return "masthead"
    return None


def _imprint(head: Head, index: int, text: str) -> str | None:
    """Who printed it, as an imprint says it: under a label, or in a line of its own."""
    if outlets.IMPRINT_LABEL.fullmatch(text) and index + 1 < len(head.lines):
        below = plain(head.lines[index + 1].text)
        if below and len(below) <= _LONGEST_NAME and not ends_sentence(below):
            return _noted_below(head, index, below)
    house = outlets.imprint(text)
    if not house:
        return None
    number = head.lines[index].number
    head.draft.note("outlet", house, "imprint", number)
    if url := outlets.imprint_url(text):
        head.draft.note_url(url, "printed", number)
    return "masthead"


def _noted_below(head: Head, index: int, outlet: str) -> str:
    """Note the outlet that the line below names, which then is no text either."""
    head.draft.note("outlet", outlet, "imprint", head.lines[index + 1].number)
    head.kinds[index + 1] = "masthead"
    return "masthead"


def _ago(head: Head, index: int, text: str) -> str | None:
    """ "3 hours ago", "Published 10:15": a day that nobody can tell any more."""
    return "date" if _AGO.fullmatch(text) else None


def _read_in(head: Head, index: int, text: str) -> str | None:
    """ "Ana Bell · 12 May 2023 · 4 min read"."""
    if not daylines.READ_IN.search(text[-12:]) or len(text) >= _LONGEST_ROW:
        return None
    if not daylines.signed_pieces(head, index, text):
        return None
    daylines.note_day(head, index, text)
    return "byline"


def _dated(head: Head, index: int, text: str) -> str | None:
    """A day, with what stands beside it."""
    dated = daylines.read(head, index, text)
    line = head.lines[index]
    linked = _LINKED.match(line.text) if dated else None
    if linked and head.draft.first("url") is None:
        head.draft.note_url(linked[1], "printed", line.number)
    return dated


def _of_issue(head: Head, index: int, text: str) -> str | None:
    """A section alone, or the season or month of an issue with its magazine or author."""
    if sections.SECTION.fullmatch(text):
        return "section"
    line = head.lines[index]
    if signed := seasons.signed(text):
        signatures.note(head, bylines.ByLine(signed[:1]), line, "byline")
        head.draft.note("date", signed[1], "printed", line.number, "the month of the issue")
        return "byline"
    if not seasons.year_of(text):
        return None
    name = seasons.magazine(text) or ""
    head.draft.note("outlet", "" if sections.are_sections(name) else name, "masthead", line.number)
    return "section and date"


_FIRST = (headerbylines.with_paper, _masthead, _issued, _imprint, headerbylines.pictured, _ago)
_THEN = (
    headerbylines.by_staff,
    headerbylines.below_another,
    headerbylines.signed,
    _read_in,
    _dated,
    _of_issue,
)
"""What a line may be, before and after "By" alone on it; the first that is so counts."""


def _beside_outlet(head: Head, index: int, text: str) -> str | None:
    """ "Ana Bell | Quay Review", "Ana Bell, Quay Review" right below the headline; noted."""
    name, mark, _ = re.sub(r"\s[•·|–—]\s|,\s", "\0", text, count=1).partition("\0")
    titled = len(head.lines) if head.title is None else head.title
    near = 0 < index - titled <= _UNDER and all(head.kinds[titled + 1 : index])
    if not mark or not near or head.draft.first("authors") is not None:
        return None
    if not people.is_name(name) or people.is_city(name) or outlets.told(name):
        return None
    signatures.note(head, bylines.ByLine((name,)), head.lines[index], "byline")
    return "byline"


def _is_published(head: Head, index: int) -> bool:
    """Whether the day of a public notice stands below its sender, and no mail's fields."""
    return any(_PUBLISHED.match(line.text) for line in head.lines[index + 1 : index + 4])


def _sender(head: Head, index: int) -> str | None:
    """Who published it, on the line below "From:" and above the day of a public notice."""
    rows = [plain(line.text) or line.text for line in head.lines[index + 1 : index + 5]]
    rows[:1] = [_HOLDER.sub("", row) for row in rows[:1]]
    if len(rows) < 2 or not 0 < len(rows[0]) <= 90 or ends_sentence(rows[0]) or rows[0][-1] == ":":
        return None
    dated = any(re.match(r"(?:published|issued)\b", row, re.IGNORECASE) for row in rows[1:])
    return rows[0] if dated else None
