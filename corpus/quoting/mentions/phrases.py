"""Noun phrases that name nobody: people, institutions and texts by what they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.quoting.mentions.complements import complement
from corpus.quoting.mentions.modifiers import TRADES
from corpus.quoting.mentions.nameshapes import GENRES
from corpus.quoting.mentions.phraseheads import (
    capital_alone,
    gender_of,
    is_honour,
    is_hour,
    is_limb,
    kind_of,
    opening_of,
)
from corpus.quoting.mentions.postmodifiers import governs
from corpus.quoting.mentions.verbs import is_verb
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import (
    ADJECTIVE,
    CALENDAR,
    CAP,
    COLLECTIVE,
    DEMONYM,
    DETERMINER,
    DOCUMENT,
    LY,
    NOUN,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    ROLE,
    SAYS,
    STOP,
    THIRD,
    VERB,
)
from corpus.quoting.words.parts import PREDICATE, PREPOSITION, parts
from corpus.quoting.words.places import nationals
from corpus.quoting.words.shapes import bag

CLOSERS = frozenset(',.;:—–()“”"\n\r[]!?')
SOMEBODY = frozenset(("someone", "somebody"))
PAIRING = ("and", "or", "but", "yet")
NOUNS_TOO = bag("demand claims reports calls orders offers promises requests threats support")


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


def phrases(t: Tokens, taken: bytearray) -> Iterator[Phrase]:
    """Noun phrases whose head is a person, an institution or a text; ``taken`` words are names."""
    flags, size = t.flags, len(t.word)
    floor = 0
    for i in [i for i in t.hot if flags[i] & (NOUN | DEMONYM)]:
        f = flags[i]
        if taken[i]:
            continue
        if not f & NOUN:
            if _native(t, i):
                first = i - 1 - _double(t, i)
                first -= t.word[first] not in ("the", "The")
                yield Phrase(first, i, i, "person", "", False, True, bool(f & POSSESSIVE))
            continue
        if f & (PLURAL | THIRD | DOCUMENT) and is_verb(t, i, taken):
            continue
        compound = i + 1 < size and flags[i + 1] & NOUN and not f & POSSESSIVE
        if compound and t.gaps[i + 1] == " " and not taken[i + 1] and not is_verb(t, i + 1, taken):
            continue
        if f & ROLE and _tells_kind(t, i):
            continue
        if f & ADJECTIVE and not _ends_phrase(t, i):
            continue
        if f & DOCUMENT and t.gaps[i + 1][:1] == ":" and (f & THIRD or _label(t, i)):
            continue  # "NAME tweets:", "Analysis: why"
        phrase = _phrase(t, i, floor, taken)
        if phrase is not None:
            if not phrase.possessive:
                floor = phrase.end + 1
            yield phrase


def _tells_kind(t: Tokens, i: int) -> bool:
    """Whether a person's noun tells of what kind a document is: "a victim impact statement"."""
    if i + 2 >= len(t.word) or t.gaps[i + 1] != " " or t.gaps[i + 2] != " ":
        return False
    between, paper = t.flags[i + 1], t.flags[i + 2]
    if not paper & DOCUMENT or paper & (PLURAL | ROLE) or t.flags[i] & (POSSESSIVE | PLURAL):
        return False
    loose = between & (STOP | VERB | SAYS | LY | PRONOUN | DETERMINER | NOUN | CAP | THIRD)
    return not loose and t.word[i + 1][-2:] not in ("ed", "en") and t.word[i + 1][-1:] != "s"


def _label(t: Tokens, i: int) -> bool:
    """Whether a word is a paper's label before a headline."""
    return t.word[i] in GENRES and t.opens(i)


def _double(t: Tokens, i: int) -> bool:
    """Whether a people's name has two words: "Sri Lankan"."""
    return i > 0 and f"{t.word[i - 1]} {t.word[i]}" in nationals()


def _native(t: Tokens, i: int) -> bool:
    """ "The Croatian", "the 23-year-old Croatian" as a person: no noun follows."""
    before = i - 1 - _double(t, i)
    if before > 0 and t.word[before].endswith("-year-old") and t.gaps[before] in BLANKS:
        before -= 1
    if before < 0 or t.word[before] not in ("the", "The") or t.gaps[i] not in BLANKS:
        return False
    if t.flags[i] & PLURAL or (t.word[i][-2:] in ("sh", "ch", "se") and t.word[i] != "Czech"):
        return False
    after = t.gaps[i + 1]
    said = before > 0 and t.flags[before - 1] & SAYS and t.gaps[before] in BLANKS
    if said and after[:1] in (".", ",", ";"):
        return True
    if i + 1 >= len(t.word) or after not in BLANKS:
        return after[:2] == ", " and i + 1 < len(t.word) and t.word[i + 1] in ("who", "whose")
    f = t.flags[i + 1]
    if said and f & STOP:
        return True  # "said the Croatian of his opponent"
    return bool(f & (SAYS | VERB)) or t.word[i + 1] in ("who", "has", "had", "was", "is")


def _ends_phrase(t: Tokens, i: int) -> bool:
    """Whether the noun phrase can end with word ``i``."""
    if i + 1 >= len(t.word) or t.gaps[i + 1] != " ":
        return True
    f, word = t.flags[i + 1], t.word[i + 1]
    if word in PAIRING and _pairs(t, i + 2):
        return False
    if _told_by(t, i + 1):
        return True
    if f & (STOP | SAYS | VERB | LY | DETERMINER | CALENDAR) or word[-2:] == "ed":
        return True
    return bool(parts()[word] & PREDICATE)


def _told_by(t: Tokens, i: int) -> bool:
    """Whether word ``i`` begins what tells of a noun: "a student waiting for", "close to the"."""
    if i + 1 >= len(t.word) or t.gaps[i + 1] != " ":
        return False
    word, after = t.word[i], t.word[i + 1]
    if word[-3:] == "ing" and len(word) > 4:
        noun = t.flags[i + 1] & NOUN and not t.flags[i + 1] & PLURAL  # "a teaching assistant"
        human = t.flags[i - 1] & ROLE and word not in TRADES
        return bool(human and not (noun or t.flags[i] & (NOUN | ADJECTIVE | CAP)))
    return governs(word, after)


def _pairs(t: Tokens, i: int) -> bool:
    """Whether another adjective and its noun begin at word ``i``: "a great and watchful love"."""
    if i + 1 >= len(t.word) or t.gaps[i] != " " or t.gaps[i + 1] != " ":
        return False
    none = STOP | SAYS | VERB | DETERMINER | PRONOUN | CAP
    return not t.flags[i] & (none | NOUN) and not t.flags[i + 1] & none


def _phrase(t: Tokens, head: int, floor: int, taken: bytearray) -> Phrase | None:
    """The phrase of a noun, none of its words before ``floor``; None where it is no source."""
    if is_hour(t, head) or is_honour(t, head) or is_limb(t, head):
        return None
    f = t.flags[head]
    opening = opening_of(t, head, floor)
    noun, first, determined, definite, one = opening
    if not determined and f & DEMONYM and _wanted(t, noun - 1, head):
        return None
    owner = not determined and first < head and _owned(t, first, head)
    bare = not (determined or owner or f & (PLURAL | CAP)) and t.word[head] not in SOMEBODY
    spared = bare and bool(f & NOUN) and _headlined(t, first, head)
    if bare and not spared:
        return None
    if not determined and noun == head and capital_alone(t, head):
        return None
    kind = kind_of(t, head, opening)
    if kind is None:
        return None
    return Phrase(
        first,
        head,
        complement(t, head, taken),
        kind,
        gender_of(t, head) if one or not f & PLURAL else "",
        bool(f & PLURAL) and not one,
        definite or spared or owner,
        bool(f & POSSESSIVE) or t.text[t.end[head] : t.end[head] + 2] in ("’ ", "' "),
    )


def _wanted(t: Tokens, before: int, head: int) -> bool:
    """Whether a people's adjective stands in an object: "blaming weak Chinese demand"."""
    if before < 0 or head + 1 >= len(t.word) or t.word[head + 1] not in NOUNS_TOO:
        return False
    leads = t.word[before]
    return leads[-3:] == "ing" or bool(parts()[leads] & PREPOSITION)


def _owned(t: Tokens, first: int, head: int) -> bool:
    """Whether an owner or a name stands before a noun in its phrase."""
    return any(f & (POSSESSIVE | CAP) for f in t.flags[first:head])


def _headlined(t: Tokens, first: int, head: int) -> bool:
    """Whether a headline spares the article of whoever says something: "says mayor"."""
    size = len(t.word)
    says = head + 1 < size and t.flags[head + 1] & SAYS and t.gaps[head + 1] == " "
    if says and t.word[head + 1] in ("told", "hears", "heard") and not t.flags[head] & ROLE:
        return False  # "court told"
    said = first > 0 and t.flags[first - 1] & SAYS and t.gaps[first] == " "
    last = head + 1 == size or "\n" in t.gaps[head + 1]
    if t.flags[head] & DOCUMENT and not says:
        return False
    dashed = t.gaps[first][-3:] in (" – ", " — ", " - ") and t.flags[head] & COLLECTIVE
    said = said or bool(last and dashed)
    return bool(says or said) and "\n" not in t.text[: min(t.start[head], 300)]
