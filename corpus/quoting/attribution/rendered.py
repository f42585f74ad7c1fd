"""Whose words somebody renders: "NAME overheard the nurse say", "read out a letter from NAME"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Span
from corpus.quoting.cast.issuers import ISSUED, OWN
from corpus.quoting.mentions.mention import HUMAN, Mention
from corpus.quoting.words.cues import SPEECH, lexicon
from corpus.quoting.words.flags import DOCUMENT
from corpus.quoting.words.lexicon import words

_ADVERBS = r"(?:,? (?:\w+ly|also|once|later|then|had|has|has also|could be)\b)*"
_HEARS = re.compile(
    rf"{_ADVERBS} (?:(?:over)?hear[sd]?|overhears|s[ae]es?|saw|films?|filmed|watch(?:ed|es)|caught"
    r"|record(?:ed|s)|remember(?:ed|s)|recall(?:ed|s)|quot(?:ed|es)|cit(?:ed|es))"
    r"(?P<what> what| how)? (?:the |an? |one )?$"
)
_SAYS = re.compile(r" (?:\w+ly )?([a-z]+)\b[^.;:“”\"]{0,60}(?::|,)? ?$")
_SHOWS = (
    r"(?:reads? (?:out|aloud|from)|reads?|shared|shares|showed|shows|quoted|quotes|cited"
    r"|cites|published|publishes|printed|prints|carried|carries|ran|runs|posted|posts|reposted"
    r"|released|releases|circulated|held up|holds up|produced|received|got|retweeted|forwarded"
    r"|leaked|displayed|played|plays|broadcast|aired|found|opened|kept|recalled|repeated)"
)
_TO = r"(?: (?:us|me|reporters|journalists|the (?:court|jury|council|meeting)))?"
_PART = r"(?: (?:part|an? (?:excerpt|extract|passage)|excerpts|extracts)(?: of| from))?"
_RENDERS = re.compile(rf"{_ADVERBS} {_SHOWS}{_TO}{_PART} ")
_PAPER = re.compile(
    r"(?:an?|the|another|one|this) (?:[\w-]+ ){0,3}?([a-z-]+)"
    r"(?: (?:to|about|on|dated|in|for) [^.,;:“”\"]{2,40}?)?"
    r" (?:(?:sent|written|signed|penned|posted|drafted|issued|released|recorded|left) by"
    r"|attributed to|from|by|in which) (?:the )?"
)
_GOES_ON = re.compile(
    r"(?:, [^,.;:“”\"]{2,60},)?(?: (?:on|in|to|at|dated|about) [^.;:“”\"]{1,40}?)?"
    r"(?::|,? (?:(?:that|which) |in which (?:he|she|they|it) )?(?:had )?([a-z]+)\b"
    r"[^.;:“”\"]{0,60}:?) ?$"
)
PAPERS = OWN | ISSUED | frozenset(("comment", "remark", "tribute", "recording", "clip"))
_OPENERS = "\"'“‘„«` \xa0"


def rendered(
    text: str, start: int, outer: int, mentions: Sequence[Mention]
) -> tuple[int, Span | None] | None:
    """Whose words mention ``outer`` renders before a quotation at ``start``: index and cue."""
    whoever, opens = mentions[outer], start
    while opens > whoever.right and text[opens - 1] in _OPENERS:
        opens -= 1
    if whoever.possessive or whoever.kind == "document":
        return None
    for n in range(outer + 1, min(outer + 5, len(mentions))):
        m = mentions[n]
        if m.right > opens:
            return None
        if m.form == "pronoun" or m.possessive:
            continue
        found = _heard(text, whoever.right, opens, m) or _read_out(text, whoever.right, opens, m)
        if found is not None:
            return n, found[0]
    return None


def _heard(text: str, low: int, opens: int, m: Mention) -> tuple[Span] | None:
    """The verb of whoever is heard: "overheard NAME say", "quoted the nurse saying"."""
    hears = _HEARS.fullmatch(text, low, m.left) if m.kind in HUMAN else None
    if hears is None:
        return None
    said = _SAYS.match(text, m.right, opens)
    cue = lexicon().verbs.get(said[1]) if said else None
    forms = ("past", "third") if hears["what"] else ("ing", "base")
    spoken = cue is not None and cue.form in forms and cue.kind in (*SPEECH, "manner")
    return (said.span(1),) if said is not None and spoken else None


def _read_out(text: str, low: int, opens: int, m: Mention) -> tuple[Span | None] | None:
    """The verb of a text that is shown, if any: "a letter from NAME that said", "by NAME:"."""
    shown = _RENDERS.match(text, low, m.left + 1)
    sent = _PAPER.match(text, shown.end(), m.right) if shown is not None else None
    if sent is None or not (m.left == sent.end() or m.left < sent.start(1) < m.right):
        return None
    if not (sent[1] in PAPERS or words()[sent[1]] & DOCUMENT):
        return None
    goes_on = _GOES_ON.match(text, m.right, opens)
    if goes_on is None:
        return None
    if goes_on[1] is None:
        return (None,)
    cue = lexicon().verbs.get(goes_on[1])
    return (goes_on.span(1),) if cue is not None and cue.kind in SPEECH else None
