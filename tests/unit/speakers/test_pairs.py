"""Hard pairs of names: nothing merged wrongly, little missed."""

from __future__ import annotations

from tests.unit.speakers.pairs import measured, read

NAMESAKES = "homonym"


def test_the_pairs_are_many_and_of_both_sorts() -> None:
    pairs = read()
    assert len(pairs) >= 300
    assert sum(pair.same for pair in pairs) >= 150
    assert sum(not pair.same for pair in pairs) >= 150


def test_precision_comes_first() -> None:
    precision, recall, _ = measured([pair for pair in read() if pair.kind != NAMESAKES])
    assert precision == 1.0
    assert recall >= 0.89


def test_what_names_alone_do_not_tell_is_mostly_offered() -> None:
    maybe = [pair for pair in read() if pair.maybe]
    assert sum(pair.offered() for pair in maybe) >= len(maybe) / 2


def test_namesakes_alone_are_taken_for_one() -> None:
    """Two people of one very name are one entry until somebody splits it; nothing else is."""
    wrong = [pair for pair in read() if pair.merged() and not pair.same]
    assert {pair.kind for pair in wrong} <= {NAMESAKES}
