"""Where each mention stands: paragraph, sentence, inside marks, grammatical part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Span
from corpus.quoting.cast.predicates import verb_after
from corpus.quoting.mentions.mention import HUMAN, Mention
from corpus.quoting.text.tokens import BLANKS, Tokens, sentence_numbers
from corpus.quoting.words.parts import (
    APPOSED,
    ASKS,
    COMMAS,
    DUMMIES,
    INFLECTED,
    JOINS,
    LOOSE,
    NEEDS,
    OPENS_CLAUSE,
    PERFECT,
    PREDICATE,
    PREPOSITION,
    SAID,
    SAYING,
    SPOKEN,
    SUBORDINATES,
    TO,
    Parts,
    particles,
    parts,
)

ACTS = PREDICATE | INFLECTED
PLACING = frozenset(("at", "in", "to", "by", "on", "from", "with", "about", "against"))


@dataclass(slots=True)
class Place:
    """Paragraph and sentence numbers of a mention and the part it plays there."""

    paragraph: int
    sentence: int
    first: bool = False  # the first mention of a person in its sentence
    subject: bool = False  # a verb follows
    speaks: bool = False  # a verb of saying stands beside it
    oblique: bool = False  # a preposition or a verb of saying with an object stands before it
    opens: bool = False  # its sentence begins with it
    embedded: bool = False  # subject of what somebody else says ("said that X had")
    subordinate: bool = False  # a conjunction stands before it: "when X asked"
    fronted: bool = False  # subject of a clause in front of the main one: "When X came, Y left"
    leads: bool = False  # the first free mention of a person in its paragraph


def mark_quoted(mentions: Sequence[Mention], quoted: Sequence[Span]) -> None:
    """Set ``quoted`` on the mentions (in order) that begin inside one of the spans (in order)."""
    if not quoted:
        return
    at, (start, end), last = 0, quoted[0], len(quoted) - 1
    for m in mentions:
        while end <= m.start and at < last:
            at += 1
            start, end = quoted[at]
        m.quoted = start <= m.start < end


def places(t: Tokens, mentions: Sequence[Mention], quoted: Sequence[Span]) -> list[Place]:
    """The place of every mention, by its index."""
    starts, owner = sentence_numbers(t, quoted)
    found: list[Place] = []
    blank: Place | None = None  # one for all mentions of a sentence that play no part
    last = line = -1
    sentence = 0
    upcoming = [*starts[1:], len(t.word) + 1]
    table = parts()
    for m in mentions:
        low = m.low
        while upcoming[sentence] <= low:
            sentence += 1
        pronoun = m.form == "pronoun"
        if pronoun and m.head == "it" and not m.quoted:
            found.append(Place(owner[sentence], sentence))
            _parts(t, m, found[-1], table)
            continue
        if not (m.gender or m.plural) if pronoun else m.inside:
            if blank is None or blank.sentence != sentence:
                blank = Place(owner[sentence], sentence)
            found.append(blank)
            continue
        place = Place(owner[sentence], sentence)
        found.append(place)
        if pronoun or not m.plural:
            place.first = sentence != last
            last = sentence
        place.opens = low == starts[sentence]
        _parts(t, m, place, table)
        place.fronted = place.subordinate and place.subject and low - 1 == starts[sentence]
        if line == place.paragraph or m.quoted or m.possessive or m.plural:
            continue
        if place.oblique and not t.text.startswith(", who ", m.end):
            continue
        if pronoun or m.kind in HUMAN:
            place.leads = True
            line = place.paragraph
    return found


def _parts(t: Tokens, m: Mention, place: Place, table: Parts) -> None:
    """Set the part that a mention plays in its clause."""
    word, low, next_ = t.word, m.low, m.high + 1
    if low > 1 and m.form == "name" and word[low - 1] == "the" and t.gaps[low] in BLANKS:
        low -= 1
    before = table[word[low - 1]] if low else 0
    said_before, oblique = 0, False
    if low and t.gaps[low] in BLANKS:
        said_before = before & SAID
        oblique = bool(before & PREPOSITION or (said_before and before & ASKS))
        if before & TO and low > 1 and word[low - 2] in ("according", "According"):
            oblique, said_before = False, SAID
    if t.gaps[next_] in COMMAS and not m.possessive and topic(t, m):
        place.subject = True
        return
    governs = oblique and next_ < len(word) and table[word[next_]] & PREDICATE
    if governs and _conjoined(t, m, before, table):
        oblique, before = False, before | SUBORDINATES
    place.oblique = oblique
    if not oblique and not m.possessive:
        _acts(t, m, place, table, low, before, said_before)


def _acts(
    t: Tokens, m: Mention, place: Place, table: Parts, low: int, before: int, said_before: int
) -> None:
    """Set what a mention does that no preposition governs, by the verbs around it.

    ``before``: the parts of the word before ``low``; ``said_before``: those of saying.
    """
    word, gaps, next_ = t.word, t.gaps, m.high + 1
    apposed = m.right > m.end or (m.left < m.start and t.text.endswith(", ", 0, m.start))
    apposed = apposed or (gaps[next_] == ", " == gaps[low] and _apposed(t, m))
    i = verb_after(t, next_, table, apposed)
    verb = whole(t, i, table) if i >= 0 else 0
    if verb and word[i] in _HELPING and i < len(word) - 1:
        verb |= SAID if word[i + 1] in SPOKEN else whole(t, i + 1, table) & SAYING
    place.subordinate = bool(before & SUBORDINATES)
    if said_before or (before & OPENS_CLAUSE and gaps[low] in LOOSE):
        direct = verb & PREDICATE and gaps[next_] in BLANKS and word[i] != "who"
        place.embedded = bool(direct)
    if verb or said_before:
        place.speaks = bool(verb & SAYING or (said_before and not place.embedded))
        place.subject = place.speaks or bool(verb & ACTS)
    if place.subject and low and word[low - 1] == "whose":
        place.subject = place.speaks = False  # "NAME, whose daughter NAME took part, said"


_HELPING = frozenset((*PERFECT, "would"))


def whole(t: Tokens, i: int, table: Parts) -> int:
    """The parts of verb number ``i``: none of saying where it lacks its particle."""
    verb = table[t.word[i]]
    if verb & NEEDS and t.word[i + 1 : i + 2] and t.word[i + 1] not in particles(t.word[i]):
        return verb & ~SAYING
    return verb


def _apposed(t: Tokens, m: Mention) -> bool:
    """Whether a name explains the few words with which its sentence begins: "His rival, NAME,"."""
    i = m.low - 1
    while i > 0 and m.low - i < APPOSED and t.gaps[i] in BLANKS and t.word[i] not in PLACING:
        i -= 1
    return m.form == "name" and m.kind in HUMAN and m.low - i > 1 and t.opens(i)


def _conjoined(t: Tokens, m: Mention, before: int, table: Parts) -> bool:
    """Whether a word before the subject of a verb joins a clause: "after NAME said".

    Or the phrase ends before the name: "After talks with the other leader, NAME said".
    """
    if m.possessive or t.gaps[m.high + 1] not in BLANKS:
        return False
    if before & JOINS:
        return True
    said = table[t.word[m.high + 1]] & SAID
    return bool(said) and m.form == "name" and t.text.endswith(", ", 0, m.start)


def topic(t: Tokens, m: Mention) -> bool:
    """Whether a sentence begins by telling of whom it is: "For NAME, it was the third".

    So it does in "For the second of them, NAME, it was".
    """
    low, word = m.low, t.word
    if not low or m.high + 1 >= len(word):
        return False
    if word[low - 1] in ("For", "for"):
        return t.opens(low - 1) or (low > 1 and word[low - 2] == "As")
    if t.gaps[low] not in COMMAS or word[m.high + 1] not in DUMMIES:
        return False
    i = low - 1
    while i and low - i < APPOSED and t.gaps[i] in BLANKS:
        i -= 1
    return word[i] == "For" and t.opens(i)
