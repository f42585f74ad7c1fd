"""The tables of words as they stand in their files."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def read(name: str) -> dict[str, Any]:
    """A data file of this room as a table."""
    return tomllib.loads(files(__package__).joinpath("data", name).read_text("utf-8"))


@cache
def raw() -> dict[str, Any]:
    """The table of words as it stands in its file."""
    return read("mentions.toml")
