"""Small numbers in words and in figures: who asks for “20 percent” means “twenty percent” too."""

from __future__ import annotations

_NAMES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_PLACES = "first 1st second 2nd third 3rd fourth 4th fifth 5th sixth 6th seventh 7th eighth 8th"

_PAIRS = (
    *((name, str(number)) for number, name in enumerate(_NAMES.split())),
    *((name, str(10 * tens)) for tens, name in enumerate(_TENS.split(), start=2)),
    *zip(_PLACES.split()[::2], _PLACES.split()[1::2], strict=True),
)
WRITTEN: dict[str, str] = dict(_PAIRS) | {figure: name for name, figure in _PAIRS}
"""The other way in which a number is written."""
