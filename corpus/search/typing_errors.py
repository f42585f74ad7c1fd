"""How many typing errors lie between two words: letters changed, lost, added or swapped.

In Python on purpose: the few words that are compared differ in few letters, and importing a
compiled library for them would cost a new process more than all comparisons. Who stays longer
loads ``LIBRARY`` when there is time; from then on that measures.
"""

from __future__ import annotations

import sys
from functools import lru_cache

LIBRARY = "rapidfuzz.distance"


def typos_between(one: str, two: str, most: int) -> int:
    """The optimal string alignment distance; more than ``most`` is given as ``most + 1``."""
    library = getattr(sys.modules.get(LIBRARY), "OSA", None)
    if library is None:
        return measured(one, two, most)
    return int(library.distance(one, two, score_cutoff=most))


def measured(one: str, two: str, most: int) -> int:
    """The same without the library.

    All of ``one`` is compared at once with each letter of ``two``, a bit for each place
    (Hyyrö 2003): ``more`` and ``less`` say where a row of the table of distances goes up and
    down, ``same`` where the next goes on without a typo.
    """
    size = len(one)
    if abs(size - len(two)) > most:
        return most + 1
    if not one or not two:
        return max(size, len(two))
    places = _places(one)
    all_bits, last = (1 << size) - 1, 1 << (size - 1)
    more, less, same, before, distance = all_bits, 0, 0, 0, size
    for letter in two:
        here = places.get(letter, 0)
        swapped = ((~same & here) << 1) & before
        same = (((here & more) + more) ^ more) | here | less | swapped
        up, down = less | ~(same | more), same & more
        if up & last:
            distance += 1
        elif down & last:
            distance -= 1
        up, down = (up << 1) | 1, down << 1
        more, less = (down | ~(same | up)) & all_bits, up & same & all_bits
        before = here
    return min(distance, most + 1)


@lru_cache(256)
def _places(word: str) -> dict[str, int]:
    """Where each letter stands in ``word``, as bits."""
    places: dict[str, int] = {}
    for at, letter in enumerate(word):
        places[letter] = places.get(letter, 0) | 1 << at
    return places
