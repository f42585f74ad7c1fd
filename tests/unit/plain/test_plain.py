"""Plain mode has every power of the screen, in lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from corpus import extract, read_text
from corpus.archive import ALL, open_archive
from tests.running import run
from tests.small import build
from tests.unit.archive.making import pair
from tui.plain.desk import COMMANDS, PlainDesk
from tui.plain.words import reason_lines, sentence
from tui.settings.config import Settings
from tui.store.source import Source


@pytest.fixture(scope="module")
def archive_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("plain") / "small.sqlite")


def test_a_whole_session(archive_path: Path) -> None:
    script = "lock keepers\nreason\nspeaker\n\n2\ncopy md\nnonsense zzz qqq\nquit\n"
    done = run("--plain", "--archive", str(archive_path), stdin=script)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].startswith("nato-tui. 9 quotations, 3 articles")
    assert lines[1].startswith("1 quotation")
    assert lines[2].startswith("1: Anna Lindqvist. Direct. Quote: The lock keepers have my word.")
    assert "Reason: subject of said. Sure: 90%." in done.stdout
    assert "0 quotations." in done.stdout
    assert "\x1b" not in done.stdout
    assert not any("\u2500" <= c <= "\u259f" for c in done.stdout)


def test_a_dumb_terminal_gets_the_plain_mode(
    archive_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    done = run("--archive", str(archive_path), stdin="q\n")
    assert done.returncode == 0
    assert done.stdout.startswith("nato-tui. 9 quotations")


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_no_command_fails_for_want_of_a_quotation(archive_path: Path, command: str) -> None:
    with open_archive(archive_path) as archive:
        desk = PlainDesk(Source(archive), Settings())
        told = desk.obey(command)
        assert all(isinstance(line, str) for line in told)


def test_correcting_and_undoing(tmp_path: Path) -> None:
    with open_archive(build(tmp_path / "a.sqlite")) as archive:
        desk = PlainDesk(Source(archive), Settings())
        desk.obey("nobody asked the crews")
        assert desk.obey("correct Anna Lindqvist")[0].startswith("Its speaker is now Anna")
        assert desk.tell()[0].startswith("1 of 1: Anna Lindqvist")
        assert desk.obey("undo") == ["Undone."]
        assert "Okoro" in desk.tell()[0]


def test_kinds_extents_and_the_speaker_index_are_corrected(tmp_path: Path) -> None:
    with open_archive(build(tmp_path / "a.sqlite")) as archive:
        desk = PlainDesk(Source(archive), Settings())
        desk.obey("different matter altogether")
        assert desk.obey("kind direct")[0].startswith("Its kind is now direct")
        assert desk.row().quote.kind == "direct"
        assert desk.obey("extent")[0] == "1 other extent. Say extent and a number."
        assert desk.obey("rename Anna L.")[0].startswith("Called Anna L. now")
        assert "Anna L." in desk.tell()[0]
        assert desk.obey("merge Okoro")[0].startswith("One speaker now: ")
        assert desk.row().speaker_name == "Anna L."


def test_a_text_is_searched_and_a_list_written(tmp_path: Path) -> None:
    out = tmp_path / "gate.md"
    with open_archive(build(tmp_path / "a.sqlite")) as archive:
        desk = PlainDesk(Source(archive), Settings())
        desk.obey("nobody asked the crews")
        assert desk.obey("look GATE")[0] == "4 in this text."
        assert "line 5:" in desk.obey("look northern gate")[1]
        assert desk.obey(f"export {out}") == [f"1 quotation written to {out}."]
        assert desk.obey(f"export {out}")[0].endswith("choose another name")
    assert "Nobody asked the crews" in out.read_text()


def test_baskets_have_names(tmp_path: Path) -> None:
    with open_archive(build(tmp_path / "a.sqlite")) as archive:
        desk = PlainDesk(Source(archive), Settings())
        desk.obey("nobody asked the crews")
        assert desk.obey("mark") == ["Into the basket. 1 there."]
        assert desk.obey("basket Story")[0] == "The basket Story."
        assert desk.obey("mark") == ["Into the basket Story. 1 there."]
        assert desk.obey("mark") == ["Out of the basket Story. 0 there."]
        assert "1 quotation" in desk.obey("basket -")[1]


def test_a_read_only_archive_says_so(archive_path: Path) -> None:
    with open_archive(archive_path, readonly=True) as archive:
        desk = PlainDesk(Source(archive), Settings())
        assert "read-only" in desk.greeting()[0]
        desk.obey("lock keepers")
        assert desk.obey("mark")[0].startswith("Cannot: the archive is read-only")


@pytest.fixture
def long_desk(tmp_path: Path) -> Iterator[PlainDesk]:
    """Fifty quotations, said by two, the first day by day."""
    with open_archive(tmp_path / "long.sqlite") as archive:
        for number in range(50):
            words, name = f"The bridge {number} holds", "Ada Moss" if number < 45 else "Ben Moss"
            day = f"2020-01-{number % 28 + 1:02}"
            archive.add(*pair(words, speaker=name, path=f"{number}.txt", date=day, outlet="Post"))
        yield PlainDesk(Source(archive), Settings())


def test_a_list_goes_on_where_its_page_ends(long_desk: PlainDesk) -> None:
    told = long_desk.obey("bridge holds")
    assert told[0].startswith("50 quotations, 1 to 20 follow; more tells the next.")
    assert long_desk.obey("more")[0].startswith("50 quotations, 21 to 40 follow")
    told = long_desk.obey("more")
    assert told[0].startswith("50 quotations, 41 to 50 follow.")
    assert told[1].startswith("41: ")
    assert long_desk.obey("more") == ["That was the last of 50."]
    assert long_desk.obey("50")[0].startswith("50 of 50: ")
    assert long_desk.obey("51") == ["There are 50 in the list."]
    assert long_desk.obey("next") == ["That was the last."]


@pytest.mark.parametrize("command", ["quotes", "bridge holds", "speaker ada", "timeline ada"])
def test_next_goes_past_the_page(long_desk: PlainDesk, command: str) -> None:
    long_desk.obey(command)
    for number in range(2, 30):
        assert long_desk.obey("next")[0].startswith(f"{number} of ")
    assert long_desk.obey("45")[0].startswith("45 of ")


def test_a_list_from_a_number_on_keeps_its_numbers(long_desk: PlainDesk) -> None:
    told = long_desk.obey("quotes 48")
    assert told[0].startswith("50 quotations, 48 to 50 follow.")
    assert [line.partition(":")[0] for line in told[1:]] == ["48", "49", "50"]
    assert "The bridge 47 holds" in long_desk.obey("48")[0]
    assert long_desk.obey("quotes 99") == ["There are 50 quotations."]
    assert long_desk.obey("47")[0].startswith("47 of 50: ")


def test_a_timeline_tells_the_day_of_print_from_that_of_speech(long_desk: PlainDesk) -> None:
    told = long_desk.obey("timeline ada")
    assert told[1].startswith("Day of speech unknown, printed 1 January 2020. 1: Ada Moss")


def test_whoever_is_meant_is_asked_or_told(long_desk: PlainDesk) -> None:
    long_desk.obey("bridge 3 holds")
    assert long_desk.obey("correct moss") == [
        "Cannot: 2 speakers may be meant: Ada Moss, Ben Moss. Say the whole name; "
        "somebody new is: correct new moss"
    ]
    assert long_desk.obey("correct ben") == ["Its speaker is now Ben Moss. undo takes it back."]
    assert long_desk.obey("correct new Ben") == ["Its speaker is now Ben. undo takes it back."]
    long_desk.obey("undo")
    assert long_desk.obey("undo") == ["Undone."]
    assert long_desk.obey("merge ben")[0].startswith("One speaker now: Ada Moss and Ben Moss.")


def test_what_the_first_hit_lacks_is_said(long_desk: PlainDesk) -> None:
    told = long_desk.obey("bridge 3 hlods zebra")[0]
    assert told.endswith("The first has 2 of 4 words: for hlods it has holds; it lacks zebra.")


def test_a_word_that_names_the_speaker_is_not_lacked(long_desk: PlainDesk) -> None:
    told = long_desk.obey("bridge 3 hlods moss")[0]
    assert told.endswith("The first has 3 of 4 words: for hlods it has holds.")
    assert long_desk.obey("moss")[0] == (
        "0 quotations. No quotation has “moss”; speaker:moss finds 50."
    )


def test_speakers_of_one_name_are_told_apart(tmp_path: Path) -> None:
    with open_archive(tmp_path / "many.sqlite") as archive:
        for number in range(25):
            words = f"It holds {number}"
            archive.add(*pair(words, speaker="Moss", path=f"{number}", outlet=f"P{number}"))
        for name in ("Ada Moss", "Ben Moss"):
            archive.add(*pair("It fell", speaker=name, path=name))
        desk = PlainDesk(Source(archive), Settings())
        told = desk.obey("speakers moss")
        assert told[0] == "At least 20 speakers."
        assert len(set(told)) == 21
        assert desk.obey("speakers")[0].startswith("27 speakers, 1 to 20")


def test_what_was_copied_is_said_again(archive_path: Path) -> None:
    with open_archive(archive_path) as archive:
        desk = PlainDesk(Source(archive), Settings())
        assert desk.obey("last") == ["Nothing was copied yet."]
        desk.obey("lock keepers")
        copied = desk.obey("copy md")[0]
        assert desk.obey("last") == [copied]


NAMES = (
    "Adler Brooks Cole Dahl Evans Frost Gale Holm Ives Jansen Kerr Lund Moss Nash Orr Pike Quill "
    "Reed Stone Tait Unger Voss Wirth"
)


def test_all_articles_and_speakers_are_reached_and_titles_end_once(tmp_path: Path) -> None:
    with open_archive(tmp_path / "many.sqlite") as archive:
        for number, name in enumerate(NAMES.split()):
            article, extraction = pair("Yes.", path=f"{number:03}.txt", speaker=f"Ann {name}")
            archive.add(replace(article, title=f"Who won {number}?"), extraction)
        desk = PlainDesk(Source(archive), Settings())
        told = desk.obey("articles")
        assert told[0] == "23 articles, 1 to 20 follow; more tells the next."
        assert told[1].startswith("Article 1: Who won 0? outlet unknown")
        told = desk.obey("more")
        assert told[0] == "23 articles, 21 to 23 follow."
        assert len(told) == 4
        assert desk.obey("more") == ["That was the last of 23."]
        told = desk.obey("speakers")
        assert told[0] == "23 speakers, 1 to 20 follow; more tells the next."
        assert len({*told[1:], *desk.obey("more")[1:]}) == 23
        assert desk.obey("won")[0].startswith("0 ")
        assert desk.obey("more") == ["No list yet. Type words to search."]


def test_an_empty_basket_leaves_the_place_as_it_is(archive_path: Path) -> None:
    with open_archive(archive_path) as archive:
        desk = PlainDesk(Source(archive), Settings())
        desk.obey("lock keepers")
        assert desk.obey("basket")[0] == "The basket is empty. mark puts the present quotation in."
        assert desk.tell()[0].startswith("1 of 1: ")


def test_what_to_beware_of_is_said_in_words(archive_path: Path) -> None:
    with open_archive(archive_path) as archive:
        row = archive.rows(archive.quote_ids(ALL)[:1])[0]
        flags = ("no-date", "no-outlet")
        told = reason_lines(replace(row, article=replace(row.article, flags=flags)))
    assert "Beware: the text does not say when it was printed." in told


def test_contradictions_are_told_without_signs(long_desk: PlainDesk) -> None:
    long_desk.obey("bridge")
    told = long_desk.obey("conflicts")
    assert told[0].startswith("0 contradictions.")
    assert not any("·" in line for line in told)


@pytest.mark.parametrize("words", ["Who won?", "It was ‘a nightmare.’", "“No!”", "So it goes…"])
def test_a_sentence_that_has_its_stop_gets_no_other(words: str) -> None:
    assert sentence(words) == words
    assert sentence(f"{words} (he said") == f"{words} (he said."


def test_what_is_known_of_an_article_is_told_in_sentences(tmp_path: Path) -> None:
    text = "Rain in Calder\n\nBy Ana Bell\n\n12 March 2024\n\n“We left,” said Ann Moss.\n"
    with open_archive(tmp_path / "one.sqlite") as archive:
        article = read_text(text, "a.txt")
        archive.add(article, extract(article))
        desk = PlainDesk(Source(archive), Settings())
        told = desk.obey("article 1")
        greeting = desk.greeting()[0]
    assert greeting.startswith("nato-tui. 1 quotation, 1 article, 1 speaker. Type words")
    assert told[1:6] == [
        "Title: Rain in Calder. Printed, line 1.",
        "Outlet: unknown.",
        "Date: 12 March 2024. Printed, line 5.",
        "By: Ana Bell. Byline, line 3.",
        "File: a.txt.",
    ]
    assert not any("  " in line or "h hides" in line for line in told)


def test_the_reason_tells_that_an_article_takes_the_words_back(tmp_path: Path) -> None:
    text = "“The bridge holds,” said Ada Moss. She later withdrew the remark.\n"
    with open_archive(tmp_path / "a.sqlite") as archive:
        article = read_text(text, "a.txt")
        archive.add(article, extract(article))
        desk = PlainDesk(Source(archive), Settings())
        desk.obey("bridge")
        assert any(line.startswith("Taken back: but the article") for line in desk.obey("reason"))


@pytest.mark.parametrize("command", ["speakers", "speaker"])
def test_a_speaker_is_known_by_another_spelling(tmp_path: Path, command: str) -> None:
    with open_archive(tmp_path / "a.sqlite") as archive:
        archive.add(*pair("The talks go on", speaker="Pavel Lavrov"))
        desk = PlainDesk(Source(archive), Settings())
        assert any("Lavrov" in line or "talks" in line for line in desk.obey(f"{command} lawrow"))
