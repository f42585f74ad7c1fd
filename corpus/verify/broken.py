"""Words that the end of a line broke: what a pasted text may say with them whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

_BREAK = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]\s+(?:>\s*)?(?=[^\W\d_])")
_MOST = 3
"""So many breaks are each tried as a hyphen and as none; of more all are none."""


def unbroken(text: str) -> Iterator[str]:
    """``text`` with its broken words whole: all of them, then some, where others have hyphens."""
    pieces = _BREAK.split(text)
    breaks = len(pieces) - 1
    if not breaks:
        return
    ways = product(("", "-"), repeat=breaks) if breaks <= _MOST else [("",) * breaks]
    for signs in ways:
        if "" in signs:
            yield "".join(a + b for a, b in zip(pieces, (*signs, ""), strict=True))
