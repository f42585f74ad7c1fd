"""What somebody may have meant whose words are not in print: quotations about the same words.

A paraphrase shares a few telling words with what was said, and perhaps the speaker. None of these
is a match, and nothing here says so: they are what a writer would look through first.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from corpus.archive.filters import Filter
from corpus.archive.people import bearing
from corpus.archive.words import folded, stem
from corpus.model import QuoteRow
from corpus.search.memory import memory
from corpus.search.narrow import narrowing
from corpus.verify.gather import gather
from corpus.verify.words import keys, weight

if TYPE_CHECKING:
    from corpus.archive import Archive

MOST = 3
_WORDS = 40
"""So many telling words of a text are looked for, the rarest."""
_LOOKED_AT = 24
_LEAST = 2
"""So many telling words are shared at least; of whoever is said to have said it one is enough."""
_SAME = 0.15
"""What it adds that the speaker is whom the writer names."""


def nearest(archive: Archive, text: str, claimed: str | None) -> tuple[QuoteRow, ...]:
    """The few quotations that share the most of what ``text`` says, best first.

    Those of ``claimed`` are looked for by themselves, too. Each utterance comes once.
    """
    worth = _worth(archive, text)
    if not worth:
        return ()
    asked = list(worth.values())
    words = [word for _, word in asked]
    speakers = tuple(bearing(archive.db, claimed, slips=False)) if claimed else ()
    rows = gather(archive, words, _LOOKED_AT)
    if speakers:
        own = Filter(speakers=speakers)
        rows = [*gather(archive, words, _LOOKED_AT, narrowing(archive, own)), *rows]
    rated: dict[str, tuple[float, QuoteRow]] = {}
    total = sum(value for value, _ in asked)
    for row in rows:
        there = {stem(part) for part in folded(row.quote.text)}
        shared = [worth[one][0] for one in worth.keys() & there]
        mine = row.speaker_id in speakers
        if len(shared) < (1 if mine else _LEAST):
            continue
        score = sum(shared) / total + _SAME * mine
        line = " ".join(folded(row.quote.text))
        if line not in rated or score > rated[line][0]:
            rated[line] = score, row
    best = sorted(rated.values(), key=lambda one: (-one[0], one[1].id))
    return tuple(row for _, row in best[:MOST])


def _worth(archive: Archive, text: str) -> dict[str, tuple[float, str]]:
    """The telling words of a text that print has, by their stems: how rare each is, the word."""
    known = memory(archive)
    telling = [word for word in dict.fromkeys(keys(text)) if weight(word) == 1.0]
    plain = {stem(part): part for word in telling for part in folded(word)}
    held: dict[str, int] = {}
    for term in known.terms(list(plain.values())) if plain else ():
        held[term.stem] = held.get(term.stem, 0) + term.quotes
    rarest = sorted(held, key=lambda one: (held[one], one))[:_WORDS]
    return {one: (log(1.0 + known.total / held[one]), plain[one]) for one in rarest}
