"""MediaWiki: markup and templates out, quotation templates in marks with whom they name."""

from __future__ import annotations

import re

from corpus.model import Span
from corpus.verify.drafts import scan
from corpus.verify.drafts.mapping import Builder, Prose
from corpus.verify.drafts.walking import Walker

_BRACES = re.compile(r"\{\{|\}\}")
_QUOTING = re.compile(
    r"\{\{\s*(?:[a-z]{0,5} ?|block ?)(?:quote|quotation|bq)\w*\s*\|", re.IGNORECASE
)
_FIELDS = re.compile(r"\[\[[^\[\]]*\]\]|(?P<sign>\|)")
_NAMED = re.compile(r"\s*+([\w ]{1,20}?)\s*+=\s*")
_WORDS = ("text", "quote", "content", "1")
_WHO = ("author", "by", "sign", "speaker", "2")
_SHAPE = re.compile(
    r"thumb|thumbnail|frame|frameless|border|left|right|center|none|upright|[\dx]+px"
)
"""How a picture is set."""
_PATTERN = re.compile(
    rf"(?P<out><!--(?s:.*?)(?:-->|\Z)|(?i:{scan.STRUCK})"
    r"|<(?P<kind>nowiki|code|pre|syntaxhighlight|source|math|gallery)\b[^<>]*(?<!/)>"
    r"(?s:.*?)(?:</(?P=kind)\s*>|\Z)"
    r"|<ref\b[^<>]*/>|\[\[Category:[^\[\]]*\]\]"
    r"|__[A-Z]+__|(?m:^\{\|[^\n]*|^\|\}|^\|-[^\n]*))"
    r"|(?P<template>\{\{)"
    r"|(?P<note><ref\b[^<>]*>(?P<words>(?s:(?:(?!<ref\b).){0,5000}?))</ref\s*>)"
    r"|(?P<picture>\[\[(?:File|Image):(?P<fields>(?:[^\[\]]|\[\[[^\[\]]*\]\])*)\]\])"
    r"|(?i:(?P<block><blockquote\b[^<>]*>(?P<said>(?s:(?:(?!<blockquote\b).){0,20000}?))</blockquote\s*>))"
    r"|(?P<link>\[\[(?:[^\[\]|]*\|)?(?=[^\[\]]*\]\])|\[(?:https?:)?//[^\s\[\]]+[ \t]*)"
    r"|(?P<end>\]\]|(?<=\w)\])"
    r"|(?P<quote></?(?:q|blockquote)\b[^<>]*>)"
    r"|(?P<break><br\b[^<>]*>)|(?P<tag></?[A-Za-z][^<>]*>)"
    r"|(?P<entity>&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z]\w*);)"
    r"|(?P<emphasis>'{2,5})"
    r"|(?P<lead>(?m:^)(?:={1,6}[ \t]*|[*#:;]+[ \t]*|[|!]{1,2}[ \t]*))"
    r"|(?P<heading>(?<![ \t])[ \t]*={2,6}[ \t]*(?:\r?\n)+)"
    r"|(?P<after>(?<![ \t])[ \t]*\r?\n(?=[*#:;=|!]|\{\{))"
    r"|(?P<newline>(?<![ \t])[ \t]*\r?\n(?:[ \t]*\r?\n)*)"
)


def prose(source: str) -> Prose:
    """The prose of a wiki page: its text, then its references as paragraphs of their own."""
    return _Scanner(source).run()


def _quote(builder: Builder, found: re.Match[str]) -> None:
    """A block of quotation is a paragraph of its own."""
    block = "block" in found.group().casefold()
    closing = found.group().startswith("</")
    if block and not closing:
        builder.put("\n\n", found.start(), found.start())
    scan.quote_tag(builder, found)
    if block and closing:
        builder.put("\n\n", found.end(), found.end())


_RULES: dict[str, scan.Rule] = {
    **dict.fromkeys(("out", "kind", "link", "end", "tag", "emphasis", "lead"), scan.drop),
    "quote": _quote,
    "break": scan.blank,
    "entity": scan.entity,
    "heading": scan.paragraph,
    "after": scan.paragraph,
    "newline": scan.keep_break,
}


class _Scanner(Walker):
    """Remembers where templates end and where the references stand."""

    def __init__(self, source: str) -> None:
        super().__init__(source, _PATTERN)
        self.ends = _template_ends(source)

    def take(self, found: re.Match[str], end: int) -> int:
        """Build what a find stands for."""
        if found["template"]:
            at = min(self.ends.get(found.start(), found.end()), end)
            self._template(found.start(), at)
            return at
        if found["note"]:
            self.notes.append(found.span("words"))
        elif found["picture"]:
            self._caption(*found.span("fields"))
        elif found["block"]:
            self.builder.put("\n\n", found.start(), found.start())
            scan.marked_block(self.builder, found.span("said"), self.walk)
            self.builder.put("\n\n", found.end(), found.end())
        else:
            _RULES[found.lastgroup or ""](self.builder, found)
        return found.end()

    def _caption(self, start: int, end: int) -> None:
        """What stands below a picture: the last of its fields that has no name."""
        fields = _fields(self.source, start, end)
        last = max((int(name) for name in fields if name.isdigit()), default=1)
        words = fields.get(str(last), (start, start))
        if last > 1 and not _SHAPE.fullmatch(self.source, *words):
            self.notes.append(words)

    def _template(self, start: int, end: int) -> None:
        """What a template for quotations holds, in marks, and then who said it."""
        opened = _QUOTING.match(self.source, start, end)
        if opened is None:
            return
        fields = _fields(self.source, opened.end(), end - 2)
        words = next((fields[name] for name in _WORDS if name in fields), None)
        who = next((fields[name] for name in _WHO if name in fields), None)
        if words is None or words[0] == words[1]:
            return
        bare = scan.has_marks(self.source[slice(*words)])
        self.builder.put("\n\n" if bare else f"\n\n{scan.OPENING}", start, words[0])
        self.walk(*words)
        self.builder.put("" if bare else scan.CLOSING, words[1], words[1])
        if who is not None and who[0] < who[1]:
            self.builder.put(" — ", words[1], words[1])
            self.walk(*who)
        self.builder.put("\n\n", end, end)


def _template_ends(source: str) -> dict[int, int]:
    """Where each template ends, by its start."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for found in _BRACES.finditer(source):
        if found.group() == "{{":
            opened.append(found.start())
        elif opened:
            ends[opened.pop()] = found.end()
    return ends


def _fields(source: str, start: int, end: int) -> dict[str, Span]:
    """The fields of a template, without blanks around them, by name or number."""
    cuts = [m.start() for m in _FIELDS.finditer(source, start, end) if m["sign"]]
    fields: dict[str, Span] = {}
    number = 0
    for first, last in zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True):
        named = _NAMED.match(source, first, last)
        if named is None:
            number += 1
        name = named[1].casefold() if named else str(number)
        if named:
            first = named.end()
        while first < last and source[first].isspace():
            first += 1
        while last > first and source[last - 1].isspace():
            last -= 1
        fields[name] = (first, last)
    return fields
