"""What shows the make of a clause: its first finite verb, what opens it, what stands beside."""

from __future__ import annotations

from corpus.quoting.clauses import ADVERBS, Sentence
from corpus.quoting.cues import lexicon

FINITE = frozenset({"BE", "HAVE", "DO", "MODAL"})
OPEN = frozenset({"NAME", "NUM", "LOW", "S", "ED", "ING", "LY", "GEN", "SYM"})
_SIZES = tuple(str(n) for n in range(4)) + ("5",) * 2 + ("8",) * 3 + ("12",) * 4
_SIZES += ("18",) * 6 + ("26",) * 8 + ("40",) * 14


def bucket(n: int) -> str:
    """``n`` in coarse steps, "99" for many."""
    return _SIZES[n] if 0 <= n < len(_SIZES) else "99"


def small(s: Sentence, i: int) -> str:
    """The word at ``i`` if it is of a closed class, else its class."""
    kind = s.kinds[i]
    return kind if kind in OPEN or not 0 <= i < len(s.low) else s.low[i]


def clause_sign(s: Sentence, content: int) -> str:
    """The first sign of a finite clause, infinitive or quotation near the content's start."""
    for kind in s.kinds[content : min(content + 9, len(s.words))]:
        if kind in FINITE or kind == "HE" or kind == "I":
            return "finite"
        if kind in {"TO", "ING", "WH", "Q", "THAT", "AS"}:
            return kind
        if kind in {",", ";", "."}:
            return "none"
    return "far"


def finite_sign(s: Sentence, begin: int, end: int) -> str:
    """The first sign of a finite verb in a run of words: its class, a subject pronoun, or none."""
    for kind in s.kinds[begin:end]:
        if kind in FINITE or kind in {"HE", "I", "ED", "WHO", "TO", ","}:
            return kind
    return "none"


def cue_before(s: Sentence, begin: int) -> str:
    """The class of the cue that stands nearest before, with the word after it."""
    verbs = lexicon().verbs
    for j in range(begin - 1, max(-1, begin - 30), -1):
        cue = verbs.get(s.low[j])
        if cue is not None and s.kinds[j] != "NAME":
            return f"{cue.kind}|{s.kinds[j + 1]}"
    return "none"


def inside(s: Sentence, begin: int) -> str:
    """The class of the nearest word before that opens a clause, or none."""
    for j in range(begin - 1, max(-1, begin - 10), -1):
        kind = s.kinds[j]
        if kind in {"THAT", "WHO", "WH", "TO", "BY", "FOR", "WITH", "IN", "AS", "WHEN", ","}:
            return kind
    return "none"


def opening_word(s: Sentence, i: int) -> str:
    """The class of the word that opens the clause of word ``i``: a subordinator or not."""
    kinds = s.kinds
    for j in range(i - 1, max(-1, i - 40), -1):
        kind = kinds[j]
        if kind in {"WHEN", "BECAUSE", "AS", "WH", "WHO", "THAT"}:
            return kind
        if kind in {",", ";", "Q", "-", "("}:
            return kind + kinds[j + 1]
    return "^"


def closing(s: Sentence, e: int) -> str:
    """What follows the comma that closes an insertion opened at the comma ``e``."""
    kinds = s.kinds
    if kinds[e] != ",":
        return "-"
    for j in range(e + 1, min(e + 16, len(s.words))):
        if kinds[j] == ",":
            return f"{kinds[j + 1]}|{j + 1 < len(s.low) and s.low[j + 1] in lexicon().verbs}"
        if kinds[j] in {".", ";"}:
            break
    return "none"


def same_form(s: Sentence, e: int, form: str) -> str:
    """Whether the word after the break at ``e`` is a cue of the same form (coordination)."""
    j = e + 1
    while s.kinds[j] in ADVERBS or s.kinds[j] in {"AND", "BUT"}:
        j += 1
    cue = lexicon().verbs.get(s.low[j]) if j < len(s.low) else None
    return "no" if cue is None else str(cue.form == form)
