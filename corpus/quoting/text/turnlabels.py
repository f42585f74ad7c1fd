"""The labels of talk in all customs, read as "NAME: words": alone on a line, with the time.

    Ann Lowe (01:23):         NAME — words        [Ann Lowe] words
    words                     NAME. words         >> NAME: words

A custom is taken for labels where the same names come again and again, as in talk they do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from corpus.quoting.text.markup import Piece
from corpus.quoting.words.flags import PLACE
from corpus.quoting.words.lexicon import words
from corpus.talk import LEAST, SHARE, TIME, talk

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_WORD = rf"{_CAPITAL}[\w.'’-]{{0,40}}"
_SHOUTED = rf"(?:M(?:[rs]s?|[RS]S?)\.? )?{_CAPITAL}{{2,}}(?:[ '’-]{_CAPITAL}+\.?){{0,4}}"
_SEVERAL = rf"{_WORD}(?: (?:d[aeiu]|del|la|van|von|den|der|al|bin|y|{_WORD})){{1,5}}"
_BELOW = r"[ \t]*\r?\n[ \t]*(?=[^\s#>*-])"
_BOLD = r"(?:\*\*|__)?"


def _custom(before: str, name: str, after: str) -> re.Pattern[str]:
    """What stands before a label, the label, and what stands between it and the words."""
    return re.compile(
        rf"^(?P<before>{before})(?P<name>{name})(?P<after>{after})(?=\S)", re.MULTILINE
    )


_NAMED = rf"{_SEVERAL}|{_SHOUTED}"
_SHORT = 60  # code points of a label alone on its line, at most
_TIMED = (
    _custom("", rf"{_SEVERAL}|{_WORD}", rf"(?:[ \t,|•·–—-]+|:[ \t]*){TIME}:?{_BELOW}"),
    _custom("", rf"{_SEVERAL}|{_WORD}", rf"[ \t]*\r?\n[ \t]*{TIME}{_BELOW}"),
    _custom(rf"{TIME}[ \t]+-[ \t]|\[{TIME}[ \t]", rf"{_SEVERAL}|{_WORD}", r":[ \t]"),
    _custom(
        rf"{TIME}[ \t]+From[ \t]+", rf"{_SEVERAL}|{_WORD}", r"(?: to [^:\n]{1,40})?[ \t]*:[ \t]"
    ),
    _custom("", rf"{_SEVERAL}|{_WORD}", rf"[ \t]@\w{{1,30}}(?:[ \t][·•][^\n]{{1,20}})?{_BELOW}"),
)
"""Where the time or an account stands beside the name: as programs for talk and chat write."""
_ALONE = _custom(
    rf"(?:{TIME}(?=[ \t]))?[ \t]*{_BOLD}",
    rf"{_NAMED}|{_WORD}(?={_BOLD}:)",
    rf"{_BOLD}:?{_BOLD}{_BELOW}",
)
_PARTED = _custom("", rf"{_SEVERAL}|M[RS]S?\.? {_CAPITAL}+", r"[ \t]+[—–-]{1,2}[ \t]+|>[ \t]+|\t+")
_STOPPED = _custom(
    r"(?!(?:MRS?|MS|DR|SEN|REP|GOV|GEN|COL|LT|CAPT|SGT|PROF|HON|REV|AMB|ST)\.)",
    _SHOUTED,
    r"\.(?:[ \t]?[—–-])?[ \t]+",
)
_SHOUTS = re.compile(rf"(?:M[rs]s?\.? )?{_CAPITAL}{{2}}")
_BRACKETED = _custom(r"\[", _NAMED, r"\]:?[ \t]+")
_SIGNED = _custom(r"(?:>>|[ \t]*(?:[-–—*]|\d{1,3}[.)]?))[ \t]+", rf"{_NAMED}|{_WORD}", r":[ \t]+")
_MARKED = frozenset(">-–—* 0123456789")
_SIGNS = (" —", " –", " -", "> ", "\t")
_SENTENCE = re.compile(r"[^a-z\n][^\n]*[.!?…][\"”’')\]]*[ \t]*\r?$", re.MULTILINE)
_LINES = 4  # fewer are no talk


def labels(text: str) -> Iterator[Piece]:
    """What has to be read otherwise for each label to be "NAME: "."""
    lines = text.split("\n")
    if len(lines) < _LINES:
        return
    timed = _timed(text)
    if timed:
        yield from _pieces(timed)
        return
    if _many(lines, lambda line: 0 < len(line) <= _SHORT):
        yield from _pieces(_talk(_ALONE, text))
    if any(sign in text for sign in _SIGNS):
        yield from _pieces(_talk(_PARTED, text))
    if _many(lines, lambda line: line[:2].isalpha() and _SHOUTS.match(line) is not None):
        yield from _pieces(_talk(_STOPPED, text))
    if _many(lines, lambda line: line[:1] == "["):
        yield from _pieces(_talk(_BRACKETED, text))
    if _many(lines, lambda line: line[:1] in _MARKED):
        yield from ((*one.span("before"), "") for one in _talk(_SIGNED, text))


def _many(lines: Sequence[str], is_so: Callable[[str], bool]) -> bool:
    """Whether as many lines as make talk are of a sort: a cheap look before a dear one."""
    return len(list(islice(filter(is_so, lines), LEAST))) == LEAST


def _timed(text: str) -> list[re.Match[str]]:
    """The labels with times or accounts; two are enough, as nothing else looks so."""
    if text.count(":") + text.count("@") < 2:
        return []  # as in most texts
    clocks = sum(text.count(f":{tens}") for tens in "012345")
    if clocks + text.count(" @") < 2:
        return []
    found = (list(custom.finditer(text)) for custom in _TIMED)
    return next((labels for labels in found if len(labels) > 1), [])


def _talk(custom: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """The labels of a custom; none where they are not those of talk."""
    found = list(custom.finditer(text))
    return found if _talks(found) and _speaks(text, found) else []


def _speaks(text: str, found: Sequence[re.Match[str]]) -> bool:
    """Whether sentences stand behind most labels: "NAME — voted for it" is a list of deeds."""
    said = sum(_SENTENCE.match(text, label.end()) is not None for label in found)
    return said >= SHARE * len(found)


def _talks(found: list[re.Match[str]]) -> bool:
    """Whether labels are those of two or more people of whom most speak again; towns do not."""
    names = [one["name"] for one in found]
    if not talk(names):
        return False
    places = sum(1 for name in names if words()[name.title()] & PLACE)
    return 2 * places < len(names)


def _pieces(found: list[re.Match[str]]) -> Iterator[Piece]:
    for one in found:
        if one["before"]:
            yield (*one.span("before"), "")
        yield (*one.span("after"), ": ")
