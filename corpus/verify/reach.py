"""How far a word of a print reaches over those that a cut keeps, and what these say.

Offsets are code points into the print, indexes those of its tokens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.verify import scopewords as sets
from corpus.verify.clauses import clause
from corpus.verify.words import Token

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
_PARENTHESIS = 4
"""So many words between signs are an aside: "it seems", "the mayor says"."""


class Kept:
    """A print and which of its words a cut keeps (``inside``, a truth for each token)."""

    def __init__(self, printed: str, words: Sequence[Token], inside: Sequence[bool]) -> None:
        self.printed = printed
        self.words = words
        self.kept = [i for i, is_in in enumerate(inside) if is_in]

    def key(self, index: int) -> str:
        """The key of a word; "" beyond the print."""
        return self.words[index].key if 0 <= index < len(self.words) else ""

    def comma(self, index: int) -> bool:
        """Whether a comma stands before a word."""
        return "," in self.printed[self.words[index - 1].end : self.words[index].start]

    def sign_after(self, index: int) -> str:
        """The sign right behind a word; "" for a blank or nothing."""
        return self.printed[self.words[index].end :][:1].strip()

    def begins_clause(self, index: int) -> bool:
        """Whether a clause or a stretch behind a sign begins with a word."""
        if index == 0 or self.key(index - 1) == "or":
            return True
        between = self.printed[self.words[index - 1].end : self.words[index].start]
        return any(sign in between for sign in ",;:.!?—–(")

    def counts(self, index: int) -> bool:
        """Whether a word is a number or a sum."""
        key = self.key(index)
        return key in sets.NUMBERS or key[:1].isdigit() or (key in "$€£¥" and key != "")

    def forward(self, index: int, after: int | None) -> bool:
        """Whether nothing between a lost word and the kept one behind it parts the two."""
        if after is None:
            return False
        between = self.printed[self.words[index].end : self.words[after].start]
        return not (_APART.search(between) or _STANDS_AGAINST.search(between))

    def backward(self, index: int, before: int | None) -> bool:
        """Whether a lost word stands in the clause of the kept one before it."""
        if before is None:
            return False
        start = self.words[before].end
        between = self.printed[start : self.words[index].start]
        if _APART.search(between) or _SUBORDINATE.search(between):
            return False
        if "," in between and _RELATIVE.search(between):
            return False
        return not _OWN_CLAUSE.search(self.printed[start : self.words[index].end])

    def behind(self, index: int, before: int | None) -> bool:
        """Whether a lost word goes on with the clause of the kept words, no comma between."""
        return before == index - 1 and self.backward(index, before) and not self.comma(index)

    def aside(self, index: int) -> bool:
        """Whether a word stands in a short stretch between signs: ", it seems"."""
        word = self.words[index]
        start, end = clause(self.printed, word.start, word.end)
        if not self.printed[:start].rstrip().endswith((",", "—", "–", "-", "(")):
            return False
        inside = [one for one in self.words if start <= one.start and one.end <= end]
        return len(inside) <= _PARENTHESIS

    def denies(self) -> bool:
        """Whether a negation is kept."""
        kept = [self.words[i].key for i in self.kept]
        return any(key in sets.DENYING or key.endswith("n't") for key in kept)

    def denies_now(self) -> bool:
        """Whether what is kept denies something that is or will be."""
        kept = {self.words[i].key for i in self.kept}
        return self.denies() and not kept & sets.WAS

    def denies_all(self) -> bool:
        """Whether what is kept denies that something happened, or that anybody or anything did:
        its "because" may be the point, but not that of "I can't come because I am ill"."""
        keys = [self.words[i].key for i in self.kept]
        pairs = zip(keys, ["", *keys], [*keys[1:], ""], strict=False)
        return any(
            key in sets.NOBODY
            or (key in sets.EVENTS and key.endswith("n't"))
            or (key == "not" and (before in sets.EVENTS or after in ("one", "a")))
            for key, before, after in pairs
        )

    def to_come(self) -> bool:
        """Whether what is kept is of what will or would be."""
        kept = (self.words[i].key for i in self.kept)
        return any(key in sets.TO_COME or key.endswith("'ll") for key in kept)
