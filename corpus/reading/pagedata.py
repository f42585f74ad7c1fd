"""What a page says of itself for machines: meta elements and JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from corpus.reading import bylines, calendars, frontmatter, markup, people, printed

_ARTICLE = re.compile(
    r"Article$|^(?:Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|WebPage)$"
)


_DUBLIN_CORE = re.compile(r"^(?:dc|dcterms|dct)[.:]")
"""Its older and its newer terms, however they are joined."""


MOST_VALUES = 50
"""Values that are read of one name; no page has so many authors."""


def metas_of(tree: Any) -> dict[str, list[str]]:
    """The contents of a page's meta elements by their lower-case names."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content:
            key = _DUBLIN_CORE.sub("dc.", name.strip().lower())
            values = found.setdefault(key, [])
            if len(values) < MOST_VALUES:
                values.append(content)
    return found


def articles_of(tree: Any) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD that describe an article, articles before pages."""
    found: list[dict[str, Any]] = []
    ids: dict[str, dict[str, Any]] = {}
    for script in tree.xpath("//script[contains(@type, 'ld+json')]")[:20]:
        try:
            data = json.loads((script.text or "").strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        stack: list[Any] = [data]
        for _ in range(500):
            if not stack:
                break
            one = stack.pop(0)
            if isinstance(one, list):
                stack[:0] = one[:100]
            elif isinstance(one, dict):
                if isinstance(one.get("@id"), str) and "name" in one:
                    ids.setdefault(one["@id"], one)
                kinds = texts_of(one.get("@type"))
                if any(_ARTICLE.search(kind) for kind in kinds):
                    found.append(one)
                stack.extend(value for key, value in one.items() if key in ("@graph", "mainEntity"))
    for one in found:
        one |= {key: _meant(one[key], ids) for key in _REFERRING if key in one}
    yield from sorted(found, key=lambda one: "WebPage" in texts_of(one.get("@type")))


_REFERRING = ("publisher", "author", "isPartOf")


def _meant(value: Any, ids: dict[str, dict[str, Any]]) -> Any:
    """What stands elsewhere on the page under the id that is given in its place."""
    if isinstance(value, list):
        return [_meant(one, ids) for one in value[:MOST_VALUES] if not isinstance(one, list)]
    if isinstance(value, dict) and "name" not in value:
        return ids.get(str(value.get("@id")), value)
    return value


def texts_of(value: object) -> list[str]:
    """A JSON-LD value or values as texts that are not blank."""
    return [text for text in frontmatter.texts(value) if text.strip()]


_NAMED = (
    "contains(translate(@class,'ABCDEFGHIJKLMNOPQRSTUVWXYZ','abcdefghijklmnopqrstuvwxyz'),'{}')"
)


def instant(value: str) -> datetime | None:
    """The moment of a time stamp that tells its zone; None for any other value."""
    try:
        found = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    return found if found.tzinfo is not None else None


def _named(*words: str) -> str:
    """The condition that an element's class says one of these words, in any case."""
    return "(" + " or ".join(map(_NAMED.format, words)) + ")"


_DAYS = (
    "//abbr[contains(@class,'published')]/@title",
    f"//*[{_named('published', 'date', 'timestamp', 'datum', 'fecha')}][not({_named('update')})]",
)
"""Elements named for the day of print; outside the article they may be other articles' days."""


def days(tree: Any) -> list[str]:
    """What elements say that are named for the day of print, the surest first."""
    found = [str(one) for one in tree.xpath(_DAYS[0])[:1]]
    headed = [markup.spaced("".join(one.itertext())) for one in list(tree.iter("h3", "h4"))[:12]]
    dated = {text for text in headed if len(text) < 60 and printed.is_date_line(text)}
    near, far = (
        [
            text
            for one in tree.xpath(query)[:12]
            if len(text := " ".join(" ".join(one.itertext()).split())) < 60
            and printed.is_date_line(text)
        ]
        for query in (f"{_DAYS[1]}[ancestor::article or ancestor::main]", _DAYS[1])
    )
    lone = [*(far if len(set(far)) == 1 else ()), *(dated if len(dated) == 1 else ())]
    return [*found, *near, *lone]


_SIGNED = (
    ("//*[@itemprop='author'][not(self::meta)]", 4),
    ("//*[@rel='author']", 4),
    ("//*[contains(@class, 'reader-credits')]", 1),
    (
        f"//*[{_named('byline', 'auteur', 'autore', 'firma', 'verfasser')}"
        " or contains(concat(' ', @class, ' '), ' by ')]",
        1,
    ),
    (
        f"//*[{_named('author')} and not({_named('comment')})]"
        "[ancestor::article or ancestor::header or ancestor::main]",
        1,
    ),
    (
        "//*[contains(concat(' ', @class, ' '), ' fn ')]"
        "[not(ancestor::*[contains(@class,'comment')])]",
        1,
    ),
)
"""Elements that name authors, and of how many of them: a class is often given to parts as well."""


def by_lines(tree: Any) -> Iterator[list[str]]:
    """The texts of elements that name authors, those of each kind together, the surest first."""
    for query, most in _SIGNED:
        texts = [" ".join(" ".join(one.itertext()).split()) for one in tree.xpath(query)[:4]]
        texts = [_unplaced(text) for text in texts]
        if signed := [text for text in texts if _signs(text)][:most]:
            yield signed


def _unplaced(text: str) -> str:
    """A name without the place behind it: "Ana Bell, Rome"."""
    name, comma, place = text.partition(", ")
    placed = comma and people.is_name(name) and place.isalpha() and place.istitle()
    return name if placed else text


_POSTED = re.compile(r"(?:posted|published|written) (?:by|on|at)\b", re.IGNORECASE)
_LONGEST_ROW = 140


def posted(rows: list[str]) -> tuple[list[str], list[str]]:
    """Author and day of the one row that says who posted it and when, wherever it stands."""
    found = [row for row in rows if len(row) < _LONGEST_ROW and _POSTED.match(row)]
    dated = [row for row in found if calendars.first(row)]
    if len(dated) != 1:
        return [], []
    named = bylines.byline(_WHEN.sub("", dated[0])) or bylines.byline(dated[0])
    when = calendars.first(dated[0])
    return list(named.authors) if named else [], [when.iso or ""] if when else []


_WHEN = re.compile(r"\s(?:at|on) \d.*$|\son (?=[A-Z]).*$")


def _signs(text: str) -> bool:
    found = bylines.byline(text) or bylines.byline(text, bare=True)
    return found is not None and len(text) < 160
