"""The commands that are typed by name after ``:``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.errors import CorpusError
from corpus.model import QuoteRow
from tui.copying.exporting import MOST
from tui.drawing import look
from tui.output import many
from tui.panes.sheet import Entry
from tui.place.narrowed import filter_of
from tui.screens.correcting import Correcting
from tui.settings.config import CHOICES, nearest

if TYPE_CHECKING:
    from corpus.archive import Filter


class Commanding(Correcting):
    """The part of the desk that takes typed commands."""

    def action_palette(self) -> None:
        """Every command by name."""
        from tui.screens.palette import Palette

        self.app.push_screen(Palette(self.source, self.app_keys()), self.from_palette)

    async def from_palette(self, value: Any) -> None:
        """Do what was chosen or typed."""
        if not isinstance(value, str):
            return
        if not value.startswith(":"):
            await self.run_named(value)
            return
        head, _, rest = value[1:].partition(" ")
        command = getattr(self, f"command_{head.replace('-', '_')}", None)
        if command is None:
            self.say(f"no command {head}", alert=True)
        else:
            command(rest.strip())

    def command_export(self, name: str) -> None:
        """The basket, to a file; while it is empty, the quotations listed now."""
        rows = self.source.archive.rows(self.source.basket())
        if rows:
            self._write(name, rows, " of the basket")
        else:
            self.command_export_list(name)

    def command_export_list(self, name: str) -> None:
        """The quotations listed now, to a file."""
        self.run_worker(self._export_listed(name), group="export")

    async def _export_listed(self, name: str) -> None:
        rows = await self._listed()
        if self.stands:
            self._write(name, rows)

    async def _listed(self) -> list[QuoteRow]:
        """What the list has, also what of a search it has not read yet; found beside the screen."""
        import asyncio

        here = self.selection
        found = here.found
        if here.key("query") is None or found is None or len(found.hits) == found.total:
            return self.source.archive.rows(list(self.source.quotes(here)[:MOST]))
        return await asyncio.to_thread(self._all_hits, found.query, filter_of(here.narrowed))

    def _all_hits(self, query: str, where: Filter) -> list[QuoteRow]:
        from corpus.search import search

        with self.app.connect() as archive:  # type: ignore[attr-defined]
            return [hit.row for hit in search(archive, query, limit=MOST, where=where).hits]

    def command_basket(self, name: str) -> None:
        """Put things into the basket of that name from now on; "-" is the first one."""
        self.source.basket_name = name = "" if name == "-" else name
        self.show_marks()
        count = len(self.source.basket())
        keys = f"{self.key_of('mark')} puts in, {self.key_of('basket')} shows it"
        self.say(f"the basket {name or 'without a name'}: {count:,} there; {keys}")

    def command_note(self, words: str) -> None:
        """A note with the quotation under the cursor, which goes into the basket."""
        row = self.current_row()
        if row is None:
            return

        def note() -> None:
            with self.source.archive.writing():
                basket = self.source.basket()
                if row.id not in basket:
                    self.source.set_basket([*basket, row.id])
                self.source.set_note(row.id, words)

        def done(_: Any) -> None:
            self.show_marks()
            self.say("noted, and in the basket" if words else "its note is gone")

        self.keep(note, done)

    def _write(self, name: str, rows: list[QuoteRow], which: str = "") -> None:
        from tui.copying.exporting import write_list

        try:
            path = write_list(self.source, rows, name, self.source.basket_name)
        except CorpusError as error:
            self.say(str(error), alert=True)
        else:
            self.say(f"{many(len(rows), 'quotation')}{which} written to {path}")

    def command_save(self, name: str) -> None:
        """Keep the present search under a name."""
        query = self.selection.key("query")
        if query is None:
            self.say("no search to keep; / searches")
            return
        archive = self.source.archive

        def save() -> None:
            archive.set_state("searches", {**(archive.state("searches") or {}), name: query})

        self.keep(save, lambda _: self.say(f"kept as {name}; “:open {name}” searches it again"))

    def command_open(self, name: str) -> None:
        """A search that was kept."""
        kept = self.source.archive.state("searches") or {}
        query = kept.get(name)
        if query is None:
            names = ", ".join(sorted(kept)) or "none are kept"
            self.say(f"no search kept as {name}: {names}", alert=True)
            return
        self.search_for(query)

    def search_for(self, query: str) -> None:
        """Search without typing."""
        from tui.store.searcher import Question, look_up

        answer = look_up(self.source.archive, Question(0, query, ()))
        if answer.found is None:
            self.say(answer.error or "nothing found", alert=True)
            return
        self.before, self.within = self.selection, ()
        self.choose(self.found_selection(answer.found), jump=True)
        self.enter("quotes")

    def command_dups(self, _: str = "") -> None:
        """Quotations of the same words, grouped."""
        self.run_worker(self._dups(), group="export")

    async def _dups(self) -> None:
        from tui.sheets.versions import grouped

        entries: list[Entry] = []
        groups = grouped(await self._listed())
        if not self.stands:
            return
        for group in groups:
            entries.append(Entry(group[0].quote.text, group[0].id, lead=f"{len(group)}× "))
            entries += [Entry(self.cited_line(row), row.id, look.DIM, 4) for row in group]
            entries.append(Entry(""))
        if not groups:
            entries = [Entry("no words stand here twice", style=look.DIM)]
        self.open_sheet("the same words more than once", entries, many(len(groups), "group"))

    def command_theme(self, name: str) -> None:
        """Other colours, for this session."""
        if name not in CHOICES["theme"]:
            near = nearest(name, CHOICES["theme"]) or "; “:theme” and a blank lists them"
            self.say(f"no theme {name}{near}", alert=True)
            return
        self.app.wear(name)  # type: ignore[attr-defined]
        self.say(f'{name} now; theme = "{name}" in config.toml keeps it')

    def command_add(self, path: str) -> None:
        """Read into the archive, beside the screen."""
        self.read_in((path,))

    def read_in(self, paths: Sequence[str]) -> None:
        """Read into the archive, beside the screen, at once: what is told is told of all."""
        self.run_worker(self._add(paths), group="add")

    async def _add(self, paths: Sequence[str]) -> None:
        import asyncio
        import sys

        own = str(getattr(self.app, "own", self.source.archive.path))
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tui", "add", "--archive", own, "--",
            *(str(Path(path).expanduser()) for path in paths),
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        told = paths[0] if len(paths) == 1 else f"{paths[0]} and {len(paths) - 1} more"
        self.say(f"reading {told}; what is read shows up at once")
        out, _ = await process.communicate()
        if not self.stands:
            return
        lines = out.decode("utf-8", "replace").strip().splitlines() or [f"read {told}"]
        self.look_again()
        failed = [line for line in lines if line.startswith("failed: ")]
        more = f"; and {len(failed) - 1} more failed" if failed[1:] else ""
        self.say(failed[0] + more if failed else lines[-1], alert=bool(process.returncode))

    def read_folders_again(self) -> None:
        """Read what was added before and what older rules have read, beside the screen.

        Only news is told. Whoever reads in decides anew who is who where a program of other rules
        did, which the desk does not wait for.
        """
        if not self.source.sample and not self.source.archive.readonly:
            self.run_worker(self._read_again(), group="add", exit_on_error=False)

    async def _read_again(self) -> None:
        import asyncio
        import sys

        archive = self.source.archive
        stale = await asyncio.to_thread(self._stale)
        if archive.behind():
            self.say("deciding anew who is who, by better rules, beside the screen")
        elif stale:
            self.say(f"reading again what an older version read, beside the screen: {stale:,} left")
        elif not archive.state("folders"):
            return
        before = archive.counts().articles
        gone_before = archive.state("gone") or 0
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tui", "add", "--gently", "--archive", str(archive.path),
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        try:
            await process.wait()
        finally:
            if process.returncode is None:
                process.terminate()
        if not self.stands:
            return
        self.look_again()
        if stale and (done := stale - await asyncio.to_thread(self._stale)) > 0:
            self.say(f"{many(done, 'article')} that an older version had read, read again")
        if new := self.source.archive.counts().articles - before:
            self.say(f"{many(new, 'new article')} in the folders added before")
        gone = self.source.archive.state("gone") or 0
        if gone > gone_before:
            told = (
                "1 file that was read is gone"
                if gone == 1
                else f"{gone:,} files that were read are gone"
            )
            self.say(f"{told}; what was read stays (nato-tui add --prune)")

    def _stale(self) -> int:
        """How many articles older rules have read; asked beside the screen."""
        from corpus.archive import rules

        with self.app.connect() as archive:  # type: ignore[attr-defined]
            return rules.count_stale(archive.db)

    def look_again(self) -> None:
        """What another process wrote shows up; the desk knows how."""
