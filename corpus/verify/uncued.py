"""Words pasted without their marks, with the cue still between them: "We go, he said, at dawn"."""

from __future__ import annotations

import re

from corpus.verify.people import is_name

_MARKS = re.compile('[“”„«»"]')
_VERB = (
    r"(?:said|says|told (?:\w+ ){1,3}?|added|adds|explained|warned|wrote|writes|recalled|insisted"
    r"|argued|noted|admitted|replied|asked|went on|continued|concluded|declared|joked|testified)"
)
_NAME = r"(?:(?:the |an? )?(?:[A-Za-z][\w’'.-]* ){0,3}[A-Z][\w’'-]+|[Hh]e|[Ss]he|[Tt]hey)"
_ASIDE = r"(?: (?:later|afterwards|then|on \w+day|yesterday|today))?"
_WHO = r"(?:,? (?:who|whose|which) [^,.;!?]+|, (?:the|an?|its|his|her) [^,.;!?]+)?"
_CUE = re.compile(
    rf"(?P<stop>[,.!?…–—-])\s+(?P<cue>(?:(?P<before>{_NAME}) {_VERB}|{_VERB} (?P<after>{_NAME}))"
    rf"{_ASIDE}){_WHO}\s*(?P<end>[,.:;–—]|$)"
)
_LED = re.compile(
    rf"^\s*(?P<cue>(?P<before>{_NAME}) {_VERB}{_ASIDE})(?:: *|, +(?!that\b|if\b|when\b))(?=\w)"
)
_SHORTEST = 3
"""So many words stand before and, in all, behind a cue that is one."""


def without_cues(text: str) -> tuple[str, str | None, str] | None:
    """A text without marks, the cue before it or those inside taken out; whom the first names,
    and that cue.

    None where it has marks or no cue.
    """
    if _MARKS.search(text):
        return None
    if (led := _LED.match(text)) is not None:
        return text[led.end() :], _named(led["before"]), led["cue"]
    cues = list(_CUE.finditer(text))
    if not cues or len(text[: cues[0].start()].split()) < _SHORTEST:
        return None
    kept, at = "", 0
    for cue in cues:
        ends = cue["end"] in ".:;" or cue["stop"] in "!?"
        stop = cue["stop"] if cue["stop"] in "!?…" else "." if ends else ""
        kept += text[at : cue.start()] + stop
        at = cue.end()
    return kept + text[at:], _named(cues[0]["before"] or cues[0]["after"]), cues[0]["cue"]


def _named(who: str) -> str | None:
    return who if is_name(who) else None
