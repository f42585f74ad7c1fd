"""The words about a quotation: who said it, what it is, where and when it was printed."""

from __future__ import annotations

from corpus.model import DOUBTFUL, ArticleRow, QuoteRow
from corpus.roles import role_beside

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
UNKNOWN_SPEAKER = "speaker unknown"
UNKNOWN_OUTLET = "outlet unknown"
UNKNOWN_DATE = "date unknown"
BASIS_NOTES = {"inferred": "inferred", "file": "the file's date"}
_SAID_ELSEWHERE = ("no-outlet", "no-date", "no-title")


def date_parts(date: str | None) -> tuple[int, ...]:
    """``"2022-01-12"`` as (2022, 1, 12), cut to the precision printed; () when unknown."""
    pieces = (date or "")[:10].split("-")
    if not all(piece.isdecimal() for piece in pieces):
        return ()
    numbers = tuple(int(piece) for piece in pieces)
    plausible = len(numbers) < 2 or 1 <= numbers[1] <= 12
    return numbers if plausible else numbers[:1]


def long_date(date: str | None) -> str | None:
    """``"2022-01-12"`` as "12 January 2022"; a month or a year alone stays one."""
    parts = date_parts(date)
    if not parts:
        return None
    words = [str(parts[0])]
    words += [MONTHS[month - 1] for month in parts[1:2]]
    words += [str(day) for day in parts[2:3]]
    return " ".join(reversed(words))


def full_stop(text: str) -> str:
    """``text`` as a sentence that ends with one stop."""
    return text if text.endswith((".", "?", "!", "…")) else text + "."


def printed_when(article: ArticleRow) -> str:
    """The day of print in words, with its basis where it was not read: "…, inferred"."""
    day = long_date(article.date)
    if day is None:
        return UNKNOWN_DATE
    note = BASIS_NOTES.get(article.date_basis or "")
    return f"{day}, {note}" if note else day


def source(article: ArticleRow) -> str:
    """Outlet and day, each honest about being unknown: "EURACTIV, 12 January 2022"."""
    return f"{article.outlet or UNKNOWN_OUTLET}, {printed_when(article)}"


def speaker_name(row: QuoteRow) -> str | None:
    """The name to print: the speaker across articles, else the article's own, else None."""
    return row.speaker_name or row.quote.speaker


def role_of(row: QuoteRow) -> str | None:
    """The role printed there without its article; None where it only repeats the name."""
    return role_beside(row.quote.role, speaker_name(row), row.quote.speaker_type)


def who(row: QuoteRow) -> str:
    """Speaker, role and relay: "Alexander Fomin, Deputy Defense Minister, via Interfax"."""
    parts = [speaker_name(row) or UNKNOWN_SPEAKER]
    parts += [role for role in [role_of(row)] if role]
    if row.quote.via:
        parts.append(f"via {row.quote.via}")
    if not row.quote.verbatim:
        parts.append("in reported speech")
    if row.quote.denied:
        parts.append(row.quote.denied)
    return ", ".join(parts)


def attribution(row: QuoteRow) -> str:
    """Who, and where it was printed: "Julianne Smith, US ambassador to NATO (EURACTIV, …)"."""
    return f"{who(row)} ({source(row.article)})"


def cautions(row: QuoteRow) -> list[str]:
    """What not to trust, one short line each; empty when all is known and printed."""
    article = row.article
    found = []
    if not row.quote.verbatim:
        found.append("reported speech: not the speaker's own words")
    if row.quote.denial:
        found.append(f"the print has “{row.quote.denial}” before it")
    elif row.quote.denied:
        found.append(row.quote.denied)
    if speaker_name(row) is None:
        found.append(UNKNOWN_SPEAKER)
    elif row.quote.confidence and row.quote.confidence < DOUBTFUL and not row.corrected:
        found.append(f"speaker doubtful: {row.quote.reason or 'weak evidence'}")
    if row.quote.via:
        found.append(f"at second hand: via {row.quote.via}")
    if not article.outlet:
        found.append(UNKNOWN_OUTLET)
    if not article.date:
        found.append(UNKNOWN_DATE)
    elif article.date_basis in BASIS_NOTES:
        found.append(f"date {BASIS_NOTES[article.date_basis]}")
    found += _flag_notes(article.flags)
    return list(dict.fromkeys(found))


def _flag_notes(flags: tuple[str, ...]) -> list[str]:
    shown = [flag for flag in flags if flag not in _SAID_ELSEWHERE]
    if not shown:
        return []
    from corpus.reading.flags import FLAGS

    return [FLAGS.get(flag, flag) for flag in shown]


def one_line(text: str) -> str:
    """``text`` with its line breaks (and the blanks around them) as single blanks."""
    return " ".join(line.strip(" \t") for line in text.splitlines() if line.strip(" \t"))
