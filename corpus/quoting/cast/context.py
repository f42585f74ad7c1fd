"""Where each mention stands: paragraph, sentence, inside marks, grammatical part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from corpus.model import Span
from corpus.quoting.mentions.finding import HUMAN, Mention
from corpus.quoting.text.tokens import BLANKS, Tokens, sentence_numbers
from corpus.quoting.words.lexicon import CALENDAR, CAP, LY, NOUN, SAYS, VERB, Words, bag, words

ADVERBS = bag(
    "also then later again first once never himself herself just still now even all both yesterday"
    " today tonight earlier already always often soon instead perhaps twice simply"
)
ON = bag("on last this")
PERFECT = frozenset(("had", "has", "have"))
SPOKEN = frozenset(("written", "spoken"))
OF = bag("of from at with")
CLAUSE = bag("that if whether because when while though although as since until where why how")
ASKED = bag("told tells asked asks")
DUMMIES = bag("it this that there these")
APPOSED = 9  # words of a phrase between "For" and the name that explains it, at most
COMMAS = (", ", ",\u00a0")
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
    broke wept slept fled caught bought brought taught sought fought built sold hung bent leant sank
    sang rang drank rode woke chose stole tore swore hid bit fed dug stuck swung slid sped dealt
    paid put read rose saw sent shot shook spoke spent struck swept threw thought wore are were
    have doesn’t didn’t isn’t wasn’t won’t wouldn’t can’t hasn’t doesn't didn't isn't wasn't won't
    wouldn't can't hasn't
    """
)
# What a word beside a mention can be, as bits.
ADVERB, OPENS_CLAUSE, ASKS, PREPOSITION, TO, SAID, PREDICATE, INFLECTED = (1 << n for n in range(8))
SUBORDINATES = 1 << 8


def _table(*listed: tuple[frozenset[str], int]) -> dict[str, int]:
    """The bits of every word listed."""
    found: dict[str, int] = {}
    for words_, bit in listed:
        for word in words_:
            found[word] = found.get(word, 0) | bit
    return found


PRINTED = _table((ADVERBS, ADVERB), (CLAUSE, OPENS_CLAUSE), (AUXILIARIES, PREDICATE))
FOLDED = _table(
    (CLAUSE, SUBORDINATES), (PREPOSITIONS, PREPOSITION), (ASKED, ASKS), (frozenset(("to",)), TO)
)


class Parts(dict[str, int]):
    """The part that a word plays beside a mention, by the word as printed; found once."""

    def __init__(self, flags: Words) -> None:
        super().__init__()
        self.flags = flags

    def __missing__(self, word: str) -> int:
        flags = self.flags[word]
        found = PRINTED.get(word, 0) | FOLDED.get(word.lower(), 0)
        if flags & LY:
            found |= ADVERB
        if flags & SAYS:
            found |= SAID | PREDICATE
        elif flags & VERB:
            found |= PREDICATE
        if _inflected(word, flags):
            found |= INFLECTED
        if len(self) > 60_000:
            self.clear()
        self[word] = found
        return found


@cache
def parts() -> Parts:
    """The parts of all words seen so far."""
    return Parts(words())


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
        place.first = sentence != last
        last = sentence
        place.opens = low == starts[sentence]
        _parts(t, m, place, table)
        if line == place.paragraph or m.quoted or m.possessive or m.plural or place.oblique:
            continue
        if pronoun or m.kind in HUMAN:
            place.leads = True
            line = place.paragraph
    return found


def _parts(t: Tokens, m: Mention, place: Place, table: Parts) -> None:
    word, low = t.word, m.low
    before = table[word[low - 1]] if low else 0
    said_before = 0
    if low and t.gaps[low] in BLANKS:
        said_before = before & SAID
        place.oblique = bool(before & PREPOSITION or (said_before and before & ASKS))
        if before & TO and low > 1 and word[low - 2] in ("according", "According"):
            place.oblique, said_before = False, SAID
    if t.gaps[m.high + 1] in COMMAS and not m.possessive and topic(t, m):
        place.oblique, place.subject = False, True
        return
    if m.possessive or place.oblique:
        return
    apposed = m.right > m.end or (m.left < m.start and t.text.endswith(", ", 0, m.start))
    i = _verb_after(t, m.high + 1, table, apposed)
    after = table[word[i]] if i >= 0 else 0
    if word[i] in PERFECT and 0 <= i < len(word) - 1:
        after |= SAID if word[i + 1] in SPOKEN else table[word[i + 1]] & SAID
    place.subordinate = bool(before & SUBORDINATES)
    if said_before or (before & OPENS_CLAUSE and t.gaps[low] in LOOSE):
        direct = after & PREDICATE and t.gaps[m.high + 1] in BLANKS
        place.embedded = bool(direct)
    place.speaks = bool(after & SAID or (said_before and not place.embedded))
    place.subject = place.speaks or bool(after & (PREDICATE | INFLECTED))


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


def _inflected(word: str, flags: int) -> bool:
    """Whether the ending is that of a verb after a singular subject."""
    return word[-2:] == "ed" or (
        word[-1:] == "s" and not flags & (NOUN | CAP) and word[-2:] not in ("ss", "us", "’s", "'s")
    )


def _verb_after(t: Tokens, i: int, table: Parts, apposed: bool) -> int:
    """The word that can be the verb of a subject that ends before word ``i``, or -1.

    ``apposed``: the subject ends in an age or an apposition, which a comma closes.
    """
    word, gaps = t.word, t.gaps
    size = len(word)
    if i >= size:
        return -1
    gap = gaps[i]
    if gap not in BLANKS and not (apposed and gap == ") "):
        if gap != ", " or word[i] in ("and", "or", "but"):
            return -1
        closed = apposed and table[word[i]] & PREDICATE
        if not (closed or t.flags[i] & (SAYS | VERB)):
            i = after_apposition(t, i)
            if i < 0:
                return -1
    if word[i] in OF and gap in BLANKS:
        i = _after_origin(t, i)
        if i < 0:
            return -1
    if word[i] in ON and i + 2 < size and t.flags[i + 1] & CALENDAR and gaps[i + 2] in BLANKS:
        i += 2
    while i + 1 < size and table[word[i]] & ADVERB and gaps[i + 1] in LOOSE:
        i += 1
    return i


def _after_origin(t: Tokens, i: int) -> int:
    """The word behind "of the Hull Institute", names alone, or -1."""
    size = len(t.word)
    j = i + 1
    while j < size and j - i < 8 and t.gaps[j] in BLANKS:
        if not t.flags[j] & CAP and t.word[j] not in ("the", "of", "and", "for"):
            return j if t.flags[j - 1] & CAP else -1
        j += 1
    return -1


def after_apposition(t: Tokens, i: int) -> int:
    """The word after the comma that closes what begins at word ``i``, or -1."""
    size = len(t.word)
    j = i + 1
    while j < size and j - i < 25 and t.gaps[j] in BLANKS:
        j += 1
    return j if j < size and t.gaps[j] in (", ", ",\u00a0") else -1
