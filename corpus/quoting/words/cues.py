"""Reporting verbs and nouns: the lexicon of cues, with its inflections."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from corpus.quoting.words.shapes import plural

Form = Literal["base", "third", "past", "participle", "ing"]
Content = Literal["clause", "infinitive", "object"]

SPEECH = frozenset(("say", "tell", "claim", "ask", "write", "manner"))
"""The kinds of verbs that lead words in marks."""
VOWELS = frozenset("aeiou")
SIBILANT = re.compile(r"(?:s|x|z|ch|sh|o)$")


@dataclass(frozen=True, slots=True)
class Verb:
    """One reporting verb in one of its classes.

    ``particle`` is what belongs to the verb after it ("out" of "point out", "" for none);
    ``inverts``: may stand before its subject; ``addressee``: its object is the person told.
    """

    lemma: str
    kind: str
    particle: str = ""
    inverts: bool = False
    addressee: bool = False
    content: tuple[Content, ...] = ("clause",)


@dataclass(frozen=True, slots=True)
class Cue:
    """What an inflected word may be as a cue: its form and the verbs it can belong to.

    ``verbs`` are ordered with the most telling class first; a past form that is also the
    participle is "past". ``lemma`` and ``kind`` (say, tell, claim, ask, write, manner, command,
    …) are the first verb's, the lemma without its particle. ``inverts``: one of the verbs may
    stand before its subject; ``addressee``: one takes the person spoken to as its object;
    ``particles`` of those that need one; ``alone``: one of them needs none.
    """

    word: str
    form: Form
    verbs: tuple[Verb, ...]
    lemma: str
    kind: str
    inverts: bool
    addressee: bool
    particles: tuple[str, ...]
    alone: bool

    def whole(self, text: str, end: int) -> bool:
        """Whether the verb that ends at ``end`` of the text has the particle it needs, if any."""
        return self.alone or any(text.startswith(f" {p}", end) for p in self.particles)


def cue_of(word: str, form: Form, verbs: tuple[Verb, ...]) -> Cue:
    """The cue that ``word`` may be as a ``form`` of ``verbs``."""
    return Cue(
        word,
        form,
        verbs,
        verbs[0].lemma,
        verbs[0].kind,
        any(v.inverts for v in verbs),
        any(v.addressee for v in verbs),
        tuple(v.particle for v in verbs if v.particle),
        any(not v.particle for v in verbs),
    )


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All cues: ``verbs`` by inflected lower-case word; nouns, singular and plural.

    ``nouns`` have a content of their own, ``documents`` can be the subject of a reporting verb.
    """

    verbs: Mapping[str, Cue]
    nouns: frozenset[str]
    documents: frozenset[str]


def inflect(lemma: str, doubling: Iterable[str] = ()) -> tuple[str, str, str, str]:
    """Regular third person, past, participle and -ing form of ``lemma``."""
    if SIBILANT.search(lemma):
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        third = lemma[:-1] + "ies"
    else:
        third = lemma + "s"
    if lemma.endswith("e"):
        stem = lemma if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1]
        return third, lemma + "d", lemma + "d", stem + "ing"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        past = lemma[:-1] + "ied"
        return third, past, past, lemma + "ing"
    stem = lemma + lemma[-1] if lemma in doubling else lemma
    return third, stem + "ed", stem + "ed", stem + "ing"


@cache
def lexicon() -> Lexicon:
    """The lexicon of ``cues.toml``, read once."""
    raw = tomllib.loads(files(__package__).joinpath("data", "cues.toml").read_text("utf-8"))
    nouns = raw["nouns"]
    return Lexicon(
        verbs=_verbs(raw),
        nouns=_with_plurals(nouns["reporting"]),
        documents=_with_plurals(nouns["documents"]),
    )


def lookup(word: str) -> Cue | None:
    """The cue that ``word`` (any case) may be, or None."""
    return lexicon().verbs.get(word.lower())


def _with_plurals(words: str) -> frozenset[str]:
    singular = [word.replace("_", " ") for word in words.split()]
    return frozenset(singular) | {plural(word) for word in singular}


def _verbs(raw: Mapping[str, Any]) -> dict[str, Cue]:
    doubling = frozenset(raw["doubling"]["verbs"].split())
    british = frozenset(raw["doubling"]["british"].split())
    found: dict[str, tuple[Form, list[Verb]]] = {}
    for kind, entry in raw["class"].items():
        for item in dict.fromkeys(entry["verbs"].split()):
            lemma, _, particle = item.partition("_")
            verb = Verb(
                lemma,
                kind,
                particle.replace("_", " "),
                entry["inverts"],
                entry["addressee"],
                tuple(entry["content"]),
            )
            for form, word in _forms(lemma, raw["irregular"], doubling):
                found.setdefault(word, (form, []))[1].append(verb)
            if lemma in british:
                _, past, _, ing = inflect(lemma, british)
                found.setdefault(past, ("past", []))[1].append(verb)
                found.setdefault(ing, ("ing", []))[1].append(verb)
    return {w: cue_of(w, form, tuple(verbs)) for w, (form, verbs) in found.items()}


def _forms(
    lemma: str, irregular: Mapping[str, list[str]], doubling: frozenset[str]
) -> list[tuple[Form, str]]:
    third, past, participle, ing = irregular.get(lemma) or inflect(lemma, doubling)
    forms: dict[str, Form] = {past: "past"}
    rest: tuple[tuple[Form, str], ...] = (
        ("base", lemma),
        ("third", third),
        ("participle", participle),
        ("ing", ing),
    )
    for form, word in rest:
        forms.setdefault(word, form)
    return [(form, word) for word, form in forms.items()]
