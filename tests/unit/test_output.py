"""How counts are told."""

from __future__ import annotations

import pytest

from tui.output import many


@pytest.mark.parametrize(
    ("number", "told"), [(0, "0 quotations"), (1, "1 quotation"), (24_423, "24,423 quotations")]
)
def test_a_count_can_be_read(number: int, told: str) -> None:
    assert many(number, "quotation") == told
