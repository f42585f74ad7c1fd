"""An outlet that no table has and no line alone tells: several places of a page name it.

A picture's credit, a by-line, a call to the readers or a reporter's address may each name
another house; the same name in two of these ways is the page's own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from corpus.reading import mastheads, outlets, people, roles
from corpus.reading.forms import AGENCY
from corpus.reading.lines import Line, plain, words

_NAME = (
    r"(?P<name>(?:[Tt]he )?[^\W\d_a-z][\w.&'’-]*"
    r"(?: (?:(?:of|the|and|for|on|&) )?(?:\d+|[^\W\d_a-z][\w.&'’-]*)){0,4}?)"
)
_CREDITED = re.compile(rf"[/|]\s*{_NAME}(?:\s(?i:files?|file photos?|archives?|handout))?[.)\]]*$")
_TAKEN_FOR = re.compile(rf"\({_NAME}: (?:[^\W\d_a-z][\w.'’-]* ){{1,3}}[^\W\d_a-z][\w'’-]+\)\.?$")
_TAKEN_BY = re.compile(
    rf"\((?i:image|photo|picture|pic|credit)s?\s?: ?{_NAME}\s?/\s?[^\W\d_a-z][^()/]{{2,40}}\)\.?$"
)
"""Whose picture it is, and who took it for them: "(Image: Quay Live/Ana Bell)"."""
_HOUSE_OF = re.compile(rf"\s[-–—]\s(?i:credit|photo|picture|image)s?\s?:\s?{_NAME}$")
"""Whose picture it is, behind a dash: "The town hall - Credit: Quay Chronicle"."""
_SIGNED = re.compile(rf"(?:(?i:\bby|\bfrom|\bfor|\bauthor:)[ :]+|[|•·,]\s*){_NAME}$")
_STAFF = re.compile(
    r"(?:\b(?:covers|writes (?:about|on)|reports on|reports|is (?:an?|the))\b[^.]{0,80}?"
    rf"\s(?:for|at|of|with|from)\s){_NAME}(?=[.,;]|$)"
)
_CALLED = re.compile(
    rf"(?:\b(?i:visit|download|support|trust|back) {_NAME}"
    r"(?:['’]s?)?(?= (?:home ?page|website|app|newsletters?|for more)\b|\.?$))"
)
_HOSTS = re.compile(r"(?:@|https?://(?:www\.)?|\bwww\.)([\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
_FOLLOWED = re.compile(
    rf"\b[Ff]ollow {_NAME} on (?:Google News|WhatsApp|Telegram|X|Facebook|Twitter|Instagram)\b"
)
_BESIDE_NAME = re.compile(rf"/{_NAME} (?i:staff )?(?i:writer|reporter|correspondent)s?$")
_WAYS = {
    "photo caption with credit": (
        ("credit", _CREDITED),
        ("credit", _TAKEN_FOR),
        ("credit", _TAKEN_BY),
        ("credit", _HOUSE_OF),
    ),
    "byline": (("byline", _SIGNED), ("staff", _BESIDE_NAME)),
    "about the author": (("staff", _STAFF),),
    "reporter contact": (("staff", _STAFF), ("followed", _FOLLOWED)),
    **dict.fromkeys(
        ("newsletter", "appeal", "menu", "related link", "footer", "share line"),
        (("call", _CALLED), ("followed", _FOLLOWED)),
    ),
}
_PICTURED = re.compile(AGENCY)
_ALONE = frozenset(("page head", "masthead", "menu", "footer", "byline", "section"))
_HOUSES = words("Media News Press Network Radio TV Online Today Wire Reports Group Magazine Daily")
"""The last words of houses' names that are no surnames."""
_LEAST_HOST = 8
_LONGEST = 400


def named(
    marked: Iterable[tuple[Line, str]], authors: Collection[str], text: str
) -> Iterator[tuple[str, int]]:
    """The names that marked lines give in two ways or more, each with the line of the first.

    Whom somebody told it, by the ``text``, is a way beside the credit of a picture.
    """
    lines = [(line, kind) for line, kind in marked if len(line.text) <= _LONGEST]
    persons = {one.casefold() for one in authors}
    ways: dict[str, set[str]] = defaultdict(set)
    first: dict[str, tuple[str, int]] = {}
    for line, way, name in _said(lines):
        key = outlets.key(name)
        if not _may_print(name, persons):
            continue
        ways[key].add(way)
        shown, number = first.get(key, (name, line.number))
        first[key] = (name if shown.isupper() and not name.isupper() else shown, number)
    for key, found in ways.items():
        if "credit" in found and re.search(rf"\btold (?:the )?{re.escape(first[key][0])}\b", text):
            found.add("told")
    hosts = {_bare(label) for label in _labels(text)}
    for key, found in ways.items():
        if found == {"alone"} and _bare(key) not in hosts:
            continue
        hosted = any(_spells(key, host) for host in hosts)
        if len(found) + hosted > 1:
            name, number = first[key]
            yield outlets.cased(name), number


def _said(lines: Iterable[tuple[Line, str]]) -> Iterator[tuple[Line, str, str]]:
    """(line, way, name) for all that the lines name."""
    for line, kind in lines:
        text = plain(line.text)
        if kind in _ALONE and len(text.split()) <= 5:
            yield line, "alone", text.removeprefix("By ").removeprefix("by ")
        for way, pattern in _WAYS.get(kind, ()):
            for found in pattern.finditer(text):
                yield line, way, found["name"].rstrip(".'’")


def _may_print(name: str, authors: Collection[str]) -> bool:
    """Whether a name may be an outlet's: two words or more, no agency, no person who wrote it."""
    if (
        len(name.split()) < 2
        or roles.is_role(name)
        or name.split()[-1] == "Staff"
        or roles.is_role(" ".join(name.split()[-2:]))
        or (name.casefold() in authors and people.is_name(name) and name.split()[-1] not in _HOUSES)
    ):
        return False
    if _PICTURED.fullmatch(name):
        return False
    told = outlets.known(name) or ""
    if outlets.agency(name) or outlets.agency(told) or outlets.is_actor(told):
        return False
    return not mastheads.is_common(name)


def _labels(text: str) -> Iterator[str]:
    if not any(sign in text for sign in ("@", "://", "www.", "WWW.")):
        return
    for found in _HOSTS.finditer(text):
        yield from found[1].split(".")[:-1]


def _bare(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold()).removeprefix("the")


def _spells(key: str, host: str) -> bool:
    """Whether a label of a host is the name without spaces, or most of it."""
    bare = _bare(key)
    return bare == host or (len(host) >= _LEAST_HOST and (host in bare or bare in host))
