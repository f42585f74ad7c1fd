"""What the words beside a name make of it: where something happens, or where somebody belongs."""

from __future__ import annotations

from corpus.quoting.mentions.name import Name
from corpus.quoting.mentions.roles import TOWNS
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import CAP, ROLE
from corpus.quoting.words.shapes import bag

HELD = bag("shares stake stakes Shares investors investment holding interest Investors")
SEATS = bag("represent represents represented representing")  # what members of parliament do
SITES = bag("in into near outside across from around In Near Outside Across From Around")
REGIONS = bag("County Province State Region District Oblast Prefecture Parish Borough Shire Valley")
DWELLERS = bag("resident residents native natives inhabitant inhabitants parishioner")
_COUNTED = bag("two three four five six seven eight nine ten")  # "a father of five from Hull"


def region(t: Tokens, city: Name, name: Name) -> bool:
    """Whether a place between commas tells where the one before it lies."""
    if name.type != "place" or name.head != city.last + 1 or t.gaps[name.head] != ", ":
        return False
    return t.gaps[name.last + 1][:1] in (",", ".", ")", ";")


def lies_in(t: Tokens, name: Name) -> bool:
    """Whether a name tells where the place before it lies: "a farmer in Marl, Vars County, said".

    Nobody is called by a surname alone right behind where somebody of a role is from.
    """
    i, after = name.head - 1, t.gaps[name.last + 1]
    if name.type != "unknown" or name.titled or name.possessive or i < 2:
        return False
    if t.gaps[name.head] != ", " or after[:1] not in (",", ".", ";"):
        return False
    if name.first < name.last and t.word[name.last] not in REGIONS:
        return False
    while i > 1 and t.flags[i] & CAP and t.gaps[i] in BLANKS:
        i -= 1
    if i == name.head - 1 or not t.flags[i - 1] & ROLE or t.gaps[i] not in BLANKS:
        return False
    return t.word[i] in SITES or t.word[i] == "at" or t.word[i - 1] in DWELLERS


def belongs(t: Tokens, who: Name, body: Name) -> bool:
    """Whether a body tells where a person belongs: "Anna Moss of Human Rights Watch"."""
    named = who.type == "person" or (who.type == "unknown" and who.last > who.first)
    if not named or body.type != "organisation" or who.possessive or body.possessive:
        return False
    between = t.word[who.last + 1 : body.head]
    if between[:1] not in (["of"], ["from"]) or between[1:] not in ([], ["the"]):
        return False
    return all(t.gaps[i] in BLANKS for i in range(who.last + 1, body.head + 1))


def happens_in(t: Tokens, name: Name) -> bool:
    """Whether a name of unknown type is where something happens ("in Wakefield")."""
    i = name.head
    if i > 1 and t.gaps[i] == ", " and t.word[i - 1] in TOWNS and not t.flags[i - 2] & CAP:
        return t.gaps[name.last + 1][:1] in (",", ".")  # "the capital, NAME,"
    if not i or name.titled or t.gaps[i] not in BLANKS:
        return False
    before = t.word[i - 1]
    if before in SEATS:
        return name.first < name.last
    if before == "in":
        return i < 2 or t.word[i - 2] not in HELD  # "shares in NAME"
    return before in SITES or (i > 1 and before == "of" and t.word[i - 2] in TOWNS)


def comes_from(t: Tokens, name: Name) -> bool:
    """Whether a first name alone is where somebody is from: "a father of five from Dudley"."""
    i = name.head
    if (
        i < 2
        or name.type != "person"
        or name.first != name.last
        or name.titled
        or t.gaps[i] not in BLANKS
    ):
        return False
    if t.word[i - 1] in ("near", "outside", "across"):
        return True
    human = t.flags[i - 2] & ROLE or t.word[i - 2] in _COUNTED
    return t.word[i - 1] == "from" and bool(human) and not name.possessive
