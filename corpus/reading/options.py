"""What a user may set about reading."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of one reading; the defaults suit a folder of clippings."""


DEFAULT = Options()
