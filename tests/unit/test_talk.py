"""What records of talk show in every room that reads them."""

from __future__ import annotations

import re

import pytest

from corpus.talk import TIME, talk


@pytest.mark.parametrize(
    ("names", "talks"),
    [
        ("Ann Bo Ann", True),
        ("Ann Bo Ann Bo", True),
        ("Ann Ann Ann", False),  # one alone tells
        ("Ann Bo", False),
        ("Ann Bo Cy Di Ann", False),  # a list of names, one of them twice
        ("", False),
    ],
)
def test_speakers_take_turns(names: str, talks: bool) -> None:
    assert talk(names.split()) is talks


@pytest.mark.parametrize(
    "printed", ["01:23", "(1:02:03)", "[2024-03-04, 9:15 AM]", "3/4/24, 9:15\u202fp.m."]
)
def test_times_as_programs_print_them(printed: str) -> None:
    assert re.fullmatch(TIME, printed)
