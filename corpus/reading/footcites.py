"""What a writer noted below what he copied: "Quay Ledger, 5 May 2021, p. 4", "NAME, NAME, DAY"."""

from __future__ import annotations

from corpus.reading import calendars, outlets, people, slots
from corpus.reading.draft import Draft
from corpus.reading.lines import Line, ends_sentence, plain

WHY = "source"
_LONGEST, _LAST = 120, 2
_MARKS = " .()[]—–-*_"


def note(draft: Draft, lines: list[Line], kinds: list[str | None], body: int) -> None:
    """Note what such a line at the very end says, where nothing above it tells that."""
    for index in range(max(body + 1, len(lines) - _LAST), len(lines)):
        text = plain(lines[index].text)
        if kinds[index] not in (None, *_OPEN) or not text or len(text) > _LONGEST:
            continue
        found = calendars.find_all(text)
        if len(found) != 1 or not found[0].iso or found[0].precision != "day":
            continue
        text = f"{text[: found[0].start]} | {text[found[0].end :]}".strip(_MARKS)
        names = slots.names_beside(text)
        if names is None or not 0 < len(names) <= _MOST or ends_sentence(text):
            continue
        _note(draft, names, found[0].iso, lines[index])
        kinds[index] = kinds[index] or WHY


_OPEN = ("origin note", "section and date", "date", "of the page")
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
    if draft.date() is None:
        draft.note("date", day, "printed", line.number, "a note below the text")


def _parted(names: list[str]) -> tuple[str | None, str | None]:
    """Who wrote it and who printed it: the first and the second, unless a paper comes first."""
    first, second = names
    if outlets.told(first) and not outlets.told(second):
        return second, first
    return first, second
