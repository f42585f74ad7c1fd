"""The prose of a DOCX: each paragraph a line, those of a block quotation's style in marks."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from corpus.model import Span
from corpus.verify.drafts import scan
from corpus.verify.drafts.docx import in_blocks, unpack
from corpus.verify.drafts.mapping import Builder, Prose


def prose(path: Path) -> Prose:
    """The prose of a DOCX file, whose lines are paragraphs. Raises ReadingError."""
    source = unpack(path)
    builder = Builder(source)
    at = 0
    lines: list[tuple[bool, Span]] = []
    for line, block in zip(source.split("\n"), in_blocks(path), strict=True):
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
