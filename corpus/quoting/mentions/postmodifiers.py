"""What tells of a noun right behind it: "a lawyer representing them", "hired by", "close to"."""

from __future__ import annotations

import re

from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.flags import CAP, DETERMINER, SAYS
from corpus.quoting.words.parts import PREPOSITION, Parts, parts
from corpus.quoting.words.shapes import bag

# Adjectives that stand behind their noun where they have an object.
TELLING = bag(
    "close familiar critical responsible present aware able opposed new loyal sympathetic hostile"
)
# Clothes, place or look tell which one: "the man in a red coat" was not spoken of before.
SEEN = re.compile(
    r" (?:in|on|with|near|outside|from|at) (?!(?:the|his|her) (?:centre|center|heart)\b)"
    r"(?:the|an?|his|her|their) [a-z]| (?:familiar with|close to|involved in|with) "
    r"| (?:in|at|near|outside) [A-Z]"
)
PREPOSED = bag("during including excluding regarding concerning following according pending")
DONE_TO = frozenset(("by", "to", "for", "from"))  # "seen by", "sent to"
DONE = re.compile(r"(?:ed|en|wn|ade|eld|ent|ead|ought|aught|ound|ept|uilt)$")  # participles
LINKS = frozenset(("and", "or", "but", "that", "who", "which", "when", "while", "because", "if"))
FINITE = bag("is was are were has had have will would can could may might should must did does do")
LONGEST = 9  # words of such a description, at most


def governs(word: str, after: str) -> bool:
    """Whether an adjective has an object behind it: "close to", "able to"."""
    return word in TELLING and bool(parts()[after] & PREPOSITION or after == "to")


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
