"""The archive of the other room's tests."""

from __future__ import annotations

from tests.unit.archive.conftest import archive

__all__ = ["archive"]
