"""Cross-validate indirect and mixed contents: fit on four fifths, score the other, five times.

    python -m tests.benchmarks.cross_indirect GOLD.jsonl --score SCORE.py

Prints precision, recall and F1 of the contents at several chances from which a report is kept,
for the articles that the weights of reports have not seen. The weights of attribution stay as
they are: they decide which marked words are quotations, not what is reported. ``--parts 0 1``
takes only these fifths.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from corpus.model import Article
from corpus.quoting import extract, extraction
from corpus.quoting.reports import finding as indirect
from tests.benchmarks.bench_quoting import load_scorer, prediction
from tests.benchmarks.fit_indirect import Row, fit, rows_of, written
from tests.benchmarks.parts import PARTS, part


def predicted(model: indirect.Model, articles: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the program finds in ``articles`` with this model of reports."""
    indirect.model = extraction.model = lambda: model  # type: ignore[assignment,attr-defined]
    return [prediction(a["id"], extract(Article(path=a["id"], text=a["text"]))) for a in articles]


def models(rows: Sequence[Row], parts: Sequence[int]) -> dict[int, indirect.Model]:
    """For each part the model that was fitted on the others."""
    found = {}
    for k in parts:
        seen = [r for r in rows if part(r.article) != k]
        found[k] = indirect.model_of(written(fit(seen)))
    return found


def main() -> None:
    """Fit and score."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--score", type=Path, required=True)
    parser.add_argument("--parts", type=int, nargs="+", default=list(range(PARTS)))
    parser.add_argument("--least", type=float, nargs="+", default=[0.45, 0.5, 0.55])
    args = parser.parse_args()
    scorer = load_scorer(args.score)
    articles = [json.loads(x) for x in args.gold.read_text("utf-8").splitlines() if x.strip()]
    fitted = models([r for a in articles for r in rows_of(a)], args.parts)
    scored = [a for a in articles if part(str(a["id"])) in fitted]
    for least in args.least:
        found: list[dict[str, Any]] = []
        for k, model in fitted.items():
            own = [a for a in scored if part(str(a["id"])) == k]
            found += predicted(replace(model, least=least), own)
        metrics, _, _ = scorer.evaluate(scored, found)
        m = metrics["contents"]["indirect_mixed"]
        p, r, f1 = (100 * m[name] for name in ("p", "r", "f1"))
        print(
            f"least {least:.2f}: P {p:.1f} R {r:.1f} F1 {f1:.1f} of {m['gold']}, {m['pred']} found"
        )


if __name__ == "__main__":
    main()
