"""How speakers and their statements are printed: lines, Markdown, sentences, JSON, CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from corpus.archive.dossier import about_reason
from corpus.archive.ledger import two_people
from corpus.cite.escape import markdown
from corpus.cite.lines import quoted
from corpus.cite.words import cautions, long_date, printed_when, role_of, source
from corpus.model import QuoteRow, Speaker, Statement
from corpus.reading.flags import FLAGS
from corpus.roles import role_beside
from corpus.speakers.roles import latest
from tui.commands._json import article_source, row_shape
from tui.commands._spoken import spoken_words
from tui.commands.corrections import told

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.archive.dossier import Beside, Outlet, Topic
    from corpus.archive.ledger import Conflict
    from corpus.speakers.namesakes import Twins

LETTERS = {"direct": "D", "mixed": "M", "indirect": "I"}
LEGEND = "D: the words as printed. M: a fragment in marks. I: reported, not the speaker's words."


def index_text(speakers: Iterable[Speaker]) -> Iterator[str]:
    """One line a speaker: type by letter, quotations, first and last day, name, last role."""
    for one in speakers:
        role = f" — {role}" if (role := role_now(one)) else ""
        yield f"{one.type[0]} {one.quotes:>5}  {_seen(one):<23}  {one.name}{role}"


def index_markdown(speakers: Iterable[Speaker]) -> Iterator[str]:
    """A list of the speakers in Markdown."""
    for one in speakers:
        role = f", {markdown(role)}" if (role := role_now(one)) else ""
        yield f"- **{markdown(one.name)}**{role} ({one.type}; {counted(one)})"


def index_spoken(count: int, speakers: Iterable[Speaker]) -> Iterator[str]:
    """Sentences for speech, the count first."""
    yield f"{count} speaker{'' if count == 1 else 's'}."
    for number, one in enumerate(speakers, 1):
        role = f", {role}" if (role := role_now(one)) else ""
        yield f"{number}: {one.name}{role}. {one.type.capitalize()}. {counted(one)}."


def index_csv(speakers: Iterable[Speaker]) -> str:
    """A table of the speakers; cells that a spreadsheet would run begin with an apostrophe."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(["id", "name", "type", "quotes", "articles", "first", "last", "role"])
    for one in speakers:
        role = role_now(one) or ""
        cells = [one.id, one.name, one.type, one.quotes, len(one.articles)]
        table.writerow([_safe(cell) for cell in (*cells, one.first or "", one.last or "", role)])
    return out.getvalue()


def _safe(cell: object) -> object:
    text = str(cell)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def role_now(one: Speaker) -> str | None:
    """What to call a speaker today, beside the name."""
    return role_beside(latest(one.roles), one.name, one.type)


def counted(one: Speaker) -> str:
    """ "15 quotations in 3 articles"; with copies among them, "in 3 articles (2 texts)"."""
    quotes = "1 quotation" if one.quotes == 1 else f"{one.quotes} quotations"
    articles = "1 article" if len(one.articles) == 1 else f"{len(one.articles)} articles"
    if 0 < one.texts < len(one.articles):
        articles += " (1 text)" if one.texts == 1 else f" ({one.texts} texts)"
    return f"{quotes} in {articles}"


def _seen(one: Speaker) -> str:
    if not one.first:
        return "day unknown"
    return one.first if one.first == one.last else f"{one.first} – {one.last}"


def statement_shape(statement: Statement) -> dict[str, Any]:
    """A statement as JSON: days spoken and printed, its quotations, its article."""
    first = statement.rows[0]
    said = next((row for row in statement.rows if row.said_on), first)
    return {
        "id": statement.id,
        "said_on": said.said_on,
        "said_on_basis": said.said_on_basis,
        "article": article_source(first.article),
        "quotes": [{**row_shape(row), "corrected": row.corrected} for row in statement.rows],
    }


@dataclass(frozen=True, slots=True)
class Around:
    """What a speaker's page tells besides the statements."""

    outlets: list[Outlet]
    topics: list[Topic]
    beside: list[Beside]
    conflicts: list[Conflict]


def around(archive: Archive, speaker: Speaker) -> Around:
    """Read what stands around a speaker's statements."""
    from corpus.archive import dossier, ledger

    return Around(
        dossier.outlets(archive, speaker.id),
        dossier.topics(archive, speaker.id),
        dossier.beside(archive, speaker.id),
        ledger.conflicts(archive, speaker),
    )


def around_shape(page: Around) -> dict[str, Any]:
    """``Around`` as JSON; the places of a conflict are [article, start, end]."""
    return {
        "outlets": [{"outlet": one.name, "quotes": one.quotes} for one in page.outlets],
        "topics": [
            {"words": one.words, "quotes": one.quotes, "reason": one.reason} for one in page.topics
        ],
        "beside": [
            {"id": one.id, "name": one.name, "articles": one.articles} for one in page.beside
        ],
        "conflicts": [
            {"kind": one.kind, "text": one.text, "places": [list(one.one), list(one.other)]}
            for one in page.conflicts
        ],
    }


def twins_shape(found: Twins | None) -> dict[str, Any] | None:
    """Two people under one name as JSON: why, what each is called and in which articles."""
    if found is None:
        return None
    sides = ((found.one, found.ones), (found.other, found.others))
    people = [{"role": called.role, "articles": list(articles)} for called, articles in sides]
    return {"reason": found.reason, "people": people}


@dataclass(frozen=True, slots=True)
class Page:
    """One speaker's statements by the day spoken, for a terminal, a draft or a voice."""

    archive: Archive
    speaker: Speaker
    statements: Sequence[Statement]
    about: str | None

    def text(self) -> Iterator[str]:
        """For a terminal: the heading, then each day with its quotations."""
        yield f"{self.speaker.name} ({self.speaker.type}): {counted(self.speaker)}"
        for role, articles in self._roles().items():
            yield f"  called “{role}” in {articles}"
        for decided in self._decided():
            yield f"  decided by hand: {decided}"
        yield from self._around()
        for heading, statements in self._days():
            yield ""
            yield heading
            for row in _rows(statements):
                yield f"  {LETTERS[row.quote.shown_kind]}  {quoted(row, 'text')}"
                yield f"     {self._source(row)}"

    def _around(self) -> Iterator[str]:
        """Outlets, topics, who stands beside, what contradicts: a line each, where there is."""
        page = around(self.archive, self.speaker)
        told = {
            "printed in": [f"{o.name or 'outlet unknown'} ({o.quotes})" for o in page.outlets],
            "talks about": [f"{topic.words} ({topic.quotes})" for topic in page.topics],
            "beside": [f"{one.name} ({one.articles})" for one in page.beside],
        }
        for what, items in told.items():
            if items:
                yield f"  {what}: {', '.join(items[:6])}"
        for conflict in page.conflicts:
            yield f"  ! {conflict.text}"
        if found := two_people(self.speaker):
            ones, others = (self._titled(ids) for ids in (found.ones, found.others))
            yield f"  perhaps two: {found.one.role} in {ones}; {found.other.role} in {others}"
        for hint in self.speaker.suggestions:
            yield f"  perhaps also {hint.id}: {hint.reason}"

    def markdown(self) -> Iterator[str]:
        """A dossier that can be pasted into a draft."""
        topic = f" on {self.about}" if self.about else ""
        yield f"# {markdown(self.speaker.name + topic)}"
        yield ""
        yield f"{LEGEND}"
        if decided := self._decided():
            yield ""
            yield f"Decided by hand, not printed so: {markdown('; '.join(decided))}."
        roles = self._roles()
        if roles:
            yield ""
            yield "Called, as printed:"
            yield ""
            for role, articles in roles.items():
                yield f"- {markdown(role)} ({markdown(articles)})"
        for heading, statements in self._days():
            yield ""
            yield f"## {markdown(heading)}"
            yield ""
            for row in _rows(statements):
                words = quoted(row, "md")
                letter = LETTERS[row.quote.shown_kind]
                yield f"- **{letter}** {words} — {markdown(self._source(row))}"

    def spoken(self) -> Iterator[str]:
        """Sentences for speech: counts, then each quotation with where it begins and ends."""
        number = sum(len(one.rows) for one in self.statements)
        yield f"{number} quotation{'' if number == 1 else 's'} of {self.speaker.name}."
        at = 0
        for heading, statements in self._days():
            yield f"{heading}."
            for row in _rows(statements):
                at += 1
                kind = row.quote.shown_kind.capitalize()
                yield f"{at}: {kind}. {spoken_words(row)} {self._source(row)}."

    def _source(self, row: QuoteRow) -> str:
        role = role_of(row)
        parts = [role] if role else []
        parts.append(source(row.article))
        if row.quote.via:
            parts.append(f"via {row.quote.via}")
        if self.about:
            parts.append(about_reason(self.archive, row, self.about))
        telling = {FLAGS["reworded-copy"], FLAGS["cut-off"]}
        doubts = [
            note
            for note in cautions(row)
            if note in telling or note.startswith(("speaker doubtful", "the print has"))
        ]
        if row.corrected:
            doubts.append("corrected by you")
        return "; ".join([*parts, *doubts])

    def _decided(self) -> list[str]:
        """What the user decided of who this is."""
        kept = [one.correction for one in self.archive.corrections()]
        return [told(one) for one in kept if one.selector is None and one.id == self.speaker.id]

    def _roles(self) -> dict[str, str]:
        """Each printed role with the articles that print it."""
        roles: dict[str, list[str]] = {}
        for role in self.speaker.roles:
            row = self.archive.article_row(role.article)
            where = (row.outlet or row.title or row.path) if row else "an article"
            roles.setdefault(role.role, []).append(f"{where}, {long_date(role.date) or 'undated'}")
        return {role: "; ".join(dict.fromkeys(places)) for role, places in roles.items()}

    def _titled(self, articles: Sequence[int]) -> str:
        rows = filter(None, map(self.archive.article_row, articles[:3]))
        more = f" and {len(articles) - 3} more" if len(articles) > 3 else ""
        return ", ".join(row.title or row.path for row in rows) + more

    def _days(self) -> Iterator[tuple[str, list[Statement]]]:
        """Statements under their day: the day of speech beside the day of print."""
        days: dict[str, list[Statement]] = {}
        for statement in self.statements:
            days.setdefault(heading(statement), []).append(statement)
        yield from days.items()


def _rows(statements: Iterable[Statement]) -> Iterator[QuoteRow]:
    for statement in statements:
        yield from statement.rows


def heading(statement: Statement) -> str:
    """The day of speech and how it is known, beside the day of print."""
    first = statement.rows[0]
    said = next((row for row in statement.rows if row.said_on), None)
    printed = printed_when(first.article)
    if said is None:
        known = first.article.date is not None
        return f"Day of speech unknown, printed {printed}" if known else "Days unknown"
    inferred = ", inferred" if (said.said_on_basis or "").startswith("inferred") else ""
    return f"Said {long_date(said.said_on)}{inferred}, printed {printed}"
