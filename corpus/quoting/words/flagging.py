"""Flags of any word as printed: what the lists know of it, and what its letters show."""

from __future__ import annotations

import re
from functools import cache

from corpus.quoting.words.flags import (
    ADJECTIVE,
    CALENDAR,
    CAP,
    CAPITALS,
    DEMONYM,
    DETERMINER,
    FEMALE,
    FIRST,
    FUNCTION,
    INITIAL,
    LY,
    MALE,
    MIDDLE,
    NOUN,
    ORG_NAME,
    PLACE,
    PLURAL,
    POSSESSIVE,
    ROLE,
    SAYS,
    STOP,
    SUFFIX,
    TITLE,
    VERB,
)
from corpus.quoting.words.shapes import bag, plain

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
        """Flags of a word with a capital."""
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
            flags = self._shouted(word, flags)
        elif word[1:] != low[1:] and any(map(str.isupper, word[1:])):
            flags = self._with_inner_capital(word, flags)
        if not word.isascii() and not flags & (FIRST | ROLE | TITLE | PLACE):
            flags |= self._first_name(plain(word))
        if "-" in word and not flags & (FIRST | ROLE):
            flags |= self._hyphened(word, low)
        if _adverb(low) and len(low) > 5 and not flags & FIRST:
            flags |= LY
        return flags

    def _first_name(self, word: str) -> int:
        """What a word with a capital says as a first name, 0 if it is none."""
        return self.capital.get(word, 0) & (FIRST | MALE | FEMALE)

    def _shouted(self, word: str, flags: int) -> int:
        """``flags`` of a word in capitals with what it is in small ones: "ANNA", "AJ", "NATO"."""
        flags |= CAPITALS if len(word) != 2 or "J" not in word or word == "NJ" else FIRST
        if not flags & (FUNCTION | TITLE | SUFFIX | CALENDAR):
            flags |= self._first_name(word.capitalize())
        return flags

    def _with_inner_capital(self, word: str, flags: int) -> int:
        """``flags`` of a word with a capital inside: "McAdam", "T.S.", "RoseAnn"."""
        flags |= MIDDLE
        if DOTTED.fullmatch(word) and not flags & ORG_NAME and word not in SEATS:
            flags |= INITIAL  # "T.S. Eliot"
        joined = JOINED.fullmatch(word)  # "RoseAnn", "JoAnn"
        if joined and self.capital.get(joined[1], 0) & FIRST:
            flags |= self._first_name(joined[2])
        return flags

    def _hyphened(self, word: str, low: str) -> int:
        """What the parts of a word with a hyphen add: "Anna-Maria", "President-elect"."""
        head, _, rest = word.partition("-")
        flags = TITLE if rest in ("elect", "designate") else 0
        if rest[:1].isupper():
            flags |= self._first_name(head) | (MALE if head == "Jean" else 0)  # "Jean-Luc"
        flags |= self.small.get(rest.lower().rpartition("-")[2], 0) & (ROLE | PLURAL)
        parent = low.partition("-of-")[0]
        if parent in PARENTS:
            flags |= ROLE | self.small.get(parent, 0) & (MALE | FEMALE)
        return flags


def _adverb(low: str) -> bool:
    """Whether a small word is an adverb by its ending."""
    return low[-2:] == "ly" and low not in NO_ADVERBS
