"""What the user corrects outlives re-reading, can be undone, exported and brought in."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.archive import Archive, Filter, open_archive
from corpus.archive.choices import candidates, of_merge, of_quote, of_rename, of_split
from corpus.archive.correcting import _quoting, accuracy, bring_in, listing
from corpus.errors import ArchiveError
from corpus.model import Article, Extraction, Quote
from corpus.speakers.exchange import CorrectionsError, from_dict, from_lines, to_dict
from tests.unit.archive.making import extracted, pair

WORDS = ("We will not move the bridge", "The bridge stays where it is")


@pytest.fixture
def one(archive: Archive) -> Archive:
    archive.add(*pair(*WORDS, speaker="Ada Moss", path="a.txt", title="Bridge"))
    return archive


def by(archive: Archive) -> dict[str, str | None]:
    return {row.quote.text: row.speaker_name for row in archive.quotes()}


def test_another_speaker_shows_at_once_and_undo_brings_the_old_one_back(one: Archive) -> None:
    one.correct(of_quote(one, 1, speaker="Ivo Krall"))
    row = one.row(1)
    assert row is not None
    assert (row.speaker_id, row.corrected, row.quote.confidence) == ("ivo-krall", True, 1.0)
    assert [found.quotes for found in one.speakers()] == [1, 1]
    one.undo()
    row = one.row(1)
    assert row is not None
    assert (row.speaker_name, row.corrected, row.quote.confidence) == ("Ada Moss", False, 0.9)
    assert [found.id for found in one.speakers()] == ["ada-moss"]
    assert one.undo() is None


def test_unknown_is_a_speaker_to_choose(one: Archive) -> None:
    one.correct(of_quote(one, 2))
    assert by(one)[WORDS[1]] is None


def test_a_kind_and_an_extent_are_corrected(one: Archive) -> None:
    one.correct(of_quote(one, 1, kind="mixed"))
    row = one.row(1)
    assert row is not None
    one.correct(of_quote(one, 1, extent=(row.quote.start, row.quote.start + 11)))
    row = one.row(1)
    assert row is not None
    assert (row.quote.kind, row.quote.text) == ("mixed", "We will not")
    one.undo()
    one.undo()
    row = one.row(1)
    assert row is not None
    assert (row.quote.kind, row.quote.text) == ("direct", WORDS[0])


def test_a_correction_lives_through_another_text_around_it(one: Archive) -> None:
    one.correct(of_quote(one, 1, speaker="Ivo Krall"))
    article = one.article(1)
    assert article is not None
    moved = Article("a.txt", "An advertisement.\n\n" + article.text, title="Bridge")
    one.add(moved, extracted(moved, "Ada Moss"))
    assert by(one) == {WORDS[0]: "Ivo Krall", WORDS[1]: "Ada Moss"}
    one.undo()
    assert by(one)[WORDS[0]] == "Ada Moss"


def test_a_quotation_that_is_found_no_more_comes_back(one: Archive) -> None:
    one.correct(of_quote(one, 1, speaker="Ivo Krall"))
    article = one.article(1)
    assert article is not None
    one.add(article, Extraction())
    assert by(one) == {WORDS[0]: "Ivo Krall"}
    assert one.counts().quotes == 1
    one.undo()
    assert by(one) == {}
    assert one.counts().quotes == 0


def test_a_file_that_moved_keeps_its_corrections(one: Archive) -> None:
    one.correct(of_quote(one, 1, speaker="Ivo Krall"))
    article = one.article(1)
    assert article is not None
    one.remove(1)
    there = replace(article, path="elsewhere/b.txt", title=None)
    one.add(there, extracted(there, "Ada Moss"))
    assert by(one)[WORDS[0]] == "Ivo Krall"


def test_other_articles_with_the_same_words_are_left_alone(one: Archive) -> None:
    one.add(*pair("Something else", WORDS[0], "More", speaker="Bo Lind", path="b.txt"))
    one.correct(of_quote(one, 1, speaker="Ivo Krall"))
    other = next(row for row in one.quotes() if row.article.path == "b.txt" and row.id == 4)
    assert other.speaker_name == "Bo Lind"


def test_merge_rename_and_undo(one: Archive) -> None:
    one.add(*pair("Nobody asked me about it", speaker="Adele Moss-Quill", path="b.txt"))
    one.correct(of_merge(one, "ada-moss", "adele-moss-quill"))
    (found,) = one.speakers()
    assert (found.id, found.quotes, len(found.articles)) == ("ada-moss", 3, 2)
    assert "Adele Moss-Quill" in found.aliases
    one.correct(of_rename(one, "ada-moss", "A. Moss"))
    assert [(s.id, s.name) for s in one.speakers()] == [("ada-moss", "A. Moss")]
    one.undo()
    one.undo()
    assert len(one.speakers()) == 2


@pytest.mark.parametrize(
    ("into", "other", "name"),
    [
        ("Dahl", "Anna Dahl", "Anna Dahl"),
        ("Anna Dahl", "Dahl", "Anna Dahl"),
        ("Annie Dahl", "Anna Dahl", "Annie Dahl"),
        ("Dahl", "Anna Holm", "Dahl"),
        ("Dahl", "A. Dahl", "Dahl"),
    ],
)
def test_two_that_are_one_are_called_by_the_name_in_full(
    archive: Archive, into: str, other: str, name: str
) -> None:
    archive.add(*pair("Nobody asked me about it", speaker=into, path="a.txt"))
    archive.add(*pair("We slept in the truck", speaker=other, path="b.txt"))
    by_name = {row.quote.text: row.speaker_id or "" for row in archive.quotes()}
    ids = by_name["Nobody asked me about it"], by_name["We slept in the truck"]
    archive.correct(of_merge(archive, *ids))
    assert [one.name for one in archive.speakers()] == [name]


def test_an_unnamed_source_merges_into_a_person_and_stays_so(archive: Archive) -> None:
    article = Article("a.txt", "“It is over” the aide said. “No” said Ada Moss.")
    quotes = (
        Quote(1, 11, "It is over", "direct", "the aide", "unnamed"),
        Quote(29, 31, "No", "direct", "Ada Moss", "person"),
    )
    archive.add(article, Extraction(quotes))
    unnamed = next(s.id for s in archive.speakers() if s.type == "unnamed")
    archive.correct(of_merge(archive, "ada-moss", unnamed))
    assert [(s.id, s.quotes) for s in archive.speakers()] == [("ada-moss", 2)]
    archive.add(replace(article, text=article.text + " More."), Extraction(quotes))
    assert [(s.id, s.quotes) for s in archive.speakers()] == [("ada-moss", 2)]


def test_two_men_of_one_name_are_split_by_article(archive: Archive) -> None:
    for path in ("a.txt", "b.txt", "c.txt"):
        archive.add(*pair(f"Words of {path}", speaker="Jon Berg", path=path))
    archive.correct(of_split(archive, "jon-berg", "Jon Berg (actor)", articles=[2]))
    assert by(archive) == {
        "Words of a.txt": "Jon Berg",
        "Words of b.txt": "Jon Berg (actor)",
        "Words of c.txt": "Jon Berg",
    }
    article = archive.article(2)
    assert article is not None
    archive.remove(2)
    archive.add(article, extracted(article, "Jon Berg"))
    assert by(archive)["Words of b.txt"] == "Jon Berg (actor)"
    archive.undo()
    assert set(by(archive).values()) == {"Jon Berg"}


def test_who_was_split_off_is_renamed_and_merged_alone(archive: Archive) -> None:
    for path in ("a.txt", "b.txt"):
        archive.add(*pair(f"Words of {path}", speaker="Jon Berg", path=path))
    archive.add(*pair("Words of c.txt", speaker="Ivo Krall", path="c.txt"))
    archive.correct(of_split(archive, "jon-berg", "Jon Berg (actor)", articles=[2]))
    archive.correct(of_rename(archive, "jon-berg-actor", "Jon F. Berg"))
    assert by(archive)["Words of a.txt"] == "Jon Berg"
    assert by(archive)["Words of b.txt"] == "Jon F. Berg"
    archive.correct(of_merge(archive, "ivo-krall", "jon-berg-actor"))
    assert by(archive) == {
        "Words of a.txt": "Jon Berg",
        "Words of b.txt": "Ivo Krall",
        "Words of c.txt": "Ivo Krall",
    }
    archive.undo()
    archive.undo()
    assert by(archive)["Words of b.txt"] == "Jon Berg (actor)"


def test_a_split_by_printed_form(archive: Archive) -> None:
    archive.add(*pair("One thing", speaker="Joe Quandt", path="a.txt"))
    archive.add(*pair("Another thing", speaker="Joseph Quandt", path="b.txt"))
    assert len(archive.speakers()) == 1
    id = archive.speakers()[0].id
    archive.correct(of_split(archive, id, "Joseph Quandt senior", forms=["Joseph Quandt"]))
    assert by(archive) == {"One thing": "Joe Quandt", "Another thing": "Joseph Quandt senior"}


def test_a_split_must_leave_something(one: Archive) -> None:
    with pytest.raises(ArchiveError, match="both sides"):
        of_split(one, "ada-moss", "Nobody", forms=["Ada Moss"])


def test_candidates_come_with_reasons(archive: Archive) -> None:
    article = Article("a.txt", "“It is over” said Ada Moss. “No” said Ivo Krall.")
    archive.add(
        article,
        Extraction(
            (
                Quote(1, 11, "It is over", "direct", "Ada Moss", "person"),
                Quote(29, 31, "No", "direct", "Ivo Krall", "person"),
            )
        ),
    )
    assert [(c.name, c.reason) for c in candidates(archive, 2)] == [
        ("Ada Moss", "speaks before it in the same article")
    ]


def test_candidates_without_a_name_come_last(archive: Archive) -> None:
    text = "“It is over” said Ada Moss. “No” an official said. “So” said Ivo Krall."
    names = (("It is over", "Ada Moss"), ("No", "an official"), ("So", "Ivo Krall"))
    quotes = []
    for words, name in names:
        start = text.index(words)
        kind = "unnamed" if name == "an official" else "person"
        quotes.append(Quote(start, start + len(words), words, "direct", name, kind))
    archive.add(Article("a.txt", text), Extraction(tuple(quotes)))
    assert [c.name for c in candidates(archive, 1)] == ["Ivo Krall", "an official"]


def test_export_and_import_give_a_colleague_the_same(one: Archive, tmp_path: Path) -> None:
    one.correct(of_quote(one, 1, speaker="Ivo Krall"))
    one.correct(of_quote(one, 2, kind="mixed"))
    lines = [json.dumps(to_dict(kept.correction)) for kept in one.corrections()]
    with open_archive(tmp_path / "other.sqlite") as other:
        other.add(*pair(*WORDS, speaker="Ada Moss", path="other/a.txt", title="Bridge"))
        assert bring_in(other, from_lines(lines)) == (2, [])
        assert by(other)[WORDS[0]] == "Ivo Krall"
        assert bring_in(other, from_lines(lines)) == (0, [])


@pytest.mark.parametrize("printed", [True, False])
def test_names_decided_under_other_rules_are_bound_by_their_print(
    one: Archive, tmp_path: Path, printed: bool
) -> None:
    """A colleague's program may call the nodes otherwise: "p:ada moss" was "p:ada jane moss"."""
    one.add(*pair("Nobody asked me", speaker="Adele Moss-Quill", path="b.txt"))
    theirs = to_dict(of_merge(one, "ada-moss", "adele-moss-quill"))
    for named in theirs["target"]["names"]:
        assert named["name"] in ("Ada Moss", "Adele Moss-Quill")
        named["node"] = named["node"].replace("p:", "p:Dr. ")
        if not printed:
            del named["name"]
            named["node"] = named["node"].replace("mossquill", "moss-quill")
    (given,) = from_lines([json.dumps(theirs)])
    assert bring_in(one, [given]) == (1, [])
    assert [found.id for found in one.speakers()] == ["ada-moss"]


def test_a_paragraph_sign_inside_quoted_words_does_not_break_the_exchange(
    one: Archive, tmp_path: Path
) -> None:
    from tui.commands.corrections import _read

    file = tmp_path / "given.jsonl"
    made = replace(of_quote(one, 1, speaker="Ivo Krall"), name="Ivo\u2028Krall\x85\x0c")
    file.write_text(json.dumps(to_dict(made), ensure_ascii=False) + "\n", encoding="utf-8")
    assert _read(str(file)) == [made]


def test_equal_quotations_elsewhere_are_found_by_the_search_index(archive: Archive) -> None:
    for number in range(12):
        words = "The bridge stays where it is, whatever they say of it in the town"
        archive.add(*pair(words if number % 3 else f"{words} now", path=f"{number}.txt"))
    archive.add(*pair("…!", path="marks.txt"))
    for id in (2, 13):
        row = archive.row(id)
        assert row is not None
        wanted = of_quote(archive, id, speaker="Ivo Krall").selector
        assert wanted is not None
        same = [r.article.id for r in archive.quotes() if r.quote.text == row.quote.text]
        assert _quoting(archive.db, wanted) == set(same)


def test_what_contradicts_is_shown_and_ours_stays(one: Archive) -> None:
    mine = of_quote(one, 1, speaker="Ivo Krall")
    theirs = replace(mine, name="Bo Lind")
    one.correct(mine)
    new, conflicts = bring_in(one, [theirs])
    assert (new, conflicts[0].ours.name, conflicts[0].theirs.name) == (0, "Ivo Krall", "Bo Lind")
    assert by(one)[WORDS[0]] == "Ivo Krall"
    bring_in(one, [theirs], prefer_theirs=True)
    assert by(one)[WORDS[0]] == "Bo Lind"


def test_accuracy_counts_what_the_program_reads_as_the_user_does(one: Archive) -> None:
    one.correct(of_quote(one, 1, speaker="Ada Moss"))
    one.correct(of_quote(one, 2, speaker="Ivo Krall"))
    assert (accuracy(one).right, accuracy(one).judged) == (1, 2)
    article = one.article(1)
    assert article is not None
    better = extracted(article, "Ivo Krall")
    one.add(article, better)
    assert (accuracy(one).right, accuracy(one).judged) == (1, 2)
    assert [kept.agrees for kept in listing(one)] == [False, True]


@pytest.mark.parametrize(
    "line", ["{}", "[]", "nonsense", '{"type": "speaker", "target": {}, "body": {}}', '{"type": 3}']
)
def test_what_is_no_correction_is_refused_with_its_line(line: str) -> None:
    with pytest.raises(CorrectionsError, match="line 2"):
        from_lines(["", line])


NAMES = ["Ada Moss", "Ivo Krall", "Bo Lind", None]
DECISION: Any = st.tuples(
    st.integers(0, 3),
    st.one_of(
        st.builds(lambda name: {"speaker": name}, st.sampled_from(NAMES)),
        st.builds(lambda kind: {"kind": kind}, st.sampled_from(["mixed", "indirect"])),
        st.builds(lambda n: {"extent": n}, st.integers(3, 9)),
    ),
)


def _shape(archive: Archive) -> list[tuple[object, ...]]:
    return sorted(
        (r.article.path, r.quote.text, r.quote.kind, r.speaker_name or "", r.corrected)
        for r in archive.quotes()
    )


@settings(max_examples=40)
@given(st.lists(DECISION, min_size=1, max_size=6), st.text("ab .\n", max_size=40))
def test_every_correction_survives_adding_everything_again(
    tmp_path_factory: pytest.TempPathFactory, decisions: list[Any], before: str
) -> None:
    path = tmp_path_factory.mktemp("kept") / "archive.sqlite"
    with open_archive(path) as archive:
        for name in ("a.txt", "b.txt"):
            archive.add(
                *pair(f"{name} never moves", f"{name} rests", speaker="Ada Moss", path=name)
            )
        ids = list(archive.quote_ids())
        for at, fields in decisions:
            row = archive.row(ids[at])
            assert row is not None
            if "extent" in fields:
                extent = (
                    row.quote.start,
                    row.quote.start + min(fields["extent"], len(row.quote.text)),
                )
                archive.correct(of_quote(archive, row.id, extent=extent))
            else:
                archive.correct(of_quote(archive, row.id, **fields))
        shape = _shape(archive)
        articles = [archive.article(row.id) for row in archive.articles()]
        for article in articles:
            assert article is not None
            again = replace(article, text=before + article.text)
            archive.add(again, extracted(again, "Ada Moss"))
        assert _shape(archive) == shape
        for row in archive.articles():
            archive.remove(row.id)
        assert _shape(archive) == []
        for article in articles:
            assert article is not None
            archive.add(article, extracted(article, "Ada Moss"))
        assert _shape(archive) == shape
        while archive.undo():
            pass
        assert {row[3] for row in _shape(archive)} == {"Ada Moss"}
        assert archive.speakers()[0].quotes == 4
        assert not any(row.corrected for row in archive.quotes(Filter(speakers=("ada-moss",))))


@settings(max_examples=30)
@given(st.permutations(range(1, 5)))
def test_corrections_are_undone_by_number_in_any_order(
    tmp_path_factory: pytest.TempPathFactory, order: list[int]
) -> None:
    path = tmp_path_factory.mktemp("numbers") / "archive.sqlite"
    with open_archive(path) as archive:
        archive.add(*pair("It never moves", "It rests", speaker="Ada Moss", path="a.txt"))
        archive.add(*pair("We go on", speaker="Ivo Krall", path="b.txt"))
        made = {
            1: archive.correct(of_quote(archive, 1, speaker="Bo Lind")),
            2: archive.correct(of_quote(archive, 2, kind="mixed")),
            3: archive.correct(of_rename(archive, "ivo-krall", "I. Krall")),
            4: archive.correct(of_quote(archive, 2, speaker="Ivo Krall")),
        }
        left = set(made)
        for one in order:
            assert archive.undo(made[one]) is not None
            assert archive.undo(made[one]) is None
            left.discard(one)
            rows = {row.quote.text: row for row in archive.quotes()}
            krall = "I. Krall" if 3 in left else "Ivo Krall"
            assert rows["It never moves"].speaker_name == ("Bo Lind" if 1 in left else "Ada Moss")
            assert rows["It rests"].quote.kind == ("mixed" if 2 in left else "direct")
            assert rows["We go on"].speaker_name == krall
            assert rows["It rests"].speaker_name == (krall if 4 in left else "Ada Moss")
        assert archive.undo() is None


def test_a_correction_is_the_same_after_writing_it_down(one: Archive) -> None:
    made = of_quote(one, 1, extent=(2, 9))
    assert from_dict(json.loads(json.dumps(to_dict(made)))) == made
    merged = of_merge(one, "ada-moss", "ada-moss")
    assert from_dict(to_dict(merged)) == merged


def test_what_the_user_calls_reported_is_no_longer_told_as_own_words(one: Archive) -> None:
    one.correct(of_quote(one, 1, kind="indirect"))
    row = one.row(1)
    assert row is not None
    assert (row.quote.verbatim, row.quote.shown_kind) == (False, "indirect")
    one.undo()
    row = one.row(1)
    assert row is not None
    assert (row.quote.verbatim, row.quote.shown_kind, row.quote.cue) == (True, "direct", None)
