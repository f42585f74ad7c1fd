"""Texts are stored without loss; what older versions stored is read as well."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.archive import open_archive, schema
from corpus.archive.common import FIRST
from corpus.archive.prepare import hash_of_before, prepare
from corpus.archive.texts import packed, plainly_packed, unpacked
from corpus.errors import ArchiveError
from tests.unit.archive.making import pair
from tests.unit.archive.older import older

NEWS = "The president said in a statement on Thursday that the company would not accept it. “No,” "


@given(st.text(st.characters()))
def test_packing_loses_nothing(text: str) -> None:
    assert unpacked(packed(text)) == text
    assert unpacked(plainly_packed(text)) == text


def test_common_words_make_news_smaller() -> None:
    assert len(packed(NEWS)) < 0.75 * len(plainly_packed(NEWS))


def test_the_common_words_never_change() -> None:
    assert zlib.adler32(FIRST.encode()) == 3699343463


def test_what_breaks_off_or_was_changed_is_no_text() -> None:
    whole = packed(NEWS)
    harmed = [whole[:-5], whole[:1], b"", whole[:2] + b"none" + whole[6:]]
    harmed.append(whole[:20] + bytes([whole[20] ^ 4]) + whole[21:])
    for blob in harmed:
        with pytest.raises((zlib.error, UnicodeDecodeError)):
            unpacked(blob)


def _made_older(path: Path) -> None:
    """What the version before common words wrote."""
    with open_archive(path) as archive:
        archive.add(*pair("We keep the door open.", path="a"))
        text = archive.article(1)
    assert text is not None
    db = older(path, 2)
    db.execute("UPDATE texts SET text = ?", (plainly_packed(text.text),))
    db.close()


def test_an_older_archive_is_read_and_added_to(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    _made_older(path)
    with open_archive(path) as archive:
        assert archive.db.execute("PRAGMA user_version").fetchone() == (schema.SCHEMA,)
        first = archive.article(1)
        assert first is not None
        assert "We keep the door open." in first.text
        assert archive.add(*pair("We keep the door open.", path="a")).change == "unchanged"
        archive.add(*pair("It was shut.", path="b"))
        second = archive.article(2)
        assert second is not None
        assert "It was shut." in second.text
        assert archive.remove(1)


def test_an_older_program_refuses_the_new_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.sqlite"
    with open_archive(path) as archive:
        archive.add(*pair("We keep the door open."))
    before = path.read_bytes()
    monkeypatch.setattr(schema, "SCHEMA", 2)
    monkeypatch.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:1])
    for readonly in (True, False):
        with pytest.raises(ArchiveError, match="upgrade nato-tui"):
            open_archive(path, readonly=readonly)
    assert path.read_bytes() == before


def test_an_article_is_known_by_the_hash_of_an_older_version(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.sqlite") as archive:
        one = prepare(*pair("We keep the door “open”.", path="a"))
        archive.add_prepared(one)
        assert hash_of_before(one) != one.hash
        archive.db.execute("UPDATE articles SET hash = ?", (hash_of_before(one),))
        assert archive.add_prepared(one).change == "unchanged"
        archive.db.execute("UPDATE articles SET hash = ?", (b"another",))
        assert archive.add_prepared(one).change == "updated"
