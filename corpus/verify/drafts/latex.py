"""LaTeX: commands out, ``…'' and the commands of csquotes as marks, quote environments too."""

from __future__ import annotations

import re
import unicodedata

from corpus.verify.drafts import scan
from corpus.verify.drafts.mapping import Builder, Prose
from corpus.verify.drafts.walking import Walker

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306",
    ".": "\u0307", '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "c": "\u0327",
    "k": "\u0328",
}  # fmt: skip
_SIGNS = {
    "ldots": "…", "dots": "…", "textellipsis": "…", "textquotedblleft": "“",
    "textquotedblright": "”", "textquoteleft": "‘", "textquoteright": "’", "glqq": "„",
    "grqq": "“", "guillemotleft": "«", "guillemotright": "»", "og": "«", "fg": "»", "ss": "ß",
    "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "textendash": "–", "textemdash": "—", "slash": "/",
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textbar": "|",
    "textless": "<", "textgreater": ">", "euro": "€", "texteuro": "€", "pounds": "£",
    "textdollar": "$", "S": "§", "quad": " ", "qquad": " ", "newline": " ", "par": "\n\n",
}  # fmt: skip
_SILENT = (
    r"(?:[a-z]*cite[a-z]*|ref|eqref|pageref|autoref|label|url|includegraphics|usepackage|"
    r"documentclass|input|include|bibliography|bibliographystyle|addbibresource|vspace|hspace|"
    r"newcommand|renewcommand|setlength|pagestyle|todo|index|hypersetup|sout|xout|st)"
)
_QUOTES = r"(?:enquote|(?:foreign|hyphen)?(?:text|block)c?quote|foreignquote|hyphenquote)"
_GROUP = r"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}"
_OPTION = r"\[(?:[^\[\]{}]|\[[^\[\]]*\]|\{(?:[^{}]|\{[^{}]*\})*\})*\]"
_PATTERN = re.compile(
    r"(?P<code>(?s:\\begin\{(?P<kind>verbatim|Verbatim|lstlisting|minted|comment)\*?\}.*?"
    r"(?:\\end\{(?P=kind)\*?\}|\Z)|\\iffalse(?![A-Za-z]).*?(?:\\fi(?![A-Za-z])|\Z))|\\(?:verb\*?|lstinline)(?P<fence>[^A-Za-z\s*{\[]).*?(?P=fence))"
    r"|(?P<comment>(?<!\\)%[^\n]*(?:\n[ \t]*(?!\s*\n))?)"
    r"|(?P<math>(?<!\\)\$\$?[^$\n]{1,200}?(?<!\\)\$\$?)"
    rf"|(?P<silent>\\{_SILENT}\*?(?![A-Za-z])(?:\[[^\]]{{0,300}}\])*(?:{_GROUP})*)"
    r"|(?P<colour>\\(?:text|f)?color(?:box)?(?:\[[^\]\n]{0,60}\])?\{[^{}\n]{0,60}\})"
    rf"|(?P<href>\\href{_GROUP})"
    rf"|(?P<open>\\{_QUOTES}\*?(?![A-Za-z])(?:{_OPTION})*(?:\{{[^{{}}\s]*\}}(?:{_OPTION})*(?=\{{))?\{{)"
    r"|(?P<epigraph>\\(?:epigraph|qitem)\s*\{)"
    r"|(?P<note>\\(?:footnote|thanks|marginpar|endnote)\*?(?:\[[^\]]{0,300}\])?\{)"
    r"|(?P<environment>\\(?:begin|end)\{[^{}]*\}(?:\[[^\]]{0,300}\])?)"
    r"|(?P<accent>\\(?:[`'^~=.\"]|[uvHcrk](?![A-Za-z]))\s*(?:\{\\?(?P<base>[A-Za-z])\}|\\?(?P<bare>[A-Za-z])))"
    r"|(?P<break>\\\\(?:\[[^\]]{0,300}\])?|\\par(?![A-Za-z]))"
    r"|(?P<escaped>\\[{}$&#%_])"
    r"|(?P<thin>\\[,;:!\s/@-])"
    r"|(?P<block>\\(?:section|subsection|subsubsection|chapter|paragraph|title|author|date|item|maketitle)"
    r"\*?(?![A-Za-z])(?:\[[^\]\n]{0,300}\](?=\{))?)"
    r"|(?P<command>\\(?P<name>[A-Za-z]+)\*?(?:\{\}|[ \t]+(?=\S))?(?:\[[^\]\n]{0,300}\])?)"
    r"|(?P<double>``|“)|(?P<closing>'')|(?P<german>\"[`'])"
    r"|(?P<single>`)|(?P<brace>[{}])|(?P<tie>~)|(?P<dash>---?)"
    r"|(?P<newline>(?<![ \t])[ \t]*\r?\n(?:[ \t]*\r?\n)*)"
)
_NAMES = r"\{(quote|quotation|displayquote|displaycquote|verse)\}"
_OPENING = re.compile(
    rf"\\begin{_NAMES}(?:{_OPTION})*(?:\{{[^{{}}\s]*\}}(?:{_OPTION})*)?", re.DOTALL
)
_SECOND = re.compile(r"\}\s*\{")
_PARAGRAPH = "\n\n"
_CLOSING = re.compile(rf"\\end{_NAMES}")
_CREDIT = re.compile(
    r"(?m)^[ \t]*(?:\\hfill[ \t]*|\\raggedleft[ \t]*)?(?:—|―|–|--+)[ \t{}]*\S"
    rf"|{scan.AT_END}"
)


def prose(source: str) -> Prose:
    """The prose of a LaTeX draft: its body, then its footnotes as paragraphs of their own."""
    return _Scanner(source).run()


class _Scanner(Walker):
    """Remembers which braces close a quotation and where the footnotes stand."""

    def __init__(self, source: str) -> None:
        super().__init__(source, _PATTERN)
        self.closers: dict[int, str] = {}
        self._closing: dict[int, int] | None = None
        self.rules: dict[str, scan.Rule] = {
            "comment": self._comment,
            "open": self._open,
            "epigraph": self._epigraph,
            "accent": self._accent,
            "escaped": scan.escaped,
            "command": self._command,
            "brace": self._brace,
            "dash": self._dash,
            "double": scan.put("“"),
            "closing": scan.put("”"),
            "german": self._german,
            "single": scan.put("‘"),
            "tie": scan.put("\u00a0"),
            "thin": self._thin,
            "break": scan.blank,
            "newline": scan.keep_break,
            "environment": scan.paragraph,
            "block": self._block,
            **dict.fromkeys(
                (
                    "code",
                    "kind",
                    "fence",
                    "math",
                    "silent",
                    "colour",
                    "href",
                    "name",
                    "base",
                    "bare",
                ),
                scan.drop,
            ),
        }

    def walk_text(self) -> None:
        """Take the document's body, its quote environments in marks."""
        begin = re.search(r"\\begin\{document\}", self.source)
        end = re.search(r"\\end\{document\}", self.source)
        at, stop = begin.end() if begin else 0, end.start() if end else len(self.source)
        quoted = scan.blocks(self.source, _OPENING, _CLOSING, (at, stop))
        for start, inside, outside, after in quoted:
            self.walk(at, start)
            self.builder.put("\n\n", start, inside)
            scan.marked_block(self.builder, (inside, outside), self.walk, _CREDIT)
            self.builder.put("\n\n", outside, after)
            at = after
        self.walk(at, stop)

    def take(self, found: re.Match[str], end: int) -> int:
        """Build what a find stands for; a footnote is leapt over."""
        if found.lastgroup == "note":
            self.notes.append((found.end(), self._closing_brace(found.end())))
            return self.notes[-1][1] + 1
        self.rules[found.lastgroup or ""](self.builder, found)
        return found.end()

    def _closing_brace(self, start: int) -> int:
        """Where the brace that was opened before ``start`` is closed; the end where it is not."""
        if self._closing is None:
            self._closing = {}
            opened: list[int] = []
            for found in re.finditer(r"(?<!\\)[{}]", self.source):
                if found.group() == "{":
                    opened.append(found.end())
                elif opened:
                    self._closing[opened.pop()] = found.start()
        return self._closing.get(start, len(self.source))

    def _comment(self, builder: Builder, found: re.Match[str]) -> None:
        if found.start() == 0 or self.source[found.start() - 1] == "\n":
            return
        builder.put(" ", found.end(), found.end())

    def _open(self, builder: Builder, found: re.Match[str]) -> None:
        builder.put(scan.OPENING, found.start(), found.end())
        self.closers[self._closing_brace(found.end())] = scan.CLOSING

    def _epigraph(self, builder: Builder, found: re.Match[str]) -> None:
        """A quotation of its own paragraph, and whose it is."""
        end = self._closing_brace(found.end())
        who = _SECOND.match(self.source, end)
        bare = scan.has_marks(self.source[found.end() : end])
        builder.put("\n\n" if bare else f"\n\n{scan.OPENING}", found.start(), found.end())
        self.closers[end] = f"{'' if bare else scan.CLOSING}{' — ' if who else _PARAGRAPH}"
        if who:
            self.closers[self._closing_brace(who.end())] = _PARAGRAPH

    def _block(self, builder: Builder, found: re.Match[str]) -> None:
        """A heading is a paragraph of its own."""
        scan.paragraph(builder, found)
        if self.source.startswith("{", found.end()):
            self.closers[self._closing_brace(found.end() + 1)] = "\n\n"

    def _brace(self, builder: Builder, found: re.Match[str]) -> None:
        if found.start() in self.closers:
            builder.put(self.closers[found.start()], found.start(), found.end())

    def _accent(self, builder: Builder, found: re.Match[str]) -> None:
        base = found["base"] or found["bare"]
        sign = _ACCENTS[found.group()[1]]
        builder.put(unicodedata.normalize("NFC", base + sign), found.start(), found.end())

    def _thin(self, builder: Builder, found: re.Match[str]) -> None:
        if found.group()[1] not in "/-@":
            builder.put(" ", found.start(), found.end())

    def _command(self, builder: Builder, found: re.Match[str]) -> None:
        sign = _SIGNS.get(found["name"], "")
        if sign:
            builder.put(sign, found.start(), found.end())

    def _dash(self, builder: Builder, found: re.Match[str]) -> None:
        builder.put("—" if len(found.group()) == 3 else "–", found.start(), found.end())

    def _german(self, builder: Builder, found: re.Match[str]) -> None:
        builder.put("„" if found.group()[1] == "`" else "“", found.start(), found.end())
