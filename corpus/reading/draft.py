"""An article in the making: what was seen of each field, and the one choice among it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from corpus.model import Article, Aside, DateBasis, Evidence, Precision
from corpus.reading import dates, outlets, webhosts
from corpus.reading.lines import Line

DATE_ORDER: tuple[DateBasis, ...] = ("printed", "metadata", "url", "file", "inferred")


LONGEST = 2000
"""Characters beyond which nothing is a title, a name, a date or an address."""


_HOSTED = ("host name", "masthead", "above the menu")
"""Kinds of evidence that may be no more than an address."""
PASSED_ON = ("byline", "masthead", "copyright line", "dateline")
"""Kinds of evidence that may be no more than the agency whose copy it is."""
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def cleaned(value: str) -> str:
    """A field's value without control characters, which the text itself keeps as printed."""
    return value if value.isprintable() else _CONTROLS.sub(" ", value).strip()


_EDITION = re.compile(r"\s?:?\s?\[[^\[\]]{3,40} edition\]$", re.IGNORECASE)
"""Of which edition it is, as databases add it to a headline."""


@dataclass(slots=True)
class Draft:
    """Evidence is noted in order of trust: of each field but the date, the first stays.

    ``asides`` may be marked in any order and may overlap; the article's are neither.
    """

    text: str
    path: str
    part: str = ""
    evidence: list[Evidence] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    either: list[tuple[Sequence[str], int | None, DateBasis]] = field(default_factory=list)
    """Days of which one is meant, day before month and the other way; the line; the basis."""
    day_first: bool = False
    """Whether the language of a database's labels puts the day before the month."""

    def note(
        self, name: str, value: str, basis: str, line: int | None = None, remark: str | None = None
    ) -> None:
        """Something that speaks for ``name`` being ``value``; nothing is a field without end."""
        value = cleaned(_EDITION.sub("", value) if name == "title" else value)
        if 0 < len(value) <= LONGEST:
            self.evidence.append(Evidence(name, value, basis, line, remark))

    def note_url(self, url: str, basis: str, line: int | None = None) -> None:
        """The article's own address, with the outlet and the date that it names."""
        if cleaned(url) != url:
            return
        self.note("url", url, basis, line)
        if outlet := webhosts.of_url(url):
            self.note("outlet", outlet, "host name", line)
        if found := dates.in_url(webhosts.original(url)):
            self.note("date", found[0], "url", line)

    def mark(self, start: int, end: int, why: str) -> None:
        """Code points ``start`` to ``end`` are not article text."""
        if 0 <= start < end <= len(self.text):
            self.asides.append(Aside(start, end, why))

    def flag(self, name: str) -> None:
        """Raise a flag once."""
        if name not in self.flags:
            self.flags.append(name)

    def first(self, name: str) -> str | None:
        """The value of ``name`` that is trusted most, so far."""
        if name != "outlet":
            return next((one.value for one in self.evidence if one.field == name), None)
        found = [one for one in self.evidence if one.field == name]
        if len(found) > 1:
            return _named(found)
        return found[0].value if found else None

    def authors(self) -> tuple[str, ...]:
        """All authors that the most trusted kind of evidence names."""
        seen = [one for one in self.evidence if one.field == "authors"]
        outlet = outlets.key(self.first("outlet") or "-")
        persons = [one for one in seen if outlets.key(one.value) != outlet]
        seen = persons or seen
        return tuple(dict.fromkeys(one.value for one in seen if one.basis == seen[0].basis))

    def date(self) -> tuple[str, DateBasis] | None:
        """The date by the order of ``DATE_ORDER``, the finer where two of them agree."""
        chosen: tuple[str, DateBasis] | None = None
        for basis in DATE_ORDER:
            for one in self.evidence:
                if one.field != "date" or one.basis != basis:
                    continue
                if chosen is None or (
                    one.value.startswith(chosen[0]) and len(one.value) > len(chosen[0])
                ):
                    chosen = (one.value, basis)
        return chosen

    def article(self) -> Article:
        """The finished article, with a flag for each field that stays unknown."""
        self._compare_dates()
        when = self.date()
        title, outlet, authors = self.first("title"), self.first("outlet"), self.authors()
        for name, value in (("title", title), ("outlet", outlet), ("date", when)):
            if not value:
                self.flag(f"no-{name}")
        return Article(
            path=self.path,
            text=self.text,
            part=self.part,
            title=title,
            outlet=outlet,
            authors=authors,
            date=when[0] if when else None,
            date_basis=when[1] if when else None,
            date_precision=precision_of(when[0]) if when else None,
            url=self.first("url"),
            asides=_tidy(self.asides),
            evidence=tuple(dict.fromkeys(self.evidence)),
            flags=tuple(self.flags),
        )

    def _compare_dates(self) -> None:
        """Days from different sources that lie more than two days apart are reported."""
        days = {
            one.value
            for one in self.evidence
            if one.field == "date" and len(one.value) == 10 and one.basis in DATE_ORDER[:3]
        }
        ordered = sorted(map(date.fromisoformat, days))
        if ordered and (ordered[-1] - ordered[0]).days > 2:
            self.flag("dates-differ")


def _named(found: list[Evidence]) -> str:
    """The first outlet; a host's own words, and who shows what others print, give way to a name."""
    first = found[0]
    if webhosts.is_host(first.value):
        spelt = (one.value for one in found if webhosts.spells(one.value, f"//{first.value}"))
        if name := next((one for one in spelt if one != first.value), None):
            return name
    if first.basis in _HOSTED and webhosts.is_host(first.value):
        return next((one.value for one in found if not webhosts.is_host(one.value)), first.value)
    if first.basis in PASSED_ON and outlets.is_wire(first.value):
        return next((one.value for one in found if not outlets.is_wire(one.value)), first.value)
    if outlets.shows_others(first.value):
        named = (one.value for one in found if not outlets.shows_others(one.value))
        return next(named, first.value)
    return first.value


@dataclass(slots=True)
class Head:
    """What the lines above the body turned out to be.

    ``kinds`` is shared with the caller: why a line is an aside, None where it is text. ``body``
    is the index of the first line of the body; ``untitled`` what has no headline, as posts.
    """

    draft: Draft
    lines: list[Line]
    kinds: list[str | None]
    body: int = 0
    title: int | None = None
    dates: list[int] = field(default_factory=list)
    untitled: bool = False


def precision_of(iso: str) -> Precision:
    """How fine an ISO date is."""
    return "day" if len(iso) >= 10 else "month" if len(iso) == 7 else "year"


def _tidy(asides: list[Aside]) -> tuple[Aside, ...]:
    """In order, without overlaps; of two that overlap the one marked first stays whole."""
    kept: list[Aside] = []
    for one in sorted(asides, key=lambda aside: aside.start):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end - one.start > kept[-1].end - kept[-1].start and one.start == kept[-1].start:
            kept[-1] = one
    return tuple(kept)
