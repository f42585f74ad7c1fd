"""Fills a frame with parts drawn at random: a text, and who says which stretch of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from tests.benchmarks.frames.grammar import TAG, Frame, Option, Parts

Scope = dict[str, "Value"]
_SLOT = re.compile(r"(\*?)\{([A-Z]|[a-z][a-z-]*\d?)(\?|\.\w+)?\}|\*([\w-]+)")
_ARTICLE = re.compile(r"\b([Aa])\(n\) (?=(\w))")
_BLANKS = re.compile(r" {2,}")
_TOO_MANY = re.compile(r" (?=[.,:;])|,(?=[.,:])")
_OPENS = re.compile(r"(?:^|\n\n|(?<!\b[A-Z])\.”? )[“‘]?([a-z])")
_DETERMINER = re.compile(r"^(?:the|an?\(n\)|an?) ")
_FORMS = {
    "she": {"he": "she", "He": "She", "his": "her", "him": "her"},
    "he": {"he": "he", "He": "He", "his": "his", "him": "him"},
}


@dataclass(frozen=True, slots=True)
class Value:
    """What fills a slot: its words, the word that tells who is meant, the parts within."""

    words: str
    head: str
    person: bool = False
    pronoun: str | None = None
    within: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A right answer: a person's name, or a word that tells who else is meant."""

    words: str
    person: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words of one quotation in a text, and whose they are: any of ``wanted``."""

    start: int
    end: int
    wanted: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """A text to read, and the quotations in it."""

    text: str
    stretches: tuple[Stretch, ...]


def fill(frame: Frame, parts: Parts, dice: Random) -> Filled:
    """The frame with all of its slots filled; equal dice give equal texts."""
    return _Filler(parts, dice).filled(frame)


class _Filler:
    def __init__(self, parts: Parts, dice: Random) -> None:
        self._parts = parts
        self._dice = dice
        self._drawn: dict[str, set[Option]] = defaultdict(set)
        self._pronouns: dict[str, str] = {}
        self._scope: Scope = {}

    def filled(self, frame: Frame) -> Filled:
        words = _tidied(self._expanded(frame.whole, self._scope)[0])
        text, at = "", 0
        stretches = []
        for tag in TAG.finditer(words):
            text += words[at : tag.start()]
            at = tag.end()
            start = len(text)
            text += self._expanded(self._draw(tag[2]).words, self._scope)[0]
            stretches.append(Stretch(start, len(text), self._wanted(tag[1])))
        return Filled(_OPENS.sub(_capital, text + words[at:]), tuple(stretches))

    def _wanted(self, names: str) -> tuple[Wanted, ...]:
        values = [(name, self._scope.get(name)) for name in names.split("/")]
        return tuple(Wanted(v.head, v.person) if v else Wanted(name) for name, v in values)

    def _expanded(self, words: str, scope: Scope) -> tuple[str, str]:
        """The words with their slots filled but for quotations, and the head among them."""
        head = ""

        def slot(m: re.Match[str]) -> str:
            nonlocal head
            new = m[4] or self._slot(m[2], m[3] or "", scope)
            if m[0].startswith("*"):
                head = new
            return new

        return _SLOT.sub(slot, words), head

    def _slot(self, name: str, form: str, scope: Scope) -> str:
        if form == "?" and self._dice.random() < 0.5:
            return ""
        if len(name) == 1:  # people are the same wherever they are told of
            scope = self._scope
        if name not in scope:
            scope[name] = self._value(name)
        value = scope[name]
        return self._form(name, value, form[1:]) if form.startswith(".") else value.words

    def _form(self, name: str, value: Value, form: str) -> str:
        if form in value.within:
            return value.within[form].words
        pronoun = value.pronoun or self._pronouns.get(name) or self._dice.choice(("she", "he"))
        self._pronouns[name] = pronoun
        return _FORMS[pronoun][form]

    def _value(self, name: str) -> Value:
        person = len(name) == 1
        option = self._draw("person" if person else name.rstrip("0123456789"))
        within: Scope = {}
        words, head = self._expanded(option.words, within)
        told = (v.pronoun for v in within.values() if v.pronoun)
        pronoun = option.pronoun or next(told, None)
        return Value(words, head or _DETERMINER.sub("", words), person, pronoun, within)

    def _draw(self, table: str) -> Option:
        """A part that the frame does not have yet, if there is one left."""
        drawn = self._drawn[table]
        option = self._dice.choice(
            [o for o in self._parts[table] if o not in drawn] or self._parts[table]
        )
        drawn.add(option)
        return option


def _tidied(words: str) -> str:
    """With paragraphs, articles that fit, and no blank or comma too many."""
    words = _BLANKS.sub(" ", words.replace("¶", "\n\n"))
    return _ARTICLE.sub(_article, _TOO_MANY.sub("", words))


def _article(m: re.Match[str]) -> str:
    return f"{m[1]}n " if m[2] in "aeiou" else f"{m[1]} "


def _capital(m: re.Match[str]) -> str:
    return m[0][:-1] + m[1].upper()
