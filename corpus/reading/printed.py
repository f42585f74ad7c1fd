"""Dates that a line prints: whether the line is no more than a date, and what is doubtful in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from corpus.model import Evidence
from corpus.reading import calendars, dates, webhosts
from corpus.reading.draft import Draft

_DATE_NOISE = re.compile(
    r"(?:first\s)?(?:published time|edited time|published"
    r"|posted|publication date|date|updated|last (?:updated|modified)"
    r"|modified"
    r"|created|issued|released|filed|updated on|uploaded|added|edited|originally"
    r"|print(?:ed)?|debated|delivered|recorded|broadcast|aired|dated)(?:\s(?:on|at|date))?"
    r"|\b\d[\d,.]* words\b|\babout(?= \d)"
    r"|\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?(?=[ap]\.?m)"
    r"|\b[ap]\.?m\b\.?|\b(?:at|on|by|and"
    r"|of|the|hrs|hours|uhr|o'clock)\b"
    r"|\b(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|PT|CST|CDT|MSK|IST|MST|EET|EEST|AEST|AEDT"
    r"|HKT|JST|SGT|Z)\b"
    r"(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}\b|\b\d+\s(?:min(?:ute)?s?|hours?|days?"
    r"|weeks?|months?|years?)"
    r"(?:\s(?:read|ago))?|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[\s,;:.|•·()/\[\]*_]+"
    r"|(?<!\w)[–—-]+|[–—-]+(?!\w)",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated|modified|edited)\b", re.IGNORECASE)


_LONGEST = 140
_ISSUE = re.compile(r"\bissue\b", re.IGNORECASE)
"""The month of a magazine gives way to a day, as the day of a change does."""


_GLUED = re.compile(
    r"(?<=[ /.,])((?:19|20)\d\d)(?=\d{1,2}(?::\d\d|\s[A-Z][a-z]{2}|/)|[A-Z][a-z]{2,8}\s(?:\d"
    r"|[A-Z][a-z]{2,8}\.?\s\d)|(?:Updated|UPDATED|Published|Last)\s?)"
    r"|(?<=\d )([A-Z]{2,4}|[AP]M [A-Z]{2,4})(?=(?:Updated|Published)\b)"
)
"""A year or a time and what the page set beside it, run together when it was copied."""


def unglued(text: str) -> str:
    """A line's year and hour parted from what was run together with them."""
    return _GLUED.sub(lambda found: f"{found[0]} ", text)


@lru_cache(256)
def is_date_line(text: str) -> bool:
    """Whether a short line holds a date with its year and hardly more."""
    text = unglued(text) if len(text) < _LONGEST else text
    found = calendars.first(text) if len(text) < _LONGEST else None
    if found is None:
        return False
    rest = beside(text, [found])
    words = rest.split()
    return len(rest) <= 24 and (len(words) < 3 or not any(word[0].islower() for word in words))


def beside(text: str, found: list[dates.Found]) -> str:
    """What a date line says apart from its dates, times and labels such as "Published"."""
    for one in reversed(found):
        text = text[: one.start] + " " + text[one.end :]
    bare = text if text.isascii() and not _ABROAD.search(text) else calendars.unlabelled(text)
    return " ".join(_DATE_NOISE.sub(" ", bare).split())


_ABROAD = re.compile(
    r"\b(?:uhr|stand|publicado|aktualisiert|erschienen|pubblicato|modificat?o?|gepubliceerd|bijgewerkt"
    r"|publicerad|uppdaterad|oppdatert|publisert|opublikowano)\b",
    re.IGNORECASE,
)


_FIRST = re.compile(r"\b(?:first|originally) (?:published|posted)\b", re.IGNORECASE)


def note(draft: Draft, text: str, found: list[dates.Found], number: int) -> None:
    """Note the dates of a date line; what was updated counts only when nothing else stands."""
    ordered = sorted(found, key=lambda one: updated(text, one))
    for one in ordered[:1]:
        if one.iso is None:
            draft.note("day", f"{one.month:02}-{one.day:02}", "printed", number)
        elif updated(text, one) or (one.precision == "month" and _ISSUE.search(text)):
            draft.note("updated", one.iso, "printed", number)
        else:
            draft.note("date", one.iso, "printed", number)
            if _FIRST.search(text[: one.start]) and one.precision == "day":
                draft.evidence.insert(0, draft.evidence.pop())  # before the day of a later version
    for one in found:
        doubt(draft, one, number)


def updated(text: str, found: dates.Found) -> bool:
    """Whether a line's date is the day of a change, not of print."""
    before = text[: found.start]
    return bool(_UPDATED.search(before[-24:])) or calendars.updated(before)


DATED = ("printed", "metadata")


def settle_change(draft: Draft) -> None:
    """The day of a change stands for the day of print where the text has no other."""
    dated = [one for one in draft.evidence if one.field == "date" and one.basis in DATED]
    if any(one.basis == "printed" or len(one.value) >= 10 for one in dated):
        return
    for one in [one for one in draft.evidence if one.field == "updated"][:1]:
        draft.note(
            "date", one.value, "printed", one.line, "the day of a change; no other is printed"
        )


def doubt(draft: Draft, found: dates.Found, number: int) -> None:
    """Report a date whose weekday is another day's, or that can be read two ways."""
    if found.contradicts and found.weekday is not None:
        draft.flag("date-contradicts-itself")
        remark = f"{found.iso} was no {dates.DAY_NAMES[found.weekday]}"
        draft.note("date", found.iso or "", "doubtful", number, remark)
    if found.ambiguous:
        draft.flag("date-ambiguous")
        draft.either.append((found.either, number, "printed"))


_NEAR = 3
"""Days that the date of print may lie beside that of its address or metadata."""
_DAY_FIRST = re.compile(
    r"\.(?:uk|ie|au|nz|in|pk|za|ng|ke|eu|de|at|ch|fr|be|nl|lu|es|pt|it|gr|cy|mt|dk|no|fi|is|ee|lv"
    r"|pl|cz|sk|si|hr|rs|ba|ro|bg|ua|ru|by|md|tr|il|br|ar|cl|mx|co|pe)$"
)
"""Ends of hosts in whose countries the day is printed before the month."""


def settle_order(draft: Draft) -> None:
    """Choose a day of those that can be read two ways, where something else in the file tells.

    Tried in turn: other numeric dates of the text, the same day in words, the date of the address
    or metadata, and the country of the address.
    """
    if not draft.either:
        return
    days, number, basis = draft.either[0]
    chosen, why = _settled(draft, days)
    if chosen is None:
        draft.note("date", days[-1], "doubtful", number, f"or {days[0]}: day and month unclear")
        return
    draft.note("date", chosen, basis, number, why)
    draft.flags.remove("date-ambiguous")


def _settled(draft: Draft, days: Sequence[str]) -> tuple[str | None, str]:
    """The one of two days that a day of two readings is, by what the page tells, and why."""
    order = dates.day_first(draft.text)
    if order is not None:
        return days[0 if order else -1], "the order of the text's other dates"
    told = {one.iso for one in dates.find_all(draft.text)}
    if len(spelt := [day for day in days if day in told]) == 1:
        return spelt[0], "the text spells the same day out"
    if draft.day_first:
        return days[0], "the day comes first in the language of the page"
    others = [date.fromisoformat(one.value) for one in draft.evidence if _is_day_of(one)]
    near = [
        day
        for day in days
        if any(abs((date.fromisoformat(day) - one).days) <= _NEAR for one in others)
    ]
    if len(near) == 1:
        return near[0], "the day beside the address, metadata or a change"
    host = webhosts.host_of(draft.first("url") or "") or ""
    if _DAY_FIRST.search(host):
        return days[0], f"the day comes first where {host} is printed"
    if host.endswith((".us", ".gov", ".mil")):
        return days[-1], f"the month comes first where {host} is printed"
    return None, ""


def _is_day_of(one: Evidence) -> bool:
    """Whether evidence tells a whole day near that of print: of the page, or of its change."""
    if len(one.value) != len("2021-03-06"):
        return False
    dated = one.field == "date" and one.basis in ("metadata", "url", "file")
    return dated or one.field == "updated"
