"""Org: emphasis, links, drawers and source blocks out, quote blocks in marks."""

from __future__ import annotations

import re

from corpus.verify.drafts import scan
from corpus.verify.drafts.mapping import Prose
from corpus.verify.drafts.walking import RuleWalker

_OPENING = re.compile(r"(?im)^[ \t]*#\+begin_(quote|verse)[^\n]*\n")
_CLOSING = re.compile(r"(?im)^[ \t]*#\+end_(quote|verse)[^\n]*")
_PATTERN = re.compile(
    r"(?ims:(?P<out>^[ \t]*#\+begin_(?P<kind>src|example|export|comment)\b.*?"
    r"(?:^[ \t]*#\+end_(?P=kind)[^\n]*|\Z)"
    r"|^[ \t]*:(?:properties|logbook):.{0,5000}?^[ \t]*:end:))"
    r"|(?im:(?P<keyword>^[ \t]*#\+(?!title:|caption[:\[])[^\n]*|^[ \t]*[#:](?:[ \t][^\n]*)?$))"
    r"|(?im:(?P<lead>^(?:\*+[ \t]+(?:(?:TODO|DONE)[ \t]+)?|[ \t]*(?:[-+]|\d+[.)])[ \t]+"
    r"|[ \t]*\[fn:[^\]\s]+\][ \t]+|[ \t]*#\+(?:title|caption(?:\[[^\]\n]*\])?):[ \t]*)))"
    r"|(?P<code>\bsrc_[\w-]+(?:\[[^\[\]\n]{0,200}\])?\{[^{}\n]{0,300}\}|(?<![^\s(\"“‘'{-])(?P<sign>[=~])(?=\S)[^=~\n]{0,300}[\"“”„«»‘’″][^=~\n]{0,300}"
    r"(?<=\S)(?P=sign)(?![^\s)\"”’'.,;:!?}-]))"
    r"|(?P<aside>\[fn:[^\]:\s]*:(?P<words>(?:[^\[\]]|\[\[[^\[\]]*\](?:\[[^\[\]]*\])?\])*)\])"
    r"|(?P<note>\[fn:[^\[\]]*\])"
    r"|(?P<link>\[\[[^\[\]]*\]\[(?=[^\[\]]*\]\]))|(?P<bare>\[\[[^\[\]]*\]\])|(?P<end>\]\])"
    r"|(?P<struck>(?<![^\s(\"“‘'{-])\+(?=\S)[^+\n]{1,300}(?<=\S)\+(?![^\s)\"”’'.,;:!?}-]))"
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
    "code": scan.drop,
    "sign": scan.drop,
    "words": scan.drop,
    "note": scan.drop,
    "link": scan.drop,
    "bare": scan.drop,
    "end": scan.drop,
    "struck": scan.drop,
    "emphasis": scan.drop,
    "zero": scan.drop,
    "after": scan.paragraph,
    "newline": scan.after_heading(re.compile(r"\*+ |#\+(?:title:|caption)", re.IGNORECASE)),
}


def prose(source: str) -> Prose:
    """The prose of an org draft: its text, then its inline footnotes as paragraphs of their own."""
    return _Scanner(source, _PATTERN, _RULES, "aside").run()


class _Scanner(RuleWalker):
    """Takes quote blocks as a whole."""

    def walk_text(self) -> None:
        """Take the text, quote blocks in marks."""
        at = 0
        whole = (0, len(self.source))
        for start, inside, stop, end in scan.blocks(self.source, _OPENING, _CLOSING, whole):
            self.walk(at, start)
            self.builder.put("\n\n", start, inside)
            scan.marked_block(self.builder, (inside, stop), self.walk)
            self.builder.put("\n\n", stop, end)
            at = end
        self.walk(at, len(self.source))
