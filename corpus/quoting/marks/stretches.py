"""Marked stretches, and those in single marks: the British way, or in headlines."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from corpus.model import Span

# What stands before a single mark is looked at last: a search goes from mark to mark.
_SINGLE_OPEN = re.compile(
    r"[‘‚‹'’](?<![\w’'.].)(?:(?<=[‘‚‹])|(?!(?:\d\ds|em|tis|twas|til|cause|bout|round|n)\b))"
    r"(?=[\w\[($£€…“\"])"
)
_SINGLE_CLOSE = re.compile(r"['’‘›](?<=[\w.,!?…)\]%—–”\"-].)(?!\w)")


_CALLED = re.compile(r"[A-ZÀ-Þ][\w.’'-]* [“\"][A-ZÀ-Þ][\w’'-]{1,20}[”\"] [A-ZÀ-Þ]")


@dataclass(frozen=True, slots=True)
class Marked:
    """One marked stretch inside one paragraph; the marks lie outside ``start``, ``end``.

    ``paragraph`` is the index of its paragraph. ``closed`` and ``opened`` tell whether the mark
    stands there; ``resumed`` is true when it runs on from the paragraph before. ``single`` says
    that single marks are the outer ones. ``inner`` stretches are left inside their outer one.
    """

    start: int
    end: int
    paragraph: int
    opened: bool = True
    closed: bool = True
    resumed: bool = False
    single: bool = False


def keep(
    out: list[Marked],
    text: str,
    start: int,
    end: int,
    paragraph: int,
    *,
    opened: bool = True,
    closed: bool = True,
    resumed: bool = False,
    single: bool = False,
) -> None:
    """Add a stretch without the blanks at its ends, unless it holds no letter or digit."""
    body = text[start:end]
    if any(map(str.isalnum, body)):
        start += len(body) - len(body.lstrip())
        end = start + len(body.strip())
        out.append(Marked(start, end, paragraph, opened, closed, resumed, single))


DECK = 9  # lines of a headline and what is below it, at most
ENDS = '.!?”"'  # what a sentence of the body ends with


def singles(text: str, lines: list[Span], double: list[Marked]) -> list[Marked]:
    """Stretches in single marks: everywhere in the British way, else in headlines only."""
    if "‘" not in text and "'" not in text:
        return []
    taken: dict[int, list[Marked]] = {}
    for d in double:
        taken.setdefault(d.paragraph, []).append(d)
    found: list[Marked] = []
    for at, line in enumerate(lines):
        if "‘" in text[line[0] : line[1]] or "'" in text[line[0] : line[1]]:
            more = _single_pairs(text, line, at, taken.get(at, []))
            found += more or _running(text, lines, at)
    spoken = sum(1 for s in found if _speaks(text, s, lines[s.paragraph]))
    if spoken > _outside(double, found):
        return found
    both = {at for at, ds in taken.items() if not all(_nickname(text, d) for d in ds)}
    alone = [s for s in found if s.paragraph not in both]
    said = "\n".join([folded(text, d) for d in double])
    return [
        s
        for s in alone
        if _headline(text, lines, s.paragraph)
        or _said(text, s, lines[s.paragraph])
        or _crosshead(text, s, lines[s.paragraph], said)
    ]


def _nickname(text: str, item: Marked) -> bool:
    """Whether marks stand around what somebody is called: "Ben “Bud” Carson"."""
    before = text.rfind(" ", max(0, item.start - 30), max(0, item.start - 2)) + 1
    return _CALLED.match(text, before) is not None


def single_stretches(text: str, lines: list[Span], double: list[Marked]) -> list[Marked]:
    """Stretches in single marks, in none of ``double``, in any text."""
    taken: dict[int, list[Marked]] = {}
    for one in double:
        taken.setdefault(one.paragraph, []).append(one)
    found = (
        _single_pairs(text, line, at, taken.get(at, []))
        for at, line in enumerate(lines)
        if "‘" in text[line[0] : line[1]] or "'" in text[line[0] : line[1]]
    )
    return [one for many in found for one in many]


def _running(text: str, lines: list[Span], at: int) -> list[Marked]:
    """Speech that runs on: not closed, and the next paragraph opens with such a mark again."""
    if at + 1 == len(lines) or not _SINGLE_OPEN.match(text, lines[at + 1][0]):
        return []
    start, end = lines[at]
    opener = _SINGLE_OPEN.search(text, start, end)
    if opener is None or text[start : opener.start()].rstrip()[-1:] not in ("", ":", ","):
        return []
    return [Marked(opener.end(), end, at, closed=False, single=True)]


def _outside(double: list[Marked], single: list[Marked]) -> int:
    """How many of the stretches in double marks lie in no single ones."""
    starts = [s.start for s in single]
    count = 0
    for d in double:
        at = bisect_right(starts, d.start) - 1
        count += at < 0 or d.end > single[at].end
    return count


def _speaks(text: str, item: Marked, line: Span) -> bool:
    """A stretch in single marks that looks like speech, not like a title or a coinage."""
    return item.start - 1 == line[0] or ends_as_speech(text, item)


def ends_as_speech(text: str, item: Marked) -> bool:
    """Whether a sentence or a clause ends where a stretch does, be it of one quoted in it."""
    return text[item.start : item.end].rstrip('”"')[-1:] in tuple(",.?!")


def _said(text: str, item: Marked, line: Span) -> bool:
    """Whether a stretch opens its paragraph, or comes after a comma or colon, and ends as speech.

    Some papers mix both kinds of marks; what else stands in single ones is a title or a coinage,
    and a line of its own a heading.
    """
    before = text[line[0] : item.start - 1].rstrip()
    speech = before[-1:] in ("", ",", ":") and ends_as_speech(text, item)
    return speech and (bool(before) or item.end + 2 < line[1])


def folded(text: str, item: Marked) -> str:
    """The marked words in small letters, their apostrophes all of one kind."""
    return text[item.start : item.end].replace("’", "'").casefold()


def _crosshead(text: str, item: Marked, line: Span, said: str) -> bool:
    """Whether a line of its own repeats words of ``said``, all that stands in double marks."""
    alone = item.start - line[0] < 2 and line[1] - item.end < 2
    words = folded(text, item)
    return alone and words.count(" ") > 1 and words in said


def _headline(text: str, lines: list[Span], at: int) -> bool:
    """Whether a line is a headline, or one of the lines below it in front of the first sentence."""
    start, end = lines[at]
    if at == 0 or (end - start < 160 and text[start:end].istitle()):
        return True
    return at < DECK and not any(text[e - 1] in ENDS for _, e in lines[: at + 1])


def _single_pairs(text: str, line: Span, at: int, double: list[Marked]) -> list[Marked]:
    out: list[Marked] = []
    covers = iter(double)
    cover = next(covers, None)
    opener = _SINGLE_OPEN.search(text, line[0], line[1])
    while opener:
        start = opener.end()
        following = _SINGLE_OPEN.search(text, start, line[1])
        while cover and cover.end < start:
            cover = next(covers, None)
        if not (cover and cover.start <= start):
            limit = following.start() if following else line[1]
            close = _single_close(text, start, limit)
            if close is not None:
                keep(out, text, start, close, at, single=True)
        opener = following
    return out


def _single_close(text: str, start: int, limit: int) -> int | None:
    """The closing single mark: one after punctuation, else one that is no possessive."""
    plain = possessive = None
    for m in _SINGLE_CLOSE.finditer(text, start, limit):
        before = text[m.start() - 1]
        if before in ".,!?…—–":
            return m.start()
        after = text[m.end() : m.end() + 2]
        if before == "s" and after[:1] == " " and after[1:].islower():
            possessive = m.start()
        elif plain is None:
            plain = m.start()
    return plain if plain is not None else possessive
