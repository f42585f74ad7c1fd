"""The command line: help, exit statuses, one line for what a user can mend."""

from __future__ import annotations

from importlib import import_module

import pytest

from tui.cli import COMMANDS, main
from tui.parsing import command_parser


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


def test_an_unknown_option_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "--nonsense", "x"]) == 2
    assert "--nonsense" in capsys.readouterr().err


def test_the_manual_has_every_command_and_key(capsys: pytest.CaptureFixture[str]) -> None:
    from tui.actions import ACTIONS, TYPING

    assert main(["man"]) == 0
    page = capsys.readouterr().out
    assert all(f".SS {name}\n" in page for name in COMMANDS)
    texts = [action.help for action in ACTIONS] + [text for _, text in TYPING]
    assert all(text.replace("-", r"\-") in page for text in texts)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_every_command(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)
    assert "--speaker" in shown or "-l speaker" in shown
