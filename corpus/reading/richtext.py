"""RTF documents, as TextEdit, WordPad and press databases write them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import decoding, files, parted
from corpus.reading.lines import words
from corpus.reading.options import Options

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)"
)
_SHOWN = {
    **dict.fromkeys(("par", "sect", "page", "row"), "\n\n"),
    **dict.fromkeys(("line", "softline"), "\n"),
    **dict.fromkeys(("tab", "cell", "nestcell"), "\t"),
    **dict(
        zip(("emdash", "endash", "bullet", "emspace", "enspace"), "—–•\u2003\u2002", strict=True)
    ),
    **dict(zip(("lquote", "rquote", "ldblquote", "rdblquote"), "‘’“”", strict=True)),
}
_SIGNS = {"~": "\u00a0", "_": "\u2011", "\n": "\n\n", "\r": "\n\n"}
_HIDDEN = words(
    "fonttbl colortbl stylesheet listtable listoverridetable info pict object header headerl ",
    "headerr headerf footer footerl footerr footerf footnote annotation atnid atnauthor fldinst ",
    "revtbl rsidtbl generator themedata colorschememapping datastore latentstyles bkmkstart ",
    "bkmkend xmlnstbl filetbl pgdsctbl userprops docvar nonshppict",
)
"""Groups that hold no words of the text: fonts, pictures, page heads, footnotes, remarks."""
_STRUCK = ("v", "deleted")
"""Words that are hidden until a nought follows: what somebody struck out."""
_PAGES = {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}


@dataclass(slots=True)
class _Group:
    hidden: bool = False
    skipped: int = 1
    """How many characters stand in for one that older programs do not know."""


@dataclass(slots=True)
class _State:
    encoding: str = "cp1252"
    pending: bytearray = field(default_factory=bytearray)
    passing: int = 0
    groups: list[_Group] = field(default_factory=lambda: [_Group()])


def read(data: bytes, path: Path, options: Options) -> Iterator[Article]:
    """The articles of a document; ReadingError when it holds no text."""
    text = "".join(_pieces(data.decode("latin-1")))
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    rows = (row.strip() for row in re.split(r"\n{2,}", text))
    text = decoding.without_surrogates("\n\n".join(row for row in rows if row))
    if not text.strip():
        raise ReadingError(f"{files.shown(path)}: no text in this document")
    flags = decoding.flags_of(text)
    yield from parted.articles(text, files.name(path), options=options, flags=flags)


def _pieces(source: str) -> Iterator[str]:
    """The words of the document, what is hidden left out."""
    state = _State()
    for token in _tokens(source):
        if token["byte"]:
            if state.passing:
                state.passing -= 1
            elif not state.groups[-1].hidden:
                state.pending.append(int(token["byte"], 16))
            continue
        if state.pending:
            yield state.pending.decode(state.encoding, "replace")
            state.pending.clear()
        if token["brace"]:
            _enter_or_leave(state, token["brace"])
        elif token["text"] is not None:
            yield _text(state, token["text"])
        elif token["sign"] is not None:
            yield _sign(state, token["sign"])
        else:
            yield _word(state, token["word"], token["number"])
    if state.pending:
        yield state.pending.decode(state.encoding, "replace")


def _tokens(source: str) -> Iterator[re.Match[str]]:
    """The words and signs of the document; a picture's own bytes are passed over."""
    start = 0
    while token := _TOKEN.search(source, start):
        yield token
        start = token.end()
        if token["word"] == "bin" and token["number"]:
            start += max(int(token["number"]), 0)


def _enter_or_leave(state: _State, brace: str) -> None:
    state.passing = 0
    if brace == "{":
        last = state.groups[-1]
        state.groups.append(_Group(last.hidden, last.skipped))
    elif len(state.groups) > 1:
        state.groups.pop()


def _text(state: _State, text: str) -> str:
    passed = min(state.passing, len(text))
    state.passing -= passed
    if state.groups[-1].hidden:
        return ""
    text = text[passed:]
    return text if text.isascii() else text.encode("latin-1").decode(state.encoding, "replace")


def _sign(state: _State, sign: str) -> str:
    if sign == "*":  # what only newer programs know
        state.groups[-1].hidden = True
    if state.groups[-1].hidden:
        return ""
    return _SIGNS.get(sign, sign if sign in "\\{}" else "")


def _word(state: _State, word: str, number: str | None) -> str:
    group = state.groups[-1]
    if word in _HIDDEN or (word in _STRUCK and number != "0"):
        group.hidden = True
    elif word in _STRUCK:
        group.hidden = state.groups[-2].hidden if len(state.groups) > 1 else False
    elif word == "ansicpg" or word in _PAGES:
        state.encoding = _known(_PAGES.get(word, f"cp{number}"))
    elif word == "uc":
        group.skipped = max(0, min(int(number or 1), 8))
    elif word == "u" and number and not group.hidden:
        state.passing = group.skipped
        code = int(number) % 0x10000
        return chr(code)
    return "" if group.hidden else _SHOWN.get(word, "")


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"
