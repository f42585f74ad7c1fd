"""What speaks for or against a report: keys of its cue's features and of its content's bounds."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Generic

from corpus.quoting.reports import names
from corpus.quoting.reports.bounds import Content
from corpus.quoting.reports.candidates import Candidate
from corpus.quoting.reports.clauses import Sentence
from corpus.quoting.reports.signs import (
    ADVERBS_AND,
    FINITE,
    SIZES,
    clause_sign,
    finite_sign,
    first_finite,
    head_sign,
    inside,
    opening_word,
    same_form,
    small,
)
from corpus.quoting.tables import T, Table, Template

_SMALL = "DPHITWE"
_FRONTED = ("front", "according")
_PHRASE = frozenset("DPNHIxs9'")  # what begins a noun phrase
_MAYBE = re.compile(r"[ps]")
_AUXILIARY = re.compile(r"[BVdM]")


class CueWeigher(Generic[T]):
    """Weighs the cues of reports, or names their features; ``make`` makes its tables."""

    def __init__(self, make: Callable[[Template], Table[T]]) -> None:
        self._noun: Table[T] = make(names.noun)
        self._verb: Table[T] = make(names.verb)
        self._subject: Table[T] = make(names.subject)
        self._left: Table[T] = make(names.left)
        self._clause: Table[T] = make(names.clause)
        self._content: Table[T] = make(names.content)
        self._next: Table[T] = make(names.next_classes)
        self._next_word: Table[T] = make(names.next_word)
        self._opening: Table[T] = make(names.opening)
        self._rest: Table[T] = make(names.rest)
        self._first_word: Table[T] = make(names.first_word)
        self._first: Table[T] = make(names.first_words)
        self._tag: Table[T] = make(names.tag)
        self._tagged: Table[T] = make(names.tagged)
        self._front: Table[T] = make(names.fronted)
        self._source: Table[T] = make(names.source)
        self._start: Table[T] = make(names.start)
        self._chosen: Table[T] = make(names.chosen)
        self._chosen_quoted: Table[T] = make(names.chosen_quoted)
        self._stop: Table[T] = make(names.chosen_stop)
        self._tail: Table[T] = make(names.chosen_tail)
        self._held: Table[T] = make(names.chosen_inside)
        self._held_verb: Table[T] = make(names.chosen_verb)
        self._close: Table[T] = make(names.chosen_close)

    def cue(self, s: Sentence, c: Candidate) -> T:
        """The cue, whatever its content."""
        shape = c.shape
        if shape == "after":
            return self._named(s, c) + self._of_verb(s, c) + self._following(s, c)
        if shape == "front":
            return self._named(s, c) + self._of_verb(s, c) + self._fronted(s, c)
        if shape == "according":
            return self._named(s, c) + self._fronted(s, c)
        i = c.cue
        before = s.kinds[i - 2] + s.kinds[i - 1]
        return self._named(s, c) + self._noun((shape, before)) + self._following(s, c)

    def _named(self, s: Sentence, c: Candidate) -> T:
        """The words that name the source, and the first ones of the content."""
        begin, source = c.contents[0][0][0], c.source
        head, first = "none", "-"
        if source is not None:
            head, first = head_sign(s, source), small(s, source[0])
        return self._source((head, first, c.kind, c.form, c.shape)) + self._start(
            (small(s, begin), small(s, begin + 1), c.name)
        )

    def _of_verb(self, s: Sentence, c: Candidate) -> T:
        """The verb group and its subject."""
        kind, form, who, kinds, begin = c.kind, c.form, c.who, s.kinds, c.begin
        size, first = 0, "-"
        if c.subject:
            at = c.subject[0]
            size = c.subject[1] - at
            if kinds[at] in _SMALL:
                first = s.low[at]
        before = kinds[begin - 2] + kinds[begin - 1]
        return (
            self._verb((c.name, form, c.aux, kind, c.negated))
            + self._subject((who, first, SIZES[size]))
            + self._left((form, before))
            + self._clause((kind, inside(kinds, begin)))
        )

    def _following(self, s: Sentence, c: Candidate) -> T:
        """What follows a cue that stands before its content."""
        start = c.contents[0][0][0]
        kinds, kind, name, after = s.kinds, c.kind, c.name, c.after
        that = kinds[start - 1] == "T"
        first = small(s, start)
        return (
            self._content((name, kind, that, clause_sign(kinds, start)))
            + self._next((kinds[after : after + 2],))
            + self._next_word((name, kind, small(s, after)))
            + self._opening((kind, opening_word(kinds, c.cue)))
            + self._rest((SIZES[len(s.low) - start],))
            + self._first_word((kind, first))
            + self._first((first, kinds[start + 1]))
        )

    def _fronted(self, s: Sentence, c: Candidate) -> T:
        """What stands before a tag."""
        begin, end = c.contents[0][0]
        shape, kinds = c.shape, s.kinds
        inverted = c.source is not None and c.source[0] >= c.after
        sign = clause_sign(kinds, begin)
        run = kinds[begin:end]
        opens = "phrase" if run[:1] in _PHRASE else "other"
        verb = "verb" if _AUXILIARY.search(run) else "maybe" if _MAYBE.search(run) else "none"
        right = kinds[c.after] + ("+" if len(c.contents) > 1 else "")
        return (
            self._front((c.kind, c.form, c.who, opens, verb, right))
            + self._tag((shape, c.name, c.who, kinds[c.after], inverted))
            + self._tagged((shape, SIZES[end - begin], kinds[begin], kinds[end], sign))
        )

    def chosen(self, s: Sentence, c: Candidate, index: int, share: float, held: bool) -> T:
        """What the content at ``index`` adds, which was chosen; ``held``: it holds marked words."""
        shape, content, kinds = c.shape, c.contents[index], s.kinds
        last = index == len(c.contents) - 1
        fifths = int(share * 5)
        total = self._chosen((shape, fifths if fifths < 4 else 4, last, held))
        size = SIZES[sum([b - a for a, b in content])]
        total = (
            total + self._chosen_quoted((c.name, c.kind, held, size)) + self._inside(s, c, content)
        )
        if shape in _FRONTED:
            tail = content[1] if len(content) > 1 else None
            sign = kinds[tail[0]] if tail else "0"
            return total + self._tail(
                (shape, sign, len(content), kinds[c.after], kinds[content[-1][1]])
            )
        begin, e = content[0]
        later = "-" if kinds[e] in ".$" else finite_sign(kinds, e + 1, e + 9)
        return total + self._stop((kinds[e : e + 2], finite_sign(kinds, begin, e), later))

    def _inside(self, s: Sentence, c: Candidate, content: Content) -> T:
        """What stands in the chosen content, and how it ends."""
        kinds, kind = s.kinds, c.kind
        begin, end = content[0]
        run, size = kinds[begin:end], end - begin
        verbs = sum(map(run.count, "BVdM"))
        commas = run.count(",")
        found = _AUXILIARY.search(run, 0, 12)
        word = s.low[begin + found.start()] if found else "-"
        return (
            self._held(
                (
                    kind,
                    verbs if verbs < 3 else 3,
                    "M" in run,
                    commas if commas < 3 else 3,
                    str(size) if size < 6 else SIZES[size],
                )
            )
            + self._held_verb((word, c.form, kind, kinds[begin]))
            + self._close((kinds[content[-1][1]], kind, c.shape, small(s, end - 1)))
        )


class BoundWeigher(Generic[T]):
    """Weighs the bounds that a report's content may have, or names their features."""

    def __init__(self, make: Callable[[Template], Table[T]]) -> None:
        self._after: Table[T] = make(names.stop_after)
        self._before: Table[T] = make(names.stop_before)
        self._goes_on: Table[T] = make(names.stop_goes_on)
        self._inside: Table[T] = make(names.stop_inside)
        self._first: Table[T] = make(names.stop_first)
        self._size: Table[T] = make(names.stop_size)
        self._balance: Table[T] = make(names.stop_balance)
        self._around_stop: Table[T] = make(names.stop_around)
        self._rank: Table[T] = make(names.stop_rank)
        self._cue: Table[T] = make(names.stop_cue)
        self._tail: Table[T] = make(names.tail)
        self._tail_size: Table[T] = make(names.tail_size)
        self._begin: Table[T] = make(names.tail_begin)

    def bounds(self, s: Sentence, c: Candidate) -> list[T]:
        """Each of the contents of ``c``."""
        if c.shape in _FRONTED:
            return [self._around(s, c, content) for content in c.contents]
        begin = c.contents[0][0][0]
        that = s.kinds[begin - 1] == "T"
        at, finite = first_finite(s.kinds, begin, c.contents[-1][0][1])
        stops: list[int] = [run[0][1] for run in c.contents]
        whole = "".join([s.kinds[e] for e in stops]) + "$"
        verbs = s.kinds.translate(FINITE)
        out = []
        last = len(stops) - 1
        for n, e in enumerate(stops):
            opens = finite if at < e else "0"
            size = SIZES[stops[n + 1] - e] if n < last else "0"
            out.append(
                self._stop(s, c, begin, e, that, opens)
                + self._balanced(s, begin, e, verbs, opens)
                + self._around_stop((whole[n - 1] if n else "^", whole[n], whole[n + 1], size))
                + self._rank((whole[n], n, last, SIZES[e - begin], c.kind))
                + self._cue((whole[n], s.kinds[e + 1], s.kinds[c.begin - 1], c.who))
            )
        return out

    def _balanced(self, s: Sentence, begin: int, e: int, verbs: str, finite: str) -> T:
        """What a break at ``e`` leaves on either side: verbs, marked words, brackets, commas."""
        inside, rest = s.kinds[begin:e], s.kinds[e : len(s.low)]
        before, after = verbs.count("F", begin, e), verbs.count("F", e, len(s.low))
        comma = rest.find(",", 1, 16)
        brackets = inside.count("(") if "(" in inside else 0
        if ")" in inside:
            brackets -= inside.count(")")
        dashes = inside.count("-") if "-" in inside else 0
        return self._balance(
            (
                s.kinds[e],
                before if before < 3 else 3,
                after if after < 3 else 3,
                "Q" in inside,
                "Q" in rest,
                brackets,
                dashes if dashes < 2 else 2,
                s.kinds[e + comma : e + comma + 2] if comma > 0 else "0",
                finite,
            )
        )

    def _stop(self, s: Sentence, c: Candidate, begin: int, e: int, that: bool, finite: str) -> T:
        """A content that ends at the break ``e``; ``finite``: the first finite verb before it."""
        kinds, kind = s.kinds, c.kind
        d = kinds[e]
        after = kinds[e : e + 2]
        rest, cue, same = "0", False, "0"
        if d not in ".$":
            rest = SIZES[len(s.low) - e]
            near = s.cues[e + 1 : e + 4]
            cue = "v" in near or "b" in near
        if cue or after[1] in ADVERBS_AND:
            same = same_form(s, e, c.form)
        nth = kinds.count(d, begin, e)
        return (
            self._after((kinds[e : e + 3],))
            + self._before((kinds[e - 2 : e + 1],))
            + self._goes_on((after, same, cue))
            + self._inside((d, kind, that, finite))
            + self._first((d, nth if nth < 3 else 3, kinds[begin]))
            + self._size((SIZES[e - begin], rest))
        )

    def _around(self, s: Sentence, c: Candidate, content: Content) -> T:
        """A content before a tag, or around it."""
        shape, kinds = c.shape, s.kinds
        inverted = c.source is not None and c.source[0] >= c.after
        begin, end = content[0]
        pieces = len(content)
        sign, finite = "0", "-"
        if pieces > 1:
            sign, finite = kinds[content[1][0]], finite_sign(kinds, *content[1])
        before, stop = kinds[begin - 1], kinds[content[-1][1]]
        opens = finite_sign(kinds, begin, end)
        return (
            self._tail((shape, sign, inverted, pieces, kinds[c.after], stop, before))
            + self._tail_size((shape, sign, finite, SIZES[end - begin], inverted))
            + self._begin((shape, before + kinds[begin], opens, SIZES[begin]))
        )
