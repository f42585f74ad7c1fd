"""What keepers of copies and printing browsers set around a page, and what it says of the page."""

from __future__ import annotations

import re

from corpus.reading import sections, titles, webhosts
from corpus.reading.draft import Head
from corpus.reading.lines import plain

_TOP = 25
_CACHED = re.compile(
    r"This is \S+ cache of (?P<url>https?://\S+?)\.? It is a snapshot of the page as it appeared"
    r" on .{8,40}",
)
_MACHINE = re.compile(r"The Wayback Machine\s?[-–—:]?\s?(?P<url>https?://\S+)$")
_TRANSCODED = re.compile(
    r"(?:原文地址|原文链接|原文連結)\s*[:：]?\s*(?:\[[^\]]*\]\()?(?P<url>https?://[^\s)]+)"
)
"""How Chinese clippers give the address."""
_OF_CACHE = re.compile(
    r"Full[- ]version\s?(?:Text[- ]only version)?\s?(?:View source)?|Tip: To quickly find your"
    r" search term on this page\b.{0,160}"
)
_FRAME = re.compile(
    r"(?:(?P<service>(?:web\.)?archive\.(?:is|ph|today|li|vn|md|fo|org))|webpage capture"
    r"|saved from(?:\s+(?P<url>https?://\S+))?"
    r"|(?P<day>\d{1,2} \w{3} \d{4} \d\d:\d\d(?::\d\d)? (?:UTC|GMT))|(?:no|\d+) other snapshots?"
    r" from this url|all snapshots\b.{0,80}|from host .{3,80}|redirected from|via"
    r"|linked from.{0,80}|webpage|screenshot|share"
    r"|download \.?zip|report bug or abuse|buy me a coffee|donate"
    r"|share\s+download\b.{0,80}|webpage\s+screenshot|history ←prior next→)",
    re.IGNORECASE,
)
_SIGNS = 4
"""Lines of an archive's frame from which on it is one: its name or the address among them."""
_PRINTED = re.compile(
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d(?:\s?[AP]M)?\s+(?P<title>\S.{5,200})"
)
"""The head that browsers set above each page of paper: the hour, and what the window is called."""
_FOOT = re.compile(r"(?P<url>https?://\S+)\s+\d{1,3}\s?(?:/|of)\s?\d{1,3}")
_SITE = re.compile(r"(?<!\s)\s++[|–—-]\s+([^|–—]{2,50})$")


_TOOLBAR = re.compile(
    r"(?P<sure>[\d,]+ captures?|about this capture|wayback machine)|internet archive"
    r"|\d{1,2} [A-Z][a-z]{2} \d{4} [-–—] \d{1,2} [A-Z][a-z]{2} \d{4}"
    r"|(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b ?){1,3}|(?:(?:19|20)\d\d ?){1,3}"
    r"|\d{1,2}|collected by|collection:.{1,80}|timestamps|success|fail|share|save page now"
    r"|(?P<url>https?://\S+)(?: go)?|go",
    re.IGNORECASE,
)
"""A line of the bar that the Wayback Machine sets above a page."""


def read(head: Head) -> None:
    """Note what such lines say of address, title and outlet, and that they are no text."""
    _cached(head)
    _under_bar(head)
    _archived(head)
    _printed(head)


def _cached(head: Head) -> None:
    for index in range(min(6, len(head.lines))):
        line = head.lines[index]
        if found := _CACHED.match(line.text):
            head.draft.note_url(found["url"], "the cache's copy", line.number)
            head.kinds[index] = "archive's frame"
        elif found := _MACHINE.match(line.text):
            head.draft.note_url(webhosts.original(found["url"]), "the archive's copy", line.number)
            head.kinds[index] = "archive's frame"
        elif found := _TRANSCODED.search(line.text):
            head.draft.note_url(found["url"], "the clipper's note", line.number)
            head.kinds[index] = "archive's frame"
        elif _OF_CACHE.fullmatch(line.text):
            head.kinds[index] = "archive's frame"


def _under_bar(head: Head) -> None:
    """The bar above a page: its address, and days on which it was copied, not printed."""
    found = []
    for at, line in enumerate(head.lines[:_TOP]):
        if (sign := _TOOLBAR.fullmatch(line.text)) is not None:
            found.append((at, sign))
        elif found:
            break
    if len(found) < _SIGNS or sum(sign["sure"] is not None for _, sign in found) < _SURE:
        return
    for at, sign in found:
        head.kinds[at] = "archive's frame"
        if sign["url"] and head.draft.first("url") is None:
            url = webhosts.original(sign["url"])
            head.draft.note_url(url, "the archive's copy", head.lines[at].number)


_SURE = 2
"""Lines of such a bar that stand nowhere else."""


def _archived(head: Head) -> None:
    """The lines from the archive's name to the last of its buttons."""
    top = head.lines[:_TOP]
    found = [(at, sign) for at, line in enumerate(top) if (sign := _FRAME.fullmatch(line.text))]
    named = [at for at, sign in found if sign["service"] or line_starts(sign, "webpage capture")]
    dated = any(sign["day"] for _, sign in found)
    if len(found) < _SIGNS or not (named or dated) or found[0][0] > 3:
        return
    for at in range(found[0][0], found[-1][0] + 1):
        line = head.lines[at]
        head.kinds[at] = "archive's frame"
        told = re.search(r"https?://\S+", line.text)
        if told and not webhosts.keeps_copies(told[0]) and head.draft.first("url") is None:
            head.draft.note_url(told[0], "the archive's copy", line.number)


def line_starts(found: re.Match[str], words: str) -> bool:
    """Whether a line begins with these words, in any case."""
    return found[0].casefold().startswith(words)


def _printed(head: Head) -> None:
    """The heads and feet of sheets, wherever the sheets parted the text."""
    if not any(_PRINTED.fullmatch(line.text) for line in head.lines[:4]):
        return
    for index, line in enumerate(head.lines):
        if len(line.text) > _LONGEST:
            continue
        if above := _PRINTED.fullmatch(line.text):
            head.kinds[index] = "print head"
            _of_window(head, above["title"], line.number)
        elif (below := _FOOT.fullmatch(line.text)) or line.text.startswith("http"):
            if below and head.draft.first("url") is None:
                head.draft.note_url(below["url"], "printed", line.number)
            head.kinds[index] = "print head" if below else head.kinds[index]


_LONGEST = 400


def _of_window(head: Head, window: str, number: int) -> None:
    """The site's name behind a headline that the sheet prints again."""
    site = _SITE.search(window)
    if site is None or head.draft.first("outlet") is not None:
        return
    rest = window[: site.start()]
    if sections.SECTION.fullmatch(site[1]):
        return
    if any(titles.same(rest, plain(line.text)) for line in head.lines[:_TOP]):
        head.draft.note("outlet", site[1].strip(), "title", number)
