"""Every command by name: type part of it, Enter does it. Some take a word more."""

from __future__ import annotations

from textual.app import ComposeResult

from tui.copying.exporting import SHOWN
from tui.panes.prompt import Prompt
from tui.panes.sheet import Entry
from tui.screens.sheet import Sheet
from tui.settings.actions import ACTIONS, shown
from tui.settings.config import CHOICES
from tui.store.source import Source

COMMANDS: dict[str, str] = {
    "export FILE": f"write the basket, or the list, to FILE ({SHOWN})",
    "export-list FILE": "write the quotations listed now to FILE",
    "basket NAME": "use another basket, by name; - is the first one",
    "note WORDS": "a note with the quotation under the cursor, kept in the basket",
    "save NAME": "keep this search under a name",
    "open NAME": "the search of that name again",
    "dups": "reprints among the quotations listed now, grouped",
    "theme NAME": "other colours: terminal, terminal-light, high-contrast, nord, …",
    "add PATH": "read a file or folder into the archive",
}
"""What can be typed besides the names of actions; the palette, help and manual show it."""
_LEAVING = ("q!", "qa", "qa!", "wq", "wqa")


class Palette(Sheet):
    """Dismissed with the name of an action, or with the line that was typed."""

    def __init__(self, source: Source, keys: dict[str, tuple[str, ...]]) -> None:
        entries = [
            Entry(action.help, action.id, lead=f"{action.id:<24}{_keys(keys, action.id):<12} ")
            for action in ACTIONS
            if action.id != "palette"
        ]
        entries += [Entry(text, f":{name}", lead=f"{name:<36} ") for name, text in COMMANDS.items()]
        super().__init__(source, "commands", entries)
        self.every = entries
        self.bound = keys

    def compose(self) -> ComposeResult:
        """The list, with the prompt on the last row."""
        yield from super().compose()
        yield Prompt(id="palette-prompt")

    def take_focus(self) -> None:
        """Type at once."""
        self.hint_bar.display = False
        self.query_one(Prompt).open(self, ":")

    def _place(self) -> None:
        super()._place()
        self.query_one(Prompt).styles.offset = (0, self.app.size.height - 1)

    def prompt_changed(self, text: str) -> None:
        """Only what has the letters in it stays; after a command what it can take."""
        self.query_one(Prompt).tell("")
        words = text.casefold().split()
        values = self._values(words[0]) if words and " " in text.lstrip() else []
        if values:
            begun = " ".join(words[1:])
            kept = [one for one in values if begun in one.text.casefold()]
            kept.sort(key=lambda entry: _far(entry.text.casefold(), begun))
            self.put(kept, 0)
            return
        head = words[0] if words else ""
        kept = [
            entry
            for entry in self.every
            if all(word in (entry.lead + entry.text).casefold() for word in words)
            or (len(words) > 1 and str(entry.value).startswith(f":{head} "))
        ]
        kept.sort(key=lambda entry: _far(str(entry.value).lstrip(":").split()[0], head))
        meant = self._meant(text.strip())
        self.put([*meant, *(entry for entry in kept if entry not in meant)], 0)

    def _meant(self, text: str) -> list[Entry]:
        """The action that has this key; with vim's words for leaving, to quit."""
        bound = {key: name for name, keys in self.bound.items() for key in keys}
        name = "quit" if text in _LEAVING else bound.get(text)
        return [entry for entry in self.every if entry.value == name]

    def _values(self, command: str) -> list[Entry]:
        """What a command can take, where that is known."""
        if command == "theme":
            known = CHOICES["theme"]
        elif command == "open":
            known = tuple(sorted(self.source.archive.state("searches") or {}))
        else:
            known = ()
        return [Entry(one, f":{command} {one}") for one in known]

    def prompt_done(self, text: str, kept: bool) -> None:
        """Enter: a whole line that was typed, else what the cursor is on."""
        if not kept:
            self.dismiss(None)
            return
        head, _, rest = text.strip().partition(" ")
        value, prompt = self.value(), self.query_one(Prompt)
        if str(value).startswith(f":{head} ") and str(value)[1:] not in COMMANDS:
            self.dismiss(value)
            return
        typed = {name.split()[0]: name for name in COMMANDS}
        if head in typed and (rest.strip() or " " not in typed[head]):
            self.dismiss(f":{text.strip()}")
            return
        if value is None:
            prompt.tell("no such command")
        elif isinstance(value, str) and value[1:] in COMMANDS and " " in value:
            prompt.open(self, ":", value[1:].split()[0] + " ")
            self.prompt_changed(prompt.text)
            prompt.tell(f"say which: {value[1:]}")
        else:
            self.dismiss(value)

    @property
    def prompt_page(self) -> int:
        """Rows of a page of commands."""
        return self.pane.page

    def prompt_moved(self, step: int) -> None:
        """Up and down."""
        number = max(0, min(self.pane.current_number() + step, len(self.entries) - 1))
        if number != self.pane.current_number():
            self.pane.put_cursor(0)
            self.pane.go_to_entry(number)
            self.put(self.entries, number)

    def prompt_widened(self) -> None:
        """Backspace on the empty line closes."""
        self.dismiss(None)


def _far(name: str, head: str) -> int:
    """How far a name is from what was typed: the same, so beginning, anything else."""
    return 0 if name == head else 1 if name.startswith(head) else 2


def _keys(keys: dict[str, tuple[str, ...]], action: str) -> str:
    return " ".join(shown(key) for key in keys.get(action, ())[:2])
