"""reStructuredText: markup, literals and directives out, quotations set as blocks in marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.verify.drafts import scan
from corpus.verify.drafts.mapping import Prose
from corpus.verify.drafts.walking import RuleWalker

_MARKUP = re.compile(
    r"\.\.[ \t]*\r?\n|\.\.[ \t]+(?:(?P<quoting>epigraph|highlights|pull-quote)::[ \t]*$"
    r"|(?P<telling>note|tip|hint|important|warning|caution|attention|danger|error|admonition|topic"
    r"|sidebar|container|rubric|compound|class|seealso)::|(?P<showing>figure|table|list-table)::"
    r"|(?P<note>\[[#*\w.-]+\])[ \t]+|)"
)
_ITEM = re.compile(r"(?:[-*+•]|(?:\d{1,3}|[A-Za-z#]|[ivx]{1,4})[.)]|\((?:\d{1,3}|[a-z#])\))[ \t]+")
_FIELD = re.compile(r":[\w -]{1,40}:[ \t]")
"""What a draft says of itself at its head: ":author: Ann Lee"."""
_RULED = re.compile(r"([=\-`:.'\"~^_*+#<>])\1{2,}[ \t]*$")
_PATTERN = re.compile(
    r"(?P<literal>``(?s:.+?)``|\|[^|\s][^|\n]*\|_{0,2}|\[[#*\w.-]+\]_(?!\w))"
    r"|(?P<escaped>\\[\S])|(?P<gone>\\\s)"
    r"|(?P<role>:[\w:+.-]{1,60}:(?=`))"
    r"|(?P<target>(?:(?<![ \t])[ \t]++)?<[^<>`]*>`_{0,2})|(?P<tick>`_{0,2})"
    r"|(?P<reference>(?<=\w)_{1,2}(?!\w))"
    r"|(?P<emphasis>(?<![^\W_])\*{1,2}(?=\S)|(?<=\S)\*{1,2}(?![^\W_]))"
    r"|(?P<newline>(?<![ \t])[ \t]*\r?\n[ \t]*)"
)
_RULES: dict[str, scan.Rule] = {
    **dict.fromkeys(("literal", "gone", "role", "target", "tick", "reference"), scan.drop),
    "emphasis": scan.drop,
    "escaped": scan.escaped,
    "newline": scan.keep_break,
}


def prose(source: str) -> Prose:
    """The prose of a reStructuredText draft; notes stand where they are written."""
    return _Scanner(source, _PATTERN, _RULES).run()


class _Scanner(RuleWalker):
    """Goes from block to block: lines of one indent with no empty line between."""

    def walk_text(self) -> None:
        """Take the blocks, those that are set in as quotations in marks."""
        self.blocks = list(_blocks(self.source))
        at, told = 0, 0
        while at < len(self.blocks):
            start, end, indent = self.blocks[at]
            at += 1
            if at == 1 and _FIELD.match(self.source, start):
                continue
            markup = _MARKUP.match(self.source, start, end)
            if markup is not None:
                at, told = self._explicit(markup, at, indent, told)
            elif indent > told and not _ITEM.match(self.source, start):
                at = self._quotation(at - 1, told + 1)
            else:
                told = min(indent, told)
                at = self._paragraph(start, end, at, indent)

    def _explicit(self, markup: re.Match[str], at: int, indent: int, told: int) -> tuple[int, int]:
        """A directive, a comment or a note; the next block, and the indent of running text."""
        if markup["note"]:
            self._text(markup.end(), self.blocks[at - 1][1])
            return at, told
        if markup["quoting"]:
            return self._quotation(at, indent + 1), told
        if markup["showing"]:
            while at < len(self.blocks) and self._is_option(at, indent):
                at += 1
            deeper = at < len(self.blocks) and self.blocks[at][2] > indent
            return at, self.blocks[at][2] if deeper else told
        if markup["telling"]:
            return at, self.blocks[at][2] if at < len(self.blocks) else told
        return self._past(at, indent), told

    def _is_option(self, at: int, indent: int) -> bool:
        """Whether a block tells a figure or a table how to look: ":width: 5em"."""
        start, _, deep = self.blocks[at]
        return deep > indent and self.source.startswith(":", start)

    def _past(self, at: int, indent: int) -> int:
        """The first block from ``at`` on that is no deeper than ``indent``."""
        while at < len(self.blocks) and self.blocks[at][2] > indent:
            at += 1
        return at

    def _quotation(self, at: int, indent: int) -> int:
        """The blocks that are so deep, as a quotation in marks."""
        after = self._past(at, indent - 1)
        if after > at:
            start, end = self.blocks[at][0], self.blocks[after - 1][1]
            self.builder.put("\n\n", start, start)
            scan.marked_block(self.builder, (start, end), self.walk)
            self.builder.put("\n\n", end, end)
        return after

    def _paragraph(self, start: int, end: int, at: int, indent: int) -> int:
        """Running text, a heading or the items of a list; what it calls literal is left out."""
        literal = self.source[start:end].rstrip().endswith("::")
        self._text(start, end)
        return self._past(at, indent) if literal else at

    def _text(self, start: int, end: int) -> None:
        """Lines as paragraphs where items and headings part them."""
        self.builder.put("\n\n", start, start)
        at = start
        for found in re.finditer(r"[^\n]+", self.source[start:end]):
            a, b = start + found.start(), start + found.end()
            line = a + len(found.group()) - len(found.group().lstrip())
            item = _ITEM.match(self.source, line, b)
            ruled = _RULED.match(self.source, line, b)
            if item or ruled:
                self.walk(at, a)
                self.builder.put("\n\n", a, a)
                at = item.end() if item else b
        self.walk(at, end)
        self.builder.put("\n\n", end, end)


def _blocks(source: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and indent of each block; explicit markup and a change of indent begin one."""
    first: int | None = None
    indent = end = 0
    for line in re.finditer(r"[^\n]*(?:\n|\Z)", source):
        text = line.group()
        bare = text.strip()
        deep = len(text.expandtabs()) - len(text.expandtabs().lstrip())
        if first is not None and (not bare or _parts(source, first, indent, deep, bare)):
            yield first, end, indent
            first = None
        if bare:
            if first is None:
                first, indent = line.start() + len(text) - len(text.lstrip()), deep
            end = line.start() + len(text.rstrip())
    if first is not None:
        yield first, end, indent


def _parts(source: str, first: int, indent: int, deep: int, bare: str) -> bool:
    """Whether a line begins a new block right behind another one's."""
    if deep == indent:
        return bare.startswith(".. ")
    if deep < indent:
        return True
    return source.startswith(".. ", first) and not source.startswith(".. [", first)
