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


def questions(archive: Archive, many: int, seed: int = 3, *, longest: int = 8) -> list[Question]:
    """``many`` queries of 2 to ``longest`` words, each of words that one quotation alone has.

    Neither the words as printed nor those that are asked for (without what was dropped, with
    the last one unfinished) stand next to each other in any other quotation; nor do the words
    as they are typed in the end, be it as the beginning of longer ones.
    """
    dice = random.Random(seed)
    held = archive.counts().quotes
    found: list[Question] = []
    while len(found) < many:
        id = dice.randint(1, held)
        row = archive.db.execute("SELECT text FROM quotes WHERE id = ?", (id,)).fetchone()
        words = folded(row[0]) if row else []
        kind = CLASSES[len(found) % len(CLASSES)]
        size = dice.randint(2, longest) + ("dropped" in kind)
        if len(words) < size:
            continue
        begin = dice.randrange(len(words) - size + 1)
        window = words[begin : begin + size]
        if not _only(archive, window, id, itself=True):
            continue
        left = _without_one(window, dice) if "dropped" in kind else window
        cut = _cut(left[-1], dice) if "unfinished" in kind else ""
        meant = [*left[:-1], cut] if cut else left
        if meant != window and not _only(archive, meant, id, prefix=bool(cut)):
            continue
        typed = damaged(meant, kind, dice)
        if _only(archive, typed.split(), id, prefix=True):
            found.append(Question(typed, kind, id))
    return found


def _only(
    archive: Archive, words: list[str], id: int, *, itself: bool = False, prefix: bool = False
) -> bool:
    """Whether no quotation but this one has the words next to each other."""
    stems = [stem(word) for word in words]
    pairs = [f'"{one}_{two}"' for one, two in pairwise(stems)]
    if prefix:
        pairs[-1] = f'"{stems[-2]}_{words[-1]}"*'
    holders = archive.words.match(" AND ".join(dict.fromkeys(pairs)), 200)
    line = f" {' '.join(words)}" + ("" if prefix else " ")
    same = {n for n, text in archive.words.get(holders) if line in f" {' '.join(folded(text))} "}
    return same == {id} if itself else same <= {id}


def _without_one(words: list[str], dice: random.Random) -> list[str]:
    place = dice.randrange(1, len(words) - 1) if len(words) > 2 else 0
    return words[:place] + words[place + 1 :]


def _cut(word: str, dice: random.Random) -> str:
    return word[: dice.randint(2, len(word) - 1)] if len(word) > 3 else ""


def damaged(words: list[str], kind: str, dice: random.Random) -> str:
    """The words as somebody half remembers them."""
    words = list(words)
    if "swapped" in kind:
        place = dice.randrange(len(words) - 1)
        words[place : place + 2] = reversed(words[place : place + 2])
    last = len(words) - ("unfinished" in kind)
    for _ in range(2 if "two" in kind else "typo" in kind):
        long = [n for n, word in enumerate(words[:last]) if len(word) >= 4] or [
            max(range(last), key=lambda n: len(words[n]))
        ]
        place = dice.choice(long)
        words[place] = typo(words[place], dice)
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
