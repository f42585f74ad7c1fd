"""What ``add`` costs, stage by stage, and whether its memory stays flat.

    python -m tests.benchmarks.adding [--files 2000] [--folder FOLDER] [--jobs 1,2]

Makes small articles (deterministic) in a scratch folder, or takes FOLDER's files. Prints the
share of processor time of each stage, measured on a sample in this process; then adds all files
by the program itself, once for each number of processes: articles a second, articles a second of
processor time, and the memory of its largest process after each quarter of the time.
"""

from __future__ import annotations

import argparse
import os
import pickle
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from corpus.archive import open_archive
from corpus.archive.prepare import Prepared, prepare
from corpus.quoting import extract
from corpus.reading import read, walk
from tests.benchmarks.making import QUOTES_AN_ARTICLE, Maker

ROOT = Path(__file__).parents[2]
_SAMPLE = 300
_TOGETHER = 256


def main() -> None:
    """Make, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--files", type=int, default=2_000)
    parser.add_argument("--folder", type=Path, help="read these files instead")
    parser.add_argument("--jobs", default="1,2", help="numbers of processes, comma-separated")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.folder or made(Path(scratch) / "clips", args.files)
        stages(folder, Path(scratch) / "stages.sqlite")
        for jobs in args.jobs.split(","):
            whole(folder, Path(scratch) / f"{jobs}.sqlite", jobs)


def made(folder: Path, many: int) -> Path:
    """So many small articles as files of text, a hundred a folder."""
    for number, (article, _) in enumerate(Maker().articles(many * QUOTES_AN_ARTICLE)):
        place = folder / f"{number // 100:04}" / f"{number:06}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        title, _, body = article.text.partition("\n")
        head = f"{title}\nBy {number % 97} Staff\n{article.outlet}, {article.date}\n\n"
        place.write_text(head + "\n\n".join(body.splitlines()) + "\n", "utf-8")
    return folder


def stages(folder: Path, path: Path) -> None:
    """The share of each stage, on a sample, after one article to load all that is needed."""
    spent: Counter[str] = Counter()

    @contextmanager
    def stage(name: str) -> Iterator[None]:
        begun = time.process_time()
        yield
        spent[name] += time.process_time() - begun

    files = list(islice(walk([folder]), _SAMPLE + 1))
    for file in files[:1]:
        for article in read(file):
            prepare(article, extract(article))
    prepared: list[Prepared] = []
    words = quotes = 0
    for file in files[1:]:
        with stage("read"):
            articles = list(read(file))
        with stage("extract"):
            found = [extract(article) for article in articles]
        with stage("prepare"):
            rows = [prepare(*pair) for pair in zip(articles, found, strict=True)]
        with stage("transfer"):
            prepared += pickle.loads(pickle.dumps(rows, pickle.HIGHEST_PROTOCOL))
        words += sum(len(article.text.split()) for article in articles)
        quotes += sum(len(one.quotes) for one in found)
    with open_archive(path) as archive:
        for at in range(0, len(prepared), _TOGETHER):
            with stage("write and index"), archive.writing():
                for one in prepared[at : at + _TOGETHER]:
                    archive.add_file(one.path, [one], fingerprint="1")
    total = spent.total()
    many = len(prepared)
    print(f"{many} articles of {words // many} words and {quotes // many} quotations, by stage:")
    for name, seconds in spent.items():
        print(
            f"  {name:<16}{seconds / total:7.1%}   {seconds / spent['extract']:6.2f} of extraction"
        )
    print(f"  {'all':<16}{many / total:7.0f} articles a second of processor time")


def whole(folder: Path, path: Path, jobs: str) -> None:
    """``add`` itself, in another process."""
    command = [sys.executable, "-m", "tui", "add", "--archive", str(path), "-j", jobs, str(folder)]
    begun = time.perf_counter()
    program = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    sizes: list[int] = []
    while os.waitid(os.P_PID, program.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is None:
        sizes.append(_largest(program.pid))
        time.sleep(0.1)
    _, _, usage = os.wait4(program.pid, 0)
    took = time.perf_counter() - begun
    cpu = usage.ru_utime + usage.ru_stime
    with open_archive(path, readonly=True) as archive:
        held = archive.counts()
    quarters = [sizes[len(sizes) * part // 4 - 1] for part in (1, 2, 3, 4)] if sizes else []
    shown = ", ".join(f"{size / 1024:.0f}" for size in quarters)
    print(f"add -j {jobs}: {held.articles} articles, {held.quotes} quotations")
    print(f"  {held.articles / took:.0f} articles a second, {cpu / took:.2f} cores busy")
    print(f"  {held.articles / cpu:.0f} articles a second of processor time")
    print(f"  largest process, MiB after each quarter: {shown}")


def _largest(program: int) -> int:
    """Resident KiB of the largest among a process and its children."""
    found = [0]
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        except (OSError, ValueError):
            continue
        if program in (int(lines["Pid"]), int(lines["PPid"])):
            found.append(int(lines.get("VmRSS", "0").split()[0]))
    return max(found)


if __name__ == "__main__":
    main()
