"""What a single line of a head says: who wrote it, when and where it was printed."""

from __future__ import annotations

import re

from corpus.reading import (
    bylines,
    calendars,
    daylines,
    mastheads,
    outlets,
    people,
    roles,
    seasons,
    sections,
    signatures,
    webhosts,
)
from corpus.reading.draft import Head
from corpus.reading.lines import ends_sentence, plain

_NEAR = 1
"""Lines between a headline and the one right below it."""


def why(head: Head, index: int) -> str | None:
    """Why a line of the head is no article text, with what it says noted."""
    line = head.lines[index]
    text = _GLUED_BY.sub("by ", plain(line.text) or line.text)
    text = _GLUED_ROLE.sub(" ", text)
    below_title = head.title is not None and 0 < index - head.title <= _NEAR + 1
    if below_title and (found := bylines.with_paper(text, head.draft.text)):
        signatures.note(head, found, line, "byline")
        return "byline"
    if outlet := mastheads.named(text):
        if head.draft.first("outlet") and outlets.agency(text) and index > (head.title or 0):
            head.draft.note("authors", outlet, "byline", line.number)
            return "byline"
        head.draft.note("outlet", outlet, "masthead", line.number)
        return _beside_outlet(head, index, text) or "masthead"
    if _FROM.fullmatch(text) and (sender := _sender(head, index)):
        head.draft.note("outlet", sender, "imprint", head.lines[index + 1].number)
        head.kinds[index + 1] = "masthead"
        return "masthead"
    if (sent := _SENT_BY.fullmatch(text)) and _is_published(head, index):
        head.draft.note("outlet", _HOLDER.sub("", sent[1]), "imprint", line.number)
        return "masthead"
    if outlets.IMPRINT_LABEL.fullmatch(text) and index + 1 < len(head.lines):
        below = plain(head.lines[index + 1].text)
        if below and len(below) <= 40 and not ends_sentence(below):
            head.draft.note("outlet", below, "imprint", head.lines[index + 1].number)
            head.kinds[index + 1] = "masthead"
            return "masthead"
    if house := outlets.imprint(text):
        head.draft.note("outlet", house, "imprint", line.number)
        if url := outlets.imprint_url(text):
            head.draft.note_url(url, "printed", line.number)
        return "masthead"
    if (twice := _TWICE.fullmatch(text)) and people.is_name(twice[1]):
        signatures.note(head, bylines.ByLine((twice[1],)), line, "byline")
        return "byline"
    if _AGO.fullmatch(text):
        return "date"
    if _LONE_LEAD.fullmatch(text):
        return _split_byline(head, index)
    if _STAFF_LINE.fullmatch(text):
        return "byline"
    if index and head.kinds[index - 1] == "byline" and signatures.FROM_PLACE.match(text):
        return "byline"
    if index and head.kinds[index - 1] == "byline" and (more := _name_and_role(text)):
        signatures.note(head, more, line, "byline")
        return "byline"
    if index and head.kinds[index - 1] == "byline" and _is_last_name(head, index, text):
        signatures.note(head, bylines.ByLine((people.cased(text),)), line, "byline")
        return "byline"
    if (
        signatures.ROLE_LINE.fullmatch(text)
        and index
        and head.kinds[index - 1] in ("byline", "reporter contact", "menu")
    ):
        for piece in re.split(r"\s*[,|]\s*", text):
            head.draft.note("outlet", outlets.known(piece) or "", "byline", line.number)
        return "byline"
    if index and head.kinds[index - 1] == "byline" and (paper := _OF_PAPER.fullmatch(text)):
        head.draft.note("outlet", paper["name"].strip(), "byline", line.number)
        return "byline"
    if (found := bylines.byline(_DELIVERED.sub("by ", text))) and len(text) < 200:
        from_one = text[:5].casefold() == "from " and len(found.authors) == 1
        if from_one and daylines.is_signed_by_others(head, index, found.authors[0]):
            return "page head"  # where from, or what printed it
        if _REVIEWED.match(text):  # the name above wrote what is reviewed
            kept = [one for one in head.draft.evidence if one.field != "authors"]
            head.draft.evidence[:] = kept
        signatures.note(head, found, line, "byline")
        head.draft.note("outlet", _printed_for(head, text), "byline", line.number)
        if when := calendars.first(text):
            head.draft.note("date", when.iso or "", "printed", line.number)
            head.dates.append(index)
        return "byline"
    if (
        daylines.READ_IN.search(text[-12:])
        and len(text) < 120
        and daylines.signed_pieces(head, index, text)
    ):
        daylines.note_day(head, index, text)
        return "byline"
    if dated := daylines.read(head, index, text):
        if (linked := _LINKED.match(line.text)) and head.draft.first("url") is None:
            head.draft.note_url(linked[1], "printed", line.number)
        return dated
    if sections.SECTION.fullmatch(text):
        return "section"
    if signed := seasons.signed(text):
        signatures.note(head, bylines.ByLine(signed[:1]), line, "byline")
        head.draft.note("date", signed[1], "printed", line.number, "the month of the issue")
        return "byline"
    if not seasons.year_of(text):
        return None
    name = seasons.magazine(text) or ""
    head.draft.note("outlet", "" if sections.are_sections(name) else name, "masthead", line.number)
    return "section and date"


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


_UNDER = 3
"""Lines below a headline among which its by-line stands."""
_FOR = re.compile(
    r"\bfor ((?:the |The )?[^\W\d_a-z][\w&.'’-]*(?: (?:& )?[^\W\d_a-z][\w&.'’-]*){0,4})"
)


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


_GLUED_ROLE = re.compile(
    r"(?<=[a-z])(?=(?:[A-Z][a-z]+ ){1,3}(?:Reporter|Correspondent|Editor|Writer|Columnist)s?$)"
)
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
_GLUED_BY = re.compile(r"^[Bb]y(?=[A-Z])")
_LINKED = re.compile(r"\W*\[[^\]]{3,60}\]\((https?://[^/)\s]+/[^)\s]{4,})\)(?=\s*[|•·–—-])")
"""Where it was printed, linked, before its day: "[the-site.org](https://…) · 3 May 2023"."""
_STAFF_LINE = re.compile(
    r"(?:by )?our (?:own )?(?:\w+ ){0,2}(?:correspondent|reporter)s?"
    r"|(?:(?:our|a|news|web)\s)?(?:staff (?:reporter|writer|correspondent|and agenc(?:y|ies))"
    r"|special"
    r" correspondent|own correspondent|web desk|news desk|news ?wires?|agenc(?:y|ies)"
    r"|wire services?)s?",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?:published|posted|updated|last updated)(?: at)? \d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?"
    r"(?: [A-Z]{2,4})?|(?:(?:published|posted|updated|last updated)\s)?(?:about\s|over\s)?"
    r"(?:\d{1,2}"
    r"|an?)\s(?:min(?:ute)?s?"
    r"|hours?|hrs?|days?|weeks?|months?|years?)\sago(?:\s?[|•·].{0,40})?|just now|yesterday|today",
    re.IGNORECASE,
)
_LONE_LEAD = re.compile(r"(?:by|words by|written by|published|posted|updated):?", re.IGNORECASE)


_REVIEWED = re.compile(r"(?:reviewed|review) by\b", re.IGNORECASE)
_FROM = re.compile(r"(?:from|published by|issued by)\s?:", re.IGNORECASE)


_DELIVERED = re.compile(
    r"^(?:(?:opening|closing|keynote|welcome) )?(?:speech|remarks|address|statement|lecture"
    r"|testimony)"
    r" by ",
    re.IGNORECASE,
)
"""How a speech names its speaker under its title."""


_HOLDER = re.compile(
    r"(?:,| and) (?:The )?(?:(?:Rt|Right) Hon|Lord|Lady|Baroness|Sir|Dame|Mrs?|Ms|Dr|Minister"
    r"|Secretary)\b.*$"
)
"""Who holds the office, behind a ministry's name."""


_SENT_BY = re.compile(r"From: ([A-Z][^:@]{3,90}[^.!?:@])")
_PUBLISHED = re.compile(r"(?:published|issued)\b.{0,3}\b.*\d", re.IGNORECASE)


def _is_published(head: Head, index: int) -> bool:
    """Whether the day of a public notice stands below its sender, and no mail's fields."""
    return any(_PUBLISHED.match(line.text) for line in head.lines[index + 1 : index + 4])


def _sender(head: Head, index: int) -> str | None:
    """Who published it, on the line below "From:" and above the day of a public notice."""
    rows = [plain(line.text) or line.text for line in head.lines[index + 1 : index + 5]]
    rows[:1] = [_HOLDER.sub("", row) for row in rows[:1]]
    if len(rows) < 2 or len(rows[0]) > 90 or ends_sentence(rows[0]) or rows[0][-1] == ":":
        return None
    dated = any(re.match(r"(?:published|issued)\b", row, re.IGNORECASE) for row in rows[1:])
    return rows[0] if dated else None


def _split_byline(head: Head, index: int) -> str | None:
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
