"""Runs of words with capitals, and the pieces of them that are parts of one name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, takewhile

from corpus.quoting.mentions.bodies import known, known_starts
from corpus.quoting.mentions.dropping import dropped, predicate, sets_out
from corpus.quoting.mentions.nametypes import SAINTS
from corpus.quoting.mentions.surnames import alone, shared
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import (
    CALENDAR,
    CAP,
    CAPITALS,
    DEMONYM,
    DETERMINER,
    FIRST,
    FUNCTION,
    INITIAL,
    ORG,
    PARTICLE,
    PLACE,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    ROLE,
    THIRD,
    TITLE,
)
from corpus.quoting.words.lexicon import speaks
from corpus.quoting.words.shapes import bag

# Nouns behind which all that is printed with capitals is a name.
MOVEMENTS = bag("group campaign charity coalition movement band podcast website collective quango")
# Numbers that are a part of a name: "Capital One", "Two Forks".
COUNTS = bag("One Two Three Four Five Six Seven Eight Nine Ten Twelve Twenty Forty Hundred")
LONGEST = 9
OFFICES = frozenset(("Office", "Department", "Bureau"))  # a sheriff's, a prosecutor's
# Whose a body is in its name: "Boston Children’s Hospital".
OWNERS = bag("Women Children Men People Girls Boys Workers Veterans Writers Consumers")
# Houses that are named after a host: "Rosa’s Cantina".
HOUSES = bag(
    "Kitchen Cantina Bistro Grill Diner Café Cafe Tavern Deli Pizza Bakery Bar Pub Salon Place"
)
PAPERS = bag("Quarterly Weekly Gazette Magazine Review Almanac Digest Bulletin Newsletter Register")
STATIONS = bag("Channel Radio Local Fox Unit Area Studio CBS NBC ABC BBC News NewsChannel WTOP")
NUMBER = re.compile(r"\d{1,4}[A-Z]{0,2}")
# Of four letters and more, and yet small in many headlines.
SPARED = bag("with from over into upon after amid than that onto about under between through")
# Of three letters at most, and yet with a capital in such headlines.
LITTLE = bag("it is was he she has had are we")
NEARBY = (*BLANKS, ", ", "’ ", "' ")
GOES_ON = CAP | PARTICLE


def runs(t: Tokens) -> Iterator[tuple[int, int]]:
    """(first, last) of the runs of capitalised words, particles inside."""
    recurring, starts = shared(t), known_starts()
    flags, upto = t.flags, len(t.flags) - 1
    done = -1
    for at in t.caps:
        if at <= done:
            continue
        done = known(t, at) if t.word[at] in starts else -1
        if done >= 0:
            yield at, done
            continue
        done = at
        if at < upto and (flags[at + 1] & GOES_ON or t.word[at] in STATIONS):
            done = _run_end(t, at)
        plain = done > at or not flags[at] & (FUNCTION | CALENDAR)
        if plain or (t.word[at] in recurring and alone(t, at)):
            yield at, done


def _office_of(t: Tokens, at: int, last: int) -> bool:
    """Whether words ``at``..``last`` own an office: "the Attorney General’s Office"."""
    if t.word[last + 1] not in OFFICES:
        return False
    return last > at and bool(t.flags[last] & (TITLE | ROLE))


def _run_end(t: Tokens, at: int) -> int:
    """The last word of the run that begins at ``at``."""
    flags, size = t.flags, len(t.flags)
    last = at
    while last - at < LONGEST and t.joined(last):
        if flags[last] & POSSESSIVE and not (_office_of(t, at, last) or _of_all(t, at, last)):
            break
        step = last + 1
        while step < size and flags[step] & PARTICLE and not flags[step] & CAP:
            if step - last > 3 or not t.joined(step):  # "von und zu"
                break
            step += 1
        if step < size and t.word[last] in STATIONS and NUMBER.fullmatch(t.word[step]):
            last = step  # "Channel 9", "Local 32BJ"
            continue
        if step >= size or not flags[step] & CAP:
            break
        last = step
    return last


def _of_all(t: Tokens, at: int, last: int) -> bool:
    """Whether the owner is a part of the name: "the Women’s Institute", "King’s College"."""
    owner = t.word[last][:-2]
    if owner in OWNERS:
        return True
    if last == at + 1 and t.word[at] in SAINTS:  # "St Brigid’s Primary School"
        return bool(t.flags[last + 1] & CAP)
    if last and t.word[last + 1] in PAPERS and t.word[last - 1] in ("the", "The"):
        return True  # "The Plantsman’s Quarterly"
    if t.word[last + 1] in HOUSES:
        return True
    if owner == "State":
        return t.word[last + 1] in ("Attorney", "Attorneys", "Attorney’s", "Attorney's")
    return last == at and owner in ("King", "Queen") and bool(t.flags[last + 1] & ORG)


def pieces(t: Tokens, first: int, last: int) -> Iterable[tuple[int, int]]:
    """A run of several words without those that are capitalised but no part of a name."""
    flags = t.flags
    if first and t.word[first - 1] in MOVEMENTS:
        beside = t.gaps[first] == ", " and t.gaps[last + 1][:1] == ","
        if beside or t.gaps[first] in BLANKS:
            return ((first, last),)  # "the community group Save Our Baths"
    suspect = [i for i in range(first, last + 1) if flags[i] & (FUNCTION | CALENDAR | THIRD)]
    if not suspect and not sets_out(t, first) and not predicate(t, first, last):
        return ((first, last),)
    found = []
    begin = first
    plain = _plain(t, first, last)
    for i in range(first, last + 1):
        if plain and i > begin and _inner(t, i):
            continue  # no word of the sentence has a capital here: "Human Rights Watch"
        if plain and i == begin < last and _numbered(t, i):
            continue
        if dropped(t, i, begin, first, last):
            if i > begin:
                found.append((begin, i - 1))
            begin = i + 1
    if begin <= last:
        found.append((begin, last))
    return found


def _plain(t: Tokens, first: int, last: int) -> bool:
    """Whether ordinary words beside a run are small, as they are not in many headlines."""
    left, right = range(first - 1, max(-1, first - 4), -1), range(last + 1, last + 4)
    before = takewhile(lambda i: t.gaps[i + 1] in NEARBY, left)
    after = takewhile(lambda i: i < len(t.word) and t.gaps[i] in NEARBY, right)
    near = (t.word[i] for i in chain(before, after))
    return any(
        word in LITTLE or (len(word) > 3 and word.islower() and word not in SPARED) for word in near
    )


def _inner(t: Tokens, i: int) -> bool:
    """Whether a word can be a part of a name although it is a verb or a small word elsewhere."""
    f = t.flags[i]
    if t.gaps[i] not in BLANKS:
        return False  # "in row F. And then"
    if f & THIRD and t.flags[i + 1 : i + 2] and t.flags[i + 1] & (FIRST | INITIAL | TITLE):
        return False  # "at the Vienna Talks Anna Moss"
    if t.word[i] in COUNTS:
        return True
    return not f & (CALENDAR | PRONOUN | DETERMINER | CAPITALS) and not speaks(t.word[i])


def _numbered(t: Tokens, i: int) -> bool:
    """Whether a number begins a name: "the mayor of Two Forks", no "Two Democrats"."""
    if t.word[i] == "All":  # "All India Radio"
        f = t.flags[i + 1]
        whole = f & PLACE and not (i + 2 < len(t.flags) and t.flags[i + 2] & CAP)  # "All Poland"
        return not f & (DEMONYM | PLURAL | FUNCTION) and t.word[i + 1][-1:] != "s" and not whole
    return t.word[i] in COUNTS and not t.opens(i) and not t.flags[i + 1] & (FUNCTION | PLURAL)
