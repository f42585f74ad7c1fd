"""What interrupts an article and what follows it: videos, sub-headings, repeats, footers."""

from __future__ import annotations

import re
from collections import Counter

from corpus.reading import (
    asides,
    blocks,
    calendars,
    narrow,
    outlets,
    sections,
    titleplaces,
    titles,
)
from corpus.reading.lines import Line, ends_sentence, is_wrapped, plain

_LISTS = frozenset(("footer", "related link", "menu", "newsletter", "share line", "advertisement"))
REPEATED = "repeated line"
_BULLET = re.compile(r"(?:[-–—*•►▶»>·‣]|\d{1,2}[.)])\s+")


def mark_videos(lines: list[Line], kinds: list[str | None]) -> None:
    """After a teaser ("WATCH | …") comes a title and a caption that ends with the length."""
    for index, line in enumerate(lines):
        if _timed(line.text) and len(line.text) <= asides.LONGEST:
            kinds[index] = kinds[index] or "video caption"
        if kinds[index] != "video teaser":
            continue
        for ahead in range(index + 1, min(index + 4, len(lines))):
            if _timed(lines[ahead].text):
                for between in range(index + 1, ahead):
                    kinds[between] = kinds[between] or "video title"
                kinds[ahead] = "video caption"
                break


def _timed(text: str) -> bool:
    """Whether a line ends in the length of a video, not in the hour after a date."""
    timed = text[-1] in "0123456789)" and asides.DURATION.search(text[-12:])
    return bool(timed) and calendars.first(text[-40:]) is None


def mark_repeats(
    lines: list[Line], kinds: list[str | None], title: str | None, first: int | None
) -> None:
    """The title printed again, and pull quotes: sentences of the text set once more alone."""
    if title is None:
        return
    size = len(title)
    for index, line in enumerate(lines):
        longer = len(line.text) - size
        if kinds[index] is not None or not -12 <= longer <= _LONGEST_SITE:
            continue
        if not _sited(title, line.text) and (longer > 12 or not titles.same(title, line.text)):
            continue
        if first is None:
            first = index
        elif index != first:
            kinds[index] = "title repeated"


_LONGEST_SITE = 60
_SITE = re.compile(r"\s+[|–—-]\s+.{2,50}")


def _sited(title: str, text: str) -> bool:
    """Whether a line is the title and the site's name, as browsers print it on each page."""
    return text.startswith(title) and _SITE.fullmatch(text, len(title)) is not None


def mark_headings(lines: list[Line], kinds: list[str | None], body: int) -> None:
    """Short lines between paragraphs that end as no sentence ends."""
    wrapped = is_wrapped(lines) or bool(narrow.rows(lines))
    for index in range(max(body, 1), len(lines) - 1):
        line = lines[index]
        if kinds[index] is not None:
            continue
        text = line.text
        if text[0] == "#":
            kinds[index] = "sub-heading"
            continue
        if _ADDRESSED.fullmatch(text):
            continue  # who speaks next, as minutes of parliaments print it
        if len(text) > 90 or len(text.split()) > 14 or not _headed(plain(text) or text):
            continue
        following = lines[index + 1]
        if wrapped and not (line.gap and following.gap):
            continue
        before = _text_near(lines, kinds, index, -1)
        after = _text_near(lines, kinds, index, 1)
        if before and after and _paragraph(before) and _paragraph(after):
            kinds[index] = "sub-heading"


_ADDRESSED = re.compile(
    r"(?:Mrs?|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Senator|Representative)\.?"
    r"(?: [^\W\d_a-z][\w.’'-]*){1,3}"
)


def _headed(text: str) -> bool:
    """Whether a short line has the shape of a heading, not of a sentence, turn or list entry."""
    if not text or not (text[0].isupper() or text[0].isdigit() or text[0] in "‘'"):
        return False
    if text[-1] in '.!:;,…"”)' or ends_sentence(text) or ": " in text:
        return False
    if any(mark in text for mark in '“”"„«»'):
        return False
    words = text.split()
    return len(words) >= 2 and not _SAYS.search(text) and not _BULLET.match(text)


_SAYS = re.compile(r"\b(?:he|she|they|it|I|we)\s(?:said|says|added|told|asked)\b|\bsaid$|\bsays$")


def _text_near(lines: list[Line], kinds: list[str | None], index: int, step: int) -> str | None:
    at = index + step
    while 0 <= at < len(lines):
        if kinds[at] is None:
            return lines[at].text
        at += step
    return None


def _paragraph(text: str) -> bool:
    return (len(text) >= 60 and ends_sentence(text)) or len(text) >= 140


def mark_tickers(lines: list[Line], kinds: list[str | None], body: int) -> None:
    """Bands of other news in the text and below it: "JUST IN: Senate passes bill"."""
    for index in range(body, len(lines)):
        text = lines[index].text
        if kinds[index] is not None or len(text) > _LONGEST_TICKER or ends_sentence(text):
            continue
        if titleplaces.is_ticker(text) and text.partition(":")[0].isupper():
            kinds[index] = "related link"


_LONGEST_TICKER = 140


def mark_footers(lines: list[Line], kinds: list[str | None], body: int) -> None:
    """After the last paragraph, headlines and single words belong to the page."""
    last = max(
        (i for i in range(body, len(lines)) if kinds[i] is None and _paragraph(lines[i].text)),
        default=None,
    )
    if last is None:
        return
    begun = False
    for index in range(last + 1, len(lines)):
        begun = begun or _is_feed(lines, index)
        if kinds[index] in _LISTS or kinds[index] in ("copyright", "credits", "url label", "url"):
            begun = begun or kinds[index] in _LISTS or kinds[index] == "copyright"
        elif (
            begun
            and kinds[index] is None
            and (_headline(lines[index].text) or _HOUR.fullmatch(lines[index - 1].text))
        ):
            kinds[index] = "footer"
    _mark_labels(lines, kinds, last)


def _mark_labels(lines: list[Line], kinds: list[str | None], last: int) -> None:
    """Words alone below the text, tags and names of papers, where the page goes on below them."""
    marked = True  # all lines below
    for index in range(len(lines) - 1, last, -1):
        text = lines[index].text
        if kinds[index] is None and index == len(lines) - 1 and blocks.ALONE.fullmatch(text):
            kinds[index] = "footer"
        alone = len(text.split()) <= 3 and not ends_sentence(text) and text[0] not in '“"'
        below = len(lines) - index > 2 and marked
        if kinds[index] is None and alone and (below or outlets.known(text)):
            kinds[index] = "footer"
        marked = marked and kinds[index] is not None


def _is_feed(lines: list[Line], index: int) -> bool:
    """Whether an hour alone stands below the name of a section: the latest news follow."""
    section = sections.SECTION.fullmatch(lines[index - 1].text)
    return section is not None and _HOUR.fullmatch(lines[index].text) is not None


_HOUR = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?", re.IGNORECASE)
"""When something was reported, above it in a list of the latest news."""
_SENTENCE_IN = re.compile(r"[a-z)”\"][.!?][”\"]?\s")
_LONGEST_HEADLINE = 80


def _headline(text: str) -> bool:
    """Whether a line may be another headline: no sentence, nor one and who reported it."""
    if len(text) > _LONGEST_HEADLINE and _SENTENCE_IN.search(text):
        return False
    return not ends_sentence(text) or text[-1] == "?"


def mark_furniture(lines: list[Line], kinds: list[str | None]) -> None:
    """Short lines printed three times or more are running heads, not text."""
    counts = Counter(line.text for line in lines if len(line.text) <= 80)
    often = {text for text, count in counts.items() if count >= 3 and not ends_sentence(text)}
    if often:
        for index, line in enumerate(lines):
            if kinds[index] is None and line.text in often and line.text[0] not in '“"':
                kinds[index] = REPEATED
