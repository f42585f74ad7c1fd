"""The tests' own terminal: when it takes a program to be done."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.pty.terminal import Terminal

pytestmark = pytest.mark.pty

WORKS = "import sys; sum(n % 7 for n in range(9_000_000)); print('done')"
PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {WORKS!r}])"


@pytest.mark.parametrize("program", [WORKS, PARENT])
def test_a_silent_program_that_works_is_waited_for(program: str, tmp_path: Path) -> None:
    code = f"print('begun', flush=True)\n{program}\ninput()"
    with Terminal([sys.executable, "-c", code], env=dict(os.environ), cwd=tmp_path) as terminal:
        terminal.wait_for("begun")
        assert "done" in terminal.settle(0.1)
