"""The title: which of the lines above the body it is, and what of that line is the site's."""

from __future__ import annotations

import re

from corpus.reading import (
    appeals,
    bylines,
    calendars,
    columns,
    headlines,
    headlinesigns,
    headsigns,
    namespans,
    narrow,
    nottitles,
    outlets,
    papernames,
    printed,
    sections,
    standfirsts,
    titleplaces,
    titlesites,
)
from corpus.reading.draft import Head
from corpus.reading.lines import Line, folded, plain

_BULLET = re.compile(r"^[-*•]\s+(?=\S)")
LONGEST_TITLE = 240


def is_heading(text: str) -> bool:
    """Whether Markdown marks a line as a heading."""
    return text[0] == "#"


def choose(head: Head) -> None:
    """The first line of the head that reads as a title; a Markdown heading before others."""
    if head.title is None:
        known = head.draft.first("title") or titleplaces.crumb(head) or _of_the_window(head)
        again = _again(head, known) if known else None
        windowed = _windowed(head) if again is None else None
        head.title = next((at for at in (again, windowed) if at is not None), None)
        if head.title is None:
            head.title = _likeliest(head)
        if head.title is None:
            return
        head.kinds[head.title] = None
        titleplaces.note_author_above(head)
        line = head.lines[head.title]
        whole = " ".join(
            (plain(_BULLET.sub("", line.text)), *standfirsts.continuation(head, head.title))
        )
        shown = titleplaces.undated(head, whole, line.number)
        shown = _without_prefix(head, head.title, shown)
        title, outlet = titlesites.without_site(shown, head.draft.first("url"))
        title = columns.parted(head, head.title, title)
        head.draft.note("title", title, "printed", line.number)
        if linked := re.fullmatch(r"#*\s*\[[^\]]+\]\((https?://[^)\s]+)\)", line.text):
            head.draft.note_url(linked[1], "printed", line.number)
        if outlet:
            head.draft.note("outlet", outlet, "title", line.number)
    if head.title >= head.body:
        head.body = head.title + 1


def _again(head: Head, known: str) -> int | None:
    """The first line of the top that repeats a title which is known."""
    top = range(min(max(head.body, 12), len(head.lines), 40))
    return next((index for index in top if same(known, head.lines[index].text)), None)


def _likeliest(head: Head) -> int | None:
    """The line of the top that is likeliest the headline."""
    top = headlinesigns.Top(head)
    pieces = narrow.rows(head.lines[: headlinesigns.MOST + 1])
    could = [index for index in range(top.end) if index not in pieces and _titled(head, index)]
    could = _unowned(head, titleplaces.told_apart(head, could)) if could else []
    return headlines.likeliest(top, could) if could else None


def _unowned(head: Head, could: list[int]) -> list[int]:
    """The lines without the name that the foot tells to be the page's, if a longer one is left."""
    foot = appeals.said(head.lines[-_FOOT:]) if len(could) > 1 else []
    owned = {folded(name) for name, _ in appeals.sure(foot)}
    others = [at for at in could if folded(plain(head.lines[at].text)) not in owned]
    return others if any(head.lines[at].text.count(" ") >= _HEADLINE for at in others) else could


_FOOT = 15
_HEADLINE = 3
"""Blanks of what is long enough for a headline."""


def _of_the_window(head: Head) -> str | None:
    """The headline that a browser's window showed before the site's name, printed again alone."""
    for index, line in enumerate(head.lines[:_TOP]):
        found = titlesites.SUFFIX.search(plain(line.text))
        site = found[1] if found and found.start() >= 8 else ""
        if found is None or not site or sections.SECTION.fullmatch(site):
            continue
        title = _COPIED.sub("", plain(line.text)[: found.start()])
        again = any(same(title, one.text) for one in head.lines[index + 1 : index + 16])
        if again and not printed.is_date_line(title) and not printed.is_date_line(site):
            head.draft.note("outlet", found[1].strip(), "title", line.number)
            head.kinds[index] = "title repeated"
            return title
    return None


def _windowed(head: Head) -> int | None:
    """The first line that is a headline and, behind a bar, the site's name, as windows show it."""
    top = range(min(_TALL, head.body + 1, len(head.lines)))
    return next((at for at in top if _is_windowed(head, at)), None)


def _is_windowed(head: Head, index: int) -> bool:
    text = plain(head.lines[index].text)
    if head.kinds[index] is not None or " | " not in text or len(text) > LONGEST_TITLE:
        return False
    if titlesites.is_of_window(text):
        return True
    title, _, site = text.rpartition(" | ")
    words = title.split()
    spoken = len(words) > 3 and sum(word.islower() and len(word) > 2 for word in words[1:]) > 1
    return spoken and "|" not in title and papernames.may_be(site) and not calendars.first(title)


_TALL = 8
_TOP = 3
_COPIED = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?:,? \d{1,2}:\d\d(?: ?[AP]M)?)?\s+")
"""When a browser printed the page, before what its window showed."""


def _without_prefix(head: Head, index: int, title: str) -> str:
    """A title without the outlet's name before it ("The Ledger — Bank holds rate").

    After a colon the outlet may be what the headline is about, so there the rest has to stand
    on a line of its own as well; where it does, any other prefix is the site's too.
    """
    rest, before, colon = titlesites.split_prefix(title)
    if not before:
        return title
    again = any(same(rest, line.text) for line in head.lines[index + 1 : index + 7])
    again = again or _is_kicker(head, index, before)
    outlet = outlets.told(before)
    if again and not colon and namespans.is_name(rest) and len(before.split()) > _MOST_OF_SITE:
        head.draft.note("outlet", rest, "title", head.lines[index].number)
        return before  # a browser's window showed it, and the page begins with the site's name
    if len(rest) < 8 or sections.SECTION.fullmatch(rest) or not (again or (outlet and not colon)):
        return title
    line = head.lines[index]
    head.draft.note("outlet", outlet or "", "title", line.number)
    if line.text.startswith(title):
        head.draft.mark(line.start, line.start + len(title) - len(rest), "site prefix")
    return rest


def _is_kicker(head: Head, index: int, before: str) -> bool:
    """Whether the line right above is the section, or begins with it, that is set before a sign."""
    piece = re.split(r"\s[|•·/]\s", nottitles.above(head, index))[0].casefold()
    return piece == before.casefold() and sections.SECTION.fullmatch(before) is not None


_MOST_OF_SITE = 4


def _titled(head: Head, index: int) -> bool:
    """Whether a line of the head could be the title."""
    text = plain(head.lines[index].text)
    if not _may_be(head, index, text) or nottitles.is_other(head, index, text):
        return False
    following = head.lines[index + 1] if index + 1 < len(head.lines) else None
    if following is None or _wraps(head, index, text, following):
        return False
    quoted = text[0] in '“"' and text.rstrip()[-1] in '”"'
    return not (quoted and index == 0 and len(text) > 120)


def _may_be(head: Head, index: int, text: str) -> bool:
    """Whether a line is as long as titles are, begins and ends as they do, and holds words."""
    if (
        head.kinds[index] not in (None, _LINKED)
        or not 3 <= len(text) <= LONGEST_TITLE
        or text[0] in "([@<>←→«»|"
        or not any(character.isalpha() for character in text)
        or sections.SECTION.fullmatch(text)
    ):
        return False
    if head.lines[index].text.count("](") > 1 or _OLD.fullmatch(text):
        return False  # a row of links; how old the page is
    if text[-1] in "—–":
        return False  # it leads to the headline below
    return text[-1] not in ".:;," or (
        _abbreviated(text) or _capitals(text) or _stopped(head, index)
    )


def _wraps(head: Head, index: int, text: str, following: Line) -> bool:
    """Whether a line is a long sentence that goes on in the one below, which is no standfirst."""
    if following.gap or not following.text[0].islower() or len(text) <= 50:
        return False
    if "://" in following.text or standfirsts.is_signed(following.text):
        return False
    more = standfirsts.continuation(head, index)
    return not (more and headsigns.signs(head, index + 1 + len(more)))


_OLD = re.compile(
    r"this (?:article |story |post |page )?"
    r"(?:(?:was |is )?(?:first )?published|is (?:more than|over)) .{1,20}\b(?:ago|old)\.?"
    r"|(?:(?:published|posted|updated) )?(?:about |over )?(?:\d{1,2}|an?) (?:min(?:ute)?s?|hours?"
    r"|hrs?|days?|weeks?|months?|years?) ago",
    re.IGNORECASE,
)
"""How a page tells that it is old: "This was published 3 years ago"."""
_LINKED = "related link"  # what a list of other articles is marked as, which may hold it


def _stopped(head: Head, index: int) -> bool:
    """A headline that somebody gave a full stop: first, short, alone above longer text."""
    text = head.lines[index].text
    if text[-1] not in ".;" or index + 1 >= len(head.lines) or len(text) > 110:
        return False
    marked = _is_marked(head, index + 1)
    if _SAID.search(text) and not marked:
        return False
    first = all(_is_marked(head, above) for above in range(index))
    following = head.lines[index + 1]
    longest = max(len(line.text) for line in head.lines[index + 1 : index + _BELOW])
    alone = following.gap or text[-1] == ";" or marked
    return first and alone and longest > (1 if marked else 1.4) * len(text) and text[0] not in '“"'


def _is_marked(head: Head, index: int) -> bool:
    """Whether a line is of the head: what stands above is no sentence of the text."""
    text = plain(head.lines[index].text)
    if head.kinds[index] is not None or not text:
        return True
    named = outlets.told(text) or bylines.byline(text) or _OLD.fullmatch(text)
    return bool(named) or nottitles.framed(text) or printed.is_date_line(text)


_BELOW = 6  # lines below a headline among which a paragraph begins
_SAID = re.compile(r"\b(?:he|she|they|it|I|we) (?:said|says|was|is|had|has|were|are)\b| said\b")


def _abbreviated(text: str) -> bool:
    return bool(re.search(r"(?:\b[A-Z]\.)+$|…$|\.\.\.$", text))


def _capitals(text: str) -> bool:
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def same(title: str | None, text: str) -> bool:
    """Whether a line repeats the title."""
    if title is None or len(text) > 2 * len(title) + _LONGEST_LINK:
        return False
    return folded(plain(text) or text) == folded(title)


_LONGEST_LINK = 2500  # characters that Markdown can add to a title: its address
