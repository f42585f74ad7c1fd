"""Pages that Safari saved as one file (``.webarchive``)."""

from __future__ import annotations

import plistlib
from pathlib import Path
from xml.parsers.expat import ExpatError

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import decoding, files, pages
from corpus.reading.options import Options

_ERRORS = (
    *(plistlib.InvalidFileException, ValueError, TypeError, KeyError, IndexError, OverflowError),
    *(RecursionError, AttributeError, ExpatError),
)


def read(data: bytes, path: Path, options: Options) -> Article:
    """The article of the page in it; ReadingError when there is none."""
    name = files.shown(path)
    try:
        whole = plistlib.loads(data)
    except _ERRORS:
        raise ReadingError(f"{name}: a damaged web archive; save the page again") from None
    main = whole.get("WebMainResource") if isinstance(whole, dict) else None
    page = main.get("WebResourceData") if isinstance(main, dict) else None
    if not isinstance(main, dict) or not isinstance(page, bytes) or not page.strip():
        raise ReadingError(f"{name}: no page inside; save it again as HTML")
    declared, url = main.get("WebResourceTextEncodingName"), main.get("WebResourceURL")
    decoded = decoding.decode(page, name, declared if isinstance(declared, str) else None)
    return pages.article(
        decoded.text, files.name(path), options, url=pages.address(url), flags=decoded.flags
    )
