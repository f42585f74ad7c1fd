"""``python -m tui`` is ``nato-tui``.

What is imported first takes Ctrl-C as the system does: a start that is broken off says nothing.
"""

from __future__ import annotations

import signal
import sys

_HEEDED = signal.getsignal(signal.SIGINT) is signal.default_int_handler
if _HEEDED:
    signal.signal(signal.SIGINT, signal.SIG_DFL)

from tui.cli import main  # noqa: E402


def run() -> int:
    """``main``, where Ctrl-C ends any step of it with status 130; the end is the system's again."""
    try:
        if _HEEDED:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        status = main()
        if _HEEDED:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
    except KeyboardInterrupt:
        return 130
    return status


if __name__ == "__main__":
    sys.exit(run())
