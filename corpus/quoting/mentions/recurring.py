"""Where a name ends in a line that prints most words with capitals: as it does in the text below.

"Anthony Moss Receives Prize" is about Anthony Moss if he, or Moss alone, stands in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from corpus.quoting.mentions.runs import pieces
from corpus.quoting.mentions.unlisted import named_so
from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.flags import COLLECTIVE, FIRST, ORG, ORG_NAME, PLACE, ROLE, TITLE

HEADLINE = 160  # code points of a headline, at most
_LONG = re.compile(r"[^\W\d_][\w’'-]{3,}")  # words that a headline of this kind has with capitals
_FEWEST = 3  # such words that tell


class Recurring:
    """The names of one text outside its headlines; made when first asked for.

    ``found`` are the runs of words with capitals.
    """

    def __init__(self, t: Tokens, found: Sequence[tuple[int, int]]) -> None:
        self._t, self._runs = t, found
        self._below: frozenset[str] | None = None
        self._lines: dict[int, bool] = {}

    def parted(self, a: int, b: int) -> Sequence[tuple[int, int]]:
        """A run of words, cut where a name that recurs ends if it has three words or more."""
        if b - a < 2 or not self._headline(a):
            return ((a, b),)
        last = self._end(a, b)
        if last < 0:
            return ((a, b),)
        return [(a, last), *self._others(last + 1, b)]

    def _end(self, a: int, b: int) -> int:
        """The last word of the name that begins with word ``a``; -1 where nothing tells."""
        t, below = self._t, self._names()
        if self._printed(a, b) in below:
            return -1
        human = t.flags[a] & FIRST and not t.flags[a] & (TITLE | ROLE | PLACE | ORG | ORG_NAME)
        for k in range(b - 1, a, -1):
            goes_on = t.flags[k + 1] & (ORG | COLLECTIVE)
            body = t.flags[k] & (ORG | ORG_NAME) and not goes_on
            strange = k == a + 1 and not goes_on and named_so(t, a, k)
            if (human or body or strange) and self._printed(a, k) in below:
                return k
        alone = human and self._printed(a + 1, a + 1) in below
        return a + 1 if alone and self._printed(a + 1, a + 2) not in below else -1

    def _others(self, i: int, b: int) -> Iterator[tuple[int, int]]:
        """The names of the text among the words ``i``..``b``."""
        while i <= b:
            k = next((k for k in range(b, i - 1, -1) if self._printed(i, k) in self._names()), -1)
            if k >= 0:
                yield i, k
            i = max(i, k) + 1

    def _printed(self, a: int, b: int) -> str:
        words = self._t.word[a : b + 1]
        return " ".join(words).removesuffix("’s").removesuffix("'s")

    def _names(self) -> frozenset[str]:
        if self._below is None:
            t = self._t
            below = [run for run in self._runs if not self._headline(run[0])]
            cut = (part for run in below if run[0] < run[1] for part in pieces(t, *run))
            alone = (run for run in below if run[0] == run[1])
            self._below = frozenset(self._printed(a, b) for a, b in chain(cut, alone))
        return self._below

    def _headline(self, i: int) -> bool:
        """Whether word ``i`` stands in a line of which most long words have capitals."""
        text = self._t.text
        begin = text.rfind("\n", 0, self._t.start[i]) + 1
        found = self._lines.get(begin)
        if found is None:
            end = text.find("\n", begin, begin + HEADLINE + 1)
            line = text[begin : end if end >= 0 else begin + HEADLINE + 1]
            long = _LONG.findall(line) if len(line) <= HEADLINE else []
            capital = sum(word[0].isupper() for word in long)
            found = len(long) >= _FEWEST and 4 * capital >= 3 * len(long) and not line.isupper()
            self._lines[begin] = found
        return found
