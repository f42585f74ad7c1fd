"""The day on which a draft says words were said, beside the day they were printed.

Nothing was printed before it was said: a later day is wrong. An earlier one may be right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from corpus.model import ArticleRow, Span
from corpus.verify.evidence import Evidence

DATED = ("printed", "metadata", "url")
"""Days of print that rest on more than a file's own."""
_NEAR = 200
_SENTENCE_END = re.compile(r"[.!?][\"”’»)]?\s|\n\n")
_VERBS = (
    "said|told|announced|declared|testified|wrote|tweeted|posted|warned|admitted|explained|argued|"
    "promised|added"
)
_SAYING = rf"\b(?<!who )(?<!which )(?<!that )(?<!had )(?<!has )(?:{_VERBS})\b"
_SAID_ON = re.compile(
    rf"[\"”’»,]*\s(?:(?!\b(?:{_VERBS}|says)\b)[^;:“”\"])*{_SAYING}(?P<between>[^,;:“”\"]*)\bon\s+$"
)
"""The first verb of saying beside the words, and a day right behind it."""
_OF = re.compile(r"\b(?:of|about|for|after|before|ahead|again|that)\b")
"""Between a verb of saying and a day they make it another's, or the words' second."""
_LED = re.compile(r"[:,]?\s*[\"“„«‘]?$")
_HALF_A_YEAR = timedelta(days=183)


def too_late(
    evidence: Evidence, text: str, at: Span, prints: Sequence[ArticleRow], slack: int
) -> str:
    """What is wrong of the day on which the words ``at`` of a draft were said; "" if nothing.

    It may be ``slack`` days later than print: an evening has two days around the world.
    """
    days = [_printed(one) for one in prints]
    found = _said_on(text, at) if days and None not in days else None
    if found is None:
        return ""
    said, year, month, day = found
    if not all(_after(one, slack, year, month, day) for one in days if one is not None):
        return ""
    if any(_tells(evidence, one, month, day) for one in prints):
        return ""
    return f"the draft says {said}, print is of {prints[0].date} already"


def _printed(article: ArticleRow) -> date | None:
    """The day of print where it is surely known."""
    told = article.date or ""
    sure = article.date_basis in DATED and len(told) == 10
    return date.fromisoformat(told) if sure else None


def _said_on(text: str, at: Span) -> tuple[str, int | None, int, int] | None:
    """A day as the draft has it, its year if told, month and day."""
    from corpus.reading.dates import find_all

    before = _SENTENCE_END.split(text[max(0, at[0] - _NEAR) : at[0]])[-1]
    after = _SENTENCE_END.split(text[at[1] : at[1] + _NEAR])[0]
    for part, led in ((before, True), (after, False)):
        for one in find_all(part):
            if one.day is None or one.month is None or one.precision != "day" or one.either:
                continue
            if not _governed(part, (one.start, one.end), led):
                continue
            year = int(one.iso[:4]) if one.iso else None
            return part[one.start : one.end].strip(" ."), year, one.month, one.day
    return None


def _governed(part: str, at: Span, led: bool) -> bool:
    """Whether a verb of saying has this day: "told them on 5 June", "On 5 June he said: …"."""
    head, rest = part[: at[0]], part[at[1] :]
    if led and re.fullmatch(r"\s*On\s+", head):
        said = re.search(_SAYING, rest)
        return said is not None and not re.search(r"[;:“”\"]", rest[: said.start()])
    on = _SAID_ON.search(f" {head}" if led else head)
    if on is None or _OF.search(on["between"]):
        return False
    return _LED.fullmatch(rest) is not None if led else on.start() == 0


def _after(printed: date, slack: int, year: int | None, month: int, day: int) -> bool:
    """Whether a day is too late for that of print; without a year the one nearest to it counts."""
    years = [year] if year else [printed.year - 1, printed.year, printed.year + 1]
    days = []
    for one in years:
        try:
            days.append(date(one, month, day))
        except ValueError:
            continue
    nearest = min(days, key=lambda one: abs(one - printed), default=printed)
    late = nearest - printed > timedelta(days=slack)
    return late and (year is not None or nearest - printed < _HALF_A_YEAR)


def _tells(evidence: Evidence, article: ArticleRow, month: int, day: int) -> bool:
    """Whether an article's text has that day, in words."""
    from corpus.reading.dates import find_all

    there = find_all(evidence.article(article.id).text)
    return any((one.month, one.day) == (month, day) for one in there)
