"""What later paragraphs tell of earlier words: whose the headline's are, who goes on talking."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate, islice

from corpus.model import Span
from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.attribution.headlines import bearer
from corpus.quoting.cast.who import NOBODY, Who, identify
from corpus.quoting.marks.pairing import Marked
from corpus.quoting.marks.repeats import recurs
from corpus.quoting.marks.statements import resumes
from corpus.quoting.marks.stretches import folded
from corpus.quoting.prepare import Scene

WRITERS = ("i", "we")
BRIEF = 400  # code points of a headline, at most
REPORT, FIRST = 20_000, 500  # code points and mentions in which a headline's name is looked for
LEAD = 4  # paragraphs in which a report names whom its headline calls by an office


@dataclass(frozen=True, slots=True)
class Found:
    """A kept stretch: its choice, its speaker, its relay, the stretch before it.

    ``outer`` is the mention that was chosen before a relay was seen.
    """

    item: Marked
    choice: Choice
    who: Who
    via: str | None
    before: Marked | None
    outer: int


def carry(kept: list[Found]) -> None:
    """Give the paragraphs of one quotation the source that only a later one of them names."""
    first = 0  # of the paragraphs that run on from one another
    for n in range(1, len(kept)):
        if not resumes(kept[n].item, kept[n - 1].item):
            first = n
        elif kept[n].choice.cue:
            this = kept[n]
            for k in range(first, n if not kept[first].choice.cue else first):
                choice = replace(kept[k].choice, mention=this.choice.mention)
                kept[k] = replace(kept[k], choice=choice, who=this.who, via=this.via)
            first = n


def _brief(line: Span) -> bool:
    """Whether a paragraph can be a headline, or the line below one."""
    return line[1] - line[0] <= BRIEF


def headline(scene: Scene, item: Marked) -> bool:
    """Whether marked words stand in the headline."""
    return item.paragraph == 0 and _brief(scene.lines[0])


def crosshead(scene: Scene, item: Marked) -> bool:
    """Whether words in single marks are a line of their own between paragraphs."""
    line = scene.lines[item.paragraph]
    alone = item.start - line[0] < 2 and line[1] - item.end < 2
    return item.single and alone and item.paragraph > 1 and _brief(line)


def crossheads(text: str, scene: Scene, kept: list[Found]) -> None:
    """Give a line between paragraphs that repeats words in marks whoever says these."""
    heads = [n for n, k in enumerate(kept) if not k.choice.cue and crosshead(scene, k.item)]
    if not heads:
        return
    said = [folded(text, k.item) if k.who.name else "" for k in kept]
    places = list(accumulate((len(s) + 1 for s in said), initial=0))
    whole = "\n".join(said)
    for n in heads:
        words = folded(text, kept[n].item)
        at = whole.find(words, places[n + 1])
        at = whole.find(words, 0, places[n]) if at < 0 else at
        if at >= 0:
            other = kept[bisect_right(places, at) - 1]
            choice = replace(other.choice, way="below")
            kept[n] = replace(kept[n], choice=choice, who=other.who, via=other.via)


def head(text: str, scene: Scene, kept: list[Found]) -> None:
    """Give a headline's words that no verb ties the source of the same words in the report below.

    A name that the headline sets beside them stays.
    """
    for n, this in enumerate(kept):
        paragraph = this.item.paragraph
        if paragraph > 1 or not _brief(scene.lines[paragraph]):
            return
        if paragraph == 0 and _unfinished(text, scene):
            kept[n] = this = _told_apart(text, scene, this)
        cue = this.choice.cue
        untied = cue is None or cue[0] > scene.lines[paragraph][1] or this.who.type == "unnamed"
        told = scene.mentions[this.choice.mention] if this.choice.mention >= 0 else None
        if told is not None and told.head in WRITERS and not untied:
            continue  # "“The train,” I say"
        headed = paragraph == 0 and untied
        person = this.who.name is not None and this.who.type == "person"
        if this.who.name is not None and not (headed and (cue is None or not person)):
            continue
        again = _again_below(text, this, kept[n + 1 :], person=person)
        if again is None:
            named = _bearer(scene, this) if headed and not person else None
            kept[n] = this if named is None else replace(this, who=named)
        elif this.who.name is None or again.who.type == "person":
            choice = replace(again.choice, way="below")
            kept[n] = replace(this, choice=choice, who=again.who, via=again.via)


def _again_below(text: str, this: Found, below: list[Found], *, person: bool) -> Found | None:
    """The same words in the report, with a source; by a verb where they have a ``person`` here."""
    for other in below:
        tied = not person or other.choice.cue is not None
        tied = tied and other.item.paragraph > this.item.paragraph
        if other.who.name and tied and recurs(text, this.item, other.item):
            return other
    return None


def _unfinished(text: str, scene: Scene) -> bool:
    """Whether the first line ends like a headline, without a stop, and more lines follow."""
    start, end = scene.lines[0]
    return len(scene.lines) > 1 and text[start:end].rstrip("\"'”’»")[-1:] not in ".!?"


def _told_apart(text: str, scene: Scene, this: Found) -> Found:
    """A headline's source without the words that are capital there alone, if the report has it.

    "Brightwater Cuts Outlook" is Brightwater. A first word that is no name in the report is none.
    """
    m = scene.mentions[this.choice.mention] if this.choice.mention >= 0 else None
    entity = scene.cast.entity(m) if m is not None else None
    if m is None or entity is None or m.form != "name" or entity.named > 1:
        return this
    words = m.text.split()
    starts = [" ".join(words[:k]) for k in range(len(words) - 1, 0, -1)]
    for other in islice(scene.cast.mentions, FIRST if starts else 0):
        if other.form == "name" and other.text in starts and other.entity not in (None, m.entity):
            return replace(this, who=identify(scene.cast, other))
    report = text[scene.lines[0][1] :][:REPORT]
    if starts and entity.type != "person" and m.text not in report:
        printed = (s for s in starts if re.search(rf"\b{re.escape(s)}(?: [a-z]|[’'])", report))
        return replace(this, who=this.who._replace(name=next(printed, this.who.name)))
    unknown = entity.type is None and len(words) == 1 and m.start == 0
    if unknown and this.choice.way in ("subject", "last-subject"):
        return replace(this, who=NOBODY, choice=replace(this.choice, mention=-1, cue=None))
    return this


def _bearer(scene: Scene, this: Found) -> Who | None:
    """The one person whom the report gives the office that the headline calls a speaker by."""
    m = scene.mentions[this.choice.mention] if this.choice.mention >= 0 else None
    if m is None or m.form != "nominal" or m.plural or m.possessive:
        return None
    end = scene.lines[min(LEAD, len(scene.lines)) - 1][1]
    entity = bearer(scene.cast.entities, m, end)
    name = next((x for x in scene.cast.mentions if entity and x.entity == entity.id), None)
    return None if name is None else identify(scene.cast, name)
