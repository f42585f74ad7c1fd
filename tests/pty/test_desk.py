"""The interface in a real terminal: journeys, bursts of keys, signals, resizing, suspending."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.pty.terminal import Terminal
from tests.small import build
from tests.unit.archive.older import older

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.pty

SAMPLE_WORDS = "treaty only one side respects does not keep us safe"


def environment(**more: str) -> dict[str, str]:
    env = {name: value for name, value in os.environ.items() if name != "COLORTERM"}
    return {**env, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "LANG": "C.UTF-8", **more}


def desk(*words: str, columns: int = 80, lines: int = 24, **env: str) -> Terminal:
    return Terminal(
        [sys.executable, "-m", "tui", *words],
        env=environment(**env),
        cwd=ROOT,
        columns=columns,
        lines=lines,
    )


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return build(tmp_path / "small.sqlite")


def shelf(home: Path) -> list[str]:
    file = home / "state" / "nato-tui" / "shelf.jsonl"
    return [json.loads(line)["text"] for line in file.read_text().splitlines()]


def test_what_is_typed_before_the_screen_is_there_is_not_lost() -> None:
    with desk() as terminal:
        terminal.press("/optimism\rm")
        terminal.wait_for("into the basket; 1 quotation")
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_journey_nine_five_minutes_no_manual(own_home: Path) -> None:
    with desk() as terminal:
        terminal.wait_for("sample articles")
        screen = terminal.wait_for("q quit")
        assert "5 articles" in screen
        assert "/ search" in screen
        assert "q quit" in screen
        terminal.press("/risk\r")
        terminal.wait_for("“risk”")
        terminal.press("s")
        terminal.wait_for("[4 Speakers]")
        terminal.press("Y")
        terminal.wait_for("kept: nato-tui last")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    assert "risk" in shelf(own_home)[0]
    assert b"\x1b]52;c;" in terminal.sent


def test_journey_two_and_the_next_start_opens_there(own_home: Path) -> None:
    with desk() as terminal:
        terminal.wait_for("quotations")
        terminal.press("/optimism\rYq")
        assert terminal.wait_exit() == 0
    assert "no significant reason for optimism" in shelf(own_home)[0]
    with desk() as terminal:
        terminal.wait_for("“optimism”")
        screen = terminal.whole("significant reason for optimism")
        assert "1 of" in screen


def test_journey_six_a_half_remembered_sentence(own_home: Path) -> None:
    with desk() as terminal:
        terminal.wait_for("quotations")
        terminal.press("/" + SAMPLE_WORDS)
        terminal.wait_for("9 of 10 words, 1 changed")
        terminal.press("\ry")
        terminal.wait_for("kept: nato-tui last")
        terminal.press("q")
        terminal.wait_exit()
    assert "a treaty that is only respected on one side doesn’t keep us safe" in shelf(own_home)[0]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_signals_give_the_terminal_back(small: Path, number: int) -> None:
    with desk("--archive", str(small)) as terminal:
        terminal.wait_for("quotations")
        terminal.signal(number)
        assert terminal.wait_exit() == 128 + number
        assert terminal.sent.rstrip().endswith(b"\x1b[?25h") or b"\x1b[?1049l" in terminal.sent
        assert terminal.sent.rfind(b"\x1b[?1049l") > terminal.sent.rfind(b"\x1b[?1049h")
        assert terminal.sent.rfind(b"\x1b[?1000l") > terminal.sent.rfind(b"\x1b[?1000h")


def test_what_interrupts_the_editor_leaves_the_desk(small: Path, tmp_path: Path) -> None:
    """Ctrl-C in an editor of lines goes to all that share the terminal."""
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\necho editing\nkill -QUIT 0\nkill -INT 0\nsleep 9\n")
    editor.chmod(0o700)
    clip = tmp_path / "clip.txt"
    clip.write_text("“We will come back,” Ann Smith told reporters.\n")
    with desk("--archive", str(tmp_path / "own.sqlite"), str(clip), EDITOR=str(editor)) as terminal:
        terminal.wait_for("We will come back")
        terminal.settle()
        terminal.press("e")
        terminal.wait_for("with status -")
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_the_place_is_kept_when_the_connection_is_lost(small: Path) -> None:
    with desk("--archive", str(small)) as terminal:
        terminal.wait_for("quotations")
        terminal.press("/lock keepers\r")
        terminal.wait_for("“lock keepers”")
        terminal.settle(1.5)
        terminal.signal(signal.SIGKILL)
        assert terminal.wait_exit() == -signal.SIGKILL
    with desk("--archive", str(small)) as terminal:
        terminal.wait_for("“lock keepers”")


@pytest.mark.parametrize("told", [{}, {"COLUMNS": "80", "LINES": "24"}])
def test_resizing_keeps_the_place(small: Path, told: dict[str, str]) -> None:
    with desk("--archive", str(small), **told) as terminal:
        terminal.wait_for("quotations")
        terminal.press("nnnnn")
        terminal.settle()
        for columns, lines in ((200, 60), (44, 12), (110, 30), (44, 12), (80, 24)):
            terminal.resize(columns, lines)
            terminal.signal(signal.SIGWINCH)
            terminal.wait_for("6 of 9")
            terminal.wait_for("We will not close")


def wait_for_screen(terminal: Terminal, *, alternate: bool) -> None:
    """Read until the program has entered or left its own screen, which pyte does not tell."""
    deadline = time.monotonic() + 90
    while (
        terminal.sent.rfind(b"\x1b[?1049h") > terminal.sent.rfind(b"\x1b[?1049l")
    ) is not alternate:
        assert time.monotonic() < deadline, terminal.text()
        terminal.settle(0.1, limit=1)


@pytest.mark.parametrize(
    ("before", "shown"), [("", "2 of 9"), ("?", "keys: Quotes"), ("/sl", "/sl")]
)
def test_suspend_and_go_on(small: Path, before: str, shown: str) -> None:
    argv = ["bash", "--norc", "--noprofile", "-i"]
    with Terminal(argv, env=environment(PS1="ready> "), cwd=ROOT) as terminal:
        terminal.wait_for("ready>")
        terminal.press(f"{sys.executable} -m tui --archive {small}\r")
        terminal.wait_for("quotations")
        terminal.press(f"n{before}\x1a")
        terminal.wait_for("ready>")
        terminal.press("echo out$((1 + 1))\r")
        terminal.wait_for("out2")
        assert terminal.sent.rfind(b"\x1b[?1049l") > terminal.sent.rfind(b"\x1b[?1049h")
        terminal.press("fg\r")
        wait_for_screen(terminal, alternate=True)
        terminal.wait_for(shown)
        terminal.press("\x03q" if before else "q")
        wait_for_screen(terminal, alternate=False)
        terminal.wait_for("ready>")
        terminal.press("exit\r")
        assert terminal.wait_exit() == 0


def test_a_stop_that_nobody_announced_costs_no_key_and_no_cell(small: Path) -> None:
    with desk("--archive", str(small)) as terminal:
        terminal.wait_for("quotations")
        terminal.press("n")
        before = terminal.wait_for("2 of 9")
        for _ in range(3):
            terminal.signal(signal.SIGSTOP)
            terminal.signal(signal.SIGCONT)
        terminal.screen.erase_in_display(2)
        terminal.signal(signal.SIGSTOP)
        terminal.signal(signal.SIGCONT)
        terminal.wait_for(before.splitlines()[1])
        terminal.press("nnN")
        terminal.wait_for("3 of 9")
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_going_on_again_while_it_goes_on_costs_no_key_and_no_cell(small: Path) -> None:
    with desk("--archive", str(small)) as terminal:
        terminal.wait_for("quotations")
        terminal.press("n")
        before = terminal.wait_for("2 of 9")
        for _ in range(300):
            terminal.signal(signal.SIGCONT)
            time.sleep(0.0003)  # the next one comes while what the last one begins is not done
        terminal.settle()
        terminal.screen.erase_in_display(2)
        terminal.signal(signal.SIGCONT)
        terminal.wait_for(before.splitlines()[1])
        terminal.press("nnN")
        terminal.wait_for("3 of 9")
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_keys_typed_while_it_was_stopped_are_done_when_it_goes_on(small: Path) -> None:
    with desk("--archive", str(small)) as terminal:
        terminal.wait_for("quotations")
        for number in range(2, 8):
            terminal.signal(signal.SIGSTOP)
            terminal.press("n")
            terminal.signal(signal.SIGCONT)
            terminal.wait_for(f"{number} of 9", limit=20)
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_the_editor_opens_at_the_line_and_the_screen_comes_back(tmp_path: Path) -> None:
    from corpus.archive import open_archive
    from corpus.model import Article, Extraction
    from tests.small import HARBOUR, contents

    file = tmp_path / "harbour.txt"
    file.write_text(HARBOUR)
    first, extraction = contents()[0]
    article = Article(str(file), first.text, title=first.title)
    with open_archive(tmp_path / "a.sqlite") as archive:
        archive.add(article, Extraction(extraction.quotes, extraction.speakers))
    log = tmp_path / "log"
    editor = tmp_path / "vim"
    editor.write_text(f'#!/bin/sh\necho "$@" > {log}\n')
    editor.chmod(0o755)
    with desk("--archive", str(tmp_path / "a.sqlite"), EDITOR=str(editor), VISUAL="") as terminal:
        terminal.wait_for("quotations")
        terminal.press("nne")
        terminal.settle(1.0)
        assert log.read_text().split() == ["+9", str(file)]
        assert "3 Quotes" in terminal.text()
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_no_colour_is_monochrome_and_empty_is_no_wish(small: Path) -> None:
    import re

    coloured = re.compile(rb"\x1b\[[0-9;]*(?<![0-9])(3[0-7]|4[0-7]|9[0-7]|38;|48;)[0-9;]*m")
    for value, wanted in (("1", False), ("", True)):
        with desk("--archive", str(small), NO_COLOR=value) as terminal:
            terminal.wait_for("quotations")
            terminal.settle()
            terminal.press("q")
            terminal.wait_exit()
            assert bool(coloured.search(bytes(terminal.sent))) is wanted


def test_only_the_terminals_own_palette_by_default(small: Path) -> None:
    with desk("--archive", str(small)) as terminal:
        terminal.wait_for("quotations")
        terminal.press("nn?\x1b")
        terminal.settle()
        assert b"38;2;" not in terminal.sent
        assert b"38;5;" not in terminal.sent


def test_moving_only_the_cursor_costs_next_to_nothing(small: Path) -> None:
    with desk("--archive", str(small), columns=200, lines=60) as terminal:
        terminal.wait_for("quotations")
        terminal.press("?")
        terminal.settle()
        before = len(terminal.sent)
        terminal.press("j")
        terminal.settle()
        assert 0 < len(terminal.sent) - before <= 100


def test_an_older_archive_says_that_it_is_brought_up_to_date(small: Path) -> None:
    db = older(small, 1)
    db.execute("DROP TABLE sketches")
    db.execute("DROP TABLE sketch_keys")
    db.close()
    with desk("--archive", str(small)) as terminal:
        terminal.wait_for("9 quotations")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    notice = terminal.sent.index(b"up to date; this is done once")
    assert notice < terminal.sent.index(b"9 quotations")


def test_adding_in_another_process_shows_up(tmp_path: Path) -> None:
    import subprocess

    archive = tmp_path / "own.sqlite"
    clipping = tmp_path / "clip.txt"
    clipping.write_text("A title here\n\n“The bridge will open in May,” said Ida Holm.\n")
    with desk("--archive", str(archive)) as terminal:
        terminal.wait_for("sample articles")
        argv = [sys.executable, "-m", "tui", "add", "--archive", str(archive), str(clipping)]
        subprocess.run(argv, env=environment(), cwd=ROOT, check=True, capture_output=True)
        screen = terminal.whole("The bridge will open in May")
        assert "sample articles" not in screen
        assert "1 article" in screen


def test_journey_seven_reading_goes_on_beside_the_screen(tmp_path: Path) -> None:
    folder = tmp_path / "clips"
    folder.mkdir()
    for number in range(30):
        words = f"“The lighthouse number {number} is lit,” said Ida Holm, the keeper."
        (folder / f"{number}.txt").write_text(f"Lights {number}\n\n{words}\n")
    with desk("--archive", str(tmp_path / "own.sqlite")) as terminal:
        terminal.wait_for("sample articles")
        terminal.press(f":add {folder}\r")
        terminal.wait_for("30 articles")
        terminal.press("/speaker:holm lighthouse kind:direct\r")
        terminal.wait_for("“speaker:holm light")
        terminal.press(":save lights\r")
        terminal.wait_for("kept as lights")
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_journey_eight_without_a_screen_to_look_at(small: Path) -> None:
    with desk("--plain", "--archive", str(small)) as terminal:
        terminal.wait_for("9 quotations")
        terminal.press("lock keepers\n")
        terminal.wait_for("1: Anna Lindqvist. Direct. Quote: The lock keepers have my word.")
        terminal.press("copy\n")
        terminal.wait_for("Kept in last.")
        terminal.press("quit\n")
        assert terminal.wait_exit() == 0
    assert b"\x1b[" not in terminal.sent


@pytest.mark.parametrize("before", ["", "?", "/the"])
def test_a_key_draws_again_what_others_wrote_over(small: Path, before: str) -> None:
    with desk("--archive", str(small)) as terminal:
        terminal.wait_for("quotations")
        terminal.press(before)
        terminal.settle()
        stood = terminal.text()
        terminal.scribble("\x1b[5;1HBroadcast message from the harbour master")
        assert terminal.text() != stood
        terminal.press("\x0c")
        terminal.wait_while("harbour master")
        terminal.settle()
        assert terminal.text() == stood


def test_escape_and_a_key_right_after_it_are_two_keys(small: Path) -> None:
    with desk("--archive", str(small)) as terminal:
        terminal.wait_for("1 of 9")
        terminal.press("/lock keepers")
        terminal.wait_for("1 found")
        terminal.press("\x1bj")
        terminal.wait_for("2 of 9")
        terminal.press("?")
        terminal.wait_for("Esc closes")
        terminal.press("\x1bq")
        assert terminal.wait_exit() == 0


def test_keys_with_alt_move_and_edit(small: Path, own_home: Path) -> None:
    config = own_home / "config" / "nato-tui"
    config.mkdir(parents=True)
    (config / "config.toml").write_text('preset = "emacs"\n[keys]\nzoom = ["alt+;", "z"]\n')
    with desk("--archive", str(small)) as terminal:
        terminal.wait_for("1 of 9")
        terminal.press("\x1b>")
        terminal.wait_for("9 of 9")
        terminal.press("\x1b<")
        terminal.wait_for("1 of 9")
        terminal.press("\x1b;")
        terminal.wait_while("─ 2 Text ")
        terminal.press("z/gate lock")
        terminal.wait_for("/gate lock")
        terminal.press("\x1bb\x1bbflood\x1bf ")
        terminal.wait_for("/floodgate  lock")
        terminal.press("\x1b\x7f\x1bd")
        terminal.wait_for("half-remembered")
