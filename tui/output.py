"""What plain commands print: data to stdout, narration to stderr, both safe for a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TextIO

from tui.terminal.clean import clean


def write(text: str, stream: TextIO | None = None) -> None:
    """Write ``text`` to stdout; to a terminal it goes without control characters."""
    out = sys.stdout if stream is None else stream
    out.write(clean(text) if out.isatty() else text.encode("utf-8", "replace").decode("utf-8"))


def write_lines(lines: Iterable[str]) -> None:
    """Write each line to stdout; a line's own newlines are kept."""
    for line in lines:
        write(line + "\n")


def narrate(text: str) -> None:
    """Tell the user something on stderr, one line, always clean."""
    sys.stderr.write(clean(text.replace("\n", " ")) + "\n")


def many(number: int, noun: str) -> str:
    """``number`` of ``noun``, which stands in the plural unless it is one."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def remark(text: str) -> None:
    """Narrate only to a person: editors that read a command's output read its stderr too."""
    if sys.stderr.isatty():
        narrate(text)


def as_json(value: object) -> str:
    """One line of JSON; letters stay readable, every unprintable character is escaped."""
    import json

    plain = json.dumps(value, ensure_ascii=False)
    if plain.isprintable():
        return plain
    odd = {c for c in set(plain) if not c.isprintable()}
    return plain.translate({ord(c): json.dumps(c)[1:-1] for c in odd})
