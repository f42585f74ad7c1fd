"""Quotations that another command printed as JSON, to choose from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from corpus.errors import CorpusError

_NO_ID = 1 << 63


def given_ids(text: str) -> tuple[int, ...] | None:
    """The archive's ids of the quotations in JSON or JSON lines, once each, in their order.

    None for what is no JSON: words. Raises CorpusError for JSON that holds none.
    """
    if text.lstrip()[:1] not in ("{", "["):
        return None
    try:
        found = dict.fromkeys(id for value in _values(text) for id in _ids(value))
    except ValueError:
        return None
    except RecursionError:
        raise CorpusError(
            "what was given is nested too deep: 'find -f jsonl' has quotations"
        ) from None
    if not found:
        raise CorpusError("no quotations of an archive in what was given: 'find -f jsonl' has them")
    return tuple(found)


def _values(text: str) -> Iterator[Any]:
    """One JSON value after another, however they are laid out. Raises ValueError."""
    read, at = json.JSONDecoder().raw_decode, 0
    text = text.strip()
    while at < len(text):
        value, end = read(text, at)
        yield value
        at = end + len(text[end:]) - len(text[end:].lstrip())


def _ids(value: Any) -> Iterator[int]:
    """The ids in a hit, in a list of hits, or in an answer with its hits."""
    if isinstance(value, list):
        for one in value:
            yield from _ids(one)
    elif isinstance(value, dict):
        quote = value.get("quote")
        id = quote.get("id") if isinstance(quote, dict) else None
        if isinstance(id, int) and 0 < id < _NO_ID:
            yield id
        else:
            yield from _ids(value.get("hits"))
