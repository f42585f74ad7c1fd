"""Who speaks where a tag tells who passes it on: "One nurse, she said, had told her: “…”"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from corpus.model import Span
from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.mentions.mention import HUMAN, LEFT, START, Mention
from corpus.quoting.words.cues import SPEECH, Cue, lexicon

_MARKS = "\"“„«‘'`\u00a0 ,:"
_VERB = re.compile(
    r"\s(?:had |has |have |once |later |then |also |\w+ly )*([a-z]+)\b(?=[^.;“”\"\n]{0,60}$)"
)
_TOLD = re.compile(
    r"\s(?:had |has |once |later |then |also |\w+ly )*([a-z]+)\b[^.;:,“”\"]{0,40}, $"
)
_ON = re.compile(r",? (?:to|that|how|not to)\b[^.;:“”\"\n]{0,60}:? ?$")
_TAG = re.compile(r"[\"”’'»“]{1,2}\s(?:the\s|an?\s)?")
_OWN = re.compile(r"\s(?:also |later |then )?([a-z]+)(?=,)")
_HEARS = ("heard", "hears")  # as a court does
_LEADS = 6  # marks and blanks before the words, at most
_SPEAKS = (*HUMAN, "organisation")


def inserted(
    text: str, mentions: Sequence[Mention], choice: Choice, span: Span
) -> tuple[int, Span] | None:
    """Index and cue of who speaks the words in ``span``, where the choice stands in a tag.

    "One nurse, she said, had told her: “…”", "She told him, he says, to “…”", "Beside it, he
    reports, she has put: “…”", "“…,” the landlord told her, NAME recalls".
    """
    tag = _tag(text, mentions, choice)
    if tag is None:
        return None
    if tag[0] > span[1]:
        return _before(text, mentions, tag, span[1])
    start = span[0] - _LEADS + len(text[max(0, span[0] - _LEADS) : span[0]].rstrip(_MARKS))
    if tag[1] >= start or not text.startswith(",", tag[1]):
        return None
    return _behind(text, mentions, tag, start) or _ahead(text, mentions, tag, start)


def _tag(text: str, mentions: Sequence[Mention], choice: Choice) -> Span | None:
    """Where ", NAME said" begins and ends, its comma left out; None where no comma opens it."""
    if choice.mention < 0 or choice.cue is None:
        return None
    m, cue = mentions[choice.mention], choice.cue
    own = _OWN.match(text, m.right)
    cue = own.span(1) if own is not None else cue  # "One nurse, she said, had told her"
    found = (min(m.left, cue[0]), max(m.right, cue[1]))
    word = text[slice(*cue)]
    told = lexicon().verbs.get(word)
    short = found[1] - found[0] - (m.right - m.left) - (cue[1] - cue[0]) <= 6
    tells = told is not None and (told.kind in SPEECH or word in _HEARS)
    if not tells or not short or m.possessive:
        return None
    return found if text.endswith(", ", 0, found[0]) else None


def _said(word: str) -> Cue | None:
    cue = lexicon().verbs.get(word)
    return cue if cue is not None and cue.kind in SPEECH and cue.form != "ing" else None


def _subject(text: str, mentions: Sequence[Mention], n: int) -> bool:
    m = mentions[n]
    human = m.gender if m.form == "pronoun" else m.kind in _SPEAKS
    return bool(human) and not m.possessive and not m.inside


def _behind(
    text: str, mentions: Sequence[Mention], tag: Span, start: int
) -> tuple[int, Span] | None:
    """The subject in front of the tag whose verb, behind it or before it, leads to the words."""
    verb = _VERB.match(text, tag[1] + 1, start)
    on = _ON.match(text, tag[1], start)
    for n in range(bisect_left(mentions, tag[0], key=START) - 1, -1, -1):
        m = mentions[n]
        if tag[0] - m.right > 60 or "." in text[m.right : tag[0]]:
            return None
        if not _subject(text, mentions, n):
            continue
        if verb is not None and text[m.right : tag[0]] == ", " and _said(verb[1]):
            return n, verb.span(1)
        told = _TOLD.match(text, m.right, tag[0]) if on is not None else None
        cue = _said(told[1]) if told else None
        if told is not None and cue is not None and cue.addressee:
            return n, told.span(1)
    return None


def _ahead(
    text: str, mentions: Sequence[Mention], tag: Span, start: int
) -> tuple[int, Span] | None:
    """The subject right behind the tag: "Beside it, he reports, the old woman has put: “…”"."""
    n = bisect_left(mentions, tag[1] + 2, key=LEFT)
    m = mentions[n] if n < len(mentions) else None
    if m is None or m.left not in (tag[1] + 2, tag[1] + 6) or not _subject(text, mentions, n):
        return None
    verb = _VERB.match(text, m.right, start)
    put = verb is not None and verb[1] in ("put", "written", "wrote", "scribbled")
    return (n, verb.span(1)) if verb is not None and (put or _said(verb[1])) else None


def _before(text: str, mentions: Sequence[Mention], tag: Span, end: int) -> tuple[int, Span] | None:
    """The subject of a first tag: "“…,” the landlord told her, NAME recalls"."""
    gap = _TAG.match(text, end)
    n = bisect_left(mentions, end, key=LEFT)
    m = mentions[n] if n < len(mentions) else None
    if gap is None or m is None or m.right >= tag[0] or not _subject(text, mentions, n):
        return None
    if text[end : m.left].strip("\"”’'»“ \u00a0") not in ("", "the", "a", "an"):
        return None
    verb = _VERB.match(text, m.right, tag[0])
    return (n, verb.span(1)) if verb is not None and _said(verb[1]) else None
