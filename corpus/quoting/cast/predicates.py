"""The verb of a subject: past its origin, its appositions, what stands between dashes."""

from __future__ import annotations

from corpus.quoting.mentions.postmodifiers import past_description
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import CALENDAR, CAP, DETERMINER, SAYS, VERB
from corpus.quoting.words.parts import (
    ADVERB,
    COMMAS,
    INFLECTED,
    LOOSE,
    OF,
    ON,
    PREDICATE,
    PREPOSITION,
    Parts,
)
from corpus.quoting.words.shapes import bag

DASHES = frozenset((" — ", " – ", " - ", " -- ", "—"))
BRACKETS = frozenset((" (", ") "))
LONGEST = 40  # words of all that stands between a subject and its verb, at most
CLOSED = 3  # commas behind a subject of which one can be the last before its verb
CONJUNCTIONS = ("and", "or", "but")
_NUMBERS = bag("one two three four five six seven eight nine ten eleven twelve most much all")


def verb_after(t: Tokens, i: int, table: Parts, apposed: bool) -> int:
    """The word that can be the verb of a subject that ends before word ``i``, or -1.

    ``apposed``: the subject ends in an age or an apposition, which a comma closes.
    """
    word, gaps = t.word, t.gaps
    size = len(word)
    if i >= size:
        return -1
    gap = gaps[i]
    if gap not in BLANKS and not (apposed and gap == ") "):
        if gap in DASHES:
            return _past_dashes(t, i, table)
        i = _past_comma(t, i, table, apposed)
        if i < 0:
            return -1
    elif apposed and table[word[i]] & PREPOSITION and word[i] not in ON:
        closed = past_commas(t, i, table)  # "NAME, an adviser to NAME, said"
        i = i if closed < 0 else closed
    if word[i] in OF and gaps[i] in BLANKS:
        i = _after_origin(t, i)
        if i < 0:
            return -1
    if word[i] in ON and i + 2 < size and t.flags[i + 1] & CALENDAR and gaps[i + 2] in BLANKS:
        i += 2
    while table[word[i]] & ADVERB and i + 1 < size and gaps[i + 1] in LOOSE:
        i += 1
    told = past_description(t, i, table) if gaps[i] in BLANKS else -1
    return i if told < 0 else told


def _past_comma(t: Tokens, i: int, table: Parts, apposed: bool) -> int:
    """The verb at word ``i`` behind a comma, or past what the comma begins; -1 for none."""
    if t.gaps[i] != ", " or t.word[i] in CONJUNCTIONS:
        return -1
    if t.flags[i] & (SAYS | VERB):
        return i
    verb = apposed and (
        table[t.word[i]] & PREDICATE or _after_age(t, i, table) or _with_object(t, i, table)
    )
    return i if verb else past_commas(t, i, table)


def _after_age(t: Tokens, i: int, table: Parts) -> bool:
    """Whether word ``i`` is a verb whose subject ends in an age: "NAME, 13, sells"."""
    aged = i > 0 and t.word[i - 1].isdigit()
    return aged and bool(table[t.word[i]] & INFLECTED) and t.word[i][-1:] == "s"


def _with_object(t: Tokens, i: int, table: Parts) -> bool:
    """Whether a verb of the present with its object begins there: "NAME, a student, runs the"."""
    i = _past_adverbs(t, i, table)
    if t.word[i][-1:] != "s" or not table[t.word[i]] & INFLECTED or i + 1 >= len(t.word):
        return False
    after = t.word[i + 1]
    told = t.flags[i + 1] & DETERMINER or table[after] & PREPOSITION or after in _NUMBERS
    return t.gaps[i + 1] in BLANKS and bool(told or after.isdigit())


def _past_adverbs(t: Tokens, i: int, table: Parts) -> int:
    """Word ``i``, or the first behind the adverbs that begin with it."""
    while i + 1 < len(t.word) and table[t.word[i]] & ADVERB and t.gaps[i + 1] in LOOSE:
        i += 1
    return i


def past_commas(t: Tokens, i: int, table: Parts) -> int:
    """The word after the comma that closes what begins at word ``i``, or -1.

    It is the first comma that a verb follows, else the first of all: "NAME, a friend of NAME, of
    Hull, said".
    """
    first, commas = -1, 0
    gaps, stop = t.gaps, min(len(t.word), i + LONGEST)
    for j in range(i + 1, stop):
        gap = gaps[j]
        if gap in BLANKS or gap in BRACKETS:
            continue
        if gap not in COMMAS:
            if t.joined(j - 1):  # "Mr. NAME"
                continue
            return first
        commas += 1
        part = table[t.word[j]]
        if part & ADVERB:
            part = table[t.word[_past_adverbs(t, j, table)]]
        if part & PREDICATE:
            return j
        first = j if first < 0 else first
        if commas == CLOSED:
            return first
    return first


def _past_dashes(t: Tokens, i: int, table: Parts) -> int:
    """The verb after the dash that closes what a dash before word ``i`` opens, or -1."""
    dash, stop = t.gaps[i], min(len(t.word), i + LONGEST)
    for j in range(i + 1, stop):
        gap = t.gaps[j]
        if gap == dash:
            verb = _past_adverbs(t, j, table)
            return verb if table[t.word[verb]] & PREDICATE else -1
        if t.ends_sentence(j):
            return -1
    return -1


def _after_origin(t: Tokens, i: int) -> int:
    """The word behind "of the Hull Institute", names alone, or -1."""
    size = len(t.word)
    j = i + 1
    while j < size and j - i < 8 and t.gaps[j] in BLANKS:
        if not t.flags[j] & CAP and t.word[j] not in ("the", "of", "and", "for"):
            return j if t.flags[j - 1] & CAP else -1
        j += 1
    return -1
