"""The user's editor, opened at a line."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping

_PLUS = {"vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "micro", "joe", "mg", "kak",
         "ed", "ex", "less", "pico", "jed", "ne", "vis"}  # fmt: skip
_COLON = {"hx", "helix", "subl", "zed"}
_GOTO = {"code", "codium", "code-insiders"}


def editor_command(path: str, line: int, environment: Mapping[str, str] | None = None) -> list[str]:
    """The command that opens ``path`` at ``line`` (from 1) in $VISUAL or $EDITOR, else vi."""
    env = os.environ if environment is None else environment
    chosen = shlex.split(env.get("VISUAL") or env.get("EDITOR") or "vi") or ["vi"]
    name = os.path.basename(chosen[0])
    if name in _PLUS:
        return [*chosen, f"+{line}", path]
    if name in _COLON:
        return [*chosen, f"{path}:{line}"]
    if name in _GOTO:
        return [*chosen, "--wait", "--goto", f"{path}:{line}"]
    return [*chosen, path]
