"""Nothing found: what nearly was, and which filter stands in the way, in one line."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.archive import ALL, Filter
from corpus.search.narrow import parts
from corpus.search.query import Query, shown

_NAMES = {
    "speakers": "speaker:",
    "articles": "the article",
    "kinds": "kind:",
    "outlet": "outlet:",
    "outlets": "outlet:",
    "since": "after:",
    "until": "until:",
    "about": "about:",
    "without": "a “-” filter",
    "quotes": "only those given,",
}
_DATES = {"since": "after|since|date", "until": "before|until|date"}
"""The words by which dates are asked: they are told as they were typed."""


def nearly(
    query: Query,
    where: Filter,
    found: Callable[[Query, Filter], int],
    unknown: tuple[str, ...],
    near: str | None,
) -> str:
    """One line for an empty result; ``found`` counts what another query would find.

    ``unknown`` are asked words that the archive does not have, ``near`` a text that has some.
    """
    if where != ALL:
        for name, looser in parts(where):
            if count := found(query, looser):
                return f"nothing with {_asked(query, name)}; without it, {_many(count)}"
        if count := found(query, ALL):
            return f"nothing with all these filters; without them, {_many(count)}"
    if query.without or query.exact:
        looser_query = Query(query.text, words=query.words, unfinished=query.unfinished)
        if count := found(looser_query, where):
            what = "the exact words" if query.exact else "“-” words"
            return f"nothing with {what} as asked; without that, {_many(count)}"
    if unknown:
        words = ", ".join(f"“{shown(word)}”" for word in unknown[:3])
        return f"no quotation has {words}" + (f"; nearest: {near}" if near else "")
    return f"nothing has these words together; nearest: {near}" if near else "nothing found"


def _asked(query: Query, name: str) -> str:
    """A filter as the query has it: "speaker:okafor"; what else it comes from is not known here.

    Dates say besides what they always hide.
    """
    asked = getattr(query, name, None)
    values = [asked] if isinstance(asked, str) else list(asked or ())
    sign = _NAMES[name]
    if not values or not sign.endswith(":"):
        return f"{sign} as asked"
    told = " ".join(f"{sign}{shown(value)}" for value in values)
    if name in _DATES:
        typed = re.search(rf"(?<!\S)(?:{_DATES[name]}):\S+", query.text)
        told = f"{shown(typed[0]) if typed else told} (undated articles pass no date)"
    return told


def _many(count: int) -> str:
    return "one" if count == 1 else f"{count:,}"
