"""The places where pages and writers' notes name an outlet: beside the day, the author, the rights.

None of them is sure, as towns, sections and persons stand there too; a name that stands in two of
them is the outlet's, and one alone where its form or the rest of the page leaves nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from corpus.reading import (
    behindtitles,
    besideauthors,
    calendars,
    citedpieces,
    creditforms,
    imprints,
    namespans,
    outlets,
    owncalls,
    papernames,
    printed,
    sections,
)
from corpus.reading.lines import Line, ends_sentence, folded, plain
from corpus.reading.nameplates import Page
from corpus.reading.placed import Slot

_TOP, _FOOT = 30, 25
"""Lines at either end of a page among which such places are."""
_LONGEST = 120


def slots(page: Page) -> Iterator[Slot]:
    """All such names of a page."""
    titled = folded(page.title)
    edge = range(min(_TOP, len(page.lines)))
    above = next((at for at in edge if _is(page.lines[at], titled)), None)
    begun = next((at for at in edge if _is_text(page, at)), len(page.lines))
    if found := behindtitles.name(page):
        number = page.lines[above].number if above is not None else 0
        yield found._replace(line=number)
    crumbs = _crumbs(page)
    for at in range(min(begun, _TOP)):
        if at != above and len(page.lines[at].text) <= _LONGEST:
            yield from _in_line(page, at, crumbs)
            yield from _around_title(page, at, above, begun)
    if begun < len(page.lines):
        yield from _in_dateline(page.lines[begun])
    for at in range(max(begun, len(page.lines) - _FOOT), len(page.lines)):
        yield from _at_foot(page, at)


def _in_line(page: Page, at: int, crumbs: Container[str]) -> Iterator[Slot]:
    """The names that a line of the head holds by its own form."""
    line, marked = page.lines[at], page.kinds[at] is not None
    yield from (one for one in _beside_day(line) if one.name not in crumbs)
    if marked:
        yield from (one for one in _beside_section(line) if one.name not in crumbs)
    home = _HOME.match(line.text) or _TO_HOME.fullmatch(_text(line))
    if home and papernames.may_be(home[1]):
        yield Slot(home[1], "link home", line.number, sure=True)
    if marked or at < _HEAD:
        yield from _told_of_itself(page, line)
    if name := creditforms.taken_for(_text(line)):
        yield Slot(name, "picture credit", line.number)
    lead = _LED.fullmatch(_text(line))
    placed = line.text.startswith(("From", "FROM"))  # "From Denby" tells a place
    if lead and papernames.may_be(lead[1]) and (lead[1].startswith("The ") or not placed):
        yield Slot(lead[1], "note", line.number, sure=True)


def _around_title(page: Page, at: int, above: int | None, begun: int) -> Iterator[Slot]:
    """The names that a line holds by where it stands: below the headline ``above``, or over it."""
    if above is None:
        return
    if at > above:
        yield from besideauthors.names(page, at)
        if page.authors and _is_dated(page, begun):
            yield from _left_over(page, at)
    elif at < _HEAD and not sections.crumbs(_text(page.lines[at])):
        yield from _above_title(page.lines[at])


def _crumbs(page: Page) -> frozenset[str]:
    """The sections in which a page says that it stands."""
    rows = (_text(line) for line in page.lines[:_TOP])
    return frozenset(piece for row in rows for piece in sections.crumbs(row))


def _at_foot(page: Page, at: int) -> Iterator[Slot]:
    line = page.lines[at]
    if len(line.text) > (_LONGEST if page.kinds[at] is None else _LONGEST_CALL):
        return
    yield from _told_of_itself(page, line)
    if len(line.text) <= _LONGEST and at >= len(page.lines) - _LAST:
        yield from _beside_day(line)


def _told_of_itself(page: Page, line: Line) -> Iterator[Slot]:
    named = set()
    for name, sort in imprints.told(_text(line)):
        dated = sort == "imprint" and calendars.find_all(line.text)  # no number of a street
        if papernames.may_be(name) and not dated and not owncalls.is_letter(name):
            named.add(namespans.key(name))
            yield Slot(name, sort, line.number, sort == "imprint")
    for call in owncalls.told(_text(line)):
        if any(one.casefold() in call.name.casefold() for one in page.authors):
            continue
        unsigned = not page.authors or call.sort == "followed"
        person = call.persons and unsigned and not outlets.is_no_person(call.name)
        if call.sure and not person:
            yield Slot(call.name, call.sort, line.number, sure=True)
        elif namespans.key(call.name) not in named:  # which one line tells once
            yield Slot(call.name, call.sort, line.number)


_LONGEST_CALL, _LAST = 240, 3


_HOME = re.compile(r"\W*\[([^\[\]]{3,50})\]\(/?\)")
"""A link to the front page, with the site's name."""
_TO_HOME = re.compile(
    rf"({papernames.WRITTEN})"
    r"(?: [Hh]ome ?[Pp]age|(?: [-–—|] |, )(?:[Bb]ack to|[Gg]o to) home(?: ?page)?)"
)
"""What the site's name above its menu is read out as: "Slow Boat - Back to home"."""
_LED = re.compile(
    r"(?i:(?:as )?(?:seen|found|read|spotted|saw this)(?: this)? (?:in|on|at)"
    r"|check out this \w+ (?:on|from|in)|via|from"
    r"|(?:reposted|copied|shared|saved|clipped|cut|taken|pasted|forwarded|scraped) from) "
    rf"({papernames.WRITTEN})"
    r"(?:,? (?:on )?\d[\w .,-]{5,16}\d)?"
    r"(?: (?:today|yesterday|this (?:morning|week)|last (?:night|week)))?(?:[,:].{0,80}|\.)?"
)
"""What somebody wrote above what he copied: "Seen in the Quay Ledger today:"."""
_HEAD = 8


def _is(line: Line, titled: str) -> bool:
    near = bool(titled) and abs(len(line.text) - len(titled)) <= _SIGNS
    return near and folded(_text(line)) == titled


_SIGNS = 12
"""Characters of Markdown that may stand around a headline."""


def _text(line: Line) -> str:
    return plain(line.text) or line.text


def _is_text(page: Page, at: int) -> bool:
    text = page.lines[at].text
    return page.kinds[at] is None and len(text) > _SENTENCE and ends_sentence(text)


_SENTENCE = 60


def _beside_day(line: Line) -> Iterator[Slot]:
    """ "NAME, 12 January 2022, p. 4", "12 Jan 2022 | NAME"."""
    text = _text(line)
    if read := _READ_IN.search(text):
        yield from _beside_time(text[: read.start()], line.number)
    found = [one for one in calendars.find_all(text) if one.iso]
    if not found or ends_sentence(text.rstrip(".")) or _BY.match(text):
        return
    bracketed = text[: found[0].start].rstrip().endswith("(") or text[0] + text[-1] == "[]"
    for one in reversed(found):
        text = f"{text[: one.start]} | {text[one.end :]}"
    pieces = [one.strip(" .,:;–—-*_") for one in citedpieces.PARTS.split(text)]
    if any(sum(map(str.islower, piece.split())) > _MOST_SMALL for piece in pieces):
        return  # a sentence
    paged = any(map(papernames.PAGE.fullmatch, pieces))
    if any(map(outlets.agency, pieces)) or not (
        paged or any(len(one.iso or "") > 7 for one in found)
    ):
        return  # where a wire's copy is from; the month of a magazine's running head
    for piece in pieces:
        piece = citedpieces.LEAD.sub("", piece)
        if papernames.may_be(piece) and not papernames.is_numbered(piece) and not _is_label(piece):
            yield Slot(piece, "beside the day", line.number, paged or bracketed)


def _beside_time(text: str, number: int) -> Iterator[Slot]:
    """The name before how long it takes to read or how old it is: "NAME · 4 min read"."""
    if papernames.may_be(text) and not calendars.find_all(text):
        yield Slot(text, "beside the day", number)


_READ_IN = re.compile(
    r"\s*[|•·⋅∙–—-]\s*(?:\d{1,2}[ -]min(?:ute)?s?(?: read)?|\d{1,2} ?(?:m|h|d|w|mo|y|hrs?|days?)"
    r"(?: ago)?|\d{1,2} (?:minutes?|hours?|weeks?|months?|years?) ago)$"
)


def is_note(text: str) -> bool:
    """Whether a line only tells where what stands below was seen."""
    return text[-1] in ":." and len(text) <= _LONGEST and _LED.fullmatch(text) is not None


_MOST_SMALL = 2


def _is_label(piece: str) -> bool:
    """Whether words are a date's label in any language, or the letters of an agency."""
    return (
        not calendars.unlabelled(piece).strip()
        or not printed.beside(piece, [])
        or (len(piece) < _LETTERS and piece.isupper())
    )


_LETTERS = 5
_BY = re.compile(r"(?:by|words|text|story)\b", re.IGNORECASE)


def _beside_section(line: Line) -> Iterator[Slot]:
    """ "NAME | World": the one name in a row of sections."""
    pieces = [piece for piece in _BARS.split(_text(line)) if piece]
    names = [piece for piece in pieces if not sections.are_sections(piece)]
    named = len(pieces) > len(names) == 1 and not papernames.is_numbered(names[0])
    if named and " " in names[0] and papernames.may_be(names[0]):
        yield Slot(names[0], "beside a section", line.number)


_BARS = re.compile(r"(?:(?:(?<!\s)|(?<=[–—-]\s))\s++)?[|•·›»>/]\s*+|\s[–—-]\s")


def _left_over(page: Page, at: int) -> Iterator[Slot]:
    """A name alone between headline and text where author and day are told by other lines."""
    line, text = page.lines[at], _FROM.sub("", _text(page.lines[at]))
    head = page.kinds[at] in _HEADS and not papernames.is_numbered(text)
    text = outlets.cased(text) if head and text.isupper() else text
    shaped = page.kinds[at] != "of the page" or outlets.shaped(f"The {text}") is not None
    if head and shaped and " " in text and not ends_sentence(text) and papernames.is_alone(text):
        yield Slot(text, "below the headline", line.number)


def _is_dated(page: Page, begun: int) -> bool:
    """Whether a line above the text tells its day."""
    heads = zip(page.lines[: min(begun, _TOP)], page.kinds, strict=False)
    marked = ((line.text, kind) for line, kind in heads if kind and len(line.text) <= _LONGEST)
    return any(kind == "date" or calendars.first(text) for text, kind in marked)


_HEADS = ("page head", "masthead", "of the page")
_FROM = re.compile(r"^(?:(?:Saved|Clipped|Copied|Shared|Taken) from|From|FROM) (?=\S+ \S)")
_STATION = re.compile(r"[KW][A-Z]{3}(?:-(?:TV|FM|AM))?(?: \d{1,2})?(?: News)?")
"""A station by its call sign, as those west and east of the Mississippi are called."""
_PLACE = re.compile(r"(?<=[a-z]), [A-Z]{3,}$")
"""Where a paper is printed, behind its name: "Quay Compass, RIGA"."""
_SIGNS_OF_MARKS = str.maketrans("", "", "®™℠")


def _in_dateline(line: Line) -> Iterator[Slot]:
    """The house in the dateline of its own text: "STAVGARD, Nov 2 (Axion) -"."""
    found = _DATELINE.match(line.text[:_LONGEST])
    if found and papernames.may_be(found[1]):
        yield Slot(found[1], "dateline", line.number)


_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,30}(?:, [^()]{3,20})? \(([^\W\d_a-z][\w& .’'-]{2,30})\) ?[–—-]"
)


def _above_title(line: Line) -> Iterator[Slot]:
    text = namespans.RELEASE.sub("", _FROM.sub("", _text(line).translate(_SIGNS_OF_MARKS)))
    if ends_sentence(text) or calendars.first(text):
        return
    if _STATION.fullmatch(text):
        yield Slot(text, "call sign", line.number, sure=True)
        return
    for piece in _BARS.split(_PLACE.sub("", text)):
        if papernames.may_be(piece):
            yield Slot(piece, "above the headline", line.number)
