"""How the print tells that words were not said, or that what they report is not so."""

from __future__ import annotations

import re

_DENYING = re.compile(r"\b(?:not|never|cannot|nor|den(?:y|ies|ied|ying))\b|n['’]t\b", re.IGNORECASE)
_REFUSING = re.compile(
    r"\b(?:(?:reject|refut|disput|doubt|refus|declin|disavow|repudiat|dismiss)"
    r"(?:e?s|e?d|ing|e)?|rul(?:e|es|ed|ing) out)\b",
    re.IGNORECASE,
)
UNSAID = "the text says that nobody said so, or only what if"
"""Why words in marks have no speaker: "never said “…”", "had she said “…”"."""
NOT_SAID = "printed as what nobody said, or only might say"


def denies(words: str) -> bool:
    """Whether words before a report deny it in so many words: "never said", "denied"."""
    return _DENYING.search(words) is not None


def refuses(words: str) -> bool:
    """Whether words before a report tell of what is not so: "never said", "rejected claims"."""
    return denies(words) or _REFUSING.search(words) is not None
