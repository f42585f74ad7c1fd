"""How old people are: what a name is told with, and whom "the 26-year-old" can mean."""

from __future__ import annotations

import re

from corpus.quoting.mentions.mention import Mention

_AFTER = re.compile(r"(?:,| \() ?(?:aged |now )?(\d{1,3})(?=[,.;)]|\s(?:and|who|from|of)\b)")
_IS = re.compile(
    r",? (?:who )?(?:is|was|turned|turns) (?:now )?(\d{1,3})(?=[,.;]|\s(?:and|years)\b)"
)
_OLD = re.compile(r"\b(\d{1,3})-year-old\b")
_BEGINS = (",", " (", " who ", " is ", " was ", " turn")  # how what follows a name with an age does
_OLDEST = 120
FEW = 4  # people of one age that are looked at
# The ages of whom a noun tells.
_NOUNS = {
    "boy": (1, 18),
    "girl": (1, 18),
    "schoolboy": (4, 18),
    "schoolgirl": (4, 18),
    "toddler": (1, 4),
    "teenager": (13, 19),
    "teen": (13, 19),
    "youngster": (4, 25),
    "pensioner": (60, _OLDEST),
    "retiree": (50, _OLDEST),
    "sexagenarian": (60, 69),
    "septuagenarian": (70, 79),
    "octogenarian": (80, 89),
    "nonagenarian": (90, 99),
    "centenarian": (100, _OLDEST),
}


def age(text: str, m: Mention) -> int | None:
    """The age with which a name is printed: "NAME, 26,", "26-year-old NAME", "NAME is 26"."""
    told = _OLD.search(m.role) if m.role else None
    if told is None and text.startswith(_BEGINS, m.end):
        told = _AFTER.match(text, m.end) or _IS.match(text, m.end)
    years = int(told[1]) if told else 0
    return years if 0 < years <= _OLDEST else None


def told(m: Mention) -> tuple[int, int] | None:
    """The least and the greatest age that a noun phrase tells of, or None."""
    old = _OLD.search(m.text)
    if old:
        return int(old[1]), int(old[1])
    return _NOUNS.get(m.head)


class Ages:
    """The ages with which the people of an article are printed, by their entities' numbers."""

    def __init__(self) -> None:
        self.of: dict[int, int] = {}
        self.by_year: dict[int, list[int]] = {}

    def learn(self, number: int, years: int) -> None:
        """Remember the first age that is told of somebody."""
        if number not in self.of:
            self.of[number] = years
            self.by_year.setdefault(years, []).append(number)

    def within(self, least: int, greatest: int) -> list[int]:
        """Who is of such an age; of many of one year only the first few."""
        return [n for y in range(least, greatest + 1) for n in self.by_year.get(y, ())[:FEW]]
