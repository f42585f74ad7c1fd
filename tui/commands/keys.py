"""``nato-tui keys``: the live map as TOML, ready for the config."""

from __future__ import annotations

import argparse

from tui.output import write

_ROOM = 42  # columns before what an action does, so that these stand below each other


def configure(parser: argparse.ArgumentParser) -> None:
    """Another preset to look at."""
    from tui.settings.actions import PRESETS

    parser.add_argument("--preset", choices=PRESETS, help="that preset's keys, not those in force")


def run(args: argparse.Namespace) -> int:
    """Print a ``[keys]`` table that the config takes as it is."""
    from tui.settings.actions import ACTIONS, TITLES, preset
    from tui.settings.config import load

    keys = preset(args.preset) if args.preset else load().keys
    lines = ["# The keys in force. Copy lines into config.toml to change them.", "[keys]"]
    where = None
    for action in ACTIONS:
        if action.where != where:
            where = action.where
            lines += ["", f"# {TITLES[where]}"]
        listed = ", ".join(_quoted(key) for key in keys[action.id])
        lines.append(f"{f'{action.id} = [{listed}]':<{_ROOM}} # {action.help}")
    write("\n".join(lines) + "\n")
    return 0


def _quoted(key: str) -> str:
    escaped = key.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
