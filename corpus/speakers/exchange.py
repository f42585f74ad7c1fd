"""Corrections as JSON lines, to keep and to give to a colleague; and what contradicts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from corpus.errors import CorpusError
from corpus.speakers.corrections import Correction, Named, Selector, Where

ACTS = ("speaker", "kind", "extent", "merge", "split", "rename")


class CorrectionsError(CorpusError):
    """A line is no correction; the message says which line and what is missing."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """The same subject decided in two ways."""

    ours: Correction
    theirs: Correction


def to_dict(one: Correction) -> dict[str, Any]:
    """A correction as plain values; what is empty is left out."""
    target: dict[str, Any] = {}
    if one.selector:
        target["selector"] = _selector(one.selector)
    if one.where:
        target["source"] = _where(one.where)
    if one.names:
        target["names"] = [
            {"node": name.node}
            | ({"source": _where(name.where)} if name.where else {})
            | ({"name": name.printed} if name.printed else {})
            for name in one.names
        ]
    body: dict[str, Any] = {}
    if one.act == "speaker":
        body["speaker"] = one.name
        body["speaker_type"] = one.type
    elif one.name:
        body["name"] = one.name
    if one.act != "speaker" and one.type:
        body["speaker_type"] = one.type
    if one.id:
        body["id"] = one.id
    if one.kind:
        body["kind"] = one.kind
    if one.extent:
        body["selector"] = _selector(one.extent)
    was = {"speaker": one.was_name, "kind": one.was_kind}
    return {"type": one.act, "at": one.at, "target": target, "body": body, "was": was}


def from_dict(value: Any) -> Correction:
    """The correction that ``to_dict`` gave. Raises CorrectionsError."""
    try:
        act, target, body = value["type"], value["target"], value["body"]
        if act not in ACTS:
            raise CorrectionsError(f"“{act}” is no kind of correction: {', '.join(ACTS)}")
        was = value.get("was") or {}
        names = tuple(
            Named(
                one["node"],
                Where(**one["source"]) if one.get("source") else None,
                one.get("name", ""),
            )
            for one in target.get("names", ())
        )
        found = Correction(
            act,
            str(value.get("at", "")),
            _read_selector(target.get("selector")),
            Where(**target["source"]) if target.get("source") else None,
            body.get("speaker", body.get("name")),
            body.get("speaker_type"),
            body.get("kind"),
            _read_selector(body.get("selector")),
            str(body.get("id", "")),
            names,
            was.get("speaker"),
            was.get("kind"),
        )
    except (KeyError, TypeError, AttributeError, ValueError):
        raise CorrectionsError(
            "not a correction as 'nato-tui corrections export' writes it"
        ) from None
    if not all(isinstance(one, str) for one in _words(found)):
        raise CorrectionsError("not a correction: a name or its words are no text")
    if found.selector is None and not found.names:
        raise CorrectionsError("not a correction: it names neither words nor speakers")
    return found


def _words(one: Correction) -> Iterator[object]:
    """All that is text in a correction, if it is sound; what is left out is passed over."""
    optional = (one.name, one.type, one.kind, one.was_name, one.was_kind)
    yield from (value for value in optional if value is not None)
    for selector in filter(None, (one.selector, one.extent)):
        yield from (selector.exact, selector.prefix, selector.suffix)
    yield from (text for named in one.names for text in (named.node, named.printed))
    for where in filter(None, (one.where, *(named.where for named in one.names))):
        yield from (where.text, where.url, where.path, where.title)


def from_lines(lines: Iterable[str]) -> list[Correction]:
    """The corrections of a JSON lines file. Raises CorrectionsError with the line's number."""
    found: list[Correction] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found.append(from_dict(json.loads(line)))
        except CorrectionsError as error:
            raise CorrectionsError(f"line {number}: {error}") from None
        except ValueError:
            raise CorrectionsError(
                f"line {number}: not a correction as 'nato-tui corrections export' writes it"
            ) from None
        except RecursionError:
            raise CorrectionsError(f"line {number}: not a correction: nested too deep") from None
    return found


def compare(
    ours: Iterable[Correction], theirs: Iterable[Correction]
) -> tuple[list[Correction], list[Conflict]]:
    """(those of ``theirs`` that are new here, those that contradict one of ours)."""
    held: dict[tuple[object, ...], Correction] = {one.subject: one for one in ours}
    new: list[Correction] = []
    conflicts: list[Conflict] = []
    for one in theirs:
        mine = held.get(one.subject)
        if mine is None:
            new.append(one)
            held[one.subject] = one
        elif mine.decision != one.decision:
            conflicts.append(Conflict(mine, one))
    return new, conflicts


def _selector(one: Selector) -> dict[str, str]:
    return {
        "type": "TextQuoteSelector",
        "exact": one.exact,
        "prefix": one.prefix,
        "suffix": one.suffix,
    }


def _read_selector(value: Any) -> Selector | None:
    if not value:
        return None
    return Selector(value["exact"], value.get("prefix", ""), value.get("suffix", ""))


def _where(one: Where) -> dict[str, str]:
    fields = {"text": one.text, "url": one.url, "path": one.path, "title": one.title}
    return {name: value for name, value in fields.items() if value}
