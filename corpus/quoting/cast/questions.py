"""Who asks and who is to answer: the questions of a text, kept in its order."""

from __future__ import annotations

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.floor import (
    answers,
    asks,
    enquires,
    questioned,
    replies,
    takes_floor,
    turns_to,
)
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import Tokens

NOBODY = (-1, -1)
_KEPT = ("floor", "asker", "enquirer", "prompter", "caller")


class Questions:
    """The latest question in each form, by the entity of whoever put it or was asked.

    ``floor``: the paragraph, and who is asked there; ``asker``: the paragraph, and who asks there,
    in marks or not. ``enquirer`` puts one in reported speech, ``prompter`` in a clause that leads
    up to its answer ("When NAME asked, she said"), ``caller`` turns to somebody ("She rang NAME");
    these with the number of the sentence.
    """

    def __init__(self) -> None:
        self.floor, self.asker = NOBODY, NOBODY
        self.enquirer, self.prompter, self.caller = NOBODY, NOBODY, NOBODY

    def note(self, t: Tokens, m: Mention, place: Place, known: bool) -> None:
        """Remember a mention outside marks that has its entity; ``known``: a person by name."""
        assert m.entity is not None
        if place.subject:  # as whoever speaks is
            self._asks(t, m, place, m.entity)
        answering = place.subject and takes_floor(t, m, place, known)
        if answering or (m.form == "name" and questioned(t, m)):
            self.give(m.entity, place)

    def _asks(self, t: Tokens, m: Mention, place: Place, number: int) -> None:
        """Remember the subject of a clause, if that puts a question."""
        asking = (place.speaks or place.subordinate) and asks(t, m)
        if place.speaks and asking:
            self.asker = (place.paragraph, number)
        if place.subordinate and asking:
            self.prompter = (place.sentence, number)
        elif enquires(t, m):
            self.enquirer = (place.sentence, number)
        elif turns_to(t, m):
            self.caller = (place.sentence, number)

    def give(self, number: int, place: Place) -> None:
        """Let somebody have the floor."""
        self.floor = (place.paragraph, number)

    def acted(self, place: Place) -> None:
        """Somebody acts: whoever was asked in a paragraph before has the floor no more."""
        if place.paragraph > self.floor[0]:
            self.floor = NOBODY

    def answered(self) -> None:
        """Somebody has spoken: the floor is free."""
        self.floor = NOBODY

    def asked(self, place: Place) -> int:
        """Whoever has the floor, from the paragraph before too where a paragraph begins; or -1."""
        paragraph, number = self.floor
        before = place.leads and place.paragraph == paragraph + 1
        return number if place.speaks and (place.paragraph == paragraph or before) else -1

    def asking(self, t: Tokens, m: Mention, place: Place) -> int:
        """Whoever asked right before, if ``m`` tags an answer; or -1."""
        paragraph, number = self.asker
        if self.prompter[0] == place.sentence and not place.subordinate:
            return self.prompter[1]
        if place.sentence - self.enquirer[0] == 1 and answers(t, m):
            return self.enquirer[1]
        if place.sentence - self.caller[0] == 1 and replies(t, m) and answers(t, m):
            return self.caller[1]
        return number if place.paragraph - paragraph < 2 and replies(t, m) else -1

    def near(self, place: Place) -> int:
        """Whoever asked in this paragraph or the one before; or -1."""
        paragraph, number = self.asker
        return number if place.paragraph - paragraph < 2 else -1

    def merge(self, old: int, new: int) -> None:
        """The unnamed person ``old`` turned out to be ``new``."""
        for part in _KEPT:
            where, number = getattr(self, part)
            if number == old:
                setattr(self, part, (where, new))

    def drop(self, number: int) -> None:
        """Forget somebody who turned out to be no person."""
        for part in _KEPT:
            if getattr(self, part)[1] == number:
                setattr(self, part, NOBODY)
