"""Whose words a headline or a label gives: "NAME on war: ‘…’", "War ‘not over’ – NAME"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Span
from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.cast.entity import Entity
from corpus.quoting.mentions.mention import LEFT, START, Mention
from corpus.quoting.mentions.nameshapes import GENRES
from corpus.quoting.words.cues import SPEECH, lexicon
from corpus.quoting.words.flagging import OFFICES

_SURE = 0.85
_TOPIC = re.compile(r" (?:on|over|about|after|to|at|in|amid) (?:the )?$")
_DASHED = re.compile(r"[\"”’'»“]*,? ?[–—-] ?(?:the )?$", re.IGNORECASE)
_GOVERNED = re.compile(r" (?:of|for|to|at|in|on|from|with) ")
_HEARD = re.compile(
    r", (?:[\w’' -]{2,30} )?(?:court|inquest|jury|tribunal|inquiry|hearing|trial|commission)"
    r" (?:told|hears|heard|is told)$"
)
_LAST = re.compile(r", ([a-z]+) [\w’' -]{3,40}$")
_ENDING = 120  # code points at the end of a headline that can tell who says it
_NO_END = ".!?…:;,"
_LABEL = re.compile(r":\s{1,2}[\"“”„«»'‘’`]{1,2}$")
_BEFORE_LABEL = re.compile(r"(?:[–—-]|[.!?…][\"”’']?)\s+$")


def of_headline(
    text: str, mentions: Sequence[Mention], choice: Choice, quote: Span, line: Span
) -> Choice:
    """The choice, or whom a headline's colon or dash names; ``line`` is the headline's span."""
    if _HEARD.search(text, max(quote[1], line[1] - _ENDING), line[1]):
        return replace(choice, mention=-1, cue=None)  # a court is told, nobody says by whom
    found = _signed(text, mentions, quote[1], line)
    if (
        found is not None
        and mentions[found].kind == "organisation"
        and _told(text, mentions, choice)
    ):
        return choice  # "NAME calls it ‘…’ – AGENCY": the agency passes it on
    if found is None:
        found = _says(text, mentions, quote[1], line)
    if found is None:
        found = _on_topic(text, mentions, choice)
    if found is None or found == choice.mention:
        return choice
    return Choice(found, None, "headline", max(choice.score, _SURE), choice.none)


def labelled(
    text: str, mentions: Sequence[Mention], choice: Choice, quote: int, line: Span
) -> Choice:
    """The choice, or the name that stands alone with its colon before it: "SOLD – NAME: “…”"."""
    n = bisect_left(mentions, quote, key=START) - 1
    if n < 0 or n == choice.mention or mentions[n].left < line[0]:
        return choice
    m = mentions[n]
    label = m.form == "name" or (m.low == m.high and m.text[:1].isupper() and m.form == "nominal")
    if not label or m.possessive or not _LABEL.fullmatch(text, m.right, quote):
        return choice
    if m.text in GENRES:
        return choice
    if m.left > line[0] and not _BEFORE_LABEL.search(text, max(line[0], m.left - 6), m.left):
        return choice
    return Choice(n, None, "label", max(choice.score, _SURE), choice.none)


def bearer(entities: Sequence[Entity], m: Mention, end: int) -> Entity | None:
    """The only person first named before ``end`` who holds the office that ``m`` is: "Judge: …"."""
    held = [
        e
        for e in entities
        if e.type == "person"
        and m.end < e.first_at < end
        and any(_office(role) == m.head or _spelt(m) in role.lower() for role in e.roles)
    ]
    return held[0] if len(held) == 1 else None


def _spelt(m: Mention) -> str:
    """What the initials of an office stand for: "PM"; what no role holds for any other word."""
    return OFFICES.get(m.text.rpartition(" ")[2], "\0")


def _office(role: str) -> str:
    """The noun of an office: "envoy" of "United Nations envoy to the region"."""
    return _GOVERNED.split(role, 1)[0].rpartition(" ")[2].lower()


def _signed(text: str, mentions: Sequence[Mention], end: int, line: Span) -> int | None:
    """The name after a dash that ends the headline: "Offer ‘not serious’ – Nato"."""
    n = bisect_left(mentions, end, key=LEFT)
    if n == len(mentions) or mentions[n].left >= line[1]:
        return None
    m = last = mentions[n]
    if m.possessive and n + 1 < len(mentions):  # "– Nato’s NAME"
        n, last = n + 1, mentions[n + 1]
    ends = not text[last.right : line[1]].strip() and text[line[1] - 1] not in _NO_END
    return n if ends and _DASHED.fullmatch(text, end, m.left) else None


def _says(text: str, mentions: Sequence[Mention], end: int, line: Span) -> int | None:
    """The last words of a headline: "Arena: ‘No decision’ on repairs, says council"."""
    said = _LAST.search(text, max(end, line[1] - _ENDING), line[1])
    n = bisect_left(mentions, said.end(1) + 1, key=LEFT) if said else len(mentions)
    cue = lexicon().verbs.get(said[1]) if said else None
    fits = cue is not None and cue.kind in SPEECH and cue.form in ("third", "base")
    if not fits or n == len(mentions) or mentions[n].right != line[1]:
        return None
    return n


def _told(text: str, mentions: Sequence[Mention], choice: Choice) -> bool:
    """Whether the choice is the subject of a verb of saying or of calling."""
    cue = lexicon().verbs.get(text[slice(*choice.cue)].lower()) if choice.cue else None
    if cue is None or choice.cue is None or choice.mention < 0:
        return False
    finite = cue.form == "third" and (cue.kind in SPEECH or cue.kind == "judge")
    return finite and mentions[choice.mention].right < choice.cue[0]


def _on_topic(text: str, mentions: Sequence[Mention], choice: Choice) -> int | None:
    """The name before the topic that was chosen: "Stoltenberg on Ukraine: ‘…’"."""
    n = choice.mention - 1
    if n < 0:
        return None
    topic, m = mentions[choice.mention], mentions[n]
    announces = text[topic.right : topic.right + 1] == ":" and choice.cue is None
    if not announces or m.form != "name" or m.possessive:
        return None
    return n if _TOPIC.fullmatch(text, m.right, topic.left) else None
