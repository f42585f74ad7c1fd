"""Runs of words with capitals, and the pieces of them that are parts of one name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, takewhile

from corpus.quoting.mentions.bodies import known, known_starts
from corpus.quoting.mentions.nametypes import SAINTS
from corpus.quoting.mentions.surnames import alone, ends_name, shared
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import (
    CALENDAR,
    CAP,
    CAPITALS,
    COLLECTIVE,
    DEMONYM,
    DETERMINER,
    FIRST,
    FUNCTION,
    HONORIFIC,
    INITIAL,
    LY,
    MIDDLE,
    ORG,
    PARTICLE,
    PLACE,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    ROLE,
    SUFFIX,
    THIRD,
    TITLE,
)
from corpus.quoting.words.lexicon import said, speaks
from corpus.quoting.words.shapes import bag

UNDER = frozenset(("Secretary", "Sheriff", "Secretary-General"))
# What somebody is called by in front of the name, in words that name bodies or families too.
PLAYERS = bag(
    "Guard Center Potter Weaver Brewer Roofer Tailor Shepherd Substitute Debutant Lock Prop"
)
# Words that begin names of places and bodies although they are no names by themselves.
PARTS = bag("New Old Great Big Long High First Second Good Best Right Left Short")
CALLED_IN = bag("Enter Cue Meet Ask Exit Thus Thank")  # "Enter Anna Moss"
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
ARTICLES = ("the", "The")
WEEKDAYS = bag("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
STATIONS = bag("Channel Radio Local Fox Unit Area Studio CBS NBC ABC BBC News NewsChannel WTOP")
NUMBER = re.compile(r"\d{1,4}[A-Z]{0,2}")
# Of four letters and more, and yet small in many headlines.
SPARED = bag("with from over into upon after amid than that onto about under between through")
# Of three letters at most, and yet with a capital in such headlines.
LITTLE = bag("it is was he she has had are we")
DASHES = (" - ", " – ", " — ", " -- ")
NEARBY_TITLE = (*BLANKS, ". ", ".\u00a0")
# A given name behind a surname that is a small word elsewhere.
KOREAN = re.compile(
    r"(?!(?:Ex|Anti|Co|Vice|Mid|Non|Pre|Pro|Post|Sub|Half|Self|Semi|Multi|Inter|Far|High|Low|Long"
    r"|Short|Left|Right|Two|Three|Four|Five|Six|Ten|One|Old|New|Well|Ill|Full|Part|Off|On|Out|Up)-)"
    r"[A-Z][a-z]{1,5}-[a-z]{2,5}$"
)
SMALL_SURNAMES = bag("Oh No So An In Do")
NEARBY = (*BLANKS, ", ", "’ ", "' ")
_END = re.compile(r"[?!]|\.(?=\s|$)|\n")
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
    dropped = [i for i in range(first, last + 1) if flags[i] & (FUNCTION | CALENDAR | THIRD)]
    if not dropped and not _sets_out(t, first) and not _predicate(t, first, last):
        return ((first, last),)
    found = []
    begin = first
    plain = _plain(t, first, last)
    for i in range(first, last + 1):
        if plain and i > begin and _inner(t, i):
            continue  # no word of the sentence has a capital here: "Human Rights Watch"
        if plain and i == begin < last and _numbered(t, i):
            continue
        if _dropped(t, i, begin, first, last):
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


def _predicate(t: Tokens, first: int, last: int) -> int:
    """The verb or adverb behind a first name and a surname that a headline prints with a capital.

    0 where there is none: "Nora Quist Questioned Whether".
    """
    if last - first < 2 or not t.flags[first] & FIRST:
        return 0
    for i in range(first + 2, last + 1):
        f = t.flags[i]
        if not f & (FIRST | SUFFIX | ROLE) and (said(t.word[i]) or (f & LY and not f & MIDDLE)):
            return i
    return 0


def _sets_out(t: Tokens, first: int) -> bool:
    """Whether a sentence may begin with this word of a run that is no part of the name."""
    word = t.word[first]
    adverb = (
        t.flags[first] & LY
        or word in CALLED_IN
        or (word[-3:] == "ing" and not t.flags[first] & TITLE)  # "King Carlos"
        or said(word)
        or word in PLAYERS
    )
    return bool(adverb) and _starts(t, first)


def _starts(t: Tokens, i: int) -> bool:
    """Whether word ``i`` begins a sentence, also behind the dash of a dateline."""
    return t.gaps[i] in DASHES or t.opens(i)


def _dropped(t: Tokens, i: int, begin: int, first: int, last: int) -> bool:
    """Whether word ``i`` of a run is no part of a name; ``begin``: of the words kept before."""
    f, word = t.flags[i], t.word[i]
    if f & THIRD and not f & (FIRST | INITIAL | ROLE | ORG):
        return True
    if i - begin > 1 and i == _predicate(t, begin, last):
        return True
    after = t.flags[i + 1] if i < last else 0
    if i > begin and t.flags[i - 1] & HONORIFIC and t.gaps[i] in NEARBY_TITLE:
        return False  # "Ms. Oh"
    if i < last and word in SMALL_SURNAMES and KOREAN.match(t.word[i + 1]):
        return False  # "Oh Hye-rin"
    leads = i == first and _starts(t, i)
    if leads and word in PLAYERS and i < last:
        whole = last - i > 1 and not t.flags[last] & (ORG | PLURAL)  # no "Lock Haven University"
        return bool(whole or after & (FIRST | INITIAL)) or t.word[i + 1][1:2] == "."
    initial = len(word) == 1 and t.gaps[i + 1][:1] == "."  # "A. P. J. Abdul Kalam"
    drop = bool(f & (FUNCTION | CALENDAR) and not initial) or (leads and said(word))
    drop = drop or (leads and word in CALLED_IN and i < last and bool(after & CAP))
    if drop and i > begin and (ends_name(t, i) if i == last else _balinese(t, i)):
        return False
    if leads and word[-3:] == "ing" and not f & (FIRST | TITLE):
        drop = drop or bool(after & (FIRST | HONORIFIC))
    named = f & FIRST and i < last and not (i > begin and after & FUNCTION)  # "Moss May Win"
    if drop and named and not (leads and (said(word) or _asks(t, i))):
        drop = False
    if drop and f & CALENDAR and i > begin and (t.flags[i - 1] & FIRST or _syllable(t, i, last)):
        drop = False
    if drop and word in PARTS and i < last and not after & FUNCTION:
        drop = word != "New" and t.opens(i) and not t.flags[last] & (ORG | COLLECTIVE)
    if drop and after & ORG and (f & DEMONYM or (i and t.word[i - 1] in ARTICLES)):
        drop = False  # "English Heritage", "the Met Office"
    if drop and f & CALENDAR and _born_on(t, i):
        drop = False
    if drop and word == "Under" and i < last and t.word[i + 1] in UNDER:
        drop = False
    return drop or bool(leads and f & LY and not f & MIDDLE and not word[1:].isupper())


def _born_on(t: Tokens, i: int) -> bool:
    """Whether a day is somebody's first name: "Mr Sunday Okonjo", "“…,” said Friday Osaze,"."""
    if t.word[i] not in WEEKDAYS or i + 1 >= len(t.word) or t.gaps[i + 1] not in BLANKS:
        return False
    if not i or not t.flags[i + 1] & CAP or t.flags[i + 1] & (FUNCTION | CALENDAR):
        return False
    if t.flags[i - 1] & CAP and t.flags[i - 1] & (TITLE | ROLE):
        return t.gap(i - 1) == " " or t.joined(i - 1)
    tag = t.word[i - 1] == "said" and t.gaps[i] == " "
    return tag and t.gaps[i - 1].strip()[-1:] in ("”", '"', "’", "'")


def _balinese(t: Tokens, i: int) -> bool:
    """Whether the word is the second of a name: "Ni Made Suartini"."""
    return t.word[i] in ("Made", "Putu") and t.word[i - 1] in ("Ni", "Ida")


def _syllable(t: Tokens, i: int, last: int) -> bool:
    """Whether a month cut short is a part of a name: "Khin Mar Aye", "Le Jan Berg"."""
    if i < last and t.flags[i + 1] & FUNCTION:
        return False  # "Anna Moss May Win"
    return len(t.word[i]) == 3 and i < last and t.gaps[i] in BLANKS and t.gaps[i + 1] in BLANKS


def _asks(t: Tokens, i: int) -> bool:
    """Whether the sentence that begins with word ``i`` is a question ("Will Moss be there?")."""
    stop = _END.search(t.text, t.end[i], t.end[i] + 300)
    return stop is None or stop[0] == "?" or t.flags[i + 1] & FUNCTION != 0
