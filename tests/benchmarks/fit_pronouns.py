"""Fit the weights of the pronoun choice.

    python -m tests.benchmarks.fit_pronouns GOLD.jsonl [--all] [--kinds SHARE] [--write]

GOLD: one article a line, ``{"id", "text", "quotes", "attributions", …}``, each with a ``source``
whose ``type`` is "pronoun" and whose ``coref`` is the name it stands for. A fifth of the articles
(by a hash of the id) is never fitted, unless ``--all`` asks for it once the figures are known;
accuracy on both parts is printed. ``--kinds`` adds the articles of tests/data/kinds, where
pronouns stand for people without a name too; each of them counts as much as SHARE. The accuracy
printed for those articles is that of five fits, each without the ones it is measured on. The
answers of GOLD are a machine's: each counts as much as the weights of the round before believe that
it is right (expectation maximisation with ``NOISE``). The weights hold no words of the articles.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from corpus.model import Article
from corpus.quoting import extract
from corpus.quoting.cast import coreference, pronouns, stage
from corpus.quoting.cast.context import Place
from corpus.quoting.cast.likelihood import Tables
from corpus.quoting.cast.likelihood import weights as fitted_weights
from corpus.quoting.mentions.mention import Mention
from tests.benchmarks.parts import part
from tests.kinds import DATA, Gold, alike, nearest
from tests.kinds import articles as articles_of

NAMES: Tables[tuple[str, ...]] = Tables(lambda name: (name,), ())
WEIGHTS = Path(pronouns.__file__).parent / "pronouns.toml"
NAME = re.compile(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*")
DECAY = 2.0
NOISE = 0.12  # share of the machine's answers that are wrong, counted by hand
BELIEFS = 8  # times that the answers are weighed anew
Example = tuple[list[list[str]], int]


def name_words(text: str) -> list[str]:
    """Folded words of a name, possessive endings cut."""
    return [re.sub(r"[’']s?$", "", w).casefold().strip(".") for w in NAME.findall(text)]


def marked(article: dict[str, Any]) -> list[tuple[int, int]]:
    """Spans inside quotation marks, in order and apart."""
    keys = ("quotes", "unattributed_quoted", "ignored_quoted")
    spans = sorted((q["start"], q["end"]) for k in keys for q in article[k])
    joined: list[tuple[int, int]] = []
    for a, b in spans:
        if joined and a < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], b))
        else:
            joined.append((a, b))
    return joined


def answers(article: dict[str, Any]) -> dict[int, list[str]]:
    """Start of a pronoun -> the words of the name it stands for."""
    found = {}
    for q in (*article["quotes"], *article["attributions"]):
        source = q["source"]
        if source["type"] == "pronoun" and source.get("coref"):
            found[source["spans"][0][0]] = name_words(source["coref"])
    return found


class Tracing(pronouns.Resolver):
    """A resolver that writes down every choice it was asked for."""

    trace: ClassVar[list[tuple[int, list[tuple[str, list[str]]]]]] = []
    now: ClassVar[Tables[float]]

    def scores(self, m: Mention, place: Place) -> list[tuple[int, float]]:
        """As the resolver's own, the names of the features kept by the pronoun's place."""
        numbers = self.candidates(m, place)
        found = self.weighed(m, place, numbers, NAMES) if numbers else []
        named = [(self.entities[number].name, list(features)) for number, features in found]
        Tracing.trace.append((m.start, named))
        self.tables = Tracing.now
        return super().scores(m, place)


def examples(article: dict[str, Any]) -> tuple[list[Example], int]:
    """Choices with a right answer among the candidates, and how many have none."""
    Tracing.trace = []
    coreference.read(article["text"], marked(article))
    wanted = answers(article)
    found, lost = [], 0
    for start, named in Tracing.trace:
        if start not in wanted:
            continue
        right = [
            i
            for i, (name, _) in enumerate(named)
            if name_words(name)[-1:] and name_words(name)[-1] in wanted[start]
        ]
        if right:
            found.append(([features for _, features in named], right[0]))
        else:
            lost += 1
    return found, lost


def of_kinds(name: str, text: str, golds: list[Gold]) -> tuple[list[Example], int]:
    """The same of an article of another kind: the pronouns that extraction takes for sources."""
    Tracing.trace = []
    quotes = [q for q in extract(Article(path=name, text=text)).quotes if q.verbatim]
    wanted: dict[int, list[str]] = {}
    for gold in golds:
        q = nearest(gold, quotes)
        if q and q.mention_start is not None and gold.said and not gold.inner:
            wanted[q.mention_start] = gold.speakers
    found, lost = [], 0
    for start, named in Tracing.trace:
        if start not in wanted or "?" in wanted[start]:
            continue
        right = [i for i, (n, _) in enumerate(named) if any(alike(g, n) for g in wanted[start])]
        if right:
            found.append(([features for _, features in named], right[0]))
        else:
            lost += 1
    return found, lost


def crossed(news: list[Example], kinds: list[tuple[list[Example], int]], share: float) -> float:
    """Accuracy over the kinds of five fits, each of which leaves out what it is measured on."""
    right = 0.0
    for k in range(5):
        seen = [e for n, (found, _) in enumerate(kinds) if n % 5 != k for e in found]
        held = [e for found, _ in kinds[k::5] for e in found]
        lost = sum(lost for _, lost in kinds[k::5])
        weights = believed(news, seen, share)
        right += accuracy(held, lost, weights) * (len(held) + lost)
    return right / max(1, sum(len(found) + lost for found, lost in kinds))


def fit(data: Sequence[Example], trust: Sequence[float]) -> dict[str, float]:
    """The likeliest weights; ``trust``: how much each example counts."""
    from tests.benchmarks.softmax import fit_softmax  # needs scipy, which only fitting does

    names = sorted({f for candidates, _ in data for c in candidates for f in c})
    index = {name: i for i, name in enumerate(names)}
    groups = [([[index[f] for f in c] for c in cs], [answer]) for cs, answer in data]
    return dict(zip(names, fit_softmax(len(names), groups, DECAY, 300, trust), strict=True))


def chances(candidates: list[list[str]], weights: Mapping[str, float]) -> list[float]:
    """How likely each candidate is; they sum to 1."""
    scores = [sum(weights.get(f, 0.0) for f in c) for c in candidates]
    top = max(scores)
    odds = [math.exp(s - top) for s in scores]
    whole = sum(odds)
    return [o / whole for o in odds]


def believed(machine: list[Example], hand: list[Example], share: float) -> dict[str, float]:
    """Weights fitted on answers of a machine, as far as they are believed, and on those by hand.

    Each of those by hand counts as much as ``share``.
    """
    trust = [1.0] * len(machine)
    weights: dict[str, float] = {}
    for _ in range(BELIEFS):
        weights = fit([*machine, *hand], [*trust, *[share] * len(hand)])
        trust = []
        for candidates, answer in machine:
            meant = (1 - NOISE) * chances(candidates, weights)[answer]
            trust.append(meant / (meant + NOISE / len(candidates)))
    return weights


def accuracy(data: list[Example], lost: int, weights: dict[str, float]) -> float:
    """Share of pronouns whose best candidate is right, those without one counted as wrong."""
    right = 0
    for candidates, answer in data:
        scores = [sum(weights.get(f, 0.0) for f in c) for c in candidates]
        right += scores.index(max(scores)) == answer
    return right / max(1, len(data) + lost)


def write(weights: dict[str, float]) -> None:
    """Write the data file, features in order of their names."""
    lines = [
        "# Weights of the log-linear choice of a pronoun's person; a higher sum is likelier.",
        "# Fitted by tests/benchmarks/fit_pronouns.py; pronouns.py names the features.",
        "[weights]",
        *(f"{f} = {w:.3f}" for f, w in sorted(weights.items()) if abs(w) >= 0.01),
    ]
    WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> int:
    """Fit, print both accuracies, and write the data file if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kinds", type=float, default=0.0)
    parser.add_argument("--all", action="store_true")
    args = parser.parse_args()
    articles = [json.loads(line) for line in args.gold.read_text("utf-8").splitlines() if line]
    stage.Resolver = Tracing  # type: ignore[misc,attr-defined]
    weights = dict(fitted_weights())
    for number in range(args.rounds + 1):
        seen: list[Example] = []
        held: list[Example] = []
        lost = [0, 0]
        now = dict(weights)
        Tracing.now = Tables(lambda name, now=now: now.get(name, 0.0), 0.0)
        for article in articles:
            apart = part(article["id"]) == 0
            found, missing = examples(article)
            (held if apart else seen).extend(found)
            lost[apart] += missing
        print(
            f"round {number}: fitted part {accuracy(seen, lost[0], weights):.3f} of "
            f"{len(seen) + lost[0]} (no candidate {lost[0]}), unseen "
            f"{accuracy(held, lost[1], weights):.3f} of {len(held) + lost[1]} ({lost[1]})"
        )
        others = []
        if args.kinds:
            others = [
                of_kinds(*a) for path in sorted(DATA.glob("*.txt")) for a in articles_of(path)
            ]
            flat = [e for found, _ in others for e in found]
            share = accuracy(flat, sum(lost for _, lost in others), weights)
            print(f"    kinds, these weights: {share:.3f} of {len(flat)}", end="; ")
            print(f"fitted on the others: {crossed(seen, others, args.kinds):.3f}")
        if number < args.rounds:
            more = [e for found, _ in others for e in found]
            weights = believed([*seen, *held] if args.all else seen, more, args.kinds)
    if args.write:
        write(weights)
    return 0


if __name__ == "__main__":
    sys.exit(main())
