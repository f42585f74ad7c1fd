"""Numbers in words as they would stand in figures: "four hundred dollars" is "$400"."""

from __future__ import annotations

from collections.abc import Iterable

_NAMED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TEN_NAMED = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: value for value, word in enumerate(_NAMED.split())}
_VALUES |= {word: 10 * value for value, word in enumerate(_TEN_NAMED.split(), start=2)}
_TIMES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9}
_SIGNS = {
    "dollar": "$",
    "dollars": "$",
    "pound": "£",
    "pounds": "£",
    "euro": "€",
    "euros": "€",
    "percent": "%",
}


def in_figures(keys: Iterable[str]) -> list[str]:
    """Folded words with each number in figures, each coin as its sign."""
    found: list[str] = []
    total = part = 0
    number = False
    for key in [*keys, ""]:
        if key in _VALUES:
            part += _VALUES[key]
            number = True
        elif number and key in _TIMES:
            part *= _TIMES[key]
            if key != "hundred":
                total, part = total + part, 0
        elif number and key == "and" and (part or total) >= 100:
            continue
        else:
            if number:
                found.append(str(total + part))
            total = part = 0
            number = False
            found += [_SIGNS.get(key, key)] if key else []
    return found
