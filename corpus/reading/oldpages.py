"""Pages older than headings: their largest bold letters, and titles that name no article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from corpus.reading import markup, outlets, pageowner, printed, sections

_UNNAMED = re.compile(
    r"(?:welcome to .{3,60}|[a-z]+[_-]?\d[\w-]*"
    r"|untitled(?: (?:document|page|web ?page))?(?: ?\d+)?|no title|document"
    r"|new page(?: ?\d+)?"
    r"|(?:default|index|home|main|welcome)(?: page)?(?:\.(?:html?|php|aspx?))?|(?:web|home) ?page"
    r"|page(?: ?\d+)?|article|story|print(?:er[- ]friendly)?(?: (?:page|version))?"
    r"|insert title here|[\w-]+\.html?)",
    re.IGNORECASE,
)
"""What programs that made pages put where nobody wrote a title."""
_ON_LINE = re.compile(r"(?<!\W)\W++on-?line(?: edition)?$|^on-?line\W+", re.IGNORECASE)
_SIZE = re.compile(r"([+-]?)(\d)")
_LEAST, _BASE = 4, 3
_SITE_WORDS = 2
_MOST, _LONGEST, _FEW_WORDS = 300, 200, 6


class _Large(NamedTuple):
    size: int
    text: str


def names_nothing(title: str) -> bool:
    """Whether a page's title is a program's, a section's or a day's, and no headline."""
    text = markup.spaced(title)
    if _UNNAMED.fullmatch(text) or sections.SECTION.fullmatch(text):
        return True
    site, _, last = text.rpartition(" - ")
    if site and sections.SECTION.fullmatch(last) and len(site.split()) <= _SITE_WORDS:
        return True
    bare = re.sub(r"(?:(?<![\s|,:–—-])[\s|,:–—-]++)?\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$", "", text)
    if bare != text and (not bare or sections.SECTION.fullmatch(bare)):
        return True
    return printed.is_date_line(text) and len(text.split()) <= _FEW_WORDS


def offline(name: str) -> str:
    """A paper's name without "Online" beside it."""
    return _ON_LINE.sub("", name)


def headline(tree: Any) -> tuple[str, str]:
    """(headline, outlet) by the largest letters in bold, either of them "" where none is told.

    A paper's name stands above its headline in letters that are no smaller.
    """
    large = list(_large(tree))
    if not large:
        return "", ""
    first = large[0]
    name = _ON_LINE.sub("", first.text)
    owned = pageowner.is_owned(markup.paragraphs(tree), name)
    outlet = outlets.told(name) or (name if owned else "")
    outlet = outlets.cased(outlet) if outlet else ""
    rest = large[1:] if outlet else large
    most = max((one.size for one in rest), default=0)
    return next((one.text for one in rest if one.size == most), ""), outlet


def _large(tree: Any) -> Iterator[_Large]:
    for element in list(tree.iter("font"))[:_MOST]:
        found = _SIZE.fullmatch((element.get("size") or "").strip())
        if found is None:
            continue
        size = int(found[2]) if not found[1] else _BASE + int(f"{found[1]}{found[2]}")
        text = markup.spaced("".join(element.itertext()))
        bold = element.xpath("ancestor::b|ancestor::strong") or _all_bold(element, text)
        if size >= _LEAST and bold and 0 < len(text) <= _LONGEST:
            yield _Large(size, text)


def _all_bold(element: Any, text: str) -> bool:
    inner = element.xpath(".//b|.//strong")
    return markup.spaced("".join("".join(one.itertext()) for one in inner)) == text
