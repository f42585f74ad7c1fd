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
    return _rows(one, two, most) if most > 1 else most + 1


def _rows(one: str, two: str, most: int) -> int:
    """Row by row, only as far from the diagonal as ``most`` reaches, till no way is left."""
    over = most + 1
    size = len(two)
    before: list[int] = []
    above = [min(n, over) for n in range(size + 1)]
    for i, a in enumerate(one, 1):
        row = [over] * (size + 1)
        row[0] = min(i, over)
        least = row[0]
        for j in range(max(1, i - most), min(size, i + most) + 1):
            b = two[j - 1]
            cost = above[j - 1]
            if a != b:
                cost = min(cost, above[j], row[j - 1]) + 1
                if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                    cost = min(cost, before[j - 2] + 1)
            row[j] = cost
            least = min(least, cost)
        if least > most:
            return over
        before, above = above, row
    return min(above[-1], over)
