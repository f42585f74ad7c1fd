"""Every quotation of a draft against the archive."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.model import DOUBTFUL, Quote
from corpus.verify.blocks import with_blocks
from corpus.verify.draft_quotes import beside, quotations, stripped, wholes
from corpus.verify.draft_sources import afar, claimed_by, of_another, others
from corpus.verify.drafts.mapping import Prose
from corpus.verify.evidence import ArchiveEvidence, Evidence
from corpus.verify.findings import Finding
from corpus.verify.notes import Notes
from corpus.verify.portioned import portioned
from corpus.verify.settling import Told, bench
from corpus.verify.weighing import MIN_WORDS, check

if TYPE_CHECKING:
    from corpus.archive import Archive

_ASKING = re.compile(r"(?:\A|\n)Q[.:][ \t]*[\"“„«]?$")
"""Before a question of whoever leads the interview, which print has as its own words."""
_LABEL = 8
_LONG = 20_000
_PARTS = 8
"""Of so many stretches in marks a long passage is not the one quotation with cues between."""
_MARKED = re.compile('[“„«"]([^“”„«»"]+)[”“»"]')
_MANY = 200
"""So many quotations are shared among processes, which take a moment to start."""
Progress = Callable[[int, int], None]
"""Is told how many of how many quotations are done."""


@dataclass(frozen=True, slots=True)
class Options:
    """``min_words``: shorter quotations without a speaker in the draft are let pass;
    ``doubtful``: how sure (0..1) the draft's own attribution must be to be held against print.
    """

    min_words: int = MIN_WORDS
    doubtful: float = DOUBTFUL


def lint(
    archive: Archive,
    prose: Prose,
    name: str,
    options: Options | None = None,
    *,
    workers: int = 1,
    progress: Progress | None = None,
) -> list[Finding]:
    """A finding for every quotation that ``prose`` has in marks, in order; ``name`` is its file.

    Scare quotes, titles and single words that no one is said to have said are left out. Many
    quotations are shared among ``workers`` processes.
    """
    chosen = options or Options()
    with archive.reading():
        evidence = ArchiveEvidence(archive)
        told = list(_told(evidence, prose, name, chosen, workers))
        at = bench(evidence, prose, name, chosen.min_words)
        if workers < 2 or len(told) < _MANY:
            made: Iterator[Finding | None] = (check(at, one) for one in told)
        else:
            from corpus.verify.sharing import shared

            made = shared(archive, at, told, workers)
        return _gathered(made, len(told), progress)


def lint_with(evidence: Evidence, prose: Prose, name: str, options: Options) -> list[Finding]:
    """The same with any evidence."""
    at = bench(evidence, prose, name, options.min_words)
    told = list(_told(evidence, prose, name, options))
    return _gathered((check(at, one) for one in told), len(told), None)


def _gathered(
    made: Iterator[Finding | None], many: int, progress: Progress | None
) -> list[Finding]:
    found = []
    for done, finding in enumerate(made, 1):
        if finding is not None:
            found.append(finding)
        if progress is not None:
            progress(done, many)
    return sorted(found, key=lambda one: one.span)


def _told(
    evidence: Evidence, prose: Prose, name: str, options: Options, workers: int = 1
) -> Iterator[Told]:
    """The quotations of a draft with what it says of them."""
    quotes = with_blocks(evidence, prose, portioned(prose.text, name, workers))
    whole = wholes(prose.text, quotes)
    about = others(prose.text, quotes)
    notes = Notes(prose.source)
    for at, quote in enumerate(quotes):
        start, end = stripped(prose.text, quote.start, quote.end)
        if start >= end or _ASKING.search(prose.text, max(0, start - _LABEL), start):
            continue
        unsaid = afar(prose, quote) or of_another(quote, about)
        note = notes.text(prose.ends[quote.end - 1])
        noted = notes.named(prose.ends[quote.end - 1])
        claimed = noted
        if claimed is None and not unsaid:
            claimed = claimed_by(prose.text, quote, options.doubtful)
        near = beside(prose.text, at, quotes)
        yield Told(
            quote,
            (start, end),
            claimed,
            noted is not None,
            whole.get(quote.start),
            near,
            about,
            note,
        )


def how_many(text: str) -> int:
    """How many quotations a passage holds; of a long one how many stretches are in marks, which
    is told without reading it."""
    return len(_stretches(text) if len(text) > _LONG else several(text))


def _stretches(text: str) -> set[str]:
    return {words for words in _MARKED.findall(text) if len(words.split()) >= MIN_WORDS}


def several(text: str) -> dict[str, Quote]:
    """The quotations in marks of a passage, by their words; a few words in marks count not."""
    quotes = quotations(text, "")
    whole = wholes(text, quotes)
    found = {whole.get(quote.start, quote.text.strip()): quote for quote in quotes}
    return {words: quote for words, quote in found.items() if len(words.split()) >= MIN_WORDS}


def sole(text: str) -> tuple[str, str | None] | None:
    """The one quotation of a passage, and whose the passage says it is.

    A few words in marks beside it count for nothing. None where there are several, where none
    is in marks, or where nothing but the quotation stands there.
    """
    if len(text) > _LONG and len(_stretches(text)) > _PARTS:
        return None
    found = several(text)
    if 0 < len(found) <= 2 and (both := _in_one_breath(text)):
        return both
    if len(found) != 1:
        return None
    [(words, quote)] = found.items()
    if len(words.split()) == len(text.split()):
        return None
    return words, claimed_by(text, quote, Options().doubtful)


def _in_one_breath(text: str) -> tuple[str, str | None] | None:
    """What one says there in two parts with a cue between, and who does: "“It was arson,” she
    said. “I’ll say that now.”"."""
    quotes = quotations(text, "")
    if len(quotes) != 2 or any(one.kind != "direct" or one.speaker is None for one in quotes):
        return None
    first, last = quotes
    apart = first.speaker != last.speaker or "\n" in text[first.end : last.start]
    if apart or min(len(one.text.split()) for one in quotes) < 2:
        return None
    words = wholes(text, quotes).get(last.start, f"{first.text.strip()} {last.text.strip()}")
    return words, claimed_by(text, last, Options().doubtful)
