"""What the desk tells on sheets: keys, reasons, versions, the time line, conflicts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from corpus.frozen import replace
from corpus.model import Quote, QuoteRow
from corpus.roles import role_beside
from tui.drawing import look
from tui.drawing.dates import long_date
from tui.output import many
from tui.panes.sheet import Entry
from tui.place.narrowed import filter_of
from tui.place.selection import Narrowing, Selection
from tui.rows.page import warnings
from tui.screens.copying import Copying
from tui.screens.sheet import Made, Sheet
from tui.sheets.days import by_day, day_of, denied, first_of
from tui.store.source import Source

_MOST = 2_000  # statements on a time line
_GOING = [("Enter", "go there"), ("Esc", "close")]


class Telling(Copying):
    """The part of the desk that explains."""

    def open_sheet(self, heading: str, entries: list[Entry], note: str = "") -> Sheet:
        """Lay a sheet over the desk; a quotation taken there becomes the current one."""
        sheet = Sheet(self.source, heading, entries, _GOING)
        sheet.note = note
        self.app.push_screen(sheet, self.from_sheet)
        return sheet

    def open_beside(
        self, heading: str, made: Made, taken: Callable[[Any], None] | None = None
    ) -> None:
        """A sheet at once, its entries as soon as they are found; ``taken`` is told its value."""
        sheet = Sheet(self.source, heading, [Entry("looking…", style=look.DIM)], _GOING)
        sheet.made = made
        self.app.push_screen(sheet, taken or self.from_sheet)

    def from_sheet(self, value: Any) -> None:
        """Go to the quotation that was taken."""
        if isinstance(value, int):
            self.go_to_quotation(value)

    def go_to_quotation(self, quotation: int) -> None:
        """Show ``quotation``, widening the view where it is narrowed away."""
        here = self.selection
        if quotation not in self.source.quotes(here):
            here = Selection(back=here)
        self.choose(self.on_quotation(here, quotation), jump=True)
        self.enter("text")

    def action_help(self) -> None:
        """The keys of this pane."""
        from tui.screens.help import help_entries

        entries = help_entries(self.active, self.app_keys(), self.text_pane.glyphs)
        sheet = Sheet(self.source, f"keys: {self.panes[self.active].LABEL}", entries)
        sheet.hint_pairs = [("Enter", "do it"), ("Esc", "close")]
        self.app.push_screen(sheet, self.run_named)

    async def run_named(self, name: Any) -> None:
        """Do the action that help or the palette named."""
        if isinstance(name, str):
            pane = self.panes[self.active]
            node = pane if hasattr(pane, f"action_{name}") else self
            await self.app.run_action(name, default_namespace=node)

    def action_reason(self) -> None:
        """Why this speaker, in full."""
        row = self.current_row()
        if row is None:
            return
        from corpus.verify import taken_back

        quote = row.quote
        facts = [*_facts(row, quote), ("taken back", taken_back(self.source.archive, row))]
        entries = [
            Entry(quote.text, style=look.BOLD),
            Entry(""),
            *(_fact(name, value) for name, value in facts if value),
        ]
        self.open_sheet("why this speaker", entries)

    def action_versions(self) -> None:
        """Other prints of this quotation, with what differs."""
        row = self.current_row()
        if row is not None:
            self.open_beside("versions", lambda source: self.version_entries(source, row))

    def version_entries(self, source: Source, row: QuoteRow) -> tuple[list[Entry], str]:
        """This print, then every other with what differs."""
        from tui.sheets.versions import versions_of

        versions = versions_of(source.archive, row)
        entries = [
            Entry(row.quote.text, row.id, look.BOLD, lead="this  "),
            Entry(self.cited_line(row), row.id, look.DIM, indent=6),
            Entry(""),
        ]
        for version in versions:
            lead = "same  " if version.same else "other "
            entries.append(Entry(version.row.quote.text, version.row.id, marks=version.marks,
                                 lead=lead))  # fmt: skip
            cited = self.cited_line(version.row) + (", a copy of this text" if version.copy else "")
            entries.append(Entry(cited, version.row.id, look.DIM, 6))
            if version.lost:
                entries.append(Entry("not there: " + " / ".join(version.lost), version.row.id,
                                     look.DIM, 6))  # fmt: skip
            entries.append(Entry(""))
        if not versions:
            entries.append(Entry("no other print of these words in the archive", style=look.DIM))
        return entries, f"{len(versions)} other"

    def cited_line(self, row: QuoteRow) -> str:
        """Who, where, when."""
        article = row.article
        name = row.speaker_name or row.quote.speaker or "speaker unknown"
        role = role_beside(row.quote.role, name, row.quote.speaker_type)
        role = f", {role}" if role else ""
        when = long_date(article.date, article.date_basis)
        return f"{name}{role} · {article.outlet or 'outlet unknown'}, {when}{denied(row)}"

    def current_speaker(self) -> str | None:
        """The speaker that the panes stand on, or a word that there is none.

        Among the speakers it is the row under the cursor, also where the quotation has none.
        """
        key = self.selection.key("speaker")
        speaker = str(key) if key is not None else self.selection.speaker
        pane = self.speakers_pane
        if speaker is None and self.active == "speakers" and pane.cursor < len(pane.ids):
            speaker = str(pane.ids[pane.cursor])
        if speaker is None and self.current_row() is not None:
            self.say(f"its speaker is unknown; {self.key_of('correct')} names one")
        return speaker

    def statements(self, source: Source, speaker: str) -> tuple[list[QuoteRow], int]:
        """What ``speaker`` said, within the search if one narrows, by day of speech.

        Of very many only the first; with how many there are in all.
        """
        here = self.selection
        if here.key("query") is not None and here.found is not None:
            rows = _answers(source, here.found.query, here.before("query"), speaker)
            total = len(rows)
        else:
            ids = source.quotes(Selection().narrow("speaker", speaker))
            rows, total = source.archive.rows(list(ids[:_MOST])), len(ids)
        rows.sort(key=lambda r: (*day_of(r), r.article.id, r.quote.start))
        return rows, total

    def action_timeline(self) -> None:
        """All statements by day, days of speech beside days of print."""
        from tui.screens.timeline import Timeline

        speaker = self.current_speaker()
        if speaker is None:
            return
        known = self.source.glance(speaker)
        query = self.selection.key("query")
        asked = str(query) if query is not None else None
        here = self.selection.quotation
        sheet = Timeline(self.source, speaker, known.name if known else speaker, asked)

        def made(source: Source) -> tuple[list[Entry], str]:
            sheet.quotations, total = self.statements(source, speaker)
            told = len(sheet.quotations)
            note = many(total, "quotation") if told == total else f"{told:,} of {total:,}"
            entries = by_day(sheet.quotations)
            sheet.start = first_of(here, entries)
            return entries, note

        sheet.made = made
        self.app.push_screen(sheet, self.from_sheet)

    def action_conflicts(self) -> None:
        """Roles that contradict, and statements under two sources."""
        speaker = self.current_speaker()
        known = self.source.glance(speaker) if speaker else None
        if known is None:
            return
        name, width = known.id, self.app.size.width

        def made(source: Source) -> tuple[list[Entry], str]:
            from tui.sheets.conflicts import conflict_entries

            whole = source.speaker(name)
            entries, count = conflict_entries(source, whole, width) if whole else ([], 0)
            return entries, f"{count} found"

        self.open_beside(f"{known.name}: what contradicts", made)

    def action_speaker_page(self) -> None:
        """What the speaker talks about, where it is printed, who is quoted beside."""
        speaker = self.current_speaker()
        known = self.source.glance(speaker) if speaker else None
        if known is None:
            return
        name, glyphs, width = known.id, self.speakers_pane.glyphs, self.app.size.width - 3

        def made(source: Source) -> tuple[list[Entry], str]:
            from tui.sheets.pages import speaker_entries

            whole = source.speaker(name)
            return speaker_entries(source.archive, whole, glyphs, width) if whole else [], ""

        self.open_beside(known.name, made, self._from_page)

    def _from_page(self, value: Any) -> None:
        if isinstance(value, tuple):
            here = self.selection.narrow("speaker", value[1], pinned=True)
            self.choose(self.first_within(here), jump=True)

    def action_asides(self) -> None:
        """Show or hide what is not article text."""
        pane = self.text_pane
        pane.action_asides()
        self.say("not shown: what is not article text" if pane.hidden else "all is shown")


def _answers(
    source: Source, query: str, within: tuple[Narrowing, ...], speaker: str
) -> list[QuoteRow]:
    """What a search finds of one speaker: all of it, not what the list has read so far."""
    from corpus.search import search
    from tui.store.searcher import MOST

    where = replace(filter_of(within), speakers=(speaker,))
    return [hit.row for hit in search(source.archive, query, limit=MOST, where=where).hits]


def _fact(name: str, value: str) -> Entry:
    return Entry(value, lead=f"{name:<12}")


TURN = "direct: a turn of a talk, printed without marks"


def _facts(row: QuoteRow, quote: Quote) -> list[tuple[str, str]]:
    kinds = {"direct": "direct", "mixed": "mixed: a fragment in a reported sentence",
             "indirect": "indirect: reported, printed without marks"}  # fmt: skip
    return [
        ("speaker", row.speaker_name or quote.speaker or "unknown"),
        ("here as", (quote.speaker or "") if quote.speaker != row.speaker_name else ""),
        ("role here", quote.role or ""),
        ("kind", TURN if quote.kind != quote.shown_kind else kinds[quote.kind]),
        ("reason", quote.reason),
        ("mention", quote.mention or ""),
        ("cue", quote.cue or ""),
        ("via", quote.via or ""),
        ("sure", f"{quote.confidence:.0%}" + (", corrected by you" if row.corrected else "")),
        ("said on", long_date(row.said_on, row.said_on_basis) if row.said_on else ""),
        ("printed", f"{row.article.outlet or 'outlet unknown'}, "
                    f"{long_date(row.article.date, row.article.date_basis)}"),
        ("beware", "; ".join(warnings(row.article.flags))),
    ]  # fmt: skip
