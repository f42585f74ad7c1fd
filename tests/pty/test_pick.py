"""The picker draws on the terminal while stdout belongs to the caller."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pty.terminal import Terminal
from tests.pty.test_desk import ROOT, environment
from tests.small import build
from tui.commands.integrate import configuration

pytestmark = pytest.mark.pty


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return build(tmp_path / "small.sqlite")


def shell(script: str, small: Path, **env: str) -> Terminal:
    pick = f"{sys.executable} -m tui pick --archive {small}"
    full = environment(PICK=pick, **env)
    return Terminal(["sh", "-c", script], env=full, cwd=ROOT)


def test_the_chosen_quotation_goes_to_stdout(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with shell(f'got=$($PICK); echo "$got" > {out}', small) as terminal:
        terminal.wait_for("pick /")
        terminal.press("lock keepers")
        terminal.wait_for("1 found")
        terminal.press("\r")
        assert terminal.wait_exit() == 0
    assert out.read_text() == (
        "“The lock keepers have my word,” — Anna Lindqvist (Inland Post, 10 April 2021, inferred)\n"
    )


def test_several_with_space_in_the_order_chosen(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with shell(f"$PICK nobody > {out}", small) as terminal:
        terminal.wait_for("2 found")
        terminal.press(" ")
        terminal.wait_for("1 marked")
        terminal.press(" ")
        terminal.wait_for("2 marked")
        terminal.press("\r")
        assert terminal.wait_exit() == 0
    assert out.read_text().count("— Tomas Okoro") == 2


def test_escape_prints_nothing_and_ends_with_130(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with shell(f"$PICK > {out}", small) as terminal:
        terminal.wait_for("pick /")
        terminal.press("\x1b")
        assert terminal.wait_exit() == 130
    assert out.read_text() == ""


def test_without_a_terminal_one_line_and_status_2(small: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "pick", "--archive", str(small)],
        env=environment(),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "terminal" in done.stderr


def test_inline_leaves_the_rest_of_the_screen(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    script = f"echo BEFORE; $PICK --inline nobody > {out}; echo AFTER"
    with shell(script, small) as terminal:
        terminal.wait_for("2 found")
        assert "BEFORE" in terminal.text()
        terminal.press("\r")
        terminal.wait_for("AFTER")
        terminal.wait_exit()
    assert "Okoro" in out.read_text()
    assert b"\x1b[?1049h" not in terminal.sent


needs_vim = pytest.mark.skipif(shutil.which("vim") is None, reason="vim is not installed")


def choose_in_vim(terminal: Terminal, command: str) -> None:
    """Run ``command``, which starts the picker; choose there, and write the buffer."""
    terminal.wait_for("draft")
    terminal.press(f"{command}\r")
    terminal.wait_for("pick /")
    terminal.press("lock keepers")
    terminal.wait_for("1 found")
    terminal.press("\r")
    terminal.wait_for("Anna Lindqvist (Inland Post")
    terminal.press("\r:wq\r")
    terminal.wait_exit()


def vim_on(draft: Path, *options: str) -> list[str]:
    draft.write_text("draft\n")
    return ["vim", "-u", "NONE", "-i", "NONE", "-n", *options, str(draft)]


@needs_vim
def test_in_vim_the_quotation_lands_in_the_buffer(small: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    with Terminal(vim_on(draft, "-N"), env=environment(), cwd=ROOT) as terminal:
        choose_in_vim(terminal, f":r !{sys.executable} -m tui pick --archive {small}")
    assert draft.read_text().startswith("draft\n“The lock keepers have my word,” — Anna Lindqvist")
    assert len(draft.read_text().splitlines()) == 2


@needs_vim
def test_the_printed_command_picks_where_vim_would_read_the_keys_itself(
    small: Path, tmp_path: Path
) -> None:
    program = tmp_path / "nato-tui"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m tui "$@" --archive {small}\n')
    program.chmod(0o755)
    (tmp_path / "nato.vim").write_text(configuration("vim"))
    draft = tmp_path / "draft.txt"
    argv = vim_on(draft, "-N", "-c", "set noshelltemp", "-S", str(tmp_path / "nato.vim"))
    env = environment(PATH=f"{tmp_path}:{os.environ['PATH']}")
    with Terminal(argv, env=env, cwd=ROOT) as terminal:
        choose_in_vim(terminal, ":QuotePick")
    assert draft.read_text().startswith("draft\n“The lock keepers have my word,” — Anna Lindqvist")


FIND = f"{sys.executable} -m tui find --archive"


@pytest.mark.parametrize("format", ["jsonl", "json"])
def test_what_find_printed_as_json_is_chosen_from(small: Path, tmp_path: Path, format: str) -> None:
    out = tmp_path / "out"
    script = f"{FIND} {small} -f {format} nobody | $PICK - > {out}"
    with shell(script, small) as terminal:
        terminal.wait_for("1 of 2")
        terminal.press("\x1b[B\r")
        assert terminal.wait_exit() == 0
    assert "Okoro" in out.read_text()


def test_words_are_sought_among_the_given_alone(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    script = f"{FIND} {small} -f jsonl 'speaker:Okoro' | $PICK - > {out}"
    with shell(script, small) as terminal:
        terminal.wait_for("pick /")
        assert " those given · " in terminal.settle()
        terminal.press("lock keepers")  # Lindqvist's, and not given
        terminal.wait_for("nothing")
        terminal.press("\x15nobody")
        terminal.wait_for("found")
        terminal.press("\r")
        assert terminal.wait_exit() == 0
    assert "Nobody" in out.read_text()


def test_words_on_stdin_are_still_words(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with shell(f"echo lock keepers | $PICK - > {out}", small) as terminal:
        terminal.wait_for("1 found")
        terminal.press("\r")
        assert terminal.wait_exit() == 0
    assert "lock keepers" in out.read_text()


def test_json_without_quotations_of_the_archive_is_refused(small: Path, tmp_path: Path) -> None:
    for given, said in (
        ('{"quote": {"id": 99999}}', "none of these quotations is in the archive"),
        ('{"name": "Anna"}', "no quotations of an archive"),
    ):
        with shell(f"echo '{given}' | $PICK -", small) as terminal:
            terminal.wait_for(said)
            assert terminal.wait_exit() in (1, 2)


def test_a_terminal_that_takes_lines_alone_gets_lines(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with shell(f"$PICK nobody > {out}; echo over", small, TERM="dumb") as terminal:
        terminal.wait_for("2 quotations.")
        terminal.wait_for("Return for none:")
        terminal.press("7\r")
        terminal.wait_for("no quotation has the number 7: 1 to 2")
        terminal.press("zeppelin\r")
        terminal.wait_for("no quotation has “zeppelin”")
        terminal.press("lock keepers\r")
        terminal.wait_for("1: Anna Lindqvist. Direct. Quote: The lock keepers have my word.")
        terminal.press("1\r")
        terminal.wait_for("over")
    assert out.read_text() == (
        "“The lock keepers have my word,” — Anna Lindqvist (Inland Post, 10 April 2021, inferred)\n"
    )
    assert b"\x1b" not in terminal.sent


def test_in_lines_nothing_is_chosen_by_return(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with shell(f"{FIND} {small} -f jsonl nobody | $PICK - --plain > {out}", small) as terminal:
        terminal.wait_for("2 quotations.")
        terminal.press("\r")
        assert terminal.wait_exit() == 130
    assert out.read_text() == ""
