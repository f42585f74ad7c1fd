"""Noun phrases that are wider than their nouns: with their owners, or some of many."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from corpus.quoting.mentions.modifiers import leftmost
from corpus.quoting.mentions.name import Name
from corpus.quoting.mentions.phraseheads import SOME
from corpus.quoting.mentions.phrases import Phrase
from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.files import raw
from corpus.quoting.words.shapes import bag


def with_owner(t: Tokens, p: Phrase, lasts: dict[int, Name]) -> Phrase:
    """ "NAME and its allies" and "LONG NAME’s head" as one phrase."""
    owner = lasts.get(p.first)
    if owner is not None and p.kind != "document" and owner.head < p.first < p.head:
        p.first = leftmost(t, owner.head, max(0, owner.head - 3))
        before = p.first - 1
        if before >= 0 and t.word[before].lower() in ("the", "a", "an") and t.gap(before) == " ":
            p.first, p.definite = before, t.word[before] in ("The", "the")
        return p
    if not p.plural:
        return p
    i = p.first - 1
    if i < 1 or t.word[i] != "and" or t.word[p.first] not in ("its", "their"):
        return p
    name = lasts.get(i - 1)
    if name is not None and t.gaps[i] == " " == t.gaps[i + 1]:
        p.first = name.head
        if p.first and t.word[p.first - 1] in ("The", "the") and t.gaps[p.first] == " ":
            p.first -= 1
        p.kind = "collective"
    return p


def some_of(t: Tokens, p: Phrase) -> Phrase:
    """ "One of NAME’s allies" as one phrase."""
    i = p.first - 2
    if i < 0 or t.word[i + 1] != "of" or t.gaps[i + 1] != " " or t.gaps[i + 2] != " ":
        return p
    low = t.word[i].lower()
    if low in SOME and p.kind == "person":
        p.first, p.definite, p.plural = i, False, p.plural and low != "one"
    return p


@cache
def _common() -> tuple[frozenset[str], frozenset[str]]:
    """What bodies of every country are called: their first words, and their last one."""
    table = raw()["organisations"]["common"]
    return bag(table["first"]), bag(table["last"])


def common(words_: Sequence[str]) -> bool:
    """Whether a body of every country can have the name: "Foreign Ministry", "Supreme Court"."""
    first, last = _common()
    return len(words_) > 1 and words_[-1] in last and all(w in first for w in words_[:-1])


def owned(t: Tokens, before: Name, name: Name) -> bool:
    """Whether the name before tells whose body it is: "Turkey's Foreign Ministry"."""
    if before.last != name.first - 1 or t.gaps[name.first] != " " or before.type == "person":
        return False
    if not before.possessive or name.type != "organisation":
        return False
    return common(
        [w.removesuffix("’s").removesuffix("'s") for w in t.word[name.first : name.last + 1]]
    )
