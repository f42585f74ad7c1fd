"""``nato-tui verify``: one quotation against the archive."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from tui.commands._parsing import VERDICTS
from tui.output import as_json, narrate, write

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.model import Match, QuoteRow, Verdict

_SHOWN = 6
_WHOLE = ("verbatim", "cut", "joined")  # what was found so needs no cutting up


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of ``verify``."""
    parser.add_argument("text", nargs="+", metavar="TEXT", help="the quotation; - reads stdin")
    parser.add_argument("--speaker", metavar="NAME", help="whose it is said to be")
    parser.add_argument("-f", "--format", choices=("text", "json"), default="text")
    parser.add_argument("--plain", action="store_true", help="sentences, for speech and braille")
    parser.epilog = VERDICTS


def run(args: argparse.Namespace) -> int:
    """Print the verdict; status 0 when the archive has something like it, 1 when not."""
    from corpus.errors import CorpusError
    from corpus.verify import quotations_in, verify
    from tui.commands._archive import archive_of, tell_of_samples

    text = " ".join(args.text)
    if text == "-":
        text = sys.stdin.read()
    if not text.strip():
        raise CorpusError("verify what? Give the quotation, or - to read it from stdin")
    with archive_of(args) as archive:
        verdict = verify(archive, text.strip(), args.speaker)
        if args.format == "json":
            write(as_json(verdict_shape(verdict)) + "\n")
        elif args.plain:
            from tui.commands._spoken import spoken_verdict

            write("\n".join(spoken_verdict(archive, verdict)) + "\n")
        else:
            write("\n".join(report(archive, verdict)) + "\n")
        whole = verdict.verdict in _WHOLE or verdict.parts
        if not whole and (count := quotations_in(text)) > 1:
            narrate(f"{count} quotations stand in it: 'nato-tui lint -' judges each")
        if verdict.verdict == "not-found":
            tell_of_samples(archive)
    return 1 if verdict.verdict == "not-found" else 0


def verdict_shape(verdict: Verdict) -> dict[str, Any]:
    """The contract's shape, with the text and the plain line besides."""
    return {
        "verdict": verdict.verdict,
        "text": verdict.text,
        "message": verdict.message,
        "matches": [
            {**match_shape(match), "copy_of": earlier}
            for match, earlier in zip(verdict.matches, copies(verdict), strict=True)
        ],
        "nearest": [place_shape(row) for row in verdict.nearest],
        "taken_back": verdict.taken_back,
        "parts": [
            {"verdict": part.verdict, "text": part.text, "message": part.message}
            for part in verdict.parts
        ],
    }


def copies(verdict: Verdict) -> list[int | None]:
    """Of each match the article of an earlier one that has the same text; None for a source of
    its own."""
    firsts: dict[int, int] = {}
    found: list[int | None] = []
    for match in verdict.matches:
        article = match.row.article
        first = firsts.setdefault(article.group, article.id) if article.group else article.id
        found.append(None if first == article.id else first)
    return found


def match_shape(match: Match) -> dict[str, Any]:
    """A match: its quotation, its article, the speaker there, and the word diff."""
    return {
        **place_shape(match.row),
        "diff": [list(part) for part in match.diff],
        "score": match.score,
    }


def place_shape(row: QuoteRow) -> dict[str, Any]:
    """A quotation, its article, the speaker there."""
    from tui.commands._json import article_source, row_shape

    return {
        "quote": row_shape(row),
        "article": article_source(row.article),
        "speaker": row.speaker_name or row.quote.speaker,
    }


NEAREST = "nearest in your clippings, no match"
COPY = "a copy of a text above: no second source"


def report(archive: Archive, verdict: Verdict) -> list[str]:
    """The verdict in lines: the answer, then every place with its source and its cautions."""
    lines = [f"{verdict.verdict}: {verdict.message}"]
    if verdict.parts:
        lines += ["", *(f"  {part_line(part)}" for part in verdict.parts)]
    earlier = copies(verdict)
    for at, match in enumerate(verdict.matches[:_SHOWN]):
        lines += ["", *_place(archive, match.row)]
        if earlier[at] is not None:
            lines.append(f"  {COPY}")
        plain = verdict.verdict != "joined" and not verdict.parts
        if at == 0 and plain and any(op != "=" for op, _ in match.diff):
            lines.append(f"  diff: {diff_line(match)}")
    more = len(verdict.matches) - _SHOWN
    if more > 0:
        lines += ["", f"  and {more} more"]
    if verdict.nearest:
        lines += ["", f"{NEAREST}:"]
    for row in verdict.nearest:
        lines += ["", *_place(archive, row)]
    return lines


def part_line(part: Verdict) -> str:
    """What is said of one quotation of a passage."""
    from corpus.verify.messages import clip

    if part.verdict == "other-speaker":
        return f"{part.verdict}: {part.message}"
    return f"{part.verdict}: “{clip(part.text, 48)}” {part.message}"


def diff_line(match: Match) -> str:
    """The word diff in one line: [-the draft's-] and {+the print's+}, as wdiff writes it."""
    signs = {"=": ("", ""), "-": ("[-", "-]"), "+": ("{+", "+}")}
    return " ".join(
        f"{signs[op][0]}{' '.join(words.split())}{signs[op][1]}" for op, words in match.diff
    )


def place_of(archive: Archive, row: QuoteRow) -> tuple[str, int]:
    """The file and the line, from 1, where a quotation begins."""
    from corpus.reading.filelines import line_in_file

    article = archive.article(row.article.id)
    line = line_in_file(article, row.quote.start) if article else 1
    return row.article.path, line


def notes_of(archive: Archive, row: QuoteRow) -> list[str]:
    """What is to be known of a place: how its day was found, when it was said, what to mind."""
    from corpus.cite.words import cautions

    article = archive.article(row.article.id)
    found: list[str] = []
    if row.article.date_basis == "inferred" and article:
        notes = [e.note or e.value for e in article.evidence if e.field == "date"]
        found += [f"date inferred from: {note}" for note in notes[:1]]
    if row.said_on:
        basis = f" ({row.said_on_basis})" if row.said_on_basis else ""
        found.append(f"said on {row.said_on}{basis}")
    if warnings := cautions(row):
        found.append(f"mind: {'; '.join(warnings)}")
    return found


def _place(archive: Archive, row: QuoteRow) -> list[str]:
    from corpus.cite import render

    path, line = place_of(archive, row)
    told = [render(row, "text"), f"{path}:{line}", *notes_of(archive, row)]
    return [f"  {one}" for one in told]
