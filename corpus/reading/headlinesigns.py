"""What speaks for or against a line's being the headline: its words, its place, its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.reading import (
    bylines,
    headsigns,
    mottos,
    namespans,
    people,
    printed,
    sections,
    titleplaces,
)
from corpus.reading.draft import Head
from corpus.reading.lines import ends_sentence, plain

MOST = 45
"""Lines of a page among which its headline is looked for."""
_REACH = 3
_SENTENCE, _PARAGRAPH = 60, 120
"""Characters of a line that may be a sentence of the page, and one that is of the text."""
_ROWS, _LONGEST_ROW = 16, 2000
"""Lines of the text whose words a headline may share, and characters of them that are read."""
_OF_MENU = ("menu", "section", "short")
_SIZES = (1, 2, 3, 4, 6, 9, 14, 20)
_STEPS = (-1, 1, 3, 6)
_SHAPES = (
    ("label", re.compile(r"[^\s:]+(?: [^\s:]+){0,2}:\s")),
    ("bar", re.compile(r"[|·•›»→]|\s/\s|//")),
    ("wide blanks", re.compile(r"\S\s{3,}\S")),
    ("digit first", re.compile(r"\d")),
    ("quoted", re.compile("[“”\"«»]|['‘].+['’]")),
    ("you", re.compile(r"\b(?:you|your|we|our|us|me)\b", re.IGNORECASE)),
    ("dash", re.compile(r"\s[–—-]\s")),
    (
        "picture",
        re.compile(
            r"\b(?:photo|photograph|picture|image|credit|courtesy|left|right|above)\b", re.I
        ),
    ),
)


class Top:
    """The lines of a page's top, each looked at once, and the words of its text."""

    def __init__(self, head: Head) -> None:
        self.head = head
        self._sorts: dict[int, str] = {}
        self._texts: dict[int, str] = {}
        told = (at for at, line in enumerate(head.lines[:MOST]) if _tells(line.text))
        self.begins = next(told, head.body)
        self.end = min(max(head.body, self.begins), len(head.lines), MOST)

    def is_owner(self, at: int) -> bool:
        """Whether a line is the name that the page's foot tells to be its own."""
        return at >= 0 and mottos.is_owner(self.head, at, self.owned)

    def weigh(self) -> None:
        """Look at the words of the text, which one candidate alone needs not."""
        lines = self.head.lines
        rows = lines[self.begins : self.begins + _ROWS]
        text = " ".join(line.text[:_LONGEST_ROW] for line in rows if len(line.text) > _SENTENCE)
        self.known = headsigns.stems(text)
        self.owned = mottos.owners(self.head)

    def text(self, at: int) -> str:
        """The words of a line."""
        if at not in self._texts:
            self._texts[at] = plain(self.head.lines[at].text)
        return self._texts[at]

    def sort(self, at: int) -> str:
        """What a line is: signed, of the menu, marked, short, words, a sentence, an edge."""
        if not 0 <= at < len(self.head.lines):
            return "edge"
        if at not in self._sorts:
            self._sorts[at] = self._sort(at)
        return self._sorts[at]

    def _sort(self, at: int) -> str:
        text, kind = self.text(at), self.head.kinds[at]
        if not text:
            return "marked"
        if len(text) < _PARAGRAPH:
            if bylines.byline(text) is not None:
                return "by-line"
            if printed.is_date_line(text):
                return "date"
        if kind is not None:
            return "menu" if kind in headsigns.PARTS_PAGE else "marked"
        if len(text) > _SENTENCE and ends_sentence(text):
            return "sentence"
        if text[-1] == ":":
            return "label"
        if sections.are_sections(text):
            return "section"
        if not titleplaces.wordy(text):
            return "name" if people.is_name(text) else "short"
        return "words"


def _tells(text: str) -> bool:
    return len(text) >= _PARAGRAPH and ends_sentence(text)


def signs(top: Top, candidates: Sequence[int]) -> list[frozenset[str]]:
    """What speaks for or against each candidate."""
    top.weigh()
    shared = [len(headsigns.stems(top.text(at)) & top.known) for at in candidates]
    return [
        frozenset(
            (
                *_of_words(top.text(at)),
                *_of_place(top, at),
                *_beside(top, at),
                *_among(top, candidates, rank),
                *_shared(rank, shared),
            )
        )
        for rank, at in enumerate(candidates)
    ]


def _band(value: float, bounds: Sequence[float]) -> str:
    return next((str(one) for one in bounds if value <= one), "more")


def _of_words(text: str) -> Iterator[str]:
    pieces = text.split()
    many = len(pieces)
    yield f"words {_band(many, _SIZES)}"
    yield f"ends {text[-1] if text[-1] in '.?!:;,…' else 'open'}"
    case = _case(text)
    yield f"case {case}"
    yield f"case {case} words {min(many, 5)}"
    yield from (name for name, shape in _SHAPES if shape.search(text))
    if namespans.is_call(pieces[0]) or titleplaces.is_order(pieces[0]):
        yield "begins with a call"
    if section := sections.of_sections(text):
        yield f"{section} of sections"
    if mottos.is_motto(text):
        yield "motto"
    if people.is_name(text):
        yield "person"
    if namespans.is_name(text):
        yield "name"


def _case(text: str) -> str:
    small = any(piece[0].islower() and len(piece) > 3 for piece in text.split())
    return "capitals" if text.isupper() else "small" if small else "titled"


def _of_place(top: Top, at: int) -> Iterator[str]:
    line = top.head.lines[at]
    for where, one in (("owner", at), ("below owner", at - 1)):
        if top.is_owner(one):
            yield where
    if at == 0:
        yield "first"
        size = "wordy" if titleplaces.wordy(top.text(at)) else "short"
        yield f"first {size} {_case(top.text(at))}"
    if line.text[0] == "#":
        yield f"heading {min(3, len(line.text) - len(line.text.lstrip('#')))}"
    if kind := top.head.kinds[at]:
        yield f"kind {kind}"
    yield f"text in {_band(top.begins - at, _STEPS)}"
    before = [top.sort(one) for one in range(at)]
    yield f"by-line above {'by-line' in before}"
    yield f"date above {'date' in before}"
    yield f"sentences above {min(2, before.count('sentence'))}"
    yield f"menu above {_band(sum(one in _OF_MENU for one in before), (0, 2))}"


def _beside(top: Top, at: int) -> Iterator[str]:
    lines = top.head.lines
    yield f"above {top.sort(at - 1)}"
    yield f"below {top.sort(at + 1)}"
    yield f"gaps {lines[at].gap} {at + 1 < len(lines) and lines[at + 1].gap}"
    near = [top.sort(one) for one in range(at + 1, at + 1 + headsigns.SIGNED)]
    for sort in ("by-line", "date", "name", "sentence"):
        yield f"{sort} in {near.index(sort) + 1 if sort in near else 'none'}"
    around = (top.sort(one) for one in range(at - _REACH, at + _REACH + 1) if one != at)
    menu = sum(one in _OF_MENU for one in around)
    yield f"menu near {menu}"
    if not at:
        yield f"first, menu near {min(menu, 2)}"


def _among(top: Top, candidates: Sequence[int], rank: int) -> Iterator[str]:
    """How a candidate stands to the others."""
    at = candidates[rank]
    yield f"rank {min(rank, 4)}"
    for where, one, gap in (("above", at - 1, at), ("below", at + 1, at + 1)):
        if one not in candidates:
            continue
        yield f"candidate {where}"
        if not top.head.lines[gap].gap:
            yield f"candidate right {where}"
        if titleplaces.wordy(top.text(one)):
            yield f"wordy candidate {where}"


def _shared(rank: int, shared: Sequence[int]) -> Iterator[str]:
    """How many words the text takes up."""
    ours = shared[rank]
    yield f"shared {min(ours, 4)}"
    if ours and ours > max((one for at, one in enumerate(shared) if at != rank), default=0):
        yield "shares most"
