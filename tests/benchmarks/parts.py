"""Which annotated articles the fits leave out, so that measurements can be made on them.

Two divisions: the figures of attribution and those of reports and pronouns were each taken on a
fifth of its own, and stay comparable only on the same one.
"""

from __future__ import annotations

from hashlib import sha1, sha256

PARTS = 5


def held_out(identity: str) -> bool:
    """Whether an article is in the fifth that the fit of attribution keeps unseen."""
    return sha256(identity.encode()).digest()[0] < 51


def part(identity: str) -> int:
    """Which fifth an article is in, for reports and pronouns; their fits keep 0 unseen."""
    return int(sha1(identity.encode()).hexdigest(), 16) % PARTS
