"""What speaks for or against a cue as a report's: features, as short words.

Features that look at the same few things form a group, so that their weights are summed once.
"""

from __future__ import annotations

from collections.abc import Iterable

from corpus.quoting.candidates import Candidate, Feature
from corpus.quoting.clauses import Sentence
from corpus.quoting.clausesigns import (
    bucket,
    clause_sign,
    cue_before,
    inside,
    opening_word,
    small,
)
from corpus.quoting.sums import Group, group_features

Features = Iterable[Feature]
_SMALL = frozenset({"DET", "POSS", "HE", "I", "THAT", "WHO", "THERE"})


def cue_features(s: Sentence, c: Candidate) -> list[Feature]:
    """What speaks for or against the cue, whatever its content."""
    return group_features(cue_groups(s, c))


def cue_groups(s: Sentence, c: Candidate) -> list[Group]:
    """The same features as groups."""
    if c.shape == "after":
        return _verb(s, c) + _following(s, c)
    if c.shape in {"front", "according"}:
        return (_verb(s, c) if c.shape == "front" else []) + _fronted(s, c)
    left, left2, right = s.kinds[c.cue - 1], s.kinds[c.cue - 2], s.kinds[c.after]
    capitals = "ny"[all(w.isupper() for w in s.words[: c.cue])]
    place = str(min(c.cue, 3))
    return [(_noun, c.shape, c.name, left2, left, right, place, capitals), *_following(s, c)]


def _noun(
    shape: str, name: str, left2: str, left: str, right: str, place: str, capitals: str
) -> Features:
    word = shape + "=" + name
    return (
        ("word", word),
        ("left", shape, left),
        ("left-left", shape, left2, left),
        ("word-next", word, right),
        ("word-left", word, left),
        ("place", shape, place, capitals),
    )


def _verb(s: Sentence, c: Candidate) -> list[Group]:
    name, kind, form, who = c.name, c.kind, c.form, c.who
    kinds, begin = s.kinds, c.begin
    left, left2 = kinds[begin - 1], kinds[begin - 2]
    size = c.subject[1] - c.subject[0] if c.subject else 0
    det = s.low[c.subject[0]] if c.subject and kinds[c.subject[0]] in _SMALL else "-"
    capital = kinds[c.cue] == "NAME"
    return [
        (_verb_itself, name, kind, form, c.aux, c.negated),
        (_verb_who, name, kind, who),
        (_verb_subject, who, det, size),
        ("capital", "ny"[capital], form, "ny"[s.headline]),
        ("class-left", kind, left),
        ("left-left-form", left2, left, form),
        ("class-inside", kind, inside(s, begin)),
        ("class-before", kind, cue_before(s, begin)),
        ("left-class", small(s, begin - 1), kind),
        ("left-lemma", small(s, c.cue - 1), name),
    ]


def _verb_itself(name: str, kind: str, form: str, aux: str, negated: bool) -> Features:
    return (
        ("lemma", name),
        ("lemma-form", name, form),
        ("lemma-aux", name, aux),
        ("class-form", kind, form),
        ("class-not", kind, "ny"[negated]),
        ("aux-form", aux, form),
    )


def _verb_who(name: str, kind: str, who: str) -> Features:
    return ("lemma-who", name, who), ("class-who", kind, who)


def _verb_subject(who: str, det: str, size: int) -> Features:
    return ("who-first", who, det), ("who-size", who, bucket(size))


def _following(s: Sentence, c: Candidate) -> list[Group]:
    content = c.contents[0][0][0]
    kinds, kind, name = s.kinds, c.kind, c.name
    that = kinds[content - 1] == "THAT"
    skipped = min(content - c.after, 4)
    first, after = small(s, content), small(s, c.after)
    return [
        (_content_clause, name, kind, skipped, that, clause_sign(s, content)),
        ("next-next", kinds[c.after], kinds[c.after + 1]),
        ("next-class", after, kind),
        ("next-lemma", after, name),
        ("opens-class", opening_word(s, c.cue), kind),
        ("first-class", first, kind),
        ("first-second", first, kinds[content + 1]),
        ("rest", bucket(len(s.words) - content)),
    ]


def _content_clause(name: str, kind: str, skipped: int, that: bool, clause: str) -> Features:
    told = "ny"[that]
    return (
        ("shape", "after"),
        ("skipped-that", str(skipped), told),
        ("that-class", told, kind),
        ("clause-that-lemma", clause, told, name),
    )


def _fronted(s: Sentence, c: Candidate) -> list[Group]:
    inverted = "ny"[c.source is not None and c.source[0] >= c.after]
    begin, end = c.contents[0][0]
    shape, first, n1 = c.shape, s.kinds[begin], s.kinds[c.after]
    subordinate = "ny"[first in {"WHEN", "BECAUSE", "AS", "WH", "IN"}]
    return [
        ("shape", shape),
        ("tag-next", shape, n1),
        ("tag-next-inverted", shape, n1, inverted),
        ("tag-lemma", shape, c.name),
        ("tag-who", shape, c.who),
        ("tag-size", shape, bucket(end - begin)),
        ("tag-first", shape, first),
        ("tag-before", shape, s.kinds[end], inverted),
        ("tag-clause", shape, clause_sign(s, begin)),
        ("tag-subordinate", shape, subordinate, n1),
    ]
