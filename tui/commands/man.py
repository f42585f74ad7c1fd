"""``man``: the manual page, made from the commands' parsers and the table of actions."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib import import_module

from tui.cli import COMMANDS
from tui.commands._parsing import command_parser
from tui.output import as_json, write_lines
from tui.settings.actions import ACTIONS, TITLES, TYPING

STATUSES = (
    (0, "done, or found"),
    (1, "nothing found; for lint: something to mend"),
    (2, "usage or input error"),
    (3, "ambiguous: several candidates are close"),
    (130, "cancelled"),
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Fill the command's own parser."""
    parser.epilog = "Read it with: nato-tui man | man -l -"


def run(args: argparse.Namespace) -> int:
    """Print the page in roff."""
    write_lines(page())
    return 0


def page() -> Iterator[str]:
    """The manual page, a roff line at a time."""
    yield '.TH NATO-TUI 1 "" "nato-tui" "User Commands"'
    yield ".SH NAME"
    yield r"nato-tui \- the quote desk: who said what, when and where it was printed"
    yield ".SH SYNOPSIS"
    yield r".B nato-tui"
    yield r"[\-\-archive PATH] [PATH ...]"
    yield ".br"
    yield r".B nato-tui"
    yield "COMMAND [...]"
    yield ".SH COMMANDS"
    for name, text in COMMANDS.items():
        yield from _command(name, text)
    yield ".SH KEYS"
    yield from _keys()
    yield ".SH SETTINGS"
    yield from _settings()
    yield ".SH EXIT STATUS"
    for status, text in STATUSES:
        yield from (".TP", str(status), _roff(text))
    yield ".SH ENVIRONMENT"
    yield from (".TP", "NATO_TUI_ARCHIVE", "the archive to use")
    yield from (".TP", "NO_COLOR", "not empty: no colours at all")
    yield from (".TP", "TERM", "dumb: everything in lines, nothing drawn")
    yield from (".TP", "COLORFGBG", _roff("the terminal's colours, where it does not tell them"))
    yield from (".TP", "VISUAL, EDITOR", "what opens an article at its line")


def _command(name: str, text: str) -> Iterator[str]:
    yield f".SS {name}"
    yield _roff(text[0].upper() + text[1:] + ".")
    parser = command_parser(name)
    import_module(f"tui.commands.{name}").configure(parser)
    for action in parser._actions:
        if action.dest in ("help", "archive"):
            continue
        yield from (".TP", rf"\fB{_roff(_form(action))}\fR", _roff(_help(action)))
    if parser.epilog and name != "man":
        yield from (".PP", _roff(parser.epilog))


def _form(action: argparse.Action) -> str:
    """How it is written: ``-n, --limit N``, ``PATH``."""
    value = str(action.metavar or action.dest).upper()
    if not action.option_strings:
        return value
    names = ", ".join(action.option_strings)
    return names if action.nargs == 0 else f"{names} {value}"


def _help(action: argparse.Action) -> str:
    told = (action.help or "").replace("%%", "%").replace("%(default)s", str(action.default))
    values = "one of " + ", ".join(map(str, action.choices)) if action.choices else ""
    return "; ".join(part for part in (told, values) if part) or action.dest


def _keys() -> Iterator[str]:
    for where, title in TITLES.items():
        yield f".SS {title}"
        for action in ACTIONS:
            if action.where == where:
                keys = ", ".join(action.keys) or "(no key)"
                yield from (".TP", rf"\fB{_roff(keys)}\fR", _roff(action.help))
    for typed, text in TYPING:
        yield from (".TP", rf"\fB{_roff(typed)}\fR", _roff(text))


def _settings() -> Iterator[str]:
    from tui.settings.config import CHOICES, MEANING, TABLES, Settings

    yield _roff("They stand as TOML in the file that 'nato-tui config --path' names.")
    plain = Settings()
    for name, meaning in MEANING.items():
        yield from (".TP", rf"\fB{_roff(f'{name} = {as_json(getattr(plain, name))}')}\fR")
        values = f"; one of {', '.join(CHOICES[name])}" if name in CHOICES else ""
        yield _roff(meaning + values)
    for name, meaning in TABLES.items():
        yield from (".TP", rf"\fB[{name}]\fR", _roff(meaning))


def _roff(text: str) -> str:
    """``text`` as roff shows it to the letter."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped[:1] in (".", "'") else escaped
