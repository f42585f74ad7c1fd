"""Fit the weights of the pronoun choice.

    python -m tests.benchmarks.fit_pronouns GOLD.jsonl [--write] [--rounds N] [--kinds N]

GOLD: one article a line, ``{"id", "text", "quotes", "attributions", …}``, each with a ``source``
whose ``type`` is "pronoun" and whose ``coref`` is the name it stands for. A fifth of the articles
(by a hash of the id) is never fitted; accuracy on both parts is printed. ``--kinds`` adds the
articles of tests/data/kinds, where pronouns stand for people without a name too, each N times: the
weights of the data file are then the rest to which the new ones decay. The accuracy printed for
those articles is that of five fits, each without the ones it is measured on. The weights hold no
words of the articles.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from corpus.model import Article
from corpus.quoting import extract
from corpus.quoting.cast import coreference, pronouns
from corpus.quoting.cast.context import Place
from corpus.quoting.cast.likelihood import Tables
from corpus.quoting.cast.likelihood import weights as fitted_weights
from corpus.quoting.mentions.finding import Mention
from tests.benchmarks.parts import part
from tests.kinds import DATA, Gold, alike, nearest
from tests.kinds import articles as articles_of

NAMES: Tables[tuple[str, ...]] = Tables(lambda name: (name,), ())
WEIGHTS = Path(pronouns.__file__).parent / "pronouns.toml"
NAME = re.compile(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*")
# Added after fitting: names that come from a program stray to the subjects of reported clauses.
PRIOR = {"speaks_spoke0": 0.4, "embedded": -1.2}
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


def crossed(news: list[Example], kinds: list[tuple[list[Example], int]], times: int) -> float:
    """Accuracy over the kinds of five fits, each of which leaves out what it is measured on."""
    right = 0.0
    for k in range(5):
        seen = [e for n, (found, _) in enumerate(kinds) if n % 5 != k for e in found]
        held = [e for found, _ in kinds[k::5] for e in found]
        lost = sum(lost for _, lost in kinds[k::5])
        weights = fit([*news, *(seen * times)], anchor=fitted_weights())
        right += accuracy(held, lost, weights) * (len(held) + lost)
    return right / max(1, sum(len(found) + lost for found, lost in kinds))


def prior(weights: dict[str, float]) -> dict[str, float]:
    """The weights with what is added after fitting."""
    return {f: weights.get(f, 0.0) + PRIOR.get(f, 0.0) for f in {*weights, *PRIOR}}


def fit(
    data: list[Example],
    epochs: int = 60,
    decay: float = 0.02,
    anchor: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """Weights by stochastic gradient ascent of the likelihood, with decay to ``anchor`` or 0."""
    rest = anchor or {}
    weights: dict[str, float] = dict(rest)
    total: dict[str, float] = {}
    rnd = random.Random(7)
    step = 0
    for epoch in range(epochs):
        rnd.shuffle(data)
        rate = 0.1 / (1 + epoch / 10)
        for candidates, right in data:
            scores = [sum(weights.get(f, 0.0) for f in c) for c in candidates]
            top = max(scores)
            odds = [math.exp(s - top) for s in scores]
            whole = sum(odds)
            for i, c in enumerate(candidates):
                push = (1.0 if i == right else 0.0) - odds[i] / whole
                for f in c:
                    old = weights.get(f, 0.0)
                    weights[f] = old + rate * (
                        push - decay * (old - rest.get(f, 0.0)) / len(candidates)
                    )
            step += 1
        for f, w in weights.items():
            total[f] = total.get(f, 0.0) + w
    return {f: w / epochs for f, w in total.items()}


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
    parser.add_argument("--kinds", type=int, default=0)
    args = parser.parse_args()
    articles = [json.loads(line) for line in args.gold.read_text("utf-8").splitlines() if line]
    coreference.Resolver = Tracing  # type: ignore[misc,attr-defined]
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
            more = [e for found, _ in others for e in found] * args.kinds
            plain = prior(fit(seen)) if not more else {}
            weights = plain or fit([*seen, *more], anchor=fitted_weights())
    if args.write:
        write(weights)
    return 0


if __name__ == "__main__":
    sys.exit(main())
