"""Names in the places where a page may name its own outlet, each with what speaks for it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from corpus.reading import (
    hostlabels,
    mottos,
    namesigns,
    namespans,
    roles,
    sections,
)
from corpus.reading.lines import Line, ends_sentence, folded, plain

_EDGE = 40
"""Lines at either end of a page where it may name itself."""
_LONGEST, _LONGEST_OF_TEXT = 400, 90
_MOST = 60
_TOLD = re.compile(r"told ((?:the )?[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,4})")
_GROUPS = {
    **dict.fromkeys(("page head", "masthead", "section", "section and date"), "head"),
    **dict.fromkeys(("site prefix", "title"), "head"),
    "byline": "byline",
    **dict.fromkeys(("reporter contact", "about the author"), "author"),
    "copyright": "copyright",
    **dict.fromkeys(("newsletter", "appeal", "share line"), "call"),
    **dict.fromkeys(("menu", "footer"), "menu"),
    **dict.fromkeys(("related link", "comment"), "related"),
    **dict.fromkeys(("photo caption with credit", "photo caption"), "picture"),
    **dict.fromkeys(("origin note", "about the sender", "source"), "origin"),
}
_EVIDENCE = {
    "above the headline": {"top:alone", "top:piece"},
    "copyright line": {"copyright:within", "before:copyright", "copyright:piece"},
    "call to readers": {"before:call", "after:call"},
    "imprint": {"before:printed"},
    "own words": {"before:views", "before:own", "after:own", "after:about", "before:about"},
    "staff": {"before:staff", "after:staff", "byline:piece"},
    "picture credit": {"picture:within", "picture:piece"},
    "host name": {"host:whole", "host:part"},
    "self-reference": {"told"},
    "its letters": {"abbreviated"},
}
"""The kinds of evidence, each independent of the others, by the signs that are of them."""


class Page(NamedTuple):
    """What is known of a page when its outlet is asked for."""

    lines: list[Line]
    kinds: list[str | None]
    title: str
    authors: Collection[str]
    url: str


class Name(NamedTuple):
    """A name that may be the outlet's: as written, the signs that weigh, the evidence, its line."""

    text: str
    signs: frozenset[str]
    evidence: tuple[str, ...]
    line: int


@dataclass(slots=True)
class _Seen:
    shown: str
    line: int
    signs: set[str] = field(default_factory=set)
    lines: set[int] = field(default_factory=set)
    alone: bool = False

    def add(self, name: str, line: int, signs: set[str], alone: bool) -> None:
        """One more place; a name alone on its line is shown rather than one within another."""
        if (alone and not self.alone) or (alone == self.alone and self.shown.isupper()):
            self.shown, self.line = name, line if alone else self.line
        self.alone = self.alone or alone
        self.signs |= signs
        if "before:more" not in signs or "after:call" in signs:
            self.lines.add(line)  # else pages speak so of their sections as well


def names(page: Page) -> list[Name]:
    """The names on a page's own lines, in the order in which they are first seen."""
    seen: dict[str, _Seen] = {}
    body = [at for at, kind in enumerate(page.kinds) if kind is None]
    titled = folded(page.title)
    above = next((at for at, one in enumerate(page.lines[:_EDGE]) if _is(one, titled)), None)
    for at in _own_lines(page, body, titled):
        line, group = page.lines[at], _group(page.kinds[at])
        zone = _zone(at, above, body)
        for name, shape, cues in namespans.spans(plain(line.text) or line.text):
            if group == "byline" and roles.is_role(name):
                continue
            if group == "picture" and name not in _credit(line.text):
                continue  # what the picture shows
            signs = {f"{zone}:{shape}", f"{group}:{shape}", *cues}
            signs |= _beside(page, at) if shape == "alone" else set()
            one = seen.setdefault(namespans.key(name), _Seen(name, line.number))
            one.add(name, line.number, signs, shape == "alone")
    return [] if len(seen) > _MOST_SEEN else list(_judged(page, seen, body))[:_MOST]


_MOST_SEEN = 400


def _credit(caption: str) -> str:
    """Who took a picture, at the end of its caption: in brackets, else behind a sign."""
    bracketed = re.split(r"[(\[]", caption)
    return bracketed[-1] if len(bracketed) > 1 else re.split(r"[/:|]", caption)[-1]


def _is(line: Line, titled: str) -> bool:
    near = bool(titled) and abs(len(line.text) - len(titled)) <= _SIGNS
    return near and folded(plain(line.text) or line.text) == titled


_SIGNS = 12
"""Characters of Markdown that may stand around a headline."""


def _group(kind: str | None) -> str:
    return "text" if kind is None else _GROUPS.get(kind, "other")


def _zone(at: int, above: int | None, body: list[int]) -> str:
    if at < (above if above is not None else body[0] if body else 0):
        return "top"
    return "foot" if not body or at > body[-1] else "middle"


def _own_lines(page: Page, body: list[int], titled: str) -> Iterator[int]:
    """The lines of the page, and those of the text at its edges that end no sentence."""
    count = len(page.lines)
    edge = {*body[:4], *body[-3:]}
    for at in chain(range(min(_EDGE, count)), range(max(_EDGE, count - _EDGE), count)):
        line, kind = page.lines[at], page.kinds[at]
        if len(line.text) > _LONGEST or kind in ("date", "url") or sections.crumbs(line.text):
            continue
        if _is(line, titled):
            continue
        open_yet = at in edge and len(line.text) <= _LONGEST_OF_TEXT
        if (
            kind is not None
            or (open_yet and not ends_sentence(line.text))
            or (at in body[-3:] and namespans.calls(line.text))
        ):
            yield at


def _beside(page: Page, at: int) -> set[str]:
    """What a name alone on its line stands beside."""
    before = sum(_group(kind) in ("head", "text") for kind in page.kinds[:at])
    signs = {"first"} if before == 0 else {"second"} if before == 1 else set()
    for one, where in ((at - 1, "below"), (at + 1, "above")):
        if 0 <= one < len(page.lines):
            text = page.lines[one].text
            group = _group(page.kinds[one])
            signs |= {f"{where} {group}"} if group in ("text", "head", "menu") else set()
            signs |= {f"{where} a section"} if sections.are_sections(text) else set()
            signs |= {f"{where} a motto"} if mottos.is_motto(text) else set()
    return signs | ({"by the menu"} if before < 2 and _by_menu(page, at) else set())


def _by_menu(page: Page, at: int) -> bool:
    """Whether entries of a menu stand around a line at the top of the page."""
    around = range(max(at - _MENU, 0), min(at + _MENU, len(page.lines)))
    entries = (_entries(page.lines[one].text, page.kinds[one]) for one in around if one != at)
    return at <= _TOP and sum(entries) >= _ENTRIES


def _entries(text: str, kind: str | None) -> int:
    """How many entries of a menu a line is, as far as it counts."""
    if len(text) > _LONGEST_OF_MENU:
        return 0
    row = sections.of_sections(text) == "all" or _leads_home(text) or _group(kind) == "menu"
    if " " in text and row:
        return _ENTRIES
    return int(_group(kind) in ("menu", "call") or sections.are_sections(text))


def _leads_home(text: str) -> bool:
    """Whether a line is a path from the front page, in any language: "Accueil > Ports"."""
    return any(map(namespans.is_front, map(str.strip, _PATH.split(text))))


_PATH = re.compile(r"[|›»>/•]")


_TOP, _MENU, _ENTRIES, _LONGEST_OF_MENU = 3, 6, 2, 60


class _Known(NamedTuple):
    """What the names of a page are held against: its text and what it tells of itself."""

    text: str
    told: set[str]
    hosted: set[str]
    title: str
    short: set[str]
    initials: set[str]
    begins: str


def _judged(page: Page, seen: dict[str, _Seen], body: list[int]) -> Iterator[Name]:
    known = _known(page, seen, body)
    persons = [f" {one.casefold()}" for one in page.authors]
    for key, one in seen.items():
        if _is_no_outlet(key, one.shown, persons):
            continue
        signs = (
            one.signs
            | namesigns.of_name(key, one.shown)
            | namesigns.of_hosts(key, page.url, known.hosted)
        )
        signs |= _of_text(key, one.shown, known)
        signs |= _of_others(key, one.shown, [f" {other} " for other in seen if other != key], known)
        evidence = tuple(kind for kind, some in _EVIDENCE.items() if not some.isdisjoint(signs))
        if "school" in signs and _PRINTS.isdisjoint(evidence):
            continue  # where an author works
        signs |= namesigns.weight(signs, len(evidence), len(one.lines))
        weighed = frozenset(sign for sign in signs if not sign.startswith(_ONLY_EVIDENCE))
        yield Name(one.shown, weighed, evidence, one.line)


def _known(page: Page, seen: dict[str, _Seen], body: list[int]) -> _Known:
    rows = (page.lines[at].text for at in body)
    text = "\n".join(row for row in rows if len(row) > _LONGEST_OF_TEXT or ends_sentence(row))
    return _Known(
        text,
        told={namespans.key(one) for one in _TOLD.findall(text)},
        hosted=hostlabels.of(page.lines, page.kinds, page.url),
        title=folded(page.title),
        short={word for one in seen.values() for word in one.shown.split() if word.isupper()},
        initials={*map(namesigns.initials, seen)} - {""},
        begins=folded(text[:60]),
    )


def _is_no_outlet(key: str, shown: str, persons: list[str]) -> bool:
    """Whether a name is an author's, a section's, or a row of a menu."""
    if any(f" {shown.casefold()}" in person for person in persons) or sections.are_sections(shown):
        return True
    if key.endswith(" club") or _STREET.fullmatch(shown):
        return True  # what readers are asked to join; where a house is
    return key.count(" ") > 1 and "and" not in key and sections.of_sections(shown) == "all"


def _of_text(key: str, shown: str, known: _Known) -> set[str]:
    """What title and text say of a name."""
    facts = {
        "told": any(one.startswith(key) for one in known.told),
        "in title": key in known.title,
        "in text": namesigns.stands(shown, known.text),
        "begins the text": known.begins.startswith(key),
    }
    return {sign for sign, is_so in facts.items() if is_so}


def _of_others(key: str, shown: str, others: list[str], known: _Known) -> set[str]:
    """What the ``others`` of a page, blanks around them, say of a name."""
    facts = {
        "within another": any(f" {key} " in other for other in others),
        "abbreviated": namesigns.initials(key) in known.short,
        "abbreviation": not known.initials.isdisjoint(shown.split()),
        "holds another": any(other in f" {key} " for other in others if other.count(" ") > 2),
    }
    return {sign for sign, is_so in facts.items() if is_so}


_STREET = re.compile(
    r"\d+[A-Za-z]? .*\b(?:Row|Street|St|Road|Rd|Lane|Avenue|Ave|Square|Quay|Place|Terrace|Drive"
    r"|Way)\.?"
)
_ONLY_EVIDENCE = (
    *("before:", "after:", "other:", "text:", "related:", "origin:", "menu:", "call:", "author:"),
    "byline:",
)
"""Signs that count towards the kinds of evidence alone."""


_PRINTS = frozenset(("above the headline", "copyright line", "imprint"))
"""Where authors work, and the evidence that one of them prints as well."""
