"""The day spoken stands beside the day printed, and what is inferred says so."""

from __future__ import annotations

from dataclasses import replace

from corpus.archive import Archive
from corpus.archive.days import INFERRED, spoken_days
from corpus.archive.dossier import statements
from corpus.model import Article, Extraction, Quote

TEXT = (
    "“The bridge stays,” said Ada Moss on Tuesday.\n\n"
    "“We have money,” she added.\n\n“Never,” said Bo Pell.\n"
)


def article() -> tuple[Article, Extraction]:
    quotes = []
    for words, speaker in (
        ("The bridge stays,", "Ada Moss"),
        ("We have money,", "Ada Moss"),
        ("Never,", "Bo Pell"),
    ):
        start = TEXT.index(words)
        quotes.append(Quote(start, start + len(words), words, "direct", speaker, "person"))
    read = Article("a.txt", TEXT, date="2022-01-12", date_precision="day", date_basis="printed")
    return read, Extraction(tuple(quotes))


def test_a_day_beside_the_words_and_one_inferred_from_it() -> None:
    read, extraction = article()
    first, second, third = spoken_days(read, extraction.quotes)
    assert first is not None
    assert first[0] == "2022-01-11"
    assert not first[1].startswith("inferred")
    assert second == ("2022-01-11", INFERRED)
    assert third is None


def test_reported_speech_gets_no_inferred_day() -> None:
    read, extraction = article()
    one, two, _ = extraction.quotes
    reported = replace(two, kind="indirect", cue="said")
    assert spoken_days(read, [one, reported])[1] is None


def test_statements_come_by_the_day_spoken(archive: Archive) -> None:
    archive.add(*article())
    earlier = Article("b.txt", "“Perhaps,” said Ada Moss.", date="2022-01-11")
    quote = Quote(1, 9, "Perhaps,", "direct", "Ada Moss", "person")
    archive.add(earlier, Extraction((quote,)))
    found = statements(archive, "ada-moss")
    assert [one.rows[0].quote.text for one in found] == [
        "Perhaps,",
        "The bridge stays,",
        "We have money,",
    ]
    assert [one.rows[0].said_on for one in found] == [None, "2022-01-11", "2022-01-11"]
