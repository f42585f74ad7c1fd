"""What a run of capitalised words names: a person, a body, a place or a people."""

from __future__ import annotations

from typing import Literal

from corpus.quoting.mentions.unlisted import named_so
from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.flags import (
    CALENDAR,
    CAPITALS,
    DEMONYM,
    FIRST,
    FUNCTION,
    INITIAL,
    MIDDLE,
    ORG,
    ORG_NAME,
    PLACE,
    PLURAL,
)
from corpus.quoting.words.lexicon import sold
from corpus.quoting.words.places import places
from corpus.quoting.words.shapes import bag

NameType = Literal["person", "organisation", "place", "unknown", "people"]
# Words of bodies that are surnames too.
SURNAMES = bag(
    "Mills Sun Post Guardian Church House Court Street Guard Press Bank Register Mirror Star"
)

# What a name after one of these names: a body, a work.
BODIES = bag(
    "group charity company firm agency giant retailer carmaker drugmaker union watchdog quango"
    " startup start-up airline bank operator publisher broadcaster newspaper think-tank thinktank"
)
WORKS = bag("memoir novel film movie album bestseller sitcom musical documentary song trilogy")
VESSELS = bag(
    "vessel ship boat yacht ferry trawler tanker freighter frigate destroyer submarine cruiser"
    " lifeboat tugboat steamer catamaran schooner hurricane storm cyclone typhoon racehorse"
)
HOUSES = bag("Church House Court Street Bank")
# Nouns at the end of a name of land, water or roads that hardly anybody is called by.
LAND = bag(
    """
    Road Avenue Boulevard Highway Drive Turnpike Freeway Motorway River Creek Valley Canyon Bridge
    Island Islands Mountain Mountains Heights Square Plaza Harbor Harbour Bay Terrace Crescent
    Junction Peninsula Ocean Gulf Strait Canal Coast Plateau Desert Reservoir Falls
    """
)
# Small words inside what nobody is called: "Doctors Without Borders".
SMALL = bag(
    "Without Against Before Behind Beyond Sans Means Over Under For Together Not Never Here There"
)
STORMS = bag("Hurricane Cyclone Typhoon Storm Tropical")
SAINTS = bag("St Saint Ste Sankt")
NUMBERED = bag(
    "Game Route Highway Interstate Road Exit Junction Pier Gate Terminal Platform Runway Plot Room"
    " Unit Flat Level Floor Block Ward Zone Area Section Sector Precinct Lot Apartment Suite Studio"
    " Line Bus Train Flight Carriage Seat Row Page Chapter Volume Part Act Scene Clause Rule Table"
    " Figure Annex Stage Phase Round Match Race Lane Lap Hole Grade Group Squad Battalion Pump"
    " Reactor Bay Berth Cell Camp Block Hut Dock"
)


# What a firm sells that is a surname too.
KIN_NAMES = bag("Towns Bakers Butchers Tailors Grills Gardens Stables Tiles Rugs Sands Mills Wells")


LANDS = bag(
    "Canada England Scotland Wales Ireland Britain Australia Finland Norway Sweden Denmark Iceland"
    " Singapore Malaysia Ghana Nigeria Kenya Jamaica Zealand UK"
)
# What stands before a land's name in those of its parts, and of its past and its team.
PARTS_OF_LANDS = bag(
    """
    North South East West Northern Southern Eastern Western Central Inner Outer Upper Lower Greater
    Great New Old Little Modern Roman Medieval Victorian Global Middle Rural Urban Mid Team Miss Mr
    Colonial Celtic Anglo-Saxon Tudor Brexit Young Fair Free Green Atlantic Pacific French Air The
    """
)


def type_of_run(t: Tokens, a: int, b: int) -> NameType:
    """What the words ``a``..``b`` name, as far as the words themselves tell."""
    flags = t.flags
    if a == b:
        return _type_of_one(t, a)
    whole = t.text[t.start[a] : t.end[b]].removesuffix("’s").removesuffix("'s")
    if _is_place(t, a, b, whole):
        return "place"
    if " & " in whole and b - a < 5:
        return "organisation"
    first = flags[a]
    if _is_person(t, a, b):
        return "person"
    if flags[b] & ORG and not (first & (FIRST | INITIAL) and b - a == 1 and flags[b] & FIRST):
        return "organisation"
    trade = t.word[b].removesuffix("’s").removesuffix("'s") in sold()
    if trade and _is_firm(t, a, b, whole):
        return "organisation"
    if first & (FIRST | INITIAL) and not flags[a + 1] & (ORG | ORG_NAME):
        return "person"
    if trade or (b - a == 1 and t.word[b] in LANDS and t.word[a] not in PARTS_OF_LANDS):
        return "organisation"  # "Health Canada", "Sport England"
    seen = 0
    for i in range(a, b + 1):
        seen |= flags[i]
    if seen & (ORG | ORG_NAME) or not SMALL.isdisjoint(t.word[a + 1 : b + 1]):
        return "organisation"
    if flags[b] & DEMONYM and named_so(t, a, b):
        return "unknown"
    if seen & (DEMONYM | CAPITALS):
        return "people" if flags[b] & (PLURAL | DEMONYM) else "organisation"
    return "unknown"


def _is_place(t: Tokens, a: int, b: int, whole: str) -> bool:
    """Whether the words are a place's, or a saint's, or those of a storm."""
    if whole in places() or (t.word[b] in LAND and not t.flags[a] & (FIRST | INITIAL)):
        return True
    return (b - a == 1 and t.word[a] in SAINTS) or t.word[a] in STORMS


def _is_person(t: Tokens, a: int, b: int) -> bool:
    """Whether a first name that is nothing else stands before a surname."""
    first = t.flags[a]
    if not first & (FIRST | INITIAL) or first & (PLACE | ORG | ORG_NAME) or b - a > 2:
        return False
    if t.word[b] in SURNAMES and not _house(t, a, b):
        return True
    return b - a == 1 and not first & FUNCTION and bool(_surname(t.flags[b]))


def _is_firm(t: Tokens, a: int, b: int, whole: str) -> bool:
    """Whether words that end in what is sold are a firm's, whatever they begin with."""
    if b - a > 1:
        return not t.flags[a + 1] & (FIRST | INITIAL)  # "Amber Road Freight"
    many = whole[-1:] == "s" and t.flags[a] & FIRST
    return bool(many) and t.word[b].removesuffix("’s") not in KIN_NAMES  # "Bayani Lines"


def _house(t: Tokens, a: int, b: int) -> bool:
    """Whether the words name a house: "Lincoln Crown Court", but "Mary Ann Court"."""
    return b - a > 1 and t.word[b] in HOUSES and not t.flags[b - 1] & (FIRST | INITIAL)


def _surname(flags: int) -> bool:
    """Whether a firm's or a school's name is that of a family too ("Rick Stanford")."""
    return bool(flags & ORG_NAME) and not flags & (CAPITALS | ORG | MIDDLE)


def _type_of_one(t: Tokens, i: int) -> NameType:
    f = t.flags[i]
    word = t.word[i].removesuffix("’s").removesuffix("'s")
    if f & ORG_NAME:
        return "organisation"
    if f & PLACE or word in places():
        return "place"
    if f & DEMONYM:
        return "people"
    if f & CAPITALS or ("." in word and len(word) > 2):
        return "organisation"
    if f & MIDDLE and len(word) < 5 and word[-1].isupper():  # "AfD", "PiS"
        return "organisation"
    if f & ORG and not f & FIRST:
        return "organisation"
    return "person" if f & FIRST and not f & (FUNCTION | CALENDAR) else "unknown"
