"""Every action of the table, in every pane, over hostile text: no payload reaches the terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.pty.terminal import Terminal
from tests.pty.test_every_command import ROOT, fill, place, sent
from tui.settings.actions import ACTIONS

__all__ = ["place"]
pytestmark = [pytest.mark.pty, pytest.mark.slow, pytest.mark.timeout(500)]

LEFT_OUT = {"quit", "suspend_process", "edit", "pipe"}
"""What leaves the interface or starts another program; ``pipe`` is tried with a line of its own."""
FORBIDDEN = [
    b"\x1b_G", b"\x1b^", b"\x1bX", b"\x1bP", b"\x1b]1337", b"\x1b]7;", b"\x1b]777", b"\x1b]10;",
    b"\x1b[21t", b"\x1b#8", b"\x1bc", b"\x05", b"\x0e", b"\x0f", b"HOSTILE\x1b\\",
    *(sign.encode() for sign in "\x84\x85\x90\x98\x9b\x9c\x9e\x9f\u061c\u200e\u200f"),
    *(sign.encode() for sign in "\u202d\u2067\u2068"),
    *(sign.encode() for sign in "\u2028\u2029\ufeff\ufff9\ufffa\U000e0041\U000e0001"),
    "\u1ab0".encode() * 10, "\ufe0f".encode() * 10, "\u0e47".encode() * 10,
]  # fmt: skip
KEYS = {
    "tab": "\t", "shift+tab": "\x1b[Z", "escape": "\x1b", "enter": "\r", "space": " ",
    "down": "\x1b[B", "up": "\x1b[A", "home": "\x1b[H", "end": "\x1b[F", "pagedown": "\x1b[6~",
    "pageup": "\x1b[5~", "backspace": "\x7f", "slash": "/", "question_mark": "?", "colon": ":",
    "exclamation_mark": "!", "right_square_bracket": "]", "left_square_bracket": "[",
    "vertical_line": "|",
}  # fmt: skip


def typed(key: str) -> str | None:
    """What a terminal sends for a key of the table."""
    if key in KEYS:
        return KEYS[key]
    if key.startswith("ctrl+") and len(key) == 6:
        return chr(ord(key[5]) & 0x1F)
    if key.startswith("alt+") and len(key) == 5:
        return "\x1b" + key[4]
    return key if len(key) == 1 else None


def test_no_action_in_any_pane_lets_a_payload_through(place: Path) -> None:
    archive = str(place / "archive.sqlite")
    sent(place, [["--archive", archive, "add", str(place / "clips")]])
    fill(place)
    env = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    env = {name: value for name, value in env.items() if name not in ("COLUMNS", "LINES")}
    chosen = [(one.id, key) for one in ACTIONS if one.id not in LEFT_OUT for key in one.keys[:1]]
    command = [sys.executable, "-m", "tui", "--archive", archive]
    with Terminal(command, env=env, cwd=place, columns=120, lines=40) as terminal:
        terminal.wait_for("isk")
        for pane in "1234":
            for name, key in chosen:
                keys = typed(key)
                if keys is None:
                    continue
                terminal.press(pane)
                terminal.press(keys)
                terminal.settle(0.05)
                terminal.press("\x1b")
                terminal.settle(0.05)
                found = [one for one in FORBIDDEN if one in terminal.sent]
                assert not found, (
                    pane,
                    name,
                    found,
                    bytes(terminal.sent[terminal.sent.find(found[0]) - 200 :][:300]),
                )
        terminal.press("\x1b\x1b3|cat\r")
        terminal.settle(1.0)
        terminal.press("\r\x1b\x1b")
        terminal.settle(0.5)
        terminal.press("q")
        assert terminal.wait_exit() == 0
        found = [one for one in FORBIDDEN if one in terminal.sent]
        assert not found, found
        assert b"Traceback" not in terminal.sent
    assert not list(place.rglob("pwned"))
