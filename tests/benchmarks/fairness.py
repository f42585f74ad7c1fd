"""Which questions of two words have one right answer: nothing else answers with as few changes.

"her voers" was taken from "her campaign, voters", and a hundred quotations have "her voters" or a
word between: no search can know. Every quotation is looked at, without the index that is measured.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from corpus.archive import Archive
from corpus.search.lines import line
from tests.benchmarks.asking import Question

_TYPOS = 2
Costs = dict[str, int]
"""How many typing errors make a word of it; a word that it begins needs none."""


def unique(archive: Archive, asked: Sequence[Question]) -> list[bool]:
    """Whether each question of two words has one right answer."""
    known = [word for (word,) in archive.db.execute("SELECT word FROM vocabulary WHERE quotes > 0")]
    costs = [_costs(one, known) for one in asked]
    own = [_own(archive, one, *both) for one, both in zip(asked, costs, strict=True)]
    holders = _holders(costs, [cost for _, cost in own])
    found = [True] * len(asked)
    for (text,) in archive.db.execute("SELECT text FROM quotes"):
        folded = line(text)
        words = folded.split()
        firsts, seconds = (
            set().union(*(side[word] for word in words if word in side)) for side in holders
        )
        for number in firsts & seconds:
            its, most = own[number]
            if found[number] and folded != its and _cost(words, *costs[number]) <= most:
                found[number] = False
    return found


def _costs(question: Question, known: Sequence[str]) -> tuple[Costs, Costs]:
    one, two = question.text.split()
    near = [
        {
            word: int(typos)
            for word, typos, _ in process.extract(
                typed, known, scorer=OSA.distance, score_cutoff=_TYPOS, limit=None
            )
        }
        for typed in (one, two)
    ]
    near[1].update((word, 0) for word in known if word.startswith(two))
    return near[0], near[1]


def _own(archive: Archive, one: Question, first: Costs, second: Costs) -> tuple[str, int]:
    """The answer's folded line and how many changes it takes."""
    row = archive.db.execute("SELECT text FROM quotes WHERE id = ?", (one.answer,)).fetchone()
    folded = line(row[0])
    return folded, _cost(folded.split(), first, second)


def _holders(
    costs: Sequence[tuple[Costs, Costs]], most: Sequence[int]
) -> list[dict[str, set[int]]]:
    """For the first and the second word: each printed word's questions that it may answer."""
    sides: list[dict[str, set[int]]] = [defaultdict(set), defaultdict(set)]
    for number, both in enumerate(costs):
        for side, near in zip(sides, both, strict=True):
            for word, typos in near.items():
                if typos <= most[number]:
                    side[word].add(number)
    return sides


def _cost(words: Sequence[str], first: Costs, second: Costs) -> int:
    """The fewest changes that make the question of these words: typos, words left out, a swap."""
    ones = [(place, first[word]) for place, word in enumerate(words) if word in first]
    twos = [(place, second[word]) for place, word in enumerate(words) if word in second]
    return min(
        (
            typos + more + (there - here - 1 if there > here else here - there)
            for here, typos in ones
            for there, more in twos
            if here != there
        ),
        default=99,
    )
