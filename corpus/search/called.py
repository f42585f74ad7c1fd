"""Words of a query that tell what print calls whoever said it, which print it is or when it was
printed: “negotiator greedy”, “greedy june”.

Looked at only where the best answer lacks some words, among the answers that were measured.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.archive.words import folded, stem
from corpus.frozen import replace
from corpus.model import QuoteRow, Why
from corpus.search.answers import FLOOR, Asking, Ranked
from corpus.search.expand import Asked
from corpus.search.named import WORTH, asks
from corpus.search.rank import Scored, weights

_LOOKED_AT = 24
_COVERED = 0.87
"""What a word counts of its weight where all stand together."""
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)

Roles = dict[int, frozenset[str]]
"""By the numbers of quotations: words asked that their roles, outlets or days have."""


def by_role(asking: Asking, asked: list[Asked], ranked: Ranked) -> tuple[Ranked, Roles]:
    """The answer with words taken for the speaker's role or the outlet, if it is the better one."""
    if asking.query.exact:
        return ranked, {}
    near = [group[0] for group in ranked.groups[:_LOOKED_AT]] + list(ranked.below)
    near = [one for one in near[:_LOOKED_AT] if None in one.chosen and _tells(asked, one)]
    rows = asking.known.rows(asking.archive, [one.id for one in near]) if near else {}
    share = weights(asked, asking.known.total)
    roles: Roles = {}
    better: dict[int, Scored] = {}
    for one in near:
        told = _told(asked, one, _called(rows[one.id])) if one.id in rows else []
        score = one.score + WORTH * _COVERED * sum(share[number] for number in told)
        if told and score >= FLOOR:
            roles[one.id] = frozenset(asked[number].word for number in told)
            better[one.id] = one._replace(score=min(score, 1.0))
    if max((one.score for one in better.values()), default=0.0) <= ranked.best:
        return ranked, {}
    groups = [[better.get(group[0].id, group[0]), *group[1:]] for group in ranked.groups]
    known = {group[0].id for group in groups}
    groups += [[one] for id, one in better.items() if id not in known]
    added = len(groups) - len(ranked.groups)
    groups.sort(key=lambda group: (-group[0].score, group[0].id))
    return replace(ranked, groups=groups, total=ranked.total + added), roles


def also_called(why: Why, words: frozenset[str]) -> Why:
    """The reason with ``words`` found in role or outlet."""
    missing = tuple(word for word in why.missing if word not in words)
    return replace(why, matched=why.matched + len(why.missing) - len(missing), missing=missing)


def _called(row: QuoteRow) -> frozenset[str]:
    """What the words of the speaker's role, of the outlet and of the days of print and of speech
    go back to."""
    days = f"{_spelt(row.article.date or '')} {_spelt(row.said_on or '')}"
    told = f"{row.quote.role or ''} {row.article.outlet or ''} {days}"
    return frozenset(map(stem, folded(told)))


def _spelt(date: str) -> str:
    """The year and the month of an ISO date, as one says them: "2025 june jun"."""
    year, _, rest = date.partition("-")
    month = _MONTHS[int(rest[:2]) - 1] if rest else ""
    return f"{year} {month} {month[:3]}"


def _tells(asked: list[Asked], one: Scored) -> bool:
    """Whether a quotation has a word of its own that is asked for."""
    pairs = zip(asked, one.chosen, strict=True)
    return any(place is not None and not asks(word.word) for word, place in pairs)


def _told(asked: Sequence[Asked], one: Scored, role: frozenset[str]) -> list[int]:
    """Numbers of the words that a quotation lacks and ``role`` has."""
    lacking = [number for number, place in enumerate(one.chosen) if place is None]
    told = [number for number in lacking if stem(asked[number].word) in role]
    return told if any(not asks(asked[number].word) for number in told) else []
