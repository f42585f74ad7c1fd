"""What the scanners of marked-up drafts share: rules tried in order at each place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from html import unescape

from corpus.verify.drafts.mapping import Builder

Rule = Callable[[Builder, "re.Match[str]"], None]
OPENING, CLOSING = "“", "”"
NAME = (
    r"(?:(?:(?:d[aeiu]|del|van|von|der|den|la|le|bin|al|of|the|and) ){0,2}"
    r"[^\W\d_a-z][\w.’'-]*+[ ]?){1,5}(?:,[^\n.!?“”\"<>{}]{1,80})?"
)
"""Whom a block quotation names, and what he is."""
AT_END = rf"(?<=[.!?…”\"’»])[ \t]+(?:—|―|–|--+)[ \t]*(?={NAME}\s*\Z)"
"""A dash behind the last sentence and then a name."""
CREDIT = re.compile(rf"(?m)^[ \t]*(?:—|―|–|--+)[ \t]*\S|{AT_END}")
"""A line that begins with a dash, or a dash and a name at the end: whose the quotation is."""
STRUCK = (
    r"<(?:del|s|strike)\b[^<>]*>(?:[^<]|<(?!/?(?:del|s|strike)\b)){0,2000}?</(?:del|s|strike)\s*>"
)
"""What a draft has struck out in HTML, which nobody reads as its words."""
_ANY_MARK = re.compile("[\"“”„‟«»″‶〝〞❝❞＂]|``|''")
_SINGLE = re.compile(r"[\s>*_/]*[‘'‚](?s:.{8,})[’'‘][\s.,;*_/]*(?:\s(?:—|―|–|--+)[^\n]{1,80}\s*)?")
"""Words that stand in single marks as a whole."""


def scan(
    builder: Builder, pattern: re.Pattern[str], rules: dict[str, Rule], span: tuple[int, int]
) -> None:
    """Copy ``span`` of the source, handing each match to the rule of its named group."""
    at, end = span
    while at < end:
        found = pattern.search(builder.source, at, end)
        if found is None:
            break
        builder.copy(at, found.start())
        rules[found.lastgroup or ""](builder, found)
        at = found.end() if found.end() > found.start() else found.end() + 1
    builder.copy(at, end)


def blocks(
    source: str, opening: re.Pattern[str], closing: re.Pattern[str], span: tuple[int, int]
) -> Iterator[tuple[int, int, int, int]]:
    """Where blocks start, their insides start and end, and they end; in linear time.

    ``opening`` and ``closing`` name the block in their first group; a block goes to the next
    closing of its name.
    """
    ends: dict[str, list[tuple[int, int]]] = {}
    for found in closing.finditer(source, *span):
        ends.setdefault(found[1].casefold(), []).append(found.span())
    at = span[0]
    for found in opening.finditer(source, *span):
        own = ends.get(found[1].casefold(), [])
        place = bisect_left(own, (found.end(), 0))
        if found.start() >= at and place < len(own):
            yield found.start(), found.end(), *own[place]
            at = own[place][1]


def marked_block(
    builder: Builder,
    span: tuple[int, int],
    walk: Callable[[int, int], None],
    credit: re.Pattern[str] = CREDIT,
) -> None:
    """The text of a quote block in marks (unless it has some), its credit line after them.

    ``walk`` takes a stretch of the source.
    """
    source = builder.source
    tag = credit.search(source, *span)
    stop = tag.start() if tag else span[1]
    start, end = span[0], stop
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    marked = has_marks(source[start:end])
    builder.put("" if marked else OPENING, start, start)
    before = builder.size
    walk(start, end)
    if marked:
        builder.block(before)
    builder.put("" if marked else CLOSING, end, end)
    if tag:
        builder.put(" ", stop, stop)
        walk(stop, span[1])


def drop(builder: Builder, found: re.Match[str]) -> None:
    """Leave it out."""


def blank(builder: Builder, found: re.Match[str]) -> None:
    """A blank in its place."""
    builder.put(" ", found.start(), found.end())


def paragraph(builder: Builder, found: re.Match[str]) -> None:
    """A paragraph's end in its place."""
    builder.put("\n\n", found.start(), found.end())


def keep_break(builder: Builder, found: re.Match[str]) -> None:
    """A blank for a line break inside a paragraph, a paragraph's end for an empty line."""
    text = found.group()
    breaks = text.count("\n") + text.count("\r") - text.count("\r\n")
    builder.put("\n\n" if breaks > 1 else " ", found.start(), found.end())


def after_heading(heading: re.Pattern[str]) -> Rule:
    """A rule for line breaks: a line that ``heading`` matches is a paragraph of its own."""

    def rule(builder: Builder, found: re.Match[str]) -> None:
        line = builder.source.rfind("\n", 0, found.start()) + 1
        (paragraph if heading.match(builder.source, line) else keep_break)(builder, found)

    return rule


def entity(builder: Builder, found: re.Match[str]) -> None:
    """The character that an entity stands for."""
    builder.put(unescape(found.group()), found.start(), found.end())


def escaped(builder: Builder, found: re.Match[str]) -> None:
    """The sign after the one that takes its meaning away."""
    builder.put(found.group()[1], found.start(), found.end())


def quote_tag(builder: Builder, found: re.Match[str]) -> None:
    """``<q>`` and ``</q>`` are quotation marks."""
    builder.put(CLOSING if found.group().startswith("</") else OPENING, found.start(), found.end())


def put(text: str) -> Rule:
    """A rule that puts ``text`` there."""

    def rule(builder: Builder, found: re.Match[str]) -> None:
        builder.put(text, found.start(), found.end())

    return rule


def has_marks(text: str) -> bool:
    """Whether a block holds quotation marks of its own."""
    return _ANY_MARK.search(text) is not None or _SINGLE.fullmatch(text) is not None


def marks(text: str) -> list[int]:
    """Where they stand."""
    return [found.start() for found in _ANY_MARK.finditer(text)]
