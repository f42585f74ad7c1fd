"""What lists read of the archive is what its rows say."""

from __future__ import annotations

import pytest

from corpus.archive import Archive, Filter
from corpus.archive.listing import Stretch, article_ids, stretches
from corpus.model import Article, Extraction, Quote
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


@pytest.mark.parametrize("speakers", [("ada-moss",), ("ada-moss", "ben-linde"), ("nobody",)])
def test_lists_of_speakers_alone_are_in_the_order_of_the_print(
    archive: Archive, speakers: tuple[str, ...]
) -> None:
    for path, who in (("b", "ABA"), ("a", "BBAC"), ("c", "C")):
        names = {"A": "Ada Moss", "B": "Ben Linde", "C": "Cora Vik"}
        said = [f"“It holds, {n},” said {names[one]}." for n, one in enumerate(who)]
        text = "\n".join(said)
        quotes = [
            Quote(at + 1, at + 11 + len(str(n)), f"It holds, {n}", "direct", names[one], "person",
                  confidence=0.9, reason="made up")
            for n, one in enumerate(who)
            for at in (text.index(said[n]),)
        ]  # fmt: skip
        archive.add(Article(path, text), Extraction(tuple(reversed(quotes))))
    where = Filter(speakers=speakers)
    rows = archive.quotes(Filter(speakers=speakers, kinds=("direct",)))
    rows.sort(key=lambda row: (row.article.id, row.quote.start))
    assert list(archive.quote_ids(where)) == [row.id for row in rows]
    assert list(article_ids(archive, where)) == sorted({row.article.id for row in rows})
