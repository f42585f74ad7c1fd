"""What the model looks at: features of a cue, and of each content it may have, as short words."""

from __future__ import annotations

from corpus.quoting.bounds import Content
from corpus.quoting.candidates import Candidate
from corpus.quoting.clauses import ADVERBS, Sentence
from corpus.quoting.cues import lexicon

_SMALL = frozenset({"DET", "POSS", "HE", "I", "THAT", "WHO", "THERE"})
_FINITE = frozenset({"BE", "HAVE", "DO", "MODAL"})
_OPEN = frozenset({"NAME", "NUM", "LOW", "S", "ED", "ING", "LY", "GEN", "SYM"})
_SIZES = (0, 1, 2, 3, *[5] * 2, *[8] * 3, *[12] * 4, *[18] * 6, *[26] * 8, *[40] * 14)


def bucket(n: int) -> int:
    """``n`` in coarse steps, 99 for many."""
    return _SIZES[n] if 0 <= n < len(_SIZES) else 99


def cue_features(s: Sentence, c: Candidate) -> list[str]:
    """What speaks for or against the cue, whatever its content."""
    if c.shape == "after":
        return _verb(s, c) + _following(s, c)
    if c.shape in {"front", "according"}:
        return (_verb(s, c) if c.shape == "front" else []) + _fronted(s, c)
    left, left2, right = s.kinds[c.cue - 1], s.kinds[c.cue - 2], s.kinds[c.after]
    word = f"{c.shape}={c.name}"
    return [
        word,
        f"{c.shape}|left={left}",
        f"{c.shape}|left2={left2}|{left}",
        f"{word}|{right}",
        f"{word}|{left}",
        f"{c.shape}|at={min(c.cue, 3)}|{all(w.isupper() for w in s.words[: c.cue])}",
        *_following(s, c),
    ]


def _verb(s: Sentence, c: Candidate) -> list[str]:
    name, kind, form, who, aux = c.name, c.kind, c.form, c.who, c.aux
    kinds = s.kinds
    left, left2 = kinds[c.begin - 1], kinds[c.begin - 2]
    size = c.subject[1] - c.subject[0] if c.subject else 0
    det = s.low[c.subject[0]] if c.subject and kinds[c.subject[0]] in _SMALL else "-"
    return [
        f"L={name}",
        f"L={name}|{form}",
        f"L={name}|aux={aux}",
        f"L={name}|who={who}",
        f"K={kind}|{form}",
        f"K={kind}|who={who}",
        f"K={kind}|left={left}",
        f"K={kind}|neg={c.negated}",
        f"K={kind}|inside={_inside(s, c.begin)}",
        f"K={kind}|before={_cue_before(s, c.begin)}",
        f"aux={aux}|{form}",
        f"who={who}|det={det}",
        f"who={who}|size={bucket(size)}",
        f"left2={left2}|{left}|{form}",
        f"cap={kinds[c.cue] == 'NAME'}|{form}|{s.headline}",
        f"lw={_small(s, c.begin - 1)}|K={kind}",
        f"lw={_small(s, c.cue - 1)}|L={name}",
    ]


def _following(s: Sentence, c: Candidate) -> list[str]:
    content = c.contents[0][0][0]
    kinds, kind, name = s.kinds, c.kind, c.name
    n1, n2, c1, c2 = kinds[c.after], kinds[c.after + 1], kinds[content], kinds[content + 1]
    that = kinds[content - 1] == "THAT"
    clause = clause_sign(s, content)
    return [
        "S=after",
        f"open={_opening_word(s, c.cue)}|{kind}",
        f"n1={n1}|n2={n2}",
        f"skip={min(content - c.after, 4)}|{that}",
        f"that={that}|{kind}",
        f"clause={clause}|that={that}|{name}",
        f"rest={bucket(len(s.words) - content)}",
        f"nw={_small(s, c.after)}|{kind}",
        f"nw={_small(s, c.after)}|{name}",
        f"cw={_small(s, content)}|{kind}",
        f"cw={_small(s, content)}|{c2}",
    ]


def _fronted(s: Sentence, c: Candidate) -> list[str]:
    n1, shape = s.kinds[c.after], c.shape
    inverted = c.source is not None and c.source[0] >= c.after
    begin, end = c.contents[0][0]
    return [
        f"S={shape}",
        f"S={shape}|n1={n1}",
        f"S={shape}|n1={n1}|inv={inverted}",
        f"S={shape}|L={c.name}",
        f"S={shape}|who={c.who}",
        f"S={shape}|size={bucket(end - begin)}",
        f"S={shape}|first={s.kinds[begin]}",
        f"S={shape}|prev={s.kinds[end]}|inv={inverted}",
        f"S={shape}|clause={clause_sign(s, begin)}",
        f"S={shape}|sub={s.kinds[begin] in {'WHEN', 'BECAUSE', 'AS', 'WH', 'IN'}}|n1={n1}",
    ]


def end_features(s: Sentence, c: Candidate) -> list[list[str]]:
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
) -> list[str]:
    kinds, kind = s.kinds, c.kind
    d, d1, d2, p1, p2 = kinds[e], kinds[e + 1], kinds[e + 2], kinds[e - 1], kinds[e - 2]
    last = d in {".", "$"}
    size = bucket(e - content)
    left = 0 if last else bucket(len(s.words) - e)
    word = d if d in _OPEN or d == "$" else s.low[e]
    later = "-" if last else finite_sign(s, e + 1, min(e + 9, len(s.words)))
    verbs = lexicon().verbs
    cue_next = not last and any(w in verbs for w in s.low[e + 1 : e + 4])
    return [
        f"d={d}|{d1}|{d2}",
        f"d={d}|{d1}|fin={finite_sign(s, content, e)}|{later}",
        f"d={d}|{d1}|close={_closing(s, e)}",
        f"d={d}|{d1}|same={_same_form(s, e, c.form)}",
        f"d={d}|{d1}|open={opening}",
        f"d={d}|that={that}|{kind}",
        f"d={d}|later={later}|{clause}",
        f"d={d}|nth={min(kinds[content:e].count(d), 3)}|open={opening}",
        f"d={d}|cue={cue_next}|{d1}",
        f"d={d}|{p2}|{p1}",
        f"w={word}|{clause}",
        f"size={size}|{kind}",
        f"size={size}|left={left}",
    ]


def _tail_features(s: Sentence, c: Candidate, content: Content) -> list[str]:
    shape, n1 = c.shape, s.kinds[c.after]
    inverted = c.source is not None and c.source[0] >= c.after
    tail = content[-1] if len(content) > 1 else None
    sign = "none" if tail is None else s.kinds[tail[0]]
    word = "" if tail is None else "open" if sign in _OPEN else s.low[tail[0]]
    return [
        f"S={shape}|tail={sign}|inv={inverted}",
        f"S={shape}|pieces={len(content)}|n1={n1}",
        f"S={shape}|pieces={len(content)}|d={s.kinds[content[-1][1]]}",
        f"S={shape}|pieces={len(content)}|begin={s.kinds[content[0][0] - 1]}",
        f"S={shape}|tail={sign}|w={word}",
        f"S={shape}|tail={'-' if tail is None else finite_sign(s, *tail)}|{sign}",
        f"S={shape}|size={bucket(content[0][1] - content[0][0])}|{tail is not None}",
        f"S={shape}|begin={s.kinds[content[0][0] - 1]}|{s.kinds[content[0][0]]}",
        f"S={shape}|begin={s.kinds[content[0][0] - 1]}|fin={finite_sign(s, *content[0])}",
        f"S={shape}|off={bucket(content[0][0])}",
        f"S={shape}|tail={sign}|first={bucket(content[0][1] - content[0][0])}|inv={inverted}",
        f"S={shape}|tail={sign}|to={'-' if tail is None else s.kinds[tail[1]]}",
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
