"""Whom the grammar of its sentence forbids a pronoun to mean, and whom it makes it mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import Entity
from corpus.quoting.mentions.mention import HUMAN, Mention
from corpus.quoting.text.tokens import BLANKS, OPENERS, Tokens
from corpus.quoting.words.parts import (
    ADVERB,
    COMMAS,
    INFLECTED,
    OPENS_CLAUSE,
    PERFECT,
    PREDICATE,
    SAID,
    parts,
)
from corpus.quoting.words.shapes import bag

NOBODY: frozenset[int] = frozenset()
VERB = SAID | PREDICATE | INFLECTED
QUOTES = frozenset(OPENERS)  # a blank and one of them: "her “own” house"
OBJECTS = frozenset(("him", "her"))
REFLEXIVE = frozenset(("himself", "herself"))
LONGEST = 4  # words from the subject to its object: "put it firmly to her"
AIDS = 3  # words between a subject and the verb of its mind, at most
# What goes on in one's own mind, and what one says of oneself alone.
MINDS = bag(
    """
    thought thinks knew knows felt feels hoped hopes wished wishes feared fears believed believes
    realised realized realises realizes remembered remembers decided decides wondered wonders
    doubted doubts regretted regrets forgot forgets pretended pretends dreamed dreamt imagined
    admitted admits confessed confesses boasted boasts vowed vows pledged pledges promised promises
    swore swears
    """
)
CLAUSE = 6  # mentions behind a pronoun that are looked at in its clause, at most
STOPS = re.compile(r"[,;:()“”\"\n–—]")
COPULAS = (" is ", " was ")
BACK = 5  # mentions from a pronoun back to the agent of the clause in front of its sentence


def barred(
    t: Tokens, mentions: Sequence[Mention], spots: Sequence[Place], n: int
) -> frozenset[int]:
    """The entities that pronoun number ``n`` cannot stand for.

    Whoever is told by what he is to somebody ("her teacher") is not that one. An object is not
    its subject ("NAME asked her"), and whoever acts in the clause in front of a
    sentence is not whom it befalls ("Cross-examined by NAME, she denied it"). Who is
    named is not who says it ("NAME, she said, would fail").
    """
    m = mentions[n]
    if m.possessive and n and mentions[n - 1].end > m.end:
        number = mentions[n - 1].entity  # "her teacher" is not she
        return NOBODY if number is None else frozenset((number,))
    if m.quoted or m.possessive or t.gaps[m.high + 1][1:] in QUOTES:
        return NOBODY
    if m.head in OBJECTS:
        number = _subject(t, mentions, spots, n)
    elif spots[n].speaks and t.gaps[m.low] in COMMAS:
        number = _spoken_of(t, mentions, spots, n)
    else:
        number = _agent(t, mentions, spots, n)
    return NOBODY if number is None else frozenset((number,))


def below(
    t: Tokens,
    mentions: Sequence[Mention],
    spots: Sequence[Place],
    n: int,
    whom: Callable[[Mention], Entity | None],
) -> frozenset[int]:
    """Whom the clause of pronoun number ``n``, its subject, names: "he forgave NAME" is not he.

    ``whom`` tells whom a name means. A pronoun in a clause that goes before may be he: "When he
    left NAME, NAME said"; so may one that presents a name: "He was NAME".
    """
    m, place = mentions[n], spots[n]
    found: set[int] = set()
    if place.subordinate or m.possessive:
        return NOBODY
    for k in range(n + 1, min(n + 1 + CLAUSE, len(spots))):
        other = mentions[k]
        apart = spots[k].sentence != place.sentence or other.quoted
        if apart or STOPS.search(t.text, m.end, other.left):
            break
        named = other.form == "name" and other.kind in HUMAN
        entity = whom(other) if named and t.text[m.end : other.left] not in COPULAS else None
        if entity is not None:
            found.add(entity.id)
    return frozenset(found)


def _spoken_of(
    t: Tokens, mentions: Sequence[Mention], spots: Sequence[Place], n: int
) -> int | None:
    """The subject of what somebody says in the midst of it: "A girl, she warned, would"."""
    after = mentions[n].high + 2
    closed = after < len(t.word) and t.gaps[after] in COMMAS
    if not closed or t.word[mentions[n].low - 1] in ("and", "but", "or"):
        return None
    for k in range(n - 1, max(-1, n - 1 - BACK), -1):
        if spots[k].sentence != spots[n].sentence or spots[k].speaks:
            return None
        if spots[k].opens:
            m = mentions[k]
            return None if m.possessive or m.form == "pronoun" else m.entity
    return None


def _subject(t: Tokens, mentions: Sequence[Mention], spots: Sequence[Place], n: int) -> int | None:
    """The subject right before the verb whose object the pronoun is."""
    m, before = mentions[n], mentions[n - 1]
    if before.inside or (before.form == "pronoun" and before.head == "it"):
        before = mentions[n - 2]
    first = before.high + 1
    if before.entity is None or before.possessive or not 0 < m.low - first <= LONGEST:
        return None
    table = parts()
    kinds = [table[t.word[i]] for i in range(first, m.low)]
    apart = any(t.gaps[i] not in BLANKS for i in range(first, m.low + 1))
    if apart or not kinds[0] & VERB or any(k & OPENS_CLAUSE for k in kinds):
        return None
    at = n - 1 if mentions[n - 1] is before else n - 2
    return None if spots[at].oblique or before.quoted else before.entity


def _agent(t: Tokens, mentions: Sequence[Mention], spots: Sequence[Place], n: int) -> int | None:
    """Who acts in the passive clause with which the sentence opens."""
    for k in range(n - 1, max(-1, n - 1 - BACK), -1):
        m = mentions[k]
        if spots[k].sentence != spots[n].sentence:
            return None
        low = m.low
        if (
            low > 1
            and t.word[low - 1] == "by"
            and t.opens(low - 2)
            and t.word[low - 2][-2:] == "ed"
        ):
            return m.entity
    return None


def of_mind(
    t: Tokens, mentions: Sequence[Mention], spots: Sequence[Place], n: int
) -> Mention | None:
    """Whose mind the clause of which pronoun number ``n`` is the subject tells: "NAME thought he".

    A clause under such a verb takes up its subject unless gender tells otherwise.
    """
    at = mentions[n].low - 1
    if at > 0 and t.word[at] in ("that", "if", "whether"):
        at -= 1
    if n == 0 or at < 1 or t.word[at] not in MINDS or mentions[n].possessive:
        return None
    before = mentions[n - 1]
    if before.head in REFLEXIVE and n > 1:  # "NAME himself thought"
        before = mentions[n - 2]
    first = before.high + 1
    if not 0 <= at - first <= AIDS or not spots[n].embedded or before.possessive or before.plural:
        return None
    table = parts()
    aids = all(table[t.word[i]] & ADVERB or t.word[i] in PERFECT for i in range(first, at))
    close = all(t.gaps[i] in BLANKS for i in range(first, mentions[n].low + 1))
    return before if aids and close and not before.quoted else None


def stressed(mentions: Sequence[Mention], n: int) -> Mention | None:
    """The mention that "himself" of number ``n``, right behind it, stresses: "NAME himself"."""
    m = mentions[n]
    if n == 0 or m.head not in REFLEXIVE:
        return None
    before = mentions[n - 1]
    beside = before.high + 1 == m.low and not before.possessive
    return before if beside and before.quoted == m.quoted else None
