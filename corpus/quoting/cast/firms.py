"""Which body "the company" takes up: the name that was the subject just before, or the doer."""

from __future__ import annotations

from itertools import islice

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.heard import Heard
from corpus.quoting.cast.nameparts import strange
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import BLANKS, CLOSERS, Tokens
from corpus.quoting.words.flags import COLLECTIVE, ORG
from corpus.quoting.words.lexicon import trades, words
from corpus.quoting.words.parts import SAYING, parts
from corpus.quoting.words.shapes import bag

FIRMS = bag(
    """
    company firm group business retailer chain airline carrier manufacturer carmaker startup
    start-up
    supplier operator developer brewer brewery bakery publisher broadcaster insurer lender builder
    housebuilder supermarket maker producer utility drugmaker automaker chipmaker steelmaker miner
    shipbuilder plane-maker planemaker distiller consultancy contractor franchise giant
    """
)
BODIES = bag(
    """
    charity club force newspaper council university school hospital college ministry department
    union agency bank
    trust party foundation institute association museum church society federation league board
    commission committee court authority department regulator watchdog
    """
)
# Nouns for bodies whose name need not tell what they are: "Oxfam", "Unite", "Ofcom".
LONE = bag("charity union agency regulator watchdog newspaper department")
# What such a body may call itself instead.
SELVES = {
    "force": bag("Police Constabulary"),
    "club": bag(
        "Club FC AFC RFC United City Town Rovers Wanderers Athletic Albion Hotspur Rangers"
    ),
    "school": bag("School Academy College Grammar Primary"),
    "airline": bag("Airlines Airways Air Airline"),
    "newspaper": bag("Times Post Herald Tribune Gazette Guardian Telegraph Chronicle Journal Mail"),
    "paper": bag("Times Post Herald Tribune Gazette Guardian Telegraph Chronicle Journal Mail"),
    "union": bag("Union Brotherhood Guild League Congress Federation"),
    "charity": bag("Charity Trust Foundation Society Relief Aid"),
    "hospital": bag("Hospital Infirmary Clinic"),
    "bank": bag("Bank"),
    "department": bag("Department Office Treasury Ministry"),
    "court": bag("Court Tribunal"),
    "authority": bag("Council Authority Board"),
    "carrier": bag("Airlines Airways Air Airline"),
}
# What a body whose noun tells little may call itself; any that regulates, helps or gathers others.
AT_LARGE = bag(
    "Agency Commission Authority Office Administration Bureau Service Board Ombudsman Inspectorate"
    " Executive Foundation Institute Association Society Union Federation Network Alliance League"
    " Trust Fund Organisation Organization International Cross Group Council Committee Centre"
)
LOOSELY = {
    **dict.fromkeys(
        bag("agency regulator watchdog body organisation organization group institution"), AT_LARGE
    ),
    **dict.fromkeys(
        bag("alliance bloc"),
        bag("Alliance Union League Organisation Organization Association Community Commonwealth"),
    ),
    "party": bag("Party Democrats Conservatives Greens Liberals Front Movement League"),
    "movement": bag("Movement Front Army League Party"),
    "ministry": bag("Office Treasury Ministry Department"),
    "team": SELVES["club"],
}
OFTEN, MORE = 2, 2  # times that an article's firm is named, and times those of any other body
EARLY = 60  # of all who are named, among whom an article's firm is
NEAR = 8  # names looked at, the latest first


def firm(t: Tokens, m: Mention, place: Place, heard: Heard, *, fresh: bool = False) -> int | None:
    """The entity that "the company", "the charity" means, subject of one of the sentences before.

    Or a sentence told what it does: "run by NAME", "NAME, which".
    Only the noun and its article, or "the Hull-based firm": "the oil company" may be another one.
    ``fresh``: no phrase before has this noun.
    """
    if not (m.head in FIRMS or m.head in BODIES or m.head in LOOSELY) or not _is_plain(t, m):
        return None
    for number, spot in _named(t, heard):
        if place.paragraph - spot.paragraph > 1 or place.sentence - spot.sentence > 3:
            continue
        entity = heard.entities[number]
        if _noun(entity.name) and entity.name.lower() != m.head:
            continue
        same = spot.sentence == place.sentence and not (place.speaks and spot.opens)
        if same or not _fits(m.head, entity.name):
            continue  # "NAME has bought the company", but "NAME grew, and the company said"
        if entity.type == "person":
            if not place.speaks or place.sentence - spot.sentence > 1:
                continue
            _embody(number, heard)
        return number
    found = _only(m, place, heard)
    if found is not None or m.text[:4].lower() != "the ":
        return found
    if fresh and (found := _tagged(t, m, place, heard)) is not None:
        return found
    if m.head not in FIRMS:
        return _lone(place, heard) if fresh and place.speaks and m.head in LONE else None
    found = _alone(place, heard)
    return main_firm(m, heard) if found is None and place.speaks else found


def _is_plain(t: Tokens, m: Mention) -> bool:
    """Whether a noun has its article alone, or its town: "the Hull-based firm", "the bank"."""
    if m.high - m.low != 2:
        return m.high - m.low == 1
    told = t.word[m.low + 1]
    return told.endswith("-based") or (told == "central" and m.head == "bank")


def main_firm(m: Mention, heard: Heard) -> int | None:
    """The firm that the article names far oftener than any other body so far."""
    bodies = sorted(
        (
            e
            for e in islice(heard.entities, EARLY)
            if e.type == "organisation"
            and e.named
            and e.kind != "place"
            and not (e.name.isupper() or _noun(e.name))
        ),
        key=lambda e: -e.named,
    )
    if not bodies or not _fits(m.head, bodies[0].name):
        return None
    first, *others = bodies
    if not others:
        return None if any(map(str.isdigit, first.name)) else first.id  # no road
    far = first.named >= OFTEN and first.named >= MORE * others[0].named
    return first.id if far else None


def _embody(number: int, heard: Heard) -> None:
    """Take a name that was thought a person's for a body's."""
    heard.entities[number].type = "organisation"
    heard.drop(number)


def _only(m: Mention, place: Place, heard: Heard) -> int | None:
    """The one body of such a name in the two sentences before, wherever it stands in them."""
    found = {
        x.entity
        for x, spot in heard.groups[-NEAR:]
        if x.form == "name"
        and x.entity is not None
        and 0 < place.sentence - spot.sentence < 3
        and heard.entities[x.entity].type == "organisation"
        and _telling(m.head, heard.entities[x.entity].name)
    }
    return found.pop() if len(found) == 1 else None


def _alone(place: Place, heard: Heard) -> int | None:
    """The one name just before that can be a firm's: "Shares in NAME fell. The company said"."""
    found: set[int] = set()
    for x, spot in heard.groups[-NEAR:]:
        near = 0 < place.sentence - spot.sentence < 3
        if near and x.form == "name" and x.kind == "organisation" and x.entity is not None:
            found.add(x.entity)
    for number in islice(reversed(heard.last), NEAR):
        last, entity = heard.last[number], heard.entities[number]
        if 0 < place.sentence - last.place.sentence < 3 and _nobody(entity, last.mention):
            found.add(number)
    if len(found) != 1:
        return None
    number = found.pop()
    if _noun(heard.entities[number].name):
        return None
    if heard.entities[number].type != "organisation":
        _embody(number, heard)
    return number


def _noun(name: str) -> bool:
    """Whether a name is but a noun with a headline's capital: "Agency halts returns"."""
    return bool(words()[name.lower()] & COLLECTIVE)


def _lone(place: Place, heard: Heard) -> int | None:
    """The one body just before whose name tells no kind: "Oxfam has cut jobs. The charity said"."""
    found: set[int] = set()
    for x, spot in heard.groups[-NEAR:]:
        near = 0 < place.sentence - spot.sentence < 3 and x.form == "name" and not x.possessive
        if near and x.entity is not None and heard.entities[x.entity].type == "organisation":
            found.add(x.entity)
    if len(found) != 1:
        return None
    number = found.pop()
    return None if any(words()[w] & ORG for w in heard.entities[number].name.split()) else number


def _tagged(t: Tokens, m: Mention, place: Place, heard: Heard) -> int | None:
    """The body that acted last, for the tag of a quotation: "Shelter left. “…,” the charity said".

    The article means a tag to take somebody up, even where the name does not tell its kind.
    """
    if not place.speaks or not tags(t, m):
        return None
    near = [
        (number, spot)
        for number, spot in _named(t, heard)
        if 0 < place.sentence - spot.sentence < 3 and place.paragraph - spot.paragraph < 2
    ]
    latest = {number for number, spot in near if spot.sentence == near[0][1].sentence}
    if len(latest) != 1:
        return None
    number = latest.pop()
    entity = heard.entities[number]
    if entity.type == "person" or not _may_be(m.head, entity.name):
        return None
    if entity.type != "organisation":
        _embody(number, heard)
    return number


def tags(t: Tokens, m: Mention) -> bool:
    """Whether a mention and its verb stand right behind words in marks: "“No,” said the club"."""
    low = m.low
    if t.gaps[low] in BLANKS and low and parts()[t.word[low - 1]] & SAYING:
        low -= 1
    return t.gaps[low].rstrip()[-1:] in CLOSERS


def _may_be(head: str, name: str) -> bool:
    """Whether no word of a name tells a body of another kind than the noun does."""
    table = words()
    kinds = [w for w in name.split() if table[w] & ORG and w not in trades()]
    alike = SELVES.get(head, frozenset()) | LOOSELY.get(head, frozenset())
    return not kinds or any(w.lower() == head or w in alike for w in kinds)


def _trades(entity: Entity) -> bool:
    """Whether no role of a name is a person's: "the contractor, NAME"."""
    return all(role.rpartition(" ")[2].casefold() in FIRMS for role in entity.roles)


def _nobody(entity: Entity, m: Mention) -> bool:
    """Whether nothing shows that a name is a person's or a place's."""
    if m.form != "name" or m.quoted or entity.gender or not _trades(entity):
        return False
    if entity.named == 1 and " " not in m.text and m.text[-1:] == "s":
        return False  # "Shares in NAME"
    if entity.type == "person":
        return entity.kind == "full" and strange(entity.name)
    return entity.type is None and entity.kind not in ("site", "document", "place")


def _telling(head: str, name: str) -> bool:
    """Whether a name of several words shows that its bearer is such a body."""
    last = name.rpartition(" ")[2]
    if last in trades():
        return head in FIRMS
    return " " in name and _fits(head, name) and bool(words()[last] & ORG)


def _named(t: Tokens, heard: Heard) -> list[tuple[int, Place]]:
    """Named bodies, and names of unknown kind, that were subjects lately; the latest first."""
    found: list[tuple[int, Place]] = []
    for m, spot in heard.groups[-NEAR:]:
        known = m.entity is not None and (m.form == "name" or heard.entities[m.entity].named)
        if known and m.entity is not None and (spot.subject or _acts(t, m)):
            found.append((m.entity, spot))
    for number in islice(reversed(heard.last), NEAR):
        entity, last = heard.entities[number], heard.last[number]
        plain = not entity.gender and last.mention.form == "name"
        if plain and entity.type == "person":
            plain = entity.kind == "full" and _trades(entity) and strange(entity.name)
        if plain and entity.kind not in ("site", "document") and last.subject is not None:
            found.append((number, last.subject))
    return sorted(found, key=lambda pair: -pair[1].sentence)


def _acts(t: Tokens, m: Mention) -> bool:
    """Whether a name is the doer of a passive, or a clause tells what it does."""
    after = m.high + 1
    if m.low and t.word[m.low - 1] == "by" and not m.possessive:
        return True
    return after < len(t.word) and t.word[after] == "which" and t.gaps[after] == ", "


def _fits(head: str, name: str) -> bool:
    """Whether a name can be that of such a body: what it calls itself, else any firm."""
    table = words()
    kinds = [w for w in name.split() if table[w] & ORG and w not in trades()]
    if kinds:
        return any(w.lower() == head or w in SELVES.get(head, ()) for w in kinds)
    return head in FIRMS
