"""What contradicts about a speaker: titles that cannot both hold, statements under two names."""

from __future__ import annotations

from itertools import combinations

from corpus.model import Role, Speaker
from tui import look
from tui.dates import long_date
from tui.panes.sheet import Entry
from tui.selection import Selection
from tui.source import Source
from tui.versions import versions_of

_LOOKED_AT = 120  # quotations compared with their versions


def conflict_entries(source: Source, speaker: Speaker) -> tuple[list[Entry], int]:
    """Entries for a sheet and how many conflicts there are."""
    entries: list[Entry] = []
    pairs = _clashing(speaker.roles)
    for one, other in pairs:
        entries.append(Entry("two titles", style=look.BOLD))
        entries += [_role(source, role) for role in (one, other)]
        entries.append(Entry(""))
    shared = _under_two_names(source, speaker)
    entries += shared
    count = len(pairs) + sum(entry.style == look.BOLD for entry in shared)
    if not count:
        entries.append(Entry("nothing contradicts", style=look.DIM))
        entries.append(Entry(""))
    entries.append(Entry("every title, as printed", style=look.BOLD))
    entries += [_role(source, role) for role in speaker.roles]
    return entries, count


def _clashing(roles: tuple[Role, ...]) -> list[tuple[Role, Role]]:
    from corpus.speakers.roles import contradict

    first = {role.role: role for role in reversed(roles)}
    return [
        (one, other)
        for one, other in combinations(first.values(), 2)
        if contradict(one.role, other.role)
    ]


def _role(source: Source, role: Role) -> Entry:
    row = source.article_row(role.article)
    place = (row.outlet or row.title or row.path) if row else "article gone"
    quotes = source.in_article(role.article) if row else []
    where = next((q.id for q in quotes if q.quote.role == role.role), None)
    return Entry(f"{role.role} · {place}, {long_date(role.date)}", where, indent=2)


def _under_two_names(source: Source, speaker: Speaker) -> list[Entry]:
    entries: list[Entry] = []
    ids = source.quotes(Selection().narrow("speaker", speaker.id))
    for row in source.archive.rows(list(ids[:_LOOKED_AT])):
        for version in versions_of(source.archive, row, limit=6):
            other = version.row.speaker_id
            if other is None or other == speaker.id:
                continue
            name = version.row.speaker_name or other
            entries += [
                Entry("one statement, two sources", style=look.BOLD),
                Entry(row.quote.text, row.id, lead=f"  {speaker.name}: "),
                Entry(version.row.quote.text, version.row.id, lead=f"  {name}: "),
                Entry(""),
            ]
    return entries
