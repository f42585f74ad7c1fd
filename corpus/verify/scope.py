"""Whether a word that a cut leaves out says anything of the words it keeps.

“Almost all were lost” is no “all were lost”; “we lived there for almost ten years” is as much as
“we lived there”. Offsets are code points into the print, indexes those of its tokens.
"""

from __future__ import annotations

from typing import Literal

from corpus.verify import scopewords as sets
from corpus.verify.clauses import answered, clause, gives_reason
from corpus.verify.reach import Kept

Loss = Literal["negation", "condition", "qualification", "sentence's beginning"]

_SOON = 4
"""So many words behind an "or" its clause has its "will"."""
_NEAR = 2
"""So many words may stand between a quantity and what it is one of: "some of our soldiers"."""


class Place(Kept):
    """Whether what a cut leaves out of a print says something of what it keeps."""

    def bears(self, index: int, size: int, kind: Loss) -> bool:
        """Whether the lost words from ``index`` on, ``size`` of them, say something of kept ones.

        A negation reaches forward over its own clause, and over the next one after a verb of
        thinking; a condition and an "although" reach the whole sentence, a "but" what stands
        before it; a quantity only what it counts.
        """
        before = max((i for i in self.kept if i < index), default=None)
        after = min((i for i in self.kept if i > index), default=None)
        if kind == "condition":
            return self._conditions(index, before, after)
        key = self.words[index].key
        if key in sets.TURNS:
            return before is not None
        if key in ("although", "though"):
            return True
        if kind == "negation":
            return self._negates(index, before, after)
        return self._qualifies(index, size, before, after)

    def _negates(self, index: int, before: int | None, after: int | None) -> bool:
        if self.words[index].key == "no" and self.sign_after(index) in (",", "."):
            return False
        last = after != index + 1 and self._afterthought(index, before)
        if last or self._of_a_subject(index, before):
            return False
        anew = self._begins_anew(index, after) or self._answered(index, after)
        anew = anew or self._in_a_condition(index, after)
        ahead = self._denies_ahead(index, after) and not anew
        return ahead or self.backward(index, before)

    def _conditions(self, index: int, before: int | None, after: int | None) -> bool:
        """Whether a lost "if" and the like, which mostly does, says under what kept words hold."""
        key, following = self.words[index].key, self.key(index + 1)
        if key == "as" and following == "soon":
            key = "when"
        match key:
            case "when":
                return self._times(index, before, after)
            case "or":
                return before == index - 1 and self._threatens(index)
            case "before":
                return self.denies() and self.to_come() and self.behind(index, before)
            case "otherwise":
                return self.begins_clause(index) and self.sign_after(index) in ("", ",")
            case "short" | "without":
                return self._excepts(index, before)
            case "providing" | "provided" if following != "that":
                return self.begins_clause(index) and following in sets.SUBJECTS
            case "whether":
                return after is not None
            case "assuming":
                return self.begins_clause(index)
            case "if":
                return not self._asks(index, after)
        return True

    def _times(self, index: int, before: int | None, after: int | None) -> bool:
        """Whether a "when" is that of what will be, and of no question."""
        said = self.forward(index, after) or self.backward(index, before)
        return said and self.key(index - 1) not in sets.ASKED and self.to_come()

    def _excepts(self, index: int, before: int | None) -> bool:
        """Whether a "without" or "short of" is one of what must be, or of all."""
        keys = [self.words[i].key for i in self.kept]
        if self.words[index].key == "short":
            return self.behind(index, before) and not sets.ALL.isdisjoint(keys)
        return any(key in sets.STRONG or key.endswith("n't") for key in keys)

    def _asks(self, index: int, after: int | None) -> bool:
        """Whether an "if" is that of "as if", or of "that if" at the end."""
        told = self.key(index - 1)
        return told == "as" or (told == "that" and after is None)

    def _threatens(self, index: int) -> bool:
        """Whether an "or" behind a comma tells what happens else: ", or we'll close"."""
        near = [self.key(i) for i in range(index + 1, index + 1 + _SOON)]
        happens = any(key in ("will", "won't") or key.endswith("'ll") for key in near)
        begins = near[0] in sets.SUBJECTS or near[0].removesuffix("'ll") in sets.PERSONS
        return self.comma(index) and begins and happens

    def _afterthought(self, index: int, before: int | None) -> bool:
        """Whether a "not" or a "no" only goes on denying: "it can't stay, not here", "no regrets,
        no tears and no agent"."""
        key, joined = self.words[index].key, self.key(index - 1) in ("and", "or")
        if before is None or not (key == "no" or (key == "not" and before == index - 1)):
            return False
        start, end = clause(self.printed, self.words[before].start, self.words[before].end)
        kept = (self.words[i] for i in self.kept)
        there = [one.key for one in kept if start <= one.start and one.end <= end]
        if key == "no":
            return "no" in there and (joined or self.comma(index))
        denies = any(one in sets.DENYING or one.endswith("n't") for one in there)
        return denies and self.comma(index)

    def _answered(self, index: int, after: int | None) -> bool:
        """Whether what is kept says what something is that is not what is denied before it:
        “This is not a road, it is a bridge”."""
        if after is None:
            return False
        key = self.words[index].key
        first = index if key.endswith("n't") else index - 1
        start = self.words[max(first, 0)].start
        return answered(self.printed, start, self.words[after].start)

    def _of_a_subject(self, index: int, before: int | None) -> bool:
        """Whether what is kept is no more than whom the sentence denies something of: "a plan
        that can't fail" of “A plan that can’t fail isn’t a plan”."""
        key = self.words[index].key
        apart = 1 if key.endswith("n't") else 2
        if before is None or index - before != apart:
            return False
        if apart == 2 and not (key in ("not", "never") and self.key(index - 1) in sets.AUXILIARIES):
            return False
        first, kept = before, set(self.kept)
        while first - 1 in kept:
            first -= 1
        return self.key(first) in sets.OF_NOUNS and self.begins_clause(first)

    def _qualifies(self, index: int, size: int, before: int | None, after: int | None) -> bool:
        key = self.words[index].key
        if size > 1:
            return self._phrase(index, size, before, after)
        if key == "because":
            return self.denies_all() and self.backward(index, before) and not self.comma(index)
        if key in sets.TODAY:
            timed = key != "this" or self.key(index + 1) in sets.PERIODS
            return timed and self.denies_now() and self.behind(index, before)
        if key == "while" and self.key(index - 1) in ("a", "the", "worth"):
            return False
        if key == "yet" and not self.begins_clause(index):
            return False
        ahead = after is not None and self.forward(index, after)
        if key in sets.FRAMES:
            if key in sets.TOLD and self.key(index - 1) in ("which", "who"):
                return False
            return ahead or (before is not None and self.aside(index))
        return self._measures(index, before, after, ahead=ahead)

    def _measures(self, index: int, before: int | None, after: int | None, *, ahead: bool) -> bool:
        """Whether a quantity, a degree or a "may" is one of kept words, which may be ``ahead``."""
        key = self.words[index].key
        if key in sets.QUANTITIES:
            return (ahead and _close(index, after)) or self._among(index, before)
        if key in sets.DEGREES:
            counts = key != "about" or self.counts(index + 1)
            beside = before == index - 1 and key in sets.AFTER
            return (ahead and counts and _close(index, after)) or beside
        if key in sets.MODALS:
            return ahead and _close(index, after)
        return ahead or self.backward(index, before)

    def _phrase(self, index: int, size: int, before: int | None, after: int | None) -> bool:
        phrase = tuple(self.key(i) for i in range(index, index + size))
        if phrase == ("so", "far") and self.key(index + 2) == "as":
            return False
        if phrase in sets.CAUSES:
            return self.denies() and self.backward(index, before) and not self.comma(index)
        if phrase in (("up", "to"), ("a", "few")):
            return after is not None and _close(index + size - 1, after)
        return self.forward(index, after) or self.backward(index, before)

    def _denies_ahead(self, index: int, after: int | None) -> bool:
        """Whether a lost negation reaches the kept word behind it, no reason between."""
        between = self.printed[self.words[index].end : self.words[after or index].start]
        return self.forward(index, after) and not gives_reason(between)

    def _in_a_condition(self, index: int, after: int | None) -> bool:
        """Whether a word stands in an "if" that ends before the kept one: "if nobody comes, we
        will close" has no negation for those who will close."""
        if after is None:
            return False
        opens, ends = index, any(self.comma(at) for at in range(index + 1, after + 1))
        while opens > 0 and not self.begins_clause(opens):
            opens -= 1
        inside = any(self.key(at) in sets.IFS for at in range(opens, index + 1))
        return ends and inside

    def _begins_anew(self, index: int, after: int | None) -> bool:
        """Whether the subject of what is negated says something else before the kept word: "I
        don't know how and I agree that …", but not "I don't think he lied and I stole"."""
        subject, verb = self.key(index - 1), self.key(index + 1)
        if after is None or subject not in sets.PERSONS or verb in sets.FRAMES:
            return False
        pairs = zip(self.words[index:after], self.words[index + 1 : after + 1], strict=True)
        return any(one.key == "and" and other.key == subject for one, other in pairs)

    def _among(self, index: int, before: int | None) -> bool:
        """ "… in some cases" right behind what is kept, but not "for some time"."""
        beside = before == index - 2 and self.key(index - 1) in sets.AMONG
        return beside and self.key(index + 1) not in sets.TIMES


def _close(index: int, after: int | None) -> bool:
    return after is not None and after - index - 1 <= _NEAR
