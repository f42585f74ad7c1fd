"""Libraries that are installed on demand: loaded when a file needs them, named when missing."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

from corpus.errors import ReadingError
from corpus.reading import files


def load(module: str, extra: str, path: str | os.PathLike[str]) -> Any:
    """The module; ReadingError with the command that installs it when it is missing."""
    try:
        return import_module(module)
    except ImportError:
        raise ReadingError(
            f"{files.shown(path)}: reading it needs an extra: pip install 'nato-tui[{extra}]'"
        ) from None
