"""What speaks for and against a mention as the source of a quotation: keys of its features."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic

from corpus.model import Span
from corpus.quoting.attribution import names
from corpus.quoting.attribution.skeleton import Skeleton
from corpus.quoting.attribution.ties import Tie, owner
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.tables import T, Table, Template
from corpus.quoting.words.cues import lexicon

# Distances in tokens by class; sentences between a mention and a quotation.
BINS = (*"01234", *["6"] * 2, *["9"] * 3, *["14"] * 5, *["22"] * 8, *["40"] * 18, *["far"] * 999)
_PLACES = ("0", "1", "2", *["3"] * 999)
_SINGULAR = frozenset(("he", "she"))
_FIRST = frozenset(("i", "we", "you", "my", "our", "me", "us"))


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a quotation itself shows: its token, its look, what stands beside it.

    ``size`` is a class of its length in words, ``ends`` its last mark of punctuation; ``left``
    and ``right`` are the symbols of its neighbours; ``tag``: a tag ("he said") follows it.
    """

    token: int
    size: str
    marks: tuple[str, ...]
    ends: str
    lower: bool
    left2: str
    left: str
    right: str
    tag: str


@dataclass(frozen=True, slots=True)
class Told:
    """The report around a quotation: its shape, a class of its chance, its source and content.

    ``whole``: the quotation is all of the content; no source is (0, 0).
    """

    shape: str
    chance: int
    source: Span
    content: Span
    whole: bool

    def of(self, mention: Mention) -> str:
        """Whether a mention is its source ("hit"), part of it ("in") or of what is said ("said").

        Else "miss", or "none" where the report has no source.
        """
        a, b = self.source
        if mention.start < b and mention.end > a:
            return "hit" if mention.end >= b else "in"
        if self.content[0] <= mention.start < self.content[1]:
            return "said"
        return "miss" if b else "none"


def lemma(word: str) -> str:
    """The lemma of a cue word, or the word."""
    cue = lexicon().verbs.get(word)
    return cue.lemma if cue else word


def form_of(mention: Mention) -> str:
    """The form of a mention with its kind, or a pronoun's word; "’s" for a possessive."""
    if mention.form == "pronoun":
        word = mention.head
        form = "he" if word in _SINGULAR else "i" if word in _FIRST else word
    else:
        form = f"{mention.form}:{mention.kind}"
    return form + "’s" if mention.possessive else form


def look(s: Skeleton, token: int, body: str, single: bool) -> Quoted:
    """A quotation with the words ``body`` as it stands in its paragraph."""
    words = body.split()
    n = len(words)
    lower = body[:1].islower()
    marks = ["lower"] if lower else []
    if not lower and n > 1 and all(w[:1].isupper() or len(w) < 4 for w in words):
        marks.append("title")
    if single:
        marks.append("single")
    last = s.words[token]
    symbols = s.symbols
    return Quoted(
        token,
        "1" if n < 2 else "2" if n < 3 else "3" if n < 4 else "6" if n < 7 else "more",
        tuple(marks),
        "end" + (last if last in ",.?!" else "0"),
        lower,
        symbols[token - 2],
        symbols[token - 1],
        symbols[token + 1],
        _tag_after(s, token),
    )


def _tag_after(s: Skeleton, token: int) -> str:
    """Whether a tag follows: a mention and a verb, a verb and a mention, or neither."""
    i = token + 1
    kinds = s.kinds
    if i < len(kinds) and s.words[i] == ",":
        i += 1
    pair = kinds[i : i + 2]
    return pair if pair in ("MV", "VM") else "-"


class Judge(Generic[T]):
    """Weighs the candidates of a quotation, or names their features; ``make`` makes its tables."""

    def __init__(self, make: Callable[[Template], Table[T]]) -> None:
        self._nobody: Table[T] = make(names.nobody)
        self._nobody_after: Table[T] = make(names.nobody_after)
        self._looks: Table[T] = make(names.nobody_looks)
        self._distance: Table[T] = make(names.distance)
        self._mention: Table[T] = make(names.mention)
        self._verb: Table[T] = make(names.verb)
        self._near_verb: Table[T] = make(names.near_verb)
        self._owner: Table[T] = make(names.owner)
        self._left: Table[T] = make(names.before_mention)
        self._right: Table[T] = make(names.after_mention)
        self._tie: Table[T] = make(names.tie)
        self._before: Table[T] = make(names.before_quotation)
        self._tag: Table[T] = make(names.tag)
        self._between: Table[T] = make(names.between)
        self._opening: Table[T] = make(names.opening)
        self._later: Table[T] = make(names.later)
        self._earlier: Table[T] = make(names.earlier)
        self._since: Table[T] = make(names.since)
        self._again: Table[T] = make(names.again)
        self._far: Table[T] = make(names.far)
        self._far_quotation: Table[T] = make(names.far_quotation)
        self._far_place: Table[T] = make(names.far_place)
        self._told: Table[T] = make(names.told)
        self._outer: Table[T] = make(names.told_outside)
        self._untold: Table[T] = make(names.untold)

    def nobody(self, s: Skeleton, q: Quoted) -> T:
        """The quotation in its place, for the case that it has no source."""
        i, kinds, numbers = q.token, s.kinds, s.sentences
        verb = lemma(s.words[i - 1]) if i and kinds[i - 1] == "V" else ""
        verbs = 0
        j = kinds.find("V", max(0, i - 25), i + 25)
        while j >= 0 and verbs < 2:
            verbs += numbers[j] == numbers[i]
            j = kinds.find("V", j + 1, i + 25)
        looks = self._looks((q.size, q.ends, q.tag, q.marks, verbs))
        after = self._nobody_after((q.size, q.right))
        return self._nobody((q.size, q.left, verb)) + after + looks

    def untold(self, told: Sequence[Told]) -> T:
        """No source, although reports may stand around the quotation."""
        if not told:
            return self._untold(("", 0, False))
        return self._untold((told[0].shape, told[0].chance, told[0].whole))

    def told(self, side: str, told: Sequence[Told], mention: Mention) -> T:
        """A mention beside the sources of the reports around the quotation, one at least."""
        inner = told[0]
        total = self._told((side, inner.of(mention), inner.shape, inner.chance, inner.whole))
        for outer in told[1:]:
            total += self._outer((side, inner.of(mention), outer.of(mention), outer.chance))
        return total

    def pair(
        self, s: Skeleton, q: Quoted, i: int, form: str, tie: Tie, bond: str, first: bool
    ) -> T:
        """One mention token ``i`` of the quotation's paragraph; ``first`` of its sentence or not.

        ``bond``: "last" for the source before, "same" for its other mentions, "seen" for older.
        """
        k, symbols, heads = q.token, s.symbols, s.heads
        side, lo, hi = ("A", k, i) if i > k else ("B", i, k)
        gap = hi - lo - 1
        crossed = quotes = 0
        if gap:
            between = heads[lo + 1 : hi]
            crossed = between.count("M") if "M" in between else 0
            crossed = crossed if crossed < 3 else 3
            quotes = between.count("Q") if "Q" in between else 0
            quotes = quotes if quotes < 3 else 3
        place = side + _PLACES[s.sentences[hi] - s.sentences[lo]]
        left, right = symbols[i - 1], symbols[i + 1]
        verb, way = tie
        word = lemma(s.words[verb]) if verb >= 0 else "-"
        total = (
            self._distance((place, BINS[gap], crossed, quotes, first))
            + self._mention((place, form, bond))
            + self._verb((way, word))
            + self._near_verb((side, word, gap < 5))
            + self._owner((place, way, owner(s, verb, i)))
            + self._left((side, symbols[i - 2], left))
            + self._right((side, right, symbols[i + 2]))
            + self._tie((place, way, q.ends, q.size))
            + self._before((side, q.left, way))
            + self._tag((place, q.right, q.ends, q.tag))
        )
        if side == "B":
            total += self._preceding(s, q, place, verb)
        elif verb >= 0:
            total += self._later((BINS[max(abs(verb - k) - 1, 0)], way, q.ends))
        if gap <= 4:
            total += self._between((side, left, " ".join(symbols[lo + 1 : hi]), right))
        if k == 0 or q.lower:
            total += self._opening((place, k == 0, q.lower, crossed))
        if bond == "last":
            total += self._again((place, crossed, quotes, q.ends, q.lower, q.tag))
        return total

    def _preceding(self, s: Skeleton, q: Quoted, place: str, verb: int) -> T:
        """A mention that stands before the quotation, tied to the token ``verb``."""
        k = q.token
        total = self._earlier((place, q.left2, q.left, q.right))
        if not 0 <= verb < k:
            return total
        n = k - verb - 1
        words = " ".join(s.symbols[verb + 1 : k]) if n <= 4 else None
        between = s.heads[verb + 1 : k]
        mentions = between.count("M")
        mentions = mentions if mentions < 2 else 2
        return total + self._since((BINS[n], "V" in between, mentions, words))

    def far(self, s: Skeleton, q: Quoted, mention: Mention, away: int, last: bool, way: str) -> T:
        """A mention in another paragraph, ``away`` paragraphs before (negative: after)."""
        kinds = s.kinds
        mentions, verbs = kinds.count("M"), kinds.count("V")
        mentions, verbs = mentions if mentions < 3 else 3, verbs if verbs < 2 else 2
        away = max(-1, min(away, 4))
        return (
            self._far((away, last, len(kinds) == 1, mentions, verbs, form_of(mention)))
            + self._far_quotation((last, q.marks, q.ends, q.size, q.tag))
            + self._far_place((last, way, q.left, q.right))
        )


def far_way(s: Skeleton, i: int, tie: Tie) -> str:
    """How a mention of another paragraph stands there: its tie, its place, the paragraph's end."""
    ends = s.words[-1] if s.kinds[-1] == "P" else s.kinds[-1]
    first = s.sentences[i] == s.sentences[-1]
    return f"{tie.way.rstrip('+')},{ends},{first},{i == 0}"


def after_way(s: Skeleton, i: int, tie: Tie) -> str:
    """How a mention of the next paragraph stands there: behind a dash, in a tag, anywhere."""
    left = s.symbols[i - 1]
    quoted = s.kinds[i - 1] if i else "^"
    dash = left in "-–—―~" if left != "^" else False
    short = len(s.kinds) < 9
    return f"after,{'dash' if dash else quoted},{short},{tie.way.rstrip('+')}"
