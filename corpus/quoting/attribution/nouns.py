"""Whose words they are where a noun or a passive says so: "in the words of NAME", "by NAME"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from corpus.model import Span
from corpus.quoting.attribution.choosing import Choice
from corpus.quoting.mentions.mention import LEFT, Mention
from corpus.quoting.words.cues import SPEECH, lexicon

_SURE = 0.9
_OPENERS = "\"'“‘„«` \xa0"
_ANSWER = (
    r"(?:reply|answer|response|retort|verdict|message|motto|advice|comment|conclusion|assessment"
    r"|reaction|explanation|mantra|credo|slogan|refrain|warning|plea|question)"
)
_CLAIM = (
    r"(?:claim|assertion|warning|insistence|argument|contention|accusation|allegation|suggestion"
    r"|belief|statement|admission|prediction|complaint|remark|comment|declaration|assurance|boast"
    r"|words|quip|jibe|gibe|description|characteri[sz]ation|portrayal|depiction)s?"
)
_PLEDGE = (
    r"(?:threat|promise|pledge|vow|offer|proposal|call|demand|request|plea|advice|suggestion)s?"
)
# What is said of the pledge itself is somebody else's: "the board's advice to go was “no use”".
_HELD = r"(?:(?!\b(?:is|are|was|were|has|had)\b)[^.:;“”\"])"
_HIS = ("His ", "his ", "Her ", "her ")
_OWNS = ("’", "'")
_IN_WORDS = ("In the words of ", "in the words of ")
_IN = ("In ", "in ")
_MIND = r"(?:words?|view|opinion|eyes|estimation|judge?ment|telling|account|reading|phrase)"
_OWN_WORDS = re.compile(rf"(?:[’']s?)? (?:own )?{_MIND}, ")
_HIS_WORDS = re.compile(rf"[’']s (?:own )?{_MIND}\b")
# "Others disagreed, including NAME: “…”"
_AMONG = re.compile(r", (?:including|among them|notably|not least)(?: the)? $")
_WAS_THE = re.compile(rf"[’']s (?:only |first |blunt |curt |short |simple )?{_ANSWER}\b")
_ANSWERED = re.compile(
    rf"[’']s (?:[a-z]+ )?{_ANSWER}(?: (?:to|on|for) [^.:;“”\"]{{1,40}})?"
    rf"(?:(?:,|, [^:;“”\"]{{2,60}},)? (?:is|was|has been|came)(?: [a-z]+){{0,3}})?: ?$|[’']s: ?$"
    r"|[’']s (?:[a-z]+ )?(?:reply|answer|response|retort|verdict|message|motto|conclusion|refrain)"
    rf"(?:, [^:;“”\"]{{2,60}},)? (?:is|was)(?: that [^.:;“”\"]{{0,60}})? ?$"
)
# "repeated NAME's words: “…”": of what A says of B's words only this tells that B's follow.
_REPEATS = re.compile(
    r"\b(?:repeat(?:s|ed|ing)|recall(?:s|ed|ing)|quot(?:es|ed|ing)|echo(?:es|ed|ing)"
    r"|cit(?:es|ed|ing)|remember(?:s|ed|ing)|borrow(?:s|ed|ing)|invok(?:es|ed|ing)"
    r"|paraphras(?:es|ed|ing)|recit(?:es|ed|ing)|us(?:es|ed|ing)|with|in) (?:the )?$"
)
_WORDS = re.compile(
    r"[’']s (?:[a-z]+ ){0,2}(?:words|phrase|line|saying|remark|quip|joke)"
    r"(?: (?:on|about|of) [^.:;“”\"]{1,40})?: ?"
)
_CLAIMED = re.compile(
    rf"[’']s (?:[a-z]+ )?(?:(?:{_CLAIM}|{_PLEDGE}) that [^.:;“”\"]{{0,70}}"
    rf"|{_CLAIM} (?:of|about) [^.:;“”\"]{{0,70}}|{_PLEDGE} (?:to|for|of) {_HELD}{{0,70}})$"
)
_MADE_BY = re.compile(rf"\b(?:{_CLAIM}|{_PLEDGE}) (?:by|from|made by) (?:the )?$")
_THAT = re.compile(
    rf"(?:, [^,.:;“”\"]{{2,60}},)?"
    rf" (?:that [^.:;“”\"]{{0,70}}|(?:to|of|for|about) {_HELD}{{0,70}})$"
)
_OFFERED = re.compile(
    rf" (?:has|had|offers|offered|gives|gave|brings|brought|issues|issued|leaves|left|sent)"
    rf" (?:[a-z-]+ ){{0,5}}{_ANSWER}(?: [^.:;“”\"]{{1,50}})?: ?$"
)
_WAS = r"(?:is|was|has been|came)(?: [a-z]+){0,3}:? ?$"
_HIS_ANSWER = re.compile(
    rf"[Hh](?:is|er) (?:[a-z]+ )?{_ANSWER}(?: (?:to|on|for) [^.:;“”\"]{{1,40}})?,? {_WAS}"
)
_ANSWER_OF = re.compile(rf"\b{_ANSWER} (?:from|of|by) (?:the )?$")
_PAPER_FROM = re.compile(r"\w+ (?:[\w-]+ ){1,3}(?:from|by) ")  # "a text from the owners"
_OF = ("from ", "of ", "by ", "from the ", "of the ", "by the ")  # how "_ANSWER_OF" ends
_WAS_IT = re.compile(
    rf"(?: (?:to|on|for|about) [\w’' -]{{1,40}}?)?(?:, [^,.:;“”\"]{{2,40}},)? {_WAS}|,? {_WAS}"
)
_CRIES = re.compile(
    r"\b(?:cheers|roars|howls|whistles|boos|hoots|cries|shouts|chants"
    r"|calls|screams|whoops|murmurs|yells|jeers|choruses"
    r"|a (?:cry|shout|call|chant|murmur|chorus)) of [\"'“‘„«`]{1,2}$"
)
_WAS_ALL = re.compile(
    r"[\"”’'»“]*+,?[\"”’'»“]* (?:is|was) (?:all|the (?:first|last|only) (?:thing|words?)) "
    r"(?:that )?(?:the )?"
)
_WHAT = re.compile(r"[\"”’'»“]*+,?[\"”’'»“]* (?:is|was) what (?:the )?")
_SPOKE = re.compile(r" (?:had |has |once )?(?:said|told|wrote|called|asked|answered|replied)\b")
_COULD_SAY = re.compile(r" (?:(?:would|could|can|will|had to|has to) say|said)\b")
_FROM = re.compile(r"[\"”’'»“]* (?:from|by) (?:the )?")
_COPULA = re.compile(r"[\"”’'»“]* (?:is|was|were|came) $")
_AFTER = re.compile(r"[\"”’'»“]*+,?[\"”’'»“]* in (?:the words of )?$")
_CALLED = re.compile(
    r"\b(?:is|are|was|were|been|being) (?:[a-z]+ )?(?:called|dubbed|label?led|branded|termed|deemed"
    r"|(?:described|praised|hailed|dismissed|denounced|condemned) as)(?: an?| the)?[\"'“‘„«` ]*$"
)
_BY = re.compile(r"[\"”’'»“]* by ")
_HOW = re.compile(r"[\"”’'»“]* (?:is|was) (?:exactly |about )?how $")
_PUTS = re.compile(
    r" (?:puts?|described?s?|summed|sums|summari[sz]e[ds]?|saw|sees|explain(?:s|ed)) "
)
_ASIDE = re.compile(r", ([a-z]+) $")
_ASKED_BY = re.compile(
    r"\b(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Cc]hallenged|[Pp]rompted|[Qq]uizzed|[Hh]eckled)"
    r" by (?:the |an? )?$"
)
_TOLD_BY = re.compile(
    r"\b(?:been|was|were|is) (?:\w+ )?(?:told|warned|advised|informed|assured|reminded) by "
    r"(?:the |an? |the late )?$"
)
_WHAT_TOLD = re.compile(
    r" (?:when|while|as|after|before|in|on|at) [^.;:“”\"]{2,60} (?:that|to|how)[^.;:“”\"]{0,40}$"
)
_CAME = re.compile(r"\b(?:came|comes|rose|rises|rang out) (?:[Aa]n? |[Tt]he )?\w$")
_LEFT = re.compile(
    r" (?:had |has |once |\w+ly )*"
    r"(?:left|sent|written|wrote|handed|slipped|passed|pinned|scrawled)\b"
    r"(?: (?:me|us|him|her|them|you|up|behind|on|to|[A-Z]\w+)){0,2} an? (?:[\w-]+ ){0,2}"
    r"(?:note|text|letter|message|card|postcard|e-?mail|sign|memo|telegram|voicemail)\b"
    r"[^.:;“”\"]{0,60}: ?$"
)
_ASKS = re.compile(
    r"\b(?:asked|asks|begged|rang|called|telephoned|e-?mailed|petitioned) (?:the )?$"
)
_AND_TOLD = re.compile(
    r"[^.;:“”\"]{0,60} and (?:was |were |had been |been |is |am )(?:\w+ly )?told[,:]?(?: that)?"
    r" ?:? ?$"
)
_SENT = re.compile(
    r"\b(?:sent|wrote|written|cabled|dictated|left|posted|e?-?mailed|handed|slipped|passed"
    r"|gave|gives|given)"
    r"(?: (?:me|us|him|her|them|behind|[A-Z]\w+))? $"
)
_FINITE = re.compile(r"(?:is|are|was|were|has|have|had|will|would|can|could|does|do|did)\b")
_STOP = re.compile(r"[.!?…][”\"’']*\s")


def worded(
    text: str, mentions: Sequence[Mention], choice: Choice, quote: Span, line: Span
) -> Choice:
    """The choice, or whose words a noun beside the quotation plainly says they are.

    ``line`` is the paragraph of the quotation; both are code points into ``text``.
    """
    found = _behind(text, mentions, quote, line)
    if found is None:
        found = _ahead(text, mentions, quote[0], line[0])
    if found is None:
        one = choice.mention >= 0 and _single(mentions[choice.mention])
        cried = one and _CRIES.search(text, max(line[0], quote[0] - 40), quote[0])
        return replace(choice, mention=-1, cue=None) if cried else choice
    if found == choice.mention and (choice.cue is None or choice.cue[1] <= quote[0]):
        return replace(choice, none=0.0)
    return Choice(found, None, "noun", max(choice.score, _SURE), 0.0)


def _behind(text: str, mentions: Sequence[Mention], quote: Span, line: Span) -> int | None:
    """ "“…”, in the words of NAME", "in NAME's words", "was NAME's reply", "called “…” by NAME"."""
    end = quote[1]
    n = bisect_left(mentions, end, key=LEFT)
    if n == len(mentions) or mentions[n].left >= min(line[1], end + 30):
        return None
    m = mentions[n]
    between = text[end : m.left]
    if _AFTER.fullmatch(between):
        mine = between.endswith("of ") or _HIS_WORDS.match(text, m.end)
        return n if mine else None
    if _HOW.fullmatch(between):
        return n if _PUTS.match(text, m.right) else None
    if _BY.fullmatch(between):
        return n if _CALLED.search(text, max(line[0], quote[0] - 60), quote[0]) else None
    if _WHAT.fullmatch(between):
        return n if _SPOKE.match(text, m.right) else None
    if _WAS_ALL.fullmatch(between):
        return n if _COULD_SAY.match(text, m.right) else None
    if _FROM.fullmatch(between):
        return n if _CRIES.search(text, max(line[0], quote[0] - 40), quote[0]) else None
    return n if _COPULA.fullmatch(between) and _WAS_THE.match(text, m.end) else None


class _Lead(NamedTuple):
    """What leads up to words in marks at ``start`` from ``first`` on: with a ``colon``, or as the
    subject or object of a verb behind them (``predicated``)."""

    text: str
    first: int
    start: int
    colon: bool
    predicated: bool

    def tail(self, at: int) -> str:
        """What stands between ``at`` and the marks, a colon told by a blank at its end."""
        return self.text[at : self.start] + " " * self.colon

    def near(self, m: Mention) -> bool:
        """Whether a mention stands right before the marks."""
        return self.start - m.right < 3


def _ahead(text: str, mentions: Sequence[Mention], start: int, first: int) -> int | None:
    """ "In the words of NAME, …", "It is, said NAME, “…”", "NAME's reply was: “…”"."""
    predicated = _FINITE.match(text, start) is not None  # "NAME’s claim that it was is “no help”"
    while start > first and text[start - 1] in _OPENERS:
        start -= 1
    lead = _Lead(text, first, start, text[start - 1] == ":", predicated)
    for n in range(bisect_left(mentions, start, key=LEFT) - 1, -1, -1):
        m = mentions[n]
        if m.left < first or start - m.left > 160 or _STOP.search(text, m.end, start):
            return None
        if _in_words(lead, m):
            return n
        if _unsent(lead, m):
            return n if _PAPER_FROM.match(m.text) else None
        if _asked_or_told(lead, m) or _of_it(lead, m) or _own(lead, m):
            return n
    return None


def _in_words(lead: _Lead, m: Mention) -> bool:
    """ "In the words of NAME", "in NAME's own words", "among them NAME:", "his answer was"."""
    text, first, start = lead.text, lead.first, lead.start
    if text.endswith(_IN_WORDS, first, m.left) or _aside(text, m, start):
        return True
    if text.endswith(_IN, first, m.left) and _OWN_WORDS.match(text, m.end):
        return True
    if lead.colon and lead.near(m) and _AMONG.search(text, max(first, m.left - 16), m.left):
        return True
    his = text.startswith(_HIS, m.left) and _HIS_ANSWER.fullmatch(lead.tail(m.left))
    return bool(his)


def _unsent(lead: _Lead, m: Mention) -> bool:
    """Whether a paper that nobody is told to have sent stands right before the marks."""
    if not lead.text.startswith(":", m.right) or m.kind != "document" or not lead.near(m):
        return False
    return _SENT.search(lead.text, max(lead.first, m.left - 24), m.left) is None


def _asked_or_told(lead: _Lead, m: Mention) -> bool:
    """ "Asked by NAME, “…”", "what she was told by NAME was “…”", "then came NAME: “…”"."""
    text, low = lead.text, max(lead.first, m.left - 40)
    asked = lead.near(m) and text.startswith(",", m.right)
    if asked and _ASKED_BY.search(text, low, m.left):
        return True
    if lead.colon and lead.near(m) and _CAME.search(text, low, m.start + 1):
        return True
    tail = lead.tail(m.end)
    if _TOLD_BY.search(text, low, m.left) and _WHAT_TOLD.fullmatch(tail):
        return True
    return bool(_AND_TOLD.fullmatch(tail) and _ASKS.search(text, low, m.left))


def _of_it(lead: _Lead, m: Mention) -> bool:
    """ "The answer of NAME was “…”", "the claim of NAME that “…”"."""
    text, low = lead.text, max(lead.first, m.left - 40)
    if m.possessive or not text.endswith(_OF, lead.first, m.left):
        return False
    if _ANSWER_OF.search(text, low, m.left) and _WAS_IT.fullmatch(lead.tail(m.right)):
        return True
    return bool(_THAT.fullmatch(lead.tail(m.end) + " ") and _MADE_BY.search(text, low, m.left))


def _own(lead: _Lead, m: Mention) -> bool:
    """ "NAME offered this: “…”", "NAME’s reply was “…”", "NAME’s claim that “…”"."""
    tail = lead.tail(m.end)
    offered = lead.colon and not m.possessive
    if offered and (_OFFERED.fullmatch(tail) or _LEFT.fullmatch(tail)):
        return True
    if m.form == "pronoun" or tail[:1] not in _OWNS:
        return False
    if _ANSWERED.fullmatch(tail) or (not lead.predicated and _CLAIMED.fullmatch(tail + " ")):
        return True
    low = max(lead.first, m.left - 40)
    return bool(_WORDS.fullmatch(tail) and _REPEATS.search(lead.text, low, m.left))


def _single(m: Mention) -> bool:
    """Whether a mention is of one named person, who raises no chants: "to shouts of “…”, NAME"."""
    named = m.form == "name" and m.kind == "person"
    return not m.plural and not m.possessive and (named or (m.form == "pronoun" and m.gender != ""))


def _aside(text: str, m: Mention, start: int) -> bool:
    """Whether "said NAME" stands between commas and no other verb of saying before ``start``."""
    verbs = lexicon().verbs
    tag = (
        _ASIDE.search(text, max(0, m.left - 16), m.left) if text.startswith(",", m.right) else None
    )
    cue = verbs.get(tag[1]) if tag else None
    if cue is None or cue.form not in ("past", "third") or cue.kind not in SPEECH:
        return False
    if cue.addressee or not cue.inverts:
        return False  # "NAME, …, told citizens, “…”"
    return not any(word in verbs for word in text[m.right + 1 : start].split())
