"""The version of the program, also when it runs from its source."""

from __future__ import annotations


def version() -> str:
    """The installed version, or "source"."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("nato-tui")
    except PackageNotFoundError:
        return "source"
