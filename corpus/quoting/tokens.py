"""An article's words with their places and flags, made once and read by every finder."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.quoting.lexicon import CAP, INITIAL, bag, words

TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-‑’'&][^\W_]+)*")
ABBREVIATED = bag(
    """
    Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Govs Lt Gen Maj Col Capt Cmdr Sgt Adm Cpl Pvt Det Insp
    Supt Rev Fr St Jr Sr Hon Pres Atty Amb Dep Asst Messrs Mx Sec Supt Dir Jos Wm Chas
    """
)
BLANKS = (" ", "\u00a0", "  ")
BEFORE_START = " \t\u00a0“”\"'‘’«„(—–-•*[#"
ENDERS = ".!?:;…\n\r\u2028\u2029"


@dataclass(slots=True)
class Tokens:
    """The words of ``text``: ``start``/``end`` offsets and ``flags`` by index."""

    text: str
    word: list[str]
    start: list[int]
    end: list[int]
    flags: list[int]

    def gap(self, i: int) -> str:
        """What stands between word ``i`` and the next one."""
        return self.text[self.end[i] : self.start[i + 1]]

    def joined(self, i: int) -> bool:
        """Whether word ``i`` and the next belong to one run (a blank, or an initial's stop)."""
        if i + 1 >= len(self.word):
            return False
        gap = self.text[self.end[i] : self.start[i + 1]]
        if gap in BLANKS:
            return True
        if gap in (". ", ".\u00a0", "."):
            return self.word[i] in ABBREVIATED or (
                bool(self.flags[i] & INITIAL) and bool(self.flags[i + 1] & CAP)
            )
        return False

    def opens(self, i: int) -> bool:
        """Whether word ``i`` begins a sentence, a quotation or a line."""
        at = self.start[i] - 1
        text = self.text
        low = max(-1, at - 6)
        while at > low and text[at] in BEFORE_START:
            at -= 1
        if at < 0:
            return True
        if text[at] in ENDERS:
            before = self.word[i - 1] if i else ""
            return not (text[at] == "." and before in ABBREVIATED and self.end[i - 1] == at)
        return at < self.start[i] - 1 and text[self.start[i] - 1] in "“\"‘«„'"


def tokens(text: str) -> Tokens:
    """The words of ``text``; linear in its length."""
    found = list(TOKEN.finditer(text))
    table = words()
    word = [m[0] for m in found]
    return Tokens(
        text,
        word,
        [m.start() for m in found],
        [m.end() for m in found],
        list(map(table.__getitem__, word)),
    )
