"""The blocks for machines above a text: YAML, TOML, pandoc's lines; their names folded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from corpus.reading.fieldnames import key_of

_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)

_TOML = re.compile(r"\+\+\+[ \t]*\r?\n(.*?\n)\+\+\+[ \t]*\r?$", re.DOTALL | re.MULTILINE)

_NESTED = (
    "meta",
    "metadata",
    "article",
    "citation",
    "fields",
    "params",
    "extra",
    "data",
    "attributes",
    "source",
    "embedded",
)

LIMIT = 64 * 1024
LONGEST = 4 * 1024 * 1024
"""Where the lines that end front matter may stand at the latest: a clipper's highlights are long.

Beyond LIMIT, each line up to there has to be a field or indented below one.
"""


def split(text: str) -> tuple[dict[str, Any], int]:
    """The front matter and where it ends; ({}, 0) when there is none that can be read.

    YAML between lines of three dashes, or TOML between lines of three plus signs.
    """
    if text.startswith("+++"):
        return _toml(text)
    if text.startswith("% "):
        return _pandoc(text)
    if not text.startswith("---"):
        return {}, 0
    opening = text.find("\n") + 1
    if not opening or text[:opening].strip() != "---":
        return {}, 0
    closing = _END.search(text, opening, opening + LONGEST)
    if closing is None or (closing.start() - opening > LIMIT and not _fielded(text, opening)):
        return {}, 0
    block = text[opening : closing.start()]
    fields = _yaml(block)
    if fields is None:
        fields = _loose(block)
    return (flat(fields), closing.end()) if fields or not block.strip() else ({}, 0)


_FIELD = re.compile(r"[\w][\w .-]{0,40}:(?:\s|$)|[ \t]+\S|- |\s*$|#")


def _fielded(text: str, start: int) -> bool:
    """Whether the first lines are fields, what is indented below one, or items of a list."""
    return all(map(_FIELD.match, text[start : start + LIMIT].split("\n")[:-1]))


_BELOW = re.compile(r"(?:^[a-z][a-z_]{1,30}:(?:[ \t][^\n]*)?\r?(?:\n|\Z)){5,}\s*\Z", re.MULTILINE)


def below(text: str) -> tuple[dict[str, Any], int]:
    """The fields that a note-taking program exports under its notes, and where they begin.

    Five lines or more of names in small letters, two of them of several words; else ({}, -1).
    """
    end = text[-_MOST_BELOW:]
    found = _BELOW.search(end) if "_" in end else None
    if found is None or len(re.findall(r"^[a-z]+_[a-z_]*:", found[0], re.MULTILINE)) < 2:
        return {}, len(text)
    return flat(_loose(found[0])), len(text) - len(end) + found.start()


_MOST_BELOW = 4096


def _pandoc(text: str) -> tuple[dict[str, Any], int]:
    """Pandoc's three lines: "% title", "% authors", "% date"."""
    found = re.match(r"% (.+)\n%(?: (.+))?\n(?:% (.+)\n)?", text[:LIMIT])
    if found is None:
        return {}, 0
    names = re.split(r"(?:(?<!\s)\s++)?;\s*+", found[2] or "")
    fields = {"title": found[1].strip(), "authors": names, "date": found[3]}
    return {name: value for name, value in fields.items() if value}, found.end()


def _toml(text: str) -> tuple[dict[str, Any], int]:
    found = _TOML.match(text[:LIMIT])
    if found is None:
        return {}, 0
    import tomllib

    try:
        fields = tomllib.loads(found[1].replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}, 0
    return flat({key_of(key): value for key, value in fields.items()}), found.end()


def flat(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Folded names; the fields of nested objects such as "meta" beside the outer ones."""
    found = {key_of(name): value for name, value in fields.items()}
    for name in _NESTED:
        if isinstance(inner := found.get(name), dict):
            for key, value in inner.items():
                if (name, key) == ("source", "name"):
                    continue  # who printed it, not what it is called
                if isinstance(found.get(key_of(key)), int):
                    found[key_of(key)] = value  # a number in the place of what is spelt inside
                found.setdefault(key_of(key), value)
    return found


def _yaml(block: str) -> dict[str, Any] | None:
    """The block as YAML; anchors, aliases and deep nesting are refused."""
    simple = _simple(block)
    if simple is not None:
        return simple
    if re.search(r"(?:^|[\s\[{,])[&*][\w!]|(?:[-?]\s+){9}", block) or _deep(block):
        return None
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # all values stay as they are written
    try:
        found = yaml.load(block, Loader=loader)
    except (yaml.YAMLError, ValueError, RecursionError, TypeError, AttributeError):
        return None
    return {key_of(key): value for key, value in found.items()} if isinstance(found, dict) else None


_DEEPEST = 200


def _deep(block: str) -> bool:
    """Whether there are more brackets than anybody writes: the parser would overrun its stack."""
    return block.count("[") + block.count("{") > _DEEPEST


_PLAIN_ITEM = re.compile(
    r"([A-Za-z][\w .-]{0,40}):(?:[ \t]+(\"[^\"\\]*\"|'[^']*'|[^\s\"'\[{&*!|>#%@`-][^#:]*+"
    r"|https?://[^\s#]+))?[ \t]*\r?"
)

_LIST_ITEM = re.compile(
    r"[ \t]*-[ \t]+(\"[^\"\\]*\"|'[^']*'|[^\s\"'\[{&*!|>#%@`-][^#:]*+|https?://[^\s#]+)[ \t]*\r?"
)


def _simple(block: str) -> dict[str, Any] | None:
    """The block when it is no more than names, one-line values and lists of those: most are."""
    fields: dict[str, Any] = {}
    current = ""
    for row in block.split("\n"):
        if not row.strip():
            continue
        if item := _LIST_ITEM.fullmatch(row):
            if not current or not isinstance(fields[current], list | None):
                return None
            fields[current] = [*(fields[current] or ()), _unquoted(item[1])]
            continue
        found = _PLAIN_ITEM.fullmatch(row)
        if found is None:
            return None
        current = key_of(found[1])
        fields[current] = _unquoted(found[2]) if found[2] else None
    return fields


def _unquoted(value: str) -> str:
    return value[1:-1] if value[:1] in "\"'" and value[-1:] == value[:1] else value.strip()


def _loose(block: str) -> dict[str, Any]:
    """Front matter that is no YAML (a colon in a title): "name: value" lines all the same."""
    fields: dict[str, Any] = {}
    for row in block.split("\n"):
        name, colon, value = row.partition(":")
        if colon and re.fullmatch(r"[A-Za-z][\w .-]{0,40}", name) and value.strip():
            fields.setdefault(key_of(name), _unquoted(value.strip()))
    return fields
