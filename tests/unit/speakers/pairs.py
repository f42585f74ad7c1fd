"""Pairs of names, the same speaker or two, and how well they are told apart.

``python -m tests.unit.speakers.pairs`` prints precision and recall by kind.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from corpus.model import SpeakerType
from corpus.speakers.cluster import cluster
from corpus.speakers.nodes import Source

FILE = Path(__file__).with_name("pairs.txt")
TYPES: dict[str, SpeakerType] = {
    "body": "organisation",
    "ministry": "organisation",
    "metonym": "organisation",
    "party": "organisation",
    "company": "organisation",
    "renamed": "organisation",
    "unnamed": "unnamed",
}
"""Kinds of pairs that are no people."""


@dataclass(frozen=True)
class Pair:
    """Two sources of two articles, and whether they are one speaker.

    ``maybe``: names and roles alone do not tell, so that one is to be offered for the other.
    """

    same: bool
    kind: str
    one: Source
    other: Source
    maybe: bool = False

    def merged(self) -> bool:
        """Whether the index makes them one."""
        return len(cluster([self.one, self.other])) == 1

    def offered(self) -> bool:
        """Whether the index keeps them apart and offers one for the other."""
        found = cluster([self.one, self.other])
        return len(found) > 1 and any(one.suggestions for one in found)


def read() -> list[Pair]:
    """All pairs of the file."""
    pairs = []
    for line in FILE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            sign, kind, one, other = (part.strip() for part in line.split(" ; "))
            sources = (_source("a", kind, one), _source("b", kind, other))
            pairs.append(Pair(sign == "=", kind, *sources, maybe=sign == "?"))
    return pairs


def _source(article: str, kind: str, text: str) -> Source:
    text, _, year = text.partition(" [")
    name, role = text, ""
    found = re.match(r"(.+?), (?!Jr|Sr|KC|PhD|II)(.+)", text)
    if found and kind not in TYPES:
        name, role = found.groups()
    return Source(
        article,
        name,
        TYPES.get(kind, "person"),
        roles=(role,) if role else (),
        date=year.strip("]") or None,
    )


def measured(pairs: list[Pair]) -> tuple[float, float, Counter[tuple[str, bool, bool]]]:
    """(precision, recall, how often by kind, same and merged)."""
    counts = Counter((pair.kind, pair.same, pair.merged()) for pair in pairs)
    right = sum(n for (_, same, merged), n in counts.items() if same and merged)
    wrong = sum(n for (_, same, merged), n in counts.items() if merged and not same)
    missed = sum(n for (_, same, merged), n in counts.items() if same and not merged)
    return right / max(1, right + wrong), right / max(1, right + missed), counts


def main() -> None:
    """Print the table and every pair that is wrong."""
    pairs = read()
    precision, recall, counts = measured(pairs)
    print(f"{len(pairs)} pairs: precision {precision:.3f}, recall {recall:.3f}")
    for kind in dict.fromkeys(pair.kind for pair in pairs):
        right = counts[kind, True, True]
        same = right + counts[kind, True, False]
        wrong = counts[kind, False, True]
        apart = wrong + counts[kind, False, False]
        print(
            f"{kind:>12}  merged {right:>3} of {same:<3}  kept apart {apart - wrong:>3} of {apart}"
        )
    maybe = [pair for pair in pairs if pair.maybe]
    print(f"{sum(pair.offered() for pair in maybe)} offered of {len(maybe)} to be offered")
    for pair in pairs:
        if pair.merged() != pair.same:
            print("wrong" if not pair.same else "missed", pair.one.name, "|", pair.other.name)


if __name__ == "__main__":
    main()
