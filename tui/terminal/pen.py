"""The fewest bytes that turn one screen of cells into the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, repeat, zip_longest
from operator import is_, is_not

from tui.terminal.cells import BLANK, Cell, Row, behind
from tui.terminal.clean import is_easy

_REWRITE = 4  # unchanged cells that cost no more to write again than to jump over
_ERASE = 6  # blanks from which on erasing is shorter than writing them
_AGREED = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
"""Wide characters whose width no terminal disputes."""
_ERASED = " " * _ERASE
_SPACE = {" "}
_LONG_BLANKS = re.compile(rb"\x01{%d,}" % _ERASE)
_CHANGED = re.compile(rb"\x01+(?:\x00{1,%d}\x01+)*" % _REWRITE)


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

    def written(self) -> int:
        """How much was written since the last call of ``take``."""
        return sum(map(len, self._out))

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
