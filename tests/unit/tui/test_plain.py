"""Plain mode has every power of the screen, in lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.archive import open_archive
from tests.small import build
from tests.unit.tui.running import run
from tui.config import Settings
from tui.plain import COMMANDS, PlainDesk
from tui.source import Source


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
        assert desk.obey("extent")[0] == "1 other extents. Say extent and a number."
        assert desk.obey("rename Anna L.")[0].startswith("Called Anna L. now")
        assert "Anna L." in desk.tell()[0]
        assert desk.obey("merge Okoro")[0].startswith("One speaker now")
        assert desk.row().speaker_name == "Anna L."


def test_a_text_is_searched_and_a_list_written(tmp_path: Path) -> None:
    out = tmp_path / "gate.md"
    with open_archive(build(tmp_path / "a.sqlite")) as archive:
        desk = PlainDesk(Source(archive), Settings())
        desk.obey("nobody asked the crews")
        assert desk.obey("look GATE")[0] == "4 in this text."
        assert "line 5:" in desk.obey("look northern gate")[1]
        assert desk.obey(f"export {out}") == [f"1 quotation written to {out}."]
        assert desk.obey(f"export {out}")[0].startswith("Cannot: not written")
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
