"""``nato-tui lint``: every quotation of a draft against the archive."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.commands._parsing import VERDICTS
from tui.output import as_json, many, narrate, remark, write
from tui.terminal.clean import clean

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.verify.drafts.mapping import Prose
    from corpus.verify.findings import Finding
    from corpus.verify.linting import Progress

_LONG = 100_000  # characters of a draft that takes more than a moment to read


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of ``lint``."""
    from corpus.verify.drafts import SYNTAXES

    parser.add_argument("files", nargs="+", metavar="FILE", help="drafts; - reads stdin")
    parser.add_argument(
        "-f",
        "--format",
        choices=("text", "json", "jsonl", "sarif", "github"),
        default="text",
        help="text: FILE:LINE:COL: verdict: message",
    )
    parser.add_argument(
        "--columns",
        choices=("chars", "bytes"),
        help="how the lines of text count (default: characters; bytes where vim asks)",
    )
    parser.add_argument(
        "--syntax",
        choices=SYNTAXES,
        metavar="NAME",
        help=f"{', '.join(SYNTAXES)}; default: by the file's name",
    )
    parser.add_argument(
        "--min-words",
        type=int,
        default=4,
        metavar="N",
        help="let shorter quotations pass that nobody is named for (default 4)",
    )
    parser.add_argument("--all", action="store_true", help="also what is right")
    parser.add_argument("--plain", action="store_true", help="sentences, for speech and braille")
    parser.add_argument("--fix", action="store_true", help="put the printed words in place")
    parser.add_argument("--yes", action="store_true", help="with --fix: do not ask")
    parser.epilog = f"{VERDICTS} source: print is of another outlet or day than the draft says."


def run(args: argparse.Namespace) -> int:
    """Print the findings; 1 when something is to be mended, 2 when a file cannot be read."""
    from corpus.errors import ReadingError
    from tui.commands._archive import archive_of, tell_of_samples

    found: list[Finding] = []
    failed = False
    with archive_of(args) as archive:
        for name in args.files:
            try:
                prose, encoding = _read(name, args.syntax)
            except ReadingError as error:
                narrate(f"nato-tui: {error}")
                failed = True
                continue
            found += _check(args, archive, name, prose, encoding)
        _print(args, archive, found)
        unknown = any(finding.verdict.verdict == "not-found" for finding in found)
        if unknown and not _in_vim():  # which takes what stderr has for another finding
            tell_of_samples(archive)
    if failed:
        return 2
    return 1 if any(finding.to_mend for finding in found) else 0


def _read(name: str, syntax: str | None) -> tuple[Prose, str]:
    from corpus.errors import ReadingError
    from corpus.verify.drafts import MOST_BYTES, OFFICE, decode, parse, read_draft

    if name != "-":
        return read_draft(Path(name), syntax)
    if syntax in OFFICE:
        raise ReadingError(f"stdin: a {syntax} is read from its file; give lint the file's name")
    source, _ = decode(sys.stdin.buffer.read(MOST_BYTES + 1), "stdin")
    return parse(source, syntax or "markdown"), ""


def _check(
    args: argparse.Namespace, archive: Archive, name: str, prose: Prose, encoding: str
) -> list[Finding]:
    """The findings of one draft; with ``--fix`` those that are left after it."""
    from corpus.verify import lint
    from corpus.verify.linting import Options

    options = Options(min_words=args.min_words)

    def checked(draft: Prose) -> list[Finding]:
        with _telling(name, draft) as progress:
            cores = os.cpu_count() or 1
            return lint(archive, draft, name, options, workers=cores, progress=progress)

    found = checked(prose)
    if not args.fix:
        return _in_bytes(args, prose, found)
    from tui.commands._fix import fix_file

    mended = fix_file(args, name, prose, encoding, found)
    if mended is None:
        return _in_bytes(args, prose, found)
    return _in_bytes(args, mended, checked(mended))


@contextmanager
def _telling(name: str, draft: Prose) -> Iterator[Progress]:
    """Tells how far a long draft is, where somebody looks on; nothing is left of it."""
    from tui.commands._moving import Moving, left

    moving = Moving()
    begun: list[float] = []
    if len(draft.source) > _LONG:
        moving.show(clean(f"{name}: reading the draft"))

    def progress(done: int, many: int) -> None:
        begun[:] = begun or [time.monotonic()]
        if moving.due:
            rest = left(done, many, time.monotonic() - begun[0])
            moving.show(clean(f"{name}: {done} of {many} quotations checked{rest}"))

    try:
        yield progress
    finally:
        moving.clear()


def _in_vim() -> bool:
    return "VIMRUNTIME" in os.environ


def _in_bytes(args: argparse.Namespace, prose: Prose, found: list[Finding]) -> list[Finding]:
    """Columns as vim's quickfix counts them, where its user or vim itself asks for that."""
    from corpus.verify.drafts.mapping import byte_column

    unit = args.columns or ("bytes" if _in_vim() else "chars")
    if args.format != "text" or unit == "chars":
        return found
    return [replace(one, col=byte_column(prose.source, one.span[0])) for one in found]


def _print(args: argparse.Namespace, archive: Archive, found: Sequence[Finding]) -> None:
    if args.format == "json":
        write(as_json([finding_shape(finding) for finding in found]) + "\n")
    elif args.format == "jsonl":
        write("".join(as_json(finding_shape(finding)) + "\n" for finding in found))
    elif args.format == "sarif":
        from corpus.verify.reports import sarif
        from tui.commands._version import version

        write(as_json(sarif([f for f in found if f.to_mend or args.all], version())) + "\n")
    elif args.plain:
        from tui.commands._spoken import spoken_findings

        lines = spoken_findings(archive, found, all=args.all)
        write("".join(clean(line) + "\n" for line in lines))
    else:
        _print_lines(args, found)


def _print_lines(args: argparse.Namespace, found: Sequence[Finding]) -> None:
    from corpus.verify.reports import github

    shown = [finding for finding in found if finding.to_mend or args.all]
    lines = (github(f) if args.format == "github" else f.text for f in shown)
    write("".join(clean(line.replace("\n", " ")) + "\n" for line in lines))
    wrong = sum(finding.to_mend for finding in found)
    remark(f"{many(len(found), 'quotation')} checked, {wrong} to mend")


def finding_shape(finding: Finding) -> dict[str, Any]:
    """The contract's shape, with the severity and the speaker that the draft names."""
    from tui.commands.verify import match_shape

    return {
        "file": finding.file,
        "line": finding.line,
        "col": finding.col,
        "verdict": finding.verdict.verdict,
        "text": finding.verdict.text,
        "message": finding.message,
        "severity": finding.severity,
        "speaker": finding.speaker,
        "source": finding.source,
        "matches": [match_shape(match) for match in finding.verdict.matches],
    }
