"""What the words asked may stand for: inflections, typos, the rest of a half-typed word."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from corpus.archive.lookup import Term
from corpus.archive.words import folded, stem
from corpus.frozen import dataclass
from corpus.memo import Memo
from corpus.search.memory import Memory
from corpus.search.numerals import WRITTEN
from corpus.search.query import Query
from corpus.search.romanised import SPELLINGS
from corpus.search.typing_errors import typos_between

WORDS = Memo(folded)
"""The folded words of what was typed, which is looked at again and again; not to be changed."""
BEGINNINGS = 24
"""How many words a half-typed one may become."""
TYPOS = 12
_SPELT = 0.85
"""What another spelling of a name is worth: more than a typo."""
_RENUMBERED = 0.92
"""What a number in words is worth where figures are asked for, and the other way round."""
_DOUBTED = 4
"""Shorter words that the archive has are no typos of others: "cut" is not "but"."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One folded word of the query with the words of the archive it may stand for.

    ``worth`` gives each of these 0..1: 1 the word itself, less for inflections and typos.
    ``stems`` are their terms in the index, the best first; ``quotes`` bounds how many
    quotations hold one of them. ``typed`` is what was typed with other spaces than ``word``.
    """

    word: str
    worth: dict[str, float]
    stems: tuple[str, ...]
    quotes: int
    prefix: bool = False
    typed: str = ""


class Part(NamedTuple):
    """A folded word of a query; ``typed`` where it was typed with other spaces."""

    word: str
    typed: str = ""


def parts_of(query: Query) -> list[Part]:
    """The folded words of a query in order."""
    return [Part(word) for printed in query.words for word in WORDS[printed]]


def expand(
    words: Memory,
    parts: Sequence[Part],
    total: int,
    *,
    unfinished: bool = False,
    doubtful: bool = False,
) -> list[Asked]:
    """The words of a query in order, each with what it may stand for.

    The last one may go on when it is ``unfinished``. A word that the archive does not have is
    taken for a typo; with ``doubtful``, every word of some length is.
    """
    known: dict[str, list[Term]] = {}
    plain = [part.word for part in parts]
    wanted = plain + [WRITTEN[word] for word in plain if word in WRITTEN]
    for term in words.terms(wanted) if parts else []:
        known.setdefault(term.stem, []).append(term)
    floor = total // 2_000 + 1
    asked: list[Asked] = []
    for place, (part, typed) in enumerate(parts):
        last = unfinished and place == len(parts) - 1
        terms = _worth(part, known.get(stem(part), []))
        number = WRITTEN.get(part, "")
        others = known.get(stem(number), []) if number else []
        terms |= {term: _RENUMBERED for term in others if term.word == number}
        if last:
            going_on = False
            for term in words.beginning(part, BEGINNINGS, floor=floor if len(part) < 2 else 0):
                going_on |= term.word != part
                terms.setdefault(term, 0.95 if term.word != part else 1.0)
            last = going_on
        unknown = not any(worth > 0.9 for worth in terms.values())
        if unknown or (doubtful and len(part) >= _DOUBTED):
            terms = {**words.mistyped(part, partial(_typos, words, part)), **terms}
        if unknown:
            terms |= words.once(("romanised terms", part), partial(_romanised, words, part))
        asked.append(_asked(part, typed, terms, last))
    return asked


def _worth(word: str, terms: list[Term]) -> dict[Term, float]:
    return {term: 1.0 if term.word == word else 0.9 for term in terms}


def _typos(words: Memory, word: str) -> dict[Term, float]:
    """Words one typo away (a lost letter of two); two from five letters if none is nearer.

    A number is near no other: each digit changed makes another one.
    """
    if word.isdecimal():
        return {}
    most = 2 if len(word) > 4 else min(len(word) - 1, 1)
    for allowed in range(1, most + 1):
        found: dict[Term, float] = {}
        for term in words.near(word, allowed):
            typos = typos_between(word, term.word, allowed)
            if 0 < typos <= allowed:
                found[term] = 0.8 if typos == 1 else 0.6
        if found:
            best = sorted(found, key=lambda term: (-found[term], -term.quotes, term.word))
            return {term: found[term] for term in best[:TYPOS]}
    return {}


def _romanised(words: Memory, word: str) -> dict[Term, float]:
    """Words of the archive that are other spellings of a name in Latin letters."""
    wanted = SPELLINGS[word]
    found = words.terms(wanted) if wanted else []
    return {term: _SPELT for term in found if term.word in wanted}


def _asked(word: str, typed: str, terms: dict[Term, float], prefix: bool) -> Asked:
    order = sorted(terms, key=lambda term: (-terms[term], -term.quotes, term.word))
    return Asked(
        word,
        {term.word: terms[term] for term in order},
        tuple(dict.fromkeys(term.stem for term in order)),
        sum(term.quotes for term in terms),
        prefix,
        typed,
    )
