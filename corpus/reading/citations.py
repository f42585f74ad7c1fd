"""A clipping's first line that cites it, as libraries and writers' notes do."""

from __future__ import annotations

import re

from corpus.reading import calendars, outlets, people
from corpus.reading.draft import Head
from corpus.reading.lines import Line, ends_sentence, plain

_NAME = (
    r"(?P<last>[^\W\d_][\w’'-]+(?:\s[^\W\d_][\w’'-]+)?),"
    r" (?P<first>[^\W\d_][\w.’'-]*(?:\s[\w.’'-]+){0,2})"
)
_QUOTED = re.compile(
    rf"(?:{_NAME}\.\s|(?P<whole>[^\W\d_][^,“”\"]{{3,40}}),\s)?[“‘'\"](?P<title>[^“”\"]{{8,200}}?)[.,]?[”’'\"][.,]?\s+(?P<outlet>[^,;()]{{3,60}})"
    r"[,;(]\s*(?P<rest>.{4,160})$"
)
_YEARED = re.compile(
    rf"{_NAME}\.? \((?P<year>(?:19|20)\d\d)[^()]{{0,20}}\)\.?,? "
    r"[“\"‘'](?P<title>.{8,200}?)[.,]?[”\"’'][.,]? (?P<outlet>[^,;()]{3,60}), (?P<rest>.{4,60})$"
)
"""As universities cite: "Bell, Ana (2015) 'Title', Quay Ledger, 5 March, p. 4."."""
_DATED = re.compile(
    r"(?P<last>[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?), (?P<first>(?:[A-Z]\.[ -]?){1,3})"
    r",? \((?P<year>(?:19|20)\d\d), (?P<rest>[A-Z][a-z]+\.? \d{1,2})\)\. "
    r"(?P<title>.{8,240}?[^.])\. (?P<outlet>[^\W\d_a-z][^.;()]{2,60})\."
    r"(?: (?:Retrieved .{4,40} from )?https?://\S+)?$"
)
"""As psychologists cite: "Bell, A. (2015, March 5). Title. Quay Ledger. https://…"."""
_LISTED = re.compile(
    rf"{_NAME}\.\s(?P<outlet>[^;]{{3,60}});\s"
    r"(?:[^\[]{2,60}\[[^\]]+\]\.?\s*(?P<rest>.{4,80})|[^\[.]{2,60}\.\s(?P<rest2>\d.{4,80}))$"
)


_CUT = re.compile(
    r"(?i:(?:(?:clipp(?:ed|ing)|cut(?: out)?|cutting|copied|taken|scanned) )?from:?) (?:the )?"
    r"(?P<outlet>(?:The )?[^\W\d_a-z][\w.&'’ -]{2,50}?)[,;] ?(?P<rest>(?:(?:on|of) )?.{6,60})$",
)
"""How a writer notes what he cut out: "from the Quay Ledger, Wed 22 Nov 2017, p. A7"."""
_PAGED = re.compile(
    r"[,;]?\s*(?:pp?(?:age|\.)?|section)\s?[A-Z]?\d{1,3}.*$|[\s.)]+$", re.IGNORECASE
)


_KEPT = re.compile(
    r"(?i:(?:(?:first|originally|as) )?(?:published|printed|appeared) (?:in|by) )?"
    r"(?P<outlet>[^\W\d_a-z][\w.&'’ -]{2,50}?)\.?(?: \[\w+\])?(?: \([^()]{3,60}\))?"
    r"(?: \d{4}-(?:\d{4}|current))?\s?[,·|•-]\s?(?P<rest>.{8,90})$"
)
_PAGE = re.compile(r"\bp(?:age|g\.|\.) ?[A-Z]?\d{1,3}\b", re.IGNORECASE)
"""How archives of old papers cite an article: "The Quay Argus (SA : 1889), 8 May 1927, page 2"."""


_JOURNAL = re.compile(
    r"(?P<outlet>[A-Z][^,|(\d]{3,80}?)\s*[,|·•:]?\s*"
    r"(?:[Vv]ol(?:ume|\.)?\s?\d{1,4}\b.{0,60}?\b(?P<year>(?:19|20)\d\d)\b.{0,120}"
    r"|\d{1,3}(?::\s?|\(|,\s?[Nn]o\.\s?)\d{1,2}\)?[ ,]{0,2}\((?:[A-Z]\w+ )?(?P<of>(?:19|20)\d\d)\)"
    r"[,:]?\s?(?:pp?\.\s?)?\d+[–-]\d+\.?)"
)
"""The line that journals print above an article: name, volume, number, year, pages."""


_RUNNING = re.compile(
    r"(?:\d{1,3}\s+)?(?P<outlet>[^\W\d_a-z][\w.&'’ -]{2,50}?),?\s+"
    r"(?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:day),?\s(?P<rest>.{8,30}?)(?:\s+\d{1,3})?"
)
"""The head or foot of a paper's page, with its number: "4 QUAY LEDGER FRIDAY, 5 MAY 2021"."""


def _running(head: Head) -> None:
    """Note what a page's head or foot tells beside its number: the paper and its day."""
    for index in {0, 1, len(head.lines) - 1}.intersection(range(len(head.lines))):
        line = head.lines[index]
        row = _WORDED.sub("", line.text)
        paged = (
            row != line.text or line.text[0].isdigit() or _NUMBERED.search(line.text) is not None
        )
        found = _RUNNING.fullmatch(row) if paged and len(line.text) <= _LONGEST_CUT else None
        when = calendars.first(found["rest"]) if found else None
        if found is None or when is None or not when.iso or when.precision != "day":
            continue
        if when.end - when.start < len(found["rest"]) - _BESIDE_DAY:
            continue
        head.draft.note("outlet", outlets.cased(found["outlet"]), "running head", line.number)
        head.draft.note("date", when.iso, "printed", line.number, "the page's running head")
        head.dates.append(index)
        head.kinds[index] = "section and date"
        return


_WORDED = re.compile(r"(?<!\s)\s{2,}+page \w{1,12}$", re.IGNORECASE)
"""The number of a page in words: "PAGE FIVE"."""
_NUMBERED = re.compile(r"(?:19|20)\d\d\s+\d{1,3}$")


_CATALOGUED = re.compile(
    r"(?P<outlet>[^\W\d_a-z][\w.&'’ -]{2,50}?)"
    r" \([^():]{2,40}: \d{4}(?:\s?[-–]\s?(?:\d{4}|current))?\)"
)
"""A paper as a library lists it: "The Quay Argus (Calder : 1889 - 1954)"."""


def _catalogued(head: Head) -> None:
    """Note the paper of a line that is no more than its entry in a library's list."""
    for index in range(min(_NEAR_TOP, len(head.lines))):
        line = head.lines[index]
        if len(line.text) <= _LONGEST_KEPT and (found := _CATALOGUED.fullmatch(line.text)):
            head.draft.note("outlet", found["outlet"], "citation", line.number)
            head.kinds[index] = "citation"
            return


_NEAR_TOP = 4


def _kept(head: Head) -> None:
    """Note what the archive of an old paper cites: the paper, its day, the page."""
    for index in range(min(4, len(head.lines))):
        line = head.lines[index]
        short = len(line.text) <= _LONGEST_KEPT and head.kinds[index] != "field"
        paged = _PAGE.search(line.text) if short else None
        found = _KEPT.match(plain(line.text)) if paged else None
        when = calendars.first(found["rest"]) if found else None
        if found is None or when is None or when.precision != "day" or not when.iso:
            continue
        name = outlets.cased(found["outlet"])
        placed = line.text[found.end("outlet") :].lstrip(".")[:2] in (" (", " [")
        if ends_sentence(line.text) or (people.is_name(name) and not placed):
            continue
        if calendars.first(name):
            continue
        head.draft.note("outlet", outlets.told(name) or name, "citation", line.number)
        head.draft.note("date", when.iso, "printed", line.number, "the archive's citation")
        head.dates.append(index)
        head.kinds[index] = "section and date"
        return


_LONGEST_KEPT = 160


def _cut(head: Head) -> None:
    """Note which paper a clipping was cut from, and when."""
    for index in range(min(6, len(head.lines))):
        line = head.lines[index]
        found = _CUT.match(plain(line.text)) if len(line.text) <= _LONGEST_CUT else None
        signed = _SIGNED.search(found["rest"]) if found else None
        rest = (
            found["rest"][: signed.start()] if found and signed else found["rest"] if found else ""
        )
        rest = _PAGED.sub("", rest)
        when = calendars.first(rest)
        if found is None or when is None or when.precision != "day" or not when.iso:
            continue
        if when.end - when.start < len(rest) - _BESIDE_DAY:
            continue  # a sentence of the text
        name = found["outlet"]
        head.draft.note("outlet", outlets.told(name) or name, "citation", line.number)
        head.draft.note("date", when.iso, "printed", line.number, "the paper it was cut from")
        if signed and people.is_name(signed[1]):
            head.draft.note("authors", signed[1], "citation", line.number)
        head.dates.append(index)
        head.kinds[index] = "citation"
        return


_SIGNED = re.compile(r",? by ([^\W\d_a-z][^,:;()]{3,40})\s?:?$")
"""Who wrote what was cut out: "from the Quay Ledger, 6 Mar 2021, by Ana Bell:"."""
_LONGEST_CUT, _BESIDE_DAY = 120, 4


_ADDRESS = re.compile(r"https?://\S+")
_MARK = re.compile("[“\"‘']")
_FIRST = 2
"""Lines at the top of which one may be a whole citation."""


def read(head: Head) -> None:
    """Note what a citation in the first lines says, and that it is no text."""
    _cut(head)
    _kept(head)
    _catalogued(head)
    if head.draft.first("outlet") is None:
        _running(head)
    _volume(head)
    _whole(head)


_TOP = 6
"""Lines at the top among which a citation stands."""


def _volume(head: Head) -> None:
    """Note the journal whose volume and year a line tells."""
    for index, line in enumerate(head.lines[:_TOP]):
        if len(line.text) < 240 and (found := _JOURNAL.fullmatch(line.text)):
            head.draft.note("outlet", found["outlet"].strip(" ,|·•:"), "citation", line.number)
            day = calendars.first(line.text)
            told = (day.iso if day else None) or found["year"] or found["of"]
            head.draft.note("date", told, "printed", line.number, "a journal's volume")
            head.kinds[index] = "citation"
            return


def _whole(head: Head) -> None:
    """Note author, title, paper and day of a line that cites the article."""
    for index, line in enumerate(head.lines[:_TOP]):
        found = _cited(line.text, first=index < _FIRST)
        when = _day_of(found) if found else None
        if found is None or when is None or len(line.text) > 400:
            continue
        _note_cited(head, line, found.groupdict())
        head.draft.note("date", when, "printed", line.number, "a citation")
        if address := _ADDRESS.search(line.text):
            head.draft.note_url(address[0].rstrip(".,)>"), "printed", line.number)
        head.dates.append(index)
        head.kinds[index] = "citation"
        head.body = max(head.body, index + 1)
        return


def _cited(text: str, *, first: bool) -> re.Match[str] | None:
    """A line as one of those who cite writes it; most of them only at the very top."""
    found = _LISTED.match(text) if "; " in text else None
    if found is None and first and "). " in text:
        found = _DATED.match(text)
    if found is None and first and _MARK.search(text):
        found = _YEARED.match(text) or _QUOTED.match(text)
    return found


def _day_of(found: re.Match[str]) -> str | None:
    """The day that a citation tells, where it tells one."""
    parts = found.groupdict()
    rest, year = parts.get("rest") or parts.get("rest2") or "", parts.get("year")
    when = calendars.first(f"{_PAGED.sub('', rest).rstrip()}, {year}" if year else rest)
    return when and (when.iso or "")


def _note_cited(head: Head, line: Line, parts: dict[str, str | None]) -> None:
    if title := parts.get("title"):
        head.draft.note("title", title, "citation", line.number)
    name = f"{parts['first']} {parts['last']}" if parts["last"] else parts.get("whole") or ""
    if people.is_name(name):
        head.draft.note("authors", name, "citation", line.number)
    outlet = (parts["outlet"] or "").strip()
    head.draft.note("outlet", outlets.known(outlet) or outlet, "citation", line.number)
