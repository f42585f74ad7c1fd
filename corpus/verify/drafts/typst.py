"""Typst: code, comments and markup out, the words of ``#quote`` in marks with whom it names."""

from __future__ import annotations

import re
from bisect import bisect_left

from corpus.verify.drafts import scan
from corpus.verify.drafts.mapping import Prose
from corpus.verify.drafts.walking import Walker

_STRING = r"\"(?:[^\"\\\n]|\\.)*\""
_ARGUMENTS = (
    rf"\((?:[^()\[\]\"]|{_STRING}|\((?:[^()\[\]\"]|{_STRING})*\)"
    r"|\[(?:[^\[\]]|\[[^\[\]]*\])*\])*\)"
)
_PATTERN = re.compile(
    r"(?P<out>(?<!:)//[^\n]*|/\*(?s:.*?)(?:\*/|\Z)|(?P<fence>```++)(?s:.*?)(?:(?P=fence)|\Z)"
    r"|#strike\[(?:[^\[\]]|\[[^\[\]]*\])*\]|(?<!`)`[^`\n]*`|\$[^$\n]{1,400}\$"
    rf"|#(?:set|show|let|import|include)\b[^\n(\[{{]*(?:{_ARGUMENTS})?[^\n]*"
    r"|(?<!\w)@[A-Za-z][\w:.-]*\w(?:\[[^\[\]\n]*\])?|<[A-Za-z][\w:.-]*>)"
    rf"|(?P<call>#(?P<name>[A-Za-z][\w.-]*)(?P<arguments>{_ARGUMENTS})?(?P<content>\[)?)"
    r"|(?P<closing>\])"
    r"|(?P<escaped>\\[^\s\w])"
    r"|(?P<lead>(?m:^)[ \t]*(?:={1,6}[ \t]+|[-+/][ \t]+|\d{1,3}\.[ \t]+))"
    r"|(?P<emphasis>(?<![^\W_])[*_](?=\S)|(?<=\S)[*_](?![^\W_]))"
    r"|(?P<tie>~)|(?P<dash>---?)"
    r"|(?P<after>(?<![ \t])[ \t]*\r?\n(?=[ \t]*(?:={1,6}|[-+/]|\d{1,3}\.)[ \t]))"
    r"|(?P<newline>(?<![ \t])[ \t]*\r?\n(?:[ \t]*\r?\n)*)"
)
_BRACKETS = re.compile(r"\\.|[\[\]]", re.DOTALL)
_BLOCK = re.compile(r"\bblock\s*:\s*true\b")
_WHO = re.compile(r"\battribution\s*:\s*(?:\[(?P<words>[^\[\]]*)\]|\"(?P<text>[^\"\n]*)\")")

_RULES: dict[str, scan.Rule] = {
    **dict.fromkeys(("out", "fence", "lead", "emphasis"), scan.drop),
    "escaped": scan.escaped,
    "tie": scan.blank,
    "dash": scan.put("—"),
    "after": scan.paragraph,
    "newline": scan.after_heading(re.compile(r"={1,6}[ \t]")),
}


def prose(source: str) -> Prose:
    """The prose of a Typst draft: its text, then its footnotes as paragraphs of their own."""
    return _Scanner(source).run()


class _Scanner(Walker):
    """Remembers where brackets close, which of them are markup and where the footnotes stand."""

    def __init__(self, source: str) -> None:
        super().__init__(source, _PATTERN)
        self.ends = _bracket_ends(source)
        self.marks = scan.marks(source)
        self.closing: dict[int, str] = {}
        self.begun: dict[int, int] = {}

    def take(self, found: re.Match[str], end: int) -> int:
        """Build what a find stands for."""
        if found["call"]:
            return self._call(found)
        if found["closing"]:
            self._close(found.start())
        else:
            _RULES[found.lastgroup or ""](self.builder, found)
        return found.end()

    def _call(self, found: re.Match[str]) -> int:
        """Where the text goes on behind a call, or within what it holds."""
        if found["arguments"]:
            self._inside(found)
        if not found["content"]:
            return found.end()
        start = found.end()
        end = self.ends.get(start - 1)
        if end is None:
            return start
        if found["name"] == "footnote":
            self.notes.append((start, end))
            return end + 1
        if found["name"] == "quote":
            self._quotation(found, start, end)
        else:
            self.closing[end] = ""
        return start

    def _inside(self, found: re.Match[str]) -> None:
        """What a call is given to set, as captions and the cells of a table: paragraphs."""
        if found["name"] == "quote":
            return
        at, end = found.span("arguments")
        while (at := self.source.find("[", at, end)) >= 0:
            closing = self.ends.get(at)
            if closing is None:
                return
            self.notes.append((at + 1, closing))
            at = closing

    def _close(self, at: int) -> None:
        """A bracket is copied where it closes no content, else what stands behind that is put."""
        if at in self.begun:
            self.builder.block(self.begun[at])
        if at in self.closing:
            self.builder.put(self.closing[at], at, at)
        else:
            self.builder.copy(at, at + 1)

    def _quotation(self, found: re.Match[str], start: int, end: int) -> None:
        arguments = found["arguments"] or ""
        block = _BLOCK.search(arguments) is not None
        bare = self._has_marks(start, end)
        self.builder.put("\n\n" if block else "", found.start(), found.start())
        self.builder.put("" if bare else scan.OPENING, start, start)
        if bare:
            self.begun[end] = self.builder.size
        behind = "\n\n" if block else ""
        who = _WHO.search(arguments)
        if who is not None and (named := (who["words"] or who["text"] or "").strip()):
            behind = f" — {named}\n\n"
        self.closing[end] = f"{'' if bare else scan.CLOSING}{behind}"

    def _has_marks(self, start: int, end: int) -> bool:
        at = bisect_left(self.marks, start)
        if at < len(self.marks) and self.marks[at] < end:
            return True
        return scan.has_marks(self.source[start:end])


def _bracket_ends(source: str) -> dict[int, int]:
    """Where each bracket closes, by where it opens."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for found in _BRACKETS.finditer(source):
        if found.group() == "[":
            opened.append(found.start())
        elif found.group() == "]" and opened:
            ends[opened.pop()] = found.start()
    return ends
