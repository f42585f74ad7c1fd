"""Fits the weights of corpus/reading/headlines.json on made-up clippings.

    python -m tests.benchmarks.fit_headlines [--write] [--wrong] [--also FILE]

The clippings are those of tests/data/clippings and the pages of tests/data/frames. For each file
(of the frames each eighth) the share of headlines is printed that weights tell which were fitted
on all other files; beside it what the whole of reading says, which knows them. A clipping with one
candidate, or with a title that its file's fields tell, is no example. Needs numpy and scipy.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from corpus.model import Article
from corpus.reading import headlines, headlinesigns, read, read_text, titles
from corpus.reading.lines import folded, plain
from tests.benchmarks.fit_furniture import articles, pool
from tests.benchmarks.softmax import fit_softmax
from tests.clippings import DATA, clippings
from tests.unit.reading.test_page_frames import FOLDER, load

OUT = Path(headlines.__file__).with_name("headlines.json")
DECAY, SHARE = 0.5, 0.06
MADE = 300
"""Headlines above a deck that are made, and how much each counts."""
PARTS = 8
"""Files that the frames count as."""
_LEAST = 0.4
"""Of a headline, the share that its first line has."""


class Example(NamedTuple):
    """The candidates of a clipping with their signs, the headline, and what reading says."""

    name: str
    texts: list[str]
    signs: list[frozenset[str]]
    title: str
    told: str | None
    made: bool = False

    def right(self) -> list[int]:
        """The places of the lines that are the headline, or are its first."""
        rows = list(map(bare, self.texts))
        title = bare(self.title)
        exact = [at for at, row in enumerate(rows) if row == title]
        return exact or [at for at, row in enumerate(rows) if _is_of(row, title)]


def bare(text: str) -> str:
    """Words without the signs between them."""
    return re.sub(r"[\W_]+", " ", folded(text)).strip()


def _is_of(row: str, title: str) -> bool:
    begun = title.startswith(f"{row} ") and " " in row
    return bool(row) and (
        begun or ((row in title or title in row) and len(row) > _LEAST * len(title))
    )


_tops: list[tuple[list[str], list[frozenset[str]]]] = []
_likeliest = headlines.likeliest


def _tracing(top: headlinesigns.Top, candidates: Sequence[int]) -> int:
    if len(candidates) > 1 and top.head.draft.first("title") is None:
        _trace(top, candidates)
    return _likeliest(top, candidates)


def _trace(top: headlinesigns.Top, candidates: Sequence[int]) -> None:
    texts = [plain(top.head.lines[at].text) for at in candidates]
    _tops.append((texts, headlinesigns.signs(top, candidates)))


def _example(name: str, article: Article, title: str) -> Iterator[Example]:
    if _tops and title:
        yield Example(name, *_tops[-1], title, article.title)
    _tops.clear()


def examples(also: Sequence[Path] = ()) -> dict[str, list[Example]]:
    """The examples of each file, and those of the pages of tests/data/frames."""
    found: dict[str, list[Example]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        for path in (*sorted(DATA.glob("*.txt")), *also):
            for number, one in enumerate(clippings(path)):
                file = Path(folder) / f"clipping.{one.kind}"
                file.write_text(one.text, "utf-8")
                (article, *_) = read(file)
                found[path.stem] += _example(str(number), article, one.title)
    for number, path in enumerate(sorted(FOLDER.glob("*.txt"))):
        page = load(path)
        title = page.fields.get("title", "")
        part = found[f"frames {number % PARTS}"]
        part += _example(path.stem, read_text(page.text), title)
    return found


def made() -> Iterator[Example]:
    """Headlines, half of them another article's: the text takes up none of these."""
    chance = random.Random(7)
    sheets = [[row.text for row in one.rows] for one in articles()]
    lines = [row for row in pool()["head"] if len(row) < 60]
    for headline, *text in chance.sample(sheets, min(MADE, len(sheets))):
        decks = [deck for row in text[1:6] for deck in _CLAUSE.findall(row)]
        if not decks or len(headline) > titles.LONGEST_TITLE:
            continue
        title = headline if chance.random() < 0.5 else chance.choice(sheets)[0]
        if chance.random() < 0.1:
            title = " ".join(title.split()[: chance.randint(2, 4)])
        by_line, day = "By Ana Bell", "12 August 2024"
        first, second = chance.choice(((by_line, day), (day, by_line), (by_line, ""), ("", day)))
        deck = chance.choice(decks).strip("“”") if chance.random() < 0.7 else ""
        kicker = chance.choice(_KICKERS) if chance.random() < 0.4 else ""
        kicker = kicker.upper() if chance.random() < 0.3 else kicker
        above = kicker if chance.random() < 0.8 else ""
        below = "" if above or deck else kicker
        head = (*_above(chance, lines, sheets), above, title, below, deck, first, second)
        gap = chance.choice(("\n", "\n\n"))
        article = read_text(f"{gap.join(filter(None, head))}\n\n" + "\n\n".join(text))
        yield from (one._replace(made=True) for one in _example(title, article, title))


_KICKERS = (
    *("Housing crisis", "Harbour inquiry", "Behind the scenes", "The weekend essay", "In focus"),
    *("Water bills", "Council tax", "Letter from the valley", "Long read", "Exclusive", "Strikes"),
    *("Life on the line", "Rail fares", "School meals", "The big interview", "Trade talks"),
    *("Coastal erosion", "Court report", "From our archive", "Land reform", "On the record"),
)
"""What papers set above a headline, or between it and the by-line: a topic, a form, a column."""


def _above(chance: random.Random, lines: list[str], sheets: list[list[str]]) -> list[str]:
    """What a page has above a headline: nothing, its own lines, or others' headlines in them."""
    if chance.random() < 0.4:
        return []
    rows = chance.sample(lines, chance.randint(1, 8))
    if chance.random() < 0.4:
        others = [sheet[0] for sheet in chance.sample(sheets, chance.randint(1, 3))]
        at = chance.randint(0, len(rows) - 1)
        rows[at:at] = others
    return rows


_CLAUSE = re.compile(r"(?:^|(?<=[.?!] ))[^.?!,;:“”]{30,110}(?=[.,;])")
"""What a standfirst may be: a sentence, or its first clause."""


def fit(data: Sequence[Example]) -> dict[str, float]:
    """The weights that make the right lines of all examples likeliest."""
    data = [one for one in data if one.right()]
    shares = [SHARE if one.made else 1.0 for one in data]
    signs = sorted({sign for one in data for row in one.signs for sign in row})
    index = {sign: at for at, sign in enumerate(signs)}
    groups = [
        ([[index[sign] for sign in sorted(row)] for row in one.signs], one.right()) for one in data
    ]
    return dict(zip(signs, fit_softmax(len(signs), groups, DECAY, shares=shares), strict=True))


def main() -> int:
    """Print what each file's headlines are told by weights of the others; write those of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--wrong", action="store_true", help="print what is told wrongly")
    parser.add_argument("--also", type=Path, action="append", default=[])
    args = parser.parse_args()
    headlines.likeliest = _tracing
    files = examples(args.also)
    decks = list(made())
    total = [0, 0, 0]
    for name, held in files.items():
        weights = fit([*decks, *(one for other in files if other != name for one in files[other])])
        told = [(one, headlines.best(one.signs, weights)) for one in held]
        right = sum(at in one.right() for one, at in told)
        whole = sum(bare(one.told or "") == bare(one.title) for one in held)
        print(f"{name}: {right} of {len(held)} right; all of reading: {whole}")
        total = [a + b for a, b in zip(total, (right, len(held), whole), strict=True)]
        for one, at in told if args.wrong else ():
            if at not in one.right():
                print(f"  {one.name}: {one.texts[at]!r}, not {one.title!r}")
    print(f"all: {total[0]} of {total[1]} right; all of reading: {total[2]}")
    weights = fit([*decks, *(one for found in files.values() for one in found)])
    kept = {sign: round(weight, 2) for sign, weight in sorted(weights.items())}
    shown = {sign: weight for sign, weight in kept.items() if abs(weight) >= 0.05}
    for found in files.values() if args.wrong else ():
        for one in found:
            if (at := headlines.best(one.signs, shown)) not in one.right():
                print(f"fitted on all, {one.name}: {one.texts[at]!r}, not {one.title!r}")
    if args.write:
        OUT.write_text(json.dumps(shown, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
