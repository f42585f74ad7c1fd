"""``speakers``: the index of speakers, or one speaker's statements by the day spoken."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tui.output import as_json, narrate, write, write_lines

if TYPE_CHECKING:
    from corpus.archive import Archive, Filter
    from corpus.model import Speaker, Statement

_KINDS = ("direct", "mixed", "indirect")
_OTHERS = 5
_FORMATS = ("text", "md", "json", "jsonl", "csv")


def configure(parser: argparse.ArgumentParser) -> None:
    """Fill the command's own parser."""
    parser.add_argument("name", nargs="*", metavar="NAME", help="a speaker as remembered, or an id")
    parser.add_argument("--about", metavar="WORDS", help="where the article holds these words")
    parser.add_argument(
        "--since", metavar="DATE", help="said (or, where unknown, printed) then or later"
    )
    parser.add_argument("--until", metavar="DATE", help="the same, then or before")
    parser.add_argument("--outlet", metavar="NAME", help="printed there")
    parser.add_argument(
        "--kind", choices=_KINDS, action="append", default=[], help="only of that kind"
    )
    parser.add_argument("-f", "--format", choices=_FORMATS, default="text")
    parser.add_argument("--plain", action="store_true", help="sentences, the count first")
    parser.epilog = "=ID is one speaker alone, also where the id is a name that others bear."


def run(args: argparse.Namespace) -> int:
    """Print; 0 found, 1 nothing, 3 when several speakers may be meant."""
    from tui.commands._archive import archive_of

    with archive_of(args) as archive:
        where = filter_of(args)
        if not args.name:
            return _index(args, archive, where)
        meant = meaning(archive, " ".join(args.name))
        if len(meant) != 1:
            if args.format in ("json", "jsonl"):
                _write_shapes(args.format, meant)
            return _not_one(archive, " ".join(args.name), meant)
        _tell_namesakes(archive, " ".join(args.name), meant[0])
        return _one(args, archive, meant[0], where)


def filter_of(args: argparse.Namespace) -> Filter:
    """The options as one filter. Raises QueryError for a date that is none."""
    from corpus.archive import Filter
    from corpus.search import parse
    from tui.commands.find import days_of

    query = parse(" ".join(days_of(args)))
    return Filter(
        kinds=tuple(args.kind),
        outlet=args.outlet,
        since=query.since,
        until=query.until,
        about=args.about,
    )


def meaning(archive: Archive, name: str) -> list[Speaker]:
    """The speakers whom a typed name may mean; one when it is clear.

    A surname that an article gives alone does not compete with the one person who bears it. Names
    from Cyrillic may be spelt as other languages do.
    """
    from corpus.search.callednames import called

    found = called(archive, name)
    best = [id for tier, id in found if tier == found[0][0]]
    speakers = [one for id in best if (one := archive.speaker(id))]
    named = [one for one in speakers if "@" not in one.id]
    return named if len(named) == 1 else speakers


def _tell_namesakes(archive: Archive, name: str, meant: Speaker) -> None:
    """Who else bears the name that was taken for the one whom print calls so alone."""
    from corpus.archive.people import ranked

    ids = [id for tier, id in ranked(archive.db, name) if tier == 1 and id != meant.id]
    others = [one for id in ids[:_OTHERS] if (one := archive.speaker(id)) and one.type == "person"]
    if others and " " in meant.name:
        told = "; ".join(f"{one.id}: {one.name}{_role(one)}" for one in others)
        narrate(f"{meant.name}, whom print calls so alone; also {told}")


def _not_one(archive: Archive, asked: str, meant: Sequence[Speaker]) -> int:
    from corpus.archive.people import LISTED
    from corpus.search.query import shown

    name = shown(asked)
    if not meant:
        narrate(f"no speaker like “{name}”; 'nato-tui speakers' lists them all")
        return 1
    more = " or more" if len(meant) == LISTED else ""
    narrate(f"“{name}” may be {len(meant)}{more} speakers; say more of the name, or the id:")
    for one in meant:
        noun = "quotation" if one.quotes == 1 else "quotations"
        about = f"{one.name}{_role(one)}, {one.quotes} {noun}{_place(archive, one)}"
        narrate(f"  {_handle(one.id)}: {about}")
    return 3


def _handle(id: str) -> str:
    """What means this speaker alone: an id that is a mere word is a name of others too."""
    return id if "-" in id or "@" in id else f"={id}"


def _place(archive: Archive, one: Speaker) -> str:
    """Where somebody is printed whom one article alone calls by this name."""
    from corpus.cite.words import source

    row = archive.article_row(one.articles[0]) if len(one.articles) == 1 else None
    return f" in {source(row)}" if row else ""


def _role(one: Speaker) -> str:
    from tui.commands._speakers import role_now

    return f", {role}" if (role := role_now(one)) else ""


def _index(args: argparse.Namespace, archive: Archive, where: Filter) -> int:
    from corpus.archive import Filter
    from corpus.archive.listing import speaker_ids
    from corpus.archive.people import glances
    from tui.commands import _speakers

    ids = speaker_ids(archive, where)
    found = archive.each_speaker(where)
    if args.format in ("json", "jsonl"):
        _write_shapes(args.format, found)
    elif args.format == "csv":
        write(_speakers.index_csv(found))
    elif args.plain:
        write_lines(_speakers.index_spoken(len(ids), found))
    elif args.format == "md":
        write_lines(_speakers.index_markdown(found))
    else:
        write_lines(_speakers.index_text(glances(archive.db, ids)))
    if not ids:
        narrow = where != Filter()
        narrate("nobody passes these options" if narrow else "nobody is quoted in this archive")
    return 0 if ids else 1


def _write_shapes(format: str, found: Iterable[Speaker]) -> None:
    """Speakers as JSON, also none or those whom a name may mean."""
    from tui.commands._json import speaker_shape

    if format == "json":
        write(as_json([speaker_shape(one) for one in found]) + "\n")
    else:
        write_lines(as_json(speaker_shape(one)) for one in found)


def _one(args: argparse.Namespace, archive: Archive, one: Speaker, where: Filter) -> int:
    from corpus.archive.dossier import statements
    from corpus.cite import render_all
    from tui.commands import _speakers

    found = statements(archive, one.id, where)
    if args.format in ("json", "jsonl"):
        write_lines(_json_lines(args.format, archive, one, found))
    if not found:
        narrate(f"{one.name}: nothing passes these options")
        return 1
    if args.format in ("json", "jsonl"):
        return 0
    if args.format == "csv":
        write(render_all([row for statement in found for row in statement.rows], "csv"))
    else:
        page = _speakers.Page(archive, one, found, args.about)
        lines: Iterable[str]
        if args.plain:
            lines = page.spoken()
        else:
            lines = page.markdown() if args.format == "md" else page.text()
        write_lines(lines)
    return 0


def _json_lines(
    format: str, archive: Archive, one: Speaker, found: Sequence[Statement]
) -> Iterable[str]:
    from corpus.archive.ledger import two_people
    from tui.commands._json import speaker_shape
    from tui.commands._speakers import around, around_shape, statement_shape, twins_shape

    shapes = [statement_shape(statement) for statement in found]
    if format == "jsonl":
        return map(as_json, shapes)
    page = around_shape(around(archive, one))
    whole = {"speaker": speaker_shape(one), "perhaps_two": twins_shape(two_people(one))}
    return [as_json({**whole, "statements": shapes, **page})]
