"""``lint --fix``: the printed words put into a draft, shown first, written whole or not at all."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.output import many, narrate

if TYPE_CHECKING:
    from corpus.verify.drafts.mapping import Prose
    from corpus.verify.findings import Finding
    from corpus.verify.fix import Edit

_TARGETS = {"markdown": "md", "latex": "latex", "org": "org", "html": "html", "typst": "typst"}


def fix_file(
    args: argparse.Namespace, name: str, prose: Prose, encoding: str, found: Sequence[Finding]
) -> Prose | None:
    """Offer the edits of every finding that has some; the new prose, or None when unchanged."""
    from corpus.cite.escape import INLINE
    from corpus.verify.drafts import read_draft, syntax_of
    from corpus.verify.fix import apply, edits

    if name == "-":
        narrate("stdin can be checked but not written: give --fix a file")
        return None
    syntax = args.syntax or syntax_of(name)
    if syntax == "odt":
        narrate(f"{name}: an ODT is checked but not written: mend it there, or save it as DOCX")
        return None
    escape = INLINE[_TARGETS.get(syntax, "text")]
    wanted: list[Edit] = []
    for finding in found:
        own = edits(prose, finding, escape)
        if own and _agreed(args, finding, prose.source, apply(prose.source, own)):
            wanted += own
    if not wanted:
        return None
    path = Path(name)
    if encoding:
        _write(path, _encoded(path, apply(prose.source, wanted), encoding))
    else:
        _write(path, _docx(path, wanted))
    narrate(f"{name}: {many(len(wanted), 'change')} written")
    return read_draft(path, args.syntax)[0]


def _docx(path: Path, wanted: list[Edit]) -> bytes:
    from corpus.verify.drafts.docx_writing import repacked
    from corpus.verify.fix import compatible

    return repacked(path, [(edit.span, edit.text) for edit in compatible(wanted)])


def _agreed(args: argparse.Namespace, finding: Finding, old: str, new: str) -> bool:
    """Show the diff of one finding; ask unless ``--yes``. Without a terminal nothing is done."""
    import difflib

    lines = difflib.unified_diff(
        old.splitlines(), new.splitlines(), finding.file, finding.file, lineterm="", n=0
    )
    for line in lines:
        narrate(line)
    if args.yes:
        return True
    if not sys.stdin.isatty():
        narrate("not written: answer on a terminal, or give --yes")
        return False
    sys.stderr.write(f"line {finding.line}: put the printed words there? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in ("y", "yes")


def _encoded(path: Path, source: str, encoding: str) -> bytes:
    """Raises CorpusError when the encoding cannot hold the printed words."""
    from corpus.errors import CorpusError

    try:
        return source.encode(encoding, "surrogateescape" if encoding == "utf-8" else "strict")
    except UnicodeEncodeError as error:
        sign = source[error.start]
        raise CorpusError(
            f"{path}: its encoding {encoding} has no {sign!r}; save it as UTF-8"
        ) from None


def _write(path: Path, data: bytes) -> None:
    """Write beside and move into place, with the file's own mode; links are followed.

    Raises CorpusError when writing fails.
    """
    from corpus.errors import CorpusError
    from corpus.paths import replacing

    target = path.resolve()
    try:
        with replacing(target) as file:
            file.write(data)
            os.fchmod(file.fileno(), target.stat().st_mode & 0o7777)
    except OSError as error:
        raise CorpusError(f"{path}: cannot be written: {error.strerror}") from None
