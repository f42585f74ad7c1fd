"""Nothing in the program opens a socket."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tui.cli import main

ROOT = Path(__file__).parents[2]


class Opened(AssertionError):
    """A socket was asked for."""


@pytest.fixture(autouse=True)
def no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **options: object) -> None:
        raise Opened(arguments)

    class Refused(socket.socket):
        def __init__(self, *arguments: object, **options: object) -> None:
            raise Opened(arguments)

    monkeypatch.setattr(socket, "socket", Refused)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize(
    "command",
    [
        ["find", "optimism"],
        ["verify", "no significant reason for optimism"],
        ["speakers"],
        ["articles"],
        ["export"],
        ["doctor"],
    ],
    ids=lambda command: command[0],
)
def test_no_command_opens_a_socket(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><link rel=canonical href='http://evil.example/a'><title>Risk</title></head>"
        "<body><article><img src='http://evil.example/x.png'><p>“We see no significant reason for"
        " optimism today,” the minister said to reporters.</p></article></body></html>"
    )
    archive = str(tmp_path / "a.sqlite")
    assert main(["add", "--archive", archive, str(page), str(ROOT / "seeds")]) in (0, 2)
    assert main([*command, "--archive", archive]) in (0, 1)
