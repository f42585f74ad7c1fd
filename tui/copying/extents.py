"""Other stretches that a quotation may be: what the marks enclose, its sentence."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…][”’\"'»)]*(?=\s|$)|\n")
_OPENING, _CLOSING = '“"«„‘', '”"»“’'


def extents(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """(words for a list, start, end) of each stretch of other words, code points."""
    now = _bare(text[start:end])
    found: dict[tuple[int, int], str] = {}
    sentence = sentence_of(text, start, end)
    found[sentence] = "the sentence: "
    marked = _marked(text, start, end)
    if marked is not None:
        found[marked] = "between the marks: "
    return [
        (label + _short(text[s:e]), s, e)
        for (s, e), label in found.items()
        if _bare(text[s:e]) not in ("", now)
    ]


def _bare(words: str) -> str:
    """``words`` without what stands around them: marks alone make no other quotation."""
    return words.strip(f"{_OPENING}{_CLOSING} ")


def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a stretch, blanks left out."""
    before = 0
    for match in _END.finditer(text, max(0, start - 2_000), start):
        before = match.end()
    after = _END.search(text, max(start, end - 1))
    stop = after.end() if after else len(text)
    piece = text[before:stop]
    lead = len(piece) - len(piece.lstrip())
    return before + lead, before + len(piece.rstrip())


def _marked(text: str, start: int, end: int) -> tuple[int, int] | None:
    paragraph = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    opened = max(text.rfind(mark, paragraph, start + 1) for mark in _OPENING)
    closed = min((at for at in (text.find(mark, end - 1, stop) for mark in _CLOSING) if at >= 0),
                 default=-1)  # fmt: skip
    if opened < 0 or closed < 0 or closed <= opened:
        return None
    return opened + 1, closed


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= 160 else f"{flat[:100]} … {flat[-50:]}"
