"""Whose words a relay passes on: "Interfax quoted NAME as saying", "NAME, according to X, said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Span
from corpus.quoting.attribution.relays import plain
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.sentences import WITHIN
from corpus.quoting.words.cues import SPEECH, lexicon

_ACCORDING = re.compile(r"\b[Aa]ccording to (?:the |an? )?$")
_ASIDE = re.compile(r",\s+according to\s+(?:the |an? )?")
_AFTER = re.compile(r",\s+")
_PASSIVE = re.compile(
    r"\s+(?:was|were|is|are|has been|have been|had been) (?:\w+ly )?quoted"
    rf"(?: (?:by|in|on) {WITHIN}{{2,60}}?)? as (?:saying|telling)\b"
)
_QUOTING = re.compile(
    r"(?:, [A-Z][^,.;:]{1,40},|, (?:an?|the) [^,.;:“”]{2,80},"
    r"|,? (?:reported|reports|said|says|wrote)(?: on \w+)?,|,)?"
    r"\s+(?:(?:later|once|had|also|has|on \w+day)\s+)?"
    r"(?:(?:quot|cit)(?:ed|es|ing)|report(?:ed|s))\s+"
)
_AS_SAYING = re.compile(
    rf"{WITHIN}{{0,80}}?\bas (?:saying|telling|describing|calling|warning|asking"
    r"|having (?:said|told|\w+ed))\b"
)
_SAID = re.compile(
    r",?\s+(?:\w+ly\s+|also\s+|later\s+)?"
    r"((?:was|were|is|are|has been) (?:quoted|cited|reported|heard)(?: as saying)?|[a-z]+)\b"
)
# What stands between a speaker who is told of at length and the relay.
_TAGGED = re.compile(
    r",[^.;:“”\"]*,\s+(?:\w+ly\s+|also\s+|later\s+)?([a-z]+)\b[^.;:“”\",]*"
    r", according to(?: the| an?)? $"
)
_QUOTED_COLON = re.compile(r": [\"“„«‘']")
_BY_WHOM = re.compile(r" by (?:the |an? )?$")
_REPORTED = re.compile(r" report(?:ed|s)\b")
_BARE = re.compile(r"[\"“”’'»*,.?!…\s]*(?:(?:but|and|as|the)\s)?")


def quoted_speaker(text: str, at: int, mentions: Sequence[Mention]) -> int | None:
    """ "Interfax quoted X as saying": the index of X, when mention ``at`` is such a subject."""
    passive = _quoted(text, at, mentions)
    if passive is not None or at + 1 >= len(mentions):
        return passive
    m = mentions[at]
    after = mentions[at + 1]
    if m.form == "nominal" and after.form == "name" and text[m.end : after.left] == " ":
        m = after  # "the agency NAME"
    verb = _QUOTING.match(text, m.end, m.end + 80)
    if verb is None:
        return None
    inside = [
        n for n in range(at + 1, min(at + 5, len(mentions))) if mentions[n].start >= verb.end() - 1
    ]
    saying = _AS_SAYING.match(text, verb.end())
    if saying is None:
        return _cited(text, verb.end(), inside, mentions)
    named = [n for n in inside if mentions[n].end <= saying.end()]
    names = [n for n in named if mentions[n].form == "name" and not mentions[n].possessive]
    best = names or named
    if not best:
        return None
    first, last = mentions[named[0]], mentions[best[-1]]
    whole = first.form == "nominal" and text[first.end : last.left].strip() != ""
    if whole and "," not in text[first.end : last.left]:
        return named[0]  # "quoted a source in BODY as saying"
    return best[-1]


def _cited(text: str, start: int, inside: Sequence[int], mentions: Sequence[Mention]) -> int | None:
    """Who is quoted by name before a colon, or "that": "quoted the poet NAME: “…”"."""
    for n in inside:
        m = mentions[n]
        human = m.kind in ("person", "unknown") and not m.possessive
        ends = _apposed(text, n, mentions)
        named = human and (m.form == "name" or ends > m.right) and m.left - start < 5
        if named and (_QUOTED_COLON.match(text, m.right) or text.startswith(", that ", ends)):
            return n
    return None


def _quoted(text: str, at: int, mentions: Sequence[Mention]) -> int | None:
    """Who "was quoted by Interfax as saying", when mention ``at`` stands in these words."""
    for n in range(at - 1, max(-1, at - 3), -1):
        said = _PASSIVE.match(text, mentions[n].right)
        if said is not None:
            by = mentions[at].end <= said.end() or _BY_WHOM.match(
                text, said.end(), mentions[at].start
            )
            return n if by and not mentions[n].possessive else None
    return None


def inner_speaker(
    text: str, start: int, outer: int, mentions: Sequence[Mention]
) -> tuple[int, Span] | None:
    """Who speaks in "…, he said, according to Interfax": index and cue, ``outer`` the relay's.

    ``start`` is where the quotation ends.
    """
    for n in range(max(0, outer - 4), outer):
        m = mentions[n]
        if m.left < start or m.possessive:
            continue
        if not _BARE.fullmatch(text[start : m.left]):
            return None
        right = _apposed(text, n, mentions)
        verb = _SAID.match(text, right, right + 60)
        if verb and _reports(verb[1]):
            return n, verb.span(1)
        verb = _TAGGED.match(text, right, mentions[outer].left)
        return (n, verb.span(1)) if verb and _reports(verb[1]) else None
    return None


def _reports(words: str) -> bool:
    """Whether the words are a finite verb of saying, or a passive one."""
    cue = lexicon().verbs.get(words)
    return " " in words or (cue is not None and cue.inverts and cue.form in ("past", "third"))


def _apposed(text: str, at: int, mentions: Sequence[Mention]) -> int:
    """Where mention ``at`` ends with the name that tells who it is: "the governor, NAME,"."""
    m = mentions[at]
    for name in mentions[at + 1 : at + 4] if m.form == "nominal" else ():
        if name.left > m.right:
            near = name.form == "name" and text[m.right : name.left] == ", "
            return name.right if near else m.right
    return m.right


def reported_speaker(
    text: str, start: int, outer: int, mentions: Sequence[Mention]
) -> tuple[int, Span] | None:
    """Who speaks in "NAME called it “…”, Interfax reported": index and cue before ``start``."""
    if not _REPORTED.match(text, mentions[outer].right):
        return None
    low = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start)) + 1
    for n in range(outer - 1, max(-1, outer - 8), -1):
        m = mentions[n]
        if m.start < low:
            return None
        verb = _SAID.match(text, m.right, start) if m.right < start and not m.possessive else None
        cue = lexicon().verbs.get(verb[1]) if verb else None
        if verb and cue is not None and cue.form in ("past", "third"):
            return n, verb.span(1)
    return None


def told_of(
    text: str, start: int, outer: int, mentions: Sequence[Mention]
) -> tuple[int, Span] | None:
    """Who speaks in "According to X, NAME said “…”" and "NAME, according to X, said “…”".

    Index and cue, before the quotation at ``start``; ``outer`` is X.
    """
    told = mentions[outer]
    if not _ACCORDING.search(text, max(0, told.left - 16), told.left):
        return None
    after = _AFTER.match(text, told.right, start)
    if after is None:
        return None
    for n in (outer - 1, outer + 1):
        m = mentions[n] if 0 <= n < len(mentions) else None
        if m is None or m.possessive or m.right >= start:
            continue
        if n < outer:
            joined = _ASIDE.fullmatch(text, m.right, told.left)
            verb = _SAID.match(text, told.right, start) if joined else None
        else:
            shared = m.left < after.end()  # "According to X, the governor, NAME, said"
            joined = _BARE.fullmatch(text, after.end(), m.start if shared else m.left)
            verb = _SAID.match(text, _apposed(text, n, mentions), start) if joined else None
        cue = lexicon().verbs.get(verb[1]) if verb else None
        if verb and cue and cue.kind in SPEECH and cue.form in ("past", "third"):
            return n, verb.span(1)
    return None


def passed_on(text: str, at: int, mentions: Sequence[Mention]) -> str | None:
    """Whose telling stands beside the speaker ``at``: "According to X, NAME said" names X."""
    m = mentions[at]
    if at and _ACCORDING.search(text, max(0, mentions[at - 1].left - 16), mentions[at - 1].left):
        told = mentions[at - 1]
        comma = _AFTER.match(text, told.right, m.left)
        if comma is not None and _BARE.fullmatch(text, comma.end(), m.left):
            return plain(told.text)
    other = mentions[at + 1] if at + 1 < len(mentions) else None
    if other is None or other.form == "pronoun":
        return None
    said = _PASSIVE.match(text, m.right)
    if said is None or other.end > said.end():
        return None
    by = text.endswith((" by ", " by the "), said.start(), other.left)
    return plain(other.text) if by else None
