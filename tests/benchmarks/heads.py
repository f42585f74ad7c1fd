"""Prints how much of made-up heads is read right, by place and by kind of the outlet's name.

    python -m tests.benchmarks.heads [--seed N] [--each N] [PLACE ...]

Articles of tests/data/kinds get a head of random parts: who wrote it, when, sections and buttons,
and an outlet with an invented name in one place alone. So what is right is known. The last row has
heads that name no outlet. ``--each``: how many for each form of a place.
"""

from __future__ import annotations

import argparse
import random
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from corpus.cite.words import MONTHS
from corpus.model import Article
from corpus.reading import read_text
from tests.benchmarks.making import invented
from tests.kinds import DATA, articles

TOWNS = [
    "Aldmere",
    "Brackwell",
    "Calderby",
    "Dunscombe",
    "Elverton",
    "Fenwick",
    "Garrowby",
    "Hexley",
    "Langmoor",
]
ADJECTIVES = [
    "Slow",
    "Small",
    "Open",
    "Plain",
    "Wild",
    "Quiet",
    "Deep",
    "Modern",
    "Brave",
    "Rough",
    "Bright",
    "Narrow",
]
NOUNS = [
    "Boat",
    "Change",
    "Harvest",
    "Table",
    "Machine",
    "Ground",
    "Garden",
    "Kitchen",
    "Horizon",
    "Bridge",
    "Timber",
]
FIRST = ["Anna", "Peter", "Laura", "Robert", "Priya", "Kwame", "Ingrid", "Mei", "Siobhán", "Javier"]
LAST = [
    "Bellamy",
    "Marsh",
    "Lowell",
    "Pike",
    "Okafor",
    "Sharma",
    "O’Hara",
    "McAllister",
    "Abernathy-Rowe",
    "Tran",
]
OUTLETS: dict[str, tuple[str, ...]] = {
    "paper": ("{T} Gazette", "{T} Times", "The {T} Chronicle", "{T} Courier", "The {T} Echo"),
    "the Post": ("The {T} Post", "The {T} Star", "The {T} Sun", "The {T} Press"),
    "one word": ("{W}", "The {W}", "{N}"),
    "letters": ("{L}", "{L} News"),
    "site": ("{w}.com", "{w}news.org", "{w}.co.uk"),
    "daily": ("{T} Daily", "Daily {W}", "{N} Weekly", "{W} Today"),
    "radio and television": ("Radio {W}", "{T} FM", "Channel 9 {T}", "{T} Public Radio"),
    "agency": ("{W} News Agency", "{W} Press Service", "{T} Newswire"),
    "magazine": ("{A} {N}", "The {A} {N}", "{N} & {N}", "{N} and {N}", "{A} {N} Magazine"),
    "foreign": ("La Voz de {T}", "Der {W}bote", "Le Matin de {T}", "Il Giornale di {T}"),
    "trade": ("{N} Week", "{N} & {N} Buyer", "{N} Trader International", "{N} Insight"),
    "institute": ("Institute for {N} Studies", "{W} Forum", "Notes from {T}"),
}
"""Outlets by the kind of their names."""
PLACES: dict[str, tuple[str, ...]] = {
    "masthead": ("top: NAME", "top: CAPS", "top: NAME\nNews you can trust since 1894"),
    "masthead and menu": ("top: NAME\nNews   Sport   Opinion", "top: NAME\nPolitics"),
    "masthead and day": ("top: NAME, DAY", "top: NAME | DAY | Page 4", "top: CAPS  DAY   5"),
    "behind the headline": ("title:  | NAME", "title:  - NAME", "title:  | Business | NAME"),
    "by-line": (
        *("by: By WHO, NAME", "by: By WHO\nNAME", "by: By WHO\nStaff writer, NAME"),
        *("by: By WHO for NAME", "by: By WHO | NAME reporter", "by: WHO\nNAME Staff Writer"),
    ),
    "copyright": ("foot: © 2021 NAME", "foot: Copyright 2021 NAME. All Rights Reserved."),
    "origin": ("foot: This article first appeared in NAME.", "foot: Originally published at NAME"),
    "subscription": (
        *("foot: Subscribe to NAME from £1 a week", "foot: Sign up for the NAME newsletter"),
        "top: You have 2 free articles left. Subscribe to NAME.",
    ),
    "followed": ("foot: Follow NAME on Facebook", "foot: Join NAME’s WhatsApp channel"),
    "app": ("foot: Download the NAME app", "top: Open in the NAME app"),
    "address": ("foot: newsdesk@HOST", "foot: www.HOST", "foot: https://www.HOST/news/a-b"),
    "about the author": ("foot: WHO is a reporter at NAME.", "foot: WHO covers farms for NAME."),
    "house speaks": (
        *("foot: NAME is a nonprofit newsroom.", "foot: Comments on NAME are moderated."),
        "foot: The views expressed are those of the author and not of NAME.",
    ),
    "text speaks": ("text: NAME understands that a second inquiry has been opened.",),
    "picture": ("below: Photo: Jo Vance/NAME", "below: The hall. (Jo Vance for NAME)"),
    "reading list": ("below: NAME · 4 min read", "top: Saved from NAME", "below: via NAME"),
}
"""Where the outlet is told, in forms of each: what it stands in, and the line itself."""
NONE = "no outlet"
_ABOVE = ("Skip to content", "Menu", "Sign in", "Advertisement", "LIVE")
_SECTIONS = ("Politics", "World", "Local news", "Home > News > Politics", "Opinion", "Business")
_BELOW = ("Share", "0 comments", "4 min read", "Getty Images", "Facebook\nTwitter\nEmail")
_FOOT = ("Related articles", "Advertisement", "Most read", "Topics: Politics", "Back to top")
_BY = ("By WHO", "WHO", "By UPPER", "By WHO\nPolitical correspondent", "WHO in Vienna")
_DATED = ("DAY", "Published: DAY", "DAY, 10:15", "Updated DAY", "DAY | 4 min read")
_GAPS = ("\n", "\n", "\n\n")


class Made(NamedTuple):
    """A clipping with what it tells; ``outlets`` are its outlet's name and its host."""

    text: str
    title: str
    outlets: tuple[str, ...]
    author: str | None
    date: str
    kind: str


@cache
def _texts() -> tuple[tuple[str, ...], ...]:
    """The first paragraphs of the articles of many kinds, each below its headline."""
    rows = (
        tuple(filter(str.strip, text.split("\n")))[:9]
        for path in sorted(DATA.glob("*.txt"))
        for _, text, _ in articles(path)
    )
    return tuple(row for row in rows if len(row) > 5 and _is_headed(row[0], row[1]))


def _is_headed(title: str, first: str) -> bool:
    wordy = len(title.split()) > 3 and len(title) < 110 and not title.endswith(".")
    return wordy and len(first) > 80 and not first.startswith("By ")


def spelt(name: str) -> str:
    """The letters of a name as hosts have them."""
    bare = unicodedata.normalize("NFKD", name.casefold().removeprefix("the "))
    return re.sub(r"[^a-z0-9]", "", bare.replace("&", "and"))


class Maker:
    """Gives clippings of random parts; equal seeds give equal ones."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)

    def _name(self, kind: str) -> str:
        dice = self._dice
        parts = {
            "T": lambda: dice.choice(TOWNS),
            "A": lambda: dice.choice(ADJECTIVES),
            "N": lambda: dice.choice(NOUNS),
            "W": lambda: invented(dice).title(),
            "w": lambda: invented(dice),
            "L": lambda: "".join(dice.sample("BCDFKLMNPRTVW", 4)),
        }
        return re.sub(r"\{(\w)\}", lambda m: parts[m[1]](), dice.choice(OUTLETS[kind]))

    def _some(self, lines: tuple[str, ...]) -> list[str]:
        return self._dice.choice(lines).split("\n") if self._dice.random() < 0.25 else []

    def make(self, form: str) -> Made:
        """A clipping with its outlet in this ``form`` of a place; none for ""."""
        dice = self._dice
        where, _, line = form.partition(": ")
        kind = dice.choice([*OUTLETS])
        name, who = self._name(kind), f"{dice.choice(FIRST)} {dice.choice(LAST)}"
        host = name if kind == "site" else f"{spelt(name)}{dice.choice(('.com', '.co.uk'))}"
        month, day, year = dice.randint(1, 10), dice.randint(1, 28), dice.randint(2008, 2024)
        shown = MONTHS[month - 1]
        days = (f"{day} {shown} {year}", f"{shown} {day}, {year}", f"{shown[:3]} {day}, {year}")
        fill = {"NAME": name, "CAPS": name.upper(), "HOST": host, "WHO": who, "UPPER": who.upper()}
        fill["DAY"] = dice.choice(days)
        title, *body = dice.choice(_texts())
        at = {part: line if where == part else "" for part in ("top", "below", "foot", "text")}
        signed = "WHO" in line or dice.random() < 0.8
        by = line if where == "by" else dice.choice(_BY) if signed and where != "by" else ""
        below = [by, *([] if "DAY" in line else [dice.choice(_DATED)])]
        dice.shuffle(below)
        if at["text"]:
            body.insert(dice.randint(1, len(body)), at["text"])
        head = [
            *(*self._some(_ABOVE), at["top"], *self._some(_SECTIONS)),
            *(title + (line if where == "title" else ""), *below, at["below"]),
            *self._some(_BELOW),
        ]
        foot = [*self._some(_FOOT), at["foot"], *self._some(_FOOT)]
        gap = dice.choice(_GAPS)
        parts = (gap.join(filter(None, head)), "\n\n".join(body), gap.join(filter(None, foot)))
        text = re.sub("|".join(fill), lambda m: fill[m[0]], "\n\n".join(parts))
        told = (name, host) if where else ()
        iso = f"{year}-{month:02}-{day:02}"
        return Made(text, title, told, who if signed else None, iso, kind)


FIELDS = ("title", "outlet", "authors", "date")


def right(made: Made, article: Article) -> dict[str, bool]:
    """Which fields are what the clipping tells."""
    outlet = spelt(article.outlet or "")
    told = outlet in map(spelt, made.outlets) if made.outlets else article.outlet is None
    return {
        "title": article.title == made.title,
        "outlet": told,
        "authors": article.authors == ((made.author,) if made.author else ()),
        "date": article.date == made.date,
    }


def _read(seed: int, each: int, places: list[str]) -> Iterator[tuple[str, Made, Article]]:
    maker = Maker(seed)
    for place in places:
        for form in PLACES.get(place, ("",) * 20):
            for _ in range(each):
                made = maker.make(form)
                yield place, made, read_text(made.text)


def main() -> int:
    """Print the shares of right fields by place, then of right outlets by kind of name."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("places", nargs="*", metavar="PLACE")
    args = parser.parse_args()
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for place, made, article in _read(args.seed, args.each, args.places or [*PLACES, NONE]):
        found = right(made, article)
        wrong = article.outlet is not None and not found["outlet"]
        told = [field for field in FIELDS if found[field]]
        tallies[place].update(["made", *told, *(["wrong"] if wrong else [])])
        if made.outlets:
            kinds[made.kind].update(made=1, outlet=int(found["outlet"]))
    print(f"{'place':24} made  " + "  ".join(f"{field:7}" for field in FIELDS) + "  wrong outlet")
    whole = sum((tally for place, tally in tallies.items() if place != NONE), Counter[str]())
    for place, tally in [*tallies.items(), *([("all places", whole)] if whole else [])]:
        shares = "  ".join(f"{tally[field] / tally['made']:7.1%}" for field in FIELDS)
        print(f"{place:24} {tally['made']:4}  {shares}  {tally['wrong'] / tally['made']:7.1%}")
    for kind, tally in kinds.items():
        print(f"{kind:24} {tally['made']:4}  outlet {tally['outlet'] / tally['made']:.1%}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
