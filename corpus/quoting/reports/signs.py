"""What shows the make of a clause: its first finite verb, what opens it, what stands beside.

Classes are the letters of ``wordclasses``; a sign is a letter or two of them.
"""

from __future__ import annotations

import re
from functools import cache

from corpus.quoting.reports.clauses import BEFORE, LONGEST, PAST, Sentence
from corpus.quoting.reports.subjects import Words
from corpus.quoting.words.classes import ADVERBS, OPEN
from corpus.quoting.words.cues import lexicon
from corpus.quoting.words.flags import COLLECTIVE, DOCUMENT, PLURAL, ROLE
from corpus.quoting.words.lexicon import words

SIZES = (*"0123", *["5"] * 2, *["8"] * 3, *["12"] * 4, *["18"] * 6, *["26"] * 8, *["40"] * 14)
SIZES += ("99",) * 2 * LONGEST
"""Numbers of words in coarse steps, "99" for many: no sentence has more than letters."""
_CLAUSE = re.compile(r"[BVdMHItgwQTa,;.]")
_CLAUSE_SIGNS = {**dict.fromkeys("BVdMHI", "F"), **dict.fromkeys(",;.", "0")}
_VERB = re.compile(r"[BVdMHIpWt,]")
_HEADS = ((ROLE, "role"), (COLLECTIVE, "body"), (DOCUMENT, "text"), (PLURAL, "s"))
_INSIDE = re.compile(r".*([TWwtyfhiae,])")
_OPENING = re.compile(r".*[ecawWT,;Qk\-(]")
FINITE_CLASSES = "BVdMp"
FINITE = str.maketrans(FINITE_CLASSES, "FFFFF")  # verbs that may be finite, as one class
ADVERBS_AND = ADVERBS + "&b"
_OPEN = OPEN | frozenset(PAST + BEFORE)  # no word stands beyond a sentence


def small(s: Sentence, i: int) -> str:
    """The word at ``i`` if it is of a closed class, else its class."""
    kind = s.kinds[i]
    return kind if kind in _OPEN else s.low[i]


def clause_sign(kinds: str, content: int) -> str:
    """The first sign of a finite clause (F), infinitive or quotation near a content's start."""
    found = _CLAUSE.search(kinds, content, content + 9)
    return _CLAUSE_SIGNS.get(found[0], found[0]) if found else "-"


def finite_sign(kinds: str, begin: int, end: int) -> str:
    """The class of a run's first word that is finite, a subject pronoun, a comma; 0 for none."""
    found = _VERB.search(kinds, begin, end)
    return found[0] if found else "0"


def first_finite(kinds: str, begin: int, end: int) -> tuple[int, str]:
    """Where the word of ``finite_sign`` stands, and its class; ``end`` and 0 for none."""
    found = _VERB.search(kinds, begin, end)
    return (found.start(), found[0]) if found else (end, "0")


def inside(kinds: str, begin: int) -> str:
    """The class of the nearest word before that opens a clause; 0 for none."""
    found = _INSIDE.match(kinds, begin - 9 if begin > 9 else 0, begin)
    return found[1] if found else "0"


def opening_word(kinds: str, i: int) -> str:
    """The class of the word that opens the clause of word ``i``: a subordinator or not."""
    found = _OPENING.match(kinds, i - 39 if i > 39 else 0, i)
    if found is None:
        return "^"
    j = found.end() - 1
    return kinds[j] if kinds[j] in "ecawWT" else kinds[j : j + 2]


def same_form(s: Sentence, e: int, form: str) -> str:
    """Whether the word after the break at ``e`` is a cue of the same form (coordination)."""
    j = e + 1
    while s.kinds[j] in ADVERBS_AND:
        j += 1
    if s.cues[j : j + 1] not in ("v", "b"):
        return "0"
    return "ny"[lexicon().verbs[s.low[j]].form == form]


def head_sign(s: Sentence, source: Words) -> str:
    """What the last word of a source is: a name, a role, a body, a document, or its class."""
    begin, end = source
    kind = s.kinds[end - 1]
    if kind == "N":
        return "N" if end - begin == 1 else "NN"
    return _heads(words()[s.low[end - 1]]) or kind


@cache
def _heads(flags: int) -> str:
    return "".join([name for flag, name in _HEADS if flags & flag])
