"""Which body of the article a noun takes up: "the company", "the alliance", "the city council"."""

from __future__ import annotations

from corpus.quoting.cast.calls import calls, so_called
from corpus.quoting.cast.context import Place
from corpus.quoting.cast.entity import Entity
from corpus.quoting.cast.fields import WORD
from corpus.quoting.cast.firms import BODIES, SELVES, firm
from corpus.quoting.cast.pronouns import Resolver
from corpus.quoting.cast.register import Register
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.flags import ORG
from corpus.quoting.words.lexicon import words


class Bodies:
    """Looks a noun up among the bodies that the article names.

    ``explained`` holds those whose noun the text told: "NAME, a choir".
    """

    def __init__(self, t: Tokens, register: Register, resolver: Resolver) -> None:
        self.tokens = t
        self.register = register
        self.resolver = resolver
        self.explained: dict[str, Entity] = {}

    def named(self, m: Mention, place: Place, *, fresh: bool = False) -> Entity | None:
        """The body with a name that "the company" takes up; ``fresh``: no phrase had the noun."""
        found = self._ends(m)
        number = None
        if found is None:
            number = firm(self.tokens, m, place, self.resolver, fresh=fresh)
        if number is not None:
            return self.register.entities[number]
        return found or self._body(m) or self._explained(m)

    def by_call(self, word: str) -> Entity | None:
        """The body of the article that "the alliance" or "the bloc" means."""
        found = [self.register.organisations.find(name) for name in calls().get(word, ())]
        known = [e for e in found if e is not None]
        return max(known, key=lambda e: (e.named, -e.id)) if known else None

    def issuer(self, m: Mention) -> Entity | None:
        """Who issued "a NATO statement"."""
        for word in WORD.findall(m.text):
            if word[:1].isupper():
                found = self.register.organisations.find(word.removesuffix("’s").removesuffix("'s"))
                if found is not None:
                    return found
        return None

    def _body(self, m: Mention) -> Entity | None:
        """The body whose name ends, or begins, with this noun: "the board", "the university"."""
        if m.high - m.low != 1 or not (m.head in BODIES or words()[m.head.capitalize()] & ORG):
            return None
        named = (m.head.capitalize(), *sorted(SELVES.get(m.head, ())))
        latest = map(self.register.organisations.by_word, named)
        found = {e.id: e for e in latest if e is not None and so_called(e.name, named)}
        exact = self.register.organisations.by_word(named[0])
        if exact is not None and exact.id in found:
            return exact
        return next(iter(found.values())) if len(found) == 1 else None

    def _explained(self, m: Mention) -> Entity | None:
        """The body that was told to be one: "NAME, a choir from Hull, … the choir"."""
        return self.explained.get(m.head) if m.high - m.low == 1 else None

    def _ends(self, m: Mention) -> Entity | None:
        """The body whose name ends so: "the city council" of "Springfield City Council"."""
        if m.low == m.high or m.text[:4].lower() != "the ":
            return None
        return self.register.organisations.by_end(m.text[4:])
