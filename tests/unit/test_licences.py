"""What the program is built on may be used freely: each licence is known and told."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[2]
FREE = re.compile(r"MIT|BSD|Apache|PSF|Python|MPL|Mozilla")


def _name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def _wanted() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"].values()
    lines = [*project["dependencies"], *(line for extra in extras for line in extra)]
    return [_name(line) for line in lines if _name(line) != "nato-tui"]


def _closure(names: list[str]) -> set[str]:
    """``names`` and all that they need, as far as it is installed."""
    found: set[str] = set()
    while names:
        name = names.pop()
        if name in found:
            continue
        try:
            needs = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue
        found.add(name)
        names += [_name(need) for need in needs if "extra ==" not in need]
    return found


def _licence(name: str) -> str:
    told = metadata.metadata(name)
    said = [line for line in told.get_all("Classifier") or [] if line.startswith("License")]
    return " ".join([told.get("License-Expression") or "", told.get("License") or "", *said])


def test_every_dependency_may_be_used_freely() -> None:
    needed = _closure(_wanted())
    assert {"textual", "rich", "rapidfuzz", "platformdirs"} <= needed
    assert {name: _licence(name) for name in needed if not FREE.search(_licence(name))} == {}


def test_the_licences_are_listed() -> None:
    listed = (ROOT / ".github" / "SECURITY.md").read_text()
    assert {name for name in _closure(_wanted()) if f"`{name}`" not in listed} == set()


def _extra(need: str) -> tuple[str, str] | None:
    found = re.match(r"([A-Za-z0-9._-]+)\[([A-Za-z0-9._-]+)\]", need)
    return (_name(found[1]), found[2]) if found else None


def test_what_old_installers_miss_is_asked_for_by_name() -> None:
    """Before pip 24.1 an extra written ``html_clean`` is not found as ``html-clean``."""
    missed = set()
    for name in _closure(_wanted()):
        for need in metadata.requires(name) or []:
            asked = None if "extra ==" in need else _extra(need)
            if asked is None or not re.search(r"[_.-]", asked[1]):
                continue
            spelled = re.compile(f"extra == .{re.sub('[_.-]', '[_.-]', asked[1])}.")
            wanted = [one for one in metadata.requires(asked[0]) or [] if spelled.search(one)]
            missed |= {_name(one) for one in wanted} - set(_wanted())
    assert missed == set()
