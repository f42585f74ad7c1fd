"""A book-length draft is read portion by portion, its quotations stand where they stood."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.archive import open_archive
from corpus.model import Quote
from corpus.quoting import extract
from corpus.reading import read_text
from corpus.verify import lint, portioned
from corpus.verify.drafts import parse

PARAGRAPH = "“We saw {0} boats and no sailors,” said Ann Smith.\n\nIt was ‘a quiet day’ at sea.\n\n"


def draft(many: int) -> str:
    return "".join(PARAGRAPH.format(number) for number in range(many))


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portioned, "LONGEST", 200)


@pytest.mark.parametrize("workers", [1, 2])
def test_quotations_of_portions_stand_where_they_stood(workers: int) -> None:
    text = draft(9)
    found = portioned.portioned(text, "d", workers)
    said = [one for one in found if one.text.startswith("We saw")]
    assert [text.index(f"We saw {n} ") for n in range(9)] == [one.start for one in said]
    assert all(text[one.start : one.end] == one.text for one in found)
    assert {text[one.mention_start or 0 : one.mention_end] for one in said} == {"Ann Smith"}
    assert {one.speaker for one in said} == {"Ann Smith"}
    assert len({one.statement for one in said}) == 9


def test_processes_read_what_one_reads() -> None:
    assert portioned.portioned(draft(12), "d", 2) == portioned.portioned(draft(12), "d")


def _deadly(texts: Sequence[str], number: int) -> tuple[list[Quote]]:
    os._exit(1)


def test_what_kills_its_process_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = portioned.portioned(draft(3), "d")
    monkeypatch.setattr(portioned, "_read", _deadly)
    assert portioned.portioned(draft(3), "d", 2) == alone


def test_findings_of_a_long_draft_tell_their_lines(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.sqlite") as archive:
        article = read_text("“We saw 7 boats and no sailors,” said Ann Smith.\n", "a.txt")
        archive.add(article, extract(article))
        found = lint(archive, parse(draft(9), "text"), "d")
    verbatim = [one.line for one in found if one.verdict.verdict == "verbatim"]
    assert verbatim == [7 * 4 + 1]
