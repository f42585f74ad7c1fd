"""The one table of actions: ids, keys and help for bindings, help, palette, man page and README.

Keys are named as in the configuration file: "j", "ctrl+d", "/", "shift+tab". This module
imports no Textual, so that ``nato-tui keys`` and the manual stay light.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Where = Literal["everywhere", "lists", "quotation", "text", "speaker", "search"]

TITLES: dict[Where, str] = {
    "everywhere": "Everywhere",
    "lists": "Moving in a pane",
    "quotation": "The quotation under the cursor",
    "text": "In the text",
    "speaker": "The speaker under the cursor",
    "search": "While typing a search",
}


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a user can do. ``hint`` is its word in the bottom line, "" for none there."""

    id: str
    keys: tuple[str, ...]
    emacs: tuple[str, ...]
    help: str
    where: Where
    hint: str = ""


def _action(
    name: str, keys: str, text: str, where: Where, *, emacs: str = "", hint: str = ""
) -> Action:
    vim = tuple(keys.split())
    return Action(name, vim, tuple(emacs.split()) or vim, text, where, hint)


ACTIONS: tuple[Action, ...] = (
    _action("search", "/", "search all quotations", "everywhere", emacs="/ ctrl+s", hint="search"),
    _action("articles", "1", "to the articles", "everywhere", hint=""),
    _action("text", "2", "to the text", "everywhere"),
    _action("quotes", "3", "to the quotations", "everywhere"),
    _action("speakers", "4", "to the speakers", "everywhere"),
    _action("next_pane", "tab", "next pane", "everywhere"),
    _action("previous_pane", "shift+tab", "previous pane", "everywhere"),
    _action("zoom", "z", "zoom the pane, and back", "everywhere"),
    _action(
        "step_back",
        "escape",
        "one step back: close, widen the view; never quits",
        "everywhere",
        emacs="escape ctrl+g",
    ),
    _action("back", "ctrl+o", "back to the place before", "everywhere", emacs="ctrl+o alt+comma"),
    _action("forward", "alt+o", "forward again", "everywhere", emacs="alt+o alt+full_stop"),
    _action("next_quotation", "n", "next quotation", "everywhere"),
    _action("previous_quotation", "N", "previous quotation", "everywhere"),
    _action("help", "?", "the keys of this pane", "everywhere", emacs="? f1", hint="keys"),
    _action("palette", ":", "every command by name", "everywhere", emacs=": alt+x"),
    _action("basket", "B", "the basket: order, export", "everywhere"),
    _action("undo", "u", "undo the last correction", "everywhere"),
    _action("redraw", "ctrl+l", "draw the screen again", "everywhere"),
    _action("suspend_process", "ctrl+z", "suspend; fg goes on", "everywhere"),
    _action("quit", "q", "quit", "everywhere", emacs="q ctrl+q", hint="quit"),
    _action("down", "j down ctrl+n", "down", "lists", emacs="ctrl+n j down"),
    _action("up", "k up ctrl+p", "up", "lists", emacs="ctrl+p k up"),
    _action("top", "g home", "to the first row", "lists", emacs="alt+less_than_sign g home"),
    _action("bottom", "G end", "to the last row", "lists", emacs="alt+greater_than_sign G end"),
    _action("half_down", "ctrl+d", "half a page down", "lists"),
    _action("half_up", "ctrl+u", "half a page up", "lists"),
    _action(
        "page_down", "ctrl+f pagedown space", "a page down", "lists", emacs="ctrl+v pagedown space"
    ),
    _action("page_up", "ctrl+b pageup b", "a page up", "lists", emacs="alt+v pageup"),
    _action("follow", "enter", "follow: into what the row stands for", "lists", hint="open"),
    _action("to_speaker", "s", "to its speaker", "quotation"),
    _action("to_article", "a", "to its article", "quotation"),
    _action("versions", "v", "its versions, with what differs", "quotation"),
    _action("copy", "y", "copy the words as printed", "quotation", emacs="y alt+w"),
    _action("copy_cited", "Y", "copy with speaker, role and source", "quotation", hint="copy"),
    _action(
        "copy_longer",
        "L",
        "copy the longer form that a fragment needs",
        "quotation",
    ),
    _action("choose_format", "c", "copy in another format", "quotation"),
    _action("mark", "m", "into the basket, or out of it", "quotation"),
    _action("reason", "i", "why this speaker: the reason, the mention, the cue", "quotation"),
    _action("correct", "x", "correct its speaker, kind or extent", "quotation"),
    _action("same_speaker_next", "]", "next quotation of the same speaker", "quotation"),
    _action("same_speaker_previous", "[", "previous quotation of the same speaker", "quotation"),
    _action("edit", "e", "open the article in $EDITOR at the line", "quotation"),
    _action("open_source", "o", "show the source: its link or its file", "quotation"),
    _action("pipe", "|", "pipe the quotation to a command", "quotation"),
    _action("find", "f", "find in this text; then n and N, until Esc", "text", emacs="f ctrl+r"),
    _action("asides", "h", "show or hide what is not article text", "text"),
    _action("timeline", "t", "all statements by day", "speaker"),
    _action("speaker_page", "p", "its page: topics, outlets, who is quoted beside", "speaker"),
    _action("conflicts", "!", "what contradicts: roles, sources", "speaker"),
    _action("merge", "M", "merge with another, split, rename", "speaker"),
)
"""Every action, in the order in which help shows them."""

TYPING: tuple[tuple[str, str], ...] = (
    ("Up, Down", "the hit before, after; Up on an empty line: earlier searches"),
    ("PgUp, PgDn", "a page of hits up, down"),
    ("Enter", "keep the answer"),
    ("Esc", "back to the place before"),
    ("Backspace", "on an empty line: search everywhere instead of within"),
    ("word", "words in any order; typos, dropped and swapped words are forgiven"),
    ('"word word"', "just these words together"),
    ("-word", "without it; so are -outlet:NAME and the like"),
    ("speaker: outlet: kind: about:", "only where it is so; kind:direct, mixed, indirect"),
    ("before: after: date:", "a day, a month or a year: after:2022-01, date:2022"),
)
"""Keys and words while a search is typed; they are not bound anew."""

BY_ID: dict[str, Action] = {action.id: action for action in ACTIONS}

PRESETS: tuple[str, ...] = ("vim", "emacs")


def preset(name: str) -> dict[str, tuple[str, ...]]:
    """The keys of every action under the preset ``name`` ("vim" or "emacs")."""
    return {action.id: action.emacs if name == "emacs" else action.keys for action in ACTIONS}


_SHOWN = {
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "shift+tab": "Shift-Tab",
    "space": "Space",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
    "backspace": "Backspace",
    "delete": "Delete",
    "comma": ",",
    "full_stop": ".",
    "less_than_sign": "<",
    "greater_than_sign": ">",
}


def shown(key: str) -> str:
    """A key as people write it: ``ctrl+d`` is "Ctrl-d"."""
    if key in _SHOWN:
        return _SHOWN[key]
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    last = _SHOWN.get(last) or (last if len(last) == 1 else last.capitalize())
    return "-".join([*(m.capitalize() for m in modifiers), last])
