"""Notes in which an article corrects itself, and the quotations that they change.

“Correction: An earlier version quoted NAME as saying “…”. He said “…”.”
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corpus.model import QuoteRow
from corpus.verify.messages import clip
from corpus.verify.people import folded_words, name_words
from corpus.verify.words import keys, unaccented, weight

_NOTE = re.compile(
    r"(?im)^[ \t*_(\[•–—-]*(?:\d{1,2}[:.]\d\d[ \t]+)?"
    r"(?:corrections?|clarifications?|erratum|corrigendum"
    r"|editor(?:[’']s|s[’']|ial)? note|correction and clarification|amend(?:ed|ment)"
    r"|(?:this|the) (?:article|story|report|piece|post|page|interview|headline)[^.\n]{0,30}?"
    r" (?:was|has been|were) (?:\w+ )?(?:amended|corrected|updated|changed|edited|revised)"
    r"|an earlier version|a previous version|an earlier edition|earlier versions"
    r"|(?:because of|due to|owing to) an? (?:editing|transcription|translation|production)?"
    r" ?(?:error|mistake))\b[^\n]*(?:\n(?!\s*\n)[^\n]+)*"
)
_CHANGES = re.compile(
    r"\b(?:earlier|previous(?:ly)?|original(?:ly)?|first|mis\w+|incorrect(?:ly)?|wrong(?:ly)?"
    r"|should (?:have|read)|in fact|amended|corrected|corrects|mistake(?:nly)?|erroneous(?:ly)?"
    r"|inaccurate(?:ly)?|make clear|clarif\w+|rather than|error|not as|not)\b",
    re.IGNORECASE,
)
_SAID_WRONG = re.compile(
    r"\b(?:as (?:saying|having said)|misquoted|quoted|quoting|attributed|gave|read|printed|had"
    r"|reported|rendered|said that|having)\b[^.“\"]*[“\"]?$",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:earlier|previous|original|first)\b|\bmis(?:quoted|stated|heard|reported|attributed)"
    r"|\b(?:incorrectly|wrongly|mistakenly|erroneously)\b",
    re.IGNORECASE,
)
_INSTEAD = re.compile(r"\b(?:not|rather than|instead of)\W*$", re.IGNORECASE)
_OF_QUOTING = re.compile(
    r"\b(?:mis)?(?:quot\w+|attribut\w+)|\bremarks?\b|\bwords?\b|\bstatements?\b|\bcomments?\b",
    re.IGNORECASE,
)
_SHARED = 0.6
"""So great a share of a quotation's words in a note is what the note is about."""
_LONGEST = 260


def corrected(text: str, row: QuoteRow) -> str:
    """How a note of the article changes a quotation; "" where it gives just these words as the
    right ones."""
    said = _folded(row.quote.text)
    for note in _notes(text):
        views = {wrong for words, wrong in _marked(note) if _holds(words, said)}
        if views == {True} or (not views and _is_about(note, row)):
            return told(note)
    return ""


def misprinted(text: str, row: QuoteRow) -> str:
    """The note of the article that gives just these words as wrong ones; "" where none does."""
    said = _folded(row.quote.text)
    for note in _notes(text):
        if {wrong for words, wrong in _marked(note) if _holds(words, said)} == {True}:
            return note
    return ""


def put_right(note: str, row: QuoteRow) -> bool:
    """Whether a note gives the words of a quotation as the right ones."""
    said = _folded(row.quote.text)
    return any(words == said and not wrong for words, wrong in _marked(note))


def told(note: str) -> str:
    """A note as verdicts tell of it."""
    return f"but a note there says: “{clip(note, _LONGEST)}”"


def _folded(text: str) -> list[str]:
    return list(map(unaccented, keys(text)))


def _marked(note: str) -> Iterator[tuple[list[str], bool]]:
    """The words that a note has in marks, and whether they are the wrong ones."""
    for one in re.finditer(r"[“\"]([^“”\"]+)[”\"]", note):
        before = re.split(r"[.!?][”\"]?\s|;", note[: one.start()])[-1]
        wrong = _SAID_WRONG.search(before) is not None and _EARLIER.search(before) is not None
        yield _folded(one[1]), wrong or _INSTEAD.search(before) is not None


def _holds(words: list[str], said: list[str]) -> bool:
    """Whether one of two lists of words has the other in one piece."""
    one, other = f" {' '.join(words)} ", f" {' '.join(said)} "
    return one in other or other in one


@lru_cache(maxsize=256)
def _notes(text: str) -> tuple[str, ...]:
    """The notes of an article that correct it."""
    found = (" ".join(one[0].split()) for one in _NOTE.finditer(text))
    return tuple(one for one in found if _CHANGES.search(one))


def _is_about(note: str, row: QuoteRow) -> bool:
    """Whether a note changes these words: it has most of them, or tells of what their speaker was
    quoted as saying and has some."""
    said = [key for key in dict.fromkeys(keys(row.quote.text)) if weight(key) == 1.0]
    there = set(map(unaccented, keys(note)))
    shared = [key for key in said if unaccented(key) in there]
    if not said or not shared:
        return _misquoted_altogether(note, row)
    if len(shared) >= 2 and len(shared) >= _SHARED * len(said):
        return True
    named = name_words(row.speaker_name or row.quote.speaker or "")[-1:]
    of_speaker = bool(named) and named[0] in folded_words(note)
    return of_speaker and len(shared) >= 2 and _OF_QUOTING.search(note) is not None


def _misquoted_altogether(note: str, row: QuoteRow) -> bool:
    """Whether a note says that the speaker was misquoted and repeats no words at all."""
    named = name_words(row.speaker_name or row.quote.speaker or "")[-1:]
    if not named or named[0] not in folded_words(note) or re.search(r"[“\"]", note):
        return False
    return re.search(r"\bmis(?:quot|attribut)", note, re.IGNORECASE) is not None
