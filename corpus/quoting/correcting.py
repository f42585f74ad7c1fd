"""Corrects whose words a stretch is chosen to be: by grammar, lines, words before and relays."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Span
from corpus.quoting.attribution.again import goes_on
from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.attribution.deeds import reporter
from corpus.quoting.attribution.driven import driven
from corpus.quoting.attribution.gapping import gapped
from corpus.quoting.attribution.grammar import described, subject_of
from corpus.quoting.attribution.headlines import labelled, of_headline
from corpus.quoting.attribution.insertions import inserted
from corpus.quoting.attribution.leading import introduced
from corpus.quoting.attribution.mending import (
    announced,
    headed,
    mend,
    reports_own,
    signed,
    spoken_of,
)
from corpus.quoting.attribution.presented import alone, presented
from corpus.quoting.attribution.relayed import (
    inner_speaker,
    passed_on,
    quoted_speaker,
    reported_speaker,
    told_of,
)
from corpus.quoting.attribution.relays import plain, quotes_after, relay
from corpus.quoting.attribution.rendered import rendered
from corpus.quoting.attribution.secondhand import called_before, heard_from, remembered
from corpus.quoting.attribution.unreal import unreal
from corpus.quoting.attribution.voices import agent, put_it, voiced
from corpus.quoting.below import Found
from corpus.quoting.marks.pairing import Marked
from corpus.quoting.mentions.mention import START, Mention
from corpus.quoting.prepare import Scene

HEARD = ("organisation", "unknown", "place")  # what a relay can be, by the kind of its mention


def mended(text: str, scene: Scene, item: Marked, choice: Choice) -> Choice:
    """The choice as the grammar around its verb corrects it."""
    choice = subject_of(text, scene.mentions, mend(text, scene.mentions, choice, item.start))
    choice = described(text, scene.mentions, choice, item.start)
    line = scene.lines[item.paragraph]
    choice = gapped(text, scene.mentions, choice, item.start, line[0])
    choice = voiced(text, scene.mentions, choice, item.start)
    span = (item.start, item.end)
    choice = agent(text, scene.mentions, choice, span, not item.paragraph)
    choice = put_it(text, scene.mentions, choice, span)
    choice = driven(text, scene.mentions, unreal(text, scene.mentions, choice, span), item.start)
    return reporter(text, scene.mentions, choice, item.start) if choice.mention >= 0 else choice


def tied(text: str, scene: Scene, item: Marked, choice: Choice, kept: Sequence[Found]) -> Choice:
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
    if choice.way == "continues" and kept and alone(line, (item.start, item.end)):
        since = kept[-1].item.paragraph
        new = presented(text, scene.cast, scene.lines, item.paragraph, since)
        if new is not None:
            n = bisect_left(scene.mentions, new.start, key=START)
            choice = replace(choice, mention=n, cue=None, way="introduced")
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


def relayed(text: str, scene: Scene, item: Marked, choice: Choice) -> tuple[Choice, str | None]:
    """The speaker behind a relay, and the relay."""
    if choice.mention < 0:
        return choice, None
    n, mentions = choice.mention, scene.mentions
    m = mentions[n]
    name = plain(m.text) if m.form == "name" else None
    told = remembered(text, n, choice.cue, mentions) if choice.cue else None
    if told is None or m.start <= item.start:
        told = inserted(text, mentions, choice, (item.start, item.end))
    if told is not None:
        return _behind(choice, told), name
    if m.start > item.end and choice.cue:
        told = called_before(text, item.start, n, mentions)
        if told is not None:
            return _behind(choice, told), name
    inner = quoted_speaker(text, n, mentions)
    if inner is not None and (m.start < item.start or quotes_after(text, item.end, m)):
        return Choice(inner, choice.cue, "quoted", choice.score, choice.none), plain(m.text)
    told = told_of(text, item.start, n, mentions)
    if told is not None:
        return _behind(choice, told), plain(m.text)
    before = m.start < item.start
    told = heard_from(text, item.start, n, mentions) if before and choice.cue else None
    first = told or (rendered(text, item.start, n, mentions) if before else None)
    if first is not None:
        return _behind(choice, first), name
    passed = passed_on(text, n, mentions) if before else None
    if passed is not None:
        return choice, passed
    return _in_line(text, scene, item, choice)


def _behind(choice: Choice, told: tuple[int, Span | None]) -> Choice:
    """The choice of whoever stands behind a relay, by the cue of his own."""
    return Choice(told[0], told[1], "relayed", choice.score, choice.none)


def _in_line(text: str, scene: Scene, item: Marked, choice: Choice) -> tuple[Choice, str | None]:
    """The speaker whom a tag behind the words relays, or the relay that the tag goes on with."""
    n, mentions, line = choice.mention, scene.mentions, scene.lines[item.paragraph]
    m = mentions[n]
    if (m.kind in HEARD or choice.way == "by") and item.end <= m.start < line[1]:
        told = reported_speaker(text, item.start, n, mentions)
        if told is None:
            told = inner_speaker(text, item.end, n, mentions)
        if told is not None:
            return _behind(choice, told), plain(m.text)
    if not line[0] <= m.start < line[1]:
        return choice, None
    start = max(m.end, choice.cue[1] if choice.cue else 0)
    end = min(line[1], start + 160)
    stop = text.find(". ", start, end)
    return choice, relay(text, start, stop if stop >= 0 else end, mentions[n + 1 : n + 6])


def quoted_by(text: str, scene: Scene, m: Mention) -> Mention:
    """Whom a source quotes: "Tass quoted NAME as saying that"."""
    at = bisect_left(scene.mentions, m.start, key=START)
    known = at < len(scene.mentions) and scene.mentions[at] is m
    inner = quoted_speaker(text, at, scene.mentions) if known else None
    return m if inner is None else scene.mentions[inner]
