"""The query language: one grammar for the screen and every command.

    query  = { term }
    term   = [ "-" ] ( word | '"' words '"' | field ":" value )
    field  = speaker | outlet | kind | about | before | after | since | until | date
    value  = word | '"' words '"'
    date   = YYYY [ -MM [ -DD ] ], for ``date:`` also A..B, A.. and ..B

``after:`` and ``since:`` include the day named, ``until:`` too, ``before:`` does not. A lone “ is
no mark: pasted paragraphs open and do not close.
"""

from __future__ import annotations

import re
from typing import cast

from corpus.archive.filters import KINDS
from corpus.errors import QueryError
from corpus.frozen import dataclass, replace
from corpus.model import Kind

FIELDS = ("speaker", "outlet", "kind", "about", "before", "after", "since", "until", "date")

_TERM = re.compile(r"\s*(?P<minus>-(?=[^\s-]))?(?:(?P<field>[A-Za-z]{2,}):(?=[^\s/]|$))?")
_QUOTED = re.compile('["“”„«»]')
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")
_INITIALS = re.compile(r"(?<![\w/@])(?<!\w\.)[^\W\d_](?:\.[^\W\d_])+(?![\w.])")
"""Initials typed without their last full stop: "U.S", as print has them at a sentence's end."""


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query. ``words`` as typed, in order; ``exact`` phrases count as words too.

    ``unfinished`` is true when the last word may go on: nothing stands after it. Dates are ISO,
    cut to any precision, both ends included.
    """

    text: str
    words: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    not_speakers: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    not_outlets: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    about: tuple[str, ...] = ()
    not_about: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    unfinished: bool = False


class _Parsing:
    def __init__(self, text: str, typing: bool) -> None:
        self.text = text
        self.typing = typing
        self.words: list[str] = []
        self.query = Query("")
        self.last = ""


def parse(text: str, *, typing: bool = False) -> Query:
    """Read a query; raises QueryError that says where (``at``, a code point) and what fits there.

    With ``typing`` the last term may be incomplete. An empty filter, half a date, a lone minus
    and what is left out in open marks ask nothing yet; words behind an open mark are words, and
    half a kind is all kinds that begin so.
    """
    state = _Parsing(text, typing)
    at, end = 0, len(text.rstrip())
    while at < end:
        at = _term(state, at)
    unfinished = state.last == "word" and not text[-1:].isspace()
    return replace(state.query, text=text, words=tuple(state.words), unfinished=unfinished)


def _term(state: _Parsing, at: int) -> int:
    match = _TERM.match(state.text, at)
    assert match is not None
    minus, name, begin = bool(match["minus"]), match["field"], match.end()
    known = name.lower() if name else None
    if known and known not in FIELDS:
        raise QueryError(
            f"no filter is called “{shown(name)}”{_nearest(known)}",
            match.start("field"),
            ", ".join(FIELDS),
        )
    if not known and state.typing and _opened(state, begin, minus):
        return len(state.text)
    value, end, quoted = _value(state, begin, bool(known))
    if known:
        if value or not (state.typing and end >= len(state.text)):
            _filter(state, known, value, minus, begin, end)
        state.last = "filter"
    else:
        _plain(state, value, minus, quoted)
    return end


def _opened(state: _Parsing, begin: int, minus: bool) -> bool:
    """Take what is not there yet: a lone minus, or words behind a mark that is still open."""
    rest = state.text[begin:]
    if rest == "-":
        state.last = "open"
        return True
    if not _QUOTED.match(rest) or _QUOTED.search(rest, 1):
        return False
    begun = [] if minus else rest[1:].split()
    state.words += begun
    state.last = "word" if begun else "open"
    return True


def _value(state: _Parsing, begin: int, filtering: bool) -> tuple[str, int, bool]:
    text = state.text
    if begin < len(text) and _QUOTED.match(text[begin]):
        closing = _QUOTED.search(text, begin + 1)
        if closing:
            return text[begin + 1 : closing.start()], closing.end(), True
        if state.typing:
            return text[begin + 1 :], len(text), True
        if text[begin] != '"' and not filtering:
            return _value(state, begin + 1, filtering)
        raise QueryError("the quotation mark is not closed", begin, 'a closing "')
    end = begin
    while (
        end < len(text)
        and not text[end].isspace()
        and not (not filtering and end > begin and text[end] == '"')
    ):
        end += 1
    return text[begin:end], end, False


def _plain(state: _Parsing, value: str, minus: bool, quoted: bool) -> None:
    query = state.query
    value = _INITIALS.sub(r"\g<0>.", value)
    if not value and not quoted:
        return
    if minus:
        state.query = replace(query, without=(*query.without, value))
        state.last = "without"
    elif quoted:
        state.query = replace(query, exact=(*query.exact, value))
        state.words.append(value)
        state.last = "exact"
    else:
        state.words.append(value)
        state.last = "word"


def _filter(state: _Parsing, name: str, value: str, minus: bool, at: int, end: int) -> None:
    query = state.query
    if not value.strip():
        raise QueryError(f"“{name}:” needs a value", at, _EXPECTED.get(name, f"a {name}"))
    if name in ("speaker", "outlet", "about"):
        state.query = _named(query, name, value, minus)
    elif name == "kind":
        kinds = _kinds(value, at, typing=state.typing and end >= len(state.text))
        if minus:
            kinds = tuple(kind for kind in query.kinds or KINDS if kind not in kinds)
        elif query.kinds:
            kinds = tuple(kind for kind in KINDS if kind in query.kinds or kind in kinds)
        state.query = replace(query, kinds=kinds)
    elif minus:
        raise QueryError(f"“-{name}:” is not possible", at, "before: or after:")
    else:
        _dates(state, name, value, at, typing=state.typing and end >= len(state.text))


def _named(query: Query, name: str, value: str, minus: bool) -> Query:
    if name == "speaker":
        if minus:
            return replace(query, not_speakers=(*query.not_speakers, value))
        return replace(query, speakers=(*query.speakers, value))
    if name == "outlet":
        if minus:
            return replace(query, not_outlets=(*query.not_outlets, value))
        return replace(query, outlets=(*query.outlets, value))
    if minus:
        return replace(query, not_about=(*query.not_about, value))
    return replace(query, about=(*query.about, value))


def _kinds(value: str, at: int, *, typing: bool) -> tuple[Kind, ...]:
    *names, last = value.lower().split(",")
    begun = [kind for kind in KINDS if kind.startswith(last)] if typing else []
    names += begun or [last]
    for name in names:
        if name not in KINDS:
            raise QueryError(f"no kind is called “{shown(name)}”", at, ", ".join(KINDS))
    return cast("tuple[Kind, ...]", tuple(dict.fromkeys(names)))


def _dates(state: _Parsing, name: str, value: str, at: int, *, typing: bool) -> None:
    try:
        since, until = _bounds(name, value, at)
    except QueryError:
        if typing:
            return
        raise
    query = state.query
    since = max(filter(None, (query.since, since)), default=None)
    until = min(filter(None, (query.until, until)), default=None)
    if since and until and since > until + "~":
        raise QueryError(f"nothing lies between {since} and {until}", at, "a later end")
    state.query = replace(query, since=since, until=until)


def _bounds(name: str, value: str, at: int) -> tuple[str | None, str | None]:
    """The first and the last day, month or year that a field of dates lets pass."""
    if name == "before":
        return None, _day_before(_date(value, at))
    if name == "until":
        return None, _date(value, at)
    if name != "date":
        return _date(value, at), None
    first, dots, last = value.partition("..")
    since = _date(first, at) if first else None
    until = _date(last, at + len(first) + 2) if last else None if dots else since
    if not since and not until:
        raise QueryError("“date:” needs a day, a month or a year", at, _EXPECTED["date"])
    return since, until


def _date(value: str, at: int) -> str:
    match = _DATE.match(value)
    if not match:
        raise QueryError(f"“{shown(value)}” is no date", at, _EXPECTED["before"])
    year, month, day = match[1], match[2], match[3]
    if month and not 1 <= int(month) <= 12:
        raise QueryError(f"there is no month {month}", at + match.start(2), "a month, 01 to 12")
    if day and not 1 <= int(day) <= _days(int(year), int(month)):
        raise QueryError(
            f"{year}-{month} has no day {day}", at + match.start(3), "a day of the month"
        )
    return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])


def _days(year: int, month: int) -> int:
    import calendar

    return calendar.monthrange(max(year, 1), month)[1]


def _day_before(date: str) -> str:
    """The day, month or year before one of the same precision."""
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 3 and parts[2] > 1:
        parts[2] -= 1
    elif len(parts) >= 2 and parts[1] > 1:
        parts[1] -= 1
        parts[2:] = [_days(parts[0], parts[1])] * (len(parts) - 2)
    else:
        parts = [max(parts[0] - 1, 0), *[12, 31][: len(parts) - 1]]
    return "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])


def shown(value: str) -> str:
    """What was typed as it stands in a message: one line, not longer than one reads."""
    words = " ".join(value.split())
    return words if len(words) <= 60 else f"{words[:60]}…"


def _nearest(name: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, FIELDS, 1)
    return f"; did you mean “{close[0]}:”?" if close else ""


_EXPECTED = {
    "kind": ", ".join(KINDS),
    "date": "YYYY, YYYY-MM, YYYY-MM-DD or a range A..B",
    "before": "YYYY, YYYY-MM or YYYY-MM-DD",
    "after": "YYYY, YYYY-MM or YYYY-MM-DD",
    "since": "YYYY, YYYY-MM or YYYY-MM-DD",
    "until": "YYYY, YYYY-MM or YYYY-MM-DD",
    "speaker": "a name",
    "outlet": "the name of an outlet",
    "about": "a word",
}
