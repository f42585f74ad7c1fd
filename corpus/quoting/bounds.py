"""Where the content of a cue begins and may end, and what stands before a tag."""

from __future__ import annotations

from corpus.quoting.clauses import Sentence
from corpus.quoting.cues import Cue, lookup
from corpus.quoting.subjects import Words, phrase_after

Content = tuple[Words, ...]
BREAKS = frozenset({",", ";", "-", "(", ")", "AND", "BUT", "WHEN", "BECAUSE", "AS", "BY", "IN"})
SPEECH_MOMENT = frozenset(
    {"IN", "ON", "DAY", "TO", "WITH", "FROM", "BY", "AS", "WHEN", "LY", "ADV"}
)
CONCESSIVE = frozenset(("although", "though", "while", "whereas"))
SAYING = frozenset(("say", "tell", "claim", "write"))
MAX_ENDS = 7


def particle_of(s: Sentence, i: int, cue: Cue | None) -> str:
    """The particle of the verb at ``i`` that stands after it, or nothing."""
    if cue is None:
        return ""
    for verb in cue.verbs:
        if verb.particle:
            parts = verb.particle.split()
            if s.low[i + 1 : i + 1 + len(parts)] == parts:
                return verb.particle
    return ""


def content_start(s: Sentence, after: int, cue: Cue | None) -> int:
    """The word where the content of a cue before it begins: past addressee, day, "that"."""
    j = after
    told = cue is not None and cue.addressee
    kind = s.kinds[j]
    if kind == "," and s.kinds[j + 1] in {"LY", "ADV", "FOR", "WH", "LOW"}:
        closing = next((k for k in range(j + 1, min(j + 5, len(s.words))) if s.kinds[k] == ","), 0)
        j = closing + 1 if closing else j + 1
    elif kind in {",", ";"} and s.kinds[j + 1] != "$":
        j += 1
    that = _that(s, j, told)
    if that is not None:
        return that + 1
    if told:
        j = _past_addressee(s, j)
    while s.kinds[j] == "DAY" or (s.kinds[j] in {"ON", "IN"} and s.kinds[j + 1] == "DAY"):
        j += 1
    if s.kinds[j] == ",":
        j += 1
    return j + 1 if s.kinds[j] == "THAT" else j


def _that(s: Sentence, j: int, told: bool) -> int | None:
    """The "that" which opens the content, past an addressee or a moment of speech."""
    if s.kinds[j] == "THAT":
        return j
    if not told and s.kinds[j] not in SPEECH_MOMENT:
        return None
    for k in range(j + 1, min(j + 12, len(s.words))):
        kind = s.kinds[k]
        if kind == "THAT":
            return k
        if kind in {"Q", "HE", "BE", "MODAL", "HAVE", ";", "$", "WHO"}:
            return None
    return None


def _past_addressee(s: Sentence, j: int) -> int:
    kind = s.kinds[j]
    if kind in {"OBJ", "I"} or s.low[j : j + 1] in (["her"], ["reporters"], ["supporters"]):
        return j + 1 if s.kinds[j + 1] not in {"BE", "HAVE", "MODAL"} else j
    k = j
    while k < len(s.words) and s.kinds[k] in {"NAME", "DET", "POSS", "GEN", "LOW", "S", "OF"}:
        if k > j and s.kinds[k] in {"DET", "POSS"}:
            break
        k += 1
    if k > j and s.kinds[k] in {"HE", "DET", "TO", "WH", "IN", "ON", "DAY", "ABOUT", "POSS", "I"}:
        return k
    return j


def ends(s: Sentence, content: int) -> list[int]:
    """Where a content that begins at ``content`` may end: breaks of the sentence, its end."""
    stop = len(s.words)
    for j in range(content + 1, stop - 1):
        if s.low[j] == ";" and s.kinds[j + 1] not in {"THAT", "TO", "AND", "WH"}:
            stop = j
            break
        if s.low[j] in CONCESSIVE and s.kinds[j - 1] == "," and _reports_too(s, j):
            stop = j - 1
            break
    while stop > content and s.kinds[stop - 1] == ".":
        stop -= 1
    found = [
        j
        for j in range(content + 1, stop)
        if s.kinds[j] in BREAKS and s.kinds[j - 1] not in {",", ";"}
    ]
    return [*found[: MAX_ENDS - 1], stop] if stop > content else found[:MAX_ENDS]


def _reports_too(s: Sentence, j: int) -> bool:
    """Whether the concessive clause that begins at ``j`` is a report of its own, with "that"."""
    cue = None
    for k in range(j + 1, min(j + 16, len(s.words))):
        if cue is not None and s.kinds[k] == "THAT":
            return True
        if s.kinds[k] in {",", ";"}:
            return False
        found = lookup(s.low[k]) if cue is None else None
        cue = found if found is not None and found.kind in SAYING else cue
    return False


def front(
    s: Sentence, after: int, begin: int, subject: Words | None, cue: Cue | None
) -> tuple[Words | None, list[Content]] | None:
    if subject is not None and s.kinds[subject[0] - 1] in {",", "Q", "-"}:
        left, right, source = subject[0], after, subject
    elif s.kinds[begin - 1] in {",", "Q"} and cue is not None and cue.inverts:
        found = phrase_after(s, after)
        if found is None:
            return None
        left, right, source = begin, found[1], found
    else:
        return None
    end = left - 1 if s.kinds[left - 1] != "Q" else left
    tails = _tails(s, right)
    contents: list[Content] = []
    for start in _starts(s, end):
        if end - start > 1:
            contents.append(((start, end),))
        contents += [((start, end), tail) for tail in tails]
    return (source, contents) if contents else None


def _starts(s: Sentence, end: int) -> list[int]:
    """Where a content before a tag may begin: with the sentence or after one of its breaks."""
    start = 0
    while start < end and s.kinds[start] in {"BUT", "AND", ",", "-", "("}:
        start += 1
    if start >= end:
        return []
    later = [
        j + 1
        for j in range(start + 2, end - 2)
        if s.kinds[j] in {";", "-", "BUT", "THAT", "(", "WHEN"}
        or (s.kinds[j] == "," and s.kinds[j + 1] not in {"AND", "BUT"})
        or (s.kinds[j] == "AND" and s.kinds[j - 1] == ",")
    ]
    return [start, *later[-3:]]


def _tails(s: Sentence, right: int) -> list[Words]:
    """The rest of a content that goes on after its tag, to the next break or to the end."""
    whole = _tail(s, right)
    if whole is None:
        return []
    begin, stop = whole
    breaks = [j for j in ends(s, begin) if j < stop and s.kinds[j] in {",", ";", "-"}]
    return [(begin, j) for j in breaks[:1] if j - begin > 2] + [whole]


def _tail(s: Sentence, right: int) -> Words | None:
    """The rest of a content that goes on after its tag."""
    j = right
    while j < len(s.words) and j < right + 14 and s.kinds[j] not in {",", ";", "Q", "."}:
        j += 1
    stop = len(s.words)
    while stop > j and s.kinds[stop - 1] == ".":
        stop -= 1
    begin = j if s.kinds[j] == "Q" else j + 1
    return (begin, stop) if stop - begin > 1 else None
