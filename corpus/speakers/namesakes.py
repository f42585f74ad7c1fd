"""Two people of one name: what articles call them tells it, where no one holds both.

Never decided by the program: offered, with the reason and the articles of either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from corpus.speakers.organisations import plain, states
from corpus.speakers.roles import ABROAD, Office, office

LIFETIME = 50
"""Years between two prints from which on they are seldom of one person."""
_AT_ONCE = 2
"""Years within which nobody changes from one walk of life to another."""
_MOST = 60
"""Different roles of one name that are compared, the latest."""

_WALKS = {
    "sport": r"coach|player|striker|goalkeeper|midfielder|quarterback|pitcher|defender|boxer"
    r"|(?:long|high) jumper|hurdler|rower|skier|figure skater|cricketer|racing driver"
    r"|cyclist|golfer|swimmer|sprinter|footballer|athlete|jockey|wrestler|batsman|bowler",
    "stage": r"actor|actress|singer|rapper|musician|drummer|guitarist|comedian|dancer"
    r"|film director|film-?maker|painter|sculptor",
    "office": r"president|prime minister|minister|senator|congress(?:wo)?man|ambassador|governor"
    r"|mayor|lawmaker|mp|mep|chancellor|chief of staff|national security advis[eo]r|legislator"
    r"|(?:defen[cs]e|foreign|home|culture|justice|interior|education|health) secretary"
    r"|secretary of (?:state|defen[cs]e)|(?:house|commons) speaker"
    r"|speaker of the (?:house|commons)|representative",
    "learning": r"professor|physicist|biologist|chemist|historian|epidemiologist|researcher"
    r"|mathematician|astronomer|scientist",
    "trade": r"fisherman|plumber|carpenter|electrician|nurse|truck driver|baker"
    r"|shopkeeper|waiter|waitress|bartender|hairdresser|mechanic|miner|bus driver|taxi driver",
    "order": r"police chief|chief of police|sheriff|detective|police officer|firefighter"
    r"|fire chief|constable",
}
_PATTERNS = {
    walk: re.compile(rf"\b(?:{words})\b(?! (?:of|for) (?:the )?(?:company|board|bank))")
    for walk, words in _WALKS.items()
}
_COMPANY = re.compile(
    r"\b(?:company|bank|university|college|club|union|board|association|vice president|society)\b"
)
"""Beside these a president is not one of a state."""


@dataclass(frozen=True, slots=True)
class Called:
    """What one article, of that ISO date, calls somebody."""

    role: str
    article: int
    date: str | None


@dataclass(frozen=True, slots=True)
class Twins:
    """Two that may share a name: why, and the articles that are surely of either.

    ``one`` and ``other`` are the two prints that contradict.
    """

    reason: str
    one: Called
    other: Called
    ones: tuple[int, ...]
    others: tuple[int, ...]


def twins(called: Iterable[Called]) -> Twins | None:
    """The first contradiction, by date, that no article bridges; None where there is none."""
    prints = sorted(set(called), key=lambda one: (one.date or "", one.article, one.role))
    for one, other, reason in _contradictions(_different(prints)):
        ones, others = _articles(prints, one, other), _articles(prints, other, one)
        if not ones & others:
            return Twins(reason, one, other, tuple(sorted(ones)), tuple(sorted(others)))
    return None


def _different(prints: Sequence[Called]) -> list[Called]:
    """One print of each role and year, the latest ``_MOST``."""
    first: dict[tuple[str, str], Called] = {}
    for one in prints:
        first.setdefault((plain(one.role), (one.date or "")[:4]), one)
    return list(first.values())[-_MOST:]


def _contradictions(prints: Sequence[Called]) -> Iterator[tuple[Called, Called, str]]:
    for one, other in combinations(prints, 2):
        if reason := _contradict(one, other):
            yield one, other, reason


def _contradict(one: Called, other: Called) -> str:
    """Why two prints can hardly be of one person; "" where they can."""
    a, b = office(one.role), office(other.role)
    apart = _years(one, other)
    two = f"two people of one name? “{one.role}” and “{other.role}”"
    if a and b:
        if apart is not None and apart > LIFETIME and a.telling and b.telling:
            return f"{two}, {apart} years apart"
        if a.former or b.former:
            return ""
        if _two_states(a, b) and (apart is None or apart <= LIFETIME):
            return two
    if apart is None or apart > _AT_ONCE:
        return ""
    if a and b and a.head == b.head and _two_places(a, b):
        return f"{two} at one time" if apart <= 1 else ""
    walks = {walk_of(one.role), walk_of(other.role)} - {""}
    return f"{two} at one time" if len(walks) == 2 else ""


def _two_places(a: Office, b: Office) -> bool:
    """Whether two offices are of two towns or states, as the print marks them."""
    return a.place[:1] == b.place[:1] == "." and a.place != b.place


def _years(one: Called, other: Called) -> int | None:
    if not one.date or not other.date:
        return None
    return abs(int(one.date[:4]) - int(other.date[:4]))


def _two_states(a: Office, b: Office) -> bool:
    serving = all(one.telling and one.head not in ABROAD for one in (a, b))
    return serving and a.place != b.place and {a.place, b.place} <= states()


def walk_of(role: str) -> str:
    """The walk of life that a printed role tells of: "sport", "office" …; "" where unclear."""
    words = plain(role)
    if re.search(r"\b(?:former|ex|retired|onetime|turned|designate|elect|candidate)\b", words):
        return ""
    found = {walk for walk, pattern in _PATTERNS.items() if pattern.search(words)}
    if "office" in found and _COMPANY.search(words):
        return ""
    return found.pop() if len(found) == 1 else ""


def _articles(prints: Iterable[Called], like: Called, unlike: Called) -> set[int]:
    """Articles whose prints go with the one and contradict the other."""
    found: set[int] = set()
    for one in prints:
        same = plain(one.role) == plain(like.role) and (_years(one, like) or 0) <= LIFETIME
        if same or (_contradict(one, unlike) and not _contradict(one, like)):
            found.add(one.article)
    return found
