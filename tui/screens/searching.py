"""Searching from the desk: the prompt, and what its answers do to the panes."""

from __future__ import annotations

from dataclasses import replace

from textual.binding import Binding

from tui.panes.messages import SearchDone
from tui.panes.prompt import Prompt
from tui.place.landing import gone_back_to
from tui.place.selection import Found, Narrowing, Selection
from tui.rows.status import named
from tui.screens.asking import Asking
from tui.settings.actions import shown
from tui.store.searcher import Question, look_up
from tui.store.source import index_of

_HINT = "half-remembered words  “exact”  -not  speaker:  after:"


class Searching(Asking):
    """The part of the desk that owns the prompt."""

    before: Selection = Selection()
    within: tuple[Narrowing, ...] = ()
    recalled = 0
    """How many searches ago the words on the line were sought; 0 where they were typed."""

    @property
    def passing(self) -> bool:
        """Whether words are being typed: what they find is no place to come back to yet."""
        return self.mode == "search"

    # -- opening the prompt -------------------------------------------------------------

    def action_search(self) -> None:
        """Type words; the panes follow."""
        self.before = self.selection
        self.within = self.selection.pinned()
        self.names = self.active == "speakers"
        self.open_prompt("search", self.search_label(), hint=_HINT)

    def search_label(self) -> str:
        """What stands before the words: within what they are sought."""
        if self.within:
            inside = " › ".join(named(self.source, n) for n in self.within)
            return f"in {inside} /"
        return "name or words /" if self.names else "/"

    def run_action_find(self) -> None:
        """Find words in this text."""
        self.open_prompt("find", "find in text: ")

    def action_find(self) -> None:
        """Find words in the text, from any pane."""
        self.enter("text")
        self.run_action_find()

    def open_prompt(self, mode: str, label: str, text: str = "", hint: str = "") -> None:
        """Let the prompt take the last row and the keys."""
        self.mode = mode
        self.query_one(Prompt).open(self, label, text, hint)

    def close_prompt(self) -> None:
        """Give the keys back to the active pane."""
        self.mode = ""
        self.remember()
        self.typed = 0.0
        self.rest()
        self.text_pane.show_passage(False)
        self.query_one(Prompt).close()
        self.set_focus(self.panes[self.active], scroll_visible=False)

    def allows(self, binding: Binding) -> bool:
        """While something is typed, keys that are no part of it do nothing to the panes."""
        return not self.mode

    def keep_typed(self) -> bool:
        """The mouse goes elsewhere: keep what was found, as Enter does; say whether that is so."""
        if self.mode:
            self.prompt_done(self.query_one(Prompt).text, True)
        return not self.mode

    # -- while typing -------------------------------------------------------------------

    def prompt_changed(self, text: str) -> None:
        """Ask, beside the screen."""
        if self.mode != "search":
            return
        self.hurry()
        if not text.strip():
            self.cancel_answers()
            self.speakers_pane.filter("", None)
            self.choose(gone_back_to(self.source, self.before))
            self.query_one(Prompt).tell("")
            return
        self.asking_more = None
        self.asked().ask(text, self.within, names=self.names, limit=self.enough())

    def take_done(self, message: SearchDone) -> None:
        """An answer: show it unless newer words were typed."""
        if message.more:
            self.take_more(message)
        elif self.searcher is not None and message.ticket == self.searcher.ticket and self.mode:
            self.take_answer(message)

    def take_answer(self, message: SearchDone) -> None:
        """Narrow all panes to what was found."""
        self.take_ticket(message.ticket)
        self.text_pane.show_passage(True)
        prompt = self.query_one(Prompt)
        if message.speakers:
            self.show_names(message.speakers)
            return
        if self.speakers_pane.only is not None:
            self.speakers_pane.filter("", None)
        if message.found is None:
            prompt.tell(message.error or "")
            return
        self.choose(self.found_selection(message.found))
        found = message.found
        nothing = "nothing in here" if self.within else "nothing found"
        prompt.tell(f"{found.counted} found" if found.hits else nothing)

    def show_names(self, speakers: tuple[str, ...]) -> None:
        """Names were typed: the speakers pane shows them, the others their first."""
        start = replace(self.before, narrowed=self.within, query="", found=None)
        self.speakers_pane.filter(self.query_one(Prompt).text, speakers)
        first = start.narrow("speaker", speakers[0])
        self.choose(self.first_within(replace(first, back=self.before)))
        self.query_one(Prompt).tell(f"{len(speakers)} by name")

    def found_selection(self, found: Found) -> Selection:
        """The selection of an answer: within what is pinned, on the best hit."""
        narrowed = (*self.within, Narrowing("query", found.query))
        start = replace(
            self.before, query=found.query, narrowed=narrowed, found=found, back=self.before
        )
        if found.hits:
            return self.on_quotation(start, found.hits[0].row.id)
        return replace(start, quotation=None)

    @property
    def prompt_page(self) -> int:
        """Rows of a page of hits."""
        return self.quotes_pane.page

    def prompt_moved(self, step: int) -> None:
        """Up and down move among the hits while typing."""
        if self.mode != "search":
            return
        self.catch_up(self.query_one(Prompt).text)
        self.rest()
        if step == -1 and self._recalls():
            return
        if self.speakers_pane.only is not None:
            self.speakers_pane.step(step)
            return
        ids = self.source.quotes(self.selection)
        at = index_of(ids, self.selection.quotation)
        if at is None:
            return
        to = max(0, min(at + step, len(ids) - 1))
        if to != at:
            self.choose(self.on_quotation(self.selection, ids[to]))
        if step > 0 and to + self.quotes_pane.page > len(ids):
            self.ask_more()

    def _recalls(self) -> bool:
        """Up on an empty line brings what was searched last; where it stands, what before it."""
        prompt, words = self.query_one(Prompt), self.session.words
        if not prompt.text:
            self.recalled = 0
        elif not self.recalled or prompt.text != words[-self.recalled] or self._above():
            return False
        if self.recalled < len(words):
            self.recalled += 1
            prompt.write(words[-self.recalled])
        return True

    def _above(self) -> bool:
        """Whether there is a hit above the cursor."""
        if self.speakers_pane.only is not None:
            return self.speakers_pane.cursor > 0
        return bool(index_of(self.source.quotes(self.selection), self.selection.quotation))

    def prompt_widened(self) -> None:
        """Backspace before the words: no longer within what was pinned."""
        if self.mode == "search" and (self.within or self.names):
            self.within, self.names = (), False
            prompt = self.query_one(Prompt)
            prompt.open(self, self.search_label(), prompt.text, hint=_HINT)

    # -- ending -------------------------------------------------------------------------

    def prompt_done(self, text: str, kept: bool) -> None:
        """Enter keeps the answer; Esc returns to the place before."""
        mode = self.mode
        if mode == "search":
            self._end_search(text, kept)
        elif mode == "find" and kept:
            self.close_prompt()
            self._seek(text if text.strip() else self.text_pane.needle)
        else:
            self.close_prompt()
            if kept:
                self.prompt_answered(mode, text)

    def _seek(self, needle: str, *, back: bool = False) -> None:
        """To the next place of ``needle`` in the text, or the one before."""
        pane, keys = self.text_pane, self.app_keys()
        count = pane.seek(needle, back=back)
        told = [f"{pane.found_number} of {count} in this text"] if count else ["not in this text"]
        ways = (("next_quotation", "next"), ("previous_quotation", "before"), ("step_back", "ends"))
        told += [f"{shown(keys[id][0])} {way}" for id, way in ways if count and keys.get(id)]
        self.say("; ".join(filter(None, (told[0], ", ".join(told[1:])))))

    def _step_quotation(self, step: int) -> None:
        """In a text with marked places from one to the next, else among the quotations."""
        pane = self.text_pane
        if self.active == "text" and pane.sought:
            self._seek(pane.needle, back=step < 0)
        else:
            super()._step_quotation(step)

    def prompt_answered(self, mode: str, text: str) -> None:
        """A prompt other than the search was answered; later parts of the desk know which."""

    def _end_search(self, text: str, kept: bool) -> None:
        if not kept or not text.strip():
            self.cancel_answers()
            self.speakers_pane.filter("", None)
            self.choose(gone_back_to(self.source, self.before))
            self.close_prompt()
            return
        self.catch_up(text)
        if self.speakers_pane.only is None and (wrong := _wrong(text)):
            self.query_one(Prompt).tell(wrong)
            return
        self.close_prompt()
        self.session.searched(text)
        if self.speakers_pane.only is not None:
            self._keep_name()
            return
        if self.selection != self.before:
            self.history.leave(self.before)
        found = self.selection.found
        if found is not None and found.hits:
            self.enter("quotes")
            self.ask_more()
        else:
            note = (found.note if found else None) or "nothing found; Esc goes back"
            self.say(f"{note}; / Backspace: everywhere" if self.within else note)

    def _keep_name(self) -> None:
        speaker = self.selection.key("speaker")
        self.speakers_pane.filter("", None)
        if speaker is not None:
            narrowed = self.selection.narrow("speaker", speaker, pinned=True)
            self.history.leave(self.before)
            self.choose(replace(narrowed, back=self.before))

    def renew(self) -> None:
        """The archive changed: so may have the place that Esc returns to."""
        super().renew()
        self.before = gone_back_to(self.source, self.before)

    def catch_up(self, text: str) -> None:
        """A key that acts on the answer waited for it in vain: answer here and now."""
        if self.searcher is None or not self.unanswered or self.asking_more:
            return
        self.searcher.ticket += 1
        question = Question(self.searcher.ticket, text, self.within, self.names)
        self.take_answer(look_up(self.source.archive, question))

    def searched_again(self, wanted: Selection) -> Selection:
        """A restored selection with the answer to its query."""
        text = str(wanted.key("query"))
        answer = look_up(self.source.archive, Question(0, text, wanted.pinned()))
        if answer.found is None:
            return Selection()
        return replace(wanted, found=answer.found)


def _wrong(text: str) -> str | None:
    """What is wrong with a whole query; a mark left open at its end is closed there."""
    from corpus.errors import QueryError
    from corpus.search import parse

    told = None
    for whole in (text, f'{text}"'):
        try:
            parse(whole)
        except QueryError as error:
            told = told or error.brief
        else:
            return None
    return told
