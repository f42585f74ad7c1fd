"""Whoever says something is none of those of whom it speaks by name."""

from __future__ import annotations

import pytest

from corpus.model import Article
from corpus.quoting import extract


def speakers(text: str) -> list[str | None]:
    return [q.speaker for q in extract(Article(path="x", text=text)).quotes if q.kind == "direct"]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (
            "Anna Berg and Lisa Holm met in Oslo. Holm lost.\n“Holm is our best,” she said.",
            ["Anna Berg"],
        ),
        (
            "Anna Berg and Lisa Holm met in Oslo. Holm lost.\n"
            "“It is over,” she said. “Holm will not be back.”",
            ["Anna Berg", "Anna Berg"],
        ),
        (
            "Milan coach Paolo Verdi was pleased with the striker Ivan Novak.\n"
            "“Novak has been superb,” the coach said.",
            ["Paolo Verdi"],
        ),
        (  # whom an inner quotation addresses may be the speaker
            "Kenneth Pryde, her assistant, recalled the first morning. "
            "“She said, ‘Mr Pryde, sit down,’” he said.",
            ["Kenneth Pryde"],
        ),
    ],
)
def test_a_speaker_does_not_name_himself(text: str, whose: list[str]) -> None:
    assert speakers(text) == whose


def test_a_speaker_may_say_who_he_is() -> None:
    text = "Ann Berg came in.\n“I am Ann Berg,” she said."
    assert speakers(text) == ["Ann Berg"]
