"""Whom an article names only after its lead: "The business secretary … / Fergus Moss said"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.epithets import OFFICES
from corpus.quoting.cast.fields import ANYBODY, HEADS, content, fields_of, past
from corpus.quoting.cast.posts import lands
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.mentions.naming import AGED
from corpus.quoting.words.shapes import bag

# Those whom a lead may leave without a name for good.
UNNAMED = bag(
    "official diplomat source spokesman spokeswoman spokesperson aide adviser officer expert"
    " analyst witness insider court police minister man men people judge magistrate coroner jury"
    " prosecutor lawyer"
)
HURT = re.compile(
    r"\b(?:died|dies|dead|killed|murdered|drowned|stabbed|shot|missing|injured|rescued|found)\b"
)
# What somebody did who held an office once: "A former official … / NAME, who retired in May,".
CAREER = re.compile(
    r", who (?:had |has )?(?:retired|resigned|left|quit|served|worked|stepped down|joined|ran|led"
    r"|headed|oversaw|(?:was|been) (?:sacked|dismissed|suspended|appointed|elected))\b"
)
ENVOYS = bag("envoy ambassador representative negotiator spokesman spokeswoman spokesperson")
MARKS = frozenset('"“”„«»‘')
LEAD = 3  # paragraphs, the headline among them, that can hold such a lead


@dataclass(slots=True)
class Leads:
    """The unnamed person with whom a paragraph near the head of an article begins."""

    text: str
    paragraph: int = -9
    entity: Entity | None = None
    definite: bool = False
    hurt: bool = False  # whether the paragraph tells of somebody dead or harmed
    spoke: bool = False  # whether it says something there itself

    def note(self, m: Mention, place: Place, entity: Entity) -> None:
        """Remember a noun phrase that leads one of the first paragraphs."""
        if place.paragraph >= LEAD or place.paragraph == self.paragraph:
            return
        head = self.text[self.text.rfind("\n", 0, m.start) + 1 : m.start]
        opens = place.leads and place.subject and MARKS.isdisjoint(head)
        if opens and entity.type == "unnamed" and m.kind == "person":
            self.paragraph, self.entity, self.definite = place.paragraph, entity, _known(m)
            self.spoke = place.speaks
            end = self.text.find("\n", m.start)
            self.hurt = HURT.search(self.text, m.start, end if end > 0 else m.start) is not None

    def identified(self, m: Mention, place: Place, named: Entity) -> Entity | None:
        """The unnamed one whom the name at ``place`` makes known, in the next paragraph.

        The name stands alone: a role of its own would introduce somebody else. A lead that calls
        its person "a man" is taken up only by a name with an age.
        """
        lead = self.entity
        away = place.paragraph - self.paragraph
        if lead is None or not 0 < away < 3:
            return None
        if place.speaks and _envoy(lead.name, named.roles):
            return lead
        if not place.leads or place.subordinate:  # "when NAME will meet him" tells of another
            return None
        if not place.subject or " " not in m.text or not _may_be(lead, named):
            return None
        leads = _leads_alike(lead.name, named.roles)
        if away > 1 and not (leads and self.paragraph == 0):
            return None
        aged = AGED.match(self.text, m.end) is not None
        if aged or leads:
            return lead
        if named.roles:
            return None
        if self.definite and fields_of(lead.name) - {ANYBODY}:
            return lead
        return lead if away == 1 and place.opens and self._goes_on(m, place, lead.name) else None

    def _goes_on(self, m: Mention, place: Place, lead: str) -> bool:
        """Whether a name without a role may be whom the lead calls ``lead``."""
        career = past(lead) and CAREER.match(self.text, m.right) is not None
        known = career or (lead.casefold().split()[-1] not in UNNAMED and not self.hurt)
        return known and (self.spoke or not place.speaks)


def _envoy(lead: str, roles: Sequence[str]) -> bool:
    """Whether a lead's envoy is who holds such an office of the same land: "A Chinese envoy"."""
    home = lands(lead)
    if not home or ENVOYS.isdisjoint(content(lead)):
        return False
    return any(home <= lands(r) and not ENVOYS.isdisjoint(content(r)) for r in roles)


def _may_be(lead: Entity, named: Entity) -> bool:
    """Whether a lead's person may be somebody named: of that sex, in no other office."""
    if named.type != "person" or (lead.gender and named.gender not in ("", lead.gender)):
        return False
    return not any(_other_office(content(lead.name), content(r)) for r in named.roles)


def _leads_alike(lead: str, roles: Sequence[str]) -> bool:
    """Whether one of the roles leads as the ``lead`` does, or has its noun."""
    if not HEADS.isdisjoint(content(lead)) and any(not HEADS.isdisjoint(content(r)) for r in roles):
        return True
    head = lead.casefold().split()[-1]
    return any(head in content(r) for r in roles)


def _other_office(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two offices of one noun differ: the health minister is not that of transport."""
    same = one & other & HEADS
    return bool(same) and bool(one - other) and bool(other - one) and one & other == same


def _known(m: Mention) -> bool:
    """Whether a phrase takes its person for known, and is no office that everybody knows."""
    bare = m.text[:1].isupper() and m.low == m.high and not m.plural
    return (m.definite or bare) and m.text.lower() not in OFFICES
