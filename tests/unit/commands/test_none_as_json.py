"""What finds nothing, or more than one, is JSON all the same where JSON is asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.small import build
from tui.cli import main

EMPTY = {"query": "zzzzqqq", "hits": []}


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["find", "zzzzqqq", "-f", "json"], 1, EMPTY),
        (["find", "-1", "zzzzqqq", "-f", "json"], 1, EMPTY),
        (["find", "zzzzqqq", "-f", "csl-json"], 1, []),
        (["find", "-1", "zzzzqqq", "-f", "csl-json"], 1, []),
        (["find", "zzzzqqq", "-f", "jsonl"], 1, None),
        (["find", "zzzzqqq", "-f", "csv"], 1, None),
        (["speakers", "zzzzqqq", "-f", "json"], 1, []),
        (["speakers", "zzzzqqq", "-f", "jsonl"], 1, None),
        (["speakers", "--outlet", "zzzzqqq", "-f", "json"], 1, []),
    ],
)
def test_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], status: int, told: Any
) -> None:
    archive = build(tmp_path / "small.sqlite")
    assert main(["--archive", str(archive), *words]) == status
    out = capsys.readouterr().out
    assert (json.loads(out) if out else None) == told


def test_a_speaker_of_whom_nothing_passes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = str(build(tmp_path / "small.sqlite"))
    words = ["speakers", "okoro", "--about", "zzzzqqq", "-f", "json"]
    assert main(["--archive", archive, *words]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["speaker"]["name"] == "Tomas Okoro"
    assert told["statements"] == []


def test_a_name_of_several_lists_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from corpus.archive import open_archive
    from tests.unit.archive.making import pair

    path = tmp_path / "two.sqlite"
    with open_archive(path) as archive:
        for at, name in enumerate(("Ada Moss", "Bo Moss")):
            archive.add(*pair(f"The bridge {at} will stand", speaker=name, path=f"{at}.txt"))
    for format in ("json", "jsonl"):
        assert main(["--archive", str(path), "speakers", "moss", "-f", format]) == 3
        out = capsys.readouterr().out
        told = (
            json.loads(out)
            if format == "json"
            else [json.loads(one) for one in out.split("\n") if one]
        )
        assert sorted(one["name"] for one in told) == ["Ada Moss", "Bo Moss"]


def test_no_help_is_wider_than_a_screen(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.cli import COMMANDS

    monkeypatch.setenv("COLUMNS", "80")
    for command in COMMANDS:
        assert main([command, "--help"]) == 0
        wide = [line for line in capsys.readouterr().out.splitlines() if len(line) > 80]
        assert not wide, command
