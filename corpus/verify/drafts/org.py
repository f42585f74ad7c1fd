"""Org: emphasis, links, drawers and source blocks out, quote blocks in marks."""

from __future__ import annotations

import re

from corpus.verify.drafts import scan
from corpus.verify.drafts.mapping import Builder, Prose

_OPENING = re.compile(r"(?im)^[ \t]*#\+begin_(quote)[^\n]*\n")
_CLOSING = re.compile(r"(?im)^[ \t]*#\+end_(quote)[^\n]*")
_PATTERN = re.compile(
    r"(?ims:(?P<out>^[ \t]*#\+begin_(?P<kind>src|example|export|comment)\b.*?"
    r"(?:^[ \t]*#\+end_(?P=kind)[^\n]*|\Z)"
    r"|^[ \t]*:(?:properties|logbook):.{0,5000}?^[ \t]*:end:))"
    r"|(?im:(?P<keyword>^[ \t]*#\+(?!title:)[^\n]*|^[ \t]*#(?:[ \t][^\n]*)?$))"
    r"|(?im:(?P<lead>^(?:\*+[ \t]+(?:(?:TODO|DONE)[ \t]+)?|[ \t]*(?:[-+]|\d+[.)])[ \t]+"
    r"|[ \t]*\[fn:[^\]\s]+\][ \t]+|[ \t]*#\+title:[ \t]*)))"
    r"|(?P<aside>\[fn:[^\]:\s]*:(?P<words>(?:[^\[\]]|\[\[[^\[\]]*\](?:\[[^\[\]]*\])?\])*)\])"
    r"|(?P<note>\[fn:[^\[\]]*\])"
    r"|(?P<link>\[\[[^\[\]]*\]\[(?=[^\[\]]*\]\]))|(?P<bare>\[\[[^\[\]]*\]\])|(?P<end>\]\])"
    r"|(?P<emphasis>(?<![^\s(\"“‘'{-])[*/_=~+](?=\S)|(?<=\S)[*/_=~+](?![^\s)\"”’'.,;:!?}-]))"
    r"|(?P<zero>\u200b)"
    r"|(?P<after>(?<![ \t])[ \t]*\r?\n(?=\*+[ \t]|[ \t]*(?:[-+]|\d+[.)])[ \t]|[ \t]*#\+))"
    r"|(?P<newline>(?<![ \t])[ \t]*\r?\n(?:[ \t]*\r?\n)*)"
)


_RULES: dict[str, scan.Rule] = {
    "out": scan.drop,
    "kind": scan.drop,
    "keyword": scan.drop,
    "lead": scan.drop,
    "aside": scan.drop,
    "words": scan.drop,
    "note": scan.drop,
    "link": scan.drop,
    "bare": scan.drop,
    "end": scan.drop,
    "emphasis": scan.drop,
    "zero": scan.drop,
    "after": scan.paragraph,
    "newline": scan.after_heading(re.compile(r"\*+ |#\+title:", re.IGNORECASE)),
}


def prose(source: str) -> Prose:
    """The prose of an org draft: its text, then its inline footnotes as paragraphs of their own."""
    builder = Builder(source)
    notes: list[tuple[int, int]] = []
    rules = {**_RULES, "aside": lambda _, found: notes.append(found.span("words"))}
    at = 0
    for start, inside, stop, end in scan.blocks(source, _OPENING, _CLOSING, (0, len(source))):
        scan.scan(builder, _PATTERN, rules, (at, start))
        builder.put("\n\n", start, inside)
        scan.marked_block(builder, (inside, stop), _PATTERN, rules)
        builder.put("\n\n", stop, end)
        at = end
    scan.scan(builder, _PATTERN, rules, (at, len(source)))
    for start, end in notes:
        builder.put("\n\n", start, start)
        scan.scan(builder, _PATTERN, _RULES, (start, end))
    return builder.build()
