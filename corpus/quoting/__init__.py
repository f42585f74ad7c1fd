"""An article's text becomes quotations: marks, mentions, cues, attribution, statements."""

from __future__ import annotations

from corpus.model import Article, ArticleSpeaker, Extraction, Kind, Quote
from corpus.quoting import _simple
from corpus.quoting.attribution import Choice, attribute
from corpus.quoting.marks import Marked
from corpus.quoting.prepare import Scene, prepare

__all__ = ["extract"]

NO_SOURCE = 0.6  # a stretch is left out when it is likelier than this to be no quotation


def extract(article: Article) -> Extraction:
    """All quotations of an article and their sources; a pure function of the article's text."""
    text = article.text
    scene = prepare(text, article.asides)
    table = _simple.full_names(scene.mentions)
    quotes: list[Quote] = []
    choices = attribute(text, scene.lines, scene.found, scene.mentions)
    for item, choice in zip(scene.found, choices, strict=True):
        if choice.none > NO_SOURCE:
            continue
        quotes.append(_quote(text, item, choice, scene, table, len(quotes)))
    return Extraction(tuple(quotes), _speakers(quotes))


def _quote(
    text: str, item: Marked, choice: Choice, scene: Scene, table: dict[str, str], n: int
) -> Quote:
    body = text[item.start : item.end]
    kind: Kind = "mixed" if body[:1].islower() else "direct"
    if choice.mention < 0:
        return Quote(item.start, item.end, body, kind, statement=f"s{n}")
    m = scene.mentions[choice.mention]
    return Quote(
        item.start,
        item.end,
        body,
        kind,
        speaker=_simple.resolve(m, scene.mentions, table),
        speaker_type="person" if m.form != "nominal" else "unnamed",
        cue=text[slice(*choice.cue)] if choice.cue else None,
        mention=m.text,
        mention_start=m.start,
        mention_end=m.end,
        statement=f"s{n}",
        confidence=round(choice.score, 2),
        reason=choice.way,
    )


def _speakers(quotes: list[Quote]) -> tuple[ArticleSpeaker, ...]:
    names = {q.speaker: q for q in quotes if q.speaker}
    return tuple(
        ArticleSpeaker(name, q.speaker_type or "person") for name, q in names.items() if name
    )
