"""A speaker's page: when, what about, where printed, who else is quoted beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.drawing import look
from tui.drawing.dates import long_date
from tui.drawing.lines import width_of
from tui.panes.sheet import Entry

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.model import Speaker

_PLOT = 6, 24  # cells of a plot of time at least and at most


def speaker_entries(
    archive: Archive, speaker: Speaker, glyphs: look.Glyphs, width: int
) -> list[Entry]:
    """Entries for a sheet; those of other speakers have ("speaker", id) as their value."""
    from corpus.archive.dossier import beside, outlets, topics
    from corpus.archive.ledger import two_people

    entries = [Entry(speaker.name, style=look.BOLD)]
    if len(speaker.aliases) > 1:
        entries.append(Entry(f"also {', '.join(n for n in speaker.aliases if n != speaker.name)}"))
    for role in list(dict.fromkeys(one.role for one in speaker.roles))[-6:]:
        entries.append(Entry(role, indent=2))
    if found := two_people(speaker):
        entries.append(Entry(f"{found.reason} M splits them", indent=2))
    entries.append(Entry(_when(archive, speaker, glyphs, width)))
    entries += [Entry(""), Entry("speaks about", style=look.BOLD)]
    about = _columns([(one.words, one.reason) for one in topics(archive, speaker.id)])
    entries += about or [Entry("too few words to say", style=look.DIM, indent=2)]
    entries += [Entry(""), Entry("printed in", style=look.BOLD)]
    printed = outlets(archive, speaker.id)[:20]
    entries += _columns([(o.name or "outlet unknown", _several(o.quotes)) for o in printed])
    entries += [Entry(""), Entry("quoted beside", style=look.BOLD)]
    others = [
        Entry(f"{one.name}, in {one.articles} article{'' if one.articles == 1 else 's'}",
              ("speaker", one.id), indent=2)
        for one in beside(archive, speaker.id)
    ]  # fmt: skip
    return entries + (others or [Entry("nobody", style=look.DIM, indent=2)])


def _columns(rows: list[tuple[str, str]]) -> list[Entry]:
    """Words, and beside them in a column of its own what is to be said of each."""
    width = min(36, max((width_of(words) for words, _ in rows), default=0))
    entries = []
    for words, said in rows:
        shown = words + " " * (width - width_of(words)) + "  "
        mark = (len(shown), len(shown) + len(said))
        entries.append(Entry(shown + said, indent=2, marks=(mark,), mark_style=look.DIM))
    return entries


def _when(archive: Archive, speaker: Speaker, glyphs: look.Glyphs, width: int) -> str:
    number = len(speaker.articles)
    counted = f"{_several(speaker.quotes)} in {number:,} article{'' if number == 1 else 's'}"
    if not speaker.first:
        return f"{counted}, undated"
    first, last = long_date(speaker.first), long_date(speaker.last)
    if first == last:
        dated = f"{counted}; what is dated is of {first}"
        return dated if number > 1 else f"{counted}, {first}"
    if _months(speaker.first) == _months(speaker.last):
        return f"{counted}, {first} to {last}"
    cells = max(_PLOT[0], min(_PLOT[1], width - len(f"{first} [] {last}")))
    plot = look.spark(over_time(archive, speaker, cells), glyphs)
    return f"{counted}\n{first} [{plot}] {last}"


def _several(count: int) -> str:
    return f"{count:,} quotation{'' if count == 1 else 's'}"


def over_time(archive: Archive, speaker: Speaker, cells: int) -> list[int]:
    """How much of a speaker was printed in each of ``cells`` equal stretches, first to last seen.

    Quotations are counted; of a speaker with thousands, the articles.
    """
    first, last = _months(speaker.first), _months(speaker.last)
    counts = [0] * cells
    if first is None or last is None:
        return counts
    joined = " JOIN quotes q ON q.source = s.id" if speaker.quotes <= _COUNTED else ""
    rows = archive.db.execute(
        f"SELECT substr(a.date, 1, 7), count(*) FROM sources s{joined}"
        " JOIN articles a ON a.id = s.article WHERE s.speaker = ? AND a.date > '' GROUP BY 1",
        (speaker.id,),
    )
    span = max(1, last - first + 1)
    for month, count in rows:
        at = _months(month)
        if at is not None:
            counts[max(0, min(cells - 1, (at - first) * cells // span))] += count
    return counts


_COUNTED = 2_000


def _months(iso: str | None) -> int | None:
    """Months since the year 0; a date that is only a year counts as its January."""
    parts = (iso or "").split("-")
    if not parts[0].isdigit():
        return None
    return int(parts[0]) * 12 + (int(parts[1]) - 1 if len(parts) > 1 and parts[1].isdigit() else 0)
