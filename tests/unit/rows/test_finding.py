"""Finding words in a text: as they may be printed, not only as they are typed."""

from __future__ import annotations

import pytest

from tui.rows.text import _pattern


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("doesn't", "it DOESN’T matter"),
        ('"real risk"', "a “real risk” of"),
        ("open-door", "NATO’s open‑door policy"),
        ("two words", "in two\nwords"),
        ("strasse", "Straße und STRASSE"),
        ("[sic]", "he sayed [sic] so"),
        ("why?", "But why?"),
    ],
)
def test_found_however_printed(typed: str, printed: str) -> None:
    assert _pattern(typed).search(printed)


def test_nothing_else_is_found() -> None:
    assert not _pattern("a.c").search("abc")
    assert not _pattern("cant").search("can’t")
