"""Reference managers' exports (CSL-JSON, RIS, BibTeX): their metadata on the files they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from corpus.errors import ReadingError
from corpus.model import Article
from corpus.reading import attached, extras, files, frontmatter, plain, tex
from corpus.reading.containers import counted
from corpus.reading.draft import Draft
from corpus.reading.options import Options

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ABSTRACT = "abstract text"
_LEAST = 20
"""Characters from which on an abstract is kept as text, where no file is attached."""


def is_csl(value: object) -> bool:
    """Whether a JSON value is a list of CSL items, or holds such a list."""
    items = _items(value)
    return bool(items) and all(
        isinstance(one, dict)
        and (
            "issued" in one
            or "container-title" in one
            or "citation-key" in one
            or "attachments" in one
            or ("itemType" in one and "creators" in one)
            or (isinstance(one.get("type"), str) and "title" in one and "text" not in one)
        )
        for one in items[:20]
    )


def _items(value: object) -> list[Any]:
    if isinstance(value, dict):
        value = value.get("items") or value.get("references") or [value]
    return value if isinstance(value, list) else []


def read_csl(value: object, path: Path, options: Options) -> Iterator[Article]:
    """The attached files of CSL-JSON items, with the items' metadata."""
    entries = (
        (_csl_fields(one), _csl_files(one)) for one in _items(value) if isinstance(one, dict)
    )
    yield from _joined(entries, path, options)


def read_ris(text: str, path: Path, options: Options) -> Iterator[Article]:
    """The attached files of RIS references."""
    rispy = extras.load("rispy", "refs", path)
    try:
        found = rispy.loads(text.replace("\r\n", "\n"), skip_unknown_tags=False)
    except (ValueError, KeyError, TypeError, IndexError, OSError):
        raise ReadingError(f"{files.shown(path)}: damaged RIS; export it again") from None
    yield from _joined(((_ris_fields(one), _ris_files(one)) for one in found), path, options)


def read_bibtex(text: str, path: Path, options: Options) -> Iterator[Article]:
    """The attached files of BibTeX references."""
    bibtexparser = extras.load("bibtexparser", "refs", path)
    import logging

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    try:
        library = bibtexparser.parse_string(text)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        raise ReadingError(f"{files.shown(path)}: damaged BibTeX; export it again") from None
    entries = [
        {
            "key": one.key,
            **{str(name).lower(): str(item.value) for name, item in one.fields_dict.items()},
        }
        for one in library.entries
    ]
    yield from _joined(((_bib_fields(one), _bib_files(one)) for one in entries), path, options)


def _joined(
    entries: Iterable[tuple[dict[str, Any], list[str]]], path: Path, options: Options
) -> Iterator[Article]:
    nothing = "no attached file of these references lies where they say; export with files"
    return counted(_attached(entries, path, options), f"{files.shown(path)}: {nothing}")


def _attached(
    entries: Iterable[tuple[dict[str, Any], list[str]]], path: Path, options: Options
) -> Iterator[Article | None]:
    """Each reference's attached files read as what they are, the reference's fields first."""
    from corpus.reading import kinds

    for number, (fields, named) in enumerate(entries, 1):
        told = str(fields.pop(_ABSTRACT, "")).strip()
        present = list(attached.existing(named, path))
        if not present and len(told) >= _LEAST:
            yield _from_abstract(told, fields, path, str(fields.get("key") or number))
        for index, file in enumerate(present):
            try:
                made = next(kinds.read(file, options), None)
            except ReadingError:
                yield None
                continue
            if made is None:
                continue
            key = str(fields.get("key") or number)
            part = key if index == 0 else f"{key}#{index + 1}"
            yield _with_fields(made, fields, files.name(path), part, file.name)
            break


def _from_abstract(told: str, fields: dict[str, Any], path: Path, part: str) -> Article:
    """The text that databases put where an abstract belongs; an abstract says that it is one."""
    lines = "\n\n".join(line.strip() for line in told.splitlines() if line.strip())
    made = plain.article(
        lines, files.name(path), part=part, fields=fields, basis="reference", flags=("cut-off",)
    )
    title = fields.get("title")
    return replace(made, title=str(title)) if title else made


def _with_fields(made: Article, fields: dict[str, Any], path: str, part: str, file: str) -> Article:
    """The article of an attached file, with what the reference says of it before its own words."""
    draft = Draft(made.text, path, part)
    draft.flags = [flag for flag in made.flags if not flag.startswith("no-")]
    frontmatter.note(draft, fields, f"reference, attached {files.shown(file)}")
    draft.evidence += made.evidence
    draft.asides = list(made.asides)
    return replace(draft.article(), path=path, part=part)


def _kept(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _csl_fields(one: dict[str, Any]) -> dict[str, Any]:
    people = [_csl_name(name) for name in _first(one, "author", "creators") or ()]
    return _kept(
        {
            "key": _first(one, "citation-key", "citationKey", "id"),
            "title": one.get("title"),
            frontmatter.EXACT: [name for name in people if name],
            "outlet": _first(
                one, "container-title", "publicationTitle", "publisher", "websiteTitle"
            ),
            "date": _csl_date(_first(one, "issued", "date")),
            "url": _first(one, "URL", "url"),
            _ABSTRACT: _first(one, "abstract", "abstractNote"),
        }
    )


def _first(one: dict[str, Any], *names: str) -> Any:
    """The first of these fields that says something."""
    return next((value for name in names if (value := one.get(name))), None)


def _csl_date(issued: Any) -> str:
    """The day of a reference, as far as it is told."""
    if not isinstance(issued, dict):
        return str(issued or "")
    parts = issued.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    date = "-".join(f"{int(str(part)):02}" for part in first[:3] if str(part).isdigit())
    return date or str(_first(issued, "raw", "literal") or "")


def _csl_name(name: object) -> str:
    if not isinstance(name, dict):
        return str(name or "")
    given = name.get("given") or name.get("firstName") or ""
    particle = name.get("non-dropping-particle") or ""
    family = name.get("family") or name.get("lastName") or ""
    full = " ".join(str(part) for part in (given, particle, family) if part)
    return full or str(name.get("literal") or name.get("name") or "")


def _csl_files(one: dict[str, Any]) -> list[str]:
    found: list[str] = []
    for entry in one.get("attachments") or ():
        if isinstance(entry, dict):
            found += [
                str(entry[key]) for key in ("path", "localPath", "filename") if entry.get(key)
            ]
        elif isinstance(entry, str):
            found.append(entry)
    for key in ("file", "PDF", "attachment"):
        found += [str(value) for value in frontmatter.texts(one.get(key))]
    return found


def _ris_fields(one: dict[str, Any]) -> dict[str, Any]:
    outlet = next(
        (
            one[key]
            for key in (
                "secondary_title",
                "journal_name",
                "alternate_title1",
                "alternate_title3",
                "publisher",
            )
            if one.get(key)
        ),
        None,
    )
    date = str(one.get("date") or one.get("year") or one.get("publication_year") or "")
    date = "-".join(part.zfill(2) for part in date.split("/")[:3] if part.strip().isdigit()) or date
    urls = frontmatter.texts(one.get("urls") or one.get("url"))
    return _kept(
        {
            "key": one.get("id"),
            "title": one.get("title") or one.get("primary_title"),
            frontmatter.EXACT: [
                _turned(name) for name in one.get("authors") or one.get("first_authors") or ()
            ],
            "outlet": outlet,
            "date": date,
            "url": next((url for url in urls if url.startswith("http")), None),
            _ABSTRACT: next(
                (told for key in _TOLD for told in frontmatter.texts(one.get(key))), None
            ),
        }
    )


_TOLD = ("abstract", "notes_abstract", "notes")


def _ris_files(one: dict[str, Any]) -> list[str]:
    keys = ("file_attachments1", "file_attachments2", "file_attachments", "figure", "link_to_pdf")
    unknown = one.get("unknown_tag") or {}
    found = [text for key in keys for text in frontmatter.texts(one.get(key))]
    return found + [
        text for key in ("L1", "L2", "L4") for text in frontmatter.texts(unknown.get(key))
    ]


def _turned(name: str) -> str:
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and given.strip() else name.strip()


def _bib_fields(one: dict[str, str]) -> dict[str, Any]:
    get = {name: tex.words_of(value) for name, value in one.items()}
    date = get.get("date") or get.get("year", "")
    month = get.get("month", "")[:3].lower()
    number = str(_MONTHS.index(month) + 1) if month in _MONTHS else month
    if not get.get("date") and number.isdigit():
        date = f"{date}-{int(number):02}"
        if get.get("day", "").isdigit():
            date += f"-{int(get['day']):02}"
    outlet = next(
        (
            get[key]
            for key in (
                "journaltitle",
                "journal",
                "booktitle",
                "organization",
                "publisher",
                "howpublished",
            )
            if get.get(key)
        ),
        "",
    )
    url = re.search(r"https?://[^\s}]+", one.get("url") or one.get("howpublished") or "")
    return _kept(
        {
            "key": one.get("key"),
            "title": get.get("title"),
            frontmatter.EXACT: [
                _turned(name)
                for name in re.split(r"(?<!\s)\s++and\s++", get.get("author", ""))
                if name
            ],
            "outlet": "" if outlet.startswith("http") else outlet,
            "date": date,
            "url": url[0].replace("\\", "") if url else None,
            _ABSTRACT: tex.words_of(one.get("abstract", "")),
        }
    )


def _bib_files(one: dict[str, str]) -> list[str]:
    """ "Full Text:files/1/a.html:text/html;…" (Zotero, JabRef), or a plain path."""
    found: list[str] = []
    for entry in re.split(r"(?<!\\);", one.get("file", "")):
        entry = entry.strip().strip("{}")
        parts = re.split(r"(?<!\\):(?!//)", entry)
        path = parts[1] if len(parts) >= 3 else parts[-1]
        if path.strip():
            found.append(re.sub(r"\\(.)", r"\1", path.strip()))
    return found
