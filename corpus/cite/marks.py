"""The outer marks around a quotation: a convention of the target, never of the content."""

from __future__ import annotations

from corpus.errors import CorpusError

STYLES: dict[str, tuple[str, str]] = {
    "curly": ("“", "”"),
    "straight": ('"', '"'),
    "single": ("‘", "’"),
    "guillemets": ("«", "»"),
    "french": ("«\u00a0", "\u00a0»"),
    "german": ("„", "“"),
    "swedish": ("”", "”"),
    "cjk": ("「", "」"),
    "latex": ("``", "''"),
    "enquote": ("\\enquote{", "}"),
    "none": ("", ""),
}
"""What ``--marks`` takes: a name, and the opening and closing mark that it stands for."""

DEFAULT = {"latex": "latex"}
_DOUBLE = ("“", "”", '"')
_SINGLE = {"latex": ("`", "'")}


def pair(name: str | None, target: str) -> tuple[str, str]:
    """The opening and closing mark for ``name`` (None: what ``target`` is used to).

    ``name`` may also be the two marks themselves, as in ``--marks "‹›"``.
    Raises CorpusError for a name that is neither.
    """
    chosen = name or DEFAULT.get(target, "curly")
    if chosen in STYLES:
        return STYLES[chosen]
    if len(chosen) == 2 and not chosen.isalnum():
        return chosen[0], chosen[1]
    raise CorpusError(f"no marks named {chosen!r}: use one of {', '.join(STYLES)}, or two marks")


def around(words: str, name: str | None, target: str) -> tuple[str, str]:
    """``pair`` for these words: without a wish single marks where double ones stand in them."""
    if name is None and any(mark in words for mark in _DOUBLE) and "‘" not in words:
        return _SINGLE.get(target, STYLES["single"])
    return pair(name, target)
