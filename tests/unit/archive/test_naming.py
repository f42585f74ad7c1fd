"""What the user decided about speakers outlives re-reading and rules that call names otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.archive import Archive, naming, open_archive
from corpus.archive.choices import of_merge, of_quote, of_rename, of_split
from corpus.errors import ArchiveError
from tests.unit.archive.making import pair
from tests.unit.archive.test_speakers import ARTICLES, made, told

CHOICES: Any = st.lists(
    st.tuples(
        st.sampled_from(["merge", "rename", "split", "speaker"]),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    min_size=1,
    max_size=5,
)


def decide(archive: Archive, choices: Iterable[tuple[str, int, int]]) -> None:
    """Make what can be made of these choices; a split that takes nothing is refused."""
    for act, one, other in choices:
        known = sorted(archive.speakers(), key=lambda speaker: speaker.id)
        if not known:
            return
        a, b = known[one % len(known)], known[other % len(known)]
        with suppress(ArchiveError):
            if act == "merge" and a.id != b.id:
                archive.correct(of_merge(archive, a.id, b.id))
            elif act == "rename":
                archive.correct(of_rename(archive, a.id, f"Somebody {other}"))
            elif act == "split":
                made = of_split(archive, a.id, f"Another {other}", articles=a.articles[:1])
                archive.correct(made)
            elif act == "speaker":
                ids = archive.quote_ids()
                archive.correct(of_quote(archive, ids[one % len(ids)], speaker=b.name))


def shape(archive: Archive) -> list[object]:
    said = sorted((r.quote.text, r.article.path, r.speaker_id or "") for r in archive.quotes())
    return [said, told(archive)]


@settings(max_examples=60)
@given(ARTICLES, CHOICES, st.randoms())
def test_decisions_about_speakers_survive_taking_out_and_adding_everything(
    tmp_path_factory: pytest.TempPathFactory, articles: Any, choices: Any, dice: Any
) -> None:
    with open_archive(tmp_path_factory.mktemp("again") / "a.sqlite") as archive:
        items = [made(number, *one) for number, one in enumerate(articles)]
        archive.add_many(items)
        decide(archive, choices)
        before = shape(archive)
        for row in archive.articles():
            archive.remove(row.id)
        dice.shuffle(items)
        for item in items:
            archive.add(*item)
        assert shape(archive) == before
        while archive.undo():
            pass
        undone = shape(archive)
    with open_archive(tmp_path_factory.mktemp("fresh") / "a.sqlite") as fresh:
        fresh.add_many(items)
        assert shape(fresh) == undone


def as_of_older_rules(archive: Archive) -> None:
    """Name every node otherwise, and its block, here and in the corrections."""
    with archive.writing() as db:
        db.execute(
            "UPDATE nodes SET key = substr(key, 1, 2) || 'old ' || substr(key, 3), block = 'old'"
        )
        for kind in "pbou":
            db.execute(
                "UPDATE corrections SET body = replace(body, ?, ?)",
                (f'"node": "{kind}:', f'"node": "{kind}:old '),
            )
        db.execute("DELETE FROM speaker_hints")
        db.execute("DELETE FROM state WHERE key = 'names'")


@settings(max_examples=60)
@given(ARTICLES, CHOICES)
def test_an_archive_of_older_rules_is_decided_anew_with_all_corrections(
    tmp_path_factory: pytest.TempPathFactory, articles: Any, choices: Any
) -> None:
    path = tmp_path_factory.mktemp("old") / "a.sqlite"
    with open_archive(path) as archive:
        archive.add_many(made(number, *one) for number, one in enumerate(articles))
        decide(archive, choices)
        before = shape(archive)
        as_of_older_rules(archive)
    with open_archive(path) as archive:
        assert shape(archive) == before
        assert not naming.outdated(archive.db)


def test_a_reader_leaves_older_rules_and_a_writer_says_what_it_does(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    with open_archive(path) as archive:
        archive.add(*pair("The bridge stays", speaker="Ada Moss"))
        as_of_older_rules(archive)
    notes: list[str] = []
    with open_archive(path, readonly=True, notify=notes.append) as archive:
        assert [one.id for one in archive.speakers()] == ["ada-moss"]
    assert not notes
    with open_archive(path, notify=notes.append):
        assert any("who is who" in note for note in notes)


def test_who_does_not_wait_finds_older_rules_as_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    with open_archive(path) as archive:
        archive.add(*pair("The bridge stays", speaker="Ada Moss"))
        as_of_older_rules(archive)
    with open_archive(path, waiting=False) as archive:
        assert archive.behind()
        assert [one.id for one in archive.speakers()] == ["ada-moss"]
        with open_archive(path):
            assert not archive.behind()


def test_what_a_newer_program_decided_stands_till_an_older_one_adds(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    newer = str(int(naming.RULES) + 1)
    with open_archive(path) as archive:
        archive.add(*pair("The bridge stays", speaker="Ada Moss"))
        archive.db.execute("UPDATE state SET value = ? WHERE key = 'names'", (newer,))
        archive.set_state("seen", 1)
    notes: list[str] = []
    with open_archive(path, notify=notes.append) as archive:
        assert not archive.behind()
        assert not notes
        assert _names(archive) == newer
        archive.add(*pair("The bridge goes", path="b.txt", speaker="Bo Lund"))
        assert _names(archive) == naming.RULES


def _names(archive: Archive) -> str:
    (value,) = archive.db.execute("SELECT value FROM state WHERE key = 'names'").fetchone()
    return str(value)
