"""When one name may be two people's: what is offered, and what is only a life."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.speakers.namesakes import Called, twins


def called(*prints: tuple[str, str | None]) -> list[Called]:
    return [Called(role, number, date) for number, (role, date) in enumerate(prints)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("US senator", "2018"), ("Irish justice minister", "2018")),
        (("White House chief of staff", "2018-03"), ("Welsh goalkeeper", "2018-05-01")),
        (("Chicago mayor", "2020"), ("mayor of Dallas", "2020")),
        (("bus driver", "2020"), ("Speaker of the House", "2021")),
        (("US defense secretary", "2009"), ("jazz drummer", "2009")),
        (("governor of Lind", "2019"), ("Norwegian long jumper", "2019")),
        (("senator", "1880"), ("US senator", "2017")),
    ],
)
def test_what_one_life_hardly_holds_is_offered(
    one: tuple[str, str | None], other: tuple[str, str | None]
) -> None:
    found = twins(called(one, other))
    assert found is not None
    assert "two people of one name?" in found.reason
    assert {found.ones, found.others} == {(0,), (1,)}


@pytest.mark.parametrize(
    "prints",
    [
        [("US senator", "2004"), ("US president", "2009")],
        [("football coach", "1999"), ("US senator", "2018")],
        [("former goalkeeper", "2018"), ("mayor of Pell", "2018")],
        [("ambassador to France", "2018"), ("US senator", "2018")],
        [("president of the Bank of Pell", "2018"), ("professor", "2018")],
        [("spokesman", "2018"), ("adviser", "2018")],
        [("farmer", "2018"), ("US senator", "2018")],
        [("Chicago mayor", "2010"), ("mayor of Dallas", "2020")],
        [("US senator", None), ("goalkeeper", None)],
        [("actor-turned-president", "2019"), ("president", "2019")],
    ],
)
def test_what_one_life_holds_is_not(prints: list[tuple[str, str | None]]) -> None:
    assert twins(called(*prints)) is None


def test_an_article_that_prints_both_says_they_are_one() -> None:
    prints = called(("goalkeeper", "2018"), ("US senator", "2018"))
    assert twins(prints) is not None
    assert twins([*prints, Called("US senator", 0, "2018")]) is None


def test_all_articles_of_either_are_named() -> None:
    prints = called(
        ("goalkeeper", "2018"),
        ("US senator", "2018"),
        ("senator", "2019"),
        ("Welsh player", "2018"),
    )
    found = twins(prints)
    assert found is not None
    assert (found.ones, found.others) == ((0, 3), (1, 2))


ROLES = ["US senator", "goalkeeper", "Irish minister", "mayor of Pell", "spokesman", "plumber"]
PRINTS = st.lists(
    st.builds(
        Called,
        st.sampled_from(ROLES),
        st.integers(0, 5),
        st.sampled_from([None, "1910", "2018", "2019-02"]),
    )
)


@given(PRINTS.flatmap(lambda prints: st.tuples(st.just(prints), st.permutations(prints))))
def test_no_order_shows_and_nobody_is_on_both_sides(
    both: tuple[list[Called], list[Called]],
) -> None:
    one, other = both
    found = twins(one)
    assert found == twins(other)
    if found is not None:
        assert not set(found.ones) & set(found.others)
        assert found.one.article in found.ones
        assert found.other.article in found.others
