"""AsciiDoc: markup, listings and comments out, quote blocks in marks with whom they name."""

from __future__ import annotations

import re

from corpus.verify.drafts import scan
from corpus.verify.drafts.mapping import Prose
from corpus.verify.drafts.walking import RuleWalker

_ATTRIBUTED = (
    r"\[(?:quote|verse)[^\],\n]*+"
    r"(?:,[ \t]*+(?:\"(?P<{0}q>[^\"\n]*)\"|(?P<{0}>[^\],\n]*+))[^\]\n]*+)?\]"
)
_QUOTED = re.compile(
    rf"(?m)^(?:{_ATTRIBUTED.format('who')}[ \t]*\r?\n(?:\.[^\s.][^\n]*\n)?)?"
    r"(?P<fence>_{4,}|\"\")[ \t]*\r?\n(?P<block>(?s:.*?))^(?P=fence)[ \t]*$"
    rf"|^{_ATTRIBUTED.format('whom')}[ \t]*\r?\n"
    r"(?P<lines>(?:[^\s_\"\[][^\n]*(?:\n|\Z))(?:[^\s][^\n]*(?:\n|\Z))*)"
    r"|^(?P<mail>>[^\n]*(?:\n>[^\n]*)*)"
)
_PATTERN = re.compile(
    r"(?P<double>\"`(?=\S))|(?P<closing>(?<=\S)`\")|(?P<single>'`(?=\S))|(?P<ending>(?<=\S)`')"
    r"|(?P<out>(?m:^)(?P<fence>-{4,}+|\.{4,}+|\+{4,}+|/{4,}+|```++)[^\n]*\n(?s:.*?)"
    r"(?:(?m:^(?P=fence)[ \t]*$)|\Z)"
    r"|(?m:^\[comment\][ \t]*\r?\n(?:[^\n]*\S[^\n]*(?:\n|\Z))+)"
    r"|(?m:^//[^\n]*)|(?m:^:!?[\w-]+!?:[^\n]*)|(?m:^\[[^\]\n]*\][ \t]*\r?$)"
    r"|(?m:^(?:={4,}|\*{4,}|--|\+|'''|<<<)[ \t]*\r?$)"
    r"|(?m:^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+)"
    r"|(?m:^(?:image|include|video|audio|ifdef|ifndef|endif|toc)::[^\n]*)"
    r"|pass:[a-z,]*\[[^\]\n]{0,400}\]"
    r"|(?<!`)`{1,2}(?!`)[^`\n]{1,400}`{1,2}(?!`)|\+\+[^+\n]+\+\+|image:[^\s\[]+\[[^\]]*\]"
    r"|\[\.line-through\](?P<signs>#{1,2})[^#\n]{1,300}(?P=signs))"
    r"|(?P<note>footnote:[\w-]*\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\])"
    r"|(?P<link>(?:(?:link|mailto|xref):|https?://)[^\s\[\]<>\"“”]{0,500}\[(?=[^\[\]]{0,500}\])"
    r"|<<[^<>,\n]*,?[ \t]*)|(?P<end>\]|>>)"
    r"|(?P<entity>&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z]\w*);)"
    r"|(?P<lead>(?m:^)(?:={1,6}[ \t]+|[ \t]*(?:\*{1,5}|\.{1,5}|-|\d{1,3}\.)[ \t]+|\.(?=[^\s.])"
    r"|>[ \t]?))"
    r"|(?P<emphasis>(?<![^\W_])[*_#]{1,2}(?=\S)|(?<=\S)[*_#]{1,2}(?![^\W_]))"
    r"|(?P<after>(?<![ \t])[ \t]*\r?\n"
    r"(?=(?:\*{1,5}|\.{1,5}|-|\d{1,3}\.)[ \t]|={1,6}[ \t]|\.[^\s.]|\[))"
    r"|(?P<newline>(?<![ \t])[ \t]*\r?\n(?:[ \t]*\r?\n)*)"
)
_MAIL_CREDIT = re.compile(r"(?m)^>[ \t]*(?:—|―|–|--+)[ \t]*\S")
_NO_CREDIT = re.compile(r"(?!)")


_RULES: dict[str, scan.Rule] = {
    **dict.fromkeys(("out", "fence", "signs", "words", "link", "end"), scan.drop),
    **dict.fromkeys(("lead", "emphasis"), scan.drop),
    "entity": scan.entity,
    "double": scan.put("“"),
    "closing": scan.put("”"),
    "single": scan.put("‘"),
    "ending": scan.put("’"),
    "after": scan.paragraph,
    "newline": scan.after_heading(re.compile(r"={1,6}[ \t]|\.[^\s.]")),
}


def prose(source: str) -> Prose:
    """The prose of an AsciiDoc draft: its text, then its footnotes as paragraphs of their own."""
    return _Scanner(source, _PATTERN, _RULES, "note").run()


class _Scanner(RuleWalker):
    """Takes quote blocks as a whole."""

    def walk_text(self) -> None:
        """Take the text, quote blocks in marks."""
        at = 0
        for found in _QUOTED.finditer(self.source):
            self.walk(at, found.start())
            self._quotation(found)
            at = found.end()
        self.walk(at, len(self.source))

    def _quotation(self, found: re.Match[str]) -> None:
        """A quote block in marks, after it whom its first line names."""
        span = next(
            found.span(name) for name in ("block", "lines", "mail") if found[name] is not None
        )
        self.builder.put("\n\n", found.start(), span[0])
        credit = _NO_CREDIT if found["mail"] is None else _MAIL_CREDIT
        scan.marked_block(self.builder, span, self.walk, credit)
        for name in ("who", "whoq", "whom", "whomq"):
            if (found[name] or "").strip():
                self.builder.put(" — ", span[1], span[1])
                self.walk(*found.span(name))
        self.builder.put("\n\n", span[1], found.end())
