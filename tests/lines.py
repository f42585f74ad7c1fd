"""Short passages, one construction each, with who speaks, and how many are read right.

``tests/data/lines`` holds them: a passage on one line, ``¶`` for a line break, and below it after
``=>`` the speaker of each quotation, ``|`` between them, ``/`` between answers that are all
right, ``nobody`` for words that nobody says and ``(via NAME)`` behind a relay's speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from corpus.model import Article
from corpus.quoting import extract
from tests.kinds import alike

DATA = Path(__file__).parent / "data" / "lines"
_VIA = re.compile(r" \(via [^()]*\)")


def passages(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """Each passage with the right answers for each of its quotations."""
    for block in path.read_text("utf-8").strip().split("\n\n"):
        text, answers = block.strip().split("\n")
        told = _VIA.sub("", answers.removeprefix("=>")).split("|")
        yield text.replace(" ¶", "\n").replace("¶", "\n"), [_split(t) for t in told]


def _split(told: str) -> list[str]:
    return [name.strip() for name in told.split("/")]


def read(text: str) -> list[str]:
    """The speakers of a passage's quotations, "nobody" where none is told."""
    found = extract(Article(path="passage", text=text)).quotes
    return [q.speaker or "nobody" for q in found if q.verbatim]


def right(text: str, answers: list[list[str]]) -> bool:
    """Whether every quotation has its speaker; what nobody says may be left out."""
    got = read(text)
    said = answers if len(got) == len(answers) else [a for a in answers if a != ["nobody"]]
    return len(got) == len(said) and all(
        any(alike(name, who) for name in names) for names, who in zip(said, got, strict=True)
    )
