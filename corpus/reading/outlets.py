"""Outlets by their host names and by how they are written; agencies, which others reprint."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from corpus.reading.lines import words


class Outlets(NamedTuple):
    """What ``outlets.json`` says: hosts -> name, folded name -> name, folded agency -> name."""

    hosts: dict[str, str]
    names: dict[str, str]
    agencies: dict[str, str]
    broadcasters: frozenset[str]


_PAPER = words(
    "gazette times herald tribune chronicle observer echo courier ledger examiner inquirer ",
    "journal telegraph standard dispatch globe register bulletin monitor argus advertiser ",
    "express independent news newspaper zeitung nachrichten tageblatt anzeiger kurier rundschau ",
    "magazine review gazeta wire newswire radio television tv tagblatt allgemeine bote ",
    "recorder statesman guardian enquirer intelligencer citizen leader courant clarion packet ",
    "bugle beacon telegram republican democrat sentinel freeman nonpareil pantagraph ",
    "quarterly monthly fortnightly ",
)
"""The last words of papers' names that are nobody's surname."""
_PAPER_AFTER_THE = words(
    "post star sun mail mirror press sentinel daily weekly pilot mercury day record visitor ",
)
_PAPER_FIRST = words("diario gazeta gazeta journal courrier corriere dagens daily agencia radio")
_PAPER_OF = words("times voice echo herald tribune chronicle journal")
_HOUSES = frozenset(
    (
        *("news network", "news service", "news agency", "news group", "broadcasting corporation"),
        *("broadcasting company", "broadcasting service", "public radio", "public media"),
    )
)
"""The last two words of houses' names that are of three or more."""
_NO_PAPER = words(
    "breaking latest world local top more other related national international regional us uk ",
    "sports business political all good bad fake old new today's today’s hard financial home ",
    "city video photo live good company industry member press press-release daily weekly morning ",
    "evening your our my this that these in for on from by via with peer book ",
    "film music literary law medical play listen watch ",
    "double multiple high low gold election opposition party house majority minority union labour ",
    "labor team group squad cult rebel student world's world’s cash sign guest weird crime weather "
    "celebrity entertainment mass opening closing service departure arrival prayer tide train bus",
)
"""Words before "News", "Times" and the like that make no paper's name of them."""
_LANDS = words(
    "india europe asia africa america britain england scotland wales ireland australia canada"
)
_PAPER_AFTER_ARTICLE = words(
    "voz voix voce eco echo écho heraldo correo tiempo universal mercurio gaceta gazzetta gazette ",
    "tribuna faro vanguardia provincia comercio corriere messaggero courrier dépêche progrès ",
    "républicain parisien",
)
"""What papers are called behind an article, before a place: \"La Voz del Páramo\"."""
_ARTICLES = words("the el la le il o a de die")
_NAME_WORD = re.compile(
    r"[^\W\d_a-z][\w.'’&-]*|of|the|and|de|la|del|des|du|do|da|di"
    r"|della|dello|degli|delle|dei|der|van|von|for|on|&"
)


@cache
def table() -> Outlets:
    """The table, read once."""
    import json

    text = resources.files(__package__).joinpath("outlets.json").read_text("utf-8")
    raw = json.loads(text)
    hosts: dict[str, str] = raw["hosts"]
    names = {key(name): name for name in hosts.values()}
    names |= {key(name): shown for name, shown in raw["also"].items()}
    agencies = {key(name): name for name in raw["agencies"]}
    return Outlets(hosts, names, agencies, frozenset(map(key, raw["broadcasters"])))


@lru_cache(2048)
def key(name: str) -> str:
    """A name folded for comparing: case, "The", punctuation and domain endings do not count."""
    text = " ".join(name.replace("’", "'").casefold().split()).strip(" .,:;|-–—")
    return text.removesuffix(", the").removeprefix("the ")


def known(name: str) -> str | None:
    """The name as the outlet writes it, for a name that is an outlet's; else None."""
    return table().names.get(key(name))


_COMMON = words(
    "national people time metro reason observer express week hill local nation post star sun ",
    "stuff mint prospect firstpost tribune times independent standard variety vice fortune age "
    "news today conversation i",
) | {"foreign policy", "foreign affairs", "the hill"}
"""Papers' names that are sections and common words where "The" does not stand before them."""


def is_common(text: str) -> bool:
    """Whether a paper's name is a common word as well, and stands there without "The"."""
    return key(text) in _COMMON and not text.casefold().startswith("the ")


def shaped(name: str) -> str | None:
    """A name that is built as a paper's ("Harbour Gazette", "EL DIARIO ANDINO"), else None.

    It says nothing where a person or a headline may stand as well; ask it of mastheads, senders
    and the words beside a date.
    """
    pieces = _upright(name.replace("\u00a0", " ").strip(" .,;:|–—-")).split()
    if len(pieces) == 1 and _HYPHENED.fullmatch(pieces[0]):
        first, last = pieces[0].casefold().split("-")
        return pieces[0] if last in _PAPER and first not in _NO_PAPER else None
    if not 2 <= len(pieces) <= 5 or not all(map(_NAME_WORD.fullmatch, pieces)):
        return None
    low = [piece.casefold() for piece in pieces]
    bare = low[1:] if low[0] in _ARTICLES else low
    if not bare or _is_something_else(low, bare):
        return None
    named = _ends_as_papers(low[0], bare) or _begins_as_papers(low[0], bare)
    return _titled(pieces) if named else None


def _is_something_else(low: list[str], bare: list[str]) -> bool:
    """Whether words are news of a land, a journal's article, or what no paper begins with."""
    if (bare[0] in _LANDS and bare[1:] == ["news"]) or bare == ["journal", "article"]:
        return True
    times = bare[0] in ("daily", "weekly", "evening", "morning") and low[0] == "the"
    return bare[0] in _NO_PAPER and not times


def _ends_as_papers(article: str, bare: list[str]) -> bool:
    """Whether the last of the words is what papers are called by, or the last two are."""
    last = bare[-1].rpartition("-")[2]
    if last in _PAPER and (len(bare) > 1 or article == "the"):
        return True
    if last in _PAPER_AFTER_THE and article == "the":
        return True
    if "-" in bare[-1] and last in _PAPER_AFTER_THE - {"day", "press", "mercury"}:
        return True
    house = len(bare) > 2 and f"{bare[-2]} {last}" in _HOUSES
    return house or (last == "daily" and len(bare) > 1)


def _begins_as_papers(article: str, bare: list[str]) -> bool:
    """Whether the first of the words is what papers are called by: "Diario …", "The Tower of …"."""
    if bare[0] in _PAPER_FIRST and len(bare) > 1:
        return True
    if article in ("la", "el", "le", "il", "o"):
        return bare[0] in _PAPER_AFTER_ARTICLE and len(bare) > 1
    return article == "the" and len(bare) == 3 and bare[0] in _PAPER_OF and bare[1] == "of"


_SURNAMES = words("day post press mercury star sun mail")


def is_no_person(name: str) -> bool:
    """Whether the last of several words is one that papers are called by, and nobody is."""
    first, _, last = name.casefold().rpartition(" ")
    begun = first.partition(" ")[0]
    placed = begun in ("la", "le") and " de " in name
    if first and (last in _HOUSE or begun in _HOUSES_BEGIN or placed) and not agency(name):
        return True
    papers = last in _PAPER or last in _PAPER_AFTER_THE
    return papers and bool(first) and (" " in first or last not in _SURNAMES)


def ends_as_papers(name: str) -> bool:
    """Whether the last of several words is one that papers are called by: "Opening Times"."""
    return " " in name and name.casefold().split()[-1] in _PAPER


_HOUSE = words(
    "service agency forum insight engineer trader today tomorrow world live online fm radio tv ",
    "television media network international institute centre group notes voices views week ",
    "matters digest report letters wire desk outlook dispatches stories affairs studies policy ",
    "hub lab blog project initiative foundation trust association council society union",
)
"""What houses are called by in the last place, and nobody is."""
_HOUSES_BEGIN = words("the il het der die das los las notes letters radio channel institute")
"""What their names begin with, and nobody's."""


def cased(name: str) -> str:
    """A name in capitals as names are written; any other as it stands."""
    return _titled(name.split())


_HYPHENED = re.compile(r"[A-ZÄÖÜ][^\W\d_]{2,}-[A-Z][a-z]{2,}")


def _upright(name: str) -> str:
    """A name as it is spoken: catalogues write "Gazette, The"."""
    return f"The {name[:-5]}" if name.casefold().endswith(", the") else name


def _titled(pieces: list[str]) -> str:
    """Words in capitals alone as names are written, with the article's capital."""
    if pieces[0] == "the":
        pieces = ["The", *pieces[1:]]
    if any(piece != piece.upper() for piece in pieces):
        return " ".join(pieces)
    return " ".join(
        piece.lower()
        if place and piece.casefold() in ("of", "and", "for", "on", "the", "in", "to", "at")
        else piece.title()
        if len(piece) > 2 or piece.casefold() in _ARTICLES
        else piece
        for place, piece in enumerate(pieces)
    )


@lru_cache(2048)
def told(name: str) -> str | None:
    """The outlet of a name that is known or shaped as one."""
    return known(name) or shaped(unplaced(name))


@cache
def _actors() -> frozenset[str]:
    """The names of institutions that print, but are what news is about more often."""
    hosts = table().hosts.items()
    return frozenset(name for host, name in hosts if _OFFICIAL.search(host))


_OFFICIAL = re.compile(r"(?:\.gov|\.mil|\.int|\.gov\.\w\w|^gov\.uk|europa\.eu|^un\.org)$")


def is_actor(name: str) -> bool:
    """Whether an outlet's name is an alliance's, a government's or the like."""
    return name in _actors()


def unplaced(name: str) -> str:
    """A paper's name without the place that databases add to it."""
    return _PLACED.sub("", name)


_PLACED = re.compile(r"(?:(?<!\s)\s++)?\([A-Z][^()]{1,40}\)$")
"""Where a paper is printed, as databases add it: "The Northern Mail (Calder)"."""


def agency(name: str) -> str | None:
    """The agency of that name, as printed there; else None."""
    return name.strip() if key(name) in table().agencies else None


def is_wire(name: str) -> bool:
    """Whether a name is an agency's, by the list or by how it is called."""
    return agency(name) is not None or _WIRE.search(name) is not None


_WIRE = re.compile(
    r"\b(?:News ?wire|(?:News|Press|Telegraph|Information) (?:Agency|Service)|Wire(?: Service)?"
    r"|Press Association)$"
)


_IMPRINT = re.compile(
    r"(?i:(?:first |originally )?published (?:by|in)|a publication of)\s+"
    r"(?P<name>(?:[Tt]he|[^\W\d_a-z][\w.&'’-]*)(?:\s(?:the|of|for|and|on|in|&"
    r"|[^\W\d_a-z][\w.&'’-]*)){1,8})"
    r"(?:\s*[(<]?(?P<url>https?://[^\s()<>]+)[)>]?)?"
)


IMPRINT_LABEL = re.compile(
    r"(?:first |originally )?published (?:in|on|by)\s?:?|news provided by\s?:?", re.IGNORECASE
)
"""Stands above the line that names who printed it."""


def imprint(text: str) -> str | None:
    """Who printed it, of a line that tells it: "Published by The Institute of Rivers"."""
    found = _IMPRINT.fullmatch(text)
    name = found["name"].strip() if found else ""
    return name if len(name.split()) > 2 or told(name) else None


def imprint_url(text: str) -> str | None:
    """The address that such a line gives beside the name."""
    found = _IMPRINT.fullmatch(text)
    return found["url"] if found else None


def shows_others(name: str) -> bool:
    """Whether an outlet's name is that of a service that shows what others printed."""
    return key(name) in _SHOWS


_SHOWS = frozenset(
    ("yahoo news", "yahoo", "msn", "aol", "google news", "apple news", "newsbreak", "smartnews")
)
