"""How a mention is tied to a reporting verb of its sentence."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from corpus.quoting.attribution.skeleton import Skeleton

_NOUNLIKE = frozenset(("W", "w", "the", "a", "an"))
_COMMAS = frozenset((",", "("))
_PAST_SUBJECT = frozenset(("ly", "also", "has", "had", "then", "later", "there", "here"))


class Tie(NamedTuple):
    """The token of a mention's reporting verb (-1 for none) and how the two stand."""

    verb: int
    way: str


NO_TIE = Tie(-1, "none")


def ties(s: Skeleton) -> dict[int, Tie]:
    """Every mention token's reporting verb in its own sentence."""
    if "V" not in s.kinds:
        return dict.fromkeys(s.mentions, NO_TIE)
    return {i: _tie(s, i) for i in s.mentions}


def tie_to(s: Skeleton, tie: Tie, i: int, k: int) -> Tie:
    """The tie of mention token ``i`` as quotation token ``k`` sees it.

    Before a quotation in the same sentence the last reporting verb counts, not the first.
    """
    if i > k or tie.verb < 0 or s.sentences[i] != s.sentences[k] or tie.way in ("inverted", "by"):
        return tie
    kinds = s.kinds
    first = kinds.rfind("Q", i + 1, k)
    j = kinds.rfind("V", max(i, first) + 1, k)
    while j >= 0 and s.symbols[j] == "Vbase":
        j = kinds.rfind("V", max(i, first) + 1, j)
    return tie if j <= tie.verb else Tie(j, f"last-{tie.way.split('+')[0]}")


def _tie(s: Skeleton, i: int) -> Tie:
    before = _verb_before(s, i)
    if before is not None and before.way in ("inverted", "by"):
        return before
    return _verb_after(s, i) or NO_TIE


def _verb_before(s: Skeleton, i: int) -> Tie | None:
    """ "said X" after a quotation, "according to X", "said by X"."""
    if i == 0:
        return None
    kinds, words = s.kinds, s.words
    j = i - 1
    if words[j] in ("to", "by") and j and (words[j - 1] == "according" or kinds[j - 1] == "V"):
        return Tie(j - 1, "by") if words[j] == "by" or words[j - 1] == "according" else None
    while j > 0 and j > i - 5 and kinds[j] == "W" and s.symbols[j] in _NOUNLIKE:
        j -= 1
    if kinds[j] != "V" or s.symbols[j] == "Vbase":
        return None
    k = j - 1
    if k >= 0 and (s.symbols[k] == "," or s.symbols[k] in ("ly", "has", "had", "also")):
        k -= 1
    return Tie(j, "inverted") if k >= 0 and kinds[k] == "Q" else None


def _verb_after(s: Skeleton, i: int) -> Tie | None:
    """The first reporting verb after the mention in its sentence, past an apposition."""
    kinds, symbols, words = s.kinds, s.symbols, s.words
    begin = i + 1
    stop = bisect_right(s.sentences, s.sentences[i], i)
    stop = stop if stop < i + 40 else i + 40
    j = kinds.find("V", begin, stop)
    while j >= 0 and symbols[j] == "Vbase" and words[j - 1] == "to":
        j = kinds.find("V", j + 1, stop)
    if j < 0:
        return None
    between = symbols[begin:j]
    commas = "," in between or "(" in between
    quote = kinds.find("Q", begin + 1, j)
    if quote >= 0 and not (commas and _COMMAS.intersection(symbols[begin:quote])):
        return None
    way = "comma" if commas else "subject"
    if symbols[j] == "Ving":
        way += "-ing"
    if "who" in between or "which" in between:
        way += _relative(kinds, words, begin, j)
    crossed = kinds.count("M", begin, j)
    return Tie(j, way + ("+" if crossed == 1 else "++") if crossed else way)


def _relative(kinds: str, words: list[str], begin: int, verb: int) -> str:
    """Whether a relative pronoun that is no mention stands between mention and verb."""
    for j in range(begin, verb):
        if words[j] in ("who", "which") and kinds[j] in "WP":
            return "-who"
    return ""


def owner(s: Skeleton, verb: int, i: int) -> str:
    """Whose the reporting verb is by what stands at it: this mention's, another's, unclear."""
    if verb < 0:
        return "-"
    j = verb - 1
    while j > i and s.symbols[j] in _PAST_SUBJECT:
        j -= 1
    if j == i or verb == i - 1:
        return "own"
    if j > i and s.symbols[j] == "M":
        return "who" if s.words[j] == "who" and j - i <= 2 else "other"
    return "crossed" if s.heads.find("M", i + 1, verb) >= 0 else "free"
