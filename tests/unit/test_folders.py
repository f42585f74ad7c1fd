"""The folders are those that platformdirs names, however odd the environment."""

from __future__ import annotations

import subprocess
import sys

import platformdirs
import pytest

from corpus.folders import APP, folder

KINDS = ("data", "config", "state", "cache")
PLACES = [
    {"HOME": "/home/ann"},
    {"HOME": "/home/ann/"},
    {"HOME": "/"},
    {"HOME": "relative"},
    {"HOME": ""},
    {},
    {f"XDG_{kind.upper()}_HOME": "/elsewhere/x" for kind in KINDS} | {"HOME": "/home/ann"},
    {f"XDG_{kind.upper()}_HOME": "relative" for kind in KINDS} | {"HOME": "/home/ann"},
    {f"XDG_{kind.upper()}_HOME": "" for kind in KINDS} | {"HOME": "/home/ann"},
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("place", PLACES)
def test_as_platformdirs_names_them(
    kind: str, place: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", *(f"XDG_{kind.upper()}_HOME" for kind in KINDS)):
        monkeypatch.delenv(name, raising=False)
    for name, value in place.items():
        monkeypatch.setenv(name, value)
    expected = getattr(platformdirs, f"user_{kind}_dir")(APP, appauthor=False)
    assert folder(kind) == expected


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked")
def test_a_common_home_does_not_need_platformdirs() -> None:
    code = (
        "import sys; from corpus.folders import folder; folder('data');"
        "sys.exit('platformdirs' in sys.modules)"
    )
    env = {"HOME": "/home/ann"}
    assert subprocess.run([sys.executable, "-c", code], env=env, check=False).returncode == 0
