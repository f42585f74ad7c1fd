"""Where the content of a cue begins and may end, and what stands before a tag."""

from __future__ import annotations

import re

from corpus.quoting.reports.clauses import Sentence
from corpus.quoting.reports.subjects import Words, phrase_after
from corpus.quoting.words.cues import Cue, lexicon

Content = tuple[Words, ...]
CONCESSIVE = frozenset(("although", "though", "while", "whereas"))
SAYING = frozenset(("say", "tell", "claim", "write"))
MAX_ENDS = 7
MAX_OPENING = 20  # words of an adverbial before its clause
GERUNDS = (["following"], ["considering"], ["regarding"])
ADVERBIAL = frozenset("eciharuf@")  # classes of conjunctions and prepositions
# What may stand before is looked at last: a search goes fast to a class of letters it begins with.
_BREAK = re.compile(r"[,;k\-()&beacyi](?<![,;k].)")
_STOP = re.compile(r"[,;]")
_MOMENT = "iuYthryaelv"  # classes that tell when, where or to whom something was said
_FINITE = re.compile(r"[THQBMV;$W]")
_PHRASE = "NDP'xso"
_AFTER_PHRASE = "HDtwiuY@PI"
_TAIL = re.compile(r"[,;Q.$]")
_LATER = re.compile(r"[;\-bT(e,&](?:(?<=[;\-bT(e])|(?<=,)(?![&b])|(?<=,&))")


def particle_of(s: Sentence, i: int, cue: Cue | None) -> str:
    """The particle of the verb at ``i`` that stands after it, or nothing."""
    if cue is None or not cue.particles:
        return ""
    for particle in cue.particles:
        parts = particle.split()
        if s.low[i + 1 : i + 1 + len(parts)] == parts:
            return particle
    return ""


def content_start(s: Sentence, after: int, cue: Cue | None) -> int:
    """The word where the content of a cue before it begins: past addressee, day, "that"."""
    kinds = s.kinds
    j = after
    kind = kinds[j]
    if kind == "T":
        return j + 1
    told = cue is not None and cue.addressee
    if kind == "," and kinds[j + 1] in "lvfwx":
        closing = kinds.find(",", j + 1, min(j + 5, len(s.low)))
        j = closing + 1 if closing > 0 else j + 1
    elif kind in ",;" and kinds[j + 1] != "$":
        j += 1
    that = _that(kinds, j, told)
    if that >= 0:
        return that + 1
    if told:
        j = _past_addressee(s, j)
    while kinds[j] == "Y" or (kinds[j] in "ui" and kinds[j + 1] == "Y"):
        j += 1
    if kinds[j] == ",":
        j += 1
    return j + 1 if kinds[j] == "T" else j


def _that(kinds: str, j: int, told: bool) -> int:
    """The "that" which opens the content, past an addressee or a moment of speech; or -1."""
    if kinds[j] == "T":
        return j
    if not told and kinds[j] not in _MOMENT:
        return -1
    found = _FINITE.search(kinds, j + 1, j + 12)
    return found.start() if found and found[0] == "T" else -1


def _past_addressee(s: Sentence, j: int) -> int:
    kinds = s.kinds
    kind = kinds[j]
    if kind in "OI" or s.low[j : j + 1] in (["her"], ["reporters"], ["supporters"]):
        return j + 1 if kinds[j + 1] not in "BVM" else j
    k = j
    while k < len(s.low) and kinds[k] in _PHRASE:
        if k > j and kinds[k] in "DP":
            break
        k += 1
    return k if k > j and kinds[k] in _AFTER_PHRASE else j


def ends(s: Sentence, content: int) -> list[int]:
    """Where a content that begins at ``content`` may end: breaks of the sentence, its end."""
    kinds = s.kinds
    stop = _clause_end(s, content)
    bare = len(kinds[:stop].rstrip(".k"))
    stop = bare if bare > content else content
    breaks = [m.start() for m in _BREAK.finditer(kinds, content + 1, stop)]
    return [*breaks[: MAX_ENDS - 1], stop] if stop > content else breaks[:MAX_ENDS]


def past_opening(s: Sentence, content: int) -> int:
    """The comma after an adverbial that opens a "that" clause: it cannot end there; or -1.

    "They said that following the talks, Russia went on".
    """
    kinds = s.kinds
    if kinds[content - 1] != "T" or not _opens(s, content):
        return -1
    comma = kinds.find(",", content, content + MAX_OPENING)
    return comma if comma > 0 and len(s.low) - comma > 3 else -1


def _opens(s: Sentence, i: int) -> bool:
    return s.kinds[i] in ADVERBIAL or s.low[i : i + 1] in GERUNDS


def _clause_end(s: Sentence, content: int) -> int:
    """The semicolon, or the comma before a report of its own, that ends a content; or the end."""
    kinds, low = s.kinds, s.low
    last = len(low) - 1
    if kinds.find(",", content, last) < 0 and kinds.find(";", content, last) < 0:
        return len(low)
    for found in _STOP.finditer(kinds, content, last):
        j = found.start()
        if found[0] == ",":
            if low[j + 1] in CONCESSIVE and _reports_too(s, j + 1):
                return j
        elif j > content and low[j] == ";" and kinds[j + 1] not in "Tt&w":
            return j
    return len(low)


def _reports_too(s: Sentence, j: int) -> bool:
    """Whether the concessive clause that begins at ``j`` is a report of its own, with "that"."""
    cue = False
    verbs = lexicon().verbs
    for k in range(j + 1, min(j + 16, len(s.low))):
        if cue and s.kinds[k] == "T":
            return True
        if s.kinds[k] in ",;":
            return False
        cue = cue or (s.cues[k] in "vb" and verbs[s.low[k]].kind in SAYING)
    return False


def front(
    s: Sentence, after: int, begin: int, subject: Words | None, cue: Cue | None
) -> tuple[Words | None, list[Content]] | None:
    """The source of a tag ("…, she said") and the contents before it; None where there is none."""
    kinds = s.kinds
    if subject is not None and kinds[subject[0] - 1] in ",Qk-":
        left, right, source = subject[0], after, subject
    elif kinds[begin - 1] in ",Qk" and cue is not None and cue.inverts:
        found = phrase_after(s, after)
        if found is None:
            return None
        left, right, source = begin, found[1], found
    else:
        return None
    end = left - 1 if kinds[left - 1] != "Q" else left
    tails = _tails(s, right)
    contents: list[Content] = []
    for start in _starts(kinds, end):
        if end - start > 1:
            contents.append(((start, end),))
        contents += [((start, end), tail) for tail in tails]
    return (source, contents) if contents else None


def _starts(kinds: str, end: int) -> list[int]:
    """Where a content before a tag may begin: with the sentence or after one of its breaks."""
    start = 0
    while start < end and kinds[start] in "b&,-(":
        start += 1
    if start >= end:
        return []
    later = [m.end() for m in _LATER.finditer(kinds, start + 2, end - 1)]
    return [start, *[j for j in later if j <= end - 2][-3:]]


def _tails(s: Sentence, right: int) -> list[Words]:
    """The rest of a content that goes on after its tag, to the next break or to the end."""
    whole = _tail(s, right)
    if whole is None:
        return []
    begin, stop = whole
    breaks = [j for j in ends(s, begin) if j < stop and s.kinds[j] in ",;k-"]
    return [(begin, j) for j in breaks[:1] if j - begin > 2] + [whole]


def _tail(s: Sentence, right: int) -> Words | None:
    """The rest of a content that goes on after its tag."""
    kinds, size = s.kinds, len(s.low)
    found = _TAIL.search(kinds, right, min(size, right + 14))
    j = found.start() if found else min(size, right + 14)
    stop = max(j, len(kinds[:size].rstrip(".k")))
    begin = j if kinds[j] == "Q" else j + 1
    return (begin, stop) if stop - begin > 1 else None
