"""Makes articles with quotations, as many as asked, the same ones every time.

Sentences are spliced at shared words, from the text of a folder (files of plain text or JSON
lines with a "text") or from text made up here; invented names let the vocabulary grow as it
does in real archives.
"""

from __future__ import annotations

import json
import random
import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from corpus.model import Article, Extraction, Quote

QUOTES_AN_ARTICLE = 10
SPEAKERS = 20_000
_FUNCTION = """the of to and a in that is for it on with as we are be this not have they by will
from has but or an at was our their which there been were more can all would if its no who what do
about you must when than so into other should also only could new them some these over""".split()  # noqa: SIM905


def sentences(folder: Path | None, seed: int = 1) -> list[list[str]]:
    """Sentences as lists of printed words, 4 to 60 each."""
    if folder is None:
        return _made_up(random.Random(seed))
    found: list[list[str]] = []
    for path in sorted(folder.rglob("*")) if folder.is_dir() else [folder]:
        if path.is_file():
            for text in _texts(path):
                for part in re.split(r"(?<=[.!?])[”\"]?\s+", text):
                    words = part.replace("“", "").replace("”", "").replace('"', "").split()
                    if 4 <= len(words) <= 60:
                        found.append(words)
    return found


def _texts(path: Path) -> Iterator[str]:
    raw = path.read_text("utf-8", "replace")
    if path.suffix in (".jsonl", ".json"):
        for line in raw.splitlines():
            yield json.loads(line)["text"]
    else:
        yield raw


def _made_up(dice: random.Random, many: int = 40_000, vocabulary: int = 12_000) -> list[list[str]]:
    """Sentences of function words and invented content words with Zipf's frequencies."""
    words = list(dict.fromkeys(invented(dice) for _ in range(vocabulary)))
    content = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    little = list(accumulate(1 / (rank + 2) for rank in range(len(_FUNCTION))))

    def word() -> str:
        if dice.random() < 0.45:
            return _FUNCTION[bisect(little, dice.random() * little[-1])]
        return words[bisect(content, dice.random() * content[-1])]

    return [[word() for _ in range(dice.randint(6, 34))] for _ in range(many)]


def invented(dice: random.Random) -> str:
    """A pronounceable word that nobody knows."""
    return "".join(
        dice.choice("bcdfghjklmnprstvwz")
        + dice.choice("aeiou")
        + dice.choice(["", "", "n", "r", "s"])
        for _ in range(dice.choice((2, 2, 3, 3, 4)))
    )


class Maker:
    """Gives articles of spliced sentences; equal arguments give equal articles."""

    def __init__(self, folder: Path | None = None, seed: int = 7) -> None:
        self._sentences = sentences(folder)
        self._dice = random.Random(seed)
        self._at: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, words in enumerate(self._sentences):
            for place, word in enumerate(words[:-2]):
                self._at[word.lower()].append((number, place))
        self._names: list[str] = []
        self._speakers = [
            f"{invented(self._dice).title()} {invented(self._dice).title()}"
            for _ in range(SPEAKERS)
        ]
        self._outlets = [f"The {invented(self._dice).title()} Post" for _ in range(300)]

    def spliced(self) -> str:
        """One sentence: runs of three to nine words, changing sentences at a shared word."""
        dice = self._dice
        want = min(60, max(4, int(dice.lognormvariate(2.9, 0.5))))
        number, place = dice.randrange(len(self._sentences)), 0
        words: list[str] = []
        while len(words) < want:
            source = self._sentences[number]
            run = source[place : place + dice.randint(3, 9)]
            words += run
            others = self._at.get(words[-1].lower())
            if others and (place + len(run) >= len(source) or dice.random() < 0.7):
                number, place = others[dice.randrange(len(others))]
                place += 1
            elif place + len(run) < len(source):
                place += len(run)
            else:
                number, place = dice.randrange(len(self._sentences)), 0
        del words[want:]
        if dice.random() < 0.25:
            words.insert(dice.randrange(len(words)), self._name())
        return " ".join(words)

    def _name(self) -> str:
        if not self._names or self._dice.random() < 0.36:
            self._names.append(invented(self._dice).title())
        return self._names[int(len(self._names) * self._dice.random() ** 2)]

    def quotation(self) -> tuple[str, str]:
        """The words of one quotation, and who said them."""
        return self.spliced(), self._speakers[int(SPEAKERS * self._dice.random() ** 3)]

    def articles(self, quotes: int) -> Iterator[tuple[Article, Extraction]]:
        """Articles with ``quotes`` quotations in all, ten each; one in fifty is a reprint."""
        for number in range(-(-quotes // QUOTES_AN_ARTICLE)):
            yield self._article(number)

    def _article(self, number: int) -> tuple[Article, Extraction]:
        dice = self._dice
        people = [self._speakers[int(SPEAKERS * dice.random() ** 3)] for _ in range(3)]
        text = [self.spliced().title() + "\n"]
        length = len(text[0])
        found: list[Quote] = []
        for place in range(QUOTES_AN_ARTICLE):
            words, who = self.spliced(), people[dice.randrange(3)]
            paragraph = f"{self.spliced()}. “{words},” said {who}. {self.spliced()}.\n"
            start = length + paragraph.index("“") + 1
            mention = start + len(words) + 8
            kind = dice.choice(("direct", "direct", "direct", "mixed", "indirect"))
            found.append(
                Quote(
                    start,
                    start + len(words),
                    words,
                    kind,  # type: ignore[arg-type]
                    who,
                    "person",
                    cue="said",
                    mention=who,
                    mention_start=mention,
                    mention_end=mention + len(who),
                    statement=f"{place}",
                    confidence=0.9,
                    reason="named beside the quotation",
                )
            )
            text.append(paragraph)
            length += len(paragraph)
        day = f"{dice.randint(2004, 2023)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        whole = "".join(text)
        article = Article(
            f"/clips/{number:07}.txt",
            whole,
            title=text[0].strip(),
            outlet=self._outlets[int(300 * dice.random() ** 2)],
            date=day,
            date_basis="printed",
            date_precision="day",
        )
        return article, Extraction(tuple(found))
