"""Where a reported clause may stand: cues of a sentence, where their contents begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from corpus.quoting.bounds import Content, content_start, ends, front, has_verb, particle_of
from corpus.quoting.clauses import ADVERBS, AUXILIARIES, Sentence
from corpus.quoting.cues import Cue, lexicon
from corpus.quoting.subjects import Words, phrase_after, subject_before, subject_form

STOPPERS = frozenset({",", ";", "-", "(", ")", ".", "Q", "^", "$"})
PRONOUNS = frozenset({"HE", "I"})
NO_GATE: Mapping[str, float] = {}


@dataclass(slots=True)
class Candidate:
    """A cue (words ``cue``..``after``, exclusive) with the contents it may have.

    ``name`` is the lemma with its particle, ``kind`` and ``form`` those of the lexicon ("?" for
    a verb that is not listed). ``shape`` is "after", "front", "according", "noun" or "colon".
    ``begin`` is the first word of the verb group, ``aux`` its auxiliaries, ``subject`` the noun
    phrase before it, ``source`` the run of words that names who speaks. Each of ``contents`` is
    a tuple of word runs.
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


def candidates(
    s: Sentence, gate: Mapping[str, float] = NO_GATE, floor: float = 0.0
) -> Iterator[Candidate]:
    """The candidates of one sentence, in order of their cue.

    ``gate`` weighs ``gate_features``; cues whose sum is below ``floor`` are left out. Without
    a gate all are given.
    """
    verbs, nouns = lexicon().verbs, lexicon().nouns
    kinds = s.kinds
    last: Words | None = None
    for i, word in enumerate(s.low):
        cue = verbs.get(word)
        if cue is not None and not has_verb(s, i, cue):
            cue = None
        if cue is not None or (
            (kinds[i + 1] == "THAT" or kinds[i - 1] in PRONOUNS) and _stands_like_a_cue(s, i, word)
        ):
            found, subject = _verbal(s, i, cue, last, gate, floor)
            yield from found
            last = subject or last
        elif word == "according" and s.low[i + 1 : i + 2] == ["to"]:
            yield from _according(s, i)
        elif word == ":" and 0 < i <= 6:
            yield from _plain(s, i, i + 1, ":", "colon", (0, i))
        if kinds[i + 1] in {"THAT", "TO"} and word in nouns:
            owner = (i - 1, i) if s.kinds[i - 1] in {"POSS", "GEN", "NAME"} else None
            begin = i + 2 if s.kinds[i + 1] == "THAT" else i + 1
            yield from _plain(s, i, begin, word, "noun", owner)


def gate_features(s: Sentence, i: int, begin: int, aux: str, cue: Cue | None) -> tuple[str, ...]:
    """The few features that tell most cues from mere verbs."""
    name, kind, form = (cue.lemma, cue.kind, cue.form) if cue else ("?", "?", "past")
    left, right = s.kinds[begin - 1], s.kinds[i + 1]
    return (
        f"{name}|{form}",
        f"{name}|{right}",
        f"{kind}|{right}",
        f"{left}|{form}|{right}",
        f"{aux}|{form}|{kind}",
    )


def _stands_like_a_cue(s: Sentence, i: int, word: str) -> bool:
    """Whether an unlisted word ending in -ed or -s stands where a reporting verb stands."""
    if not word.endswith(("ed", "s")) or len(word) < 4:
        return False
    kinds = s.kinds
    if kinds[i] not in {"ED", "S", "LOW"}:
        return False
    if kinds[i + 1] == "THAT":
        return kinds[i - 1] in {"NAME", "HE", "WHO", "ADV", "LY"} and kinds[i + 2] != "BE"
    return kinds[i - 1] in {"HE", "I"} and kinds[i - 2] in {",", "Q"} and kinds[i + 1] in STOPPERS


def _group(s: Sentence, i: int) -> tuple[int, str, bool]:
    """First word of the verb group ending at ``i``, its auxiliaries, whether it is negated."""
    j = i
    seen: list[str] = []
    negated = False
    while j > 0:
        kind = s.kinds[j - 1]
        if kind in AUXILIARIES:
            seen.append(kind)
            negated = negated or s.low[j - 1].endswith(("n't", "n’t", "cannot"))
        elif kind == "NOT":
            negated = True
        elif kind not in ADVERBS:
            break
        j -= 1
    while j < i and s.kinds[j] in ADVERBS and s.kinds[j] != "NOT":
        j += 1
    return j, "+".join(reversed(seen)), negated


def _verbal(
    s: Sentence,
    i: int,
    cue: Cue | None,
    last: Words | None,
    gate: Mapping[str, float],
    floor: float,
) -> tuple[list[Candidate], Words | None]:
    """The candidates of a verb, and its subject for the verbs that share it."""
    begin, aux, negated = _group(s, i)
    if gate:
        get = gate.get
        score = sum([get(f, 0.0) for f in gate_features(s, i, begin, aux, cue)])
        if score < floor:
            return [], None
    name, kind, form = (cue.lemma, cue.kind, cue.form) if cue else ("?", "?", "past")
    subject = subject_before(s, begin)
    shared = subject is None or form == "ing" or aux.endswith("TO")
    source = (last or subject) if shared else subject
    particle = particle_of(s, i, cue)
    after = i + 1 + (particle.count(" ") + 1 if particle else 0)
    name = f"{name}_{particle}" if particle else name
    who = subject_form(s, subject)
    found = []
    before = front(s, after, begin, subject, cue)
    if before is not None:
        found.append(
            Candidate(
                i,
                after,
                name,
                kind,
                form,
                "front",
                begin,
                aux,
                negated,
                subject,
                before[0],
                who,
                before[1],
            )
        )
    contents: list[Content] = [
        ((content, e),) for content in [content_start(s, after, cue)] for e in ends(s, content)
    ]
    if contents:
        found.append(
            Candidate(
                i,
                after,
                name,
                kind,
                form,
                "after",
                begin,
                aux,
                negated,
                subject,
                source,
                who,
                contents,
            )
        )
    return found, subject if who not in {"WHO", "THAT"} else None


def _plain(
    s: Sentence, i: int, begin: int, name: str, kind: str, source: Words | None
) -> Iterator[Candidate]:
    """The candidate of a cue that is no verb: a noun, a colon."""
    contents: list[Content] = [((begin, e),) for e in ends(s, begin)]
    if contents and begin + 1 < len(s.words):
        who = subject_form(s, source)
        yield Candidate(
            i, i + 1, name, kind, "none", kind, i, "", False, source, source, who, contents
        )


def _according(s: Sentence, i: int) -> Iterator[Candidate]:
    source = phrase_after(s, i + 2)
    if source is None:
        return
    stop = len(s.words)
    while stop > 0 and s.kinds[stop - 1] == ".":
        stop -= 1
    contents: list[Content] = []
    comma = next((j for j in range(source[1], stop) if s.kinds[j] in {",", "Q"}), None)
    begin = None if comma is None else comma + (s.kinds[comma] == ",")
    if i > 1:
        end = i - 1 if s.kinds[i - 1] in {",", "-"} else i
        contents.append(((0, end),))
        for j in range(end - 2, 0, -1):
            if s.kinds[j] in {",", ";", "BUT", "AND"} and len(contents) < 4:
                contents.append(((j + 1, end),))
        if begin is not None and stop - begin > 1:
            contents.append(((0, end), (begin, stop)))
    elif begin is not None and stop - begin > 1:
        contents.append(((begin, stop),))
    if contents:
        yield Candidate(
            i, i + 2, "according", "according", "none", "according", i, "", False, None,
            source, subject_form(s, source), contents,
        )  # fmt: skip
