"""The keys of a pane, from the table of actions."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events

from tui.drawing import look
from tui.drawing.layout import PaneName
from tui.panes.sheet import Entry
from tui.settings.actions import ACTIONS, TITLES, TYPING, Where, shown

_ORDER: dict[PaneName, tuple[Where, ...]] = {
    "articles": ("lists", "everywhere", "quotation", "search"),
    "text": ("text", "lists", "quotation", "everywhere", "search"),
    "quotes": ("quotation", "lists", "everywhere", "search"),
    "speakers": ("speaker", "lists", "everywhere", "quotation", "search"),
}
_LETTERS = (
    ("d m i", "direct, mixed, indirect quotation"),
    ("? x +", "doubtful speaker, corrected, in the basket"),
    ("p o u", "person, organisation, unnamed source"),
    ("~", "before a date: inferred, not printed"),
    ("2×", "found in so many prints; one stands for all"),
    ("…", "on a time line: goes on the statement above"),
)
_IN_TEXT = "in the text: this quotation, others, what is not article text"


def help_entries(
    pane: PaneName, keys: dict[str, tuple[str, ...]], glyphs: look.Glyphs = look.PRETTY
) -> list[Entry]:
    """The keys of ``pane`` first, then the letters and marks, the keys of everywhere, the search.

    ``glyphs`` are those that the text is drawn with.
    """
    entries: list[Entry] = []
    for number, where in enumerate(_ORDER[pane]):
        if number == 1:
            entries += _marks(glyphs)
        entries.append(Entry(TITLES[where], style=look.BOLD))
        if where == "search":
            entries += [_row(key, text) for key, text in TYPING]
            continue
        for action in ACTIONS:
            if action.where == where:
                bound = keys.get(action.id, action.keys)
                names = " ".join(shown(key) for key in bound) or "(no key)"
                entries.append(_row(names, action.help, action.id))
        entries.append(Entry(""))
    return entries


def sheet_entries(
    hints: Sequence[tuple[str, str]], keys: dict[str, tuple[str, ...]]
) -> list[Entry]:
    """The keys of a sheet: its own, also those that its last row has no room for, then moving."""
    entries = [_row(key, text) for key, text in hints]
    entries += [Entry(""), Entry(TITLES["lists"], style=look.BOLD)]
    moving = (action for action in ACTIONS if action.where == "lists" and action.id != "follow")
    return entries + [
        _row(" ".join(shown(key) for key in bound), action.help)
        for action in moving
        if (bound := keys.get(action.id, action.keys))
    ]


def unused(event: events.Key, keys: dict[str, tuple[str, ...]]) -> str:
    """What to say of a key that does nothing, as what was pressed by habit would seem to hang."""
    plain = event.character and event.is_printable and "+" not in event.key
    key = event.character if plain else shown(event.key)
    asks = keys.get("help")
    return f"{key} does nothing here" + (f"; {shown(asks[0])} shows the keys" if asks else "")


def _marks(glyphs: look.Glyphs) -> list[Entry]:
    """What the letters and marks before rows mean."""
    bars = f"{glyphs.current} {glyphs.quote} {glyphs.dot}"
    told = [_row(key, text) for key, text in (*_LETTERS, (bars, _IN_TEXT))]
    return [Entry("Letters and marks", style=look.BOLD), *told, Entry("")]


def _row(keys: str, text: str, value: str | None = None) -> Entry:
    return Entry(text, value, lead=f"  {keys:<22} ")
