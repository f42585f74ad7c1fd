"""What a page says of itself for machines: meta elements and JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from corpus.reading import frontmatter

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
                kinds = texts_of(one.get("@type"))
                if any(_ARTICLE.search(kind) for kind in kinds):
                    found.append(one)
                stack.extend(value for key, value in one.items() if key in ("@graph", "mainEntity"))
    yield from sorted(found, key=lambda one: "WebPage" in texts_of(one.get("@type")))


def texts_of(value: object) -> list[str]:
    """A JSON-LD value or values as texts that are not blank."""
    return [text for text in frontmatter.texts(value) if text.strip()]
