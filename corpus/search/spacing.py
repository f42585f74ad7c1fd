"""Words run together or torn apart: “capebreton” for “Cape Breton”, “data base” for “database”.

Tried where nothing answers well as it was typed, and only for what really stands in print.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from corpus.archive.words import stem
from corpus.search.expand import Part
from corpus.search.memory import Memory

_SHORTEST = 5
"""Shorter words are not taken apart."""
_LONGEST = 32
_PIECES = 3
_TRIED = 12
"""Ways to take a word apart that are looked up in print, those of fewer and longer pieces first."""


def respaced(words: Memory, parts: Sequence[Part], doubtful: Sequence[int]) -> list[Part]:
    """The parts of a query with other spaces; nothing where print knows none.

    ``doubtful`` are the numbers of those that the best answer lacks or has otherwise.
    """
    found: list[Part] = []
    changed = False
    number = 0
    joined = _joined(words, parts)
    while number < len(parts):
        one = parts[number]
        if number in joined:
            typed = f"{one.word} {parts[number + 1].word}"
            found.append(Part(one.word + parts[number + 1].word, typed))
            number += 1
        elif number in doubtful and (pieces := _apart(words, one.word, number == len(parts) - 1)):
            found += [Part(piece, one.word) for piece in pieces]
        else:
            found.append(one)
        changed |= found[-1] is not one
        number += 1
    return found if changed else []


def _joined(words: Memory, parts: Sequence[Part]) -> set[int]:
    """Numbers of the parts that make a word of the archive with the part behind."""
    both = [one.word + two.word for one, two in pairwise(parts)]
    known = _known(words, both)
    return {number for number, word in enumerate(both) if word in known}


def _known(words: Memory, wanted: Sequence[str]) -> set[str]:
    return {term.word for term in words.terms(wanted)} if wanted else set()


def _apart(words: Memory, word: str, last: bool) -> list[str]:
    return words.once(("apart", word, last), lambda: _taken_apart(words, word, last))


def _taken_apart(words: Memory, word: str, last: bool) -> list[str]:
    """The pieces of a word that stand side by side in print; nothing when there are none.

    What is typed last may go on, so its last piece need not be whole.
    """
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
        return []
    known = _known(words, [word[i:j] for i, j in combinations(range(len(word) + 1), 2)])
    for tries, pieces in enumerate(_ways(word, known, last)):
        if tries == _TRIED:
            break
        if _printed(words, pieces, last and pieces[-1] not in known):
            return pieces
    return []


def _ways(word: str, known: set[str], last: bool) -> Iterator[list[str]]:
    for many in range(1, _PIECES):
        ways = [
            [word[i:j] for i, j in pairwise((0, *places, len(word)))]
            for places in combinations(range(1, len(word)), many)
        ]
        good = [way for way in ways if known.issuperset(way[:-1]) and (last or way[-1] in known)]
        yield from sorted(good, key=lambda way: (way[-1] not in known, -min(map(len, way)), way))


def _printed(words: Memory, pieces: Sequence[str], going_on: bool) -> bool:
    pairs = [f'"{stem(one)}_{stem(two)}"' for one, two in pairwise(pieces)]
    if going_on:
        pairs[-1] = f'"{stem(pieces[-2])}_{pieces[-1]}"*'
    return bool(words.match(tuple(pairs), 1))
