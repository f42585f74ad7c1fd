"""Who the author is, told under the by-line or below the text."""

from __future__ import annotations

import re
from collections.abc import Collection

from corpus.reading import bylines, people, signatures
from corpus.reading.draft import Draft
from corpus.reading.lines import Line, ends_sentence, plain

_SPOKEN = re.compile('[“”"„«»]')
_LONGEST = 420


def mark_above(lines: list[Line], kinds: list[str | None], authors: Collection[str]) -> None:
    """Who the author is, told right under the by-line."""
    for index in range(1, min(len(lines), 20)):
        if kinds[index] is None and kinds[index - 1] == "byline":
            text = plain(lines[index].text)
            formal = _FORMAL.match(text)
            bare = text[formal.end() :] if formal else text
            told = _of_author(bare, authors) or (
                formal and _BEING.match(bare[max(_led(bare, name) for name in authors) :])
            )
            if told and len(text) < 300 and not _TALK.search(text):
                kinds[index] = "about the author"


_IS = re.compile(
    r"(?:,[^,.]{3,80},)?\s(?:is|was|are)\s(?:an?|the|also|currently)?\s?"
    r"(?:[\w’'&,-]+\s){0,6}?(?:editor|professor|fellow|columnist|reporter|author|writer"
    r"|correspondent|lecturer|journalist|contributor|analyst|economist|historian|novelist"
    r"|director|researcher|scholar|associate|chair|founder|president|secretary|minister"
    r"|superintendent|ambassador|critic|producer|director)s?\b",
    re.IGNORECASE,
)
_TALK = re.compile(r"[“\"„«](?:[^\s”\"]+\s){6,}")
"""Words in marks that are too many for the name of a book."""
_BEING = re.compile(r"\s(?:is|was) (?:an?|the)\b")
_FORMAL = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord)\.?\s")
_NAME = re.compile(r"(?:[A-Z]\.\s?|[^\W\d_a-z][\w.’'-]+\s){1,3}[^\W\d_a-z][\w’'-]+")
_LAST = 4


def mark_below(
    draft: Draft, lines: list[Line], kinds: list[str | None], authors: Collection[str]
) -> None:
    """Who the author is, told below the text: of one who is named nowhere in it, or the by-line's.

    Where nothing else names the author, this does.
    """
    if not lines:
        return
    _mark_written_by(draft, lines, kinds)
    if not authors:
        _by_first_name(draft, lines, kinds)
    spoken: set[int] = set()
    for index in range(len(lines) - 1, 0, -1):
        if kinds[index] is not None:
            continue
        text = plain(lines[index].text).lstrip("—–-•( ")
        if text in authors or (spoken and signatures.ROLE_LINE.fullmatch(text)):
            kinds[index] = "about the author"
        if len(text) <= 60 and not ends_sentence(text) and not _SPOKEN.search(text):
            continue
        if len(spoken) >= _LAST or not _about_author(draft.text, text, authors):
            return
        spoken.add(index)
        kinds[index] = "about the author"
        for name in _named(text) if not authors else ():
            draft.note("authors", people.cased(name), "about the author", lines[index].number)


def _by_first_name(draft: Draft, lines: list[Line], kinds: list[str | None]) -> None:
    """Whom a page names at its top and tells of by the first name below the text."""
    for index in range(max(len(lines) - _REACH, 1), len(lines)):
        if plain(lines[index - 1].text).casefold() not in _LABELS:
            continue
        found = _FIRST.match(plain(lines[index].text))
        names = (plain(line.text) for line in lines[:_REACH])
        name = next((one for one in names if found and one.startswith(f"{found[1]} ")), "")
        if people.is_name(name):
            draft.note("authors", name, "about the author", lines[index].number)
            kinds[index] = "about the author"
            return


_FIRST = re.compile(r"([^\W\d_a-z][\w’'-]+) (?:is|was|has|lives|writes|works|teaches|holds)\b")
_REACH = 16


def _named(text: str) -> list[str]:
    """The names that sentences such as "A B is a professor …" begin with."""
    found = [_NAME.match(one) for one in re.split(r"(?<=[a-z)]\.)\s+", text)]
    return [
        one[0]
        for one in found
        if one and people.is_name(one[0]) and _IS.match(one.string[one.end() :])
    ]


def _about_author(whole: str, text: str, authors: Collection[str]) -> bool:
    if len(text) > 420 or _TALK.search(text):
        return False
    formal = _FORMAL.match(text)
    bare = text[formal.end() :] if formal else text
    if any(_led(bare, name) for name in authors):
        return _of_author(bare, authors)
    found = _NAME.match(text)
    if found is None or not people.is_name(found[0]) or not _IS.match(text[found.end() :]):
        return False
    return whole.count(found[0].split()[-1]) == text.count(found[0].split()[-1])


def _mark_written_by(draft: Draft, lines: list[Line], kinds: list[str | None]) -> None:
    """ "Written by A B" below the text, and the few short lines about A B under it."""
    for index in range(max(1, len(lines) - 16), len(lines)):
        if len(lines[index].text) > _LONGEST_NAMED:
            continue
        text = plain(lines[index].text)
        if text.casefold() in _LABELS and index + 1 < len(lines):
            text = f"Written by {plain(lines[index + 1].text)}"
        if not _WRITTEN.match(text) or (found := bylines.byline(text)) is None:
            continue
        below = [one.text for one in lines[index + 1 :]]
        if any(len(one) > _LONGEST or _SPOKEN.search(one) for one in below):
            return
        for author in found.authors if draft.first("authors") is None else ():
            draft.note("authors", author, "byline", lines[index].number)
        for one in range(index, len(lines)):
            kinds[one] = kinds[one] or "about the author"
        return


_LABELS = ("written by", "author", "authors", "about the author", "about the authors")
_LONGEST_NAMED = 90
_WRITTEN = re.compile(
    r"(?:(?:written|words|story) by|(?:words|text|story)(?: and [a-z]+)?:) \S", re.IGNORECASE
)


def _of_author(text: str, authors: Collection[str]) -> bool:
    told = next((end for name in authors if (end := _led(text, name))), 0)
    return told > 0 and _IS.match(text[told:]) is not None


def _led(text: str, name: str) -> int:
    """How far a line goes that begins with an author's name or surname; 0 when it does not."""
    for start in (name, name.split()[-1]):
        begins = text.startswith((start, start.upper()))
        if begins and not text[len(start) : len(start) + 1].isalnum():
            return len(start)
    return 0
