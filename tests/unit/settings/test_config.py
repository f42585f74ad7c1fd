"""Settings are checked: every error names the file, the key and the nearest key."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.running import run
from tui.cli import main
from tui.output import as_json
from tui.settings.actions import ACTIONS, PRESETS, preset, shown
from tui.settings.config import (
    MEANING,
    TABLES,
    ConfigError,
    Settings,
    checked,
    load,
    shown_settings,
)
from tui.settings.keymap import named


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8", errors="surrogateescape")
    return path


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("teme = 'nord'", ["config.toml", "'teme'", "did you mean 'theme'"]),
        ("theme = 'nrod'", ["theme", "'nrod'", "did you mean 'nord'"]),
        ("mouse = 'yes'", ["mouse must be true or false"]),
        ("[keys]\nserch = '/'", ["keys.serch", "did you mean 'search'"]),
        ("[keys]\nsearch = 'crtl+f'", ["keys.search", "'crtl+f'", "did you mean 'ctrl'"]),
        ("[keys]\nsearch = 'j'", ["keys.search", "'j' is down's"]),
        ("[keys]\nsearch = 3", ["keys.search must be"]),
        ("keys = 3", ["keys must be a table"]),
        ("theme = ", ["config.toml", "not TOML"]),
        ("theme = " + "[" * 5000, ["config.toml", "nested too deep"]),
        ("theme = '\udcff'", ["config.toml", "byte 10 is no UTF-8; save it as UTF-8"]),
        ("[formats]\nmine = '{quot}'", ["config.toml", "'mine'", "did you mean {quote}"]),
        ("[formats]\nmine = 3", ["config.toml", "formats.mine needs a template"]),
        ("[formats.mine]\ntemplate = 'x'\nmarks = 'odd'", ["'mine'", "no marks named 'odd'"]),
        ("format = 'markdwn'", ["config.toml", "'markdwn'", "md"]),
        ("marks = 'germn'", ["config.toml", "no marks named 'germn'"]),
    ],
)
def test_errors_name_the_file_the_key_and_the_nearest(
    tmp_path: Path, text: str, words: list[str]
) -> None:
    with pytest.raises(ConfigError) as caught:
        load(written(tmp_path, text))
    message = str(caught.value)
    assert all(word in message for word in words), message
    assert "\n" not in message


def test_no_file_means_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml").keys == preset("vim")


def test_a_key_may_change_hands_when_both_are_named(tmp_path: Path) -> None:
    settings = load(written(tmp_path, "[keys]\nsearch = 'j'\ndown = ['/', 'down']"))
    assert settings.keys["search"] == ("j",)
    assert settings.keys["down"] == ("/", "down")


@pytest.mark.parametrize("name", ["vim", "emacs"])
def test_no_preset_gives_one_key_to_two_actions(name: str) -> None:
    keys = [key for listed in preset(name).values() for key in listed]
    assert len(keys) == len(set(keys))


def test_actions_have_ids_and_help() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)
    assert all(action.help and action.keys for action in ACTIONS)


def test_keys_are_shown_as_people_write_them() -> None:
    shows = [shown(key) for key in ("ctrl+d", "shift+tab", "G", "alt+comma", "+")]
    assert shows == ["Ctrl-d", "Shift-Tab", "G", "Alt-,", "+"]


def test_keys_are_named_as_textual_names_them() -> None:
    given = ("j", ",", "alt+,", "alt+B", "shift+ctrl+up", "G", "alt+;")
    assert [named(key) for key in given] == [
        "j", "comma", "alt+comma", "alt+shift+b", "ctrl+shift+up", "G", "alt+semicolon",
    ]  # fmt: skip


def test_keys_prints_a_map_that_the_config_takes(own_home: Path) -> None:
    done = run("keys", "--preset", "emacs")
    table = tomllib.loads(done.stdout)["keys"]
    assert {name: tuple(keys) for name, keys in table.items()} == preset("emacs")
    config = own_home / "config" / "nato-tui" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(done.stdout)
    again = run("keys")
    assert again.returncode == 0, again.stderr
    assert tomllib.loads(again.stdout)["keys"] == table


def test_config_tells_where_each_value_came_from(own_home: Path) -> None:
    config = own_home / "config" / "nato-tui" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("mouse = false\n")
    done = run("config")
    assert f"mouse = false                # {config}" in done.stdout
    assert 'theme = "terminal"           # default' in done.stdout
    config.write_text("mause = false\n")
    done = run("config")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "did you mean 'mouse'" in done.stderr


def test_a_key_that_nothing_is_near_to_is_answered_with_those_there_are() -> None:
    with pytest.raises(ConfigError, match=r"unknown key 'xyz'; the keys are theme, .*keys"):
        checked({"xyz": 1}, "config.toml")
    with pytest.raises(ConfigError, match=r"keys\.xyz: no such action; 'nato-tui keys' lists them"):
        checked({"keys": {"xyz": "x"}}, "config.toml")


@pytest.mark.parametrize("name", PRESETS)
def test_the_printed_keys_stand_in_columns(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys", "--preset", name]) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if "] " in line]
    columns = [line.index(" # ") for line in lines]
    assert sum(column == min(columns) for column in columns) >= len(lines) - 3


def test_every_setting_has_its_meaning_in_the_manual(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["man"]) == 0
    told = capsys.readouterr().out.replace("\\-", "-")
    for key, value, _ in shown_settings(Settings()):
        assert f"\\fB{key} = {as_json(value)}\\fR\n{MEANING[key]}" in told
    for table in TABLES:
        assert f"\\fB[{table}]\\fR" in told


def test_a_table_that_nothing_reads_is_refused() -> None:
    with pytest.raises(ConfigError, match="unknown key 'reading'"):
        checked({"reading": {"marks": "none"}}, "config.toml")
