"""Whether a word that a cut leaves out says anything of the words it keeps.

“Almost all were lost” is no “all were lost”; “we lived there for almost ten years” is as much as
“we lived there”. Offsets are code points into the print, indexes those of its tokens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from corpus.verify import scopewords as sets
from corpus.verify.clauses import answered, clause, gives_reason
from corpus.verify.words import Token

Loss = Literal["negation", "condition", "qualification", "sentence's beginning"]

_APART = re.compile(r"[;:—–]|,[\"'”’»)]* (?:and|but|so|or|nor) |[.!?…][\"'”’»)]*\s")
"""Between two clauses of which neither says anything of the other."""
_OWN_CLAUSE = re.compile(
    r" (?:and|or|so) (?:I|we|you|he|she|it|they|there|nobody|everybody|anybody|no one|many)\b"
)
_SUBORDINATE = re.compile(
    r"[ ,](?:because|since|where|when|after|before|although|though|while|as|so)\b"
)
"""Such a clause behind what is kept has negations and doubts of its own."""
_RELATIVE = re.compile(r"[ ,](?:that|which|who|whom|whose)\b")
_STANDS_AGAINST = re.compile(r"\w.* but ")
"""What is kept stands against what is negated before it: not this "but" that."""

_SOON = 4
"""So many words behind an "or" its clause has its "will"."""
_PARENTHESIS = 4
"""So many words between signs are an aside: "it seems", "the mayor says"."""
_NEAR = 2
"""So many words may stand between a quantity and what it is one of: "some of our soldiers"."""


class Place:
    """A print and which of its words a cut keeps (``inside``, a truth for each token)."""

    def __init__(self, printed: str, words: Sequence[Token], inside: Sequence[bool]) -> None:
        self._printed = printed
        self._words = words
        self._kept = [i for i, is_in in enumerate(inside) if is_in]

    def bears(self, index: int, size: int, kind: Loss) -> bool:
        """Whether the lost words from ``index`` on, ``size`` of them, say something of kept ones.

        A negation reaches forward over its own clause, and over the next one after a verb of
        thinking; a condition and an "although" reach the whole sentence, a "but" what stands
        before it; a quantity only what it counts.
        """
        before = max((i for i in self._kept if i < index), default=None)
        after = min((i for i in self._kept if i > index), default=None)
        if kind == "condition":
            return self._conditions(index, size, before, after)
        key = self._words[index].key
        if key in sets.TURNS:
            return before is not None
        if key in ("although", "though"):
            return True
        if kind == "negation":
            if key == "no" and self._sign_after(index) in (",", "."):
                return False
            last = after != index + 1 and self._afterthought(index, before)
            if last or self._of_a_subject(index, before):
                return False
            anew = self._begins_anew(index, after) or self._answered(index, after)
            anew = anew or self._in_a_condition(index, after)
            ahead = self._denies_ahead(index, after) and not anew
            return ahead or self._backward(index, before)
        return self._qualifies(index, size, before, after)

    def _conditions(self, index: int, size: int, before: int | None, after: int | None) -> bool:
        key = self._words[index].key
        if key == "when" or (key == "as" and self._key(index + 1) == "soon"):
            said = self._forward(index, after) or self._backward(index, before)
            return said and self._key(index - 1) not in sets.ASKED and self._to_come()
        if key == "or":
            return before == index - 1 and self._threatens(index)
        if key == "before":
            return self._denies() and self._to_come() and self._behind(index, before)
        if key == "short":
            return self._behind(index, before) and any(self._key(i) in sets.ALL for i in self._kept)
        if key == "otherwise":
            return self._begins_clause(index) and self._sign_after(index) in ("", ",")
        if key == "without":
            keys = [self._words[i].key for i in self._kept]
            return any(key in sets.STRONG or key.endswith("n't") for key in keys)
        if key in ("providing", "provided"):
            following = self._key(index + 1)
            return following == "that" or (
                self._begins_clause(index) and following in sets.SUBJECTS
            )
        if key == "whether":
            return after is not None
        if key == "assuming":
            return self._begins_clause(index)
        inside = self._key(index - 1) == "that" and after is None
        return not (key == "if" and (inside or self._key(index - 1) == "as"))

    def _behind(self, index: int, before: int | None) -> bool:
        """Whether a lost word goes on with the clause of the kept words, no comma between."""
        return before == index - 1 and self._backward(index, before) and not self._comma(index)

    def _denies_now(self) -> bool:
        """Whether what is kept denies something that is or will be."""
        kept = {self._words[i].key for i in self._kept}
        return self._denies() and not kept & sets.WAS

    def _to_come(self) -> bool:
        """Whether what is kept is of what will or would be."""
        kept = (self._words[i].key for i in self._kept)
        return any(key in sets.TO_COME or key.endswith("'ll") for key in kept)

    def _threatens(self, index: int) -> bool:
        """Whether an "or" behind a comma tells what happens else: ", or we'll close"."""
        near = [self._key(i) for i in range(index + 1, index + 1 + _SOON)]
        happens = any(key in ("will", "won't") or key.endswith("'ll") for key in near)
        begins = near[0] in sets.SUBJECTS or near[0].removesuffix("'ll") in sets.PERSONS
        return self._comma(index) and begins and happens

    def _afterthought(self, index: int, before: int | None) -> bool:
        """Whether a "not" or a "no" only goes on denying: "it can't stay, not here", "no regrets,
        no tears and no agent"."""
        key, joined = self._words[index].key, self._key(index - 1) in ("and", "or")
        if before is None or not (key == "no" or (key == "not" and before == index - 1)):
            return False
        start, end = clause(self._printed, self._words[before].start, self._words[before].end)
        kept = (self._words[i] for i in self._kept)
        there = [one.key for one in kept if start <= one.start and one.end <= end]
        if key == "no":
            return "no" in there and (joined or self._comma(index))
        denies = any(one in sets.DENYING or one.endswith("n't") for one in there)
        return denies and self._comma(index)

    def _answered(self, index: int, after: int | None) -> bool:
        """Whether what is kept says what something is that is not what is denied before it:
        “This is not a road, it is a bridge”."""
        if after is None:
            return False
        key = self._words[index].key
        first = index if key.endswith("n't") else index - 1
        start = self._words[max(first, 0)].start
        return answered(self._printed, start, self._words[after].start)

    def _of_a_subject(self, index: int, before: int | None) -> bool:
        """Whether what is kept is no more than whom the sentence denies something of: "a plan
        that can't fail" of “A plan that can’t fail isn’t a plan”."""
        key = self._words[index].key
        apart = 1 if key.endswith("n't") else 2
        if before is None or index - before != apart:
            return False
        if apart == 2 and not (
            key in ("not", "never") and self._key(index - 1) in sets.AUXILIARIES
        ):
            return False
        first, kept = before, set(self._kept)
        while first - 1 in kept:
            first -= 1
        return self._key(first) in sets.OF_NOUNS and self._begins_clause(first)

    def _qualifies(self, index: int, size: int, before: int | None, after: int | None) -> bool:
        key = self._words[index].key
        if size > 1:
            return self._phrase(index, size, before, after)
        if key == "because":
            return self._denies_all() and self._backward(index, before) and not self._comma(index)
        if key in sets.TODAY:
            timed = key != "this" or self._key(index + 1) in sets.PERIODS
            return timed and self._denies_now() and self._behind(index, before)
        if key == "while" and self._key(index - 1) in ("a", "the", "worth"):
            return False
        if key == "yet" and not self._begins_clause(index):
            return False
        ahead = after is not None and self._forward(index, after)
        if key in sets.FRAMES:
            if key in sets.TOLD and self._key(index - 1) in ("which", "who"):
                return False
            return ahead or (before is not None and self._aside(index))
        return self._measures(index, before, after, ahead=ahead)

    def _measures(self, index: int, before: int | None, after: int | None, *, ahead: bool) -> bool:
        """Whether a quantity, a degree or a "may" is one of kept words, which may be ``ahead``."""
        key = self._words[index].key
        if key in sets.QUANTITIES:
            return (ahead and _close(index, after)) or self._among(index, before)
        if key in sets.DEGREES:
            counts = key != "about" or self._counts(index + 1)
            beside = before == index - 1 and key in sets.AFTER
            return (ahead and counts and _close(index, after)) or beside
        if key in sets.MODALS:
            return ahead and _close(index, after)
        return ahead or self._backward(index, before)

    def _phrase(self, index: int, size: int, before: int | None, after: int | None) -> bool:
        phrase = tuple(self._key(i) for i in range(index, index + size))
        if phrase == ("so", "far") and self._key(index + 2) == "as":
            return False
        if phrase in sets.CAUSES:
            return self._denies() and self._backward(index, before) and not self._comma(index)
        if phrase in (("up", "to"), ("a", "few")):
            return after is not None and _close(index + size - 1, after)
        return self._forward(index, after) or self._backward(index, before)

    def _comma(self, index: int) -> bool:
        """Whether a comma stands before a word."""
        return "," in self._printed[self._words[index - 1].end : self._words[index].start]

    def _denies(self) -> bool:
        """Whether a negation is kept."""
        kept = [self._words[i].key for i in self._kept]
        return any(key in sets.DENYING or key.endswith("n't") for key in kept)

    def _denies_all(self) -> bool:
        """Whether what is kept denies that something happened, or that anybody or anything did:
        its "because" may be the point, but not that of "I can't come because I am ill"."""
        keys = [self._words[i].key for i in self._kept]
        pairs = zip(keys, ["", *keys], [*keys[1:], ""], strict=False)
        return any(
            key in sets.NOBODY
            or (key in sets.EVENTS and key.endswith("n't"))
            or (key == "not" and (before in sets.EVENTS or after in ("one", "a")))
            for key, before, after in pairs
        )

    def _forward(self, index: int, after: int | None) -> bool:
        """Whether nothing between a lost word and the kept one behind it parts the two."""
        if after is None:
            return False
        between = self._printed[self._words[index].end : self._words[after].start]
        return not (_APART.search(between) or _STANDS_AGAINST.search(between))

    def _denies_ahead(self, index: int, after: int | None) -> bool:
        """Whether a lost negation reaches the kept word behind it, no reason between."""
        between = self._printed[self._words[index].end : self._words[after or index].start]
        return self._forward(index, after) and not gives_reason(between)

    def _in_a_condition(self, index: int, after: int | None) -> bool:
        """Whether a word stands in an "if" that ends before the kept one: "if nobody comes, we
        will close" has no negation for those who will close."""
        if after is None:
            return False
        opens, ends = index, any(self._comma(at) for at in range(index + 1, after + 1))
        while opens > 0 and not self._begins_clause(opens):
            opens -= 1
        inside = any(self._key(at) in sets.IFS for at in range(opens, index + 1))
        return ends and inside

    def _begins_anew(self, index: int, after: int | None) -> bool:
        """Whether the subject of what is negated says something else before the kept word: "I
        don't know how and I agree that …", but not "I don't think he lied and I stole"."""
        subject, verb = self._key(index - 1), self._key(index + 1)
        if after is None or subject not in sets.PERSONS or verb in sets.FRAMES:
            return False
        pairs = zip(self._words[index:after], self._words[index + 1 : after + 1], strict=True)
        return any(one.key == "and" and other.key == subject for one, other in pairs)

    def _backward(self, index: int, before: int | None) -> bool:
        """Whether a lost word stands in the clause of the kept one before it."""
        if before is None:
            return False
        start = self._words[before].end
        between = self._printed[start : self._words[index].start]
        if _APART.search(between) or _SUBORDINATE.search(between):
            return False
        if "," in between and _RELATIVE.search(between):
            return False
        return not _OWN_CLAUSE.search(self._printed[start : self._words[index].end])

    def _aside(self, index: int) -> bool:
        """Whether a word stands in a short stretch between signs: ", it seems"."""
        word = self._words[index]
        start, end = clause(self._printed, word.start, word.end)
        if not self._printed[:start].rstrip().endswith((",", "—", "–", "-", "(")):
            return False
        inside = [one for one in self._words if start <= one.start and one.end <= end]
        return len(inside) <= _PARENTHESIS

    def _among(self, index: int, before: int | None) -> bool:
        """ "… in some cases" right behind what is kept, but not "for some time"."""
        beside = before == index - 2 and self._key(index - 1) in sets.AMONG
        return beside and self._key(index + 1) not in sets.TIMES

    def _begins_clause(self, index: int) -> bool:
        if index == 0 or self._key(index - 1) == "or":
            return True
        between = self._printed[self._words[index - 1].end : self._words[index].start]
        return any(sign in between for sign in ",;:.!?—–(")

    def _sign_after(self, index: int) -> str:
        """The sign right behind a word; "" for a blank or nothing."""
        return self._printed[self._words[index].end :][:1].strip()

    def _counts(self, index: int) -> bool:
        key = self._key(index)
        return key in sets.NUMBERS or key[:1].isdigit() or (key in "$€£¥" and key != "")

    def _key(self, index: int) -> str:
        return self._words[index].key if 0 <= index < len(self._words) else ""


def _close(index: int, after: int | None) -> bool:
    return after is not None and after - index - 1 <= _NEAR
