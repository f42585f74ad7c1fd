"""The prose of what word processors save: a line for each paragraph, block quotations in marks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from corpus.model import Span
from corpus.verify.drafts import scan
from corpus.verify.drafts.mapping import Builder, Prose

Paragraph = tuple[str, bool]
"""A paragraph in one line, and whether it has the style of a block quotation."""


def prose(paragraphs: Sequence[Paragraph]) -> Prose:
    """The prose of a document's paragraphs, which are the lines of its source."""
    source = "\n".join(line for line, _ in paragraphs)
    builder = Builder(source)
    at = 0
    lines: list[tuple[bool, Span]] = []
    for line, block in paragraphs:
        lines.append((block, (at, at + len(line))))
        at += len(line) + 1
    for block, group in groupby(lines, lambda one: one[0]):
        spans = [span for _, span in group]
        for start, end in spans if not block else []:
            builder.copy(start, min(end + 1, len(source)))
        if block:
            _block(builder, spans)
    return builder.build()


def _block(builder: Builder, spans: list[Span]) -> None:
    """Paragraphs of one quotation, each opened and the last one closed; below it its credit."""
    source = builder.source
    said = [span for span in spans if not scan.CREDIT.match(source, *span)]
    bare = any(scan.has_marks(source[start:end]) for start, end in said)
    before = builder.size
    for start, end in spans:
        marked = not bare and (start, end) in said and bool(source[start:end].strip())
        builder.put(scan.OPENING if marked else "", start, start)
        builder.copy(start, end)
        last = bool(said) and (start, end) == said[-1]
        builder.put(scan.CLOSING if marked and last else "", end, end)
        if bare and last:
            builder.block(before)
        builder.copy(end, min(end + 1, len(source)))
