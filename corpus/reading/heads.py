"""What stands above the article: title, by-line, date, section, masthead, each with its line."""

from __future__ import annotations

import re

from corpus.reading import calendars, dates, outlets, people, printed, printed_fields, titles
from corpus.reading.draft import Draft, Head
from corpus.reading.lines import Line, ends_sentence, plain

_SITE_PREFIX = re.compile(
    r"(?:you['’]re reading|you are (?:now )?reading|now reading|currently reading|reading now"
    r"|currently viewing|article title|headline)\s*[:|»]\s+(?=\S)",
    re.IGNORECASE,
)


def read(draft: Draft, lines: list[Line], kinds: list[str | None]) -> Head:
    """Find the title and all that stands beside it, and note what they say."""
    head = Head(draft, lines, kinds)
    head.body = _body_start(lines, kinds)
    _site_prefix(head)
    printed_fields.read(head)
    titles.choose(head)
    for index in range(min(head.body, 60)):
        if index != head.title and kinds[index] in (None, "menu", "credits"):
            kinds[index] = _header_line(head, index) or kinds[index]
    _bare_bylines(head)
    _dateline(head)
    return head


_STANDFIRST = 260
"""Characters of the longest line that may stand between a headline and its by-line."""


def _body_start(lines: list[Line], kinds: list[str | None]) -> int:
    """The first paragraph; one with a by-line below it is a standfirst and belongs to the head."""
    start = _first_paragraph(lines, kinds)
    passed, end = 0, start
    for index in range(start, min(start + 12, len(lines), 60)):
        line = lines[index]
        if kinds[index] is not None:
            continue
        if _signed(line.text) and passed and index > start:
            end = index + 1
            continue
        if end > start and (len(line.text) > 60 or ends_sentence(line.text)):
            break
        passed += len(line.text) > 40
        if passed > 2 or len(line.text) > _STANDFIRST or line.text[0] in '“"':
            break
    return end


def _signed(text: str) -> bool:
    """Whether a line is a by-line with "By", or a date and no more."""
    bare = plain(text)
    if not bare or len(bare) > 140:
        return False
    if re.match(r"(?:words\s|written\s|story\s)?by\b|von\b|par\b|por\b", bare, re.IGNORECASE):
        return people.byline(bare) is not None
    return len(bare) < 60 and printed.is_date_line(bare) and not ends_sentence(bare)


def _first_paragraph(lines: list[Line], kinds: list[str | None]) -> int:
    """The first line that reads as a paragraph."""
    for index, line in enumerate(lines[:60]):
        size = len(line.text)
        if kinds[index] is not None:
            continue
        if size > titles.LONGEST_TITLE or (size > 150 and ends_sentence(line.text)):
            return index
        if index and size >= 60 and _sentence(line.text):
            return index
        if index and line.text[0] in '“"' and size > 40:
            return index
    return min(len(lines), 60)


def _sentence(text: str) -> bool:
    """Whether a line of the head reads as a sentence, not as a heading or a date."""
    closed = text.rstrip("”\"’')*_ ")[-1:] in (".", "!")
    return closed and not titles.is_heading(text) and not printed.is_date_line(text)


def _site_prefix(head: Head) -> None:
    """ "You're reading: TITLE": the prefix is the site's, the rest is the title."""
    for index in range(min(head.body + 1, len(head.lines), 12)):
        line = head.lines[index]
        if found := _SITE_PREFIX.match(line.text):
            head.draft.mark(line.start, line.start + found.end(), "site prefix")
            title = plain(line.text[found.end() :])
            head.draft.note("title", title, "printed", line.number, "after the site's prefix")
            head.title = index
            return


def _header_line(head: Head, index: int) -> str | None:
    """Why a line of the head is no article text, with what it says noted."""
    line = head.lines[index]
    text = plain(line.text) or line.text
    if outlet := _masthead(text):
        head.draft.note("outlet", outlet, "masthead", line.number)
        return "masthead"
    if _AGO.fullmatch(text):
        return "date"
    if _LONE_LEAD.fullmatch(text):
        return _split_byline(head, index)
    if _STAFF_LINE.fullmatch(text):
        return "byline"
    if index and head.kinds[index - 1] == "byline" and _FROM_PLACE.match(text):
        return "byline"
    if _ROLE_LINE.fullmatch(text) and index and head.kinds[index - 1] == "byline":
        for piece in re.split(r"\s*[,|]\s*", text):
            head.draft.note("outlet", outlets.known(piece) or "", "byline", line.number)
        return "byline"
    if (found := people.byline(text)) and len(text) < 200:
        _note_byline(head, found, line, "byline")
        if when := calendars.first(text):
            head.draft.note("date", when.iso or "", "printed", line.number)
            head.dates.append(index)
        return "byline"
    if dated := _date_line(head, index, text):
        return dated
    if titles.SECTION.fullmatch(text):
        return "section"
    return None


_STAFF_LINE = re.compile(
    r"(?:(?:our|a|news|web)\s)?(?:staff (?:reporter|writer|correspondent|and agenc(?:y|ies))"
    r"|special"
    r" correspondent|own correspondent|web desk|news desk|news ?wires?|agenc(?:y|ies)"
    r"|wire services?)s?",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?:(?:published|posted|updated|last updated)\s)?(?:about\s|over\s)?(?:\d{1,2}"
    r"|an?)\s(?:min(?:ute)?s?"
    r"|hours?|hrs?|days?|weeks?|months?|years?)\sago(?:\s?[|•·].{0,40})?|just now|yesterday|today",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\s*\([A-Z][^()]{2,40}\)$")


def _masthead(text: str) -> str | None:
    """The outlet of a line that is no more than its name, its host, or its name and a section."""
    if outlet := outlets.told(text) or outlets.told(_PLACED.sub("", text)) or _domain(text):
        return outlet
    pieces = re.split(r"\s*[|•·›>/]\s*|\s[–—-]\s|,\s", text)
    if not 2 <= len(pieces) <= 3 or len(text) > 80:
        return None
    named = [outlets.told(piece) for piece in pieces]
    others = [piece for piece, name in zip(pieces, named, strict=True) if name is None]
    known = [name for name in named if name]
    if len(known) == 1 and all(_beside_name(piece) for piece in others):
        return known[0]
    return None


def _beside_name(piece: str) -> bool:
    """What may stand beside a paper's name: a section, a desk's place, a number of pages."""
    words = piece.split()
    return titles.SECTION.fullmatch(piece) is not None or (
        len(words) <= 2 and all(word[:1].isupper() for word in words) and piece != piece.upper()
    )


_LONE_LEAD = re.compile(r"(?:by|words by|written by|published|posted|updated):?", re.IGNORECASE)
_ROLE_LINE = re.compile(
    r"(?:[^\W\d_][\w’'&.-]*,?\s){0,5}(?:correspondent|editor|reporter|writer|columnist|bureau chief"
    r"|chief|analyst|producer|journalist)(?:\s(?:in|at"
    r"|for)\s[A-Z][\w ]+)?(?:\s*[,|]\s*[A-Z][\w .&]{1,40})?",
    re.IGNORECASE,
)
_FROM_PLACE = re.compile(r"(?:reporting|writing)\s(?:from|in)\s[A-Z][^.!?]{2,60}$", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?:www\.)?((?:[a-z\d-]+\.)+(?:com|org|net|eu|uk|us|info|news"
    r"|[a-z]{2}))/?(?:\s+[•·|–-]\s.{1,30})?",
    re.IGNORECASE,
)


def _domain(text: str) -> str | None:
    """The outlet of a line that is no more than its host name ("politico.eu • 5 min read")."""
    found = _DOMAIN.fullmatch(text)
    return outlets.of_url(f"https://{found[1]}") if found else None


def _split_byline(head: Head, index: int) -> str | None:
    """ "By" alone on its line, the name on the next."""
    if index + 1 >= len(head.lines):
        return None
    line = head.lines[index]
    if not line.text.lower().startswith(("by", "words", "written")):
        return "date"
    following = head.lines[index + 1]
    found = people.byline(f"By {plain(following.text).rstrip(',') or following.text}")
    if found is None:
        return None
    _note_byline(head, found, following, "byline")
    head.kinds[index + 1] = "byline"
    return "byline"


def _note_byline(head: Head, found: people.ByLine, line: Line, basis: str) -> None:
    for author in found.authors:
        head.draft.note("authors", author, basis, line.number)
    if found.outlet:
        head.draft.note("outlet", found.outlet, "byline", line.number)


_CLIPPED_FROM = re.compile(
    r"^(?:clipped from|clipping from|copied from|from|in)\s+|,?\s+(?:page|pages|p\."
    r"|pg\.?)\s?\w{1,5}.*$"
    r"|\s+\(.*$",
    re.IGNORECASE,
)


def _date_line(head: Head, index: int, text: str) -> str | None:
    """ "Feature 12 January 2022", "Published: Jan. 12, 2022 3:04 PM EST | Updated …"."""
    if len(text) > 160:
        return None
    found = [one for one in calendars.find_all(text) if one.iso or len(text) < 60]
    if not found:
        return None
    rest = printed.beside(text, found)
    label = next((part for part in (rest, rest.split(" in ")[0]) if part), "")
    section = titles.SECTION.fullmatch(label) is not None
    rest = _CLIPPED_FROM.sub("", rest)
    rest = f"The {rest}" if rest and f"The {rest}" in text else rest
    if outlet := outlets.told(rest):
        head.draft.note("outlet", outlet, "masthead", head.lines[index].number)
        section = True
    signed = bool(rest) and re.search(rf"\bby\s+{re.escape(rest)}", text, re.IGNORECASE) is not None
    if (
        rest
        and not section
        and (signed or not (len(rest) <= 32 and len(rest.split()) <= 3 and rest[0].isupper()))
    ):
        named = people.byline(rest, bare=True)
        if named is None:
            return None
        _note_byline(head, named, head.lines[index], "byline")
    printed.note(head.draft, text, found, head.lines[index].number)
    head.dates.append(index)
    return "section and date" if section else "date"


def _bare_bylines(head: Head) -> None:
    """Names alone on a line are authors where a date, a place or a role stands by them."""
    if head.title is None or head.draft.first("authors"):
        return
    for index in range(head.title + 1, min(head.body, head.title + 14)):
        line = head.lines[index]
        text = plain(line.text) or line.text
        if head.kinds[index] not in (None, "menu") or len(text) > 120 or text[-1] in ".!?:":
            continue
        found = people.byline(text, bare=True)
        if found is None:
            continue
        if _beside_a_name(head, index, text, found) or outlets.agency(text):
            _note_byline(head, found, line, "byline")
            head.kinds[index] = "byline"
            _role_below(head, index)
            return


def _beside_a_name(head: Head, index: int, text: str, found: people.ByLine) -> bool:
    """Whether a date, an outlet, a role or a line about the author stands by the name."""
    if found.outlet or re.search(r"\s(?:in|for)\s[A-Z]|correspondent|reporter|editor\b", text):
        return True
    if any(abs(index - other) <= 2 for other in head.dates):
        return True
    near = range(max(0, index - 3), min(len(head.lines), index + 3))
    if any(head.kinds[other] == "date" for other in near):
        return True
    following = head.lines[index + 1].text if index + 1 < len(head.lines) else ""
    if following.startswith(f"{text} "):
        return True
    below = head.kinds[index + 1] if index + 1 < len(head.lines) else None
    return below == "masthead" or (bool(following) and _ROLE_LINE.fullmatch(following) is not None)


def _role_below(head: Head, index: int) -> None:
    """What the author is, on a line of its own under the name."""
    for below in range(index + 1, min(index + 3, head.body)):
        text = plain(head.lines[below].text) or head.lines[below].text
        if head.kinds[below] is None and (_ROLE_LINE.fullmatch(text) or _FROM_PLACE.match(text)):
            head.kinds[below] = "byline"


def _dateline(head: Head) -> None:
    """ "BRUSSELS, Jan 12 (Reuters) - …": the agency and the day, when nothing above says more."""
    for index in range(head.body, min(head.body + 2, len(head.lines))):
        line = head.lines[index]
        found = titles.DATELINE.match(plain(line.text[:120]) or line.text)
        if found is None:
            continue
        agency, day = found["agency"] or found["agency2"], found["date"] or found["date2"]
        if agency and (name := outlets.agency(agency)):
            head.draft.note("agency", name, "dateline", line.number)
        if day and (dated := dates.find_all(day)):
            printed.note(head.draft, day, dated, line.number)
        return
