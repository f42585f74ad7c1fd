"""Where a saved page was: what its head, its archive's frame and the saving program say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from corpus.reading import pagedata, webhosts

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+?)\s*-->", re.IGNORECASE)
_SINGLE_FILE = re.compile(r"Page saved with SingleFile\s+url:\s*(https?://\S+)", re.IGNORECASE)
_MARKED = (
    "//*[contains(@itemtype, 'Article')]"
    "//*[@itemprop='mainEntityOfPage' or @itemprop='url'][not(ancestor::*[@itemprop])]"
    "/@*[name()='href' or name()='content' or name()='itemid']"
)
"""The address that an article's markup gives, not that of its author or of its pictures."""
_META = ("savepage-url", "og:url", "twitter:url", "parsely-link")
_WAYBACK = re.compile(
    r"__wm\.wombat\(\s*[\"'](https?://[^\"']+)"
    r"|(?<=/web/)\d{8,14}\*/(https?://[^\s\"'<>]+)"
    r"|(?<=web\.archive\.org/web/)\d{14}/(https?://[^\s\"'<>]+)"
)


def addresses(
    tree: Any,
    metas: dict[str, list[str]],
    linked: list[dict[str, Any]],
    source: str,
    url: str | None,
) -> Iterator[tuple[list[str], str]]:
    """Addresses, possibly none, and what says so, the most trusted first."""
    yield _copied_from(tree, source), "the archive's copy"
    for element in tree.xpath("//link[contains(@rel, 'canonical')]/@href")[:1]:
        yield _web(str(element)), "canonical link"
    for key in _META:
        yield _web(*metas.get(key, [])), f"meta {key}"
    for one in linked:
        page = one.get("mainEntityOfPage")
        named = page.get("@id") or page.get("url") if isinstance(page, dict) else page
        texts = (*pagedata.texts_of(one.get("url")), *pagedata.texts_of(named))
        yield _web(*texts), "JSON-LD"
    for value in tree.xpath(_MARKED)[:4]:
        yield _web(str(value)), "microdata"
    for value in tree.xpath("//a[contains(@class, 'reader-domain')]/@href")[:1]:
        yield _web(str(value)), "reading view"
    for pattern in (_SAVED_FROM, _SINGLE_FILE):
        if found := pattern.search(source[:8192]):
            yield _web(found[1]), "saved from"
    if url:
        yield _web(url), "fetched from"


def _copied_from(tree: Any, source: str) -> list[str]:
    """The address of the page that an archive's copy shows, by the archive's own frame."""
    marks = [str(one) for one in tree.xpath("//link[contains(@rel, 'bookmark')]/@href")[:1]]
    kept = [webhosts.original(one) for one in marks if webhosts.keeps_copies(one)]
    framed = "WAYBACK TOOLBAR" in source or "__wm.wombat" in source
    if found := _WAYBACK.search(source) if framed else None:
        kept.append(next(one for one in found.groups() if one))
    return _web(*(one for one in kept if not webhosts.keeps_copies(one)))[:1]


def _web(*values: str) -> list[str]:
    return [value.strip() for value in values if re.match(r"https?://[^\s/]+\.", value.strip())]
