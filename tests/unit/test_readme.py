"""What README says is so: its example runs, its keys are those of the table."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tui.settings.actions import ACTIONS, TITLES, TYPING, shown
from tui.settings.config import MEANING, checked

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def keys_table() -> str:
    """The keys as README shows them, from the one table of actions."""
    rows = ["| keys | what |", "| --- | --- |"]
    for where, title in TITLES.items():
        rows.append(f"| **{title}** | |")
        for action in ACTIONS:
            if action.where == where:
                keys = " ".join(f"`{shown(key)}`" for key in action.keys).replace("|", "\\|")
                rows.append(f"| {keys} | {action.help} |")
    rows += [f"| `{keys}` | {text} |" for keys, text in TYPING]
    return "\n".join(rows)


def test_the_keys_are_those_of_the_table() -> None:
    found = re.search("<!-- keys -->\n(.*)\n<!-- /keys -->", README, re.DOTALL)
    assert found
    assert found[1] == keys_table(), "run .ci/readme"


def test_the_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    found = re.search("```python\n(.*?)```", README, re.DOTALL)
    assert found
    exec(compile(found[1], "README.md", "exec"), {})
    assert capsys.readouterr().out.startswith("Ann Smith direct We will come back,")


def test_the_settings_are_taken_as_they_stand() -> None:
    found = re.search("```toml\n(.*?)```", README, re.DOTALL)
    assert found
    settings = checked(tomllib.loads(found[1]), "README.md")
    assert settings.keys["copy_cited"] == ("C",)
    assert "note" in settings.formats
    assert set(MEANING) <= set(settings.origin)
