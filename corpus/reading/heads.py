"""What stands above the article: title, by-line, date, section, masthead, each with its line."""

from __future__ import annotations

import re

from corpus.reading import (
    calendars,
    citations,
    copies,
    databases,
    dates,
    frames,
    mastheads,
    openings,
    outlets,
    people,
    posts,
    printed,
    printed_fields,
    signatures,
    titles,
)
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
    head.body = openings.body_start(lines, kinds)
    citations.read(head)
    copies.read(head)
    posts.read(head)
    _site_prefix(head)
    printed_fields.read(head)
    databases.read(head)
    if not head.untitled:
        titles.choose(head)
    for index in range(min(head.body, 60)):
        if index == head.title or kinds[index] == "field":
            continue
        text = lines[index].text
        open_yet = kinds[index] in (None, "menu", "credits") or (
            kinds[index] == "photo caption with credit" and _WORDS_BY.match(text)
        )
        if open_yet or printed.is_date_line(text):
            kinds[index] = _header_line(head, index) or kinds[index]
    signatures.bare(head)
    _published_first(head)
    _dateline(head)
    frames.mark_head(head)
    return head


def _published_first(head: Head) -> None:
    """The day far above the headline, on which a page was copied, gives way to one below it."""
    if head.title is None:
        return
    days = [one for one in head.draft.evidence if one.field == "date" and one.basis == "printed"]
    titled = head.lines[head.title].number
    last = head.lines[min(head.body, len(head.lines) - 1)].number
    texts = {line.number: line.text for line in head.lines[: head.body]}
    below = [one for one in days if one.line is not None and titled < one.line <= last]
    labelled = any(re.search(r"(?i)\bpublished\b", texts.get(one.line or 0, "")) for one in below)
    near = titled if labelled else head.lines[max(head.title - _NEAR_TITLE, 0)].number
    for one in days if below else ():
        if 0 < (one.line or 0) < near and not _PUBLISHED.match(texts.get(one.line or 0, "")):
            head.draft.evidence.remove(one)
            head.draft.evidence.append(one)


_NEAR_TITLE = 1
"""Lines above a headline on which its own day may stand."""


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
    text = _GLUED_BY.sub("by ", plain(line.text) or line.text)
    text = _GLUED_ROLE.sub(" ", text)
    if outlet := mastheads.named(text):
        if head.draft.first("outlet") and outlets.agency(text) and index > (head.title or 0):
            head.draft.note("authors", outlet, "byline", line.number)
            return "byline"
        head.draft.note("outlet", outlet, "masthead", line.number)
        return "masthead"
    if _FROM.fullmatch(text) and (sender := _sender(head, index)):
        head.draft.note("outlet", sender, "imprint", head.lines[index + 1].number)
        head.kinds[index + 1] = "masthead"
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
        signatures.note(head, people.ByLine((twice[1],)), line, "byline")
        return "byline"
    if _AGO.fullmatch(text):
        return "date"
    if _LONE_LEAD.fullmatch(text):
        return _split_byline(head, index)
    if _STAFF_LINE.fullmatch(text):
        return "byline"
    if index and head.kinds[index - 1] == "byline" and signatures.FROM_PLACE.match(text):
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
    if (found := people.byline(_DELIVERED.sub("by ", text))) and len(text) < 200:
        signatures.note(head, found, line, "byline")
        if when := calendars.first(text):
            head.draft.note("date", when.iso or "", "printed", line.number)
            head.dates.append(index)
        return "byline"
    if _READ_IN.search(text[-12:]) and len(text) < 120 and _signed_pieces(head, index, text):
        return "byline"
    if dated := _date_line(head, index, text):
        if (linked := _LINKED.match(line.text)) and head.draft.first("url") is None:
            head.draft.note_url(linked[1], "printed", line.number)
        return dated
    if titles.SECTION.fullmatch(text):
        return "section"
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
_WORDS_BY = re.compile(r"(?:words|text|story)(?: by\b|\s?:)|by\s(?=[A-Z])", re.IGNORECASE)
"""Begins a line of who wrote it and who took the pictures."""
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


_FROM = re.compile(r"(?:from|published by|issued by)\s?:", re.IGNORECASE)


_DELIVERED = re.compile(
    r"^(?:(?:opening|closing|keynote|welcome) )?(?:speech|remarks|address|statement|lecture"
    r"|testimony)"
    r" by ",
    re.IGNORECASE,
)
"""How a speech names its speaker under its title."""


def _sender(head: Head, index: int) -> str | None:
    """Who published it, on the line below "From:" and above the day of a public notice."""
    rows = [plain(line.text) or line.text for line in head.lines[index + 1 : index + 5]]
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
    found = people.byline(f"By {plain(following.text).rstrip(',') or following.text}")
    if found is None:
        return None
    signatures.note(head, found, following, "byline")
    head.kinds[index + 1] = "byline"
    return "byline"


_GLUED = re.compile(
    r"(?<=[ /.,])((?:19|20)\d\d)(?=\d{1,2}(?::\d\d|\s[A-Z][a-z]{2}|/)|[A-Z][a-z]{2,8}\s(?:\d"
    r"|[A-Z][a-z]{2,8}\.?\s\d)|(?:Updated|UPDATED|Published|Last)\s?)"
)
"""A year and what the page set beside it, run together when it was copied."""
_PUBLISHED = re.compile(
    r"(?:first\s)?(?:published|posted|updated|publié|veröffentlicht|publicado)\b", re.IGNORECASE
)


def _signed_pieces(head: Head, index: int, text: str) -> bool:
    """Whether one of the pieces that bars part names the author; noted then."""
    pieces = [piece.strip() for piece in re.split(r"\s+[|/•·–—-]\s+|\s*\|\s*|\s{2,}", text)]
    paper = next((name for name in map(mastheads.alone, pieces) if name), None)
    url = head.draft.first("url")
    paper = paper or next((one for one in pieces[1:] if url and outlets.spells(one, url)), None)
    led = [found for one in pieces if (found := people.byline(one)) is not None]
    if len(led) == 1:
        signatures.note(head, led[0], head.lines[index], "byline")
        head.draft.note("outlet", paper or "", "masthead", head.lines[index].number)
        return True
    names = [one for one in pieces if people.is_name(one) and not outlets.told(one)]
    others = [one for one in pieces if not _READ_IN.fullmatch(one)]
    numbered = [_CLIPPED_FROM.sub("", one) for one in pieces]
    paper = paper or next((one for one in numbered if _THE.fullmatch(one)), None)
    if paper is None and len(names) == 1 and len(others) == 2 < len(pieces):
        paper = next(one for one in others if one not in names)
    names = [one for one in names if one != paper]
    if paper and len(pieces) > 1:
        head.draft.note("outlet", paper, "masthead", head.lines[index].number)
    dashed = re.search(r"\s[–—-]\s", text) is not None and not paper
    if len(pieces) < 2 or len(names) != 1 or dashed:
        return paper is not None and len(pieces) > 1
    signatures.note(head, people.ByLine((names[0],)), head.lines[index], "byline")
    return True


_TODAY = re.compile(r"today(?:['’]s date)?(?: is|:)\s", re.IGNORECASE)
"""How a page tells its reader the day on which he looks at it."""
_READ_IN = re.compile(r"(?:\d+[-–])?\d+[ -]?min(?:ute)?s?\.?(?: read)?", re.IGNORECASE)
"""How long it takes to read, which reading services print beside author and paper."""
_PAGE = re.compile(r"(?<=[A-Za-z] )(?:p(?:age|g\.?|\.)?\s?)?[A-Z]?\d{1,3}(?:\.\d)?$")
"""The page beside a paper's name: "THE PORT POST … A4"."""
_BY_WORDS = (" by ", " By ", " BY ", " von ", " par ", " por ", " door ", " Por ", " Von ")
_LAST_BY = re.compile(
    r"(?:\s*[,;|·•–—-]|(?<=\d)|(?<=Uhr))\s+((?:by|von|par|por|door)\s+\S.{3,60})$", re.IGNORECASE
)
"""Who wrote it, at the end of a line of paper and day."""
_CLIPPED_FROM = re.compile(
    r"^(?:clipped from|clipping from|copied from|from|in)\s+|,?\s+(?:page|pages|p\."
    r"|pg\.?)\s?\w{1,5}.*$"
    r"|\s+\(.*$|,?\s+(?:issue|no\.|vol\.|volume|number)\s?\d.*$",
    re.IGNORECASE,
)


_THE = re.compile(r"The(?: (?:of |and |for )?[^\W\d_a-z][\w&'’-]+){1,4}")
"""What a paper whose name has nothing else of a paper's is beside a day: "The Tablet"."""
_LED = re.compile(r"([^\W\d_].{4,40}?)\s+(?i:published|posted|updated)\b")
"""Who wrote it, before the label of the day: "Anna Berg Published October 14, 2022"."""


def _by_and_outlet(head: Head, index: int, text: str) -> bool:
    """ "Anna Berg, The Harbour Gazette" before a day; noted then."""
    name, _, paper = text.partition(", ")
    outlet = outlets.told(paper) if people.is_name(name) and not outlets.told(name) else None
    if outlet is None:
        return False
    signatures.note(head, people.ByLine((name,), outlet), head.lines[index], "byline")
    return True


_FEW_SMALL = 3


def _leading_name(head: Head, index: int, before: str) -> None:
    """ "Anna Berg Quay Ledger Est. 3min", before a day and an hour: two words are the name."""
    pieces = before.split()
    name = " ".join(pieces[:2])
    if len(pieces) > 2 and people.is_name(name) and all(one[0].isupper() for one in pieces[:3]):
        signatures.note(head, people.ByLine((name,)), head.lines[index], "byline")


_CAPITALS = re.compile(r"[^\W\d_a-z][\w&'’-]+(?: (?:of |the |and |& )?[^\W\d_a-z][\w&'’-]+){2,4}")


def _paper_below(head: Head, index: int, rest: str, text: str) -> bool:
    """ "Cedar County Record, October 4, 2022" right below the by-line: no place has three words."""
    signed = index > 0 and head.kinds[index - 1] == "byline"
    return signed and text.startswith(f"{rest}, ") and _CAPITALS.fullmatch(rest) is not None


_TIMED = re.compile(r"\d{1,2}:\d\d")


def _signed_at(head: Head, index: int, before: str, text: str) -> bool:
    """ "Anna Berg — Wednesday, 15 March 2023, 07:41": no place, no paper has an hour; noted."""
    if not people.is_name(before) or people.is_city(before) or outlets.told(before):
        return False
    if not _TIMED.search(text[len(before) :]):
        return False
    signatures.note(
        head, people.byline(f"By {before}") or people.ByLine((before,)), head.lines[index], "byline"
    )
    return True


def _date_line(head: Head, index: int, text: str) -> str | None:
    """ "Feature 12 January 2022", "Published: Jan. 12, 2022 3:04 PM EST | Updated …"."""
    if len(text) > 160:
        return None
    if _TODAY.match(text):
        return "date"
    text = _GLUED.sub(r"\1 ", text)
    spaced = "  " in text
    by = _LAST_BY.search(text) if any(word in text for word in _BY_WORDS) else None
    if by and calendars.first(text[: by.start()]) and (signed_by := people.byline(by[1])):
        signatures.note(head, signed_by, head.lines[index], "byline")
        text = text[: by.start()]
    found = [one for one in calendars.find_all(text) if one.iso or len(text) < 60]
    if not found:
        return None
    led = _LED.match(text)
    if led and people.is_name(led[1]) and not outlets.told(led[1]):
        signatures.note(head, people.ByLine((led[1],)), head.lines[index], "byline")
        printed.note(head.draft, text, found, head.lines[index].number)
        head.dates.append(index)
        return "section and date"
    rest = printed.beside(text, found)
    label = next((part for part in (rest, rest.split(" in ")[0]) if part), "")
    section = titles.SECTION.fullmatch(label) is not None
    rest = _PAGE.sub("", _CLIPPED_FROM.sub("", rest)).strip()
    the = f"The {rest}"
    rest = next((one for one in (the, the.upper()) if rest and one in text), rest)
    before = text[: found[0].start].strip(" ,;|•·–—-")
    if _by_and_outlet(head, index, before) or _signed_at(head, index, before, text):
        section = True
    elif outlets.agency(rest) and f"({rest})" in text:
        head.draft.note("agency", rest, "dateline", head.lines[index].number)
        section = True
    elif not mastheads.is_common(rest) and (outlet := outlets.told(rest)):
        head.draft.note("outlet", outlet, "masthead", head.lines[index].number)
        section = True
    elif (_THE.fullmatch(rest) and index != head.title) or _paper_below(head, index, rest, text):
        head.draft.note("outlet", rest, "masthead", head.lines[index].number)
        section = True
    signed = bool(rest) and re.search(rf"\bby\s+{re.escape(rest)}", text, re.IGNORECASE) is not None
    if rest and not section and not signed and _signed_pieces(head, index, text):
        section = True
    elif spaced and re.search(r"\s\d+$", text):
        section = True  # columns of a blog: the day, a section, how many comments
    if _PUBLISHED.match(text) and found[0].iso and text.count(". ") < 2:
        section = section or not signed
    if (
        rest
        and not section
        and (signed or not (len(rest) <= 32 and len(rest.split()) <= 3 and rest[0].isupper()))
    ):
        if sum(map(str.islower, before.split())) > _FEW_SMALL and not _PUBLISHED.match(text):
            return None  # a sentence, as captions are
        named = people.byline(rest, bare=True) or people.byline(before, bare=True)
        if named is None and not (_TIMED.search(text) and not ends_sentence(text)):
            return None
        if named is None:
            _leading_name(head, index, before)
            printed.note(head.draft, text, found, head.lines[index].number)
            head.dates.append(index)
            return "section and date"
        signatures.note(head, named, head.lines[index], "byline")
    printed.note(head.draft, text, found, head.lines[index].number)
    head.dates.append(index)
    return "section and date" if section else "date"


def _dateline(head: Head) -> None:
    """ "BRUSSELS, Jan 12 (Reuters) - …": the agency and the day, when nothing above says more."""
    for index in range(head.body, min(head.body + 2, len(head.lines))):
        line = head.lines[index]
        found = titles.DATELINE.match(plain(line.text[:120]) or line.text)
        if found is None:
            continue
        agency, day = (
            found["agency"] or found["agency2"] or found["agency3"],
            found["date"] or found["date2"],
        )
        if agency and (name := outlets.agency(agency)):
            head.draft.note("agency", name, "dateline", line.number)
        if day and (dated := dates.find_all(day)):
            printed.note(head.draft, day, dated, line.number)
        return
