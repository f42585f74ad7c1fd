"""Which line is the title, told by where it stands: below a menu, above a day, under a sender."""

from __future__ import annotations

import re

from corpus.reading import (
    bylines,
    calendars,
    headsigns,
    mottos,
    namespans,
    outlets,
    people,
    printed,
    signatures,
)
from corpus.reading.draft import Head
from corpus.reading.lines import plain, words

_MENU_WORDS = 3


def below_menu(head: Head, candidates: list[int]) -> list[int]:
    """Without what stands above the page's menu, where a line below it is signed or dated.

    The first line of the page is then the name of the site.
    """
    for index in range(1, candidates[-1] if candidates else 0):
        text = head.lines[index].text
        if head.kinds[index] != "menu" or len(text.split()) < _MENU_WORDS:
            continue
        below = [one for one in candidates if one > index]
        if below == candidates or not any(
            headsigns.signs(head, below[0] + 1 + step) for step in (0, 1)
        ):
            return candidates
        if any(headsigns.signs(head, one) for one in range(index)):
            return candidates
        first = plain(head.lines[0].text)
        named = any(outlets.shaped(f"The {plain(one.text)}") for one in head.lines[1:index])
        button = first.casefold().split()[:1] and first.casefold().split()[0] in _ORDERS
        single = (
            re.search(r"[\W_]", first) is None
            and index > 1
            and " " not in plain(head.lines[1].text)
        )
        named = named or mottos.owned_by_another(head, 0) or mottos.names_a_section(first)
        named = named or not namespans.is_name(first)
        if 0 in candidates and len(first.split()) <= 5 and not (named or button or single):
            head.draft.note("outlet", outlets.cased(first), "above the menu", head.lines[0].number)
        return below
    return candidates


def signed_below(head: Head, candidates: list[int], first: int) -> list[int]:
    """A short candidate above ``first`` that has a day or a by-line right under it."""
    return [
        one
        for one in candidates
        if one + 1 < first
        and headsigns.signs(head, one + 1)
        and not outlets.told(plain(head.lines[one].text))
        and not _again(head, one)
    ][:1]


def _again(head: Head, index: int) -> bool:
    """Whether a name alone on its line begins a line below as well: who wrote it; noted then."""
    text = plain(head.lines[index].text)
    begun = (line for line in head.lines[index + 1 :] if line.text.startswith(f"{text} "))
    if not people.is_name(text) or not any(len(line.text) <= _LONGEST_BIO for line in begun):
        return False
    head.draft.note("authors", text, "byline", head.lines[index].number)
    head.kinds[index] = "byline"
    return True


_LONGEST_BIO = 420


def dated(head: Head, candidates: list[int]) -> bool:
    """Whether the second of the lines that could be the title ends in a day, and the first not."""
    first, second = (plain(head.lines[index].text) for index in candidates[:2])
    found = calendars.first(second)
    ends = found is not None and found.precision == "day" and found.end >= len(second) - 1
    return ends and len(first.split()) > 1 and calendars.first(first) is None


def told_apart(head: Head, candidates: list[int]) -> list[int]:
    """Without lines that are who sent it, where the page stands, or who wrote it."""
    aired = [one for one in candidates if _AIRED.match(_below(head, one))]
    if aired:
        return aired[:1]
    kept = [one for one in candidates if not _edition(plain(head.lines[one].text))] or candidates
    kept = [one for one in kept if not _breadcrumb(head, one, candidates)] or kept
    kept = [one for one in kept if not mottos.is_row_of_sections(head, one)] or kept
    houses = [one for one in kept if one < _TOP and _institute(head, one)]
    if houses and len(houses) < len(kept):
        kept = [one for one in kept if one not in houses]
    if len(kept) > 1 and (owners := mottos.owners(head)):
        kept = [one for one in kept if not mottos.is_owner(head, one, owners)] or kept
    if len(kept) > 1 and _masthead(head, kept[0]):
        kept = kept[1:]
    if len(kept) > 1 and not houses and _sends(head, kept):
        kept = kept[1:]
    if len(kept) < 2:
        return kept
    others = [one for one in kept if _of_authors(plain(head.lines[one].text))]
    kept = [one for one in kept if one not in others] or kept
    return [one for one in kept if not _ticker(head, one, kept)] or kept


_AIRED = re.compile(r"(?:(?:first )?aired|air ?date|broadcast)\b:?.*\d", re.IGNORECASE)
"""When it was on the air: above it stands what was, not the programme's name."""


def _below(head: Head, index: int) -> str:
    return plain(head.lines[index + 1].text) if index + 1 < len(head.lines) else ""


_TICKER = re.compile(
    r"(?:breaking(?: news)?|just in|trending|developing|(?:\w+ )?alert)\s?[:|»]\s*\S",
    re.IGNORECASE,
)


def is_ticker(text: str) -> bool:
    """Whether a line says of itself that it is news of the minute: "Breaking: …"."""
    return _TICKER.match(plain(text)) is not None


def _ticker(head: Head, index: int, candidates: list[int]) -> bool:
    """Whether a line is a band of other news above a headline that is signed or dated."""
    if not is_ticker(head.lines[index].text):
        return False
    return any(one > index and headsigns.signs(head, one + 1) for one in candidates)


def crumb(head: Head) -> str | None:
    """The last piece of a breadcrumb above, which is the headline: "Home » World » TITLE"."""
    for line in head.lines[:_CRUMBS]:
        if not any(mark in line.text for mark in "»>›/"):
            continue
        pieces = [one.strip() for one in re.split(r"\s[»>›/]\s", plain(line.text))]
        if len(pieces) > 2 and len(pieces[-1].split()) > _MENU_WORDS:
            return pieces[-1]
    return None


_CRUMBS = 20


def _breadcrumb(head: Head, index: int, candidates: list[int]) -> bool:
    """Whether a longer candidate right below begins with the same words."""
    text = plain(head.lines[index].text)
    ours = headsigns.stems(text)
    return any(
        index < other <= index + 2
        and (
            plain(head.lines[other].text).startswith(f"{text},")
            or (
                other == index + 1
                and len(ours) > 3
                and ours < headsigns.stems(head.lines[other].text)
            )
        )
        for other in candidates
    )


_SITE = re.compile(r"(?:www\.)?[\w-]+(?:\.[a-z\d-]+)*\.[a-z]{2,6}", re.IGNORECASE)


def _edition(text: str) -> bool:
    """Whether a line is a site's host, or an outlet with its place: "Premium Times Nigeria"."""
    name, _, place = text.rpartition(" ")
    placed = place[:1].isupper() and outlets.known(name) is not None
    return placed or _SITE.fullmatch(text) is not None


def _institute(head: Head, index: int) -> bool:
    text = plain(head.lines[index].text)
    return len(text) < 100 and signatures.is_named_alone(text)


_TOP = 8


def _masthead(head: Head, index: int) -> bool:
    """Whether the first line is built as a paper's name and the text takes none of it up."""
    text = plain(head.lines[index].text)
    if index > 2 or len(text.split()) > 4 or outlets.shaped(f"The {text}") is None:
        return False
    top = headsigns.beginning(head, 5).casefold()
    return not any(word in top for word in text.casefold().split() if len(word) > 3)


def taken_up(head: Head, candidates: list[int], chosen: int) -> int:
    """A candidate below ``chosen`` whose words the text takes up, where it takes up none of those.

    A headline may be a play on words; so only rows of names, buttons and the like give way.
    """
    below = [one for one in candidates if one > chosen]
    text = plain(head.lines[chosen].text)
    pieces = text.split()
    if not below:
        return chosen
    known = headsigns.stems(headsigns.beginning(head, 8))
    ours = len(headsigns.stems(text) & known)
    parted = [(len(headsigns.stems(plain(head.lines[one].text)) & known), -one) for one in below]
    for theirs, place in sorted(parted, reverse=True):
        if theirs > 1 + 2 * ours and _below_frame(head, chosen, -place):
            return -place
    if len(pieces) > 3 and any(piece.islower() for piece in pieces):
        return chosen
    if headsigns.stems(text) & known:
        return chosen
    taken = (one for one in below if len(headsigns.stems(plain(head.lines[one].text)) & known) > 1)
    return next(taken, chosen)


def _below_frame(head: Head, chosen: int, other: int) -> bool:
    """Whether sections, menus or buttons part a signed or dated candidate from ``chosen``.

    A standfirst follows its headline at once, or after the by-line.
    """
    between = range(chosen + 1, other)
    parted = any(
        head.kinds[at] in headsigns.PARTS_PAGE or headsigns.is_section(head, at) for at in between
    )
    if not parted or any(headsigns.signs(head, at) for at in between):
        return False
    return any(
        headsigns.signs(head, at) or headsigns.named(head, at)
        for at in range(other + 1, other + headsigns.SIGNED)
    )


_WORK = re.compile(
    r"(?:(?:the|of|for|and|on|in|[A-Z][\w’'&-]*)\s)*"
    r"(?:Cent(?:re|er)|Institut(?:e|ion)|University|Department|School|College|Foundation|Faculty)"
    r"(?:,?\s(?:of|for|the|and|on|in|at|[A-Z][\w’'-]*))*"
)
"""Where authors work: "Institute for Island Studies, University of Calder"."""


def _of_authors(text: str) -> bool:
    """Whether a line is the names of two people or more, or of where they work."""
    if _WORK.fullmatch(text) and re.search(r" (?:of|for) .*, ", text):
        return True
    found = bylines.byline(text, bare=True) if len(text) < 120 else None
    return found is not None and len(found.authors) > 1 and ("," in text or " and " in text)


def _sends(head: Head, candidates: list[int]) -> bool:
    """Whether the first line stands above "Press release", a day and the title; noted then."""
    index = candidates[0]
    following = plain(head.lines[index + 1].text) if index + 1 < len(head.lines) else ""
    text = plain(head.lines[index].text)
    if index > 2 or len(text) > 60 or not _RELEASE.fullmatch(following):
        return False
    between = head.lines[index + 2 : candidates[1]]
    if not any(printed.is_date_line(plain(line.text) or line.text) for line in between):
        return False
    head.draft.note("outlet", text, "sender", head.lines[index].number)
    return True


_RELEASE = re.compile(r"(?:press|media|news) (?:release|statement)s?", re.IGNORECASE)


def wordy(text: str) -> bool:
    """Four words, or three written as a sentence is; sections have fewer, or capitals, or "and"."""
    pieces = text.split()
    return len(pieces) >= 4 or (
        len(pieces) == 3
        and pieces[-1].islower()
        and pieces[1] not in ("and", "&", "of", "in")
        and pieces[0].casefold() not in _ORDERS
    )


_ORDERS = words(
    "open sign log jump skip print get follow share listen watch subscribe read click tap view ",
    "save download join become buy start try create search show hide close go report email copy ",
    "add send leave all more subscriber member",
)
"""What pages tell their readers to do, in three words as well."""
