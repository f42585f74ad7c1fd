"""What the panes read: lists under the present narrowings, and rows, each kept while fresh."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from corpus.frozen import replace
from corpus.model import Article, ArticleRow, QuoteRow, Speaker
from tui.place.narrowed import filter_of, rows_within, searches
from tui.place.selection import Found, Narrowing, Selection

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.archive.listing import Stretch

_KEPT = 4_000
_PAGE = 128


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are in all."""

    articles: int = 0
    quotes: int = 0
    speakers: int = 0


@dataclass(slots=True)
class Source:
    """The archive as panes see it. ``sample`` is true while it shows the sample articles."""

    archive: Archive
    sample: bool = False
    basket_name: str = ""
    counts: Counts = field(default_factory=Counts)
    version: int = -1
    _lists: dict[Any, Sequence[Any]] = field(default_factory=dict)
    _quotes: dict[int, QuoteRow] = field(default_factory=dict)
    _speakers: dict[str, Speaker | None] = field(default_factory=dict)
    _glances: dict[str, Speaker | None] = field(default_factory=dict)
    _plots: dict[str, list[int]] = field(default_factory=dict)
    _articles: dict[int, Article] = field(default_factory=dict)
    _article_rows: dict[int, ArticleRow] = field(default_factory=dict)
    _in_article: dict[int, list[QuoteRow]] = field(default_factory=dict)
    _stretches: dict[int, list[Stretch]] = field(default_factory=dict)

    def fresh(self) -> bool:
        """Look whether any process wrote; drop what was kept and return True if so."""
        version = self.archive.version()
        if version == self.version:
            return False
        self.version = version
        self.drop()
        counts = self.archive.counts()
        self.counts = Counts(counts.articles, counts.quotes, counts.speakers)
        return True

    def switch(self, archive: Archive) -> None:
        """Show another archive, the user's own, from now on."""
        archive.patient = self.archive.patient
        self.archive.close()
        self.archive, self.sample, self.version = archive, False, -1
        self.fresh()

    def drop(self) -> None:
        """Forget every row and list that was kept."""
        self._lists.clear()
        self._quotes.clear()
        self._speakers.clear()
        self._glances.clear()
        self._plots.clear()
        self._articles.clear()
        self._article_rows.clear()
        self._in_article.clear()
        self._stretches.clear()

    def quotes(self, selection: Selection) -> Sequence[int]:
        """Ids of the quotations that all narrowings leave, in their order."""
        narrowed = selection.narrowed
        if searches(narrowed) and selection.found is not None:
            return [row.id for row in rows_within(self._hit_rows(selection.found), narrowed)]
        return self._kept("quotes", narrowed, lambda where: self.archive.quote_ids(where))

    def listed(self, selection: Selection) -> bool:
        """Whether its quotations and articles are listed already, or are those of a search."""
        narrowed = selection.narrowed
        key = filter_of(narrowed)
        return searches(narrowed) or {("quotes", key), ("articles", key)} <= self._lists.keys()

    def know(self, selection: Selection, *lists: Sequence[int]) -> None:
        """Take its quotations and its articles, which were listed beside."""
        key = filter_of(selection.narrowed)
        self._lists["quotes", key], self._lists["articles", key] = lists

    def articles(self, selection: Selection) -> Sequence[int]:
        """Ids of the articles that the narrowings before the articles pane leave."""
        from corpus.archive.listing import article_ids

        narrowed = selection.before("article")
        if searches(narrowed) and selection.found is not None:
            rows = rows_within(self._hit_rows(selection.found), narrowed)
            return list(dict.fromkeys(row.article.id for row in rows))
        return self._kept("articles", narrowed, lambda where: article_ids(self.archive, where))

    def speakers(self, selection: Selection) -> Sequence[str]:
        """Ids of the speakers that the narrowings before the speakers pane leave."""
        from corpus.archive.listing import speaker_ids

        narrowed = selection.before("speaker")
        if searches(narrowed) and selection.found is not None:
            rows = rows_within(self._hit_rows(selection.found), narrowed)
            return list(dict.fromkeys(row.speaker_id for row in rows if row.speaker_id))
        return self._kept("speakers", narrowed, lambda where: speaker_ids(self.archive, where))

    def _hit_rows(self, found: Found) -> list[QuoteRow]:
        """The rows of an answer, each with its speaker of today where the archive is newer."""
        rows = [hit.row for hit in found.hits]
        if found.version >= self.version:
            return rows
        from corpus.archive.listing import speakers_of

        known = self._lists.get(found)
        if known is None:
            today = speakers_of(self.archive, [row.id for row in rows])
            known = [replace(row, speaker_id=today.get(row.id)) for row in rows if row.id in today]
            self._lists[found] = known
        return list(known)

    def found_row(self, found: Found | None, quotation: int) -> QuoteRow | None:
        """The row that an answer holds of a quotation, unless the archive is newer."""
        hit = found.by_id.get(quotation) if found is not None else None
        return hit.row if found and hit and found.version >= self.version else None

    def article_count(self, selection: Selection) -> int:
        """How many articles there are, without listing all of them only to count."""
        listed = selection.before("article")
        return len(self.articles(selection)) if listed else self.counts.articles

    def speaker_count(self, selection: Selection) -> int:
        """How many speakers there are."""
        listed = selection.before("speaker")
        return len(self.speakers(selection)) if listed else self.counts.speakers

    def _kept(self, what: str, narrowed: tuple[Narrowing, ...], read: Any) -> Sequence[Any]:
        where = filter_of(narrowed)
        key = (what, where)
        known = self._lists.get(key)
        if known is None:
            if len(self._lists) > 60:
                self._lists.clear()
            known = self._lists[key] = read(where)
        return known

    def quote(self, quotation: int, around: Sequence[int] = ()) -> QuoteRow | None:
        """One quotation; its neighbours in ``around`` are read in the same go."""
        known = self._quotes.get(quotation)
        if known is not None:
            return known
        if len(self._quotes) > _KEPT:
            self._quotes.clear()
        for row in self.archive.rows(list(around) or [quotation]):
            self._quotes[row.id] = row
        return self._quotes.get(quotation)

    def article(self, article: int) -> Article | None:
        """One article with its text."""
        if article not in self._articles:
            if len(self._articles) > 16:
                self._articles.clear()
            known = self.archive.article(article)
            if known is None:
                return None
            self._articles[article] = known
        return self._articles[article]

    def article_row(self, article: int) -> ArticleRow | None:
        """One article without its text."""
        if article not in self._article_rows:
            if len(self._article_rows) > _KEPT:
                self._article_rows.clear()
            known = self.archive.article_row(article)
            if known is None:
                return None
            self._article_rows[article] = known
        return self._article_rows[article]

    def in_article(self, article: int) -> list[QuoteRow]:
        """All quotations of one article by their start, whatever narrows the panes."""
        if article not in self._in_article:
            from corpus.archive import Filter

            if len(self._in_article) > 16:
                self._in_article.clear()
            rows = self.archive.quotes(Filter(articles=(article,)))
            self._in_article[article] = sorted(rows, key=lambda row: row.quote.start)
        return self._in_article[article]

    def stretches(self, article: int) -> list[Stretch]:
        """Where the quotations of one article stand in its text, by their start."""
        from corpus.archive.listing import stretches

        if article not in self._stretches:
            if len(self._stretches) > 16:
                self._stretches.clear()
            self._stretches[article] = stretches(self.archive, article)
        return self._stretches[article]

    def speaker(self, speaker: str) -> Speaker | None:
        """One speaker of the index."""
        if speaker not in self._speakers:
            if len(self._speakers) > _KEPT:
                self._speakers.clear()
            self._speakers[speaker] = self.archive.speaker(speaker)
        return self._speakers[speaker]

    def glance(self, speaker: str) -> Speaker | None:
        """One speaker as a line of a list shows it: quick, without articles."""
        from corpus.archive.people import glance

        if speaker not in self._glances:
            if len(self._glances) > _KEPT:
                self._glances.clear()
            self._glances[speaker] = glance(self.archive.db, speaker)
        return self._glances[speaker]

    def over_time(self, speaker: Speaker, cells: int) -> list[int]:
        """How much of a speaker was printed in equal stretches of time, for a plot."""
        from tui.sheets.pages import over_time

        if speaker.id not in self._plots:
            if len(self._plots) > _KEPT:
                self._plots.clear()
            self._plots[speaker.id] = over_time(self.archive, speaker, cells)
        return self._plots[speaker.id]

    def basket(self) -> list[int]:
        """The quotations in the basket that is in use, in the user's order."""
        return self.archive.basket(self.basket_name)

    def set_basket(self, quotes: Sequence[int]) -> None:
        """Make it hold just these."""
        self.archive.set_basket(quotes, self.basket_name)

    def notes(self) -> dict[int, str]:
        """The notes of the quotations in the basket, by quotation."""
        from corpus.archive import kept

        held = kept.basket(self.archive.db, self.basket_name)
        return {one.quote: one.note for one in held if one.quote is not None and one.note}

    def set_note(self, quotation: int, note: str) -> None:
        """Keep a note with a quotation of the basket. Raises CorpusError."""
        with self.archive.writing() as db:
            db.execute(
                "UPDATE baskets SET note = ? WHERE basket = ? AND quote = ?",
                (note, self.basket_name, quotation),
            )


def index_of(ids: Sequence[Any], wanted: Any) -> int | None:
    """Where ``wanted`` stands in ``ids``, quickly where they ascend."""
    if wanted is None or not ids:
        return None
    if isinstance(ids, range):
        return ids.index(wanted) if wanted in ids else None
    if isinstance(wanted, int):
        at = bisect_left(ids, wanted)
        if at < len(ids) and ids[at] == wanted:
            return at
    try:
        return ids.index(wanted)
    except ValueError:
        return None


def beside(ids: Sequence[int], wanted: int | None, step: int) -> int:
    """The place before or behind that where ``wanted`` would stand in ids, which ascend."""
    if wanted is None:
        return 0
    at = bisect_left(ids, wanted)
    return at if step > 0 else at - 1
