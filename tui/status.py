"""The status row: what the panes are narrowed by, how many of how many, how a hit matched."""

from __future__ import annotations

from rich.segment import Segment

from corpus.model import Why
from tui import look
from tui.drawing import fit, width_of
from tui.selection import Narrowing, Selection
from tui.source import Source


def status_pieces(source: Source, selection: Selection, width: int) -> list[Segment]:
    """The row as segments, at most ``width`` cells: narrowings, counts, why."""
    counts = counted(source, selection)
    why = why_text(hit.why) if (hit := _hit(selection)) else ""
    tail = f" · {counts}" + (f" · {why}" if why else "")
    names = [named(source, n) for n in selection.narrowed] or ["all"]
    head = " › ".join(names)
    room = max(12, width - 2 - width_of(tail))
    if width_of(head) > room:
        head = fit(head, room).rstrip()
    return [Segment(" "), Segment(fit(head, width_of(head)), look.BOLD),
            Segment(fit(tail, max(0, width - 1 - width_of(head))))]  # fmt: skip


def _hit(selection: Selection):  # type: ignore[no-untyped-def]
    found = selection.found
    if found is None or selection.key("query") is None or selection.quotation is None:
        return None
    return found.by_id.get(selection.quotation)


def counted(source: Source, selection: Selection) -> str:
    """ "3 of 50 quotations, 1 of 5 articles, 2 of 14 speakers"; only totals when all are shown."""
    every = source.counts
    found = selection.found
    quotes = len(source.quotes(selection))
    if found is not None and [n.by for n in selection.narrowed][-1:] == ["query"]:
        quotes = max(quotes, found.total)
    parts = (
        (quotes, every.quotes, "quotation"),
        (len(source.articles(selection)), every.articles, "article"),
        (len(source.speakers(selection)), every.speakers, "speaker"),
    )
    return ", ".join(_of(count, total, noun) for count, total, noun in parts)


def _of(count: int, total: int, noun: str) -> str:
    plural = noun if total == 1 else f"{noun}s"
    return f"{total:,} {plural}" if count == total else f"{count:,} of {total:,} {plural}"


def named(source: Source, narrowing: Narrowing) -> str:
    """A narrowing in words."""
    if narrowing.by == "query":
        return f"“{narrowing.key}”"
    if narrowing.by == "speaker":
        speaker = source.speaker(str(narrowing.key))
        return speaker.name if speaker else "speaker gone"
    row = source.article_row(int(narrowing.key))
    if row is None:
        return "article gone"
    title = row.title or row.path.rsplit("/", 1)[-1]
    return fit(title, min(32, width_of(title))).rstrip()


def why_text(why: Why) -> str:
    """ "9 of 10 words, 1 changed: does → doesn’t"; what is missing is named."""
    if not why.words:
        return ""
    text = f"{why.matched} of {why.words} words" if why.words > 1 else "1 word"
    if why.matched < why.words and why.words == 1:
        text = "0 of 1 words"
    if why.changed:
        pairs = ", ".join(f"{asked} → {printed}" for asked, printed in why.changed[:2])
        text += f", {len(why.changed)} changed: {pairs}"
    if why.missing:
        text += f", missing: {', '.join(why.missing[:3])}"
    return text
