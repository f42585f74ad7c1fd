"""What records of talk show wherever they are read: times beside names, and names that come again.

Ann Lowe (01:23):
words
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

TIME = (
    r"[\[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? )?"
    r"\d{1,2}:\d\d(?::\d\d)?(?:[ \u202f]?[APap]\.?[Mm]\.?)?[\])]?"
)
"""The pattern of a time as programs for talk and chat print it beside a name, its day before it."""
LEAST = 3
"""Labels that make talk, at least."""
SHARE = 0.6
"""Of the labels must be of those who speak more than once."""


def talk(names: Sequence[str]) -> bool:
    """Whether these are the speakers of a talk, turn by turn: two or more, most of them again."""
    times = Counter(names)
    again = sum(count for count in times.values() if count > 1)
    return len(names) >= LEAST and len(times) > 1 and again >= SHARE * len(names)
