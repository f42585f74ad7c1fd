"""A speaker's page: statements by day spoken, who stands beside them, outlets, topics."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from corpus.archive import lists
from corpus.archive.filters import ALL, Filter
from corpus.archive.words import folded, stem
from corpus.model import QuoteRow, Statement
from corpus.speakers.roles import is_title

if TYPE_CHECKING:
    from corpus.archive.archive import Archive

_NAMED = re.compile(r"\b[A-Z][\w’'-]*(?:\s+(?:of\s+|the\s+)?[A-Z][\w’'-]*)*|\b[A-Z]{2,}\b")
_OPENER = re.compile(
    r"^(?:(?:The|A|An|And|But|We|I|It|Its|This|That|These|Those|In|On|At|If|So|No|Yes|Our|Their"
    r"|They|He|She|His|Her|You|Your|My|What|When|Why|How|There|Now|Let|Not|All|For|As|To|Of)\b"
    r"[’'\w]*\s*)+"
)
_ENOUGH = 4
"""Words said more than once from which on those said once are left out."""
_MOST = 5_000
"""Quotations of one speaker that topics are drawn from."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Another speaker, and in how many articles both are quoted."""

    id: str
    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet (None: unknown) and how many of the speaker's quotations it printed."""

    name: str | None
    quotes: int


@dataclass(frozen=True, slots=True)
class Topic:
    """Words that a speaker uses more than others do, as printed, with the reason."""

    words: str
    quotes: int
    reason: str


def statements(archive: Archive, speaker: str, where: Filter = ALL) -> list[Statement]:
    """The speaker's quotations that pass, joined to utterances, by day spoken.

    Where the day of speech is unknown the day of print stands in, also for ``where.since`` and
    ``where.until``; undated ones come last.
    """
    rows = archive.quotes(replace(where, speakers=(speaker,), since=None, until=None))
    return [one for one in by_day(rows) if _within(one, where)]


def by_day(rows: Iterable[QuoteRow]) -> list[Statement]:
    """Quotations joined to utterances, by day spoken or else printed; undated ones last."""
    joined: dict[tuple[int, str], list[QuoteRow]] = {}
    for row in rows:
        key = row.quote.statement or f"#{row.id}"
        joined.setdefault((row.article.id, key), []).append(row)
    return sorted((Statement(key[1], tuple(parts)) for key, parts in joined.items()), key=_when)


def _within(one: Statement, where: Filter) -> bool:
    """Whether the day of a statement may lie between ``since`` and ``until``, as a filter asks."""
    when = _day(one)
    since = not where.since or bool(when and f"{when}~" > where.since)
    return since and (not where.until or bool(when and when < f"{where.until}~"))


def _day(one: Statement) -> str | None:
    said = next((row.said_on for row in one.rows if row.said_on), None)
    return said or one.rows[0].article.date


def day(row: QuoteRow) -> tuple[str | None, bool]:
    """The day that orders a quotation, and whether it is the day of speech."""
    return (row.said_on, True) if row.said_on else (row.article.date, False)


def _when(one: Statement) -> tuple[str, str, int, int]:
    first = one.rows[0]
    return (_day(one) or "~", first.article.date or "~", first.article.id, first.quote.start)


def about_reason(archive: Archive, row: QuoteRow, about: str) -> str:
    """Why a quotation passes ``about``: where the words stand, nearest place first."""
    wanted = {stem(word) for word in folded(about)}
    if wanted <= _stems(row.quote.text):
        return f"names {about}"
    article = archive.article(row.article.id)
    if article is None:
        return f"its article names {about}"
    start = article.text.rfind("\n", 0, row.quote.start) + 1
    end = article.text.find("\n", row.quote.end)
    if wanted <= _stems(article.text[start : end if end >= 0 else None]):
        return f"{about} in its paragraph"
    if wanted <= _stems(article.title or ""):
        return f"{about} in the title"
    return f"{about} elsewhere in the article"


def _stems(text: str) -> set[str]:
    return {stem(word) for word in folded(text)}


def beside(archive: Archive, speaker: str, limit: int = 10) -> list[Beside]:
    """Who is quoted in the same articles, most often first."""
    rows = archive.db.execute(
        "SELECT p.id, p.name, count(DISTINCT s.article) AS n FROM sources s"
        " JOIN speakers p ON p.id = s.speaker WHERE s.speaker != ?1 AND s.article IN"
        " (SELECT article FROM sources WHERE speaker = ?1)"
        " AND EXISTS (SELECT 1 FROM quotes q WHERE q.source = s.id)"
        " GROUP BY p.id ORDER BY n DESC, p.quotes DESC, p.id LIMIT ?2",
        (speaker, limit),
    )
    return [Beside(*row) for row in rows]


def outlets(archive: Archive, speaker: str) -> list[Outlet]:
    """Which outlets printed the speaker's words, most first; None is "outlet unknown"."""
    rows = archive.db.execute(
        "SELECT o.name, count(*) AS n FROM sources s JOIN quotes q ON q.source = s.id"
        " JOIN articles a ON a.id = s.article LEFT JOIN outlets o ON o.id = a.outlet"
        " WHERE s.speaker = ? GROUP BY o.name ORDER BY n DESC, o.name",
        (speaker,),
    )
    return [Outlet(*row) for row in rows]


def topics(archive: Archive, speaker: str, limit: int = 12) -> list[Topic]:
    """What the speaker talks about: named things and words that are rarer with others."""
    texts = [
        text
        for (text,) in archive.db.execute(
            "SELECT q.text FROM sources s JOIN quotes q ON q.source = s.id WHERE s.speaker = ?"
            " ORDER BY q.id LIMIT ?",
            (speaker, _MOST),
        )
    ]
    used, printed = _used(texts)
    own = _own_names(archive.db, speaker)
    for key in [key for key in used if set(key.split()) <= own]:
        del used[key]
    everywhere = _frequencies(archive.db, [key for key in used if " " not in key])
    total = max(archive.counts().quotes, 1)
    rated = [
        (_weight(key, count, everywhere.get(key, count), total), key)
        for key, count in used.items()
        if not key[0].isdigit() and (count > 1 or printed[key][0].isupper())
    ]
    if sum(used[key] > 1 for _, key in rated) >= _ENOUGH:
        rated = [(weight, key) for weight, key in rated if used[key] > 1]
    best = sorted(rated, key=lambda one: (-one[0], one[1]))[: 4 * limit]
    seen = {key: _seen(archive, key, everywhere) for _, key in best}
    again = sorted((-_weight(key, used[key], seen[key], total), printed[key], key) for key in seen)
    return [
        Topic(words, used[key], _reason(used[key], seen[key], len(texts)))
        for words, key in _apart((words, key) for _, words, key in again)[:limit]
    ]


def _own_names(db: sqlite3.Connection, speaker: str) -> set[str]:
    """Stems of the words by which the speaker is called: they are no topic."""
    rows = db.execute("SELECT folded FROM speakers WHERE id = ?", (speaker,)).fetchall()
    return {stem(word) for (names,) in rows for word in names.split()}


def _apart(found: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """(words, stems) without those that say again a part of what stands before them."""
    kept: list[tuple[str, str]] = []
    for words, key in found:
        inside = f" {words.casefold()} "
        if not any(
            f" {key} " in f" {other} " or inside in f" {long.casefold()} " for long, other in kept
        ):
            kept.append((words, key))
    return kept


def _weight(key: str, count: int, seen: int, total: int) -> float:
    """More for what is said often, rarely by others, and in several words."""
    seen = max(seen, count)
    return count * (1.0 + key.count(" ")) * log(1 + total / seen) * count / seen


def _seen(archive: Archive, key: str, everywhere: dict[str, int]) -> int:
    """In how many quotations of the archive these stems stand side by side."""
    stems = key.split()
    if len(stems) == 1:
        return everywhere.get(key, 0)
    pairs = " AND ".join(f'"{one}_{two}"' for one, two in pairwise(stems))
    return len(archive.words.match(pairs, 1_000))


def _reason(count: int, seen: int, own: int) -> str:
    said = f"in {count:,} of {own:,} quotation{'' if own == 1 else 's'}"
    return f"{said}; {seen:,} in the archive" if seen > count else f"{said}; nobody else's word"


def _opens(text: str, at: int) -> bool:
    """Whether a sentence begins there, so that a capital tells of no name."""
    return not at or text[:at].rstrip(" \n\"“”‘’'").endswith((".", "?", "!", "…", ":"))


def _used(texts: Sequence[str]) -> tuple[Counter[str], dict[str, str]]:
    """In how many of the texts each stem or named thing stands, and how it is printed."""
    used: Counter[str] = Counter()
    printed: dict[str, str] = {}
    for text in texts:
        for key, form in _topics_in(text).items():
            used[key] += 1
            if key not in printed or form[0].isupper():
                printed[key] = form
    return used, printed


def _topics_in(text: str) -> dict[str, str]:
    """The stems of a text's words and of the things it names, each with how it is printed."""
    found: dict[str, str] = {}
    for match in re.finditer(r"[^\W\d_][\w’'-]{4,}", text):
        word = match[0].rstrip("’'-")
        found.setdefault(" ".join(stem(w) for w in folded(word)[:1]), word.lower())
    for match in _NAMED.finditer(text):
        named = _OPENER.sub("", match[0])
        opens = _opens(text, match.start()) and named == match[0] and " " not in named
        if len(named) > 1 and not opens and (words := folded(named)):
            found[" ".join(stem(word) for word in words)] = named
    return {key: form for key, form in found.items() if key and key not in _EMPTY}


def _frequencies(db: sqlite3.Connection, stems: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for part in lists.in_parts(stems):
        found.update(
            db.execute(
                f"SELECT stem, sum(quotes) FROM vocabulary WHERE stem IN"
                f" ({lists.marks(part)}) GROUP BY stem",
                part,
            )
        )
    return found


_WORDS = (
    "about above after again against along already although always among another anything around"
    " because before behind being believe between beyond could doing during either enough every"
    " everybody everything first friend going great happen having herself himself however important"
    " indeed instead itself least little making maybe might myself never nothing other others"
    " ourselves people perhaps place pretty quite rather really right saying second seems several"
    " should since something sometimes somebody still talking their theirs themselves there these"
    " thing things think those though through today together toward towards trying under until"
    " wanted wants where whether which while whole whose without would years your yourself matter"
    " right clear clearly certain certainly course little looking long"
)
_EMPTY = frozenset(stem(word) for word in _WORDS.split())


def titles(archive: Archive, speaker: str) -> list[tuple[str, str | None, int]]:
    """What each article called the speaker: (role, date, article), by date."""
    rows = archive.db.execute(
        "SELECT s.roles, a.date, a.id FROM sources s JOIN articles a ON a.id = s.article"
        " WHERE s.speaker = ? AND s.roles IS NOT NULL ORDER BY a.date, a.id",
        (speaker,),
    )
    return [
        (role, date, id) for roles, date, id in rows for role in json.loads(roles) if is_title(role)
    ]
