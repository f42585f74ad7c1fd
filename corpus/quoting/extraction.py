"""Puts the parts together: one article's text becomes its quotations with their sources."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from operator import itemgetter

from corpus.model import Article, Extraction, Quote, Span
from corpus.quoting import portions
from corpus.quoting.attribution.again import goes_on
from corpus.quoting.attribution.answers import answerer
from corpus.quoting.attribution.choosing import Choice, attribute, calibration
from corpus.quoting.attribution.confidence import calibrated, doubted, nameless_too, reason, untied
from corpus.quoting.attribution.directly import directly
from corpus.quoting.attribution.grammar import described, subject_of
from corpus.quoting.attribution.headlines import labelled, of_headline
from corpus.quoting.attribution.leading import introduced
from corpus.quoting.attribution.mending import (
    announced,
    headed,
    mend,
    reports_own,
    signed,
    spoken_of,
)
from corpus.quoting.attribution.nouns import worded
from corpus.quoting.attribution.relays import (
    heard_from,
    inner_speaker,
    passed_on,
    plain,
    quoted_speaker,
    quotes_after,
    relay,
    reported_speaker,
    reporter,
    told_of,
)
from corpus.quoting.attribution.unreal import unreal
from corpus.quoting.attribution.voices import agent, put_it, voiced
from corpus.quoting.below import Found, carry, crosshead, crossheads, head, headline
from corpus.quoting.cast.who import NOBODY, identify, lowered, nameless, speakers_of
from corpus.quoting.collector import resting
from corpus.quoting.exchanges.passing import exchange
from corpus.quoting.marks.labels import names_something
from corpus.quoting.marks.pairing import Marked
from corpus.quoting.marks.repeats import repeated
from corpus.quoting.marks.statements import kind_of, resumes, statements
from corpus.quoting.marks.titles import nobodys, said
from corpus.quoting.mentions.mention import START, Mention
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
from corpus.quoting.text.unlinking import unlinked
from corpus.quoting.text.wrapping import unwrapped
from corpus.quoting.turns.interviews import answers, guest
from corpus.quoting.turns.transcripts import Turn, spoken, turns
from corpus.quoting.turns.within import passed_on_in
from corpus.quoting.words.denials import as_printed

HEARD = ("organisation", "unknown", "place")  # what a relay can be, by the kind of its mention


def extract(article: Article) -> Extraction:
    """All quotations of an article and their sources; a pure function of the article's text."""
    with resting():
        return portions.extracted(article, _extract)


def _extract(article: Article) -> Extraction:
    plain = unlinked(article.text)
    if not plain.cuts:
        return _plainly(article)
    found = _plainly(replace(article, text=plain.text, asides=plain.asides(article.asides)))
    return replace(found, quotes=tuple(plain.told(q, article.text) for q in found.quotes))


def _plainly(article: Article) -> Extraction:
    text = unwrapped(article.text)
    scene = prepare(text, article.asides)
    talk = turns(text, scene.lines, article.asides) or answers(text, scene.lines, scene.cast)
    quotes = _transcript(text, article, scene, talk) if talk else _quotes(text, article, scene)
    if text is not article.text:
        quotes = [replace(q, text=article.text[q.start : q.end]) for q in quotes]
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
    choices = attribute(text, scene.lines, scene.found, scene.mentions, reported=reported)
    kept: list[Found] = []
    label: Marked | None = None
    for item, choice in zip(scene.found, choices, strict=True):
        span = (item.start, item.end)
        if names_something(text, item, scene.lines[item.paragraph], label):
            label = item
            continue
        choice = directly(text, scene.mentions, choice, span, scene.lines[item.paragraph])
        choice = worded(text, scene.mentions, choice, span, scene.lines[item.paragraph])
        if nobodys(text, item, choice.none, scene.lines[item.paragraph], _tag(scene, choice)):
            again = headline(scene, item) and repeated(text, item, scene.found)
            if not again and not crosshead(scene, item):
                continue
            choice = replace(choice, mention=-1, cue=None)  # whoever says it below
        choice = _tied(text, scene, item, choice, kept)
        outer = choice.mention
        choice, via = _relayed(text, scene, item, _mended(text, scene, item, choice))
        if kept and kept[-1].via and kept[-1].outer == outer != kept[-1].choice.mention:
            choice, via = replace(choice, mention=kept[-1].choice.mention), kept[-1].via
        m = scene.mentions[choice.mention] if choice.mention >= 0 else None
        m = answerer(text, scene.cast, scene.mentions, choice, item.start) or m
        who = identify(scene.cast, m) if m else NOBODY
        last = kept[-1].item if kept else None
        near = last if last and last.paragraph == item.paragraph else None
        kept.append(Found(item, choice, who, via, near, outer))
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


def _tag(scene: Scene, choice: Choice) -> tuple[Span, Span] | None:
    """The chosen source and its verb."""
    if choice.mention < 0 or choice.cue is None:
        return None
    m = scene.mentions[choice.mention]
    return (m.left, m.right), choice.cue


def _mended(text: str, scene: Scene, item: Marked, choice: Choice) -> Choice:
    """The choice as the grammar around its verb corrects it."""
    choice = subject_of(text, scene.mentions, mend(text, scene.mentions, choice, item.start))
    choice = described(text, scene.mentions, choice, item.start)
    choice = voiced(text, scene.mentions, choice, item.start)
    span = (item.start, item.end)
    choice = agent(text, scene.mentions, choice, span, not item.paragraph)
    choice = put_it(text, scene.mentions, choice, span)
    choice = unreal(text, scene.mentions, choice, span)
    return reporter(text, scene.mentions, choice, item.start) if choice.mention >= 0 else choice


def _tied(text: str, scene: Scene, item: Marked, choice: Choice, kept: Sequence[Found]) -> Choice:
    """The choice as lines around the quotation and those ``kept`` before it correct it."""
    line = scene.lines[item.paragraph]
    if item.paragraph and item.start - line[0] < 4:
        before = scene.lines[item.paragraph - 1]
        choice = announced(text, scene.mentions, choice, before, line)
    choice = signed(text, scene.mentions, choice, (item.start, item.end), line)
    if reports_own(text, scene.mentions, choice, item.end):
        last = kept[-1].choice.mention if kept else -1
        choice = replace(choice, mention=last, cue=None, way="continues")
    choice = introduced(text, scene.mentions, choice, (item.start, item.end), line)
    choice = labelled(text, scene.mentions, choice, item.start, line)
    if kept and item.paragraph - kept[-1].item.paragraph < 3 and choice.mention >= 0:
        entity = scene.cast.entity(scene.mentions[choice.mention])
        if entity and spoken_of(text, choice, entity.gender, item.start):
            choice = replace(choice, mention=kept[-1].choice.mention, way="continues")
    again = bool(kept) and goes_on(text, item, choice, kept)
    if again or (kept and _asks(text, scene, choice, item.start)):
        choice = replace(choice, mention=kept[-1].choice.mention, way="continues")
    if item.paragraph:
        return choice
    choice = of_headline(text, scene.mentions, choice, (item.start, item.end), line)
    return headed(text, scene.mentions, choice, item.end)


def _asks(text: str, scene: Scene, choice: Choice, quote: int) -> bool:
    """Whether the one chosen is the reporter who asks ("I ask him why. It is late. “No!”")."""
    m = scene.mentions[choice.mention] if choice.mention >= 0 else None
    if m is None or m.head not in ("i", "we") or m.form != "pronoun" or m.start > quote:
        return False
    between = text[m.end : quote]
    return m.entity is None and any(stop in between for stop in (". ", "? ", "! "))


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
    m = ([x for x in near if x.form != "nominal"] or near)[-1]
    m = next((x for x in scene.cast.between(high, high + 60) if x.left < m.end < x.start), m)
    m = _quoted_by(text, scene, m)
    who = identify(scene.cast, m)
    return Source(m.start, m.end, who.name, who.type, who.role)


def _quoted_by(text: str, scene: Scene, m: Mention) -> Mention:
    """Whom a source quotes: "Tass quoted NAME as saying that"."""
    at = bisect_left(scene.mentions, m.start, key=START)
    known = at < len(scene.mentions) and scene.mentions[at] is m
    inner = quoted_speaker(text, at, scene.mentions) if known else None
    return m if inner is None else scene.mentions[inner]


def _relayed(text: str, scene: Scene, item: Marked, choice: Choice) -> tuple[Choice, str | None]:
    """The speaker behind a relay, and the relay."""
    if choice.mention < 0:
        return choice, None
    m = scene.mentions[choice.mention]
    inner = quoted_speaker(text, choice.mention, scene.mentions)
    if inner is not None and (m.start < item.start or quotes_after(text, item.end, m)):
        return Choice(inner, choice.cue, "quoted", choice.score, choice.none), plain(m.text)
    told = told_of(text, item.start, choice.mention, scene.mentions)
    if told is None and choice.cue and m.start < item.start:
        told = heard_from(text, item.start, choice.mention, scene.mentions)
        if told is not None:
            via = plain(m.text) if m.form == "name" else None
            return Choice(told[0], told[1], "relayed", choice.score, choice.none), via
    if told is not None:
        return Choice(told[0], told[1], "relayed", choice.score, choice.none), plain(m.text)
    passed = passed_on(text, choice.mention, scene.mentions) if m.start < item.start else None
    if passed is not None:
        return choice, passed
    line = scene.lines[item.paragraph]
    if (m.kind in HEARD or choice.way == "by") and item.end <= m.start < line[1]:
        behind = reported_speaker(text, item.start, choice.mention, scene.mentions)
        if behind is None:
            behind = inner_speaker(text, item.end, choice.mention, scene.mentions)
        if behind is not None:
            tag, cue = behind
            return Choice(tag, cue, "relayed", choice.score, choice.none), plain(m.text)
    if not line[0] <= m.start < line[1]:
        return choice, None
    start = max(m.end, choice.cue[1] if choice.cue else 0)
    end = min(line[1], start + 160)
    stop = text.find(". ", start, end)
    near = scene.mentions[choice.mention + 1 : choice.mention + 6]
    return choice, relay(text, start, stop if stop >= 0 else end, near)


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
        reason=reason(m, cue, choice.way, m is not None and m.start > item.start, chance),
    )
