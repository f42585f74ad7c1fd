"""All known words with what they can be in a mention, read once from the data files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from corpus.quoting.words.cues import lexicon as cue_lexicon
from corpus.quoting.words.files import raw, read
from corpus.quoting.words.flagging import PRONOUNS, Words
from corpus.quoting.words.flags import (
    ADJECTIVE,
    CALENDAR,
    COLLECTIVE,
    DEMONYM,
    DETERMINER,
    DOCUMENT,
    FEMALE,
    FIRST,
    FUNCTION,
    HONORIFIC,
    MALE,
    ORG,
    ORG_NAME,
    PARTICLE,
    PLACE,
    PLURAL,
    PRONOUN,
    ROLE,
    SAYS,
    STOP,
    SUFFIX,
    THIRD,
    TITLE,
    VERB,
)
from corpus.quoting.words.places import countries
from corpus.quoting.words.shapes import bag, plural


def said(word: str) -> bool:
    """Whether a word with a capital is a past form of a verb of saying ("Added Jones")."""
    return word[-2:] in ("ed", "id", "te") and bool(words().small.get(word.lower(), 0) & SAYS)


def speaks(word: str) -> bool:
    """Whether a word with a capital is a verb of saying elsewhere ("Trump Says Rubio Lost")."""
    return bool(words().small.get(word.lower(), 0) & SAYS)


def _mark(table: dict[str, int], words: Iterable[str], flag: int) -> None:
    for word in words:
        key = word.replace("_", " ")
        table[key] = table.get(key, 0) | flag


@cache
def trades() -> frozenset[str]:
    """Words of firms' names that do not say what kind of body it is ("Metals", "Group")."""
    return bag(raw()["organisations"]["trades"])


@cache
def sold() -> frozenset[str]:
    """What a firm sells or does, at the end of its name ("Halbrook Outdoor")."""
    return bag(raw()["organisations"]["sold"])


@cache
def honours() -> frozenset[str]:
    """What stands after a name in capitals without being a part of it ("KC", "OBE")."""
    return bag(raw()["names"]["honours"])


@cache
def words() -> Words:
    """The flags of all known words, read once."""
    table, capital, small = raw(), dict[str, int](), dict[str, int]()
    for gender, flag in (("m", MALE), ("f", FEMALE), ("u", 0)):
        _mark(capital, table["titles"][gender].split(), TITLE | flag)
        nouns = table["roles"][gender].split()
        _mark(small, nouns, ROLE | flag)
        _mark(small, (plural(n) for n in nouns), ROLE | PLURAL)
    _mark(small, table["roles"]["plural"].split(), ROLE | PLURAL)
    for key, flag in (("nouns", COLLECTIVE), ("documents", DOCUMENT)):
        nouns = table["collectives"][key].split()
        _mark(small, nouns, flag)
        _mark(small, (plural(n) for n in nouns), flag | PLURAL)
    _mark(small, table["roles"]["adjectives"].split(), ADJECTIVE)
    _mark(small, table["names"]["particles"].split(), PARTICLE)
    _mark(capital, table["names"]["suffixes"].split(), SUFFIX)
    _mark(capital, table["titles"]["honorifics"].split(), HONORIFIC)
    _mark(small, table["stops"]["words"].split(), STOP)
    _mark(small, table["stops"]["determiners"].split(), DETERMINER)
    _mark(capital, table["plain"]["function"].split(), FUNCTION)
    _mark(capital, table["plain"]["calendar"].split(), CALENDAR)
    _mark(capital, table["organisations"]["words"].split(), ORG)
    _mark(capital, trades(), ORG)
    _mark(capital, table["organisations"]["names"].split(), ORG_NAME)
    for word, flag in PRONOUNS.items():
        small[word] = small.get(word, 0) | PRONOUN | flag
    _places(capital)
    _first_names(capital)
    _sayings(small)
    return Words(capital, small, _persons())


def _sayings(small: dict[str, int]) -> None:
    for word, cue in cue_lexicon().verbs.items():
        kinds = {v.kind for v in cue.verbs}
        flag = VERB if cue.form in ("past", "third") else 0
        if flag and kinds & {"say", "tell", "claim", "ask", "write"}:
            flag |= SAYS
        if cue.form == "third":
            flag |= THIRD
        small[word] = small.get(word, 0) | flag


def _places(capital: dict[str, int]) -> None:
    for country, capitals, peoples in countries():
        for name in (country, *capitals):
            _mark(capital, [name], PLACE)
        _mark(capital, peoples, DEMONYM)
        _mark(capital, (p.rpartition(" ")[2] for p in peoples if " " in p), DEMONYM)
        _mark(capital, (p for p in peoples if p.endswith("s")), PLURAL)
    other = read("places.toml")["other"]
    _mark(capital, other["adjectives"].split(), DEMONYM)
    _mark(capital, (other["states"] + other["cities"]).split(), PLACE)
    for names in raw()["metonyms"].values():
        _mark(capital, names.split(), ORG_NAME)


def _first_names(capital: dict[str, int]) -> None:
    for gender, names in _listed("first_names.txt"):
        _mark(capital, names, FIRST | gender)


def _persons() -> dict[str, int]:
    found: dict[str, int] = {}
    for gender, nouns in _listed("persons.txt"):
        _mark(found, nouns, ROLE | gender)
        _mark(found, map(plural, nouns), ROLE | PLURAL)
    return found


def _listed(name: str) -> Iterator[tuple[int, list[str]]]:
    """The words of a list, line by line, each with the gender that they show."""
    genders = {"m": MALE, "f": FEMALE, "u": 0}
    for line in files(__package__).joinpath("data", name).read_text("utf-8").splitlines():
        if line[:1] in genders:
            yield genders[line[0]], line.split()[1:]
