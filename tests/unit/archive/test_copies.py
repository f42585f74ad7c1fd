"""Reprints and reworded copies are one group, in whatever order they come and go."""

from __future__ import annotations

import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.archive import copies, open_archive, schema
from corpus.archive.archive import Archive
from corpus.archive.intake import take_in
from corpus.archive.sketches import sketch
from corpus.model import Article, ArticleSpeaker, Aside, Extraction, Quote
from corpus.reading import walk
from tests.unit.archive.older import older

_WORDS = [
    f"{a}{b}{c}" for a in ("ko", "ma", "ri", "tu") for b in "lnrs" for c in ("e", "on", "ish")
]


def _text(seed: int, words: int = 160) -> str:
    dice = random.Random(seed)
    made = [dice.choice(_WORDS) for _ in range(words)]
    for at in range(6, words, 9):
        made[at] = f"{made[at].title()}{seed}"
    return " ".join(made)


STORY, OTHER = _text(1), _text(2)
CUT = " ".join(STORY.split()[:120])
FRAMED = f"Daily Paper\n\n{STORY}\n\nSubscribe to our newsletter today."
TEXTS = {"a": STORY, "b": CUT, "c": FRAMED, "d": OTHER, "e": "Too short.", "f": "Too short."}


def _article(name: str, text: str) -> tuple[Article, Extraction]:
    return Article(f"/x/{name}.txt", text), Extraction()


def _groups(archive: Archive) -> set[frozenset[str]]:
    found: dict[int, set[str]] = {}
    for row in archive.articles():
        found.setdefault(row.group, set()).add(Path(row.path).stem)
    assert all(row.copies == len(found[row.group]) for row in archive.articles())
    assert all(row.group <= row.id for row in archive.articles())
    return {frozenset(group) for group in found.values()}


WANTED = {frozenset("abc"), frozenset("d"), frozenset("e"), frozenset("f")}


@settings(max_examples=20, deadline=None)
@given(st.permutations(sorted(TEXTS)), st.sets(st.sampled_from(sorted(TEXTS))))
def test_the_order_does_not_matter(order: list[str], again: set[str]) -> None:
    with TemporaryDirectory() as folder, open_archive(Path(folder) / "a.sqlite") as archive:
        for name in again:
            archive.add(*_article(name, _text(90 + ord(name))))
        for name in order:
            archive.add(*_article(name, TEXTS[name]))
        assert _groups(archive) == WANTED


def test_what_held_together_by_one_falls_apart(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.sqlite") as archive:
        archive.add(*_article("a", STORY))
        archive.add(*_article("d", OTHER))
        archive.add(*_article("m", f"{STORY}\n\n{OTHER}"))
        assert _groups(archive) == {frozenset("adm")}
        archive.remove(3)
        assert _groups(archive) == {frozenset("a"), frozenset("d")}
        assert archive.db.execute("SELECT count(DISTINCT grp) FROM sketch_keys").fetchone() == (2,)


def test_a_changed_article_leaves_its_group(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.sqlite") as archive:
        assert not archive.add(*_article("a", STORY)).copy
        assert archive.add(*_article("b", FRAMED)).copy
        assert not archive.add(*_article("a", OTHER)).copy
        assert _groups(archive) == {frozenset("a"), frozenset("b")}
        assert archive.add(*_article("a", STORY)).copy
        assert _groups(archive) == {frozenset("ab")}


def test_asides_do_not_count() -> None:
    long = "Buy now and save. " * 40
    framed = Article("/x", f"{long}{STORY}", asides=(Aside(0, len(long), "advertisement"),))
    assert sketch(framed) == sketch(Article("/y", STORY))


def test_an_older_archive_is_grouped_step_by_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.sqlite"
    with open_archive(path) as archive:
        for name, text in TEXTS.items():
            archive.add(*_article(name, text))
    db = older(path, 1)
    db.execute("DROP TABLE sketches")
    db.execute("DROP TABLE sketch_keys")
    db.close()
    monkeypatch.setattr(copies, "_A_STEP", 2)
    with open_archive(path) as archive:
        assert archive.db.execute("PRAGMA user_version").fetchone() == (schema.SCHEMA,)
        assert _groups(archive) == {frozenset(name) for name in TEXTS}
        archive.remove(4)
        archive.add(*_article("d", OTHER))
        with archive.writing() as db:
            copies._step(db, 0, 6)
        assert _groups(archive) == {frozenset("ab"), *map(frozenset, "cdef")}
    with open_archive(path) as archive:
        assert list(take_in(archive, [])) == []
        assert _groups(archive) == WANTED
        assert archive.db.execute("SELECT 1 FROM state WHERE key = 'unsketched'").fetchall() == []


def test_a_speaker_counts_texts(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.sqlite") as archive:
        for name, text in (("a", STORY), ("c", FRAMED), ("d", OTHER)):
            start = text.index(" ") + 1
            quote = Quote(start, start + 4, text[start : start + 4], "direct", "Ann Lee", "person")
            speakers = (ArticleSpeaker("Ann Lee", "person"),)
            archive.add(Article(f"/x/{name}.txt", text), Extraction((quote,), speakers))
        (ann,) = archive.speakers()
        assert (ann.articles, ann.texts) == ((1, 2, 3), 2)


@pytest.mark.parametrize("order", [("refs.json", "story.txt"), ("story.txt", "refs.json")])
def test_an_attached_file_that_also_comes_by_itself(tmp_path: Path, order: tuple[str, str]) -> None:
    (tmp_path / "story.txt").write_text("Talks go on\n\n" + STORY, "utf-8")
    (tmp_path / "refs.json").write_text(
        '[{"id": "k", "type": "article-newspaper", "title": "Talks go on", "file": "story.txt"}]',
        "utf-8",
    )
    with open_archive(tmp_path / "data" / "a.sqlite") as archive:
        outcomes = list(take_in(archive, walk([tmp_path / name for name in order]), workers=1))
        assert sum(one.copies for one in outcomes) == 1, outcomes
        assert len({row.group for row in archive.articles()}) == 1


def test_a_copy_is_no_second_source_of_a_quotation(tmp_path: Path) -> None:
    from tui.sheets.versions import versions_of

    said = "The harbour will stay open all winter"
    with open_archive(tmp_path / "a.sqlite") as archive:
        for name, text in (("a", STORY), ("c", FRAMED), ("d", OTHER)):
            whole = f"“{said},” Ann Lee said.\n\n{text}"
            quote = Quote(1, 1 + len(said), said, "direct", "Ann Lee", "person", cue="said")
            archive.add(Article(f"/x/{name}.txt", whole), Extraction((quote,)))
        row = archive.row(1)
        assert row is not None
        assert {one.row.id: one.copy for one in versions_of(archive, row)} == {2: True, 3: False}


def test_reports_of_two_quarters_in_one_wording_stay_two(tmp_path: Path) -> None:
    wording = (
        "Lumen Foods reported {} revenue of {} million, {} percent more than a year earlier, as"
        " cafes bought more of its drink. Net profit was {} million. The company, based in Aarhus,"
        " makes oat drinks, crispbread and soups under the names Hav, Skov and Mark, and sells"
        " them in fourteen countries. Its shares are listed in Copenhagen, Quist said."
    )
    first = wording.format("first-quarter", 412, 6, 38)
    texts = (first, wording.format("second-quarter", 388, 2, 21), f"Oats\n\n{first} It grows.")
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text)
    with open_archive(tmp_path / "a.sqlite") as archive:
        list(take_in(archive, walk([tmp_path / f"{number}.txt" for number in range(3)])))
        assert [row.copies for row in archive.articles()] == [2, 1, 2]
