"""The built wheel, in a clean environment outside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = [pytest.mark.slow, pytest.mark.pty, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of a fresh environment with the wheel in it."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(folder)]
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True, cwd=folder)
    subprocess.run([sys.executable, "-m", "venv", str(folder / "env")], check=True)
    (wheel,) = folder.glob("*.whl")
    pip = [str(folder / "env/bin/pip"), "install", "-q", str(wheel)]
    subprocess.run(pip, check=True, capture_output=True)
    return folder / "env" / "bin"


@pytest.fixture
def clean(tmp_path: Path) -> dict[str, str]:
    """An environment with a home of its own and no trace of the checkout."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "XDG_", "NATO_"))}
    return {**kept, "HOME": str(tmp_path), "TERM": "xterm-256color"}


def test_version_and_find_work(installed: Path, clean: dict[str, str], tmp_path: Path) -> None:
    program = str(installed / "nato-tui")
    run = {"cwd": tmp_path, "env": clean, "capture_output": True, "text": True}
    version = subprocess.run([program, "--version"], **run, check=True)  # type: ignore[call-overload]
    assert version.stdout.startswith("nato-tui ")
    found = subprocess.run([program, "find", "optimism"], **run, check=True)  # type: ignore[call-overload]
    assert "no significant reason for optimism" in found.stdout


def test_the_interface_starts_and_quits(
    installed: Path, clean: dict[str, str], tmp_path: Path
) -> None:
    from tests.pty.terminal import Terminal

    with Terminal([str(installed / "nato-tui")], env=clean, cwd=tmp_path) as terminal:
        terminal.wait_for("NATO")
        terminal.press("q")
        assert terminal.wait_exit() == 0
