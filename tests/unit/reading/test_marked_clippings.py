"""Clippings of many hands with all their fields, and with which of their lines are no text."""

from __future__ import annotations

import html
import os
import re
from collections import Counter
from pathlib import Path

import pytest

from corpus.model import Article
from corpus.reading import outlets, read
from corpus.reading.lines import folded
from tests.clippings import DATA, Clipping, clippings

MARKED = [one for path in sorted(DATA.glob("*.txt")) for one in clippings(path) if one.rows]
_LATER = 1_800_000_000
"""When a file was changed, so that its day is nobody's."""
_HEAD = re.compile(r"<(?:title|meta|script|link)\b")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Clipping, Article]]:
    """Each of the clippings with its article."""
    folder = tmp_path_factory.mktemp("clippings")
    found = []
    for one in MARKED:
        file = folder / f"clipping.{one.kind}"
        file.write_text(one.text, "utf-8")
        os.utime(file, (_LATER, _LATER))
        found.append((one, _only(file)))
    return found


def _only(file: Path) -> Article:
    (article,) = read(file)
    return article


def _right(one: Clipping, article: Article) -> dict[str, bool]:
    names = set(map(outlets.key, one.outlets)) or {""}
    day = article.date if article.date_basis != "file" else None
    return {
        "title": folded(article.title or "") == folded(one.title),
        "outlet": outlets.key(article.outlet or "") in names,
        "authors": article.authors == one.authors,
        "date": (day or "") == one.date,
        "url": (article.url or "") == one.url,
    }


LEAST = {"title": 0.95, "outlet": 0.91, "authors": 0.97, "date": 0.97, "url": 0.97}


@pytest.mark.parametrize("field", LEAST)
def test_what_is_known_of_them(told: list[tuple[Clipping, Article]], field: str) -> None:
    right = [_right(*one)[field] for one in told]
    assert len(right) > 50
    assert sum(right) >= LEAST[field] * len(right)


def _shown(one: Clipping) -> list[tuple[str, str]]:
    """The signs and words of the lines of its text, without markup and a mail's head."""
    rows = list(one.rows)
    if one.kind == "eml":
        rows = rows[next(at for at, (_, row) in enumerate(rows) if not row) :]
    if "<html" in one.text:
        rows = [(sign, _bare(row)) for sign, row in rows if not _HEAD.search(row)]
    return [(sign, row.strip()) for sign, row in rows if row.strip()]


def _bare(row: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", row)).split())


def _kept(article: Article) -> list[str]:
    """What is left of the text without all that is marked."""
    text = article.text
    for one in reversed(article.asides):
        text = text[: one.start] + "\n" + text[one.end :]
    return text.split("\n")


def test_which_of_their_lines_are_no_text(told: list[tuple[Clipping, Article]]) -> None:
    counts: Counter[tuple[str, bool]] = Counter()
    for one, article in told:
        kept = "\n".join(" ".join(row.split()) for row in _kept(article))
        for sign, row in _shown(one):
            counts[sign, " ".join(row.split())[:40] in kept] += 1
    assert counts["", False] <= 0.01 * (counts["", True] + counts["", False])
    assert counts["~", True] <= 0.1 * (counts["~", True] + counts["~", False])
