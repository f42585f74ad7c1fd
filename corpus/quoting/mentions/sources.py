"""Sources of any name or none: whom a verb of saying alone shows to be one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.quoting.mentions.complements import complement
from corpus.quoting.mentions.modifiers import leftmost
from corpus.quoting.mentions.phraseheads import DEFINITE
from corpus.quoting.mentions.phrases import Phrase
from corpus.quoting.mentions.postmodifiers import DONE, DONE_TO, FINITE, TELLING
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import (
    CALENDAR,
    CAP,
    DETERMINER,
    LY,
    NOUN,
    POSSESSIVE,
    PRONOUN,
    SAYS,
    STOP,
)
from corpus.quoting.words.parts import INFLECTED, PREPOSITION, SAYING, parts
from corpus.quoting.words.shapes import bag

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
    disclaimer explainer primer teaser thriller bestseller reminder header footer ticker roster
    backgrounder decree chant estimate climate
    newsletter chatter laughter slaughter cover answer shoulder finger hunger anger
    manner dinner supper offer layer liver liner tanker freighter charter
    """
)
MIDST = bag("once also later then recently never always often still")
ONES = frozenset(("One", "Another"))
FIRSTS = frozenset((*ONES, "A", "The", "Yet"))
OF_TWO = bag("elder younger older")  # "The younger nodded": of two persons
ORDINALS = OF_TWO | bag("second third fourth fifth other first last")
VOICES = frozenset(("A", "Another", "One"))
RELATIVE = ("who", "which")
PLACES = frozenset(("from", "in", "at", "behind"))
BELONGING = frozenset(("from", "in", "at", "of", "with", "for", "behind"))
CLOSERS = ("”", '"', "’", "'", "»")
FARTHEST = 6  # words between a noun and what stands last in the words that tell of it
LONGEST = 6  # words of a name, at most

# Persons that no ending shows.
PEOPLE = bag(
    "accused prop lock cop shepherd oligarch swede dane finn pole turk spaniard briton hero skip"
)


def open_phrases(t: Tokens, taken: bytearray) -> Iterator[Phrase]:
    """Noun phrases with any other head, where a verb of saying or "according to" shows a source."""
    flags, size = t.flags, len(t.word)
    for i in [i for i in t.hot if flags[i] & SAYS or (t.word[i] in RELATIVE and _relative(t, i))]:
        if t.word[i] == "forecast":
            continue  # a noun behind most words: "its profit forecast"
        head = i - 1
        if t.word[head] in ORDINALS and _told_apart(t, head, taken):
            yield Phrase(head - 1, head, head, "person", "", False, True, False)
            continue
        phrase = _before(t, i, taken)
        if phrase is not None:
            yield phrase
            continue
        first = i + 1
        inverted = t.word[i] == "to" or not t.gaps[i].isspace()  # "“…,” warned the X"
        if inverted and first < size and flags[first] & DETERMINER and t.gaps[first] == " ":
            phrase = _behind(t, first, taken)
            if phrase is not None:
                yield phrase


def _before(t: Tokens, i: int, taken: bytearray) -> Phrase | None:
    """The phrase right before the verb of saying or the relative pronoun at word ``i``."""
    head = i - 1
    if head > 0 and (t.flags[head] & LY or t.word[head] in MIDST) and t.gaps[head] == " ":
        head -= 1
    near = t.gaps[head + 1] == " " or (t.word[i] == "which" and i == head + 1)
    if head < 0 or not near:
        return None
    phrase = _open_phrase(t, head, taken) or _somewhere(t, head, taken)
    phrase = phrase or _described(t, head, taken)
    if phrase is not None and t.word[i] == "who":  # only people are spoken of so
        phrase.kind = "person"
    return phrase


def _behind(t: Tokens, first: int, taken: bytearray) -> Phrase | None:
    """The phrase from the article at word ``first`` on, behind a verb of saying."""
    flags, size = t.flags, len(t.word)
    head = first + 1
    while head + 1 < size and head - first < 4 and t.gaps[head + 1] == " ":
        if flags[head + 1] & (STOP | SAYS | DETERMINER | PRONOUN | CAP):
            break
        head += 1
    if head + 1 < size and t.gaps[head + 1] == " ":
        if t.word[head + 1] in FINITE:
            return None  # "said the pier had": the subject of what is said
        if taken[head + 1] and flags[head + 1] & CAP:
            return None  # "said the late NAME"
    phrase = _open_phrase(t, head, taken) if head < size else None
    return phrase if phrase is not None and phrase.first == first else None


def _relative(t: Tokens, i: int) -> bool:
    """Whether a relative pronoun shows a source: "who", or "which" before a verb of saying."""
    if t.word[i] == "who":
        return True
    said = i + 1 < len(t.word) and t.flags[i + 1] & SAYS and t.gaps[i + 1] == " "
    return t.word[i] == "which" and bool(said) and t.gaps[i] in (*BLANKS, ", ")


def _told_apart(t: Tokens, head: int, taken: bytearray) -> bool:
    """Whether "the other" stands right before a verb of saying: "“…,” the other insisted"."""
    if head < 1 or t.word[head - 1] != "the" or not t.flags[head + 1] & SAYS or taken[head]:
        return False
    return t.gaps[head + 1] == " " == t.gaps[head]


def lone(t: Tokens, taken: bytearray) -> Iterator[Phrase]:
    """Who is told apart from others by number alone: "One said", "A second called it"."""
    yield from _others(t, taken)
    yield from _voices(t, taken)
    for i in [i for i in t.caps if t.word[i] in FIRSTS]:
        word = t.word[i]
        yet = word == "Yet" and t.word[i + 1 : i + 2] == ["another"]
        head = i if word in ONES else i + (yet or word in ("A", "The"))
        if taken[i] or head + 1 >= len(t.word):
            continue
        if head > i and not (t.gaps[head] == " " and (yet or t.word[head] in ORDINALS)):
            continue
        does = INFLECTED | SAYING if t.word[head] in OF_TWO else SAYING
        acts = parts()[t.word[head + 1]] & does or t.word[head + 1] == "was"
        acts = acts and t.gaps[head + 1] == " "
        if t.gaps[head + 1] == ", " and t.word[head + 1] in ("who", "whose", "speaking"):
            acts = word in ONES or t.word[head] != "last"
        if (word in ONES or head > i) and acts and t.opens(i):
            yield Phrase(i, head, head, "person", "", False, word == "The", False)


def _others(t: Tokens, taken: bytearray) -> Iterator[Phrase]:
    """ "…; another said", "while a second called it": the subjects of further clauses."""
    for i in t.places_of("another"):
        if taken[i] or t.gaps[i + 1] != " " or i + 1 == len(t.word):
            continue
        clause = ";" in t.gaps[i] or t.word[i - 1] in ("and", "while", "but", "whereas")
        if clause and parts()[t.word[i + 1]] & SAYING:
            yield Phrase(i, i, i, "person", "", False, False, False)


def _voices(t: Tokens, taken: bytearray) -> Iterator[Phrase]:
    """ "A voice from the gallery called", "“…,” another voice said": somebody unseen."""
    for i in t.places_of("voice"):
        if i + 1 == len(t.word) or taken[i]:
            continue
        told = i > 0 and t.word[i - 1].capitalize() in VOICES and t.gaps[i] == " "
        came = (
            told and i > 1 and t.word[i - 2] in ("came", "comes")
        )  # "From the wings came a voice:"
        if came:
            yield Phrase(i - 1, i, complement(t, i, taken), "person", "", False, False, False)
        elif told and (t.opens(i - 1) or t.gaps[i - 1].strip()[-1:] in CLOSERS):
            end = complement(t, i, taken)
            far = t.word[i + 1] in PLACES or bool(parts()[t.word[i + 1]] & SAYING)
            if far and t.gaps[i + 1] == " ":
                yield Phrase(i - 1, i, end, "person", "", False, False, False)


def _somewhere(t: Tokens, last: int, taken: bytearray) -> Phrase | None:
    """A phrase that a name ends: "A choir from NAME said", "An essay seen by NAME said"."""
    low = last
    while low > 0 and taken[low - 1] and t.gaps[low] in BLANKS and last - low < LONGEST:
        low -= 1
    if not taken[low] or not t.flags[last] & CAP:
        return None
    low -= low > 0 and t.word[low - 1] == "the"
    if low < 2 or t.gaps[low] != " " or t.gaps[low - 1] != " ":
        return None
    done = t.word[low - 1] in DONE_TO and DONE.search(t.word[low - 2]) and t.gaps[low - 2] == " "
    if not done and t.word[low - 1] not in BELONGING:
        return None
    phrase = _open_phrase(t, low - 2 - bool(done), taken)
    if phrase is None or (phrase.first and t.gaps[phrase.first] == " "):
        return None
    phrase.end = phrase.head if done else last
    return phrase


def _described(t: Tokens, last: int, taken: bytearray) -> Phrase | None:
    """A phrase whose noun is told by what ends with word ``last``: "A returnee at the scene said".

    The noun opens its clause; what tells of it begins with a preposition or a participle.
    """
    low = last
    while low > 0 and taken[low - 1] and t.gaps[low] in BLANKS:
        low -= 1
    if not taken[low]:
        return None
    found = None
    for k in range(low - 1, max(low - FARTHEST, 1), -1):
        word, f = t.word[k], t.flags[k]
        if t.gaps[k + 1] != " " or taken[k] or f & (SAYS | DETERMINER | PRONOUN | CAP):
            break
        if word in ("of", "from"):
            continue  # "a number of readers", "a reply from the team"
        told = parts()[word] & PREPOSITION or word in TELLING or word[-3:] == "ing"
        if told or DONE.search(word):
            phrase = _open_phrase(t, k - 1, taken) if t.gaps[k] == " " else None
            opens = phrase is not None and (not phrase.first or t.gaps[phrase.first] != " ")
            found = phrase if opens else found
    return found


def _open_phrase(t: Tokens, head: int, taken: bytearray) -> Phrase | None:
    """The phrase of any noun at word ``head``, with what determines it."""
    f, word = t.flags[head], t.word[head]
    if taken[head] or not _may_be_noun(t, head):
        return None
    first = leftmost(t, head, 0)
    owned = first < head and taken[first] and t.flags[first] & POSSESSIVE
    if taken.find(1, first + bool(owned), head + 1) >= 0:
        return None
    before = first - (not owned)  # "NAME’s legal service"
    determined = before >= 0 and t.flags[before] & DETERMINER and t.gaps[first] in BLANKS
    determined = bool(determined or owned)
    plural = word[-1:] == "s" and word[-2:] not in ("ss", "us", "is")
    if not determined and (not f & CAP or first != head or not plural):
        return None
    low = t.word[before].lower() if determined else ""
    definite = low in DEFINITE or bool(owned)
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


def _may_be_noun(t: Tokens, i: int) -> bool:
    """Whether no list knows a word as anything but a noun, and its letters do not deny it."""
    f, word = t.flags[i], t.word[i]
    if f & (NOUN | PRONOUN | STOP | DETERMINER | CALENDAR | SAYS | LY) or word[:1].isdigit():
        return False
    return not f & CAP or (word[-1:] == "s" and t.opens(i))
