"""Which annotated articles the fits leave out, so that measurements can be made on them."""

from __future__ import annotations

from hashlib import sha256


def held_out(identity: str) -> bool:
    """Whether an article is in the fifth that is kept unseen."""
    return sha256(identity.encode()).digest()[0] < 51
