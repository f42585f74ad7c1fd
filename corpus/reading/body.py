"""What interrupts an article and what follows it: videos, sub-headings, repeats, footers."""

from __future__ import annotations

import re
from collections import Counter

from corpus.reading import (
    asides,
    blocks,
    calendars,
    dates,
    outlets,
    people,
    printed,
    signatures,
    titles,
)
from corpus.reading.draft import Draft
from corpus.reading.lines import Line, ends_sentence, is_wrapped, plain

_LISTS = frozenset(("footer", "related link", "menu", "newsletter", "share line", "advertisement"))
REPEATED = "repeated line"
_BULLET = re.compile(r"(?:[-–—*•►▶»>·‣]|\d{1,2}[.)])\s+")
_URL = re.compile(r"https?://[^\s<>()\[\]]+")
_PUBLISHED = re.compile(
    r"(?:first )?(?:published|posted|publication date|date|updated|last updated)\b", re.IGNORECASE
)
_OUTLET_NOTE = re.compile(
    r"(?:appeared|published|posted)(?: first)?(?: originally)? (?:by|in|on|at)\s+(?:the\s+)?"
    r"(?P<name>(?:\[[^\]]+\]\([^)]*\)|[^.,;]{2,50}))|(?:copyright\s*)?(?:©|\(c\)"
    r"|copyright)\s*(?:\d{4}(?:-\d{4})?)?[.,]?\s*"
    r"(?P<owner>[^.,;\d]{2,40})|our standards: the (?P<house>.+?) trust",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b[Tt]old\s+(the\s+|The\s+)?([A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,4})(['’]s\b)?")


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
    wrapped = is_wrapped(lines)
    for index in range(max(body, 1), len(lines) - 1):
        line = lines[index]
        if kinds[index] is not None:
            continue
        text = line.text
        if text[0] == "#":
            kinds[index] = "sub-heading"
            continue
        if len(text) > 90 or len(text.split()) > 14 or not _headed(plain(text) or text):
            continue
        following = lines[index + 1]
        if wrapped and not (line.gap and following.gap):
            continue
        before = _text_near(lines, kinds, index, -1)
        after = _text_near(lines, kinds, index, 1)
        if before and after and _paragraph(before) and _paragraph(after):
            kinds[index] = "sub-heading"


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
        if kinds[index] in _LISTS or kinds[index] in ("copyright", "credits", "url label", "url"):
            begun = begun or kinds[index] in _LISTS or kinds[index] == "copyright"
        elif begun and kinds[index] is None and _headline(lines[index].text):
            kinds[index] = "footer"
    _mark_labels(lines, kinds, last)


def _mark_labels(lines: list[Line], kinds: list[str | None], last: int) -> None:
    """Words alone below the text, tags and names of papers, where the page goes on below them."""
    for index in range(len(lines) - 1, last, -1):
        text = lines[index].text
        if kinds[index] is None and index == len(lines) - 1 and blocks.ALONE.fullmatch(text):
            kinds[index] = "footer"
        alone = len(text.split()) <= 3 and not ends_sentence(text) and text[0] not in '“"'
        below = len(lines) - index > 2 and all(kind is not None for kind in kinds[index + 1 :])
        if kinds[index] is None and alone and (below or outlets.known(text)):
            kinds[index] = "footer"


def _headline(text: str) -> bool:
    return not ends_sentence(text) or text[-1] == "?"


def mark_furniture(lines: list[Line], kinds: list[str | None]) -> None:
    """Short lines printed three times or more are running heads, not text."""
    counts = Counter(line.text for line in lines if len(line.text) <= 80)
    often = {text for text, count in counts.items() if count >= 3 and not ends_sentence(text)}
    if often:
        for index, line in enumerate(lines):
            if kinds[index] is None and line.text in often and line.text[0] not in '“"':
                kinds[index] = REPEATED


_AGENCYS = re.compile(r"\b(?:Associated Press|AP|AFP|Reuters|Canadian Press|PA Media|AAP)\b")
"""Agencies that have their copyright printed below what others reprint."""
_HEAD = 1200
"""Characters in which a masthead stands."""
_OWN_LETTER = re.compile(
    r"[Tt]hanks for reading ([A-Z][^!.?:]{2,40})!|^([A-Z][^!.?:]{2,40}?) is a reader-supported"
)


def note_lines(draft: Draft, lines: list[Line], kinds: list[str | None]) -> None:
    """What the marked lines say of address, authors, outlet and date."""
    of_agencies: list[Line] = []
    unmarked = [index for index, kind in enumerate(kinds) if kind is None] or [len(lines)]
    text = (unmarked[0], unmarked[-1])
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if kind is None:
            continue
        if kind == "reporter contact":
            for author in people.contact(line.text) or ():
                draft.note("authors", author, "contact line", line.number)
        elif kind in ("url", "url label") or (kind == "link line" and index <= 3):
            _note_url(draft, lines, kinds, index, text)
        elif kind == "newsletter" and (named := _OWN_LETTER.search(line.text)):
            draft.note("outlet", named[1] or named[2], "own name", line.number)
        elif kind == "credits":
            _note_credits(draft, line)
        elif kind == "footer" and (posted := _POSTED_BY.match(line.text)):
            draft.note("authors", posted[1], "byline", line.number)
        elif kind == "copyright" and _AGENCYS.search(line.text):
            of_agencies.append(line)
        elif kind in ("origin note", "copyright", "source") or line.text.startswith("Our Stand"):
            _note_origin(draft, line, kind)
        elif kind in ("date", "footer", "copyright") and _PUBLISHED.match(line.text):
            found = [one for one in dates.find_all(line.text) if one.iso]
            printed.note(draft, line.text, found, line.number)
    for line in of_agencies:  # an agency owns what others print
        _note_origin(draft, line, "copyright")


_FAR = 60
"""Lines from either end of a page beyond which an address without a label is a link."""


def _note_url(
    draft: Draft, lines: list[Line], kinds: list[str | None], index: int, text: tuple[int, int]
) -> None:
    """An address belongs to the article below a label, or at either end of the text.

    ``text`` is where its first and its last line stand.
    """
    line = lines[index]
    bare = kinds[index] == "url" and "://" not in line.text  # as browsers' address bars show it
    found = _URL.search(f"https://{line.text}" if bare else line.text)
    if found is None:
        return
    labelled = kinds[index] == "url label" or (index > 0 and kinds[index - 1] == "url label")
    above = index <= 12 and index <= text[0]
    below = index > text[1] and index >= len(lines) - _FAR
    edge = index <= (12 if bare else 3) or above or below
    deep = re.match(r"https?://[^/\s]+/[^\s/]+", found[0]) is not None
    if labelled or (edge and deep):
        draft.note_url(found[0].rstrip(".,;>"), "printed", line.number)


def _note_credits(draft: Draft, line: Line) -> None:
    if found := re.match(r"[—–(\[-]*\s*[Rr]eporting by\s+([^;.]+)", line.text):
        named = people.byline("By " + re.sub(r"\sin\s[A-Z][\w ]+", "", found[1]))
        for author in named.authors if named else ():
            draft.note("authors", author, "credit line", line.number)


_AND_WIRES = re.compile(
    r"\s*(?:,|and|/|with)\s*(?:the )?(?:news )?(?:agenc(?:y|ies)|wires?)\b.*$", re.I
)


_PICTURE = re.compile(r"\b(?:photos?|pictures?|images?)\b", re.IGNORECASE)
_POSTED_BY = re.compile(
    r"(?i:posted by) ([^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}) (?i:at|on)\b"
)


def _note_origin(draft: Draft, line: Line, kind: str) -> None:
    if kind == "source":
        value = line.text.partition(":")[2].strip()
        value = _AND_WIRES.sub("", value)
        draft.note("outlet", outlets.told(value) or "", "source line", line.number)
        return
    if kind == "copyright" and _PICTURE.search(line.text):
        return
    found = _OUTLET_NOTE.search(line.text)
    name = plain(found["name"] or found["owner"] or found["house"] or "") if found else ""
    for words in (name.split(), name.split()[:3], name.split()[:2], name.split()[:1]):
        if outlet := outlets.known(" ".join(words)):
            basis = "copyright line" if kind == "copyright" else "origin note"
            draft.note("outlet", outlet, basis, line.number)
            return
    alone = name.strip() in draft.text[:_HEAD].splitlines() or signatures.is_house(name.strip())
    shaped = outlets.shaped(name) if kind == "copyright" else None
    if kind == "copyright" and (alone or shaped) and name.strip() not in draft.authors():
        draft.note(
            "outlet",
            shaped or name.strip(),
            "copyright line",
            line.number,
            "the name of a paper or an institution, or alone above",
        )


def note_self_reference(draft: Draft, lines: list[Line], kinds: list[str | None]) -> None:
    """ "… told EURACTIV": an outlet names itself so, in its own capitals.

    Others are named so too; so only an outlet written in capitals as no one else writes it, or
    one that is told twice and alone, is taken; broadcasters and agencies, whose interviews
    everybody cites, never, and nothing in a copy that was reworded.
    """
    told: Counter[str] = Counter()
    where: dict[str, tuple[int, bool]] = {}
    for line, kind in zip(lines, kinds, strict=True):
        if kind is not None or "old " not in line.text:
            continue
        for match in _TOLD.finditer(line.text):
            name, outlet = _longest_outlet(match[2])
            if outlet is None:
                continue
            told[outlet] += 1
            house_style = sum(map(str.isupper, name)) >= 6 and name.isupper() and not match[3]
            where.setdefault(outlet, (line.number, house_style and not match[1]))
    if len(told) != 1:
        return
    outlet, count = told.most_common(1)[0]
    number, styled = where[outlet]
    if outlets.key(outlet) in outlets.table().broadcasters or not (styled or count >= 2):
        return
    draft.note("outlet", outlet, "self-reference", number, f"told {outlet}")


def _longest_outlet(words: str) -> tuple[str, str | None]:
    pieces = words.split()
    for size in range(len(pieces), 0, -1):
        name = " ".join(pieces[:size])
        if outlet := outlets.known(name):
            return name, outlet
    return words, None
