"""The benchmark of other names measures what it says: who is renamed is so wherever he stands."""

from __future__ import annotations

import pytest

from tests.benchmarks.forms import Tally, edited
from tests.benchmarks.renamed import SHAPES, Renamed, tally, told_of
from tests.kinds import Gold

TEXT = (
    "Ferry is late\n\nLowe said on Monday that nothing could be done for now.\n\n“We wait for a "
    "part,” said Anna Lowe. The islands wait with Lowe."
)


@pytest.mark.parametrize("name", SHAPES)
def test_everybody_is_renamed_everywhere(name: str) -> None:
    start = TEXT.index("We wait")
    gold = Gold(start, ["Anna Lowe"], start + len("We wait for a part,"))
    people = Renamed(told_of([gold]), SHAPES[name])
    new, places = edited(TEXT, people.edits(TEXT))
    assert len(places) == len(TEXT) + 1
    (renamed,) = people.golds([gold])
    assert renamed.speakers[0] in new
    assert new.count("Lowe") == 3
    found = tally([(TEXT, [gold])], name)
    assert found == Tally(1, 1, 1, found.sure, found.held)
