"""One printed sentence that its cue breaks in two: “We will go,” she said, “but not today.”"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.model import Quote, QuoteRow
from corpus.verify.compare import Comparison, Draft, at_most, compare, score_at_most
from corpus.verify.evidence import Evidence

MOST_PARTS = 8
"""No sentence is broken into more."""
LONGEST = 160
"""Code points that a cue between two parts has at most."""
_ENDS = (".", "!", "?", "…")
_MARKS = " \u00a0\"“”„‟«»‹›'‘’‚‛"
_STOP = re.compile(r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St))(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Col))[.!?]\s")


def sentence(evidence: Evidence, row: QuoteRow) -> tuple[QuoteRow, str] | None:
    """The first part's row and the words of all parts, when ``row`` is a part of such a sentence.

    The cue is left out; nothing else is changed.
    """
    text = row.quote.text.strip()
    if row.quote.kind != "direct" or not text:
        return None
    if text.endswith(_ENDS) and not text[0].islower():
        return None
    whole = evidence.article(row.article.id).text
    run: list[QuoteRow] = []
    for other in evidence.quotes_of(row.article.id):
        if other.quote.kind != "direct":
            continue
        if run and not goes_on(run[-1].quote, other.quote, whole):
            if row.id in [part.id for part in run]:
                break
            run = []
        run.append(other)
    if not 1 < len(run) <= MOST_PARTS or row.id not in [part.id for part in run]:
        return None
    return run[0], " ".join(part.quote.text.strip() for part in run)


def one_text(parts: Sequence[QuoteRow], text: str) -> str:
    """The words of quotations of ``text`` that stand one behind the other, their cues left out.

    A comma in front of a cue stands for the full stop where the next one begins a sentence.
    """
    said = [part.quote.text.strip() for part in parts]
    for at, (one, other) in enumerate(pairwise(parts)):
        closed = text[one.quote.end : other.quote.start].rstrip(_MARKS).endswith(_ENDS)
        if closed and said[at].endswith(",") and said[at + 1][:1].isupper():
            said[at] = f"{said[at][:-1]}."
    return " ".join(said)


def follows(one: Quote, other: Quote, text: str) -> bool:
    """Whether ``other`` comes right behind ``one`` in one utterance, a cue between them."""
    between = text[one.end : other.start]
    if one.statement != other.statement or not 0 < len(between) <= LONGEST:
        return False
    plain = "\n" not in between and not _STOP.search(between.rstrip(_MARKS))
    return plain and any(c.isalpha() for c in between)


def goes_on(one: Quote, other: Quote, text: str) -> bool:
    """Whether ``other`` goes on with the sentence of ``one``, a cue between them."""
    said = one.text.rstrip()
    cue = text[one.end : other.start].strip(_MARKS)
    open_end = said.endswith((",", "—", "–", "-")) or cue.startswith(",")
    closed = said.endswith(_ENDS) or cue.endswith((*_ENDS, ":", ";"))
    return open_end and not closed and follows(one, other, text)


def utterances(
    evidence: Evidence, draft: Draft, rows: list[QuoteRow], least: float
) -> list[Comparison]:
    """The draft beside each run of quotations with nothing but cues between that one of ``rows``
    is in, where it is not word for word and scores more than ``least``."""
    found: dict[int, Comparison | None] = {}
    for row in rows:
        run = _run_around(evidence, row)
        if not 1 < len(run) <= MOST_PARTS or run[0].id in found:
            continue
        whole = one_text(run, evidence.article(run[0].article.id).text)
        likely = score_at_most(draft, whole, at_most(draft, whole)) > least
        found[run[0].id] = compare(draft, run[0], whole) if likely else None
    return [one for one in found.values() if one and not one.exact and one.score > least]


def _run_around(evidence: Evidence, row: QuoteRow) -> list[QuoteRow]:
    """The quotations right before and behind one, of the same utterance, and it."""
    own = row.quote.statement
    said = [one for one in evidence.quotes_of(row.article.id) if one.quote.statement == own]
    if len(said) < 2:
        return [row]
    text = evidence.article(row.article.id).text
    runs: list[list[QuoteRow]] = [[]]
    for one in (one for one in said if one.quote.verbatim):
        if runs[-1] and not follows(runs[-1][-1].quote, one.quote, text):
            runs.append([])
        runs[-1].append(one)
    return next((run for run in runs if any(one.id == row.id for one in run)), [row])


def readings(evidence: Evidence, draft: Draft, rows: list[QuoteRow]) -> list[Comparison]:
    """The draft beside each broken sentence that one of ``rows`` is a part of."""
    found: dict[int, Comparison] = {}
    for row in rows:
        known = sentence(evidence, row)
        if known is None or known[0].id in found:
            continue
        reading = compare(draft, *known)
        if reading is not None:
            found[known[0].id] = reading
    return list(found.values())
