"""What all tests share: a home of their own, and hypothesis without surprises in a landing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_BUSY = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)
"""What a busy machine would fail by."""
settings.register_profile("steady", derandomize=True, deadline=None, suppress_health_check=_BUSY)
settings.register_profile("deep", deadline=None, max_examples=2_000, suppress_health_check=_BUSY)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """On a busy landing machine a test of the screen may try once more; at home it may not.

    What failed first is still printed, as a rerun.
    """
    if not os.environ.get("CI"):
        return
    for item in items:
        if {"pty", "pilot"} & set(item.path.parts):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the real home: HOME and every XDG folder lie elsewhere."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in ("NATO_TUI_ARCHIVE", "TMUX", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return home
