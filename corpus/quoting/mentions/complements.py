"""What belongs to a noun behind it: "a spokesman for the ministry", "familiar with the matter"."""

from __future__ import annotations

from corpus.quoting.mentions.modifiers import COMMON_S
from corpus.quoting.text.tokens import ABBREVIATED, Tokens
from corpus.quoting.words.cues import lexicon
from corpus.quoting.words.flags import (
    CALENDAR,
    CAP,
    COLLECTIVE,
    DETERMINER,
    DOCUMENT,
    FIRST,
    LY,
    NOUN,
    PARTICLE,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    ROLE,
    SAYS,
    STOP,
    TITLE,
    VERB,
)
from corpus.quoting.words.lexicon import words
from corpus.quoting.words.parts import PREDICATE, parts
from corpus.quoting.words.shapes import bag

PREPOSITIONS = bag("of for at in from with to on outside inside near behind opposite around across")
# Offices towards somebody: "ambassador to", "aide to".
SENT = bag(
    """
    ambassador envoy emissary adviser advisor aide assistant secretary counsel counsellor counselor
    consultant delegate representative liaison successor heir deputy attache attaché commissioner
    visitor visitors witness neighbour neighbor contributor newcomer contender alternative
    party friend cousin brother sister father mother uncle aunt mentor tutor apprentice coach donor
    mission delegation embassy panel committee council board opposition resistance
    chaplain physician doctor editor ghostwriter right-hand messenger spokesman sympathiser
    """
)
# Between a preposition and a title: "a spokesman for former President NAME".
FORMER = bag(
    "former then late current acting outgoing incoming new ex fellow deputy vice assistant"
)
COUNTS = bag("two three four five six seven eight nine ten twins triplets")
# Verbs whose past is as their present, nouns many of them: "the secretary of state shut it".
SAME = bag("shut put cut set hit let hurt quit cast burst split spread beat bid thrust shed")
OWNED = 3  # words between an owner and the noun that is owned, at most
OBJECTS = frozenset(("me", "him", "them", "us", "you", "he", "she", "it", "they", "we", "i"))


def complement(t: Tokens, head: int, taken: bytearray) -> int:
    """Last word of "for the ministry", "familiar with the matter" after the head."""
    size = len(t.word)
    end = head
    if t.flags[head] & POSSESSIVE:
        return head
    i = head
    if i + 2 < size and t.gaps[i + 1] == " " and t.word[i + 1] in ("close", "familiar", "involved"):
        i += 1
    while i + 2 < size and t.gaps[i + 1] == " " and t.word[i + 1] in PREPOSITIONS:
        if t.gaps[i + 2] != " ":
            break
        j = i + 2
        if t.word[j] in ("part", "full", "behalf") or (
            i == head and not _governs(t, head, t.word[i + 1], j)
        ):
            break
        if t.word[i + 1] == "to" and _infinitive(t.word[j]):
            break  # "led the head of the commission to accuse him"
        stop = _object(t, j)
        if stop is None:
            break
        numbered = stop + 1 < size and t.flags[stop] & CAP and t.gaps[stop + 1] == " "
        stop += bool(numbered and t.word[stop + 1].isdigit())  # "a man on Platform 2"
        end = i = stop
        if end - head > 9:
            break
    return end


def _infinitive(word: str) -> bool:
    """Whether a word behind "to" is the infinitive of a verb of saying."""
    cue = lexicon().verbs.get(word)
    return cue is not None and cue.form == "base" and not words()[word] & NOUN


def _governs(t: Tokens, head: int, preposition: str, j: int) -> bool:
    """Whether a noun has a complement of its own: "envoy to the UN", no "man to five months"."""
    f, after = t.flags[head], t.flags[j]
    thing = bool(after & (DETERMINER | CAP | NOUN | POSSESSIVE))
    if preposition == "for":
        gerund = t.word[j][-3:] == "ing" and not after & (CAP | NOUN)
        return not gerund and (thing or bool(f & ROLE))
    if preposition != "to":
        return True
    if (f & DOCUMENT and not f & (ROLE | COLLECTIVE)) or t.word[head] == "guide":
        return thing
    word = t.word[head].lower()
    sent = (word[:-1] if f & PLURAL else word) in SENT
    return sent and (thing or bool(f & ROLE))


def _object(t: Tokens, j: int) -> int | None:
    """Last word of the noun phrase that begins at ``j`` (after a preposition), or None."""
    size = len(t.word)
    begin = j
    last = None
    if t.word[j] in COUNTS and j + 1 < size and (t.flags[j + 1] & VERB or _acts(t, j + 1)):
        return j  # "the mother of six started"
    while j < size and j - begin < 6:
        f = t.flags[j]
        inner = f & PARTICLE and not f & CAP and last is not None and t.flags[last] & CAP
        if inner and t.flags[min(j + 1, size - 1)] & (CAP | PARTICLE) and t.gaps[j + 1] == " ":
            j += 1
            continue  # "the family of Riaan van der Merwe"
        if t.word[j] in OBJECTS or f & SAYS or (f & STOP and not f & DETERMINER):
            break
        if last is not None and t.word[j] in ("that", "which"):
            break  # "a spinner on a surface that the groundsman had called"
        if f & DETERMINER and not f & CAP and last is not None and t.flags[last] & (NOUN | CAP):
            break  # "a superior in Hull that the request"
        verb = f & VERB and last is not None and not f & (NOUN | CAP)
        if f & CALENDAR or (verb and not _closed(t, j)):
            break
        if last is not None and _acts(t, j):
            break  # "a spokesman for the county shook hands"
        if not (f & DETERMINER and not f & CAP):
            titled = f & TITLE and last is not None and t.word[last] not in FORMER
            named = (f & FIRST or titled) and f & CAP and last is not None
            short = t.word[last or 0].isupper() and not t.flags[last or 0] & TITLE
            if named and (not t.flags[last or 0] & CAP or short):
                break  # a name begins: "chair of the board NAME"
            work = t.word[j] in COMMON_S  # "a man in customer services"
            if not f & (CAP | NOUN) and not work and last is not None and t.flags[last] & NOUN:
                owner = t.flags[last] & POSSESSIVE and not f & (SAYS | VERB | LY)
                return _owned(t, j) if owner else last  # "knowledge of the mayor’s thinking"
            whole = last is not None and t.flags[last] & (CAP | POSSESSIVE) == CAP
            one = last == begin + 1 and t.word[begin] in ("a", "an")  # "at a London brokerage"
            if whole and not f & (CAP | NOUN) and not one:
                return last  # "researchers at the University of NAME followed"
            last = j
        if j + 1 >= size:
            break
        if not (t.gaps[j + 1] == " " or _shortened(t, j) or t.joined(j) or _of_many(t, j)):
            break
        j += 1
    return last


def _owned(t: Tokens, j: int) -> int:
    """The last word of what is owned, from word ``j`` on: "the nation’s largest producer"."""
    k = j
    while k - j < OWNED and k + 1 < len(t.word) and t.gaps[k + 1] == " ":
        f = t.flags[k + 1]
        if f & (STOP | SAYS | VERB | LY | DETERMINER | CAP | CALENDAR) or _acts(t, k + 1):
            return j
        k += 1
        if f & NOUN:
            return k
    return j


def _closed(t: Tokens, j: int) -> bool:
    """Whether a comma and a verb of saying show a noun: "for the highland states, said"."""
    after = j + 1
    return after < len(t.word) and t.gaps[after] == ", " and bool(t.flags[after] & SAYS)


def _acts(t: Tokens, j: int) -> bool:
    """Whether a small word can only be the verb behind the phrase, or its adverb."""
    f, part = t.flags[j], parts()[t.word[j]]
    if f & (CAP | NOUN):
        return False
    if t.word[j] in SAME:
        return j + 1 < len(t.word) and bool(t.flags[j + 1] & (DETERMINER | PRONOUN))
    return bool(f & LY or part & PREDICATE or t.word[j][-2:] == "ed")


def _of_many(t: Tokens, i: int) -> bool:
    """Whether several own what follows word ``i``: "the head of the nurses’ union"."""
    owns = t.gaps[i + 1] in ("’ ", "' ") and t.word[i][-1:] == "s"
    return owns and bool(t.flags[i + 1] & (COLLECTIVE | ROLE)) and not t.flags[i + 1] & CAP


def _shortened(t: Tokens, i: int) -> bool:
    """Whether the stop behind word ``i`` is that of "Mr."."""
    return t.gaps[i + 1] == ". " and t.word[i] in ABBREVIATED
