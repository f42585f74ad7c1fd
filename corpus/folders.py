"""The program's folders as platformdirs names them.

On Linux they are named here without importing it: that would cost every command a tenth of its
start. Where the environment says something odd, platformdirs is asked.
"""

from __future__ import annotations

import os
import sys

APP = "nato-tui"
_LINUX = {
    "data": ("XDG_DATA_HOME", ".local/share"),
    "config": ("XDG_CONFIG_HOME", ".config"),
    "state": ("XDG_STATE_HOME", ".local/state"),
    "cache": ("XDG_CACHE_HOME", ".cache"),
}


def folder(kind: str) -> str:
    """The path of the "data", "config", "state" or "cache" folder; not created here."""
    if sys.platform == "linux" and not hasattr(sys, "getandroidapilevel"):
        variable, below = _LINUX[kind]
        home = os.environ.get("HOME", "")
        base = os.environ.get(variable, "")
        if not os.path.isabs(base) and os.path.isabs(home):
            base = os.path.join(os.path.expanduser("~"), below)
        if os.path.isabs(base):
            return os.path.join(base, APP)
    import platformdirs

    return str(getattr(platformdirs, f"user_{kind}_dir")(APP, appauthor=False))
