"""Whom a noun cannot mean: "the judge" is nobody who is known as the prosecutor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from corpus.quoting.cast.calls import homeland, homelands, land
from corpus.quoting.cast.fields import WORD, content, fields, fields_of, past, undotted
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.words.files import raw
from corpus.quoting.words.flags import COLLECTIVE, DEMONYM
from corpus.quoting.words.lexicon import words
from corpus.quoting.words.portfolios import portfolios
from corpus.quoting.words.shapes import bag

_PARTS = re.compile(r",\s+|\s+and\s+")
_BEHIND = re.compile(r"\s(?:of|for|at|in|to|on|with|from|who|based)\s.*")
_POSTED = re.compile(r" (?:to|for|in) (?:the )?([A-Z][\w-]+)$")
_OWNER = re.compile(r"(?:[Tt]he )?([A-Z][\w-]+)([’']s)? ")
_SENT = re.compile(r"[,;]? (?:to|for|in|on|at|from|with|who|and) ")
_WORD = re.compile(r"[^\W_]+")
STAFF = bag("manager boss coach trainer referee umpire chairman chairwoman owner promoter")
PLAYERS = bag(
    """
    striker midfielder defender goalkeeper keeper forward winger quarterback pitcher batter catcher
    spinner bowler seamer batsman wicketkeeper all-rounder playmaker linebacker flanker centre-back
    debutant substitute full-back goalscorer
    """
)
MEMBER = re.compile(r"\bmember for\b")
# Bodies that a role need not name: "the bloc’s top diplomat".
BLOCS = bag(
    "bloc alliance ministry nation country government state watchdog agency body department party"
    " organisation organization club company firm group team union council chamber parliament house"
)
_OWNED_BY = re.compile(r"\b([a-z]+)[’']s ")
YOUNG = bag("boy girl schoolboy schoolgirl child kid toddler pupil youngster teenager teen")
GROWN = bag("politics law business science forces")


@cache
def _posts() -> dict[str, frozenset[str]]:
    """A noun -> the posts that it can mean."""
    found: dict[str, set[str]] = {}
    for name, listed in raw()["posts"].items():
        for word in listed.split():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@lru_cache(maxsize=4096)
def _held(role: str) -> tuple[frozenset[str], frozenset[str]]:
    """The posts that a role tells, by the last words of each of its parts, and its portfolios."""
    posts: set[str] = set()
    for part in _PARTS.split(role.casefold()):
        told = _BEHIND.sub("", part).split()[-2:]
        both = _posts().get("-".join(told))
        posts |= both or _posts().get("".join(told[-1:]).rpartition("-")[2], frozenset())
    table = portfolios()
    charges = {table[w] for w in _WORD.findall(role.casefold()) if w in table}
    if charges and "minister" in posts:
        posts = {"minister"}  # no priest
    return frozenset(posts), frozenset(charges)


def excluded(phrase: str, roles: Sequence[str]) -> bool:
    """Whether nobody with these roles can be meant by a phrase: "the treasurer" by a mayor's.

    Two ministers are one only where no two portfolios part them.
    """
    posts, charges = _held(phrase)
    if not posts:
        return False
    held = [known for known in map(_held, roles) if known[0]]
    if not held:
        return False
    same = [own for known, own in held if known & posts]
    if not same:
        return True
    return bool(charges) and all(own and own.isdisjoint(charges) for own in same)


def rivals(m: Mention, roles: Sequence[str]) -> bool:
    """Whether a phrase tells of another holder of the same office, or of another land or trade.

    "The mayor of X" is no mayor of Y, "Hungary’s top diplomat" nobody of Poland’s.
    """
    own = frozenset[str]().union(*map(fields_of, roles))
    asked = fields_of(m.text) or ({"politics"} if MEMBER.search(m.text) else frozenset())
    if not asked or asked.isdisjoint(own) or any(m.head in content(r) for r in roles):
        return True
    told = frozenset[str]().union(*map(content, roles))
    owner = _OWNED_BY.search(m.text)
    if owner is not None and owner[1] in fields() and owner[1] in told:
        return True  # "the governor’s lawyer"
    bodies = {w for w in content(m.text) if words()[w] & COLLECTIVE} - BLOCS
    if bodies - told:
        return True  # "the head of the army"
    own_lands = lands(m.text)
    others = [theirs for r in roles if (theirs := lands(r))]
    return bool(own_lands) and any(theirs.isdisjoint(own_lands) for theirs in others)


@lru_cache(maxsize=4096)
def lands(text: str) -> frozenset[str]:
    """The countries of which a text speaks, by their names or their peoples'."""
    told = (w.removesuffix("’s").removesuffix("'s") for w in WORD.findall(undotted(text)))
    return frozenset(country for w in told if (country := land(w)))


def posted(phrase: str, role: str) -> bool:
    """Whether a phrase tells of an envoy from the land to which the role sends one.

    "Yemen’s ambassador", "the Yemeni envoy" are no "special envoy for Yemen".
    """
    place, owner = _POSTED.search(role), _OWNER.match(phrase)
    if place is None or owner is None:
        return False
    land = homelands().get(place[1].casefold(), place[1])
    if owner[2]:
        return homelands().get(owner[1].casefold(), owner[1]) == land
    return homeland(owner[1].casefold()) == land


def _unlike(head: str, roles: Sequence[str]) -> bool:
    """Whether one plays and the other leads those who play: "the striker" is no manager."""
    asked, own = {head}, frozenset[str]().union(*map(content, roles))
    for one, two in ((STAFF, PLAYERS), (PLAYERS, STAFF)):
        if not one.isdisjoint(asked) and not two.isdisjoint(own) and one.isdisjoint(own):
            return True
    return False


def grown(head: str, roles: Sequence[str]) -> bool:
    """Whether "the boy" cannot be meant: somebody holds an office or has a profession."""
    if head not in YOUNG:
        return False
    held = frozenset[str]().union(*map(fields_of, roles))
    return not held.isdisjoint(GROWN) and not any(content(r) & YOUNG for r in roles)


def parted(m: Mention, roles: Sequence[str]) -> bool:
    """Whether whoever has these roles cannot be meant: by people, by team, by the post held today.

    "The Armenian minister" is no Danish envoy, "the striker" no manager, "the rabbi" no priest.
    """
    if _foreign(m.text, roles):
        return True
    return not past(m.text) and (_unlike(m.head, roles) or excluded(m.text, roles))


def _foreign(text: str, roles: Sequence[str]) -> bool:
    """Whether a phrase and a role name two peoples: "the Armenian minister", "Danish envoy"."""
    asked = _peoples(text)
    if any(posted(text, role) for role in roles):
        return True
    if asked and any(own and own.isdisjoint(asked) for own in map(_peoples, roles)):
        return True
    home = _home(text)
    return bool(home) and any(own and own.isdisjoint(home) for own in map(_home, roles))


@lru_cache(maxsize=8192)
def _home(text: str) -> frozenset[str]:
    """The country whose office a phrase tells: the US of "US envoy to Ukraine"."""
    return lands(_SENT.split(text)[0])


@lru_cache(maxsize=8192)
def _peoples(text: str) -> frozenset[str]:
    return frozenset(w for w in WORD.findall(text) if words()[w] & DEMONYM and w[0].isupper())
