"""Copies that arrive: the terminal's clipboard, tmux's own way through, and what was sent where.

A terminal never confirms OSC 52, so nothing here says "copied": it says "sent", and the shelf
(``tui.copying.shelf``) keeps the text.
"""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tui.terminal.clean import clean

_LIMIT = 74_994  # bytes of payload that common terminals take in one OSC 52
_STRING = 500  # bytes of a string that GNU screen hands on, which takes up to 768


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a copy; ``message`` is one line for the status."""

    terminal: bool
    tmux: bool
    message: str


def osc52(text: str) -> str:
    """The sequence that asks a terminal to take ``text`` as its clipboard."""
    payload = base64.b64encode(clean(text).encode("utf-8", "replace")).decode("ascii")
    return f"\x1b]52;c;{payload}\x07"


def through_screen(sequence: str) -> str:
    """``sequence`` as GNU screen hands it on to its own terminal: in strings that it takes."""
    parts = (sequence[at : at + _STRING] for at in range(0, len(sequence), _STRING))
    return "".join(f"\x1bP{part}\x1b\\" for part in parts)


def copy(
    text: str,
    write: Callable[[str], object],
    environment: Mapping[str, str] | None = None,
    *,
    kept: str = "kept: nato-tui last",
) -> Sent:
    """Send ``text`` to the clipboard; ``write`` puts raw sequences on the terminal.

    ``kept`` says what became of it besides.
    """
    env = os.environ if environment is None else environment
    in_tmux = bool(env.get("TMUX"))
    loaded = in_tmux and _load_buffer(clean(text), env)
    sequence = osc52(text)
    fits = len(sequence) <= _LIMIT
    in_screen = bool(env.get("STY"))
    if fits and not loaded:
        write(through_screen(sequence) if in_screen else sequence)
    return Sent(fits and not loaded, loaded, f"{_where(in_tmux, in_screen, loaded, fits)}; {kept}")


def _where(in_tmux: bool, in_screen: bool, loaded: bool, fits: bool) -> str:
    if loaded:
        return "sent to the terminal's clipboard through tmux"
    if not fits:
        return "too long for the terminal's clipboard"
    if in_tmux:
        return "sent to the terminal's clipboard, but tmux may drop it"
    if in_screen:
        return "sent to the terminal's clipboard through screen"
    return "sent to the terminal's clipboard"


def _load_buffer(text: str, env: Mapping[str, str]) -> bool:
    """Hand ``text`` to tmux, which passes it on whatever its set-clipboard says."""
    program = shutil.which("tmux")
    if program is None:
        return False
    try:
        done = subprocess.run(
            [program, "load-buffer", "-w", "-"],
            input=text.encode("utf-8", "replace"),
            env=dict(env),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=2,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
