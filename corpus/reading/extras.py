"""Libraries that are installed on demand: loaded when a file needs them, named when missing."""

from __future__ import annotations

import os
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from corpus.errors import ReadingError
from corpus.reading import files


def find(module: str, extra: str, path: str | os.PathLike[str]) -> None:
    """ReadingError when the module is missing; it is not loaded."""
    if find_spec(module) is None:
        raise _missing(extra, path)


def load(module: str, extra: str, path: str | os.PathLike[str]) -> Any:
    """The module; ReadingError with the command that installs it when it is missing."""
    try:
        return import_module(module)
    except ImportError:
        raise _missing(extra, path) from None


def _missing(extra: str, path: str | os.PathLike[str]) -> ReadingError:
    cure = f"pip install '.[{extra}]' in the checkout"
    return ReadingError(f"{files.shown(path)}: reading it needs an extra: {cure}")
