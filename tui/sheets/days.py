"""Statements under the days on which they were made, as entries of a sheet."""

from __future__ import annotations

from corpus.model import QuoteRow
from tui.drawing import look
from tui.drawing.dates import long_date
from tui.panes.sheet import Entry

_UNKNOWN = "9999"
Day = tuple[str, bool, bool, str]
"""ISO day, whether only of print, whether inferred, and what it rests on: in their order."""


def by_day(rows: list[QuoteRow]) -> list[Entry]:
    """Statements under their days; what goes on a statement follows it without its source."""
    entries: list[Entry] = []
    day: Day | None = None
    statement = ""
    for row in rows:
        if day_of(row) != day:
            day = day_of(row)
            entries += _day_heading(row)
        continued = row.quote.statement and f"{row.article.id}/{row.quote.statement}"
        lead = "  … " if continued and continued == statement else "  "
        statement = continued or ""
        lead += f"{look.KIND_LETTER[row.quote.shown_kind]} "
        entries.append(Entry(row.quote.text, row.id, lead=lead))
        if not lead.startswith("  …"):
            entries.append(Entry(_printed(row), row.id, look.DIM, 4))
    return entries


def first_of(quotation: int | None, entries: list[Entry]) -> int:
    """The first entry of a quotation; the first of any where it is not among them."""
    of_any = [number for number, entry in enumerate(entries) if entry.value is not None]
    own = [number for number in of_any if entries[number].value == quotation]
    return (own or of_any or [0])[0]


def day_of(row: QuoteRow) -> Day:
    """The day of speech, else of print; unknown ones are last."""
    said = row.said_on is not None
    basis = (row.said_on_basis if said else row.article.date_basis) or ""
    day = row.said_on or row.article.date or _UNKNOWN
    return day, not said, basis.startswith("inferred"), basis


def _day_heading(row: QuoteRow) -> list[Entry]:
    """The day, and below it what it rests on unless it was printed."""
    day, of_print, inferred, basis = day_of(row)
    if day == _UNKNOWN:
        return [Entry("day unknown", style=look.BOLD)]
    told = f"{'printed' if of_print else 'said'} {long_date(day)}"
    if basis in ("", "printed"):
        return [Entry(told, style=look.BOLD)]
    why = basis.removeprefix("inferred").lstrip(": ")
    heading = Entry(f"{told}, inferred" if inferred else told, style=look.BOLD)
    return [heading, Entry(why, style=look.DIM, indent=2)] if why else [heading]


def _printed(row: QuoteRow) -> str:
    article = row.article
    printed = f"{article.outlet or 'outlet unknown'}, {long_date(article.date, article.date_basis)}"
    role = f"{row.quote.role} · " if row.quote.role else ""
    via = f" · via {row.quote.via}" if row.quote.via else ""
    return f"{role}{printed}{via}{denied(row)}"


def denied(row: QuoteRow) -> str:
    """What the print says of words that it denies: " · printed after “never said”"."""
    return f" · {row.quote.denied}" if row.quote.denied else ""
