"""The sketch of an article's own text, by which copies are known, as the archive keeps it.

A sketch tells in full only among fellows. Of an article that stands alone, as most do, a part is
kept that says which others are worth a look; the rest is drawn again from its text.
"""

from __future__ import annotations

import json
import sqlite3
import struct
from array import array
from collections.abc import Iterable
from functools import lru_cache
from operator import itemgetter
from sys import byteorder

from corpus.archive.texts import unpacked
from corpus.model import Article, Span
from corpus.reading.duplicates import Signature, signature

SHORTEST = 12
"""Texts of fewer words are copies of nothing: captions, empty pages, mere references."""
_HEAD = struct.Struct("<IIH")
_LOWER = 0xFFFF


def sketch(article: Article) -> bytes:
    """The signature of an article's own text, asides left out; b"" for a very short one."""
    return _sketch(article.text, [(aside.start, aside.end) for aside in article.asides])


def _sketch(text: str, asides: Iterable[Span]) -> bytes:
    made = signature(_without(text, asides))
    return _packed(made) if made.words >= SHORTEST else b""


def _without(text: str, asides: Iterable[Span]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in sorted(asides, key=itemgetter(0)):
        parts.append(text[at : max(at, start)])
        at = max(at, end)
    return "\n".join((*parts, text[at:]))


def _packed(one: Signature) -> bytes:
    numbers = array("I", (*one.phrases, *one.names))
    return _HEAD.pack(one.exact, one.words, len(one.phrases)) + numbers.tobytes()


def brief(blob: bytes) -> bytes:
    """A quarter of a sketch: its head and the lower halves of its phrases."""
    lower = array("H", map(lower_half, signature_of(blob).phrases))
    return blob[: _HEAD.size] + lower.tobytes() if lower else blob


def is_brief(blob: bytes) -> bool:
    """Whether of a stored sketch only the part that ``brief`` gives is there."""
    _, _, phrases = facts(blob)
    return bool(phrases) and len(blob) == _HEAD.size + 2 * phrases


def in_full(db: sqlite3.Connection, article: int, blob: bytes) -> bytes:
    """The whole sketch of an article of which ``blob`` is stored."""
    if not is_brief(blob):
        return blob
    stored = _stored(db, article)
    return _drawn(*stored) if stored else _HEAD.pack(*facts(blob)[:2], 0)


def own_text(db: sqlite3.Connection, article: int) -> str:
    """The text of a stored article without what is marked as not its own."""
    stored = _stored(db, article)
    return _without(unpacked(stored[0]), _spans(stored[1])) if stored else ""


def _stored(db: sqlite3.Connection, article: int) -> tuple[bytes, str] | None:
    """The packed text and the asides of an article."""
    found: tuple[bytes, str] | None = db.execute(
        "SELECT t.text, ifnull(a.asides, '[]') FROM articles a JOIN texts t ON t.article = a.id"
        " WHERE a.id = ?",
        (article,),
    ).fetchone()
    return found


def _spans(asides: str) -> list[Span]:
    return [(start, end) for start, end, _ in json.loads(asides)]


@lru_cache(256)
def _drawn(text: bytes, asides: str) -> bytes:
    """The sketch of a stored text; kept for texts that many are compared with."""
    return _sketch(unpacked(text), _spans(asides))


def signature_of(blob: bytes) -> Signature:
    """The signature in a whole sketch."""
    exact, words, phrases = facts(blob)
    numbers = tuple(memoryview(blob)[_HEAD.size :].cast("I"))
    return Signature(exact, numbers[:phrases], numbers[phrases:], words)


def facts(blob: bytes) -> tuple[int, int, int]:
    """Of a stored sketch, whole or brief: the sum of the text, its words, its phrases."""
    exact, words, phrases = _HEAD.unpack_from(blob)
    return exact, words, phrases


def lower_halves(blob: bytes) -> Iterable[int]:
    """The lower halves of a stored sketch's phrases, which a brief one has too."""
    if is_brief(blob):
        return memoryview(blob)[_HEAD.size :].cast("H")
    whole = memoryview(blob)[_HEAD.size : _HEAD.size + 4 * facts(blob)[2]]
    return whole.cast("H")[byteorder == "big" :: 2]


def lower_half(phrase: int) -> int:
    """The part of a phrase's number that a brief sketch keeps."""
    return phrase & _LOWER
