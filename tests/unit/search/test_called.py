"""Words that say what print calls whoever said it, or which print it is."""

from __future__ import annotations

import pytest

from corpus.archive import Archive
from corpus.model import Article
from corpus.quoting import extract
from corpus.search import search

TEXT = """Strike goes on

“I said the demand was greedy,” said Matthias Krull, the city’s negotiator.

“Had they asked in June, we would have signed it in June,” said union secretary Gisela Brandt.

“We negotiate with greed in the long run, and the union pays,” said Ann Lee, a passenger.
"""


@pytest.fixture
def shelf(archive: Archive) -> Archive:
    for path, outlet, text, date in (
        ("a", "Harbour Herald", TEXT, "2024-06-02"),
        ("b", None, "News\n\n“I leave the sums to you,” said Helen Baird, an inspector.\n", "2023"),
        ("c", "Hill Courier", "News\n\n“I can do no sums in June,” said Bo Lind.\n", "2023-11"),
    ):
        article = Article(path, text, outlet=outlet, date=date)
        archive.add(article, extract(article))
    return archive


@pytest.mark.parametrize(
    ("query", "first", "missing"),
    [
        ("negotiator greedy", "I said the demand", ()),
        ("city negotiator demand", "I said the demand", ()),
        ("union secretary june signed", "Had they asked", ()),
        ("inspector sums", "I leave the sums", ()),
        ("courier sums", "I can do no sums", ()),
        ("november sums", "I can do no sums", ()),
        ("sums can do november 2023", "I can do no sums", ()),
        ("passenger june 2024 greed pays", "We negotiate with greed", ()),
        ("leave sums 2023", "I leave the sums", ()),
        ("krull greedy 2024", "I said the demand", ()),
        ("krull demand harbour herald june", "I said the demand", ()),
        ("what did lind say about sums in november", "I can do no sums", ()),
        ("lind sums herald", "I can do no sums", ("herald",)),
        ("pilot greedy demand", "I said the demand", ("pilot",)),
    ],
)
def test_finds(shelf: Archive, query: str, first: str, missing: tuple[str, ...]) -> None:
    hit = search(shelf, query).hits[0]
    assert hit.row.quote.text.startswith(first)
    assert hit.why.missing == missing
    assert hit.why.matched + len(missing) == hit.why.words


@pytest.mark.parametrize("query", ["negotiator", "the city’s negotiator zebra"])
def test_a_role_alone_answers_nothing(shelf: Archive, query: str) -> None:
    assert "I said the demand" not in {hit.row.quote.text for hit in search(shelf, query).hits}
