"""Forms of a word: its plural, its singular, its letters without accents."""

from __future__ import annotations

import unicodedata

ACCENTS = "\u0300-\u036f"  # those written behind their letter; for a class of characters


def bag(words_: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(words_.split())


def plural(noun: str) -> str:
    """The plural of an English noun, -men and -women included."""
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith(("-in-law", "-general")):
        head, dash, rest = noun.partition("-")
        return plural(head) + dash + rest
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    return noun + "s"


def singular(noun: str) -> str:
    """The singular of a regular English plural, -men included."""
    if noun.endswith("men"):
        return noun[:-2] + "an"
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "zes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") else noun


def plain(word: str) -> str:
    """The word without its accents."""
    letters = unicodedata.normalize("NFD", word)
    return "".join(c for c in letters if not unicodedata.combining(c))
