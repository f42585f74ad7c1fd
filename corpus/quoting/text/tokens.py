"""An article's words with their places and flags, made once and read by every finder."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from corpus.model import Span
from corpus.quoting.text.datelines import datelines
from corpus.quoting.words.flags import (
    CAP,
    DEMONYM,
    DETERMINER,
    FIRST,
    FUNCTION,
    INITIAL,
    NOUN,
    ORG,
    PARTICLE,
    PRONOUN,
    ROLE,
    SAYS,
    TITLE,
)
from corpus.quoting.words.lexicon import words
from corpus.quoting.words.shapes import ACCENTS, bag

TOKEN = re.compile(r"((?:[^\W\d_]\.){2,}|[^\W_]+(?:[-‑’'&][^\W_]+)*)")
# The same, far faster, for a text without underscores: most words have a second letter.
QUICK = re.compile(r"(\w(?:\w++(?:[-‑’'&]\w++)*+|(?<=[^\W\d])(?:\.[^\W\d])+\.|(?:[-‑’'&]\w++)*+))")
# For a text where accents stand behind letters that no single character has ("Ọ̀jẹ́").
_LETTERS = rf"[^\W_](?:[^\W_]|[{ACCENTS}])*"
ACCENTED = re.compile(rf"((?:[^\W\d_]\.){{2,}}|{_LETTERS}(?:[-‑’'&]{_LETTERS})*)")
_ACCENT = re.compile(f"[{ACCENTS}]")
ABBREVIATED = bag(
    """
    Mr Mrs Ms Mdm Dr Prof Sen Sens Rep Reps Gov Govs Lt Gen Maj Col Capt Cmdr Sgt Adm Cpl Pvt
    Det Insp Supt Rev Fr Coun Cllr Ald Msgr Drs St Jr Sr Hon Pres Atty Amb Dep Asst Messrs Mx Sec
    Dir Jos Wm Chas Brig Spc Pfc Ens Cdr Engr Barr Adv Arc Ven Smt Mohd Muhd Thos
    """
)
BLANKS = (" ", "\u00a0", "  ")
STOPPED = (". ", ".\u00a0", ".")  # what may stand behind an initial
PARTICLES = 3  # small words before a surname, at most: "van den"
HOT = CAP | NOUN | DEMONYM | PRONOUN | SAYS  # mentions are found from these words
CLOSERS = "”\"’'»“"
OPENERS = "“\"‘«„'"


@dataclass(slots=True)
class Tokens:
    """The words of ``text``: ``start``/``end`` offsets and ``flags`` by index.

    ``gaps[i]`` is what stands before word ``i``; the last one is what follows the last word.
    ``hot``: the words from which mentions are found; ``caps``: those with a capital;
    ``heads``: the datelines.
    """

    text: str
    word: list[str]
    gaps: list[str]
    start: list[int]
    end: list[int]
    flags: list[int]
    hot: list[int]
    caps: list[int]
    heads: list[Span]

    def gap(self, i: int) -> str:
        """What stands between word ``i`` and the next one."""
        return self.gaps[i + 1]

    def joined(self, i: int) -> bool:
        """Whether word ``i`` and the next belong to one run (a blank, or an initial's stop)."""
        if i + 1 >= len(self.word):
            return False
        gap = self.gaps[i + 1]
        if gap in BLANKS:
            return True
        if gap == " & ":
            return bool(self.flags[i] & self.flags[i + 1] & CAP)
        if gap in STOPPED:
            return self.word[i] in ABBREVIATED or (
                bool(self.flags[i] & INITIAL) and self._names_on(i + 1)
            )
        if len(gap) == 2:
            if gap[0] in "’'" and (self.word[i] == "Dato" or self._luo(i)):  # "Dato’ Ann Lowe"
                return True
            if gap[1] in OPENERS:  # "Steve ‘Tiny’ Rowse"
                name = self.flags[i] & FIRST or self.flags[i] == CAP  # no word of the lists
                return bool(name) and self._nickname(i + 1)
            if gap[0] in CLOSERS and self._nickname(i):
                return True
        if gap in ("’ ", "' ") and self.word[i][-1:] == "s":  # "Rail Users’ Alliance"
            after = self.flags[i + 1 : i + 3]  # "Residents’ Action Group"
            body = after[0] & ORG or (after[0] & CAP and after[-1] & ORG)
            return bool(self.flags[i] & CAP and body)
        return False

    def _names_on(self, i: int) -> bool:
        """Whether a name goes on with word ``i``: "Anna J. Bell", "Anna J. van der Berg"."""
        last = min(i + PARTICLES, len(self.word) - 1)
        while i < last and self.flags[i] & (PARTICLE | CAP) == PARTICLE:
            if self.gaps[i + 1] not in BLANKS:
                return False
            i += 1
        return bool(self.flags[i] & CAP)

    def _luo(self, i: int) -> bool:
        """Whether a sound is written behind a name: "Achieng’ Odhiambo"."""
        before = self.gaps[i][-1:]
        ends = self.word[i][-2:] == "ng" and not (before and before in OPENERS)
        return ends and bool(self.flags[i] & self.flags[i + 1] & CAP)

    def _nickname(self, i: int) -> bool:
        """Whether word ``i`` stands alone in marks between two words with a capital."""
        before, after = self.gaps[i], self.gaps[i + 1]
        if i < 1 or i + 1 >= len(self.word) or len(before) != 2 or len(after) != 2:
            return False
        marks = before[0] == " " == after[1] and before[1] in OPENERS and after[0] in CLOSERS
        return bool(marks and self.flags[i - 1] & self.flags[i] & self.flags[i + 1] & CAP)

    def places_of(self, wanted: str) -> Iterator[int]:
        """Which words are the one ``wanted``; a search of the text is faster than word by word."""
        at = self.text.find(wanted)
        while at >= 0:
            i = bisect_left(self.start, at)
            if i < len(self.word) and self.start[i] == at and self.word[i] == wanted:
                yield i
            at = self.text.find(wanted, at + 1)

    def ends_sentence(self, i: int) -> bool:
        """Whether the gap before word ``i`` (a capital) ends a sentence."""
        gap = self.gaps[i]
        if gap == " ":
            return False
        if "\n" in gap or "!" in gap or "?" in gap or "\r" in gap:
            return True
        if "." not in gap and "…" not in gap:
            return False
        if i == 0 or len(gap) == 1:
            return i == 0
        before = self.word[i - 1]
        return not (before in ABBREVIATED or (len(before) == 1 and before.isupper()))

    def opens(self, i: int) -> bool:
        """Whether word ``i`` begins a sentence, a quotation or a line."""
        gap = self.gaps[i]
        if gap == " " and i:
            return False
        if i == 0 or self.ends_sentence(i):
            return True
        return ":" in gap or ";" in gap or gap[-1:] in OPENERS

    def opening(self, i: int, least: int) -> int:
        """The word that opens what word ``i`` stands in, a sentence or a quotation.

        None before word ``least``: that one, where all before ``i`` go on.
        """
        gaps = self.gaps
        while i > least and (gaps[i] == " " or not self.opens(i)):
            i -= 1
        return i


def tokens(text: str) -> Tokens:
    """The words of ``text``; linear in its length."""
    parts = _pattern(text).split(text)
    word = parts[1::2]
    places = list(accumulate(map(len, parts)))
    flags = list(map(words().__getitem__, word))
    hot = [i for i, f in enumerate(flags) if f & HOT]
    caps = [i for i in hot if flags[i] & CAP]
    heads = datelines(text)
    t = Tokens(text, word, parts[0::2], places[0::2], places[1::2], flags, hot, caps, heads)
    for i in caps:
        if word[i] in ("A", "I") and _initial(t, i):
            flags[i] = CAP | INITIAL
    return t


def _pattern(text: str) -> re.Pattern[str]:
    """What a word is in this text: the fastest pattern that is right for it."""
    if not text.isascii() and _ACCENT.search(text):
        return ACCENTED
    return TOKEN if "_" in text else QUICK


def _initial(t: Tokens, i: int) -> bool:
    """Whether an "A" or an "I" is the initial of a name: "John A. Smith", "A. A. Gill wrote"."""
    if t.gaps[i + 1] not in STOPPED or i + 1 == len(t.word) or not t.flags[i + 1] & CAP:
        return False
    more = len(t.word[i + 1]) == 1 and t.gaps[i + 2][:1] == "."
    if more or t.gaps[i] != " ":  # another initial, or nothing that "A" could belong to
        return more or not t.flags[i + 1] & FUNCTION
    if t.flags[i - 1] & FIRST:
        return not t.flags[i + 1] & (PRONOUN | DETERMINER)  # "Dwight A. Long"
    led = t.flags[i - 1] & (INITIAL | TITLE | ROLE | SAYS) or t.word[i - 1] == "by"
    return bool(led) and not t.flags[i + 1] & FUNCTION


def _breaks(text: str) -> list[int]:
    """Where lines end."""
    found = []
    for mark in ("\n", "\r"):
        at = text.find(mark)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    return found


def sentence_numbers(t: Tokens, quoted: Sequence[Span]) -> tuple[list[int], list[int]]:
    """First words of the sentences and the paragraph of each; a quotation counts as one."""
    paragraphs = sorted({0, *[bisect_right(t.start, at) for at in _breaks(t.text)]})
    opening = [a for a, _ in quoted]
    starts = set(paragraphs)
    gaps = t.gaps
    for i in [i for i in t.caps if gaps[i] != " "]:
        if t.ends_sentence(i):
            at = bisect_right(opening, t.start[i]) - 1
            if at < 0 or t.start[i] >= quoted[at][1] or t.start[i] == opening[at]:
                starts.add(i)
    ordered = sorted(starts)
    return ordered, [bisect_right(paragraphs, s) - 1 for s in ordered]
