"""The program as a user starts it, without a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def run(*words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run ``nato-tui`` with these words."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "tui", *words],
        input=stdin,
        capture_output=True,
        text=True,
        env=env,
        timeout=100,
        check=False,
    )
