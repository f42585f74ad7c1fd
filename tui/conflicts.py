"""What contradicts about a speaker: titles that cannot both hold, statements under two names."""

from __future__ import annotations

from corpus.model import Article, ArticleRow, Speaker
from tui import look
from tui.dates import long_date
from tui.panes.sheet import Entry
from tui.source import Source


def conflict_entries(source: Source, speaker: Speaker) -> tuple[list[Entry], int]:
    """Entries for a sheet, both paragraphs under each conflict, and how many there are."""
    from corpus.archive.ledger import conflicts, ledger

    entries: list[Entry] = []
    found = conflicts(source.archive, speaker)
    for one in found:
        entries.append(Entry(one.text, style=look.BOLD))
        for side in dict.fromkeys((one.one, one.other)):
            entries += _paragraph(source, *side)
        entries.append(Entry(""))
    if not found:
        entries.append(Entry("nothing contradicts", style=look.DIM))
        entries.append(Entry(""))
    printed = {(role.role, role.article, role.date): -1 for role in speaker.roles}
    for entry in ledger(source.archive, speaker):
        printed[entry.role, entry.article, entry.date] = entry.start
    if printed:
        entries.append(Entry("every title, as printed", style=look.BOLD))
    for (role, article, date), start in sorted(printed.items(), key=lambda item: item[0][2] or ""):
        place = f"{_where(source.article_row(article))}, {long_date(date)}"
        value = _nearest(source, article, start) if start >= 0 else _called(source, article, role)
        entries.append(Entry(f"{role} · {place}", value, indent=2))
    return entries, len(found)


def _paragraph(source: Source, article: int, start: int, end: int) -> list[Entry]:
    """The paragraph of a place with its words marked, and where it was printed."""
    read = source.article(article)
    if read is None:
        return []
    first, last = _bounds(read, start, end)
    value = _nearest(source, article, start)
    marks = ((start - first, end - first),)
    row = source.article_row(article)
    return [
        Entry(f"{_where(row)}, {long_date(row.date if row else None)}", value, look.DIM, 2),
        Entry(read.text[first:last], value, indent=4, marks=marks),
    ]


def _bounds(read: Article, start: int, end: int) -> tuple[int, int]:
    first = read.text.rfind("\n", 0, start) + 1
    last = read.text.find("\n", end)
    return first, last if last >= 0 else len(read.text)


def _nearest(source: Source, article: int, start: int) -> int | None:
    """The quotation that Enter opens: the one closest to a place of its article."""
    quotes = source.in_article(article)
    return min(quotes, key=lambda row: abs(row.quote.start - start)).id if quotes else None


def _called(source: Source, article: int, role: str) -> int | None:
    quotes = source.in_article(article)
    return next((row.id for row in quotes if row.quote.role == role), None)


def _where(row: ArticleRow | None) -> str:
    return (row.outlet or row.title or row.path) if row else "article gone"
