"""Who speaks in what somebody tells: "NAME said the nurse told her it was “…”"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Span
from corpus.quoting.attribution.deeds import ACTS, PARTED
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.words.cues import SPEECH, Cue, lexicon

_THAT = re.compile(r" ([a-z]+) (?:(?:that|how) )?$")
_THAT_WHEN = re.compile(
    r" ([a-z]+) that (?:when|while|as|after|before|once|if) [^.,;:“”\"\n]{3,70},? $"
)
_DID = (
    r"(?:rung|rang|come|came|gone|went|sat|stood|got|took|taken|put|left|met|ran|found|held|rose"
    r"|wrote|written|saw|seen|sent|leant|leaned)"
)
_INSERTED = re.compile(
    r", (?:then|later|now|the|an?|his|her|their|of|by then|who)\b [^,.;:“”\"\n]{2,50},"
)
_HAD_SAID = re.compile(
    r" (?:had |has |have |once |later |then |initially |\w+ly )*"
    rf"(?:(?:[a-z]+ed|{_DID}) (?:[\w’-]+ ){{1,5}}and )?(?:used to )?([a-z]+)\b(?! on\b)"
)
_HAD_CALLED = re.compile(
    r" had (?:once |also |already |earlier |later )?([a-z]+)(?: (?!and\b|but\b)[\w’']+){0,6}"
    r" [\"“„«‘'`]{0,2}$"
)
_PASSES = frozenset((*SPEECH, "judge", "promise", "command"))
_SHOWS = frozenset(("show", "see", "find", "mean"))  # nobody says so in words
_HEARD = frozenset(("hear", "overhear", "recall", "remember", "describe"))  # somebody saying
_SAYING = re.compile(r" (?:as )?([a-z]+ing)\b")
_OPENS = " ,:\"“„«‘'`\u00a0"  # what leads from a verb to the words in marks
_LONGEST = 90  # characters from the inner verb to the quotation


def heard_from(
    text: str, start: int, outer: int, mentions: Sequence[Mention]
) -> tuple[int, Span] | None:
    """Who speaks in "NAME said the nurse told her it was “…”": index and cue before ``start``.

    And in "NAME recalled the nurse telling her “…”". ``outer`` is NAME.
    """
    low = mentions[outer].right
    for n in range(outer + 1, min(outer + 8, len(mentions))):
        m = mentions[n]
        if m.right >= start:
            return None
        if m.kind == "document" or m.form == "pronoun" or m.possessive:
            continue
        before = _THAT.search(text, max(low, m.left - 24), m.left)
        before = before or _THAT_WHEN.search(text, max(low, m.left - 100), m.left)
        tells = lexicon().verbs.get(before[1]) if before else None
        said = _said(text, m, start, tells) if tells is not None else None
        if said is not None:
            opens = said.end() + len(text[said.end() : start].rstrip(_OPENS))
            apart = PARTED.search(text, said.end(), opens) or start - said.end() > _LONGEST
            return None if apart else (n, said.span(1))
    return None


def _said(text: str, m: Mention, start: int, tells: Cue) -> re.Match[str] | None:
    """The verb by which whoever is told of says something himself, before ``start``."""
    apposed = m.form == "name" and ", " in text[m.left : m.start]  # "the nurse, NAME, told"
    closed = m.right + (apposed and text[m.right : m.right + 1] == ",")
    aside = _INSERTED.match(text, closed, start)  # "NAME, then her boss, warned"
    said = _HAD_SAID.match(text, closed if aside is None else aside.end(), start)
    told = lexicon().verbs.get(said[1]) if said else None
    if said is None or told is None or not _hands_on(tells, told, "used to" in said[0]):
        return None
    urges = text[said.end() : start].rstrip(_OPENS).endswith(" to")
    if told.kind == "command" and not urges:
        return None  # "said NAME had ordered “two coffees”"
    if told.lemma == "hold" and not text.startswith(" that ", said.end()):
        return None  # "said NAME had held “constructive talks”"
    return said


def remembered(
    text: str, choice: int, cue: Span, mentions: Sequence[Mention]
) -> tuple[int, Span] | None:
    """Who speaks in "“…,” NAME remembers him saying": index and cue, behind the verb ``cue``."""
    tells = lexicon().verbs.get(text[slice(*cue)].lower())
    if tells is None or tells.lemma not in (*_HEARD, "quote") or choice + 1 >= len(mentions):
        return None
    m = mentions[choice + 1]
    said = _SAYING.match(text, m.right)
    told = lexicon().verbs.get(said[1]) if said else None
    close = text[cue[1] : m.left] in (" ", " the ", " a ") and not m.possessive
    if said is None or told is None or not close or told.form != "ing":
        return None
    return (choice + 1, said.span(1)) if told.kind in _PASSES and told.alone else None


def called_before(
    text: str, start: int, outer: int, mentions: Sequence[Mention]
) -> tuple[int, Span] | None:
    """Who speaks in "NAME had called it “…”, the nurse said": index and cue before ``start``.

    ``outer`` is the nurse, whose tag stands behind the words.
    """
    for n in range(min(outer, len(mentions)) - 1, max(-1, outer - 6), -1):
        m = mentions[n]
        if m.right > start:
            continue
        had = _HAD_CALLED.match(text, m.right, start)
        if had is None:
            continue
        told = lexicon().verbs.get(had[1])
        if told is None or m.possessive or m.entity is None:
            return None
        clause = text[max(0, m.left - 2) : m.left]
        judges = told.form == "past" and told.kind in (*_PASSES, "judge")
        whole = judges and clause in ("", ". ", "\n\n", "\n", "” ", "? ", "! ")
        return (n, had.span(1)) if whole and m.entity != mentions[outer].entity else None
    return None


def _hands_on(tells: Cue, told: Cue, used: bool) -> bool:
    """Whether a clause with the verb ``told`` can be what the verb ``tells`` reports.

    ``used``: "used to" stands before ``told``.
    """
    if told.kind not in _PASSES or told.lemma in _SHOWS or not told.alone or told.lemma in ACTS:
        return False
    if tells.lemma in _HEARD and (told.form == "ing" or (told.form == "base" and not used)):
        return True
    finite = told.form == "base" if used else told.form == "past"
    return finite and tells.kind in SPEECH and tells.form in ("past", "third", "base")
