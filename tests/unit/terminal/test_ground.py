"""Whether the terminal's ground is light: who is asked, and what is read of the answer."""

from __future__ import annotations

import os
import pty
import threading
import tty

import pytest
from textual import events
from textual.message import Message

from tui.terminal.ground import QUESTION, Reports, is_light, question, told
from tui.terminal.keyboard import Bell, Ground, read_keys

WHITE = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"


@pytest.mark.parametrize("name", ["xterm-256color", "tmux-256color", "rxvt", "foot", "xterm-kitty"])
def test_terminals_that_understand_are_asked(name: str) -> None:
    assert question({"TERM": name}) == QUESTION
    assert len(QUESTION) < 10


@pytest.mark.parametrize("name", ["linux", "vt100", "vt220", "ansi", "dumb", "screen.linux", ""])
def test_terminals_that_print_what_they_do_not_know_are_not_asked(name: str) -> None:
    assert question({"TERM": name}) == ""


def test_screen_is_not_asked_since_it_would_keep_the_question() -> None:
    assert question({"TERM": "screen-256color"}) == ""
    assert question({"TERM": "xterm-256color", "STY": "123.pts-0"}) == ""
    assert question({"TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"}) == QUESTION


@pytest.mark.parametrize(
    ("said", "light"),
    [("0;15", True), ("15;0", False), ("0;default;15", True), ("12;8", False), ("0;default", None)],
)
def test_the_environment_may_tell(said: str, light: bool | None) -> None:
    assert told({"COLORFGBG": said}) is light
    assert told({}) is None


@pytest.mark.parametrize(
    ("report", "light"),
    [
        ("rgb:ffff/ffff/ffff", True),
        ("rgb:fdfd/f6f6/e3e3", True),
        ("rgb:00/2b/36", False),
        ("rgba:1e1e/1e1e/1e1e/ffff", False),
        ("rgb:f/f/f", True),
        ("", None),
        ("rgb:ffff", None),
    ],
)
def test_a_colour_is_light_or_not(report: str, light: bool | None) -> None:
    assert is_light(report) is light


def test_a_report_in_pieces_is_one_and_what_was_typed_around_it_stays() -> None:
    text = f"a{WHITE}b"
    for cut in (*range(4, len(text) + 1), 0, 1):
        reports = Reports()
        one, two = reports.parted(text[:cut]), reports.parted(text[cut:])
        assert one[0] + two[0] == "ab", cut
        assert one[1] + two[1] == ["rgb:ffff/ffff/ffff"], cut


def test_what_only_looks_like_a_report_is_typed() -> None:
    reports = Reports()
    assert reports.parted("\x1b]") == ("\x1b]", [])
    assert reports.parted("\x1b]1")[0] + reports.parted("jk")[0] == "\x1b]1jk"


def test_a_report_is_no_key() -> None:
    emulator, program = pty.openpty()
    tty.setraw(program)
    taken: list[Message] = []
    stop = Bell()
    came = threading.Event()

    def take(message: Message) -> None:
        taken.append(message)
        if isinstance(message, events.Key) and message.key == "k":
            came.set()

    reader = threading.Thread(target=read_keys, args=(program, stop, take))
    reader.start()
    os.write(emulator, f"j{WHITE}k".encode())
    assert came.wait(10)
    stop.set()
    reader.join()
    os.close(emulator)
    os.close(program)
    assert [one.light for one in taken if isinstance(one, Ground)] == [True]
    assert [one.key for one in taken if isinstance(one, events.Key)] == ["j", "k"]
