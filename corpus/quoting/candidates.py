"""Where a reported clause may stand: cues of a sentence, where their contents begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from corpus.quoting.clauses import ADVERBS, AUXILIARIES, Sentence
from corpus.quoting.cues import Cue, lexicon
from corpus.quoting.subjects import Words, phrase_after, subject_before, subject_form

Content = tuple[Words, ...]
BREAKS = frozenset({",", ";", "-", "(", ")", "AND", "BUT", "WHEN", "BECAUSE", "AS", "BY", "IN"})
STOPPERS = frozenset({",", ";", "-", "(", ")", ".", "Q", "^", "$"})
SPEECH_MOMENT = frozenset({"IN", "ON", "DAY", "TO", "WITH", "FROM", "BY", "AS", "WHEN", "LY", "ADV"})
MAX_ENDS = 9
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
    last: Words | None = None
    for i, word in enumerate(s.low):
        cue = verbs.get(word)
        if cue is not None or _stands_like_a_cue(s, i, word):
            found, subject = _verbal(s, i, cue, last, gate, floor)
            yield from found
            last = subject or last
        elif word == "according" and s.low[i + 1 : i + 2] == ["to"]:
            yield from _according(s, i)
        elif word == ":" and 0 < i <= 6:
            yield from _plain(s, i, i + 1, ":", "colon", (0, i))
        if word in nouns and s.kinds[i + 1] in {"THAT", "TO"}:
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
    particle = _particle(s, i, cue)
    after = i + 1 + (particle.count(" ") + 1 if particle else 0)
    name = f"{name}_{particle}" if particle else name
    who = subject_form(s, subject)
    found = []
    front = _front(s, after, begin, subject, cue)
    if front is not None:
        found.append(
            Candidate(
                i, after, name, kind, form, "front", begin, aux, negated, subject,
                front[0], who, front[1],
            )  # fmt: skip
        )
    contents: list[Content] = [
        ((content, e),) for content in [_content_start(s, after, cue)] for e in _ends(s, content)
    ]
    if contents:
        found.append(
            Candidate(
                i, after, name, kind, form, "after", begin, aux, negated, subject,
                source, who, contents,
            )  # fmt: skip
        )
    return found, subject if who not in {"WHO", "THAT"} else None


def _plain(
    s: Sentence, i: int, begin: int, name: str, kind: str, source: Words | None
) -> Iterator[Candidate]:
    """The candidate of a cue that is no verb: a noun, a colon."""
    contents: list[Content] = [((begin, e),) for e in _ends(s, begin)]
    if contents and begin + 1 < len(s.words):
        who = subject_form(s, source)
        yield Candidate(
            i, i + 1, name, kind, "none", kind, i, "", False, source, source, who, contents
        )


def _particle(s: Sentence, i: int, cue: Cue | None) -> str:
    if cue is None:
        return ""
    for verb in cue.verbs:
        if verb.particle:
            parts = verb.particle.split()
            if s.low[i + 1 : i + 1 + len(parts)] == parts:
                return verb.particle
    return ""


def _content_start(s: Sentence, after: int, cue: Cue | None) -> int:
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


def _ends(s: Sentence, content: int) -> list[int]:
    """Where a content that begins at ``content`` may end: breaks of the sentence, its end."""
    size = len(s.words)
    stop = size
    while stop > content and s.kinds[stop - 1] == ".":
        stop -= 1
    found = [
        j
        for j in range(content + 1, stop)
        if s.kinds[j] in BREAKS and s.kinds[j - 1] not in {",", ";"}
    ]
    return [*found[: MAX_ENDS - 1], stop] if stop > content else found[:MAX_ENDS]


def _front(
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
    start = 0
    while start < end and s.kinds[start] in {"BUT", "AND", ",", "-"}:
        start += 1
    if end - start < 2:
        return None
    contents: list[Content] = [((start, end),)]
    tail = _tail(s, right)
    if tail is not None:
        contents.append(((start, end), tail))
    return source, contents


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
