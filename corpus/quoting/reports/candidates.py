"""Where a reported clause may stand: cues of a sentence, where their contents begin and end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic

from corpus.quoting.reports import names
from corpus.quoting.reports.bounds import (
    Content,
    content_start,
    ends,
    front,
    particle_of,
    past_opening,
)
from corpus.quoting.reports.clauses import Sentence
from corpus.quoting.reports.subjects import (
    Words,
    lead_subject,
    phrase_after,
    subject_before,
    subject_form,
)
from corpus.quoting.tables import T, Table, Template
from corpus.quoting.words.classes import ADVERBS, AUXILIARIES
from corpus.quoting.words.cues import Cue, lexicon

UNLISTED = ("?", "?", "past")  # lemma, class and form of a verb that the lexicon lacks
_NO_ADVERBS = str.maketrans("", "", ADVERBS)
_GROUP = ADVERBS + AUXILIARIES


@dataclass(slots=True)
class Candidate:
    """A cue (words ``cue``..``after``, exclusive) with the contents it may have.

    ``name`` is the lemma with its particle, ``kind`` and ``form`` those of the lexicon ("?" for
    a verb that is not listed). ``shape`` is "after", "front", "according", "noun" or "colon".
    ``begin`` is the first word of the verb group, ``aux`` the classes of its auxiliaries,
    ``subject`` the noun phrase before it, ``source`` the run of words that names who speaks. Each
    of ``contents`` is a tuple of word runs. ``gate`` is what the gate weighs a verb.
    """

    cue: int
    after: int
    name: str
    kind: str
    form: str
    shape: str
    begin: int
    aux: str
    negated: bool
    subject: Words | None
    source: Words | None
    who: str
    contents: list[Content]
    gate: float = 0.0


def candidates(s: Sentence, gate: Gate[float] | None = None, floor: float = 0.0) -> list[Candidate]:
    """The candidates of one sentence, in order of their cue.

    ``gate`` weighs verbs; cues of less than ``floor`` are left out.
    Without a gate all are given.
    """
    verbs = lexicon().verbs
    kinds, low, cues = s.kinds, s.low, s.cues
    last: Words | None = None
    found: list[Candidate] = []
    for i in s.places:
        letter = cues[i]
        if letter in "vb.":
            cue = verbs.get(low[i])
            if cue is None or cue.alone or particle_of(s, i, cue):
                subject = _verbal(s, i, cue, last, gate, floor, found)
                last = subject or last
        elif letter == "a":
            if low[i + 1 : i + 2] == ["to"]:
                _according(s, i, found)
        elif letter == ":" and 0 < i <= 6:
            _plain(s, i, i + 1, "colon", (0, i), found)
        if letter in "nb" and kinds[i + 1] in "Tt":
            owner = (i - 1, i) if kinds[i - 1] in "P'N" else None
            begin = i + 2 if kinds[i + 1] == "T" else i + 1
            _plain(s, i, begin, "noun", owner, found)
    return found


class Gate(Generic[T]):
    """Weighs the few features that tell most cues from mere verbs, or names them."""

    def __init__(self, make: Callable[[Template], Table[T]]) -> None:
        self._verb: Table[T] = make(names.gate_verb)
        self._right: Table[T] = make(names.gate_right)
        self._left: Table[T] = make(names.gate_left)

    def verb(self, s: Sentence, i: int, begin: int, aux: str, cue: Cue | None) -> T:
        """The verb at ``i`` whose group, with the auxiliaries ``aux``, starts at ``begin``."""
        name, kind, form = (cue.lemma, cue.kind, cue.form) if cue else UNLISTED
        kinds = s.kinds
        right = kinds[i + 1]
        return (
            self._verb((name, kind, form, aux, right))
            + self._right((kind, kinds[i + 1 : i + 3]))
            + self._left((form, kinds[begin - 2] + kinds[begin - 1], right))
        )


def _group(s: Sentence, i: int) -> tuple[int, str, bool]:
    """First word of the verb group ending at ``i``, its auxiliaries, whether it is negated."""
    kinds = s.kinds
    j = i
    while j > 0 and kinds[j - 1] in _GROUP:
        j -= 1
    if j == i:
        return i, "", False
    negated = "n" in kinds[j:i] or any(
        kinds[k] in AUXILIARIES and s.low[k].endswith(("n't", "n’t", "cannot")) for k in range(j, i)
    )
    return j, kinds[j:i].translate(_NO_ADVERBS), negated


def _verbal(
    s: Sentence,
    i: int,
    cue: Cue | None,
    last: Words | None,
    gate: Gate[float] | None,
    floor: float,
    found: list[Candidate],
) -> Words | None:
    """Add the candidates of a verb; its subject, for the verbs that share it."""
    begin, aux, negated = _group(s, i)
    score = 0.0
    if gate is not None:
        score = gate.verb(s, i, begin, aux, cue)
        if score < floor:
            return None
    name, kind, form = (cue.lemma, cue.kind, cue.form) if cue else UNLISTED
    subject = subject_before(s, begin)
    particle = particle_of(s, i, cue)
    after = i + 1
    if particle:
        after += particle.count(" ") + 1
        name = f"{name}_{particle.replace(' ', '_')}"
    who = subject_form(s, subject)
    verb = i, after, name, kind, form
    group = begin, aux, negated, subject
    before = front(s, after, begin, subject, cue)
    if before is not None:
        source, contents = before
        found.append(Candidate(*verb, "front", *group, source, who, contents, score))
    if before is None or s.kinds[after] != "," or s.kinds[after + 1] == "Q":
        content = content_start(s, after, cue)
        least = past_opening(s, content)
        bounds: list[Content] = [((content, e),) for e in ends(s, content) if e > least]
        if bounds:
            source = subject
            if subject is None or form == "ing" or aux.endswith("t"):
                source = last or subject or lead_subject(s, begin)
            found.append(Candidate(*verb, "after", *group, source, who, bounds, score))
    shares = subject is not None and who not in ("W", "T", "'", "P") and (form != "base" or aux)
    return subject if shares else None


def _plain(
    s: Sentence, i: int, begin: int, shape: str, source: Words | None, found: list[Candidate]
) -> None:
    """Add the candidate of a cue that is no verb: a noun, a colon."""
    if begin + 1 >= len(s.low):
        return
    contents: list[Content] = [((begin, e),) for e in ends(s, begin)]
    if contents:
        word, who = s.low[i], subject_form(s, source)
        verb = i, i + 1, word, shape, "none", shape
        found.append(Candidate(*verb, i, "", False, source, source, who, contents))


def _according(s: Sentence, i: int, found: list[Candidate]) -> None:
    """Add the candidate of an "according to"."""
    source = phrase_after(s, i + 2)
    if source is None:
        return
    kinds = s.kinds
    stop = len(kinds[: len(s.low)].rstrip(".k"))
    comma = next((j for j in range(source[1], stop) if kinds[j] in ",Qk"), None)
    begin = stop if comma is None else comma + (kinds[comma] in ",k")
    contents: list[Content] = []
    if i > 1:
        end = i - 1 if kinds[i - 1] in ",k-" else i
        contents.append(((0, end),))
        for j in range(end - 2, 0, -1):
            if kinds[j] in ",;b&" and len(contents) < 4:
                contents.append(((j + 1, end),))
        if stop - begin > 1:
            contents.append(((0, end), (begin, stop)))
    elif stop - begin > 1:
        contents.append(((begin, stop),))
    if contents:
        verb = i, i + 2, "according", "according", "none", "according"
        who = subject_form(s, source)
        found.append(Candidate(*verb, i, "", False, None, source, who, contents))
