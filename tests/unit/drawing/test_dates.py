"""Dates as rows show them."""

from __future__ import annotations

import pytest

from tui.drawing.dates import long_date, short_date


@pytest.mark.parametrize(
    ("iso", "basis", "short", "long"),
    [
        ("2022-01-12", "printed", "12 Jan 22", "12 January 2022"),
        ("2022-01-12", "inferred", "~12Jan22", "12 January 2022 (inferred)"),
        ("2022-01", "printed", "Jan 2022", "January 2022"),
        ("2022", None, "2022", "2022"),
        (None, None, "no date", "date unknown"),
    ],
)
def test_dates(iso: str | None, basis: str | None, short: str, long: str) -> None:
    assert short_date(iso, basis) == short
    assert len(short) <= 9
    assert long_date(iso, basis) == long
