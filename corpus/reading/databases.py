"""The heads that press databases print: Factiva, NewsBank, ProQuest, each in its own order."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.reading import calendars, cataloguelines, frontmatter, outlets
from corpus.reading.draft import Head
from corpus.reading.lines import Line, ends_sentence, plain

_OF_KEEPERS = (
    "One Central Historical Newspapers Newsstand Newsstream News Research Library Global US General"
    " Academic Business Literature In Context Uni Advance Search Complete Premier Plus Ultimate"
    " OneFile Power eBooks Primary Sources Collection Collections Database Databases Elite and of"
)
KEEPERS = re.compile(
    r"(?:Gale|ProQuest|EBSCO(?:host)?|Lexis(?:Nexis)?|Nexis|Factiva|NewsBank|InfoTrac|JSTOR|Trove"
    r"|Academic Search|MasterFILE|Newspaper Source|Access World News|PressReader|Europresse"
    r"|Global Newsstream|British Newspaper Archive)[®™]?"
    rf"(?: (?:(?:{'|'.join(_OF_KEEPERS.split())})\b[®™]?|[–—|-]))*"
)
"""What a database calls itself above an article."""
_WORDS = re.compile(r"\d[\d,.]{0,6} words", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?[AP]M)?(?:\s\w{2,4})?", re.IGNORECASE)
_COPYRIGHT = re.compile(r"(?:copyright|©|\(c\))", re.IGNORECASE)
_LANGUAGE = re.compile(r"(?:English|German|French|Spanish|Italian|Dutch|Portuguese|Russian)")
_PLACED = re.compile(r"(?P<name>[^()]{3,60}) \((?P<place>[^()]{2,40})\) - (?P<rest>.{8,60})")
_INFO = re.compile(r"publication info(?:rmation)?:\s++(?P<name>[^;:\[(]{3,60}?)\s*+[;:\[(,]", re.I)
_FULL = re.compile(r"full text:\s+(?=\S)", re.IGNORECASE)
_ABSTRACT = re.compile(r"(?:abstract|highlights?):\s", re.IGNORECASE)
_TOP = 20
_LONGEST_NAME = 60


def read(head: Head) -> None:
    """Note what the head of a database's copy says, and mark its lines."""
    top = range(min(len(head.lines), _TOP))
    _above_fields(head)
    _labelled(head)
    _stopped(head)
    for index in top:
        text = head.lines[index].text
        if len(text) <= _LONGEST_NAME and KEEPERS.fullmatch(text) and head.kinds[index] is None:
            head.kinds[index] = "field"
        if _WORDS.fullmatch(text) and _counted(head, index):
            return
        if (found := _INFO.match(text)) and (when := calendars.first(text)):
            _note(head, index, found["name"], when.iso or "")
            _texted(head, index)
            return
        if found := _PLACED.fullmatch(text):
            dated = calendars.first(found["rest"])
            whole = dated and dated.end - dated.start > len(found["rest"]) - 4
            if dated and whole and not outlets.agency(found["place"]):
                _note(head, index, found["name"], dated.iso or "")
                return


_LABELS = re.compile(
    r"(?:Title|Authors?|Source|Document Type|Subject Terms|Accession Number|Database|ISSN|Language"
    r"|Abstract|Publication(?: (?:title|date|info))?|Geographic Terms|Full Text Word Count|DOI):"
)
"""Labels of a catalogue that stand alone, what they name on the line below."""


def _labelled(head: Head) -> None:
    """Note title, authors, paper and day of a catalogue whose labels stand above their values."""
    rows = [plain(line.text) for line in head.lines[: _TOP + _TOP]]
    labels = [at for at, row in enumerate(rows[:-1]) if _LABELS.fullmatch(row)]
    if len(labels) <= _FEW + 1:
        return
    for at, after in zip(labels, [*labels[1:], labels[-1] + 2], strict=True):
        for index in range(at, min(after, len(head.lines))):
            head.kinds[index] = "field"
        value, number = rows[at + 1].rstrip("."), head.lines[at + 1].number
        name = rows[at].rstrip(":")
        if name == "Title":
            head.draft.note("title", value, "field", number)
        elif name.startswith("Author"):
            for author in frontmatter.authors([value]):
                head.draft.note("authors", author, "field", number)
        elif name in ("Source", "Publication", "Publication title"):
            source = cataloguelines.told(rows[at + 1])
            when = None if source else calendars.first(value)
            named = source.outlet if source else re.split(r"[.;,(]\s", value)[0]
            day = source.day if source else (when.iso or "") if when else ""
            head.draft.note("outlet", named, "field", number)
            head.draft.note("date", day, "printed", number)


_ACCESSION = re.compile(r"(?i:accession number):")


def _stopped(head: Head) -> None:
    """EBSCO sets a full stop behind each title, which none of them has in print."""
    if not any(_ACCESSION.match(line.text) for line in head.lines[: _TOP + _TOP]):
        return
    for place, one in enumerate(head.draft.evidence):
        if one.field == "title" and one.value.endswith(".") and one.value[-3:-1] != "..":
            head.draft.evidence[place] = replace(one, value=one.value[:-1])


_FIELD = re.compile(r"(?:SECTION|LENGTH|BYLINE|HEADLINE|DATELINE|LOAD-DATE):\s")


def _above_fields(head: Head) -> None:
    """A paper alone on its line and its day on the next, above a database's fields."""
    rows = [line.text for line in head.lines[:_TOP]]
    at = next((at for at, row in enumerate(rows) if _FIELD.match(row)), 0)
    if sum(_FIELD.match(row) is not None for row in rows) < _FEW or not 1 < at < _TOP // 2:
        return
    for index in range(1, at):
        above, dated = rows[index - 1], calendars.first(rows[index])
        if dated is None or dated.precision != "day" or len(rows[index]) > 60:
            continue
        if _COUNTED.match(above):
            return
        if len(above) <= 60 and not ends_sentence(above) and calendars.first(above) is None:
            _note(head, index, above, dated.iso or "")
            head.kinds[index - 1] = "masthead"
        return


_FEW = 2
_COUNTED = re.compile(
    r"\d+ (?:of|von|de|van) \d+ \w+$|(?:Dokument|Document) \d+ \w+ \d+$", re.IGNORECASE
)
"""Which of the documents it is, where the paper's name was lost."""


_OF_PLACE = re.compile(r" ?\([^()]{2,40}\)$")


def _note(head: Head, index: int, outlet: str, day: str) -> None:
    outlet = _OF_PLACE.sub("", outlet).strip(" ,;")
    line = head.lines[index]
    head.draft.note("outlet", outlets.told(outlet) or outlet, "field", line.number)
    head.draft.note("date", day, "printed", line.number)
    head.dates.append(index)
    head.kinds[index] = "section and date"


def _counted(head: Head, index: int) -> bool:
    """Words, day, hour, paper, its code, edition, page, language, copyright: a line each."""
    lines = head.lines
    end = next((at for at in range(index + 3, min(index + 11, len(lines))) if _ends(lines[at])), 0)
    dated = calendars.first(lines[index + 1].text) if end else None
    if dated is None or len(lines[index + 1].text) > 40:
        return False
    named = index + 2
    if _CLOCK.fullmatch(lines[named].text):
        named += 1
    if any(len(lines[at].text) > 80 or ends_sentence(lines[at].text) for at in range(named, end)):
        return False
    _note(head, index + 1, lines[named].text, dated.iso or "")
    for at in (index, *range(named, end)):
        head.kinds[at] = "field"
    head.kinds[end] = head.kinds[end] or "field"
    head.body = max(head.body, end + 1)
    return True


def _ends(line: Line) -> bool:
    return bool(_COPYRIGHT.match(line.text) or _LANGUAGE.fullmatch(line.text))


def _texted(head: Head, index: int) -> None:
    """What stands between ProQuest's own fields and the text, and the label before the text."""
    for at in range(index + 1, min(index + 8, len(head.lines))):
        line = head.lines[at]
        if found := _FULL.match(line.text):
            head.draft.mark(line.start, line.start + found.end(), "field name")
            head.body = max(head.body, at)
            return
        if _ABSTRACT.match(line.text):
            head.kinds[at] = "field"
