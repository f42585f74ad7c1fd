"""What comes again is stored once: nothing is lost by it, and older archives are brought along."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.archive import Archive, open_archive, rules, schema, sketches, transfer, wordings
from corpus.archive.checking import check, mend
from corpus.archive.choices import of_quote
from corpus.archive.connection import PAGE
from corpus.archive.deletions import deletions, near, waiting
from corpus.archive.intake import take_in
from corpus.model import Article, Extraction, Quote
from corpus.search import search
from tests.unit.archive.older import older

_WORDS = [f"{a}{b}{c}" for a in ("ko", "ma", "ri", "tu") for b in "lnrs" for c in ("e", "on")]
_MARKED = st.text(st.sampled_from("ab“” \x01\x02’"))


@given(_MARKED, st.none() | _MARKED, st.none() | _MARKED)
def test_a_shape_loses_nothing(words: str, mention: str | None, cue: str | None) -> None:
    made = wordings.shape(words, mention, cue)
    assert made is None or wordings.spelled(made, mention, cue) == words


@given(_MARKED, _MARKED, st.booleans())
def test_a_mention_comes_back(mention: str, name: str, last: bool) -> None:
    name = f"{name} {mention}" if last else name
    held = wordings.named(mention, name)
    assert wordings.said_of(held, name) == mention or mention in ("\x01", "\x02")


def test_what_says_the_same_of_others_has_one_shape() -> None:
    one = wordings.shape("“he” is the subject of “said” after it", "he", "said")
    assert one == wordings.shape("“Ann Lee” is the subject of “adds” after it", "Ann Lee", "adds")


def _news(dice: random.Random, number: int) -> tuple[Article, Extraction]:
    text = " ".join(dice.choice(_WORDS) + str(dice.randrange(40)) for _ in range(90))
    said = text[: text.index(" ", 60)]
    reason = dice.choice(("“Ann” follows “said” after it", "no source is named near it", "\x01"))
    quote = Quote(
        0,
        len(said),
        said,
        "direct",
        "Jo Ann",
        "person",
        cue="said",
        mention=dice.choice(("Jo Ann", "Ann", "she")),
        statement="1",
        reason=reason,
    )
    article = Article(f"/x/{number}.txt", text, date="2022-03-04", date_basis="printed")
    return article, Extraction((quote,))


def _filled(path: Path, many: int = 12) -> None:
    dice = random.Random(5)
    with open_archive(path) as archive:
        for number in range(many):
            article, found = _news(dice, number)
            archive.add(article, found)
            if number % 4 == 0:
                archive.add(Article(f"/y/{number}.txt", f"Daily Paper\n\n{article.text}"), found)
        mentions = {row.quote.mention for row in archive.quotes()}
        assert mentions == {"Jo Ann", "Ann", "she"}
        for row in archive.quotes()[:4]:
            archive.correct(of_quote(archive, row.id, speaker="Bo Lind"))
            again = archive.row(row.id)
            assert again is not None
            assert again.quote.mention == row.quote.mention


def _exported(path: Path) -> list[str]:
    """All but what no older program wrote: by which rules an article was read."""
    with open_archive(path) as archive:
        lines = list(transfer.export(archive))
    return [line.replace(rules.own(), rules.NOT_KNOWN) for line in lines]


def _answers(archive: Archive) -> list[object]:
    queries = ("kole1 ma", "kolon", "ritee3", "tusn")
    hits = [hit for query in queries for hit in search(archive, query).hits]
    assert hits
    return [*hits, *archive.quotes(), *archive.articles(), *archive.speakers()]


def test_an_older_archive_is_the_same_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    _filled(path)
    before = _exported(path)
    with open_archive(path) as archive:
        seen = _answers(archive)
        keys = archive.db.execute("SELECT * FROM sketch_keys").fetchall()
    older(path).close()
    with open_archive(path) as archive:
        assert archive.db.execute("PRAGMA user_version").fetchone() == (schema.SCHEMA,)
        assert _answers(archive) == seen
    assert _exported(path) == before
    assert [one.cure for one in check(path) if one.cure != "permissions"] == ["repack"]
    with open_archive(path) as archive:
        for row in archive.articles():
            article = archive.article(row.id)
            assert article is not None
            assert archive.add(article, Extraction()).change in ("updated", "unchanged")
        for row in archive.articles():
            archive.remove(row.id)
        assert archive.db.execute("SELECT count(*) FROM sketch_keys").fetchone() == (0,)
    assert keys


def test_repacking_makes_the_file_smaller_and_is_done_once(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    _filled(path, 60)
    before = _exported(path)
    older(path).close()
    open_archive(path).close()
    size = path.stat().st_size
    mend(path, check(path), print)
    assert path.stat().st_size < size
    assert [one for one in check(path) if one.cure not in ("", "permissions")] == []
    assert _exported(path) == before


def test_a_damaged_older_archive_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    _filled(path)
    db = older(path)
    said = {reason for (reason,) in db.execute("SELECT reason FROM quotes")}
    (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'quote_words_data'")
    (other,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'articles_date'")
    db.close()
    with path.open("r+b") as file:
        for (page,) in (root, other):
            file.seek((page - 1) * PAGE)
            file.write(b"\xff" * 8)
    findings = check(path)
    assert any(one.cure == "salvage" for one in findings)
    mend(path, findings, print)
    with open_archive(path) as archive:
        assert archive.counts().articles == 15
        assert {row.quote.reason for row in archive.quotes()} >= said - {"corrected"}


def test_of_articles_that_stand_alone_the_sketch_is_brief(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    _filled(path)
    with open_archive(path) as archive:
        rows = archive.db.execute(
            "SELECT article, sketch, (SELECT count(*) FROM sketches o WHERE o.grp = s.grp)"
            " FROM sketches s"
        ).fetchall()
        assert {fellows for _, _, fellows in rows} == {1, 2}
        for id, blob, fellows in rows:
            assert sketches.is_brief(blob) == (fellows == 1)
            article = archive.article(id)
            assert article is not None
            assert sketches.in_full(archive.db, id, blob) == sketches.sketch(article)


@pytest.mark.parametrize("steps", [1, 3])
def test_deletions_are_found_whenever_they_came(tmp_path: Path, steps: int) -> None:
    words = ["optimism", "optimist", "détente", "zero", "aa", "\U00020000\U00020001x", "optimisms"]
    with open_archive(tmp_path / "a.sqlite") as archive:
        for begin in range(steps):
            for number, word in enumerate(words[begin::steps]):
                text = f"it was {word}"
                quote = Quote(0, len(text), text, "direct")
                archive.add(Article(f"/{begin}/{number}", text), Extraction((quote,)))
        known = dict(archive.db.execute("SELECT id, word FROM vocabulary"))
        for word in ("optimism", "optmism", "optimisst", "zreo", "detente"):
            shared = {id for id, other in known.items() if deletions(other) & deletions(word, 1)}
            assert shared
            assert shared <= set(near(archive.db, word, 1))


def test_words_whose_deletions_wait_are_found_alike(tmp_path: Path) -> None:
    words = ["optimism", "optimist", "détente", "zero", "aa", "\U00020000\U00020001x", "optimisms"]
    asked = ("optimism", "optmism", "optimisst", "zreo", "detente", "ax", "z")
    with open_archive(tmp_path / "a.sqlite") as archive:
        archive.add(Article("/first", "x"), Extraction((Quote(0, 1, "sero here", "direct"),)))
        for number, word in enumerate(words):
            quote = Quote(0, 9, f"it was {word}", "direct")
            with archive.writing(going_on=True):
                archive.add(Article(f"/{number}", word), Extraction((quote,)))
        known = dict(archive.db.execute("SELECT id, word FROM vocabulary"))
        assert waiting(archive.db) == 2
        shared = {
            (word, typos): {
                id for id, other in known.items() if deletions(other) & deletions(word, typos)
            }
            for word in asked
            for typos in (1, 2)
        }
        assert all(shared[case] == set(near(archive.db, *case)) for case in shared)
        with archive.writing():
            pass
        assert waiting(archive.db) == -1
        assert all(shared[case] <= set(near(archive.db, *case)) for case in shared)


def test_words_wait_only_in_a_long_reading(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"“It is {'abc'[number]}lear,” said Ann Smith.\n")
    with open_archive(tmp_path / "a.sqlite") as archive:
        held = [waiting(archive.db) for _ in take_in(archive, sorted(tmp_path.glob("*.txt")))]
        assert held[-1] >= 0
        assert waiting(archive.db) == -1
        (tmp_path / "0.txt").write_text("“It is unheard of,” said Ann Smith.\n")
        reading = take_in(archive, [tmp_path / "0.txt"])
        next(reading)
        assert waiting(archive.db) >= 0
        reading.close()
        assert waiting(archive.db) == -1


def test_a_newer_archive_is_refused_by_the_version_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.sqlite"
    _filled(path)
    newest = schema.SCHEMA
    monkeypatch.setattr(schema, "SCHEMA", newest - 1)
    with pytest.raises(Exception, match="upgrade nato-tui"):
        open_archive(path)
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA user_version").fetchone() == (newest,)
    db.close()
