"""Escaping for each target, so that what is rendered there is the print, letter for letter."""

from __future__ import annotations

import re
from collections.abc import Callable

_LATEX = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    "|": "\\textbar{}",
    "<": "\\textless{}",
    ">": "\\textgreater{}",
    **{mark: "\\" + mark for mark in "{}$&#%_"},
}
_LATEX_SIGNS = re.compile(r"[\\~^|<>{}$&#%_]")
_LATEX_LIGATURES = re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=`)(?=`)|(?<=[?!])(?=`)|(?<=,)(?=,)")
_MARKDOWN = re.compile(
    r"[*_`]"
    r"|\\(?=[!-/:-@\[-`{-~]|$)"
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w+;)"
    r"|~(?=~)"
    r"|\](?=[\[(:])"
    r"|\[(?=[\^@ xX]\]|\^|@)"
    r"|(?<!\w)@(?=\w)"
    r"|!(?=\[)"
)
_MARKDOWN_START = re.compile(r"(?m)^(\s*)(?:([#>+=|-])|(\d+)([.)]))(?=\s|$|[=>#-])")
_TYPST = re.compile(r"[\\#$*_`@<~\[\]]")
_ORG = re.compile(
    r"(?<!\S)([*/_=~+])(?=\S)|(\[)(?=\[|fn:)|(?<=\\)()(?=[A-Za-z])|(<)(?=<)|([{])(?={{)"
)
_ORG_START = re.compile(r"(?m)^(\*+ |#\+|# |: |[-+] |\d+[.)] |\|)")
_ZERO_WIDTH = "\u200b"


def plain(text: str) -> str:
    """Plain text needs none."""
    return text


def latex(text: str) -> str:
    """For LaTeX text: specials by their commands, ligatures of ASCII signs kept apart."""
    apart = _LATEX_LIGATURES.sub("\x00", text)
    done = _LATEX_SIGNS.sub(lambda sign: _LATEX[sign.group()], apart)
    return done.replace("\x00", "{}")


def html(text: str) -> str:
    """For HTML text and attribute values."""
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(sign, entity)
    return text


def markdown(text: str) -> str:
    """For CommonMark and pandoc: a backslash before what would not stand as printed."""
    return _MARKDOWN_START.sub(_start_of_line, _markdown_inline(text))


def _markdown_inline(text: str) -> str:
    return _MARKDOWN.sub(lambda sign: "\\" + sign.group(), text)


def _start_of_line(found: re.Match[str]) -> str:
    if found[2]:
        return f"{found[1]}\\{found[2]}"
    return f"{found[1]}{found[3]}\\{found[4]}"


def org(text: str) -> str:
    """For org: a zero-width space keeps emphasis, links and line starts from taking effect."""
    return _ORG_START.sub(lambda found: _ZERO_WIDTH + found.group(), _org_inline(text))


def _org_inline(text: str) -> str:
    return _ORG.sub(_org_sign, text)


def _org_sign(found: re.Match[str]) -> str:
    return _ZERO_WIDTH + found.group() if found[1] else found.group() + _ZERO_WIDTH


def typst(text: str) -> str:
    """For a Typst draft: a backslash before each sign that would be markup or code."""
    return _TYPST.sub(lambda sign: "\\" + sign.group(), text)


def bibtex(text: str) -> str:
    """For a braced BibTeX field: as LaTeX, in one line."""
    return latex(" ".join(text.split("\n")))


def comment(text: str, target: str) -> str:
    """``text`` as comment lines of ``target``, so that a candidate list never is content."""
    lines = text.splitlines()
    if target in ("md", "html"):
        return "\n".join(f"<!-- {_no_comment_end(line)} -->" for line in lines)
    lead = {"latex": "% ", "bibtex": "% ", "org": "# "}.get(target, "# ")
    return "\n".join(lead + line for line in lines)


def _no_comment_end(line: str) -> str:
    while "--" in line:
        line = line.replace("--", "- -")
    return line


ESCAPES: dict[str, Callable[[str], str]] = {
    "text": plain,
    "md": markdown,
    "org": org,
    "latex": latex,
    "html": html,
    "bibtex": bibtex,
}
"""The escape of each target; what is not here is not text that people write."""

INLINE: dict[str, Callable[[str], str]] = {
    **ESCAPES,
    "md": _markdown_inline,
    "org": _org_inline,
    "typst": typst,
}
"""The same inside a line, where what only matters at a line's start needs no escape."""


def emphasis(escaped: str, target: str) -> str:
    """``escaped`` (already escaped) in italics, where ``target`` has them."""
    wrap = {
        "md": ("*", "*"),
        "org": ("/", "/"),
        "latex": ("\\emph{", "}"),
        "bibtex": ("\\emph{", "}"),
        "html": ("<em>", "</em>"),
    }.get(target, ("", ""))
    return wrap[0] + escaped + wrap[1]
