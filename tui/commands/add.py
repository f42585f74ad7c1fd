"""``add``: reads files and folders into the archive, again only what changed."""

from __future__ import annotations

import argparse
import os
import shlex
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from tui.commands import _gone
from tui.commands._archive import named_archive
from tui.commands._moving import CALM as _CALM
from tui.commands._moving import Moving, looked_on
from tui.commands._parsing import one_or_more
from tui.commands._pasted import pasted, take_pasted
from tui.commands._remembered import absent, changes, forget, present, remember, remembered
from tui.output import many, narrate

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.archive.intake import Outcome

KINDS = ("added", "updated", "unchanged", "failed")
_RARE = ("moved",)
"""What is told only where it happened."""
_A_WHILE = 3.0
"""Seconds for what older rules have read elsewhere, where paths were named."""
_LOW = 15  # steps below the priority of what is typed to


def configure(parser: argparse.ArgumentParser) -> None:
    """Fill the command's own parser."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files, folders, or - for stdin (default: the folders added before)",
    )
    parser.add_argument(
        "-j", "--jobs", type=one_or_more, metavar="N", help="processes (default: all cores)"
    )
    parser.add_argument(
        "--gently",
        action="store_true",
        help="leave the machine and the archive to others: one process of low priority",
    )
    parser.add_argument("-y", "--yes", action="store_true", help="keep a pasted clipping unasked")
    parser.add_argument(
        "--watch", action="store_true", help="go on, and read what is written there later"
    )
    parser.add_argument(
        "--forget", type=Path, metavar="PATH", help="read this folder again no more by itself"
    )
    parser.add_argument(
        "--prune",
        action="store_true",
        help="afterwards take out the articles whose files are gone (they stay otherwise)",
    )
    parser.epilog = (
        "A file that was renamed or moved keeps its article, under the new name. The articles of"
        " a file that was deleted stay, which is told, until --prune; what a basket holds stays."
        " What an older version read is read again, from its file or from the text that is kept:"
        " all of it without PATH, with PATH what is named and some of the rest."
    )


def run(args: argparse.Namespace) -> int:
    """Read everything; 2 when something failed, the rest is kept."""
    from corpus.archive import open_archive

    if args.gently:
        args.jobs = 1
        os.nice(_LOW)
    tally = Tally(looked_on())
    with open_archive(named_archive(args), notify=tally.tell) as archive:
        if args.forget is not None:
            narrate(forget(archive, args.forget.absolute()))
            if not args.paths:
                return 0
        try:
            for outcome in _outcomes(archive, args, tally):
                tally.count(outcome)
            tally.clear()
            _settle_gone(archive, args)
            _read_again(archive, args, tally)
            if args.watch:
                tally.finish("watching; Ctrl-C ends")
                return _watched(archive, args)
        except KeyboardInterrupt:
            tally.finish("stopped; what was read is kept")
            return 130
        except CorpusError:
            tally.clear()
            raise
        tally.finish("")
    return 2 if tally.counts["failed"] else 0


def _read_again(archive: Archive, args: argparse.Namespace, tally: Tally) -> None:
    """Read again what older rules have read; where paths were named, for a short while."""
    from corpus.archive import rules
    from corpus.archive.intake import Manner
    from corpus.archive.rereading import read_again

    if not (stale := rules.count_stale(archive.db)):
        return
    tally.expect_again(stale)
    seconds = _A_WHILE if args.paths else float("inf")
    for outcome in read_again(archive, Manner(args.jobs, gently=args.gently), seconds=seconds):
        tally.count(outcome)
    tally.left = rules.count_stale(archive.db)


def _settle_gone(archive: Archive, args: argparse.Namespace) -> None:
    """Tell of articles whose files are gone, or take them out if that was asked."""
    if not args.paths:
        for path in absent(archive):
            narrate(
                f"{path} is not there now; its articles stay"
                f" ('nato-tui add --prune {shlex.quote(str(path))}' takes them out)"
            )
    if roots := _named(archive, args):
        if args.prune:
            _gone.prune(archive, roots, sure=bool(args.paths))
        else:
            _gone.tell(archive, roots)


def _watched(archive: Archive, args: argparse.Namespace) -> int:
    """Read what changes, a line a batch, until Ctrl-C."""
    from corpus.archive.intake import take_in

    for there, missing in changes(_named(archive, args)):
        tally = Tally(moving=False)
        for outcome in take_in(archive, there, workers=args.jobs, gently=args.gently):
            tally.count(outcome)
        if tally.counts["unchanged"] < tally.files():
            tally.finish("")
        if gone := [one for path in missing for one in archive.gone(path)]:
            narrate(_gone.line(gone))
    return 0


def _named(archive: Archive, args: argparse.Namespace) -> list[Path]:
    """The files and folders of the command line; without any, those remembered.

    Raises CorpusError where there is neither, nor anything else to read again.
    """
    from corpus.archive import rules

    if not args.paths:
        others = not remembered(archive) and rules.any_stale(archive.db)
        return [] if others else present(archive)
    return [Path(path).absolute() for path in args.paths if path != "-"]


def _outcomes(archive: Archive, args: argparse.Namespace, tally: Tally) -> Iterator[Outcome]:
    from corpus.archive.intake import take_in
    from corpus.archive.moving import is_gone
    from corpus.reading import walk

    if "-" in args.paths:
        yield _from_stdin(archive, ask=not args.yes)
    named = _named(archive, args)
    exports = [path for path in named if _is_export(path)]
    for path in exports:
        yield _restored(archive, path)
    there = [path for path in named if not (args.prune and is_gone(str(path)))]
    named = [path for path in there if path not in exports]
    if named:
        remember(archive, named)
        tally.expect(walk(named))
        yield from take_in(archive, walk(named), workers=args.jobs, gently=args.gently)


def _from_stdin(archive: Archive, *, ask: bool) -> Outcome:
    from corpus.archive.intake import Outcome
    from corpus.archive.transfer import is_export, restore

    data = pasted()
    if is_export(data.partition(b"\n")[0][:_HEAD].decode("utf-8", "replace")):
        made = restore(archive, data.decode("utf-8", "replace").splitlines())
        return Outcome("-", "added", made.articles, made.quotes)
    return take_pasted(archive, data, ask=ask)


_HEAD = 1000
"""Bytes of a first line that tell an export."""


def _is_export(path: Path) -> bool:
    from corpus.archive.transfer import is_export

    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return is_export(file.readline(1000).decode("utf-8", "replace"))
    except OSError:
        return False  # reading it says why


def _restored(archive: Archive, path: Path) -> Outcome:
    """Put in again what ``export`` wrote."""
    from corpus.archive.intake import Outcome
    from corpus.archive.transfer import restore

    with path.open(encoding="utf-8") as lines:
        made = restore(archive, lines)
    return Outcome(str(path), "added", made.articles, made.quotes)


class Tally:
    """Counts outcomes and tells them on stderr: a moving line on a terminal, else the end alone."""

    def __init__(self, moving: bool) -> None:
        self.counts: Counter[str] = Counter()
        self._moving = moving
        self._told: set[str] = set()
        self.left = 0
        self._files = self._again = 0
        self._line = Moving(moving, _CALM)
        self._start = time.monotonic()

    def expect(self, files: Iterable[Path]) -> None:
        """Count the files that are to come, where somebody looks on."""
        if self._moving:
            self._files = sum(1 for _ in files)
            self._start = time.monotonic()

    def expect_again(self, articles: int) -> None:
        """From now on articles come that older rules have read."""
        self._again = self.counts["stale"] + articles

    def count(self, outcome: Outcome) -> None:
        """Take one outcome; a failure is told at once, one line."""
        self.counts[outcome.change] += 1
        self.counts["stale"] += outcome.stale
        if outcome.change != "again":
            self.counts["articles"] += outcome.articles
            self.counts["quotes"] += outcome.quotes
            self.counts["copies"] += outcome.copies
        if outcome.problem is not None:
            self.clear()
            narrate(f"failed: {outcome.problem}")
        if self._line.due:
            self._line.show(self._progress())

    def tell(self, text: str) -> None:
        """Tell something on a line of its own, once in a run."""
        if text not in self._told:
            self._told.add(text)
            self.clear()
            narrate(text)

    def finish(self, remark: str) -> None:
        """Say what was done, one line."""
        self.clear()
        files = [f"{self.counts[k]} {k}" for k in KINDS]
        files += [f"{self.counts[k]} {k}" for k in _RARE if self.counts[k]]
        told = f"{', '.join(files)}; {many(self.counts['articles'], 'article')}, "
        told += f"{many(self.counts['quotes'], 'quotation')} read"
        if copies := self.counts["copies"]:
            told += f", {copies} grouped as {'a copy' if copies == 1 else 'copies'}"
        narrate(f"{told} ({remark})" if remark else told)
        if again := self.counts.pop("stale", 0):
            left = f"; {self.left} left, which 'nato-tui add' without a path reads"
            narrate(
                f"{many(again, 'article')} that an older version had read"
                f" {'was' if again == 1 else 'were'} read again{left if self.left else ''}"
            )

    def files(self) -> int:
        """How many files are done with."""
        return sum(self.counts[kind] for kind in (*KINDS, *_RARE))

    def _progress(self) -> str:
        if self._again:
            return (
                f"reading again what an older version read: {self.counts['stale']} of {self._again}"
            )
        done = self.files()
        rate = done / max(time.monotonic() - self._start, 0.001)
        failed = f", {self.counts['failed']} failed" if self.counts["failed"] else ""
        told = f"{many(done, 'file')}, {many(self.counts['quotes'], 'quotation')}, "
        told += f"{rate:.0f} files/s{failed}"
        left = self._files - done
        return f"{told}, {left} left" if left > 0 else told

    def clear(self) -> None:
        """Take the moving line away, so that what is told next has a line of its own."""
        self._line.clear()
