"""What belongs to a name beside its run of capitals: a rank, an honour's office, a body's parts."""

from __future__ import annotations

from corpus.quoting.mentions.bodies import goes_on, listed
from corpus.quoting.mentions.name import Name
from corpus.quoting.mentions.nameshapes import shape
from corpus.quoting.mentions.offices import LINKS
from corpus.quoting.mentions.owners import owns
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import (
    CAP,
    DETERMINER,
    ORG,
    PLURAL,
    TITLE,
)
from corpus.quoting.words.shapes import bag

ARTICLES = ("the", "The")
HONOURS = bag("Hon Rt Right Most Very Rev Revd Honourable Honorable")
LAWS = bag("Act Bill Code Treaty Agreement Regulations Directive")
NETWORKS = bag("X Twitter Facebook Instagram TikTok LinkedIn Telegram WhatsApp YouTube Bluesky")
TIES = LINKS | {"the", "and", "in", "to", "against"}
# Small words that begin a surname, and those that go on with it.
LEADING = bag("van von de del della di da dos du el al bin bint ibn ter")
INNER = LEADING | bag("der den la las los le l’")
ORDINALS = frozenset(("1st", "2nd", "3rd", "4th"))  # of a rank: "Sgt. 1st Class NAME"


def ranked(t: Tokens, first: int) -> bool:
    """Whether a run begins with the end of a rank: "Sgt. 1st Class NAME"."""
    return t.word[first] == "Class" and first > 0 and t.word[first - 1] in ORDINALS


def rank_of(t: Tokens, at: int) -> int:
    """The first word of the rank that goes on with word ``at``: "Petty Officer" of "2nd Class"."""
    while at > 0 and t.flags[at - 1] & CAP and (t.gap(at - 1) == " " or t.joined(at - 1)):
        at -= 1
    return at


def with_office(t: Tokens, name: Name) -> None:
    """Count the office before an honour in: "Senator the Hon. NAME"."""
    at = name.head - 2
    if at < 0 or t.word[name.head] not in HONOURS or t.word[at + 1] != "the":
        return
    if t.flags[at] & CAP and t.flags[at] & TITLE and t.gap(at) == " " == t.gap(at + 1):
        name.head = at


def with_particles(t: Tokens, name: Name) -> None:
    """Count the small words that begin a surname alone: "said von der Leyen"."""
    i = name.first
    if name.head != i or name.type not in ("person", "unknown"):
        return
    while i > 0 and t.word[i - 1] in INNER and t.gaps[i] == " ":
        i -= 1
    vehicle = i and t.flags[i - 1] & DETERMINER  # "in the van Moss said"
    if i < name.first and t.word[i] in LEADING and not vehicle:
        name.head = name.first = i
        name.weak = False


def with_trade(t: Tokens, name: Name) -> None:
    """Count a trade before "and" in: "the Bakers and Allied Workers' Union"."""
    a = name.first
    if a < 3 or t.word[a - 1] != "and" or name.head != a:
        return
    law = t.word[name.last] in LAWS
    if name.type != "organisation" and not law:
        return
    first = a - 2
    while law and first > 1 and t.flags[first - 1] & CAP and a - first < 4:
        first -= 1
    trade = law or t.flags[a - 2] & (CAP | PLURAL) == CAP | PLURAL
    trade = trade and bool(t.flags[first] & CAP) and t.word[first - 1] in ARTICLES
    whole = name.last > a and (law or t.flags[name.last] & ORG)
    if trade and whole and all(t.gaps[i] in BLANKS for i in range(first, a + 1)):
        name.head = name.first = first


def joins(t: Tokens, before: Name, a: int, b: int) -> bool:
    """Whether the run ``a``..``b`` belongs to the body just ``before`` it, which then has it."""
    if before.last + 4 < a or t.word[a - 1] not in TIES:
        return False
    if t.word[a] in NETWORKS and t.word[a - 1] == "on":
        return False  # "From NAME on X: “…”"
    s = shape(t, a, b)
    if s.void or s.titled or s.forename >= 0 or s.type == "person":
        return False
    if before.type not in ("organisation", "unknown") or before.titled:
        return False
    linked = any(t.word[i] in LINKS for i in range(before.first, before.last))
    if not goes_on(t, before.first, before.last, a, b, linked):
        return False
    before.possessive = owns(t, b)
    before.last, before.weak, before.type = b, False, "organisation"
    more = listed(t, b)
    if more >= 0:
        before.last = more
    return True
