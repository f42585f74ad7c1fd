"""Roles: what is said of a name just before and after it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from corpus.quoting.mentions.complements import PREPOSITIONS
from corpus.quoting.mentions.modifiers import leftmost
from corpus.quoting.mentions.name import Name
from corpus.quoting.mentions.phrases import CLOSERS
from corpus.quoting.mentions.postmodifiers import FINITE
from corpus.quoting.mentions.sources import PERSONAL
from corpus.quoting.text.tokens import BLANKS, OPENERS, Tokens
from corpus.quoting.words.cues import lexicon
from corpus.quoting.words.flags import (
    CAP,
    COLLECTIVE,
    DETERMINER,
    FIRST,
    HONORIFIC,
    LY,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    ROLE,
    SAYS,
    STOP,
    SUFFIX,
    TITLE,
    VERB,
)
from corpus.quoting.words.shapes import bag

RELATIVE = frozenset(("who", "whose", "which", "whom", "where", "when"))
# They begin a clause or tell when, where and how, not what somebody is.
NO_APPOSITION = FINITE | bag(
    """
    as while despite especially if though although when because since after before like unlike with
    without that than in on at by for to of from not until unless whether including plus even only
    just perhaps maybe right
    """
)
NO_DOER = STOP | SAYS | VERB | LY | DETERMINER
DESCRIBING = re.compile(
    r"-|^(?:former|then|late|current|fellow|young|new|old|acting|outgoing|incoming|ex|top|chief)$"
    r"|(?:[cv]al|ial|nal|ive|ous|ic|ary|ful|ian|ean|ish|ese|time|led|red|ted)$"
)
"""Small words that describe an office rather than say what is done to its holder."""
BRACKETED = 8  # words between brackets
AFTER = 16  # words of an apposition


TOWNS = bag(
    "town city village district suburb port province region hamlet parish county municipality"
    " capital island"
)


def role_before(t: Tokens, name: Name, floor: int) -> int:
    """Index of the first word of the role that stands before the name (``name.head`` if none)."""
    i = name.head - 1
    if i < floor:
        return name.head
    gap = t.gaps[name.head]
    if gap == ", ":
        return _role_and_comma(t, name, floor)
    if gap not in BLANKS:
        return name.head
    if name.titled and name.head < name.first:
        if not t.flags[i] & (ROLE | TITLE | CAP) and _only_polite(t, name):
            return name.head
        return _without_verb(t, leftmost(t, name.head, floor), name.head)
    f = t.flags[i]
    if f & (PLURAL | CAP):
        return name.head
    if not f & ROLE:
        word = t.word[i]
        if f & NO_DOER or word[-1:] == "s" or not PERSONAL.search(word):
            return name.head
    return leftmost(t, i, floor)


def _only_polite(t: Tokens, name: Name) -> bool:
    """Whether a Mr or a Ms is all that leads the name: "they believe Mrs. Lind" tells no role."""
    return all(t.flags[k] & HONORIFIC for k in range(name.head, name.first))


def _without_verb(t: Tokens, first: int, head: int) -> int:
    """The first word of a role whose title has a capital: "they commend President Lind" has a
    verb before it, "the former President Lind" and "the centrist President Lind" have none."""
    while (
        first < head
        and not t.flags[first] & (CAP | ROLE | COLLECTIVE)
        and not DESCRIBING.search(t.word[first])
    ):
        first += 1
    return first


def _role_and_comma(t: Tokens, name: Name, floor: int) -> int:
    """The same for "the Kremlin spokesman, NAME,": the name is the apposition."""
    if name.possessive or not _closes(t, name.last + 1):
        return name.head
    if t.word[name.head - 1] in TOWNS:
        return name.head  # "a source in the capital, NAME, said"
    head = _role_behind(t, name.head, max(floor, name.head - 9))
    if head < 0 or (head + 1 < name.head and t.word[head + 1] not in PREPOSITIONS):
        return name.head
    first = leftmost(t, head, floor)
    before = first - 1
    determined = before >= floor and t.flags[before] & DETERMINER and t.gaps[first] in BLANKS
    owned = any(t.flags[k] & CAP for k in range(first, head))
    return first if determined or owned else name.head


def _closes(t: Tokens, i: int) -> bool:
    """Whether an apposition is closed before word ``i``: by a sign, a verb of saying, its body."""
    if _inserted(t, i):
        return False  # "One director, NAME said, had never"
    if t.gaps[i][:1] in (",", ")", "."):
        return True
    return (i < len(t.word) and bool(t.flags[i] & SAYS)) or _belongs(t, i)


def _role_behind(t: Tokens, end: int, low: int) -> int:
    """The noun of a role before word ``end``, from ``low`` on; -1 where none is in its phrase."""
    for k in range(end - 1, low - 1, -1):
        f = t.flags[k]
        title = k + 1 < end and t.flags[k + 1] & CAP  # of a name in the role
        if f & ROLE and not f & (PLURAL | POSSESSIVE | DETERMINER) and not title:
            return k
        if f & SAYS or (f & STOP and not f & DETERMINER and t.word[k] not in PREPOSITIONS):
            return -1
        if t.gaps[k] not in BLANKS:
            return -1
    return -1


def _inserted(t: Tokens, i: int) -> bool:
    """Whether a verb of saying at word ``i`` ends a tag that a comma closes."""
    return i + 1 < len(t.word) and bool(t.flags[i] & SAYS) and t.gaps[i + 1][:1] == ","


def _belongs(t: Tokens, j: int) -> bool:
    """Whether "of BODY" or "at BODY" begins at word ``j`` and tells more of the name before."""
    if j + 1 >= len(t.word) or t.word[j] not in ("of", "at", "from") or t.gaps[j] not in BLANKS:
        return False
    return bool(t.flags[j + 1] & CAP) or t.word[j + 1] == "the"


def role_after(t: Tokens, name: Name, starts: Mapping[int, Name]) -> tuple[int, int] | None:
    """(first, last) words of an apposition that says what the named person is or does.

    ``starts`` are the names of the text by their first word: a role right before one is its own.
    """
    j = _apposition(t, name.last)
    head, k = (None, 0) if j is None else _head_and_end(t, j)
    if j is None or head is None or k < head:
        return None
    return None if _owned(t, head, starts) or _clausal(t, j, head, k) else (j, k)


def _apposition(t: Tokens, last: int) -> int | None:
    """Where an apposition may begin behind a name that ends at word ``last``; its age left out."""
    size = len(t.word)
    i = _past_brackets(t, last)
    if i + 1 >= size:
        return None
    gap = t.gaps[i + 1].lstrip(".)" if t.flags[i] & SUFFIX else ")")  # "NAME Jr., the head of"
    if gap == " " or (gap.strip(" \u00a0") != "," and gap != " – "):
        return None
    j = i + 1
    if t.word[j].isdigit() and j + 1 < size and t.gaps[j + 1] == ", ":
        j += 1
    return None if t.word[j] in RELATIVE or (j + 1 < size and _clause(t, j)) else j


def _head_and_end(t: Tokens, j: int) -> tuple[int | None, int]:
    """The noun of the role in an apposition from word ``j`` on, None without any, and its end."""
    size, k = len(t.word), j
    head = None
    while k < size and k - j < AFTER:
        f, word = t.flags[k], t.word[k]
        if f & SAYS and t.flags[j] & DETERMINER and t.gaps[k] in BLANKS:
            return None, k
        if f & SAYS or (f & PRONOUN and not f & POSSESSIVE) or word in _JOINING:
            if head is None or f & SAYS:
                break
            if word == "who" or f & PRONOUN:
                k -= 1
                break
        if f & ROLE and not f & PLURAL and (head is None or head == k - 1):
            head = k
        if k + 1 < size and not CLOSERS.isdisjoint(t.gaps[k + 1]) and not t.joined(k):
            break
        if head is None and word in PREPOSITIONS and t.word[k - 1] != "president":
            return None, k
        k += 1
    k = min(k, size - 1)
    return head, k - bool(t.flags[k] & SAYS or t.word[k] in _JOINING)


_JOINING = ("who", "and", "but")


def _past_brackets(t: Tokens, i: int) -> int:
    """Word ``i``, or the last of the brackets behind it: "NAME (PLAYER), the ferryman,"."""
    if t.gaps[i + 1] != " (":
        return i
    for k in range(i + 1, min(i + BRACKETED, len(t.word) - 1)):
        if t.gaps[k + 1][:1] == ")":
            return k if t.gaps[k + 1] == "), " else i
        if t.gaps[k + 1] not in BLANKS:
            break
    return i


def _clausal(t: Tokens, j: int, head: int, k: int) -> bool:
    """Whether words ``j`` to ``k`` are a clause with its verb: "NAME, the board refused CEO"."""
    if t.word[j] in NO_APPOSITION:
        return True
    for n in range(j, k + 1):
        word, f = t.word[n], t.flags[n]
        if word in RELATIVE or word == "that":
            return False
        if n > j and word in FINITE:
            return True
        if n == head + 1 and t.flags[j] & DETERMINER and _past(t, n):
            return True  # "NAME, the minister described the strike"
        if n > j and n < head and word[-2:] == "ed" and (f & VERB or word in lexicon().verbs):
            before = t.flags[n - 1]
            if not before & (DETERMINER | LY | POSSESSIVE | CAP) and t.gaps[n] in BLANKS:
                return True
    return False


def _past(t: Tokens, n: int) -> bool:
    """Whether word ``n`` is a verb of saying in the past, with its object or what is said."""
    cue = lexicon().verbs.get(t.word[n]) if t.gaps[n] in BLANKS else None
    if cue is None or cue.form != "past" or n + 1 >= len(t.word):
        return False
    after = t.gaps[n + 1]
    if after not in BLANKS:
        return after.lstrip(",: ")[:1] in OPENERS and bool(after.strip(",: "))
    return bool(t.flags[n + 1] & (DETERMINER | PRONOUN))


def _owned(t: Tokens, head: int, starts: Mapping[int, Name]) -> bool:
    """Whether the role of noun ``head`` belongs to the person named right after it.

    Or right after the last noun of a compound: "deputy defence minister NAME".
    """
    last = k = head
    while k + 1 < len(t.word) and t.gap(k) in BLANKS and t.word[k + 1] not in PREPOSITIONS:
        k += 1
        if t.flags[k] & (CAP | SAYS):
            break
        last = k if t.flags[k] & ROLE else last
    for noun in (head, last):
        other = starts.get(noun + 1)
        right_after = other is not None and t.gap(noun) in BLANKS and not other.possessive
        if other is not None and right_after and other.type in ("person", "unknown"):
            return True
    return False


def _clause(t: Tokens, j: int) -> bool:
    """Whether word ``j`` begins no apposition but another name, or the verb of the sentence."""
    f, after = t.flags[j], t.flags[j + 1]
    if f & TITLE and t.gaps[j + 1] in BLANKS and after & FIRST:
        return True
    return bool(f & VERB and not f & ROLE and after & DETERMINER)
