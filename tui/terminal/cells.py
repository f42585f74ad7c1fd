"""A screen as cells.

A cell is ``(grapheme, sgr)``: what stands there and the parameters of its style ("1;34", "" for
the terminal's own). The second half of a wide character is ``("", sgr)``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby, islice
from operator import itemgetter

from rich.cells import cell_len, split_graphemes
from rich.style import Style

from tui.terminal.clean import clean, is_easy

Cell = tuple[str, str]
Row = list[Cell]
Ink = Callable[[str], Cell]
"""Makes a cell of a grapheme."""

BLANK: Cell = (" ", "")
_LONGEST = 12  # characters of one grapheme that are sent
_FLAG = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
"""Two of these make one flag of two cells."""
_MOST_CELLS = 2_000  # of one style that are kept
_GRAPHEME_OF = itemgetter(0)
_SGR_OF = itemgetter(1)


def blank_rows(width: int, height: int) -> list[Row]:
    """A cleared screen."""
    return [[BLANK] * width for _ in range(height)]


@lru_cache(maxsize=4096)
def parameters(sgr: str) -> str:
    """``sgr`` without what a reset has done already: the default colours."""
    return ";".join(";".join(p) for p in _split(sgr) if p[0] not in ("39", "49", "0", ""))


@lru_cache(maxsize=4096)
def behind(sgr: str) -> str:
    """What is seen of ``sgr`` on a blank: background, underline, reverse, strike."""
    return ";".join(";".join(p) for p in _split(sgr) if p[0] in _ON_BLANKS)


_ON_BLANKS = {"4", "7", "9", "21", "48", "53", *map(str, range(40, 48)), *map(str, range(100, 108))}


def _split(sgr: str) -> list[list[str]]:
    """The parameters, those of extended colours (38;5;N, 38;2;R;G;B) kept together."""
    tokens, groups = sgr.split(";"), []
    while tokens:
        size = 1
        if tokens[0] in ("38", "48") and len(tokens) > 1:
            size = 3 if tokens[1] == "5" else 5
        groups.append(tokens[:size])
        del tokens[:size]
    return groups


@lru_cache(maxsize=512)
def _blank(behind: str) -> Cell:
    return (" ", behind) if behind else BLANK


class _Inked(dict[str, Cell]):
    """The cells of one style by character: one object each, so that equal ones are the same.

    A blank is as much of the style as is seen of it there.
    """

    def __init__(self, sgr: str) -> None:
        super().__init__()
        self._sgr = sgr
        self[" "] = _blank(behind(sgr))

    def __missing__(self, grapheme: str) -> Cell:
        cell = (grapheme, self._sgr)
        if len(self) < _MOST_CELLS:
            self[grapheme] = cell
        return cell


@lru_cache(maxsize=512)
def inked(sgr: str) -> Ink:
    """What makes the cells of a style."""
    return _Inked(sgr).__getitem__


def cells_of(text: str, sgr: str) -> list[Cell]:
    """``text`` as cells; characters that could steer the terminal are dropped."""
    return list(cells_in(text, inked(sgr)))


def cells_in(text: str, inked: Ink) -> Iterable[Cell]:
    """The same in the style of ``inked``."""
    if is_easy(text):
        return map(inked, text)
    return _wide_cells(clean(text), inked)


def _wide_cells(text: str, inked: Ink) -> list[Cell]:
    """As many cells for each grapheme as the layout counts, however many characters it has."""
    cells: list[Cell] = []
    text = text.replace("\n", " ").replace("\t", " ")
    for start, end, width in split_graphemes(text)[0]:
        grapheme = text[start : min(end, start + _LONGEST)]
        if grapheme in _FLAG and cells and cells[-1][0] in _FLAG:
            cells[-1:] = [inked(cells[-1][0] + grapheme), inked("")]
        elif width:
            cells.append(inked(grapheme))
            cells += [inked("")] * (width - 1)
    room = cell_len(text)  # which counts a few senseless sequences otherwise
    return cells[:room] + [BLANK] * (room - len(cells))


def runs_of(row: Row) -> list[tuple[str, str]]:
    """A row as (text, SGR parameters), neighbours of one style joined."""
    return [("".join(map(_GRAPHEME_OF, group)), sgr) for sgr, group in groupby(row, _SGR_OF)]


def sgr_of(style: Style, *, colours: bool = True) -> str:
    """The parameters of a style that uses the terminal's own palette."""
    codes = [code for name, code in _ATTRIBUTES if getattr(style, name)]
    if colours and style.color is not None:
        codes += style.color.get_ansi_codes()
    if colours and style.bgcolor is not None:
        codes += style.bgcolor.get_ansi_codes(foreground=False)
    return parameters(";".join(codes))


_ATTRIBUTES = (
    ("bold", "1"), ("dim", "2"), ("italic", "3"), ("underline", "4"), ("reverse", "7"),
    ("strike", "9"),
)  # fmt: skip


def laid(rows: list[Row], x: int, y: int, cells: Iterable[Cell]) -> None:
    """Lay ``cells`` over row ``y`` from column ``x`` on, as far as there is room."""
    row = rows[y]
    fitting = list(islice(cells, max(0, len(row) - x)))
    row[x : x + len(fitting)] = fitting
