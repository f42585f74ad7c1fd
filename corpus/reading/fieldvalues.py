"""What the value of a printed field says of an article."""

from __future__ import annotations

import re

from corpus.reading import (
    bylines,
    calendars,
    frontmatter,
    mastheads,
    outlets,
    people,
    printed,
    titles,
)
from corpus.reading.dates import Found
from corpus.reading.draft import LONGEST, Draft, Head
from corpus.reading.fieldnames import NAMES, NOTHING, OTHERS, UPDATED
from corpus.reading.lines import ends_sentence, plain

TITLES = frozenset(NAMES["title"]) - {"name"}
_SENT_ON = re.compile(r"(?:fwd?|fw|re|aw|wg|tr)\s*:", re.IGNORECASE)
_WIKILINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]")
_DATES = frozenset((*NAMES["date"], "pd"))
_OUTLETS = frozenset((*NAMES["outlet"], "source", "sn")) - {"feed"}
_MOST_OF_NAMES = 5
SNAKE = re.compile(r"[a-z]+_[a-z_]*:(?:\s|$)")
"""What a notebook's own field looks like, whatever it is called."""


def note(head: Head, index: int, name: str, found: re.Match[str]) -> None:
    """Note what a field says, and mark its line."""
    line, value = head.lines[index], (found[2] or "").strip(" *_")
    if _says_nothing(name, value):
        head.kinds[index] = "field"
        return
    value = _WIKILINK.sub(r"\1", value)
    if name in TITLES and len(value) > 8:
        _title(head, index, value, found.start(2))
        return
    date = calendars.first(value)
    if name in UPDATED and not SNAKE.match(line.text):
        head.draft.note("updated", date.iso or "" if date else "", "printed", line.number)
        head.dates += [index] if date else []
    elif date and name in _DATES:
        _day(head, index, date)
        printed.doubt(head.draft, date, line.number)
    elif name in _OUTLETS:
        if not _source(head.draft, value, date, line.number):
            return
    elif name in NAMES["authors"]:
        if ends_sentence(value) and len(value.split()) > _MOST_OF_NAMES:
            return  # what a journalist asks
        _authors(head.draft, value, line.number)
        if date and not printed.updated(value, date):
            _day(head, index, date)
    elif not date:
        frontmatter.note(head.draft, {name: value}, "field")
    head.kinds[index] = "field"


def _says_nothing(name: str, value: str) -> bool:
    """Whether a field is empty, endless, or one of those that tell nothing of an article."""
    other = name in OTHERS and name not in UPDATED
    return other or len(value) > LONGEST or value.casefold() in NOTHING


def _title(head: Head, index: int, value: str, start: int) -> None:
    """Note a headline told at ``start`` of a line; one that is printed above stays where it is."""
    line = head.lines[index]
    if _SENT_ON.match(value):
        head.kinds[index] = "field"  # what a mail is about, not what a paper printed
        return
    head.draft.mark(line.start, line.start + start, "field name")
    head.draft.note("title", plain(value), "field", line.number)
    again = (at for at in range(index) if titles.same(plain(value), head.lines[at].text))
    above = next(again, None)
    if above is not None:
        head.kinds[index] = "field"
    if head.title is None:
        head.title = index if above is None else above


def _day(head: Head, index: int, date: Found) -> None:
    head.draft.note("date", date.iso or "", "printed", head.lines[index].number)
    head.dates.append(index)


def _source(draft: Draft, value: str, date: Found | None, number: int) -> bool:
    """Note who printed it, and the day beside the name; whether the value is no sentence."""
    name = _LISTED.split(value)[0]
    ended = name[-1:] in (*".!?", "") and not name.endswith(("Ltd.", "Inc.", "Co.", "Corp."))
    if TOLD_ON.search(value) or len(name.split()) > 8 or (ended and not date):
        return False
    if date and date.iso:
        draft.note("date", date.iso, "printed", number)
        value = value[: date.start].strip(" .,;(|")
    _outlet(draft, value, number)
    return True


TOLD_ON = re.compile(
    r"^[^\W\d_][^:/]{3,40}/\s?[A-Z]|\s(?:on|in an?|in (?:his|her|their|its)|at an?|at the"
    r"|during|citing|with reference to"
    r"|in a comment(?:ary)?)\s",
    re.IGNORECASE,
)
"""Who told it and where, which is nobody who printed it: "Source: Air Command on Telegram"."""
_LISTED = re.compile(r"(?:(?:(?<!\s)|(?<=[|•·]\s))\s++)?[(;,]\s*+|\s[|•·]\s")
"""What a catalogue adds to a paper's name: its place, its language."""


_LINK = re.compile(r"\[([^\[\]]*)\]\([^)\s]*\)")


def _authors(draft: Draft, value: str, number: int) -> None:
    bare = re.sub(r"(?:(?<!\s)\s++)?\([^()]*\)", "", _LINK.sub(r"\1", value))
    bare = ", ".join(one for one in bare.split(", ") if not mastheads.alone(one)) or value
    found = bylines.byline(bare)
    names = found.authors if found else frontmatter.authors([bare])
    for name in names:
        draft.note("authors", name, "field", number)


def _outlet(draft: Draft, value: str, number: int) -> None:
    value = value.strip()
    if re.match(r"<?https?://", value):
        draft.note_url(value.strip("<>"), "field", number)
    elif linked := re.fullmatch(r"\[([^\]]+)\]\((https?://[^)\s]+)\)", value):
        label = linked[1] if people.is_name(linked[1]) or len(linked[1].split()) <= 5 else ""
        label = "" if "." in label or not label.istitle() else label
        draft.note("outlet", outlets.known(linked[1]) or label, "field", number)
        draft.note_url(linked[2], "field", number)
    else:
        name = _LISTED.split(value)[0]
        if frontmatter.TOOL.search(name):
            return
        draft.note("outlet", outlets.known(name) or name, "field", number)
