"""Whose verb it is: the subject that the clause of a cue shows, where it shows one plainly."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.attribution.subjects import (
    GROUP,
    adjacent,
    before_relative,
    behind_oblique,
    enclosed,
    head_of_phrase,
    oblique,
    opened_by,
    relative,
)
from corpus.quoting.mentions.mention import LEFT, START, Mention
from corpus.quoting.text.sentences import BREAK
from corpus.quoting.words.cues import SPEECH, Cue, lexicon
from corpus.quoting.words.shapes import bag

_CONJUNCTION = re.compile(
    r"\s(?:after|before|when|as|because|since|until|while|but|although|in which|whereupon)\s$"
)
# From a verb up to the words in marks, nothing but its objects between.
_LEADS_UP = re.compile(r"[^.,;:()“”\"‘\n]{0,40}:? ?[\"“„«‘']")
_AS = re.compile(r"[^.,;:()“”\"‘\n]{0,60} as [\"“„«‘']")
_BY = re.compile(r"[^.;:\n]{1,70} by (?=\w)")
_WHOM = re.compile(r"\b(?:whom|who|that|which) [^,.;:]{1,30} $")  # "whom she accused"
_HEARD = re.compile(r"\b(?:remember|recall|hear|overhear|caught|recollect)(?:s|d|ed|ing)? $")
_VERB = re.compile(r" (?:\w+ly |also |then |had |has |have )*([a-z]+)\b")
_PARENTHETIC = re.compile(r" ([a-z]+)(?: on \w+day)?, ")
_SHOWN = bag(
    "sign banner placard poster plaque sticker notice billboard flag signs banners placards"
)
_THINGS = frozenset(("read", "maintain"))  # what is not said can be their object too
_FINITE = frozenset(("past", "third"))
_PASSED = 12  # pronouns between a subject and its verb, at most
_WIDEST = 220  # characters from a subject to its verb

_AGENT = re.compile(r" [a-z]+ by (?:the )?")
_AND_BY = (" and by ", ", by ", " or by ", " but by ")
_DONE_BY = re.compile(r"\b([a-z]+)(?: (?:\w+ly|again|once|on \w+|last \w+|today))? by $")


def subject_of(text: str, mentions: Sequence[Mention], choice: Choice) -> Choice:
    """The choice, or the mention that is plainly the subject of its cue."""
    if choice.mention < 0 or choice.cue is None:
        return choice
    chosen, (start, end) = mentions[choice.mention], choice.cue
    if _accused(text, chosen, choice.cue):
        by = _accuser(text, mentions, end)
        return replace(choice, mention=by, cue=choice.cue if by >= 0 else None)
    cue = lexicon().verbs.get(text[start:end].lower())
    told = cue is not None and cue.kind in SPEECH and cue.form in _FINITE
    if (_LEADS_UP if told else _AS).match(text, end):
        who = relative(mentions, text, start)
        if who is not None:
            return replace(choice, mention=who)
    if cue is not None and chosen.start > start:
        return replace(choice, mention=_inverted(text, mentions, choice.mention, end))
    if cue is None or start - chosen.start > _WIDEST:
        return choice
    found: int | None = None
    if cue.form in _FINITE:
        if cue.whole(text, end):  # not "they said that the army had set up an office, “…”"
            found = _of_finite(text, mentions, choice.mention, cue, start)
    elif cue.form == "ing":
        behind_comma = text[start - 2 : start] == ", "
        of_participle = _of_participle if behind_comma else _of_absolute
        found = of_participle(text, mentions, choice.mention, start)
    if found is None or found == choice.mention:
        return choice
    return replace(choice, mention=found)


def _of_finite(
    text: str, mentions: Sequence[Mention], chosen: int, cue: Cue, start: int
) -> int | None:
    """The subject of a finite verb at ``start``: who stands beside it, or heads its phrase."""
    tells = cue.kind in (SPEECH - {"manner"}) or cue.kind == "judge"
    opened = opened_by(text, mentions, start) if tells and cue.lemma not in _THINGS else None
    if opened is not None:
        return opened
    found = before_relative(text, mentions, start)
    if found is None and tells:
        found = enclosed(text, mentions, chosen, start)
    if found is None:
        found = adjacent(mentions, text, start)
    if found is not None and _divided(text, mentions[chosen], mentions[found]):
        return found
    found = head_of_phrase(text, mentions, chosen, start)
    if found is None and oblique(text, mentions[chosen]):
        found = behind_oblique(text, mentions, chosen, start)
    return _told_of(text, mentions, mentions[chosen], start) if found is None else found


def _of_participle(text: str, mentions: Sequence[Mention], chosen: int, start: int) -> int | None:
    """The subject of a participle behind a comma, where the chosen one is an object: "told him,
    adding"."""
    m = mentions[chosen]
    aside = oblique(text, m)
    if m.right != start - 2 and m.kind not in ("place", "site") and not aside:
        return None
    found = _told(text, mentions, chosen)
    if found is None:
        found = _opening(text, mentions, chosen)
    return behind_oblique(text, mentions, chosen, start) if found is None and aside else found


def _of_absolute(text: str, mentions: Sequence[Mention], chosen: int, start: int) -> int | None:
    """The subject of a participle that follows its own noun, or whoever wrote to somebody."""
    found = _absolute(text, mentions, start)
    if found is None:
        found = _shown(text, mentions, start)
    m = mentions[chosen]
    if found is None and m.right == start - 1 and oblique(text, m):
        found = _told(text, mentions, chosen)  # "NAME wrote to them calling it"
    return found


def _inverted(text: str, mentions: Sequence[Mention], chosen: int, end: int) -> int:
    """The chosen one, or whoever stands right behind a verb that ends at ``end`` instead of it.

    "“…,” warned a doctor sent by the union": the union but tells more of the doctor.
    """
    n = bisect_left(mentions, end, key=LEFT)
    if n >= chosen or mentions[n].left != end + 1 or mentions[n].form == "pronoun":
        return chosen
    between = text[mentions[n].right : mentions[chosen].left]
    return n if _AGENT.fullmatch(between) and not mentions[n].possessive else chosen


def _accused(text: str, chosen: Mention, cue: tuple[int, int]) -> bool:
    """Whether the chosen one is accused by somebody else: "NAME was accused of “…”".

    The verb needs an object: where none stands before "of" it is a passive.
    """
    if text[slice(*cue)] != "accused" or not text.startswith(" of ", cue[1]):
        return False
    if _WHOM.search(text, max(0, cue[0] - 40), cue[0]):
        return False
    return chosen.right < cue[0]


def _accuser(text: str, mentions: Sequence[Mention], end: int) -> int:
    """Who accuses: "accused of a ‘shameful’ delay by families"; -1 where nobody is told."""
    by = _BY.search(text, end, end + 80)
    n = bisect_left(mentions, by.end(), key=LEFT) if by else len(mentions)
    return n if by and n < len(mentions) and mentions[n].left == by.end() else -1


def described(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice:
    """Whom a passive names: "described by NAME as “…”"; ``quote`` is where the words start."""
    end = quote
    while end and text[end - 1] in "\"'“‘„«` \xa0":
        end -= 1
    if choice.mention < 0 or text[end - 3 : end] != " as":
        return choice
    n = bisect_left(mentions, end, key=START) - 1
    m = mentions[n]
    if n < 0 or text[m.right : end] not in (" as", ", as") or not _passive_by(text, m.left):
        return choice
    return choice if n == choice.mention else replace(choice, mention=n)


def _passive_by(text: str, start: int) -> bool:
    """Whether the participle of a verb and "by" end at ``start``, no noun: "the plan by NAME"."""
    if text.endswith(_AND_BY, 0, start):
        return True  # "described by X as “…” and by Y as “…”"
    by = _DONE_BY.search(text, max(0, start - 60), start)
    cue = lexicon().verbs.get(by[1]) if by else None
    return cue is not None and cue.form in ("past", "participle")


def _divided(text: str, chosen: Mention, m: Mention) -> bool:
    """Whether a conjunction begins another clause at ``m``, or ``chosen`` stands after it."""
    if chosen.start > m.start:
        return True
    return _CONJUNCTION.search(text, chosen.right, m.left) is not None


def _told_of(text: str, mentions: Sequence[Mention], chosen: Mention, start: int) -> int | None:
    """Who acts in what the chosen one but tells: "…, NAME reported, his wife whispered"."""
    at = bisect_left(mentions, start, key=START)
    for n in range(at - 1, max(-1, at - 1 - _PASSED), -1):
        m = mentions[n]
        if m.inside or m.form == "pronoun":
            continue
        verb = _PARENTHETIC.fullmatch(text, chosen.right, m.left)
        acts = verb and m is not chosen and not m.possessive
        cue = lexicon().verbs.get(verb[1]) if acts and verb else None
        told = cue is not None and cue.kind in SPEECH and cue.form in _FINITE
        return n if told and GROUP.fullmatch(text, m.right, start) else None
    return None


def _told(text: str, mentions: Sequence[Mention], chosen: int) -> int | None:
    """Who says something before the place that was chosen: "she told them in PLACE, adding"."""
    for n in range(chosen - 1, max(-1, chosen - 7), -1):
        m = mentions[n]
        if BREAK.search(text, m.end, mentions[chosen].left):
            return None
        verb = _VERB.match(text, m.right)
        cue = lexicon().verbs.get(verb[1]) if verb else None
        if (
            cue is not None
            and cue.form in (*_FINITE, "participle")
            and cue.kind in SPEECH
            and not m.possessive
        ):
            return n
    return None


def _absolute(text: str, mentions: Sequence[Mention], start: int) -> int | None:
    """ "and NAME replying that": a name right before the participle, after "and" or "with".

    Or whoever is heard: "she remembers him saying".
    """
    n = bisect_left(mentions, start, key=START) - 1
    m = mentions[n]
    human = m.form == "name" or (m.form == "nominal" and m.kind == "person")
    if n >= 0 and m.right == start - 1 and m.form == "pronoun" and not m.possessive:
        return n if _HEARD.search(text, max(0, m.left - 16), m.left) else None
    apposed = ", " in text[m.left : m.start] and text[m.right : start] == ", "
    near = n >= 0 and (m.right == start - 1 or apposed) and not m.possessive and human
    return n if near and text.endswith((" and ", " with "), max(0, m.left - 6), m.left) else None


def _shown(text: str, mentions: Sequence[Mention], start: int) -> int | None:
    """ "held up a sign saying": what the words stand on, right before the participle."""
    n = bisect_left(mentions, start, key=START) - 1
    return n if n >= 0 and mentions[n].right == start - 1 and mentions[n].head in _SHOWN else None


def _opening(text: str, mentions: Sequence[Mention], chosen: int) -> int | None:
    """The mention that the sentence of an oblique one begins with."""
    for n in range(chosen - 1, max(-1, chosen - 9), -1):
        m = mentions[n]
        if BREAK.search(text, m.end, mentions[chosen].left):
            return None
        opens = m.left < 2 or BREAK.search(text, max(0, m.left - 3), m.left) is not None
        if opens and not m.possessive:
            return n
    return None
