"""Noun phrases that name nobody: people, institutions and texts by what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.quoting.mentions.complements import complement
from corpus.quoting.mentions.modifiers import leftmost
from corpus.quoting.mentions.nameshapes import GENRES, HELD_BY_ALL
from corpus.quoting.mentions.verbs import is_verb
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.lexicon import (
    ADJECTIVE,
    CALENDAR,
    CAP,
    COLLECTIVE,
    DEMONYM,
    DETERMINER,
    DOCUMENT,
    FEMALE,
    FIRST,
    INITIAL,
    LY,
    MALE,
    NOUN,
    OFFICES,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    ROLE,
    SAYS,
    STOP,
    THIRD,
    VERB,
    bag,
    honours,
    nationals,
)
from corpus.quoting.words.parts import PREDICATE, SAYING, parts

CLOSERS = ',.;:—–()“”"\n\r[]!?'
GUARDED = bag("coast national border revolutionary civil home")  # "the coast guard", a body
SOME = bag("one another two three some many most several none all both each few")
PERSONAL = re.compile(r"(?:[eo]r|ist|ian|m[ae]n|eer|ant|ee|ess|body|one|mate)s?$")
# They end like names of doers, and are things.
THINGS = bag(
    """
    computer howitzer number letter paper matter order power water river tower weather winter summer
    quarter corner center centre theater theatre chapter counter monitor sensor motor tractor mirror
    door floor error factor vector sector terror horror humour humor flavour flavor colour color
    labour labor harbour harbor plant restaurant grant warrant committee coffee fee tree degree
    prayer timer printer router server browser scanner poster banner folder ladder border murder
    disorder danger trailer freezer boiler burner meter thermometer barometer helicopter trigger
    radiator generator refrigerator elevator escalator calculator indicator
    newsletter chatter laughter slaughter cover answer shoulder finger hunger anger
    manner dinner supper offer layer liver liner tanker freighter charter
    """
)
DEFINITE = bag("the this that his her their these those")
FINITE = bag("is was are were has had have will would can could may might should must did does do")
MIDST = bag("once also later then recently never always often still")
SOMEBODY = frozenset(("someone", "somebody"))
ONES = frozenset(("One", "Another"))
FIRSTS = frozenset((*ONES, "A", "The", "Yet"))
ORDINALS = bag("second third fourth fifth other first last")
SPRINGS = frozenset(("source", "sources"))
GUIDES = frozenset(("guide", "guides"))
STANCES = frozenset(("opposition", "resistance"))

# Persons that no ending shows.
PEOPLE = bag("prop lock cop shepherd oligarch swede dane finn pole turk spaniard briton hero skip")


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


def open_phrases(t: Tokens, taken: bytearray) -> Iterator[Phrase]:
    """Noun phrases with any other head, where a verb of saying or "according to" shows a source."""
    flags, size = t.flags, len(t.word)
    for i in [i for i in t.hot if flags[i] & SAYS or (flags[i] & PRONOUN and t.word[i] == "who")]:
        head = i - 1
        if t.word[head] in ORDINALS and _told_apart(t, head, taken):
            yield Phrase(head - 1, head, head, "person", "", False, True, False)
            continue
        if head > 0 and (flags[head] & LY or t.word[head] in MIDST) and t.gaps[head] == " ":
            head -= 1
        if head >= 0 and t.gaps[head + 1] == " ":
            phrase = _open_phrase(t, head, taken)
            if phrase is not None:
                if t.word[i] == "who":  # only people are spoken of so
                    phrase.kind = "person"
                yield phrase
                continue
        first = i + 1
        if first < size and flags[first] & DETERMINER and t.gaps[first] == " ":
            head = first + 1
            while head + 1 < size and head - first < 4 and t.gaps[head + 1] == " ":
                if flags[head + 1] & (STOP | SAYS | DETERMINER | PRONOUN | CAP):
                    break
                head += 1
            if head + 1 < size and t.gaps[head + 1] == " ":
                if t.word[head + 1] in FINITE:
                    continue  # "said the pier had": the subject of what is said
                if taken[head + 1] and flags[head + 1] & CAP:
                    continue  # "said the late NAME"
            phrase = _open_phrase(t, head, taken) if head < size else None
            if phrase is not None and phrase.first == first:
                yield phrase


def _told_apart(t: Tokens, head: int, taken: bytearray) -> bool:
    """Whether "the other" stands right before a verb of saying: "“…,” the other insisted"."""
    if head < 1 or t.word[head - 1] != "the" or not t.flags[head + 1] & SAYS or taken[head]:
        return False
    return t.gaps[head + 1] == " " == t.gaps[head]


def lone(t: Tokens, taken: bytearray) -> Iterator[Phrase]:
    """Who is told apart from others by number alone: "One said", "A second called it"."""
    yield from _others(t, taken)
    for i in [i for i in t.caps if t.word[i] in FIRSTS]:
        word = t.word[i]
        yet = word == "Yet" and t.word[i + 1 : i + 2] == ["another"]
        head = i if word in ONES else i + (yet or word in ("A", "The"))
        if taken[i] or head + 1 >= len(t.word):
            continue
        if head > i and not (t.gaps[head] == " " and (yet or t.word[head] in ORDINALS)):
            continue
        acts = parts()[t.word[head + 1]] & SAYING or t.word[head + 1] == "was"
        acts = acts and t.gaps[head + 1] == " "
        if t.gaps[head + 1] == ", " and t.word[head + 1] in ("who", "whose", "speaking"):
            acts = word in ONES or t.word[head] != "last"
        if (word in ONES or head > i) and acts and t.opens(i):
            yield Phrase(i, head, head, "person", "", False, word == "The", False)


def _others(t: Tokens, taken: bytearray) -> Iterator[Phrase]:
    """ "…; another said", "while a second called it": the subjects of further clauses."""
    if "another" not in t.word:
        return
    for i, word in enumerate(t.word[:-1]):
        if word != "another" or taken[i] or t.gaps[i + 1] != " ":
            continue
        clause = ";" in t.gaps[i] or t.word[i - 1] in ("and", "while", "but", "whereas")
        if clause and parts()[t.word[i + 1]] & SAYING:
            yield Phrase(i, i, i, "person", "", False, False, False)


def _open_phrase(t: Tokens, head: int, taken: bytearray) -> Phrase | None:
    f, word = t.flags[head], t.word[head]
    if taken[head] or f & (NOUN | PRONOUN | STOP | DETERMINER | CALENDAR | SAYS | LY):
        return None
    if (f & CAP and not (word[-1:] == "s" and t.opens(head))) or word[:1].isdigit():
        return None
    first = leftmost(t, head, 0)
    if taken.find(1, first, head + 1) >= 0:
        return None
    before = first - 1
    determined = before >= 0 and t.flags[before] & DETERMINER and t.gaps[first] in BLANKS
    if not determined and not f & CAP:
        return None
    plural = word[-1:] == "s" and word[-2:] not in ("ss", "us", "is")
    if f & CAP and not determined and (first != head or not plural):
        return None
    low = t.word[before].lower() if determined else ""
    definite = low in DEFINITE
    person = (bool(PERSONAL.search(word)) and word not in THINGS) or word in PEOPLE
    return Phrase(
        before if determined else first,
        head,
        head,
        "person" if person else "thing",
        "m" if word[-3:] == "man" else "f" if word[-5:] == "woman" else "",
        plural,
        definite,
        False,
    )


def _ends_phrase(t: Tokens, i: int) -> bool:
    """Whether the noun phrase can end with word ``i``."""
    if i + 1 >= len(t.word) or t.gaps[i + 1] != " ":
        return True
    f, word = t.flags[i + 1], t.word[i + 1]
    if f & (STOP | SAYS | VERB | LY | DETERMINER | CALENDAR) or word[-2:] == "ed":
        return True
    return bool(parts()[word] & PREDICATE)


def _phrase(t: Tokens, head: int, floor: int, taken: bytearray) -> Phrase | None:
    f = t.flags[head]
    if f & CALENDAR and not (head and t.flags[head - 1] & DETERMINER):
        return None  # an hour, no prime minister
    if head > 1 and t.word[head] in honours() and t.flags[head - 1] & CAP:
        forename = t.flags[head - 2]
        if forename & CAP and forename & (FIRST | INITIAL):
            return None  # "Anna Moss MP"
    first = leftmost(t, head, floor)
    definite = one = False
    bare = first == head
    i = first - 1
    determined = False
    if i >= floor and t.gaps[i + 1] in (" ", "\u00a0"):
        d = t.flags[i]
        that = t.word[i] == "that" and (f & PLURAL or t.flags[first] & POSSESSIVE)
        if d & DETERMINER and not that:  # "moves that unions call", "says that Moss’s son left"
            low = t.word[i].lower()
            definite = low in DEFINITE
            determined = True
            first = i
            if i >= 2 and t.word[i - 1] == "of" and t.word[i - 2].lower() in SOME:
                first, definite = i - 2, False
                one = t.word[first].lower() in ("one", "another")
    owner = first < head and any(t.flags[k] & (POSSESSIVE | CAP) for k in range(first, head))
    spared = False
    if not determined and not owner and not f & (PLURAL | CAP) and t.word[head] not in SOMEBODY:
        spared = bool(f & NOUN) and _headlined(t, first, head)
        if not spared:
            return None
    office = t.word[head] in OFFICES
    if office and t.word[head - 1][-1:].isdigit():
        return None  # "at 5 PM"
    if not determined and bare and f & CAP and not (f & PLURAL or office or t.opens(head)):
        return None
    guards = t.word[head] == "guard" and head > first and t.word[head - 1] in GUARDED
    kind = (
        "collective"
        if guards
        else "person"
        if f & ROLE
        else "collective"
        if f & COLLECTIVE
        else "document"
    )
    if kind == "person" and head + 1 < len(t.word) and t.gaps[head + 1] == " ":
        if t.word[head] in SPRINGS and t.word[head + 1] == "of":
            return None  # "a source of pride"
        if t.word[head] in GUIDES and t.word[head + 1] == "to":
            kind = "document"
    if kind == "document" and determined and t.word[first].lower() == "no":
        return None  # "with no stamp, no return address"
    if kind != "person" and ((f & PLURAL and bare) or _stance(t, first, head)):
        return None
    end = complement(t, head, taken)
    gender = "f" if f & FEMALE else "m" if f & MALE else ""
    if gender == "m" and t.word[head][-3:] != "man" and t.word[head].capitalize() in HELD_BY_ALL:
        gender = ""  # "the bishop"
    return Phrase(
        first,
        head,
        end,
        kind,
        gender if one or not f & PLURAL else "",
        bool(f & PLURAL) and not one,
        definite or spared or (owner and not determined),
        bool(t.flags[head] & POSSESSIVE) or t.text[t.end[head] : t.end[head] + 2] in ("’ ", "' "),
    )


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


def _stance(t: Tokens, first: int, head: int) -> bool:
    """Whether a body's noun tells what its owner thinks: "its opposition to the deal"."""
    if t.word[head] not in STANCES or head + 1 >= len(t.word) or t.word[head + 1] != "to":
        return False
    return t.gaps[head + 1] == " " and bool(t.flags[first] & POSSESSIVE)
