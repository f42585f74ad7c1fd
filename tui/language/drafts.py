"""A draft that an editor has open: its text, places in the editor's units, its last check."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from lsprotocol import types as lsp

if TYPE_CHECKING:
    from corpus.verify.drafts.mapping import Prose
    from corpus.verify.findings import Finding

_LINE_END = re.compile(r"\r\n|\r|\n")
"""What ends a line for every editor; form feeds, U+2028 and the like end none."""
_UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
_SYNTAX = {
    "markdown": "markdown",
    "gfm": "markdown",
    "latex": "latex",
    "tex": "latex",
    "plaintex": "latex",
    "org": "org",
    "html": "html",
    "quarto": "markdown",
    "rmd": "markdown",
    "restructuredtext": "rst",
    "rst": "rst",
    "asciidoc": "asciidoc",
    "typst": "typst",
    "mediawiki": "wiki",
    "wikitext": "wiki",
}
_TARGETS = {"markdown": "md", "latex": "latex", "org": "org", "html": "html"}


@dataclass(frozen=True)
class Text:
    """A text with its places in the units (``encoding``) that editor and server agreed on."""

    source: str
    encoding: str = "utf-16"

    def offset(self, position: lsp.Position) -> int:
        """The code point of an editor's position; what lies beyond a line is its end."""
        if position.line >= len(self._starts):
            return len(self.source)
        start = self._starts[position.line]
        end = _LINE_END.search(self.source, start)
        line = self.source[start : end.start() if end else len(self.source)]
        if line.isascii():
            return start + min(position.character, len(line))
        codec, size = _UNITS[self.encoding]
        cut = line.encode(codec, "surrogatepass")[: position.character * size]
        return start + len(cut.decode(codec, "surrogatepass" if size > 1 else "ignore"))

    def position(self, offset: int) -> lsp.Position:
        """An editor's position of a code point."""
        line = bisect_right(self._starts, offset) - 1
        codec, size = _UNITS[self.encoding]
        before = self.source[self._starts[line] : offset]
        return lsp.Position(line, len(before.encode(codec, "surrogatepass")) // size)

    def range(self, start: int, end: int) -> lsp.Range:
        """A stretch of code points as an editor's range."""
        return lsp.Range(self.position(start), self.position(end))

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(end.end() for end in _LINE_END.finditer(self.source))]


@dataclass(frozen=True)
class Checked:
    """What was found in a draft as it then was."""

    text: Text
    prose: Prose
    found: list[Finding]
    samples: bool
    """Whether the sample articles were all that it was held against."""


@dataclass
class Draft:
    """``asked`` counts how often a check was asked for; ``due`` is the time of the next one."""

    uri: str
    language: str
    text: Text
    version: int | None
    checked: Checked | None = None
    asked: int = 0
    due: float = 0.0

    @property
    def name(self) -> str:
        """The name of its file."""
        return PurePath(unquote(urlsplit(self.uri).path)).name

    @property
    def syntax(self) -> str:
        """The syntax by the editor's language, else by the file's name."""
        from corpus.verify.drafts import syntax_of

        return _SYNTAX.get(self.language) or syntax_of(self.name)

    @property
    def target(self) -> str:
        """The format in which printed words come into it."""
        return _TARGETS.get(self.syntax, "text")

    def findings(self, start: int, end: int) -> list[Finding]:
        """The findings that a stretch touches; none while the text is newer than its check."""
        if self.checked is None or self.checked.text.source != self.text.source:
            return []
        found = self.checked.found
        return [one for one in found if one.span[0] <= end and start <= one.span[1]]
