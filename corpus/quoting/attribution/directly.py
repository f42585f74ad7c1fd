"""Tags and signatures right beside a quotation: "“…,” said NAME", "“…” (NAME)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from corpus.model import Span
from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.mentions.mention import HUMAN, LEFT, Mention
from corpus.quoting.text.sentences import BREAK
from corpus.quoting.words.cues import SPEECH, lexicon
from corpus.quoting.words.parts import PREDICATE, parts

SURE = 0.9
_INVERTED = re.compile(r"[\"”’'»“]{1,2}\s([a-z]+)\s(?:the\s)?")
_GAP = re.compile(r"([\"”’'»“]{1,2}\s)(?:the\s)?")
_HABIT = re.compile(
    r"\s(?:would|used to|will|(?:like|love|prefer|tend)[sd]? to|could|was wont to|is wont to)"
    r"(?:\s(?:often|always|sometimes|then|later|only|just|\w+ly))?\s([a-z]+)\b"
)
_NEXT = re.compile(r" ([\w’'-]+)")
_BRACKETS = re.compile(r"[\"”’'»“]{1,2}\s\((?:the\s)?")
_CLOSED = re.compile(r"(?:,[^()\n]{1,60})?\)")
_TAG = re.compile(
    r" (?:has |had |have )?([a-z]+)(?= (?:on|in|at|late|early|during|this|last|yesterday|today"
    r"|through|by|after|before|via|to)\b|[,;.]|$)"
)
_APART = re.compile(r'[“”"„«»;:]')
_FINITE = frozenset(("past", "third"))
_FAR = 200  # code points from the words to the subject of the tag that ends their sentence


def directly(
    text: str, mentions: Sequence[Mention], choice: Choice, span: Span, line: Span
) -> Choice:
    """The choice, or whom the verb right behind the words in ``span`` or brackets name."""
    found = _inverted(text, mentions, choice, span[1])
    found = found or _habitual(text, mentions, choice, span[1])
    found = found or _bracketed(text, mentions, choice, span[1], line)
    return found or _trailing(text, mentions, choice, span[1], line) or choice


def _inverted(text: str, mentions: Sequence[Mention], choice: Choice, end: int) -> Choice | None:
    """The subject of a verb of saying between it and the quotation: "“…,” wrote NAME"."""
    behind = choice.mention >= 0 and mentions[choice.mention].start > end
    if text[end - 1] not in ",?!" or (choice.way == "inverted" and behind):
        return None
    tag = _INVERTED.match(text, end)
    cue = lexicon().verbs.get(tag[1]) if tag else None
    if tag is None or cue is None or cue.kind not in SPEECH or cue.form not in ("past", "third"):
        return None
    if not cue.inverts or cue.addressee or cue.lemma == "read":
        return None
    n = bisect_left(mentions, tag.end(1) + 1, key=LEFT)
    m = mentions[n] if n < len(mentions) else None
    if (
        m is None
        or m.left not in (tag.end(1) + 1, tag.end())
        or m.possessive
        or n == choice.mention
    ):
        return None
    if m.form == "pronoun" or m.kind not in (*HUMAN, "organisation"):
        return None
    after = _NEXT.match(text, m.right)
    if after and after[1] not in ("who", "which") and parts()[after[1]] & PREDICATE:
        return None  # "NAME, citing “…,” said the mayor would go"
    return Choice(n, tag.span(1), "inverted", max(choice.score, SURE), min(choice.none, 0.2))


def _habitual(text: str, mentions: Sequence[Mention], choice: Choice, end: int) -> Choice | None:
    """The subject of a tag that tells a habit: "“…,” he would say", "she liked to add"."""
    if text[end - 1] not in ",?!":
        return None
    gap = _GAP.match(text, end)
    n = bisect_left(mentions, gap.end(), key=LEFT) if gap else len(mentions)
    if gap is None or n == len(mentions) or mentions[n].left not in (gap.end(), gap.end(1)):
        return None
    m = mentions[n]
    tag = None if m.possessive else _HABIT.match(text, m.right)
    cue = lexicon().verbs.get(tag[1]) if tag else None
    if tag is None or cue is None or cue.kind not in SPEECH or cue.form != "base":
        return None
    return Choice(n, tag.span(1), "subject", max(choice.score, SURE), min(choice.none, 0.2))


def _trailing(
    text: str, mentions: Sequence[Mention], choice: Choice, end: int, line: Span
) -> Choice | None:
    """The subject of the tag with which the sentence ends: "It was “slow”, NAME said on Monday".

    Where no verb ties the words to anybody else.
    """
    if choice.cue is not None and choice.cue[0] < end:
        return None
    for n in range(bisect_left(mentions, end, key=LEFT), len(mentions)):
        m = mentions[n]
        if m.left - end > _FAR or m.left >= line[1] or BREAK.search(text, end, m.left):
            return None
        if _APART.search(text, end + 1, m.left):
            return None
        pair = n and text[mentions[n - 1].right : m.left] == " and "  # "two agents and a source"
        left = mentions[n - 1].left if pair else m.left
        tag = _TAG.match(text, m.right) if text[left - 2 : left] == ", " else None
        cue = lexicon().verbs.get(tag[1]) if tag else None
        if tag is None or cue is None or cue.kind not in SPEECH or cue.form not in _FINITE:
            continue
        if m.possessive or m.head in ("who", "which") or n == choice.mention:
            return None
        if _tied_to_another(text, choice, m, tag.span(1)):
            return None
        score = max(choice.score, SURE)
        return Choice(n - bool(pair), tag.span(1), "subject", score, min(choice.none, 0.2))
    return None


def _tied_to_another(text: str, choice: Choice, m: Mention, tag: Span) -> bool:
    """Whether a verb before the tag of ``m`` gives the words to somebody; "according" behind it
    only passes them on."""
    if choice.cue is None or choice.cue == tag:
        return False
    return text[slice(*choice.cue)] != "according" or choice.cue[0] <= m.right


def _bracketed(
    text: str, mentions: Sequence[Mention], choice: Choice, end: int, line: Span
) -> Choice | None:
    """Whoever alone stands in brackets behind the words: "“A triumph” (NAME, of the Post)"."""
    opened = _BRACKETS.match(text, end, line[1])
    pronoun = choice.mention >= 0 and mentions[choice.mention].form == "pronoun"
    if opened is None or (choice.cue is not None and not pronoun):
        return None
    n = bisect_left(mentions, opened.end(), key=LEFT)
    m = mentions[n] if n < len(mentions) and mentions[n].left == opened.end() else None
    kinds = (*HUMAN, "organisation")
    named = m is not None and m.form == "name" and m.kind in kinds and not m.possessive
    if m is None or not named or not _CLOSED.match(text, m.end, line[1]):
        return None
    return Choice(n, None, "label", max(choice.score, SURE), min(choice.none, 0.5))
