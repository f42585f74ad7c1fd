"""What is told of somebody's role beside the name."""

from __future__ import annotations

from corpus.model import SpeakerType


def role_beside(role: str | None, name: str | None, type: SpeakerType | None) -> str | None:
    """A person's role to stand beside the name, without its article; None where it repeats it."""
    told = (role or "").split(";")[0].strip()
    first, _, rest = told.partition(" ")
    if first.casefold() in ("the", "a", "an") and rest:
        told = rest
    if not told or type != "person" or told.casefold() in (name or "").casefold():
        return None
    return told
