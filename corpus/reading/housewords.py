"""Which outlet a page's own lines name: its letters and appeals, its staff, their addresses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from corpus.reading import (
    addresses,
    agreed,
    appeals,
    hostlabels,
    mastheads,
    nameplates,
    namespans,
    outlets,
    ownnames,
    signatures,
    spokenof,
    toplines,
    webhosts,
)
from corpus.reading.draft import PASSED_ON, Draft
from corpus.reading.lines import Line

_VIEWS = re.compile(
    r"(?:the )?(?:views|opinions) expressed\b.*\b(?:of|by) (?:the )?(?=[A-Z])", re.I
)
_VIEWS_OF = re.compile(
    r"(?:those|views?|positions?|policy) of (?:[Tt]he )?"
    r"(?P<name>[^\W\d_a-z][\w&’'-]*(?: (?:of|for|and|the|on|[^\W\d_a-z][\w&’'-]*)){1,6}?)"
    r"(?= or | nor |[.,;]|$)"
)
_HOUSE = frozenset(
    (
        "newsletter",
        "appeal",
        "share line",
        "menu",
        "footer",
        "comment",
        "copyright",
        "reporter contact",
    )
)
_PERSONS = frozenset(("byline", "reporter contact", "about the author"))
_STAFF = re.compile(
    r"\bis (?:an?|the|our)?\s?(?:[\w’'&,-]+\s){0,6}?(?:reporter|correspondent|editor|columnist"
    r"|journalist|staff writer|bureau chief|producer|critic)s?\b[^.]{0,40}?"
    r"\s(?:at|for|of|with)\s(?:the\s)?(?P<name>[^\W\d_a-z][^.,;]{1,40})"
)
_HOST = re.compile(r"@([\w-]+(?:\.[\w-]+)+)")
_PICTURED = re.compile(
    r"(?i:credit|photographs? by"
    r"|photo by)[^A-Za-z]{0,4}[^\W\d_a-z][\w.’' -]{3,40} for (?P<name>[^\W\d_a-z].{2,40})$"
)
_WORD = re.compile(r"[^\W_][\w.&'’-]*")
_MOST_WORDS = 5
_EDGE = 15
"""Lines at either end of a page where a house speaks of itself."""
_Marked = tuple[Line, str]


def page(draft: Draft, lines: list[Line], kinds: list[str | None]) -> nameplates.Page:
    """What is known of a page when its outlet is asked for."""
    title, url = draft.first("title") or "", draft.first("url") or ""
    return nameplates.Page(lines, kinds, title, draft.authors(), url)


def read(draft: Draft, lines: list[Line], kinds: list[str | None]) -> None:
    """Note the one known outlet that such lines name, else the likeliest name of the page."""
    told = None if _is_passed_on(draft) else draft.first("outlet")
    own = "reworded-copy" not in draft.flags
    whole = page(draft, lines, kinds)
    hosted = told is not None and webhosts.is_host(told)
    open_ = told is None or hosted
    named = agreed.names(whole) if own and open_ else {}
    if told and hosted and (choice := agreed.hosted(named, told)):
        _note(draft, choice)
        return
    if told:
        named = {}
    if choice := agreed.twice(whole, named):
        _note_agreed(draft, whole, choice)
        return
    if told is None and _note_known(draft, lines, kinds):
        return
    if own and open_:
        if choice := _own(whole, told, hosted) or agreed.once(whole, named):
            _note(draft, choice)
        else:
            for name, number in toplines.above_menu(lines, kinds):
                draft.note("outlet", name, "above the menu", number)
        if draft.first("outlet") is None:
            addresses.note(draft, lines)


def _is_passed_on(draft: Draft) -> bool:
    """Whether nothing but an agency is told, whose copy others print."""
    found = [one for one in draft.evidence if one.field == "outlet"]
    return bool(found) and all(
        one.basis in PASSED_ON and outlets.is_wire(one.value) for one in found
    )


def _note(draft: Draft, choice: ownnames.Choice) -> None:
    draft.note("outlet", choice.name, choice.basis, choice.line, choice.remark)


def _own(whole: nameplates.Page, told: str | None, hosted: bool) -> ownnames.Choice | None:
    """The likeliest name of a page, unless its host spells another."""
    choice = ownnames.choose(whole, hosted)
    host = (webhosts.host_of(whole.url) if whole.url else None) or told
    return None if choice and host and told and not _spells(host, choice.name) else choice


def _spells(host: str, name: str) -> bool:
    """Whether a host has a name, or a part of it, without its spaces."""
    label, letters = (
        hostlabels.spelt(host.rpartition(".")[0]),
        hostlabels.spelt(namespans.key(name)),
    )
    return letters in label or any(
        len(one) > _LEAST and hostlabels.spelt(one) in letters for one in host.split(".")[:-1]
    )


_LEAST = 2


def _note_agreed(draft: Draft, on: nameplates.Page, choice: ownnames.Choice) -> None:
    """Note an outlet, who stands beside it, and that it is nobody who wrote the article."""
    draft.note("outlet", choice.name, choice.basis, choice.line, choice.remark)
    key = outlets.key(choice.name)
    others = [one for one in on.authors if outlets.key(one) != key]
    if not others and (signed := agreed.writer(on, choice.name)):
        draft.evidence = [
            one for one in draft.evidence if one.field != "authors" or outlets.key(one.value) != key
        ]
        draft.note("authors", signed[0], "byline", signed[1])


def _note_known(draft: Draft, lines: list[Line], kinds: list[str | None]) -> bool:
    marked = [(line, kind) for line, kind in zip(lines, kinds, strict=True) if kind is not None]
    text = [line for line, kind in zip(lines, kinds, strict=True) if kind is None]
    said = appeals.said([*lines[:_EDGE], *lines[_EDGE:][-_EDGE:]])
    for basis, found in (
        ("about the author", _by_staff(marked)),
        ("address of a reporter", _by_address(marked)),
        ("picture credit", _by_picture(marked)),
        ("own words", _by_house(marked)),
        ("own words", appeals.known(said)),
        ("own words", appeals.sure(said)),
        ("imprint", appeals.by_imprint(lines)),
        ("dateline", appeals.by_station(lines[:_EDGE])),
        ("byline", appeals.by_role(marked)),
        ("about the author", appeals.by_author(lines, draft.authors())),
        ("self-reference", spokenof.told(text)),
    ):
        told = list(found)
        if len({name for name, _ in told}) == 1:
            (name, number), _ = Counter(told).most_common(1)[0]
            draft.note("outlet", name, basis, number)
            return True
    return False


def _by_staff(marked: list[_Marked]) -> Iterator[tuple[str, int]]:
    for line, kind in marked:
        if kind == "about the author" and (found := _STAFF.search(line.text)):
            words = found["name"].split()
            named = (outlets.known(" ".join(words[:size])) for size in range(len(words), 0, -1))
            if name := next((one for one in named if one), None):
                yield name, line.number


def _by_address(marked: list[_Marked]) -> Iterator[tuple[str, int]]:
    for line, kind in marked:
        if kind in _PERSONS:
            for found in _HOST.finditer(line.text):
                name = webhosts.of_url(f"https://{found[1].lower()}")
                if name and outlets.known(name):
                    yield name, line.number


def _by_picture(marked: list[_Marked]) -> Iterator[tuple[str, int]]:
    for line, kind in marked:
        found = _PICTURED.search(line.text) if kind == "photo caption with credit" else None
        if found and (name := outlets.known(found["name"])):
            yield name, line.number


def _by_house(marked: list[_Marked]) -> Iterator[tuple[str, int]]:
    for line, kind in marked:
        if kind in _HOUSE or (kind == "origin note" and _VIEWS.match(line.text)):
            for name in _known_in(line.text):
                yield name, line.number
        found = _VIEWS_OF.search(line.text) if kind == "origin note" else None
        if found and signatures.is_house(found["name"]):
            yield found["name"], line.number


def _known_in(text: str) -> Iterator[str]:
    """The known outlets that words of a line name; common words are none, agencies are others'."""
    words = _WORD.findall(text)
    at = 0
    while at < len(words):
        for size in range(min(_MOST_WORDS, len(words) - at), 0, -1):
            spelt = " ".join(words[at : at + size]).removesuffix("'s").removesuffix("’s")
            spelt = spelt.rstrip(".,’'")
            name = _outlet(spelt) if spelt[:1].isupper() or "." in spelt else None
            agency = outlets.agency(spelt) or outlets.agency(name or "")
            bare = size == 1 and name == f"The {spelt}" and words[at - 1 : at] not in _ARTICLE
            part = f"& {spelt}" in text or f"{spelt} &" in text
            if name and not (agency or bare or part or outlets.is_actor(name)):
                yield name
                at += size - 1
                break
        at += 1


_ARTICLE = (["the"], ["The"], ["THE"])
"""Without it "Atlantic" and "Independent" are words as others are."""


def _outlet(spelt: str) -> str | None:
    if mastheads.is_common(spelt) or outlets.key(spelt) in _SERVICES:
        return None
    hosted = webhosts.of_url(f"https://{spelt.lower()}") if "." in spelt.strip(".") else None
    return outlets.known(spelt) or outlets.known(hosted or "")


_SERVICES = frozenset(("google news", "apple news", "yahoo news", "x", "medium", "substack"))
"""Where everybody is followed."""
