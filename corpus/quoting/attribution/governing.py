"""Whose words the verb right before a quotation governs: the subject of its clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.attribution.moving import beyond, moved
from corpus.quoting.attribution.saying import HOLDING, SAYING, tells
from corpus.quoting.attribution.subjects import (
    before_relative,
    nearest,
    opened_by,
    over_insertions,
)
from corpus.quoting.mentions.mention import HUMAN, START, Mention
from corpus.quoting.text.sentences import BREAK
from corpus.quoting.words.cues import SPEECH, Cue, lexicon

_AIDS = (
    r"\s+(?:(?:\w+ly|also|has|have|had|once|later|then|in the past|earlier|first|again"
    r"|in \d{4})\s+){0,3}"
)
_WHO = re.compile(rf"\b(who){_AIDS}([a-z]+)\b[^.!?;:“”\"]{{0,25}}$")
_THAT = re.compile(rf" (?:that|which){_AIDS}([a-z]+)\b[^.!?;:“”\"]{{0,40}}$")
_CLAUSE = re.compile(
    r"\b([a-z]+)\s(?:that\s)?(?:it|this|that|he|she|they)"
    r"\s(?:was|is|were|are|would be|had been|felt|feels)\s(?:an?\s|the\s)?[\"“‘'„«»]+\s?$"
)
_SETTLED = frozenset(("noun", "signed", "label", "put", "headline"))
_SAID_THAT = re.compile(r"\b([a-z]+) (?:[a-z]+ )?that (?:the )?$")
_OWN = re.compile(r"\s(?:that\s)?(?:it|he|she|they|this|that|the|there|we|you|I)\b")
_CONTENT = re.compile(
    r"\b([a-z]+)\s(?:that\s)?[^.,;:()“”\"\n]{1,40}?\s(?:is|was|are|were|be|been|had|has|have|felt|saw"
    r"|heard|seen|showed)\s(?:\w+\s)?(?:an?\s|the\s)?[\"“‘'„«»]{1,2}$"
)
_PERFECT = re.compile(r"\b(?:had|has|have|having)\s(?:[a-z]+\s)?$")
_APART = re.compile(r"[\"”’'»“];\s")  # another clause begins behind the words
_OPENING = "\"“‘'„«»"
_BLANKS = _OPENING + "”’ \xa0\n"
_STOPPED = 8  # characters from a full stop to the words in marks that open the next sentence
_LEADS = (
    "felt",
    "feels",
    "was",
    "is",
    "were",
    "are",
    "be",
    "been",
    "a",
    "an",
    "the",
)  # the last word of the clause
_GETS = re.compile(
    r"[^.!?]*\b(?:received|got|gets|saw|sees|read|found|finds|noticed|spotted|passed|opened|kept"
    r"|keeps|has|had|there (?:is|was)|under|beside|past|with"
    r"|cite[sd]|point(?:s|ed) to|refer(?:s|red) to|mention(?:s|ed)|highlight(?:s|ed)"
    r"|reject(?:s|ed)|dismiss(?:es|ed)|welcome[sd]|criticise[sd]|criticize[sd]|quote[sd])\b"
)
_VERBS = re.compile(r"\b[a-z]{3,}\b")
_OBJECT = 60  # characters of a verb's object, at most
_PARTING = '.,;:()“”"‘\n'
_LEADS_UP = re.compile(rf"(?: [^{_PARTING}]{{1,50}})?[:,]? ?[\"“„«‘']{{1,2}}")
_LEAST = 4  # characters with which it ends, at most: a colon, a blank, two marks
_FINITE = re.compile(r"(?:can|could|will|would|must|should|may|might|is|are|was|were|has|have)\b")


def led(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice | None:
    """The choice of the clause before a quotation that starts at ``quote``, if one leads to it."""
    if text[max(0, quote - _STOPPED) : quote - 1].rstrip(_BLANKS).endswith("."):
        return None  # a full stop parts them
    return (
        _of_content(text, mentions, choice, quote)
        or _of_clause(text, mentions, choice, quote)
        or _of_who(text, mentions, choice, quote)
        or _of_paper(text, mentions, choice, quote)
        or _of_verb(text, mentions, choice, quote)
        or _of_main(text, mentions, choice, quote)
    )


def _of_content(
    text: str, mentions: Sequence[Mention], choice: Choice, quote: int
) -> Choice | None:
    """The subject of "NAME says the park is “…”", where a mention behind the words was chosen.

    Or none that speaks: "A woman who was walking her dog said she had seen “…”".
    """
    chosen = mentions[choice.mention]
    free = chosen.start > quote or choice.cue is None or not tells(text, choice)
    free = free and not _tagged(text, mentions, choice, quote) and choice.way not in _SETTLED
    clause = _CONTENT.search(text, max(0, quote - 90), quote) if free else None
    told = lexicon().verbs.get(clause[1]) if clause else None
    if clause is None or told is None or told.kind not in SPEECH or told.form == "ing":
        return None
    who = before_relative(text, mentions, clause.start(1))
    who = nearest(text, mentions, clause.start(1)) if who is None else who
    if who < 0 or mentions[who].possessive or who == choice.mention:
        return None
    if not _agrees(told, mentions[who]):
        return None
    return replace(choice, mention=who, cue=clause.span(1), way="subject")


def _tagged(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> bool:
    """Whether a tag behind the words was chosen, and no clause of its own: "“…,” NAME said"."""
    start = mentions[choice.mention].start
    if start < quote or _APART.search(text, quote, start):
        return False
    return choice.cue is None or _OWN.match(text, choice.cue[1]) is None


def _embedded(text: str, start: int) -> bool:
    """Whether "said that" stands before a subject, and no relative clause begins with it."""
    that = _SAID_THAT.search(text, max(0, start - 40), start)
    cue = lexicon().verbs.get(that[1]) if that else None
    return cue is not None and cue.kind in SPEECH


def _agrees(cue: Cue, subject: Mention) -> bool:
    """Whether the form of a verb goes with the number of its subject."""
    return cue.form == "past" or (cue.form == "base") == subject.plural


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
        if cue.lemma == "maintain" or not cue.whole(text, verb.end()):
            continue  # "the leaders maintained “a constructive tone”", "had set up"
        passed = text[slice(*choice.cue)].lower() == "according"
        if passed and not BREAK.search(text, low, verb.start()):
            return None  # "NAME, according to X, said": X passes it on
        if quote - verb.end() > _OBJECT or not _LEADS_UP.fullmatch(text, verb.end(), quote):
            return None
        who = before_relative(text, mentions, verb.start())
        if who is None:
            who = opened_by(text, mentions, verb.start())
            if who is not None and _embedded(text, mentions[who].left):
                return None  # "NAME said that X begged him and “would …”"
            who = None if who is not None and who < choice.mention else who
        if who is None or who == choice.mention:
            return None
        return replace(choice, mention=who, cue=verb.span(), way="subject")
    return None


def _of_main(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice | None:
    """The subject far before the verb that leads up to the quotation: "NAME, who …, called it"."""
    if _tagged(text, mentions, choice, quote) or choice.way in _SETTLED:
        return None
    low = _opening(text, max(0, quote - 2 * _OBJECT), quote)
    perfect = False
    for verb in reversed(list(_VERBS.finditer(text, low, quote))):
        cue = lexicon().verbs.get(verb[0])
        if cue is None or verb[0] == "like":
            continue  # "Critics like NAME say"
        if cue.form == "ing" and cue.kind in SPEECH:
            return None  # "a sign saying “…”"
        if not _may_govern(text, cue, verb.end()):
            continue
        if not _LEADS_UP.fullmatch(text, verb.end(), quote):
            return None
        who = over_insertions(text, mentions, verb.start())
        if who is None:
            who = opened_by(text, mentions, verb.start())
        if cue.form == "base" and (who is None or not mentions[who].plural):
            continue  # a noun: "the offer"
        if _PERFECT.search(text, low, verb.start()) and (who is None or perfect):
            perfect = True
            continue  # "NAME said the two had held “…” talks"
        if who is None or who == choice.mention or not _agrees(cue, mentions[who]):
            return None
        if "according to" in text[mentions[who].right : verb.start()]:
            return None  # whoever passes it on is named too
        return replace(choice, mention=who, cue=verb.span(), way="subject")
    return None


def _may_govern(text: str, cue: Cue, end: int) -> bool:
    """Whether a verb that ends at ``end`` may have words in marks as its object."""
    if cue.kind not in HOLDING or cue.form not in ("past", "third", "base"):
        return False
    return cue.whole(text, end)


def _opening(text: str, low: int, quote: int) -> int:
    """Where, from ``low`` on, the words begin in which a verb can lead up to the quotation."""
    stop = quote - _LEAST  # before it a mark parts the verb from the quotation
    return max(low, *[text.rfind(mark, low, stop) + 1 for mark in _PARTING])


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
        says = told is not None and (told.kind in SAYING or told.lemma == "find")
        if verb and told and says and not _issued(text, mentions, choice, m):
            return replace(choice, mention=n, cue=verb.span(1), way="subject")
    return None


def _issued(text: str, mentions: Sequence[Mention], choice: Choice, paper: Mention) -> bool:
    """Whether somebody chosen issues the paper, and does not just get to see it."""
    chosen = mentions[choice.mention]
    human = chosen.gender if chosen.form == "pronoun" else chosen.kind in HUMAN
    if not human and chosen.kind != "organisation":
        return False
    return chosen.start > paper.start or _GETS.match(text, chosen.right, paper.left) is None
