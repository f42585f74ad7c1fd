"""No payload of a hostile text reaches a terminal; every readable character does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.clean import clean, clean_line


@pytest.mark.parametrize(
    "text",
    ["\x1b]52;c;eA==\x07", "\x9b31m", "a\u202eb", "\x00", "\ud800", "\u2066x\u2069", "a\rb"],
)
def test_what_steers_a_terminal_is_dropped(text: str) -> None:
    kept = clean(text)
    assert not set(kept) & set("\x1b\x07\x9b\u202e\x00\ud800\u2066\u2069\r")


@given(
    st.text(alphabet=st.characters(blacklist_categories=["Cc", "Cf", "Cs", "Mn", "Me", "Zl", "Zp"]))
)
def test_readable_text_is_kept_to_the_letter(text: str) -> None:
    assert clean(text) == text


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_a_flood_of_marks_is_dammed_and_lines_become_one() -> None:
    assert len(clean("a" + "\u0301" * 10_000)) == 9
    assert clean_line("a\n[sic]\tb") == "a [sic] b"
