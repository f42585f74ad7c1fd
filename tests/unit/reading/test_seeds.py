"""The sample articles are read as people read them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.model import Article
from corpus.reading import read

ROOT = Path(__file__).parents[3]
GOLD = ROOT.parent / "shared" / "gold" / "seeds.jsonl"


def _seed(number: str) -> Article:
    (path,) = (ROOT / "seeds").glob(f"{number}_*.txt")
    (article,) = read(path)
    return article


@pytest.mark.skipif(not GOLD.exists(), reason="the annotated samples lie outside the project")
def test_metadata_and_asides_equal_the_annotation() -> None:
    for row in map(json.loads, GOLD.read_text("utf-8").splitlines()):
        article = _seed(row["id"][:3])
        found = (article.title, article.outlet, list(article.authors), article.date, article.url)
        assert found == tuple(row[key] for key in ("title", "outlet", "author", "date", "url"))
        marked = {
            article.text.count("\n", 0, one.start) + 1
            for one in article.asides
            if one.why != "site prefix"
        }
        assert marked == {one["line"] for one in row["boilerplate_lines"]}


def test_text_is_the_file_untouched() -> None:
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        (article,) = read(path)
        assert article.text == path.read_bytes().decode("utf-8")
        assert all(0 <= one.start < one.end <= len(article.text) for one in article.asides)


def test_unknown_stays_unknown_and_doubt_is_reported() -> None:
    assert {"no-outlet", "no-date", "reworded-copy"} <= set(_seed("001").flags)
    assert "date-contradicts-itself" in _seed("002").flags
    assert not _seed("000").flags
