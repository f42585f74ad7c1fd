"""The files that a reference manager's export names, where they exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from corpus.reading.lines import words

_ATTACHED = words(
    ".html .htm .xhtml .mhtml .mht .txt .md .markdown .text .pdf .epub .docx .eml .rtf .odt",
)
"""Kinds of files that reference managers keep; nothing else is opened because a list names it."""

MOST_FILES = 8


def existing(attached: list[str], path: Path) -> Iterator[Path]:
    """The attached files that exist beside or below the reference file, or at a full path."""
    found: list[Path] = []
    for name in attached[:MOST_FILES]:
        plain = unquote(urlsplit(name).path) if name.startswith("file:") else name
        if re.match(r"[a-z]{2,}://", plain) or "\0" in plain:
            continue
        for place in (
            path.parent / plain,
            path.parent / "files" / plain,
            path.parent / Path(plain).name,
        ):
            try:
                if place.is_file() and place.suffix.lower() in _ATTACHED and place not in found:
                    found.append(place)
                    break
            except (OSError, ValueError):
                continue
    order = {".html": 0, ".htm": 0, ".mhtml": 0, ".txt": 1, ".md": 1, ".pdf": 2, ".epub": 3}
    yield from sorted(found, key=lambda one: order.get(one.suffix.lower(), 4))
