"""One that adds and eight that read, at once, on one archive: reads a second, the longest wait.

    python tests/benchmarks/crowd.py [SECONDS [READERS]]

Every reader is a process of its own that asks, counts and opens articles in turn. It fails with
status 1 if anybody meets an error, if a count ever goes back, or if a quotation that is found is
not the text at its place.
"""

from __future__ import annotations

import itertools
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from corpus.archive import open_archive  # noqa: E402
from corpus.model import Article, Extraction  # noqa: E402
from corpus.quoting import extract  # noqa: E402
from corpus.reading import read  # noqa: E402
from corpus.search import search  # noqa: E402


def add(path: Path, until: float) -> dict[str, float]:
    """Add the samples under ever new names until the time is over."""
    made: list[tuple[Article, Extraction]] = []
    for file in sorted((ROOT / "seeds").glob("*.txt")):
        made += [(article, extract(article)) for article in read(file)]
    done, worst = 0, 0.0
    with open_archive(path) as archive:
        for number in itertools.count():
            if time.time() > until:
                break
            article, found = made[number % len(made)]
            text = f"{article.text}\n\nPrint number{number}.\n"
            copy = Article(f"{number}.txt", text, title=f"Print {number}", asides=article.asides)
            before = time.perf_counter()
            archive.add(copy, found)
            worst = max(worst, time.perf_counter() - before)
            done += 1
    return {"done": done, "worst": worst, "errors": 0}


def ask(path: Path, until: float, seed: int) -> dict[str, float]:
    """Read as people do until the time is over; what is found must be whole."""
    dice = random.Random(seed)
    questions = ("risk", "no reason", "nato", "speaker:stoltenberg", "russia -war", '"real risk"')
    done, worst, errors, most = 0, 0.0, 0, 0
    while time.time() < until:
        before = time.perf_counter()
        with open_archive(path, readonly=True) as archive:
            hits = search(archive, dice.choice(questions)).hits
            counts = archive.counts()
            errors += counts.articles < most
            most = max(most, counts.articles)
            for hit in hits[:3]:
                article = archive.article(hit.row.article.id)
                quote = hit.row.quote
                errors += article is None or article.text[quote.start : quote.end] != quote.text
        worst = max(worst, time.perf_counter() - before)
        done += 1
    return {"done": done, "worst": worst, "errors": errors}


def main() -> int:
    """Start everybody, wait, print the figures."""
    if len(sys.argv) == 5:
        path, until, seed = Path(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4])
        print(json.dumps(add(path, until) if sys.argv[1] == "add" else ask(path, until, seed)))
        return 0
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    readers = int(sys.argv[2]) if len(sys.argv) > 2 else 8
    with tempfile.TemporaryDirectory(prefix="crowd-") as folder:
        path = Path(folder) / "archive.sqlite"
        open_archive(path).close()
        until = str(time.time() + seconds)
        roles = [("add", 0), *(("ask", seed) for seed in range(readers))]
        started = [
            subprocess.Popen(
                [sys.executable, __file__, role, str(path), until, str(seed)],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            )
            for role, seed in roles
        ]  # fmt: skip
        ended = [process.communicate() for process in started]
        broken = [told for process, (_, told) in zip(started, ended, strict=True) if told]
        made = [json.loads(said) for said, _ in ended if said]
        with open_archive(path) as archive:
            sound = archive.db.execute("PRAGMA integrity_check").fetchone()[0]
            kept = archive.counts()
    adder, asking = made[0], made[1:]
    errors = sum(int(one["errors"]) for one in made) + len(broken)
    reads = sum(int(one["done"]) for one in asking)
    print(f"one adder:   {adder['done'] / seconds:8.1f} articles/s, longest {adder['worst']:.2f} s")
    print(f"{readers} readers:   {reads / seconds:8.1f} reads/s", end="")
    print(f", longest wait {max((one['worst'] for one in asking), default=0):.2f} s")
    print(f"errors:      {errors:8}; integrity {sound}; {kept.articles} articles kept")
    for told in broken:
        print(told, file=sys.stderr)
    return int(errors > 0 or sound != "ok" or kept.articles != adder["done"])


if __name__ == "__main__":
    sys.exit(main())
