"""The set of altered quotations: made-up print, what writers made of it, and the right verdict."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from corpus.model import Article
from corpus.verify.evidence import Evidence
from corpus.verify.judge import judge

FOLDER = Path(__file__).parents[2] / "data" / "verify"
VERDICTS = (
    "verbatim",
    "cut",
    "joined",
    "altered",
    "paraphrase",
    "other-speaker",
    "not-found",
)

Case = tuple[str, str | None, str]
Wrong = tuple[str, str, str, str]


def articles() -> list[Article]:
    """The made-up articles."""
    parts = (FOLDER / "articles.txt").read_text(encoding="utf-8").split("=== ")[1:]
    found = []
    for part in parts:
        name, _, text = part.partition("\n")
        found.append(Article(name, text, title=text.partition("\n")[0]))
    return found


def cases() -> list[Case]:
    """(right verdict, speaker said, text)."""
    lines = (FOLDER / "texts.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(verdict, None if who == "-" else who, text) for verdict, who, text in rows]


def confusion(evidence: Evidence) -> tuple[Counter[tuple[str, str]], list[Wrong]]:
    """How often each verdict was given for each right one, and every wrong case."""
    table: Counter[tuple[str, str]] = Counter()
    wrong: list[Wrong] = []
    for right, who, text in cases():
        found = judge(evidence, text, who)
        table[right, found.verdict] += 1
        if found.verdict != right:
            wrong.append((right, found.verdict, text, found.message))
    return table, wrong


def shown(table: Counter[tuple[str, str]]) -> str:
    """The confusion table: a row for each right verdict, a column for each given one."""
    head = " " * 14 + "".join(f"{name[:11]:>12}" for name in VERDICTS)
    rows = [
        f"{right:<14}" + "".join(f"{table[right, given]:>12}" for given in VERDICTS)
        for right in VERDICTS
    ]
    return "\n".join([head, *rows])
