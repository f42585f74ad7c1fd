"""One draft text beside one printed quotation: word for word, cut, altered, or unlike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from corpus.model import QuoteRow, Span
from corpus.verify import asked
from corpus.verify.align import Alignment, Step, word_diff
from corpus.verify.bracketed import Side, brackets_changed, reworded, undenied
from corpus.verify.cutguard import Guard, losses
from corpus.verify.inner import around, names_a_thing, qualified_inside
from corpus.verify.outer import aligned
from corpus.verify.respelt import Respelt, respelt
from corpus.verify.runin import run_ins
from corpus.verify.seen import seen
from corpus.verify.words import GAP, Token, plain, sentence_starts, tokens, unaccented, weight

_ENOUGH = 0.34
"""The share of the draft's weight that a print must hold to be worth an alignment."""
_FOLDED = re.compile(
    "[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
    "\u2070-\u209c\u2100-\u218f\ufb00-\ufb06\uff00-\uffef²³¹ªº½¼¾ßæœÆŒ]"
)
_INITIALS = re.compile(r"[^\W\d_]\.[^\W\d_]")
_MARGIN = 60
"""A draft of three times a print's words and so many more is no altered form of it."""
_SHORT = 3
"""So few words are always aligned: one of them in another form may be all that differs."""


@dataclass(frozen=True)
class Draft:
    """A text that somebody set in marks, without its outer marks."""

    text: str

    @cached_property
    def words(self) -> list[Token]:
        """Its tokens; an ellipsis at either end says nothing and is left off."""
        found = tokens(self.text)
        said = [at for at, token in enumerate(found) if token.key != GAP]
        kept = found[said[0] : said[-1] + 1] if said else []
        return [token for token in kept if not _is_sic(token)]

    @cached_property
    def keys(self) -> list[str]:
        """The keys of its words without ellipses and bracketed insertions."""
        return [t.key for t in self.words if t.key != GAP and t.inserted != "["]

    @cached_property
    def weighed(self) -> list[tuple[str, float]]:
        """Its keys without accents, weighed; "" for one in any text, as numbers may be spelled."""
        return [("" if key[0].isdigit() else unaccented(key), weight(key)) for key in self.keys]

    @cached_property
    def weight(self) -> float:
        """What its keys weigh, never nothing."""
        return sum(map(weight, self.keys)) or 1.0

    @cached_property
    def gaps(self) -> frozenset[int]:
        """Before which of its ``keys`` an ellipsis stands."""
        before = accumulate(t.key != GAP and t.inserted != "[" for t in self.words)
        return frozenset(at for at, t in zip(before, self.words, strict=True) if t.key == GAP)

    @cached_property
    def line(self) -> str:
        """The keys as one searchable string, blanks around each."""
        return f" {' '.join(unaccented(t.key) for t in self.words)} "


@lru_cache(maxsize=4096)
def printed_words(text: str) -> tuple[Token, ...]:
    """The tokens of a printed text, kept for the next comparison."""
    return tuple(token for token in tokens(text) if not _is_sic(token))


def _is_sic(token: Token) -> bool:
    return token.inserted != "" and token.key == "sic"


@lru_cache(maxsize=4096)
def printed_line(text: str) -> str:
    """The keys of a printed text as one string to look for others in."""
    return f" {' '.join(unaccented(t.key) for t in printed_words(text))} "


@dataclass(frozen=True)
class Comparison:
    """How a draft stands to one printed quotation (or stretch of prose) of ``row``."""

    draft: Draft
    row: QuoteRow
    text: str
    alignment: Alignment

    @property
    def score(self) -> float:
        """1.0 for word for word, marked cuts aside."""
        return self.alignment.score

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The print's tokens."""
        return printed_words(self.text)

    @cached_property
    def exact(self) -> bool:
        """No word is changed, dropped or added without a mark that says so."""
        if not self.alignment.exact:
            return False
        for step in self.alignment.steps:
            if step.draft is None or step.printed is None or not step.equal:
                continue
            written, printed = self.draft.words[step.draft], self.words[step.printed]
            if printed.inserted == "[" and written.inserted == "":
                return False
        changed = brackets_changed(self.alignment.steps, *self._sides)
        return not (self.asked is not None or changed or self.respelt)

    @cached_property
    def respelt(self) -> list[Respelt]:
        """What differs although the words are the same: signs, halved words, "us" for "US"."""
        if not self.alignment.exact:
            return []
        return respelt(self.alignment, *self._sides)

    @cached_property
    def reworded(self) -> list[tuple[str, str]]:
        """The draft's words in brackets and print's, of another sense, in whose place they are."""
        return reworded(self.alignment.steps, *self._sides)

    @cached_property
    def asked(self) -> tuple[int, bool] | None:
        """The printed word behind which only one of both asks, and whether print does."""
        return asked.changed(self._sides, self.alignment.steps)

    @property
    def unsigned(self) -> bool:
        """Whether the draft asks where print, a headline say, does not tell how its words end."""
        open_end = asked.unsigned(self._sides, self.alignment.steps)
        return open_end and self.asked is None

    @property
    def _sides(self) -> tuple[Side, Side]:
        return Side(self.draft.text, self.draft.words), Side(self.text, self.words)

    @cached_property
    def whole(self) -> bool:
        """Nothing of the sentences it takes is left out: all of them, from start to end."""
        if any(not step.equal for step in self.alignment.steps):
            return False
        (first, last), words = self.alignment.printed, list(self.words)
        starts = sentence_starts(self.text, words)
        begins = first in starts or all(word.key == GAP for word in words[:first])
        return begins and (last in starts or all(word.key == GAP for word in words[last:]))

    @cached_property
    def kept(self) -> list[Span]:
        """The stretches of the print that the draft has, as offsets into it."""
        runs: list[list[int]] = []
        for step in self.alignment.steps:
            if step.printed is None or step.draft is None:
                continue
            word = self.words[step.printed]
            if runs and step.printed == runs[-1][2] + 1:
                runs[-1][1:] = [word.end, step.printed]
            else:
                runs.append([word.start, word.end, step.printed])
        return [(start, end) for start, end, _ in runs]

    @cached_property
    def losses(self) -> list[Guard]:
        """What of weight the cut leaves out."""
        mine, printed = (self.draft.text, self.draft.words), (self.text, self.words)
        found = losses(self.text, self.kept) if self.kept else []
        if found and (inner := self.passed_on) is not None:
            thing = names_a_thing(self.text[slice(*inner)], len(self.draft.keys))
            found = [one for one in found if one.kind != "qualification" and not thing]
            found += qualified_inside(self.text, inner, self.kept)
        if self.kept and not any(one.kind == "negation" for one in found):
            whole = self.kept[0][0], self.kept[-1][1]
            denials = undenied(self.alignment.steps, *self._sides)
            found[:0] = [Guard("negation", self.text[slice(*one)], whole) for one in denials]
        return found + run_ins(mine, printed, self.alignment.steps)

    @cached_property
    def passed_on(self) -> Span | None:
        """The stretch in marks inside the print that holds all words of the draft."""
        return around(self.text, self.kept)

    @property
    def diff(self) -> tuple[tuple[str, str], ...]:
        """The word diff, "-" the draft's words, "+" the print's."""
        pairs = (self.draft.text, self.draft.words), (self.text, list(self.words))
        return word_diff(self.alignment, *pairs)


def overlap(draft: Draft, text: str) -> float:
    """The share of the draft's weight whose words stand somewhere in ``text``."""
    there = {unaccented(token.key) for token in printed_words(text)}
    return sum(weight(key) for key in draft.keys if unaccented(key) in there) / draft.weight


def folds(text: str) -> bool:
    """Whether signs of ``text`` are folded in a way that only its tokens tell."""
    text = seen(text)
    return not text.isascii() and _FOLDED.search(text) is not None


def at_most(draft: Draft, text: str) -> float:
    """No ``overlap`` with ``text`` is greater than this, which is cheaper to tell.

    A word counts anywhere in the text, also within another; where its signs are folded in a way
    that cannot be told so, it is the overlap itself.
    """
    line = searched(text)
    if line is None:
        return overlap(draft, text)
    return sum([worth for word, worth in draft.weighed if word in line]) / draft.weight


@lru_cache(maxsize=4096)
def searched(text: str) -> str | None:
    """A text in plain letters, in which each of its words stands; None where folding hides some."""
    if folds(text):
        return None
    line = plain(text)
    return line + line.replace(".", "") if _INITIALS.search(line) else line


def score_at_most(draft: Draft, text: str, most: float) -> float:
    """No ``score`` beside ``text`` is greater than this; ``most`` is ``at_most`` there.

    A word that is missing counts half where one like it may stand there.
    """
    if any(token.inserted == "(" for token in draft.words):
        return 1.0
    if folds(text):
        return most + 0.5 * (1.0 - most)
    line = plain(text)
    alike = [key for key in draft.keys if len(key) > 3 and unaccented(key)[:4] in line]
    more = sum(weight(key) for key in alike if unaccented(key) not in line)
    return most + 0.5 * more / draft.weight


def compare(draft: Draft, row: QuoteRow, text: str | None = None) -> Comparison | None:
    """``draft`` beside ``text`` (the quotation of ``row`` if None); None if they share little."""
    printed = row.quote.text if text is None else text
    words = printed_words(printed)
    if not draft.words or not words:
        return None
    straight = _straight(draft, printed)
    if straight is not None:
        return Comparison(draft, row, printed, straight)
    if len(draft.words) > 3 * len(words) + _MARGIN:
        return None
    if len(draft.keys) > _SHORT and overlap(draft, printed) < _ENOUGH:
        return None
    return Comparison(draft, row, printed, aligned(draft.words, printed, list(words)))


def _straight(draft: Draft, printed: str) -> Alignment | None:
    """The alignment when the draft's tokens stand in the print one after the other."""
    at = printed_line(printed).find(draft.line)
    if at < 0 or any(token.inserted == "[" for token in draft.words):
        return None
    first = printed_line(printed).count(" ", 0, at)
    own = printed_words(printed)[first : first + len(draft.words)]
    if any(
        not (mine.key == its.key or mine.key.isascii())
        for mine, its in zip(draft.words, own, strict=True)
    ):
        return None
    steps = tuple(Step(i, first + i, True) for i in range(len(draft.words)))
    return Alignment(steps, 1.0)
