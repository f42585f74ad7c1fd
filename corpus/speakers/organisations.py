"""Which body a printed name means: abbreviations, metonyms, governments; or only its article's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from corpus.speakers.fold import fold, slug
from corpus.speakers.lexicon import lexicon
from corpus.speakers.likeness import given_names

_OF_WHOM = re.compile(r"^(.+ (?:ministry|department)) of (.+)$")
_MINISTRY = re.compile(r"^(?:ministry|department) (?:of|for) (?:the )?(.+?)(?: (?:of|in) (.+))?$")
_OFFICE = re.compile(r"^(?:(.+) )?(ministry|department)$")
_PEOPLE = re.compile(
    r"\b(?:allies|officials?|leaders|diplomats|members|lawmakers|ministers|partners|powers|critics"
    r"|supporters|aides|sources|experts|analysts|governments|countries|nations|prosecutors"
    r"|investigators|researchers|voters|activists|lawyers|others)$"
)
_POSSESSIVE = re.compile(r"(?<=\w)'s?(?= |$)")
_STOPPED = re.compile(r"\b((?:\w\.)+\w?)\.?")
_MARKS = re.compile(r"[^\w&' -]")
_IN_BRACKETS = re.compile(r"^(.*\w)\s*\(\s*([\w.&-]{2,12})\s*\)$")
_CAPITALS = 2
"""Least capitals of an abbreviation."""
_SPACED = re.compile(r"\b(\w{1,2}) & (\w{1,2})\b")
"""AT & T, which is AT&T."""
_OF_STATE = re.compile(r"^(?:the )?(?:government|authorities|administration) (?:of|in) (.+)$")


@dataclass(frozen=True, slots=True)
class Body:
    """``key`` is equal for all prints of one body; ``known`` when general knowledge names it.

    ``scoped``: the words fit many bodies ("the foreign ministry"), so they belong to their
    article. ``initials`` is the bucket in which abbreviation and long form meet.
    """

    key: str
    name: str
    known: bool
    scoped: bool
    initials: str


@cache
def _known() -> dict[str, str]:
    """Plain form of every listed name, abbreviation and capital -> canonical name."""
    table: dict[str, str] = {}
    for name, others, _, capitals in lexicon("bodies")["countries"]:
        for print_ in filter(None, (name, *others.split(";"), *capitals.split(";"))):
            table[plain(print_)] = name
    for name, others in lexicon("bodies")["bodies"]:
        for print_ in filter(None, (name, *others.split(";"))):
            table[plain(print_)] = name
    return table


@cache
def _adjectives() -> dict[str, str]:
    return {
        plain(word): name
        for name, others, words, _ in lexicon("bodies")["countries"]
        for word in filter(None, (name, *others.split(";"), *words.split(";")))
    }


@cache
def _metonyms() -> dict[str, tuple[str, str]]:
    """The seat or the name at home of a ministry -> (state, office)."""
    return {
        plain(seat): (state, office)
        for state, office, seats in lexicon("bodies")["offices"]
        for seat in seats.split(";")
    }


@cache
def states() -> frozenset[str]:
    """The keys of all states."""
    return frozenset(slug(name) for name, *_ in lexicon("bodies")["countries"])


def is_known(text: str) -> bool:
    """Whether general knowledge lists this name."""
    return plain(text) in _known()


def country(text: str) -> str | None:
    """The state that a name or adjective means ("Russian", "Russia's", "US"); None if no one."""
    return _adjectives().get(plain(text))


def may_be_named(words: str) -> bool:
    """Whether a stretch of an already plain text can be a listed name or adjective at all."""
    return "'" in words or _told_of().issuperset(words.split())


@cache
def _told_of() -> frozenset[str]:
    """All words of listed names and adjectives, and those that ``plain`` may take away."""
    taken = (*lexicon("bodies")["legal"].split(), *_LEGAL_FIRST, "the", "and", *chain(*_KINDS))
    names = (*_known(), *_adjectives())
    return frozenset((*taken, *(word for name in names for word in name.split())))


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Folded, without article, possessive, full stops of abbreviations and legal form."""
    words = _POSSESSIVE.sub("", fold(text.replace("’", "'")))
    if "." in words:
        words = _STOPPED.sub(lambda m: m[1].replace(".", ""), words)
    tokens = _MARKS.sub(" ", words).split()
    while len(tokens) > 1 and tokens[0] == "the":
        tokens = tokens[1:]
    legal = lexicon("bodies")["legal"].split()
    while len(tokens) > 1 and tokens[-1] in (*legal, "&"):
        tokens = tokens[:-1]
    while len(tokens) > 1 and tokens[0] in _LEGAL_FIRST:
        tokens = tokens[1:]
    for kind in _KINDS:
        if tokens[-len(kind) :] == kind and not _telling_little(tokens[: -len(kind)]):
            tokens = tokens[: -len(kind)]
    return _SPACED.sub(r"\1&\2", " ".join(tokens).replace(" and ", " & "))


_KINDS = (["news", "agency"], ["newspaper"])
"""What may follow the name of a paper or an agency, and says only what it is."""


def _telling_little(tokens: list[str]) -> bool:
    """Whether words before "newspaper" are no name of one: "the Russian", "a local"."""
    vague = (*lexicon("bodies")["generic"].split(), "independent", "daily", "weekly", "leading")
    return all(token in vague or token in _adjective_words() for token in tokens)


@cache
def _adjective_words() -> frozenset[str]:
    countries = lexicon("bodies")["countries"]
    return frozenset(fold(word) for _, _, words, _ in countries for word in words.split(";"))


_LEGAL_FIRST = ("pjsc", "ojsc", "jsc", "oao", "pao", "ooo", "zao")


@lru_cache(maxsize=8192)
def body(text: str) -> Body:
    """Which body ``text`` means, by itself."""
    text, _ = abbreviated(text)
    words = plain(text) or "nobody"
    found = None if _lower_alliance(text, words) else _known().get(words)
    if found is None:
        found = _government(words) or _branch(words) or _party(words)
    if found is not None:
        return Body(slug(found), found, True, False, initials(found))
    ministry = _ministry(words)
    if ministry is not None:
        state, office = ministry
        name = f"{state} {office} ministry"
        return Body(slug(name), without_article(text), True, False, slug(name))
    shown = without_article(text)
    scoped = _generic(text, words)
    key = slug(words)
    if words.split()[0] in given_names() and 2 <= len(words.split()) <= 3:
        key += "-organisation"
    return Body(key, shown, False, scoped, initials(shown))


def abbreviated(text: str) -> tuple[str, str]:
    """ "Institute of Sociology (IS)" as its name and its abbreviation, "" where there is none.

    What stands in the brackets must be made of the name's first letters or be known to mean the
    same: "Socialist Party (Belgium)" and "Socialist Party (PSOE)" stay as they are.
    """
    found = _IN_BRACKETS.match(text)
    if not found or sum(letter.isupper() for letter in found[2]) < _CAPITALS:
        return text, ""
    name, short = found.groups()
    known = _known().get(plain(name))
    means = known is not None and known == _known().get(plain(short))
    return (name, short) if means or plain(short) == initials(name) else (text, "")


def _lower_alliance(text: str, words: str) -> bool:
    """ "the alliance" in lower case is any alliance; "the Alliance" is one."""
    return words.split()[-1] == "alliance" and "Alliance" not in text and words.count(" ") == 0


def without_article(text: str) -> str:
    """A printed name without "the", "a", "an" before it."""
    return re.sub(r"^(?:the|The|a|A|an|An)\s+", "", text.strip())


def _government(words: str) -> str | None:
    """ "the Russian government", "the government of Ukraine" are the state."""
    if found := _OF_STATE.match(words):
        return country(found[1])
    owner, _, last = words.rpartition(" ")
    if last in ("government", "authorities") and owner:
        return country(owner)
    return None


def _party(words: str) -> str | None:
    """ "Likud party" is Likud."""
    return _known().get(words.removesuffix(" party")) if words.endswith(" party") else None


def _branch(words: str) -> str | None:
    """ "ACLU of Texas" is the branch of the body that the abbreviation means."""
    whole, of, where = words.partition(" of ")
    named = _known().get(whole) if of else None
    return f"{named} of {where}" if named and country(whole) is None else None


def _ministry(words: str) -> tuple[str, str] | None:
    """(state, office) of "Russia's foreign ministry", "Ministry of Foreign Affairs of Russia"."""
    for adjective in _leading_states(words):
        rest = words[len(adjective) :].strip()
        office = _office(rest)
        if office:
            return _adjectives()[adjective], office
    if words in _metonyms():
        return _metonyms()[words]
    whose = _OF_WHOM.match(words)
    if whose and (state := country(whose[2])) and (office := _office(whose[1])):
        return state, office
    found = _MINISTRY.match(words)
    if found and found[2] and (state := country(found[2])):
        office = _office(f"ministry of {found[1]}")
        return (state, office) if office else None
    return None


def _leading_states(words: str) -> list[str]:
    tokens = words.split()
    return [start for n in (3, 2, 1) if (start := " ".join(tokens[:n])) in _adjectives()]


def _office(words: str) -> str | None:
    if found := _MINISTRY.match(words):
        return None if found[2] else _trim(found[1])
    if found := _OFFICE.match(words):
        return _trim(found[1]) if found[1] else None
    return None


def _trim(office: str) -> str:
    return (
        office.removesuffix(" affairs")
        .replace("defence", "defense")
        .replace("internal", "interior")
    )


def _generic(text: str, words: str) -> bool:
    """Whether every word is one that many bodies share."""
    generic = set(lexicon("bodies")["generic"].split())
    tokens = words.replace("&", "and").split()
    if all(token in generic for token in tokens) or _PEOPLE.search(words):
        return True
    return text == text.lower()


@lru_cache(maxsize=8192)
def initials(name: str) -> str:
    """ "nato" for NATO and for its long form; the plain name where there is one word."""
    tokens = plain(name).replace("-", " ").split()
    if len(tokens) == 1:
        return tokens[0]
    small = {"of", "the", "for", "and", "&", "on", "in", "to"}
    return "".join(token[0] for token in tokens if token not in small)


def best(names: Iterable[str]) -> Body:
    """The body that the prints of one source in one article mean: a known one before others."""
    bodies = [body(name) for name in names]
    return min(bodies, key=lambda b: (not b.known, b.scoped, -len(b.name), b.name))


def abbreviates(short: Body, long: Body) -> bool:
    """Whether one name is made of the other's first letters."""
    one = short.key.replace("-", "")
    return " " not in short.name and " " in long.name and len(one) > 1 and one == long.initials
