"""Hard pairs of names: nothing merged wrongly, little missed."""

from __future__ import annotations

from tests.unit.speakers.pairs import measured, read


def test_the_pairs_are_many_and_of_both_sorts() -> None:
    pairs = read()
    assert len(pairs) >= 300
    assert sum(pair.same for pair in pairs) >= 150
    assert sum(not pair.same for pair in pairs) >= 150


def test_precision_comes_first() -> None:
    precision, recall, _ = measured(read())
    assert precision == 1.0
    assert recall >= 0.96
