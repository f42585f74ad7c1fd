"""Reports become quotations: fragments learn their whole content, the rest are indirect ones."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from corpus.model import Aside, Quote, Span, SpeakerType
from corpus.quoting.reports.finding import Report
from corpus.quoting.words.cues import lookup
from corpus.quoting.words.denials import as_printed
from corpus.quoting.words.flags import CAP, DETERMINER, FIRST, FUNCTION, LY, PRONOUN, STOP, VERB
from corpus.quoting.words.lexicon import words
from corpus.quoting.words.shapes import bag

HEAD_END = re.compile(" (?:of|for|in|with|at|from|on|to) ")
ALONE = bag("some others many most several both few nobody everyone everybody somebody someone one")
NUMBERS = bag("two three four five six seven eight nine ten half hundreds thousands dozens")
# Adjectives that end no noun phrase: "the mere [mention]", "the broadest [terms]".
UNFINISHED = bag(
    """
    mere key past passing very most best worst latest biggest largest greatest highest lowest broad
    broadest strongest clearest closest newest oldest finest sharpest toughest harshest telling such
    negative positive recent initial final main major new same own further possible general actual
    """
)
EMPTY = bag("it him her them me us you this that so")
MASSES = bag("data evidence research intelligence analysis police people staff media")
_OPENING = "\"'“”‘’„«»` \xa0"
_MARKS = _OPENING + ",.?!…"
DIRECT = 0.97  # share of a content in marks from which it counts as direct speech
ADDRESS = 5  # words before a colon that tell at most to whom or where something is said
OWN_CUE = 0.5  # what the cue of marked words adds to the chance of a report by the same cue
WEAK = 0.05  # a report of at least this chance still tells what a known fragment belongs to


class Source(NamedTuple):
    """Who reports: the words there, and the name behind them where it is known."""

    start: int
    end: int
    speaker: str | None
    type: SpeakerType | None
    role: str | None = None


Sources = Callable[[Span], Source | None]


def merge(
    text: str, quotes: Sequence[Quote], found: Sequence[Report], least: float, source: Sources
) -> list[Quote]:
    """``quotes`` (marked ones, by start) with what ``found`` adds to them, by start.

    A report around marked words makes the first of them mixed, with the whole content in its
    ``spans``; any other report from the chance ``least`` on becomes an indirect quotation.
    """
    out = list(quotes)
    starts = [q.start for q in quotes]
    added: list[Quote] = []
    held = [(r, _inside(quotes, starts, r.spans)) for r in found]
    tagged = {q.mention_start: q.mention_end or 0 for q in quotes if q.mention_start is not None}
    for r, inside in sorted(held, key=lambda x: -_rank(text, quotes, *x)):
        if inside and (r.chance or _own(text, quotes[inside[0]], r)):
            _widen(text, out, inside, r, least)
        elif r.chance >= least and _tells(text, r) and not _tags(tagged, r):
            added.append(_indirect(text, r, source))
    return sorted([*out, *added], key=lambda q: (q.start, q.end, q.kind))


def _tells(text: str, r: Report) -> bool:
    """Whether a content says anything by itself: a lone pronoun or mere marks do not."""
    words_ = text[r.spans[0][0] : r.spans[-1][1]].strip(_MARKS + ":;()–—-").split()
    return len(words_) > 1 or (len(words_) == 1 and words_[0].lower() not in EMPTY)


def _tags(tagged: Mapping[int, int], r: Report) -> bool:
    """Whether a content is who marked words are tagged with: "Ferry ‘late’, says minister"."""
    start, end = r.spans[0][0], r.spans[-1][1]
    return tagged.get(start, start) >= end


def _inside(quotes: Sequence[Quote], starts: Sequence[int], spans: Sequence[Span]) -> list[int]:
    found = []
    for a, b in spans:
        at = bisect_left(starts, a)
        while at < len(quotes) and quotes[at].end <= b:
            found.append(at)
            at += 1
    return found


def _rank(text: str, quotes: Sequence[Quote], r: Report, inside: Sequence[int]) -> float:
    """Which of two reports tells of the marked words: sooner the one by the cue these have."""
    own = inside and _own(text, quotes[inside[0]], r)
    return r.chance + OWN_CUE if own else r.chance


def _own(text: str, quote: Quote, r: Report) -> bool:
    """Whether a report's cue is the one that marked words have."""
    if quote.cue is None:
        return False
    whole = (text[slice(*r.cue)], as_printed(text, r.cue))
    return any(one.startswith(quote.cue) for one in whole)


def _widen(text: str, out: list[Quote], inside: Sequence[int], r: Report, least: float) -> None:
    """Give the first marked words inside a report the whole content, if much of it is unmarked."""
    if any(out[k].spans for k in inside):
        return
    first = out[inside[0]]
    if (first.kind == "direct" and r.chance < least) or _complete(text, first, r):
        return
    whole = sum(_letters(text, a, b) for a, b in r.spans)
    marked = sum(_letters(text, out[k].start, out[k].end) for k in inside)
    if marked >= DIRECT * whole:
        out[inside[0]] = replace(first, kind="direct")
    else:
        out[inside[0]] = replace(first, kind="mixed", spans=r.spans)


def _complete(text: str, first: Quote, r: Report) -> bool:
    """Whether the marked words are all of the content: a verb and a comma or colon lead to them.

    So they are where a clause follows the tag that tells what the speaker did meanwhile.
    """
    if first.kind != "direct":
        return False
    start, end = r.spans[0]
    led = text[start : first.start].rstrip(_OPENING)
    if led[-1:] in (",", ":"):
        words = led[:-1].split()
        if len(words) <= (ADDRESS if led[-1] == ":" else 1) and text[first.start].isupper():
            return True  # "told MPs: “…”": whom they are said to
        return not words or lookup(words[-1]) is not None
    if len(r.spans) == 1 or (led + text[first.end : end]).strip(_MARKS):
        return False
    word = text[slice(*r.spans[1])].split(None, 1)[0]
    return word.endswith("ing") and lookup(word) is None


def _letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end]))


def _indirect(text: str, r: Report, source: Sources) -> Quote:
    start, end = r.spans[0][0], r.spans[-1][1]
    who = source(r.source) if r.source else None
    cue = as_printed(text, r.cue)
    return Quote(
        start,
        end,
        text[start:end],
        "indirect",
        speaker=who.speaker if who else None,
        speaker_type=who.type if who else None,
        role=who.role if who else None,
        cue=cue,
        mention=text[who.start : who.end] if who else None,
        mention_start=who.start if who else None,
        mention_end=who.end if who else None,
        statement=f"s{start}",
        confidence=_confidence(r.chance) if who and who.speaker else 0.0,
        reason=_reason(text, r, who, cue),
        spans=r.spans if len(r.spans) > 1 else (),
    )


def _confidence(chance: float) -> float:
    """Roughly the chance that content and source both are right: a line drawn by hand.

    It was read off a fifth of the articles, which the weights had not seen.
    """
    return round(min(0.95, max(0.2, 1.25 * chance - 0.28)), 2)


def _reason(text: str, r: Report, who: Source | None, cue: str) -> str:
    if who is None or who.speaker is None:
        return f"“{cue}” reports it, no source is named"
    name = text[who.start : who.end]
    if r.shape == "according":
        return f"“according to {name}” reports it"
    if r.shape == "colon":
        return f"“{name}:” stands before it"
    where = "after" if r.shape == "front" else "before"
    return f"“{cue}” with “{name}” {where} it reports it"


def outside(found: Sequence[Report], asides: Sequence[Aside]) -> Sequence[Report]:
    """The reports that no by-line, caption or link touches."""
    if not asides:
        return found
    closed = sorted((a.start, a.end) for a in asides)
    return [r for r in found if not _touches(r.cue[0], closed)]


def undated(found: Sequence[Report], datelines: Sequence[Span]) -> list[Report]:
    """The reports, without the dateline ("BRUSSELS —") that stands before their first word."""
    ends = dict(datelines)
    out = []
    for r in found:
        (start, end), *rest = r.spans
        told = ends.get(start, start)
        out.append(r if told == start or told >= end else replace(r, spans=((told, end), *rest)))
    return out


def _touches(at: int, closed: Sequence[Span]) -> bool:
    k = bisect_right(closed, at, key=lambda span: span[0]) - 1
    return k >= 0 and closed[k][1] > at


def head_of(text: str, span: Span) -> Span:
    """The part of a source's noun phrase that names it: up to the first preposition."""
    cut = HEAD_END.search(text, span[0] + 1, span[1])
    return span[0], cut.start() if cut else span[1]


def sourcelike(phrase: str) -> bool:
    """Whether words that the cast does not know can name a source: a noun phrase by its look."""
    table = words()
    found = phrase.split()
    first, low = found[0], found[0].lower()
    flags = table[first.capitalize()] if first.isupper() else table[first]
    if low in ALONE or first[0].isdigit():
        return True
    if table[low] & DETERMINER or low in NUMBERS:
        return len(found) > 1 and found[-1].lower() not in UNFINISHED
    if len(found) == 1 and low.endswith(("ly", "ed", "ing")) and not flags & FIRST:
        return False  # "Disillusioned, NAME left": how somebody is who is named later
    if flags & CAP and not flags & (FUNCTION | PRONOUN) and "'" not in first and "’" not in first:
        return True
    if table[low] & (VERB | STOP | LY | PRONOUN) or low.endswith(("ed", "ing")):
        return False
    last = phrase[slice(*head_of(phrase, (0, len(phrase))))].split()[-1]
    return last in MASSES or (last.endswith("s") and not last.endswith(("ss", "us", "is")))
