"""Web archives: WARC, and WACZ, which packs them. An article for each page."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import decoding, extras, files, pages
from corpus.reading.containers import counted
from corpus.reading.options import Options

_PAGES = ("text/html", "application/xhtml+xml")
_LEAST = 250
"""Pages with less text than this many characters are no articles but frames and redirects."""


def read(stream: IO[bytes], path: Path, options: Options) -> Iterator[Article]:
    """The articles of a WARC stream; ReadingError when no page in it holds any."""
    extras.load("fastwarc", "warc", path)
    yield from _counted(_articles([stream], path, options), path)


def read_wacz(path: Path, options: Options) -> Iterator[Article]:
    """The articles of the WARC files inside a WACZ."""
    extras.load("fastwarc", "warc", path)
    try:
        with zipfile.ZipFile(path) as package:
            names = [name for name in package.namelist() if name.endswith((".warc", ".warc.gz"))]
            streams = (package.open(name) for name in names[:1000])
            yield from _counted(_articles(streams, path, options), path)
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError, zlib.error):
        raise ReadingError(f"{files.shown(path)}: a damaged archive; save it again") from None


def _counted(found: Iterator[Article | None], path: Path) -> Iterator[Article]:
    return counted(found, f"{files.shown(path)}: no page with an article in this web archive")


def _articles(streams: Any, path: Path, options: Options) -> Iterator[Article | None]:
    """An article for each page that was fetched well; None for one that could not be read."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    seen: set[str] = set()
    for stream in streams:
        try:
            for record in ArchiveIterator(
                stream, record_types=WarcRecordType.response | WarcRecordType.resource
            ):
                made = _page(record, path, options, seen)
                if made != "":
                    yield made if isinstance(made, Article) else None
        except (OSError, ValueError, RuntimeError, EOFError, zlib.error, zipfile.BadZipFile):
            yield None


def _page(record: Any, path: Path, options: Options, seen: set[str]) -> Article | str | None:
    """The article of a record, "" for what is no page, None for what cannot be read."""
    url = str(record.headers.get("WARC-Target-URI") or "").strip("<>")
    http = record.http_headers
    kind = (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0]
    if kind.strip().lower() not in _PAGES or url in seen:
        return ""
    if http is not None and http.status_code not in (200, None):
        return ""
    data = record.reader.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        return None
    seen.add(url)
    try:
        decoded = decoding.decode(data, files.shown(path), record.http_charset)
        made = pages.article(
            decoded.text, files.name(path), options, part=url[:300], url=url, flags=decoded.flags
        )
    except ReadingError:
        return ""
    return made if len(made.text) >= _LEAST else ""
