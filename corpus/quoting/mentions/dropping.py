"""Which words of a run with capitals are no part of a name: "Will Moss be there?"."""

from __future__ import annotations

import re

from corpus.quoting.mentions.surnames import dates, ends_name
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import (
    CALENDAR,
    CAP,
    COLLECTIVE,
    DEMONYM,
    FIRST,
    FUNCTION,
    HONORIFIC,
    INITIAL,
    LY,
    MIDDLE,
    ORG,
    PARTICLE,
    PLURAL,
    ROLE,
    SUFFIX,
    THIRD,
    TITLE,
)
from corpus.quoting.words.lexicon import said
from corpus.quoting.words.shapes import bag

UNDER = frozenset(("Secretary", "Sheriff", "Secretary-General"))
# What somebody is called by in front of the name, in words that name bodies or families too.
PLAYERS = bag(
    "Guard Center Potter Weaver Brewer Roofer Tailor Shepherd Substitute Debutant Lock Prop"
)
# Words that begin names of places and bodies although they are no names by themselves.
PARTS = bag("New Old Great Big Long High First Second Good Best Right Left Short")
CALLED_IN = bag("Enter Cue Meet Ask Exit Thus Thank")  # "Enter Anna Moss"
ARTICLES = ("the", "The")
WEEKDAYS = bag("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
DASHES = (" - ", " – ", " — ", " -- ")
NEARBY_TITLE = (*BLANKS, ". ", ".\u00a0")
# A given name behind a surname that is a small word elsewhere.
KOREAN = re.compile(
    r"(?!(?:Ex|Anti|Co|Vice|Mid|Non|Pre|Pro|Post|Sub|Half|Self|Semi|Multi|Inter|Far|High|Low|Long"
    r"|Short|Left|Right|Two|Three|Four|Five|Six|Ten|One|Old|New|Well|Ill|Full|Part|Off|On|Out|Up)-)"
    r"[A-Z][a-z]{1,5}-[a-z]{2,5}$"
)
SMALL_SURNAMES = bag("Oh No So An In Do")
_END = re.compile(r"[?!]|\.(?=\s|$)|\n")


def predicate(t: Tokens, first: int, last: int) -> int:
    """The verb or adverb behind a first name and a surname that a headline prints with a capital.

    0 where there is none: "Nora Quist Questioned Whether".
    """
    if last - first < 2 or not t.flags[first] & FIRST:
        return 0
    for i in range(first + 2, last + 1):
        f = t.flags[i]
        if t.flags[i - 1] & (INITIAL | PARTICLE):
            continue  # "Katarina Q. Vesely", "Noreen de Vesely"
        if not f & (FIRST | SUFFIX | ROLE) and (said(t.word[i]) or (f & LY and not f & MIDDLE)):
            return i
    return 0


def sets_out(t: Tokens, first: int) -> bool:
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


def dropped(t: Tokens, i: int, begin: int, first: int, last: int) -> bool:
    """Whether word ``i`` of a run is no part of a name; ``begin``: of the words kept before."""
    f, word = t.flags[i], t.word[i]
    if f & THIRD and not f & (FIRST | INITIAL | ROLE | ORG):
        return True
    if i - begin > 1 and i == predicate(t, begin, last):
        return True
    if _small_surname(t, i, begin, last):
        return False
    leads = i == first and _starts(t, i)
    if leads and word in PLAYERS and i < last:
        return _calls(t, i, last)
    if _no_name(t, i, last, leads):
        return not (_of_person(t, i, begin, last, leads) or _of_body(t, i, last))
    return bool(leads and f & LY and not f & MIDDLE and not word[1:].isupper())


def _small_surname(t: Tokens, i: int, begin: int, last: int) -> bool:
    """Whether a small word elsewhere is a surname here: "Ms. Oh", "Oh Hye-rin"."""
    if i > begin and t.flags[i - 1] & HONORIFIC and t.gaps[i] in NEARBY_TITLE:
        return True
    whole = i + 1 == last  # no "In Ji-woo Park’s words"
    return whole and t.word[i] in SMALL_SURNAMES and KOREAN.match(t.word[last]) is not None


def _calls(t: Tokens, i: int, last: int) -> bool:
    """Whether a word that also begins names of bodies calls a person here: "Guard Anna Moss"."""
    whole = last - i > 1 and not t.flags[last] & (ORG | PLURAL)  # no "Lock Haven University"
    return bool(whole or t.flags[i + 1] & (FIRST | INITIAL)) or t.word[i + 1][1:2] == "."


def _no_name(t: Tokens, i: int, last: int, leads: bool) -> bool:
    """Whether a word is no name by itself; ``leads``: its sentence begins with it."""
    f, word = t.flags[i], t.word[i]
    after = t.flags[i + 1] if i < last else 0
    initial = len(word) == 1 and t.gaps[i + 1][:1] == "."  # "A. P. J. Abdul Kalam"
    if f & (FUNCTION | CALENDAR) and not initial:
        return True
    if not leads:
        return False
    if said(word) or (word in CALLED_IN and after & CAP):
        return True
    return word[-3:] == "ing" and not f & (FIRST | TITLE) and bool(after & (FIRST | HONORIFIC))


def _of_person(t: Tokens, i: int, begin: int, last: int, leads: bool) -> bool:
    """Whether such a word is a part of a person's name all the same: "Ni Made", "Sunday Osaze"."""
    f = t.flags[i]
    if i > begin and (ends_name(t, i) if i == last else _balinese(t, i)):
        return True
    after = t.flags[i + 1] if i < last else 0
    forename = f & FIRST and i < last and not (i > begin and after & FUNCTION)  # "Moss May Win"
    if forename and not (leads and (said(t.word[i]) or _asks(t, i))) and not dates(t, i):
        return True
    if not f & CALENDAR:
        return False
    inner = i > begin and (t.flags[i - 1] & FIRST or _syllable(t, i, last))
    return bool(inner) or _born_on(t, i)


def _of_body(t: Tokens, i: int, last: int) -> bool:
    """Whether such a word begins the name of a body or a place: "New York", "the Met Office"."""
    if i >= last:
        return False
    word, after = t.word[i], t.flags[i + 1]
    if word in PARTS and not after & FUNCTION:
        plain = word != "New" and t.opens(i) and not t.flags[last] & (ORG | COLLECTIVE)
        if not plain:
            return True
    if after & ORG and (t.flags[i] & DEMONYM or (i and t.word[i - 1] in ARTICLES)):
        return True  # "English Heritage", "the Met Office"
    return word == "Under" and t.word[i + 1] in UNDER


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
