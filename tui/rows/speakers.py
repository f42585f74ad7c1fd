"""The speakers: name, type by letter, how many quotations, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from rich.segment import Segment

from corpus.model import Speaker
from corpus.roles import role_beside
from tui.drawing import look
from tui.drawing.dates import short_date
from tui.drawing.lines import fit
from tui.place.selection import Selection
from tui.rows.lists import ListRows
from tui.store.source import index_of

_CELLS = 9  # of the plot of a speaker's quotations over time


class SpeakerRows(ListRows):
    """One row a speaker. p person, o organisation, u unnamed: a letter, not a colour."""

    NUMBER: ClassVar[str] = "4"
    LABEL: ClassVar[str] = "Speakers"

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.only: Sequence[str] | None = None
        self.typed = ""

    def ids_of(self, selection: Selection) -> Sequence[Any]:
        """Speakers under what narrows before this pane, or those whose name was typed."""
        ids = self.source.speakers(selection)
        if self.only is None:
            return ids
        known = set(ids)
        return [speaker for speaker in self.only if speaker in known]

    def current_of(self, selection: Selection) -> Any:
        """The selected speaker."""
        return selection.speaker

    def position_text(self) -> str:
        """The position, and whether there are more than the first hits tell."""
        more = self.shown.partly("speaker") and self.row_count() < self.source.counts.speakers
        return f"{super().position_text()}{'+' if more else ''}"

    @property
    def elsewhere(self) -> bool:
        """As of all rows, but names that were typed are chosen from here."""
        return self.only is None and super().elsewhere

    def title_text(self) -> str:
        """The name that was typed, if any."""
        return f"“{self.typed}”" if self.only is not None else ""

    def filter(self, typed: str, only: Sequence[str] | None) -> None:
        """Show only the speakers found for a typed name, or all again around the selected one."""
        if only is None and self.only is None:
            return
        self.typed, self.only = typed, only
        self.ids = self.ids_of(self.shown)
        selected = index_of(self.ids, self.current_of(self.shown)) if only is None else None
        self.cursor, self.top = selected or 0, 0
        self.flip()
        self.repaint()

    def draw(self, index: int, width: int) -> list[list[Segment]]:
        """Name, last role, first and last seen where there is room, count."""
        speaker = self.source.glance(self.ids[index])
        if speaker is None:
            return [[Segment(fit("gone", width), look.DIM)]]
        letter = look.TYPE_LETTER[speaker.type]
        name = f"‹{speaker.name}›" if speaker.type == "unnamed" else speaker.name
        style = look.ASIDE if speaker.type == "unnamed" else look.NORMAL
        wide = width >= 60
        names = min(34, width - 26) if wide else width - 7
        pieces = [Segment(f"{letter} ", look.DIM), Segment(fit(name, names), style)]
        if wide:
            seen = self._seen(speaker, width >= 98)
            role = speaker.roles[-1].role if speaker.roles else ""
            role = role_beside(role, speaker.name, speaker.type) or ""
            rest = width - 2 - names - 5
            dates = 20 if rest > 44 else 0
            dates += 11 if dates and width >= 98 else 0
            pieces.append(Segment("  " + fit(role, rest - 2 - dates), look.DIM))
            if dates:
                pieces.append(Segment(fit(seen, dates, right=True), look.DIM))
        pieces.append(Segment(fit(f"{self._quotes(speaker)}", 5, right=True), look.DIM))
        return [pieces]

    def after_selection(self, old: Selection, new: Selection) -> None:
        """In another article the same speakers say more or less."""
        if old.before("speaker") != new.before("speaker"):
            self.repaint()

    def _quotes(self, speaker: Speaker) -> int:
        """How many quotations: of all, or of the one article that narrows the pane."""
        narrowed = self.shown.before("speaker")
        if [one.by for one in narrowed] != ["article"]:
            return speaker.quotes
        rows = self.source.in_article(int(narrowed[0].key))
        return sum(row.speaker_id == speaker.id for row in rows)

    def _seen(self, speaker: Speaker, plotted: bool) -> str:
        """First and last seen, with a small plot of the time between where there is room."""
        dates = _dates(speaker.first, speaker.last)
        if not plotted or not speaker.first or speaker.first == speaker.last:
            return dates
        counts = self.source.over_time(speaker, _CELLS)
        return f"{look.spark(counts, self.glyphs)}  {dates}"


def _dates(first: str | None, last: str | None) -> str:
    if not first:
        return ""
    if first == last or not last:
        return short_date(first)
    return f"{short_date(first)}–{short_date(last)}"
