"""What a word can be in a mention: title, role, first name, place, pronoun…, as bit flags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from corpus.quoting.words.cues import lexicon as cue_lexicon
from corpus.quoting.words.files import raw, read
from corpus.quoting.words.flags import (
    ADJECTIVE,
    CALENDAR,
    CAP,
    CAPITALS,
    COLLECTIVE,
    DEMONYM,
    DETERMINER,
    DOCUMENT,
    FEMALE,
    FIRST,
    FUNCTION,
    HONORIFIC,
    INITIAL,
    LY,
    MALE,
    MIDDLE,
    NOUN,
    ORG,
    ORG_NAME,
    PARTICLE,
    PLACE,
    PLURAL,
    POSSESSIVE,
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
from corpus.quoting.words.shapes import bag, plain, plural

SHORTENED = re.compile(r"(?i)(?:i|you|he|she|it|we|they|who|that|there)[’'](?:d|ll|ve|re|m)")
# What ties a place to what it tells of: "Moree-based", "Lagos-born".
PLACED = bag("based born raised bred educated trained headquartered registered listed led backed")
DOTTED = re.compile(r"(?:[A-Z]\.){2,3}")
SEATS = bag("D.C. L.A. N.Y. B.C. P.R. N.J. N.H. N.C. S.C. N.D. S.D. N.M. R.I. W.V. U.S. U.K. E.U.")
JOINED = re.compile(r"([A-Z][a-z]+)([A-Z][a-z]+)")
ENDINGS = ("’s", "'s", "’S", "'S")
PREFIXED = re.compile(
    r"^(?:[aA]l|[eE]l|[aA]n|[aA]r|[aA]s|[aA]sh|[dD]|[lL]|[dD]e|ʿ|ibn|bin)[-’'‑](.)"
)
PRONOUNS = {
    "he": MALE,
    "him": MALE,
    "his": MALE | POSSESSIVE,
    "himself": MALE,
    "she": FEMALE,
    "her": FEMALE,
    "hers": FEMALE | POSSESSIVE,
    "herself": FEMALE,
    "they": PLURAL,
    "them": PLURAL,
    "their": PLURAL | POSSESSIVE,
    "it": 0,
    "its": POSSESSIVE,
    "who": 0,
    "which": 0,
    "i": 0,
    "we": PLURAL,
}


SHOUTED = ("US", "WHO")  # bodies that are pronouns in small letters
# Offices that are printed with capitals alone, and what they stand for.
OFFICES = {
    "PM": "prime minister",
    "GP": "doctor",
    "DA": "district attorney",
    "DJ": "disc jockey",
    "CTO": "chief technology officer",
    "CIO": "chief information officer",
    "CMO": "chief medical officer",
    "EMT": "paramedic",
    "CEO": "chief executive",
    "CFO": "chief financial officer",
    "COO": "chief operating officer",
    "FM": "foreign minister",
    "AG": "attorney general",
}
NO_ADVERBS = bag(
    """
    rally family ally bully belly reply supply assembly anomaly monopoly fly jelly lily folly tally
    butterfly homily doily gully filly dolly hillbilly panoply elderly friendly lively lovely lonely
    deadly costly ugly holy silly orderly scholarly fatherly motherly brotherly neighbourly cowardly
    neighborly heavenly worldly timely stately saintly sickly prickly burly
    curly surly grisly unruly
    """
)
CUT = ("d", "ll", "ve", "re")  # "had", "will", "have", "are" behind a pronoun
PARENTS = frozenset(("mother", "father", "mum", "mom", "dad", "grandmother", "grandfather"))


@cache
def shortened() -> dict[str, str]:
    """A pronoun with its auxiliary, "he’d" -> the pronoun."""
    whole = [form for word in PRONOUNS for form in (word, word.capitalize())]
    return {word + mark + end: word for word in whole for mark in "’'" for end in CUT}


class Words(dict[str, int]):
    """Flags by word as printed; a word not seen before is looked up once and remembered."""

    def __init__(
        self, capital: dict[str, int], small: dict[str, int], rare: dict[str, int]
    ) -> None:
        super().__init__()
        self.capital = capital
        self.small = small
        self.rare = rare  # nouns that say nothing where they have a capital: "Mr Fowler"

    def __missing__(self, word: str) -> int:
        flags = self.judge(word)
        if len(self) > 60_000:
            self.clear()
        self[word] = flags
        return flags

    def judge(self, word: str) -> int:
        """Flags of ``word``: what is known of it, and what its letters show."""
        flags = 0
        if word[-2:] in ENDINGS:
            word = word[:-2]
            flags |= POSSESSIVE
        elif word in shortened():
            word = shortened()[word]  # "he’d said"
        low = word.lower()
        if word[:1].isupper() or word[:1].istitle():
            return flags | self._capitalised(word, low)
        if word[:1] in "hnt" and word[1:2].isupper() and word[2:3].islower():
            return flags | CAP | MIDDLE  # "Ó hEithir"
        if word[1:2].isupper() and word[2:3].islower() and word[0] in "eix":
            return flags | CAP | MIDDLE  # "eBay"
        if not word.isalpha():
            return flags | self._composed(word, low)
        return flags | self._noun(low) | (LY if _adverb(low) else 0)

    def _noun(self, low: str) -> int:
        """Flags of a small word."""
        return self.small.get(low) or self.rare.get(low, 0)

    def _composed(self, word: str, low: str) -> int:
        """Flags of a small word with a hyphen or an apostrophe inside."""
        prefix = PREFIXED.match(word)
        if prefix and prefix[1].isupper():
            return CAP | MIDDLE
        flags = self._noun(low)
        if not flags & NOUN and "-" in low:
            flags |= self._noun(low.rpartition("-")[2]) & (NOUN | PLURAL | MALE | FEMALE)
        if _adverb(low):
            flags |= LY
        if low.endswith("-year-old"):
            flags |= ROLE | ADJECTIVE
        elif "-of-" in low and low.partition("-")[0] in PARENTS:
            flags |= ROLE | self.small.get(low.partition("-")[0], 0)
        return flags

    def _capitalised(self, word: str, low: str) -> int:
        place, _, tie = low.rpartition("-")
        if tie in PLACED and place and not self.capital.get(place.capitalize(), 0) & DEMONYM:
            return 0  # "the Hamburg-based operator": no name, an adjective
        if word in SHOUTED:
            return CAP | CAPITALS | ORG_NAME
        if word in OFFICES:
            return CAP | CAPITALS | ROLE
        small = self.small.get(low, 0)
        flags = CAP | self.capital.get(word, 0) | (small & ~(STOP | SAYS | VERB))
        if SHORTENED.fullmatch(word):  # "She’d"
            return flags | FUNCTION
        if small & (DETERMINER | STOP):
            flags |= FUNCTION
        if len(word) == 1:
            return flags | FUNCTION if word in "AI" else (flags & ~FUNCTION) | INITIAL
        if word.isupper() and "." not in word:
            flags |= CAPITALS if len(word) != 2 or "J" not in word or word == "NJ" else FIRST
            if not flags & (FUNCTION | TITLE | SUFFIX | CALENDAR):
                flags |= self.capital.get(word.capitalize(), 0) & (FIRST | MALE | FEMALE)
        elif word[1:] != low[1:] and any(map(str.isupper, word[1:])):
            flags |= MIDDLE
            if DOTTED.fullmatch(word) and not flags & ORG_NAME and word not in SEATS:
                flags |= INITIAL  # "T.S. Eliot"
            joined = JOINED.fullmatch(word)  # "RoseAnn", "JoAnn"
            if joined and self.capital.get(joined[1], 0) & FIRST:
                flags |= self.capital.get(joined[2], 0) & (FIRST | MALE | FEMALE)
        if not word.isascii() and not flags & (FIRST | ROLE | TITLE | PLACE):
            flags |= self.capital.get(plain(word), 0) & (FIRST | MALE | FEMALE)
        if "-" in word and not flags & (FIRST | ROLE):
            head, _, rest = word.partition("-")
            if rest in ("elect", "designate"):
                flags |= TITLE
            if rest[:1].isupper():
                flags |= self.capital.get(head, 0) & (FIRST | MALE | FEMALE)
            flags |= self.small.get(rest.lower().rpartition("-")[2], 0) & (ROLE | PLURAL)
            if low.partition("-of-")[0] in PARENTS:
                flags |= ROLE | self.small.get(low.partition("-")[0], 0) & (MALE | FEMALE)
        if _adverb(low) and len(low) > 5 and not flags & FIRST:
            flags |= LY
        return flags


def _adverb(low: str) -> bool:
    """Whether a small word is an adverb by its ending."""
    return low[-2:] == "ly" and low not in NO_ADVERBS


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
