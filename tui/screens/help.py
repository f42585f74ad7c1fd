"""The keys of a pane, from the table of actions."""

from __future__ import annotations

from tui import look
from tui.actions import ACTIONS, TITLES, TYPING, Where, shown
from tui.layout import PaneName
from tui.panes.sheet import Entry

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
)


def help_entries(pane: PaneName, keys: dict[str, tuple[str, ...]]) -> list[Entry]:
    """The keys of ``pane`` first, then those of everywhere, the search and the letters."""
    entries: list[Entry] = []
    for where in _ORDER[pane]:
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
    entries += [Entry(""), Entry("Letters and marks", style=look.BOLD)]
    return entries + [_row(key, text) for key, text in _LETTERS]


def _row(keys: str, text: str, value: str | None = None) -> Entry:
    return Entry(text, value, lead=f"  {keys:<22} ")
