"""Texts as they lie in the archive: compressed, without loss."""

from __future__ import annotations

import zlib


def packed(text: str) -> bytes:
    """A text as it is stored: compressed, without loss (lone surrogates included)."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def unpacked(blob: bytes) -> str:
    """The text that ``packed`` stored."""
    return zlib.decompress(blob).decode("utf-8", "surrogatepass")
