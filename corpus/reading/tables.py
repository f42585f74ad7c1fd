"""Tables (CSV, TSV) whose rows are articles or kept passages: exports of reading apps, dumps."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import dumps, files
from corpus.reading.options import Options

_DELIMITERS = ",;\t|"


def read(text: str, path: Path, options: Options) -> Iterator[Article]:
    """An article for each row that has a text, by the names in the first row.

    Raises ReadingError where none has one.
    """
    csv.field_size_limit(max(csv.field_size_limit(), options.max_bytes))
    yield from dumps.articles(_rows(text.lstrip("\ufeff"), path), path, options)


def _rows(text: str, path: Path) -> Iterator[dict[str, Any]]:
    names = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=names.count)
    try:
        for row in csv.DictReader(StringIO(text, newline=""), delimiter=delimiter):
            yield {name: value for name, value in row.items() if name and value}
    except csv.Error:
        raise ReadingError(f"{files.shown(path)}: a damaged table; export it again") from None
