"""What the user corrected, keyed by words and surroundings, and applied to what was read anew.

A correction of a quotation names it as the W3C's TextQuoteSelector does: the exact words with
those before and after. One of a speaker names the nodes concerned, an article-bound node with
its article. Nothing here knows where corrections are stored.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from corpus.model import Article, Kind, Quote, SpeakerType

Act = Literal["speaker", "kind", "extent", "merge", "split", "rename"]
CONTEXT = 32
"""Code points kept of what stands before and after the exact words."""
_TELLING = 24
"""So many code points of what stands around words tell them from the same ones elsewhere."""
REASON = "corrected by you"


@dataclass(frozen=True, slots=True)
class Selector:
    """W3C TextQuoteSelector: the words as printed, up to 32 code points on each side."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Where:
    """An article, loosely: one equal field suffices. ``text`` is the key of its text."""

    text: str = ""
    url: str = ""
    path: str = ""
    title: str = ""

    def fits(self, other: Where) -> bool:
        """Whether both may be one article."""
        return any(
            mine and mine == theirs
            for mine, theirs in (
                (self.text, other.text),
                (self.url, other.url),
                (self.path, other.path),
                (self.title, other.title),
            )
        )

    def holds(self, other: Where) -> bool:
        """Whether ``other`` is a part of the file that this is, or was, the whole of."""
        file, mark, _ = other.path.partition("#")
        return mark != "" and file == self.path


@dataclass(frozen=True, slots=True)
class Named:
    """A node of the index; ``where`` narrows it to the sources of one article.

    ``printed`` is its name in print, by which it is found again where other rules call the node
    otherwise; it is no part of what is named.
    """

    node: str
    where: Where | None = None
    printed: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that the user decided at a time (ISO, UTC).

    On a quotation (``selector``, ``where``): act "speaker" sets ``name`` (None: unknown) and
    ``type``; "kind" sets ``kind``; "extent" sets ``extent``. On speakers (``names``): "merge"
    and "split" make these nodes the speaker ``id`` called ``name``, "rename" calls it ``name``.
    ``was_name``, ``was_kind`` are what the program had read.
    """

    act: Act
    at: str = ""
    selector: Selector | None = None
    where: Where | None = None
    name: str | None = None
    type: SpeakerType | None = None
    kind: Kind | None = None
    extent: Selector | None = None
    id: str = ""
    names: tuple[Named, ...] = ()
    was_name: str | None = None
    was_kind: Kind | None = None

    @property
    def subject(self) -> tuple[object, ...]:
        """What it decides about: two corrections of one subject contradict or repeat."""
        about = "names" if self.act in ("merge", "split") else self.act
        return (about, self.selector, tuple(sorted(repr(one) for one in self.names)))

    @property
    def decision(self) -> tuple[object, ...]:
        """What it decides, whenever that was."""
        return (self.act, self.name, self.type, self.kind, self.extent, self.id)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A quotation after corrections; ``before`` as read (None: it was not found any more).

    ``by`` are the numbers of the corrections that shaped it, ``agreed`` those whose decision
    the program had reached by itself.
    """

    quote: Quote
    before: Quote | None
    by: tuple[int, ...] = ()
    agreed: tuple[int, ...] = ()


def selector(text: str, start: int, end: int) -> Selector:
    """The selector of a stretch of a text."""
    return Selector(
        text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    )


def where(article: Article, key: str) -> Where:
    """The loose identity of an article whose text has the given key."""
    path = f"{article.path}#{article.part}" if article.part else article.path
    return Where(key, article.url or "", path, article.title or "")


def anchor(wanted: Selector, text: str) -> tuple[int, int] | None:
    """Where the selector's words stand in a text, best surroundings first; None if nowhere.

    Blanks and marks may differ from what was selected.
    """
    best: tuple[int, int] | None = None
    most = -1
    for found in _pattern(wanted.exact).finditer(text):
        before = _folded(text[max(0, found.start() - 2 * CONTEXT) : found.start()])
        after = _folded(text[found.end() : found.end() + 2 * CONTEXT])
        score = _shared(_folded(wanted.prefix)[::-1], before[::-1])
        score += _shared(_folded(wanted.suffix), after)
        if score > most:
            best, most = found.span(), score
    return best


def surroundings_fit(wanted: Selector, text: str, span: tuple[int, int]) -> bool:
    """Whether all that was kept of the surroundings stands around ``span``, and is telling."""
    sides = _sides(wanted, text, span)
    return sum(size for size, _ in sides) >= _TELLING and all(fits for _, fits in sides)


def words_fit(wanted: Selector, text: str, span: tuple[int, int]) -> bool:
    """Whether what stands on one side of ``span`` was kept so, or its words alone tell it from
    others: in a part of the text that they were in."""
    if len(_folded(wanted.exact)) >= 2 * _TELLING:
        return True
    return any(fits and 2 * size >= _TELLING for size, fits in _sides(wanted, text, span))


def _sides(wanted: Selector, text: str, span: tuple[int, int]) -> list[tuple[int, bool]]:
    """Of what was kept of each side: how long it is, and whether it stands around ``span``."""
    before = _folded(text[max(0, span[0] - 2 * CONTEXT) : span[0]])
    after = _folded(text[span[1] : span[1] + 2 * CONTEXT])
    prefix, suffix = _folded(wanted.prefix), _folded(wanted.suffix)
    return [(len(prefix), before.endswith(prefix)), (len(suffix), after.startswith(suffix))]


@lru_cache(maxsize=1024)
def _pattern(exact: str) -> re.Pattern[str]:
    words = [re.sub(r"['‘’]", "['‘’]", re.escape(word)) for word in exact.split()]
    return re.compile(r"\s+".join(re.sub(r'["“”]', '["“”]', word) for word in words) or r"(?!)")


def _folded(text: str) -> str:
    plain = re.sub(r"['‘’\"“”«»]", "'", text)
    return " ".join(plain.split())


def _shared(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def apply(
    corrections: Iterable[tuple[int, Correction]],
    article: Article,
    here: Where,
    quotes: Sequence[Quote],
) -> list[Outcome]:
    """The article's quotations with all (number, correction) that concern it applied in order.

    Quotations keep their order; one that was not found any more comes back where it stood.
    """
    outcomes = [Outcome(quote, quote) for quote in quotes]
    for number, one in corrections:
        if one.selector is None or not _pattern(one.selector.exact).search(article.text):
            continue
        span = anchor(one.selector, article.text)
        if span is None or not _concerns(one, article, here, span):
            continue
        at = _at(outcomes, span)
        if at is None:
            made = Quote(*span, article.text[slice(*span)], one.was_kind or "direct")
            outcomes.append(Outcome(made, None))
            at = len(outcomes) - 1
        outcomes[at] = _decided(outcomes[at], one, number, article.text)
    return sorted(outcomes, key=lambda one: (one.quote.start, one.quote.end))


def _concerns(one: Correction, article: Article, here: Where, span: tuple[int, int]) -> bool:
    if one.where is not None and one.where.fits(here):
        return True
    if one.selector is not None and one.where is not None:
        apart = one.where.holds(here) or here.holds(one.where)
        if apart and words_fit(one.selector, article.text, span):
            return True
    return one.selector is not None and surroundings_fit(one.selector, article.text, span)


def _at(outcomes: list[Outcome], span: tuple[int, int]) -> int | None:
    """The quotation that shares most with ``span``, if half of the shorter of both."""
    best, most = None, 0.5
    for at, outcome in enumerate(outcomes):
        a, b = outcome.quote.start, outcome.quote.end
        shared = min(b, span[1]) - max(a, span[0])
        part = shared / max(1, min(b - a, span[1] - span[0]))
        closeness = part - abs(a - span[0]) / 1e6 - abs(b - span[1]) / 1e6
        if part >= 0.5 and closeness > most - 1e-2 and (best is None or closeness > most):
            best, most = at, closeness
    return best


def _decided(outcome: Outcome, one: Correction, number: int, text: str) -> Outcome:
    quote = outcome.quote
    after = quote
    if one.act == "speaker":
        same = quote.speaker == one.name
        after = replace(
            quote,
            speaker=one.name,
            speaker_type=(one.type or "person") if one.name else None,
            role=quote.role if same else None,
            confidence=1.0,
            reason=REASON,
        )
        agrees = same
    elif one.act == "kind" and one.kind:
        agrees = quote.shown_kind == one.kind
        after = replace(quote, kind=one.kind, cue=_reporting(quote, one.kind))
    else:
        after, agrees = _extended(quote, one, text)
    agreed = (*outcome.agreed, number) if agrees and outcome.before else outcome.agreed
    return Outcome(after, outcome.before, (*outcome.by, number), agreed)


def _reporting(quote: Quote, kind: Kind) -> str | None:
    """The cue of a quotation of that kind: empty, not none, where the user calls it reported."""
    return quote.cue or "" if kind == "indirect" else quote.cue or None


def _extended(quote: Quote, one: Correction, text: str) -> tuple[Quote, bool]:
    span = anchor(one.extent, text) if one.extent else None
    if span is None:
        return quote, False
    agrees = span == (quote.start, quote.end)
    return replace(quote, start=span[0], end=span[1], text=text[slice(*span)], spans=()), agrees
