"""What leaves the desk besides copies: the basket, other formats, the editor, a pipe."""

from __future__ import annotations

import asyncio
import os
from typing import Any

from corpus.errors import CorpusError
from corpus.frozen import replace
from corpus.model import QuoteRow
from corpus.reading.filelines import line_in_file
from tui.panes.sheet import Entry
from tui.screens.sheet import Sheet
from tui.screens.telling import Telling
from tui.terminal.editor import editor_command

_PIPE_SECONDS = 30
_EXAMPLE = 240  # characters of a format's example
_WORDS = 90  # of them the quotation's, so that what sets formats apart is seen


class Keeping(Telling):
    """The part of the desk that keeps and hands on."""

    def action_mark(self) -> None:
        """Into the basket, or out of it."""
        row = self.current_row()
        if row is None or not self.may_keep():
            return

        def turn() -> list[int]:
            basket = self.source.basket()
            others = [one for one in basket if one != row.id]
            kept = [*basket, row.id] if len(others) == len(basket) else others
            self.source.set_basket(kept)
            return kept

        def done(kept: list[int]) -> None:
            self.show_marks()
            count = f"{len(kept)} quotation{'' if len(kept) == 1 else 's'} there"
            self.say(f"{'into' if row.id in kept else 'out of'} the basket; {count}")

        self.keep(turn, done)

    def show_marks(self) -> None:
        """The rows of what lies in the basket carry a +."""
        marked = frozenset(self.source.basket())
        changed = marked ^ self.quotes_pane.marked
        if changed:
            self.quotes_pane.marked = marked
            self.quotes_pane.repaint()

    def action_basket(self) -> None:
        """What was kept, in order."""
        from tui.screens.basket import Basket

        self.app.push_screen(Basket(self.source), self._basket_closed)

    def _basket_closed(self, value: Any) -> None:
        self.show_marks()
        self.from_sheet(value)

    def action_choose_format(self) -> None:
        """Copy in another format."""
        from corpus.cite import FORMATS
        from tui.copying.citing import cited, own_formats

        row = self.current_row()
        if row is None:
            return
        names = [*FORMATS, *own_formats(self.settings)]
        text = row.quote.text
        brief = text if len(text) <= _WORDS else f"{text[:_WORDS].rstrip()}…"
        shown = replace(row, quote=replace(row.quote, text=brief))
        entries = []
        for name in names:
            try:
                example = cited(shown, name, self.settings)
            except CorpusError:
                continue
            short = example if len(example) <= _EXAMPLE else f"{example[:_EXAMPLE]}…"
            entries.append(Entry(short, name, lead=f"{name:<10} "))
        sheet = Sheet(self.source, "copy as", entries)

        def chosen(name: Any) -> None:
            if isinstance(name, str):
                self.send(cited(row, name, self.settings))

        self.app.push_screen(sheet, chosen)

    def action_edit(self) -> None:
        """The article in the user's editor, at the line of the quotation."""
        article_id = self.selection.article
        article = self.source.article(article_id) if article_id is not None else None
        if article is None:
            self.say("no article here")
            return
        if not os.path.exists(article.path):
            self.say(f"its file is gone: {article.path}", alert=True)
            return
        line = line_in_file(article, self.selection.offset)
        self.run_on_terminal(editor_command(article.path, line))

    def action_redraw(self) -> None:
        """Draw the screen again, whatever other programs wrote over it."""
        self.app.action_redraw()  # type: ignore[attr-defined]

    def action_suspend_process(self) -> None:
        """Back to the shell; fg goes on."""
        self.app.action_suspend_process()

    def run_on_terminal(self, argv: list[str]) -> None:
        """Give the terminal to another program until it ends."""
        import subprocess

        from tui.terminal.signals import lent

        try:
            with self.app.suspend(), lent():
                status = subprocess.run(argv, check=False).returncode
        except OSError as error:
            self.say(f"{argv[0]}: {error.strerror}; set EDITOR", alert=True)
            return
        self.app.refresh()
        if status:
            self.say(f"{argv[0]} ended with status {status}", alert=True)

    def action_pipe(self) -> None:
        """Ask for a command that gets the quotation on its standard input."""
        if self.current_row() is not None:
            self.open_prompt("pipe", "pipe to command: ")

    def prompt_answered(self, mode: str, text: str) -> None:
        """The command of a pipe was typed."""
        if mode == "pipe" and text.strip():
            row = self.current_row()
            if row is not None:
                self.run_worker(self._piped(text, row), exclusive=True)
            return
        super().prompt_answered(mode, text)

    async def _piped(self, command: str, row: QuoteRow) -> None:
        try:
            await self._pipe(command, row)
        except (CorpusError, OSError) as error:
            self.say(f"{command}: {error}", alert=True)

    async def _pipe(self, command: str, row: QuoteRow) -> None:
        from tui.copying.citing import cited

        text = cited(row, "text", self.settings) + "\n"
        process = await asyncio.create_subprocess_shell(
            command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        try:
            out, _ = await asyncio.wait_for(process.communicate(text.encode()), _PIPE_SECONDS)
        except TimeoutError:
            process.kill()
            self.say(f"{command}: stopped after {_PIPE_SECONDS} seconds", alert=True)
            return
        shown = out.decode("utf-8", "replace").rstrip()
        if not self.stands:
            return
        if len(shown) > 200 or "\n" in shown:
            entries = [Entry(line) for line in shown.split("\n")[:2000]]
            self.open_sheet(command, entries, f"status {process.returncode}")
        else:
            self.say(f"{command}: {shown or 'no output'} (status {process.returncode})")
