"""What plain mode tells about articles, speakers and quotations, and what it keeps."""

from __future__ import annotations

from pathlib import Path

from corpus.archive.people import LISTED
from corpus.errors import CorpusError
from corpus.model import QuoteRow, Speaker
from tui.output import many
from tui.plain.place import PlainPlace
from tui.plain.words import (
    HELP,
    article_line,
    reason_lines,
    sentence,
    speaker_line,
    text_lines,
)


class PlainTelling(PlainPlace):
    """The commands that tell."""

    def articles(self, rest: str) -> list[str]:
        """All articles."""
        read = self.source.archive.articles
        return self.told(
            "article",
            self.source.counts.articles,
            lambda at, count: [article_line(row) for row in read(offset=at, limit=count)],
        )

    def article(self, rest: str) -> list[str]:
        """The article of the present quotation, or number N: what is known and how."""
        from tui.rows.page import facts

        id = int(rest) if rest.isdigit() else self.row().article.id
        article = self.source.article(id)
        if article is None:
            return [f"No article {id}."]
        found = self.source.in_article(id)
        head = [
            " ".join(map(sentence, (f"{name}: {value}", *filter(None, (why,)))))
            for name, value, why in facts(article)
        ]
        return [f"{many(len(found), 'quotation')}.", *head, *self.whole(found)]

    def text(self, rest: str) -> list[str]:
        """The text of the present article, its quotations named where they stand."""
        id = int(rest) if rest.isdigit() else self.row().article.id
        article = self.source.article(id)
        if article is None:
            return [f"No article {id}."]
        return text_lines(article, self.source.in_article(id))

    def speakers(self, rest: str) -> list[str]:
        """All speakers, or those whom a name may mean."""
        archive = self.source.archive
        if rest:
            from corpus.search.callednames import called

            found = list(filter(None, (archive.speaker(id) for _, id in called(archive, rest))))
            least = "At least " if len(found) == LISTED else ""
            return [f"{least}{many(len(found), 'speaker')}.", *map(self._speaker_line, found)]
        return self.told(
            "speaker",
            self.source.counts.speakers,
            lambda at, count: [
                self._speaker_line(one) for one in archive.speakers(offset=at, limit=count)
            ],
        )

    def _speaker_line(self, one: Speaker) -> str:
        return f"{speaker_line(one)}{self._where(one)}"

    def _where(self, one: Speaker) -> str:
        """Where somebody is printed whom one article alone calls so: others may be called so."""
        from corpus.cite.words import source

        row = self.source.article_row(one.articles[0]) if "@" in one.id and one.articles else None
        return f" In {source(row)}." if row else ""

    def speaker(self, rest: str) -> list[str]:
        """What a speaker said: the named one, else that of the present quotation."""
        from corpus.archive import Filter

        id = self._speaker_id(rest)
        known = self.source.speaker(id)
        ids = self.source.archive.quote_ids(Filter(speakers=(id,)))
        archive = self.source.archive
        head = [speaker_line(known)] if known else []
        return [*head, *self.listed(lambda at, count: archive.rows(list(ids[at : at + count])),
                                    len(ids))]  # fmt: skip

    def timeline(self, rest: str) -> list[str]:
        """A speaker's statements by day."""
        from corpus.archive.dossier import statements
        from tui.commands._speakers import heading

        leads: dict[int, str] = {}
        rows: list[QuoteRow] = []
        told = ""
        for statement in statements(self.source.archive, self._speaker_id(rest)):
            if (day := heading(statement)) != told:
                leads[statement.rows[0].id], told = f"{day}. ", day
            rows += statement.rows
        return self.listed(lambda at, count: rows[at : at + count], len(rows), leads=leads)

    def _speaker_id(self, name: str) -> str:
        if name:
            from corpus.search.callednames import called

            found = called(self.source.archive, name)
            if not found:
                raise CorpusError(f"nobody called {name} in the archive")
            return found[0][1]
        id = self.row().speaker_id
        if id is None:
            raise CorpusError("its speaker is unknown")
        return id

    def conflicts(self, rest: str) -> list[str]:
        """What contradicts about a speaker."""
        from tui.sheets.conflicts import conflict_entries

        known = self.source.speaker(self._speaker_id(rest))
        if known is None:
            return ["No such speaker."]
        entries, count = conflict_entries(self.source, known)
        told = (f"{e.lead}{e.text}".strip().replace(" · ", ": ") for e in entries if e.text)
        return [f"{many(count, 'contradiction')}.", *map(sentence, told)]

    def versions(self, rest: str) -> list[str]:
        """Other prints of the present quotation."""
        from tui.sheets.versions import versions_of

        found = versions_of(self.source.archive, self.row())
        rows = [version.row for version in found]
        return self.whole(rows) if rows else ["0 other prints."]

    def verify(self, rest: str) -> list[str]:
        """What print has of a quotation."""
        from corpus.verify import verify
        from tui.commands._spoken import spoken_verdict

        if not rest:
            return ["Verify what? verify and the words of a quotation."]
        return spoken_verdict(self.source.archive, verify(self.source.archive, rest))

    def lint(self, rest: str) -> list[str]:
        """Every quotation of a draft against the archive."""
        from corpus.verify import lint
        from corpus.verify.drafts import read_draft
        from tui.commands._spoken import spoken_findings

        if not rest:
            return ["Lint what? lint and the file of a draft."]
        path = Path(rest).expanduser()
        prose, _ = read_draft(path)
        archive = self.source.archive
        return spoken_findings(archive, lint(archive, prose, path.name))

    def reason(self, rest: str) -> list[str]:
        """Why this speaker."""
        from corpus.verify import taken_back

        row = self.row()
        back = taken_back(self.source.archive, row)
        return [*reason_lines(row), *([sentence(f"Taken back: {back}")] if back else [])]


class PlainKeeping(PlainTelling):
    """The commands that keep and correct."""

    def copy(self, rest: str) -> list[str]:
        """The present quotation in a format: print it and keep it on the shelf."""
        from tui.copying.citing import cited
        from tui.copying.shelf import push

        text = cited(self.row(), rest or self.settings.format, self.settings)
        try:
            push(text)
        except OSError as error:
            return [text, f"Not kept in last: {error.strerror}."]
        return [text, "Kept in last."]

    def last(self, rest: str) -> list[str]:
        """What was copied last."""
        from tui.copying.shelf import items

        kept = items()
        return kept[0].text.splitlines() if kept else ["Nothing was copied yet."]

    def mark(self, rest: str) -> list[str]:
        """Into the basket that is in use, or out of it."""
        basket, row = self.source.basket(), self.row()
        inside = row.id in basket
        kept = [one for one in basket if one != row.id] if inside else [*basket, row.id]
        self.source.set_basket(kept)
        return [f"{'Out of' if inside else 'Into'} {self.basket_called()}. {len(kept)} there."]

    def basket(self, rest: str) -> list[str]:
        """What was kept; with a NAME, in the basket of that name, which is in use from now on."""
        if rest:
            self.source.basket_name = "" if rest == "-" else rest
        rows = self.source.archive.rows(self.source.basket())
        named = [f"T{self.basket_called()[1:]}."] if rest else []
        if rest and not rows:
            return [*named, "Nothing there yet."]
        if not rows:
            return ["The basket is empty. mark puts the present quotation in."]
        return [*named, *self.whole(rows)]

    def basket_called(self) -> str:
        """The basket in use, in words."""
        return f"the basket {self.source.basket_name}".rstrip()

    def correct(self, rest: str) -> list[str]:
        """The present quotation's speaker is NAME, or unknown."""
        from corpus.archive.choices import of_quote

        if not rest:
            return ["Correct to whom? correct NAME, or: correct unknown"]
        archive, row = self.source.archive, self.row()
        name = None if rest == "unknown" else self._meant(rest)
        archive.correct(of_quote(archive, row.id, speaker=name))
        self._again()
        return [f"Its speaker is now {name or 'unknown'}. undo takes it back."]

    def _meant(self, name: str) -> str:
        """The name of the one known speaker whom ``name`` fits, or of one not known yet.

        Raises CorpusError where several may be meant.
        """
        if name.startswith("new ") and name[4:].strip():
            return name[4:].strip()
        found = self.source.archive.find_speakers(name)
        called = dict.fromkeys(one.name for one in found)
        exact = [one for one in called if one.casefold() == name.casefold()]
        if len(called) > 1 and not exact:
            some = ", ".join([*called][:5])
            raise CorpusError(
                f"{len(called)} speakers may be meant: {some}. Say the whole name; "
                f"somebody new is: correct new {name}"
            )
        return next(iter(exact or called), name)

    def undo(self, rest: str) -> list[str]:
        """Take the last correction back."""
        undone = self.source.archive.undo()
        self._again()
        return ["Undone." if undone else "No correction to undo."]

    def _again(self) -> None:
        self.source.fresh()
        self.rows = self.source.archive.rows([row.id for row in self.rows])
        self.at = min(self.at, max(0, len(self.rows) - 1))

    def help(self, rest: str) -> list[str]:
        """The commands."""
        return list(HELP)

    def quit(self, rest: str) -> list[str]:
        """Leave."""
        self.ended = True
        return []
