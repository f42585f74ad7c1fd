"""Dumps: an article for each line of a JSONL file or each object of a JSON list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import decoding, files, frontblocks, frontmatter, markup, plain
from corpus.reading.containers import counted
from corpus.reading.fieldnames import NAMES, key_of
from corpus.reading.options import Options

TEXT = (
    *("text", "body", "content", "article", "articletext", "fulltext", "maintext", "bodytext"),
    *("articlebody", "contenttext", "contenthtml", "bodyhtml", "story", "html", "rawtext"),
    *(
        "inhalt",
        "texte",
        "contenido",
        "testo",
        "plaintext",
        "cleanedtext",
        "paragraphs",
        "contents",
        "description",
        "summary",
        "abstract",
        "leadparagraph",
        "highlight",
        "quote",
    ),
)
"""The names that dumps give to an article's text, best first; the user's own comes before."""

_PART = ("id", "uuid", "guid", "docid", "articleid", "uri", "url", "weburl", "link")


def is_export(head: bytes) -> bool:
    """Whether a file is the archive's own export, which the archive reads back by itself."""
    line = head.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0][:400]
    return (
        re.search(rb'"(?:format|nato-tui|nato_tui|application)"\s*:\s*"?nato-tui', line) is not None
    )


def read(lines: Iterable[bytes], path: Path, options: Options) -> Iterator[Article]:
    """The articles of a JSONL file, one line in memory at a time."""
    import msgspec

    limit, long = options.max_bytes, 0

    def objects() -> Iterator[Any]:
        nonlocal long
        for line in lines:
            long += len(line) > limit
            if line.strip():
                yield _decoded(msgspec, line, limit)

    try:
        yield from articles(objects(), path, options)
    except ReadingError:
        if not long:
            raise
        told = f"lines of more than the {limit >> 20} MiB read of one article; split them"
        raise ReadingError(f"{files.shown(path)}: {told}") from None


def _decoded(msgspec: Any, line: bytes, limit: int) -> Any:
    if len(line) > limit:
        return None
    try:
        return msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError):
        return _repaired(line)


def _repaired(line: bytes) -> Any:
    """What the strict decoder refuses (NaN, lone surrogates) but others write."""
    import json

    try:
        return json.loads(line.decode("utf-8", "replace"), strict=False)
    except (ValueError, RecursionError):
        return None


_LISTS = (
    "articles",
    "items",
    "data",
    "documents",
    "docs",
    "results",
    "entries",
    "posts",
    "stories",
)
_AROUND = ("response", "hits", "feed", "data", "result")


def listed(value: Any) -> Any:
    """The list of articles that an answer of a service holds, else the one object as a list."""
    if not isinstance(value, dict):
        return value
    for inner in (value, *(value.get(key) for key in _AROUND)):
        if isinstance(inner, dict):
            for key in (*_LISTS, "hits"):
                if isinstance(found := inner.get(key), list):
                    return found
    return [value]


def articles(objects: Iterable[Any], path: Path, options: Options) -> Iterator[Article]:
    """An article for each object that has a text; ReadingError when none has."""
    seen: set[str] = set()
    made = (
        _article(one, path, number, options, seen) if isinstance(one, dict) else None
        for number, one in enumerate(objects, 1)
    )
    nothing = "no field with an article's text; name it under [fields] in the configuration"
    return counted(made, f"{files.shown(path)}: {nothing}")


def _article(
    one: dict[Any, Any], path: Path, number: int, options: Options, seen: set[str]
) -> Article | None:
    fields = _flat(one, options)
    text = _text(fields, options)
    if not text.strip():
        return None
    if markup.looks_marked_up(text):
        text = markup.text_of(text)
    title = next(
        (value for name in _titles(options) for value in frontmatter.texts(fields.get(name))), ""
    )
    if "&" in title:
        title = unescape(title)
        fields["title"] = title
    if title and " ".join(title.split())[:60] not in " ".join(text[:400].split()):
        text = f"{title}\n\n{text}"
    text = decoding.without_surrogates(text).replace("\0", "\ufffd")
    part = next((str(fields[name]) for name in _PART if fields.get(name)), str(number))
    part = part[:200] if part not in seen else f"{part[:190]}#{number}"
    seen.add(part)
    return plain.article(
        text,
        files.name(path),
        part=decoding.without_surrogates(part),
        options=options,
        fields=fields,
        basis="dump",
        flags=decoding.flags_of(text),
    )


def _titles(options: Options) -> tuple[str, ...]:
    own = options.fields.get("title")
    return (*((key_of(own),) if own else ()), *NAMES["title"])


def _flat(one: dict[Any, Any], options: Options) -> dict[str, Any]:
    """Field names folded; those of nested objects such as "meta" beside the outer ones."""
    fields = {name: _clean(value) for name, value in frontblocks.flat(one).items()}
    for name in options.fields.values():
        if "." in name and (value := _reached(one, name)) is not None:
            fields[key_of(name)] = value
    return fields


def _clean(value: Any) -> Any:
    return decoding.without_surrogates(value) if isinstance(value, str) else value


def _reached(one: Any, dotted: str) -> Any:
    for name in dotted.split("."):
        one = one.get(name) if isinstance(one, dict) else None
    return one


def _text(fields: dict[str, Any], options: Options) -> str:
    own = options.fields.get("text")
    names = (key_of(own),) if own else TEXT
    for name in names:
        value = fields.get(name)
        if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
            return "\n\n".join(value)
        if isinstance(value, dict):
            value = next(iter(frontmatter.texts(value)), "")
        if isinstance(value, str) and value.strip():
            return value
    return "" if own else _longest(fields)


_END = re.compile(r"[.!?][”\"’)]?\s")
_LEAST = 300
"""Characters from which on a field of any name is taken for the text."""


def _longest(fields: dict[str, Any]) -> str:
    """The longest field that reads as sentences, whatever it is called."""
    texts = [
        "\n\n".join(value) if isinstance(value, list) else value
        for value in fields.values()
        if isinstance(value, str)
        or (isinstance(value, list) and all(isinstance(one, str) for one in value))
    ]
    return max(filter(_reads, texts), key=len, default="")


def _reads(text: str) -> bool:
    return len(text) >= _LEAST and len(_END.findall(text)) > 1 and text.count(" ") > 40
