"""What a user may set about reading: limits, his own patterns, how fields of dumps are named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of one reading; the defaults suit a folder of clippings.

    ``max_bytes`` bounds a file that is read whole, ``max_unpacked`` what one compressed file may
    unpack to, ``max_stream`` a container that is read item by item (all in bytes).
    ``asides`` are the user's own regular expressions for lines that are not article text;
    ``fields`` maps the fields of an article ("title", "text", "date", …) to the names that a
    JSONL dump uses, dotted for nested ones ("meta.source").
    """

    max_bytes: int = 64 * MEBIBYTE
    max_unpacked: int = 256 * MEBIBYTE
    max_stream: int = 64 * 1024 * MEBIBYTE
    asides: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)


DEFAULT = Options()
