"""Sentences in which something may be reported, their words as strings of class letters."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from corpus.model import Span
from corpus.quoting.reports.pieces import COMMA_IN_MARKS, Piece, pieces, quotation
from corpus.quoting.text.sentences import paragraphs, sentences

MARKS = "\"“”„‟«»＂'‘’`‚‹›"
LONGEST = 800  # characters of a sentence; what is longer is cut
PAST, BEFORE = "$$$$", "^^^"
# A verb that is not listed, where a reporting verb stands: "NAME …ed that", ", he …ed,".
# What stands before is looked at last: a search goes fast to a class of letters it begins with.
_UNLISTED = re.compile(r"[ps](?:(?<=[NHWvl].)(?=T[^B])|(?<=[,Qk][HI].)(?=[,;\-().Q$]))")
_HOT = re.compile(r"[vnba:]")  # every letter of a cue class


@dataclass(slots=True)
class Sentence:
    """One sentence, ``text[start:end]``: its words, folded in ``low``, and their classes.

    A marked stretch with its marks is one word, ``QUOTED``, and a comma at its end inside the marks
    one without length after it, ``COMMA``. After the last word ``kinds`` has four "$", and "^" in
    the three places that count from its end. ``cues`` are the words' cue classes, ``places`` the
    words that may be cues. ``pieces`` tell where each word stands.
    """

    text: str
    start: int
    end: int
    pieces: list[Piece]
    low: list[str]
    kinds: str
    cues: str
    places: list[int]
    _spans: list[Span] | None = None

    def spans(self) -> list[Span]:
        """Where each word stands in the text; told once, for the few sentences that report."""
        if self._spans is None:
            self._spans = self._told()
        return self._spans

    def _told(self) -> list[Span]:
        begins = accumulate([piece.width for piece in self.pieces], initial=self.start)
        told = zip(begins, self.pieces, strict=False)
        return [(at + a, at + b) for at, piece in told for a, b in piece.places]


def read(
    text: str, marked: Sequence[Span], lines: Sequence[Span] | None = None
) -> Iterator[Sentence]:
    """The sentences of ``text`` with a word that may report; ``lines`` are its paragraphs.

    ``marked`` are the stretches between quotation marks, in order. A full stop inside marks ends
    no sentence. Linear in the length of the text.
    """
    blobs = [_with_marks(text, a, b) for a, b in marked]
    at = 0
    for start, end in paragraphs(text) if lines is None else lines:
        while at < len(blobs) and blobs[at][1] <= start:
            at += 1
        inside = at
        while inside < len(blobs) and blobs[inside][0] < end:
            inside += 1
        mine = blobs[at:inside]
        if mine:
            at_marks = [m[0] for m in mine]
            for a, b in _short(_whole(sentences(text, start, end), mine), mine):
                own = mine[bisect_left(at_marks, a) : bisect_left(at_marks, b)]
                found = _sentence(text, a, b, own)
                if found is not None:
                    yield found
            continue
        for a, b in _short(sentences(text, start, end), mine):
            found = _sentence(text, a, b, mine)
            if found is not None:
                yield found


def _short(spans: list[Span], blobs: list[Span]) -> Iterator[Span]:
    """The sentences, the endless ones cut so that time stays linear; never inside marks."""
    for start, end in spans:
        at = start
        while end - at > LONGEST:
            cut = at + LONGEST
            k = bisect_left(blobs, (cut, cut)) - 1
            if k >= 0 and blobs[k][1] > cut:
                cut = min(blobs[k][1], end)
            yield at, cut
            at = cut
        if at < end:
            yield at, end


def _with_marks(text: str, start: int, end: int) -> Span:
    low, high = start, end
    while low > 0 and start - low < 2 and text[low - 1] in MARKS:
        low -= 1
    while high < len(text) and high - end < 2 and text[high] in MARKS:
        high += 1
    return low, high


def _whole(spans: list[Span], blobs: list[Span]) -> list[Span]:
    """The sentences with those joined that a marked stretch runs across."""
    if not blobs:
        return spans
    found: list[Span] = []
    at = 0
    for start, end in spans:
        while at < len(blobs) and blobs[at][1] <= start:
            at += 1
        if found and at < len(blobs) and blobs[at][0] < found[-1][1] and start < blobs[at][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _sentence(text: str, start: int, end: int, blobs: list[Span]) -> Sentence | None:
    """The sentence, or None where no word may report."""
    found = _around(text, start, end, blobs) if blobs else pieces(text[start:end])
    letters, cue_letters, low, _, _ = zip(*found, strict=True)
    cues = "".join(cue_letters)
    kinds = "".join(letters) + PAST + BEFORE
    places = [m.start() for m in _HOT.finditer(cues)]
    if "T" in kinds or "H" in kinds:
        unlisted = [m.start() for m in _UNLISTED.finditer(kinds)]
        places = sorted({*places, *unlisted}) if unlisted else places
    if not places:
        return None
    words = list(chain.from_iterable(low))
    return Sentence(text, start, end, found, words, kinds, cues, places)


def _around(text: str, start: int, end: int, blobs: list[Span]) -> list[Piece]:
    found: list[Piece] = []
    pos = start
    for low, high in blobs:
        at = pos
        if low > pos:
            found += pieces(text[pos:low])
            at = low + 1  # behind the blank that every piece counts
        begin, pos = max(pos, low), max(pos, high)
        found.append(quotation(begin - at, pos - at))
        if text[low:high].rstrip(MARKS)[-1:] == ",":
            found.append(COMMA_IN_MARKS)
    return found + pieces(text[pos:end])
