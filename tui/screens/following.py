"""Going places: to a speaker, an article, the next quotation, back and forward."""

from __future__ import annotations

from dataclasses import replace

from tui.drawing.layout import PANES
from tui.place.landing import first_within, gone_back_to, on_quotation
from tui.place.selection import Selection
from tui.screens.frame import Frame
from tui.store.source import beside, index_of


class Following(Frame):
    """The part of the desk that follows quotations to where they lead."""

    def on_quotation(self, here: Selection, quotation: int) -> Selection:
        """``here`` with the cursor on ``quotation``: its article, its place, its speaker."""
        return on_quotation(self.source, here, quotation)

    def first_within(self, here: Selection) -> Selection:
        """``here`` on a quotation that its narrowings leave: the present one, or the first."""
        return first_within(self.source, here)

    def action_articles(self) -> None:
        """To the articles."""
        self.enter("articles")

    def action_text(self) -> None:
        """To the text."""
        self.enter("text")

    def action_quotes(self) -> None:
        """To the quotations."""
        self.enter("quotes")

    def action_speakers(self) -> None:
        """To the speakers."""
        self.enter("speakers")

    def action_next_pane(self) -> None:
        """To the pane after this one."""
        self.enter(PANES[(PANES.index(self.active) + 1) % 4])

    def action_previous_pane(self) -> None:
        """To the pane before this one."""
        self.enter(PANES[(PANES.index(self.active) - 1) % 4])

    def action_zoom(self) -> None:
        """This pane alone, or again with the others."""
        self.zoomed = not self.zoomed
        self.place_panes()
        self.remember()

    def action_step_back(self) -> None:
        """Close what is open, widen what is narrowed; never quit."""
        if self.speakers_pane.only is not None:
            self.speakers_pane.filter("", None)
        if self.text_pane.sought:
            self.text_pane.seek("")
        elif self.zoomed:
            self.action_zoom()
        elif self.selection.narrowed:
            here = self.selection
            wider = here.back or replace(here, narrowed=here.narrowed[:-1])
            if wider.key("query") is None:
                wider = replace(wider, query="", found=None)
            self.choose(gone_back_to(self.source, wider), jump=True)
        else:
            self.say(f"nothing is narrowed; {self.key_of('quit')} quits")

    async def action_quit(self) -> None:
        """Leave; the place is kept."""
        await self.app.action_quit()

    def action_back(self) -> None:
        """The place before the last jump."""
        self._travel(self.history.back(self.selection), "nothing further back")

    def action_forward(self) -> None:
        """The place that ``back`` left."""
        self._travel(self.history.forward(self.selection), "nothing further forward")

    def _travel(self, place: Selection | None, otherwise: str) -> None:
        if place is None:
            self.say(otherwise)
        else:
            self.selection = gone_back_to(self.source, place)

    def action_next_quotation(self) -> None:
        """The next quotation among those that the narrowings leave."""
        self._step_quotation(1)

    def action_previous_quotation(self) -> None:
        """The quotation before."""
        self._step_quotation(-1)

    def _step_quotation(self, step: int) -> None:
        ids = self.source.quotes(self.selection)
        if not ids:
            self.say("no quotations here")
            return
        here = self.selection
        at = index_of(ids, here.quotation)
        if at is not None:
            target = at + step
        else:
            target = beside(ids, here.quotation, step) if here.key("query") is None else 0
        if not 0 <= target < len(ids):
            self.say("this is the last quotation" if step > 0 else "this is the first quotation")
            return
        self.choose(self.on_quotation(self.selection, ids[target]))

    def action_same_speaker_next(self) -> None:
        """The next quotation of the same speaker in this list, across articles."""
        self._step_speaker(1)

    def action_same_speaker_previous(self) -> None:
        """The one before of the same speaker."""
        self._step_speaker(-1)

    def _step_speaker(self, step: int) -> None:
        row = self.current_row()
        if row is None:
            return
        if row.speaker_id is None:
            self.say("its speaker is unknown")
            return
        ids = self.source.quotes(Selection().narrow("speaker", row.speaker_id))
        at = index_of(ids, row.id)
        if at is None or not 0 <= at + step < len(ids):
            self.say(f"no other quotation of {row.speaker_name} that way")
            return
        here = self.selection
        if index_of(self.source.quotes(here), ids[at + step]) is None:
            here = Selection(back=here)
        self.choose(self.on_quotation(here, ids[at + step]), jump=True)

    def action_to_speaker(self) -> None:
        """To the speaker of this quotation: all of theirs, wherever printed."""
        row = self.current_row()
        if row is None:
            return
        if row.speaker_id is None:
            self.say(f"its speaker is unknown; {self.key_of('correct')} names one")
            return
        here = Selection(back=self.selection).narrow("speaker", row.speaker_id)
        here = replace(here, back=self.selection)
        self.choose(self.on_quotation(here, row.id), jump=True)
        self.enter("speakers")

    def action_to_article(self) -> None:
        """To the article of this quotation: all of its quotations, this one still chosen."""
        article = self.selection.article
        if article is None:
            self.say("no article here")
            return
        here = Selection().narrow("article", article)
        here = replace(here, quotation=self.selection.quotation, back=self.selection)
        here = self.first_within(here)
        self.choose(here, jump=True)
        self.enter("articles")
