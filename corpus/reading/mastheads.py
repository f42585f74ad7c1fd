"""Lines above an article that are no more than who printed it."""

from __future__ import annotations

import re

from corpus.reading import mottos, outlets, seasons, sections, webhosts
from corpus.reading.lines import words

is_common = outlets.is_common


def named(text: str) -> str | None:
    """The outlet of a line that is no more than its name, its host, or its name and a section."""
    if is_common(text):
        return None
    if outlet := alone(text):
        return outlet
    pieces = _PARTS.split(text) if len(text) <= 80 else []
    if len(pieces) == 1 and ", " in text:
        pieces = text.split(", ")
    if not 2 <= len(pieces) <= 3:
        return None
    named = [outlets.told(piece) for piece in pieces]
    for place, piece in enumerate(pieces):
        if named[place] and is_common(piece) and (place or outlets.key(piece) in _SECTIONS):
            named[place] = None
    others = [piece for piece, name in zip(pieces, named, strict=True) if name is None]
    known = [name for name in named if name]
    if known and named[0] == known[0] and not others:
        return known[0]  # a paper and its house
    if len(known) == 1 and all(_beside_name(piece) for piece in others):
        return known[0]
    return None


_SECTIONS = words("nation national local metro people conversation news today")
"""Papers' names that are sections of others wherever they stand."""
_PARTS = re.compile(r"(?:(?:(?<!\s)|(?<=[–—-]\s))\s++)?[|•·⋅∙›>/]\s*+|\s[–—-]\s")


def alone(text: str) -> str | None:
    """The outlet of words that are no more than its name or its host."""
    if "  " in text:
        return None  # a row of a menu
    led = outlets.shaped(found[1]) if (found := _FROM.fullmatch(text)) else None
    return led or outlets.told(text) or outlets.told(_PAGE.sub("", text)) or _domain(text)


_FROM = re.compile(r"(?:From|FROM|from) (\S.{4,50})")
"""Before a paper's name alone on its line: "From The Quay Ledger"."""
_PAGE = re.compile(r" (?:editorial|opinion|comment|letters) pages?$", re.IGNORECASE)
"""What part of a paper it is, behind its name: "Quay Ledger editorial page"."""


def _beside_name(piece: str) -> bool:
    """What may stand beside a paper's name: a section, a desk's place, a number of pages."""
    parts = piece.split()
    return (
        sections.are_sections(piece)
        or mottos.is_motto(piece)
        or seasons.year_of(piece) is not None
        or (
            len(parts) <= 2 and all(part[:1].isupper() for part in parts) and piece != piece.upper()
        )
    )


_DOMAIN = re.compile(
    r"(?:www\.)?((?:[a-z\d-]+\.)+(?:com|org|net|eu|uk|us|info|news"
    r"|[a-z]{2}))/?(?:\s+[•·|–-]\s.{1,30}|\s+\([^()]{2,40}\))?",
    re.IGNORECASE,
)


def _domain(text: str) -> str | None:
    """The outlet of a line that is no more than its host name ("politico.eu • 5 min read")."""
    found = _DOMAIN.fullmatch(text)
    return webhosts.of_url(f"https://{found[1]}") if found else None
