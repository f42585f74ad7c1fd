"""One quotation of a draft: judged, and what of the verdict is worth telling there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from corpus.denial import refuses
from corpus.model import DOUBTFUL, Match, Quote, Span, Verdict, VerdictKind
from corpus.verify.case import ALL
from corpus.verify.compare import Draft, at_most
from corpus.verify.draft_sources import (
    CREDIT,
    Others,
    behind_another,
    called_by_surname,
    called_so,
    described,
    named_nearby,
)
from corpus.verify.drafts.mapping import Prose
from corpus.verify.evidence import Evidence
from corpus.verify.findings import Finding, Severity
from corpus.verify.jointloss import lost_at_the_cue
from corpus.verify.judge import judge
from corpus.verify.messages import OWN_WORDS, nothing_between
from corpus.verify.people import is_name, is_paper
from corpus.verify.printings import misplaced
from corpus.verify.tablerows import named_beside
from corpus.verify.takenback import tells_so
from corpus.verify.titles import in_capitals, is_titled
from corpus.verify.told import without_told
from corpus.verify.words import keys, weight

MIN_WORDS = 4
_NO_CHANCE = 6
"""So many words that print has as a quotation are not another's by chance."""
_TOO_FEW = 2
"""So many words that are right are anybody's."""
_SURE = 0.9
"""How sure the source of a few words is that no verb of saying gives to somebody."""
_CLAUSE_END = re.compile(r"[.!?;:\n]\s")
_SENTENCE_END = re.compile(r"[.!?][\"”’»]?\s")
_NEAR = 120
_LONGEST_PHRASE = 8
_LONGEST_TITLE = 12
_BY_THE_WHOLE: dict[VerdictKind, tuple[VerdictKind, ...]] = {
    "cut": ("verbatim", "cut"),
    "not-found": ("altered",),
}
"""What is said of a part where that is said of the whole sentence which a cue breaks."""
_UNLIKE = ("altered", "not-found", "paraphrase")
_RUNS_INTO = re.compile(r"\w,?\s*[\"“„«‘]?$")
"""What stands before a phrase that a sentence goes on with."""


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


def check(at: Bench, told: Told) -> Finding | None:
    """What there is to say of a quotation; None where it is nobody's words."""
    evidence, prose, judged = at.evidence, at.prose, at.judged
    text = prose.text[slice(*told.at)]
    claimed = told.claimed
    words = len(keys(text))
    attributed = _attributed(prose, told, words < at.min_words)
    if words == 0 or (words < at.min_words and not attributed):
        return None
    if words == 1 and at.min_words > 1:
        return None
    source = told.quote.speaker or ""
    paper = source if is_paper(source) else None
    verdict = judged(text, claimed or paper)
    if verdict.verdict in ("verbatim", "cut") and claimed is None and (office := _office(told)):
        verdict = judged(text, office)
    other = verdict.verdict == "other-speaker"
    anybodys = other and (words <= _TOO_FEW or _chance(verdict, text))
    if other and (
        anybodys
        or called_so(told.quote, verdict.matches)
        or described(prose.text, told.quote, verdict.matches)
        or (not told.noted and called_by_surname(prose.text, told.quote, verdict.matches))
        or named_nearby(prose.text, told.quote, told.others, verdict.matches)
    ):
        verdict = judged(text)
    if verdict.verdict == "not-found" and claimed and behind_another(told.quote, told.others):
        again = judged(text)
        verdict = again if again.verdict == "altered" else verdict
    if claimed is None and verdict.verdict in ("verbatim", "cut"):
        article = verdict.matches[0].row.article.id
        claimed = named_beside(evidence, prose, told.quote, article)
        verdict = judged(text, claimed) if claimed else verdict
    if told.whole is not None and (better := _BY_THE_WHOLE.get(verdict.verdict)):
        whole = judged(told.whole, claimed)
        if whole.verdict in better or lost_at_the_cue(whole, told.whole, text):
            verdict = replace(whole, text=text)
    if verdict.verdict == "cut" and severity(verdict) == "warning":
        likely = (words for words in told.near if _may_be_one(evidence, words, verdict.matches))
        both = (judged(words, claimed) for words in likely)
        kept = next((one for one in both if one.verdict == "cut" and severity(one) == "note"), None)
        verdict = replace(kept, text=text) if kept else verdict
    if verdict.verdict == "cut":
        verdict = replace(verdict, message=without_told(verdict.message, prose.text, told.at))
    if _beside_the_point(verdict, text, words, attributed) or _mere_phrase(verdict, prose, told):
        return None
    if verdict.verdict != "verbatim" and is_titled(prose.text, told.at):
        return None
    line, column = prose.position(told.at[0])
    span = prose.origin(*told.at)
    bad: Severity = "note" if anybodys and verdict.verdict == "cut" else severity(verdict)
    if bad == "note" and denied(verdict) and not _denies(prose.text, told):
        bad = "warning"
    if bad == "note" and verdict.taken_back and not tells_so(prose.text, told.at):
        bad = "warning"
    around = told.at[0], told.quote.end
    wrong = misplaced(evidence, prose.text, around, told.note, verdict.matches)
    if wrong:
        bad = "warning" if bad == "note" else bad
        verdict = replace(verdict, message=f"{wrong}; {verdict.message}")
    return Finding(at.name, line, column, span, verdict, bad, claimed, wrong)


def _office(told: Told) -> str | None:
    """What a draft says that whoever says this is, where it names nobody: "the mayor"."""
    quote = told.quote
    if quote.speaker is None or quote.cue is None or is_name(quote.speaker):
        return None
    office = quote.mention or ""
    definite = office.casefold().startswith("the ") and not is_name(office)
    return office if definite and quote.confidence >= DOUBTFUL else None


def denied(verdict: Verdict) -> bool:
    """Whether the print has the words as what was not said: "never said “…”"."""
    return bool(verdict.matches) and verdict.matches[0].row.quote.denied is not None


def _denies(text: str, told: Told) -> bool:
    """Whether the draft tells of the words as what was not said, too."""
    start = told.at[0]
    sentence = _CLAUSE_END.split(text[max(0, start - _NEAR) : start])[-1]
    cue = told.quote.cue or ""
    return told.quote.denied is not None or refuses(sentence) or refuses(cue)


def _may_be_one(evidence: Evidence, text: str, matches: Sequence[Match]) -> bool:
    """Whether all words of ``text`` may stand in the article of one of ``matches``."""
    ids = dict.fromkeys(match.row.article.id for match in matches)
    return any(at_most(Draft(text), evidence.article(id).text) > ALL for id in ids)


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


def severity(verdict: Verdict) -> Severity:
    """How bad a verdict is in a draft: the print itself, a harmless cut or joint are notes."""
    if verdict.verdict == "verbatim":
        return "note"
    if verdict.verdict == "cut":
        return "warning" if "leaves out a " in verdict.message else "note"
    if verdict.verdict == "joined":
        return "note" if nothing_between(verdict) else "warning"
    if verdict.message.startswith(OWN_WORDS):
        return "note"
    return "error"
