"""A million quotations, found while typing: builds archives and prints what they cost.

    python -m tests.benchmarks.search [--sizes 10000,100000] [--text FOLDER] [--keep FOLDER]

Makes the articles (deterministic, from text of its own or from FOLDER's), builds an archive of
each size, asks damaged queries and every keystroke of some, and prints one column a size: figures
in milliseconds of processor time, and beside them ripgrep and fzf on the same texts as ratios.
With ``--keep`` the archives stay in a folder and are used again.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from corpus.archive import Archive, open_archive, prepare
from corpus.archive.prepare import Prepared
from corpus.model import Article, Extraction
from corpus.search import search
from corpus.search.memory import forget
from tests.benchmarks.asking import Question, keystrokes, questions
from tests.benchmarks.fairness import unique
from tests.benchmarks.held import held
from tests.benchmarks.making import Maker

ROOT = Path(__file__).parents[2]
_BATCH = 100
Pair = tuple[Article, Extraction]
Column = dict[str, str]


def main() -> None:
    """Build, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sizes", default="10000,100000", help="quotations, comma-separated")
    parser.add_argument("--text", type=Path, help="folder or file to take sentences from")
    parser.add_argument("--keep", type=Path, help="folder for the archives")
    parser.add_argument("--queries", type=int, default=400)
    parser.add_argument("--json", action="store_true", help="print JSON instead of the table")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.keep or Path(scratch)
        columns = {
            int(size): measured(folder, int(size), args.text, args.queries)
            for size in args.sizes.split(",")
        }
    if args.json:
        import json

        print(json.dumps(columns))
    else:
        print(table(columns))


def measured(folder: Path, size: int, text: Path | None, queries: int) -> Column:
    """All figures for one size."""
    path = folder / f"{size}.sqlite"
    column = build(path, size, text) if not path.exists() else {}
    with open_archive(path, readonly=True) as archive:
        column |= sizes(archive)
        asked = questions(archive, queries)
        column |= ranks(archive, asked)
        column |= short(archive, questions(archive, queries // 2, seed=5, longest=2))
        column |= keys(archive, asked)
        column |= facets(archive, asked)
        column |= beside(archive, asked[:5], column)
    column |= held(path, list(keystrokes(asked[40:60])))
    column |= process(path, asked[1].text)
    return column


def build(path: Path, size: int, text: Path | None) -> Column:
    """Make the articles and put them in: extraction left out, preparation in other processes."""
    begun, cpu = time.perf_counter(), time.process_time()
    with open_archive(path) as archive:
        for batch in _prepared(Maker(text).articles(size)):
            with archive.writing(going_on=True):
                for one in batch:
                    archive.add_prepared(one)
        archive.round_off()
        archive.tidy()
        archive.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        counts = archive.counts()
    took = time.perf_counter() - begun
    writer = time.process_time() - cpu
    return {
        "articles a second": f"{counts.articles / took:.0f}",
        "quotations a second": f"{counts.quotes / took:.0f}",
        "writer, CPU s per 100k": f"{writer * 100_000 / counts.quotes:.1f}",
    }


def _prepared(pairs: Iterator[Pair]) -> Iterator[list[Prepared]]:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        waiting = []
        while batch := list(islice(pairs, _BATCH)):
            waiting.append(pool.submit(_prepare, batch))
            if len(waiting) > 4:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()


def _prepare(batch: list[Pair]) -> list[Prepared]:
    return [prepare(*one) for one in batch]


def sizes(archive: Archive) -> Column:
    """Bytes: the file, what it holds beyond the texts (articles as UTF-8), the parts of it."""
    db = archive.db
    parts: dict[str, int] = defaultdict(int)
    for name, size in db.execute("SELECT name, pgsize FROM dbstat('main', 1)"):
        index = name.startswith(("quote_words", "article_words", "vocabulary", "deletions"))
        parts[
            "index" if index or "vocabulary" in name else "texts" if name == "texts" else "rows"
        ] += size
    whole = archive.path.stat().st_size
    sample = [
        len(article.text.encode("utf-8", "replace"))
        for (id,) in db.execute("SELECT id FROM articles WHERE id % 97 = 0 LIMIT 2000")
        if (article := archive.article(id))
    ]
    counts = archive.counts()
    texts = sum(sample) / max(len(sample), 1) * counts.articles
    (quoted,) = db.execute("SELECT sum(length(CAST(text AS BLOB))) FROM quotes").fetchone()
    (words,) = db.execute("SELECT count(*) FROM vocabulary").fetchone()
    return {
        "quotations": f"{counts.quotes}",
        "words": f"{words}",
        "file, MiB": _mib(whole),
        "texts as UTF-8, MiB": _mib(texts),
        "quotations' texts alone, MiB": _mib(quoted),
        "beyond the texts, MiB": _mib(whole - texts),
        "search index, MiB": _mib(parts["index"]),
        "bytes a quotation, index": f"{parts['index'] / counts.quotes:.0f}",
    }


def ranks(archive: Archive, asked: list[Question]) -> Column:
    """How often the right quotation comes first, by kind of damage and length."""
    good: dict[str, list[bool]] = defaultdict(list)
    for question in asked:
        hits = search(archive, question.text, limit=10).hits
        right = [question.answer == hit.row.id for hit in hits]
        good["rank 1"].append(right[:1] == [True])
        good["rank 10"].append(any(right))
        good[f"rank 1, {question.kind}"].append(right[:1] == [True])
    return {name: f"{sum(all) / len(all):.3f}" for name, all in sorted(good.items())}


def short(archive: Archive, asked: list[Question]) -> Column:
    """The same of two words alone: of all, and of those that nothing else answers as well."""
    asked = [one for one in asked if len(one.text.split()) == 2]
    fair = unique(archive, asked)
    good = [
        [hit.row.id for hit in search(archive, one.text, limit=1).hits] == [one.answer]
        for one in asked
    ]
    some = [right for right, one in zip(good, fair, strict=True) if one]
    return {
        "rank 1, two words": f"{sum(good) / len(good):.3f} of {len(good)}",
        "rank 1, two words, one right answer": f"{sum(some) / len(some):.3f} of {len(some)}",
    }


def keys(archive: Archive, asked: list[Question]) -> Column:
    """Every keystroke of some queries, once, warm; processor time of this thread."""
    typed = list(keystrokes(asked[:40]))
    for key in typed[:: max(1, len(typed) // 200)]:
        search(archive, key, limit=_WINDOW)
    gc.freeze()  # both as the interface does once it has started
    gc.set_threshold(10_000, 20, 20)
    times = sorted(_clocked(archive, key) for key in typed)
    return {
        **{f"a key, ms p{p}": f"{times[int(len(times) * p / 100)]:.1f}" for p in (50, 95, 99)},
        "memory after, MiB": f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}",
    }


_WINDOW = 20
"""Hits asked for by a key: as many as a window shows, and some; more come when one goes on."""
_FACETS = ("kind:direct", "after:2014-06", "before:2010 kind:mixed,indirect", "outlet:post")


def facets(archive: Archive, asked: list[Question]) -> Column:
    """The same keys inside filters, each once, after the first key with that filter."""
    typed = list(keystrokes(asked[:40]))[::8]
    found: Column = {}
    for facet in ("", *_FACETS):
        forget(archive)
        search(archive, f"{facet} ready")
        times = sorted(_clocked(archive, f"{facet} {key}") for key in typed)
        shares = (f"{times[int(len(times) * p / 100)]:.1f}" for p in (50, 95))
        found[f"a key within {facet or 'everything'}, ms p50 / p95"] = " / ".join(shares)
    return found


def _clocked(archive: Archive, key: str) -> float:
    begun = time.thread_time()
    search(archive, key, limit=_WINDOW)
    return (time.thread_time() - begun) * 1000


def beside(archive: Archive, asked: list[Question], column: Column) -> Column:
    """ripgrep and fzf over the same quotations, one a line, as multiples of a key's p50."""
    found: Column = {}
    ours = float(column["a key, ms p50"])
    with tempfile.TemporaryDirectory() as scratch:
        lines = Path(scratch) / "quotations.txt"
        with lines.open("w", encoding="utf-8", errors="replace") as file:
            file.writelines(t.replace("\n", " ") + "\n" for (t,) in _texts(archive))
        for name, command in (
            ("rg -F", ["rg", "-F", "-i"]),
            ("fzf --filter", ["fzf", "--filter"]),
        ):
            if shutil.which(command[0]):
                took = [_run([*command, one.text], lines) for one in asked]
                found[f"{name}, times a key"] = f"{median(took) * 1000 / ours:.0f}"
    return found


def _texts(archive: Archive) -> Iterable[tuple[str]]:
    return archive.db.execute("SELECT text FROM quotes ORDER BY id")


def _run(command: list[str], lines: Path) -> float:
    begun = time.perf_counter()
    with lines.open("rb") as file:
        subprocess.run(command, stdin=file, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - begun


def process(path: Path, query: str) -> Column:
    """A new process to its first result, as a multiple of a bare Python's start."""
    _spawned(["-m", "tui", "find", "--archive", str(path), query])  # writes the byte code
    bare = min(_spawned(["-c", "pass"]) for _ in range(7))
    find = min(_spawned(["-m", "tui", "find", "--archive", str(path), query]) for _ in range(7))
    return {"find, times bare Python": f"{find / bare:.1f}"}


def _spawned(arguments: list[str]) -> float:
    """Processor seconds of one child."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        | {"PYTHONPATH": str(ROOT)},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def table(columns: dict[int, Column]) -> str:
    """Markdown: a row a figure, a column a size."""
    names = list(dict.fromkeys(name for column in columns.values() for name in column))
    rows = [["", *(f"{size:,}" for size in columns)], ["---"] * (len(columns) + 1)]
    rows += [[name, *(column.get(name, "–") for column in columns.values())] for name in names]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _mib(size: float) -> str:
    return f"{size / 2**20:.0f}"


if __name__ == "__main__":
    main()
