"""What somebody said where the words asked stand around it, not in it.

“moore weir” finds what Moore said in an article on the weir. Asked only where print has nothing
of somebody's own with these words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from corpus.archive.lists import listed
from corpus.archive.words import folded, stem
from corpus.frozen import replace
from corpus.model import QuoteRow, Why
from corpus.search.answers import Asking, Ranked
from corpus.search.expand import WORDS, Asked
from corpus.search.named import WORTH, naming

_BESIDE = 0.7
"""What a word counts that stands in a quotation's paragraph, where one in it counts 1."""
_APART = 0.6
"""What it counts elsewhere in the article."""
_MOST = 300
"""Of somebody with more quotations this tells too little."""


class Around(NamedTuple):
    """A quotation with its score and why it is an answer."""

    score: float
    row: QuoteRow
    why: Why


class _Reading(NamedTuple):
    """Of a query: ``rest`` asked of these speakers, whose name is a ``share`` of its words."""

    speakers: tuple[str, ...]
    rest: tuple[str, ...]
    share: float


def around(asking: Asking, asked: list[Asked], ranked: Ranked) -> list[Around]:
    """What answers so, the best first, each text once; none where ``ranked`` answers better."""
    if asking.query.exact or asking.query.without:
        return []
    for reading in _readings(asking, asked, ranked):
        found = [
            one
            for row in _rows(asking, reading)
            if (one := _told(asking, reading, row)).score > ranked.best
        ]
        if found:
            found.sort(key=lambda one: (-one.score, one.row.id))
            lines = {" ".join(folded(one.row.quote.text)): one for one in reversed(found)}
            return list(lines.values())[::-1]
    return []


def _readings(asking: Asking, asked: list[Asked], ranked: Ranked) -> Iterator[_Reading]:
    """The filter's speaker, else whom words name that the best answer lacks."""
    query, where = asking.query, asking.where.where
    if where.speakers:
        if not ranked.groups:
            yield _Reading(where.speakers, query.words, 0.0)
        return
    chosen = ranked.groups[0][0].chosen if ranked.groups else [None] * len(asked)
    pairs = zip(asked, chosen, strict=False)
    lacking = {one.word for one, place in pairs if place is None}
    for named in naming(asking.archive, asking.known, query):
        if named.words <= lacking:
            share = 1 - len(named.rest.words) / len(query.words)
            yield _Reading(named.speakers, named.rest.words, share)


def _rows(asking: Asking, reading: _Reading) -> list[QuoteRow]:
    """What these speakers said in the articles that hold all of the rest."""
    db = asking.archive.db
    words = {stem(part) for word in reading.rest for part in WORDS[word]}
    where = replace(asking.where.where, speakers=reading.speakers)
    condition, values = where.quotes_sql()
    limit = _MOST + 1
    pairs = db.execute(
        f"SELECT q.id, q.article FROM quotes q WHERE {condition} LIMIT {limit}", values
    ).fetchall()
    if not words or not 0 < len(pairs) <= _MOST:
        return []
    marks, articles = listed(sorted({article for _, article in pairs}))
    rows = db.execute(
        f"SELECT rowid FROM article_words WHERE article_words MATCH ? AND rowid IN ({marks})",
        (" AND ".join(f'"{word}"' for word in sorted(words)), *articles),
    )
    there = {article for (article,) in rows}
    return asking.archive.rows([id for id, article in pairs if article in there])


def _told(asking: Asking, reading: _Reading, row: QuoteRow) -> Around:
    own = set(map(stem, folded(row.quote.text)))
    near = set(map(stem, folded(_paragraph(asking, row))))
    said = [_all(word, own) for word in reading.rest]
    worths = [
        1.0 if in_it else _BESIDE if _all(word, near) else _APART
        for word, in_it in zip(reading.rest, said, strict=True)
    ]
    score = WORTH * reading.share + sum(worths) / len(worths) * (1 - reading.share)
    total = len(asking.query.words)
    missing = tuple(word for word, in_it in zip(reading.rest, said, strict=True) if not in_it)
    return Around(score, row, Why(total, total - len(missing), (), missing))


def _all(word: str, stems: set[str]) -> bool:
    """Whether all parts of a typed word are among the stems of a text's words."""
    return all(stem(part) in stems for part in WORDS[word])


def _paragraph(asking: Asking, row: QuoteRow) -> str:
    """A quotation's paragraph; before a turn of a talk stands what it answers."""
    article = asking.archive.article(row.article.id)
    if article is None:
        return row.quote.text
    start = article.text.rfind("\n", 0, row.quote.start) + 1
    if row.quote.kind == "indirect" and row.quote.cue is None:
        start = article.text.rfind("\n", 0, len(article.text[:start].rstrip())) + 1
    end = article.text.find("\n", row.quote.end)
    return article.text[start : end if end >= 0 else None]
