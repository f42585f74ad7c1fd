"""A paragraph without its quotations: tokens in which quotations and mentions are single ones."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice

from corpus.model import Span
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.words.cues import lexicon

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
_CUT = re.compile(r"[’'](?:d|ll|ve|re)\b")
_ENDS = frozenset(".!?…")
_STOPS = ",.!?…"
_AROUND = ("$", "$", "^", "^")  # past the last symbol and, counted from behind, before the first
Token = tuple[str, str, str, bool]  # head, word, symbol, whether it begins with a capital


_VERB = re.compile("[Va]")
_MARK = re.compile("[PQ]")
_KINDS = str.maketrans("ma", "MV")


@dataclass(slots=True)
class Skeleton:
    """Tokens of one paragraph: ``kinds`` (Q, M, V cue verb, W word, P mark), ``words``.

    ``heads`` are the kinds with "m" for a possessive mention and "a" for "according". ``words``
    are lower-case, ``symbols`` coarser; after the last of these stand two "$", and "^" in the two
    places that count from the end. ``sentences`` number each token's sentence. ``mentions``
    and ``quotes`` give the index of each such token's mention or quotation, ``runs`` the first
    token and the span of each stretch of plain text.
    """

    text: str
    heads: str
    kinds: str
    words: list[str]
    symbols: list[str]
    sentences: list[int]
    mentions: dict[int, int]
    quotes: dict[int, int]
    runs: list[tuple[int, int, int]]

    def place(self, i: int) -> Span:
        """Where the word at token ``i`` stands in the text."""
        first, start, end = self.runs[bisect_right(self.runs, i, key=lambda run: run[0]) - 1]
        return next(islice(_TOKEN.finditer(self.text, start, end), i - first, None)).span()


def build(
    text: str, line: Span, quotes: Sequence[tuple[int, int, int]], mentions: Sequence[Mention]
) -> Skeleton:
    """The skeleton of one paragraph.

    ``quotes`` are (start, end, index) of its quotations with their marks, in order; ``mentions``
    are the paragraph's, in order; those inside quotations are left out.
    """
    tokens: list[Token] = []
    said: dict[int, int] = {}
    named: dict[int, int] = {}
    runs: list[tuple[int, int, int]] = []
    pos = line[0]
    m, count = 0, len(mentions)
    for start, end, index in (*quotes, (line[1], line[1], -1)):
        while m < count and mentions[m].start < pos:
            m += 1
        while m < count and mentions[m].end <= start:
            mention = mentions[m]
            if mention.start >= pos:
                left = mention.left if mention.left > pos else pos
                if left > pos and (left > pos + 1 or text[pos] != " "):
                    runs.append((len(tokens), pos, left))
                    tokens += _plain(text[pos:left])
                named[len(tokens)] = m
                kind, symbol = ("m", "M’s") if mention.possessive else ("M", "M")
                tokens.append((kind, mention.text.lower(), symbol, text[left].isupper()))
                pos = mention.right if mention.right <= start else mention.end
                if mention.form == "pronoun" and text[pos : pos + 1] in ("’", "'"):
                    cut = _CUT.match(text, pos)  # "he’d said"
                    pos = cut.end() if cut else pos
            m += 1
        if start > pos:
            runs.append((len(tokens), pos, start))
            tokens += _plain(text[pos:start])
        if index >= 0:
            body = text[start:end].strip("\"'“”‘’„«»` ")
            said[len(tokens)] = index
            last = body[-1:]
            if text[end : end + 1] == "," and last not in _STOPS and not body[:1].islower():
                last, end = ",", end + 1  # "“…”, she said" is "“…,” she said" elsewhere
            tokens.append(("Q", last, "Q", not body[:1].islower()))
        pos = end if end > pos else pos
    return _skeleton(text, tokens, named, said, runs)


def _skeleton(
    text: str,
    tokens: list[Token],
    named: dict[int, int],
    said: dict[int, int],
    runs: list[tuple[int, int, int]],
) -> Skeleton:
    if not tokens:
        return Skeleton(text, "", "", [], [*_AROUND], [], named, said, runs)
    letters, printed, signs, capital = zip(*tokens, strict=True)
    heads = "".join(letters)
    words, symbols = list(printed), [*signs, *_AROUND]
    for verb in _VERB.finditer(heads, 1):
        i = verb.start()
        if words[i - 1] in _NOUN_NEXT:
            heads = heads[:i] + "W" + heads[i + 1 :]
            symbols[i] = "W" if capital[i] else "w"
    kinds = heads.translate(_KINDS)
    numbers = _numbers(kinds, words, capital)
    return Skeleton(text, heads, kinds, words, symbols, numbers, named, said, runs)


def _plain(text: str) -> Iterator[Token]:
    """The tokens of a stretch of plain text, by the pieces between blanks."""
    return chain.from_iterable(map(_tokens().__getitem__, text.split(" ")))


class _Tokens(dict[str, tuple[Token, ...]]):
    """The tokens of each piece as printed; pieces come again and again."""

    def __missing__(self, piece: str) -> tuple[Token, ...]:
        found = tuple(map(_token, _TOKEN.findall(piece)))
        if len(self) < 50_000:
            self[piece] = found
        return found


@cache
def _tokens() -> _Tokens:
    return _Tokens()


def _token(raw: str) -> Token:
    word = raw.lower()
    kind, symbol = _classify(word)
    capital = raw[0].isupper()
    if capital and kind == "W" and symbol in ("w", "ed", "ing", "ly"):
        symbol = "W"
    elif capital and kind == "V" and symbol != "Ving":
        kind, symbol = "W", "W"
    return kind, word, symbol, capital


def _classify(word: str) -> tuple[str, str]:
    """(kind, symbol) of one lower-case word."""
    if not word[0].isalnum():
        return "P", word
    if word == "according":
        return "a", "according"
    if word in _FUNCTION and word != "told":
        return "W", word
    cue = lexicon().verbs.get(word)
    if cue is not None:
        return "V", "V" + cue.form
    if word[0].isdigit():
        return "W", "9"
    for tail in ("ed", "ing", "ly"):
        if word.endswith(tail):
            return "W", tail
    return "W", "w"


def _numbers(kinds: str, words: Sequence[str], capital: Sequence[bool]) -> list[int]:
    """The sentence of each token: one ends at a stop before a capital, in a quotation too."""
    out: list[int] = []
    at = 0
    for mark in _MARK.finditer(kinds):
        i = mark.start()
        if words[i] not in _ENDS or i + 1 == len(words) or not capital[i + 1]:
            continue
        if kinds[i] == "P" or words[i] == "." or not _tag(kinds, i + 1):
            out += [at] * (i + 1 - len(out))
            at += 1
    return out + [at] * (len(words) - len(out))


def _tag(kinds: str, i: int) -> bool:
    """Whether a tag ("Trump said") follows a quotation that ended in ? or !."""
    return kinds[i] == "M" and "V" in kinds[i + 1 : i + 3]
