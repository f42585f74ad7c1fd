"""A query's words become ranked quotations: as typed, with typos, with other spaces."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.archive import Archive
from corpus.frozen import dataclass, replace
from corpus.search.candidates import candidates
from corpus.search.expand import Asked, Part, expand, parts_of
from corpus.search.lines import Printed
from corpus.search.memory import Memory
from corpus.search.named import asks, bearing
from corpus.search.narrow import Narrowing
from corpus.search.phrases import passes
from corpus.search.query import Query
from corpus.search.rank import BESIDE, Measure, Scored, weights
from corpus.search.spacing import respaced
from corpus.search.versions import grouped
from corpus.search.within import Within

FLOOR = 0.45
"""A quotation that answers less than this is none."""
_LEAST = 0.4
"""Two telling words of the query make it one, if it answers no less than this."""
_TELLING = 4
"""So many letters has a word that tells something, and one in eight quotations at most."""
_TYPED = 0.8
"""A word that is worth no more is taken for a typing error."""
_GOING_ON = 0.9
"""What a word is worth that a half-typed one goes on to, where these are too many to be listed."""
_FEW = 8
"""So many quotations are few of any archive."""
DOUBTFUL = 0.7
"""Where the best answers less, known words too are taken for typos of others."""
LACKING = 0.86
"""Where the best lacks a word and answers less, the words found may be typos of those asked."""
CLOSELY = 24
"""How many quotations are measured exactly, at least: of the glance's first the best is one."""
_LONG = 50
"""Who asks for more than this wants a long list."""


class Asking(NamedTuple):
    """A query, where its answer is sought and how many quotations are measured exactly.

    No answer that is worse than ``least`` is of use.
    """

    archive: Archive
    known: Memory
    query: Query
    where: Narrowing
    closely: int
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class Ranked:
    """Groups of versions, best first; ``below`` are those measured that are no answers, the best
    of which ``near`` tells where there is no other."""

    groups: list[list[Scored]]
    total: int
    looked_at: list[int]
    near: str | None = None
    more: bool = False
    below: tuple[Scored, ...] = ()

    @property
    def best(self) -> float:
        """The score of the best answer; 0 where there is none."""
        return self.groups[0][0].score if self.groups else 0.0


def answered(asking: Asking) -> tuple[list[Asked], Ranked]:
    """What was asked and the answer: as typed, with typos, with other spaces, until it is good."""
    parts = parts_of(asking.query)
    asked, ranked = _spelt(asking, parts)
    if ranked.best >= LACKING or asking.query.exact:
        return asked, ranked
    doubtful = [number for number in doubted(asked, ranked) if not _names(asking, parts[number])]
    if other := respaced(asking.known, parts, doubtful):
        spaced = _expanded(asking, other)
        if not _hopeless(asking, spaced):
            again = _ranked(asking, spaced)
            if again.best > ranked.best:
                return spaced, again
    return asked, ranked


def _names(asking: Asking, part: Part) -> bool:
    """Whether somebody bears a word as a name, so that it is no two words: Putin."""
    return bool(bearing(asking.archive, asking.known, part.word))


def _spelt(asking: Asking, parts: Sequence[Part]) -> tuple[list[Asked], Ranked]:
    """The same as typed, and with typos where that is not good."""
    asked = _expanded(asking, parts)
    if _hopeless(asking, asked) and _hopeless(asking, _expanded(asking, parts, doubtful=True)):
        return asked, Ranked([], 0, [])
    ranked = _ranked(asking, asked, least=DOUBTFUL)
    if ranked.best < DOUBTFUL:
        asked = _expanded(asking, parts, doubtful=True)
        ranked = _ranked(asking, asked, also=ranked.looked_at, least=asking.least)
    elif ranked.best < LACKING and None in ranked.groups[0][0].chosen:
        asked = _expanded(asking, parts, doubtful=True)
        among = [one.id for group in ranked.groups for one in group]
        again = _ranked(asking, asked, among)
        ranked = replace(again, total=ranked.total, more=ranked.more)
    return asked, ranked


def _expanded(asking: Asking, parts: Sequence[Part], *, doubtful: bool = False) -> list[Asked]:
    known, unfinished = asking.known, asking.query.unfinished
    return expand(known, parts, known.total, unfinished=unfinished, doubtful=doubtful)


def _hopeless(asking: Asking, asked: list[Asked]) -> bool:
    """Whether the few quotations that may be found lack too many of the words."""
    few = asking.known.within(asking.where.ids) if asking.least else None
    return few is not None and reach(asked, asking.known.total, few) < asking.least


def doubted(asked: list[Asked], ranked: Ranked) -> list[int]:
    """Numbers of the words that the best answer lacks or has otherwise; all where there is none."""
    if not ranked.groups:
        return list(range(len(asked)))
    best = ranked.groups[0][0]
    return [
        number
        for number, (one, place) in enumerate(zip(asked, best.chosen, strict=True))
        if place is None or best.words[place] != one.word
    ]


def _ranked(
    asking: Asking,
    asked: list[Asked],
    among: list[int] | None = None,
    also: Sequence[int] | None = None,
    least: float = 0.0,
) -> Ranked:
    """The candidates in order, or those ``among`` that were found before; ``also`` these.

    Where none can be as good as ``least``, only which were looked at.
    """
    known = asking.known
    found, cut, unread = (among, False, False) if among else _candidates(asking, asked)
    if also:
        found = list({*found, *also})
    alone, copies = _alone(_passing(asking, found))
    measure = Measure(asked, weights(asked, known.total))
    glances = measure.glances(alone, least)
    if measure.most() < least:
        return Ranked([], 0, found)
    order = sorted(range(len(alone)), key=glances.__getitem__, reverse=True)
    closely = asking.closely
    measured = [measure.score(alone[number]) for number in order[:closely]]
    first = among is None and also is None
    if first and max([one.score for one in measured], default=0.0) < least:
        return Ranked([], 0, found)
    answering = [one for one in measured if _answers(asked, one, known.total)]
    groups = _groups(answering, copies)
    if len(groups) * 2 < closely <= sum(map(len, groups)) and closely < _LONG:
        # so many versions of few quotations that others are worth a look
        measured += [measure.score(alone[number]) for number in order[closely:_LONG]]
        answering = [one for one in measured if _answers(asked, one, known.total)]
        groups = _groups(answering, copies)
        closely = _LONG
    rest = max(0, sum(map(FLOOR.__le__, glances)) - closely)
    more = bool(groups and (unread or (cut and min(glances) >= FLOOR)))
    below = _below(measured, answering)
    near = None if groups else _nearest(measured)
    return Ranked(groups, len(groups) + rest, found, near, more, below)


def _candidates(asking: Asking, asked: list[Asked]) -> tuple[list[int], bool, bool]:
    many = asking.closely > _LONG
    return candidates(asking.archive, asking.known, asked, asking.where, many=many)


def _passing(asking: Asking, found: list[int]) -> list[Printed]:
    """The quotations found that have what is asked word for word, and nothing that is not asked."""
    texts, query = asking.known.get(found), asking.query
    if query.exact or query.without:
        return [one for one in texts if passes(one.text, query)]
    return texts


def _below(measured: list[Scored], answering: list[Scored]) -> tuple[Scored, ...]:
    answers = {one.id for one in answering}
    return tuple(one for one in measured if one.id not in answers)


def _nearest(measured: list[Scored]) -> str | None:
    near = max(measured, key=lambda one: one.score, default=None)
    return None if near is None else _short(near.text)


def _alone(texts: list[Printed]) -> tuple[list[Printed], dict[str, list[Printed]]]:
    """The first quotation of each folded line, by id, and the others that have the same line."""
    first: dict[str, Printed] = {}
    others: dict[str, list[Printed]] = {}
    for one in texts:
        if first.setdefault(one.line, one) is not one:
            others.setdefault(one.line, []).append(one)
    return list(first.values()), others


def _answers(asked: list[Asked], one: Scored, total: int) -> bool:
    """Whether a quotation is near enough to what is asked to be an answer."""
    if one.score >= FLOOR:
        return True
    if one.score < _LEAST:
        return False
    pairs = zip(asked, one.chosen, strict=True)
    found = [
        word
        for word, at in pairs
        if at is not None and word.worth.get(one.words[at], _GOING_ON) > _TYPED
    ]
    rare = [word for word in found if word.quotes <= max(total // 8, _FEW)]
    return sum(len(word.word) >= _TELLING and not asks(word.word) for word in rare) > 1


def _groups(scored: list[Scored], copies: dict[str, list[Printed]]) -> list[list[Scored]]:
    """What answers, grouped by versions; ``copies`` has more quotations of some folded lines."""
    kept = sorted(scored, key=lambda one: (-one.score, one.id))
    return [
        [
            version
            for number in numbers
            for version in (
                kept[number],
                *(
                    kept[number]._replace(id=one.id, text=one.text)
                    for one in copies.get(kept[number].line, ())
                ),
            )
        ]
        for numbers in grouped([one.line for one in kept])
    ]


def _short(text: str) -> str:
    return f"“{text}”" if len(text) <= 60 else f"“{text[:60].rsplit(' ', 1)[0]} …”"


def reach(asked: list[Asked], total: int, few: Within) -> float:
    """What no score of a few quotations is above, as their words alone tell."""
    pairs = zip(asked, weights(asked, total), strict=True)
    there = sum(
        weight * few.most(one.worth, one.word if one.prefix else "") for one, weight in pairs
    )
    return there * 0.87 + BESIDE
