"""The speaker index and its corrections as plain commands: words, shapes, exit statuses."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.archive import open_archive
from corpus.archive.choices import of_merge, of_quote, of_split
from corpus.model import Article, ArticleSpeaker
from corpus.quoting import extract
from tests.unit.archive.making import pair
from tui.cli import main
from tui.commands._archive import samples


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "archive.sqlite"
    with open_archive(file) as archive:
        for at, (name, words, date) in enumerate(
            [
                ("Ada Moss", "The bridge will stand for another century", "2020-02-11"),
                ("Ada Moss", "Nobody has asked the river", "2018-10-31"),
                ("Ivo Krall", "=The toll is *far* too high", "2021-01-01"),
                ("Ivo Kraller", "Let them pay", None),
            ]
        ):
            archive.add(*pair(words, speaker=name, path=f"{at}.txt", date=date, outlet="The Post"))
    return file


def run(path: Path, *words: str) -> int:
    return main(["--archive", str(path), *words])


def test_the_index_has_the_promised_shape(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(path, "speakers", "--format", "json") == 0
    first, *others = json.loads(capsys.readouterr().out)
    assert set(first) == {
        "id", "name", "type", "aliases", "roles", "quotes", "articles", "suggestions",
    }  # fmt: skip
    assert (first["id"], first["quotes"], first["articles"]) == ("ada-moss", 2, [1, 2])
    assert len(others) == 2


def test_statements_come_by_date(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(path, "speakers", "moss", "--format", "jsonl") == 0
    shapes = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [shape["article"]["date"] for shape in shapes] == ["2018-10-31", "2020-02-11"]
    assert shapes[0]["quotes"][0]["text"] == "Nobody has asked the river"


@pytest.mark.parametrize("typed", ["lawrow", "pawel lawrow", "lavroff"])
def test_a_name_is_known_by_the_spelling_of_another_language(
    path: Path, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    with open_archive(path) as archive:
        archive.add(*pair("The talks go on", speaker="Pavel Lavrov", path="lavrov.txt"))
        archive.add(*pair("The mill is shut", speaker="Ted Lawson", path="lawson.txt"))
    assert run(path, "speakers", *typed.split()) == 0
    assert capsys.readouterr().out.startswith("Pavel Lavrov (person): 1 quotation")


def test_the_page_tells_what_stands_around(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(path, "speakers", "moss", "--format", "json") == 0
    page = json.loads(capsys.readouterr().out)
    assert page["speaker"]["id"] == "ada-moss"
    assert page["outlets"] == [{"outlet": "The Post", "quotes": 2}]
    around = {"outlets", "topics", "beside", "conflicts"}
    assert set(page) == {"speaker", "perhaps_two", "statements", *around}
    assert page["perhaps_two"] is None
    run(path, "speakers", "moss")
    assert "printed in: The Post (2)" in capsys.readouterr().out


def test_a_dossier_in_markdown(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(path, "speakers", "ada", "moss", "--about", "river", "--format", "md") == 0
    out = capsys.readouterr().out
    assert out.startswith("# Ada Moss on river\n")
    assert "## Day of speech unknown, printed 31 October 2018" in out
    assert "- **D** “Nobody has asked the river” — The Post, 31 October 2018; names river" in out
    assert "century" not in out


def test_markdown_of_a_quotation_is_data(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(path, "speakers", "ivo-krall", "--format", "md")
    assert "\\*far\\*" in capsys.readouterr().out


def test_dates_and_kinds_narrow(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(path, "speakers", "moss", "--since", "2019", "--format", "csv") == 0
    assert "river" not in capsys.readouterr().out
    assert run(path, "speakers", "moss", "--kind", "indirect") == 1


def test_since_asks_for_the_day_spoken_where_it_is_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "spoken.sqlite"
    text = "February 11, 2020\n\n“We go on,” Ada Moss told reporters on Tuesday. “We do,” she said."
    with open_archive(path) as archive:
        article = Article("a.txt", text)
        archive.add(article, extract(article))
        archive.db.execute("UPDATE quotes SET said_on = '2020-02-11', said_on_basis = 'inferred'")
    assert run(path, "speakers", "moss", "--since", "2020-02") == 0
    assert run(path, "speakers", "moss", "--since", "2020-02-12") == 1
    assert run(path, "speakers", "moss", "--until", "2020-02-11") == 0
    assert run(path, "speakers", "moss", "--until", "2020-02-10") == 1
    capsys.readouterr()


def test_two_who_may_be_meant_end_in_three(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(path, "speakers", "ivo") == 3
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "ivo-krall: Ivo Krall, 1 quotation in The Post, 1 January 2021" in shown.err
    assert "ivo-kraller: Ivo Kraller" in shown.err


def test_a_whole_name_is_clear_though_another_begins_with_it(path: Path) -> None:
    assert run(path, "speakers", "Ivo Krall") == 0


def test_an_id_that_is_a_name_too_hides_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "archive.sqlite"
    with open_archive(file) as archive:
        for at, name in enumerate(["Moss", "Ada Moss", "Ada Moss"]):
            kind = "organisation" if name == "Moss" else "person"
            article, found = pair("The bridge holds", speaker=name, path=f"{at}.txt", url=f"u{at}")
            quotes = tuple(replace(quote, speaker_type=kind) for quote in found.quotes)
            named = ArticleSpeaker(name, kind, ("Moss",) if " " in name else ())
            archive.add(article, replace(found, quotes=quotes, speakers=(named,)))
    assert run(file, "speakers", "moss") == 3
    told = capsys.readouterr().err
    assert "  ada-moss: Ada Moss" in told
    assert "  =moss: Moss" in told
    assert run(file, "speakers", "=moss", "--plain") == 0
    assert capsys.readouterr().out.startswith("1 quotation of Moss.")


def test_a_slip_of_the_finger_still_finds(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(path, "speakers", "ada", "mos", "--plain") == 0
    assert capsys.readouterr().out.startswith("2 quotations of Ada Moss.")
    assert run(path, "speakers", "Adda", "Moss") == 0


def test_nobody_ends_in_one(path: Path) -> None:
    assert run(path, "speakers", "Zebulon") == 1


def test_a_bad_date_ends_in_two(path: Path) -> None:
    assert run(path, "speakers", "moss", "--since", "yesteryear") == 2


def test_corrections_are_listed_exported_brought_in_and_undone(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(path, "corrections") == 1
    with open_archive(path) as archive:
        archive.correct(of_quote(archive, 1, speaker="Bo Lind"))
    assert run(path, "corrections") == 0
    assert "Ada Moss → Bo Lind" in capsys.readouterr().out
    kept = tmp_path / "kept.jsonl"
    assert run(path, "corrections", "export", str(kept)) == 0
    assert run(path, "corrections", "undo", "99") == 1
    assert run(path, "corrections", "undo", "last") == 2
    assert run(path, "corrections", "list", "99") == 2
    assert run(path, "corrections") == 0
    assert run(path, "corrections", "undo", "1") == 0
    assert run(path, "corrections", "undo") == 1
    assert run(path, "corrections", "import", str(kept)) == 0
    with open_archive(path) as archive:
        row = archive.row(1)
        assert row is not None
        assert row.speaker_name == "Bo Lind"
    kept.write_text(kept.read_text().replace("Bo Lind", "Cy Orr"))
    capsys.readouterr()
    assert run(path, "corrections", "import", str(kept)) == 1
    assert "ours kept" in capsys.readouterr().out
    kept.write_text("{}\n")
    assert run(path, "corrections", "import", str(kept)) == 2


@pytest.mark.parametrize(
    "line",
    [
        '{"type": "speaker", "target": {"selector": {"exact": "a"}}, "body": {"speaker": 5}}',
        '{"type": "speaker", "target": {"selector": {"exact": ["a"]}}, "body": {}}',
        '{"type": "merge", "target": {"names": [{"node": {}}]}, "body": {"name": "A"}}',
        '{"type": "kind", "target": {"selector": {"exact": "a"}, "source": {"url": 1}}, "body":{}}',
        "[" * 100_000,
        "5",
        "null",
    ],
    ids=lambda line: line[:40],
)
def test_what_is_no_correction_is_refused(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    theirs = tmp_path / "theirs.jsonl"
    theirs.write_text(line + "\n")
    assert run(path, "corrections", "import", str(theirs)) == 2
    assert "line 1: not a correction" in capsys.readouterr().err
    assert run(path, "corrections") == 1


def test_two_people_of_one_name_are_offered_with_their_articles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "two.sqlite"
    with open_archive(path) as archive:
        for number, role in enumerate(("US senator", "Welsh goalkeeper")):
            article, extraction = pair("It holds", speaker="Ada Moss", path=f"{number}.txt")
            said = ArticleSpeaker("Ada Moss", "person", (), (role,))
            dated = replace(article, text=f"{article.text} {number}", date="2020-01-02")
            archive.add(dated, replace(extraction, speakers=(said,)))
    assert run(path, "speakers", "moss", "--format", "json") == 0
    two = json.loads(capsys.readouterr().out)["perhaps_two"]
    assert [(one["role"], one["articles"]) for one in two["people"]] == [
        ("US senator", [1]),
        ("Welsh goalkeeper", [2]),
    ]
    assert run(path, "speakers", "moss") == 0
    told = capsys.readouterr().out
    assert "perhaps two: US senator in 0.txt; Welsh goalkeeper in 1.txt" in told


def test_a_dossier_says_what_was_decided_by_hand(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(path, "speakers", "moss", "--format", "md") == 0
    assert "by hand" not in capsys.readouterr().out
    with open_archive(path) as archive:
        archive.correct(of_merge(archive, "ada-moss", "ivo-kraller"))
    assert run(path, "speakers", "moss", "--format", "md") == 0
    told = "Decided by hand, not printed so: Ada Moss, Ivo Kraller are one: Ada Moss."
    assert told in capsys.readouterr().out
    with open_archive(path) as archive:
        archive.undo()
        archive.correct(of_split(archive, "ada-moss", "Ada Moss (poet)", articles=[2]))
    assert run(path, "corrections") == 0
    shown = capsys.readouterr().out
    assert "Ada Moss in 1 article: not the others of that name, but Ada Moss (poet)" in shown


def test_no_corrections_are_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(path, "corrections") == 1
    assert "no corrections yet" in capsys.readouterr().err


def test_one_of_a_thing_is_told_in_the_singular(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_archive(path) as archive:
        archive.correct(of_quote(archive, 1, speaker="Ivo Krall"))
    file = tmp_path / "mine.jsonl"
    assert run(path, "corrections", "export", str(file)) == 0
    assert run(path, "corrections") == 0
    told = capsys.readouterr().err
    assert f"1 correction written to {file}" in told
    assert "reads 0 of 1 judged quotation as you do" in told
    assert run(path, "articles") == 0
    assert "(1 quotation)" in capsys.readouterr().out


def test_corrections_of_the_samples_are_kept_with_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own.sqlite"
    with samples() as made:
        where = made.path
    with open_archive(where) as archive:
        archive.correct(of_quote(archive, 1, speaker="Nobody Yet"))
    assert run(own, "corrections", "--plain") == 0
    assert "Nobody Yet" in capsys.readouterr().out
    assert run(own, "corrections", "undo") == 0
    assert run(own, "corrections", "export") == 1
    assert "no corrections yet" in capsys.readouterr().err
    assert not own.exists()


def test_what_is_brought_in_says_what_was_known(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_archive(path) as archive:
        archive.correct(of_quote(archive, 1, speaker="Ben Moss"))
    kept = tmp_path / "kept.jsonl"
    assert run(path, "corrections", "export", str(kept)) == 0
    capsys.readouterr()
    assert run(path, "corrections", "import", str(kept)) == 0
    assert capsys.readouterr().err == "0 corrections brought in, 1 known already, 0 conflicts\n"
    kept.write_text("Dear colleague,\n")
    assert run(path, "corrections", "import", str(kept)) == 2
    assert "line 1: not a correction as 'nato-tui corrections export'" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    assert run(path, "corrections", "import") == 2
    assert "Name the file" in capsys.readouterr().err
