"""Prints how many quotations are found and rightly attributed, how sure that is, and how fast.

    python tests/benchmarks/bench_quoting.py GOLD.jsonl [--score SCORE.py] [--unseen]

GOLD holds annotated articles, SCORE.py is the scorer that belongs to them; without it only the
speed is printed. ``--unseen`` takes only the fifth of the articles that fit_attribution.py leaves
out without ``--all``: fit so before.

Speed is told twice: of the first pass, when nearly every word and every sum of weights is met for
the first time, and of a second one over the same articles. Both are also given in rounds of a
fixed piece of Python work done between the articles, which holds on any machine, busy or not.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from corpus.model import Article, Extraction  # noqa: E402
from corpus.quoting import extract  # noqa: E402
from tests.benchmarks.parts import held_out  # noqa: E402
from tests.benchmarks.reference import spent  # noqa: E402

FIELDS = ("start", "end", "text", "kind", "speaker", "mention_start", "mention_end", "cue", "spans")
SURE = (0.5, 0.7, 0.8, 0.9, 0.95)
CHUNK = 4  # articles between two rounds of the reference


def load_scorer(path: Path) -> ModuleType:
    """The scorer as a module."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def prediction(identity: str, found: Extraction) -> dict[str, Any]:
    """One article's quotations in the shape that the scorer reads."""
    quotes = [{name: getattr(q, name) for name in FIELDS} for q in found.quotes]
    return {"id": identity, "quotes": quotes}


def sureness(
    scorer: ModuleType, golds: list[dict[str, Any]], found: list[Extraction]
) -> list[tuple[float, bool]]:
    """(confidence, is the speaker right?) of every marked quotation with a source in the gold."""
    out = []
    for gold, extraction in zip(golds, found, strict=True):
        marked = [q for q in extraction.quotes if q.kind != "indirect" and q.mention]
        for q in gold["quotes"]:
            if q["source"]["type"] == "none" or q["words"] < 4:
                continue
            for a, b in q["pieces"]:
                span = scorer.strip_span(gold["text"], a, b)
                own = [p for p in marked if scorer.iou((p.start, p.end), span) >= 0.8]
                if own:
                    p = own[0]
                    pair = {k: getattr(p, k) for k in ("speaker", "mention_start", "mention_end")}
                    rules = scorer.judge(pair, q["source"])
                    pronoun = q["source"]["type"] == "pronoun" and q["source"]["coref"]
                    out.append((p.confidence, rules["chain"] if pronoun else rules["right"]))
    return out


def timed(articles: Sequence[Article], label: str) -> list[Extraction]:
    """The extractions of one pass; prints its words by processor second and by reference round."""
    found: list[Extraction] = []
    taken, rounds = 0.0, []
    for at in range(0, len(articles), CHUNK):
        begin = time.process_time()
        found += [extract(article) for article in articles[at : at + CHUNK]]
        taken += time.process_time() - begin
        rounds.append(spent())
    words = sum(len(article.text.split()) for article in articles)
    one = sum(rounds) / len(rounds)
    print(
        f"WORDS PER CPU SECOND  {label:6} {words / taken:9,.0f}   ({words:,} words, {taken:.2f} s;"
        f" {words * one / taken:.1f} words a reference round of {1000 * one:.2f} ms)"
    )
    return found


def scored(scorer: ModuleType, golds: list[dict[str, Any]], found: list[Extraction]) -> None:
    """Print how much was found, how much of it rightly attributed, and how sure that was."""
    guesses = [prediction(g["id"], e) for g, e in zip(golds, found, strict=True)]
    metrics, _, missing = scorer.evaluate(golds, guesses)
    print(scorer.table(metrics, missing, len(golds)))
    print("\nCONFIDENCE above    quotations   speaker right")
    pairs = sureness(scorer, golds, found)
    for least in SURE:
        above = [right for c, right in pairs if c > least]
        share = sum(above) / max(1, len(above))
        print(f"  {least:.2f}             {len(above):6} of {len(pairs)}   {100 * share:5.1f} %")
    print()


def main() -> int:
    """Score the articles and print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--score", type=Path)
    parser.add_argument("--unseen", action="store_true")
    args = parser.parse_args()
    golds = [json.loads(line) for line in args.gold.read_text("utf-8").splitlines()]
    if args.unseen:
        golds = [g for g in golds if held_out(g["id"])]
    articles = [Article(path=g["id"], text=g["text"]) for g in golds]
    extract(articles[0])  # loads the tables
    found = timed(articles, "first")
    timed(articles, "again")
    if args.score is not None:
        print()
        scored(load_scorer(args.score), golds, found)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
