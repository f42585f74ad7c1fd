"""Roles: what is said of a name before and after it, and noun phrases that name nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.quoting.lexicon import (
    ADJECTIVE,
    CALENDAR,
    CAP,
    COLLECTIVE,
    DETERMINER,
    DOCUMENT,
    FEMALE,
    FUNCTION,
    LY,
    MALE,
    NOUN,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    ROLE,
    SAYS,
    STOP,
    TITLE,
    VERB,
    bag,
)
from corpus.quoting.names import Name
from corpus.quoting.tokens import Tokens

WIDEST = 7  # words of a noun phrase before its head
AFTER = 14  # words of an apposition
CLOSERS = ',.;:—–()“”"\n\r[]!?'
PREPOSITIONS = frozenset(("of", "for", "at", "in", "from", "with", "to", "on"))
ARTICLES = frozenset(("a", "an", "the"))
COMMON_S = bag(
    """
    rights affairs sports sales arms operations relations communications news politics economics
    systems studies services resources campaigns elections human-rights defenders emissions claims
    securities futures savings overseas always physics mathematics ethics athletics diplomatics
    metals commodities equities markets products goods cities sciences arts letters times
    """
)
OBJECTS = frozenset(("me", "him", "them", "us", "you", "he", "she", "it", "they", "we", "i"))


@dataclass(slots=True)
class Phrase:
    """A noun phrase of words ``first``..``last`` with its head noun ``head``.

    ``end`` is the index of its last word with the complements ("a spokesman for the ministry").
    """

    first: int
    head: int
    end: int
    kind: str
    gender: str
    plural: bool
    definite: bool
    possessive: bool


def role_before(t: Tokens, name: Name, floor: int) -> int:
    """Index of the first word of the role that stands before the name (``name.head`` if none)."""
    flags = t.flags
    i = name.head - 1
    if i < floor or t.gap(i) not in (" ", "\u00a0"):
        return name.head
    f = flags[i]
    if not f & ROLE or f & PLURAL or f & CAP:
        return name.head
    return _leftmost(t, i, floor)


def _leftmost(t: Tokens, head: int, floor: int) -> int:
    """First word of the noun phrase that ends in ``head``, without its determiner."""
    flags = t.flags
    first = head
    while first - 1 >= floor and head - first < WIDEST:
        i = first - 1
        f = flags[i]
        gap = t.text[t.end[i] : t.start[first]]
        if gap not in (" ", "\u00a0", "' ", "’ ") and not (gap == ". " and f & CAP):
            break
        if f & (STOP | DETERMINER | SAYS | LY | CALENDAR | PRONOUN) and not f & CAP:
            break
        if not f & CAP and _verbal(t, i, floor):
            break
        if f & (FUNCTION | CALENDAR) and f & CAP and not f & (ROLE | TITLE):
            break
        first = i
        if f & POSSESSIVE:
            break
    return first


def _verbal(t: Tokens, i: int, floor: int) -> bool:
    """Whether a small word before a noun looks like a verb rather than a modifier."""
    word, f = t.word[i], t.flags[i]
    if word.isdigit():
        return i > floor and t.gap(i - 1) in (",", ".")
    ending = word[-3:]
    if not (f & VERB or ending == "ing" or ending[1:] == "ed" or _third(word)):
        return False
    if "-" in word or f & POSSESSIVE or (f & NOUN and not f & VERB):
        return False
    return not (i > floor and t.flags[i - 1] & DETERMINER and t.gap(i - 1) == " ")


def _third(word: str) -> bool:
    return (
        word[-1:] == "s"
        and word[-2:] not in ("ss", "us", "is", "’s", "'s")
        and word not in COMMON_S
    )


def role_after(t: Tokens, name: Name) -> tuple[int, int] | None:
    """(first, last) words of an apposition that says what the named person is or does."""
    i = name.last
    size = len(t.word)
    if i + 1 >= size:
        return None
    gap = t.gap(i)
    if gap.strip(" \u00a0") != "," and gap != " – ":
        return None
    j = i + 1
    if t.word[j].isdigit() and j + 1 < size and t.gap(j) == ", ":
        j += 1
    head = None
    k = j
    while k < size and k - j < AFTER:
        f = t.flags[k]
        if f & SAYS or (f & PRONOUN and not f & POSSESSIVE) or t.word[k] in ("who", "and", "but"):
            if head is None or f & SAYS:
                break
            if t.word[k] == "who" or f & PRONOUN:
                k -= 1
                break
        if f & ROLE and not f & PLURAL and (head is None or head == k - 1):
            head = k
        if k + 1 < size and any(c in CLOSERS for c in t.gap(k)):
            break
        if head is None and t.word[k] in PREPOSITIONS and t.word[k - 1] not in ("president",):
            return None
        k += 1
    k = min(k, size - 1)
    if t.flags[k] & SAYS or t.word[k] in ("who", "and", "but"):
        k -= 1
    if head is None or k < head:
        return None
    return j, k


def phrases(t: Tokens, taken: list[bool]) -> Iterator[Phrase]:
    """Noun phrases whose head is a person, an institution or a text; ``taken`` words are names."""
    flags, size = t.flags, len(t.word)
    floor = 0
    for i in [i for i, f in enumerate(flags) if f & NOUN]:
        f = flags[i]
        if taken[i]:
            continue
        compound = i + 1 < size and flags[i + 1] & NOUN and not f & POSSESSIVE
        if compound and t.gap(i) == " " and not taken[i + 1]:
            continue
        if f & ADJECTIVE and not _ends_phrase(t, i):
            continue
        phrase = _phrase(t, i, floor, taken)
        if phrase is not None:
            floor = phrase.end + 1
            yield phrase


def _ends_phrase(t: Tokens, i: int) -> bool:
    """Whether the noun phrase can end with word ``i``."""
    if i + 1 >= len(t.word) or t.gap(i) != " ":
        return True
    f, word = t.flags[i + 1], t.word[i + 1]
    return bool(f & (STOP | SAYS | VERB | LY | DETERMINER | CALENDAR)) or word[-2:] == "ed"


def _phrase(t: Tokens, head: int, floor: int, taken: list[bool]) -> Phrase | None:
    f = t.flags[head]
    first = _leftmost(t, head, floor)
    definite = False
    bare = first == head
    i = first - 1
    determined = False
    if i >= floor and t.gap(i) in (" ", "\u00a0"):
        d = t.flags[i]
        if d & DETERMINER:
            low = t.word[i].lower()
            definite = low in ("the", "this", "that", "his", "her", "their", "these", "those")
            determined = True
            first = i
    owner = any(t.flags[k] & (POSSESSIVE | CAP) for k in range(first, head))
    if not determined and not owner and not f & (PLURAL | CAP):
        return None
    if not determined and bare and f & CAP and not f & PLURAL and not t.opens(head):
        return None
    kind = "person" if f & ROLE else "collective" if f & COLLECTIVE else "document"
    if kind != "person" and f & PLURAL and bare:
        return None
    end = _complement(t, head, taken)
    gender = "f" if f & FEMALE else "m" if f & MALE else ""
    return Phrase(
        first,
        head,
        end,
        kind,
        gender if not f & PLURAL else "",
        bool(f & PLURAL),
        definite or (owner and not determined),
        bool(t.flags[head] & POSSESSIVE) or t.text[t.end[head] : t.end[head] + 2] in ("’ ", "' "),
    )


def _complement(t: Tokens, head: int, taken: list[bool]) -> int:
    """Last word of "for the ministry", "familiar with the matter" after the head."""
    size = len(t.word)
    end = head
    if t.flags[head] & POSSESSIVE:
        return head
    i = head
    if i + 2 < size and t.gap(i) == " " and t.word[i + 1] in ("close", "familiar", "involved"):
        i += 1
    while i + 2 < size and t.gap(i) == " " and t.word[i + 1] in PREPOSITIONS:
        if t.gap(i + 1) != " ":
            break
        j = i + 2
        stop = _object(t, j)
        if stop is None:
            break
        end = i = stop
        if end - head > 9:
            break
    return end


def _object(t: Tokens, j: int) -> int | None:
    """Last word of the noun phrase that begins at ``j`` (after a preposition), or None."""
    size = len(t.word)
    begin = j
    last = None
    while j < size and j - begin < 6:
        f = t.flags[j]
        if t.word[j] in OBJECTS or f & SAYS or (f & STOP and not f & DETERMINER):
            break
        if f & CALENDAR:
            break
        if not (f & DETERMINER and not f & CAP):
            if not f & (CAP | NOUN) and last is not None and t.flags[last] & NOUN:
                break
            last = j
        if j + 1 >= size or t.gap(j) != " ":
            break
        j += 1
    return last


def is_title_case(t: Tokens, first: int, last: int) -> bool:
    """Whether all words of the stretch begin with a capital."""
    return all(t.flags[i] & CAP for i in range(first, last + 1))


__all__ = ["DOCUMENT", "Phrase", "is_title_case", "phrases", "role_after", "role_before"]
