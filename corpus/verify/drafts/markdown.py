"""Markdown: emphasis, links, code and front matter out, block quotations in marks."""

from __future__ import annotations

import re

from corpus.model import Span
from corpus.verify.drafts import scan
from corpus.verify.drafts.mapping import Builder, Prose

_FRONT = re.compile(
    r"\A\ufeff?(?:---[ \t]*\r?\n.*?\r?\n(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n.*?\r?\n\+\+\+)"
    r"[ \t]*(?=\r?\n|\Z)",
    re.DOTALL,
)
_AT_END = re.compile(scan.AT_END)
_CALLOUT = re.compile(r"[ \t]*\[![\w-]+\]")
"""What a block is set as and its title: "[!quote] Ann Lee"."""
_BLOCK = re.compile(
    r"(?m)^[ \t]{0,3}>[^\n]*(?:\n[ \t]{0,3}>[^\n]*)*"
    r"|^(?P<slant>[*_]{1,3})(?P<epigraph>[^\s*_\n\"“”„«»][^*_\n\"“”„«»]{8,})(?P=slant)"
    r"[ \t]*\\?\n{1,2}"
    r"(?=[ \t]*(?:—|―|–|--+)[ \t]*[^\W\d_])"
)
"""A block quotation, or a line in italics above a name."""
_BLOCK_LINE = re.compile(r"(?m)^[ \t]{0,3}(?:>[ \t]?)+")
_CREDIT = re.compile(r"[ \t]*(?:—|―|–|--+)[ \t]*\S")
_LABEL = re.compile(
    r"(?!(?:[A-Z]\.){2,}[ \t])[*_]{0,2}(?:[QA]|[A-Z][A-Z.’' -]{2,30})[.:][*_]{0,2}[ \t]+(?=\S)"
)
"""Whose turn of a talk a paragraph is: "Q:", "**A:**", "MR LEE:"."""
_INLINE = re.compile(
    r"(?m:^)(?<![^\n]\n)(?P<figure>[ ]{0,3}!\[)(?=(?:[^\[\]\n]|\[[^\[\]\n]{0,300}\]){1,900}"
    r"\]\([^()\s]{0,900}(?:\s\"[^\"\n]{0,300}\")?\)[ \t]*(?:\{[^{}\n]{0,300}\})?[ \t]*(?m:$))"
    r"|(?P<code>(?m:^)[ \t]{0,3}(?P<fence>```++|~~~++)[^\n]*\n(?s:.*?)"
    r"(?:\n[ \t]{0,3}(?P=fence)[^\n]*|\Z)"
    r"|(?<!`)(?P<tick>`++)(?:[^\n]|\n(?![ \t]*\r?\n))+?(?<!`)(?P=tick)(?!`)"
    r"|(?m:^)[ \t]{0,3}\[[^\[\]\n]*\]:[ \t]*(?:#|<>)[ \t]*[(\"'][^\n]*"
    r"|<!--(?s:.*?)(?:-->|\Z)|!\[(?:[^\[\]]|\[[^\[\]]*\])*\]\((?:[^()]|\([^()]*\))*\)"
    rf"|\[\^[^\[\]\s]+\](?!:)|(?i:{scan.STRUCK})"
    r"|\{\{[<%][^{}]{0,1000}[>%]\}\}|(?:(?<![ \t])[ \t]++)?\{[#.][^{}\n]{0,300}\}[ \t]*(?=\r?\n|\Z)"
    r"|https?://[^\s<>“”»()\]]{0,1000}\"[^\s<>“”»()\]]{0,1000}[\w/]"
    r"|\{--[^{}]{1,1000}?--\}|\{>>[^{}]{1,1000}?<<\}|\{~~[^{}~]{0,500}~>|~~\}"
    r"|\{(?:\+\+|==)|(?:\+\+|==)\}"
    r"|~~(?=\S)(?:[^~\n]|\n(?![ \t]*\r?\n)|~(?!~)){1,1000}?(?<=\S)~~"
    r"|(?:(?<=[a-z]{4})|(?<=[.,;:!?”’\"]))<sup>\d{1,3}</sup>)"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<entity>&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z]\w*);)"
    r"|(?P<open>\[(?=[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\][(\[][^)\]\s]))"
    r"|(?P<url>\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+[\"'][^\"'\n]*[\"'])?\)"
    r"|(?<=\w)\]\[[^\[\]\n]*\])"
    r"|(?P<label>(?m:^)[ \t]*\[\^?[^\]\n]+\]:[ \t]*(?:<?https?://\S+[^\n]*)?)"
    r"|(?P<quote></?q\b[^<>]*>)"
    r"|(?P<tag></?[A-Za-z][^<>]*>|<https?://[^<>\s]+>)"
    r"|(?P<lead>(?m:^)[ \t]*(?:#{1,6}[ \t]+|[-+*][ \t]+|\d{1,3}[.)][ \t]+|(?:>[ \t]?)+))"
    r"|(?P<emphasis>\*+|~~|(?<![^\W_])_+(?=\S)|(?<=\S)_+(?![^\W_]))"
    r"|(?P<after>(?<![ \t])[ \t]*\r?\n(?=[ \t]{0,3}(?:[-+*][ \t]|\d{1,3}[.)][ \t]|#{1,6}[ \t]|>)))"
    r"|(?P<newline>(?<![ \t])[ \t]*\r?\n(?:[ \t]*(?:>[ \t]*)?\r?\n)*)"
)


_RULES: dict[str, scan.Rule] = {
    "figure": scan.drop,
    "code": scan.drop,
    "escape": scan.escaped,
    "entity": scan.entity,
    "open": scan.drop,
    "url": scan.drop,
    "label": scan.drop,
    "quote": scan.quote_tag,
    "tag": scan.drop,
    "lead": scan.drop,
    "emphasis": scan.drop,
    "after": scan.paragraph,
    "newline": scan.after_heading(re.compile("#")),
}
_RULES |= {"fence": scan.drop, "tick": scan.drop}


def prose(source: str) -> Prose:
    """The prose of a Markdown draft."""
    builder = Builder(source)
    front = _FRONT.match(source)
    at = front.end() if front else 0
    for block in _BLOCK.finditer(source, at):
        scan.scan(builder, _INLINE, _RULES, (at, block.start()))
        builder.put("\n\n", block.start(), block.start())
        if block["slant"]:
            _epigraph(builder, block)
        else:
            _block(builder, block.start(), block.end())
            builder.put("\n\n", block.end(), block.end())
        at = block.end()
    scan.scan(builder, _INLINE, _RULES, (at, len(source)))
    return builder.build()


def _epigraph(builder: Builder, found: re.Match[str]) -> None:
    start, end = found.span("epigraph")
    builder.put(scan.OPENING, start, start)
    scan.scan(builder, _INLINE, _RULES, (start, end))
    builder.put(f"{scan.CLOSING} ", end, end)


def _block(builder: Builder, start: int, end: int) -> None:
    """A block quotation: its paragraphs in marks, unless it has marks; a credit line bare."""
    source = builder.source
    kept = [group for group in _groups(source, start, end) if group]
    words = [g for g in kept if not (_CREDIT.match(source, *g[0]) or _CALLOUT.match(source, *g[0]))]
    bare = scan.has_marks(source[start : words[-1][-1][1] if words else end])
    turns = any(_behind_label(source, *group[0]) > group[0][0] for group in words)
    before = builder.size
    for group in kept:
        marked = not bare and group in words
        last = bool(words) and group is words[-1]
        _put_group(builder, group, marked=marked)
        stop = group[-1][1]
        if marked and (last or turns):
            builder.put(scan.CLOSING, stop, stop)
        if bare and last:
            builder.block(before)
        joined = marked and last and kept[-1] is not group
        builder.put(" " if joined else "\n\n", stop, stop)


def _groups(source: str, start: int, end: int) -> list[list[Span]]:
    """The lines of a block without their signs, by paragraphs; credits and callouts alone."""
    parts = re.finditer(r"(?:^|(?<=\n))[ \t]{0,3}>[^\n]*", source[start:end])
    lines = [(start + m.start(), start + m.end()) for m in parts]
    groups: list[list[Span]] = [[]]
    for a, b in lines:
        lead = _BLOCK_LINE.match(source, a, b)
        inner = (lead.end() if lead else a, b)
        if not source[inner[0] : inner[1]].strip():
            groups.append([])
        elif _CREDIT.match(source, *inner):
            groups.append([inner])
        elif _CALLOUT.match(source, *inner):
            groups += [[inner], []]
        elif (a, b) == lines[-1] and (named := _AT_END.search(source, *inner)):
            groups[-1].append((inner[0], named.start()))
            groups.append([(named.start(), b)])
        else:
            groups[-1].append(inner)
    return groups


def _put_group(builder: Builder, group: list[Span], *, marked: bool) -> None:
    """A paragraph's lines as one; ``marked``: behind an opening mark, and the label before it."""
    first = group[0][0]
    if marked:
        first = _behind_label(builder.source, *group[0])
        scan.scan(builder, _INLINE, _RULES, (group[0][0], first))
        builder.put(scan.OPENING, first, first)
    for a, b in group:
        scan.scan(builder, _INLINE, _RULES, (max(a, first), b))
        if (a, b) != group[-1]:
            builder.put(" ", b, b)


def _behind_label(source: str, start: int, end: int) -> int:
    """Where the words of a paragraph begin: behind whose turn it is, if it says so."""
    label = _LABEL.match(source, start, end)
    return label.end() if label else start
