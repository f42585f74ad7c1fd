"""Quotations in many dresses: no verdict hangs on what is around the words, all on the words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.model import QuoteRow
from corpus.verify.pasted import verdict_of
from tests.unit.verify.altered import articles
from tests.unit.verify.memory import MemoryEvidence

EVIDENCE = MemoryEvidence(articles())


def _rows() -> list[QuoteRow]:
    """Every quotation of eight words or more that a named person said, without marks inside."""
    rows = [row for number in range(1, len(articles()) + 1) for row in EVIDENCE.quotes_of(number)]
    return [
        row
        for row in rows
        if row.quote.verbatim
        and row.quote.denied is None
        and row.quote.speaker_type == "person"
        and len(row.quote.text.split()) > 7
        and not any(mark in row.quote.text for mark in '“”«»"[]…?\n-')
    ]


ROWS = _rows()

Dress = Callable[[list[str], str], str]


def _wide(words: list[str], _: str) -> str:
    return "".join(
        chr(ord(c) + 0xFEE0) if c.isdigit() or c in ",$%" else c for c in " ".join(words)
    )


SAME: dict[str, Dress] = {
    "marks": lambda w, _: f"“{' '.join(w)}”",
    "label": lambda w, who: f"{who}: {' '.join(w)}",
    "credit": lambda w, who: f"{' '.join(w)} — {who}",
    "line below": lambda w, who: f"{' '.join(w)}\n{who}",
    "cue before": lambda w, who: f"{who} said: “{' '.join(w)}”",
    "cue behind": lambda w, who: f"“{' '.join(w)},” {who} said, and left.",
    "inner marks": lambda w, _: " ".join([*w[:2], f'"{" ".join(w[2:6])}"', *w[6:]]),
    "inner marks first": lambda w, _: " ".join([f"“{' '.join(w[:4])}”", *w[4:]]),
    "inner marks last": lambda w, _: " ".join([*w[:-4], f"‘{' '.join(w[-4:])}’"]),
    "cited lines": lambda w, _: f"> {' '.join(w[:4])}\n> {' '.join(w[4:])}",
    "address": lambda w, _: f"{' '.join(w)} https://example.org/a",
    "time": lambda w, _: f"[00:12:33] {' '.join(w)}",
    "wide": _wide,
}

CHANGED: dict[str, Dress] = {
    "added": lambda w, _: " ".join([*w[:3], "zebra", *w[3:]]),
    "left out": lambda w, _: " ".join([*w[:3], *w[4:]]),
    "another": lambda w, _: " ".join([*w[:5], "zebra", *w[6:]]),
    "doubled": lambda w, _: " ".join([*w[:4], *w[3:]]),
    "asked": lambda w, _: f"{' '.join(w).rstrip('.,')}?",
}


def _words(row: QuoteRow) -> list[str]:
    return row.quote.text.strip(" ,").split()


def test_there_are_enough() -> None:
    assert len(ROWS) > 20


@pytest.mark.parametrize("dress", SAME)
def test_what_is_around_the_words_changes_nothing(dress: str) -> None:
    wrong = []
    for row in ROWS:
        pasted = SAME[dress](_words(row), row.quote.speaker or "")
        found = verdict_of(EVIDENCE, pasted)
        there = any(match.row.article.id == row.article.id for match in found.matches)
        if found.verdict not in ("verbatim", "cut") or not there:
            wrong.append((pasted, found.verdict, found.message))
    assert wrong == []


@pytest.mark.parametrize("dress", ["marks", "label", "credit", "inner marks", "cited lines"])
@pytest.mark.parametrize("change", CHANGED)
def test_a_change_is_told_in_every_dress(change: str, dress: str) -> None:
    wrong = []
    for row in ROWS:
        words = CHANGED[change](_words(row), "").split()
        found = verdict_of(EVIDENCE, SAME[dress](words, row.quote.speaker or ""))
        if found.verdict != "altered":
            wrong.append((" ".join(words), found.verdict, found.message))
    assert wrong == []
