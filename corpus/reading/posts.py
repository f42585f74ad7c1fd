"""Posts copied from where people write to followers: who posted, when, and how it was liked."""

from __future__ import annotations

import re

from corpus.reading import calendars, people
from corpus.reading.draft import Head
from corpus.reading.lines import Line

_CHAT = re.compile(
    r"(?P<name>\S.{1,70}), \[(?P<day>[\d./-]{6,10}|\d{1,2} \w{3,9} \d{4}),? [\d: APM]+\]"
)
"""The head of each message that a messenger copies: "Channel, [14.03.2023 10:22]"."""
_HANDLE = re.compile(r"@\w{2,40}(?:\s?·.{0,40})?")
_SHARED = re.compile(
    r"(?:\d{1,2} \w+(?: \d{4})?|\w+ \d{1,2}(?:, \d{4})?) at \d{1,2}:\d\d(?:\s?[AP]M)?[\s·]*$"
    r"|\d{1,2}\s?(?:h|hrs?|d|w|m|min)[\s·•]*$|yesterday at \d{1,2}:\d\d.{0,6}$",
    re.IGNORECASE,
)
"""When it was posted, on the line under the poster."""
_DEGREE = re.compile(r"\W*(?:1st|2nd|3rd)\+?")
_AGE = re.compile(r"(?:\d{1,2}\s?(?:mo|yr|[hdwmy])|just now)\b[\s•·]*(?:edited)?[\s•·]*", re.I)
_COUNT = re.compile(r"[\d.,]+[KkMm]?|·")
_COUNTED = (
    r"(?:views?|retweets?|reposts?|quotes?(?: tweets?)?|likes?|bookmarks?|replies|reply|comments?"
    r"|shares?|reactions?)"
)
_METRIC = re.compile(rf"(?:[\d.,]+[KkMm]?\s+)?{_COUNTED}", re.IGNORECASE)
_BUTTON = re.compile(
    r"post|tweet|thread|conversation|see new posts|translate (?:tweet|post)|last edited.{0,40}"
    r"|feed post(?: number \d+)?|follow(?:ing)?|connect|like|comment|repost|send|share"
    r"|…\s?see more|…\s?more|see more|show this thread|read \d+ repl(?:y|ies)|relevant|view quotes"
    r"|shared with .{3,30}|all reactions:?|see less|show replies"
    r"|pinned|verified account|author|view .{3,60}['’]s (?:graphic link|profile)|public",
    re.IGNORECASE,
)
_TOP = 10


def read(head: Head) -> None:
    """Note who posted and when; a post has no headline."""
    if _chat(head):
        return
    top = head.lines[:_TOP]
    if _of_channel(head):
        return
    if len(top) > 3 and _SHARED.match(top[1].text) and _posted(head.lines, 1):
        _post(head, 1, top[0].text)
        return
    for index in range(1, len(top)):
        handle = _HANDLE.fullmatch(top[index].text)
        degree = _DEGREE.fullmatch(top[index].text)
        name = top[index - 1].text
        if not (handle or degree) or len(name) > 60 or not _posted(head.lines, index):
            continue
        _post(head, index, name)
        return


def _chat(head: Head) -> bool:
    """The messages of a channel or a chat, each below its head."""
    if not head.lines or not _CHAT.fullmatch(head.lines[0].text):
        return False
    names = []
    for index, line in enumerate(head.lines):
        found = _CHAT.fullmatch(line.text) if line.text[-1] == "]" else None
        if found is None:
            continue
        head.kinds[index] = "post head"
        names.append(found["name"])
        if (when := calendars.first(found["day"])) and when.iso and len(names) == 1:
            head.draft.note("date", when.iso, "printed", line.number)
    if len(set(names)) == 1:
        field = "authors" if people.is_name(names[0]) else "outlet"
        head.draft.note(field, names[0], "post head", head.lines[0].number)
    head.untitled, head.body = True, 1
    return True


_FORWARDED = re.compile(r"forwarded from (?P<name>\S.{1,70})", re.IGNORECASE)
_FOLLOWED = re.compile(r"[\d.,]+\s?[KkMm]? (?:subscribers|members|followers)")


def _of_channel(head: Head) -> bool:
    """A channel's post below its name, with how many follow it or that it was sent on."""
    rows = [line.text for line in head.lines[:_TOP]]
    sent = _FORWARDED.fullmatch(rows[0]) if rows else None
    name = sent["name"] if sent else rows[0] if rows else ""
    first = 0
    while first + 1 < len(rows) and (rows[first] == name or _told_of(rows[first])):
        first += 1
    followed = any(_FOLLOWED.fullmatch(row) for row in rows[:first])
    if first < _NAMED or not (followed or (sent and name in rows[1:first])):
        return False
    head.draft.note("outlet", name, "post head", head.lines[0].number)
    for at in range(first):
        head.kinds[at] = "post head"
    _mark_counts(head, first)
    head.untitled, head.body = True, first
    return True


_NAMED = 2
"""Lines of a channel's head: its name, and how many follow it."""


def _told_of(row: str) -> bool:
    return (_FORWARDED.fullmatch(row) or _FOLLOWED.fullmatch(row)) is not None


_STAMP = re.compile(
    r"\d{1,2}:\d\d(?:\s?[AaPp]\.?[Mm]\.?)?\s?·\s?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?),? \d{4}(?:\s?·.{2,40})?"
)
"""When a post was sent, and by what: "6:12 PM · Mar 6, 2021 · Twitter Web App"."""


def _posted(lines: list[Line], index: int) -> bool:
    """Whether counts or buttons of such a place stand near, besides the poster's name."""
    if any(_STAMP.fullmatch(line.text) for line in (*lines[index : index + _TOP], *lines[-12:])):
        return True
    signs = sum(
        _METRIC.fullmatch(line.text) is not None or _BUTTON.fullmatch(line.text) is not None
        for line in (*lines[:index], *lines[-12:])
    )
    return signs > 1


def _post(head: Head, index: int, name: str) -> None:
    field = "authors" if people.is_name(name) else "outlet"
    head.draft.note(field, name, "post head", head.lines[index - 1].number)
    first = index + 1
    if _DEGREE.fullmatch(head.lines[index].text):  # what the poster is, and how old the post
        near = range(first, min(first + 4, len(head.lines)))
        first = next((at + 1 for at in near if _AGE.fullmatch(head.lines[at].text)), first)
    while first < len(head.lines) and _of_place(head.lines[first].text):
        first += 1
    for at in range(first):
        head.kinds[at] = "post head"
    _mark_counts(head, first)
    stamped = (at for at in range(first, min(first + _TOP, len(head.lines))) if _is_stamp(head, at))
    for at in stamped if head.draft.date() is None else ():
        _dated(head, at)
    head.untitled, head.body = True, first


def _is_stamp(head: Head, at: int) -> bool:
    return _STAMP.fullmatch(head.lines[at].text) is not None


def _mark_counts(head: Head, first: int) -> None:
    """The day, the counts and the buttons below a post."""
    last = range(max(first + 1, len(head.lines) - _COUNTS), len(head.lines))
    dated = next((at for at in last if _dated(head, at)), None)
    for at in reversed(last):
        if (dated is not None and at > dated) or _of_place(head.lines[at].text):
            head.kinds[at] = "share line"
        elif head.kinds[at] is None:
            break


_COUNTS = 16


def _dated(head: Head, at: int) -> bool:
    line = head.lines[at]
    when = calendars.first(line.text) if len(line.text) < 60 else None
    if when is None or when.iso is None or not re.search(r"\d:\d\d|·|^\W*\w+ \d", line.text):
        return False
    head.draft.note("date", when.iso, "printed", line.number)
    head.kinds[at] = "date"
    return True


def _of_place(text: str) -> bool:
    return any(one.fullmatch(text) for one in (_COUNT, _METRIC, _BUTTON, _AGE))
