"""Puts the parts together: one article's text becomes its quotations with their sources."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from operator import attrgetter, itemgetter

from corpus.model import Article, Extraction, Quote, Span
from corpus.quoting import portions
from corpus.quoting.attribution.answers import answerer
from corpus.quoting.attribution.choosing import Choice, attribute, calibration
from corpus.quoting.attribution.confidence import (
    calibrated,
    doubted,
    nameless_too,
    reason,
    uncased,
    untied,
)
from corpus.quoting.attribution.directly import directly
from corpus.quoting.attribution.nouns import worded
from corpus.quoting.attribution.together import first_of, together
from corpus.quoting.below import Found, carry, crosshead, crossheads, head, headline
from corpus.quoting.cast.pronouns import LIKELY
from corpus.quoting.cast.who import NOBODY, identify, lowered, nameless, speakers_of
from corpus.quoting.collector import resting
from corpus.quoting.correcting import mended, quoted_by, relayed, tied
from corpus.quoting.exchanges.passing import exchange
from corpus.quoting.marks.labels import names_something
from corpus.quoting.marks.pairing import Marked
from corpus.quoting.marks.repeats import repeated
from corpus.quoting.marks.statements import kind_of, resumes, statements
from corpus.quoting.marks.titles import nobodys, said
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.prepare import Scene, prepare
from corpus.quoting.reports.finding import model, reports
from corpus.quoting.reports.merging import (
    WEAK,
    Source,
    head_of,
    merge,
    outside,
    sourcelike,
    undated,
)
from corpus.quoting.text.casing import case_of
from corpus.quoting.text.flow import in_flow, unpulled
from corpus.quoting.text.plain import plain
from corpus.quoting.turns.interviews import answers, guest
from corpus.quoting.turns.transcripts import Turn, spoken, turns
from corpus.quoting.turns.within import passed_on_in
from corpus.quoting.words.denials import as_printed


def extract(article: Article) -> Extraction:
    """All quotations of an article and their sources; a pure function of the article's text."""
    with resting():
        return portions.extracted(article, _extract)


def _extract(article: Article) -> Extraction:
    flow, asides = in_flow(article.text, article.asides)
    read, case = plain(flow.text), case_of(article.text)
    if read.text == article.text and case == "mixed":
        return _plainly(article)
    found = _plainly(replace(article, text=read.text, asides=read.asides(asides)))
    way = read.after(flow)
    told = unpulled((uncased(way.told(q, article.text), case) for q in found.quotes), article)
    return replace(found, quotes=tuple(sorted(told, key=attrgetter("start", "end"))))


def _plainly(article: Article) -> Extraction:
    text = article.text
    scene = prepare(text, article.asides)
    talk = turns(text, scene.lines, article.asides) or answers(text, scene.lines, scene.cast)
    quotes = _transcript(text, article, scene, talk) if talk else _quotes(text, article, scene)
    return Extraction(tuple(quotes), speakers_of(scene.cast, quotes))


def _transcript(text: str, article: Article, scene: Scene, talk: Sequence[Turn]) -> list[Quote]:
    """The turns of a transcript, and what is quoted and reported around them, by start."""
    spans = [(turn.label[0], turn.spans[-1][1]) for turn in talk]
    free = [m for m in scene.found if not _touches(spans, m.start, m.start + 1)]
    around = _quotes(text, article, replace(scene, found=free))
    outer = [q for q in around if not _touches(spans, q.start, q.end)]
    asked = guest(text, spans[0][0], scene.cast)
    told = spoken(text, talk, scene.cast, asked)
    marks = [m for m in scene.found if _touches(spans, m.start, m.start + 1)]
    inner = _quotes(text, article, replace(scene, found=marks)) if marks else []
    passed = passed_on_in(told, inner)
    return sorted([*outer, *told, *passed], key=lambda q: (q.start, q.end))


def _touches(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether one of the ``spans``, which stand in order, shares a code point with another."""
    last = bisect_left(spans, end, key=itemgetter(0)) - 1
    return last >= 0 and spans[last][1] > start


def _quotes(text: str, article: Article, scene: Scene) -> list[Quote]:
    """Marked and reported speech of an article, by start."""
    marks = [(m.start, m.end) for m in scene.found]
    reported = reports(text, marks, WEAK, scene.lines)
    choices = attribute(
        text, scene.lines, scene.found, scene.mentions, reported=[r for r in reported if r.chance]
    )
    kept = _attributed(text, scene, choices)
    exchange(text, scene, kept)
    carry(kept)
    head(text, scene, kept)
    crossheads(text, scene, kept)
    ids = statements(
        [k.item for k in kept],
        [k.who.key for k in kept],
        [k.choice.way != "continues" for k in kept],
        scene.lines,
    )
    alone = [False, *(_alone(a, b) for a, b in pairwise(kept))]
    told = zip(kept, ids, alone[: len(kept)], strict=True)
    marked = [_quote(text, scene, k, s, lone) for k, s, lone in told]
    parted = undated([r for r in reported if not r.whole], scene.tokens.heads)
    found = outside(parted, article.asides)
    source = partial(_source, text, scene)
    return merge(text, marked, found, model().least, source)


def _attributed(text: str, scene: Scene, choices: Sequence[Choice]) -> list[Found]:
    """What somebody says in marks, each choice set right by those before; other words left out."""
    kept: list[Found] = []
    label: Marked | None = None
    for item, choice in zip(scene.found, choices, strict=True):
        span, line = (item.start, item.end), scene.lines[item.paragraph]
        if names_something(text, item, line, label):
            label = item
            continue
        choice = directly(text, scene.mentions, choice, span, line)
        choice = worded(text, scene.mentions, choice, span, line)
        if nobodys(text, item, choice.none, line, _tag(scene, choice)):
            again = headline(scene, item) and repeated(text, item, scene.found)
            if not again and not crosshead(scene, item):
                continue
            choice = replace(choice, mention=-1, cue=None)  # whoever says it below
        choice = tied(text, scene, item, choice, kept)
        kept.append(_identified(text, scene, item, choice, kept[-1] if kept else None))
    return kept


def _identified(text: str, scene: Scene, item: Marked, choice: Choice, last: Found | None) -> Found:
    """Who says something, behind whoever relays it; ``last`` was said before."""
    outer = choice.mention
    choice, via = relayed(text, scene, item, mended(text, scene, item, choice))
    if last and last.via and last.outer == outer != last.choice.mention:
        choice, via = replace(choice, mention=last.choice.mention), last.via
    m = scene.mentions[choice.mention] if choice.mention >= 0 else None
    asked = answerer(text, scene.cast, scene.mentions, choice, (item.start, item.end))
    if asked is not None and m is not None and m.form != "pronoun":
        at = bisect_left(scene.mentions, asked.start, key=attrgetter("start"))
        choice = Choice(at, None, "asked", LIKELY, 0.0)
    m = asked or m
    all_ = together(text, scene.mentions, choice) if m is not None else ()
    if len(all_) > 1 and m is scene.mentions[choice.mention]:
        choice, m = replace(choice, mention=all_[0]), scene.mentions[all_[0]]
    who = identify(scene.cast, m) if m else NOBODY
    near = last.item if last and last.item.paragraph == item.paragraph else None
    return Found(item, choice, who, via, near, outer)


def _tag(scene: Scene, choice: Choice) -> tuple[Span, Span] | None:
    """The chosen source and its verb."""
    if choice.mention < 0 or choice.cue is None:
        return None
    m = scene.mentions[choice.mention]
    return (m.left, m.right), choice.cue


def _source(text: str, scene: Scene, span: Span) -> Source:
    """Who stands in the words of a report's source."""
    low, high = head_of(text, span)
    near = [m for m in scene.cast.between(low - 80, high) if m.end > low and not m.inside]
    if not near:  # the role alone of a name in apposition: "her coach, NAME, said"
        near = [m for m in scene.cast.between(low, high + 60) if m.left < high and not m.inside]
    if not near:
        phrase = text[slice(*span)]
        known = sourcelike(phrase) and not nameless(phrase)
        return Source(*span, lowered(phrase) if known else None, "unnamed" if known else None)
    near = [x for x in near if not x.possessive] or near
    m = first_of(text, near, ([x for x in near if x.form != "nominal"] or near)[-1])
    m = next((x for x in scene.cast.between(high, high + 60) if x.left < m.end < x.start), m)
    m = quoted_by(text, scene, m)
    who = identify(scene.cast, m)
    return Source(m.start, m.end, who.name, who.type, who.role)


def _alone(before: Found, this: Found) -> bool:
    """Whether nothing but the quotation ``before``, in another paragraph, tells who speaks."""
    apart = this.item.paragraph != before.item.paragraph and not resumes(this.item, before.item)
    return apart and this.choice.way == "continues"


def _confidence(m: Mention | None, score: float, said: float) -> float:
    if m is None:
        return 0.0
    return said * doubted(calibrated(score, calibration()[m.form]), m.sure)


def _quote(text: str, scene: Scene, kept: Found, statement: str, alone: bool) -> Quote:
    item, choice = kept.item, kept.choice
    m = scene.mentions[choice.mention] if choice.mention >= 0 else None
    line = scene.lines[item.paragraph]
    kind = kind_of(text, item, kept.before, line)
    cue = text[slice(*choice.cue)] if choice.cue else None
    if choice.cue and kind != "direct":
        cue = as_printed(text, choice.cue)
    chance = said(text, item, choice.none, line)
    sure = _confidence(m, choice.score, chance)
    if m is not None:
        sure = nameless_too(m, kept.who.name, kept.who.type, sure)
    others = [scene.mentions[n].text for n in together(text, scene.mentions, choice)[1:]]
    if alone:
        sure = untied(sure, text.count(" ", item.start, item.end) + 1)
    return Quote(
        item.start,
        item.end,
        text[item.start : item.end],
        kind,
        speaker=kept.who.name,
        speaker_type=kept.who.type,
        role=kept.who.role,
        cue=cue,
        mention=m.text if m else None,
        mention_start=m.start if m else None,
        mention_end=m.end if m else None,
        via=kept.via,
        statement=statement,
        confidence=round(sure, 2),
        reason=reason(m, cue, choice.way, m is not None and m.start > item.start, chance, others),
    )
