"""Who is meant: the cast of one article, and which of it each mention stands for."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Span
from corpus.quoting.cast.aliases import Entity, agree, choose
from corpus.quoting.cast.appositions import Appositions
from corpus.quoting.cast.asides import part_of, unrelated
from corpus.quoting.cast.binding import NOBODY, barred, below, of_mind, stressed
from corpus.quoting.cast.cataphora import Waiting, ahead
from corpus.quoting.cast.context import Place, mark_quoted, places
from corpus.quoting.cast.descriptions import Descriptions
from corpus.quoting.cast.floor import replies
from corpus.quoting.cast.fullnames import full_names, neither, totals
from corpus.quoting.cast.houses import houses
from corpus.quoting.cast.issuers import own_paper, own_words
from corpus.quoting.cast.joining import Joining
from corpus.quoting.cast.kin import Kin, owned, told
from corpus.quoting.cast.leads import Leads
from corpus.quoting.cast.linking import apart, fronted, of_whom, telling, whose
from corpus.quoting.cast.members import Cast
from corpus.quoting.cast.namings import PERSONAL, Namings
from corpus.quoting.cast.nominals import Nominals
from corpus.quoting.cast.obituaries import Life
from corpus.quoting.cast.predications import bearer, predicates, subject
from corpus.quoting.cast.pronouns import Resolver
from corpus.quoting.cast.register import Register
from corpus.quoting.cast.selves import asked, asked_about, others
from corpus.quoting.mentions.finding import mentions_of
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.bylines import bylines
from corpus.quoting.text.datelines import inside
from corpus.quoting.text.tokens import Tokens, tokens


def read(text: str | Tokens, quoted: Sequence[Span] = ()) -> Cast:
    """The cast of an article; ``quoted`` are the spans between its marks, in order."""
    t = tokens(text) if isinstance(text, str) else text
    mentions = mentions_of(t)
    mark_quoted(mentions, quoted)
    return _Casting(t, mentions, quoted).cast()


KNOWN = 0.75  # chance of an owner from which on "her letter" is she


class _Casting:
    """Reads the mentions in order and gives each its entity."""

    def __init__(self, t: Tokens, mentions: list[Mention], quoted: Sequence[Span]) -> None:
        self.tokens = t
        self.quoted = quoted
        self.mentions = mentions
        self.register = Register()
        self.entities = self.register.entities
        self.people = self.register.people
        self.recent: dict[int, int] = {}
        self.waiting = Waiting()
        self.leads = Leads(t.text)
        self.apposed = Appositions(t.text, mentions, self.register, self.recent)
        self.kin = Kin(t, mentions, self.register)
        self.namings = Namings(t.text, mentions, self.register, self.kin, self.recent)

    def cast(self) -> Cast:
        """Full names first, then all the rest in order of the text."""
        spots = places(self.tokens, self.mentions, self.quoted)
        self.namings.houses = houses(self.tokens.text, self.mentions)
        full_names(self.tokens.text, self.mentions, spots, self.register, self.kin)
        neither(self.tokens.text, self.mentions, self.register)
        kept: list[Mention] = []
        where: list[Place] = []
        resolver = Resolver(self.entities, totals(self.mentions, self.people))
        nominals = Nominals(self.tokens, self.register, resolver)
        self.namings.beside(resolver, nominals)
        self.merged = (resolver, nominals)
        self.joining = Joining(self.mentions, kept, resolver, nominals, self.leads, self.kin)
        resolver.dead = self.kin.dead
        self.described = Descriptions(self.tokens, self.entities, nominals)
        self.life = Life(self.tokens, self.mentions, self.entities)
        signed = bylines(self.tokens.text)
        for n, (m, place) in enumerate(zip(self.mentions, spots, strict=True)):
            turn = False
            if m.form == "name":
                if not self._name(n, m, place, kept):
                    continue
                if signed and inside(signed, m.start):
                    m.inside = True  # whoever writes is nobody whom the text speaks of
                    resolver.narrator = self._writer(m, resolver.narrator)
                    continue
                turn = place.opens and self._turn(m)
            elif m.form == "nominal":
                self._noun(n, m, spots)
            elif stressed(self.mentions, n) is None:
                self._pronoun(n, m, spots)
            writes = m.head == "i" and m.entity == resolver.narrator
            if m.entity is not None and not writes:
                self._note(n, m, place, turn)
            kept.append(m)
            where.append(place)
        nominals.finish()
        nominals.issuers.issue(kept)
        for unnamed, named in nominals.late():
            for m in kept:
                m.entity = named.id if m.entity == unnamed.id else m.entity
        return Cast(kept, where, self.entities, [m.start for m in kept])

    def _name(self, n: int, m: Mention, place: Place, kept: Sequence[Mention]) -> bool:
        """Give name number ``n`` its entity; False when it is no name after all."""
        what = self.apposed.explained(n)
        if what is not None:
            m.kind, m.weak = "organisation", False
        presented = self.apposed.presents and self.apposed.presented(m)
        if not self.namings.give(m, place):
            return False
        if m.kind == "organisation" and m.entity is not None:
            known = self.entities[m.entity]
            known.type = known.type or "organisation"  # "Great Marling have asked"
        if presented:
            self.joining.present(m, place, n)
        if what is not None and m.entity is not None:
            what.entity = m.entity
            self.merged[1].called(what, self.entities[m.entity])
        self.described.learn(m, kept)
        if m.entity is not None:
            self.kin.learn(n, self.entities[m.entity])
            owner = of_whom(self.tokens.text, self.mentions, n)
            if owner is not None:
                self.merged[0].owner[m.entity] = owner
        if m.entity is not None and not m.quoted:
            self.waiting.give(self.entities[m.entity], place)
        if self.leads.entity is not None:
            self.joining.identify(m, place)
        if self.kin.awaited is not None and place.subject:
            self.joining.arrive(m, place)
        return True

    def _writer(self, m: Mention, first: int | None) -> int | None:
        """The entity of the ``first`` writer that a by-line names."""
        person = m.entity is not None and self.entities[m.entity].type == "person"
        return m.entity if first is None and person else first

    def _pronoun(self, n: int, m: Mention, spots: Sequence[Place]) -> None:
        """Give pronoun number ``n`` whom it runs ahead of, or takes up."""
        place = spots[n]
        resolver, nominals = self.merged
        m.entity = self._ahead(n, spots) if m.gender else whose(self.tokens, self.mentions, n)
        if m.entity is None:
            m.entity = self.life.taken_up(m)
        new = telling(self.tokens, self.mentions, spots, n) if m.entity is None else None
        if new is not None and new.entity is not None:
            m.entity = new.entity
            told = self.entities[new.entity]
            told.guessed, told.gender = not told.gender, m.gender
        if m.entity is None and m.gender and not m.quoted:
            m.entity = self._minded(n, spots)
        if m.entity is None:
            open_to_all = (place.first and not m.possessive) or not m.gender
            no = NOBODY if open_to_all else barred(self.tokens, self.mentions, spots, n)
            if m.gender and place.subject:
                no |= below(self.tokens, self.mentions, spots, n, self._means)
            if place.speaks and m.gender and not m.quoted:
                no |= self._named(n) | resolver.asked_by(self.tokens, m, place) | self._told(n)
                no |= asked_about(self.tokens.text, self.mentions, n, self.people)
            m.entity = resolver.resolve(m, place, no)
            if m.head == "it":
                m.entity = nominals.issuers.speaks(m, place)
        if m.entity is None and m.gender and not m.quoted and place.speaks:
            self.waiting.add(m, place)

    def _minded(self, n: int, spots: Sequence[Place]) -> int | None:
        """Whoever thinks so of himself, if gender allows: "NAME thought that he"."""
        who = of_mind(self.tokens, self.mentions, spots, n)
        if who is None or who.entity is None:
            return None
        fits = self.entities[who.entity].gender in ("", self.mentions[n].gender)
        return who.entity if fits else None

    def _note(self, n: int, m: Mention, place: Place, turn: bool) -> None:
        """Remember mention number ``n``, and whom it gives the floor."""
        assert m.entity is not None
        resolver, nominals = self.merged
        self.recent[m.entity] = m.start
        named = m.form == "name"
        if named and not m.quoted and " " in m.text:
            self.namings.keep(m.entity, place)
        if not named or not self._plays(n, m):
            resolver.note(m, place, turn)
        nominals.issuers.note(m, place)
        if m.quoted:
            return
        known = self.entities[m.entity].type == "person"
        resolver.questions.note(self.tokens, m, place, known)

    def _plays(self, n: int, m: Mention) -> bool:
        """Whether name number ``n`` is of somebody who plays a part, which has that gender."""
        part = part_of(self.tokens, self.mentions, n)
        if part is not None and part.entity is not None:
            entity = self.entities[part.entity]
            entity.gender = entity.gender or m.gender
        return part is not None

    def _noun(self, n: int, m: Mention, spots: Sequence[Place]) -> None:
        """Give the noun phrase of number ``n`` the person it is explained by, or takes up."""
        if unrelated(self.tokens.text, m):
            return
        named = self.apposed.named(n) if m.entity is None else self.entities[m.entity]
        if named is None and (named := self.apposed.again(n)) is not None:
            self.merged[1].again(m, named)
        if m.head in ("former", "latter") and (number := self.apposed.of_pair(n)) is not None:
            named = self.entities[number]
        his = fronted(self.tokens, self.mentions, spots, n) if named is None else -1
        if his >= 0:
            m.entity = self.merged[0].resolve(self.mentions[his], spots[his])
            if m.entity is not None:
                self.merged[1].roles.told(self.entities[m.entity], m.text)
                return
        if named is None and own_words(self.tokens.text, m, spots[n]) and n + 1 < len(spots):
            own = self.mentions[n + 1]
            writer = self.merged[0].resolve(own, spots[n + 1])
            named = None if writer is None or own.sure < KNOWN else self.entities[writer]
        owner = None
        if named is None and owned(m) and n + 1 < len(spots):
            owner = self.merged[0].resolve(self.mentions[n + 1], spots[n + 1])
            named = self.kin.relative(m, owner, self.mentions[n + 1].sure >= KNOWN)
        elif named is None and told(m) and n + 1 < len(spots):
            name = self.mentions[n + 1]
            if name.form == "name" and name.start == m.start and name.possessive:
                one = self._means(name)
                named = self.kin.relative(m, None if one is None else one.id, sure=False)
        elif named is None and m.text[:3].lower() == "my ":
            named = self.kin.mine.get(m.head)
        if named is None:
            named = self._predicated(n) if predicates(self.tokens, m) else None
        elif m.kind == "person" and named.type == "person":
            self.merged[1].roles.told(named, m.text)
        if named is not None:
            m.entity = named.id
            return
        place = spots[n]
        resolver, nominals = self.merged
        speaks = place.speaks and not m.quoted and not m.plural and m.kind == "person"
        no = self._named(n) if speaks else NOBODY
        if speaks and resolver.speaker is not None:
            if replies(self.tokens, m):
                by_writer = asked(self.tokens.text, m) is not None  # "Asked if he would, the mayor"
                no |= NOBODY if by_writer else resolver.answered(place)
            elif apart(self.tokens, m, place, resolver.last[resolver.speaker]):
                no |= frozenset((resolver.speaker,))
        nominals.resolve(m, place, no)
        if m.entity is not None and n + 1 < len(spots) and own_paper(m):
            writer = self._ahead(n + 1, spots)
            if writer is None:
                writer = resolver.resolve(self.mentions[n + 1], spots[n + 1])
            if writer is not None and self.mentions[n + 1].sure >= KNOWN:
                nominals.issuers.of.setdefault(m.entity, writer)
        self.kin.expect(m, owner, place.paragraph)
        if m.entity is not None:
            self.leads.note(m, place, self.entities[m.entity])

    def _predicated(self, n: int) -> Entity | None:
        """Who is said to be what noun phrase number ``n`` tells; the cast knows him by it then."""
        m, t = self.mentions[n], self.tokens
        name = subject(t, self.mentions, n) or bearer(t, self.mentions, n)
        if name is None:
            return None
        number = name.entity
        if number is None:
            found = choose(self.people.candidates(name.text), name, self.recent)
        else:
            found = self.entities[number]
        if found is None or found.type != "person" or not agree(m, found):
            return None
        self.merged[1].roles.told(found, m.text)
        return found

    def _named(self, n: int) -> frozenset[int]:
        """Those of whom the words around a tag speak."""
        return others(self.tokens.text, self.mentions, self.quoted, n, self.people)

    def _told(self, n: int) -> frozenset[int]:
        """Whom pronoun number ``n`` speaks to: "he told the officer" is not the officer."""
        m, after = self.mentions[n], self.mentions[n + 1 : n + 2]
        if not after or self.tokens.text[m.end : after[0].left] not in (" told ", " tells "):
            return NOBODY
        found = self._means(after[0])
        return NOBODY if found is None else frozenset((found.id,))

    def _means(self, m: Mention) -> Entity | None:
        """Whom a name or the holder of an office means that is not reached yet."""
        if m.form == "name":
            return choose(self.people.candidates(m.text), m, self.recent)
        return self.merged[1].holder(m)

    def _ahead(self, n: int, spots: Sequence[Place]) -> int | None:
        """Whom a pronoun runs ahead of, if gender allows."""
        k = ahead(self.tokens, self.mentions, spots, n)
        if k is None or self.mentions[k].kind not in PERSONAL:
            return None
        told = self.mentions[k]
        found = self._means(told) if told.entity is None else self.entities[told.entity]
        gender = self.mentions[n].gender
        if found is None or found.gender not in ("", gender):
            return None
        if found.type is None and gender:
            found.type = "person"  # "where he received four stitches, NAME alleged"
        found.gender = found.gender or gender
        return found.id

    def _turn(self, m: Mention) -> bool:
        """Whether a name at the head of a line is the "NAME:" that begins a turn."""
        after = self.tokens.gaps[m.high + 1]
        return after != " " and after.lstrip(")")[:1] == ":" and "\n" not in after
