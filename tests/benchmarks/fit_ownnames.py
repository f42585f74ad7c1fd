"""Fits the weights of corpus/reading/ownnames.json on made-up clippings.

    python -m tests.benchmarks.fit_ownnames [--write]

The clippings are those of tests/data/clippings and the pages of tests/data/frames. For each file
the share of outlets is printed that weights tell which were fitted on all other files, without any
clipping of an outlet of that name; beside it what the whole of reading says, which knows them.
A clipping whose outlet stands on none of its lines is no example. Needs numpy and scipy.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from corpus.model import Article
from corpus.reading import housewords, nameplates, namespans, ownnames, read, read_text
from corpus.reading.draft import Draft
from corpus.reading.lines import Line
from tests.benchmarks.softmax import fit_softmax
from tests.clippings import DATA, clippings
from tests.unit.reading.test_page_frames import FOLDER, load

OUT = Path(ownnames.__file__).with_name("ownnames.json")
DECAY = 1.0


class Example(NamedTuple):
    """The names of a clipping with their signs, the outlet's names, and what reading says."""

    names: list[nameplates.Name]
    outlets: tuple[str, ...]
    told: str | None

    def right(self) -> list[int]:
        """The places of the right names; of none, that behind the last."""
        wanted = set(map(namespans.key, self.outlets))
        found = [at for at, one in enumerate(self.names) if namespans.key(one.text) in wanted]
        return found or [len(self.names)]

    def fits(self, name: str | None) -> bool:
        """Whether a name, or None, is what the clipping tells."""
        if name is None or not self.outlets:
            return name is None and not self.outlets
        return namespans.key(name) in map(namespans.key, self.outlets)


_pages: list[list[nameplates.Name]] = []
_read = housewords.read


def _tracing(draft: Draft, lines: list[Line], kinds: list[str | None]) -> None:
    _pages.append(nameplates.names(housewords.page(draft, lines, kinds)))
    _read(draft, lines, kinds)


def _example(article: Article, outlets: tuple[str, ...]) -> Example:
    return Example(_pages[-1], outlets, article.outlet)


def examples() -> Iterator[tuple[str, list[Example]]]:
    """The examples of each file, and those of the pages of tests/data/frames."""
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(DATA.glob("*.txt")):
            found = []
            for one in clippings(path):
                file = Path(folder) / f"clipping.{one.kind}"
                file.write_text(one.text, "utf-8")
                found.append(_example(next(iter(read(file))), one.outlets))
            yield path.stem, found
    frames = map(load, sorted(FOLDER.glob("*.txt")))
    yield (
        "frames",
        [
            _example(read_text(one.text), tuple(filter(None, (one.fields.get("outlet"),))))
            for one in frames
        ],
    )


def _teaches(one: Example) -> bool:
    hosted = any("." in name for name in one.outlets)
    return not hosted and (not one.outlets or one.right() != [len(one.names)])


def fit(data: Sequence[Example]) -> dict[str, float]:
    """The weights that make the right names of all examples likeliest."""
    rows = [[*(sorted(name.signs) for name in one.names), [ownnames.NONE]] for one in data]
    signs = sorted({sign for row in rows for name in row for sign in name})
    index = {sign: at for at, sign in enumerate(signs)}
    groups = [
        ([[index[sign] for sign in name] for name in row], one.right())
        for row, one in zip(rows, data, strict=True)
    ]
    return dict(zip(signs, fit_softmax(len(signs), groups, DECAY), strict=True))


def chosen(one: Example, weights: dict[str, float]) -> str | None:
    """The name that weights choose."""
    best = ownnames.likeliest([name.signs for name in one.names], weights)
    return None if best is None else one.names[best].text


def main() -> int:
    """Print what each file's outlets are told by weights of the others; write those of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    housewords.read = _tracing
    files = dict(examples())
    for name, held in files.items():
        known = {namespans.key(outlet) for one in held for outlet in one.outlets}
        seen = [
            one
            for other, found in files.items()
            for one in found
            if other != name and known.isdisjoint(map(namespans.key, one.outlets))
        ]
        weights = fit(list(filter(_teaches, seen)))
        told = [(one, chosen(one, weights)) for one in held if _teaches(one)]
        right = sum(one.fits(outlet) for one, outlet in told)
        wrong = sum(outlet is not None and not one.fits(outlet) for one, outlet in told)
        whole = sum(one.fits(one.told) for one, _ in told)
        print(f"{name}: {right} of {len(told)} right, {wrong} wrong; all of reading: {whole}")
    if args.write:
        whole_set = fit([one for found in files.values() for one in filter(_teaches, found)])
        kept = {sign: round(weight, 2) for sign, weight in sorted(whole_set.items())}
        shown = {sign: weight for sign, weight in kept.items() if abs(weight) >= 0.05}
        OUT.write_text(json.dumps(shown, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
