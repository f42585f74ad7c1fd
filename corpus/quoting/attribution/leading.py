"""Whose words the clause or the sentence right before a quotation leads up to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Span
from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.attribution.saying import tells
from corpus.quoting.mentions.mention import HUMAN, START, Mention
from corpus.quoting.text.sentences import BREAK, sentences
from corpus.quoting.words.cues import SPEECH, lexicon

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
_INSERTED = re.compile(r" ([a-z]+)(?: (?:out|me|us|her|him|them|\w+ly))?, ")
_AND = re.compile(r", (?:and|but|so|yet) $")
_ACTS = re.compile(
    r"[’']s |[’']d | (?:\w+ly )?[a-z]+(?:ed|s|es) | (?:has|had|is|was|went|got|took) "
)
_SENTENCE = 600  # characters of a sentence that leads up to a quotation, at most


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


def _acts_last(text: str, mentions: Sequence[Mention], first: int, stop: int) -> int:
    """The subject nearest to the words: who tells the sentence, or acts in its last clause.

    Mention number ``first`` begins the sentence: "People, she says, leave", "People come up to her,
    and she has had enough."
    """
    for n in range(first + 1, min(first + 12, len(mentions))):
        m = mentions[n]
        if m.left >= stop:
            break
        human = m.gender if m.form == "pronoun" else m.form == "name" and m.kind in HUMAN
        if not human or m.possessive:
            continue
        said = _INSERTED.match(text, m.right) if text.endswith(", ", 0, m.left) else None
        cue = lexicon().verbs.get(said[1]) if said else None
        if cue is not None and cue.kind in SPEECH and cue.form in ("past", "third"):
            return n
        if _AND.search(text, max(0, m.left - 8), m.left) and _ACTS.match(text, m.right):
            first = n
    return first


# Whoever does so says nothing more.
_DEAD = re.compile(
    r" (?:(?:was|were|had been) (?:killed|murdered|buried|cremated|executed|shot dead)"
    r"|(?:had )?died)\b"
)


def _tagged(text: str, mentions: Sequence[Mention], choice: Choice, end: int) -> bool:
    """Whether the words end in a comma and their tag follows: "“…,” NAME remembers."."""
    if choice.mention < 0 or choice.cue is None or "," not in text[end - 1 : end + 2]:
        return False
    return min(mentions[choice.mention].start, choice.cue[0]) > end


def _apart(text: str, choice: Choice, begin: int, end: int) -> bool:
    """Whether the tag of the choice stands before the last sentence that ends at ``end``.

    It is one of the words before, then: "“…,” she says. He disagrees. “…”".
    """
    found = sentences(text, begin, end)
    return choice.cue is not None and bool(found) and choice.cue[1] <= found[-1][0]


def introduced(
    text: str, mentions: Sequence[Mention], choice: Choice, span: Span, line: Span
) -> Choice:
    """Who acts in the sentence right before a quotation that no verb of saying introduces."""
    quote, end = span
    stop = _STOPPED.search(text, max(line[0], quote - 45), quote)
    if stop is None or _tagged(text, mentions, choice, end):
        return choice
    begin = max(line[0], stop.start() - _SENTENCE)
    before = choice.mention >= 0 and choice.cue is not None and choice.cue[1] < quote
    free = choice.way == "continues" or stop[1] is not None or not tells(text, choice)
    free = free or (before and mentions[choice.mention].head in ("i", "we"))
    past = before and _apart(text, choice, begin, stop.start() + 1)
    if not free and not past and not _loose(text, mentions, choice, end):
        return choice
    stops = (text.rfind(c, begin, stop.start()) for c in (". ", "? ", "” ", '" ', "; "))
    low = max(begin, *(at + 2 for at in stops if at >= 0), 0)
    who = _actor(text, mentions, low, stop.start())
    return choice if who is None else replace(choice, mention=who, way="introduced")


def _actor(text: str, mentions: Sequence[Mention], low: int, end: int) -> int | None:
    """Who acts in the sentence ``low``..``end``, or answers where the writer asks."""
    for n in range(bisect_left(mentions, low, key=START), len(mentions)):
        m = mentions[n]
        if m.start >= end:
            break
        first = text[low : m.left]
        if not (first[-2:] in ("", ", ") or first in _OPENERS or first == "For "):
            continue
        if m.gender if m.form == "pronoun" else m.kind in HUMAN:
            if _DEAD.match(text, m.right):
                return None
            if not m.possessive or _VERDICT.match(text, m.right):
                return _acts_last(text, mentions, n, end)
        if m.head in ("i", "we") and _ASKED.match(text, m.right):
            return _answerer(text, mentions, n, end)
    return None
