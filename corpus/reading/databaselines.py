"""What press databases set around and below a document that is no text of it."""

from __future__ import annotations

import re

from corpus.reading.documentnumbers import FACTIVA
from corpus.reading.draft import Draft
from corpus.reading.lines import Line

WHY = "field"
_LINE = re.compile(
    r"readability: .{2,60}|links: (?:linking service|find full text|check for full text|.{2,60}full"
    r" text)\b.{0,120}|(?:• )?citation \([A-Z]{2,9} style\)|openurl link"
    r"|copyright of .{3,120} is the property of .{3,400}|record: \d{1,5}"
    r"|listen (?:american|british)|(?:[A-Z]+ - )?\d+ of \d+ documents?|highlight: .{3,400}"
    r"|content level: .{3,20}|document-type: .{3,40}|journal-code: .{2,40}"
    r"|publication-type: .{3,60}|publication type: .{3,60}|load-date: .{4,30}"
    r"|the present document and its usage are protected under .{10,140}"
    r"|(?:ce|le présent) document (?:est (?:réservé à l['’]usage exclusif|protégé par les lois)"
    r"|et son utilisation sont protégés) .{10,240}"
    r"|(?:public )?certificate issued (?:on|to) .{10,160}|certificat (?:public )?émis le .{10,160}"
    r"|news·\d{8}·\S{3,80}|source citation(?: \(.{2,40}\))?|document link|proquest document link"
    r"|this (?:email|document) was (?:generated|exported) by .{3,60}|highlights?: none available.?"
    r"|(?:about|contact) proquest|report information from proquest.{0,40}",
    re.IGNORECASE,
)
_TEXTED = re.compile(r"(?:full text|body|text|article text):?|~{4,}", re.IGNORECASE)
"""A label alone before the text."""
_LABEL = re.compile(r"full text:\s+(?=\S)", re.IGNORECASE)
_PICTURED = re.compile(r"graphic|classification|correction-date|load-date", re.IGNORECASE)
_END = re.compile(r"end of document|load-date: .{4,30}", re.IGNORECASE)
_CITATION = re.compile(r"source citation(?: \(.{2,40}\))?", re.IGNORECASE)
_FOOT, _LONGEST = 60, 600
"""Lines at the end among which such a foot begins; characters of a line of it."""


def mark_above(lines: list[Line], kinds: list[str | None]) -> None:
    """Mark such lines above the text, before a headline is looked for."""
    for index, line in enumerate(lines[:_TOP]):
        if kinds[index] is None and _LINE.fullmatch(line.text):
            kinds[index] = WHY


_TOP = 20


def mark(draft: Draft, lines: list[Line], kinds: list[str | None], body: int) -> None:
    """Mark lines that only a database prints, and all from "Graphic" on where it ends below."""
    top = range(min(body + 1, len(lines)))
    foot = range(max(body, len(lines) - _FOOT), len(lines))
    for index in {*top, *foot}:
        if kinds[index] is None and _LINE.fullmatch(lines[index].text):
            kinds[index] = WHY
    for index in top:
        line = lines[index]
        if kinds[index] is None and _TEXTED.fullmatch(line.text) and index:
            kinds[index] = WHY
        elif kinds[index] is None and (label := _LABEL.match(line.text)):
            draft.mark(line.start, line.start + label.end(), "field name")
    _mark_abstract(lines, kinds, body)
    _mark_codes(lines, kinds)
    _mark_foot(lines, kinds, foot)


def _mark_foot(lines: list[Line], kinds: list[str | None], foot: range) -> None:
    ended = any(_END.fullmatch(lines[index].text) for index in foot)
    for index in foot:
        text = lines[index].text
        if (ended and _PICTURED.fullmatch(text)) or _WAVES.fullmatch(text):
            _mark_rest(lines, kinds, index)
            return
        if _CITATION.fullmatch(text) and index + 1 < len(lines):
            kinds[index + 1] = kinds[index + 1] or WHY
        if index and _FACTIVA.fullmatch(text) and _FIRM.search(lines[index - 1].text):
            kinds[index - 1] = kinds[index - 1] or WHY


_WAVES = re.compile("~{6,}")
"""Stands between EBSCO's text and who wrote it."""
_FACTIVA = re.compile(rf"Document {FACTIVA}")
_FIRM = re.compile(r"^(?=.{4,60}$)[A-Z].* (?:Ltd|Inc|LLC|PLC|plc|Limited|Corp|Co|GmbH|Pty Ltd)\.?$")


def _mark_rest(lines: list[Line], kinds: list[str | None], start: int) -> None:
    for index in range(start, len(lines)):
        if len(lines[index].text) <= _LONGEST:
            kinds[index] = kinds[index] or WHY


_ABSTRACT = re.compile(r"abstract(?: \(.{3,30}\))?:?", re.IGNORECASE)
_LONGEST_ABSTRACT = 12


def _mark_abstract(lines: list[Line], kinds: list[str | None], body: int) -> None:
    """An abstract is a catalogue's, and often the text's first words once more."""
    rows = range(min(max(body, _TOP), len(lines)))
    start = next((at for at in rows if _ABSTRACT.fullmatch(lines[at].text)), None)
    if start is None:
        return
    below = range(start + 1, min(start + _LONGEST_ABSTRACT, len(lines)))
    end = next((at for at in below if _TEXTED.fullmatch(lines[at].text)), start)
    for at in range(start, end + 1) if end > start else ():
        kinds[at] = kinds[at] or WHY


_CODES = ("HD", "BY", "WC", "PD", "SN", "SC", "LA", "CY", "LP", "TD", "RE", "NS", "AN")
"""What Factiva calls its fields, alone on their lines."""


def _mark_codes(lines: list[Line], kinds: list[str | None]) -> None:
    alone = [at for at, line in enumerate(lines) if len(line.text) == 2 and line.text in _CODES]
    if len({lines[at].text for at in alone} & {"LP", "TD"}) == 2:
        for at in alone:
            kinds[at] = kinds[at] or WHY
