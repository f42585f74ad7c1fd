"""The status row: what the panes are narrowed by, how many of how many, how a hit matched."""

from __future__ import annotations

from rich.segment import Segment

from corpus.model import Hit, Why
from tui.drawing import look
from tui.drawing.lines import fit, width_of
from tui.place.selection import Narrower, Narrowing, Selection
from tui.store.source import Source

_LEAST, _MORE = 16, 32  # cells of what narrows that are left to it
_BESIDE: tuple[Narrower, Narrower] = ("article", "speaker")


def status_pieces(source: Source, selection: Selection, width: int) -> list[Segment]:
    """The row as segments, at most ``width`` cells.

    What narrows and how many quotations always stand there; the reason of the hit comes next,
    then the other counts, then the words that differ, as far as there is room. The counts leave
    what narrows more of it.
    """
    names = [named(source, n) for n in selection.narrowed] or ["all"]
    head = " › ".join(names)
    quotes, *others = counted(source, selection)
    hit = _hit(selection)
    why, pairs = why_text(hit.why) if hit else ("", "")
    parts = [quotes]
    for text, at, least in ((why, 1, _LEAST), (", ".join(others), 1, _MORE), (pairs, 3, _LEAST)):
        taken = 1 + min(width_of(head), least) + sum(width_of(f" · {part}") for part in parts)
        if text and taken + width_of(f" · {text}") <= width:
            parts.insert(at, text)
    tail = "".join(f" · {part}" for part in parts)
    head = fit(head, min(width_of(head), max(8, width - 1 - width_of(tail)))).rstrip()
    rest = fit(tail, max(0, min(width_of(tail), width - 1 - width_of(head))))
    return [Segment(" "), Segment(head, look.BOLD), Segment(rest)]


def _hit(selection: Selection) -> Hit | None:
    found = selection.found
    if found is None or selection.key("query") is None or selection.quotation is None:
        return None
    return found.by_id.get(selection.quotation)


def counted(source: Source, selection: Selection) -> list[str]:
    """["3 of 50 quotations", "1 of 5 articles", "2 of 14 speakers"]; totals when all are shown."""
    every = source.counts
    if not selection.narrowed:
        totals = ((every.quotes, "quotation"), (every.articles, "article"),
                  (every.speakers, "speaker"))  # fmt: skip
        return [_of(count, count, noun) for count, noun in totals]
    found = selection.found
    quotes = len(source.quotes(selection))
    more = ""
    if found is not None and [n.by for n in selection.narrowed][-1:] == ["query"]:
        quotes, more = max(quotes, found.total), "+" if found.more else ""
    parts = (
        (quotes, every.quotes, "quotation"),
        (source.article_count(selection), every.articles, "article"),
        (source.speaker_count(selection), every.speakers, "speaker"),
    )
    partly = (more, *("+" if selection.partly(by) else "" for by in _BESIDE))
    return [
        _of(count, total, noun, sign)
        for (count, total, noun), sign in zip(parts, partly, strict=True)
    ]


def _of(count: int, total: int, noun: str, sign: str = "") -> str:
    plural = noun if total == 1 else f"{noun}s"
    return f"{total:,} {plural}" if count == total else f"{count:,}{sign} of {total:,} {plural}"


def named(source: Source, narrowing: Narrowing) -> str:
    """A narrowing in words."""
    if narrowing.by == "query":
        asked = str(narrowing.key)
        if not asked:
            return "those given"
        return asked if asked[:1] in "“„«" else f"“{asked}”"
    if narrowing.by == "speaker":
        speaker = source.glance(str(narrowing.key))
        return speaker.name if speaker else "speaker gone"
    row = source.article_row(int(narrowing.key))
    if row is None:
        return "article gone"
    title = row.title or row.path.rsplit("/", 1)[-1]
    return fit(title, min(32, width_of(title))).rstrip()


def why_text(why: Why) -> tuple[str, str]:
    """("9 of 10 words, 1 changed", "does → doesn’t"): how a hit matched, and what differs."""
    if not why.words:
        return "", ""
    if why.words > 1:
        parts = [f"{why.matched} of {why.words} words"]
    else:
        parts = ["1 word"] if why.matched else []
    if why.changed:
        parts.append(f"{len(why.changed)} changed")
    text = ", ".join(parts)
    pairs = [f"{asked} → {printed}" for asked, printed in why.changed[:3]]
    if why.missing:
        pairs.append(f"missing: {', '.join(why.missing[:3])}")
    return text, "; ".join(pairs)
