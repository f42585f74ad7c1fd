"""What a mail puts around an article: the note of who sends it on, heads, answers, signatures."""

from __future__ import annotations

import re
from typing import NamedTuple

_FORWARDED = re.compile(
    r"^[ \t]*(?:[-_]{2,}[ \t]*(?:forwarded message|original message|weitergeleitete nachricht"
    r"|urspr[üu]ngliche nachricht|message transf[ée]r[ée]|mensaje reenviado)[ \t]*[-_]{2,}"
    r"|begin forwarded message:|anfang der weitergeleiteten nachricht:"
    r"|_{8,}(?=[ \t]*\n\s*(?:From|Von|De)[ \t]*:[^\n]+\n[ \t]*(?:Sent|Date|Gesendet|Envoyé)"
    r"[ \t]*:))"
    r"[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_BARE_HEAD = re.compile(
    r"^(?=(?:From|Von|De)[ \t]*:[^\n]+\n(?:Sent|Date|Gesendet|Envoyé)[ \t]*:[^\n]+\n"
    r"(?:(?:To|Cc|An|À)[ \t]*:[^\n]+\n){0,2}(?:Subject|Betreff|Objet)[ \t]*:)",
    re.IGNORECASE | re.MULTILINE,
)
"""A head of a mail inside of another, without a line that says so."""
_HEAD = re.compile(
    r"[ \t>*]*(From|Date|Sent|Subject|To|Cc|Reply-To|Von|Datum|Gesendet|Betreff|An|De|Envoyé|Objet"
    r"|À|Para|Asunto|Fecha)[ \t]*:[ \t*]*(.*)"
)
_ANSWERED = re.compile(
    r"^On .{8,160}\bwrote:[ \t]*$|^Am .{8,160}\bschrieb\b.*:[ \t]*$", re.MULTILINE
)
_QUOTED = re.compile(r"^>.*$", re.MULTILINE)
_SIGNATURE = re.compile(r"^--[ \t]?$", re.MULTILINE)
_LONGEST = 15  # lines of a signature


class Frame(NamedTuple):
    """Stretches that are not the article's, with why; and the head of the mail sent on."""

    asides: list[tuple[int, int, str]]
    sender: str = ""
    end: int = 0
    """Where what was sent on begins."""
    day: str = ""
    subject: str = ""


_DEEPEST = 12


def unquoted(text: str) -> str:
    """A text without the signs that mail programs set before each line of what is sent on."""
    start = 0
    for _ in range(_DEEPEST):
        found = _FORWARDED.search(text, start)
        if found is None:
            break
        start = found.end()
        rest = text[start:]
        if rest.lstrip().startswith(">"):
            text = text[:start] + _SIGN.sub("", rest)
            continue
        end, told = _head_of(text, start)
        if told and _mostly_quoted(text[end:]):
            text = text[:end] + _SIGN.sub("", text[end:])
    return text


_SIGN = re.compile(r"^>[ \t]?", re.MULTILINE)
_MOSTLY = 0.8


def _mostly_quoted(text: str) -> bool:
    """Whether what a mail sends on is quoted itself, a line below it apart."""
    rows = [row for row in text.split("\n") if row.strip()]
    return sum(row[0] == ">" for row in rows) >= _MOSTLY * max(len(rows), 1)


def frame(text: str) -> Frame:
    """What of a mail's text stands around the article."""
    asides = [(*found.span(), "quoted mail") for found in _ANSWERED.finditer(text)]
    asides += [(*found.span(), "quoted mail") for found in _QUOTED.finditer(text)]
    for found in _SIGNATURE.finditer(text):
        if text.count("\n", found.end()) <= _LONGEST:
            asides.append((found.start(), len(text), "signature"))
            break
    sender = day = subject = ""
    begun = 0
    heads = [*_FORWARDED.finditer(text), *_BARE_HEAD.finditer(text)]
    for forwarded in sorted(heads, key=lambda one: int(one.end()))[:_DEEPEST]:  # the last wrote it
        if forwarded.start() < begun:
            continue
        end, told = _head_of(text, forwarded.end())
        if not begun and told and _is_answer(text[: forwarded.start()], text[end:]):
            asides = [one for one in asides if one[0] < forwarded.start()]
            asides.append((forwarded.start(), len(text), "quoted mail"))
            break
        if told.get("from"):
            begun = end
            sender, day, subject = (told.get(name, "") for name in ("from", "date", "subject"))
            asides = [one for one in asides if one[0] >= end]
            asides.append((0, forwarded.start(), "sender's note"))
            asides.append((forwarded.start(), end, "mail header"))
        elif not begun and forwarded[0].strip() and told.keys().isdisjoint(_TOLD):
            begun = forwarded.end()
            asides.append((0, forwarded.start(), "sender's note"))
            asides.append((*forwarded.span(), "mail header"))
    return Frame(asides, sender, begun, day, subject)


def _is_answer(above: str, below: str) -> bool:
    """Whether what stands above the head of another mail is the longer text: its answer."""
    rows = [row for row in above.split("\n") if len(row) >= _PARAGRAPH]
    return len(rows) >= _PARAGRAPHS and sum(map(len, rows)) > _LONGER * len(below.strip())


_PARAGRAPH, _PARAGRAPHS, _LONGER = 60, 3, 2


def note_above(text: str) -> tuple[int, str] | None:
    """Where an article begins that somebody copied under a note and its address; the address."""
    start = passed = 0
    for row in text.split("\n")[:_TOP]:
        found = _ADDRESS.fullmatch(row.strip())
        end = start + len(row)
        if found and passed and passed <= _LONGEST_NOTE:
            rest = [one for one in text[end:].split("\n") if len(one) >= _PARAGRAPH]
            return (end, found[1]) if len(rest) >= _PARAGRAPHS else None
        passed += len(row.strip())
        start = end + 1
    return None


_TOP, _LONGEST_NOTE = 12, 500
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+/[^\s<>]+)>?")
_TOLD = ("from", "date", "subject", "To")
"""Fields of which a program prints one at least; somebody who copies a page prints none."""
_NAMES = {
    **dict.fromkeys(("From", "Von", "De"), "from"),
    **dict.fromkeys(("Date", "Sent", "Datum", "Gesendet", "Envoyé", "Fecha"), "date"),
    **dict.fromkeys(("Subject", "Betreff", "Objet", "Asunto"), "subject"),
}


def _head_of(text: str, start: int) -> tuple[int, dict[str, str]]:
    """Where the head of a mail sent on ends, and its fields."""
    told: dict[str, str] = {}
    end = start
    for line in re.finditer(r"[^\n]*\n?", text[start:]):
        found = _HEAD.match(line[0])
        if line[0].strip() and not found:
            break
        if found:
            told.setdefault(_NAMES.get(found[1], found[1]), found[2].strip())
            end = start + line.start() + len(line[0].rstrip("\n"))
        if not line[0]:
            break
    return end, told
