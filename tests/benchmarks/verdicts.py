"""The desk's figures: the altered sets' tables through the real command, and lint of a long draft.

    python -m tests.benchmarks.verdicts --archive PATH [--quotes N] [--folder TEXTS]

Where there is no archive at that path one of N quotations is made there. The draft has 5,000 words
and 60 quotations, a fifth of them altered, a tenth invented. Times are ratios to bare Python's
start.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from corpus.archive import Archive, open_archive
from tests.benchmarks.making import Maker
from tests.unit.verify.altered import FOLDER, FRESH, HARD, commanding, confusion, shown

WORDS, QUOTATIONS = 5000, 60


def made(path: Path, quotes: int, folder: Path | None) -> None:
    """An archive of ``quotes`` made-up quotations at ``path``."""
    with open_archive(path) as archive:
        batch = []
        for one in Maker(folder).articles(quotes):
            batch.append(one)
            if len(batch) == 500:
                archive.add_many(batch)
                batch = []
        archive.add_many(batch)


def draft(archive: Archive, maker: Maker, seed: int = 11) -> str:
    """A Markdown draft with quotations of the archive, some of them damaged."""
    dice = random.Random(seed)
    ids = archive.quote_ids()
    parts = ["# A draft\n"]
    for number in range(QUOTATIONS):
        row = archive.row(ids[dice.randrange(len(ids))])
        assert row is not None
        words = row.quote.text.split()
        if number % 5 == 0:
            words[len(words) // 2] = "nevertheless"
        elif number % 10 == 1:
            words = maker.spliced().replace("''", "").split()[::-1]
        filler = " ".join(maker.spliced().replace("''", "") + "." for _ in range(3))
        parts.append(f"{filler}\n\n“{' '.join(words)},” {row.quote.speaker} said.\n")
    text = "\n".join(parts)
    while len(text.split()) < WORDS:
        text += "\n" + maker.spliced().replace("''", "") + ".\n"
    return text


def timed(*command: str) -> float:
    """Seconds of the best of five runs."""
    best = 99.0
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--archive", type=Path, required=True)
    parser.add_argument("--quotes", type=int, default=100_000)
    parser.add_argument("--folder", type=Path)
    args = parser.parse_args()
    for altered in (FOLDER, FRESH, HARD):
        with tempfile.TemporaryDirectory() as place:
            table, wrong = confusion(commanding(altered, Path(place)), altered)
        print(shown(table))
        print(f"right: {1 - len(wrong) / sum(table.values()):.3f} of {sum(table.values())}\n")
    if not args.archive.exists():
        made(args.archive, args.quotes, args.folder)
    file = args.archive.with_suffix(".md")
    with open_archive(args.archive, readonly=True) as archive:
        file.write_text(draft(archive, Maker(args.folder, seed=8)), encoding="utf-8")
        print(f"{archive.counts().quotes} quotations, {len(file.read_text().split())} words")
    program = (sys.executable, "-m", "tui", "--archive", str(args.archive))
    bare = timed(sys.executable, "-c", "pass")
    lint = timed(*program, "lint", str(file))
    find = timed(*program, "find", "-1", "nevertheless", "people", "should")
    output = subprocess.run(
        [*program, "lint", "--all", str(file)], capture_output=True, text=True, check=False
    ).stdout
    print(Counter(line.split(": ")[1] for line in output.splitlines()))
    print(f"bare Python {bare:.3f} s; lint {lint:.2f} s; find {find:.3f} s = {find / bare:.1f} x")


if __name__ == "__main__":
    main()
