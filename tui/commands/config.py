"""``nato-tui config``: the effective settings and where each comes from."""

from __future__ import annotations

import argparse

from tui.output import narrate, write


def configure(parser: argparse.ArgumentParser) -> None:
    """Only where the file is, or as JSON."""
    parser.add_argument("--path", action="store_true", help="print where the file is")
    parser.add_argument("--format", choices=("toml", "json"), default="toml")
    parser.epilog = "What each is for stands under SETTINGS in the manual: nato-tui man | man -l -"


def run(args: argparse.Namespace) -> int:
    """Print every setting with its origin. A file that is wrong is told in one line, status 2."""
    from tui.settings.config import config_path, load, shown_settings

    path = config_path()
    if args.path:
        write(f"{path}\n")
        return 0
    settings = load(path)
    if not path.exists():
        narrate(f"{path} does not exist; these are the defaults")
    rows = shown_settings(settings)
    if args.format == "json":
        from tui.output import as_json

        write(as_json([{"key": k, "value": v, "from": o} for k, v, o in rows]) + "\n")
        return 0
    from tui.output import as_json
    from tui.settings.actions import ACTIONS, preset

    for key, value, origin in rows:
        write(f"{f'{key} = {as_json(value)}':<28} # {origin}\n")
    base = preset(settings.preset)
    changed = [a.id for a in ACTIONS if settings.keys[a.id] != base[a.id]]
    if changed:
        write("\n[keys]\n")
    for name in changed:
        write(f"{f'{name} = {as_json(list(settings.keys[name]))}':<28} # {path}\n")
    return 0
