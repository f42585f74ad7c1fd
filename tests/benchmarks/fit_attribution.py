"""Fits the weights of corpus/quoting/attribution/weights.json on annotated articles.

    python -m tests.benchmarks.fit_attribution GOLD.jsonl [--all] [--out FILE]

(needs numpy, scipy and scikit-learn, which the project itself does not ask for). A softmax over
the candidates of each marked stretch. A fifth of the articles, chosen by a hash of their ids, is
never looked at: measure on it. What is shipped is then fitted with ``--all``, on every article, by
the same settings. The reports that attribution looks at come from weights fitted on the other half
of the articles, so that they are as good, and as bad, as on a text that nobody annotated.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from corpus.quoting.attribution.choosing import Candidate, attribute, walk, weigher
from corpus.quoting.attribution.features import Judge
from corpus.quoting.cast.who import identify
from corpus.quoting.marks.pairing import Marked, marked
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.prepare import Scene, prepare
from corpus.quoting.reports.finding import Report, model_of, reports
from corpus.quoting.reports.merging import WEAK
from corpus.quoting.tables import listed
from tests.benchmarks import fit_indirect
from tests.benchmarks.knots import fit_knots
from tests.benchmarks.parts import held_out
from tests.benchmarks.softmax import Group, fit_softmax

ROOT = Path(__file__).resolve().parents[2]

Named = Candidate[list[str]]  # a candidate with the names of its features
RARE = 4  # features seen less often are left out
REPORTS: dict[str, list[Report]] = {}  # by article
STATS: Counter[str] = Counter()


def sources(gold: dict[str, Any]) -> list[tuple[int, int, dict[str, Any] | None]]:
    """(start, end, source) of every marked stretch; None where the gold has no attribution."""
    out: list[tuple[int, int, dict[str, Any] | None]] = []
    for q in gold["quotes"]:
        out += [(a, b, q["source"]) for a, b in q["pieces"]]
    for q in gold["unattributed_quoted"]:
        out += [(a, b, None) for a, b in q["pieces"]]
    return sorted(out, key=lambda x: x[:2])


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Intersection over union of two stretches of characters."""
    inter = min(a[1], b[1]) - max(a[0], b[0])
    return inter / (max(a[1], b[1]) - min(a[0], b[0])) if inter > 0 else 0.0


def right(
    candidates: Sequence[Named], mentions: Sequence[Mention], source: dict[str, Any] | None
) -> list[int]:
    """The candidates that are the gold source; one mention of those inside a long source."""
    if source is None:
        return [0]
    inside = [
        i
        for i, c in enumerate(candidates)
        if c.mention >= 0
        and any(
            min(mentions[c.mention].end, b) > max(mentions[c.mention].start, a)
            for a, b in source["spans"]
        )
    ]
    if source["person"]:
        last = source["person"].split()[-1].casefold()
        named = [i for i in inside if last in mentions[candidates[i].mention].text.casefold()]
        inside = named or inside
    if len(inside) > 1:
        first = min(mentions[candidates[i].mention].start for i in inside)
        inside = [i for i in inside if mentions[candidates[i].mention].start == first]
    return inside


def collect(gold: dict[str, Any], keep: list[tuple[list[Named], list[int]]]) -> None:
    """Add one article's examples; the gold's own choices are the context of the next ones."""
    scene = prepare(gold["text"])
    spans = sources(gold)
    found: list[Marked] = scene.found

    def take(at: int, candidates: list[Named]) -> int:
        item = found[at]
        near = max(spans, key=lambda s: overlap(s[:2], (item.start, item.end)), default=None)
        if near is None or overlap(near[:2], (item.start, item.end)) < 0.8:
            return 0
        source = near[2]
        if source is not None and source["type"] == "none":
            return 0
        good = right(candidates, scene.mentions, source)
        if good:
            keep.append((candidates, good))
            return good[0]
        STATS["unreachable"] += 1
        return 0

    told = REPORTS[gold["id"]]
    walk(gold["text"], scene.lines, found, scene.mentions, Judge(listed), take, told)


def crossed(golds: list[dict[str, Any]]) -> None:
    """The reports in each article by weights that were fitted on the other half of them."""
    halves = [[r for g in golds[n::2] for r in fit_indirect.rows_of(g)] for n in (0, 1)]
    for n in (0, 1):
        weights = fit_indirect.written(fit_indirect.fit(halves[1 - n]))
        for gold in golds[n::2]:
            text = gold["text"]
            spans = [(m.start, m.end) for m in marked(text)]
            REPORTS[gold["id"]] = reports(text, spans, WEAK, weigh=model_of(weights))


def index(examples: list[tuple[list[Named], list[int]]]) -> tuple[list[str], list[Group]]:
    """Features as numbers; those that are too rare to learn from are dropped."""
    count: Counter[str] = Counter()
    for candidates, _ in examples:
        count.update({x for c in candidates for x in c.weight})
    names = [n for n, k in sorted(count.items()) if k >= RARE]
    number = {n: i for i, n in enumerate(names)}
    out: list[Group] = []
    for candidates, good in examples:
        rows = [[number[x] for x in c.weight if x in number] for c in candidates]
        out.append((rows, good))
    return names, out


def calibrate(golds: list[dict[str, Any]], args: argparse.Namespace) -> dict[str, Any]:
    """Knots for each form of mention, from halves that are scored by the weights of the other."""
    scored: dict[str, list[tuple[float, bool]]] = {"name": [], "pronoun": [], "nominal": []}
    for half in (0, 1):
        raw: list[tuple[list[Named], list[int]]] = []
        for gold in golds[half::2]:
            collect(gold, raw)
        names, examples = index(raw)
        w = fit_softmax(len(names), examples, args.decay)
        table = dict(zip(names, w, strict=True))
        for gold in golds[1 - half :: 2]:
            judged(gold, table, scored)
    return {form: fit_knots(pairs) for form, pairs in scored.items()}


def judged(
    gold: dict[str, Any], table: dict[str, float], scored: dict[str, list[tuple[float, bool]]]
) -> None:
    """Add (score, right?) for each stretch of one article that has a source in the gold."""
    scene = prepare(gold["text"])
    spans = sources(gold)
    told = REPORTS[gold["id"]]
    judge = weigher(table)
    choices = attribute(gold["text"], scene.lines, scene.found, scene.mentions, judge, told)
    for item, choice in zip(scene.found, choices, strict=True):
        near = max(spans, key=lambda s: overlap(s[:2], (item.start, item.end)), default=None)
        if choice.mention < 0 or near is None or near[2] is None or near[2]["type"] == "none":
            continue
        if overlap(near[:2], (item.start, item.end)) >= 0.8:
            m = scene.mentions[choice.mention]
            scored[m.form].append((choice.score, is_right(scene, m, near[2])))


def is_right(scene: Scene, m: Mention, source: dict[str, Any]) -> bool:
    """Whether a mention is the gold source and, for a pronoun, stands for the right name."""
    who = identify(scene.cast, m)
    last = (who.name or "").split()[-1:]
    if source["type"] == "pronoun" and source["coref"]:
        return bool(last) and last[0] in source["coref"]
    named = bool(last) and last[0][:1].isupper() and last[0] in source["text"]
    return named or any(min(m.end, b) > max(m.start, a) for a, b in source["spans"])


def main() -> int:
    """Fit, calibrate and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--all", action="store_true", help="leave no article out")
    parser.add_argument("--decay", type=float, default=2.0)
    out = ROOT / "corpus/quoting/attribution/weights.json"
    parser.add_argument("--out", type=Path, default=out)
    args = parser.parse_args()
    raw: list[tuple[list[Named], list[int]]] = []
    golds = [json.loads(line) for line in args.gold.read_text("utf-8").splitlines()]
    golds = [g for g in golds if args.all or not held_out(g["id"])]
    crossed(golds)
    for gold in golds:
        collect(gold, raw)
    names, examples = index(raw)
    print(f"{len(examples)} examples, {len(names)} features, {dict(STATS)}", file=sys.stderr)
    w = fit_softmax(len(names), examples, args.decay)
    table = {n: round(x, 2) for n, x in zip(names, w, strict=True) if abs(x) >= 0.03}
    note = "Weights of the features named in features.py, fitted by fit_attribution.py"
    knots = calibrate(golds, args)
    data = {"about": note, "calibration": knots, "weights": table}
    body = json.dumps(data, indent=0, ensure_ascii=False)
    args.out.write_text(body + "\n", "utf-8")
    print(f"{len(table)} weights kept", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
