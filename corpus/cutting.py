"""Long texts are worked on portion by portion, so that memory does not grow with them."""

from __future__ import annotations

from collections.abc import Iterator

_ENDS = ("\n\n", "\n", ". ", " ")


def portions(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """The starts and ends of portions that together are the text, none above ``longest``.

    A portion ends where a paragraph does, else a line, a sentence or at least a word.
    """
    start = 0
    while len(text) - start > longest:
        least, most = start + longest // 2, start + longest
        found = (text.rfind(end, least, most) + len(end) for end in _ENDS)
        cut = next((at for at in found if at > least), most)
        yield start, cut
        start = cut
    yield start, len(text)
