"""A draft's quotation in an article's own text: reported there, or the outlet's own words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from corpus.model import Kind, Quote, QuoteRow, Span
from corpus.verify.align import align
from corpus.verify.compare import Comparison, Draft, folds, printed_line, printed_words
from corpus.verify.evidence import Evidence
from corpus.verify.outer import aligned
from corpus.verify.words import GAP, SHIFTS, Token, plain, unaccented, weight

_MOST_ARTICLES = 3
_MOST_PLACES = 2_000
_CELLS = 2_500_000
"""So many words times words are aligned in all; the likeliest stretches come first."""
_LETTERS = 5
"""So many code points a printed word has with its blank, on the whole."""
_MARGIN = 24
"""Code points around a likely stretch, for words that the draft has not."""
_FORMS = 0.15
"""What words in other forms ("is", "was") may add to the share of shared words."""
_OPENING = re.compile("(?:[“\"„«‟]|''|``|(?<!\\w)[‘'])[ \u00a0]*$")
_CLOSING = re.compile("[.,!?;:…)]{0,3}(?:[”\"“»]|''|[’'](?!\\w))")
_MARK = 4
"""So many code points before a stretch may hold an opening mark."""


@dataclass(frozen=True)
class Passage:
    """A stretch of an article's text that reads like the draft.

    ``quoted`` are the quotations in marks inside it, ``own`` the share (0..1) of the matched
    words that stand outside marks; ``found`` compares draft and passage, ``row`` is the
    reported quotation there, or a stand-in with ``id`` 0 for the outlet's own prose.
    """

    found: Comparison
    row: QuoteRow
    quoted: tuple[QuoteRow, ...]
    own: float
    reported: bool
    in_marks: bool = False

    @property
    def score(self) -> float:
        """How alike draft and passage are, 1.0 for word for word."""
        return self.found.score


def passages(
    evidence: Evidence, draft: Draft, candidates: list[QuoteRow], floor: float
) -> list[Passage]:
    """The passages that read like ``draft`` and may score ``floor``, the most alike first."""
    wide = evidence.articles_about(draft.keys)
    ids = list(dict.fromkeys(row.article.id for row in candidates if row.article.id not in wide))
    waiting: list[_Window] = []
    found: list[Passage] = []
    for article_id in [*wide, *ids[:_MOST_ARTICLES]]:
        windows = _windows(evidence, draft, article_id, floor)
        exact = [window for window in windows if window.share > 1.0]
        found += _read(evidence, draft, exact)
        if any(passage.score > 0.99 for passage in found):
            break
        waiting += [window for window in windows if window.share <= 1.0]
    found += _read(evidence, draft, waiting)
    return sorted(found, key=lambda p: (-p.score, p.row.article.id, p.row.quote.start))


class _Window(NamedTuple):
    """A likely stretch of an article and the share of the draft that it may hold; more than all
    where it holds the draft word for word."""

    share: float
    article: int
    span: Span


def _read(evidence: Evidence, draft: Draft, windows: list[_Window]) -> list[Passage]:
    """The passages at ``windows``, the fullest first, as far as the time that they take allows."""
    found: list[Passage] = []
    room = _CELLS
    for window in sorted(windows, key=lambda one: -one.share):
        passage = _passage(evidence, draft, window.article, window.span)
        found += [passage] if passage is not None else []
        room -= len(draft.words) * (window.span[1] - window.span[0]) // _LETTERS
        if room < 0 or (passage is not None and passage.score > 0.99):
            break
    return found


def _windows(evidence: Evidence, draft: Draft, article_id: int, floor: float) -> list[_Window]:
    text = evidence.article(article_id).text
    least = floor - _FORMS
    line = evidence.plain(article_id)
    if _bound(draft, line) < least:
        return []
    windows = [
        (a, b) for a, b in likely_windows(draft, text, line) if _may(draft, text[a:b], least)
    ]
    exact = [found for a, b in windows if (found := _exact_window(draft, text, a, b))]
    exact.sort(key=lambda window: not _between_marks(text, window))
    if exact:
        return [_Window(2.0, article_id, exact[0])]
    rated = [_Window(min(1.0, _shared(draft, text[a:b])), article_id, (a, b)) for a, b in windows]
    return [window for window in rated if window.share >= least]


def _bound(draft: Draft, text: str) -> float:
    """No share of the draft's weight that stands in ``text`` is greater than this."""
    held = [
        worth
        for key, (word, worth) in zip(draft.keys, draft.weighed, strict=True)
        if word in text or any(form in text for form in SHIFTS.get(key, ()))
    ]
    return sum(held) / draft.weight


def _may(draft: Draft, text: str, least: float) -> bool:
    """Whether ``_shared`` may be ``least``, which is cheaper to tell."""
    return folds(text) or _bound(draft, plain(text)) >= least


def _shared(draft: Draft, text: str) -> float:
    """The share of the draft's weight whose words stand in ``text``, each as often as there; a
    word also counts in the form that a report gives it."""
    there = Counter(unaccented(token.key) for token in printed_words(text))
    mine = Counter(map(unaccented, draft.keys))
    held = sum(weight(key) * min(count, there[key]) for key, count in mine.items())
    turned = [k for k in draft.keys if k in SHIFTS and k not in there and SHIFTS[k] & there.keys()]
    return (held + sum(map(weight, turned))) / draft.weight


def _exact_window(draft: Draft, text: str, start: int, end: int) -> Span | None:
    line = printed_line(text[start:end])
    at = line.find(draft.line)
    if at < 0:
        return None
    first = line.count(" ", 0, at)
    words = printed_words(text[start:end])[first : first + len(draft.words)]
    return start + words[0].start, start + words[-1].end


def likely_windows(draft: Draft, text: str, line: str) -> list[Span]:
    """Stretches a little longer than the draft that hold the most of its words; the best two.

    ``line`` is ``text`` in plain letters.
    """
    size = len(draft.text) + max(30, len(draft.text) // 3)
    places = _places(draft, line)
    rated = []
    inside: Counter[int] = Counter()
    last = 0
    for at, before in places:
        while last < len(places) and places[last][0] < at + size:
            inside[places[last][1]] += 1
            last += 1
        rated.append((-len(inside), at - before))
        inside[before] -= 1
        if not inside[before]:
            del inside[before]
    taken: list[int] = []
    for _, start in sorted(rated):
        if len(taken) < 2 and all(abs(start - other) >= size // 2 for other in taken):
            taken.append(start)
    return [_whole_words(text, start - _MARGIN, start + size + _MARGIN) for start in taken]


def _places(draft: Draft, line: str) -> list[Span]:
    """Where words of the draft stand: (code point, how far from the draft's start it is there)."""
    telling = [word for word in draft.words if weight(word.key) == 1.0] or draft.words
    first: dict[str, int] = {}
    for word in telling:
        if word.key != GAP and word.inserted != "[":
            first.setdefault(unaccented(word.key), word.start)
    found: list[Span] = []
    for key, before in first.items():
        at = line.find(key)
        while at >= 0 and len(found) < _MOST_PLACES:
            if not line[at - 1 : at].isalnum() and not line[at + len(key) :][:1].isalnum():
                found.append((at, before))
            at = line.find(key, at + 1)
    return sorted(found)


def _whole_words(text: str, start: int, end: int) -> Span:
    """The stretch, grown to blanks at both ends."""
    start, end = max(0, start), min(len(text), end)
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _passage(evidence: Evidence, draft: Draft, article_id: int, window: Span) -> Passage | None:
    text = evidence.article(article_id).text[window[0] : window[1]]
    words = list(printed_words(text))
    rows = evidence.quotes_of(article_id)
    alignment = aligned(draft.words, text, words, _reported(rows, words, window[0]))
    first, last = alignment.printed
    if first == last:
        return None
    start, end = window[0] + words[first].start, window[0] + words[last - 1].end
    marked = [r for r in rows if r.quote.verbatim and _touch(r.quote, (start, end))]
    spans = [(r.quote.start - window[0], r.quote.end - window[0]) for r in marked]
    equal = [words[s.printed] for s in alignment.steps if s.equal and s.printed is not None]
    own = _own_share(equal, spans)
    reported = [r for r in rows if not r.quote.verbatim and _touch(r.quote, (start, end))]
    row = _row(evidence, reported or marked, (start, end), article_id)
    whole = evidence.article(article_id).text
    if alignment.exact and not marked and _between_marks(whole, (start, end)):
        row = _stand_in(evidence, (start, end), article_id, "direct", "in marks, speaker not read")
        text, alignment = row.quote.text, align(draft.words, list(printed_words(row.quote.text)))
        return Passage(Comparison(draft, row, text, alignment), row, (), own, True, True)
    found = Comparison(draft, row, text, alignment)
    return Passage(found, row, tuple(marked), own, bool(reported or marked))


def _reported(rows: list[QuoteRow], words: list[Token], offset: int) -> set[int]:
    """The words that stand in reported speech and not in marks."""
    told: set[int] = set()
    marked: set[int] = set()
    for row in rows:
        start, end = row.quote.start - offset, row.quote.end - offset
        inside = {i for i, word in enumerate(words) if start <= word.start and word.end <= end}
        (told if not row.quote.verbatim else marked).update(inside)
    return told - marked


def _between_marks(text: str, span: Span) -> bool:
    """Whether a mark opens right before and one closes right after a stretch."""
    before, after = text[max(0, span[0] - _MARK) : span[0]], text[span[1] : span[1] + 2 * _MARK]
    return _OPENING.search(before) is not None and _CLOSING.match(after) is not None


def _touch(quote: Quote, span: Span) -> bool:
    return quote.start < span[1] and span[0] < quote.end


def _own_share(equal: list[Token], spans: list[Span]) -> float:
    total = sum(weight(token.key) for token in equal if token.key != GAP)
    out = sum(
        weight(token.key)
        for token in equal
        if not any(a <= token.start and token.end <= b for a, b in spans)
    )
    return out / total if total else 1.0


def _row(evidence: Evidence, near: list[QuoteRow], span: Span, article_id: int) -> QuoteRow:
    """The quotation that a passage is, or a stand-in for the outlet's own words."""
    if near:
        return max(near, key=lambda r: min(r.quote.end, span[1]) - max(r.quote.start, span[0]))
    return _stand_in(evidence, span, article_id)


def _stand_in(
    evidence: Evidence,
    span: Span,
    article_id: int,
    kind: Kind = "indirect",
    reason: str = "no quotation: the article's own words",
) -> QuoteRow:
    text = evidence.article(article_id).text[span[0] : span[1]]
    quote = Quote(span[0], span[1], text, kind, reason=reason)
    return QuoteRow(0, quote, evidence.article_row(article_id))
