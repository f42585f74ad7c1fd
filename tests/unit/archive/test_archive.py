"""What goes in comes out, once, and every list agrees with every other."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from corpus.archive import Archive, Filter, open_archive
from corpus.errors import ArchiveError
from corpus.model import Article, Extraction
from tests.unit.archive.making import pair


def test_an_article_comes_back_as_it_was(archive: Archive) -> None:
    article, extraction = pair(
        "We will not move.", "Nor will we.", speaker="Ann Lee", title="T", outlet="The Day",
        date="2022-01", authors=("A", "B"), flags=("f",), url="https://x.test/",
    )  # fmt: skip
    added = archive.add(article, extraction, fingerprint="f1")
    assert archive.article(added.article_id) == article
    rows = archive.quotes()
    assert tuple(row.quote for row in rows) == extraction.quotes
    assert {row.speaker_name for row in rows} == {"Ann Lee"}
    assert rows[0].article.outlet == "The Day"
    assert archive.known("a.txt") == "f1"


def test_adding_again_changes_nothing_and_an_edit_keeps_ids(archive: Archive) -> None:
    first = archive.add(*pair("One thing said here.", "Another thing said there."))
    again = archive.add(*pair("One thing said here.", "Another thing said there."))
    assert (first.change, again.change) == ("added", "unchanged")
    before = {row.quote.text: row.id for row in archive.quotes()}
    updated = archive.add(*pair("Something new first.", "Another thing said there."))
    after = {row.quote.text: row.id for row in archive.quotes()}
    assert updated == type(updated)("updated", first.article_id)
    text = "Another thing said there."
    assert after[text] == before[text]
    assert "One thing said here." not in after
    assert archive.counts().quotes == 2


def test_removing_leaves_nothing_behind(archive: Archive) -> None:
    added = archive.add(*pair("Gone tomorrow.", speaker="Ann Lee"))
    assert archive.remove(added.article_id)
    assert not archive.remove(added.article_id)
    counts = archive.counts()
    assert (counts.articles, counts.quotes, counts.speakers) == (0, 0, 0)
    archive.db.execute("INSERT INTO quote_words(quote_words) VALUES ('integrity-check')")
    assert archive.words.match("tomorrow", 9) == []


def test_filters(archive: Archive) -> None:
    archive.add(*pair("Early words.", speaker="Ann Lee", path="1", date="2021-12-31"))
    archive.add(*pair("Later words.", path="2", date="2022-01", outlet="The Day", kind="mixed"))
    archive.add(*pair("Undated words.", speaker="Bo Li", path="3", title="On INF"))

    def texts(**conditions: object) -> list[str]:
        return [row.quote.text for row in archive.quotes(Filter(**conditions))]  # type: ignore[arg-type]

    assert texts(since="2022-01-15") == ["Later words."]
    assert texts(until="2021") == ["Early words."]
    assert texts(kinds=("mixed",)) == ["Later words."]
    assert texts(outlet="day") == ["Later words."]
    assert texts(about="inf") == ["Undated words."]
    assert texts(speakers=("bo-li", "ann-lee")) == ["Early words.", "Undated words."]
    assert [row.path for row in archive.articles(Filter(since="2022"))] == ["2"]


def test_another_process_s_writing_is_seen(archive: Archive) -> None:
    with archive.reader() as reader:
        before = reader.version()
        archive.add(*pair("Fresh words."))
        assert reader.version() > before
        assert reader.counts().quotes == 1


def test_the_file_is_private(archive: Archive) -> None:
    archive.add(*pair("Fresh words."))
    folder = archive.path.parent
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_undecodable_names_and_characters_survive(archive: Archive) -> None:
    article = Article("a\udcff.txt", "lone \ud800 surrogate\0", title="\ud800")
    archive.add(article, Extraction(), fingerprint="f")
    assert archive.articles()[0].path == "a\udcff.txt"
    assert archive.known("a\udcff.txt") == "f"
    kept = archive.article(1)
    assert kept is not None
    assert kept.text == article.text


def test_a_failing_batch_leaves_nothing(archive: Archive) -> None:
    with pytest.raises(AttributeError):
        archive.add_many([pair("Half a batch."), (None, None)])  # type: ignore[list-item]
    assert archive.counts().articles == 0
    assert archive.words.match("half", 9) == []


def test_reading_needs_an_archive(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="no archive at"):
        open_archive(tmp_path / "none.sqlite", readonly=True)
    with open_archive(tmp_path / "one.sqlite"):
        pass
    with (
        open_archive(tmp_path / "one.sqlite", readonly=True) as reader,
        pytest.raises(ArchiveError, match="read-only"),
    ):
        reader.set_state("a", 1)


def test_state(archive: Archive) -> None:
    archive.set_state("cursor", {"id": 3})
    assert archive.state("cursor") == {"id": 3}
    assert archive.state("nothing") is None


def test_a_basket_outlives_a_re_reading(archive: Archive) -> None:
    archive.add(*pair("Keep me.", "Drop me."))
    archive.set_basket([1], "story")
    archive.add(*pair("Something else.", title="a new title"))
    assert archive.basket("story") == []
    archive.add(*pair("Something else.", "Keep me.", title="the old words are back"))
    assert [row.quote.text for row in archive.rows(archive.basket("story"))] == ["Keep me."]


def test_tidying_keeps_what_is_found(archive: Archive) -> None:
    for number in range(5):
        archive.add(*pair(f"Words of number{number}.", path=f"{number}"))
    archive.tidy()
    assert archive.words.match("number3", 9) == [4]
    assert [term.quotes for term in archive.words.terms(["words"])] == [5]


def test_tidying_gives_pages_that_are_free_back_to_the_disk(archive: Archive) -> None:
    for number in range(40):
        with archive.writing():
            archive.add(*pair(f"Words of number{number}, {'and ' * 2_000}", path=f"{number}"))
    for row in archive.articles()[5:]:
        archive.remove(row.id)
    (pages,) = archive.db.execute("PRAGMA page_count").fetchone()
    (free,) = archive.db.execute("PRAGMA freelist_count").fetchone()
    assert free
    archive.tidy()
    assert archive.db.execute("PRAGMA freelist_count").fetchone() == (0,)
    assert archive.db.execute("PRAGMA page_count").fetchone()[0] <= pages - free
    assert archive.db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
