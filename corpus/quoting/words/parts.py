"""What a word beside a mention can be: an adverb, a preposition, a verb that has it as subject."""

from __future__ import annotations

from functools import cache

from corpus.quoting.words.cues import Verb, lexicon
from corpus.quoting.words.flagging import Words
from corpus.quoting.words.flags import CAP, LY, NOUN, SAYS, VERB
from corpus.quoting.words.lexicon import words
from corpus.quoting.words.shapes import bag

ADVERBS = bag(
    "also then later again first once never himself herself just still now even all both yesterday"
    " today tonight earlier already always often soon instead perhaps twice simply"
    " long further ever"
)
ON = bag("on last this")
PERFECT = frozenset(("had", "has", "have"))
SPOKEN = frozenset(("written", "spoken"))
OF = bag("of from at with")
CLAUSE = bag("that if whether because when while though although as since until where why how")
JOINING = bag("after before since until than as")
ASKED = bag("told tells asked asks")
DUMMIES = bag("it this that there these")
APPOSED = 9  # words of a phrase between "For" and the name that explains it, at most
COMMAS = (", ", ",\u00a0")
LOOSE = (" ", ", ", "\u00a0")
PREPOSITIONS = bag(
    """
    of to for with by about against from in on at than like under between behind toward towards
    before after over into despite including among around without via upon as vs versus
    """
)
AUXILIARIES = bag(
    """
    is was has had will would can could may might must should did does do also then never later
    recently who told went took came made became gave got began won lost ran wants needs knows
    thinks believes says seems appears goes plans hopes tried looked pointed turned beat hit met
    left led sat stood put set cut drew drove fell felt flew found gave grew held kept knew laid
    broke wept slept fled caught bought brought taught sought fought built sold hung bent leant sank
    sang rang drank rode woke chose stole tore swore hid bit fed dug stuck swung slid sped dealt
    paid put read rose saw sent shot shook spoke spent struck swept threw thought wore are were
    have cannot doesn’t didn’t isn’t wasn’t won’t wouldn’t can’t hasn’t doesn't didn't isn't wasn't
    won't wouldn't can't hasn't
    """
)
# What a word beside a mention can be, as bits.
ADVERB, OPENS_CLAUSE, ASKS, PREPOSITION, TO, SAID, PREDICATE, INFLECTED = (1 << n for n in range(8))
SUBORDINATES = 1 << 8
CALLS = 1 << 9
JOINS = 1 << 10
NEEDS = 1 << 11  # a verb of saying only with its particle: "brought up", "set out"
SAYING = SAID | CALLS
CALLING = frozenset(
    ("judge", "manner", "promise", "command")
)  # kinds of verbs beside those of saying


def _table(*listed: tuple[frozenset[str], int]) -> dict[str, int]:
    """The bits of every word listed."""
    found: dict[str, int] = {}
    for words_, bit in listed:
        for word in words_:
            found[word] = found.get(word, 0) | bit
    return found


PRINTED = _table((ADVERBS, ADVERB), (CLAUSE, OPENS_CLAUSE), (AUXILIARIES, PREDICATE))
FOLDED = _table(
    (CLAUSE, SUBORDINATES),
    (JOINING, JOINS),
    (PREPOSITIONS, PREPOSITION),
    (ASKED, ASKS),
    (frozenset(("to",)), TO),
)


class Parts(dict[str, int]):
    """The part that a word plays beside a mention, by the word as printed; found once."""

    def __init__(self, flags: Words) -> None:
        super().__init__()
        self.flags = flags

    def __missing__(self, word: str) -> int:
        flags = self.flags[word]
        found = PRINTED.get(word, 0) | FOLDED.get(word.lower(), 0)
        if flags & LY:
            found |= ADVERB
        if flags & SAYS:
            found |= SAID | PREDICATE | NEEDS * bool(particles(word))
        elif flags & VERB:
            found |= PREDICATE | CALLS * any(v.kind in CALLING for v in _verbs(word))
        if _inflected(word, flags):
            found |= INFLECTED
        if len(self) > 60_000:
            self.clear()
        self[word] = found
        return found


@cache
def parts() -> Parts:
    """The parts of all words seen so far."""
    return Parts(words())


def _inflected(word: str, flags: int) -> bool:
    """Whether the ending is that of a verb after a singular subject."""
    return word[-2:] == "ed" or (
        word[-1:] == "s" and not flags & (NOUN | CAP) and word[-2:] not in ("ss", "us", "’s", "'s")
    )


def particles(word: str) -> tuple[str, ...]:
    """The particles of which a reporting verb needs one; none where it needs none."""
    cue = lexicon().verbs.get(word)
    return () if cue is None or cue.alone else cue.particles


def _verbs(word: str) -> tuple[Verb, ...]:
    """The reporting verbs of which a word is a form."""
    cue = lexicon().verbs.get(word)
    return cue.verbs if cue else ()
