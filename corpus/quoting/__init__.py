"""An article's text becomes quotations: marks, mentions, cues, attribution, statements."""

from __future__ import annotations

from bisect import bisect_left

from corpus.model import Article, ArticleSpeaker, Extraction, Mention, Quote
from corpus.quoting import _simple
from corpus.quoting.attribution import Choice, choose
from corpus.quoting.marks import Marked, marked, paragraphs

__all__ = ["extract"]


def extract(article: Article) -> Extraction:
    """All quotations of an article and their sources; a pure function of the article's text."""
    text = article.text
    lines = paragraphs(text)
    found = marked(text, lines)
    mentions: list[Mention] = []
    inside: dict[int, list[Mention]] = {}
    for at, (a, b) in enumerate(lines):
        inside[at] = _simple.find_mentions(text, a, b)
        mentions += inside[at]
    table = _simple.full_names(mentions)
    quotes: list[Quote] = []
    holes = [(m.start, m.end) for m in found]
    before: Choice | None = None
    for item in found:
        lo = bisect_left(holes, (lines[item.paragraph][0], 0))
        near = [h for h in holes[lo : lo + 30] if h[0] < lines[item.paragraph][1]]
        choice = choose(text, item, inside[item.paragraph], near)
        before = choice if choice and choice.cue else before
        quotes.append(_quote(text, item, choice or before, mentions, table, quotes))
    return Extraction(tuple(quotes), _speakers(quotes))


def _quote(
    text: str,
    item: Marked,
    choice: Choice | None,
    mentions: list[Mention],
    table: dict[str, str],
    quotes: list[Quote],
) -> Quote:
    body = text[item.start : item.end]
    kind = "mixed" if body[:1].islower() else "direct"
    if choice is None:
        return Quote(item.start, item.end, body, kind, statement=f"s{len(quotes)}")  # type: ignore[arg-type]
    m = choice.mention
    name = _simple.resolve(m, mentions, table)
    return Quote(
        item.start,
        item.end,
        body,
        kind,  # type: ignore[arg-type]
        speaker=name,
        speaker_type="person" if m.form != "nominal" else "unnamed",
        cue=text[slice(*choice.cue)] if choice.cue else None,
        mention=m.text,
        mention_start=m.start,
        mention_end=m.end,
        statement=f"s{len(quotes)}",
        confidence=0.8 if choice.cue else 0.4,
        reason=choice.reason,
    )


def _speakers(quotes: list[Quote]) -> tuple[ArticleSpeaker, ...]:
    names = {q.speaker: q for q in quotes if q.speaker}
    return tuple(
        ArticleSpeaker(name, q.speaker_type or "person") for name, q in names.items() if name
    )
