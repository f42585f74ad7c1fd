"""Versions of one quotation: reprints, cut and altered copies, under one hit; differences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from corpus.archive import Archive
from corpus.archive.words import folded, stem
from corpus.errors import ArchiveError
from corpus.model import Match

ALIKE = 0.72
"""Share of the shorter one's adjacent pairs that two versions have in common."""
SHORT = 4
"""Quotations of fewer words are versions of each other only when they are the same."""
_LOOKED_FOR = 12
_MOST = 400


class Shape:
    """The words of a quotation in the form in which versions are compared."""

    __slots__ = ("pairs", "words")

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words
        self.pairs = frozenset(pairwise(words))

    def alike(self, other: Shape) -> float:
        """1 for the same words; the shared part of the shorter one's pairs, 0 below ``ALIKE``."""
        if self.words == other.words:
            return 1.0
        few = min(len(self.pairs), len(other.pairs))
        if few < SHORT - 1:
            return 0.0
        share = len(self.pairs & other.pairs) / few
        return share if share >= ALIKE else 0.0


Pairs = frozenset[int]
"""Adjacent words as hashes: quicker to keep and to compare."""


@lru_cache(2_000)
def _pairs(line: str) -> Pairs:
    return frozenset(map(hash, pairwise(line.split())))


def grouped(lines: Sequence[str]) -> list[list[int]]:
    """Numbers of the texts (as folded lines) that are versions, by their first one."""
    groups: list[list[int]] = []
    heads: list[Pairs] = []
    met: set[int] = set()
    same: dict[str, int] = {}
    fewest = 0
    for number, line in enumerate(lines):
        pairs = _pairs(line)
        few = len(pairs)
        home = same.get(line)
        if home is None and len(pairs & met) >= ALIKE * max(min(few, fewest), SHORT - 1):
            home = _home(pairs, heads)
        if home is None:
            home = len(groups)
            groups.append([])
            heads.append(pairs)
            met |= pairs
            if few >= SHORT - 1:
                fewest = min(fewest or few, few)
        same.setdefault(line, home)
        groups[home].append(number)
    return groups


def _home(pairs: Pairs, heads: list[Pairs]) -> int | None:
    """The group whose first quotation is the most alike; None when none is."""
    best, found = 0.0, None
    for group, head in enumerate(heads):
        few = min(len(pairs), len(head))
        if few >= SHORT - 1:
            share = len(pairs & head) / few
            if share >= ALIKE and share > best:
                best, found = share, group
    return found


def versions(archive: Archive, quote_id: int) -> list[Match]:
    """The versions of a quotation by date, itself among them, each with what differs.

    ``diff`` goes from the quotation asked for ("-") to the version ("+"), word by word as
    printed. Raises ArchiveError when there is no such quotation.
    """
    row = archive.row(quote_id)
    if row is None:
        raise ArchiveError(f"no quotation {quote_id} in the archive")
    own = Shape(tuple(folded(row.quote.text)))
    found: list[tuple[float, int]] = []
    for id, text in archive.words.get(_holders(archive, own)):
        if likeness := own.alike(Shape(tuple(folded(text)))):
            found.append((likeness, id))
    likeness_of = {id: likeness for likeness, id in found} | {quote_id: 1.0}
    rows = archive.rows(list(likeness_of))
    rows.sort(key=lambda one: (one.article.date or "9999", one.article.id, one.quote.start))
    return [
        Match(one, differences(row.quote.text, one.quote.text), likeness_of[one.id]) for one in rows
    ]


def _holders(archive: Archive, shape: Shape) -> list[int]:
    """Quotations that share some of the rarest pairs."""
    stems = [stem(word) for word in shape.words]
    known = {term.stem: term.quotes for term in archive.words.terms(list(shape.words))}
    if len(stems) < SHORT:
        terms = [f'"{a}_{b}"' for a, b in pairwise(stems)] or [f'"{one}"' for one in stems]
        return archive.words.match(" AND ".join(terms), _MOST) if terms else []
    pairs = sorted(
        set(pairwise(stems)), key=lambda pair: (min(known.get(one, 0) for one in pair), pair)
    )
    count: Counter[int] = Counter()
    for a, b in pairs[:: max(1, len(pairs) // _LOOKED_FOR)]:
        count.update(archive.words.match(f'"{a}_{b}"', _MOST))
    return sorted(sorted(count, key=lambda id: (-count[id], id))[:_MOST])


def differences(before: str, after: str) -> tuple[tuple[str, str], ...]:
    """A word diff of two texts as printed: ("=", words), ("-", before's), ("+", after's)."""
    from difflib import SequenceMatcher

    old, new = before.split(), after.split()
    plain_old, plain_new = ([" ".join(folded(w)) or w for w in side] for side in (old, new))
    found: list[tuple[str, str]] = []
    matcher = SequenceMatcher(None, plain_old, plain_new, autojunk=False)
    for act, i, j, k, m in matcher.get_opcodes():
        if act == "equal":
            found.append(("=", " ".join(new[k:m])))
            continue
        if j > i:
            found.append(("-", " ".join(old[i:j])))
        if m > k:
            found.append(("+", " ".join(new[k:m])))
    return tuple(found)
