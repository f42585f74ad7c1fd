"""Whom a verb's form tells of: the agent of a passive, the subject of an "-ing" or a clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Span
from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.mentions.mention import START, Mention
from corpus.quoting.words.cues import SPEECH, Cue, lexicon
from corpus.quoting.words.shapes import bag

_BE = re.compile(r",?\s(?:was|were|is|are|been|being|be|got|gets)(?:\s\w+ly|\salso|\sthen)?\s$")
_WAS = re.compile(r"\s(?:was|were|is|are|been|being)(?:\s\w+ly)?\s$")
_BY = re.compile(
    r"\s(?:\w+ly\s|(?:at|in|on|over|once|later|then|again|last|this|that)\s(?:[\w’'-]+\s){0,3}?)?"
    r"by\s(?:the\s|an?\s)?"
)
_PUTS = re.compile(
    r"\s(?:(?:\w+ly|once|later|then|has|had|also)\s){0,2}(?:put|puts|phrased|phrases)\s(?:it|this)\b"
)
_PUT = re.compile(_PUTS.pattern + r"[^.;:“”\"]{0,30}[,:]\s[\"“„«‘']{1,2}")
_AS = re.compile(r"[\"”’'»“]{1,2},?\s(?:or\s)?(?:as|is how|was how)\s(?:the\s)?")
_DONE_AS = re.compile(r"\b([a-z]+) as [\"“„«‘'`]?$")  # "attacked as “…” by NAME"
_AGENT = re.compile(r"[\"”’'»“]{1,2}\sby\s(?:the\s|an?\s)?")
_TOLD = re.compile(r"\sto\s[“\"‘]|\s(?:that\s)?(?:she|he|they|it)\s(?:had|was|were|would)\b")
_FOR = re.compile(r"\s(?:for|over|after)\s$")
_APOLOGY = re.compile(r"\bapologi[sz](?:e[sd]?|ing)\b[^.;]{0,60}$")
_TELLS = bag(
    "call describe say tell tweet write claim suggest label brand dub liken compare portray mock"
    " denounce dismiss accuse insist"
)
_CALLS = bag("call describe dub label brand term characterize characterise deem consider")
_VERB = re.compile(r"\s([a-z]+)\b")
_CONTACT = re.compile(r",\s(?:an?|the|something|which|what)\s(?:[\w’-]+\s){0,4}$")
_RELATIVE = re.compile(r"\s(?:that|which|what)\s(?:the\s|an?\s|some\s|many\s)?$")
_NAMES = re.compile(
    r"\s(?:(?:\w+ly|once|later|then|has|have|had|also)\s){0,2}([a-z]+)(?:\s(?:it|him|her|them))?"
    r"(?:\sas)?\s[\"“„«‘']{1,2}"
)
_CALLED = re.compile(
    r"\s(?:has\s|have\s|had\s|once\s|later\s|repeatedly\s){0,2}"
    r"(called|calls|described|describes|dubbed|branded|labell?ed|termed)"
    r"(?:\s[\w’'-]+){1,5}\s[\"“„«‘']{1,2}$"
)
_THAT = re.compile(r"\s(?:that\s)?(?:the\s|an?\s)?")
_CLAUSE = re.compile(
    r"(?:^|\n|[.!?;–—]\s|,?\s(?:while|whereas|but|and|though|although|yet)\s)(?:the\s)?$"
)
_COLON = re.compile(r":\s?[\"“„«‘']{1,2}$")
_FINITE = re.compile(
    r"\s(?:was|is|were|are|had|has|put|took|takes|struck|strikes|sounded|sounds|offered|gave|gives"
    r"|kept|went|goes|felt|feels|made|makes|did|does|saw|sees)\b"
)
_WHO = re.compile(
    r", (?:who|whose) [^.;:“”\"\n]{2,90}?,(?= (?:was|is|were|had|put|took|went|saw)\b)"
)
_OBJECT = re.compile(r"(?:\s(?:it|him|her|them|this|that))?(?:\sas)?\s[\"“„«‘']{1,2}$")


def voiced(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice:
    """The choice, or whom the form of its verb tells of; ``quote`` is where the words start."""
    choice = _one_of_them(text, mentions, choice)
    own = _of_colon(text, mentions, choice, quote)
    if own is None:
        own = _of_contact(text, mentions, choice, quote)
    if own is None:
        own = _of_relative(text, mentions, choice, quote)
    if own is None:
        own = _of_report(text, mentions, choice, quote)
    if own is not None:
        return own
    cue = choice.cue
    verb = lexicon().verbs.get(text[slice(*cue)].lower()) if cue else None
    if cue is None or verb is None or choice.mention < 0:
        return choice
    if verb.form == "ing" and verb.lemma in _TELLS:
        return _controlled(text, mentions, choice, cue[0])
    return _passive(text, mentions, choice, verb, quote)


def _one_of_them(text: str, mentions: Sequence[Mention], choice: Choice) -> Choice:
    """The name that says who "one" is: "said one, NAME, as she"."""
    m = mentions[choice.mention] if choice.mention >= 0 else None
    n = choice.mention + 1
    if m is None or m.text.lower() not in ("one", "another") or n >= len(mentions):
        return choice
    name = mentions[n]
    named = name.form == "name" and not name.possessive and text[m.end : name.left] == ", "
    return (
        replace(choice, mention=n)
        if named and text[name.right : name.right + 1] in (",", ".")
        else choice
    )


def put_it(text: str, mentions: Sequence[Mention], choice: Choice, quote: Span) -> Choice:
    """Who "put it" so: "As NAME put it, “…”", "“…,” as NAME put it"."""
    first = bisect_left(mentions, quote[0], key=START)
    for n in range(first - 1, max(-1, first - 4), -1):
        if _PUT.fullmatch(text, mentions[n].right, quote[0]):
            return _putter(mentions, choice, n)
    near = text[quote[1] : quote[1] + 16]
    if "as" not in near and "how" not in near:  # "_AS" finds either there
        return choice
    after = bisect_left(mentions, quote[1], key=START)
    for n in range(after, min(after + 2, len(mentions))):
        m = mentions[n]
        if _AS.fullmatch(text, quote[1], m.left) and _PUTS.match(text, m.right):
            return _putter(mentions, choice, n)
    return choice


def _putter(mentions: Sequence[Mention], choice: Choice, n: int) -> Choice:
    if n == choice.mention or mentions[n].possessive or mentions[n].head == "it":
        return choice
    return Choice(n, None, "put", max(choice.score, 0.9), choice.none)


def _passive(
    text: str, mentions: Sequence[Mention], choice: Choice, verb: Cue, quote: int
) -> Choice:
    """The agent of "A was urged by B to"; nobody in "A was told", where A is spoken to."""
    chosen, cue = mentions[choice.mention], choice.cue
    assert cue is not None
    if chosen.right >= cue[0]:
        return choice
    near = _BE.fullmatch(text, chosen.right, cue[0])
    by = _BY.match(text, cue[1])
    spoken_to = verb.addressee and verb.form == "past" and by is None
    if spoken_to and _TOLD.match(text, cue[1]) and _WAS.search(text, cue[0] - 16, cue[0]):
        return replace(choice, mention=-1, cue=None)
    if not near and (by is None or not _WAS.search(text, max(chosen.right, cue[0] - 30), cue[0])):
        return choice
    if by is not None:
        n = bisect_left(mentions, cue[1], key=START)
        if n < len(mentions) and mentions[n].left <= by.end() <= mentions[n].end:
            if text.find(" and that ", mentions[n].right, quote) >= 0:
                return choice  # "NAME said it was taken by B and that C was “…”"
            return replace(choice, mention=n, way="by")
        return choice
    if spoken_to and text[cue[1] : cue[1] + 1] in (".", ",", ";"):
        return replace(choice, mention=-1, cue=None)
    return choice


def agent(
    text: str, mentions: Sequence[Mention], choice: Choice, quote: Span, headline: bool
) -> Choice:
    """The agent after the words: "A was told to “…” by B", in a headline "A told to ‘…’ by B"."""
    by = _AGENT.match(text, quote[1])
    if by is None or choice.mention < 0:
        return choice
    n = bisect_left(mentions, by.end(), key=lambda m: m.end)
    if n == len(mentions) or not mentions[n].left <= by.end() <= mentions[n].start:
        return choice
    called = _DONE_AS.search(text, max(0, quote[0] - 40), quote[0])
    verb = lexicon().verbs.get(called[1]) if called else None
    if called and (called[1][-2:] == "ed" if verb is None else verb.form == "past"):
        return replace(choice, mention=n, cue=called.span(1), way="by")
    done = _done(text, mentions, choice, quote, headline)
    return replace(choice, mention=n, way="by") if done else choice


def _done(
    text: str, mentions: Sequence[Mention], choice: Choice, quote: Span, headline: bool
) -> bool:
    """Whether the verb tells what is done to the chosen one: "A was told to “…”"."""
    cue = choice.cue
    if cue is None or cue[1] > quote[0]:
        return False
    chosen, verb = mentions[choice.mention], lexicon().verbs.get(text[slice(*cue)].lower())
    if verb is None or verb.form != "past" or not chosen.right < cue[0]:
        return False
    passive = _BE.fullmatch(text, chosen.right, cue[0])
    return passive is not None or (headline and text[chosen.right : cue[0]] == " ")


def _controlled(text: str, mentions: Sequence[Mention], choice: Choice, start: int) -> Choice:
    """Who is blamed or thanked "for calling it “…”": the object, not the subject."""
    to = _FOR.search(text, max(0, start - 8), start)
    n = bisect_left(mentions, start, key=START) - 1
    if to is None or n <= choice.mention or mentions[n].right != to.start():
        return choice
    m = mentions[n]
    low = max(0, m.left - 80)
    if m.possessive or text[max(0, m.left - 4) : m.left].endswith((" to ", "ith ", " by ")):
        return choice
    return choice if _APOLOGY.search(text, low, m.left) else replace(choice, mention=n)


def _of_contact(
    text: str, mentions: Sequence[Mention], choice: Choice, quote: int
) -> Choice | None:
    """The pronoun of "…, a charge he called “…”"."""
    n = bisect_left(mentions, quote, key=START) - 1
    if n >= 0 and mentions[n].head in ("it", "him", "her", "them"):
        n -= 1
    m = mentions[n] if n >= 0 else None
    if m is None or m.form != "pronoun" or m.head not in ("he", "she", "they", "i", "we"):
        return None
    verb = _VERB.match(text, m.end, quote)
    cue = lexicon().verbs.get(verb[1]) if verb else None
    if verb is None or cue is None or cue.form not in ("past", "third") or n == choice.mention:
        return None
    if not _OBJECT.fullmatch(text, verb.end(), quote):
        return None
    if not _CONTACT.search(text, max(0, m.start - 60), m.start):
        return None
    return replace(choice, mention=n, cue=verb.span(1), way="subject")


def _of_relative(
    text: str, mentions: Sequence[Mention], choice: Choice, quote: int
) -> Choice | None:
    """Whose word the clause gives: "a move that NAME calls “…”", "what critics describe as"."""
    n = bisect_left(mentions, quote, key=START) - 1
    m = mentions[n] if n >= 0 else None
    if m is None or m.possessive or n == choice.mention or m.form == "pronoun":
        return None
    verb = _NAMES.fullmatch(text, m.right, quote)
    cue = lexicon().verbs.get(verb[1]) if verb else None
    if verb is None or cue is None or cue.lemma not in _CALLS or cue.form == "ing":
        return None
    if not _RELATIVE.search(text, max(0, m.left - 12), m.left):
        return None
    return replace(choice, mention=n, cue=verb.span(1), way="subject")


def _of_report(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice | None:
    """Whose word a report passes on: "X said that NAME had called the users “…”"."""
    cue = choice.cue
    if cue is None or cue[1] > quote or quote - cue[1] > 160 or choice.mention < 0:
        return None
    verb = _CALLED.search(text, cue[1], quote)
    n = -1 if verb is None else bisect_left(mentions, verb.start(), key=lambda m: m.end)
    if verb is None or not 0 <= n < len(mentions) or mentions[n].right != verb.start():
        return None
    m = mentions[n]
    fits = m.form != "pronoun" and not m.possessive and m.kind in ("person", "unknown")
    if n == choice.mention or not fits or not _THAT.fullmatch(text, cue[1], m.left):
        return None
    return replace(choice, mention=n, cue=verb.span(1), way="subject")


def _of_colon(text: str, mentions: Sequence[Mention], choice: Choice, quote: int) -> Choice | None:
    """The subject of the clause that a colon ends: "…, while NAME was more cautious: “…”"."""
    colon = _COLON.search(text, max(0, quote - 5), quote)
    if colon is None:
        return None
    for n in range(bisect_left(mentions, colon.start(), key=START) - 1, -1, -1):
        m = mentions[n]
        clause = _WHO.match(text, m.right, colon.start())
        end = m.right if clause is None else clause.end()
        if colon.start() - end > 80 or any(c in text[m.right : colon.start()] for c in '.;:“”"!?'):
            return None
        if m.possessive or (m.form == "nominal" and m.kind != "person"):
            continue
        opens = _CLAUSE.search(text, max(0, m.left - 14), m.left)
        if opens is None or not _FINITE.match(text, end):
            continue
        inside = m.right < mentions[choice.mention].start < end
        if not inside and (n <= choice.mention or _speaks(text, choice, m)):
            return None
        return replace(choice, mention=n, cue=None, way="introduced")
    return None


def _speaks(text: str, choice: Choice, m: Mention) -> bool:
    """Whether the verb of the choice stands behind ``m``: it has a subject already."""
    if choice.cue is None or choice.cue[0] < m.start:
        return False
    cue = lexicon().verbs.get(text[slice(*choice.cue)])
    return cue is not None and cue.kind in SPEECH
