"""Which words near a quotation name its source, and by which reporting verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Mention, Span
from corpus.quoting.marks import Marked

_CUE = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|add(?:s|ed|ing)?|wr(?:ote|ites?|iting)"
    r"|according to|tweet(?:s|ed|ing)?|ask(?:s|ed|ing)?|argu(?:es?|ed|ing)|call(?:s|ed|ing)?"
    r"|not(?:es?|ed|ing)|claim(?:s|ed|ing)?|announc(?:es?|ed|ing)|explain(?:s|ed|ing)?"
    r"|declar(?:es?|ed|ing)|warn(?:s|ed|ing)?|insist(?:s|ed|ing)?|reiterat(?:es?|ed|ing)"
    r"|assert(?:s|ed|ing)?|continu(?:es?|ed|ing)|conclud(?:es?|ed|ing)|repl(?:y|ies|ied|ying)"
    r"|respond(?:s|ed|ing)?|describ(?:es?|ed|ing)|stat(?:es?|ed|ing)|quot(?:ed|ing)|read(?:s|ing)?"
    r"|acknowledg(?:es?|ed|ing)|admit(?:s|ted|ting)?|confirm(?:s|ed|ing)?|suggest(?:s|ed|ing)?"
    r"|predict(?:s|ed|ing)?|recall(?:s|ed|ing)?|report(?:s|ed|ing)?|complain(?:s|ed|ing)?"
    r"|reject(?:s|ed|ing)?|accus(?:es?|ed|ing)|promis(?:es?|ed|ing)|vow(?:s|ed|ing)?"
    r"|observ(?:es?|ed|ing)|mention(?:s|ed|ing)?|joke(?:s|d)?|cit(?:es?|ed|ing))\b"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """The source of one marked stretch: its mention, its cue, and how it was found."""

    mention: Mention
    cue: Span | None
    reason: str
    score: float


def choose(
    text: str, item: Marked, inside: Sequence[Mention], holes: Sequence[Span]
) -> Choice | None:
    """The likeliest source among the mentions of the paragraph outside the marks."""
    best: Choice | None = None
    for m in inside:
        if any(a <= m.start < b for a, b in holes):
            continue
        choice = _judge(text, item, m)
        if best is None or choice.score > best.score:
            best = choice
    return best


def _judge(text: str, item: Marked, m: Mention) -> Choice:
    after = m.start >= item.end
    gap = m.start - item.end if after else item.start - m.end
    between = text[item.end : m.start] if after else text[m.end : item.start]
    score = 3.0 - min(gap, 300) / 60 - 2.0 * len(re.findall(r"[.!?]\s", between))
    cue = _CUE.search(text, m.end, m.end + 60)
    reason = "nearest name"
    span = None
    if cue and not re.search(r"[.!?;]\s|[\"“”]", text[m.end : cue.start()]):
        span = cue.span()
        score += 4.0 - (cue.start() - m.end) / 20
        reason = f"subject of “{cue.group()}”"
    else:
        inverted = list(_CUE.finditer(text, max(0, m.start - 20), m.start))
        if inverted and after and gap < 25:
            span = inverted[-1].span()
            score += 4.0 - (m.start - span[1]) / 10
            reason = f"follows “{inverted[-1].group()}”"
        elif inverted and inverted[-1].group() == "according to":
            span = inverted[-1].span()
            score += 3.0
            reason = "according to"
    if text[item.end - 1 : item.end] == "," and not after:
        score -= 2.0
    return Choice(m, span, reason, score)
