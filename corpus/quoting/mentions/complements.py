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
    ORG,
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
LONGEST = 6  # words of the phrase, at most
MOST_FIELDS = 5  # words from one field of a body to its last word, at most
SUBJECTS = frozenset(("he", "she", "it", "they", "we", "there"))
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
        stop = _two_fields(t, stop)
        numbered = stop + 1 < size and t.flags[stop] & CAP and t.gaps[stop + 1] == " "
        stop += bool(numbered and t.word[stop + 1].isdigit())  # "a man on Platform 2"
        end = i = stop
        if end - head > 9:
            break
    return end


def _two_fields(t: Tokens, stop: int) -> int:
    """The last word of a body with two fields: "the National Security and Defense Council"."""
    if t.flags[stop] & (CAP | ORG) != CAP or t.word[stop + 1 : stop + 2] != ["and"]:
        return stop
    j = stop + 2
    while j < len(t.word) and t.gaps[j] == " " and t.flags[j] & CAP and j - stop < MOST_FIELDS:
        if t.flags[j] & ORG:
            return j if t.gaps[stop + 1] == " " else stop
        j += 1
    return stop


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
    size, begin = len(t.word), j
    last: int | None = None
    if t.word[j] in COUNTS and j + 1 < size and (t.flags[j + 1] & VERB or _acts(t, j + 1)):
        return j  # "the mother of six started"
    while j < size and j - begin < LONGEST:
        if last is not None and _inside_name(t, j, last):
            j += 1
            continue
        if _breaks(t, j, last):
            break
        if not t.flags[j] & DETERMINER or t.flags[j] & CAP:
            end = None if last is None else _end(t, begin, last, j)
            if end is not None:
                return end
            last = j
        if j + 1 >= size or not _goes_on(t, j):
            break
        j += 1
    return last


def _inside_name(t: Tokens, j: int, last: int) -> bool:
    """Whether a small word goes on a name: "the family of Riaan van der Merwe"."""
    f = t.flags[j]
    if not f & PARTICLE or f & CAP or not t.flags[last] & CAP:
        return False
    after = t.flags[min(j + 1, len(t.word) - 1)]
    return bool(after & (CAP | PARTICLE)) and t.gaps[j + 1] == " "


def _breaks(t: Tokens, j: int, last: int | None) -> bool:
    """Whether word ``j`` can belong to no such phrase, of which ``last`` is the last so far."""
    f, word = t.flags[j], t.word[j]
    if word in OBJECTS or f & (SAYS | CALENDAR) or (f & STOP and not f & DETERMINER):
        return True
    if last is None:
        return False
    if word in ("that", "which"):
        return True  # "a spinner on a surface that the groundsman had called"
    if f & DETERMINER and not f & CAP and t.flags[last] & (NOUN | CAP):
        return True  # "a superior in Hull that the request"
    if f & VERB and not f & (NOUN | CAP) and not _closed(t, j):
        return True
    if _reports(t, j, last):
        return True
    return _acts(t, j)  # "a spokesman for the county shook hands"


def _reports(t: Tokens, j: int, last: int) -> bool:
    """Whether a word is what several report, no noun: "partisans on both sides warn that"."""
    cue = lexicon().verbs.get(t.word[j]) if last == j - 1 and j + 1 < len(t.word) else None
    if cue is None or cue.form != "base" or t.gaps[j + 1] != " " or t.flags[last] & CAP:
        return False
    after = t.flags[j + 1]
    several = t.word[last][-1:] == "s" and t.word[last][-2:] != "ss"
    clause = t.word[j + 1] == "that" or t.word[j + 1] in SUBJECTS
    return clause or bool(several and after & DETERMINER)


def _end(t: Tokens, begin: int, last: int, j: int) -> int | None:
    """The phrase's last word where something else begins with word ``j``; None where it goes on."""
    f, before = t.flags[j], t.flags[last]
    titled = f & TITLE and t.word[last] not in FORMER
    if f & CAP and (f & FIRST or titled):
        short = t.word[last].isupper() and not before & TITLE
        if not before & CAP or short:
            return last  # a name begins: "chair of the board NAME"
    if f & (CAP | NOUN):
        return None
    if before & NOUN and t.word[j] not in COMMON_S:  # "a man in customer services"
        owner = before & POSSESSIVE and not f & (SAYS | VERB | LY)
        return _owned(t, j) if owner else last  # "knowledge of the mayor’s thinking"
    one = last == begin + 1 and t.word[begin] in ("a", "an")  # "at a London brokerage"
    if before & (CAP | POSSESSIVE) == CAP and not one and not _named_thing(t, begin, j):
        return last  # "researchers at the University of NAME followed"
    return None


def _named_thing(t: Tokens, begin: int, j: int) -> bool:
    """Whether a small word is the noun of a name before it: "the head of the Luhansk region,"."""
    if t.word[begin] != "the" or j + 1 >= len(t.word) or _acts(t, j):
        return False
    after = t.flags[j + 1]
    return t.gaps[j + 1] == ", " or (t.gaps[j + 1] == " " and bool(after & SAYS))


def _goes_on(t: Tokens, j: int) -> bool:
    """Whether what stands behind word ``j`` can be of its phrase."""
    return t.gaps[j + 1] == " " or _shortened(t, j) or t.joined(j) or _of_many(t, j)


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
