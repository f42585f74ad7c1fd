"""Sources no lexicon knows: words where a tag beside a quotation has its subject."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from corpus.model import Span
from corpus.quoting.marks.pairing import Marked
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.mentions.nameshapes import GENRES
from corpus.quoting.words.cues import Cue, lexicon

_DETERMINED = (
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Tt]his|That|[Tt]hese|[Tt]hose|[Mm]any|[Ss]ome|[Ss]everal"
    r"|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Ii]ts|[Tt]wo|[Tt]hree|[Oo]thers|[Mm]ost)"
    r"(?:[ \xa0][\w’'-]+){0,5}?"
)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?:[ \xa0][A-ZÀ-ÖØ-Þ][\w’'-]+){0,3}"
_NAMED = r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-ZÀ-Þ]"  # "the late NAME"
_NP = rf"({_DETERMINED}|{_CAPITAL})"
_ADVERB = r"(?:(?:\w+ly|also|then|later|once|has|had|again)[ \xa0])?"
_SUBJECT = re.compile(rf"[\"“”’'»]*,?\s+{_NP}[ \xa0]{_ADVERB}([a-z]+)\b")
_BY_HOW = r"\w+ly[ \xa0][a-z]+[ \xa0][A-ZÀ-Þ]"  # "a visibly angry NAME"
_INVERTED = re.compile(
    rf"[\"“”’'»]*,?\s+([a-z]+)[ \xa0]"
    rf"((?:{_DETERMINED}[ \xa0](?!{_BY_HOW})[\w’'-]+(?![ \xa0]{_NAMED})|{_CAPITAL})(?=[.,;:]|\s|$)"
    r"|(?:one|another|others|some|many|several)(?=[.,;:]|$))"
)
# "‘…’, say unions" and, in a headline, "branded ‘…’ by unions".
_PLURAL = re.compile(
    r"[\"”’'»“]{1,2},?[ \xa0](?:say|by)[ \xa0]((?:the[ \xa0])?(?:[\w’-]+[ \xa0]){0,2}[a-z]{2,}s)"
    r"(?=[.,;:\n]|$)"
)
_OPENING = re.compile(rf"{_NP}[ \xa0]{_ADVERB}([a-z]+)\b")
# "One said" at the head of a sentence; the quotation follows in it.
_LONE = re.compile(
    r"(?<=[.!?] )(One|Another|The other)[ \xa0](?:(?:\w+ly|also|then|later|has|had)[ \xa0])?"
    r"([a-z]+)\b[^.!?\n]*$"
)
# Words with a capital that say nothing: "Deeply believed that", "Nobody called it “…”".
_NOBODY = re.compile(r"Nobody|No one|No-one|None|Nothing|[A-Z][a-z]+(?:[tdspgv]|ful|al|ous|ive)ly")
_HEADLINE = re.compile(rf"({_CAPITAL}):\s")
# What kind of article a headline announces ("Interview: …"): nobody who speaks.
_FORMS = frozenset(("past", "third"))
_NO_NAME = frozenset(
    re.findall(
        r"\S+",
        "The A An And But In On At For If As It He She They We I You That This These Those There "
        "Here After Before When While Then Now Still Yet So What Who How Why Not No Yes Asked "
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
        "June July August September October November December Which Where Or With By To From Of "
        "Also Instead Later Earlier Once His Her Their Our My Its",
    )
)
# They begin a clause, and are no source alone: "When asked about it", "As noted by NAME".
_OPENERS = _NO_NAME - {"That", "This", "These", "Those", "No"}

_SO = frozenset(("So", "Thus"))  # "So said NAME"


def tagged(
    text: str, lines: Sequence[Span], found: Sequence[Marked], known: Sequence[Mention]
) -> list[Mention]:
    """Mentions beside the stretches ``found`` that overlap none of those ``known`` (by start)."""
    starts = [m.start for m in known]
    out: list[Mention] = []
    seen: set[int] = set()
    for item in found:
        for start, end in _spans(text, lines[item.paragraph], item):
            if (
                start in seen
                or _NOBODY.fullmatch(text, start, end)
                or _covered(start, end, known, starts)
            ):
                continue
            seen.add(start)
            out.append(_mention(text, start, end))
    return out


def _spans(text: str, line: Span, item: Marked) -> Iterator[Span]:
    """Where a source may stand: after the stretch, and at the head of the paragraph."""
    near = min(line[1], item.end + 90)
    m = _SUBJECT.match(text, item.end, near)
    if m and m[1] not in _SO and _says(m[2]):
        yield m.span(1)
    m = _INVERTED.match(text, item.end, near)
    if m and (cue := _says(m[1])) and cue.inverts:
        yield m.span(2)
    if not item.paragraph and (m := _PLURAL.match(text, item.end, line[1])):
        yield m.span(1)
    if item.start - line[0] > 3:
        yield from _ahead(text, line[0], item.start)


def _ahead(text: str, begin: int, start: int) -> Iterator[Span]:
    """Where a source may stand in the paragraph before the stretch."""
    m = _LONE.search(text, max(begin, start - 100), start)
    if m and _says(m[2]):
        yield m.span(1)
    limit = min(start, begin + 90)
    m = _OPENING.match(text, begin, limit)
    if m and m[1] not in _OPENERS and _says(m[2]):
        yield m.span(1)
    m = _HEADLINE.match(text, begin, limit)
    if m and m[1].split()[-1].capitalize() not in GENRES:
        yield m.span(1)


def _says(verb: str) -> Cue | None:
    """The cue that a verb is in a form that tags have."""
    cue = lexicon().verbs.get(verb)
    return cue if cue and cue.form in _FORMS else None


def _covered(start: int, end: int, known: Sequence[Mention], starts: Sequence[int]) -> bool:
    at = bisect_left(starts, end)
    return any(m.end > start and m.left < end for m in known[max(0, at - 4) : at + 4])


def _mention(text: str, start: int, end: int) -> Mention:
    words = text[start:end]
    first = words.split()[0]
    name = first[0].isupper() and first not in _NO_NAME
    head = words.split()[-1].lower()
    kind = "unknown" if name else "person"
    return Mention(start, end, start, end, words, "name" if name else "nominal", kind, head=head)
