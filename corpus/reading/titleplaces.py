"""Which line is the title, told by where it stands: below a menu, above a day, under a sender."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from corpus.reading import (
    bylines,
    calendars,
    headsigns,
    mottos,
    outlets,
    people,
    printed,
    sections,
    signatures,
)
from corpus.reading.draft import Head
from corpus.reading.lines import ends_sentence, plain, words


def note_author_above(head: Head) -> None:
    """Note a name alone above the headline's day, which begins a line below: who wrote it."""
    for index in range(max((head.title or 0) - _NEAR, 0), head.title or 0):
        text = plain(head.lines[index].text)
        if head.kinds[index] or not people.is_name(text) or outlets.told(text):
            continue
        begun = (line for line in head.lines[index + 1 :] if line.text.startswith(f"{text} "))
        if headsigns.signs(head, index + 1) and any(len(one.text) <= _LONGEST_BIO for one in begun):
            head.draft.note("authors", text, "byline", head.lines[index].number)
            head.kinds[index] = "byline"


_NEAR = 3
_LONGEST_BIO = 420


def told_apart(head: Head, candidates: list[int]) -> list[int]:
    """What was on the air or is cited right below; else without rows of sections, tickers, text
    below a label that says so, and shorter forms right above.
    """
    aired = [one for one in candidates if _AIRED.match(_below(head, one))]
    cited = [one for one in candidates if _is_cited(head, one)]
    if aired or cited:
        return (aired or cited)[:1]
    texted = (at for at, line in enumerate(head.lines[:_CRUMBS]) if _TEXT.fullmatch(line.text))
    begun = next(texted, len(head.lines))
    candidates = _unless(lambda one: one > begun, candidates)
    candidates = _unless(lambda one: mottos.is_row_of_sections(head, one), candidates)
    candidates = _unless(lambda one: _is_of_text(head.lines[one].text), candidates)
    candidates = _unless(lambda one: _is_above_title(head, one, candidates), candidates)
    candidates = _unless(lambda one: is_ticker(head.lines[one].text), candidates)
    candidates = _unless(lambda one: _is_reporters(head, one), candidates)
    candidates = _unless(lambda one: _is_sectioned(head.lines[one].text), candidates)
    longer = tuple(candidates)
    return _unless(lambda one: _begins_below(head, one, longer), candidates)


def _is_of_text(text: str) -> bool:
    """Whether a line is a long sentence, or a point of what sums a text up."""
    return (len(text) > _LONGEST_SENTENCE and ends_sentence(text)) or text[:2] in ("* ", "• ")


_LONGEST_SENTENCE = 100


def _is_above_title(head: Head, index: int, candidates: Collection[int]) -> bool:
    """Whether a line is short pieces between bars, or a section's name, right above a headline."""
    below = index + 1
    if below not in candidates or not wordy(plain(head.lines[below].text)):
        return False
    text = plain(head.lines[index].text)
    if "|" in plain(head.lines[below].text):
        return False
    pieces = [one.split() for one in re.split(r"(?:(?<!\s)\s++)?[|•·]\s*+", text)]
    parted = len(pieces) > 1 and all(len(one) <= _MENU_WORDS for one in pieces)
    return parted or (len(text.split()) <= _MENU_WORDS and sections.of_sections(text) == "all")


def _unless(apart: Callable[[int], bool], candidates: list[int]) -> list[int]:
    """The candidates that are not, where some are not."""
    return [one for one in candidates if not apart(one)] or candidates


def undated(head: Head, title: str, number: int) -> str:
    """A title without the date that some print after it ("… | 12.01.2022")."""
    found = re.search(r"(?<!\s)\s++[|–—•·-]\s+([^|–—•·]{6,30})$", title) or _BRACKETED.search(title)
    date = calendars.first(found[1]) if found else None
    if found is None or date is None or date.end - date.start < len(found[1]) - 2:
        return title
    head.draft.note("date", date.iso or "", "printed", number)
    printed.doubt(head.draft, date, number)
    return title[: found.start()]


_BRACKETED = re.compile(r"(?<!\s)\s++[(\[]([^()\[\]]{6,30})[)\]]$")


_REPORTER = re.compile(
    r"(?P<name>\S+(?: \S+){1,3}) (?:at|in) (?:the )?"
    r"[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+){0,3}"
)
"""Who was where: "Ana Bell at Fenwick Road"."""


def _is_reporters(head: Head, index: int) -> bool:
    """Whether a line names a reporter and where he was, right above the text that is silent."""
    found = _REPORTER.fullmatch(plain(head.lines[index].text))
    last = found is not None and index + 1 >= head.body
    return last and found is not None and signatures.is_silent(head, found["name"])


def _is_sectioned(text: str) -> bool:
    """Whether a section stands before a wide space: "FOOTBALL   County Cup, second round"."""
    first, *rest = re.split(r"\s{2,}", text)
    labelled = first.isupper() and first.isalpha() and not "".join(rest).isupper()
    return bool(rest) and (labelled or sections.SECTION.fullmatch(first) is not None)


def _is_cited(head: Head, index: int) -> bool:
    """Whether a catalogue's citation stands right below, and the line names no authors."""
    if head.kinds[index + 1 : index + 2] != ["citation"]:
        return False
    return bylines.byline(plain(head.lines[index].text), bare=True) is None


_TEXT = re.compile(r"(?:full text|body|text)\s?:?", re.IGNORECASE)
"""A database's label above the text, below which no headline stands."""
_AIRED = re.compile(r"(?:(?:first )?aired|air ?date|broadcast)\b:?.*\d", re.IGNORECASE)
"""When it was on the air: above it stands what was, not the programme's name."""


def _below(head: Head, index: int) -> str:
    return plain(head.lines[index + 1].text) if index + 1 < len(head.lines) else ""


_MENU_WORDS = 3
_TICKER = re.compile(
    r"(?:breaking(?: news)?|just in|trending|developing|(?:\w+ )?alert)\s?[:|»]\s*\S",
    re.IGNORECASE,
)


def is_ticker(text: str) -> bool:
    """Whether a line says of itself that it is news of the minute: "Breaking: …"."""
    return _TICKER.match(plain(text)) is not None


def crumb(head: Head) -> str | None:
    """The last piece of a breadcrumb above, which is the headline: "Home » World » TITLE"."""
    for line in head.lines[:_CRUMBS]:
        if not any(mark in line.text for mark in "»>›/"):
            continue
        pieces = [one.strip() for one in re.split(r"\s[»>›/]\s", plain(line.text))]
        if len(pieces) > 2 and len(pieces[-1].split()) > _MENU_WORDS:
            return _whole(head, pieces[-1])
    return None


def is_cut_off(head: Head, index: int) -> bool:
    """Whether a line is a breadcrumb that cuts the headline off: "Quay / Regions / Mayor so…"."""
    piece = re.split(r"\s[»>›/]\s", plain(head.lines[index].text))[-1]
    begun = piece.rstrip(".… ")
    title = plain(head.lines[head.title].text) if head.title is not None else ""
    return len(begun) < len(piece) and len(begun.split()) > 1 and title.startswith(begun)


def _whole(head: Head, piece: str) -> str:
    """A headline that a breadcrumb cuts off ("Mayor sorry for parade…"), as it is printed below."""
    begun = piece.rstrip(".… ")
    if begun == piece:
        return piece
    texts = (plain(line.text) for line in head.lines[:_CRUMBS])
    return next((one for one in texts if one.startswith(begun) and one != piece), piece)


_CRUMBS = 20


def _begins_below(head: Head, index: int, candidates: Collection[int]) -> bool:
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


def wordy(text: str) -> bool:
    """Four words, or three written as a sentence is; sections have fewer, or capitals, or "and"."""
    pieces = text.split()
    return len(pieces) >= 4 or (
        len(pieces) == 3
        and pieces[-1].islower()
        and pieces[1] not in ("and", "&", "of", "in")
        and pieces[0].casefold() not in _ORDERS
    )


def is_order(word: str) -> bool:
    """Whether a word is one that buttons begin with: "Share", "Skip"."""
    return word.casefold() in _ORDERS


_ORDERS = words(
    "open sign log jump skip print get follow share listen watch subscribe read click tap view ",
    "save download join become buy start try create search show hide close go report email copy ",
    "add send leave all more subscriber member",
)
"""What pages tell their readers to do, in three words as well."""
