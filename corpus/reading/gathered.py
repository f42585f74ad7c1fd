"""Where the clippings of a file that somebody gathered by hand begin and end.

A drawn rule or a form feed parts clippings only where what follows begins as an article begins:
with a headline, and with a by-line, a day, an address or a paper of its own. An article that is
torn at one of its own breaks would be worse than two that stand together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from corpus.reading import bylines, calendars, exports, outlets, people, printed
from corpus.reading.exports import Place
from corpus.reading.fieldnames import NAMES, key_of
from corpus.reading.lines import Line, ends_sentence, plain, split

_RULE = re.compile(
    r"^[ \t>]*(?P<sign>[=*_~#+•·–—-])(?P<apart>[ \t]?)(?:(?P=sign)[ \t]?){2,}[ \t]*$",
    re.MULTILINE,
)
_PAGE = re.compile("\f")
_FRONT = re.compile(
    r"^---[ \t]*\n(?=(?:\w[\w ]*:.*\n|[ \t].*\n|- .*\n){2,40}---[ \t]*$)", re.MULTILINE
)
"""The fields that a clipper sets above a note."""
_ADDRESS = re.compile(r"<?https?://\S+>?")
_FIELD = re.compile(r"[-*•\s]{0,4}[*_]{0,2}([^\W\d_][\w /-]{1,30})[*_]{0,2}:[*_]{0,2}\s+(\S.*)$")
_HEAD, _FOOT = 8, 3
"""Lines of a clipping's head, and at its foot, that are looked at."""
_PARAGRAPH, _LONG = 60, 130
_LEAST = 200
"""Characters of paragraphs from which on a clipping is one."""
_LONGEST_TITLE = 200
_LONG_RULE = 8
_KINDS = ("authors", "date", "url", "outlet")
_ENOUGH = 2
_MOST = 20_000


class Head(NamedTuple):
    """What the first lines of a stretch tell: a headline, and the kinds of fields beside it."""

    title: str
    told: frozenset[str]
    size: int
    """Characters of its paragraphs."""

    @property
    def whole(self) -> bool:
        """Whether it may be a clipping of its own."""
        return bool(self.title) and bool(self.told) and self.size >= _LEAST


class Gathered(NamedTuple):
    """A clipping's place; ``doubtful`` where it may hold another one yet."""

    place: Place
    doubtful: bool = False


def places(text: str) -> list[Gathered]:
    """The clippings between rules; nothing where there is one or none, or no clear rule."""
    fronts = [found.start() for found in _FRONT.finditer(text)] if text[:3] == "---" else []
    if len(fronts) > 1:
        return _kept(text, [Gathered((at, to)) for at, to in _between(fronts, len(text))])
    kinds: dict[str, list[re.Match[str]]] = {}
    for rule in islice(_RULE.finditer(text), _MOST):
        if not _underlines(text, rule):
            kinds.setdefault(_kind(rule), []).append(rule)
    if "\f" in text:
        kinds["\f"] = list(islice(_PAGE.finditer(text), _MOST))
    found = [_by(text, kind, rules) for kind, rules in kinds.items()]
    return max(found, key=len, default=[])


def _between(starts: list[int], end: int) -> list[Place]:
    return list(zip(starts, [*starts[1:], end], strict=True))


def _kind(rule: re.Match[str]) -> str:
    """Which rules are alike: by their sign, whether it stands apart, and whether they are long."""
    long = len(rule[0].strip()) >= _LONG_RULE
    return f"{rule['sign']}{' ' if rule['apart'] else ''}{'long' if long else ''}"


def _underlines(text: str, rule: re.Match[str]) -> bool:
    """Whether a rule stands just below a headline, as Markdown underlines one."""
    if rule["sign"] not in "=-":
        return False
    above = text[text.rfind("\n", 0, max(rule.start() - 1, 0)) + 1 : rule.start()].strip()
    return bool(above) and len(above) < _LONGEST_TITLE and not ends_sentence(above)


def _by(text: str, kind: str, rules: list[re.Match[str]]) -> list[Gathered]:
    """The clippings that rules of one kind part; nothing where they are no such rules."""
    stretches = [*_stretches(text, rules)]
    running = _running(text, stretches) if kind == "\f" else frozenset()
    heads = [_head(text[start:end], running) for start, end in stretches]
    first = next((at for at, one in enumerate(heads) if one.size >= _LEAST), len(heads))
    if first == len(heads) or not heads[first].whole:
        return []
    drawn = kind == "\f" or kind[0] in "=_#+" or kind.endswith("long")
    needed = 1 if drawn else min(_ENOUGH, len(heads[first].told))
    found: list[Gathered] = []
    titles: set[str] = set()
    for (start, end), one in zip(stretches[first:], heads[first:], strict=True):
        begins = one.whole and len(one.told) >= needed and one.title not in titles
        if begins or not found:
            found.append(Gathered((start, end)))
            titles.add(one.title)
        else:
            doubtful = bool(one.title) and one.size >= _LEAST
            found[-1] = Gathered((found[-1].place[0], end), found[-1].doubtful or doubtful)
    return _kept(text, found)


def _kept(text: str, found: list[Gathered]) -> list[Gathered]:
    kept = [
        one._replace(place=place)
        for one in found
        if (place := exports.trimmed(text, *one.place, front=True))
    ]
    return kept if len(kept) > 1 else []


def _stretches(text: str, rules: list[re.Match[str]]) -> Iterator[Place]:
    start = 0
    for rule in rules:
        yield start, rule.start()
        start = rule.end()
    yield start, len(text)


def _running(text: str, stretches: list[Place]) -> frozenset[str]:
    """Lines that stand at the top of several pages: they tell of no new article."""
    seen: set[str] = set()
    again: set[str] = set()
    for start, end in stretches:
        for line in split(text[start : min(end, start + 1000)])[:_HEAD]:
            bare = re.sub(r"\d+", "", line.text)
            (again if bare in seen else seen).add(bare)
    return frozenset(again)


def _head(text: str, running: frozenset[str]) -> Head:
    lines = split(text)
    size = sum(len(line.text) for line in lines if _is_paragraph(line))
    title, told = read(lines, running)
    for line in lines[-_FOOT:] if title else ():
        if not _is_paragraph(line):
            told |= _told(line.text) - {"title"}
    return Head(title, frozenset(told), size)


def read(
    lines: list[Line], running: frozenset[str] = frozenset(), start: int = 0
) -> tuple[str, set[str]]:
    """The headline among the lines above the first paragraph, and what kinds of fields they are."""
    title, told = "", set[str]()
    for line in lines[start : start + _HEAD]:
        text = plain(line.text)
        if not text or re.sub(r"\d+", "", line.text) in running:
            continue
        if _is_paragraph(line):
            break
        kinds = _told(text)
        if "title" in kinds or (not kinds and not title and _may_head(text)):
            title = title or (text.partition(":")[2].strip() if kinds else text)
        else:
            told |= kinds
    return title, told


def _is_paragraph(line: Line) -> bool:
    size = len(line.text)
    return size >= _LONG or (size >= _PARAGRAPH and ends_sentence(line.text))


def _may_head(text: str) -> bool:
    words = text.split()
    if len(words) <= 2 or len(text) > _LONGEST_TITLE or people.is_name(text):
        return False
    return text[-1] not in ".,;:" and text[:1] not in "([“\"‘'"


def _told(text: str) -> frozenset[str]:
    """What kinds of field a line is: "title", "authors", "date", "url", "outlet"."""
    if len(text) > _LONGEST_TITLE:
        return frozenset()
    if _ADDRESS.match(text):
        return frozenset(("url",))
    if kind := _labelled(text):
        return frozenset((kind,))
    kinds = {"authors"} if bylines.byline(text) else set()
    when = calendars.first(text) if any(map(str.isdigit, text)) else None
    if when and when.precision == "day" and not ends_sentence(text):
        rest = text[: when.start] + text[when.end :]
        if printed.is_date_line(text) or _beside(rest):
            kinds.add("date")
    if not kinds and outlets.told(text):
        kinds.add("outlet")
    return frozenset(kinds)


def _labelled(text: str) -> str | None:
    """The kind of a field that says by a label what it is."""
    found = _FIELD.match(text)
    name = key_of(found[1]) if found else ""
    if found and name == "source":
        return "url" if _ADDRESS.match(found[2]) else "outlet"
    if name in ("by", "name", "subject"):
        return None
    return next((field for field in ("title", *_KINDS) if name in NAMES[field]), None)


def _beside(rest: str) -> bool:
    """Whether a paper or an author stands beside a day, and nothing that is said of them."""
    pieces = [one.strip(" ,;()|•·–—-") for one in re.split(r"\s[|•·–—-](?=\s)|[,|•·;]", rest)]
    kept = [one for one in pieces if re.search(r"[^\W\d_]", one)]
    return bool(kept) and all(map(_names, kept))


def _names(piece: str) -> bool:
    if len(piece) > _PARAGRAPH:
        return False
    if outlets.told(piece) or people.is_name(piece) or bylines.byline(piece):
        return True
    words = piece.split()
    return words[0][0].isupper() and all(one[0].isupper() or one in _SMALL for one in words)


_SMALL = ("of", "the", "and", "&", "for", "on", "in")


def anew(text: str) -> list[Gathered]:
    """The clippings of a text without rules, each of which begins in the form of the first."""
    lines = split(text)[:_MOST]
    first = read(lines)
    if not first[0] or len(first[1] & {"authors", "date", "url"}) < _ENOUGH:
        return []
    starts, titles = [0], {first[0]}
    for at in range(1, len(lines) - 1):
        if not lines[at].gap or _is_paragraph(lines[at]) or not _is_paragraph(lines[at - 1]):
            continue
        title, told = read(lines, start=at)
        if title == plain(lines[at].text) and told == first[1] and title not in titles:
            starts.append(at)
            titles.add(title)
    ends = [*starts[1:], len(lines)]
    for start, end in zip(starts, ends, strict=True):
        paragraphs = [line for line in lines[start:end] if _is_paragraph(line)]
        if len(paragraphs) < _ENOUGH or sum(len(one.text) for one in paragraphs) < _LEAST:
            return []
    found = _between([lines[start].start for start in starts], len(text))
    return _kept(text, [Gathered(one) for one in found])
