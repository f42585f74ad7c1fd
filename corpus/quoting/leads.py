"""Whom an article names only after its lead: "The business secretary … / Fergus Moss said"."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.quoting.aliases import Entity
from corpus.quoting.context import Place
from corpus.quoting.epithets import ANYBODY, HEADS, OFFICES, content, fields_of
from corpus.quoting.mentions import AGED, Mention

LEAD = 3  # paragraphs, the headline among them, that can hold such a lead


@dataclass(slots=True)
class Leads:
    """The unnamed person with whom a paragraph near the head of an article begins."""

    text: str
    paragraph: int = -9
    entity: Entity | None = None
    definite: bool = False

    def note(self, m: Mention, place: Place, entity: Entity) -> None:
        """Remember a noun phrase that leads one of the first paragraphs."""
        if place.paragraph >= LEAD or place.paragraph == self.paragraph:
            return
        if place.leads and place.subject and entity.type == "unnamed" and m.kind == "person":
            self.paragraph, self.entity, self.definite = place.paragraph, entity, _known(m)

    def identified(self, m: Mention, place: Place, named: Entity) -> Entity | None:
        """The unnamed one whom the name at ``place`` makes known, in the next paragraph.

        The name stands alone: a role of its own would introduce somebody else. A lead that calls
        its person "a man" is taken up only by a name with an age.
        """
        lead = self.entity
        if lead is None or place.paragraph - self.paragraph != 1 or not place.leads:
            return None
        aged = AGED.match(self.text, m.end) is not None
        if not place.subject or " " not in m.text or named.type != "person":
            return None
        leads = any(not HEADS.isdisjoint(content(r)) for r in named.roles)
        leads = leads and not HEADS.isdisjoint(content(lead.name))
        if (named.roles and not aged and not leads) or (
            lead.gender and lead.gender != (named.gender or lead.gender)
        ):
            return None
        work = fields_of(lead.name) - {ANYBODY}
        fits = aged or leads or (self.definite and bool(work))
        return lead if fits else None


def _known(m: Mention) -> bool:
    """Whether a phrase takes its person for known, and is no office that everybody knows."""
    return m.definite and m.text.lower() not in OFFICES
