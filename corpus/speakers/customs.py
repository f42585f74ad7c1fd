"""Customs of naming that a plain given-name-surname reading gets wrong."""

from __future__ import annotations

import re

from corpus.speakers.fold import fold
from corpus.speakers.lexicon import words
from corpus.speakers.likeness import given_names

_HOUSES = ("al-thani", "al-saud", "al-nahyan", "al-maktoum", "al-sabah", "al-khalifa")
_NOBLE = ("freiherr", "freifrau")
_SERVANT = ("abd", "abdel", "abdul", "abdal", "abdol")
"""Open a name of two words: "servant of the …"."""


def without_dynasty(tokens: list[str]) -> list[str]:
    """ "Mohammed bin Salman Al Saud" is called after his father: the house is left off.

    So are the titles of German nobles: "Karl Theodor Freiherr zu Guttenberg".
    """
    tokens = [token for token in tokens if token not in _NOBLE]
    if len(tokens) > 4 and tokens[-2] == "al" and tokens[-1].isalpha():
        size = 2
    else:
        size = int(len(tokens) > 3 and tokens[-1] in _HOUSES)
    return tokens[:-size] if size and {"bin", "bint", "ibn"} & set(tokens[1:-size]) else tokens


def servant_names(tokens: list[str]) -> list[str]:
    """ "Abdel Fattah" is one name in two words, in the middle of a name too."""
    joined: list[str] = []
    for token in tokens:
        token = re.sub(rf"^(?:{'|'.join(_SERVANT)})-", "abdul", token)
        if joined and joined[-1] in _SERVANT:
            joined[-1] = "abdul" + re.sub(r"^(?:al|el|ar|as|az)-", "", token)
        else:
            joined.append(token)
    return joined


def patronymic(name: str) -> bool:
    """Whether a folded middle name is an East Slavic patronymic: it tells of no second person."""
    return len(name) > 6 and name.endswith(("ovich", "evich", "ovna", "evna", "ievna", "yich"))


_ROMAN = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")


def numeral(token: str, *, titled: bool) -> bool:
    """Whether a printed word counts rulers of one name; of one letter only beside a title."""
    return (titled or (len(token) > 1 and token.isupper())) and bool(
        _ROMAN.fullmatch(token.lower())
    )


def as_initials(tokens: list[str]) -> list[str]:
    """ "JD Vance" is "J.D. Vance": capitals without stops before a name that is not all capitals.

    A surname printed in capitals before the given name ("KIM Jong-un") stays as it is.
    """
    if all(token.isupper() for token in tokens):
        return tokens
    return [
        ".".join(token) + "." if _initials(token) and at < len(tokens) - 1 else token
        for at, token in enumerate(tokens)
    ]


def _initials(token: str) -> bool:
    if not (token.isalpha() and token.isupper() and 2 <= len(token) <= 3):
        return False
    word = fold(token)
    names = given_names() | words("surname_first") | words("titles") | words("particles")
    return word not in names
