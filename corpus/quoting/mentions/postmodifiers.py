"""What tells of a noun right behind it: "a lawyer representing them", "hired by", "close to".

One table of the words that begin such a description, for all who ask: whether one begins here,
whether one spans from a noun to another, where one ends, whether it tells who is new.
"""

from __future__ import annotations

import re

from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.flags import CAP, DETERMINER, SAYS
from corpus.quoting.words.parts import PREPOSITION, Parts, parts
from corpus.quoting.words.shapes import bag

# Adjectives that stand behind their noun where they have an object.
TELLING = bag(
    "close familiar critical responsible present aware able opposed new loyal sympathetic hostile"
    " unable native central similar due eager keen fit ready"
)
PREPOSED = bag("during including excluding regarding concerning following according pending")
DONE_TO = frozenset(("by", "to", "for", "from"))  # "seen by", "sent to"
_ENDINGS = "ed|en|wn|ade|eld|ent|ead|ought|aught|ound|ept|uilt|ung"
_SHORT = "left|set|put|stuck"
DONE = re.compile(rf"(?:{_ENDINGS}|^(?:{_SHORT}))$")  # participles
# Before a preposition they tell of their noun: "the man charged with", while he resigned in May.
_SUFFERED = (
    "charged|accused|convicted|suspected|injured|wounded|trapped|employed|elected|appointed|hired"
    "|sent|briefed|involved|named|trained|based|known|opposed|tasked|caught|arrested|dressed|seated"
    "|nearest"
)
_ADJECTIVES = "|".join(sorted(TELLING | {"there", "here"}))
_DOING = rf"(?!(?:{'|'.join(sorted(PREPOSED))})\b)[a-z]{{2,}}ing "
_PLACED = "above|below|behind|beside|outside|inside|near|on|at|in|from|next to|with"
_TOWARDS = "with|to|of|for|at|in|about|on"
_ARTICLE = "(?:the |an? )?"
_BEGINS = re.compile(
    rf" (?:(?:who|whose|next|beside|behind|opposite)\b|{_DOING}"
    rf"|(?:{_SUFFERED}) (?:with|of|in|by|to|as|on|near|for|from|at|last|here|there)\b"
    rf"|(?:{_ADJECTIVES}) (?:{_TOWARDS})\b|not (?:authori[sz]ed|allowed|involved)\b)"
)
_SPANS = re.compile(
    r" (?:(?:who|whose|that|which)\b"
    rf"|(?:(?:[a-z]+(?:{_ENDINGS})|{_SHORT})(?: [a-z]+){{0,3}}?"
    rf" (?:by|for|from|in|on|at|to|with|under)|{_PLACED}) {_ARTICLE}$"
    rf"|(?:(?:more|most|very|so) )?(?:{_ADJECTIVES}) (?:{_TOWARDS}) (?:[a-z’'-]+ ){{0,4}}?$"
    rf"|(?:{_PLACED}) (?:[a-z’'-]+ ){{1,4}}?(?:of|to|as|for|with|in|at|on|by) {_ARTICLE}$)"
)
# "representing the families", "selling flowers outside the station"
_ACTS = re.compile(rf" {_DOING}(?!by )(?:[a-z’'-]+ ){{0,6}}$")
# Clothes, place or look tell which one: "the man in a red coat" was not spoken of before.
SEEN = re.compile(
    r" (?:in|on|with|near|outside|from|at) (?!(?:the|his|her) (?:centre|center|heart)\b)"
    r"(?:the|an?|his|her|their) [a-z]| (?:familiar with|close to|involved in|with) "
    r"| (?:in|at|near|outside) [A-Z]"
)
LINKS = frozenset(("and", "or", "but", "that", "who", "which", "when", "while", "because", "if"))
FINITE = bag("is was are were has had have will would can could may might should must did does do")
LONGEST = 9  # words of such a description, at most


def governs(word: str, after: str) -> bool:
    """Whether an adjective has an object behind it: "close to", "able to"."""
    return word in TELLING and bool(parts()[after] & PREPOSITION or after == "to")


def begins(text: str, at: int) -> bool:
    """Whether a noun that ends at ``at`` is told by what follows: nobody spoken of before."""
    return _BEGINS.match(text, at) is not None


def spans(between: str, *, oblique: bool) -> bool:
    """Whether what stands between two nouns makes the second tell of the first.

    "A sign above the bar", "a man close to NAME"; ``oblique`` if a preposition governs the second,
    without which a word alone is not enough.
    """
    if _ACTS.match(between):
        return True
    return (oblique or " " in between.strip()) and _SPANS.match(between) is not None


def past_description(t: Tokens, i: int, table: Parts) -> int:
    """The verb of saying, or of being, behind a description that begins at word ``i``; else -1."""
    word, size = t.word[i], len(t.word)
    if i + 2 >= size or t.gaps[i + 1] != " " or t.flags[i] & (CAP | SAYS):
        return -1
    after = t.word[i + 1]
    doing = word[-3:] == "ing" and len(word) > 4 and word not in PREPOSED
    done = DONE.search(word) is not None and bool(table[after] & PREPOSITION)
    if not (doing or done or governs(word, after)):
        return -1
    for k in range(i + 1, min(size, i + LONGEST)):
        if t.gaps[k] != " " or t.word[k] in LINKS:
            return -1
        finite = t.flags[k] & SAYS or t.word[k] in FINITE
        if finite and k > i + 1 and not t.flags[k - 1] & DETERMINER:
            return k
    return -1
