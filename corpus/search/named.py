"""Words of a query that name who said it: “okafor cans” is what Okafor said of cans.

Asked where the words alone are answered in part; what print has of them outweighs a name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from corpus.archive import Archive
from corpus.archive.lists import listed
from corpus.archive.words import folded
from corpus.frozen import replace
from corpus.search.expand import WORDS
from corpus.search.memory import Memory
from corpus.search.query import Query
from corpus.search.romanised import SHORTEST, borne
from corpus.search.typing_errors import typos_between

_ROLES = 300
_MOST = 60
"""A word that so many speakers bear names nobody."""
_LONG_NAME = 6
"""Shorter words are slips of too many names."""
_READINGS = 3
"""So many runs of words are tried as names."""
_UMLAUT = re.compile("(?<=[aou])e")
WORTH = 0.9
"""What a word counts that names the speaker, where one that is quoted counts 1."""


_FIRST = frozenset(("what", "which", "who", "whom", "where", "when", "why", "how"))
_SAYING = frozenset(folded("say says said tell tells told talk talks talked think thinks thought"))
_ASKING = frozenset(
    folded(
        "what which who whom whose when where why how did do does is was were are has have had say "
        "says said saying tell tells told talk talks talked think thinks about on of the a an that "
        "this they he she it we i you his her their to in for and or with there so"
    )
)


class Naming(NamedTuple):
    """``words``, folded, of a query name one of ``speakers``; ``rest`` asks the others."""

    words: frozenset[str]
    speakers: tuple[str, ...]
    rest: Query

    def share(self, words: Sequence[str], weights: Sequence[float]) -> float:
        """How much of a query's weight its naming words have."""
        pairs = zip(words, weights, strict=True)
        return sum(weight for word, weight in pairs if word in self.words)


class _Run(NamedTuple):
    """Words from ``start`` to ``end`` of a query that are all in a name of each of ``ids``."""

    start: int
    end: int
    ids: frozenset[str]


def naming(archive: Archive, known: Memory, query: Query) -> Iterator[Naming]:
    """The words that may name a speaker, with a title before them, the likeliest first.

    “biden japan” is what Biden said of Japan, or what a Bank of Japan said of Biden: only their
    answers tell. Words that leave nothing to ask name nobody.
    """
    if query.speakers or len(query.words) < 2:
        return

    def borne_by(part: str) -> frozenset[str]:
        return bearing(archive, known, part)

    def misspelt(part: str) -> frozenset[str]:
        return known.once(("misspelt", part), lambda: _misspelt(archive, known, part))

    def romanised(part: str) -> frozenset[str]:
        return known.once(("romanised", part), lambda: _romanised(archive, known, part))

    finished = len(query.words) - query.unfinished
    bearers = [
        _bearers(query, word, borne_by)
        or _bearers(query, word, romanised)
        or (_bearers(query, word, misspelt) if at < finished else frozenset())
        for at, word in enumerate(query.words)
    ]

    def joined(part: str) -> frozenset[str]:
        return known.once(("joined", part), lambda: _named(archive, part))

    runs = _runs(_in_one_word(query, bearers, joined))
    runs.sort(key=lambda run: (run.start - run.end, len(run.ids), run.start))
    for run in runs[:_READINGS]:
        if (found := _naming(archive, known, query, run)) is not None:
            yield found


def _naming(archive: Archive, known: Memory, query: Query, run: _Run) -> Naming | None:
    start, end, ids = run
    called = (
        known.once(("called", ids), lambda: _called(archive, ids)) if start > 0 else frozenset()
    )
    while start > 0 and called.issuperset(WORDS[query.words[start - 1]]):
        start -= 1
    others = (*query.words[:start], *query.words[end:])
    if not any(WORDS[word] for word in others):
        return None
    named = frozenset(part for word in query.words[start:end] for part in WORDS[word])
    unfinished = query.unfinished and end < len(query.words)
    return Naming(named, tuple(sorted(ids)), replace(query, words=others, unfinished=unfinished))


def without_question(query: Query, plainly: bool) -> Query | None:
    """What a question asks for, without the words that ask; None where that is all or nothing.

    ``plainly``: only where it asks what somebody said.
    """
    begins = _FIRST.issuperset(WORDS[query.words[0]])
    if plainly and not (begins and any(_SAYING.issuperset(WORDS[w]) for w in query.words)):
        return None
    told = tuple(w for w in query.words if w in query.exact or not _ASKING.issuperset(WORDS[w]))
    return replace(query, words=told) if 0 < len(told) < len(query.words) else None


def asks(word: str) -> bool:
    """Whether a folded word only asks, and tells nothing of what is asked for."""
    return word in _ASKING


def _bearers(query: Query, word: str, bearing: Callable[[str], frozenset[str]]) -> frozenset[str]:
    """Ids of the speakers in one of whose names a typed word stands; none where many do."""
    parts = () if word in query.exact else WORDS[word]
    return frozenset.intersection(*map(bearing, parts)) if parts else frozenset()


def _in_one_word(
    query: Query, bearers: Sequence[frozenset[str]], joined: Callable[[str], frozenset[str]]
) -> list[frozenset[str]]:
    """``bearers``, with those whose name has two or three of the words in one: Van der Straeten
    for Vanderstraeten."""
    found = list(bearers)
    for size in (2, 3):
        for at in range(len(found) - size + 1):
            words = query.words[at : at + size]
            if query.exact or all(bearers[at : at + size]):
                continue
            if ids := joined("".join(part for word in words for part in WORDS[word])):
                found[at : at + size] = [ids] * size
    return found


def bearing(archive: Archive, known: Memory, part: str) -> frozenset[str]:
    """Ids of the speakers in one of whose names a folded word stands; none where many do."""
    return known.once(("bearing", part), lambda: _bearing(archive, part))


def _bearing(archive: Archive, part: str) -> frozenset[str]:
    """The same looked up; "faessler" is also how one types Fässler."""
    ids = _named(archive, part)
    plain = _UMLAUT.sub("", part)
    return ids if ids or plain == part else _named(archive, plain)


def _romanised(archive: Archive, known: Memory, part: str) -> frozenset[str]:
    """Who bears a name that a folded word is another way to spell in Latin letters."""
    if len(part) < SHORTEST or any(term.word == part for term in known.terms([part])):
        return frozenset()
    return frozenset[str]().union(*(_named(archive, word) for word in borne(archive, part)))


def _misspelt(archive: Archive, known: Memory, part: str) -> frozenset[str]:
    """Who bears a name that a folded word is a slip of, where no quotation has that word."""
    most = 2 if len(part) > 7 else 1
    if len(part) < _LONG_NAME or any(term.word == part for term in known.terms([part])):
        return frozenset()
    rows = archive.db.execute(
        "SELECT DISTINCT word FROM speaker_words WHERE word >= ? AND word < ?"
        " AND (substr(word, 2, 1) = ? OR substr(word, -3) = ?)",
        (part[0], chr(ord(part[0]) + 1), part[1], part[-3:]),
    )
    typos = [(typos_between(part, word, most), word) for (word,) in rows]
    least = min((one for one, _ in typos), default=most + 1)
    near = [word for one, word in typos if one == least <= most]
    return frozenset[str]().union(*(_named(archive, word) for word in near[:_READINGS]))


def _named(archive: Archive, part: str) -> frozenset[str]:
    rows = archive.db.execute(
        "SELECT w.speaker FROM speaker_words w JOIN speakers s ON s.id = w.speaker"
        " WHERE w.word = ? AND s.type <> 'unnamed' LIMIT ?",
        (part, _MOST + 1),
    ).fetchall()
    return frozenset(id for (id,) in rows) if len(rows) <= _MOST else frozenset()


def _runs(bearers: Sequence[frozenset[str]]) -> list[_Run]:
    found: list[_Run] = []
    for at, ids in enumerate(bearers):
        last = found[-1] if found else None
        if last and last.end == at and last.ids & ids:
            found[-1] = _Run(last.start, at + 1, last.ids & ids)
        elif ids:
            found.append(_Run(at, at + 1, ids))
    return found


def _called(archive: Archive, ids: frozenset[str]) -> frozenset[str]:
    """The folded words of what print calls these speakers: mayor, prime, minister."""
    marks, values = listed(sorted(ids))
    rows = archive.db.execute(
        f"SELECT DISTINCT roles FROM sources WHERE speaker IN ({marks}) AND roles IS NOT NULL"
        " LIMIT ?",
        (*values, _ROLES),
    )
    return frozenset(word for (roles,) in rows for word in folded(" ".join(json.loads(roles))))
