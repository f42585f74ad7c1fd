"""Customs of naming that a plain given-name-surname reading gets wrong."""

from __future__ import annotations

import re

_SERVANT = ("abd", "abdel", "abdul", "abdal", "abdol")
"""Open a name of two words: "servant of the …"."""


def without_dynasty(tokens: list[str]) -> list[str]:
    """ "Mohammed bin Salman Al Saud" is called after his father: the house is left off."""
    house = len(tokens) > 4 and tokens[-2] == "al" and tokens[-1].isalpha()
    return tokens[:-2] if house and {"bin", "bint", "ibn"} & set(tokens[1:-3]) else tokens


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
