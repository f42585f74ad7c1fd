"""One quotation of a draft: judged, and what of the verdict is worth telling there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.denial import refuses
from corpus.model import Quote, Verdict
from corpus.verify.draft_sources import (
    CREDIT,
    behind_another,
)
from corpus.verify.drafts.mapping import Prose
from corpus.verify.findings import Finding, Severity, severity
from corpus.verify.printings import misplaced
from corpus.verify.settling import Bench, Told, settled
from corpus.verify.takenback import tells_so
from corpus.verify.titles import in_capitals, is_titled
from corpus.verify.words import keys, weight

MIN_WORDS = 4
_SURE = 0.9
"""How sure the source of a few words is that no verb of saying gives to somebody."""
_CLAUSE_END = re.compile(r"[.!?;:\n]\s")
_SENTENCE_END = re.compile(r"[.!?][\"”’»]?\s")
_NEAR = 120
_LONGEST_PHRASE = 8
_LONGEST_TITLE = 12
_UNLIKE = ("altered", "not-found", "paraphrase")
_RUNS_INTO = re.compile(r"\w,?\s*[\"“„«‘]?$")
"""What stands before a phrase that a sentence goes on with."""


def check(at: Bench, told: Told) -> Finding | None:
    """What there is to say of a quotation; None where it is nobody's words."""
    prose, (start, end) = at.prose, told.at
    text = prose.text[start:end]
    words = len(keys(text))
    attributed = _attributed(prose, told, words < at.min_words)
    few = (words < at.min_words and not attributed) or (words == 1 and at.min_words > 1)
    if words == 0 or few:
        return None
    verdict, claimed, anybodys = settled(at, told, text)
    if _beside_the_point(verdict, text, words, attributed) or _mere_phrase(verdict, prose, told):
        return None
    if verdict.verdict != "verbatim" and is_titled(prose.text, told.at):
        return None
    bad: Severity = "note" if anybodys and verdict.verdict == "cut" else severity(verdict)
    wrong = misplaced(at.evidence, prose.text, (start, told.quote.end), told.note, verdict.matches)
    if bad == "note" and (wrong or _hides(verdict, prose.text, told)):
        bad = "warning"
    if wrong:
        verdict = replace(verdict, message=f"{wrong}; {verdict.message}")
    line, column = prose.position(start)
    return Finding(at.name, line, column, prose.origin(start, end), verdict, bad, claimed, wrong)


def _hides(verdict: Verdict, text: str, told: Told) -> bool:
    """Whether print denies the words, or takes them back, and the draft does not tell so."""
    if denied(verdict) and not _denies(text, told):
        return True
    return bool(verdict.taken_back) and not tells_so(text, told.at)


def denied(verdict: Verdict) -> bool:
    """Whether the print has the words as what was not said: "never said “…”"."""
    return bool(verdict.matches) and verdict.matches[0].row.quote.denied is not None


def _denies(text: str, told: Told) -> bool:
    """Whether the draft tells of the words as what was not said, too."""
    start = told.at[0]
    sentence = _CLAUSE_END.split(text[max(0, start - _NEAR) : start])[-1]
    cue = told.quote.cue or ""
    return told.quote.denied is not None or refuses(sentence) or refuses(cue)


def _attributed(prose: Prose, told: Told, short: bool) -> bool:
    """Whether the draft says whose words these are; of a few, where they are part of a sentence,
    it takes more than a name near them: he was the “enfant terrible” of the board."""
    if told.claimed is None and told.quote.speaker is None:
        return False
    quote = told.quote
    if not short or quote.kind != "mixed" or quote.confidence >= _SURE:
        return True
    if quote.cue and not _source_before(prose.text, quote):
        return True
    return told.noted or CREDIT.match(prose.text, quote.end) is not None


def _source_before(text: str, quote: Quote) -> bool:
    """Whether whoever is said to say it stands in a sentence before."""
    at = quote.mention_start
    return (
        at is not None
        and at < quote.start
        and _SENTENCE_END.search(text, at, quote.start) is not None
    )


def _beside_the_point(verdict: Verdict, text: str, words: int, attributed: bool) -> bool:
    """Titles and slogans of a few capitalised words, and short phrases that nobody said."""
    if verdict.verdict in ("verbatim", "joined") or (verdict.verdict == "cut" and attributed):
        return False
    if any(keys(match.row.article.title or "") == keys(text) for match in verdict.matches):
        return True
    if (
        in_capitals(text)
        and words <= _LONGEST_TITLE
        and not text.rstrip().endswith((".", ",", "!", "?"))
    ):
        return verdict.verdict != "altered" or not attributed
    return words < 4 and not attributed


def _mere_phrase(verdict: Verdict, prose: Prose, told: Told) -> bool:
    """Whether this is a phrase in a sentence of the draft's own, nobody's words: the “move fast”
    crowd; print must have more of it than its small words for it to count as altered."""
    quote, (start, end) = told.quote, told.at
    said = quote.cue is not None or (quote.speaker is not None and quote.confidence >= _SURE)
    own = not behind_another(quote, told.others)
    if verdict.verdict not in _UNLIKE or (own and (said or told.claimed is not None)):
        return False
    text = prose.text[start:end]
    before = prose.text[max(prose.text.rfind("\n", 0, start) + 1, start - _NEAR) : start]
    inside = _RUNS_INTO.search(before) is not None
    if not inside or not text[0].islower() or text.endswith((".", ",", "!", "?")):
        return False
    kept = keys(" ".join(words for op, words in _diff(verdict) if op == "="))
    if _all_but_one(verdict, text, kept):
        return False
    return sum(weight(key) == 1.0 for key in kept) < 2 and len(keys(text)) <= _LONGEST_PHRASE


def _all_but_one(verdict: Verdict, text: str, kept: Sequence[str]) -> bool:
    """Whether print has a phrase of just as many words in marks, one of them another."""
    size = len(keys(text))
    printed = [keys(match.row.quote.text) for match in verdict.matches[:1]]
    return MIN_WORDS <= len(kept) == size - 1 and size in map(len, printed)


def _diff(verdict: Verdict) -> tuple[tuple[str, str], ...]:
    return verdict.matches[0].diff if verdict.verdict == "altered" and verdict.matches else ()
