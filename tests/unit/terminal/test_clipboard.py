"""What is sent to a clipboard, and what is said about it."""

from __future__ import annotations

import base64
import re

from tui.terminal.clipboard import copy, osc52, through_screen


def test_text_goes_out_as_osc52_and_is_called_sent() -> None:
    written: list[str] = []
    sent = copy("“non-starters”", written.append, {})
    assert written == [osc52("“non-starters”")]
    assert base64.b64decode(written[0][7:-1]).decode() == "“non-starters”"
    assert sent.message == "sent to the terminal's clipboard; kept: nato-tui last"


def test_a_payload_cannot_carry_escape_sequences() -> None:
    assert base64.b64decode(osc52("a\x1b]0;x\x07b")[7:-1]) == b"a]0;xb"


def test_too_long_a_text_is_not_sent() -> None:
    written: list[str] = []
    sent = copy("x" * 100_000, written.append, {})
    assert (written, sent.terminal) == ([], False)
    assert "too long" in sent.message


def test_a_tmux_that_does_not_answer_is_not_trusted() -> None:
    written: list[str] = []
    sent = copy("words", written.append, {"TMUX": "/nowhere,1,0", "PATH": ""})
    assert written
    assert "tmux may drop it" in sent.message


def test_screen_is_asked_to_hand_a_copy_on_in_strings_that_it_takes() -> None:
    written: list[str] = []
    sent = copy("words " * 400, written.append, {"STY": "12.desk"})
    assert "through screen" in sent.message
    strings = re.fullmatch(r"(?:\x1bP([^\x1b]|\x1b\])*\x1b\\)+", written[0])
    assert strings is not None
    parts = written[0].removeprefix("\x1bP").removesuffix("\x1b\\").split("\x1b\\\x1bP")
    assert "".join(parts) == osc52("words " * 400)
    assert max(map(len, parts)) < 768


def test_a_short_copy_is_one_string_for_screen() -> None:
    assert through_screen(osc52("a")) == f"\x1bP{osc52('a')}\x1b\\"
