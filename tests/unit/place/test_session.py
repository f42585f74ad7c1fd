"""The place that the next start opens on: written as it changes, but not with every letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.place import session as keeping
from tui.place.selection import Selection
from tui.place.session import Session


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The places written beside the screen, by their quotations."""
    places: list[int] = []

    class Beside:
        def __init__(self, **options: object) -> None:
            pass

        def start(self) -> None:
            places.append(1)

    monkeypatch.setattr(keeping.threading, "Thread", Beside)
    monkeypatch.setattr(keeping, "_PAUSE", -1.0)
    return places


def test_a_place_that_is_only_passed_waits(tmp_path: Path, written: list[int]) -> None:
    session = Session(tmp_path / "s.json")
    session.keep(Selection(quotation=1), "quotes", "quotes", False, passing=True)
    session.write_soon()
    assert not written
    session.keep(Selection(quotation=2), "quotes", "quotes", False)
    assert len(written) == 1


def test_at_the_end_a_place_that_was_passed_is_written_too(tmp_path: Path) -> None:
    session = Session(tmp_path / "s.json")
    session.keep(Selection(quotation=3), "quotes", "quotes", False, passing=True)
    session.write()
    assert Session.load(tmp_path / "s.json").selection.quotation == 3
