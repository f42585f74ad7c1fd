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
    ("2×", "found in so many prints; one stands for all"),
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


def _marks(glyphs: look.Glyphs) -> list[Entry]:
    """What the letters and marks before rows mean."""
    bars = f"{glyphs.current} {glyphs.quote} {glyphs.dot}"
    told = [_row(key, text) for key, text in (*_LETTERS, (bars, _IN_TEXT))]
    return [Entry("Letters and marks", style=look.BOLD), *told, Entry("")]


def _row(keys: str, text: str, value: str | None = None) -> Entry:
    return Entry(text, value, lead=f"  {keys:<22} ")
