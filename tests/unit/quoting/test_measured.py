"""The hand-annotated articles, where they are present: spans, speakers, relays."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from corpus.model import Quote
from corpus.quoting import extract
from corpus.reading import read

SHARED = Path(__file__).parents[4] / "shared"
GOLD = SHARED / "gold" / "seeds.jsonl"
pytestmark = pytest.mark.skipif(not GOLD.is_file(), reason="no annotated articles here")
Pair = tuple[dict[str, Any], Quote | None]


def agreed(gold: dict[str, Any], quote: Quote) -> float:
    """Characters shared by both, over all of either."""
    spans = quote.spans if gold["kind"] == "indirect" and quote.spans else ()
    start, end = (spans[0][0], spans[-1][1]) if spans else (quote.start, quote.end)
    shared = max(0, min(gold["end"], end) - max(gold["start"], start))
    return shared / (gold["end"] - gold["start"] + end - start - shared)


def pairs() -> list[Pair]:
    """Every annotated quotation with the one found in its place."""
    out: list[Pair] = []
    for row in map(json.loads, GOLD.read_text("utf-8").splitlines()):
        article = next(read(SHARED / "seeds" / row["id"]))
        found = extract(article).quotes
        for gold in row["quotes"]:
            least = 0.5 if gold["kind"] == "indirect" else 0.8
            best = max(found, key=lambda q: agreed(gold, q))
            out.append((gold, best if agreed(gold, best) >= least else None))
    return out


def named_alike(gold: str | None, found: str | None) -> bool:
    plain = [(name or "").casefold().removeprefix("the ") for name in (gold, found)]
    return plain[0] == plain[1]


def test_marked_quotations_and_their_speakers() -> None:
    marked = [(g, q) for g, q in pairs() if g["kind"] != "indirect"]
    assert all(q is not None for _, q in marked)
    right = [named_alike(g["speaker"], q.speaker) for g, q in marked if q and g["speaker"]]
    assert sum(right) >= len(right) - 2
    assert all(q.via == g.get("via") for g, q in marked if q)


def test_statements_are_joined() -> None:
    marked = [(g["statement"], q.statement, g["id"][:3]) for g, q in pairs() if q and g["parts"]]
    for own, found, article in marked:
        assert {f for o, f, a in marked if (o, a) == (own, article)} == {found}


def test_reports_are_found() -> None:
    core = [q for g, q in pairs() if g.get("level") == "core" and g["kind"] == "indirect"]
    assert sum(q is not None for q in core) >= 40
