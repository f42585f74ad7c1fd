"""Where a reported clause may stand: cues of a sentence, where their contents begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from corpus.quoting.bounds import Content, content_start, ends, front, particle_of
from corpus.quoting.clauses import ADVERBS, AUXILIARIES, Sentence
from corpus.quoting.cues import Cue, lexicon
from corpus.quoting.subjects import Words, lead_subject, phrase_after, subject_before, subject_form
from corpus.quoting.sums import Sums

Feature = tuple[str, ...]  # a template with what stands in its places
Weights = Mapping[Feature, float]
STOPPERS = frozenset({",", ";", "-", "(", ")", ".", "Q", "^", "$"})
PRONOUNS = frozenset({"HE", "I"})
UNLISTED = ("?", "?", "past")  # lemma, class and form of a verb that the lexicon lacks


@dataclass(slots=True)
class Candidate:
    """A cue (words ``cue``..``after``, exclusive) with the contents it may have.

    ``name`` is the lemma with its particle, ``kind`` and ``form`` those of the lexicon ("?" for
    a verb that is not listed). ``shape`` is "after", "front", "according", "noun" or "colon".
    ``begin`` is the first word of the verb group, ``aux`` its auxiliaries, ``subject`` the noun
    phrase before it, ``source`` the run of words that names who speaks. Each of ``contents`` is
    a tuple of word runs. ``gate`` is what the gate weighs a verb.
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


def candidates(s: Sentence, gate: Sums | None = None, floor: float = 0.0) -> Iterator[Candidate]:
    """The candidates of one sentence, in order of their cue.

    ``gate`` weighs ``gate_features``; cues whose sum is below ``floor`` are left out. Without
    a gate all are given.
    """
    words = lexicon()
    verbs, nouns = words.verbs, words.nouns
    kinds, low = s.kinds, s.low
    last: Words | None = None
    for i in _places(s, hot_words()):
        word = low[i]
        cue = verbs.get(word)
        if cue is not None and not cue.alone and not particle_of(s, i, cue):
            cue = None
        if cue is not None or _stands_like_a_cue(s, i, word):
            found, subject = _verbal(s, i, cue, last, gate, floor)
            yield from found
            last = subject or last
        elif word == "according" and low[i + 1 : i + 2] == ["to"]:
            yield from _according(s, i)
        elif word == ":" and 0 < i <= 6:
            yield from _plain(s, i, i + 1, ":", "colon", (0, i))
        if kinds[i + 1] in {"THAT", "TO"} and word in nouns:
            owner = (i - 1, i) if kinds[i - 1] in {"POSS", "GEN", "NAME"} else None
            begin = i + 2 if kinds[i + 1] == "THAT" else i + 1
            yield from _plain(s, i, begin, word, "noun", owner)


@cache
def hot_words() -> frozenset[str]:
    """The folded words of which a sentence with a report has at least one."""
    words = lexicon()
    return frozenset(words.verbs) | words.nouns | {"according", ":", "that", "he", "she", "they"}


def _places(s: Sentence, hot: frozenset[str]) -> list[int]:
    """Where a cue may stand: hot words, words before "that", words after a pronoun."""
    low = s.low
    size = len(low)
    found = [i for i, word in enumerate(low) if word in hot]
    near = [
        i - 1 if low[i] == "that" else i + 1
        for i in found
        if low[i] == "that" or s.kinds[i] in PRONOUNS
    ]
    if near:
        return sorted({i for i in [*found, *near] if 0 <= i < size})
    return found


def gate_features(
    s: Sentence, i: int, begin: int, aux: str, cue: Cue | None
) -> tuple[Feature, ...]:
    """The few features that tell most cues from mere verbs."""
    name, kind, form = (cue.lemma, cue.kind, cue.form) if cue else UNLISTED
    return _gate(name, kind, form, s.kinds[begin - 1], s.kinds[i + 1], aux)


def _gate(name: str, kind: str, form: str, left: str, right: str, aux: str) -> tuple[Feature, ...]:
    return (
        ("lemma-form", name, form),
        ("lemma-next", name, right),
        ("class-next", kind, right),
        ("left-form-next", left, form, right),
        ("aux-form-class", aux, form, kind),
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
    return j, "+".join(reversed(seen)), negated


def _verbal(
    s: Sentence,
    i: int,
    cue: Cue | None,
    last: Words | None,
    gate: Sums | None,
    floor: float,
) -> tuple[list[Candidate], Words | None]:
    """The candidates of a verb, and its subject for the verbs that share it."""
    begin, aux, negated = _group(s, i)
    name, kind, form = (cue.lemma, cue.kind, cue.form) if cue else UNLISTED
    score = 0.0
    if gate is not None:
        score = gate[(_gate, name, kind, form, s.kinds[begin - 1], s.kinds[i + 1], aux)]
        if score < floor:
            return [], None
    subject = subject_before(s, begin)
    shared = subject is None or form == "ing" or aux.endswith("TO")
    source = (last or subject or lead_subject(s, begin)) if shared else subject
    particle = particle_of(s, i, cue)
    after = i + 1 + (particle.count(" ") + 1 if particle else 0)
    name = f"{name}_{particle.replace(' ', '_')}" if particle else name
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
                score,
            )
        )
    tag = before is not None and s.kinds[after] == "," and s.kinds[after + 1] != "Q"
    content = content_start(s, after, cue)
    contents: list[Content] = [] if tag else [((content, e),) for e in ends(s, content)]
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
                score,
            )
        )
    shares = who not in {"WHO", "THAT", "GEN", "POSS", "none"} and (form != "base" or aux != "")
    return found, subject if shares else None


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
