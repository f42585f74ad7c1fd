"""What stands before a clipping in a form for machines: YAML front matter, "Field: value" lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from corpus.reading import bylines, dates, outlets, titlesites, webhosts
from corpus.reading.draft import LONGEST, Draft
from corpus.reading.fieldnames import CLIPPED, EITHER, NAMES, NOTHING, key_of

_WIKILINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]")
_MARKDOWN = re.compile(r"\[([^\[\]]*)\]\(([^)\s]*)\)")
_HOST = re.compile(r"(?:[a-z\d-]+\.)+[a-z]{2,}", re.IGNORECASE)
_EMPHASISED = re.compile(r"^(\*\*?|__?)([^*_]+)\1$")
EXACT = "exactauthors"
"""The key of authors' names that are no by-lines but names as they are."""


def note(
    draft: Draft, fields: Mapping[str, Any], basis: str, own: Mapping[str, str] | None = None
) -> None:
    """Note title, outlet, authors, date and address as machine-written ``fields`` have them."""
    for name in ("title", "outlet", "authors", "date", "source", "url"):
        if name == "source":
            for key in EITHER:
                for value in short(fields.get(key)):
                    _note_name(draft, value, basis)
            continue
        for key in _keys(name, own):
            values = [value for value in short(fields.get(key)) if value.strip()]
            if values and _note_one(draft, name, values, basis):
                break
    for author in short(fields.get(EXACT)):
        draft.note("authors", author, basis)
    for key in EITHER:
        for value in short(fields.get(key)):
            _note_source(draft, value, basis)
    _part_title(draft, basis)


def _part_title(draft: Draft, basis: str) -> None:
    """A clipped title without the outlet's name at its end, which speaks for the outlet."""
    for at, one in enumerate(draft.evidence):
        if one.field == "title" and one.basis == basis:
            title, outlet = titlesites.without_site(one.value, draft.first("url"))
            if outlet is None:
                title, outlet = titlesites.after_outlet(one.value)
            if outlet is None and (named := draft.first("outlet")):
                title, outlet = titlesites.without_name(one.value, named)
            if outlet:
                draft.evidence[at] = replace(one, value=title, note=f"without {outlet!r}")
                draft.note("outlet", outlet, "title")
            return


def _keys(name: str, own: Mapping[str, str] | None) -> Iterable[str]:
    return (*((key_of(own[name]),) if own and name in own else ()), *NAMES[name])


def _note_one(draft: Draft, name: str, values: list[str], basis: str) -> bool:
    """Note what a field says; False when it says nothing that can be used."""
    value = _WIKILINK.sub(r"\1", values[0]).strip()
    if value.casefold() in NOTHING:
        return False
    if name == "date":
        return _note_date(draft, value, basis)
    if name == "authors":
        _note_authors(draft, values, basis)
        return True
    if name == "url":
        if not re.match(r"https?://\S+$", value):
            return False
        draft.note_url(value, basis)
        return True
    if re.match(r"https?://", value):
        return False
    value = _EMPHASISED.sub(r"\2", " ".join(value.split()))
    draft.note(name, _named(value) if name == "outlet" else value, basis)
    return True


def _note_date(draft: Draft, value: str, basis: str) -> bool:
    found = dates.from_metadata(value)
    if found is None:
        return False
    draft.note("date", found[0], "metadata", remark=basis)
    if doubtful := dates.first(value) if "/" in value else None:
        _doubt(draft, doubtful)
    return True


def _note_authors(draft: Draft, values: list[str], basis: str) -> None:
    """Note the authors, and the paper that stands beside them or in their place."""
    named = authors(values)
    persons = [one for one in named if not outlets.told(one)] or named
    for author in persons:
        draft.note("authors", author, basis)
    line = bylines.byline(values[0], bare=True)
    if line and line.outlet and not outlets.agency(line.outlet):
        draft.note("outlet", line.outlet, basis, remark="beside the authors")
    for house in [one for one in named if one not in persons][:1]:
        draft.note("outlet", outlets.told(house) or house, basis, remark="beside the authors")


TOOL = re.compile(
    r"clipper|joplin|obsidian|evernote|pocket|omnivore|readwise|instapaper|zotero|notion|^rss$"
    r"|^(?:web|browser|e-?mail|import|manual|print|pdf|online|internet)$|markdownload",
    re.IGNORECASE,
)
"""What kept an article, where one would expect who printed it."""


def _doubt(draft: Draft, found: dates.Found) -> None:
    if found.ambiguous:
        draft.flag("date-ambiguous")
        draft.either.append((found.either, None, "metadata"))


def _note_source(draft: Draft, value: str, basis: str) -> None:
    """ "source" is an address with some clippers, an outlet's name with others."""
    value = _linked(value)
    if re.match(r"https?://\S+$", value) and draft.first("url") is None:
        draft.note_url(value, basis)


def _note_name(draft: Draft, value: str, basis: str) -> None:
    value = _linked(value)
    if value.casefold() in NOTHING or TOOL.search(value) or len(value) >= 80 or "/" in value:
        return
    if draft.first("outlet") is None:
        draft.note("outlet", _named(value), basis)


def _linked(value: str) -> str:
    if linked := _MARKDOWN.fullmatch(value.strip()):
        value = linked[2] or linked[1]
    return _WIKILINK.sub(r"\1", value).strip().strip("<>")


def _named(value: str) -> str:
    """An outlet as it is called: by its known name, also where only its host stands."""
    hosted = webhosts.of_url(f"https://{value}") if _HOST.fullmatch(value) else None
    same = hosted is not None and hosted == value.casefold()  # as its own site writes it
    return outlets.known(value) or (value if same else hosted) or value


def clipped(fields: Mapping[str, Any]) -> str | None:
    """The day of clipping, which bounds a date without a year; it is no date of print."""
    for key in CLIPPED:
        for value in short(fields.get(key)):
            if found := dates.from_metadata(value):
                return found[0]
    return None


def short(value: object) -> list[str]:
    """A field's values without those that are too long to say anything."""
    return [text for text in texts(value) if len(text) <= LONGEST]


def texts(value: object) -> list[str]:
    """A field's value or values as texts; names of nested {"name": …} values."""
    if value is None or isinstance(value, bool):
        return []
    if isinstance(value, dict):
        return texts(next((value[key] for key in _INNER if value.get(key)), None))
    if isinstance(value, list | tuple):
        return [text for one in value[:50] for text in texts(one)]
    return [str(value)]


_INNER = (
    "@list",
    "name",
    "literal",
    "title",
    "rendered",
    "main",
    "original",
    "value",
    "@value",
    "text",
)


def authors(values: Iterable[str]) -> list[str]:
    """The authors that texts such as "By A B and C D", "[[A B]]", "B, A" name."""
    found: list[str] = []
    for value in values:
        value = " ".join(_WIKILINK.sub(r"\1", _MARKDOWN.sub(r"\1", value)).split()).strip(" ,;")
        if named := re.fullmatch(r"[^\s@]+@\S++\s+\((.+)\)|(.+?)\s*<[^\s@<>]+@[^\s<>]+>", value):
            value = named[1] or named[2]
        if (
            not re.search(r"[^\W\d_]", value)
            or re.match(r"https?://|@", value)
            or value.casefold() in _NOBODY
            or _STAFF.fullmatch(value)
        ):
            continue
        line = bylines.byline(value) or bylines.byline(value, bare=True)
        if line is not None and line.authors:
            found.extend(line.authors)
        elif not _OF_HOUSE.search(value) and (
            match := re.fullmatch(r"([^\d,;@]{2,40}), ([^\d,;@]{2,40})", value)
        ):
            found.append(f"{match[2]} {match[1]}")
        elif not re.fullmatch(r"[\w.+-]+@[\w.-]+", value):
            found.extend(_listed(value))
    return list(dict.fromkeys(found))


def _listed(value: str) -> list[str]:
    """Authors between signs; all of them turned where all are: "Bell, Anna; Ode, Marcus"."""
    listed = [part.strip() for part in re.split(r"\s*[;|]\s*", value) if part.strip()]
    turned = [_TURNED.fullmatch(part) for part in listed]
    if len(listed) < 2 or not all(turned):
        return listed
    return [f"{one[2]} {one[1]}" for one in turned if one]


_TURNED = re.compile(r"([^\d,;@]{2,40}), ([^\d,;@]{1,40})")
_STAFF = re.compile(
    r"(?:by )?[^,;|·–—/]{2,50}\s(?:staff|newsroom|desk"
    r"|editorial (?:team|staff)|editors)",
    re.IGNORECASE,
)
"""Nobody by name: "Quay Gazette staff"."""
_OF_HOUSE = re.compile(
    r"\b(?:of|for|office|ministry|department|committee|team|desk)\b", re.IGNORECASE
)
"""A word of those in the names of houses, which are not turned: "Parliament of X, Press Office"."""
_NOBODY = NOTHING | {"anonymous", "admin", "author", "staff", "editor", "web desk", "guest"}
_NOBODY |= {
    "super user",
    "superuser",
    "administrator",
    "webmaster",
    "site admin",
    "wordpress",
    "root",
    *("redazione", "redazione web", "redaktion", "rédaction", "la rédaction", "redacción"),
    *("la redacción", "redação", "redactie", "redakcja", "redakce"),
}
"""Accounts that publishing programs bring along are nobody either."""
