"""What an e-reader keeps of its books in one file, "My Clippings.txt": an article for each book."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from corpus.model import Article
from corpus.reading import frontmatter, outlets
from corpus.reading.draft import Draft
from corpus.reading.lines import split

_RULE = re.compile(r"^={10}[ \t]*(?:\r?\n|$)", re.MULTILINE)
_KEPT = re.compile(r"\ufeff?(?P<book>\S[^\r\n]{0,300})\r?\n(?P<where>- [^\r\n]{8,200})(?:\r?\n|$)")
"""Of which book something was kept; what it is, where it stands, when it was kept."""
_OWN = re.compile(r"- [^|\d]{0,30}\b(?:note|notiz|nota|notitie|anteckning)\b", re.IGNORECASE)
"""What the reader wrote."""
_SIGNED = re.compile(r"(?P<title>\S.*\S)\s*\((?P<names>[^()]{2,120})\)$")


class Kept(NamedTuple):
    """One entry of the file: its lines, and whether what it holds was printed."""

    text: str
    book: str
    head: int
    """How many characters say what it is."""
    printed: bool


def is_clippings(text: str) -> bool:
    """Whether a text is what an e-reader keeps highlights in."""
    return _KEPT.match(text) is not None and _RULE.search(text, 0, 20_000) is not None


def read(text: str, path: str, flags: Iterable[str] = ()) -> Iterator[Article]:
    """An article for each book of which words were kept, in the order of the file; none of others.

    The day on which something was kept is no day of print.
    """
    if not is_clippings(text):
        return
    books: dict[str, list[Kept]] = {}
    for one in _entries(text):
        books.setdefault(one.book, []).append(one)
    for book, kept in books.items():
        if any(one.printed for one in kept):
            yield _article(book, kept, path, flags)


def _entries(text: str) -> Iterator[Kept]:
    start = 0
    while start < len(text):
        rule = _RULE.search(text, start)
        end = rule.end() if rule else len(text)
        whole = text[start:end]
        if found := _KEPT.match(whole):
            words = text[start + found.end() : rule.start() if rule else end].strip()
            printed = bool(words) and not _OWN.match(found["where"])
            yield Kept(whole, found["book"].strip(), found.end(), printed)
        start = end


def _article(book: str, kept: list[Kept], path: str, flags: Iterable[str]) -> Article:
    draft = Draft("".join(one.text for one in kept), path, book[:200], flags=list(flags))
    signed = _SIGNED.fullmatch(book)
    draft.note("title", signed["title"] if signed else book, "highlights", 1)
    for name in frontmatter.authors(re.split(r"[;&]", signed["names"])) if signed else ():
        house = outlets.told(name)
        draft.note("outlet" if house else "authors", house or name, "highlights", 1)
    start = 0
    for one in kept:
        _mark(draft, one, start, first=not start)
        start += len(one.text)
    return draft.article()


def _mark(draft: Draft, one: Kept, start: int, *, first: bool) -> None:
    """Mark the lines that say what an entry is, its rule, and what the reader wrote."""
    for line in split(one.text):
        if line.start >= one.head and one.printed and not _RULE.match(line.text):
            continue
        titled = line.start < one.head and line.text.lstrip("\ufeff") == one.book
        if titled and first:
            continue
        why = "title repeated" if titled else "place of a highlight"
        if _RULE.match(line.text):
            why = "rule"
        elif line.start >= one.head:
            why = "reader's note"
        draft.mark(start + line.start, start + line.end, why)
