"""The archive that the search benchmark fills in one go is searched as any other."""

from __future__ import annotations

from pathlib import Path

from corpus.archive import open_archive
from corpus.search import search
from tests.benchmarks.bulk import fill


def test_a_quotation_of_a_bulk_archive_is_found_by_its_words(tmp_path: Path) -> None:
    with open_archive(tmp_path / "bulk.sqlite") as archive:
        fill(archive.db, 20)
        assert archive.counts().quotes == 20
        row = archive.quotes(limit=1)[0]
        words = " ".join(row.quote.text.split()[:6])
        assert row.id in [hit.row.id for hit in search(archive, words).hits]
