"""Copies in other words: what is doubtful of them reaches every quotation, and is not exported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.archive import Archive
from corpus.archive.transfer import export
from corpus.cite.words import cautions
from corpus.model import Article, Extraction, Quote
from corpus.reading.duplicates import likeness, signature
from corpus.reading.flags import FLAGS
from tests.unit.archive.test_copies import STORY, _text
from tests.unit.commands.test_desk import Captured
from tui.cli import main

REWORDED = " ".join(
    f"anew{at}" if at % 5 == 2 and not word[0].isupper() else word
    for at, word in enumerate(STORY.split())
)
REPRINT = f"{REWORDED} Subscribe to our newsletter today."


def _add(archive: Archive, name: str, text: str, *flags: str) -> int:
    quote = Quote(0, 60, text[:60], "direct", "Ann Lee", "person", confidence=0.9)
    article = Article(f"/x/{name}.txt", text, flags=flags)
    return archive.add(article, Extraction((quote,))).article_id


def _flags(archive: Archive) -> dict[str, tuple[str, ...]]:
    return {Path(row.path).stem: row.flags for row in archive.articles()}


@pytest.fixture(autouse=True)
def other_wording() -> None:
    assert likeness(signature(STORY), signature(REWORDED)) == "reworded"
    assert likeness(signature(REPRINT), signature(REWORDED)) == "reprint"


def test_of_two_wordings_without_signs_either_may_be_the_copy(archive: Archive) -> None:
    one = _add(archive, "one", STORY)
    _add(archive, "apart", _text(2))
    assert _flags(archive) == {"one": (), "apart": ()}
    two = _add(archive, "two", REWORDED)
    assert _flags(archive) == {
        "one": ("other-wording",), "apart": (), "two": ("other-wording",)
    }  # fmt: skip
    for row in archive.quotes():
        doubted = FLAGS["other-wording"] in cautions(row)
        assert doubted == (row.article.id in (one, two))
    found = archive.article(two)
    assert found is not None
    assert found.flags == ("other-wording",)
    archive.remove(two)
    assert _flags(archive) == {"one": (), "apart": ()}


def test_signs_of_one_print_reach_its_reprints_and_nobody_else(archive: Archive) -> None:
    _add(archive, "story", STORY)
    _add(archive, "machine", REWORDED, "reworded-copy")
    _add(archive, "reprint", REPRINT)
    marked = {"story": (), "machine": ("reworded-copy",), "reprint": ("reworded-copy",)}
    assert _flags(archive) == marked
    said = {Path(row.article.path).stem: row.article.flags for row in archive.quotes()}
    assert said == marked


def test_what_fellows_say_is_not_exported_as_read(archive: Archive) -> None:
    _add(archive, "one", STORY)
    _add(archive, "two", REWORDED)
    lines = [json.loads(line) for line in export(archive)]
    assert [one["flags"] for one in lines if one.get("is") == "article"] == [[], []]


def test_verify_tells_copies_from_sources(archive: Archive, capsys: Captured) -> None:
    words = STORY[:60]
    for name in ("one", "two"):
        _add(archive, name, f"{STORY} {name}")
    other = f"{words} {_text(3)}"
    _add(archive, "own", other)
    path = str(archive.path)
    archive.close()
    capsys.readouterr()
    assert main(["verify", "--archive", path, words]) == 0
    assert capsys.readouterr().out.count("a copy of a text above: no second source") == 1
    main(["verify", "--archive", path, "--format", "json", words])
    matches = json.loads(capsys.readouterr().out)["matches"]
    assert sorted(str(one["copy_of"]) for one in matches) == ["1", "None", "None"]
