"""What a text carries that is no part of what it says: links, emphasis, tags, marks of lists.

Each function yields pieces ``(start, end, instead)`` of the text, in order: offsets in code points
and what is read in their place.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

Piece = tuple[int, int, str]

_LINK = re.compile(
    r"(?<!!)\[(?P<words>[^\[\]\n]{1,300})(?P<end>\]\((?:[^()\s]|\([^()\s]*\))*(?: \"[^\"\n]*\")?\))"
)
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,600}\]\((?:[^()\s]|\([^()\s]*\))*(?: \"[^\"\n]*\")?\)")
_BOLD = re.compile(
    r"(?<![\w*\\])(?P<sign>\*{1,3}+)(?=[^\s*])[^*\n]{0,1200}[^\s*](?P=sign)(?![\w*])"
)
_SCORED = re.compile(r"(?<![\w\\])(?P<sign>_{1,3}+)(?=[^\s_])[^_\n]{0,1200}[^\s_](?P=sign)(?!\w)")
_ENTITY = re.compile(r"&(?:amp;){0,3}(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d{0,2});")
_QUOTED = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
_LINE = re.compile(r"^[^\n]*\S", re.MULTILINE)
_ESCAPED = re.compile(r"\\(?=[\"'“”‘’*_#\[\]()>&.!$~|-])")
_TAG = re.compile(
    r"<(?P<ends>/?)(?P<name>p|div|br|hr|h[1-6]|li|ul|ol|blockquote|section|article|figure"
    r"|figcaption|q|span|em|i|b|strong|u|a|cite|small|big|su[bp]|font|strike|s|del|ins|mark|time)"
    r"(?:[\s/][^<>\n]{0,400})?>",
    re.IGNORECASE,
)
_INSTEAD = {
    **dict.fromkeys(("b", "strong"), "**"),
    **dict.fromkeys(("p", "div", "br", "hr", "li", "ul", "ol", "blockquote", "section"), "\n"),
    **dict.fromkeys(("article", "figure", "figcaption"), "\n"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "\n"),
}
_CAPTION = re.compile(
    r"<v(?:\.[^\s<>]{1,60})? (?P<voice>[^<>\n]{1,60})>|</v>"
    r"|^(?:\d{1,5}\r?\n)?\d\d:\d\d(?::\d\d)?[.,]\d{3} --> [^\n]{8,60}$",
    re.MULTILINE,
)
_BEHIND = r"(?<=[\w.,;:!?”\"’»')\]]."
_FOOTNOTE = re.compile(rf"\[{_BEHIND})(?:note )?\d{{1,3}}\]|[¹²³⁴-⁹⁰]{_BEHIND})[¹²³⁴-⁹⁰]{{0,2}}")
_BULLET = re.compile(
    r"^[ \t]*(?:[•▪◦‣·●○■□▶►➤→✓][ \t]*(?=\S)|[-*–—][ \t]+(?=[“\"‘'«„]))", re.MULTILINE
)
_ITEM = re.compile(
    r"^[ \t]*(?:(?:\(?\d{1,3}[.)]|[-*–—])[ \t]|\d{1,2}[ \t]{2})[ \t]*(?=\S)", re.MULTILINE
)
_SHARE = 0.8  # of all lines must carry a quoting sign: else it tells whose words a block is
_FEWEST = 3  # lines, to judge by
_HEAD = 600  # code points, in which a text whose paragraphs have numbers shows one


def links(text: str) -> Iterator[Piece]:
    """Pictures, and the markup of links: "[NAME](address) said"."""
    if "](" in text:
        for image in _IMAGE.finditer(text):
            yield (*image.span(), "")
        for link in _LINK.finditer(text):
            yield link.start(), link.start("words"), ""
            yield (*link.span("end"), "")


def emphasis(text: str) -> Iterator[Piece]:
    """The signs of Markdown around what is set in bold or italics: "**NAME** said".

    A line that is bold as a whole keeps them: so interviews print what is asked.
    """
    for sign, pattern in (("*", _BOLD), ("_", _SCORED)):
        if sign in text:
            for found in pattern.finditer(text):
                long = len(found["sign"])
                if long > 1 and _whole(text, *found.span()):
                    continue
                yield found.start(), found.start() + long, ""
                yield found.end() - long, found.end(), ""


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a line of its own."""
    return text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n", "\r")


def entities(text: str) -> Iterator[Piece]:
    """Characters that are still written as HTML writes them: "&ldquo;", "&#8217;".

    Also where it was written twice: "&amp;ldquo;".
    """
    if "&" in text and ";" in text:
        for found in _ENTITY.finditer(text):
            char = html.unescape(found[0])
            while (again := html.unescape(char)) != char:
                char = again
            if len(char) == 1:
                unseen = " " if char.isspace() else ""
                yield (*found.span(), char if char.isprintable() else unseen)
            elif found[0].startswith("&amp;"):
                yield found.start(), found.start() + len("&amp;"), "&"


def escapes(text: str) -> Iterator[Piece]:
    """Backslashes before marks, as programs and Markdown write them: "\\"I know,\\" he said"."""
    if "\\" in text:
        for found in _ESCAPED.finditer(text):
            yield (*found.span(), "")


def tags(text: str) -> Iterator[Piece]:
    """Tags of HTML that were left in a text; those of blocks part lines, "<q>" is a mark.

    Bold ones are as Markdown has them.
    """
    if "<v " in text or " --> " in text:
        for found in _CAPTION.finditer(text):
            yield (*found.span(), f"{found['voice']}: " if found["voice"] else "")
    if "<" in text and ">" in text:
        for found in _TAG.finditer(text):
            name = found["name"].lower()
            if name == "q":
                yield (*found.span(), "”" if found["ends"] else "“")
            else:
                yield (*found.span(), _INSTEAD.get(name, ""))


def footnotes(text: str) -> Iterator[Piece]:
    """The numbers of notes right behind a word or a mark: "“…,”[3] she said"."""
    if "[" in text or any(sign in text for sign in "¹²³⁴⁵⁶⁷⁸⁹"):
        for found in _FOOTNOTE.finditer(text):
            yield (*found.span(), "")


def bullets(text: str) -> Iterator[Piece]:
    """What stands before the items of a list, a dash only before marks: else it is somebody's."""
    if not text.isascii() or text[:1] in "-*" or "\n-" in text or "\n*" in text:
        for found in _BULLET.finditer(text):
            yield (*found.span(), "")


def items(text: str) -> Iterator[Piece]:
    """The numbers or dashes of paragraphs, where nearly all have one."""
    if _ITEM.search(text, 0, _HEAD):
        yield from _of_most(text, _ITEM)


def quoting(text: str) -> Iterator[Piece]:
    """The signs with which mail and Markdown quote, where all of a text is quoted: "> He said"."""
    if text.startswith(">") or "\n>" in text:
        yield from _of_most(text, _QUOTED)


def _of_most(text: str, sign: re.Pattern[str]) -> Iterator[Piece]:
    """Signs at the heads of lines, where nearly all lines have one."""
    found = list(sign.finditer(text))
    if len(found) >= _FEWEST and len(found) >= _SHARE * sum(1 for _ in _LINE.finditer(text)):
        for one in found:
            yield (*one.span(), "")
