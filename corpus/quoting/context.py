"""Where each mention stands: paragraph, sentence, inside marks, grammatical part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Span
from corpus.quoting.lexicon import CAP, LY, NOUN, SAYS, VERB, bag
from corpus.quoting.mentions import Mention
from corpus.quoting.tokens import BLANKS, Tokens, sentence_numbers

ADVERBS = bag("also then later again first once never himself herself just still now even all both")
CLAUSE = bag("that if whether because when while though although as since until where why how")
ASKED = bag("told tells asked asks")
LOOSE = (" ", ", ", "\u00a0")
PREPOSITIONS = bag(
    """
    of to for with by about against from in on at than like under between behind toward towards
    before after over into despite including among around without via upon as vs versus
    """
)
AUXILIARIES = bag(
    """
    is was has had will would can could may might must should did does do also then never later
    recently who told went took came made became gave got began won lost ran wants needs knows
    thinks believes says seems appears goes plans hopes tried looked pointed turned beat hit met
    left led sat stood put set cut drew drove fell felt flew found gave grew held kept knew laid
    paid put read rose saw sent shot shook spoke spent struck swept threw thought wore are were
    have doesn’t didn’t isn’t wasn’t won’t wouldn’t can’t hasn’t doesn't didn't isn't wasn't won't
    wouldn't can't hasn't
    """
)


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
    leads: bool = False  # the first free mention of a person in its paragraph


def mark_quoted(mentions: Sequence[Mention], quoted: Sequence[Span]) -> None:
    """Set ``quoted`` on the mentions that begin inside one of the spans (in order)."""
    starts = [a for a, _ in quoted]
    for m in mentions:
        at = bisect_right(starts, m.start) - 1
        m.quoted = at >= 0 and m.start < quoted[at][1]


def places(t: Tokens, mentions: Sequence[Mention], quoted: Sequence[Span]) -> list[Place]:
    """The place of every mention, by its index."""
    starts, owner = sentence_numbers(t, quoted)
    found: list[Place] = []
    last = line = -1
    sentence = 0
    upcoming = [*starts[1:], len(t.word) + 1]
    for m in mentions:
        while upcoming[sentence] <= m.low:
            sentence += 1
        place = Place(owner[sentence], sentence)
        found.append(place)
        if m.form == "pronoun":
            if not (m.gender or m.plural):
                continue
        elif m.inside:
            continue
        place.first = sentence != last
        last = sentence
        place.opens = m.low == starts[sentence]
        _parts(t, m, place)
        human = m.kind in ("person", "unknown") or m.form == "pronoun"
        if human and line != place.paragraph and not (m.quoted or m.possessive or m.plural):
            place.leads = not place.oblique
            line = place.paragraph if place.leads else line
    return found


def _parts(t: Tokens, m: Mention, place: Place) -> None:
    said_before = False
    if m.low and t.gaps[m.low] in BLANKS:
        said_before = bool(t.flags[m.low - 1] & SAYS)
        low = t.word[m.low - 1].lower()
        place.oblique = low in PREPOSITIONS or (said_before and low in ASKED)
        if low == "to" and m.low > 1 and t.word[m.low - 2] in ("according", "According"):
            place.oblique, said_before = False, True
    if m.possessive or place.oblique:
        return
    i = _verb_after(t, m.high + 1)
    flags = t.flags[i] if i >= 0 else 0
    says = bool(flags & SAYS)
    verb = says or (i >= 0 and (bool(flags & VERB) or t.word[i] in AUXILIARIES))
    direct = verb and t.gaps[m.high + 1] in BLANKS
    place.embedded = direct and m.low > 0 and (said_before or t.word[m.low - 1] in CLAUSE)
    place.speaks = says or (said_before and not place.embedded)
    place.subject = place.speaks or (
        i >= 0 and (bool(flags & VERB) or t.word[i] in AUXILIARIES or _inflected(t.word[i], flags))
    )


def _inflected(word: str, flags: int) -> bool:
    """Whether the ending is that of a verb after a singular subject."""
    return word[-2:] == "ed" or (
        word[-1:] == "s" and not flags & (NOUN | CAP) and word[-2:] not in ("ss", "us", "’s", "'s")
    )


def _verb_after(t: Tokens, i: int) -> int:
    """The word that can be the verb of a subject that ends before word ``i``, or -1."""
    size = len(t.word)
    if i >= size:
        return -1
    gap = t.gaps[i]
    if gap == ", " and t.word[i] not in ("and", "or", "but"):
        j = i
        if not t.flags[i] & (SAYS | VERB):
            j = i + 1
            while j < size and j - i < 25 and t.gaps[j] in BLANKS:
                j += 1
            if j >= size or t.gaps[j] not in (", ", ",\u00a0"):
                return -1
        i = j
    elif gap not in BLANKS:
        return -1
    while i + 1 < size and (t.flags[i] & LY or t.word[i] in ADVERBS) and t.gaps[i + 1] in LOOSE:
        i += 1
    return i
