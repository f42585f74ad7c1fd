"""Which outlet a page's places tell: the name that two have, or one that is nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.reading import bylines, hostlabels, namespans, outlets, papernames, people, slots, tops
from corpus.reading.lines import folded, plain
from corpus.reading.nameplates import Page
from corpus.reading.ownnames import Choice
from corpus.reading.placed import Slot

_ONE_PLACE = {"below the byline", "below the headline"}
_ABOVE = "above the headline"
_AGREE = 2
"""Sorts of places that make a name the outlet's."""


Names = dict[str, list[Slot]]


def twice(page: Page, named: Names) -> Choice | None:
    """The name that stands in places of two sorts, if one alone does."""
    labels = hostlabels.of(page.lines, page.kinds, page.url) if named else set()
    handles = hostlabels.handles(page.lines, page.kinds) if named else set()
    sorts = {key: {one.sort for one in found} for key, found in named.items()}
    for key, found in named.items():
        if sorts[key] >= _ONE_PLACE:
            sorts[key].discard("below the headline")
        letters = hostlabels.spelt(key)
        if letters in labels or (letters in handles and not _is_person(found[0].name)):
            sorts[key].add("host name")
    sorts = {key: found for key, found in sorts.items() if _is_no_author(page, named[key], found)}
    most = max(map(len, sorts.values()), default=0)
    best = [key for key, found in sorts.items() if len(found) == most]
    if most < _AGREE or len(best) != 1:
        return None
    return _choice(named[best[0]], sorted(sorts[best[0]]))


def _is_no_author(page: Page, found: list[Slot], sorts: set[str]) -> bool:
    """Whether a name is nobody's who wrote it, or one of several that stand where papers do."""
    name = found[0].name.casefold()
    written = [one.casefold() for one in page.authors]
    if not any(f" {name} " in f" {one} " for one in written):
        return True
    several = name in written and (len(written) > 1 or writer(page, found[0].name) is not None)
    return several and bool(sorts & _OF_PAPERS)


_OF_PAPERS = {"above the headline", "beside the day", "copyright line", "imprint", "host name"}


def writer(page: Page, name: str) -> tuple[str, int] | None:
    """Who stands before an outlet's name on a line of the page's top, and on which line."""
    for line in page.lines[:_TOP]:
        text = plain(line.text)
        if not text.endswith(name) or len(text) > _LONGEST:
            continue
        signed = bylines.byline(_JOINED.sub("", text.removesuffix(name)), bare=True)
        if signed and len(signed.authors) == 1 and people.is_name(signed.authors[0]):
            return signed.authors[0], line.number
    return None


_TOP, _LONGEST = 20, 100
_JOINED = re.compile(r"(?:(?<!\s)\s++)?(?:[,|•·/–—-]|\bfor)\s*$")


def once(page: Page, named: Names) -> Choice | None:
    """The name of a single place that is no town's, no section's and nobody's, if one alone is."""
    stations = (found for found in named.values() if found[0].sort == "call sign")
    if station := next(stations, None):
        return _choice(station, [])
    sole = [found for found in named.values() if _is_outlets(page, found)]
    if len(sole) > 1:  # whose page it is, before whom somebody works for
        sole = [some for some in sole if any(one.sort == _ABOVE for one in some)]
    return _choice(sole[0], []) if len(sole) == 1 else None


def hosted(named: Names, host: str) -> Choice | None:
    """The one of the names that a host spells: "Tangle" for tangle.example."""
    label = hostlabels.spelt(host.partition(".")[0])
    found = next((some for key, some in named.items() if hostlabels.spelt(key) == label), None)
    return _choice(found, []) if found else None


def _choice(found: list[Slot], sorts: list[str]) -> Choice:
    first = next((one for one in found if not one.name.isupper()), found[0])
    also = [one for one in sorts if one != first.sort]
    remark = f"also: {', '.join(also)}" if also else None
    shown = outlets.known(first.name) or first.name
    return Choice(outlets.cased(shown) if " " in shown else shown, first.sort, remark, first.line)


def names(page: Page) -> Names:
    """The places in which names stand, by name."""
    named: Names = {}
    title = folded(page.title)
    for one in slots.slots(page):
        if folded(one.name) == title:
            continue
        named.setdefault(namespans.key(one.name), []).append(one)
    return named


def _is_outlets(page: Page, found: list[Slot]) -> bool:
    one = found[0]
    sorts = {other.sort for other in found}
    if _ABOVE in sorts:
        return _is_above(page, one) and not any(_says(page, found))
    if not _is_no_author(page, found, set()):
        return False
    if any(other.sure for other in found):
        return sorts != {"imprint"} or not any(_says(page, found))  # a book is published too
    person = _is_person(one.name)
    unsigned = not page.authors and not _runs(page, one)
    doubtful = unsigned or one.sort not in ("beside the day", "behind the headline")
    town = people.is_city(one.name) and "&" not in one.name
    if town or (person and doubtful and not _reserves(page, one)):
        return False
    if one.sort in ("copyright line", "call to readers"):
        return True
    several = " " in one.name  # towns of one word stand there as often
    told = not sorts.isdisjoint(_TOLD)
    return told and several and not any(_says(page, found))


def _is_above(page: Page, one: Slot) -> bool:
    """Whether a name above the headline is that of who printed it."""
    if tops.is_masthead(page, one.name, one.line):
        return True
    first = page.lines[0].number == one.line and bool(page.authors)
    named = outlets.shaped(f"The {one.name}") and outlets.is_no_person(one.name)
    named = named or (papernames.is_alone(one.name) and _is_dated_head(page, one))
    return first and bool(named)


def _is_dated_head(page: Page, one: Slot) -> bool:
    """Whether a page begins with a name of several words alone, and the day right below it."""
    alone = len(page.lines) > 1 and page.lines[0].text == one.name and " " in one.name
    return alone and page.kinds[1] == "date" and not people.is_city(one.name)


def _runs(page: Page, one: Slot) -> bool:
    """Whether a page begins with a paper's running head: "QUAY MAIL, THURSDAY, MARCH 12, 1987"."""
    first = page.lines[0].number == one.line and one.sort == "beside the day"
    return first and (one.name.isupper() or outlets.shaped(f"The {one.name}") is not None)


def _reserves(page: Page, one: Slot) -> bool:
    """Whether all rights are a house's: those of a person who wrote none of it stand alone."""
    text = next((line.text for line in page.lines if line.number == one.line), "")
    return one.sort == "copyright line" and _ALL_RIGHTS.search(text) is not None


_ALL_RIGHTS = re.compile(r"(?:19|20)\d\d.*\ball rights reserved\b", re.IGNORECASE)
_TOLD = (
    "beside the day",
    "byline",
    "behind the headline",
    "below the headline",
    "beside a section",
    "picture credit",
)


def _is_person(name: str) -> bool:
    """Whether a name could be somebody's, or that of two."""
    return not outlets.is_no_person(name) and all(map(people.is_name, name.split(" and ")))


def _says(page: Page, found: list[Slot]) -> Iterator[bool]:
    """Whether the headline or a line of the text has a name's words, as they have a town's."""
    name, own = found[0].name, {one.line for one in found}
    yield name.casefold() in page.title.casefold().removesuffix(name.casefold())
    for line, kind in zip(page.lines, page.kinds, strict=True):
        if kind is not None or line.number in own or page.title in line.text:
            continue
        if len(line.text) > len(name) + 20:
            yield name.casefold() in line.text.casefold()
