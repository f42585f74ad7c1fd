"""What of a headline's line is the site's: its name before a dash or a bar, or behind one."""

from __future__ import annotations

import re

from corpus.reading import outlets, sections, webhosts

SUFFIX = re.compile(r"(?<!\s)\s++(?:[|–—-]|»|«|•|::)\s+([^|–—]{2,50})$")
_PREFIX = re.compile(r"([^|–—•:»]{2,50}?)\s*(\s[|–—•»-]|:)\s+(?=\S)")


def split_prefix(title: str) -> tuple[str, str, bool]:
    """(the rest, the words before the first sign that parts a title, whether that is a colon)."""
    found = _PREFIX.match(title)
    return (title[found.end() :], found[1], found[2] == ":") if found else (title, "", False)


def after_outlet(title: str) -> tuple[str, str | None]:
    """A title without the outlet's name before a dash or a bar ("The Ledger — Bank holds rate")."""
    rest, before, colon = split_prefix(title)
    outlet = outlets.told(before) if before and not colon else None
    if outlet is None or len(rest) < 8 or sections.SECTION.fullmatch(rest):
        return title, None
    return rest, outlet


def without_site(title: str, url: str | None = None) -> tuple[str, str | None]:
    """A title without the outlet's name at its end ("… | The Guardian"), and that outlet.

    ``url`` is the article's: a name that its host spells is an outlet's.
    """
    found = SUFFIX.search(title)
    outlet = _of_the_site(found[1], url) if found else None
    if found is None or outlet is None or found.start() < 8:
        return title, None
    inner = SUFFIX.search(title[: found.start()])
    cut = (
        inner.start() if inner and len(inner[1].split()) <= 3 and "|" in inner[0] else found.start()
    )
    return title[:cut], outlet


def without_name(title: str, name: str) -> tuple[str, str | None]:
    """A title without this name at its end, and the name if it stood there."""
    found = SUFFIX.search(title)
    if found is None or found.start() < 8 or outlets.key(found[1]) != outlets.key(name):
        return title, None
    inner = SUFFIX.search(title[: found.start()])
    sectioned = inner and "|" in inner[0] and sections.of_sections(inner[1]) == "all"
    return title[: inner.start() if inner and sectioned else found.start()], name


_WINDOW = re.compile(r"([^|]{8,}?) \| ([^|]{3,30}) \| ([^|]{2,50})")


def is_of_window(text: str) -> bool:
    """Whether a line is what a browser calls its window: "TITLE | Business | NAME"."""
    found = _WINDOW.fullmatch(text)
    if found is None or sections.of_sections(found[2]) != "all":
        return False
    words = found[1].split()
    return len(words) > 2 and any(word.islower() and len(word) > 2 for word in words[1:])


def _of_the_site(name: str, url: str | None) -> str | None:
    if (outlet := outlets.told(name)) and not outlets.is_common(name):
        return outlet
    return name.strip() if url and webhosts.spells(name, url) else None
