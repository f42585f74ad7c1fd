"""Which quotations are one utterance, and what kind each of them is."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Kind, Span
from corpus.quoting.marks.pairing import Marked
from corpus.quoting.words.cues import lookup

_SPEECH_LEFT = frozenset(',:—–-("“”')
_CLAUSE = 40  # code points of marked words that, after a verb or "that", are all that is said
_ENDS = frozenset(".!?…")


def kind_of(text: str, item: Marked, before: Marked | None, line: Span) -> Kind:
    """direct: a clause or sentence in marks; mixed: a fragment inside a paraphrase.

    ``before`` is the stretch before it in the same paragraph; the second half of a split
    quotation may begin in lower case and is direct all the same.
    """
    left = text[max(line[0], item.start - 80) : item.start].rstrip("\"'“”‘’„«»` \xa0")
    first = text[item.start]
    if not left or left[-1] in _ENDS:
        return "direct"
    if left[-1] in _SPEECH_LEFT:
        if not first.islower() or left[-1] == ":":
            return "direct"
        split = before is not None and text[before.end - 1] in ",—–-…"
        return "direct" if split else "mixed"
    word = left.rsplit(None, 1)[-1].lower()
    if _is_clause(text, item) and (word == "that" or lookup(word) is not None):
        return "direct"
    if first.islower() or item.end - item.start < 25:
        return "mixed"
    return "mixed" if word in _LEADS_FRAGMENT or not _sentence(text, item) else "direct"


_LEADS_FRAGMENT = frozenset(("a", "an", "the", "as", "of", "that", "his", "her", "their", "its"))


def _is_clause(text: str, item: Marked) -> bool:
    """Whether marked words are many and end like a clause."""
    return item.end - item.start >= _CLAUSE and text[item.end - 1] in ".!?,…"


def _sentence(text: str, item: Marked) -> bool:
    return text[item.end - 1] in ".!?,…" or item.end - item.start > 80


def statements(
    items: Sequence[Marked],
    speakers: Sequence[str | None],
    own: Sequence[bool],
    lines: Sequence[Span],
) -> list[str]:
    """The statement id of every kept stretch; those with one id are one utterance.

    One speaker's quotations in one paragraph belong together, and a paragraph that opens with a
    quotation without an attribution of its own (``own``) goes on from the paragraph before.
    """
    out: list[str] = []
    for n, item in enumerate(items):
        joined = n > 0 and _joins(items, speakers, own, lines, n)
        out.append(out[-1] if joined else f"s{item.start}")
    return out


def resumes(item: Marked, before: Marked) -> bool:
    """Whether a stretch goes on in its paragraph what the one before left open at its end."""
    return item.resumed and not before.closed and item.paragraph == before.paragraph + 1


def _joins(
    items: Sequence[Marked],
    speakers: Sequence[str | None],
    own: Sequence[bool],
    lines: Sequence[Span],
    n: int,
) -> bool:
    item, before = items[n], items[n - 1]
    if resumes(item, before):
        return True
    if speakers[n] != speakers[n - 1]:
        return False
    if item.paragraph == before.paragraph:
        return speakers[n] is not None or item.start - before.end < 8
    if item.paragraph != before.paragraph + 1 or own[n]:
        return False
    opens = item.start - lines[item.paragraph][0] <= 3
    return opens and (speakers[n] is not None or item.resumed)
