"""The user's own formats: a template of named fields, filled with escaped values."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.cite.escape import ESCAPES
from corpus.cite.lines import quoted
from corpus.cite.marks import pair
from corpus.cite.styles import STYLES, reference
from corpus.cite.words import attribution, cautions, long_date, one_line, role_of, speaker_name, who
from corpus.errors import CorpusError
from corpus.model import QuoteRow

_FIELD = re.compile(r"\{\{|\}\}|\{([^{}]*)\}")
_FIELDS = [
    "quote",
    "text",
    "speaker",
    "role",
    "who",
    "outlet",
    "date",
    "day",
    "year",
    "title",
    "authors",
    "url",
    "path",
    "line",
    "via",
    "kind",
    "id",
    "attribution",
    "cautions",
    "said_on",
    "confidence",
    "apa",
    "chicago",
    "mla",
    "ap",
]


@dataclass(frozen=True, slots=True)
class Template:
    """A format of the user's own. ``escape`` is the target whose signs are escaped."""

    name: str
    text: str
    escape: str = "text"
    marks: str | None = None

    def check(self) -> None:
        """Raise CorpusError for an unknown field, target or marks, naming the nearest field."""
        if self.escape not in ESCAPES:
            raise CorpusError(
                f"format {self.name!r}: no target {self.escape!r} to escape for, use "
                + ", ".join(ESCAPES)
            )
        try:
            pair(self.marks, self.escape)
        except CorpusError as error:
            raise CorpusError(f"format {self.name!r}: {error}") from None
        for found in _FIELD.finditer(self.text):
            if found[1] is not None and _name(found[1]) not in _FIELDS:
                raise CorpusError(
                    f"format {self.name!r}: no field {{{found[1]}}}{_nearest(_name(found[1]))}"
                )


def _name(field: str) -> str:
    return field.partition("|")[0]


def _nearest(field: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(field, _FIELDS, 1, 0.5)
    return f"; did you mean {{{near[0]}}}?" if near else f"; known are {', '.join(_FIELDS)}"


def fill(template: Template, row: QuoteRow, line: int | None = None) -> str:
    """``template`` with the fields of ``row``; ``{role|no role}`` gives words for unknown."""
    template.check()
    values = _values(template, row, line)

    def put(found: re.Match[str]) -> str:
        if found[1] is None:
            return found.group()[0]
        name, _, otherwise = found[1].partition("|")
        return values[name] or otherwise

    return _FIELD.sub(put, template.text)


def _values(template: Template, row: QuoteRow, line: int | None) -> dict[str, str]:
    article, escape = row.article, ESCAPES[template.escape]
    raw = {
        "text": one_line(row.quote.text),
        "speaker": speaker_name(row),
        "role": role_of(row),
        "who": who(row),
        "outlet": article.outlet,
        "date": article.date,
        "day": long_date(article.date),
        "year": (article.date or "")[:4],
        "title": article.title,
        "authors": ", ".join(article.authors),
        "url": article.url,
        "path": article.path,
        "line": str(line) if line else None,
        "via": row.quote.via,
        "kind": row.quote.kind,
        "id": str(row.id),
        "attribution": attribution(row),
        "cautions": "; ".join(cautions(row)),
        "said_on": row.said_on,
        "confidence": f"{row.quote.confidence:.2f}",
    }
    values = {name: escape(value) if value else "" for name, value in raw.items()}
    values["quote"] = quoted(row, _prose_target(template.escape), template.marks)
    for style in STYLES:
        values[style] = reference(article, style, template.escape)
    return values


def _prose_target(escape: str) -> str:
    return "latex" if escape == "bibtex" else escape


def from_config(settings: dict[str, object]) -> dict[str, Template]:
    """The templates of a config's ``[formats]`` table: a string, or a table with ``template``.

    Raises CorpusError naming the key that is wrong.
    """
    found: dict[str, Template] = {}
    for name, value in settings.items():
        table = value if isinstance(value, dict) else {"template": value}
        text, marks = table.get("template"), table.get("marks")
        if not isinstance(text, str):
            raise CorpusError(f"config: formats.{name} needs a template of text")
        template = Template(
            name,
            text,
            str(table.get("escape", "text")),
            str(marks) if marks is not None else None,
        )
        template.check()
        found[name] = template
    return found
