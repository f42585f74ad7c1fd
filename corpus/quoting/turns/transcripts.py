"""Transcripts: paragraphs "NAME: words" are turns, each said by whom its label names."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.model import Aside, Quote, Span
from corpus.quoting.cast.members import Cast
from corpus.quoting.turns.labelled import People
from corpus.quoting.words.shapes import bag

_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w.’'-]*|d[aeiu]|del|la|van|von|den|der|of|the|for|al|bin|y)"
_ASIDE = r"[ \xa0]?[(\[][^()\[\]\n]{1,40}[)\]]"
_LABEL = re.compile(
    rf"(?P<name>[A-ZÀ-ÖØ-Þ][\w.’'-]*(?:[ \xa0]{_WORD}){{0,6}}?(?: \d{{1,3}})?)"
    rf"(?P<more>,[ \xa0][^:.!?\n“”\"]{{2,50}})?(?:{_ASIDE}){{0,2}}"
    r"(?:[*_]{2}:|:[*_]{2}|:)[ \xa0]+(?=\S)"
)
_ASKED = re.compile(r"(?P<name>[QA])(?:[.:]?[*_]{2}[.:]?|[.:)])?[ \xa0]+(?=\S)")
_BEFORE = re.compile(
    r"[*_]{2}|[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?[ \xa0]+"
    r"|Q\d{1,4}[.:)]?[ \xa0]+(?=[A-ZÀ-ÖØ-Þ])"
)
_FIRST = re.compile(r"\b(?:I|I[’']\w+|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)\b")
# Labels that begin a line of particulars, a heading, a link: nobody speaks there.
_NOBODY = bag(
    """
    note notes source sources photo picture image video audio caption date time place location
    venue tickets updated published posted written edited reporting editing translation contact
    phone tel fax email mail web website url original related more also see read watch listen
    warning example summary background correction clarification editor's about topics tags
    subject from to cc re category price rating score scorers result results attendance referee
    when where what who why how verdict director cast runtime ingredients method serves abstract
    keywords doi isbn address facebook twitter instagram telephone media press links share
    monday tuesday wednesday thursday friday saturday sunday conclusion update name age job
    pay city born died witnesses attendees apologies
    """
)
LEAST = 3  # turns that make a transcript
GAP = 4  # lines from one label to the next, at most

_Label = tuple[Span, int]  # the words of a label, and where those of its line begin
_STOPS = ".!?…:-–—)]\"”’'"
_MARKED = re.compile(r"(?<= )[‘'][^‘’'\s][^‘’'\n]*[’']")  # words in a headline's marks
_OPEN, _CLOSE = "\"“'‘«„»", "\"”'’»“«"


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says up to the next label: ``spans`` by paragraph, ``label`` in print.

    ``label`` is empty where nothing stands before an answer; ``asks``: the outlet's question.
    """

    label: Span
    spans: tuple[Span, ...]
    asks: bool = False


def turns(text: str, lines: Sequence[Span], asides: Sequence[Aside] = ()) -> list[Turn]:
    """The turns of a transcript, in order; none where fewer than three lines have labels."""
    if ":" not in text:
        return []
    fields = sorted((a.start, a.end) for a in asides if a.why in _FIELDS)
    labels = [None if _within(line[0], fields) else _label(text, line) for line in lines]
    if len(labels) > 1 and labels[0] and not labels[1] and _headline(text, lines[0], labels[0]):
        labels[0] = None
    at = [n for n, label in enumerate(labels) if label]
    if len(at) < LEAST:
        return []
    cuts = [0, *(i for i in range(1, len(at)) if at[i] - at[i - 1] > GAP), len(at)]
    closed = [(a.start, a.end) for a in asides]
    out: list[Turn] = []
    for a, b in pairwise(cuts):
        out += _talk(text, lines, labels, at[a:b], closed)
    return out


_FIELDS = frozenset(
    ("field", "field name", "byline", "date", "section and date", "front matter", "mail header")
)
"""Lines with labels that tell of an article: "HEADLINE:", "Source:"; nobody speaks there."""


def _within(at: int, spans: Sequence[Span]) -> bool:
    found = bisect_right(spans, (at, sys.maxsize)) - 1
    return found >= 0 and at < spans[found][1]


def _talk(
    text: str,
    lines: Sequence[Span],
    labels: Sequence[_Label | None],
    at: Sequence[int],
    closed: Sequence[Span],
) -> list[Turn]:
    """The turns of one stretch of talk; ``at`` are the numbers of its lines with labels."""
    found = [label for n in at if (label := labels[n])]
    names = {text[slice(*label[0])].casefold() for label in found}
    share = len(found) / (at[-1] + 1 - at[0])
    bare = names <= {"q", "a"}
    alone = len(names) < 2
    if len(found) < LEAST or (alone and not _replies(text, lines, at)):
        return []
    if len(names) == len(found) and share < 0.75:
        return []  # a list of particulars, no talk
    out: list[Turn] = []
    brief = share == 1 and len(found) > LEAST  # nobody goes on below his first paragraph
    upto = at[-1] + (2 if share > 0.5 and not brief and not alone else 1)
    for n in range(at[0], min(upto, len(lines))):
        label = labels[n]
        if label:
            out.append(Turn(label[0], ((label[1], lines[n][1]),)))
            continue
        if alone and labels[n + 1] and _asks(text, lines[n]):
            out.append(Turn((lines[n][0], lines[n][0]), (lines[n],), asks=True))
            continue
        follows = share > 0.5 and out[-1].spans[-1][1] == lines[n - 1][1]
        if follows and not _apart(text, lines[n], closed):
            out[-1] = Turn(out[-1].label, (*out[-1].spans, lines[n]))
    return _answered(text, out) if bare else out


def _replies(text: str, lines: Sequence[Span], at: Sequence[int]) -> bool:
    """Whether the one who has a label speaks each time below a question."""
    asked = sum(n > 0 and _asks(text, lines[n - 1]) for n in at)
    return asked >= LEAST and asked * 4 >= len(at) * 3


def _asks(text: str, line: Span) -> bool:
    return text[slice(*line)].rstrip("*_ ")[-1:] == "?"


def _answered(text: str, found: Sequence[Turn]) -> list[Turn]:
    """An interview of nothing but "Q" and "A": the questions are nobody's words.

    None where the answers do not speak in the first person (a page of questions and answers).
    """
    said = [t for t in found if text[t.label[0]] in "Aa"]
    own = sum(any(_FIRST.search(text, a, b) for a, b in t.spans) for t in said)
    if own * 2 < len(said):
        return []
    return [t if text[t.label[0]] in "Aa" else replace(t, asks=True) for t in found]


def _headline(text: str, line: Span, label: _Label) -> bool:
    """Whether a first line with a label is the headline over a talk: "NAME: War Is ‘Not Over’"."""
    return (
        text[line[1] - 1] not in _STOPS or _MARKED.search(text, label[1] + 1, line[1]) is not None
    )


def _label(text: str, line: Span) -> _Label | None:
    """The label at the head of a line and where its words begin."""
    start = m.end() if (m := _BEFORE.match(text, *line)) else line[0]
    m = _ASKED.match(text, start, line[1])
    stop = min(line[1], start + 120)
    if m is None and text.find(":", start, stop) >= 0:
        m = _LABEL.match(text, start, stop)
    if m is None or m.end() >= line[1]:
        return None
    names = m["name"].casefold().split()
    if (
        names[0] in _NOBODY
        or names[-1] in _NOBODY
        or text[m.end()].isdigit()
        or (m.re is _ASKED and text[m.end("name")] not in ".:)*_" and not _wide(m))
    ):
        return None
    return m.span("name"), m.end()


def _wide(m: re.Match[str]) -> bool:
    return m.end() - m.end("name") > 1


def _apart(text: str, line: Span, closed: Sequence[Span]) -> bool:
    """Stage directions, paragraphs that quote somebody, what is no text of the article."""
    if text[line[0]] in "([*#-—" or any(c in text[slice(*line)] for c in '"“„«»'):
        return True
    return any(a < line[1] and line[0] < b for a, b in closed)


def spoken(text: str, found: Sequence[Turn], cast: Cast, guest: str | None = None) -> list[Quote]:
    """The turns as quotations; the paragraphs of one turn are one statement.

    ``guest`` is who answers where no label names anybody.
    """
    out: list[Quote] = []
    found = [turn for turn in found if not turn.asks]
    labels = [text[slice(*turn.label)] for turn in found]
    people = People(text, labels, cast, guest)
    for turn, label in zip(found, labels, strict=True):
        name, type_, role, sure = people.find(label)
        for span in turn.spans:
            start, end = _bare(text, span)
            out.append(
                Quote(
                    start,
                    end,
                    text[start:end],
                    "indirect",
                    speaker=name,
                    speaker_type=type_,
                    role=role,
                    mention=label or None,
                    mention_start=turn.label[0] if label else None,
                    mention_end=turn.label[1] if label else None,
                    statement=f"s{_bare(text, turn.spans[0])[0]}",
                    confidence=sure,
                    reason=f"“{label}:” begins this turn of a transcript"
                    if label
                    else "an answer of the interview",
                )
            )
    return out


def _bare(text: str, span: Span) -> Span:
    """The words of a turn without marks that enclose all of them."""
    start, end = span
    if end - start < 3 or text[start] not in _OPEN or text[end - 1] not in _CLOSE:
        return span
    inner = text[start + 1 : end - 1]
    return span if any(c in inner for c in '"“”‘«»„') else (start + 1, end - 1)
