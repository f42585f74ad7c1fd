"""What the bars say, as styled text: the panes by number, the few keys that matter."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from rich.segment import Segment

from tui.drawing import look
from tui.drawing.layout import LABELS, PANES, PaneName
from tui.drawing.lines import fit, width_of
from tui.settings.actions import BY_ID, shown
from tui.store.source import Source

Pieces = list[Segment]

_HINTED = ("search", "follow", "to_speaker", "copy_cited", "help", "quit")
_WORDS = {"to_speaker": "speaker"}


def pane_pieces(active: PaneName, visible: Collection[str], end: str, room: int) -> Pieces:
    """The first row: the panes by number, the visible ones and the active one marked, ``end``."""
    pieces: Pieces = []
    whole = sum(len(LABELS[pane]) + 5 for pane in PANES) <= room
    for number, pane in enumerate(PANES, 1):
        text = f" {number} {LABELS[pane]} " if whole else f" {number} "
        text = f"[{number} {LABELS[pane]}]" if pane == active else text
        style = look.BOLD if pane == active else look.NORMAL
        pieces.append(Segment(text, style if pane in visible else look.DIM))
        pieces.append(Segment(" "))
    left = room - sum(width_of(piece.text) for piece in pieces) - 1
    if left > 10:
        pieces.append(Segment(fit(end, left, right=True), look.DIM))
    return pieces


def archive_note(source: Source) -> str:
    """What stands at the end of the first row: what is unusual about the archive."""
    if source.sample:
        return "sample articles"
    return "read-only archive" if source.archive.readonly else ""


def hints(keys: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    """The keys of the last row, as they are bound now, and what each does."""
    rows = [
        (shown(keys[name][0]), _WORDS.get(name) or BY_ID[name].hint)
        for name in _HINTED
        if keys.get(name)
    ]
    panes = [shown(keys[name][0]) for name in PANES if keys.get(name)]
    if panes:
        rows.insert(1, ("1-4" if panes == [*"1234"] else " ".join(panes), "panes"))
    return rows


def hint_pieces(hints: Sequence[tuple[str, str]], room: int) -> Pieces:
    """The hints that there is room for: those in the middle go first, the last one never."""
    kept = list(hints)
    while len(kept) > 2 and sum(len(k) + len(w) + 3 for k, w in kept) > room:
        del kept[(len(kept) - 1) // 2]
    pieces: Pieces = [Segment(" ")]
    for key, word in kept:
        pieces += [Segment(key, look.BOLD), Segment(f" {word}  ")]
    return pieces
