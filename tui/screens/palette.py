"""Every command by name: type part of it, Enter does it. Some take a word more."""

from __future__ import annotations

from textual.app import ComposeResult

from tui.actions import ACTIONS, shown
from tui.panes.prompt import Prompt
from tui.panes.sheet import Entry
from tui.screens.sheet import Sheet
from tui.source import Source

COMMANDS: dict[str, str] = {
    "export FILE": "write the basket, or the list, to FILE (.md .org .tex .html .csv .json .bib)",
    "export-list FILE": "write the quotations listed now to FILE",
    "basket NAME": "use another basket, by name; without a name the first one",
    "note WORDS": "a note with the quotation under the cursor, kept in the basket",
    "save NAME": "keep this search under a name",
    "open NAME": "the search of that name again",
    "dups": "reprints among the quotations listed now, grouped",
    "theme NAME": "other colours: terminal, terminal-light, high-contrast, nord, …",
    "add PATH": "read a file or folder into the archive",
}
"""What can be typed besides the names of actions; the palette, help and manual show it."""


class Palette(Sheet):
    """Dismissed with the name of an action, or with the line that was typed."""

    def __init__(self, source: Source, keys: dict[str, tuple[str, ...]]) -> None:
        entries = [
            Entry(action.help, action.id, lead=f"{action.id:<24}{_keys(keys, action.id):<10} ")
            for action in ACTIONS
            if action.id != "palette"
        ]
        entries += [Entry(text, f":{name}", lead=f"{name:<34} ") for name, text in COMMANDS.items()]
        super().__init__(source, "commands", entries)
        self.every = entries

    def compose(self) -> ComposeResult:
        """The list, with the prompt on the last row."""
        yield from super().compose()
        yield Prompt(id="palette-prompt")

    def take_focus(self) -> None:
        """Type at once."""
        prompt = self.query_one(Prompt)
        prompt.styles.offset = (0, self.app.size.height - 1)
        self.hint_bar.display = False
        prompt.open(self, ":")

    def prompt_changed(self, text: str) -> None:
        """Only what has the letters in it stays."""
        words = text.casefold().split()
        head = words[0] if words else ""
        kept = [
            entry
            for entry in self.every
            if all(word in (entry.lead + entry.text).casefold() for word in words)
            or (len(words) > 1 and str(entry.value).startswith(f":{head} "))
        ]
        kept.sort(key=lambda entry: not str(entry.value).lstrip(":").startswith(head))
        self.put(kept, 0)

    def prompt_done(self, text: str, kept: bool) -> None:
        """Enter: a whole line that was typed, else what the cursor is on."""
        if not kept:
            self.dismiss(None)
            return
        head, _, rest = text.strip().partition(" ")
        typed = {name.split()[0]: name for name in COMMANDS}
        if head in typed and (rest.strip() or " " not in typed[head]):
            self.dismiss(f":{text.strip()}")
            return
        value = self.value()
        if isinstance(value, str) and value.startswith(":") and " " in value:
            prompt = self.query_one(Prompt)
            prompt.open(self, ":", value[1:].split()[0] + " ")
            self.prompt_changed(prompt.text)
        else:
            self.dismiss(value)

    def prompt_moved(self, step: int) -> None:
        """Up and down."""
        number = self.pane.current_number() + step
        if 0 <= number < len(self.entries):
            self.pane.put_cursor(0)
            self.pane.go_to_entry(number)
            self.put(self.entries, number)

    def prompt_widened(self) -> None:
        """Backspace on the empty line closes."""
        self.dismiss(None)


def _keys(keys: dict[str, tuple[str, ...]], action: str) -> str:
    return " ".join(shown(key) for key in keys.get(action, ())[:2])
