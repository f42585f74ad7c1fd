"""Which verdict words of a draft get: against whom, and in which sentence, they are held."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import NamedTuple

from corpus.model import DOUBTFUL, Match, Quote, Span, Verdict, VerdictKind
from corpus.verify.case import ALL
from corpus.verify.compare import Draft, at_most
from corpus.verify.draft_sources import (
    Others,
    behind_another,
    called_by_surname,
    called_so,
    described,
    named_nearby,
)
from corpus.verify.drafts.mapping import Prose
from corpus.verify.evidence import Evidence
from corpus.verify.findings import severity
from corpus.verify.jointloss import lost_at_the_cue
from corpus.verify.judge import judge
from corpus.verify.people import is_name, is_paper
from corpus.verify.tablerows import named_beside
from corpus.verify.told import without_told
from corpus.verify.words import keys, weight

_NO_CHANCE = 6
"""So many words that print has as a quotation are not another's by chance."""
_TOO_FEW = 2
"""So many words that are right are anybody's."""
_SENTENCE_END = re.compile(r"[.!?][\"”’»]?\s")
_BY_THE_WHOLE: dict[VerdictKind, tuple[VerdictKind, ...]] = {
    "cut": ("verbatim", "cut"),
    "not-found": ("altered",),
}
"""What is said of a part where that is said of the whole sentence which a cue breaks."""
_PRINTED = ("verbatim", "cut")
"""What is said of words that print has as they are, but for what is left out."""


_KEPT = 4096  # verdicts
Judge = Callable[..., Verdict]
"""``judge`` with its evidence."""


@dataclass(frozen=True, slots=True)
class Told:
    """A quotation of the draft: its words without blanks at the ends ``at``, whose it is said
    to be (``noted``: by a note), the ``whole`` sentence where a cue of the draft breaks it in two,
    and what it says with the quotations ``near`` it; what the ``others`` of the draft tell,
    and the ``note`` to it."""

    quote: Quote
    at: Span
    claimed: str | None
    noted: bool
    whole: str | None
    near: tuple[str, ...]
    others: Others
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bench:
    """Where quotations of the draft ``prose`` are checked; ``name`` is its file."""

    evidence: Evidence
    judged: Judge
    prose: Prose
    name: str
    min_words: int


def bench(evidence: Evidence, prose: Prose, name: str, min_words: int) -> Bench:
    """One for a whole draft: words that come again in it are judged once."""
    judged = lru_cache(maxsize=_KEPT)(partial(judge, evidence))
    return Bench(evidence, judged, prose, name, min_words)


class Settled(NamedTuple):
    """A verdict, whom the words are held against, and whether ``anybodys`` they may be."""

    verdict: Verdict
    claimed: str | None
    anybodys: bool


def settled(at: Bench, told: Told, text: str) -> Settled:
    """The verdict on ``text``, the words of ``told``."""
    verdict = _against_the_source(at, told, text)
    anybodys = False
    if verdict.verdict == "other-speaker":
        anybodys = len(keys(text)) <= _TOO_FEW or _chance(verdict, text)
        if anybodys or _means_them(at, told, verdict.matches):
            verdict = at.judged(text)
    if verdict.verdict == "not-found" and told.claimed and behind_another(told.quote, told.others):
        again = at.judged(text)
        verdict = again if again.verdict == "altered" else verdict
    claimed = told.claimed
    if claimed is None and verdict.verdict in _PRINTED:
        article = verdict.matches[0].row.article.id
        claimed = named_beside(at.evidence, at.prose, told.quote, article)
        verdict = at.judged(text, claimed) if claimed else verdict
    verdict = _in_its_sentence(at, told, text, claimed, verdict)
    if verdict.verdict == "cut" and severity(verdict) == "warning":
        verdict = _with_those_near(at, told, text, claimed, verdict)
    if verdict.verdict == "cut":
        message = without_told(verdict.message, at.prose.text, told.at)
        verdict = replace(verdict, message=message)
    return Settled(verdict, claimed, anybodys)


def _against_the_source(at: Bench, told: Told, text: str) -> Verdict:
    """The verdict against whom the draft names: somebody, a paper, whoever holds an office."""
    source = told.quote.speaker or ""
    verdict = at.judged(text, told.claimed or (source if is_paper(source) else None))
    if told.claimed is None and verdict.verdict in _PRINTED and (office := _office(told)):
        return at.judged(text, office)
    return verdict


def _means_them(at: Bench, told: Told, matches: tuple[Match, ...]) -> bool:
    """Whether the draft means those who said it, whatever it calls them."""
    quote, text = told.quote, at.prose.text
    if called_so(quote, matches) or described(text, quote, matches):
        return True
    if not told.noted and called_by_surname(text, quote, matches):
        return True
    return named_nearby(text, quote, told.others, matches)


def _in_its_sentence(
    at: Bench, told: Told, text: str, claimed: str | None, verdict: Verdict
) -> Verdict:
    """The verdict on the whole sentence that a cue breaks, where that says more of its part."""
    better = _BY_THE_WHOLE.get(verdict.verdict)
    if told.whole is None or not better:
        return verdict
    whole = at.judged(told.whole, claimed)
    told_whole = whole.verdict in better or lost_at_the_cue(whole, told.whole, text)
    return replace(whole, text=text) if told_whole else verdict


def _with_those_near(
    at: Bench, told: Told, text: str, claimed: str | None, verdict: Verdict
) -> Verdict:
    """The verdict on words and a quotation near them, where both leave out less than these."""
    likely = (words for words in told.near if _may_be_one(at.evidence, words, verdict.matches))
    both = (at.judged(words, claimed) for words in likely)
    kept = next((one for one in both if one.verdict == "cut" and severity(one) == "note"), None)
    return replace(kept, text=text) if kept else verdict


def _office(told: Told) -> str | None:
    """What a draft says that whoever says this is, where it names nobody: "the mayor"."""
    quote = told.quote
    if quote.speaker is None or quote.cue is None or is_name(quote.speaker):
        return None
    office = quote.mention or ""
    definite = office.casefold().startswith("the ") and not is_name(office)
    return office if definite and quote.confidence >= DOUBTFUL else None


def _may_be_one(evidence: Evidence, text: str, matches: Sequence[Match]) -> bool:
    """Whether all words of ``text`` may stand in the article of one of ``matches``."""
    ids = dict.fromkeys(match.row.article.id for match in matches)
    return any(at_most(Draft(text), evidence.article(id).text) > ALL for id in ids)


def _chance(verdict: Verdict, text: str) -> bool:
    """Whether the words are so few or so common that somebody else has them by chance.

    A short fragment counts only where print has it as a quotation of its own or a sentence in
    one; a long one that is counts whatever its words.
    """
    words = keys(text)
    whole = any(words in _sayings(match.row.quote.text) for match in verdict.matches)
    if whole and len(words) >= _NO_CHANCE:
        return False
    if sum(weight(word) == 1.0 for word in words) < 2:
        return True
    return len(words) < 5 and not whole


def _sayings(text: str) -> list[list[str]]:
    """The words of a quotation and of each of its sentences."""
    return [keys(text), *map(keys, _SENTENCE_END.split(text))]
