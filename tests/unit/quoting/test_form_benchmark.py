"""The benchmark of forms measures what it says: its edits lose no place of a quotation."""

from __future__ import annotations

import pytest

from tests.benchmarks.forms import FORMS, Tally, count, edited
from tests.kinds import Gold

TEXT = (
    "Ferry is late, minister says\n\nThe minister, Ann Lowe, told the council that it was late and "
    "that no other boat could be had before the spring.\n\n“We wait for a part,” Ann Lowe said "
    "on Monday in the hall of the islands’ council, where nobody else had come to speak.\n\n"
    "The council met again in the evening and asked who would pay for all of the helicopters."
)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_keeps_where_a_quotation_stands(name: str) -> None:
    start = TEXT.index("We wait")
    gold = Gold(start, ["Ann Lowe"], start + len("We wait for a part,"))
    new, places = edited(TEXT, FORMS[name](TEXT))
    assert len(places) == len(TEXT) + 1
    assert places == sorted(places)
    assert new != TEXT or name == "as it is" or not FORMS[name](TEXT)
    tally = Tally()
    count(tally, TEXT, [gold], FORMS[name])
    assert (tally.gold, tally.found, tally.right) == (1, 1, 1)
