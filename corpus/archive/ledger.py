"""What each article called a speaker, quoted there or only named; and what contradicts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Literal

from corpus.archive.filters import Filter
from corpus.archive.words import folded, stem
from corpus.model import QuoteRow, Speaker
from corpus.speakers.names import parse
from corpus.speakers.namesakes import Called, Twins, twins
from corpus.speakers.printed import others_called, titles
from corpus.speakers.roles import agree, contradict, office

if TYPE_CHECKING:
    from corpus.archive.archive import Archive

_ARTICLES = 200
"""Articles looked through for titles of one speaker, the latest first."""
_QUOTES = 300
"""Quotations of one speaker that are compared with those of others."""
_SHARED = 5
"""Words in a row that are one statement, and no catchword."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A title as printed in an article (of that date), at ``start``..``end`` of its text."""

    role: str
    article: int
    date: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """What contradicts, in one line, and the two places to lay side by side.

    A place is (article, start, end) in code points. Kind "titles": two that cannot both hold;
    "namesakes": two of two states, lifetimes or walks of life; "garbled": one that the article
    gives to somebody else too; "sources": one statement under two names.
    """

    kind: Literal["titles", "namesakes", "garbled", "sources"]
    text: str
    one: tuple[int, int, int]
    other: tuple[int, int, int]


def ledger(archive: Archive, speaker: Speaker) -> list[Entry]:
    """Every title beside the speaker's full name, by date; undated ones first."""
    names = _full_names(speaker)
    if not names:
        return []
    found: list[Entry] = []
    for article in _naming(archive, names):
        row = archive.article(article)
        for title in titles(row.text, names) if row else ():
            date = row.date if row else None
            found.append(Entry(title.role, article, date, title.start, title.end))
    return sorted(found, key=lambda one: (one.date or "", one.article, one.start))


def conflicts(archive: Archive, speaker: Speaker) -> list[Conflict]:
    """All that contradicts about a speaker: titles first, then statements."""
    entries = ledger(archive, speaker)
    garbled = list(_garbled(archive, speaker, entries))
    two = [*_two_titles(entries), *_namesakes(archive, speaker, entries)]
    found = [*two, *garbled, *_two_sources(archive, speaker)]
    return list({(one.kind, one.text): one for one in found}.values())


def _full_names(speaker: Speaker) -> list[str]:
    if speaker.type != "person":
        return []
    forms = (speaker.name, *speaker.aliases)
    return [form for form in forms if (name := parse(form)) and name.full]


def _naming(archive: Archive, names: list[str]) -> list[int]:
    """Articles that hold all words of one of the names."""
    found: set[int] = set()
    for name in names:
        words = " AND ".join(f'"{stem(word)}"' for word in folded(name))
        rows = archive.db.execute(
            "SELECT rowid FROM article_words WHERE article_words MATCH ?"
            " ORDER BY rowid DESC LIMIT ?",
            (words, _ARTICLES),
        )
        found |= {id for (id,) in rows}
    return sorted(found)


def _two_titles(entries: list[Entry]) -> Iterator[Conflict]:
    first: dict[str, Entry] = {}
    for entry in entries:
        first.setdefault(entry.role, entry)
    told: set[frozenset[str]] = set()
    for one, other in combinations(first.values(), 2):
        if contradict(one.role, other.role) and _at_one_time(one.date, other.date):
            offices = frozenset(held.key for e in (one, other) if (held := office(e.role)))
            if len(offices) > 1 and offices in told:
                continue
            told.add(offices)
            text = f"two titles: “{one.role}” and “{other.role}”"
            yield Conflict("titles", text, _place(one), _place(other))


def _namesakes(archive: Archive, speaker: Speaker, entries: list[Entry]) -> Iterator[Conflict]:
    """Offices of two states, lifetimes or walks of life: perhaps two people of one name.

    Told by the titles in print, else by what each article's quotations call the speaker.
    """
    places = {Called(one.role, one.article, one.date): one for one in reversed(entries)}
    if found := twins(places):
        one, other = places[found.one], places[found.other]
        yield Conflict("namesakes", found.reason, _place(one), _place(other))
    elif found := two_people(speaker):
        sides = (_called_at(archive, found.one), _called_at(archive, found.other))
        yield Conflict("namesakes", found.reason, *sides)


def _called_at(archive: Archive, called: Called) -> tuple[int, int, int]:
    """Where an article has what it calls somebody; its beginning where it is put otherwise."""
    article = archive.article(called.article)
    start = article.text.find(called.role) if article else -1
    return (
        (called.article, start, start + len(called.role)) if start >= 0 else (called.article, 0, 0)
    )


def two_people(speaker: Speaker) -> Twins | None:
    """Whether one entry may be two people of one name, with the articles to split it by.

    Offered where each article's own title of the speaker contradicts another's.
    """
    if speaker.type != "person":
        return None
    return twins(Called(role.role, role.article, role.date) for role in speaker.roles)


def _at_one_time(one: str | None, other: str | None) -> bool:
    return not one or not other or abs(int(one[:4]) - int(other[:4])) <= 1


def _place(entry: Entry) -> tuple[int, int, int]:
    return entry.article, entry.start, entry.end


def _garbled(archive: Archive, speaker: Speaker, entries: list[Entry]) -> Iterator[Conflict]:
    """A title that its article gives to another too, and that no other article confirms."""
    for entry in entries:
        held = office(entry.role)
        if held is None or not held.telling:
            continue
        if any(
            agree(held, other)
            for one in entries
            if one.article != entry.article and (other := office(one.role))
        ):
            continue
        article = archive.article(entry.article)
        for title in (
            others_called(article.text, entry.role, _full_names(speaker)) if article else ()
        ):
            text = f"garbled? “{entry.role}” is printed for {title.name} too, in one article"
            yield Conflict("garbled", text, _place(entry), (entry.article, title.start, title.end))


def _two_sources(archive: Archive, speaker: Speaker) -> Iterator[Conflict]:
    ids = archive.quote_ids(Filter(speakers=(speaker.id,)))[:_QUOTES]
    rows = archive.rows(list(ids))
    around: dict[int, list[QuoteRow]] = {}
    for row in rows:
        here = row.article.id
        if here not in around:
            around[here] = archive.quotes(Filter(articles=(here,)))
        for other in (*around[here], *_elsewhere(archive, row)):
            if _same_words(row, other) and other.speaker_id not in (None, speaker.id):
                shorter = min(row.quote.text, other.quote.text, key=len)
                text = f"one statement, two sources: {speaker.name} and {other.speaker_name}"
                yield Conflict(
                    "sources",
                    f"{text}: “{' '.join(shorter.split())[:60]}”",
                    (here, row.quote.start, row.quote.end),
                    (other.article.id, other.quote.start, other.quote.end),
                )


def _same_words(row: QuoteRow, other: QuoteRow) -> bool:
    """Whether one quotation in marks stands word for word in the other."""
    if row.id == other.id or not (row.quote.verbatim and other.quote.verbatim):
        return False
    one, two = folded(row.quote.text), folded(other.quote.text)
    least = 2 if row.article.id == other.article.id else _SHARED
    long_enough = min(len(one), len(two)) >= least and max(len(one), len(two)) >= _SHARED
    return long_enough and (
        f" {' '.join(one)} " in f" {' '.join(two)} " or f" {' '.join(two)} " in f" {' '.join(one)} "
    )


def _elsewhere(archive: Archive, row: QuoteRow) -> list[QuoteRow]:
    """Quotations of other articles that begin like this one."""
    stems = [stem(word) for word in folded(row.quote.text)][: _SHARED + 1]
    if len(stems) < _SHARED or not row.quote.verbatim:
        return []
    terms = " AND ".join(f'"{a}_{b}"' for a, b in pairwise(stems))
    found = archive.rows(archive.words.match(terms, 20))
    return [other for other in found if other.article.id != row.article.id]
