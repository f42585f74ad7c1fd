"""Noun phrases beside a cue: the subject before it, the source after it, what form it has."""

from __future__ import annotations

from corpus.quoting.reports.clauses import Sentence
from corpus.quoting.words.cues import lexicon

Words = tuple[int, int]  # a run of words, end exclusive
MAX_SUBJECT = 28
TIMES = frozenset(("year", "week", "month", "night", "morning", "evening", "afternoon", "day"))
_LEAD = "NDP'9xs"
_INNER = "N9DP'oxspgfihu"
_LINKS = "ofihu&"  # prepositions and "and" open no noun phrase


def subject_before(s: Sentence, end: int) -> Words | None:
    """The noun phrase that ends at word ``end`` (exclusive), appositions and brackets left out."""
    j = end - 1
    if j < 0:
        return None
    kinds = s.kinds
    kind = kinds[j]
    if kind in "HIWTE":
        return (j, j + 1)
    if kind in ",)-":
        opening = _opening(s, j)
        return subject_before(s, opening) if opening > 0 else None
    if kind in "ps" and _finite_cue(s, j):
        return None  # "Russia denies plans": what follows the verb is no verb of its subject
    if s.low[j] in TIMES:
        while j > 0 and kinds[j - 1] in "YD9":
            j -= 1
        return subject_before(s, j) if j < end - 1 else None
    found = _phrase(s, end)
    if found and found[0] > 1 and not kinds[found[0] : end].strip("9"):
        return subject_before(s, found[0] - (kinds[found[0] - 1] == ","))  # "Jane Doe, 58,"
    return found


def lead_subject(s: Sentence, end: int) -> Words | None:
    """The noun phrase the sentence opens with, for verbs further on that share it."""
    kinds = s.kinds
    start = 1 if kinds[0] in "b&lv" else 0
    if kinds[start] in "HI":
        return (start, start + 1)
    j = start
    while j < end and kinds[j] in _LEAD and not (j > start and _finite_cue(s, j)):
        j += 1
    return (start, j) if j > start and kinds[j - 1] in "Nsx" else None


def _opening(s: Sentence, close: int) -> int:
    """Where the apposition or bracket that closes at ``close`` opens; 0 for nowhere."""
    kinds = s.kinds
    low = max(0, close - MAX_SUBJECT) + 1
    want = "(" if kinds[close] == ")" else kinds[close]
    j = kinds.rfind(want, low, close)
    if j < 0 or close - j < 2:
        return 0
    return 0 if kinds.find("Q", j, close) > 0 or kinds.find(";", j, close) > 0 else j


def _phrase(s: Sentence, end: int) -> Words | None:
    """The run of noun-phrase words that ends at ``end``."""
    kinds = s.kinds
    low = end - MAX_SUBJECT if end > MAX_SUBJECT else 0
    j = end
    while True:
        begin = low + len(kinds[low:j].rstrip(_INNER))
        cut = _last_finite(s, begin, j if j < end else end - 1)
        if cut:
            j = cut
            break
        linked = begin > low and begin < end and kinds[begin - 1] == "&"
        j = begin
        if not linked or kinds[begin - 2] not in "Nsx":
            break
        j = begin - 1
    while j < end and kinds[j] in _LINKS:
        moved = j
        while moved < end and kinds[moved] not in "DN":
            moved += 1
        j = moved + (1 if moved == j else 0)
    return (j, end) if j < end else None


def _last_finite(s: Sentence, begin: int, end: int) -> int:
    """The word after the last finite reporting verb of a run, 0 for none."""
    k = s.cues.rfind("v", begin, end)
    while k >= 0:
        if s.kinds[k] in "psx" and _finite_cue(s, k):
            return k + 1
        k = s.cues.rfind("v", begin, k)
    return 0


def _finite_cue(s: Sentence, i: int) -> bool:
    """Whether word ``i`` is a reporting verb that ends the clause before, no noun or adjective."""
    if s.cues[i] != "v" or s.kinds[i - 1] in "DP'":
        return False
    return lexicon().verbs[s.low[i]].form in ("past", "third")


def phrase_after(s: Sentence, begin: int) -> Words | None:
    """The noun phrase that begins at word ``begin`` (for inverted and "according to" sources)."""
    kinds = s.kinds
    if kinds[begin] in "HIOW":
        return (begin, begin + 1)
    j = begin
    while j < len(s.low) and j - begin < MAX_SUBJECT:
        kind = kinds[j]
        if kind == "&" and j > begin and kinds[j + 1] in "ND" and kinds[j + 2] != "H":
            j += 1
            continue
        if kind not in _INNER or (kind in "ui" and kinds[j + 1] in "YD9"):
            break
        j += 1
    return (begin, j) if j > begin else None


def subject_form(s: Sentence, subject: Words | None) -> str:
    """What kind of noun phrase the source is: a pronoun, "NAME", "DOCUMENT", "ROLE", a class."""
    if subject is None:
        return "none"
    head = subject[1] - 1
    kind = s.kinds[head]
    if kind in "HI":
        return s.low[head]
    if kind == "N":
        return "NAME"
    if kind in "WTEO":
        return kind
    if not lexicon().documents.isdisjoint(s.low[subject[0] : subject[1]]):
        return "DOCUMENT"
    return "ROLE" if kind in "sx" else kind
