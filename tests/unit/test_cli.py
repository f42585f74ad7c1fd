"""The command line: help, exit statuses, one line for what a user can mend."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tui.cli import COMMANDS, main
from tui.commands._parsing import command_parser


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"  {name}" in shown for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_module_and_help(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([name, "--help"]) == 0
    assert f"nato-tui {name}" in capsys.readouterr().out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    parser = command_parser(name)
    import_module(f"tui.commands.{name}").configure(parser)
    silent = [a.option_strings or a.dest for a in parser._actions if not (a.help or a.choices)]
    assert silent == []


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_empty_or_goes_nowhere(closed: str, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("Ann Lee said: “There is no real risk in Europe.”\n")
    archive = ["--archive", str(tmp_path / "none.sqlite")]
    for words, status in ((["find", "optimism"], 0), (["lint", str(draft)], 1), (["--help"], 0)):
        command = [sys.executable, "-m", "tui", *(archive if words[0] != "--help" else []), *words]
        done = subprocess.run(["sh", "-c", f'"$@" {closed}', "sh", *command], check=False)
        assert done.returncode == status


def test_an_unknown_option_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "--nonsense", "x"]) == 2
    assert "--nonsense" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [["add", ""], ["extract", ""], ["lint", "draft.md", ""], ["find", "risk", "--archive", ""]],
)
def test_an_empty_path_is_a_slip(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert "a path is empty" in capsys.readouterr().err


def test_the_manual_has_every_command_and_key(capsys: pytest.CaptureFixture[str]) -> None:
    from tui.settings.actions import ACTIONS, TYPING

    assert main(["man"]) == 0
    page = capsys.readouterr().out
    assert all(f".SS {name}\n" in page for name in COMMANDS)
    texts = [action.help for action in ACTIONS] + [text for _, text in TYPING]
    assert all(text.replace("-", r"\-") in page for text in texts)


def test_the_manual_has_what_an_option_takes(capsys: pytest.CaptureFixture[str]) -> None:
    main(["man"])
    page = capsys.readouterr().out.replace(r"\-", "-")
    assert "\\fB-n, --limit N\\fR" in page
    assert "\\fB--all\\fR\nalso what is right\n" in page
    assert "full reference; one of apa, chicago, mla, ap\n" in page
    assert "one of text, json, jsonl, sarif, github\n" in page


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_every_command(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)
    assert "--speaker" in shown or "-l speaker" in shown


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["find", "-f", ""], {"md", "latex", "bibtex"}),
        (["find", "--kind", "in"], {"indirect"}),
        (["corrections", "ex"], {"export"}),
        (["integrate", ""], {"vim", "neovim", "emacs", "tmux", "vscode"}),
        (["comp"], {"completion"}),
        (["keys", "--preset", "e"], {"emacs"}),
    ],
)
def test_bash_completes_what_can_stand_there(
    words: list[str], offered: set[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("no bash here")
    main(["completion", "bash"])
    script = tmp_path / "completion.bash"
    typed = " ".join(f"'{word}'" for word in ["nato-tui", *words])
    script.write_text(
        f"{capsys.readouterr().out}\nCOMP_WORDS=({typed})\nCOMP_CWORD={len(words)}\n"
        '_nato_tui\nprintf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run([bash, script], capture_output=True, text=True, check=True)
    assert offered <= set(done.stdout.split())
    assert not any(one.startswith("-") for one in done.stdout.split()) or words[-1] == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["last", "-n", "0"], "'0' is not a number from 1 on"),
        (["find", "-n", "0", "x"], "'0' is not a number from 1 on"),
        (["find", "-n", "x", "x"], "'x' is not a number from 1 on"),
        (["add", "-j", "0"], "'0' is not a number from 1 on"),
        (["find", "--since", "yesterday", "x"], "--since: “yesterday” is no date: YYYY"),
        (["speakers", "--until", "foo"], "--until: “foo” is no date: YYYY"),
    ],
)
def test_a_wrong_value_is_told_with_its_option(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    shown = capsys.readouterr()
    assert told in shown.err
    assert "at character" not in shown.err


@pytest.mark.parametrize("name", ["find", "pick"])
def test_help_of_what_searches_says_how_to_ask(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from corpus.search import FIELDS

    assert main([name, "--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"{field}:" in shown for field in FIELDS if field not in ("since", "until"))


BREAKING = """
import os, signal, sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == {name!r}:
            os.kill(os.getpid(), signal.SIGINT)
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.meta_path.insert(0, Finder())
sys.argv = ["nato-tui", "articles"]
from tui.__main__ import run
sys.exit(run())
"""


@pytest.mark.parametrize(
    "name", ["tui.cli", "corpus.errors", "tui.commands._parsing", "tui.commands.articles"]
)
def test_a_start_that_is_broken_off_says_nothing(name: str, tmp_path: Path) -> None:
    environment = {**os.environ, "NATO_TUI_ARCHIVE": str(tmp_path / "archive.sqlite")}
    done = subprocess.run(
        [sys.executable, "-c", BREAKING.format(name=name)],
        capture_output=True,
        env=environment,
        check=False,
    )
    assert done.returncode in (130, -signal.SIGINT)
    assert (done.stdout, done.stderr) == (b"", b"")
