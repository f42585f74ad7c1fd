"""The benchmark of heads measures what it says: its clippings tell what they are said to tell."""

from __future__ import annotations

import pytest

from corpus.reading import read_text
from tests.benchmarks.heads import NONE, OUTLETS, PLACES, Maker, right, spelt

FORMS = [form for forms in PLACES.values() for form in forms]


@pytest.mark.parametrize("form", FORMS)
def test_a_clipping_tells_its_outlet_in_its_place_alone(form: str) -> None:
    made = Maker(3).make(form)
    assert made.kind in OUTLETS
    assert spelt(made.outlets[0]) in spelt(made.text) or spelt(made.outlets[1]) in spelt(made.text)
    assert made.title in made.text
    assert (made.author is None) or made.author.casefold() in made.text.casefold()
    assert Maker(3).make(form) == made


def test_one_without_a_place_names_none() -> None:
    assert NONE not in PLACES
    assert Maker(5).make("").outlets == ()


def test_what_is_right_is_counted() -> None:
    made = Maker(2).make("foot: This article first appeared in NAME.")
    article = read_text(made.text)
    assert right(made, article)["date"] == (article.date == made.date)
    assert not right(made._replace(outlets=("Nowhere Gazette", "no.example")), article)["outlet"]
    assert not right(made._replace(title="Another"), article)["title"]
