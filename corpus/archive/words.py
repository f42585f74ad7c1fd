"""Text becomes words to search by: folding, contractions, light stems, adjacent pairs.

Folding happens here and only here; what is stored and shown stays as printed. Every function
is pure and deterministic, so that any engine that holds the words gives the same answers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from corpus.cutting import portions
from corpus.memo import Memo

TOKENISER = 1
"""Raise it when the same text gives other words: the index is then built again by itself."""

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd"
    "\u0a01-\u0a51\u0a81-\u0acd\u0b01-\u0b57\u0b82-\u0bcd\u0c00-\u0c56\u0c81-\u0cd6"
    "\u0d00-\u0d57\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\ufe20-\ufe2f"
)
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
APOSTROPHES = "'\u2019\u02bc\uff07"
_SINGLE = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff\U00020000-\U0003ffff"
"""Scripts that write without spaces: each character is a word, the pairs make the phrases."""

_LETTER = rf"[^\W_{_SINGLE}{_INVISIBLE}]"


@cache
def _word() -> re.Pattern[str]:
    """A word of any script; compiled when a text first needs it."""
    return re.compile(
        rf"[{_SINGLE}]"
        rf"|\d+(?:[.,]\d+)+(?!\w)"
        rf"|(?:[A-Za-z]\.){{2,}}"
        rf"|{_LETTER}[\w{_MARKS}{_INVISIBLE}]*?(?=[{_SINGLE}])"
        rf"|{_LETTER}(?:[^\W_{_SINGLE}]|[{_MARKS}{_INVISIBLE}]|[{APOSTROPHES}](?={_LETTER}))*"
    )


_ASCII_WORD = re.compile(
    r"\d+(?:[.,]\d+)+(?![A-Za-z])|(?:[A-Za-z]\.){2,}|[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*"
)
_GLUED = re.compile(r"\d[.,]\d+[A-Za-z_]")
"""A number and what stands right behind it: the one thing that is read otherwise in ASCII."""
_KEPT = f"{APOSTROPHES}.,"
_DROPPED = re.compile(rf"[{_INVISIBLE}{APOSTROPHES}.,]")
_TAIL = re.compile(rf"[{APOSTROPHES}]([a-z]+)$")
_NOT = re.compile(rf"n[{APOSTROPHES}]?t$")

_TAILS = {"re": "are", "ll": "will", "ve": "have", "m": "am", "s": "", "d": "", "em": "them"}
_NEGATED = {
    "do": "do",
    "does": "does",
    "did": "did",
    "is": "is",
    "are": "are",
    "was": "was",
    "were": "were",
    "has": "has",
    "have": "have",
    "had": "had",
    "could": "could",
    "would": "would",
    "should": "should",
    "must": "must",
    "might": "might",
    "need": "need",
    "wo": "will",
    "ca": "can",
    "sha": "shall",
}
_ELIDED = re.compile(rf"^(?:[ldnjcsmt]|qu|lorsqu|puisqu|dell|all|nell|sull|dall)[{APOSTROPHES}]")
"""French and Italian articles that lose their vowel: "l’été" is two words."""
_AMBIGUOUS = {"wont", "cant"}
"""Words of their own when written without the apostrophe."""
_UNFOLDED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d"})


class Word(NamedTuple):
    """A word of a text: folded, and the code points ``start:end`` it was printed at."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=32768)
def fold(printed: str) -> tuple[str, ...]:
    """The folded words of one printed word: none, one, or two for a contraction.

    Case, accents, apostrophes, soft hyphens and stops are gone: "Doesn’t" gives ("does",
    "not"), "NATO’s" ("nato",), "U.S." ("us",).
    """
    if printed.isascii():
        lower = printed.lower()
        if lower.isalpha() and not lower.endswith("nt") and lower != "cannot":
            return (lower,)
    else:
        lower = fold_letters(printed)
    return tuple(filter(None, _contraction(lower)))


def fold_letters(printed: str) -> str:
    """Letters and digits without case and accents; apostrophes, stops and commas stay."""
    spread = unicodedata.normalize("NFKD", printed.casefold())
    return "".join(c for c in spread if c.isalnum() or c in _KEPT).translate(_UNFOLDED)


def _contraction(lower: str) -> tuple[str, ...]:
    if lower == "cannot":
        return "can", "not"
    if negation := _NOT.search(lower):
        stem = lower[: negation.start()]
        bare = negation.end() - negation.start() == 2
        if stem in _NEGATED and not (bare and stem + "nt" in _AMBIGUOUS):
            return _NEGATED[stem], "not"
    if (tail := _TAIL.search(lower)) and tail[1] in _TAILS:
        return _DROPPED.sub("", lower[: tail.start()]), _TAILS[tail[1]]
    if elided := _ELIDED.match(lower):
        return lower[: elided.end() - 1], _DROPPED.sub("", lower[elided.end() :])
    return (_DROPPED.sub("", lower),)


def tokens(text: str) -> tuple[list[str], list[re.Match[str]]]:
    """The folded words of ``text`` in order and the match that each was printed at."""
    found: list[str] = []
    places: list[re.Match[str]] = []
    pattern = _ASCII_WORD if text.isascii() else _word()
    for match in pattern.finditer(text):
        for one in fold(match.group()):
            found.append(one)
            places.append(match)
    return found, places


def words(text: str) -> Iterator[Word]:
    """The words of ``text`` in order; the two words of a contraction share one stretch."""
    for one, place in zip(*tokens(text), strict=True):
        yield Word(one, place.start(), place.end())


_APART = '“”„«»"()[];:!?—–…\n'
"""Marks that no word has inside."""


def folded(text: str) -> list[str]:
    """The folded words of ``text``, without their places."""
    found = _of_narrow if _narrowly(text) else _of_wide
    return " ".join(map(found.__getitem__, _chunks(text))).split()


def folded_ascii(text: str) -> list[str]:
    """The same of ASCII that was made of another text, where ``tokens`` gives these words."""
    return " ".join(map(_of_narrow.__getitem__, _chunks(text))).split()


_LONGEST = 1_000_000
"""Characters of a text whose words are looked at together."""


def stems_in(text: str) -> set[str]:
    """The stems of the words of ``text``, each once."""
    if len(text) > _LONGEST:
        cuts = portions(text, _LONGEST)
        return set[str]().union(*(stems_in(text[start:end]) for start, end in cuts))
    found = _stems_of_narrow if _narrowly(text) else _stems_of_wide
    return set(" ".join(map(found.__getitem__, set(_chunks(text)))).split())


_BREAK = "\0"
"""Stands between texts that are looked at together; as a word it is a line's end, thus nothing."""


def folded_all(texts: Sequence[str]) -> list[tuple[list[str], list[str]]]:
    """Of each text the folded words and their stems, as ``folded`` and ``stem`` give them.

    Quicker than one by one: short texts cost more for being looked at than for their words.
    """
    joined = f" {_BREAK} ".join(texts)
    if joined.count(_BREAK) != len(texts) - 1 or _GLUED.search(joined):
        return [(words, list(map(stem, words))) for words in map(folded, texts)]
    chunks = _chunks(joined)
    words = " ".join(map(_of_wide.__getitem__, chunks)).split("\n")
    stems = " ".join(map(_stems_of_wide.__getitem__, chunks)).split("\n")
    return [(one.split(), of_it.split()) for one, of_it in zip(words, stems, strict=True)]


def _chunks(text: str) -> list[str]:
    """Stretches that no word lies across; in running text most are a word, and come again."""
    text = text.lower()
    for mark in _APART:
        text = text.replace(mark, " ")
    return text.replace(", ", " ").split()


def _narrowly(text: str) -> bool:
    """Whether ``_ASCII_WORD`` finds other words in a text than ``_word`` would."""
    return text.isascii() and _GLUED.search(text) is not None


def _narrow(chunk: str) -> str:
    """The words, space-parted, of a stretch of an ASCII text with such a number."""
    return _plain(chunk) or _spread(_ASCII_WORD, chunk)


def _wide(chunk: str) -> str:
    """The words, space-parted, of a stretch of any text."""
    if chunk == _BREAK:
        return "\n"
    return (chunk.isascii() and _plain(chunk)) or _spread(_word(), chunk)


def _plain(chunk: str) -> str:
    """The one word of a stretch of ASCII letters, with a stop behind or none; else nothing."""
    bare = chunk.removesuffix(".")
    return bare if bare.isalpha() and not bare.endswith("nt") and bare != "cannot" else ""


def _spread(pattern: re.Pattern[str], chunk: str) -> str:
    return " ".join(word for printed in pattern.findall(chunk) for word in fold(printed))


def _stems_narrow(chunk: str) -> str:
    return " ".join(map(stem, _narrow(chunk).split()))


def _stems_wide(chunk: str) -> str:
    if chunk == _BREAK:
        return "\n"
    return " ".join(map(stem, _wide(chunk).split()))


_of_narrow, _of_wide = Memo(_narrow), Memo(_wide)
_stems_of_narrow, _stems_of_wide = Memo(_stems_narrow), Memo(_stems_wide)


_WHOLE = {"news", "always", "perhaps", "series", "species", "lens", "does", "during", "thing"}
"""Words whose ending only looks like an inflection."""


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A light English stem for the index: plurals, -ed, -ing; other words stay as they are.

    Coarse by design: it only has to bring candidates together, ranking looks at the words.
    """
    if len(word) < 3 or word in _WHOLE or not word.isascii() or not word.isalpha():
        return word
    base = _without_s(word)
    for ending in ("ing", "ed"):
        rest = base[: -len(ending)]
        if base.endswith(ending) and len(rest) >= 3 and _has_vowel(rest):
            return _undoubled(rest)
    return _ended(base) if len(base) > 2 else base


def _without_s(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _has_vowel(part: str) -> bool:
    return any(vowel in part for vowel in "aeiouy")


def _undoubled(rest: str) -> str:
    if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "lsz":
        return rest[:-1]
    return _ended(rest)


def _ended(base: str) -> str:
    if base.endswith("e") and len(base) > 3:
        return base[:-1]
    return base[:-1] + "i" if base.endswith("y") else base


def index_terms(text: str) -> list[str]:
    """What the index holds of ``text``: the stem of each word and each adjacent pair."""
    return stems_and_pairs(list(map(stem, folded(text))))


def stems_and_pairs(stems: list[str]) -> list[str]:
    """What the index holds of a text whose words have these stems."""
    return [*stems, *map("_".join, pairwise(stems))]
