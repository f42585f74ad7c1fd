"""A text that may hold many articles: each of them by itself, else the one that it is.

The articles of one text are told apart by what does not change when others are put before them or
taken away: the number that a database gave, else the address, else day and headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from corpus.model import Article
from corpus.reading import exports, gathered, plain, several
from corpus.reading.documentnumbers import FACTIVA
from corpus.reading.gathered import Gathered
from corpus.reading.options import DEFAULT, Options

_NUMBER = re.compile(
    rf"^[ \t]*(?:AN[ \t]+)?Document (?P<factiva>{FACTIVA})[ \t]*$"
    r"|^[ \t]*(?:ProQuest document ID|Accession Number|Record(?: Number)?):\s*"
    r"(?P<labelled>(?=[\w.-]*\d)[\w.-]{7,60})[ \t]*$"
    r"|^.{0,40}\bGALE\|(?P<gale>[A-Z]{1,3}\d{5,20})\b"
    r"|^[ \t]*news·(?P<europresse>\d{8}·\S{3,60})[ \t]*$",
    re.MULTILINE,
)
"""The number that a database gives a document, where it prints it."""
_LONGEST = 200


def articles(
    text: str,
    path: str,
    *,
    options: Options = DEFAULT,
    fields: Mapping[str, Any] | None = None,
    basis: str = "metadata",
    flags: Sequence[str] = (),
) -> Iterator[Article]:
    """The articles that ``text`` holds, one after the other; ``fields`` are a single one's."""
    found = parts(text)
    if not found:
        whole = plain.article(text, path, options=options, fields=fields, basis=basis, flags=flags)
        found = gathered.anew(text) if several.FLAG in whole.flags else []
        if not found:
            yield whole
            return
    yield from each(text, path, found, options=options, flags=flags)


def each(
    text: str,
    path: str,
    found: Sequence[Gathered],
    *,
    options: Options = DEFAULT,
    flags: Sequence[str] = (),
) -> Iterator[Article]:
    """The articles of the parts that were ``found`` in a text."""
    seen: dict[str, int] = {}
    for (start, end), doubtful in found:
        told = (*flags, several.FLAG) if doubtful else flags
        one = plain.article(text[start:end], path, options=options, flags=told)
        yield replace(one, part=_part(one, seen))


def parts(text: str) -> list[Gathered]:
    """Where the articles of a text stand, by what parts them; nothing where it is one."""
    return [Gathered(one) for one in exports.places(text)] or gathered.places(text)


def _part(one: Article, seen: dict[str, int]) -> str:
    """What tells an article of a file from the others, as long as it is there."""
    found = list(_NUMBER.finditer(one.text))
    number = next((value for value in found[-1].groups() if value), "") if found else ""
    said = " ".join(filter(None, (one.date, one.title)))
    address = one.url if one.url and urlsplit(one.url).path.strip("/") else ""
    name = (number or address or said or one.text[:80]).strip()
    name = " ".join(name.split())[:_LONGEST]
    seen[name] = seen.get(name, 0) + 1
    return name if seen[name] == 1 else f"{name[: _LONGEST - 10]}#{seen[name]}"
