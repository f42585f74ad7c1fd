"""Quotations, verdicts and findings in sentences, for speech and braille."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.output import many
from tui.plain.words import sentence

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.model import Match, QuoteRow, Verdict
    from corpus.verify.findings import Finding

_SHOWN = 6
_PLACE = re.compile(r" — (?=(?:(?! — ).)*?:\d+(?: \(|;|$))")
"""Where a plain line tells its place, FILE:LINE; a dash in printed words stands before it."""


def spoken_line(number: int, row: QuoteRow) -> str:
    """A quotation for speech, with where its words begin and end."""
    from corpus.cite.words import source, who

    name = who(row).replace(", in reported speech", "")
    kind = row.quote.shown_kind.capitalize()
    return f"{number}: {name}. {kind}. {spoken_words(row)} {source(row.article)}."


def spoken_words(row: QuoteRow) -> str:
    """The words between a sentence that opens them and one that ends them."""
    from corpus.cite.words import one_line

    words = one_line(row.quote.text).rstrip(" ,;:")
    stop = "" if words.endswith((".", "?", "!", "…")) else "."
    if row.quote.verbatim:
        return f"Quote: {words}{stop} End quote."
    return f"Reported: {words}{stop} End of report."


def spoken_verdict(archive: Archive, verdict: Verdict) -> list[str]:
    """What is wrong, what differs, then each place as a search tells it, with file and line.

    What is to be known of a place follows it: nobody who hears them is told less.
    """
    from corpus.cite.words import one_line
    from tui.commands.verify import COPY, NEAREST, copies, notes_of

    matches = verdict.matches[:_SHOWN]
    lines = [sentence(f"{label(verdict)}: {_reason(verdict)}")]
    whole = verdict.verdict != "joined" and not verdict.parts
    for at, part in enumerate(verdict.parts, 1):
        words = sentence(one_line(part.text).rstrip(" ,;:"))
        lines.append(f"Quotation {at}: {words} {label(part)}. {sentence(_reason(part))}")
    lines += _differences(matches[0]) if matches and whole else ()
    earlier = copies(verdict)
    for number, match in enumerate(matches, 1):
        lines.append(f"{spoken_line(number, match.row)} {_where(archive, match.row)}")
        told = [COPY] if earlier[number - 1] is not None else []
        lines += map(sentence, [*told, *notes_of(archive, match.row)])
    if more := len(verdict.matches) - len(matches):
        lines.append(f"And {more} more.")
    if verdict.nearest:
        lines.append(sentence(f"{NEAREST}: {len(verdict.nearest)}"))
    for number, row in enumerate(verdict.nearest, 1):
        lines.append(f"{spoken_line(number, row)} {_where(archive, row)}")
        lines += map(sentence, notes_of(archive, row))
    return lines


def spoken_findings(archive: Archive, found: Sequence[Finding], *, all: bool = False) -> list[str]:
    """The count, then a sentence or two for each quotation of a draft that is to be mended."""
    from corpus.cite.words import one_line

    wrong = sum(finding.to_mend for finding in found)
    files = len({finding.file for finding in found}) > 1
    lines = [f"{many(len(found), 'quotation')} checked, {wrong} to mend."]
    shown = [finding for finding in found if finding.to_mend or all]
    for number, one in enumerate(shown, 1):
        file = f"{one.file}, " if files else ""
        words = sentence(one_line(one.verdict.text).rstrip(" ,;:"))
        place = f"{number}: {file}line {one.line}, column {one.col}."
        what = f"{label(one.verdict)}. Draft: {words} {sentence(_reason(one.verdict))}"
        lines.append(f"{place} {what}{_print(archive, one.verdict)}")
    return lines


def _print(archive: Archive, verdict: Verdict) -> str:
    """Who said it in print and where, where the reason alone does not tell."""
    from corpus.cite.words import source, who

    if not verdict.matches or _reason(verdict) == verdict.message:
        return ""
    row = verdict.matches[0].row
    return f" In print: {who(row)}. {source(row.article)}. {_where(archive, row)}"


def _where(archive: Archive, row: QuoteRow) -> str:
    from tui.commands.verify import place_of

    path, line = place_of(archive, row)
    return f"File {path}, line {line}."


def label(verdict: Verdict) -> str:
    """The verdict in words: "Other speaker", "Not found"."""
    return verdict.verdict.replace("-", " ").capitalize()


def _reason(verdict: Verdict) -> str:
    """The plain line without the place at its end, which is told apart."""
    found = _PLACE.search(verdict.message)
    return (verdict.message[: found.start()] if found else verdict.message).rstrip(" ;:,")


def _differences(match: Match) -> Iterator[str]:
    runs = [(op, " ".join(words.split())) for op, words in match.diff]
    for at, (op, words) in enumerate(runs):
        after = runs[at + 1] if at + 1 < len(runs) else ("", "")
        if op == "-" and after[0] == "+":
            yield f"The draft has: {words}. Print has: {after[1]}."
        elif op == "-":
            yield f"Only the draft has: {words}."
        elif op == "+" and (at == 0 or runs[at - 1][0] != "-"):
            yield f"Print has besides: {words}."
