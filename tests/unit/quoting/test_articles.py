"""Whole articles of many kinds: what is found, who speaks, what is nobody's."""

from __future__ import annotations

import pytest

from tests.kinds import DATA, count

LATE = (
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "eighteenth",
    "twentieth",
    "twentysecond",
    "twentythird",
    "twentyseventh",
    "thirtieth",
    "thirtysecond",
    "thirtyfourth",
    "thirtyfifth",
    "thirtysixth",
    "thirtyseventh",
    "fortieth",
    "fortyfirst",
)


@pytest.mark.parametrize("name", ["first", "second", "third", "fourth", "fifth", "sixth", *LATE])
def test_most_is_read_right(name: str) -> None:
    tally = count(DATA / f"{name}.txt")
    assert tally.gold > 100
    assert tally.found >= 0.96 * tally.gold
    assert tally.right >= 0.82 * tally.named, "\n".join(tally.wrong)
    assert tally.held >= 0.9 * tally.sure
    assert tally.unsaid < 10 or tally.taken <= 0.5 * tally.unsaid
