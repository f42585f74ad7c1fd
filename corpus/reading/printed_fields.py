"""Lines "Field: value" above an article, as databases, exports and clippers print them."""

from __future__ import annotations

import re

from corpus.reading import dates, frontmatter, outlets, people, printed
from corpus.reading.draft import Draft, Head
from corpus.reading.lines import plain

_FIELD = re.compile(
    r"[*_]*(title|headline|subject|author|authors|by-?line|date|published|publication date"
    r"|date published|issued|source|publication|publisher|newspaper|outlet|site|website|url|link"
    r"|web ?address|section|tags|keywords|language|copyright|word count|length|page|edition|created"
    r"|clipped|saved|accessed|updated|modified|dateline|load-date|document type"
    r"|publication type)[*_]*"
    r"\s*[:：][*_]*\s+(\S.*)$",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(HD|BY|PD|SN|WC|LA|CY|LP|TD|ET|SC|ED|PG|CO|IN|RE|NS|PUB|AN|CR|SE|VOL|RF|CT|IPD"
    r"|IPC)\s{1,4}(\S.*)$"
)
_DATES = frozenset(("date", "published", "publication date", "issued", "date published", "pd"))
_OUTLETS = frozenset(
    ("source", "publication", "publisher", "newspaper", "outlet", "site", "website", "sn")
)
_CODED = {"hd": "title", "by": "author", "pd": "pd", "sn": "sn"}


def read(head: Head) -> None:
    """Note what such lines in the head say; a database's two-letter codes from three on."""
    top = range(min(head.body, 40))
    coded = sum(_CODE.match(head.lines[index].text) is not None for index in top) >= 3
    for index in top:
        if head.kinds[index] not in (None, "source", "url label", "related link", "copyright"):
            continue
        found = _CODE.match(head.lines[index].text) if coded else None
        if found is not None:
            name = found[1].lower()
            if name in ("lp", "td"):
                continue
            _field(head, index, _CODED.get(name, ""), found)
        elif head.kinds[index] != "copyright" and (found := _FIELD.match(head.lines[index].text)):
            _field(head, index, found[1].lower(), found)


def _field(head: Head, index: int, name: str, found: re.Match[str]) -> None:
    line, value = head.lines[index], found[2].strip(" *_")
    if name in ("title", "headline", "subject") and len(value) > 8:
        head.draft.mark(line.start, line.start + found.start(2), "field name")
        head.draft.note("title", plain(value), "field", line.number)
        head.title = head.title if head.title is not None else index
        return
    date = dates.first(value)
    if date and name in ("updated", "modified"):
        return
    if date and name in _DATES:
        head.draft.note("date", date.iso or "", "printed", line.number)
        printed.doubt(head.draft, date, line.number)
        head.dates.append(index)
    elif name in _OUTLETS:
        if len(value.split()) > 8 or value[-1] in ".!?":
            return
        if date and date.iso:
            head.draft.note("date", date.iso, "printed", line.number)
            value = value[: date.start].strip(" ,;(")
        _outlet(head.draft, value, line.number)
    elif name in ("author", "authors", "byline", "by-line"):
        _authors(head.draft, value, line.number)
    elif not date:
        frontmatter.note(head.draft, {frontmatter.key_of(name): value}, "field")
    head.kinds[index] = "field"


def _authors(draft: Draft, value: str, number: int) -> None:
    found = people.byline(value)
    names = found.authors if found else frontmatter.authors([value])
    for name in names:
        draft.note("authors", name, "field", number)


def _outlet(draft: Draft, value: str, number: int) -> None:
    value = value.strip()
    if re.match(r"<?https?://", value):
        draft.note_url(value.strip("<>"), "field", number)
    elif linked := re.fullmatch(r"\[([^\]]+)\]\((https?://[^)\s]+)\)", value):
        draft.note("outlet", outlets.known(linked[1]) or "", "field", number)
        draft.note_url(linked[2], "field", number)
    else:
        name = re.split(r"\s*[(;,]\s*", value)[0]
        draft.note("outlet", outlets.known(name) or name, "field", number)
