"""What lists read of the archive is what its rows say."""

from __future__ import annotations

from corpus.archive import Archive, Filter
from corpus.archive.listing import Stretch, stretches
from tests.unit.archive.making import pair


def test_stretches_are_where_the_quotations_stand(archive: Archive) -> None:
    archive.add(*pair("We keep the door open.", "It is very dangerous.", speaker="Ann Lee"))
    archive.add(*pair("An open door is no treaty.", path="b"))
    for article in (1, 2):
        rows = archive.quotes(Filter(articles=(article,)))
        assert stretches(archive, article) == [
            Stretch(row.id, row.quote.start, row.quote.end, row.quote.spans, row.speaker_id)
            for row in sorted(rows, key=lambda row: row.quote.start)
        ]
    assert {one.speaker for one in stretches(archive, 1)} != {None}
    assert stretches(archive, 9) == []
