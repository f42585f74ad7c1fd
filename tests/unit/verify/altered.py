"""The sets of altered quotations: made-up print, what writers made of it, the right verdicts."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from corpus.model import Article
from corpus.verify.evidence import Evidence
from corpus.verify.judge import judge
from tui.cli import main

FOLDER = Path(__file__).parents[2] / "data" / "verify"
FRESH = FOLDER / "fresh"
"""A second set, written after the rules were made and before it was run against them."""
HARD = FOLDER / "hard"
"""A third, written likewise: signs, units, modals, spellings, brackets, look-alike letters."""
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
Told = tuple[str, str]
"""A verdict and its message."""
Wrong = tuple[str, str, str, str]


def articles(folder: Path = FOLDER) -> list[Article]:
    """The made-up articles."""
    parts = (folder / "articles.txt").read_text(encoding="utf-8").split("=== ")[1:]
    found = []
    for part in parts:
        name, _, text = part.partition("\n")
        found.append(Article(name, text, title=text.partition("\n")[0]))
    return found


def cases(folder: Path = FOLDER) -> list[Case]:
    """(right verdict, speaker said, text)."""
    lines = (folder / "texts.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(verdict, None if who == "-" else who, signs(text)) for verdict, who, text, *_ in rows]


def signs(text: str) -> str:
    """The signs that cannot be seen stand in the files by their numbers."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)


def judging(evidence: Evidence) -> Callable[[str, str | None], Told]:
    """The judge on this evidence, as a function of text and speaker."""

    def ask(text: str, who: str | None) -> Told:
        found = judge(evidence, text, who)
        return found.verdict, found.message

    return ask


def commanding(folder: Path, place: Path) -> Callable[[str, str | None], Told]:
    """The commands ``add`` and ``verify`` on a new archive in ``place``, holding a set's print."""
    clips = place / "clips"
    clips.mkdir()
    for article in articles(folder):
        (clips / article.path).write_text(article.text, encoding="utf-8")
    archive = ["--archive", str(place / "archive.sqlite")]
    assert main([*archive, "add", str(clips)]) == 0

    def ask(text: str, who: str | None) -> Told:
        speaker = ["--speaker", who] if who else []
        out = StringIO()
        with redirect_stdout(out):
            main([*archive, "verify", "--format", "json", *speaker, "--", text])
        found = json.loads(out.getvalue())
        return found["verdict"], found["message"]

    return ask


def confusion(
    ask: Callable[[str, str | None], Told], folder: Path = FOLDER
) -> tuple[Counter[Told], list[Wrong]]:
    """How often each verdict was given for each right one, and every wrong case."""
    table: Counter[Told] = Counter()
    wrong: list[Wrong] = []
    for right, who, text in cases(folder):
        given, message = ask(text, who)
        table[right, given] += 1
        if given != right:
            wrong.append((right, given, text, message))
    return table, wrong


def shown(table: Counter[Told]) -> str:
    """The confusion table: a row for each right verdict, a column for each given one."""
    head = " " * 14 + "".join(f"{name[:11]:>12}" for name in VERDICTS)
    rows = [
        f"{right:<14}" + "".join(f"{table[right, given]:>12}" for given in VERDICTS)
        for right in VERDICTS
    ]
    return "\n".join([head, *rows])
