"""What contradicts about a speaker: titles that cannot both hold, statements under two names."""

from __future__ import annotations

from dataclasses import replace

from corpus.model import Article, ArticleRow, Span, Speaker
from tui.drawing import look
from tui.drawing.dates import long_date
from tui.drawing.lines import fit, wrap
from tui.panes.sheet import Entry
from tui.store.source import Source

BESIDE = 120
Place = tuple[int, int, int]
"""An article and a stretch of its text, in code points."""


def conflict_entries(source: Source, speaker: Speaker, width: int = 80) -> tuple[list[Entry], int]:
    """Entries for a sheet, both paragraphs under each conflict, and how many there are.

    From ``BESIDE`` cells of width on the paragraphs stand side by side.
    """
    from corpus.archive.ledger import conflicts, ledger

    entries: list[Entry] = []
    found = conflicts(source.archive, speaker)
    for one in found:
        sides = _sides(source, one.one, one.other)
        value = next((entry.value for side in sides for entry in side), None)
        entries.append(Entry(one.text, value, look.BOLD))
        if width >= BESIDE and len(sides) == 2 and all(sides):
            entries += _side_by_side(sides[0], sides[1], (width - 10) // 2)
        else:
            entries += [entry for side in sides for entry in side]
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


def _sides(source: Source, one: Place, other: Place) -> list[list[Entry]]:
    """Both paragraphs; one alone where both places are in it, with the words of both marked."""
    sides = [_paragraph(source, *one), _paragraph(source, *other)]
    if one[0] != other[0] or [e.text for e in sides[0]] != [e.text for e in sides[1]]:
        return sides
    return [
        [
            replace(a, marks=tuple(dict.fromkeys((*a.marks, *b.marks))))
            for a, b in zip(*sides, strict=True)
        ]
    ]


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


def _side_by_side(left: list[Entry], right: list[Entry], width: int) -> list[Entry]:
    """Two paragraphs, each under where it was printed, in columns of ``width`` cells."""
    made: list[Entry] = []
    for one, other in zip(left, right, strict=True):
        lefts, rights = wrap(one.text, width), wrap(other.text, width)
        for number in range(max(len(lefts), len(rights))):
            a = lefts[number] if number < len(lefts) else (0, 0)
            b = rights[number] if number < len(rights) else (0, 0)
            cells = fit(one.text[slice(*a)].rstrip(), width)
            marks = (*_moved(one, a, 0), *_moved(other, b, len(cells) + 3))
            value = one.value if a[1] or not b[1] else other.value
            text = f"{cells} | {other.text[slice(*b)]}".rstrip()
            made.append(Entry(text, value, one.style, 2, marks=marks))
    return made


def _moved(entry: Entry, line: Span, by: int) -> list[Span]:
    start, end = line
    inside = [(max(s, start), min(e, end)) for s, e in entry.marks if s < end and e > start]
    return [(s - start + by, e - start + by) for s, e in inside]


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
    return (row.outlet or (row.title or row.path).rstrip(".")) if row else "article gone"
