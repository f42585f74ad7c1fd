"""Where a noun phrase begins: the words before a noun that belong to it, and those that do not."""

from __future__ import annotations

import re
from functools import cache

from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.flags import (
    CALENDAR,
    CAP,
    COLLECTIVE,
    DETERMINER,
    FUNCTION,
    LY,
    NOUN,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    ROLE,
    SAYS,
    STOP,
    TITLE,
    VERB,
)
from corpus.quoting.words.lexicon import speaks, words
from corpus.quoting.words.shapes import bag

WIDEST = 7  # words of a noun phrase before its head
TELLING = frozenset(("then", "same", "very", "only", "most", "least"))
JOINTS = ("\u00a0", "' ", "’ ")
NO_MODIFIER = STOP | DETERMINER | SAYS | LY | CALENDAR | PRONOUN
MODIFIER, NUMBER, VERBAL = range(3)
ADJECTIVAL = re.compile(r"\w-\w|(?:ed|ous|ful|less|ish|able|ible)$")
LOOKS = bag(
    """
    tall short small big large young old slight thin slim slender stout stocky burly wiry lanky
    sturdy brawny bald lean fit frail pale blond blonde quiet shy calm genial jovial brisk wry
    blunt brash feisty fiery gruff stern proud weary wealthy rich poor friendly elderly lively
    """
)
COMMON_S = bag(
    """
    rights affairs sports sales arms operations relations communications news politics economics
    systems studies services resources campaigns elections human-rights defenders emissions claims
    securities futures savings overseas always physics mathematics ethics athletics diplomatics
    metals commodities equities markets products goods cities sciences arts letters times
    facilities buildings benefits admissions accounts records materials parks schools veterans
    workers teachers students drugs weapons earnings results returns skills logistics robotics
    analytics seniors women men children consumers customers passengers patients residents
    tenants farms emergencies ferries buses fisheries forests customs taxes pensions prisons borders
    highways roads railways airports ports waterways utilities standards statistics museums
    antiquities monuments lands minorities refugees families victims prisoners soldiers truckers
    miners fishermen growers lawyers judges nurses doctors teachers pilots drivers tourists
    """
)

# Fields of work that look like participles: "engineering director".
TRADES = bag(
    """
    engineering marketing planning nursing housing banking shipping training policing programming
    lending managing advertising manufacturing purchasing sporting operating trading clothing
    coaching fundraising catering publishing consulting farming recycling scouting accounting
    broadcasting brewing mining boxing cycling rowing swimming skiing sailing racing wrestling
    """
)


def leftmost(t: Tokens, head: int, floor: int) -> int:
    """First word of the noun phrase that ends in ``head``, without its determiner."""
    flags, gaps = t.flags, t.gaps
    first = head
    least = floor if floor > head - WIDEST else head - WIDEST
    while first > least:
        i = first - 1
        f = flags[i]
        gap = gaps[first]
        if gap == ", " and _pair(t, i, first, head):
            return i
        if t.word[i] == "and" and gap == " " and _double_barrelled(t, i, head):
            first = i - 1
            continue
        if gap != " " and gap not in JOINTS and not (gap == ". " and f & CAP and _cut(t, i)):
            break
        if f & CAP:
            if t.word[i][-3:] == "ing" and not flags[head] & ROLE and t.opens(i):
                break  # "Holding signs": what those do who are named later
            if f & (FUNCTION | CALENDAR) and not _is_part(t, i, first):
                break
        elif (f & NO_MODIFIER and not _then(t, i) and not _adverb(t, i)) or _verbal(t, i, floor):
            break
        first = i
        if f & POSSESSIVE and f & CAP:
            break
    return first


def _is_part(t: Tokens, i: int, first: int) -> bool:
    """Whether a small word or a day with a capital is a part of the phrase from ``first`` on."""
    f = t.flags[i]
    if f & ROLE or _ranks(f, t.flags[first]):
        return True
    return _door(t, i) or _named(t, i) or _newer(t, i)


def _double_barrelled(t: Tokens, i: int, head: int) -> bool:
    """Whether "and" is a part of a body's name: "a Health and Safety Authority inspector"."""
    if i < 1 or t.flags[head] & PLURAL or not t.flags[i + 1] & t.flags[i - 1] & CAP:
        return False
    if t.gaps[i] != " " or (t.flags[i + 1] | t.flags[i - 1]) & (FUNCTION | CALENDAR | POSSESSIVE):
        return False
    if i > 1 and t.flags[i - 2] & DETERMINER and t.gaps[i - 1] == " ":
        return t.word[i - 2] in ("a", "an", "A", "An") or i + 2 < head
    return t.opens(i - 1) and bool(t.flags[head] & COLLECTIVE) and i + 2 < head


def _cut(t: Tokens, i: int) -> bool:
    """Whether the stop behind word ``i`` is that of "Sen." or "Feb."."""
    return t.joined(i) or bool(t.flags[i] & CALENDAR)


def _door(t: Tokens, i: int) -> bool:
    """Whether "No" or "Number" stands before the 10 of the British prime minister's door."""
    return t.word[i] in ("No", "Number") and t.word[i + 1] == "10"


def _newer(t: Tokens, i: int) -> bool:
    """Whether a place begins with "New": "the New York Republican"."""
    return t.word[i] == "New" and bool(t.flags[i + 1] & CAP) and not t.opens(i)


def _named(t: Tokens, i: int) -> bool:
    """Whether a word is the last of a body's name: "the Human Rights Watch researcher"."""
    f = t.flags[i]
    if i < 1 or t.gaps[i] != " " or f & (CALENDAR | PRONOUN | DETERMINER) or speaks(t.word[i]):
        return False
    return bool(t.flags[i - 1] & CAP) and not t.flags[i - 1] & (FUNCTION | CALENDAR)


def _pair(t: Tokens, i: int, first: int, head: int) -> bool:
    """Whether the first of two adjectives is at ``i``: "the weary, 60-year-old envoy"."""
    if first == head or i < 1 or not t.flags[i - 1] & DETERMINER or t.gaps[i] != " ":
        return False
    word = t.word[i]
    if word not in LOOKS and not (ADJECTIVAL.search(word) and word.islower()):
        return False
    return i < 2 or t.gaps[i - 1] != " " or bool(t.flags[i - 2] & (SAYS | VERB))


def _ranks(f: int, following: int) -> bool:
    """Whether a small word begins a title: "Under Secretary", but "Under Article 5"."""
    return bool(f & TITLE and following & (ROLE | TITLE))


def _then(t: Tokens, i: int) -> bool:
    """Whether a small word tells of a noun: "the bank’s then chief", "its most senior judge"."""
    return t.word[i] in TELLING and i > 0 and _opened(t, i)


def _adverb(t: Tokens, i: int) -> bool:
    """Whether an adverb belongs to the participle after it: "its newly appointed head"."""
    if not t.flags[i] & LY or not i or not _opened(t, i):
        return False
    return t.gaps[i + 1] == " " and looks()[t.word[i + 1]] == VERBAL


def _opened(t: Tokens, i: int) -> bool:
    """Whether a determiner or an owner stands right before a word: no verb follows these."""
    f = t.flags[i - 1]
    if t.gaps[i] != " ":
        return t.gaps[i] in JOINTS[1:] and not f & STOP
    return bool(f & DETERMINER or (f & POSSESSIVE and not f & (PRONOUN | STOP)))


def _verbal(t: Tokens, i: int, floor: int) -> bool:
    """Whether a small word before a noun looks like a verb rather than a modifier."""
    look = looks()[t.word[i]]
    if look == MODIFIER:
        return False
    if look == NUMBER:
        return i > floor and t.gaps[i] in (",", ".")
    if i > floor + 1 and t.flags[i - 1] & LY and t.gaps[i] == " ":
        return not _opened(t, i - 1)
    aged = i > floor and t.word[i - 1].endswith("-year-old")  # "the 26-year-old teaching aide"
    return not (aged or (i > floor and _opened(t, i)))


class Looks(dict[str, int]):
    """What a small word looks like before a noun; each is judged once."""

    def __missing__(self, word: str) -> int:
        if len(self) > 60_000:
            self.clear()
        self[word] = look = self.judge(word)
        return look

    @staticmethod
    def judge(word: str) -> int:
        """NUMBER, MODIFIER or VERBAL."""
        f = words()[word]
        ending = word[-3:]
        if word.isdigit():
            return NUMBER
        if "-" in word or f & POSSESSIVE or (f & NOUN and not f & VERB) or word in TRADES:
            return MODIFIER
        verbal = f & VERB or ending == "ing" or ending[1:] == "ed" or _third(word)
        return VERBAL if verbal else MODIFIER


@cache
def looks() -> Looks:
    """The looks of all words seen so far."""
    return Looks()


def _third(word: str) -> bool:
    return (
        word[-1:] == "s"
        and word[-2:] not in ("ss", "us", "is", "’s", "'s")
        and word not in COMMON_S
    )
