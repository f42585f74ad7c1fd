"""Fits the weights of corpus/reading/furniture.json on made-up pages.

    python -m tests.benchmarks.fit_furniture [--held] [--out FILE]

The pages are those of tests/data/frames, with a sign before each line that is no text, the articles
of tests/data/kinds, of which all lines are text, and mixtures of both with lines of
tests/data/furniture.txt between them. What the rules mark is shown to some of the samples and
hidden from others, so that the weights do not lean on rules that know these very pages. With
``--held`` each fifth of the pages is judged by weights fitted on the others, and the table of
thresholds is printed; nothing is written. It takes about a minute; the same pages give the same
weights.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import exp
from pathlib import Path
from typing import NamedTuple

from corpus.reading import furniture, read_text
from corpus.reading.lines import Line, split
from tests.unit.reading.test_page_frames import load

DATA = Path(__file__).resolve().parents[1] / "data"
OUT = Path(furniture.__file__).with_name("furniture.json")
FOLDS = 5
MIXED = 1500
WEIGHTS, RARE = 1000, 12
ROUNDS, STEP, SHRINK, TEXT = 8, 0.15, 6e-8, 2.0
"""TEXT: how much more a line of the article counts than one of the page."""
HIDDEN = (0.0, 0.2, 0.5, 0.9)
_TAG = re.compile(r"\{[^{}]*\}")
Sample = tuple[list[str], bool]


class Row(NamedTuple):
    """A line, whether it is of the page (None: the headline), what the rules say, a gap above."""

    text: str
    of_page: bool | None
    kind: str | None
    gap: bool


class Sheet(NamedTuple):
    """A page for fitting."""

    title: str | None
    rows: list[Row]


def judged(text: str) -> tuple[str | None, list[Line], list[str | None]]:
    """The title of a text and its lines with what the rules alone make of them."""
    article = read_text(text)
    asides = [one for one in article.asides if one.why != furniture.WHY]
    lines = split(text)
    kinds: list[str | None] = []
    for line in lines:
        own = [one for one in asides if one.start < line.end and one.end > line.start]
        covered = sum(min(one.end, line.end) - max(one.start, line.start) for one in own)
        kinds.append(own[0].why if 2 * covered > line.end - line.start else None)
    return article.title, lines, kinds


def frames() -> list[Sheet]:
    """Pasted pages, with what each line is."""
    sheets = []
    for path in sorted((DATA / "frames").glob("*.txt")):
        sample = load(path)
        title, lines, kinds = judged(sample.text)
        told = [
            {"~": True, "=": None, "": False}[sign] for sign, row in sample.lines if row.strip()
        ]
        rows = zip(lines, told, kinds, strict=True)
        sheets.append(Sheet(title, [Row(line.text, of, kind, line.gap) for line, of, kind in rows]))
    return sheets


def articles() -> list[Sheet]:
    """Articles of many kinds without a page around them; the first line is the headline."""
    sheets = []
    for path in sorted((DATA / "kinds").glob("*.txt")):
        for part in re.split(r"^%% .*$", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            rows = [row for row in part.split("\n") if not row.startswith("@")]
            title, lines, kinds = judged(_TAG.sub("", "\n".join(rows)).strip())
            told = [None if at == 0 or kinds[at] else False for at in range(len(lines))]
            found = zip(lines, told, kinds, strict=True)
            sheets.append(
                Sheet(title, [Row(line.text, of, kind, line.gap) for line, of, kind in found])
            )
    return sheets


def pool() -> dict[str, list[str]]:
    """Lines of pages by where they stand: head, middle, tail."""
    text = (DATA / "furniture.txt").read_text("utf-8")
    parts = (part.split("\n") for part in re.split(r"^%% ", text, flags=re.MULTILINE)[1:])
    return {rows[0].strip(): [row for row in rows[1:] if row.strip()] for rows in parts}


class Mixer:
    """Pages of one page's frame, another's text and lines of the pool; the same each time."""

    def __init__(self, framed: Sequence[Sheet], texts: Sequence[Sheet]) -> None:
        self.random = random.Random(7)
        self.framed, self.texts, self.pool = framed, texts, pool()

    def block(self, place: str, many: int) -> list[Row]:
        """Lines of the pool, half of them marked by a rule."""
        chosen = self.random.sample(self.pool[place], many)
        return [
            Row(
                text,
                True,
                "marked" if self.random.random() < 0.5 else None,
                self.random.random() < 0.4,
            )
            for text in chosen
        ]

    def parts(self) -> tuple[list[Row], list[Row], list[Row]]:
        """What stands above, in and below the text of some page."""
        rows = self.random.choice(self.framed).rows
        text = [at for at, row in enumerate(rows) if row.of_page is False]
        if not text:
            return rows, [], []
        inside = [row for row in rows[text[0] : text[-1]] if row.of_page]
        return rows[: text[0]], inside, rows[text[-1] + 1 :]

    def sheet(self) -> Sheet:
        """A page that nobody printed."""
        above, inside, below = self.parts()
        headline, *text = self.random.choice(self.texts).rows[:41]
        chance = self.random.random()
        head = [headline if row.of_page is None else row for row in above]
        if chance >= 0.6:
            few = [row for row in above if row.of_page is not None and self.random.random() < 0.4]
            head = [headline, *(few if chance < 0.8 else ())]
        if self.random.random() < 0.5:
            at = self.random.randint(0, len(head))
            head[at:at] = self.block("head", self.random.randint(1, 5))
        if self.random.random() < 0.35:
            head += self.block("head", 1)
        tail = below if self.random.random() < 0.6 else []
        if self.random.random() < 0.6:
            tail = tail + self.block("tail", self.random.randint(1, 7))
        if self.random.random() < 0.3:
            tail = self.block("tail", self.random.randint(1, 4)) + tail
        for _ in range(self.random.choice((0, 0, 1, 1, 2, 3)) if text else 0):
            at = self.random.randint(1, len(text))
            own = self.random.random() < 0.7 or not inside
            text[at:at] = self.block("middle", self.random.randint(1, 5)) if own else inside[:3]
        return Sheet(headline.text, [*head, *text, *tail])


def page_of(sheet: Sheet, hidden: float, chance: random.Random) -> furniture.Page:
    """A sheet as furniture judges it, this share of the rules' marks hidden."""
    lines: list[Line] = []
    at = 0
    for number, row in enumerate(sheet.rows, 1):
        lines.append(Line(number, at, at + len(row.text), row.text, row.gap))
        at += len(row.text) + 1
    kinds = [row.kind if row.kind and chance.random() >= hidden else None for row in sheet.rows]
    return furniture.Page(lines, kinds, sheet.title)


def samples(sheet: Sheet, hidden: float, chance: random.Random) -> Iterator[Sample]:
    """The features of each line that furniture would weigh, and whether it is of the page."""
    page = page_of(sheet, hidden, chance)
    for at, row in enumerate(sheet.rows):
        if row.of_page is not None and len(row.text) <= furniture.LONGEST:
            yield list(furniture.features(page, at)), row.of_page


def drawn(framed: Sequence[Sheet], texts: Sequence[Sheet], mixed: int) -> list[Sample]:
    """All samples of these pages and of as many mixtures."""
    mixer = Mixer(framed, texts)
    found: list[Sample] = []
    for sheet in framed:
        for hidden in HIDDEN:
            found += samples(sheet, hidden, mixer.random)
    for sheet in texts:
        found += samples(sheet, 0.0, mixer.random)
    for _ in range(mixed):
        found += samples(mixer.sheet(), mixer.random.choice(HIDDEN), mixer.random)
    return found


def fitted(data: Sequence[Sample], least: int = 1) -> dict[str, float]:
    """Logistic regression by steps that shrink with what a feature has been moved already."""
    counts = Counter(name for names, _ in data for name in set(names))
    rows = [([name for name in names if counts[name] >= least], of) for names, of in data]
    weights: dict[str, float] = defaultdict(float)
    moved: dict[str, float] = defaultdict(lambda: 1e-6)
    chance = random.Random(7)
    for _ in range(ROUNDS):
        chance.shuffle(rows)
        for names, of in rows:
            total = sum(weights[name] for name in names)
            likely = 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))
            error = (likely - of) * (1.0 if of else TEXT)
            for name in names:
                slope = error + SHRINK * len(rows) * weights[name]
                moved[name] += slope * slope
                weights[name] -= STEP * slope / moved[name] ** 0.5
    return dict(weights)


def fit(data: Sequence[Sample]) -> dict[str, float]:
    """The weights of the features that matter most, fitted again without the others."""
    first = fitted(data, RARE)
    counts = Counter(name for names, _ in data for name in set(names) if name in first)
    ranked = sorted(first, key=lambda name: (-abs(first[name]) * counts[name] ** 0.5, name))
    kept = frozenset(ranked[:WEIGHTS])
    again = fitted([([name for name in names if name in kept], of) for names, of in data])
    return {name: round(value, 2) for name, value in sorted(again.items()) if abs(value) >= 0.05}


def held(framed: Sequence[Sheet], texts: Sequence[Sheet]) -> None:
    """Print what weights fitted on the other pages make of each fifth of them."""
    found: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        ours = [
            [one for at, one in enumerate(all_) if at % FOLDS != fold] for all_ in (framed, texts)
        ]
        table = fit(drawn(ours[0], ours[1], MIXED // FOLDS))
        for sheet in (*framed[fold::FOLDS], *texts[fold::FOLDS]):
            page = page_of(sheet, 0.25, random.Random(fold))
            for at, row in enumerate(sheet.rows):
                if row.of_page is not None and len(row.text) <= furniture.LONGEST:
                    found.append((furniture.chance(page, at, table), row.of_page))
    for sure in (0.5, 0.8, 0.9, 0.95, 0.98, 0.99):
        right = sum(of for likely, of in found if likely >= sure)
        wrong = sum(not of for likely, of in found if likely >= sure)
        told = sum(of for _, of in found)
        print(f"{sure:.2f}: {right} of {told} of the page, {wrong} of {len(found) - told} of text")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held", action="store_true")
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    framed, texts = frames(), articles()
    if given.held:
        held(framed, texts)
        return
    table = fit(drawn(framed, texts, MIXED))
    given.out.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", "utf-8")
    print(f"{len(table)} weights")


if __name__ == "__main__":
    main()
