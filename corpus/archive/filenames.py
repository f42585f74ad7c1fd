"""File names that are no valid text, kept so that the file can be found again."""

from __future__ import annotations

_ESCAPED = {0xDC80 + n: 0x10DC80 + n for n in range(128)}
_RESTORED = {there: here for here, there in _ESCAPED.items()}


def stored_path(path: str) -> str:
    """A path as SQLite can hold it: bytes that are no UTF-8 move to a private plane."""
    return path if path.isascii() else path.translate(_ESCAPED)


def real_path(stored: str) -> str:
    """The path that ``stored_path`` was given."""
    return stored if stored.isascii() else stored.translate(_RESTORED)
