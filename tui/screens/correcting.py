"""The machine was wrong: corrections of a quotation and of the speaker index, and back again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from corpus.cite.words import source
from corpus.model import QuoteRow, Speaker, SpeakerType
from tui.drawing import look
from tui.panes.sheet import Entry
from tui.screens.keeping import Keeping
from tui.screens.sheet import Sheet
from tui.store.source import index_of

if TYPE_CHECKING:
    from corpus.speakers.corrections import Correction

_KINDS = (("direct", "in marks, a whole utterance"), ("mixed", "a fragment in marks"),
          ("indirect", "reported, not the speaker's own words"))  # fmt: skip
_SPLIT = 200
"""Articles of a speaker that are offered to be somebody else's."""


class Correcting(Keeping):
    """The part of the desk that corrects. Corrections lie apart from what was read."""

    concerned: str = ""
    split_articles: Any = ()

    def action_correct(self) -> None:
        """Choose another speaker, kind or extent for this quotation."""
        row = self.current_row()
        if row is None or not self.may_keep():
            return
        from corpus.archive.choices import candidates

        now = f"now: {row.quote.speaker or 'unknown'}; {row.quote.reason}"
        entries = [Entry(row.quote.text, style=look.BOLD), Entry(now, style=look.DIM)]
        entries += [Entry(""), Entry("its speaker is", style=look.BOLD)]
        start = len(entries)
        entries += [
            Entry(f"{one.name}  ({one.reason})", ("speaker", one.name, one.type), indent=2)
            for one in candidates(self.source.archive, row.id)
        ]
        if row.quote.speaker:
            sure = ("speaker", row.quote.speaker, row.quote.speaker_type or "person")
            entries.append(
                Entry(f"rightly {row.quote.speaker}  (what was read stands)", sure, indent=2)
            )
        entries += [
            Entry("unknown", ("speaker", None, "person"), indent=2),
            Entry("somebody else…", ("ask", "", ""), indent=2),
            Entry(""),
            Entry("its kind is", style=look.BOLD),
        ]
        entries += [
            Entry(f"{kind}: {what}", ("kind", kind, ""), indent=2)
            for kind, what in _KINDS
            if kind != row.quote.shown_kind
        ]
        entries += [Entry(""), Entry("its extent is", style=look.BOLD)]
        entries += [
            Entry(words, ("extent", start_, end), indent=2)
            for words, start_, end in self._extents(row)
        ]
        sheet = Sheet(self.source, "correct", entries)
        sheet.start, sheet.choosing = start, True
        self.app.push_screen(sheet, lambda value: self._corrected(row, value))

    def _extents(self, row: QuoteRow) -> list[tuple[str, int, int]]:
        """Other stretches that the quotation may be: to the sentence's, to the marks' ends."""
        from tui.copying.extents import extents

        article = self.source.article(row.article.id)
        return extents(article.text, row.quote.start, row.quote.end) if article else []

    def _corrected(self, row: QuoteRow, value: Any) -> None:
        if not isinstance(value, tuple):
            return
        what, one, other = value
        if what == "ask":
            self.open_prompt("correct", "who said it: ")
        elif what == "speaker":
            self.keep_speaker(row.id, one, other)
        elif what == "kind":
            self._keep(row.id, f"its kind is now {one}", kind=one)
        else:
            self._keep(row.id, "its extent is changed", extent=(one, other))

    def keep_speaker(self, quotation: int, name: str | None, type: SpeakerType) -> None:
        """The quotation's speaker is ``name``."""
        row = self.source.quote(quotation)
        told = f"its speaker is now {name or 'unknown'}"
        if row is not None and row.quote.speaker == name and not row.corrected:
            told = f"kept as right: {name or 'unknown'}"
        self._keep(quotation, told, speaker=name, type=type)

    def _keep(self, quotation: int, told: str, **choice: Any) -> None:
        from corpus.archive.choices import of_quote

        archive = self.source.archive
        place = index_of(self.source.quotes(self.selection), quotation)
        self.keep(
            lambda: archive.correct(of_quote(archive, quotation, **choice)),
            lambda _: self.after_correction(told, quotation, place),
        )

    def after_correction(
        self, told: str, quotation: int | None = None, place: int | None = None
    ) -> None:
        """Show the corrected archive, say what changed and how sure the machine is by now.

        ``quotation`` stood at ``place`` of the list; where it does so no more, the cursor goes to
        the one that came there.
        """
        from corpus.archive.correcting import accuracy

        stayed = quotation is not None and self.selection.quotation == quotation
        self._show_changed()
        ids = self.source.quotes(self.selection)
        if quotation is not None and place is not None and index_of(ids, quotation) is None:
            quotation = ids[min(place, len(ids) - 1)] if ids else quotation
        if stayed and quotation is not None and self.source.quote(quotation) is not None:
            self.choose(self.on_quotation(self.selection, quotation))
        told += f"; {self.key_of('undo')} undoes"
        if (measured := accuracy(self.source.archive)).judged:
            told += f"; program right in {measured.right} of {measured.judged} judged"
        self.say(told)

    def _show_changed(self) -> None:
        """Show the archive as it is now, and all of it where the speaker looked at is no more."""
        self.source.fresh()
        gone = self.selection.key("speaker")
        if gone is not None and self.source.glance(str(gone)) is None:
            self.choose(self.restored(self.selection))
        self.renew()

    def action_undo(self) -> None:
        """Take the last correction back."""
        if not self.may_keep():
            return
        self.keep(self.source.archive.undo, self._undone)

    def _undone(self, undone: Correction | None) -> None:
        if undone is None:
            self.say("no correction to undo")
            return
        self._show_changed()
        here = self.selection.quotation
        if here is not None and self.active != "speakers":
            self.choose(self.on_quotation(self.selection, here))
        from tui.commands.corrections import told

        self.say(f"undone: {told(undone)}")

    def action_merge(self) -> None:
        """Merge this speaker with another, rename, or split."""
        speaker = self.current_speaker()
        known = self.source.speaker(speaker) if speaker else None
        if known is None or not self.may_keep():
            return
        entries = [Entry(known.name, style=look.BOLD)]
        for suggestion in known.suggestions:
            name = self._told_apart(suggestion.id)
            entries.append(Entry(f"the same as {name}  ({suggestion.reason})",
                                 ("merge", known.id, suggestion.id), indent=2))  # fmt: skip
        entries += [
            Entry("the same as somebody else…", ("ask-merge", known.id, ""), indent=2),
            Entry("called otherwise…", ("ask-rename", known.id, ""), indent=2),
            *self._twins(known),
        ]
        if len(known.articles) > 1:
            entries += [
                Entry("", None),
                Entry("in one article it is somebody else", style=look.BOLD),
            ]
            for article in known.articles[:_SPLIT]:
                row = self.source.article_row(article)
                title = f"{row.title or row.path} · {source(row)}" if row else str(article)
                entries.append(Entry(title, ("ask-split", known.id, (article,)), indent=2))
        sheet = Sheet(self.source, "who is this", entries)
        sheet.start, sheet.choosing = 1, True
        self.app.push_screen(sheet, self._decided)

    def _told_apart(self, speaker: str) -> str:
        """A speaker's name; of one in a single article, with where and when that is printed."""
        other = self.source.speaker(speaker)
        if other is None:
            return speaker
        row = self.source.article_row(other.articles[0]) if len(other.articles) == 1 else None
        if row is None:
            return (
                f"{other.name} in {len(other.articles)} articles" if other.articles else other.name
            )
        return f"{other.name} in {source(row)}"

    def _decided(self, value: Any) -> None:
        if not isinstance(value, tuple):
            return
        what, one, other = value
        self.concerned = one
        if what == "merge":
            self._merge(one, other)
        else:
            labels = {"ask-merge": "the same as: ", "ask-rename": "called: ",
                      "ask-split": "who is it there: "}  # fmt: skip
            self.split_articles = other
            self.open_prompt(what, labels[what])

    def _twins(self, known: Speaker) -> list[Entry]:
        """Both halves of what may be two people of one name, each to be called otherwise."""
        from corpus.archive.ledger import two_people

        found = two_people(known)
        if found is None:
            return []
        sides = ((found.one.role, found.ones), (found.other.role, found.others))
        return [
            Entry("", None),
            Entry(found.reason, style=look.BOLD),
            *(
                Entry(f"somebody else is the {role}, in {len(articles)} of {len(known.articles)}"
                      " articles", ("ask-split", known.id, articles), indent=2)
                for role, articles in sides
            ),
        ]  # fmt: skip

    def prompt_answered(self, mode: str, text: str) -> None:
        """A name was typed."""
        name = text.strip()
        if not name or mode not in ("correct", "ask-merge", "ask-rename", "ask-split"):
            super().prompt_answered(mode, text)
            return
        if mode == "correct":
            self._correct_to_one_called(name)
        elif mode == "ask-merge":
            self._merge_with_one_called(name)
        else:
            self._rename_or_split(mode, name)

    def _correct_to_one_called(self, name: str) -> None:
        """The quotation is of somebody called so: known by this name, perhaps known, or new."""
        row = self.current_row()
        if row is None:
            return
        found = self.source.archive.find_speakers(name)
        exact = [one for one in found if one.name.casefold() == name.casefold()]
        if exact or not found:
            kind: SpeakerType = exact[0].type if exact else "person"
            self.keep_speaker(row.id, exact[0].name if exact else name, kind)
            return
        entries = [
            *(Entry(self._told_apart(one.id), ("speaker", one.name, one.type)) for one in found),
            Entry(f"somebody new: {name}", ("speaker", name, "person")),
        ]
        self._ask_who(name, entries, lambda value: self._corrected(row, value))

    def _ask_who(self, name: str, entries: list[Entry], taken: Callable[[Any], None]) -> None:
        sheet = Sheet(self.source, f"who is meant by “{name}”", entries)
        sheet.choosing = True
        self.app.push_screen(sheet, taken)

    def _merge_with_one_called(self, name: str) -> None:
        """Merge with the one who is called so, or ask which of those whom the name fits."""
        one = self.concerned
        found = [other for other in self.source.archive.find_speakers(name) if other.id != one]
        exact = [other for other in found if other.name.casefold() == name.casefold()]
        if not found:
            self.say(f"nobody else called {name} in the archive")
        elif len(exact or found) == 1:
            self._merge(one, (exact or found)[0].id)
        else:
            values = [("merge", one, other.id) for other in found]
            entries = [Entry(self._told_apart(value[2]), value) for value in values]
            self._ask_who(name, entries, self._decided)

    def _merge(self, into: str, other: str) -> None:
        from corpus.archive.choices import of_merge

        names = [one.name if (one := self.source.glance(id)) else id for id in (into, other)]
        told = f"{' and '.join(names)} are one now"
        self._decide(lambda archive: of_merge(archive, into, other), told)

    def _rename_or_split(self, mode: str, name: str) -> None:
        from corpus.archive.choices import of_rename, of_split

        one, articles = self.concerned, self.split_articles
        if mode == "ask-rename":
            self._decide(lambda archive: of_rename(archive, one, name), f"called {name} now")
        else:
            self._decide(
                lambda archive: of_split(archive, one, name, articles=articles),
                f"{name} in {'that article' if len(articles) == 1 else 'those articles'} now",
            )

    def _decide(self, made: Any, told: str) -> None:
        archive = self.source.archive
        self.keep(lambda: archive.correct(made(archive)), lambda _: self.after_correction(told))
