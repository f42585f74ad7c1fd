"""Who carries which role in an article, and whom a phrase that tells a role means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from corpus.quoting.cast.bodies import Bodies
from corpus.quoting.cast.bonds import KIN
from corpus.quoting.cast.calls import bodies, body, calls, homeland, homelands, palace, without
from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import MOST, Entity
from corpus.quoting.cast.epithets import OWNED
from corpus.quoting.cast.fields import HEADS, SMALL, TOP_DIPLOMAT, WORD, content, past, words_of
from corpus.quoting.cast.firms import FIRMS
from corpus.quoting.cast.people import agree
from corpus.quoting.cast.posts import posted
from corpus.quoting.cast.pronouns import Resolver
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.words.flagging import OFFICES as SPELT
from corpus.quoting.words.flags import CAP, CAPITALS
from corpus.quoting.words.lexicon import words as known_words
from corpus.quoting.words.shapes import bag

SIMPLE = bag("the this that a an")
ARTICLE = SIMPLE | bag("his her its their several some many other another two three four both")
CHIEFS = (" chief executive", " managing director")
LED = re.compile(r"(?:[Ii]ts|.+[’']s?) (?:chief |managing )?\w+$")
LESSER = bag("former deputy vice assistant acting under ex shadow")
OF_COUNTRY = re.compile(r" (?:of|for|in|to) (?:the )?(?=[A-Z])")
# Nouns for those who have to do with a language or a kitchen, whose people need not be theirs.
LEARNED = bag(
    "teacher tutor professor lecturer student translator interpreter expert specialist scholar"
    " correspondent restaurant literature language studies historian chef cook"
)
# Words of a firm's own offices, with a capital or without.
OFFICE = bag(
    "ceo boss chief executive officer managing director group president chairman chairwoman founder"
    " co-founder owner and the former interim"
)
REGIONS = {"regional": "region", "provincial": "province", "municipal": "municipality"}
COUNTERPARTS = ("counterpart", "opposite number")
_OFFICE_ITSELF = re.compile(r",| (?:in|of|at|for|to|with|from|on) ")
_OFFICE_ALONE = re.compile(r",| in (?:the )?")
AGENCIES = bag("agency watchdog organisation organization body bureau")
LEADS = bag("chief head director leader boss secretary chair chairman chairwoman president")
AT_HEAD = re.compile(
    r"the (?:(\w+)[’']s (?:top )?(?:chief|boss|head|leader|chief executive)"
    r"|(?:head|boss|chief|leader) of the (\w+))$",
    re.IGNORECASE,
)
LEADERS = bag("leader chief head boss")
RECENT = 12  # persons of one role word that are compared


def _of_rank(m: Mention, fit: list[Entity]) -> list[Entity]:
    """Those of the same rank, if there are any: "the mayor" is no deputy mayor beside the mayor."""
    rank = LESSER & words_of(m.text)
    same = [e for e in fit if any(rank == LESSER & words_of(role) for role in e.roles)]
    return same or fit


def _when(place: Place | None) -> int:
    """The number of the sentence of a place."""
    return -1 if place is None else place.sentence


@lru_cache(maxsize=8192)
def initials(role: str) -> str:
    """The initials of an office, "Deputy Public Prosecutor" is a DPP; "" of others.

    An office may be called by them alone: "the Transport MEC". None that mean something by
    themselves: no "Union Secretary" is "the US".
    """
    told = [w for w in WORD.findall(_OFFICE_ALONE.split(role)[0]) if w.lower() not in SMALL]
    if not told:
        return ""
    office = _OFFICE_ITSELF.split(role)[0].split()
    called = office[-1] if len(office) > 1 and office[-1].isupper() else ""
    short = called or "".join(w[0] for w in told)
    short = short.upper() if len(told) > 2 else short
    known = known_words()[short] & ~(CAP | CAPITALS)
    return short if len(short) > 1 and short.isupper() and not known else ""


def led(m: Mention) -> bool:
    """Whether a phrase tells of the one who leads a body that it names: "its boss"."""
    return (m.head == "boss" or m.text.endswith(CHIEFS)) and LED.match(m.text) is not None


def _top(role: str) -> bool:
    """Whether a role is that of whoever leads a firm: "boss", "chief executive of Acme"."""
    held = content(role)
    leads = "boss" in held or {"chief", "executive"} <= held or {"managing", "director"} <= held
    return leads and LESSER.isdisjoint(words_of(role))


def _leads_agency(role: str) -> bool:
    """Whether a role is that of whoever leads a body that is called by its initials."""
    called = any(len(w) > 2 and w.isupper() and w not in SPELT for w in WORD.findall(role))
    return called and LEADS & words_of(role) != set() and LESSER.isdisjoint(words_of(role))


def _of_body(role: str) -> bool:
    """Whether a role names the firm: "Acme’s chief executive" leads no other that has an "its"."""
    return any(w[0].isupper() and w.casefold() not in OFFICE for w in role.split())


class Roles:
    """Remembers roles in order of the text and looks phrases up among them."""

    def __init__(self, resolver: Resolver, named: Bodies) -> None:
        self.resolver = resolver
        self.bodies = named
        self.holders: dict[str, list[Entity]] = {}
        self.initials: dict[str, Entity | None] = {}  # by offices; None of several holders
        self.natives: dict[str, dict[int, Entity]] = {}  # by country
        self.tops: dict[int, Entity | None] = {}  # who leads a firm; None where it is named
        self.chiefs: dict[int, Entity] = {}  # who leads a firm, named or not
        self.doers: dict[str, list[tuple[Entity, str]]] = {}  # by what they are, from their deeds

    def learn(self, entity: Entity, role: str) -> None:
        """Remember that a person carries a role."""
        told = content(role)
        own = LEARNED.isdisjoint(told)
        for word in told:
            self.holders.setdefault(word, []).append(entity)
            country = homeland(word) if own else None
            if country is not None:
                self.natives.setdefault(country, {})[entity.id] = entity
        if entity.type == "person" and _top(role):
            self.chiefs[entity.id] = entity
            self.tops[entity.id] = None if _of_body(role) else entity
        short = initials(role)
        if short:
            same = self.initials.get(short, entity) is entity
            self.initials[short] = entity if same else None

    def told(self, entity: Entity, role: str) -> None:
        """Remember what the text says that a person is."""
        plain = without(role, ARTICLE)
        if plain not in entity.roles and len(entity.roles) < MOST:
            entity.roles.append(plain)
            self.learn(entity, plain)

    def does(self, entity: Entity, role: str) -> None:
        """Remember what somebody's deeds make him; it is no role that he is introduced by."""
        head = role.partition(" ")[0]
        self.doers.setdefault("head" if head in HEADS else head, []).append((entity, role))

    def person(self, m: Mention) -> Entity | None:
        """The person whom a phrase's role means, by what he is called or by what he does."""
        asked, was = content(m.text), past(m.text)
        heads = (m.head.rpartition("-")[2], *sorted(content(m.head)))  # "the premier"
        holders: Sequence[Entity] = ()
        holders = next((self.holders[head] for head in heads if head in self.holders), holders)
        fit = {
            entity.id: entity
            for entity in reversed(holders[-RECENT:])
            if agree(m, entity)
            and any(asked <= content(r) and was <= past(r) for r in entity.roles)
        }
        if fit:
            return self._latest(_of_rank(m, list(fit.values())))
        only = holders[0] if len({e.id for e in holders}) == 1 else None
        if only is not None and m.head in KIN and OWNED.search(m.text):
            # "the dead man's mother", where the article knows one
            return only if only.type == "person" and agree(m, only) else None
        known = self.leader(m) or (self._doer(m) if self.doers else None) or self.abroad(m)
        return known or self._at_head(m) or self._official(m)

    def _at_head(self, m: Mention) -> Entity | None:
        """Who alone leads a firm, or a body by its initials: "the agency’s chief"."""
        told = AT_HEAD.match(m.text)
        if told is None:
            return None
        noun = told[1] or told[2]
        if noun in FIRMS:
            found = self.chiefs
        elif noun in AGENCIES:
            led = (e for word in LEADS for e in self.holders.get(word, ()))
            found = {e.id: e for e in led if any(map(_leads_agency, e.roles))}
        else:
            return None
        only = next(iter(found.values())) if len(found) == 1 else None
        return only if only is not None and agree(m, only) else None

    def _official(self, m: Mention) -> Entity | None:
        """The only person with an office at the body in question: "the Kremlin official"."""
        told = m.text.split()
        if m.head != "official" or len(told) != 3 or homeland(told[1].casefold()):
            return None
        found = {e.id: e for e in self.holders.get(told[1].casefold(), ())}
        only = next(iter(found.values())) if len(found) == 1 else None
        return only if only is not None and agree(m, only) else None

    def native(self, m: Mention) -> Entity | None:
        """The only person whose role tells of that country: "the Dane" is a Danish trader."""
        country = homeland(m.head) if m.high - m.low == 1 else None
        return self._native(m, country) if country is not None else None

    def abroad(self, m: Mention) -> Entity | None:
        """Whom "her Chinese counterpart" means: the only one whose role tells of that country."""
        if m.head != "counterpart":
            return None
        country = next((c for w in m.text.casefold().split() if (c := homeland(w))), "")
        return self._native(m, country)

    def _native(self, m: Mention, country: str) -> Entity | None:
        """The only person of a country, by his role, who can be meant."""
        known = self.natives.get(country, {})
        if len(known) > RECENT:
            return None
        found = [e for e in known.values() if e.type == "person" and agree(m, e)]
        return found[0] if len(found) == 1 else None

    def opposite(self, entity: Entity, role: str, other: Entity) -> None:
        """Give somebody's counterpart the office of the ``other`` in his own country."""
        own = next((r for r in other.roles if not content(r).isdisjoint(HEADS)), None)
        word = next((c for c in COUNTERPARTS if c in role), None)
        if own is None or word is None:
            return
        own = OF_COUNTRY.split(own)[0]  # "minister of trade of France"
        office = " ".join(w for w in own.split() if homeland(w.casefold()) is None)
        self.told(entity, role.replace(word, office))

    def top(self, m: Mention) -> Entity | None:
        """The one who leads the body in question: "its chief executive", "the regulator's boss"."""
        if not led(m):
            return None
        found = self.boss()
        return found if found is not None and agree(m, found) else None

    def boss(self) -> Entity | None:
        """The only person so far who leads a firm."""
        return next(iter(self.tops.values())) if len(self.tops) == 1 else None

    def _doer(self, m: Mention) -> Entity | None:
        """Whose deeds make him this: "the board president" is who leads the board."""
        asked = self._told(m.text)
        key = "head" if m.head in HEADS else m.head
        if key == "head" and len(asked) < 2:
            return None
        for entity, role in reversed(self.doers.get(key, ())):
            if agree(m, entity) and self._says(asked, role):
                return entity
        return None

    def _latest(self, fit: Sequence[Entity]) -> Entity:
        """Who of several of one role was the subject last, up to here; else the last to get it."""
        heard = self.resolver.last
        acted = [e for e in fit if e.id in heard and heard[e.id].subject is not None]
        if len(fit) < 2 or not acted:
            return fit[0]
        return max(acted, key=lambda e: _when(heard[e.id].subject))

    def leader(self, m: Mention) -> Entity | None:
        """The person one of whose roles says that he leads the same body, in whatever office."""
        if content(m.text).isdisjoint(HEADS | {TOP_DIPLOMAT}):
            return None
        asked = self._told(m.text)
        if m.head in LEADERS:  # "the Kremlin leader", but no "Kremlin official"
            asked = frozenset(palace(word) or word for word in asked)
        if len(asked) < 2 or asked.isdisjoint(("head", TOP_DIPLOMAT)):
            return None
        for word in sorted(HEADS):
            for entity in reversed(self.holders.get(word, ())[-RECENT:]):
                told = [r for r in entity.roles if self._says(asked, r)]
                if agree(m, entity) and any(not posted(m.text, r) for r in told):
                    return entity
        return None

    def _says(self, asked: frozenset[str], role: str) -> bool:
        return asked <= self._told(role) and (asked & LESSER) == (LESSER & words_of(role))

    def _told(self, text: str) -> frozenset[str]:
        """The words of a phrase, bodies under one name, heads of any kind alike."""
        found = set(bodies(text))
        for word in content(text):
            name = self._called(word)
            found.add(name or ("head" if word in HEADS else REGIONS.get(word, word)))
        return frozenset(found - {"top", "general", "senior"})

    def _called(self, word: str) -> str | None:
        if word in calls():
            entity = self.bodies.by_call(word)
            return entity.name if entity else self._in_roles(calls()[word])
        return body(word) or homelands().get(word)

    def _in_roles(self, names: Sequence[str]) -> str | None:
        """The one of these bodies of which a role tells: "NATO chief Anna Moss", "the alliance"."""
        return next((n for n in names if any(body(word) == n for word in self.holders)), None)
