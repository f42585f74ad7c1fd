"""Hostile text in articles, names, queries and drafts: nothing of it steers the terminal."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.pty.terminal import Terminal

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "tui"]

pytestmark = [pytest.mark.pty, pytest.mark.slow, pytest.mark.timeout(300)]

PAYLOADS = {
    "clipboard": "\x1b]52;c;SE9TVElMRQ==\x07",
    "title": "\x1b]0;HOSTILE\x07",
    "link": "\x1b]8;;https://evil.example\x1b\\x\x1b]8;;\x1b\\",
    "notify": "\x1b]9;HOSTILE\x07",
    "device": "\x1bPHOSTILE\x1b\\",
    "c1": "\x9b31m\x9d52;c;SE9T\x9c",
    "nul": "\x00\x01\x02",
    "bidi": "\u202eeslaf\u202c\u2066x\u2069",
    "combining": "a" + "\u0301" * 400,
    "zero": "z" + "\u200b" * 400,
    "markup": "[bold]x[/bold] [/x] [@click=app.quit]go[/] [sic]",
}
FORBIDDEN = [
    b"\x1b]0;",
    b"\x1b]8;",
    b"\x1b]9;",
    b"\x1bPHOSTILE",
    b"\x1b]52;c;SE9T",
    "\x9b".encode(),
    "\x9d".encode(),
    b"\x00",
    "\u202e".encode(),
    "\u2066".encode(),
    "\u0301".encode() * 20,
    "\u200b".encode() * 20,
]


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    """Clippings whose every part carries a payload, names included."""
    folder = tmp_path / "clips"
    folder.mkdir()
    everything = " ".join(PAYLOADS.values()).replace("\x00", "")
    for number, (name, payload) in enumerate(PAYLOADS.items()):
        safe = payload.replace("\x00", "").replace("/", "_")[:40]
        text = (
            f"Minister {payload} speaks of risk\n\nBy Ann {payload} Author\n\n12 January 2022\n\n"
            f"“We see {payload} the risk [sic] of {name} war,” Minister John Smith{payload} said.\n"
            f"\nHe said “{everything}” was no risk at all to anyone in the {name} house.\n"
        )
        (folder / f"{number} {safe}.txt").write_text(text, "utf-8")
    dump = {"title": f"Risk {everything}", "text": f"“The risk {everything} grows now,” he said."}
    (folder / "dump.jsonl").write_text(json.dumps(dump) + "\n")
    (folder / "long.txt").write_text("“" + "risk and words " * 70_000 + ",” he said.\n", "utf-8")
    (folder / "surrogate.txt").write_bytes(
        b"He said \xed\xa0\x80 \xff\xfe \x93risk here now\x94.\n"
    )
    return folder


@pytest.fixture
def env(own_home: Path) -> Mapping[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES")}
    return {**kept, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}


def assert_harmless(sent: bytes, what: str) -> None:
    found = [payload for payload in FORBIDDEN if payload in sent]
    assert found == [], f"{what} let {found} through"


def run(arguments: list[str], env: Mapping[str, str], cwd: Path) -> tuple[bytes, int]:
    with Terminal([*PROGRAM, *arguments], env=env, cwd=cwd) as terminal:
        status = terminal.wait_exit(120)
        return bytes(terminal.sent), status


def test_no_command_lets_a_payload_through(
    clips: Path, env: Mapping[str, str], tmp_path: Path
) -> None:
    sent, status = run(["add", str(clips)], env, tmp_path)
    assert_harmless(sent, "add")
    assert status in (0, 2)
    draft = tmp_path / "draft.md"
    draft.write_text("\n".join(f"He said “the risk {p} of war now”." for p in PAYLOADS.values()))
    hostile = PAYLOADS["clipboard"] + PAYLOADS["c1"] + PAYLOADS["bidi"]
    commands = [
        ["articles"],
        ["articles", "-f", "json"],
        ["speakers"],
        ["speakers", "--format", "json"],
        ["speakers", f"Smith{hostile}"],
        ["find", "risk"],
        ["find", "risk", "--plain"],
        ["find", f"risk{hostile}"],
        ["find", f"speaker:{hostile}"],
        ["verify", f"the risk of war {hostile}"],
        ["lint", str(draft)],
        ["extract", str(clips)],
        ["export"],
        ["add", f"/nowhere{hostile}"],
        ["doctor"],
        *(
            ["find", "risk", "-f", f]
            for f in ("md", "org", "latex", "html", "json", "csv", "bibtex")
        ),
    ]
    for command in commands:
        sent, status = run(command, env, tmp_path)
        assert_harmless(sent, " ".join(command[:3]))
        assert b"Traceback" not in sent, command
        assert status in (0, 1, 2, 3), command


def leave(terminal: Terminal) -> None:
    """Quit the interface; nothing that it sent was a payload's."""
    terminal.press("\x1b")
    terminal.settle(0.3)
    terminal.press("q")
    assert terminal.wait_exit() == 0
    assert_harmless(bytes(terminal.sent), "the interface")
    assert b"Traceback" not in terminal.sent


@pytest.mark.parametrize(("columns", "lines"), [(80, 24), (200, 60)])
def test_no_screen_lets_a_payload_through(
    clips: Path, env: Mapping[str, str], tmp_path: Path, columns: int, lines: int
) -> None:
    run(["add", str(clips)], env, tmp_path)
    with Terminal(PROGRAM, env=env, cwd=tmp_path, columns=columns, lines=lines) as terminal:
        terminal.wait_for("risk")
        for keys in ("/risk\r", "1", "j", "j", "2", "j", "3", "n", "n", "i", "\x1b", "4", "j", "?"):
            terminal.press(keys)
            terminal.settle(0.2)
        leave(terminal)


def test_no_further_screen_lets_a_payload_through(
    clips: Path, env: Mapping[str, str], tmp_path: Path
) -> None:
    """Basket, versions, conflicts, timeline, speaker's page, palette, prompt, formats, finding."""
    run(["add", str(clips)], env, tmp_path)
    hostile = "".join(sign for sign in PAYLOADS["c1"] + PAYLOADS["bidi"] if sign > "\x1f")
    with Terminal(PROGRAM, env=env, cwd=tmp_path, columns=120, lines=40) as terminal:
        terminal.wait_for("risk")
        for keys in (
            "/risk\r", "m", "j", "m", "v", "\x1b", "B", "j", "\x1b", "c", "\x1b", "x", "\x1b", "o",
            "Y", "y", "s", "t", "\x1b", "p", "\x1b", "!", "\x1b", "M", "\x1b", "a", "2", "h", "f",
            f"{hostile}[bold]\r", "\x1b", ":", f"{hostile}[/x]", "\x1b", f"/{hostile}[/x]\r",
            f"/speaker:{hostile}\r", "/nosuch:[/x]\r", "\x1b", "u", "\x1b",
        ):  # fmt: skip
            terminal.press(keys)
            terminal.settle(0.15)
        leave(terminal)


def test_neither_pick_nor_plain_nor_a_message_lets_a_payload_through(
    clips: Path, env: Mapping[str, str], tmp_path: Path
) -> None:
    run(["add", str(clips)], env, tmp_path)
    with Terminal([*PROGRAM, "pick", "risk"], env=env, cwd=tmp_path) as terminal:
        terminal.wait_for("found")
        terminal.press("\x1b[B\x1b[B\r")
        assert terminal.wait_exit() == 0
        assert_harmless(bytes(terminal.sent), "pick")
    with Terminal([*PROGRAM, "--plain"], env=env, cwd=tmp_path) as terminal:
        terminal.settle(1.0)
        for line in ("/risk", "i", "v", "m", "B", "t", "!", "Y", "x", "help", "no [/x]", "quit"):
            terminal.press(line + "\r")
            terminal.settle(0.3)
        assert terminal.wait_exit() == 0
        assert_harmless(bytes(terminal.sent), "plain")
        assert b"Traceback" not in terminal.sent
    hostile = "".join(PAYLOADS[name] for name in ("title", "clipboard", "bidi", "c1", "notify"))
    name = hostile.replace("/", "_")
    (tmp_path / f"{name}.pdf").write_bytes(b"%PDF-1.4 broken")
    (tmp_path / f"{name}.md").write_text(f"He said “the risk {hostile} of war”.\n", "utf-8")
    (tmp_path / f"{name}.jsonl").write_text('{"type": "' + "x" * 9 + '"}\n', "utf-8")
    for command in (
        ["add", f"{name}.pdf"],
        ["lint", f"{name}.md"],
        ["lint", "-f", "json", f"{name}.md"],
        ["lint", f"{name}.gone"],
        ["corrections", "import", f"{name}.jsonl"],
        ["corrections", "export", f"gone/{name}/x"],
        ["find", "risk", "--archive", f"{name}.md"],
        ["find", "risk", "-f", name],
        ["export", "-o", f"gone/{name}/x"],
        ["verify", "--speaker", name, f"the risk {hostile} of war"],
        [name],
        ["last"],
    ):
        sent, _ = run(command, env, tmp_path)
        assert_harmless(sent, " ".join(command[:2]))
        assert b"Traceback" not in sent, command


def test_brackets_are_drawn_as_printed(clips: Path, env: Mapping[str, str], tmp_path: Path) -> None:
    run(["add", str(clips)], env, tmp_path)
    with Terminal(PROGRAM, env=env, cwd=tmp_path, columns=200, lines=60) as terminal:
        terminal.press("/markup war\r")
        shown = terminal.whole("[@click=app.quit]go[/]")
        assert "[bold]x[/bold]" in shown
        assert "[sic]" in shown
