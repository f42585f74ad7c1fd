"""What narrows a list or a search: one frozen value, and its SQL."""

from __future__ import annotations

from corpus.archive.lists import listed, marks
from corpus.archive.words import folded, stem
from corpus.frozen import dataclass
from corpus.model import Kind

KINDS: tuple[Kind, ...] = ("direct", "mixed", "indirect")
"""In the order of their number in the quotes table."""


@dataclass(frozen=True, slots=True)
class Filter:
    """All conditions must hold; an empty one asks nothing.

    ``speakers`` are speaker ids, ``articles`` article ids; any one of each suffices. ``since``
    and ``until`` are ISO dates cut to any precision, both included; an article whose own date
    is less precise passes when it may lie inside, one without a date never. ``outlet``, and any
    one of ``outlets``, matches folded words of the name; ``about``: the article or its title
    holds all these words. Nothing passes that one of ``without`` lets through. ``quotes`` are
    ids of quotations, none but which may pass.
    """

    speakers: tuple[str, ...] = ()
    articles: tuple[int, ...] = ()
    kinds: tuple[Kind, ...] = ()
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    about: str | None = None
    outlets: tuple[str, ...] = ()
    without: tuple[Filter, ...] = ()
    quotes: tuple[int, ...] = ()

    def articles_sql(self) -> tuple[str, list[object]]:
        """The condition on articles (alias ``a``) alone: (SQL or "", values)."""
        parts: list[str] = []
        values: list[object] = []
        if self.articles:
            parts.append(f"a.id IN ({marks(self.articles)})")
            values += self.articles
        for names in filter(None, ((self.outlet,) if self.outlet else (), self.outlets)):
            likes = " OR ".join(["' ' || folded LIKE ?"] * len(names))
            parts.append(f"a.outlet IN (SELECT id FROM outlets WHERE {likes})")
            values += [f"% {' '.join(folded(name))}%" for name in names]
        if self.since:
            parts.append("a.date >= ? AND a.date || '~' > ?")
            values += [self.since[:4], self.since]
        if self.until:
            parts.append("a.date < ?")
            values.append(self.until + "~")
        if self.about and (words := folded(self.about)):
            parts.append("a.id IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)")
            values.append(" AND ".join(f'"{stem(word)}"' for word in words))
        for other in self.without:
            if other.on_articles() and not other.on_quotes():
                condition, more = other.articles_sql()
                parts.append(f"NOT ifnull(({condition}), 0)")
                values += more
        return " AND ".join(parts), values

    def quotes_sql(self, *, joined: bool = False) -> tuple[str, list[object]]:
        """The condition on quotations (alias ``q``): (SQL or "", values).

        With ``joined`` the query has the articles as ``a`` beside each quotation: quicker for
        few rows, where the other way looks up all articles and sources that pass first.
        """
        condition, values = self.articles_sql()
        if condition and not joined:
            condition = f"q.article IN (SELECT a.id FROM articles a WHERE {condition})"
        parts = [condition] if condition else []
        if self.speakers:
            places = marks(self.speakers)
            parts.append(
                f"(SELECT speaker FROM sources WHERE id = q.source) IN ({places})"
                if joined
                else f"q.source IN (SELECT id FROM sources WHERE speaker IN ({places}))"
            )
            values += self.speakers
        if self.quotes:
            places, ids = listed(self.quotes)
            parts.append(f"q.id IN ({places})")
            values += ids
        if self.kinds:
            parts.append(self._kinds_sql())
            values += [KINDS.index(kind) for kind in self.kinds]
        for other in self.without:
            if other.on_quotes():
                condition, more = other.quotes_sql()
                parts.append(f"NOT ifnull(({condition}), 0)")
                values += more
        return " AND ".join(parts), values

    def _kinds_sql(self) -> str:
        """The condition on kinds as they are shown: a turn of a talk passes as direct."""
        condition = f"q.kind IN ({marks(self.kinds)})"
        if ("direct" in self.kinds) == ("indirect" in self.kinds):
            return condition
        turn = f"q.kind = {KINDS.index('indirect')} AND q.cue IS NULL"
        if "direct" in self.kinds:
            return f"({condition} OR {turn})"
        return f"({condition} AND NOT ({turn}))"

    def on_articles(self) -> bool:
        """Whether any condition asks about the article."""
        return bool(
            self.articles
            or self.outlet
            or self.outlets
            or self.since
            or self.until
            or self.about
            or any(other.on_articles() for other in self.without)
        )

    def on_quotes(self) -> bool:
        """Whether any condition asks about the quotation itself."""
        asked = self.speakers or self.kinds or self.quotes
        return bool(asked or any(other.on_quotes() for other in self.without))


ALL = Filter()
"""Everything."""
