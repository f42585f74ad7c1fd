"""People's names: what has the shape of one, and how one in capitals is written."""

from __future__ import annotations

import re
import unicodedata

from corpus.reading import dates
from corpus.reading.lines import words

PARTICLES = words(
    "de da di du del della der den des dos das van von vom zu zur ten ter te la le el al ",
    "bin ibn ben bint af av y e i o' d' abu st st. ould uz und",
)
_NOT_NAMES = (
    words(
        "the a an and or but in on at of for to from with by as is was it this that these ",
        "those he she they we you i his her their our its not no all any more most new news ",
        "staff live updated published posted words portrait read share related photo ",
        "advertisement photographs photography pictures images illustrations video ",
        "watch analysis opinion world politics business sport sports home comment comments ",
        "feature features europe asia africa americas uk us usa u.s. eu nato un russia ",
        "ukraine china today yesterday tomorrow breaking exclusive why how what when where ",
        "who if after before amid over under against says said morning evening afternoon ",
        "night noon midnight date copyright subscribe menu sign log email editorial board ",
        "team desk attorney judge president minister senator governor mayor court council police ",
        "councillor cllr councilman councilwoman alderman ",
        "says said hails calls wins backs briefing briefings room office force gaggle remarks ",
        "statement committee section sections volume issue page research paper papers policy ",
        "today's today’s print edition rights aid affairs development environment humanitarian "
        "report reports working essay newsletter magazine quarterly transcript daily weekly "
        "monthly hansard publication publications peer-reviewed",
    )
    | frozenset(dates.MONTHS) - {"may", "june", "april", "august", "jan"}
    | frozenset(name.lower() for name in dates.DAY_NAMES)
)
_BROADCASTERS = frozenset(("ABC", "BBC", "CBC", "CBS", "CNN", "CTV", "ESPN", "ITV", "MSNBC", "NBC"))
_BROADCASTERS |= {"NHK", "NPR", "PBS", "RTÉ", "SBS", "VOA"}
CITY = (
    r"(?:New|Los|Las|San|Santa|São|St|Saint|Port|Fort|El|La|Abu|Tel|Hong|Kuala|Buenos|Addis|Cape"
    r"|Rio|Salt|Mexico|Panama|Guatemala|Kansas|Phnom|Ho|West|East|North|South)"
)
"""What the names of cities begin with that are of several words."""
_WORD = re.compile(r"[^\W\d_]+(?:[.'’ʼ-][^\W\d_]+)*\.?", re.UNICODE)


_ATTACHED = re.compile(r"^(?:a[a-z]{1,2}|e[dlsn]|ul|bin|ben|[dlnt]|dell|dall)[-’'](?=[^\W\d_a-z])")
"""A particle that is written together with the name behind it: "al-Sayed", "d’Souza"."""


_COMPOUND = re.compile(r"(?!Fitz|Van)[A-Z][a-z]{3,}[A-Z]")
"""Two words in one, as firms and sites write theirs: "AgriPulse"."""


def composed(text: str) -> str:
    """``text`` with its accents on their letters, where some systems store them behind."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def is_name(text: str) -> bool:
    """Whether ``text`` has the shape of a person's full name: two to five capitalised words."""
    words = composed(text).replace("\u00a0", " ").split()
    if words and (words[0] in _BROADCASTERS or words[-1].endswith(("'s", "’s", "'S", "’S"))):
        return False  # a station, a programme of theirs; a saint's school
    if not 2 <= len(words) <= (4 if text.isupper() else 5):
        return False
    capitals = 0
    for index, word in enumerate(words):
        low = word.lower()
        if low in PARTICLES and 0 < index < len(words) - 1:
            continue
        if index:
            word = _ATTACHED.sub("", word)
        initial = len(word) == 2 and word[1] == "."
        surname = low == "said" and 0 < index == len(words) - 1
        if (
            (low.strip(".,") in _NOT_NAMES and not (initial or surname))
            or not word[0].isupper()
            or not _WORD.fullmatch(word)
            or _COMPOUND.match(word)
        ):
            return False
        capitals += 1
    return capitals >= 2


def is_city(text: str) -> bool:
    """Whether words begin as the name of a city of several words does: "New York"."""
    return _IN_CITY.match(text) is not None


_IN_CITY = re.compile(rf"{CITY}\b", re.IGNORECASE)


def cased(name: str) -> str:
    """A name in capitals as names are written."""
    if not name.isupper() or len(name) < 5:
        return name
    return " ".join(
        word.lower() if word.lower() in PARTICLES else "-".join(map(_capital, word.split("-")))
        for word in name.split()
    )


def _capital(word: str) -> str:
    for prefix in ("Mc", "O'", "O’"):
        if word.startswith(prefix.upper()) and len(word) > len(prefix) + 1:
            return prefix + word[len(prefix) :].capitalize()
    return word.capitalize()
