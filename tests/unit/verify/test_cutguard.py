"""What a cut loses, and the honest longer form."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.verify.cutguard import guard

PRINT = (
    "We do not believe they can win. If the ships sail, we will answer, but only at sea. "
    "It was a success. However, nobody was paid."
)


@pytest.mark.parametrize(
    ("fragment", "kind", "word"),
    [
        ("they can win", "negation", "not"),
        ("we will answer", "condition", "If the ships sail"),
        ("If the ships sail, we will answer", "qualification", "but only at sea"),
        ("It was a success.", "qualification", "However"),
    ],
)
def test_a_loss_is_named(fragment: str, kind: str, word: str) -> None:
    start = PRINT.index(fragment)
    found = guard(PRINT, start, start + len(fragment))
    assert found is not None
    assert found.kind == kind
    assert word in found.words
    longer = PRINT[slice(*found.longer)]
    assert fragment in longer
    assert word in longer


@pytest.mark.parametrize(
    "fragment", ["We do not believe they can win.", "However, nobody was paid"]
)
def test_what_loses_nothing_is_let_pass(fragment: str) -> None:
    start = PRINT.index(fragment)
    assert guard(PRINT, start, start + len(fragment)) is None


CUTS = Path(__file__).parents[2] / "data" / "verify" / "cuts.tsv"
ROWS = [line.split("\t") for line in CUTS.read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize(("loss", "print_", "kept"), ROWS)
def test_what_a_cut_loses(loss: str, print_: str, kept: str) -> None:
    start = print_.index(kept)
    found = guard(print_, start, start + len(kept))
    assert (found.kind if found else "-") == loss
    if found is not None:
        longer = print_[slice(*found.longer)]
        assert kept in longer
        assert found.words in longer


@given(st.text("ab not, if. But\n", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_the_longer_form_holds_the_fragment(text: str, one: int, two: int) -> None:
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    found = guard(text, start, end)
    if found is not None:
        assert 0 <= found.longer[0] < found.longer[1] <= len(text)
