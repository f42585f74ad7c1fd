"""Lines for a terminal: measured in cells, cut to a width, wrapped, with styles laid on spans.

Offsets are code points of the text as stored; what could steer a terminal is dropped only when
a piece becomes a segment, so spans stay true.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from rich.cells import cell_len, get_character_cell_size, set_cell_size
from rich.segment import Segment
from rich.style import Style

from corpus.model import Span
from tui.drawing.look import NORMAL
from tui.terminal.clean import clean_line, is_easy

StyledSpan = tuple[int, int, Style]


def width_of(text: str) -> int:
    """Cells that ``text`` takes once cleaned."""
    return len(text) if is_easy(text) else cell_len(clean_line(text))


def fit(text: str, width: int, *, right: bool = False) -> str:
    """``text`` cleaned, cut with an ellipsis or padded to exactly ``width`` cells."""
    if width <= 0:
        return ""
    easy = is_easy(text)
    text = text if easy else clean_line(text)
    cells = len(text) if easy else cell_len(text)
    if cells > width:
        kept = text[: width - 1] if easy else set_cell_size(text, width - 1)
        shown = kept.rstrip(" ")
        return f"{shown}…{kept[len(shown) :]}"
    gap = " " * (width - cells)
    return gap + text if right else text + gap


def wrap(text: str, width: int) -> list[Span]:
    """Cut one paragraph into stretches of at most ``width`` cells, at blanks where there are.

    The blank at a break belongs to the stretch before it, so the stretches are contiguous.
    """
    width = max(width, 2)
    if is_easy(text):
        return _wrap_easy(text, width)
    return _wrap_cells(text, width)


def _wrap_easy(text: str, width: int) -> list[Span]:
    rows: list[Span] = []
    start, length = 0, len(text)
    while length - start > width:
        blank = text.rfind(" ", start, start + width + 1)
        end = blank + 1 if blank > start else start + width
        rows.append((start, end))
        start = end
    rows.append((start, length))
    return rows


def _wrap_cells(text: str, width: int) -> list[Span]:
    rows: list[Span] = []
    start = at = cells = 0
    breakable = -1
    while at < len(text):
        size = _size(text, at)
        if cells + size > width and text[at] != " ":
            end = breakable if breakable > start else at
            rows.append((start, end))
            start, breakable = end, -1
            cells = sum(_size(text, index) for index in range(start, at))
        cells += size
        at += 1
        if text[at - 1] == " " or (size == 2 and _opens(text, at)):
            breakable = at
    rows.append((start, len(text)))
    return rows


def _opens(text: str, at: int) -> bool:
    """Whether a line may break between wide characters before ``at``."""
    return at < len(text) and _size(text, at) > 0 and text[at] not in "，。、！？；：」』）》】"


def _size(text: str, at: int) -> int:
    character = text[at]
    if character < "\x7f" and text[at + 1 : at + 2] != "\ufe0f":
        return 1
    if character == "\ufe0f" or text[at - 1 : at] == "\u200d":
        return 0
    size = get_character_cell_size(character)
    if size == 1 and text[at + 1 : at + 2] == "\ufe0f":
        return cell_len(text[at : at + 2])
    return size


def segments(
    text: str, start: int, end: int, spans: Iterable[StyledSpan], base: Style = NORMAL
) -> list[Segment]:
    """``text[start:end]`` as segments; later spans lie over earlier ones."""
    inside = [(max(s, start), min(e, end), st) for s, e, st in spans if s < end and e > start]
    if not inside:
        return [Segment(clean_line(text[start:end]), base)]
    cuts = sorted({start, end, *(s for s, _, _ in inside), *(e for _, e, _ in inside)})
    pieces: list[Segment] = []
    for left, right in pairwise(cuts):
        style = base
        for s, e, extra in inside:
            if s <= left and right <= e:
                style = style + extra
        pieces.append(Segment(clean_line(text[left:right]), style))
    return pieces


def one_line(
    text: str, width: int, marks: Sequence[Span] = (), base: Style = NORMAL, mark: Style = NORMAL
) -> list[Segment]:
    """``text`` on one row of exactly ``width`` cells, moved so that the first mark is seen."""
    start = 0
    if marks and width_of(text[: marks[0][1]]) > width - 2:
        start = text.rfind(" ", 0, max(0, marks[0][0] - width // 4)) + 1
    lead = "…" if start else ""
    end = _end_within(text, start, width - len(lead))
    cut = end < len(text)
    if cut:
        end = _end_within(text, start, width - len(lead) - 1)
    pieces = [Segment(lead, base)] if lead else []
    pieces += segments(text, start, end, [(s, e, mark) for s, e in marks], base)
    if cut:
        pieces.append(Segment("…", base))
    return padded(pieces, width, base)


def _end_within(text: str, start: int, width: int) -> int:
    if is_easy(text[start : start + width + 1]):
        return min(len(text), start + max(width, 0))
    cells, at = 0, start
    while at < len(text):
        cells += _size(text, at)
        if cells > width:
            break
        at += 1
    return at


def padded(pieces: list[Segment], width: int, style: Style = NORMAL) -> list[Segment]:
    """``pieces`` filled with blanks to ``width`` cells."""
    used = 0
    for piece in pieces:
        text = piece.text
        used += len(text) if is_easy(text) else cell_len(text)
    if used >= width:
        return pieces
    blanks = " " * (width - used)
    if pieces and pieces[-1].style is style:
        return [*pieces[:-1], Segment(pieces[-1].text + blanks, style)]
    return [*pieces, Segment(blanks, style)]
