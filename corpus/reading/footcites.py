"""What a writer noted below what he copied: "Quay Ledger, 5 May 2021, p. 4", "NAME, NAME, DAY"."""

from __future__ import annotations

import re

from corpus.reading import calendars, citedpieces, outlets, people, printed
from corpus.reading.draft import Draft
from corpus.reading.lines import Line, ends_sentence, plain

WHY = "source"
_LONGEST, _LAST = 120, 2
_MARKS = " .()[]—–-*_"


def note(draft: Draft, lines: list[Line], kinds: list[str | None], body: int) -> None:
    """Note what such a line at the very end says, where nothing above it tells that."""
    _note_day_below(draft, lines, kinds, body)
    for index in range(max(body + 1, len(lines) - _LAST), len(lines)):
        text = plain(lines[index].text)
        if kinds[index] not in (None, *_OPEN) or not text or len(text) > _LONGEST:
            continue
        text = _FROM.sub("", text)
        found = calendars.find_all(text)
        if len(found) != 1 or not found[0].iso or found[0].precision != "day":
            continue
        text = f"{text[: found[0].start]} | {text[found[0].end :]}".strip(_MARKS)
        names = citedpieces.names_beside(text)
        if names is None or not 0 < len(names) <= _MOST or ends_sentence(text):
            continue
        _note(draft, _parted_for(names), found[0].iso, lines[index])
        kinds[index] = kinds[index] or WHY


def _note_day_below(draft: Draft, lines: list[Line], kinds: list[str | None], body: int) -> None:
    """Note the day that stands alone at the very end, right below who printed it."""
    if draft.date() is not None or len(lines) - 2 <= body or lines[-1].gap:
        return
    text, above = plain(lines[-1].text), plain(lines[-2].text)
    day = calendars.first(text) if printed.is_date_line(text) else None
    outlet = outlets.told(above)
    if day is None or not day.iso or outlet is None or printed.beside(text, [day]):
        return
    draft.note("date", day.iso, "printed", lines[-1].number, "below who printed it")
    if draft.first("outlet") is None:
        draft.note("outlet", outlet, "note below", lines[-2].number)
    kinds[-2:] = [WHY, WHY]


_FROM = re.compile(r"(?:source|from|quelle|printed in|in)\s?:?\s(?=[^\W\d_a-z])", re.IGNORECASE)
_OPEN = ("origin note", "source", "section and date", "date", "of the page")
_MOST = 2


def _note(draft: Draft, names: list[str], day: str, line: Line) -> None:
    signed = draft.authors()
    outlet = next((one for one in reversed(names) if one not in signed), None)
    if len(names) == _MOST:
        writer, outlet = _parted(names)
        if not signed and writer and people.is_name(writer):
            draft.note("authors", writer, "note below", line.number)
    elif not signed and people.is_name(names[0]) and not outlets.told(names[0]):
        return  # who wrote it, or who printed it
    if outlet and draft.first("outlet") is None:
        draft.note("outlet", outlets.told(outlet) or outlet, "note below", line.number)
    told = draft.date()
    if told is None or day.startswith(told[0]):
        draft.note("date", day, "printed", line.number, "a note below the text")


def _parted_for(names: list[str]) -> list[str]:
    """ "Ana Bell for Quay Ledger" as the two names that it has."""
    writer, joined, paper = names[0].partition(" for ")
    return [writer, paper] if len(names) == 1 and joined and people.is_name(writer) else names


def _parted(names: list[str]) -> tuple[str | None, str | None]:
    """Who wrote it and who printed it: the first and the second, unless a paper comes first."""
    first, second = names
    if outlets.told(first) and not outlets.told(second):
        return second, first
    return first, second
