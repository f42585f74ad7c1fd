"""Places one has been: back and forward, as in a browser."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.place.selection import Selection

_KEPT = 100


@dataclass(slots=True)
class History:
    """Selections behind and ahead of the present one."""

    behind: list[Selection] = field(default_factory=list)
    ahead: list[Selection] = field(default_factory=list)

    def leave(self, here: Selection) -> None:
        """A jump starts from ``here``; what was ahead is forgotten."""
        if not self.behind or self.behind[-1] != here:
            self.behind.append(here)
            del self.behind[:-_KEPT]
        self.ahead.clear()

    def back(self, here: Selection) -> Selection | None:
        """The place before, None at the first."""
        while self.behind:
            place = self.behind.pop()
            if place != here:
                self.ahead.append(here)
                return place
        return None

    def forward(self, here: Selection) -> Selection | None:
        """The place after, None at the last."""
        while self.ahead:
            place = self.ahead.pop()
            if place != here:
                self.behind.append(here)
                return place
        return None
