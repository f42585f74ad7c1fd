"""Saved RSS and Atom feeds: an article for each item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import decoding, extras, files, markup, outlets, plain, webhosts
from corpus.reading.containers import counted
from corpus.reading.options import Options

LONGEST_TAG = 64 * 1024
"""Bytes of a tag; the parser's time grows by the square of a tag's attributes."""
_TAG = re.compile(rb"<(?![!?])[^<>]*")


def read(data: bytes, path: Path, options: Options) -> Iterator[Article]:
    """The articles of a feed file, in its order; ReadingError when it holds none."""
    feedparser = extras.load("feedparser", "feeds", path)
    if b"<!ENTITY" in data:
        raise ReadingError(f"{files.shown(path)}: its XML defines entities; skipped")
    if any(len(tag) > LONGEST_TAG for tag in _TAG.findall(data)):
        raise ReadingError(f"{files.shown(path)}: a damaged feed; save it again")
    import io

    try:
        found = feedparser.parse(io.BytesIO(data), resolve_relative_uris=False, sanitize_html=False)
    except (ValueError, RecursionError, AttributeError, TypeError, KeyError, LookupError):
        raise ReadingError(f"{files.shown(path)}: a damaged feed; save it again") from None
    source = _source(found.get("feed", {}))
    if str(found.get("version") or "").startswith("atom"):
        _inherit(found)
    made = (
        _article(entry, source, files.name(path), number, options)
        for number, entry in enumerate(found.get("entries", []), 1)
    )
    yield from counted(made, f"{files.shown(path)}: no item with text in this feed")


def _inherit(found: Any) -> None:
    """Entries without an author have the feed's, as Atom wants it."""
    authors = found.get("feed", {}).get("authors")
    for entry in found.get("entries", []) if authors else ():
        if not entry.get("authors"):
            entry["authors"] = authors


_FEED_WORDS = re.compile(
    r"(?<!\s)\s++(?:rss(?: feeds?)?|(?:news )?feeds?|latest (?:news|articles|headlines))$",
    re.IGNORECASE,
)


def _source(feed: Any) -> str | None:
    """The outlet of a feed: its host's known name, else its own title."""
    host = webhosts.of_url(str(feed.get("link") or ""))
    title = " ".join(str(feed.get("title") or "").split())
    pieces = re.split(r"(?<!\s)\s++[|–—>»-]++\s++|(?:(?<!\s)\s++)?:\s++", title)
    if host and outlets.known(host):
        return host
    pieces = [_FEED_WORDS.sub("", one) or one for one in pieces]
    named = next((name for name in map(outlets.told, (title, *pieces)) if name), None)
    return named or pieces[0] or host


def _signed(entry: Any) -> list[str]:
    """The authors of an item, also where its address is of a kind the library does not know."""
    printed = str(entry.get("author") or "")
    if re.fullmatch(r"[^\s@]+@\S++\s+\(.+\)", printed):
        return [printed]
    return [str(one.get("name") or "") for one in entry.get("authors", [])]


def _article(
    entry: Any, source: str | None, path: str, number: int, options: Options
) -> Article | None:
    title = " ".join(markup.text_of(str(entry.get("title") or "")).split())
    bodies = [str(one.get("value") or "") for one in entry.get("content", [])]
    summary = str(entry.get("summary") or "")
    body = max([*bodies, summary], key=len)
    text = decoding.without_surrogates(markup.text_of(body).strip())
    if not text and not title:
        return None
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}".strip()
    fields = {
        "title": title,
        "authors": _signed(entry),
        "date": str(entry.get("published") or entry.get("updated") or entry.get("date") or ""),
        "url": str(entry.get("link") or ""),
        "outlet": source,
    }
    short = not bodies and len(text) < 700
    part = str(entry.get("id") or entry.get("link") or number)[:300]
    return plain.article(
        text,
        path,
        part=part,
        options=options,
        fields={name: value for name, value in fields.items() if value},
        basis="feed",
        flags=("cut-off",) if short else (),
    )
