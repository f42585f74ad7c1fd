"""Customs of naming that a plain given-name-surname reading gets wrong."""

from __future__ import annotations

import re

from corpus.speakers.fold import fold
from corpus.speakers.lexicon import gender, words
from corpus.speakers.likeness import given_names

_HOUSES = ("al-thani", "al-saud", "al-nahyan", "al-maktoum", "al-sabah", "al-khalifa")
_NOBLE = ("freiherr", "freifrau", "graf", "grafin")
_SERVANT = ("abd", "abdel", "abdul", "abdal", "abdol")
"""Open a name of two words: "servant of the …"."""


def without_dynasty(tokens: list[str]) -> list[str]:
    """ "Mohammed bin Salman Al Saud" is called after his father: the house is left off.

    So are the titles of German nobles: "Karl Theodor Freiherr zu Guttenberg".
    """
    inner = (token for token in tokens[1:-1] if token not in _NOBLE)
    tokens = [*tokens[:1], *inner, *tokens[1:][-1:]]
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


_PEER = re.compile(r"^((?:Lord|Lady|Baron|Baroness|Viscount|Earl) .+?) of [A-Z].*$")
_BORN = re.compile(
    r"\(\s*(?:née|nee|born)\s+([^\W\d_][^\s()]*)\s*\)|\bnée\s+([^\W\d_][^\s(),]*)", re.IGNORECASE
)


def without_seat(name: str) -> str:
    """ "Lord Robertson of Port Ellen" is Lord Robertson; "Queen Mary of Teck" stays as she is."""
    return _PEER.sub(r"\1", name)


def maiden(name: str) -> tuple[str, str]:
    """ "Olivia Marsh (née Doyle)" without what the brackets say, and the name of birth."""
    found = _BORN.search(name)
    if not found:
        return name, ""
    return f"{name[: found.start()]} {name[found.end() :]}", found[1] or found[2]


def clan_names(tokens: list[str]) -> list[str]:
    """ "Shane Mac Gowan" is Shane MacGowan and "Éamon Ó Cuív" Éamon Ó’Cuív: one surname in two.

    Only after a given name: "Mac Thornberry" is called Mac.
    """
    last = len(tokens) - 2
    if last < 1 or tokens[last] not in ("Mac", "Mc", "Ó", "ó") or not tokens[-1][:1].isupper():
        return tokens
    return [*tokens[:last], tokens[last] + tokens[-1]]


def chosen_name_apart(tokens: list[str]) -> list[str]:
    """ "William Lai Ching-te" is Lai Ching-te: the English name before a whole Chinese one."""
    if len(tokens) != 3 or "-" not in tokens[2]:
        return tokens
    chosen, surname = map(fold, tokens[:2])
    clans = words("surname_first")
    known = chosen in given_names() or bool(gender(chosen))
    return tokens[1:] if known and surname in clans and chosen not in clans else tokens


def eastern(tokens: list[str]) -> bool:
    """Whether a Hungarian given name, told by its accents alone, stands last: "Szijjártó Péter"."""
    if len(tokens) != 2 or tokens[1].lower() not in words("given_accented"):
        return False
    first = fold(tokens[0])
    return first not in given_names() and not gender(first)


_KIN = re.compile(r"s?(?:son|sen|dottir|datter|dotter)$")


def of_a_father(surname: str) -> str:
    """What is left of a surname like Jónsdóttir when "daughter" or "son" is taken off."""
    return _KIN.sub("", surname)


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
