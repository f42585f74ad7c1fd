"""The interface in lines: no drawing, no redraw, counts first; for speech, braille, bad links.

It reads a command a line from stdin and answers on stdout. Plain words search. Every task of
the screen is here under the name it has there.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from corpus.errors import CorpusError
from tui.output import many, write
from tui.plain.fixing import PlainFixing
from tui.settings.config import Settings
from tui.store.source import Source


class PlainDesk(PlainFixing):
    """A place among quotations, and the commands that move and tell."""

    def obey(self, line: str) -> list[str]:
        """Do one command; the lines to say."""
        head, _, rest = line.strip().partition(" ")
        if not head:
            return self.next("")
        if head.isdigit() and not rest:
            return self.go(int(head))
        command = COMMANDS.get(head.lstrip(":"))
        try:
            if command is not None:
                return command(self, rest.strip())
            return self.find(line.strip().lstrip("/"))
        except CorpusError as error:
            return [f"Cannot: {error}"]

    def greeting(self) -> list[str]:
        """Counts first."""
        counts = self.source.counts
        kind = "sample article" if self.source.sample else "article"
        readonly = self.source.archive.readonly and not self.source.sample
        kept = "The archive is read-only: nothing can be kept in it. " if readonly else ""
        return [
            f"nato-tui. {many(counts.quotes, 'quotation')}, {many(counts.articles, kind)}, "
            f"{many(counts.speakers, 'speaker')}. {kept}Type words to search, help for commands, "
            "quit to leave."
        ]


Command = Callable[[PlainDesk, str], list[str]]
COMMANDS: dict[str, Command] = {
    "find": PlainDesk.find, "search": PlainDesk.find, "quotes": PlainDesk.quotes,
    "more": PlainDesk.more,
    "n": PlainDesk.next, "next": PlainDesk.next, "N": PlainDesk.previous,
    "p": PlainDesk.previous, "previous": PlainDesk.previous, "articles": PlainDesk.articles,
    "article": PlainDesk.article, "a": PlainDesk.article, "text": PlainDesk.text,
    "speakers": PlainDesk.speakers, "speaker": PlainDesk.speaker, "s": PlainDesk.speaker,
    "timeline": PlainDesk.timeline, "t": PlainDesk.timeline, "conflicts": PlainDesk.conflicts,
    "!": PlainDesk.conflicts, "versions": PlainDesk.versions, "v": PlainDesk.versions,
    "last": PlainDesk.last, "reason": PlainDesk.reason, "i": PlainDesk.reason,
    "copy": PlainDesk.copy,
    "y": PlainDesk.copy, "Y": PlainDesk.copy, "mark": PlainDesk.mark, "m": PlainDesk.mark,
    "basket": PlainDesk.basket, "B": PlainDesk.basket, "correct": PlainDesk.correct,
    "x": PlainDesk.correct, "undo": PlainDesk.undo, "u": PlainDesk.undo, "help": PlainDesk.help,
    "kind": PlainDesk.kind, "extent": PlainDesk.extent, "merge": PlainDesk.merge,
    "M": PlainDesk.merge, "rename": PlainDesk.rename, "split": PlainDesk.split,
    "look": PlainDesk.look, "f": PlainDesk.look, "export": PlainDesk.export,
    "export-list": PlainDesk.export_list, "longer": PlainDesk.longer, "L": PlainDesk.longer,
    "verify": PlainDesk.verify, "lint": PlainDesk.lint,
    "?": PlainDesk.help, "quit": PlainDesk.quit, "q": PlainDesk.quit,
}  # fmt: skip


def run_plain(args: argparse.Namespace, settings: Settings) -> int:
    """Read commands from stdin until it ends, answer in lines; status 0."""
    from tui.commands._archive import named_archive
    from tui.output import narrate
    from tui.starting.opening import opened
    from tui.starting.start import read_in

    path = named_archive(args)
    if args.paths:
        read_in(args.paths, path)
    archive, sample = opened(path, narrate)
    try:
        desk = PlainDesk(Source(archive, sample), settings)
        say(desk.greeting())
        while not desk.ended:
            if sys.stdin.isatty():
                write("> ")
                sys.stdout.flush()
            line = sys.stdin.readline()
            if not line:
                break
            say(desk.obey(line))
    finally:
        archive.close()
    return 0


def say(lines: list[str]) -> None:
    """Print ``lines`` at once."""
    write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()
