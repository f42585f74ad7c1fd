"""A host's own words as its page writes them: "Quay Light News" for quaylightnews.co.nz."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_LEAST = 6
_SMALL = frozenset(("of", "the", "and", "for", "de", "la", "le", "du", "&"))


def unaccented(text: str) -> str:
    """``text`` with each letter's accent taken off, of the same length."""
    return "".join(map(_base, text))


@cache
def _base(character: str) -> str:
    return character if character.isascii() else unicodedata.normalize("NFD", character)[0]


def spelt(host: str, text: str) -> str | None:
    """The words of ``text`` that the first label of ``host`` is without its spaces; else None.

    They are two or more and written as names are; in the middle of an address they do not count.
    """
    label = re.sub(r"[^a-z0-9]", "", host.split(".")[0].casefold())
    bare = label.removeprefix("the")
    if len(bare) < _LEAST:
        return None
    letters = _APART.join(_AND if one == "and" else one for one in _PIECES(bare))
    pattern = re.compile(rf"(?<![\w@.#-])(?:the[ \u00a0])?{letters}(?![\w@/-]|\.\w)", re.IGNORECASE)
    bare_text = text if text.isascii() else unaccented(text)
    ends = (
        (one.start(), _BODY.match(text, one.end()) or one) for one in pattern.finditer(bare_text)
    )
    spans = (text[start : end.end()] for start, end in ends)
    named = (" ".join(one.split()).removeprefix("the ") for one in spans)
    found = [one for one in named if _named(one)]
    mixed = [one for one in found if one != one.upper()]
    return next(iter(mixed), None) or (found[0].title() if found else _built(bare, text))


_BODY = re.compile(
    r" (?:Agency|Association|Authority|Board|Commission|Council|Foundation|Institute|Trust)\b"
)
"""What a body is, which its host leaves out: "Inland Waters Agency" is inlandwaters.example."""
_PIECES = re.compile(r"(?<=.{2})and(?=.{2})|.").findall
_APART = "[ \u00a0'’&.-]{0,2}"
_AND = f"(?:a{_APART}n{_APART}d|&)"
"""Hosts have no sign for it: "Ledger & Flame" is ledgerandflame.example."""
_PAPERS: tuple[str, ...] = (
    *("independent", "chronicle", "observer", "tribune", "standard", "gazette", "herald"),
    *("journal", "review", "ledger", "times", "today", "daily", "voice", "post", "news"),
)


def _built(label: str, text: str) -> str | None:
    """A word that the text writes with a capital, and what a paper is called: "Kyiv Post"."""
    for paper in _PAPERS:
        first = label.removesuffix(paper)
        if label != first and len(first) > 2:
            found = re.search(rf"\b{re.escape(first)}\b", text, re.IGNORECASE)
            named = found is not None and found[0][0].isupper()
            return f"{first.title()} {paper.title()}" if named else None
    return None


def _named(words: str) -> bool:
    pieces = [one for one in words.split() if one.casefold() not in _SMALL]
    return len(pieces) > 1 and all(one[0].isupper() or one[0].isdigit() for one in pieces)
