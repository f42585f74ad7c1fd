"""Where one was, kept as it changes, so that the next start opens there."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.paths import write_private
from tui.drawing.layout import PANES, PaneName
from tui.place.selection import Selection, as_json, from_json
from tui.starting.early import session_file

_PAUSE = 1.0  # seconds between two writes while the place keeps changing


@dataclass(slots=True)
class Session:
    """The place of one archive's last session. ``path`` None keeps nothing."""

    path: Path | None = None
    selection: Selection = field(default_factory=Selection)
    pane: PaneName = "quotes"
    companion: PaneName = "quotes"
    zoomed: bool = False
    words: list[str] = field(default_factory=list)
    light: bool = False
    _written: float = 0.0
    _dirty: bool = False
    _passing: bool = False
    _number: int = 0
    _put_last: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    @staticmethod
    def load(path: Path) -> Session:
        """What stands at ``path``; a fresh session where nothing readable does."""
        try:
            data = json.loads(path.read_bytes())
        except (OSError, ValueError):
            return Session(path)
        if not isinstance(data, dict):
            return Session(path)
        words = data.get("words")
        return Session(
            path,
            from_json(data.get("selection")),
            _pane(data.get("pane")),
            _pane(data.get("companion")),
            data.get("zoomed") is True,
            [word for word in words if isinstance(word, str)] if isinstance(words, list) else [],
            data.get("light") is True,
        )

    def keep(
        self,
        selection: Selection,
        pane: PaneName,
        companion: PaneName,
        zoomed: bool,
        *,
        passing: bool = False,
    ) -> None:
        """Take the place; write it unless that was just done, or nobody stays there."""
        self.selection, self.pane = selection, pane
        self.companion, self.zoomed = companion, zoomed
        self._dirty, self._passing = True, passing
        if time.monotonic() - self._written > _PAUSE:
            self.write_soon()

    def searched(self, text: str) -> None:
        """Remember words that were searched."""
        if text and self.words[-1:] != [text]:
            others = [word for word in self.words if word != text]
            self.words = [*others[-99:], text]
            self._dirty = True

    def lit(self, light: bool) -> None:
        """Remember whether the terminal's ground is light."""
        self._dirty = self._dirty or light is not self.light
        self.light = light

    def write(self) -> None:
        """Write now, if there is anything new. A place that cannot be written is not an error."""
        self._put(*self._taken())

    def write_soon(self) -> None:
        """The same beside the caller, who never waits for the disk; a place passed can wait."""
        taken = (0, None) if self._passing else self._taken()
        if taken[1] is not None:
            threading.Thread(target=self._put, args=taken, name="session").start()

    def _taken(self) -> tuple[int, bytes | None]:
        """What is to be written, numbered, since a later place may be written first."""
        if not self._dirty or self.path is None:
            return self._number, None
        self._dirty, self._written = False, time.monotonic()
        self._number += 1
        data: dict[str, Any] = {
            "selection": as_json(self.selection),
            "pane": self.pane,
            "companion": self.companion,
            "zoomed": self.zoomed,
            "words": self.words,
            "light": self.light,
        }
        return self._number, json.dumps(data).encode()

    def _put(self, number: int, data: bytes | None) -> None:
        with self._lock:
            if data is None or self.path is None or number < self._put_last:
                return
            self._put_last = number
            try:
                write_private(self.path, data, durable=False)
            except OSError:
                self.path = None


def session_path(archive: Path) -> Path:
    """The file of the session that belongs to ``archive``."""
    return Path(session_file(str(archive)))


def _pane(value: object) -> PaneName:
    return value if value in PANES else "quotes"
