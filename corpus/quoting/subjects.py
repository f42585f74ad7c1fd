"""Noun phrases beside a cue: the subject before it, the source after it, what form it has."""

from __future__ import annotations

from corpus.quoting.clauses import Sentence
from corpus.quoting.cues import lexicon

Words = tuple[int, int]  # a run of words, end exclusive
MAX_SUBJECT = 28
_LEAD = frozenset({"NAME", "DET", "POSS", "GEN", "NUM", "LOW", "S"})
TIMES = frozenset(("year", "week", "month", "night", "morning", "evening", "afternoon", "day"))
_INNER = frozenset(
    {"NAME", "NUM", "DET", "POSS", "GEN", "OF", "LOW", "S", "ED", "ING", "FOR", "IN", "WITH", "ON"}
)


def subject_before(s: Sentence, end: int) -> Words | None:
    """The noun phrase that ends at word ``end`` (exclusive), appositions and brackets left out."""
    j = end - 1
    if j < 0:
        return None
    kind = s.kinds[j]
    if kind in {"HE", "I", "WHO", "THAT", "THERE"}:
        return (j, j + 1)
    if kind in {",", ")", "-"}:
        opening = _opening(s, j)
        return subject_before(s, opening) if opening > 0 else None
    if s.low[j] in TIMES:
        while j > 0 and s.kinds[j - 1] in {"DAY", "DET", "NUM"}:
            j -= 1
        return subject_before(s, j) if j < end - 1 else None
    found = _phrase(s, end)
    if found and found[0] > 1 and all(k == "NUM" for k in s.kinds[found[0] : end]):
        return subject_before(s, found[0] - (s.kinds[found[0] - 1] == ","))  # "Jane Doe, 58,"
    return found


def lead_subject(s: Sentence, end: int) -> Words | None:
    """The noun phrase the sentence opens with, for verbs further on that share it."""
    start = 1 if s.kinds[0] in {"BUT", "AND", "LY", "ADV"} else 0
    if s.kinds[start] in {"HE", "I"}:
        return (start, start + 1)
    j = start
    while j < end and s.kinds[j] in _LEAD and not (j > start and _finite_cue(s, j)):
        j += 1
    return (start, j) if j > start and s.kinds[j - 1] in {"NAME", "S", "LOW"} else None


def _opening(s: Sentence, close: int) -> int:
    """Where the apposition or bracket that closes at ``close`` opens; 0 for nowhere."""
    want = {")": "("}.get(s.kinds[close], s.kinds[close])
    for j in range(close - 1, max(0, close - MAX_SUBJECT), -1):
        if s.kinds[j] == want:
            return j if close - j > 1 else 0
        if s.kinds[j] == "Q" or s.kinds[j] == ";":
            return 0
    return 0


def _phrase(s: Sentence, end: int) -> Words | None:
    """The run of noun-phrase words that ends at ``end``."""
    j = end
    while j > 0 and end - j < MAX_SUBJECT:
        kind = s.kinds[j - 1]
        if (
            kind == "AND"
            and j < end
            and s.kinds[j - 2] in {"NAME", "S", "LOW"}
            and s.kinds[j] in _INNER
        ):
            j -= 1
            continue
        if kind not in _INNER:
            break
        if j < end and kind in {"ED", "LOW", "S"} and _finite_cue(s, j - 1):
            break
        j -= 1
    while j < end and s.kinds[j] in {"OF", "FOR", "IN", "WITH", "ON", "AND"}:
        moved = j
        while moved < end and s.kinds[moved] not in {"DET", "NAME"}:
            moved += 1
        j = moved + (1 if moved == j else 0)
    return (j, end) if j < end else None


def _finite_cue(s: Sentence, i: int) -> bool:
    """Whether word ``i`` is a reporting verb that ends the clause before, no noun or adjective."""
    cue = lexicon().verbs.get(s.low[i])
    if cue is None or cue.form not in {"past", "third"} or s.low[i] in lexicon().nouns:
        return False
    return s.kinds[i - 1] not in {"DET", "POSS", "GEN"}


def phrase_after(s: Sentence, begin: int) -> Words | None:
    """The noun phrase that begins at word ``begin`` (for inverted and "according to" sources)."""
    if s.kinds[begin] in {"HE", "I", "OBJ", "WHO"}:
        return (begin, begin + 1)
    j = begin
    while j < len(s.words) and j - begin < MAX_SUBJECT:
        kind = s.kinds[j]
        if (
            kind == "AND"
            and j > begin
            and s.kinds[j + 1] in {"NAME", "DET"}
            and s.kinds[j + 2] != "HE"
        ):
            j += 1
            continue
        if kind not in _INNER or (kind in {"ON", "IN"} and s.kinds[j + 1] in {"DAY", "DET", "NUM"}):
            break
        j += 1
    return (begin, j) if j > begin else None


def subject_form(s: Sentence, subject: Words | None) -> str:
    """What kind of noun phrase the source is: a class name, "ROLE", "THING" or "none"."""
    if subject is None:
        return "none"
    head = subject[1] - 1
    kind = s.kinds[head]
    if kind in {"HE", "I"}:
        return "PRON-" + s.low[head]
    if kind in {"WHO", "THAT", "THERE", "OBJ"}:
        return kind
    if kind == "NAME":
        return "NAME"
    if any(s.low[j] in lexicon().documents for j in range(*subject)):
        return "DOCUMENT"
    return "ROLE" if kind in {"S", "LOW"} else kind
