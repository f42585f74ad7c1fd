"""The engine knows no screen; plain commands do not pay for one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.small import build

ROOT = Path(__file__).parents[2]


def modules_after(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.splitlines()[-1].split())


def test_the_engine_never_imports_a_screen() -> None:
    rooms = sorted(p.parent.name for p in (ROOT / "corpus").glob("*/__init__.py"))
    code = "import corpus\n" + "\n".join(f"import corpus.{room}" for room in rooms)
    assert not {"tui", "textual", "rich"} & modules_after(code)


def test_commands_are_imported_only_when_called() -> None:
    loaded = modules_after("from tui.cli import main; main(['--help'])")
    assert not {"textual", "rich", "rapidfuzz", "platformdirs", "sqlite3"} & loaded


@pytest.mark.parametrize("name", sorted(p.stem for p in (ROOT / "tui/commands").glob("[a-z]*.py")))
def test_no_command_module_imports_textual_at_import(name: str) -> None:
    if name in {"interface", "pick"}:
        pytest.skip("starts the interface")
    assert "textual" not in modules_after(f"import tui.commands.{name}")


def test_the_first_frame_is_drawn_without_textual() -> None:
    assert "textual" not in modules_after(
        "import tui.starting.standing, tui.starting.opening, tui.place.session"
    )


def test_the_last_screen_is_shown_again_before_anything_big_is_imported() -> None:
    loaded = modules_after("import tui.cli, tui.starting.early, tui.terminal.firstframe")
    assert not {"argparse", "dataclasses", "pathlib", "json", "sqlite3", "rich"} & loaded


def test_the_lists_of_a_narrowed_desk_need_no_index_of_speakers(tmp_path: Path) -> None:
    archive = build(tmp_path / "small.sqlite")
    code = (
        "from pathlib import Path\n"
        "from corpus.archive import open_archive\n"
        "from tui.place.selection import Selection\n"
        "from tui.store.source import Source\n"
        f"source = Source(open_archive(Path({str(archive)!r}), readonly=True))\n"
        "here = Selection().narrow('article', 1)\n"
        "source.quotes(here), source.articles(here), source.speakers(here)"
    )
    assert "corpus.speakers" not in modules_after(code)


def test_a_start_imports_no_parser_and_no_widget_that_it_does_not_use() -> None:
    code = (
        "import tui.cli, tui.starting.early, tui.commands.interface, tui.starting.start\n"
        "tui.starting.start.import_textual()\n"
        "import tui.app"
    )
    loaded = modules_after(code)
    assert not {"argparse", "textual.command", "textual.widgets._input"} & loaded
    used = modules_after(f"{code}\nimport textual.command")
    assert "textual.widgets._input" in used


def test_looking_for_whoever_is_called_so_needs_no_rule_of_who_is_who() -> None:
    loaded = modules_after("import corpus.search, corpus.archive.people")
    who = {"corpus.archive.corrections", "corpus.archive.decisions"}
    deciding = {"corpus.speakers.cluster", "corpus.speakers.roles", *who}
    assert not deciding & loaded
