"""What the model looks at: features of a cue, and of each content it may have, as short words."""

from __future__ import annotations

from corpus.quoting.bounds import Content
from corpus.quoting.candidates import Candidate, Feature
from corpus.quoting.clauses import ADVERBS, Sentence
from corpus.quoting.cues import lexicon

_SMALL = frozenset({"DET", "POSS", "HE", "I", "THAT", "WHO", "THERE"})
_FINITE = frozenset({"BE", "HAVE", "DO", "MODAL"})
_OPEN = frozenset({"NAME", "NUM", "LOW", "S", "ED", "ING", "LY", "GEN", "SYM"})
_SIZES = tuple(str(n) for n in range(4)) + ("5",) * 2 + ("8",) * 3 + ("12",) * 4
_SIZES += ("18",) * 6 + ("26",) * 8 + ("40",) * 14


def bucket(n: int) -> str:
    """``n`` in coarse steps, "99" for many."""
    return _SIZES[n] if 0 <= n < len(_SIZES) else "99"


def cue_features(s: Sentence, c: Candidate) -> list[Feature]:
    """What speaks for or against the cue, whatever its content."""
    if c.shape == "after":
        return _verb(s, c) + _following(s, c)
    if c.shape in {"front", "according"}:
        return (_verb(s, c) if c.shape == "front" else []) + _fronted(s, c)
    left, left2, right = s.kinds[c.cue - 1], s.kinds[c.cue - 2], s.kinds[c.after]
    word = c.shape + "=" + c.name
    return [
        ("word", word),
        ("left", c.shape, left),
        ("left-left", c.shape, left2, left),
        ("word-next", word, right),
        ("word-left", word, left),
        ("place", c.shape, str(min(c.cue, 3)), "ny"[all(w.isupper() for w in s.words[: c.cue])]),
        *_following(s, c),
    ]


def _verb(s: Sentence, c: Candidate) -> list[Feature]:
    name, kind, form, who, aux = c.name, c.kind, c.form, c.who, c.aux
    kinds = s.kinds
    left, left2 = kinds[c.begin - 1], kinds[c.begin - 2]
    size = c.subject[1] - c.subject[0] if c.subject else 0
    det = s.low[c.subject[0]] if c.subject and kinds[c.subject[0]] in _SMALL else "-"
    before = _small(s, c.begin - 1)
    return [
        ("lemma", name),
        ("lemma-form", name, form),
        ("lemma-aux", name, aux),
        ("lemma-who", name, who),
        ("class-form", kind, form),
        ("class-who", kind, who),
        ("class-left", kind, left),
        ("class-not", kind, "ny"[c.negated]),
        ("class-inside", kind, _inside(s, c.begin)),
        ("class-before", kind, _cue_before(s, c.begin)),
        ("aux-form", aux, form),
        ("who-first", who, det),
        ("who-size", who, bucket(size)),
        ("left-left-form", left2, left, form),
        ("capital", "ny"[kinds[c.cue] == "NAME"], form, "ny"[s.headline]),
        ("left-class", before, kind),
        ("left-lemma", _small(s, c.cue - 1), name),
    ]


def _following(s: Sentence, c: Candidate) -> list[Feature]:
    content = c.contents[0][0][0]
    kinds, kind, name = s.kinds, c.kind, c.name
    n1, n2, c2 = kinds[c.after], kinds[c.after + 1], kinds[content + 1]
    that = kinds[content - 1] == "THAT"
    clause = clause_sign(s, content)
    told, first, following = "ny"[that], _small(s, content), _small(s, c.after)
    return [
        ("shape", "after"),
        ("opens-class", _opening_word(s, c.cue), kind),
        ("next-next", n1, n2),
        ("skipped-that", str(min(content - c.after, 4)), told),
        ("that-class", told, kind),
        ("clause-that-lemma", clause, told, name),
        ("rest", bucket(len(s.words) - content)),
        ("next-class", following, kind),
        ("next-lemma", following, name),
        ("first-class", first, kind),
        ("first-second", first, c2),
    ]


def _fronted(s: Sentence, c: Candidate) -> list[Feature]:
    n1, shape = s.kinds[c.after], c.shape
    inverted = c.source is not None and c.source[0] >= c.after
    begin, end = c.contents[0][0]
    return [
        ("shape", shape),
        ("tag-next", shape, n1),
        ("tag-next-inverted", shape, n1, "ny"[inverted]),
        ("tag-lemma", shape, c.name),
        ("tag-who", shape, c.who),
        ("tag-size", shape, bucket(end - begin)),
        ("tag-first", shape, s.kinds[begin]),
        ("tag-before", shape, s.kinds[end], "ny"[inverted]),
        ("tag-clause", shape, clause_sign(s, begin)),
        (
            "tag-subordinate",
            shape,
            "ny"[s.kinds[begin] in {"WHEN", "BECAUSE", "AS", "WH", "IN"}],
            n1,
        ),
    ]


def end_features(s: Sentence, c: Candidate) -> list[list[Feature]]:
    """For each content of ``c`` what speaks for or against its bounds."""
    if c.shape in {"front", "according"}:
        return [_tail_features(s, c, content) for content in c.contents]
    content = c.contents[0][0][0]
    shared = (
        s.kinds[content],
        s.kinds[content - 1] == "THAT",
        clause_sign(s, content),
        _opening_word(s, c.cue),
    )
    return [_bound(s, c, content, run[0][1], *shared) for run in c.contents]


def _bound(
    s: Sentence, c: Candidate, content: int, e: int, c1: str, that: bool, clause: str, opening: str
) -> list[Feature]:
    kinds, kind = s.kinds, c.kind
    d, d1, d2, p1, p2 = kinds[e], kinds[e + 1], kinds[e + 2], kinds[e - 1], kinds[e - 2]
    last = d in {".", "$"}
    size = bucket(e - content)
    left = "0" if last else bucket(len(s.words) - e)
    word = d if d in _OPEN or d == "$" else s.low[e]
    later = "-" if last else finite_sign(s, e + 1, min(e + 9, len(s.words)))
    nth = str(min(kinds[content:e].count(d), 3))
    finite, told = finite_sign(s, content, e), "ny"[that]
    verbs = lexicon().verbs
    cue_next = not last and any(w in verbs for w in s.low[e + 1 : e + 4])
    return [
        ("stop-next-next", d, d1, d2),
        ("stop-finite", d, d1, finite, later),
        ("stop-closes", d, d1, _closing(s, e)),
        ("stop-same", d, d1, _same_form(s, e, c.form)),
        ("stop-opens", d, d1, opening),
        ("stop-that-class", d, told, kind),
        ("stop-later", d, later, clause),
        ("stop-that-finite", d, told, finite),
        ("stop-first", d, nth, c1),
        ("stop-nth", d, nth, opening),
        ("stop-cue", d, "ny"[cue_next], d1),
        ("stop-before", d, p2, p1),
        ("word-clause", word, clause),
        ("size-class", size, kind),
        ("size-rest", size, left),
    ]


def _tail_features(s: Sentence, c: Candidate, content: Content) -> list[Feature]:
    shape, n1 = c.shape, s.kinds[c.after]
    inverted = c.source is not None and c.source[0] >= c.after
    tail = content[-1] if len(content) > 1 else None
    sign = "none" if tail is None else s.kinds[tail[0]]
    word = "" if tail is None else "open" if sign in _OPEN else s.low[tail[0]]
    return [
        ("tail-inverted", shape, sign, "ny"[inverted]),
        ("pieces-next", shape, str(len(content)), n1),
        ("pieces-stop", shape, str(len(content)), s.kinds[content[-1][1]]),
        ("pieces-begin", shape, str(len(content)), s.kinds[content[0][0] - 1]),
        ("tail-word", shape, sign, word),
        ("tail-finite", shape, "-" if tail is None else finite_sign(s, *tail), sign),
        ("front-size", shape, bucket(content[0][1] - content[0][0]), "ny"[tail is not None]),
        ("begin-first", shape, s.kinds[content[0][0] - 1], s.kinds[content[0][0]]),
        ("begin-finite", shape, s.kinds[content[0][0] - 1], finite_sign(s, *content[0])),
        ("begin-at", shape, bucket(content[0][0])),
        ("tail-size", shape, sign, bucket(content[0][1] - content[0][0]), "ny"[inverted]),
        ("tail-stop", shape, sign, "-" if tail is None else s.kinds[tail[1]]),
    ]


def _small(s: Sentence, i: int) -> str:
    """The word at ``i`` if it is of a closed class, else its class."""
    kind = s.kinds[i]
    return kind if kind in _OPEN or not 0 <= i < len(s.low) else s.low[i]


def clause_sign(s: Sentence, content: int) -> str:
    """The first sign of a finite clause, infinitive or quotation near the content's start."""
    for kind in s.kinds[content : min(content + 9, len(s.words))]:
        if kind in _FINITE or kind == "HE" or kind == "I":
            return "finite"
        if kind in {"TO", "ING", "WH", "Q", "THAT", "AS"}:
            return kind
        if kind in {",", ";", "."}:
            return "none"
    return "far"


def finite_sign(s: Sentence, begin: int, end: int) -> str:
    """The first sign of a finite verb in a run of words: its class, a subject pronoun, or none."""
    for kind in s.kinds[begin:end]:
        if kind in _FINITE or kind in {"HE", "I", "ED", "WHO", "TO", ","}:
            return kind
    return "none"


def _cue_before(s: Sentence, begin: int) -> str:
    """The class of the cue that stands nearest before, with the word after it."""
    verbs = lexicon().verbs
    for j in range(begin - 1, max(-1, begin - 30), -1):
        cue = verbs.get(s.low[j])
        if cue is not None and s.kinds[j] != "NAME":
            return f"{cue.kind}|{s.kinds[j + 1]}"
    return "none"


def _inside(s: Sentence, begin: int) -> str:
    """The class of the nearest word before that opens a clause, or none."""
    for j in range(begin - 1, max(-1, begin - 10), -1):
        kind = s.kinds[j]
        if kind in {"THAT", "WHO", "WH", "TO", "BY", "FOR", "WITH", "IN", "AS", "WHEN", ","}:
            return kind
    return "none"


def _opening_word(s: Sentence, i: int) -> str:
    """The class of the word that opens the clause of word ``i``: a subordinator or not."""
    kinds = s.kinds
    for j in range(i - 1, max(-1, i - 40), -1):
        kind = kinds[j]
        if kind in {"WHEN", "BECAUSE", "AS", "WH", "WHO", "THAT"}:
            return kind
        if kind in {",", ";", "Q", "-", "("}:
            return kind + kinds[j + 1]
    return "^"


def _closing(s: Sentence, e: int) -> str:
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


def _same_form(s: Sentence, e: int, form: str) -> str:
    """Whether the word after the break at ``e`` is a cue of the same form (coordination)."""
    j = e + 1
    while s.kinds[j] in ADVERBS or s.kinds[j] in {"AND", "BUT"}:
        j += 1
    cue = lexicon().verbs.get(s.low[j]) if j < len(s.low) else None
    return "no" if cue is None else str(cue.form == form)
