"""Whose words the clause or the sentence right before a quotation leads up to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Span
from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.attribution.subjects import before_relative, opened_by, over_insertions
from corpus.quoting.mentions.finding import HUMAN, START, Mention
from corpus.quoting.text.sentences import BREAK
from corpus.quoting.words.cues import SPEECH, lexicon

_AIDS = (
    r"\s+(?:(?:\w+ly|also|has|have|had|once|later|then|in the past|earlier|first|again"
    r"|in \d{4})\s+){0,3}"
)
_WHO = re.compile(rf"\b(who){_AIDS}([a-z]+)\b[^.!?;:“”\"]{{0,25}}$")
_THAT = re.compile(rf" (?:that|which){_AIDS}([a-z]+)\b[^.!?;:“”\"]{{0,40}}$")
_CLAUSE = re.compile(
    r"\b([a-z]+)\s(?:that\s)?(?:it|this|that|he|she|they)\s(?:was|is|were|are|would be|had been)"
    r"\s(?:an?\s|the\s)?[\"“‘'„«»]+\s?$"
)
_OPENING = "\"“‘'„«»"
_LEADS = ("was", "is", "were", "are", "be", "been", "a", "an", "the")  # the last word of the clause
_GETS = re.compile(
    r"[^.!?]*\b(?:received|got|gets|saw|sees|read|found|finds|noticed|spotted|passed|opened|kept"
    r"|keeps|has|had|there (?:is|was)|under|beside|past|with)\b"
)
_RELATIVE = re.compile(r", (?:who|whose|whom|which|where)\b")
_WHOSE = re.compile(r", whose [\w-]+(?: [\w-]+){0,3},? ")
_STOPPED = re.compile(
    r"[.!?…]([”\"’']? (?:(?:And t|T)hen|Finally|Eventually|At last"
    r"|(?:After )?[Aa] (?:long |short )?(?:pause|moment|beat|silence|sigh)(?:[.,] [Tt]hen)?)"
    r"[:,.])? [“\"«„‘']$"
)
_OPENERS = frozenset(
    f"{word} "
    for word in re.findall(
        r"\S+",
        "Afterwards Afterward Then Now Later Finally Eventually Instead Still Only Even But And So "
        "Yet Again Outside Inside Here There Once Sometimes Today Yesterday",
    )
)
_ASKED = re.compile(r" (?:once |then |later |also |had )?(?:ask|asked) ")
_VERDICT = re.compile(
    r"[’']?s? (?:[a-z]+ )?(?:verdict|answer|reply|response|view|advice|message|explanation|reaction"
    r"|conclusion|motto|take|plea|warning|theory|excuse|complaint|prediction|assessment)\b"
)
_VERBS = re.compile(r"\b[a-z]{3,}\b")
_SENTENCE = 600  # characters of a sentence that leads up to a quotation, at most
_OBJECT = 60  # characters of a verb's object, at most
_LEADS_UP = re.compile(r"(?: [^.,;:()“”\"‘\n]{1,50})?[:,]? ?[\"“„«‘']{1,2}")
_FINITE = re.compile(r"(?:can|could|will|would|must|should|may|might|is|are|was|were|has|have)\b")
SAYING = SPEECH | {"judge"}


def led(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice | None:
    """The choice of the clause before a quotation that starts at ``quote``, if one leads to it."""
    return (
        _of_clause(text, mentions, choice, quote)
        or _of_who(text, mentions, choice, quote)
        or _of_paper(text, mentions, choice, quote)
        or _of_verb(text, mentions, choice, quote)
        or _of_main(text, mentions, choice, quote)
    )


def _of_clause(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice | None:
    """The subject of "NAME said it was “…”", the clause that leads up to the quotation."""
    low = max(0, quote - 60)
    if not text[low:quote].rstrip().rstrip(_OPENING).rstrip().endswith(_LEADS):
        return None
    clause = _CLAUSE.search(text, low, quote)
    told = lexicon().verbs.get(clause[1]) if clause else None
    if clause is None or told is None or told.kind not in SAYING:
        return None
    for n in range(bisect_left(mentions, clause.start(), key=START) - 1, -1, -1):
        m = mentions[n]
        if text[m.right : clause.start(1)].strip(" ,\xa0") or clause.start(1) <= m.right:
            break
        if n > choice.mention and not m.possessive:
            choice = replace(choice, mention=n, cue=clause.span(1), way="subject")
            return beyond(text, mentions, choice)
    return None


def _of_who(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice | None:
    """The "who" whose verb of saying leads up to the quotation."""
    low = max(0, quote - 90)
    if text.find("who", low, quote) < 0:
        return None
    who = _WHO.search(text, low, quote - 1)
    told = lexicon().verbs.get(who[2]) if who else None
    if who is None or told is None or told.kind not in SAYING:
        return None
    if _FINITE.match(text, quote):
        return None  # "those who object “can afford it”"
    other = moved(mentions, choice, who.start(1))
    return None if other is choice else replace(other, cue=who.span(2), way="subject")


def _of_verb(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice | None:
    """The subject of the verb that leads up to the quotation, where a verb before was chosen.

    "The court heard that a man who saw the roof called it “…”"."""
    if choice.cue is None or choice.cue[1] >= quote:
        return None
    low = max(choice.cue[1], quote - 2 * _OBJECT)
    for verb in reversed(list(_VERBS.finditer(text, low, quote))):
        cue = lexicon().verbs.get(verb[0])
        if cue is None or cue.kind not in SAYING or cue.form not in ("past", "third"):
            continue
        passed = text[slice(*choice.cue)].lower() == "according"
        if passed and not BREAK.search(text, low, verb.start()):
            return None  # "NAME, according to X, said": X passes it on
        if quote - verb.end() > _OBJECT or not _LEADS_UP.fullmatch(text, verb.end(), quote):
            return None
        who = before_relative(text, mentions, verb.start())
        if who is None:
            who = opened_by(text, mentions, verb.start())
            who = None if who is not None and who < choice.mention else who
        if who is None or who == choice.mention:
            return None
        return replace(choice, mention=who, cue=verb.span(), way="subject")
    return None


def _of_main(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice | None:
    """The subject far before the verb that leads up to the quotation: "NAME, who …, called it"."""
    for verb in reversed(list(_VERBS.finditer(text, max(0, quote - 2 * _OBJECT), quote))):
        cue = lexicon().verbs.get(verb[0])
        if cue is None or cue.kind not in SAYING or cue.form not in ("past", "third"):
            continue
        if not _LEADS_UP.fullmatch(text, verb.end(), quote):
            return None
        who = over_insertions(text, mentions, verb.start())
        if who is None or who == choice.mention:
            return None
        if "according to" in text[mentions[who].right : verb.start()]:
            return None  # whoever passes it on is named too
        return replace(choice, mention=who, cue=verb.span(), way="subject")
    return None


def _of_paper(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice | None:
    """The document that bears the words: "a door with a label that says “…”"."""
    low = max(0, quote - 100)
    if text.find(" that ", low, quote) < 0 and text.find(" which ", low, quote) < 0:
        return None
    for n in range(bisect_left(mentions, quote, key=START) - 1, -1, -1):
        m = mentions[n]
        if quote - m.right > 90:
            return None
        verb = _THAT.match(text, m.right, quote - 1) if m.kind == "document" else None
        told = lexicon().verbs.get(verb[1]) if verb else None
        if verb and told and told.kind in SAYING and not _issued(text, mentions, choice, m):
            return replace(choice, mention=n, cue=verb.span(1), way="subject")
    return None


def _issued(text: str, mentions: Sequence[Mention], choice: Choice, paper: Mention) -> bool:
    """Whether somebody chosen issues the paper, and does not just get to see it."""
    chosen = mentions[choice.mention]
    human = chosen.gender if chosen.form == "pronoun" else chosen.kind in HUMAN
    if not human and chosen.kind != "organisation":
        return False
    return chosen.start > paper.start or _GETS.match(text, chosen.right, paper.left) is None


def beyond(text: str, mentions: Sequence[Mention], choice: Choice) -> Choice:
    """The subject before a relative clause that a comma closes: "NAME, who met X, said"."""
    chosen, cue = mentions[choice.mention], choice.cue
    verb = lexicon().verbs.get(text[slice(*cue)]) if cue else None
    if cue is None or verb is None or verb.form not in ("past", "third"):
        return choice
    apposed = text[chosen.left : chosen.start].rstrip().endswith(",")
    if text[chosen.end : cue[0]] != ", " or apposed:
        return choice
    before = before_relative(text, mentions, cue[0])
    if before is not None and before < choice.mention:
        return replace(choice, mention=before)
    for n in range(choice.mention - 1, max(-1, choice.mention - 8), -1):
        m = mentions[n]
        if BREAK.search(text, m.end, chosen.start) or _WHOSE.fullmatch(text, m.right, chosen.left):
            break
        if not m.possessive and _RELATIVE.match(text, m.right):
            return replace(choice, mention=n)
    return choice


def moved(mentions: Sequence[Mention], choice: Choice, start: int) -> Choice:
    """The choice with the mention that stands at ``start``, if one does."""
    at = bisect_left(mentions, start, key=START)
    if at < len(mentions) and mentions[at].start == start and at != choice.mention:
        return replace(choice, mention=at)
    return choice


def _tells(text: str, choice: Choice) -> bool:
    """Whether the verb of the choice is one of saying, or none."""
    cue = lexicon().verbs.get(text[slice(*choice.cue)].lower()) if choice.cue else None
    return cue is None or cue.kind in SAYING


def _answerer(text: str, mentions: Sequence[Mention], n: int, end: int) -> int | None:
    """Whom the reporter, mention number ``n``, asks: "I asked NAME whether …"."""
    after = n + 1
    if after >= len(mentions) or mentions[after].left >= end:
        return None
    m = mentions[after]
    human = m.gender if m.form == "pronoun" else m.kind in HUMAN
    asked = _ASKED.match(text, mentions[n].right)
    near = asked is not None and m.left - asked.end() in (0, 4)
    return after if human and near and not m.possessive else None


def _loose(text: str, mentions: Sequence[Mention], choice: Choice, end: int) -> bool:
    """Whether a quotation that ends with its own stop has no tag: what follows is told of others.

    ``end`` is where its words end.
    """
    if text[end - 1] not in ".!?…" or choice.mention < 0:
        return False
    if choice.cue is None:
        return choice.way != "answers"
    m = mentions[choice.mention]
    if m.start < end:
        return False
    return text[end - 1] == "." or bool(BREAK.search(text, end + 1, max(m.start, choice.cue[0])))


def introduced(
    text: str, mentions: Sequence[Mention], choice: Choice, span: Span, line: Span
) -> Choice:
    """Who acts in the sentence right before a quotation that no verb of saying introduces."""
    quote, end = span
    stop = _STOPPED.search(text, max(line[0], quote - 45), quote)
    if stop is None:
        return choice
    free = choice.way == "continues" or stop[1] is not None or not _tells(text, choice)
    before = choice.mention >= 0 and choice.cue is not None and choice.cue[1] < quote
    free = free or (before and mentions[choice.mention].head in ("i", "we"))
    if not free and not _loose(text, mentions, choice, end):
        return choice
    begin = max(line[0], stop.start() - _SENTENCE)
    stops = (text.rfind(c, begin, stop.start()) for c in (". ", "? ", "” ", '" ', "; "))
    low = max(begin, *(at + 2 for at in stops if at >= 0), 0)
    n = bisect_left(mentions, low, key=START)
    while n < len(mentions) and mentions[n].start < stop.start():
        m = mentions[n]
        human = m.gender if m.form == "pronoun" else m.kind in HUMAN
        first = text[low : m.left]
        opens = first[-2:] in ("", ", ") or first in _OPENERS or first == "For "
        if human and opens and (not m.possessive or _VERDICT.match(text, m.right)):
            return replace(choice, mention=n, way="introduced")
        if m.head in ("i", "we") and opens and _ASKED.match(text, m.right):
            asked = _answerer(text, mentions, n, stop.start())
            return choice if asked is None else replace(choice, mention=asked, way="introduced")
        n += 1
    return choice
