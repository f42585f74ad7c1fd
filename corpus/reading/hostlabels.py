"""The labels of the hosts that a page's own lines hold, as a name may be spelt in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.reading import hostnames, webhosts
from corpus.reading.lines import Line, ends_sentence

_EDGE, _LONGEST = 40, 400
_HOSTS = re.compile(r"(?:@|https?://(?:www\.)?|\bwww\.|(?<![\w@./-]))((?:[\w-]+\.)+[a-z]{2,12})\b")
_HANDLES = re.compile(r"(?<![\w.@])@([A-Za-z]\w{5,})(?![\w.]*\.\w)")
"""What a house is called where it posts."""


def of(lines: Sequence[Line], kinds: Sequence[str | None], url: str) -> set[str]:
    """The labels of all hosts on a page's own lines, without signs between letters."""
    hosts = {webhosts.host_of(url) or ""} if url else set()
    edges = [*zip(lines, kinds, strict=True)]
    for line, kind in (*edges[:_EDGE], *edges[-_EDGE:]):
        text = line.text
        open_yet = kind is not None or not ends_sentence(text)
        if open_yet and "." in text and len(text) <= _LONGEST:
            hosts |= {one.lower() for one in _HOSTS.findall(text)}
    return {spelt(label) for host in hosts for label in host.split(".")[:-1]} - {""}


def handles(lines: Sequence[Line], kinds: Sequence[str | None]) -> set[str]:
    """What those are called who are followed on a page's own lines."""
    edges = [*zip(lines, kinds, strict=True)]
    own = (
        line.text
        for line, kind in (*edges[:_EDGE], *edges[-_EDGE:])
        if kind is not None and "@" in line.text and len(line.text) <= _LONGEST
    )
    return {spelt(one) for text in own for one in _HANDLES.findall(text)}


def spelt(text: str) -> str:
    """The letters of a name as hosts have them."""
    if not text.isascii():
        text = hostnames.unaccented(text)
    return re.sub(r"[\W_]", "", text.casefold()).removeprefix("the")
