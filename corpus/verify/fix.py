"""The printed words put into a draft's place, word by word, in the draft's own syntax."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby, takewhile

from corpus.model import Span
from corpus.verify.align import Step
from corpus.verify.compare import Comparison, Draft, compare
from corpus.verify.drafts.mapping import Prose
from corpus.verify.findings import Finding
from corpus.verify.words import keys

_MANY = 3
"""So many words at an end are more than a slip."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``span`` of the source by ``text``; ``old`` is what stands there."""

    span: Span
    old: str
    text: str


def edits(prose: Prose, finding: Finding, escape: Callable[[str], str]) -> list[Edit]:
    """The edits that turn an altered quotation into the print; [] when it cannot be done so.

    Only changed words are touched; marks, markup, honest brackets and ellipses stay. Where a
    quotation goes on beyond the print, what it says there may be printed elsewhere: nothing is
    taken away.
    """
    if finding.verdict.verdict != "altered" or not finding.verdict.matches:
        return []
    start, end = _prose_span(prose, finding.span)
    match = finding.verdict.matches[0]
    comparison = compare(Draft(prose.text[start:end]), match.row, match.printed)
    if comparison is None or _goes_beyond(comparison):
        return []
    if comparison.exact:
        return _before(prose, start, comparison, match.diff, escape)
    if comparison.respelt:
        spelt = ((one.written, escape(one.printed)) for one in comparison.respelt)
        return [_edit(prose, (start + a, start + b), text, True) for (a, b), text in spelt]
    return _of(prose, start, comparison, escape)


def _before(
    prose: Prose,
    start: int,
    found: Comparison,
    diff: tuple[tuple[str, str], ...],
    escape: Callable[[str], str],
) -> list[Edit]:
    """The edit for words that the whole sentence lacks before a half that is print's."""
    if [op for op, _ in diff] != ["=", "+", "="] or len(keys(diff[2][1])) != len(found.draft.keys):
        return []
    place = prose.starts[start + found.draft.words[0].start]
    return [Edit((place, place), "", f"{escape(diff[1][1])} ")]


def _goes_beyond(found: Comparison) -> bool:
    """Whether the draft begins or ends with words for which print has nothing."""
    steps = found.alignment.steps
    ends = (list(takewhile(_extra, steps)), list(takewhile(_extra, reversed(steps))))
    return max(map(len, ends)) >= _MANY


def _extra(step: Step) -> bool:
    return step.draft is not None and step.printed is None


def _prose_span(prose: Prose, span: Span) -> Span:
    """The stretch of the prose that was made from ``span`` of the source."""
    from bisect import bisect_left

    inside = [i for i, at in enumerate(prose.starts) if span[0] <= at < span[1]]
    if inside:
        return inside[0], inside[-1] + 1
    at = bisect_left(prose.starts, span[0])
    return at, at


def _of(prose: Prose, start: int, found: Comparison, escape: Callable[[str], str]) -> list[Edit]:
    done: list[Edit] = []
    last = 0
    mine = found.draft.words
    for keep, group in groupby(found.alignment.steps, key=lambda s: s.equal or s.free):
        steps = list(group)
        if keep:
            last = max([last, *(mine[s.draft].end for s in steps if s.draft is not None)])
            continue
        old = [mine[s.draft] for s in steps if s.draft is not None]
        new = [found.words[s.printed] for s in steps if s.printed is not None]
        printed = found.text[new[0].start : new[-1].end] if new else ""
        if not old and not last:
            place = prose.starts[start + mine[0].start]
            done.append(Edit((place, place), "", f"{escape(printed)} "))
            continue
        a, b = (old[0].start, old[-1].end) if old else (last, last)
        done.append(_edit(prose, (start + a, start + b), escape(printed), bool(old)))
        last = b
    return done


def _edit(prose: Prose, at: Span, text: str, replacing: bool) -> Edit:
    """An edit of the source; words put in or taken out bring or take a blank with them."""
    if not replacing:
        place = prose.ends[at[0] - 1] if at[0] else prose.starts[0]
        glue = " " + text if at[0] and not prose.text[at[0] - 1].isspace() else text + " "
        return Edit((place, place), "", glue)
    a, b = prose.origin(*at)
    if not text:
        if prose.source[b : b + 1] == " ":
            b += 1
        elif a and prose.source[a - 1] == " ":
            a -= 1
    return Edit((a, b), prose.source[a:b], text)


def compatible(wanted: list[Edit]) -> list[Edit]:
    """The edits in order; overlapping ones after the first are left out."""
    kept: list[Edit] = []
    for edit in sorted(wanted, key=lambda e: e.span):
        if not kept or edit.span[0] >= kept[-1].span[1]:
            kept.append(edit)
    return kept


def apply(source: str, wanted: list[Edit]) -> str:
    """``source`` with all ``compatible`` edits made."""
    parts: list[str] = []
    at = 0
    for edit in compatible(wanted):
        parts += [source[at : edit.span[0]], edit.text]
        at = edit.span[1]
    return "".join(parts) + source[at:]
