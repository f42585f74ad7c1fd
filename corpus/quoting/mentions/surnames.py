"""Names that are small words or months too: "Theresa May" or "May Lin", and "May said" after."""

from __future__ import annotations

from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import (
    CALENDAR,
    CAP,
    DETERMINER,
    FIRST,
    FUNCTION,
    HONORIFIC,
    INITIAL,
    TITLE,
)
from corpus.quoting.words.parts import INFLECTED, PREDICATE, parts
from corpus.quoting.words.shapes import bag

MONTHS = bag("March April May June August")
AUXILIARY = bag("Will Win Call Share")  # verbs of a headline behind a title
WORDS = (
    MONTHS
    | AUXILIARY
    | bag("English Page Long Short Read Small Best Good Little Early Late Large Low")
)
DATING = bag(
    """
    in since until till by last next this early late mid of from through during after before on
    between and or to every each early-to-mid mid-to-late
    """
)
WHEN = bag("since until till last next this early late mid mid-to-late early-to-mid")
GENITIVES = ("’s", "'s")
PRINTED = WORDS | {word + ending for word in WORDS for ending in GENITIVES}
NOBODY: frozenset[str] = frozenset()


def shared(t: Tokens) -> frozenset[str]:
    """Those of the words that are somebody's surname or first name in this text; mostly none."""
    if WORDS.isdisjoint(t.word):
        return NOBODY
    near = [i for i in t.caps if t.word[i] in PRINTED]
    borne = [i for i in near if _begins(t, i) or (ends_name(t, i) and not _run_on(t, i))]
    return frozenset(form for i in borne for form in _forms(base(t, i)))


def _begins(t: Tokens, i: int) -> bool:
    """Whether word ``i`` is the first name before a surname: "April Moss opened the café"."""
    if t.word[i] not in WORDS or not t.flags[i] & FIRST or not t.joined(i):
        return False
    none = TITLE | CALENDAR | FUNCTION | DETERMINER
    if not t.flags[i + 1] & CAP or t.flags[i + 1] & none or _run_on(t, i + 1):
        return False
    if not t.opens(i):
        return t.word[i] not in MONTHS or t.word[i - 1].lower() not in DATING
    after = t.word[i + 2] if i + 2 < len(t.word) and t.gaps[i + 2] in BLANKS else ""
    return bool(parts()[after] & (PREDICATE | INFLECTED))


def dates(t: Tokens, i: int) -> bool:
    """Whether a month in front of a name tells when: "In May Anna Moss left", "last April Moss"."""
    if not i or t.word[i] not in MONTHS or t.gaps[i] not in BLANKS:
        return False
    before = t.word[i - 1]
    if before.lower() in WHEN or (before in ("In", "By") and t.opens(i - 1)):
        return True
    named = t.flags[i + 1] & (FIRST | INITIAL | HONORIFIC | TITLE) if t.joined(i) else 0
    return bool(named) and before.lower() in DATING and _run_on(t, i + 1)


def base(t: Tokens, i: int) -> str:
    """Word ``i`` without its possessive ending."""
    word = t.word[i]
    return word[:-2] if word[-2:] in GENITIVES else word


def _forms(word: str) -> tuple[str, ...]:
    return (word, *(word + ending for ending in GENITIVES))


def ends_name(t: Tokens, i: int) -> bool:
    """Whether word ``i`` is the surname behind a first name or a title: "Mrs May", "Gary Long"."""
    if not i or base(t, i) not in WORDS or not t.joined(i - 1):
        return False
    before = t.flags[i - 1]
    if _dated(t, i) or not before & CAP or t.word[i - 1] in WORDS:
        return False
    if before & (FIRST | INITIAL | HONORIFIC):
        return True
    return bool(before & TITLE) and base(t, i) not in AUXILIARY


def alone(t: Tokens, i: int) -> bool:
    """Whether the lone word ``i``, a surname of the text, is one here: "May said", "said May"."""
    after = t.word[i + 1] if i + 1 < len(t.word) and t.gaps[i + 1] in BLANKS else ""
    if _dated(t, i):
        return False
    if t.word[i][-2:] in GENITIVES:
        return True
    if t.opens(i):
        return bool(parts()[after] & PREDICATE)
    if t.word[i] in MONTHS:
        return t.word[i - 1].lower() not in DATING or bool(parts()[after] & PREDICATE)
    return True


def _dated(t: Tokens, i: int) -> bool:
    """Whether a day or a year follows: "May 5"."""
    return i + 1 < len(t.word) and t.word[i + 1].isdigit() and t.gaps[i + 1] in (" ", ", ")


def _run_on(t: Tokens, i: int) -> bool:
    """Whether another word with a capital follows, as in a headline: "Gary Will Sing"."""
    return t.joined(i) and bool(t.flags[i + 1] & CAP)
