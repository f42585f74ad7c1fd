"""``corrections``: what you corrected, to list, export, bring in from a colleague, take back."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from tui.output import as_json, many, narrate, write_lines

if TYPE_CHECKING:
    from corpus.archive.correcting import Kept
    from corpus.speakers.corrections import Correction
    from corpus.speakers.exchange import Conflict

_SHOWN = 60
"""Code points of a quotation that a line of the list shows."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Fill the command's own parser."""
    parser.add_argument(
        "act", nargs="?", choices=("list", "export", "import", "undo"), default="list"
    )
    parser.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help="to write or read, - for a pipe; to undo: a number of the list (default: the last)",
    )
    parser.add_argument("-f", "--format", choices=("text", "json", "jsonl"), default="text")
    parser.add_argument("--plain", action="store_true", help="sentences, the count first")
    parser.add_argument("--theirs", action="store_true", help="import: theirs where both decided")


def run(args: argparse.Namespace) -> int:
    """List (the default), export, import or undo; 1 when there is nothing, or a conflict."""
    from corpus.archive import open_archive
    from tui.commands._archive import meant_archive, named_archive

    number = _number(args)
    path = named_archive(args) if args.act == "import" else meant_archive(args)
    with open_archive(path, readonly=args.act in ("list", "export")) as archive:
        if args.act == "undo":
            taken = archive.undo(number)
            none = "nothing to undo" if number is None else f"no correction {number} to undo"
            narrate(f"undone: {told(taken)}" if taken else none)
            return 0 if taken else 1
        if args.act == "import":
            from corpus.archive.correcting import bring_in

            read = _read(args.file)
            new, conflicts = bring_in(archive, read, prefer_theirs=args.theirs)
            known = len(read) - new - (0 if args.theirs else len(conflicts))
            return _tell(new, conflicts, known, theirs=args.theirs)
        kept = archive.corrections()
        if args.act == "export" and not kept and args.file in (None, "-"):
            narrate("no corrections yet")
        if args.act == "export":
            return _export(kept, args.file)
        if not kept and args.format == "text" and not args.plain:
            narrate("no corrections yet")
        _list(args, kept)
        _tell_accuracy(args, kept)
        return 0 if kept else 1


def _number(args: argparse.Namespace) -> int | None:
    """The correction to undo, where one is named. Raises CorpusError for a word out of place."""
    from corpus.errors import CorpusError

    if args.act in ("export", "import") or args.file is None:
        return None
    if args.act == "undo" and args.file.isdecimal():
        return int(args.file)
    what = "takes no file" if args.act == "list" else "takes a number of the list"
    raise CorpusError(f"corrections {args.act} {what}: {args.file}")


def _list(args: argparse.Namespace, kept: list[Kept]) -> None:
    from corpus.speakers.exchange import to_dict

    shapes = [{"number": one.id, **to_dict(one.correction)} for one in kept]
    if args.format == "json":
        write_lines([as_json(shapes)])
    elif args.format == "jsonl":
        write_lines(map(as_json, shapes))
    elif args.plain:
        write_lines([f"{many(len(kept), 'correction')}."])
        write_lines(f"{one.id}: {told(one.correction)}." for one in kept)
    else:
        write_lines(f"{one.id:>4}  {one.correction.at}  {told(one.correction)}" for one in kept)


def _tell_accuracy(args: argparse.Namespace, kept: list[Kept]) -> None:
    judged = [one for one in kept if one.agrees is not None]
    if judged and args.format == "text":
        right = sum(bool(one.agrees) for one in judged)
        narrate(f"the program reads {right} of {many(len(judged), 'judged quotation')} as you do")


def told(one: Correction) -> str:
    """A correction in one line: what, of which words, from what to what."""
    if one.selector is None:
        names = _named(one)
        return {
            "merge": f"{names} are one: {one.name}",
            "split": f"{names}{_within(one)}: not the others of that name, but {one.name}",
        }.get(one.act, f"{names} is called {one.name}")
    words = " ".join(one.selector.exact.split())
    shown = f"“{words[:_SHOWN]}{'…' if len(words) > _SHOWN else ''}”"
    if one.act == "speaker" and one.was_name == one.name:
        return f"{shown}: rightly {one.name or 'unknown'}"
    if one.act == "speaker":
        return f"{shown}: {one.was_name or 'unknown'} → {one.name or 'unknown'}"
    if one.act == "kind" and one.was_kind == one.kind:
        return f"{shown}: rightly {one.kind}"
    if one.act == "kind":
        return f"{shown}: {one.was_kind} → {one.kind}"
    extent = " ".join(one.extent.exact.split()) if one.extent else ""
    return f"{shown} → “{extent[:_SHOWN]}{'…' if len(extent) > _SHOWN else ''}”"


def _named(one: Correction) -> str:
    """The names that a correction is about, as printed; how many where that is not known."""
    printed = list(dict.fromkeys(named.printed for named in one.names))
    if all(printed):
        return ", ".join(printed)
    return many(len(one.names), "name")


def _within(one: Correction) -> str:
    articles = {named.where for named in one.names if named.where}
    return f" in {many(len(articles), 'article')}" if articles else ""


def _export(kept: list[Kept], file: str | None) -> int:
    from corpus.paths import write_private
    from corpus.speakers.exchange import to_dict

    lines = [as_json(to_dict(one.correction)) for one in kept]
    if file in (None, "-"):
        write_lines(lines)
    else:
        assert file is not None
        write_private(Path(file), "".join(line + "\n" for line in lines).encode())
        narrate(f"{many(len(lines), 'correction')} written to {file}")
    return 0 if lines else 1


def _read(file: str | None) -> list[Correction]:
    from corpus.errors import CorpusError
    from corpus.speakers.exchange import from_lines

    if file is None and sys.stdin.isatty():
        raise CorpusError("import what? Name the file that 'nato-tui corrections export' wrote")
    if file in (None, "-"):
        return from_lines(sys.stdin)
    assert file is not None
    try:
        return from_lines(Path(file).read_text(encoding="utf-8").split("\n"))
    except (OSError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or error
        raise CorpusError(f"{file} cannot be read: {why}") from None


def _tell(new: int, conflicts: Iterable[Conflict], known: int, *, theirs: bool) -> int:
    conflicts = list(conflicts)
    for one in conflicts:
        taken = "theirs taken" if theirs else "ours kept"
        write_lines([f"conflict ({taken}): ours {told(one.ours)}; theirs {told(one.theirs)}"])
    hint = "" if theirs or not conflicts else "; --theirs takes theirs"
    had = f"{known} known already, " if known else ""
    narrate(f"{many(new, 'correction')} brought in, {had}{many(len(conflicts), 'conflict')}{hint}")
    return 1 if conflicts and not theirs else 0
