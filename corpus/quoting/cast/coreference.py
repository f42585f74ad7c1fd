"""Who is meant: the cast of one article, and which of it each mention stands for."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Span
from corpus.quoting.cast.anaphora import Anaphora
from corpus.quoting.cast.asides import part_of
from corpus.quoting.cast.binding import stressed
from corpus.quoting.cast.context import Place, mark_quoted
from corpus.quoting.cast.descriptions import Descriptions
from corpus.quoting.cast.houses import houses
from corpus.quoting.cast.joining import Joining
from corpus.quoting.cast.leads import Leads
from corpus.quoting.cast.linking import of_whom
from corpus.quoting.cast.members import Cast
from corpus.quoting.cast.namings import Namings
from corpus.quoting.cast.nounphrases import NounPhrases
from corpus.quoting.cast.obituaries import Life
from corpus.quoting.cast.stage import OnStage, Stage
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
    return _Casting(Stage(t, mentions, quoted)).cast()


class _Casting(OnStage):
    """Reads the mentions in order and gives each its entity."""

    def __init__(self, stage: Stage) -> None:
        t, mentions = stage.tokens, stage.mentions
        super().__init__(stage)
        self.kept: list[Mention] = []
        self.leads = Leads(t.text)
        self.namings = Namings(t.text, mentions, stage.register, stage.kin, stage.recent)
        self.namings.houses = houses(t.text, mentions)
        self.namings.beside(stage.resolver, stage.nominals)
        self.joining = Joining(
            mentions, self.kept, stage.resolver, stage.nominals, self.leads, stage.kin
        )
        self.described = Descriptions(t, stage.entities, stage.nominals)
        self.phrases = NounPhrases(stage, self.leads)
        self.pronouns = Anaphora(stage, Life(t, mentions, stage.entities))
        self.signed = bylines(t.text)

    def cast(self) -> Cast:
        """Give all mentions their entities, in order of the text."""
        where: list[Place] = []
        for n, (m, place) in enumerate(zip(self.mentions, self.stage.spots, strict=True)):
            if self._give(n, m, place):
                self.kept.append(m)
                where.append(place)
        self.nominals.finish()
        self.nominals.issuers.issue(self.kept)
        for unnamed, named in self.nominals.late():
            for m in self.kept:
                m.entity = named.id if m.entity == unnamed.id else m.entity
        return Cast(self.kept, where, self.entities, [m.start for m in self.kept])

    def _give(self, n: int, m: Mention, place: Place) -> bool:
        """Give mention number ``n`` its entity; False when the text speaks of nobody by it."""
        turn = False
        if m.form == "name":
            if not self._name(n, m, place):
                return False
            if self.signed and inside(self.signed, m.start):
                m.inside = True  # whoever writes is nobody whom the text speaks of
                self.resolver.narrator = self._writer(m, self.resolver.narrator)
                return False
            turn = place.opens and self._turn(m)
        elif m.form == "nominal":
            self.phrases.give(n, m)
        elif stressed(self.mentions, n) is None:
            self.pronouns.give(n, m)
        writes = m.head == "i" and m.entity == self.resolver.narrator
        if m.entity is not None and not writes:
            self._note(n, m, place, turn)
        return True

    def _name(self, n: int, m: Mention, place: Place) -> bool:
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
            self.nominals.called(what, self.entities[m.entity])
        self.described.learn(m, self.kept)
        if m.entity is not None:
            self.kin.learn(n, self.entities[m.entity])
            owner = of_whom(self.tokens.text, self.mentions, n)
            if owner is not None:
                self.resolver.owner[m.entity] = owner
        if m.entity is not None and not m.quoted:
            self.pronouns.waiting.give(self.entities[m.entity], place)
        if self.leads.entity is not None:
            self.joining.identify(m, place)
        if self.kin.awaited is not None and place.subject:
            self.joining.arrive(m, place)
        return True

    def _writer(self, m: Mention, first: int | None) -> int | None:
        """The entity of the ``first`` writer that a by-line names."""
        person = m.entity is not None and self.entities[m.entity].type == "person"
        return m.entity if first is None and person else first

    def _note(self, n: int, m: Mention, place: Place, turn: bool) -> None:
        """Remember mention number ``n``, and whom it gives the floor."""
        assert m.entity is not None
        self.stage.recent[m.entity] = m.start
        named = m.form == "name"
        if named and not m.quoted and " " in m.text:
            self.namings.keep(m.entity, place)
        if not named or not self._plays(n, m):
            self.resolver.note(m, place, turn)
        self.nominals.issuers.note(m, place)
        if m.quoted:
            return
        known = self.entities[m.entity].type == "person"
        self.resolver.questions.note(self.tokens, m, place, known)

    def _plays(self, n: int, m: Mention) -> bool:
        """Whether name number ``n`` is of somebody who plays a part, which has that gender."""
        part = part_of(self.tokens, self.mentions, n)
        if part is not None and part.entity is not None:
            entity = self.entities[part.entity]
            entity.gender = entity.gender or m.gender
        return part is not None

    def _turn(self, m: Mention) -> bool:
        """Whether a name at the head of a line is the "NAME:" that begins a turn."""
        after = self.tokens.gaps[m.high + 1]
        return after != " " and after.lstrip(")")[:1] == ":" and "\n" not in after
