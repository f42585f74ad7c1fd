"""What stands above the article: title, by-line, date, section, masthead, each with its line."""

from __future__ import annotations

import re

from corpus.reading import dates, outlets, people, printed, printed_fields, titles
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


def _body_start(lines: list[Line], kinds: list[str | None]) -> int:
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
    if outlet := outlets.known(text) or _domain(text):
        head.draft.note("outlet", outlet, "masthead", line.number)
        return "masthead"
    if _LONE_LEAD.fullmatch(text):
        return _split_byline(head, index)
    if _ROLE_LINE.fullmatch(text) and index and head.kinds[index - 1] == "byline":
        for piece in re.split(r"\s*[,|]\s*", text):
            head.draft.note("outlet", outlets.known(piece) or "", "byline", line.number)
        return "byline"
    if (found := people.byline(text)) and len(text) < 200:
        _note_byline(head, found, line, "byline")
        if when := dates.first(text):
            head.draft.note("date", when.iso or "", "printed", line.number)
            head.dates.append(index)
        return "byline"
    if dated := _date_line(head, index, text):
        return dated
    if titles.SECTION.fullmatch(text):
        return "section"
    return None


_LONE_LEAD = re.compile(r"(?:by|words by|written by|published|posted|updated):?", re.IGNORECASE)
_ROLE_LINE = re.compile(
    r"(?:[^\W\d_][\w’'&.-]*,?\s){0,5}(?:correspondent|editor|reporter|writer|columnist|bureau chief"
    r"|chief|analyst|producer|journalist)(?:\s(?:in|at"
    r"|for)\s[A-Z][\w ]+)?(?:\s*[,|]\s*[A-Z][\w .&]{1,40})?",
    re.IGNORECASE,
)
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


def _date_line(head: Head, index: int, text: str) -> str | None:
    """ "Feature 12 January 2022", "Published: Jan. 12, 2022 3:04 PM EST | Updated …"."""
    if len(text) > 160:
        return None
    found = [one for one in dates.find_all(text) if one.iso or len(text) < 60]
    if not found:
        return None
    rest = printed.beside(text, found)
    label = next((part for part in (rest, rest.split(" in ")[0]) if part), "")
    section = titles.SECTION.fullmatch(label) is not None
    if outlet := outlets.known(rest):
        head.draft.note("outlet", outlet, "masthead", head.lines[index].number)
        section = True
    if (
        rest
        and not section
        and not (len(rest) <= 32 and len(rest.split()) <= 3 and rest[0].isupper())
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
    for index in range(head.title + 1, min(head.body, head.title + 8)):
        line = head.lines[index]
        text = plain(line.text) or line.text
        if head.kinds[index] is not None or len(text) > 120 or text[-1] in ".!?:":
            continue
        found = people.byline(text, bare=True)
        if found is None:
            continue
        near = any(abs(index - other) <= 2 for other in head.dates)
        tail = found.outlet or re.search(
            r"\s(?:in|for)\s[A-Z]|correspondent|reporter|editor\b", text
        )
        following = head.lines[index + 1].text if index + 1 < len(head.lines) else ""
        bio = following.startswith(f"{text} ")
        if near or tail or bio or outlets.agency(text):
            _note_byline(head, found, line, "byline")
            head.kinds[index] = "byline"
            return


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
