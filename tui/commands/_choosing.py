"""Choosing quotations by their numbers, where a terminal takes lines alone."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from tui.output import many, narrate, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.archive import Archive
    from corpus.model import QuoteRow

_SHOWN = 9
_NUMBERS = re.compile(r"\d+(?:[\s,]+\d+)*")


def choose(archive: Archive, words: str, given: Sequence[QuoteRow]) -> list[int]:
    """The ids chosen, in the order of their numbers in the answer; [] when nothing is wanted.

    Lines and answers go over the terminal: stdout is the caller's.
    """
    from tui.terminal.tty import on_terminal

    with on_terminal():
        found = _told(given, len(given)) if given else _found(archive, words)
        while True:
            answer = _asked("Numbers, other words, or Return for none: " if found else "Words: ")
            if not answer:
                return []
            if not (found and _NUMBERS.fullmatch(answer)):
                found = _found(archive, answer)
            elif chosen := _numbered(found, answer):
                return [row.id for row in chosen]


def _asked(question: str) -> str:
    """The next line, without its end; "" at the end of input too."""
    write(question)
    sys.stdout.flush()
    return sys.stdin.readline().strip()


def _found(archive: Archive, words: str) -> list[QuoteRow]:
    """What answers ``words``, told with numbers; none for no words."""
    from corpus.errors import QueryError
    from corpus.search import parse, search

    if not words:
        return []
    try:
        result = search(archive, parse(words), limit=_SHOWN)
    except QueryError as error:
        narrate(str(error))
        return []
    rows = [hit.row for hit in result.hits]
    if not rows:
        narrate(result.note or f"nothing found: {words}")
        return []
    return _told(rows, result.total)


def _told(rows: Sequence[QuoteRow], total: int) -> list[QuoteRow]:
    from tui.commands._spoken import spoken_line

    first = f", the first {len(rows)} follow" if len(rows) < total else ""
    write(f"{many(total, 'quotation')}{first}.\n")
    write("".join(f"{spoken_line(at, row)}\n" for at, row in enumerate(rows, 1)))
    return list(rows)


def _numbered(rows: Sequence[QuoteRow], answer: str) -> list[QuoteRow]:
    """The rows of these numbers, once each; none where one has no row, which is told."""
    numbers = dict.fromkeys(int(number) for number in re.findall(r"\d+", answer))
    if wrong := [number for number in numbers if not 0 < number <= len(rows)]:
        narrate(f"no quotation has the number {wrong[0]}: 1 to {len(rows)}")
        return []
    return [rows[number - 1] for number in numbers]
