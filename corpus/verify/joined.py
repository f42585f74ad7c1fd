"""One text out of several printed quotations, run together as if it had been said in one go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from corpus.model import QuoteRow
from corpus.verify.compare import Draft, printed_words, searched
from corpus.verify.words import GAP, same, sentence_starts, unaccented

_SHORTEST = 3
_CHANCE = 4
_FEW = 6
"""So many words that are skipped are words dropped; more are a leap from one place to another."""
_LINKS = frozenset(("and", "but", "because", "so", "that", "or"))


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens ``start`` to ``end`` of the draft stand in one quotation, word for word."""

    start: int
    end: int
    row: QuoteRow
    at: int


def pieces(draft: Draft, rows: list[QuoteRow]) -> list[Piece]:
    """The draft as pieces of at least two quotations, in order; [] when it is not that.

    Each piece is as long as it can be; fewer than three words count where they are a sentence
    said in one breath with the piece before or after them. All words must be covered.
    """
    keys = [(i, t.key) for i, t in enumerate(draft.words) if t.key != GAP and t.inserted != "["]
    wanted = [key for _, key in keys]
    found: list[Piece] = []
    at = 0
    while at < len(wanted):
        piece = _longest(wanted, at, rows, found)
        between = 0 < at < len(wanted) - 1 and found[-1].end == at
        if piece is None and between and wanted[at] in _LINKS:
            at += 1
            continue
        piece = piece or _longest(wanted, at, _in_one_breath(rows, found), found, short=True)
        if piece is None:
            return []
        found.append(piece)
        at = piece.end
    return (
        found
        if len({piece.row.id for piece in found}) > 1 and _believable(found, draft.gaps)
        else []
    )


def _in_one_breath(rows: list[QuoteRow], found: list[Piece]) -> list[QuoteRow]:
    """Those said in one breath with the last piece; before any, those of several parts."""
    if found:
        last = _statement(found[-1].row)
        return [row for row in rows if _statement(row) == last]
    parts = Counter(map(_statement, rows))
    return [row for row in rows if parts[_statement(row)] > 1]


def _statement(row: QuoteRow) -> tuple[int, str]:
    return row.article.id, row.quote.statement


def _believable(found: list[Piece], gaps: Container[int]) -> bool:
    """Short runs of words of another article are chance, not a joint, and so is a shortest one
    at the start where the next piece is another utterance's; words that are left out inside a
    quotation without a mark, or have others in their place, are an alteration."""
    home = max(found, key=lambda piece: piece.end - piece.start).row.article.id
    pairs = [(one, other) for one, other in combinations(found, 2) if other.start not in gaps]
    if any(_skips(one, other) for one, other in pairs):
        return False
    first, second = found[:2]
    if first.end - first.start < _SHORTEST and _statement(first.row) != _statement(second.row):
        return False
    return all(p.row.article.id == home or p.end - p.start > _CHANCE for p in found)


def _skips(one: Piece, other: Piece) -> bool:
    """Whether one quotation goes on in ``other`` a few words later than ``one`` ended, or right
    there behind other words."""
    later = other.at - (one.at + one.end - one.start)
    least = 1 if one.end == other.start else 0
    return one.row.id == other.row.id and least <= later <= _FEW


def _longest(
    wanted: list[str],
    at: int,
    rows: list[QuoteRow],
    so_far: list[Piece],
    *,
    short: bool = False,
) -> Piece | None:
    """The longest piece from ``at`` on; with ``short`` it and what is left may be a few words."""
    best: Piece | None = None
    used = {piece.row.article.id for piece in so_far}
    first = "" if wanted[at][0].isdigit() else unaccented(wanted[at])
    for row in rows:
        line = searched(row.quote.text)
        if line is not None and first not in line:
            continue
        size, where = _run(wanted, at, *_plain(row.quote.text))
        rest = len(wanted) - at - size
        if not short and (size < _SHORTEST or 0 < rest < _SHORTEST):
            continue
        if size < _SHORTEST and not _sentences(row.quote.text, where, where + size):
            continue
        here = (size, row.article.id in used)
        if best is None or here > (best.end - best.start, best.row.article.id in used):
            best = Piece(at, at + size, row, where)
    return best


def _sentences(text: str, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` of a print are nothing but whole sentences."""
    words = list(printed_words(text))
    edges = {*sentence_starts(text, words), len(words)}
    return start < end and {start, end} <= edges and len(words) == size(text)


def size(text: str) -> int:
    """How many words of a print count as words of pieces."""
    return len(_plain(text)[0])


@lru_cache(maxsize=4096)
def _plain(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys of a print without ellipses and what stands in square brackets; the same without
    accents."""
    words = printed_words(text)
    found = tuple(word.key for word in words if word.key != GAP and word.inserted != "[")
    return found, tuple(map(unaccented, found))


def _run(wanted: list[str], at: int, words: Sequence[str], bare: Sequence[str]) -> tuple[int, int]:
    """Length and place of the longest run of ``words`` that ``wanted`` has from ``at`` on."""
    best, where = 0, 0
    there = bare if wanted[at].isascii() else words
    start = -1
    for _ in range(there.count(wanted[at])):
        start = there.index(wanted[at], start + 1)
        size = 1
        while (
            at + size < len(wanted)
            and start + size < len(words)
            and same(wanted[at + size], words[start + size])
        ):
            size += 1
        if size > best:
            best, where = size, start
    return best, where
