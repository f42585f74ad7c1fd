"""What plain mode corrects, finds in a text, and writes to a file."""

from __future__ import annotations

from typing import Any

from tui.copying.exporting import MOST
from tui.output import many
from tui.plain.telling import PlainKeeping

_KINDS = ("direct", "mixed", "indirect")
_AROUND = 60


class PlainFixing(PlainKeeping):
    """The commands that mend the speaker index and a quotation, and those for texts."""

    def kind(self, rest: str) -> list[str]:
        """The present quotation's kind is direct, mixed or indirect."""
        if rest not in _KINDS:
            return [
                f"Its kind is {self.row().quote.shown_kind}. Say: kind {', kind '.join(_KINDS)}."
            ]
        return self._correct_quote(f"Its kind is now {rest}.", kind=rest)

    def extent(self, rest: str) -> list[str]:
        """Other stretches that the present quotation may be; extent N takes one."""
        from tui.copying.extents import extents

        row = self.row()
        article = self.source.article(row.article.id)
        offered = extents(article.text, row.quote.start, row.quote.end) if article else []
        if rest.isdigit() and 1 <= int(rest) <= len(offered):
            _, start, end = offered[int(rest) - 1]
            return self._correct_quote("Its extent is changed.", extent=(start, end))
        if not offered:
            return ["It has no other extent."]
        told = [f"{n}: {words}" for n, (words, _, _) in enumerate(offered, 1)]
        return [f"{many(len(offered), 'other extent')}. Say extent and a number.", *told]

    def _correct_quote(self, told: str, **choice: Any) -> list[str]:
        from corpus.archive.choices import of_quote

        archive = self.source.archive
        archive.correct(of_quote(archive, self.row().id, **choice))
        self._again()
        return [f"{told} undo takes it back."]

    def merge(self, rest: str) -> list[str]:
        """The present speaker and NAME are one."""
        from corpus.archive.choices import of_merge

        mine, other = self._speaker_id(""), self._speaker_id(rest) if rest else ""
        if not other or other == mine:
            return ["Merge with whom? merge NAME: the present speaker and NAME are one."]
        archive = self.source.archive
        names = [one.name if (one := self.source.glance(id)) else id for id in (mine, other)]
        archive.correct(of_merge(archive, mine, other))
        self._again()
        return [f"One speaker now: {' and '.join(names)}. undo takes it back."]

    def rename(self, rest: str) -> list[str]:
        """The present speaker is called NAME."""
        from corpus.archive.choices import of_rename

        if not rest:
            return ["Rename to what? rename NAME."]
        archive = self.source.archive
        archive.correct(of_rename(archive, self._speaker_id(""), rest))
        self._again()
        return [f"Called {rest} now. undo takes it back."]

    def split(self, rest: str) -> list[str]:
        """The present speaker is somebody else, NAME, in this article."""
        from corpus.archive.choices import of_split

        if not rest:
            return ["Who is it in this article? split NAME."]
        archive, article = self.source.archive, self.row().article.id
        archive.correct(of_split(archive, self._speaker_id(""), rest, articles=(article,)))
        self._again()
        return [f"{rest} in article {article} now. undo takes it back."]

    def look(self, rest: str) -> list[str]:
        """Every place of words in the present article's text."""
        article = self.source.article(self.row().article.id)
        text = article.text if article else ""
        folded, wanted = text.casefold(), rest.casefold()
        if not wanted or len(folded) != len(text):
            return ["Look for what in this text? look WORDS."]
        places = []
        at = folded.find(wanted)
        while at >= 0:
            places.append(at)
            at = folded.find(wanted, at + len(wanted))
        told = []
        for number, at in enumerate(places[:200], 1):
            line = text.count("\n", 0, at) + 1
            around = text[max(0, at - _AROUND) : at + len(wanted) + _AROUND]
            told.append(f"{number}, line {line}: {' '.join(around.split())}")
        return [f"{len(places)} in this text.", *told]

    def export(self, rest: str) -> list[str]:
        """The basket to a new file; while it is empty, the list told last."""
        held = self.source.archive.rows(self.source.basket())
        return self._write(rest, held, " of the basket") if held else self.export_list(rest)

    def export_list(self, rest: str) -> list[str]:
        """The list told last to a new file, as a dossier; the format is the name's ending."""
        return self._write(rest, self.pages(0, MOST))

    def _write(self, name: str, rows: list[Any], which: str = "") -> list[str]:
        from tui.copying.exporting import write_list

        if not name:
            return ["Write where? export FILE."]
        path = write_list(self.source, rows, name, self.source.basket_name)
        return [f"{many(len(rows), 'quotation')}{which} written to {path}."]

    def longer(self, rest: str) -> list[str]:
        """The longer form of a fragment whose sense its cut changes: print and keep it."""
        from tui.copying.cutting import longer_form
        from tui.copying.shelf import push

        row = self.row()
        article = self.source.article(row.article.id)
        beside = self.source.in_article(row.article.id)
        found = longer_form(article.text, row, beside) if article else None
        if found is None:
            return ["Nothing is left out that would change the sense."]
        try:
            push(found.text)
        except OSError as error:
            return [found.text, f"Not kept in last: {error.strerror}."]
        return [found.text, "Kept in last."]

    def copy(self, rest: str) -> list[str]:
        """As it is, with a word where the cut changes the sense."""
        from tui.copying.cutting import longer_form

        row = self.row()
        article = self.source.article(row.article.id)
        beside = self.source.in_article(row.article.id)
        found = longer_form(article.text, row, beside) if article else None
        warned = [f"Beware: {found.message}. longer copies the longer form."] if found else []
        return [*super().copy(rest), *warned]
