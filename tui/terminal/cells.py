"""A screen as cells, and the fewest bytes that turn one screen into the next.

A cell is ``(grapheme, sgr)``: what stands there and the parameters of its style ("1;34", "" for
the terminal's own). The second half of a wide character is ``("", sgr)``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import groupby, islice, repeat, zip_longest
from operator import is_, is_not, itemgetter

from rich.cells import cell_len, split_graphemes
from rich.style import Style

from tui.terminal.clean import clean, is_easy

Cell = tuple[str, str]
Row = list[Cell]
Ink = Callable[[str], Cell]
"""Makes a cell of a grapheme."""

BLANK: Cell = (" ", "")
_REWRITE = 4  # unchanged cells that cost no more to write again than to jump over
_ERASE = 6  # blanks from which on erasing is shorter than writing them
_LONGEST = 12  # characters of one grapheme that are sent
_AGREED = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
"""Wide characters whose width no terminal disputes."""
_FLAG = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
"""Two of these make one flag of two cells."""
_MOST_CELLS = 2_000  # of one style that are kept
_GRAPHEME_OF = itemgetter(0)
_SGR_OF = itemgetter(1)
_ERASED = " " * _ERASE
_SPACE = {" "}
_LONG_BLANKS = re.compile(rb"\x01{%d,}" % _ERASE)
_CHANGED = re.compile(rb"\x01+(?:\x00{1,%d}\x01+)*" % _REWRITE)


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


def changes_of(old: list[Row], new: list[Row]) -> str:
    """The bytes that turn one screen into another of its size."""
    pen = Pen()
    for y, (before, after) in enumerate(zip(old, new, strict=True)):
        draw_changes(pen, y, before, after)
    return pen.take()


class Pen:
    """Writes cells at places, knowing where the terminal's cursor is and which style it has."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._x = self._y = -1
        self._sgr: str | None = None

    def take(self) -> str:
        """All that was written since the last call; the style is left at the terminal's own."""
        if self._out and self._sgr:
            self._style("")
        data = "".join(self._out)
        self._out.clear()
        return data

    def move(self, x: int, y: int) -> None:
        """Put the cursor there by the shortest way that no terminal disputes."""
        if (x, y) == (self._x, self._y):
            return
        if y == self._y and self._x >= 0:
            step = x - self._x
            self._out.append(f"\x1b[{step}C" if step > 1 else "\x1b[C" if step else "")
            if step < 0:
                self._out[-1] = "\r" if x == 0 else f"\x1b[{x + 1}G"
        elif x == 0 and y == self._y + 1 and self._y >= 0:
            self._out.append("\r\n")
        else:
            self._out.append(f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H")
        self._x, self._y = x, y

    def put(self, cells: Sequence[Cell]) -> None:
        """Write ``cells``, one at least, from the cursor on, within its row."""
        self.write(*zip(*cells, strict=False))

    def write(self, graphemes: Sequence[str], styles: Sequence[str]) -> None:
        """The same of cells taken apart; blanks between words go with the words before them."""
        style = styles[0]
        rest = len(styles) - styles.count(style)
        spaced = rest > 0 and styles.count("") == rest == graphemes.count(" ")
        if rest and not (spaced and style and not behind(style)):
            begin = end = 0
            for sgr, group in groupby(styles):
                start, end = end, end + len(list(group))
                if sgr != style and (sgr or behind(style) or set(graphemes[start:end]) != _SPACE):
                    self._put_run(graphemes[begin:start], style)
                    begin, style = start, sgr
            graphemes = graphemes[begin:]
        self._put_run(graphemes, style)

    def _put_run(self, graphemes: Sequence[str], sgr: str) -> None:
        text = "".join(graphemes)
        if sgr != self._sgr and (text.strip(" ") or not self._shows_blank(sgr)):
            self._style(sgr)
        if text.isascii() or is_easy(text):
            self._out.append(text)
            self._x += len(text)
        else:
            self._put_wide(graphemes)

    def _put_wide(self, graphemes: Sequence[str]) -> None:
        disputed = False
        for grapheme, after in zip_longest(graphemes, graphemes[1:]):
            if grapheme:
                wide = after == ""
                disputed = len(grapheme) > 1 or (wide and not _AGREED.match(grapheme))
                if disputed and wide:  # a terminal that takes one cell must not keep the other
                    self._out.append(f"  \x1b[{self._x + 1}G")
                self._out.append(grapheme)
            self._x += 1
            if disputed and after != "":  # say where the next one goes
                self._out.append(f"\x1b[{self._x + 1}G")
                disputed = False

    def erase(self, count: int, *, to_end: bool) -> None:
        """Blank ``count`` cells from the cursor on; it stays where it is."""
        if self._sgr != "":
            self._style("")
        self._out.append("\x1b[K" if to_end else f"\x1b[{count}X")

    def _shows_blank(self, sgr: str) -> bool:
        """Whether a blank in the present style looks like one in ``sgr``."""
        return self._sgr is not None and behind(self._sgr) == sgr

    def _style(self, sgr: str) -> None:
        if sgr == "":
            self._out.append("\x1b[m")
        elif self._sgr == "":
            self._out.append(f"\x1b[{sgr}m")
        else:
            self._out.append(f"\x1b[;{sgr}m")
        self._sgr = sgr


def draw_changes(pen: Pen, y: int, old: Row, new: Row) -> None:
    """Write what differs between two states of row ``y``: equal cells are one object."""
    changed = bytes(map(is_not, old, new))
    last = changed.rfind(1)
    if last < 0:
        return
    width = len(new)
    tail = _blank_tail(new) if new[last] is BLANK else width
    end = tail if tail <= last else width
    for found in _CHANGED.finditer(changed, 0, end):
        start, stop = _whole(new, *found.span())
        _draw_run(pen, y, start, new[start:stop])
    if end < width and width - end > 1:
        pen.move(end, y)
        pen.erase(width - end, to_end=True)
    elif end < width:
        pen.move(end, y)
        pen.put(new[end:])


def _blank_tail(row: Row) -> int:
    """Where the blanks begin that reach to the end of the row."""
    at = len(row)
    while at and row[at - 1] is BLANK:
        at -= 1
    return at


def _whole(row: Row, start: int, stop: int) -> tuple[int, int]:
    """Widen a stretch so that it never cuts a wide character in half."""
    while start and row[start][0] == "":
        start -= 1
    while stop < len(row) and row[stop][0] == "":
        stop += 1
    return start, stop


def _draw_run(pen: Pen, y: int, x: int, cells: Sequence[Cell]) -> None:
    """Write one stretch; long blanks inside it are erased instead of written."""
    graphemes, styles = zip(*cells, strict=False)
    if _ERASED not in "".join(graphemes):
        pen.move(x, y)
        pen.write(graphemes, styles)
        return
    done = 0
    for gap in _LONG_BLANKS.finditer(bytes(map(is_, cells, repeat(BLANK)))):
        start, stop = gap.span()
        if start > done:
            pen.move(x + done, y)
            pen.put(cells[done:start])
        pen.move(x + start, y)
        pen.erase(stop - start, to_end=False)
        done = stop
    if done < len(cells):
        pen.move(x + done, y)
        pen.put(cells[done:])
