"""What somebody is to somebody else: relatives, and who works for, leads or teaches whom."""

from __future__ import annotations

import re

from corpus.quoting.mentions.mention import Mention
from corpus.quoting.words.shapes import bag

OWNERS = frozenset(("his", "her"))
KIN = bag(
    """
    mother father mum mom dad wife husband partner son daughter brother sister twin aunt uncle
    grandmother grandfather grandson granddaughter niece nephew cousin stepmother stepfather
    stepson stepdaughter fiancé fiancée fiance fiancee boyfriend girlfriend
    """
)
PARENTS, CHILDREN = ("mother", "father", "mum", "mom", "dad"), ("son", "daughter")
SIBLINGS = ("brother", "sister", "twin")
SPOUSES = ("husband", "wife", "partner", "boyfriend", "girlfriend", "fiancé", "fiancée")
ELDERS, GRANDCHILDREN = ("grandmother", "grandfather"), ("grandson", "granddaughter")
UNCLES, NEPHEWS = ("uncle", "aunt"), ("nephew", "niece")
LAWYERS = bag("lawyer solicitor barrister attorney advocate counsel")
MANAGERS, CAPTAINS = bag("manager coach trainer"), bag("captain skipper")
TEACHERS = bag("teacher tutor mentor")
OTHERS = bag(
    """
    client agent deputy predecessor successor editor publisher producer director landlord landlady
    employer neighbour neighbor physiotherapist
    """
)
# Nouns for one who has that part in somebody's life or work, by the noun that stands for all.
WORK = (
    dict.fromkeys(LAWYERS, "lawyer")
    | dict.fromkeys(MANAGERS, "manager")
    | dict.fromkeys(CAPTAINS, "captain")
    | dict.fromkeys(TEACHERS, "teacher")
    | {noun: noun for noun in OTHERS}
)
# What somebody is to whoever is that to him: the son’s mother or father, as gender tells.
CONVERSE = (
    dict.fromkeys(PARENTS, CHILDREN)
    | dict.fromkeys(CHILDREN, PARENTS)
    | dict.fromkeys(SIBLINGS, SIBLINGS)
    | dict.fromkeys(SPOUSES, SPOUSES)
    | dict.fromkeys(ELDERS, GRANDCHILDREN)
    | dict.fromkeys(GRANDCHILDREN, ELDERS)
    | dict.fromkeys(UNCLES, NEPHEWS)
    | dict.fromkeys(NEPHEWS, UNCLES)
    | {"cousin": ("cousin",)}
    | {"lawyer": ("client",), "agent": ("client",), "client": ("lawyer", "agent")}
    | {"predecessor": ("successor",), "successor": ("predecessor",)}
    | {noun: (noun,) for noun in ("neighbour", "neighbor")}
)
# What may stand right behind a name that tells whom its bearer acts for.
ACTING = bag("for representing defending appearing acting who KC QC SC")
# Behind a name, before whom he acts for: "Ann Lowe KC, for NAME, said".
_ACTS_FOR = re.compile(
    r"(?:,? [KQS]C)?, (?:(?:appearing |acting )?for|representing|defending"
    r"|who (?:represent(?:s|ed)|is representing|defend(?:s|ed))) (?=[A-Z])"
)
_LEADS = re.compile(r", who (coaches|trains|manages|captains|teaches) (?=[A-Z])")


def bond(role: str) -> str | None:
    """What a role says that somebody is to another, before any "of" or stop.

    Of relatives the first word that tells it, else the last: "assistant coach".
    """
    found = None
    for word in role.lower().replace(",", " ,").replace(";", " ;").split():
        if word in (",", "of", ";"):
            break
        if word in KIN:
            return word
        found = WORK.get(word, found)
    return found


def alike(noun: str) -> str:
    """The noun under which a bond is filed."""
    return WORK.get(noun, noun)


def acts_for(text: str, end: int) -> tuple[tuple[str, ...], int]:
    """The bonds that the words behind a name tell, and where the other one's name begins."""
    told = _ACTS_FOR.match(text, end)
    if told is not None:
        return ("lawyer", "agent"), told.end()
    told = _LEADS.match(text, end)
    if told is not None:
        noun = {"captains": "captain", "teaches": "teacher"}.get(told[1], "manager")
        return (noun,), told.end()
    return (), end


def owned(m: Mention) -> bool:
    """Whether a phrase is of the form "his mother"."""
    return told(m) and m.text.split(None, 1)[0].lower() in OWNERS


def told(m: Mention) -> bool:
    """Whether a phrase tells one person by what he is to another."""
    return not m.plural and (m.head in KIN or m.head in WORK)
