"""The words of a name and what they tell: folded parts, generation, first name."""

from __future__ import annotations

from functools import lru_cache

from corpus.quoting.words.flags import FIRST, SUFFIX
from corpus.quoting.words.lexicon import words
from corpus.quoting.words.parts import PREDICATE
from corpus.quoting.words.parts import parts as shown
from corpus.quoting.words.shapes import plain

_GENERATIONS = {
    "Jr": "jr",
    "Jnr": "jr",
    "Sr": "sr",
    "Snr": "sr",
    "II": "ii",
    "III": "iii",
    "IV": "iv",
}


@lru_cache(maxsize=8192)
def parts(name: str) -> tuple[str, ...]:
    """The folded words of a name without suffixes ("Jr."), stops stripped."""
    table = words()
    found = [w.strip(".,") for w in name.split()]
    found = [w for w in found if w]
    while len(found) > 1 and table[found[-1]] & SUFFIX:
        found.pop()
    return tuple(fold(w) for w in found)


@lru_cache(maxsize=8192)
def joined(name: str) -> str:
    """The same words as one key."""
    return " ".join(parts(name))


def fold(word: str) -> str:
    """A key for a word of a name: case, accents and typographic apostrophes do not matter."""
    if not word.isascii():
        word = plain(word.replace("’", "'").replace("‑", "-"))
    return word.casefold()


def differ(one: str, other: str) -> bool:
    """Whether two names of one first name and surname are of two people.

    They are when a "Jr." or "III" differs or is missing, or when second names do: George H.W.
    Bush and George W. Bush.
    """
    if generation(one) != generation(other):
        return True
    mine, theirs = parts(one)[1:-1], parts(other)[1:-1]
    return bool(mine and theirs) and mine[0][:1] != theirs[0][:1]


@lru_cache(maxsize=8192)
def generation(name: str) -> str:
    """ "jr", "sr", "iii" … behind a name, or ""."""
    last = name.rstrip(".").rpartition(" ")[2]
    return _GENERATIONS.get(last, "")


@lru_cache(maxsize=8192)
def lead(name: str) -> int:
    """How many words stand before a first name and a surname and are no name; 0 for plain ones."""
    words_ = name.split()
    if not words_ or forename(words_[0]):
        return 0
    for i in range(1, len(words_) - 1):
        if forename(words_[i]):
            return i
        if len(words_[i].rstrip(".")) == 1 or not words_[i][:1].isupper():
            return 0
    return 0


@lru_cache(maxsize=8192)
def ends_in_verb(name: str) -> bool:
    """Whether the last word of a name may be the verb behind it."""
    last = name.rpartition(" ")[2].lower()
    return last.endswith(("ed", "ing")) or bool(shown()[last] & PREDICATE)


def two_surnames(name: str) -> bool:
    """Whether the last word but one may be the surname ("Ana Quispe Huanca" is "Quispe")."""
    first, *_, middle, _ = name.split()
    return forename(first) and not forename(middle) and len(middle) > 3 and middle[:1].isupper()


def eastern(name: str) -> bool:
    """Whether the name may begin with the surname ("Kim Jong Sun")."""
    return name.count(" ") == 2 and len(name) < 16


def forename(name: str) -> bool:
    """Whether the word is a first name."""
    return bool(words()[name] & FIRST)


def initials(a: str, b: str) -> bool:
    """Whether one is the initial or short form of the other ("Don" and "Donald")."""
    short, long = sorted((a, b), key=len)
    return (
        len(short) != len(long) and (len(short) <= 1 or len(short) >= 3) and long.startswith(short)
    )


def strange(name: str) -> bool:
    """Whether no word of a name of several is a first name or an initial."""
    found = name.split()
    return len(found) > 1 and not any(forename(w) or len(w) < 3 for w in found)
