"""Who has the floor: whom the text has just asked something, or is about to tell of."""

from __future__ import annotations

from corpus.quoting.cast.context import Place, topic
from corpus.quoting.cast.predicates import past_commas
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import BLANKS, CLOSERS, Tokens
from corpus.quoting.words.parts import ADVERB, COMMAS, parts
from corpus.quoting.words.shapes import bag

PASSIVE = bag("was is were been being")
PERFECT = bag("has had have")
ASKED = bag("asked pressed questioned quizzed challenged")
QUIZZED = bag("questioned interviewed quizzed grilled cross-examined interrogated")
QUESTIONS = bag("asked asks inquired inquires wondered wonders demanded demands")
MUSING = bag("wondered wonders")  # who does asks nobody else
WANTS = bag("wanted wants")
KNOW = bag("know hear")
INDIRECT = bag("if whether what why how who where when which")
WRITERS = bag("me us")
MORE = bag("and but so then")
ADDRESSED = 5  # words between a verb of asking and the question, at most: "asked the boy if"
ANSWERS = bag("replied replies answered answers responded responds retorted retorts countered")
# Verbs that turn to somebody, who is then the one to reply.
TURNS_TO = bag(
    """
    sent wrote emailed e-mailed texted messaged rang phoned telephoned called contacted approached
    begged urged invited confronted implored entreated petitioned
    """
)
BACK_AGAIN = bag("wrote writes texted emailed e-mailed messaged shot fired snapped cabled tweeted")
FRONTED = bag("Asked Pressed Questioned Quizzed Challenged")
BACK = 30  # words from the subject back to the "Asked" that opens its sentence, at most


def takes_floor(t: Tokens, m: Mention, place: Place, known: bool) -> bool:
    """Whether whoever is mentioned is about to speak, should the text only say "he" next.

    ``known``: the cast knows a name for him. So it is after "NAME was asked why", "Asked why,
    NAME shrugged", "NAME, asked why, shrugged", "For NAME, it was the third".
    """
    if m.quoted or m.possessive or place.oblique or place.embedded or m.inside or m.plural:
        return False
    if m.definite and not known:  # "the candidate" may be anybody
        return False
    if place.subject and t.gaps[m.high + 1] in COMMAS and (topic(t, m) or _asked(t, m.high + 1)):
        return True
    return _passive(t, m.high + 1) or (place.subject and _fronted(t, m.low))


def questioned(t: Tokens, m: Mention) -> bool:
    """Whether a person is the object of a questioning: "NAME questioned NAME for hours"."""
    before = t.word[m.low - 1] if m.low else ""
    return before in QUIZZED and t.gaps[m.low] in BLANKS and not m.possessive


def asks(t: Tokens, m: Mention) -> bool:
    """Whether the tag of a mention is a question's: "NAME asked", "asked NAME"."""
    word, after = t.word, m.high + 1
    if after < len(word) and word[after] in QUESTIONS:
        return True
    return m.low > 0 and word[m.low - 1] in QUESTIONS


def enquires(t: Tokens, m: Mention) -> bool:
    """Whether a mention puts a question in reported speech: "NAME asked if", "wanted to know why".

    Not if it is put to the writer: whoever asks "me" may well go on.
    """
    word, i = t.word, m.high + 1
    if i + 3 >= len(word) or t.gaps[i] not in BLANKS:
        return False
    i += bool(parts()[word[i]] & ADVERB)
    if word[i] in QUESTIONS and word[i] not in MUSING:
        i += 1
    elif word[i] in WANTS and word[i + 1] == "to" and word[i + 2] in KNOW:
        i += 3
    else:
        return False
    whom = i
    while i < len(word) and i - whom < ADDRESSED and word[i] not in INDIRECT:
        if t.gaps[i] not in BLANKS or word[i] in WRITERS:
            return False
        i += 1
    return i < len(word) and word[i] in INDIRECT and t.gaps[i] in BLANKS and _closes(t, i)


def _closes(t: Tokens, i: int) -> bool:
    """Whether nothing comes behind the question at word ``i`` in its sentence."""
    for k in range(i + 1, min(i + BACK, len(t.word))):
        if t.gaps[k] not in BLANKS:
            if t.gaps[k][:1] != ",":
                return True
            if t.word[k] in MORE:
                return False
    return True


def replies(t: Tokens, m: Mention) -> bool:
    """Whether the tag of a mention is an answer's: "she replied", "she wrote back"."""
    after = t.word[m.high + 1 : m.high + 3]
    if not after or t.gaps[m.high + 1] not in BLANKS:
        return False
    return after[0] in ANSWERS or (after[0] in BACK_AGAIN and after[1:] == ["back"])


def turns_to(t: Tokens, m: Mention) -> bool:
    """Whether a mention turns to somebody: "NAME wrote to the mayor", "she then rang NAME"."""
    i = m.high + 1
    if i + 1 >= len(t.word) or t.gaps[i] not in BLANKS:
        return False
    return t.word[i + bool(parts()[t.word[i]] & ADVERB)] in TURNS_TO


def answers(t: Tokens, m: Mention) -> bool:
    """Whether a tag stands right behind words in marks that are no question: "“No,” she said"."""
    gap = t.gaps[m.low]
    return gap.rstrip()[-1:] in CLOSERS and "?" not in gap


def _passive(t: Tokens, i: int) -> bool:
    """Whether "was asked" stands at word ``i``, and not "was asked to"."""
    word = t.word
    if i + 4 < len(word) and t.gaps[i] in COMMAS:
        i = past_commas(t, i, parts())
    elif i + 4 >= len(word) or t.gaps[i] not in BLANKS:
        return False
    if not 0 <= i < len(word) - 4:
        return False
    i += word[i] in PERFECT
    if word[i] not in PASSIVE:
        return False
    i += 1 + bool(parts()[word[i + 1]] & ADVERB)
    return word[i] in ASKED and word[i + 1] != "to"


def _asked(t: Tokens, i: int) -> bool:
    """Whether "NAME, asked whether it would, shrugged" goes on so at word ``i``."""
    if i + 1 >= len(t.word):
        return False
    return t.word[i] in ASKED and t.word[i + 1] not in ("to", "for")


def _fronted(t: Tokens, low: int) -> bool:
    """Whether word ``low`` begins what follows the comma of a clause that opens with "Asked"."""
    if t.gaps[low] not in COMMAS:
        return False
    return t.word[t.opening(low - 1, max(0, low - BACK))] in FRONTED
