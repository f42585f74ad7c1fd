"""The altered set: nearly all verdicts right, and never ``verbatim`` for what is not."""

from __future__ import annotations

from collections import Counter

from tests.unit.verify.altered import VERDICTS, articles, cases, confusion, shown
from tests.unit.verify.memory import MemoryEvidence


def test_the_set_is_large_and_has_all_verdicts() -> None:
    counts = Counter(right for right, _, _ in cases())
    assert sum(counts.values()) >= 120
    assert all(counts[verdict] >= 15 for verdict in VERDICTS)


def test_verdicts_are_right_and_verbatim_is_never_said_of_what_is_not() -> None:
    table, wrong = confusion(MemoryEvidence(articles()))
    told = "\n".join(f"{right} taken for {given}: {text}" for right, given, text, _ in wrong)
    assert sum(table[v, v] for v in VERDICTS) >= 0.95 * sum(table.values()), (
        f"{shown(table)}\n{told}"
    )
    assert not [one for one in wrong if one[1] == "verbatim"], told
