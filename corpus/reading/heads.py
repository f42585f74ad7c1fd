"""What stands above the article: title, by-line, date, section, masthead, each with its line."""

from __future__ import annotations

import re

from corpus.reading import (
    bylines,
    cataloguelines,
    citations,
    copies,
    databaselines,
    databases,
    datelines,
    daylines,
    frames,
    headerlines,
    openings,
    posts,
    printed,
    printed_fields,
    signatures,
    standfirsts,
    titles,
)
from corpus.reading.draft import Draft, Head
from corpus.reading.lines import Line, plain

_SITE_PREFIX = re.compile(
    r"(?:you['’]re reading|you are (?:now )?reading|now reading|currently reading|reading now"
    r"|currently viewing|article title|headline)\s*[:|»]\s+(?=\S)",
    re.IGNORECASE,
)


def read(draft: Draft, lines: list[Line], kinds: list[str | None]) -> Head:
    """Find the title and all that stands beside it, and note what they say."""
    databaselines.mark_above(lines, kinds)
    head = Head(draft, lines, kinds)
    head.body = openings.body_start(lines, kinds)
    head.body = max(head.body, printed_fields.block(lines))
    cataloguelines.read(head)
    citations.read(head)
    copies.read(head)
    posts.read(head)
    _site_prefix(head)
    printed_fields.read(head)
    databases.read(head)
    if not head.untitled:
        _titled(head)
    for index in range(min(head.body, 60)):
        if index == head.title or kinds[index] in ("field", "archive's frame"):
            continue
        text = lines[index].text
        open_yet = kinds[index] in (None, "menu", "credits") or (
            kinds[index] == "photo caption with credit" and _WORDS_BY.match(text)
        )
        signed = kinds[index] in _POSTED and 0 < index - (head.title or index) <= _NEAR_TITLE + 1
        open_yet = open_yet or (signed and bylines.byline(text) is not None)
        if open_yet or printed.is_date_line(text):
            kinds[index] = headerlines.why(head, index) or kinds[index]
    signatures.bare(head)
    standfirsts.note_writer(head)
    _published_first(head)
    datelines.note(head)
    frames.mark_head(head)
    return head


def _titled(head: Head) -> None:
    """Choose the title; below one in what seemed to be the text, the text is looked for again."""
    begun = head.body
    titles.choose(head)
    if head.title is not None and head.title >= begun:
        head.body = head.title + openings.body_start(
            head.lines[head.title :], head.kinds[head.title :]
        )


def _published_first(head: Head) -> None:
    """The day far above the headline, on which a page was copied, gives way to one below it."""
    if head.title is None:
        return
    days = [one for one in head.draft.evidence if one.field == "date" and one.basis == "printed"]
    titled = head.lines[head.title].number
    last = head.lines[min(head.body, len(head.lines) - 1)].number
    texts = {line.number: line.text for line in head.lines[: head.body]}
    below = [one for one in days if one.line is not None and titled < one.line <= last]
    labelled = any(re.search(r"(?i)\bpublished\b", texts.get(one.line or 0, "")) for one in below)
    near = titled if labelled else head.lines[max(head.title - _NEAR_TITLE, 0)].number
    for one in days if below else ():
        text = texts.get(one.line or 0, "")
        far = 0 < (one.line or 0) < (titled if _KEPT.match(text) else near)
        if far and not daylines.PUBLISHED.match(text):
            head.draft.evidence.remove(one)
            head.draft.evidence.append(one)


_POSTED = ("footer", "related link")
"""What a by-line may have been taken for: blogs print theirs below the text."""
_WORDS_BY = re.compile(r"(?:words|text|story)(?: by\b|\s?:)|by\s(?=[A-Z])", re.IGNORECASE)
"""Begins a line of who wrote it and who took the pictures."""
_KEPT = re.compile(r"(?:clipped|saved|copied|archived|exported) (?:from|on|at)\b", re.IGNORECASE)
"""How a clipping says when somebody took it, which is not when it was published."""
_NEAR_TITLE = 1
"""Lines above a headline on which its own day may stand."""


def _site_prefix(head: Head) -> None:
    """ "You're reading: TITLE": the prefix is the site's, the rest is the title."""
    for index in range(min(head.body + 1, len(head.lines), 12)):
        line = head.lines[index]
        if found := _SITE_PREFIX.match(line.text):
            head.draft.mark(line.start, line.start + found.end(), "site prefix")
            title = plain(line.text[found.end() :])
            head.draft.note("title", title, "printed", line.number, "after the site's prefix")
            head.title = index
            return
