"""Dates that a line prints: whether the line is no more than a date, and what is doubtful in it."""

from __future__ import annotations

import re

from corpus.reading import dates
from corpus.reading.draft import Draft

_DATE_NOISE = re.compile(
    r"(?:first\s)?(?:published time|edited time|published"
    r"|posted|publication date|date|updated|last (?:updated|modified)"
    r"|modified"
    r"|created|issued|released|filed|updated on|uploaded|added|edited|originally"
    r"|print(?:ed)?)(?:\s(?:on|at|date))?"
    r"|\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?(?=[ap]\.?m)"
    r"|\b[ap]\.?m\b\.?|\b(?:at|on|by|and"
    r"|of|the|hrs|hours|uhr|o'clock)\b"
    r"|\b(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|PT|CST|CDT|MSK|IST|MST|EET|EEST|AEST|AEDT"
    r"|HKT|JST|SGT|Z)\b"
    r"(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}\b|\b\d+\s(?:min(?:ute)?s?|hours?|days?"
    r"|weeks?|months?|years?)"
    r"(?:\s(?:read|ago))?|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[\s,;:.|•·()/\[\]*_–—-]+",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated|modified|edited)\b", re.IGNORECASE)


def is_date_line(text: str) -> bool:
    """Whether a short line holds a date with its year and hardly more."""
    found = dates.first(text) if len(text) < 140 else None
    return found is not None and len(beside(text, [found])) <= 24


def beside(text: str, found: list[dates.Found]) -> str:
    """What a date line says apart from its dates, times and labels such as "Published"."""
    for one in reversed(found):
        text = text[: one.start] + " " + text[one.end :]
    return " ".join(_DATE_NOISE.sub(" ", text).split())


def note(draft: Draft, text: str, found: list[dates.Found], number: int) -> None:
    """Note the dates of a date line; what was updated counts only when nothing else stands."""
    ordered = sorted(found, key=lambda one: bool(_UPDATED.search(text[: one.start][-24:])))
    for one in ordered[:1]:
        if one.iso is not None:
            draft.note("date", one.iso, "printed", number)
        else:
            draft.note("day", f"{one.month:02}-{one.day:02}", "printed", number)
    for one in found:
        doubt(draft, one, number)


def doubt(draft: Draft, found: dates.Found, number: int) -> None:
    """Report a date whose weekday is another day's, or that can be read two ways."""
    if found.contradicts and found.weekday is not None:
        draft.flag("date-contradicts-itself")
        remark = f"{found.iso} was no {dates.DAY_NAMES[found.weekday]}"
        draft.note("date", found.iso or "", "doubtful", number, remark)
    if found.ambiguous:
        draft.flag("date-ambiguous")
