"""``doctor``: what is wrong with the archive and what to do; ``--mend`` does it."""

from __future__ import annotations

import argparse
import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.commands._archive import named_archive
from tui.output import as_json, narrate, write_lines

if TYPE_CHECKING:
    from corpus.archive.checking import Finding

_CURES = {
    "rebuild": "the search index is made again from the quotations",
    "salvage": "all that can be read moves to a new file; the damaged one is kept beside it",
    "permissions": "the mode is set so that only you can read it",
    "recount": "the numbers are noted again",
    "migrate": "the archive is brought to this version",
    "repack": "it is written anew, which needs as much room again for a moment",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Fill the command's own parser."""
    parser.add_argument("--mend", action="store_true", help="do what can be done about it")
    parser.add_argument("-f", "--format", choices=("text", "json"), default="text")


def run(args: argparse.Namespace) -> int:
    """0 when all is well or was mended, 1 when something is left to do."""
    from corpus.archive.checking import check, mend

    path = named_archive(args)
    findings = check(path)
    if args.mend and any(one.cure for one in findings):
        mend(path, findings, narrate)
        findings = check(path)
    wrong = [one for one in findings if one.wrong]
    facts = _facts(path)
    if args.format == "json":
        problems = [{"message": one.message, "cure": one.cure} for one in wrong]
        write_lines([as_json({**facts, "ok": not wrong, "problems": problems})])
    else:
        stale = _stale_told(facts.pop("stale", 0))
        told = [f"{name}: {value}" for name, value in facts.items()]
        write_lines([*told, *stale, *_told(findings)])
    return 1 if wrong else 0


def _told(findings: list[Finding]) -> list[str]:
    lines = [
        f"{'wrong: ' * one.wrong}{one.message}; 'nato-tui doctor --mend': {_CURES[one.cure]}"
        if one.cure
        else one.message
        for one in findings
    ]
    return lines or ["all is well"]


def _stale_told(stale: int) -> list[str]:
    if not stale:
        return []
    are = "1 article was" if stale == 1 else f"{stale} articles were"
    return [
        f"{are} read by an older version; 'nato-tui add', or the desk while it is open, reads"
        f" {'it' if stale == 1 else 'them'} again"
    ]


def _facts(path: Path) -> dict[str, Any]:
    """What helps to understand a report: places, versions, sizes."""
    from corpus.archive import open_archive, rules
    from corpus.errors import CorpusError

    facts: dict[str, Any] = {
        "archive": str(path),
        "python": ".".join(map(str, sys.version_info[:3])),
        "sqlite": sqlite3.sqlite_version,
    }
    if path.exists():
        facts["bytes"] = path.stat().st_size
        try:
            with open_archive(path, readonly=True) as archive:
                counts = archive.counts()
                stale = rules.count_stale(archive.db)
        except CorpusError:
            return facts
        facts |= {"articles": counts.articles, "quotations": counts.quotes}
        facts |= {"speakers": counts.speakers, "stale": stale}
    return facts
