"""Lines "Field: value" above an article, as databases, exports and clippers print them."""

from __future__ import annotations

import re

from corpus.reading import (
    calendars,
    fieldvalues,
    foreignfields,
    outlets,
    printed,
    senders,
)
from corpus.reading.draft import Head
from corpus.reading.fieldnames import KNOWN, NAMES, OTHERS, key_of
from corpus.reading.lines import Line, ends_sentence, words

_FIELD = re.compile(
    r"[>\s]*(?:[-*•]\s+|#\+|:)?[*_]{0,2}([^\W\d_](?:[^\W\d_]|[ _/-]){0,30}?)[*_]{0,2}\s*"
    r"(?:::?[*_]{0,2}(?=\s|$)|：[*_]{0,2})\s*(\S.*)?$"
)
_ROW = re.compile(r"\|\s*[*_]*([A-Za-z][A-Za-z _-]{0,30}?):?[*_]*:?\s*\|\s*([^|]*\S)\s*\|$")
"""A field in a table of two columns."""
_BELOW = re.compile(
    r"[>\s]*(?:[-*•]\s+)?[*_]{0,2}"
    r"([A-Z][A-Za-z]+(?:[ _-][A-Za-z]+){0,3}|[a-z]+(?:_[a-z]*)*)[*_]{0,2}\s?[:：][*_]{0,2}"
    r"(?!//)\s*(\S.*)$"
)
"""A field below the text, also of a name that nobody knows where known ones surround it."""
_OF_DATABASES = words(
    "loaddate proquestdocumentid documenturl recordnumber accessionnumber startpage endpage ",
    "articlename documentid publicationsubject galedocumentnumber",
)
"""Names that only a database prints: one of them is enough."""
_CODE = re.compile(
    r"(HD|BY|PD|SN|WC|LA|CY|LP|TD|ET|SC|ED|PG|CO|IN|RE|NS|PUB|AN|CR|SE|VOL|RF|CT|IPD"
    r"|IPC)\s{1,12}(\S.*)$"
)
_PRINTED = KNOWN - {"name", "to", "cc", "host", "domain", "type", "via", "by"}
"""Of the names of fields those that no headline opens with."""
_CODED = {"hd": "title", "by": "author", "pd": "pd", "sn": "sn"}


def read(head: Head) -> None:
    """Note what such lines in the head say; a database's two-letter codes from three on."""
    top = range(min(head.body, 40))
    database = sum(_OF_DATABASE.match(head.lines[index].text) is not None for index in top) >= 2
    coded = sum(_CODE.match(head.lines[index].text) is not None for index in top) >= 3
    _mail_head(head)
    abroad = foreignfields.read(head)
    for index in top:
        if head.kinds[index] not in (
            None,
            "source",
            "url label",
            "related link",
            "copyright",
            "menu",
            "link line",
            "other script",
        ):
            continue
        found = _CODE.match(head.lines[index].text) if coded else None
        if index in abroad:
            fieldvalues.note(head, index, *abroad[index])
        elif found is not None:
            name = found[1].lower()
            if name in ("lp", "td"):
                continue
            fieldvalues.note(head, index, _CODED.get(name, ""), found)
        elif database and (found := _SENT_BY.match(head.lines[index].text)):
            fieldvalues.note(head, index, "publication", found)
        elif (
            head.kinds[index] != "copyright"
            and (found := _named(head.lines[index].text))
            and not _in_a_row(head, index)
        ):
            fieldvalues.note(head, index, key_of(found[1]), found)
    if coded:
        _coded_tail(head)
    _tail(head)


def block(lines: list[Line]) -> int:
    """Where the fields end that stand above all else, three of them or more; 0 without them."""
    names: set[str] = set()
    end = 0
    for index, line in enumerate(lines[:_MOST_ABOVE]):
        found = _named(line.text)
        if found is None and index > end:
            break
        if found is not None and (name := key_of(found[1])) not in names:
            names.add(name)
            end = index + 1
    return end if len(names) >= _FEWEST else 0


_FEWEST, _MOST_ABOVE = 3, 24
_OF_DATABASE = re.compile(
    r"(?:Document Type|Length|Byline|Publisher|Full Text|Word count|Section):"
)
_SENT_BY = re.compile(r"(From): (\S.{2,80})$")
"""Where a database found it, among its other fields."""
_MAIL = re.compile(r"(From|Sent|Date|To|Cc|Reply-To|Subject)\s*:\s+\S")


def _mail_head(head: Head) -> None:
    """The head of a mail that was pasted with its text: three of its fields together or more."""
    rows = [
        index for index in range(min(8, len(head.lines))) if _MAIL.match(head.lines[index].text)
    ]
    names = {head.lines[index].text.partition(":")[0] for index in rows}
    if len(names) >= 3 and names & {"From", "To"}:
        for index in rows:
            head.kinds[index] = "mail header"
            name, _, value = head.lines[index].text.partition(":")
            if name == "From":
                author, outlet = senders.sender_of(value.strip())
                known = (
                    outlet if outlet and (outlets.told(outlet) or outlet[:4] == "The ") else None
                )
                head.draft.note("outlet", known or "", "mail header", head.lines[index].number)
                if author and known:
                    head.draft.note("authors", author, "mail header", head.lines[index].number)


def _named(text: str) -> re.Match[str] | None:
    """The name and the value of a field's line; None for all else, and for a known field alone."""
    found = _FIELD.match(text) if ":" in text or "：" in text else None
    found = found or (_ROW.match(text) if text[0] == "|" else None)
    if found is None:
        return None
    if fieldvalues.SNAKE.match(text):
        return found
    if key_of(found[1]) == "markdowncontent":
        return found
    return found if found[2] and key_of(found[1]) in _PRINTED else None


def _in_a_row(head: Head, index: int) -> bool:
    """Whether a line holds several fields with bars between them; all of them noted then."""
    pieces = re.split(r"(?<!\s)\s++[|•·]\s++", head.lines[index].text)
    found = [_named(piece) for piece in pieces if piece]
    known = [one for one in found if one is not None]
    if len(known) < 2 or any(key_of(one[1]) in fieldvalues.TITLES for one in known):
        return False
    for one in known:
        fieldvalues.note(head, index, key_of(one[1]), one)
    for piece in (one for one in pieces if one and _named(one) is None and index not in head.dates):
        if (when := calendars.first(piece)) and when.iso and printed.is_date_line(piece):
            head.draft.note("date", when.iso, "printed", head.lines[index].number)
            head.dates.append(index)
    head.kinds[index] = "field"
    return True


def _coded_tail(head: Head) -> None:
    """The codes below the text, and those that stand alone before its paragraphs."""
    for index, line in enumerate(head.lines):
        if line.text in ("LP", "TD"):
            head.kinds[index] = "field"
    for index in range(len(head.lines) - 1, head.body, -1):
        if head.kinds[index] is None:
            if not _CODE.match(head.lines[index].text):
                return
            head.kinds[index] = "field"


_MOST = 200
"""Fields below a text that are heeded; a database prints some sixty."""


def _tail(head: Head) -> None:
    """A database or a notebook prints fields below the text too: three lines of them or more."""
    rows, cited = _rows_below(head)
    told = [
        at for at, (_, found) in enumerate(rows, 1) if key_of(found[1]) in _PRINTED | _OF_DATABASES
    ]
    known = rows[: told[-1]] if told else []
    names = {key_of(found[1]) for _, found in known}
    if len(known) < 3 and not names & _OF_DATABASES:
        return
    first = known[-1][0]
    for index in (*(index for index, _ in known), *(one for one in cited if one >= first - 1)):
        head.kinds[index] = "field"
    by_rank = sorted(enumerate(known), key=lambda one: _rank(key_of(one[1][1][1])))
    for place, (index, found) in by_rank:
        name = key_of(found[1])
        if place < _MOST and name in KNOWN and name not in OTHERS and name != "subject":
            fieldvalues.note(head, index, name, found)


def _rows_below(head: Head) -> tuple[list[tuple[int, re.Match[str]]], list[int]]:
    """The lines below a text that may be fields, from the last one up, and those that cite it."""
    rows: list[tuple[int, re.Match[str]]] = []
    cited: list[int] = []
    for index in range(len(head.lines) - 1, head.body, -1):
        text, unmarked = head.lines[index].text, head.kinds[index] is None
        found = _BELOW.match(text)
        if found is None and _CITED.match(text):
            cited.append(index)
        elif unmarked and (found is None or _is_sentence(found)):
            break
        elif found and (unmarked or key_of(found[1]) in KNOWN):
            rows.append((index, found))
    return rows, cited


_CITED = re.compile(
    r"(?i:details|bibliography|document details|citation|(?:source )?citation \(.{2,30}\)"
    r"|references?)$|[^\W\d_a-z][^.“”\"]{1,60}\.\s?(?:\((?:19|20)\d\d|[“\"]).{8,300}"
    r"(?i:retrieved (?:from|on)|accessed|\bpp?\. ?\d|gale|proquest)\b"
)
"""How a database heads its fields below a text, and how it cites the text among them."""


def _rank(name: str) -> int:
    """How early a name stands among those of its field: a paper's before its publisher's."""
    return next((names.index(name) for names in NAMES.values() if name in names), 0)


def _is_sentence(found: re.Match[str]) -> bool:
    """Whether what a label stands before is a sentence of the text: "Details: Three drones …"."""
    if key_of(found[1]) in KNOWN:
        return False
    spoken = any(mark in found[2] for mark in '“”"')
    return spoken or (ends_sentence(found[2]) and len(found[2].split()) > _MOST_OF_VALUE)


_MOST_OF_VALUE = 7
