"""What plain mode says: one line a thing, in words, nothing by layout."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.model import Article, ArticleRow, QuoteRow, Speaker
from corpus.reading.flags import FLAGS
from corpus.roles import role_beside
from corpus.speakers.roles import latest
from tui.drawing.dates import long_date
from tui.output import many

HELP = (
    "words: search, typos forgiven. speaker:NAME about:WORD after:2022-01 kind:direct narrow it.",
    "number: that quotation of the list, whole. Return or next, previous: go on, back.",
    "more: the next page of quotations, articles or speakers.",
    "quotes [N]: all quotations from number N on. articles. article [N]. text [N].",
    "speakers [NAME]. speaker [NAME]: what they said. timeline [NAME]: by day. conflicts [NAME].",
    "reason: why this speaker. versions: other prints of the present quotation.",
    "copy [FORMAT]: print it with its source and keep it. last: what was copied last.",
    "mark: into the basket or out of it. basket [NAME].",
    "correct NAME, correct new NAME, correct unknown: the speaker was wrong. undo.",
    "kind direct, kind mixed, kind indirect. extent [N]. merge NAME. rename NAME. split NAME.",
    "look WORDS: find in the present text. export FILE: the basket. export-list FILE.",
    "longer: the longer form, where the copied fragment leaves out what changes its sense.",
    "verify WORDS: what print has of them. lint FILE: every quotation of a draft.",
    "quit: leave. Each is also a command of its own: nato-tui --help.",
)


def article_line(row: ArticleRow) -> str:
    """One article."""
    name = row.title or row.path
    when = long_date(row.date, row.date_basis)
    outlet = row.outlet or "outlet unknown"
    count = many(row.quotes, "quotation")
    return f"Article {row.id}: {sentence(name)} {outlet}, {when}. {count}."


def sentence(words: str) -> str:
    """Words as a sentence: a capital, a stop."""
    stop = "" if words.rstrip("\"'”’»)").endswith((".", "?", "!", "…")) else "."
    return f"{words[:1].upper()}{words[1:]}{stop}"


def speaker_line(speaker: Speaker) -> str:
    """One speaker."""
    role = role_beside(latest(speaker.roles), speaker.name, speaker.type)
    role = f", {role}" if role else ""
    return (
        f"{speaker.name}{role}. {speaker.type.capitalize()}. {many(speaker.quotes, 'quotation')}."
    )


def reason_lines(row: QuoteRow) -> list[str]:
    """Why a quotation has its speaker."""
    quote = row.quote
    told = [
        f"Speaker: {row.speaker_name or quote.speaker or 'unknown'}.",
        f"Kind: {quote.shown_kind}.",
    ]
    told.append(f"Reason: {quote.reason or 'none'}. Sure: {quote.confidence:.0%}.")
    for name, value in (("Role", quote.role), ("Mention", quote.mention), ("Cue", quote.cue),
                        ("Via", quote.via)):  # fmt: skip
        if value:
            told.append(f"{name}: {value}.")
    told += [f"Beware: {FLAGS.get(flag, flag)}." for flag in row.article.flags]
    return told


def text_lines(article: Article, rows: list[QuoteRow]) -> list[str]:
    """The text by paragraphs; before each, the numbers of the quotations that begin there."""
    return list(_paragraphs(article, rows))


def _paragraphs(article: Article, rows: list[QuoteRow]) -> Iterator[str]:
    start = 0
    for paragraph in article.text.split("\n"):
        end = start + len(paragraph)
        inside = [n for n, row in enumerate(rows, 1) if start <= row.quote.start <= end]
        aside = any(a.start <= start and end <= a.end for a in article.asides)
        if paragraph.strip():
            lead = "Not article text: " if aside else ""
            if inside:
                lead += f"Quotation {', '.join(map(str, inside))} here: "
            yield lead + paragraph
        start = end + 1
