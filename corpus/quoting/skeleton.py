"""A paragraph without its quotations: tokens in which quotations and mentions are single ones."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from corpus.model import Span
from corpus.quoting.cues import Cue, lexicon
from corpus.quoting.mentions import Mention

_TOKEN = re.compile(r"\w(?:[\w’'.&-]*\w)?|[^\w\s]")
_FUNCTION = frozenset(
    re.findall(
        r"\S+",
        "a an the this that these those in on at by for from with without to of about as into "
        "over after before when while if because since until than against during through "
        "between among upon toward towards under like and but or nor so yet not also then later "
        "now again still who whom whose which what where why how there here it its his her "
        "their my our your one is are was were be been being am has have had having do does did "
        "will would can could may might must shall should don't doesn't didn't own such so- "
        "called same other another more most many some any all both each every no only even "
        "just up out off down back per via told including despite amid though although however "
        "meanwhile ",
    )
)
_NOUN_NEXT = frozenset(
    re.findall(
        r"\S+",
        "a an the these those this his her their its our my your no some any of such every ’s 's "
        "recent new own same",
    )
)
_ENDS = frozenset(".!?…")


@dataclass(slots=True)
class Skeleton:
    """Tokens of one paragraph: ``kinds`` (Q, M, V cue verb, W word, P mark), ``words``, ``refs``.

    ``words`` are lower-case; ``refs`` index the quotations (Q) or mentions (M), else -1;
    ``starts`` are offsets into the text, ``sentences`` number each token's sentence.
    """

    kinds: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    symbols: list[str] = field(default_factory=list)
    refs: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    capital: list[bool] = field(default_factory=list)

    def add(self, kind: str, word: str, symbol: str, ref: int, start: int, capital: bool) -> None:
        """Append one token."""
        self.kinds.append(kind)
        self.words.append(word)
        self.symbols.append(symbol)
        self.refs.append(ref)
        self.starts.append(start)
        self.capital.append(capital)


def build(
    text: str, line: Span, quotes: Sequence[tuple[int, int, int]], mentions: Sequence[Mention]
) -> Skeleton:
    """The skeleton of one paragraph.

    ``quotes`` are (start, end, index) of its quotations with their marks, in order; ``mentions``
    are the paragraph's, in order; those inside quotations are left out.
    """
    out = Skeleton()
    verbs = lexicon().verbs
    pos = line[0]
    m = 0
    for start, end, index in (*quotes, (line[1], line[1], -1)):
        while m < len(mentions) and mentions[m].start < pos:
            m += 1
        while m < len(mentions) and mentions[m].end <= start:
            mention = mentions[m]
            if mention.start < pos:
                m += 1
                continue
            left = max(pos, mention.left)
            _words(out, text, pos, left, verbs)
            symbol = "M’s" if mention.possessive else "M"
            capital = text[left].isupper()
            out.add("M", mention.text.lower(), symbol, m, left, capital)
            pos = mention.right if mention.right <= start else mention.end
            m += 1
        _words(out, text, pos, start, verbs)
        if index >= 0:
            body = text[start:end].strip("\"'“”‘’„«»` ")
            out.add("Q", body[-1:], "Q", index, start, not body[:1].islower())
        pos = max(pos, end)
    _number(out)
    return out


def _words(out: Skeleton, text: str, start: int, end: int, verbs: Mapping[str, Cue]) -> None:
    add = out.add
    for found in _TOKEN.finditer(text, start, end):
        raw = found.group()
        word = raw.lower()
        kind, symbol = _classify(word, verbs)
        capital = raw[0].isupper()
        if kind == "V" and out.words and out.words[-1] in _NOUN_NEXT:
            kind, symbol = "W", "w"
        if kind == "W" and capital and symbol in ("w", "ed", "ing", "ly"):
            symbol = "W"
        elif kind == "V" and capital and word != "according":
            kind, symbol = ("V", symbol) if symbol == "Ving" else ("W", "W")
        add(kind, word, symbol, -1, found.start(), capital)


@cache
def _known() -> dict[str, tuple[str, str]]:
    return {}


def _classify(word: str, verbs: Mapping[str, Cue]) -> tuple[str, str]:
    """(kind, symbol) of one lower-case word; remembered, for words come again and again."""
    known = _known()
    found = known.get(word)
    if found is None:
        found = _fresh(word, verbs)
        if len(known) < 50_000:
            known[word] = found
    return found


def _fresh(word: str, verbs: Mapping[str, Cue]) -> tuple[str, str]:
    if not word[0].isalnum():
        return "P", word
    if word == "according":
        return "V", "according"
    if word in _FUNCTION and word != "told":
        return "W", word
    cue = verbs.get(word)
    if cue is not None:
        return "V", "V" + cue.form
    if word[0].isdigit():
        return "W", "9"
    for tail in ("ed", "ing", "ly"):
        if word.endswith(tail):
            return "W", tail
    return "W", "w"


def _number(out: Skeleton) -> None:
    """Number the sentences: one ends at a stop before a capital, inside a quotation too."""
    at = 0
    kinds, words, capital = out.kinds, out.words, out.capital
    last = len(kinds) - 1
    for i, kind in enumerate(kinds):
        out.sentences.append(at)
        if i == last or words[i] not in _ENDS or not capital[i + 1]:
            continue
        if kind == "P" or (kind == "Q" and not (words[i] != "." and _tag(out, i + 1))):
            at += 1


def _tag(out: Skeleton, i: int) -> bool:
    """Whether a tag ("Trump said") follows a quotation that ended in ? or !."""
    return out.kinds[i] == "M" and any(k == "V" for k in out.kinds[i + 1 : i + 3])
