"""How many typing errors lie between two words: letters changed, lost, added or swapped.

In Python on purpose: the few words that are compared differ in few letters, and importing a
compiled library for them would cost a new process more than all comparisons.
"""

from __future__ import annotations


def typos_between(one: str, two: str, most: int) -> int:
    """The optimal string alignment distance; more than ``most`` is given as ``most + 1``."""
    if abs(len(one) - len(two)) > most:
        return most + 1
    while one and two and one[0] == two[0]:
        one, two = one[1:], two[1:]
    while one and two and one[-1] == two[-1]:
        one, two = one[:-1], two[:-1]
    if not one or not two:
        return min(len(one) + len(two), most + 1)
    if len(one) == len(two) == 1 or (len(one) == 2 and one == two[::-1]):
        return 1
    return min(_rows(one, two), most + 1)


def _rows(one: str, two: str) -> int:
    before: list[int] = []
    above = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(two, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
    return above[-1]
