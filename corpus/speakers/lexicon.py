"""The data files of this room: general knowledge of names and of bodies."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from corpus.speakers.fold import fold

_CORPUS = Path(__file__).parents[1]  # as importlib.resources tells, which takes longer to import


@cache
def lexicon(name: str) -> Any:
    """A data file of this room, read once."""
    return json.loads((_CORPUS / f"speakers/data/{name}.json").read_bytes())


@cache
def words(field: str) -> frozenset[str]:
    """A list of the file of names, as a set of folded words."""
    return frozenset(lexicon("names")[field].split())


@cache
def doers() -> frozenset[str]:
    """Folded nouns for what people are and do: mayor, brother, rival."""
    import tomllib

    text = (_CORPUS / "quoting/words/data/mentions.toml").read_text("utf-8")
    table = tomllib.loads(text)
    lists = [*table["roles"].values(), *table["fields"].values(), *table["titles"].values()]
    return frozenset(fold(word) for words in lists for word in words.split())


@cache
def _genders() -> dict[str, str]:
    table = (_CORPUS / "quoting/words/data/first_names.txt").read_text("utf-8")
    lines = table.splitlines()
    found: dict[str, str] = {}
    for gender, *names in (line.split() for line in lines if line[:2] in ("m ", "f ", "u ")):
        for name in map(fold, names):
            found[name] = gender if found.get(name, gender) == gender else "u"
    return found


def gender(given: str) -> str:
    """ "m" or "f" for a given name that is given to men or to women alone; else ""."""
    return {"m": "m", "f": "f"}.get(_genders().get(fold(given), ""), "")
