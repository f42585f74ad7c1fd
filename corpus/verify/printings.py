"""Where and when a draft says words were printed, beside where and when print has them.

Held against print is only what is said as a source: "(The Day, 3 May 2021)" or "— Ann Lee, The
Day, 3 May 2021" behind the words, a note in that form, "told The Day", "The Day reported on 3 May".
An outlet that the archive
does not know may have printed them as well; a day of speech is no day of print.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache

from corpus.model import ArticleRow, Match, Span
from corpus.verify.evidence import Evidence
from corpus.verify.people import folded_words
from corpus.verify.printedby import said_to_be_in
from corpus.verify.spoken import DATED, too_late

_CREDIT = re.compile(
    r"[\"”’»,.]*[^.!?“”„\"«»()\n]{0,60}\((?P<source>[^()\n]{4,160})\)"
    r"|[\"”’»,.]*+[ \t\u00a0]*+(?:\n{1,2}[ \t\u00a0]*+)?(?:—|―|–|--+)(?P<credit>[^\n“”„«»]{2,160})"
)
_TOLD = re.compile(
    r"\b(?:told|telling|interview with|speaking to)\s+(?:the\s+)?(?P<whom>[^\n]{3,60})",
    re.IGNORECASE,
)
_OPENING_DAY = re.compile(r"\s*(?:On|In)\s[^,.]{4,30}")
_ASIDE = re.compile(r",\s(?!\d{4})|\s(?:which|who|after|before|when|while|where)\b")
"""Behind it the sentence tells of something else than when that was."""
_SENTENCE_END = re.compile(r"[.!?][\"”’»)]?\s|\n\n")
_NEAR = 200
_DAYS = {"said": 1, "told": 31}
"""So many days may lie between a draft's day and that of print: papers date an evening by either
day, and what is told to one is printed within the month."""


def misplaced(evidence: Evidence, text: str, at: Span, note: str, matches: Sequence[Match]) -> str:
    """What is wrong of the outlet or the day beside the words ``at`` of a draft's ``text``; "".

    ``note`` is what a note to them says.
    """
    prints = [match.row.article for match in matches]
    credit = _CREDIT.match(text, at[1])
    sources = [note, *(part for part in (credit.groups() if credit else ()) if part)]
    for source in filter(None, sources):
        wrong = _outlet(evidence, source, prints)
        if wrong := wrong or _day(evidence, source, source, prints, _DAYS["said"]):
            return wrong
    for outlet, when in said_to_be_in(text, at):
        known = next((one for one in evidence.outlets() if _words(one) == _words(outlet)), "")
        wrong = _outlet(evidence, known, prints)
        if wrong := wrong or _day(evidence, when, known, prints, _DAYS["said"]):
            return wrong
    telling, outlets = _told(text, at, evidence.outlets())
    told = " ".join(outlets)
    wrong = _outlet(evidence, told, prints)
    wrong = wrong or _day(evidence, telling, told, prints, _DAYS["told"])
    slack = 0 if any(_names(told, one.outlet) for one in prints) else _DAYS["said"]
    return wrong or too_late(evidence, text, at, prints, slack)


def _told(text: str, at: Span, known: Collection[str]) -> tuple[str, list[str]]:
    """Whom the sentence says it was told to and when, and the outlets among these."""
    before = _SENTENCE_END.split(text[max(0, at[0] - _NEAR) : at[0]])[-1]
    after = _SENTENCE_END.split(text[at[1] : at[1] + _NEAR])[0]
    whom = [
        _ASIDE.split(one["whom"])[0] for part in (before, after) for one in _TOLD.finditer(part)
    ]
    begun = [one for one in known if any(_begins(folded_words(words), one) for words in whom)]
    opening = _OPENING_DAY.match(before) or _OPENING_DAY.match(after)
    return " ".join([opening[0] if opening else "", *whom]), begun


def _begins(words: list[str], outlet: str) -> bool:
    name = _words(outlet)
    return bool(name) and words[: len(name)] == list(name)


@lru_cache(maxsize=4096)
def _words(outlet: str) -> tuple[str, ...]:
    """The folded words of an outlet's name, without its "The"."""
    words = folded_words(outlet)
    return tuple(words[1:] if words[:1] == ["the"] else words)


def _names(source: str, outlet: str | None) -> bool:
    """Whether a source has an outlet's name in it, word by word."""
    name = _words(outlet or "")
    return bool(name) and f" {' '.join(name)} " in f" {' '.join(folded_words(source))} "


def _outlet(evidence: Evidence, source: str, prints: Sequence[ArticleRow]) -> str:
    """What is wrong of the outlet; nothing where a print names it itself: "he told The Day"."""
    if not prints or not source:
        return ""
    if any(one.outlet is None or _names(source, one.outlet) for one in prints):
        return ""
    named = sorted((one for one in evidence.outlets() if _names(source, one)), key=len)
    if not named or any(_says(evidence, one, _words(named[-1])) for one in prints):
        return ""
    return f"the draft says {named[-1]}, print has it in {prints[0].outlet}"


def _says(evidence: Evidence, article: ArticleRow, words: Sequence[str]) -> bool:
    """Whether words stand side by side in an article's text."""
    pattern = r"\W+".join(map(re.escape, words))
    return re.search(rf"\b{pattern}\b", evidence.plain(article.id)) is not None


def _day(
    evidence: Evidence, text: str, source: str, prints: Sequence[ArticleRow], most: int
) -> str:
    """What is wrong of the one day of ``text``, whose ``source`` names the outlet of a print;
    nothing where that tells of another year itself."""
    from corpus.reading.dates import find_all

    there = [one for one in prints if _names(source, one.outlet)]
    days = [day for day in find_all(text) if day.iso is not None] if there else []
    if len(days) != 1 or any(one.date_basis not in DATED for one in there):
        return ""
    mine = {days[0].iso or "", *days[0].either}
    if any(_agree(day, one.date or "", most) for day in mine for one in there):
        return ""
    year, own_day = (days[0].iso or "")[:4], (days[0].iso or "")[4:]
    of_that_day = len(own_day) == 6 and any(own_day == (one.date or "")[4:] for one in there)
    if not of_that_day and any(
        year != (one.date or "")[:4] and _says(evidence, one, [year]) for one in there
    ):
        return ""
    said = text[days[0].start : days[0].end].strip()
    return f"the draft says {said}, print is of {there[0].date}"


def _agree(mine: str, printed: str, most: int) -> bool:
    """Whether a day, month or year may be that of print."""
    if len(mine) < 10 or len(printed) < 10:
        short = min(len(mine), len(printed))
        return mine[:short] == printed[:short]
    apart = date.fromisoformat(mine) - date.fromisoformat(printed)
    return abs(apart.days) <= most
