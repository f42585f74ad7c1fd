"""Whether a name is an owner's: "NAME’s", or says something for all its "’s": "McDonald’s said"."""

from __future__ import annotations

from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import FIRST, POSSESSIVE, SAYS

_SAID = frozenset(("said", "says", "told"))


def owns(t: Tokens, i: int, first: int = -1) -> bool:
    """Whether the name from word ``first`` to ``i`` is an owner's."""
    gap = t.gaps[i + 1]
    if t.flags[i] & POSSESSIVE:
        return not _speaks_itself(t, i if first < 0 else first, i)
    return gap[:2] in ("’ ", "' ") and t.word[i][-1:] in "sxz" and i + 1 < len(t.word)


def _speaks_itself(t: Tokens, first: int, i: int) -> bool:
    """Whether a name that ends like an owner's says something: "McDonald’s said"."""
    if t.flags[first] & FIRST and t.gaps[i] != " & ":  # "Ben & Jerry’s"
        return False
    if t.gaps[i + 1] in BLANKS:
        after = t.word[i + 1] if i + 1 < len(t.word) else ""
        return after in _SAID or bool(t.flags[i + 1 : i + 2] and _past(t, i + 1))
    tag = first > 0 and t.word[first - 1] in _SAID and t.gaps[first] in BLANKS
    return tag and t.gaps[i + 1][:1] in (".", ",")


def _past(t: Tokens, i: int) -> bool:
    """Whether a verb of saying in the past stands there, which is no noun as "remarks" is."""
    return bool(t.flags[i] & SAYS) and t.word[i].endswith("ed")
