"""What a house alone says of itself, wherever it stands: appeals, mottos, imprints, staff."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from corpus.reading import mastheads, outlets, papernames, webhosts
from corpus.reading.lines import Line

_NAME = (
    r"(?P<name>(?:[Tt]he )?(?:St\.|[^\W\d_a-z](?:[\w&'’-]|\.(?=\w))*)"
    r"(?: (?:of|the|and|for|on|&|\d+|St\.|[^\W\d_a-z](?:[\w&'’-]|\.(?=\w))*)){0,5}?)"
)
_HOUSE = (
    r"(?:newsrooms?|news (?:organi[sz]ation|outlet|site|website|service|publication|platform)"
    r"|newspaper|magazine|publication|media (?:organi[sz]ation|outlet|platform)|outlet|journalism)"
)
_FUNDED = (
    r"(?:non-?profit|not-for-profit|independent|non-?partisan|award-winning"
    r"|(?:reader|member|donor|community)-(?:funded|supported|owned))"
)
_SAID = tuple(
    (tuple(signs.split("|")), re.compile(pattern))
    for signs, pattern in (
        (
            "essage from|ote from",
            rf"^(?:An? (?:urgent |personal |special )?[Mm]essage|A [Nn]ote) from {_NAME}:?$",
        ),
        (
            "ollow ",
            rf"(?:^F|, f|\. F)ollow {_NAME}(?:['’]s?)? (?:on )?(?:Google News|WhatsApp|Telegram"
            r"|X|Facebook|Twitter|YouTube|Instagram|Bluesky|Flipboard)"
            r"(?: (?:channel|page|feed|account|here)|,? (?:and|or) .{2,60})?[.!]?$",
        ),
        ("Follow ", rf"^Follow {_NAME}$"),
        ("Join ", rf"^Join {_NAME}['’]s? (?:WhatsApp|Telegram|Facebook|Google News|Viber)\b"),
        (
            "upport ",
            rf"^(?:Please )?[Ss]upport {_NAME}"
            r"(?:['’]s? (?:journalism|work|reporting|mission)\b.*)?[.!]?$",
        ),
        (
            "newsletter",
            rf"^(?:Sign up|Subscribe|Get|Join)\b.{{0,60}}?\b{_NAME}['’]s?"
            r" (?:[\w-]+ ){0,3}newsletters?\b",
        ),
        (
            "Write |Submit |Pitch ",
            rf"^(?:Write|Submit|Pitch)\b.{{0,100}} (?:for|at|to) {_NAME}\.?$",
        ),
        (
            "rite to |etters to |end to ",
            rf"\b(?:[Ww]rite|[Ll]etters|[Ss]end)(?: \w+){{0,2}} to:? (?:[Tt]he [Ee]ditor, )?{_NAME}"
            r", (?:P\.?O\.? Box )?\d",
        ),
        (
            " acknowledge",
            rf"^{_NAME} acknowledges? .{{0,80}}\b(?:custodians|owners|peoples?)\b.*\b(?:we|our)\b",
        ),
        (
            ", founded|, established|, est|. Founded|. Established|. Est",
            rf"^{_NAME}[,.]? (?i:founded|established|est\.?)(?: in)? \d{{4}}\.?$",
        ),
        ("Our ", rf"^Our (?:sites|titles|papers|newspapers|publications)\s?: {_NAME}\s?[|•·,]"),
        (
            "newsletter",
            rf"^(?:Sign up|Subscribe)\b.{{0,20}}? (?:to|for) the {_NAME}"
            r" (?:[a-z-]+ ){0,2}newsletters?\b",
        ),
        ("Donate to ", rf"(?:^|\. )Donate to {_NAME}(?: today| now)?[.!]?$"),
        (
            "ates from|ers from|rts from|ails from",
            rf"\b(?:updates|offers|newsletters|alerts|emails) from {_NAME}(?=\.|$)",
        ),
        ("Help |Keep ", rf"^(?:Help|Keep) {_NAME} (?:stay|remain|keep|going|free)\b"),
        (
            " is a | is an | is the ",
            rf"^{_NAME} is (?:an?|the) (?:[\w’'-]+,? (?:and )?){{0,5}}?{_FUNDED}\b"
            rf".{{0,60}}?\b{_HOUSE}\b",
        ),
        ("supporter", rf"\bsupporters? of {_NAME}, an? {_FUNDED}\b"),
        ("Why you", rf"^Why you can trust {_NAME}$"),
        (
            "This ",
            r"^This (?:article|story|piece|essay|report|post|column) (?:was |is )?"
            r"(?:(?:first|originally) )?(?:appeared|published|printed|produced|ran)(?: first)?"
            rf" (?:in|on|by) {_NAME}(?= and [a-z]| under | with |[.,]|$)",
        ),
        ("Visit ", rf"^Visit {_NAME}['’]s? (?:home ?page|website)\b"),
        (
            "You ",
            r"^You(?:['’]re| are| have)? (?:received?|receiving|got|getting) this .{0,60}?\b"
            rf"(?:subscribed to|signed up (?:for|to)) (?:the )?{_NAME}(?:['’]s?)?(?: [a-z-]+)*\.?$",
        ),
        (
            "If you ",
            rf"^If you (?:value|enjoy|like|love|believe in) what {_NAME} (?:does|publishes)\b",
        ),
        ("family of ", rf"\b(?:to|for) the {_NAME} family of newsletters\b"),
        (
            "not been ",
            rf"\b(?:story|article|report) has not been edited by (?:the )?{_NAME} staff\b",
        ),
        (
            "delivered ",
            rf"^Get (?:the )?{_NAME} delivered (?:[a-z]+ )?(?:to|in) your (?:inbox|e-?mail)\b",
        ),
        ("free trial ", rf"\bfree trial (?:to|of) {_NAME}[.!]?$"),
        (
            "Hear |Listen ",
            r"^(?:Hear|Listen to) (?:the latest|more|all the) .{3,80}? on (?!Apple|Facebook"
            rf"|Instagram|Spotify|TikTok|Twitter|X\b|YouTube|BBC){_NAME}[.!]?$",
        ),
        (
            "with A|with R|with a|with w",
            rf"^\({_NAME} with (?:AFP|AP|Reuters|agencies|wires)\b.*\)$",
        ),
        (
            "More |Read more|Latest |Top stories|Trending |Popular ",
            r"^(?:More|Read more|Latest|More stories|Top stories|Trending|Popular)"
            r" (?:from|on|at|in)"
            rf" {_NAME}:?$",
        ),
    )
)
"""Lines that nobody prints of another house; one of the signs stands in each."""
_ALONE = ("You ", "If you ", "family of ", "not been ", "free trial ", "Hear ", "delivered ")
_SURE = frozenset(
    way
    for way, (signs, _) in enumerate(_SAID)
    if signs[0] in ("Visit ", "This ", "Why you", " acknowledge", ", founded", *_ALONE)
)
"""Ways that need no second one: no other house is praised so."""
_IMPRINT = re.compile(
    r"^(?:This (?:article|story|piece) )?(?:was )?(?i:first |originally )?"
    rf"(?i:published|appeared|printed) in {_NAME},? (?:on |dated )?\W?"
    r"(?:\d{1,2}\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
)
_EMPLOYER = rf"(?P<name>{papernames.WRITTEN})"
_STAFF = re.compile(
    r"\bis (?:an?|the|our)?\s?(?:[\w’'&,-]+\s){0,6}?"
    r"(?i:reporter|correspondent|editor|journalist|writer|columnist|bureau chief|producer"
    r"|critic)s?\b"
    rf"[^.]{{0,40}}?\s(?:at|for|of|with)\s{_EMPLOYER}(?=[.,;]|$| and [a-z])"
)
_ROLE = re.compile(
    r"(?:correspondent|reporter|writer|editor|journalist|columnist|producer|bureau chief)s?$",
    re.IGNORECASE,
)
_STATION = re.compile(
    r"^[^\W\d_a-z][\w .,'’-]{2,40} \((?P<name>[KW][A-Z]{3}(?:-TV|-FM)?)\) ?(?:—|–|-)"
)
_HOST = re.compile(r"@([\w-]+(?:\.[\w-]+)+)")
_JOINED = re.compile(
    rf"^[\w’'.-]+(?: [\w’'.-]+){{0,3}} (?:joined|works (?:for|at)"
    r"|(?:writes|reports|covers)(?: [\w’',&-]+){0,6} for"
    rf") (?:the )?{_EMPLOYER}(?= in \d{{4}}| since | as | after | and |[.,]|$)"
)
_GENITIVE = re.compile(
    rf"^[\w’'.-]+(?: [\w’'.-]+){{0,3}} is {_EMPLOYER}['’]s? (?:[\w’'&-]+ ){{0,3}}"
    r"(?i:reporter|correspondent|editor|journalist|writer|columnist|bureau chief|producer"
    r"|critic)\b"
)
_LONGEST = 400
_Found = Iterator[tuple[str, int]]


class Said(NamedTuple):
    """A name, which of the ways it is said in, and the number of the line."""

    name: str
    way: int
    line: int


def said(lines: Collection[Line]) -> list[Said]:
    """All that lines say so of a house, whatever its name."""
    whole = "\n".join(line.text for line in lines)
    found: list[Said] = []
    for way, (signs, pattern) in enumerate(_SAID):
        for sign in signs:
            if sign in whole:
                found += _said_so(lines, sign, way, pattern)
    return found


def _said_so(
    lines: Iterable[Line], sign: str, way: int, pattern: re.Pattern[str]
) -> Iterator[Said]:
    for line in lines:
        if sign in line.text and len(line.text) <= _LONGEST:
            match = pattern.search(line.text)
            if match is not None:
                yield Said(match["name"], way, line.number)


def known(found: Iterable[Said]) -> _Found:
    """The known outlets that lines say so of."""
    for one in found:
        if name := _own(one.name):
            yield name, one.line


def sure(found: Collection[Said]) -> _Found:
    """Names that no table has, said in two ways, or as nobody speaks of another house."""
    for one in found:
        twice = any(other.name == one.name and other.way != one.way for other in found)
        if (twice or one.way in _SURE) and not outlets.agency(one.name):
            yield one.name.removeprefix("the ").rstrip("."), one.line


def by_imprint(lines: Iterable[Line]) -> _Found:
    """ "Published in The Harbour Gazette, 12 January 2022"."""
    for line in lines:
        if (
            " in " in line.text
            and (found := _IMPRINT.match(line.text))
            and (name := outlets.told(found["name"]))
        ):
            yield name, line.number


def by_station(lines: Iterable[Line]) -> _Found:
    """A station's call sign where an agency's stands in others' datelines: "(WXYZ) — …"."""
    for line in lines:
        if found := _STATION.match(line.text):
            yield found["name"], line.number


def by_author(lines: Iterable[Line], authors: Collection[str]) -> _Found:
    """Whose reporter one of the authors is, on a line that tells of him."""
    begun = tuple(f"{name} " for author in authors for name in (author, author.split()[0]))
    for line in lines:
        found = None
        if any(f"{one} is " in line.text for author in authors for one in (author, author.upper())):
            found = _STAFF.search(line.text)
        if found is None and begun and line.text.startswith(begun) and len(line.text) <= _LONGEST:
            found = _JOINED.match(line.text) or _GENITIVE.match(line.text)
        if found is None:
            continue
        bare = found["name"].removeprefix("the ")
        if name := _own(found["name"]) or outlets.shaped(bare) or _employer(found):
            yield name, line.number


def _employer(found: re.Match[str]) -> str | None:
    """Whom an author works for, whatever its name: no place alone, no school, no agency."""
    name = found["name"].rstrip(".").removeprefix("the ")
    at = found.re is _GENITIVE or found.string[: found.start("name")].endswith(" at ")
    if webhosts.is_site(name):
        return webhosts.of_url(f"//{name}")
    told = (" " in name or at) and not (outlets.agency(name) or outlets.is_actor(name))
    return name if told and not _NO_EMPLOYER.search(name) else None


_NO_EMPLOYER = re.compile(r"\b(?:University|College|School|Institute|Affairs|Department)\b")


def by_role(marked: Iterable[tuple[Line, str]]) -> _Found:
    """ "Harbour Gazette staff reporter", "Reporter · Harbour Gazette" beside an author."""
    for line, kind in marked:
        if kind not in ("byline", "page head") or len(line.text) > 80:
            continue
        pieces = [one for one in re.split(r"(?:(?<!\s)\s++)?[·|•,]\s*+", line.text) if one]
        if not any(map(_ROLE.search, pieces)):
            continue
        for piece in pieces:
            words = piece.split()
            ends = (size for size in range(len(words), 0, -1) if not _goes_on(words[size:]))
            named = (_own(" ".join(words[:size])) for size in ends)
            if name := next((one for one in named if one), None):
                yield name, line.number


def _goes_on(rest: Sequence[str]) -> bool:
    """Whether a name goes on behind its first words: "… Line columnist", no "… Staff Writer"."""
    return len(rest) > 1 and rest[0][0].isupper() and rest[-1].islower()


def _own(name: str) -> str | None:
    """A known or shaped outlet that is no common word, no agency and no alliance."""
    name = name.rstrip("’'").removesuffix("'s").removesuffix("’s")
    if mastheads.is_common(name):
        return None
    told = outlets.known(name) or (outlets.shaped(name) if name[:4] == "The " else None)
    if told is None or outlets.is_actor(told):
        return None
    return None if outlets.agency(name) or outlets.agency(told) else told
