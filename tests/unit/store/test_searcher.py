"""The searching thread's rehearsal: it finds what is there, whatever the first words are."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.archive import open_archive
from corpus.model import Article, Extraction
from corpus.speakers.lexicon import doers
from tests.small import quote
from tui.store.searcher import rehearse


@pytest.mark.parametrize(
    ("words", "hits"),
    [("No door is closed.", 1), ("speaker:who knows", 0), ("date:never", 1), ("…", 0)],
)
def test_a_rehearsal_answers_for_nobody(tmp_path: Path, words: str, hits: int) -> None:
    with open_archive(tmp_path / "a.sqlite") as archive:
        assert rehearse(archive) == 0
        text = f"“{words}” said Ada Moss."
        said = quote(text, words, "Ada Moss")
        archive.add(Article("a.txt", text), Extraction((said,), ()))
        assert rehearse(archive) == hits


def test_a_rehearsal_reads_what_names_are_told_by(tmp_path: Path) -> None:
    doers.cache_clear()
    with open_archive(tmp_path / "a.sqlite") as archive:
        text = "“No door is closed,” said Ada Moss."
        said = quote(text, "No door is closed,", "Ada Moss")
        archive.add(Article("a.txt", text), Extraction((said,), ()))
        rehearse(archive)
    assert doers.cache_info().currsize == 1
