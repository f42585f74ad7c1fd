"""Half-remembered queries for quotations of an archive, with the damage that memory does."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from corpus.archive import Archive
from corpus.archive.words import folded, stem

CLASSES = ("exact", "typo", "two typos", "dropped", "swapped", "unfinished", "typo+unfinished",
           "dropped+typo")  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Question:
    """A query, how it was damaged, and the quotation it was taken from."""

    text: str
    kind: str
    answer: int


def questions(archive: Archive, many: int, seed: int = 3) -> list[Question]:
    """``many`` queries of 2 to 8 words whose undamaged words stand in one quotation only."""
    dice = random.Random(seed)
    held = archive.counts().quotes
    found: list[Question] = []
    while len(found) < many:
        id = dice.randint(1, held)
        row = archive.db.execute("SELECT text FROM quotes WHERE id = ?", (id,)).fetchone()
        words = folded(row[0]) if row else []
        kind = CLASSES[len(found) % len(CLASSES)]
        size = dice.randint(2, 8) + ("dropped" in kind)
        if len(words) < size:
            continue
        begin = dice.randrange(len(words) - size + 1)
        window = words[begin : begin + size]
        if _unique(archive, window, id):
            found.append(Question(damaged(window, kind, dice), kind, id))
    return found


def _unique(archive: Archive, window: list[str], id: int) -> bool:
    stems = [stem(word) for word in window]
    pairs = {f'"{one}_{two}"' for one, two in pairwise(stems)}
    holders = archive.words.match(" AND ".join(sorted(pairs)), 200)
    line = f" {' '.join(window)} "
    same = [n for n, text in archive.words.get(holders) if line in f" {' '.join(folded(text))} "]
    return same == [id]


def damaged(words: list[str], kind: str, dice: random.Random) -> str:
    """The words as somebody half remembers or half types them."""
    words = list(words)
    if "dropped" in kind:
        del words[dice.randrange(1, len(words) - 1) if len(words) > 2 else 0]
    if "swapped" in kind:
        place = dice.randrange(len(words) - 1)
        words[place : place + 2] = reversed(words[place : place + 2])
    for _ in range(2 if "two" in kind else "typo" in kind):
        long = [n for n, word in enumerate(words) if len(word) >= 4] or [
            max(range(len(words)), key=lambda n: len(words[n]))
        ]
        place = dice.choice(long)
        words[place] = typo(words[place], dice)
    if "unfinished" in kind and len(words[-1]) > 3:
        words[-1] = words[-1][: dice.randint(2, len(words[-1]) - 1)]
    return " ".join(words)


def typo(word: str, dice: random.Random) -> str:
    """One letter changed, lost, doubled in, or two swapped; never the first letter alone."""
    if len(word) < 2:
        return word
    place = dice.randrange(1, len(word)) if len(word) > 2 else 1
    act = dice.randrange(4)
    if act == 0:
        return word[:place] + dice.choice(_LETTERS) + word[place + 1 :]
    if act == 1:
        return word[:place] + word[place + 1 :]
    if act == 2:
        return word[:place] + dice.choice(_LETTERS) + word[place:]
    return word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :]


def keystrokes(asked: list[Question]) -> Iterator[str]:
    """Every prefix that somebody types on the way to each query."""
    for question in asked:
        for end in range(1, len(question.text) + 1):
            if not question.text[:end].endswith(" "):
                yield question.text[:end]
