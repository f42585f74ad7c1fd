"""Texts as they lie in the archive: compressed, without loss.

A text of a few kilobytes hardly repeats itself: it is packed against common words, to half its
size. What was packed says by a number of zlib's own which words it needs, or that it needs none.
"""

from __future__ import annotations

import zlib
from functools import cache

_NEEDS_WORDS = 0x20
"""The bit of a packed text's second byte that says so; the number of the words follows."""


def packed(text: str) -> bytes:
    """A text as it is stored: compressed, without loss (lone surrogates included)."""
    made = _ready().copy()
    return made.compress(text.encode("utf-8", "surrogatepass")) + made.flush()


def plainly_packed(text: str) -> bytes:
    """A text as it was stored before there were common words; articles are compared by it."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def unpacked(blob: bytes) -> str:
    """The text that ``packed`` stored, now or in an older version; raises zlib.error."""
    if len(blob) < 6 or not blob[1] & _NEEDS_WORDS:
        return zlib.decompress(blob).decode("utf-8", "surrogatepass")
    words = _known().get(int.from_bytes(blob[2:6], "big"))
    if words is None:
        raise zlib.error("packed against words that are not known")
    reading = zlib.decompressobj(zdict=words)
    plain = reading.decompress(blob)
    if not reading.eof:
        raise zlib.error("a packed text breaks off")
    return plain.decode("utf-8", "surrogatepass")


@cache
def _known() -> dict[int, bytes]:
    from corpus.archive.common import FIRST

    return {zlib.adler32(words): words for words in (FIRST.encode(),)}


@cache
def _ready() -> zlib._Compress:
    """A compressor that has read the words; to be copied."""
    (*_, newest) = _known().values()
    return zlib.compressobj(6, zlib.DEFLATED, 15, 9, zlib.Z_DEFAULT_STRATEGY, newest)
