"""The settings: one TOML file, checked; every error names the file, the key and the nearest key."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from corpus.errors import CorpusError
from tui.settings.actions import ACTIONS, BY_ID, PRESETS, preset

Keys = dict[str, tuple[str, ...]]


class ConfigError(CorpusError):
    """The configuration file says something that cannot be; the message says what and where."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user can set. ``origin`` tells where each value came from."""

    theme: str = "terminal"
    look: str = "lines"
    mouse: bool = True
    preset: str = "vim"
    format: str = "text"
    marks: str = ""
    asides: bool = True
    keys: Keys = field(default_factory=lambda: preset("vim"))
    formats: dict[str, Any] = field(default_factory=dict)
    origin: dict[str, str] = field(default_factory=dict)


CHOICES: dict[str, tuple[str, ...]] = {
    "look": ("lines", "plain"),
    "preset": PRESETS,
    "theme": (
        "terminal", "terminal-light", "terminal-dark", "high-contrast", "textual-dark",
        "textual-light", "nord", "gruvbox", "dracula", "tokyo-night", "monokai", "solarized-light",
        "solarized-dark", "catppuccin-mocha", "catppuccin-latte", "flexoki", "rose-pine",
        "atom-one-dark",
    ),
}  # fmt: skip
THEMES = {
    "terminal": "ansi-dark", "terminal-dark": "ansi-dark", "terminal-light": "ansi-light",
}  # fmt: skip
"""Our names of Textual's themes, where they differ."""
_PLAIN: dict[str, type] = {
    "theme": str, "look": str, "mouse": bool, "preset": str, "format": str, "marks": str,
    "asides": bool,
}  # fmt: skip
_TABLES = ("keys", "formats")
MEANING: dict[str, str] = {
    "theme": "colours: the terminal's own (light or dark as it says, or always), or a theme's",
    "look": "plain draws signs of a keyboard in place of lines and blocks",
    "mouse": "false leaves clicks, the wheel and selecting to the terminal",
    "preset": "keys as in vim or as in Emacs; [keys] changes single ones",
    "format": "what Y copies: a format of 'nato-tui find --help', or one of [formats]",
    "marks": "the outer marks of what is copied: curly, straight, german, french … or two signs",
    "asides": "false hides what is not article text from the start, as h does",
}
"""What each plain setting is for."""
TABLES: dict[str, str] = {
    "keys": 'ACTION = "key" or ["key", "key"]; \'nato-tui keys\' prints them all, to copy from',
    "formats": 'NAME = "{text} ({speaker}, {outlet}, {day})": a format of your own, then -f NAME',
}
"""What the tables hold."""
_NAMED = {
    "escape", "enter", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup",
    "pagedown", "up", "down", "left", "right", "comma", "full_stop", "less_than_sign",
    "greater_than_sign", "slash", "colon", "question_mark", "exclamation_mark", "minus",
    *(f"f{n}" for n in range(1, 25)),
}  # fmt: skip


def config_path() -> Path:
    """The file of the settings, whether it exists or not."""
    from corpus.paths import config_dir

    return config_dir() / "config.toml"


def load(path: Path | None = None) -> Settings:
    """The settings in force. Raises ConfigError for what cannot be."""
    file = config_path() if path is None else path
    try:
        text = file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        where = f"byte {error.start + 1} is no UTF-8"
        raise ConfigError(f"{file}: cannot be read: {where}; save it as UTF-8") from None
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file}: not TOML: {error}") from None
    except RecursionError:
        raise ConfigError(f"{file}: not TOML: nested too deep") from None
    return checked(data, str(file))


def checked(data: dict[str, Any], file: str) -> Settings:
    """Settings from what the file holds."""
    values: dict[str, Any] = {}
    origin: dict[str, str] = {}
    for key, value in data.items():
        if key in _TABLES:
            if not isinstance(value, dict):
                raise ConfigError(f"{file}: {key} must be a table: write [{key}]")
        elif key in _PLAIN:
            values[key] = _value(file, key, value)
            origin[key] = file
        else:
            valid = [*_PLAIN, *_TABLES]
            near = nearest(key, valid) or f"; the keys are {', '.join(valid)}"
            raise ConfigError(f"{file}: unknown key {key!r}{near}")
    keys = _keys(file, values.get("preset", "vim"), data.get("keys", {}))
    origin.update((f"keys.{name}", file) for name in data.get("keys", {}))
    formats = data.get("formats", {})
    _check_citing(file, values, formats)
    return Settings(**values, keys=keys, formats=formats, origin=origin)


def _check_citing(file: str, values: dict[str, Any], formats: dict[str, Any]) -> None:
    """Own formats, the format and the marks chosen: a slip is told at the start, not at a copy."""
    if not formats and not values.get("format") and not values.get("marks"):
        return
    from corpus.cite import FORMATS
    from corpus.cite.marks import pair
    from corpus.cite.templates import from_config

    try:
        names = [*FORMATS, *from_config(formats)]
        pair(values.get("marks") or None, "text")
    except CorpusError as error:
        raise ConfigError(f"{file}: {error}") from None
    chosen = values.get("format")
    if chosen and chosen not in names:
        known = ", ".join(names)
        raise ConfigError(f"{file}: format cannot be {chosen!r}{nearest(chosen, names)}; {known}")


def _value(file: str, key: str, value: object) -> object:
    wanted = _PLAIN[key]
    if type(value) is not wanted:
        noun = {str: "text in quotes", bool: "true or false"}[wanted]
        raise ConfigError(f"{file}: {key} must be {noun}, not {value!r}")
    if key in CHOICES and value not in CHOICES[key]:
        near = nearest(str(value), CHOICES[key])
        raise ConfigError(
            f"{file}: {key} cannot be {value!r}{near}; one of {', '.join(CHOICES[key])}"
        )
    return value


def _keys(file: str, name: str, table: dict[str, Any]) -> Keys:
    keys = preset(name)
    for action, given in table.items():
        if action not in BY_ID:
            near = nearest(action, BY_ID) or "; 'nato-tui keys' lists them"
            raise ConfigError(f"{file}: keys.{action}: no such action{near}")
        listed = [given] if isinstance(given, str) else given
        if not isinstance(listed, list) or not all(isinstance(key, str) for key in listed):
            raise ConfigError(f'{file}: keys.{action} must be "key" or ["key", "key"]')
        keys[action] = tuple(_key(file, action, key) for key in listed if key)
    _no_clashes(file, keys, set(table))
    return keys


def _key(file: str, action: str, key: str) -> str:
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    unknown = [m for m in modifiers if m not in ("ctrl", "alt", "shift", "super")]
    if unknown or (len(last) != 1 and last not in _NAMED):
        wrong = unknown[0] if unknown else last
        near = nearest(wrong, ["ctrl", "alt", "shift"] if unknown else _NAMED)
        raise ConfigError(f"{file}: keys.{action}: no key named {key!r}{near}")
    return key


def _no_clashes(file: str, keys: Keys, named: set[str]) -> None:
    """A key given to one action must not be another's."""
    holders: dict[str, str] = {}
    for action in ACTIONS:
        for key in keys[action.id]:
            other = holders.setdefault(key, action.id)
            if other != action.id and named & {other, action.id}:
                mine = action.id if action.id in named else other
                theirs = other if mine == action.id else action.id
                raise ConfigError(
                    f"{file}: keys.{mine}: {key!r} is {theirs}'s; give keys.{theirs} another"
                )


def nearest(word: str, among: Any) -> str:
    """A question whether the nearest of ``among`` was meant; "" when nothing is near."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(among), 1, 0.5)
    return f"; did you mean {near[0]!r}?" if near else ""


def shown_settings(settings: Settings) -> list[tuple[str, object, str]]:
    """(key, value, where it came from) of every plain setting."""
    return [
        (one.name, getattr(settings, one.name), settings.origin.get(one.name, "default"))
        for one in fields(settings)
        if one.name in _PLAIN
    ]
