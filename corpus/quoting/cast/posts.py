"""Offices and trades that exclude each other: "the judge" is nobody known as the prosecutor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from corpus.quoting.words.files import raw

_PARTS = re.compile(r",\s+|\s+and\s+")
_BEHIND = re.compile(r"\s(?:of|for|at|in|to|on|with|from|who|based)\s.*")
_WORD = re.compile(r"[^\W_]+")


@cache
def _posts() -> dict[str, frozenset[str]]:
    """A noun -> the posts that it can mean."""
    found: dict[str, set[str]] = {}
    for name, listed in raw()["posts"].items():
        for word in listed.split():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _portfolios() -> dict[str, str]:
    """A word for a field of government -> the name of the field."""
    return {w: name for name, listed in raw()["portfolios"].items() for w in listed.split()}


@lru_cache(maxsize=4096)
def _held(role: str) -> tuple[frozenset[str], frozenset[str]]:
    """The posts that a role tells, by the last words of each of its parts, and its portfolios."""
    posts: set[str] = set()
    for part in _PARTS.split(role.casefold()):
        told = _BEHIND.sub("", part).split()[-2:]
        both = _posts().get("-".join(told))
        posts |= both or _posts().get("".join(told[-1:]).rpartition("-")[2], frozenset())
    table = _portfolios()
    fields = {table[w] for w in _WORD.findall(role.casefold()) if w in table}
    if fields and "minister" in posts:
        posts = {"minister"}  # no priest
    return frozenset(posts), frozenset(fields)


def excluded(phrase: str, roles: Sequence[str]) -> bool:
    """Whether nobody with these roles can be meant by a phrase: "the treasurer" by a mayor's.

    Two ministers are one only where no two portfolios part them.
    """
    posts, fields = _held(phrase)
    if not posts:
        return False
    held = [known for known in map(_held, roles) if known[0]]
    if not held:
        return False
    same = [own for known, own in held if known & posts]
    if not same:
        return True
    return bool(fields) and all(own and own.isdisjoint(fields) for own in same)
