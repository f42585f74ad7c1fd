"""The shelf: the quotations copied last, kept in a file of lines in the state folder."""

from __future__ import annotations

import json
from dataclasses import dataclass

from corpus.paths import state_dir, write_private

MOST = 50
_NAME = "shelf.jsonl"


@dataclass(frozen=True, slots=True)
class Item:
    """A copied text and when it was copied (ISO, local time)."""

    text: str
    at: str


def push(text: str) -> None:
    """Put ``text`` on the shelf, newest first; the oldest fall off. Raises OSError."""
    from datetime import datetime

    now = datetime.now().astimezone().isoformat(timespec="seconds")
    kept = [item for item in items() if item.text != text][: MOST - 1]
    lines = [json.dumps({"at": i.at, "text": i.text}) for i in [Item(text, now), *kept]]
    write_private(state_dir() / _NAME, ("\n".join(lines) + "\n").encode())


def items() -> list[Item]:
    """What is on the shelf, newest first; a damaged line is passed over."""
    try:
        lines = (state_dir() / _NAME).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        try:
            entry = json.loads(line)
            found.append(Item(str(entry["text"]), str(entry["at"])))
        except (ValueError, TypeError, KeyError):
            continue
    return found
