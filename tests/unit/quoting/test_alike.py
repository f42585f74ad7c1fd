"""Names are one person's, or two people's, in the articles of many kinds."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.kinds import DATA, alike, articles


@pytest.mark.parametrize(
    ("gold", "name"),
    [
        ("Cordell Baptiste", "Cordell James Baptiste"),
        ("Anna Q. Bell", "Anna Bell"),
        ("Anna Q. Bell", "Anna “Bud” Bell"),
        ("Merrow", "Viscount Merrow"),
        ("Anna Bell", "Dr Anna Bell"),
        ("José Pérez", "Jose Perez"),
        ("a woman", "a woman in a red coat"),
    ],
)
def test_one_person(gold: str, name: str) -> None:
    assert alike(gold, name)
    assert alike(name, gold)


@pytest.mark.parametrize(
    ("gold", "name"),
    [
        ("Anna Bell", "Tom Bell"),
        ("Anna Bell", "Bell"),
        ("Anna Bell", "Anna"),
        ("Anna Q. Bell", "Anna R. Bell"),
        ("Anna Maria Bell", "Anna Clara Bell"),
        ("Anna Bell", "Anna Bell Cooke"),
        ("Anna Bell", "Anna Bell Jr."),
        ("Anna Bell", "Anna Bell’s lawyer"),
        ("Leeds Council", "Leeds City Council"),
        ("a woman", "the man"),
    ],
)
def test_two_of_them(gold: str, name: str) -> None:
    assert not alike(gold, name)
    assert not alike(name, gold)


def test_no_two_who_speak_in_one_article_are_one_by_middle_names() -> None:
    for path in sorted(DATA.glob("*.txt")):
        for name, _, golds in articles(path):
            full = {s for g in golds if len(g.speakers) == 1 for s in g.speakers if " " in s}
            named = sorted(s for s in full if s[:1].isupper())
            assert [pair for pair in combinations(named, 2) if alike(*pair)] == [], name
