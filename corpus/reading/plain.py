"""Plain text and Markdown become an article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from operator import attrgetter
from pathlib import PurePath
from typing import Any

from corpus.model import Article
from corpus.reading import (
    asides,
    authornotes,
    between,
    blocks,
    body,
    databaselines,
    dates,
    decoding,
    footcites,
    foreignframes,
    frontblocks,
    frontmatter,
    furniture,
    housenotes,
    housewords,
    marked,
    otherstories,
    pictured,
    printed,
    pullquotes,
    releases,
    scripts,
    seasons,
    several,
    signoffs,
    sitenames,
    tails,
    talklabels,
    titlesites,
    trust,
    unbuttoned,
)
from corpus.reading.draft import Draft, Head
from corpus.reading.lines import Line, plain, split
from corpus.reading.options import DEFAULT, Options

_WEEKDAY_DATE = re.compile(
    r"((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:,\s|\s?\(|,?\s(?:the\s)?)(?=\d"
    r"|[A-Z][a-z]{2})"
)
"""Begins with a letter, no word's edge, which would be looked for at every place of a text."""
_WITHIN_WORD = re.compile(r"\w")


def article(
    text: str,
    path: str,
    *,
    part: str = "",
    options: Options = DEFAULT,
    fields: Mapping[str, Any] | None = None,
    basis: str = "metadata",
    flags: Iterable[str] = (),
    above: int = 0,
    links: frozenset[str] = frozenset(),
) -> Article:
    """The article that ``text`` holds.

    ``fields`` is what the container says of it (a feed's entry, a page's head), named as clippers
    name it; it comes before what the text prints, dates excepted. Lines before ``above`` are what
    the container set there, of which nothing is read; ``links`` are lines that lead elsewhere.
    """
    draft = Draft(text, path, part, flags=list(flags))
    front, end = frontblocks.split(text)
    if end:
        draft.mark(0, end, "front matter")
    below, last = frontblocks.below(text)
    draft.mark(last, len(text), "front matter")
    for given, why in ((front, "front matter"), (below, "front matter"), (fields or {}, basis)):
        if given:
            frontmatter.note(draft, given, why, options.fields)
    end = max(end, above)
    lines = [line for line in split(text) if end <= line.start < last]
    kinds = _kinds(lines, options)
    scripts.mark(text, lines, kinds)
    draft.day_first = foreignframes.surrounds([line.text for line in lines])
    head = unbuttoned.head(draft, lines, kinds)
    _impossible(draft, lines[: head.body])
    between.mark_links(lines, kinds, head.body, links)
    _mark_body(draft, lines, kinds, head)
    seasons.note_running(draft, lines)
    marked.note_lines(draft, lines, kinds)
    footcites.note(draft, lines, kinds, head.body)
    _finish(draft, lines, kinds, {**front, **(fields or {})})
    several.flag(draft, lines, head.body)
    seasons.note_paper(draft, lines[head.body :][-_FOOT:])
    seasons.note(draft, [*lines[: head.body], *lines[head.body :][-_FOOT:]])
    pictured.mark(lines, kinds, head.body)
    _mark_lines(draft, lines, kinds)
    return draft.article()


_LONGEST_DATE = 80
_FOOT = 3
"""Lines at the end of a text among which its running foot is."""


def _impossible(draft: Draft, lines: list[Line]) -> None:
    """A day in the head that no month has."""
    for line in lines:
        if len(line.text) <= _LONGEST_DATE and (day := dates.impossible(line.text)):
            draft.flag("date-contradicts-itself")
            draft.note("date", day, "doubtful", line.number, "there is no such day")


def _mark_lines(draft: Draft, lines: list[Line], kinds: list[str | None]) -> None:
    """Each marked line by itself; but one stretch of lines that are repeated over and over."""
    start = end = 0
    for line, kind in zip(lines, kinds, strict=True):
        if kind == body.REPEATED:
            start = start if end else line.start
            end = line.end
            continue
        if end:
            draft.mark(start, end, body.REPEATED)
            end = 0
        if kind is not None:
            draft.mark(line.start, line.end, kind)
    if end:
        draft.mark(start, end, body.REPEATED)


def _kinds(lines: list[Line], options: Options) -> list[str | None]:
    kinds = _judged(lines, options)
    if kinds and (
        kinds[0] == "video teaser" or (kinds[0] == "related link" and "](#" not in lines[0].text)
    ):
        kinds[0] = None  # "WATCH: …" or a link above all else is the headline
    for at, line in enumerate(lines[:_TOP]):
        if kinds[at] == "menu" and titlesites.is_of_window(line.text):
            kinds[at] = None
    blocks.mark(lines, kinds)
    return kinds


def _judged(lines: list[Line], options: Options) -> list[str | None]:
    own = asides.own(options.asides) if options.asides else None
    if own is None:
        return [_form(line.text) for line in lines]
    return ["own pattern" if own.search(line.text) else _form(line.text) for line in lines]


def _form(text: str) -> str | None:
    return asides.why(text) or _unstyled(text) or _buttons(text)


_TOP = 8
"""Lines among which a headline stands above what is below it."""
_LONGEST_ROW = 160
_ROWED = frozenset(("newsletter", "share line", "menu", "footer", "appeal"))


def _buttons(text: str) -> str | None:
    """A row of buttons between bars: "Manage my newsletters | Unsubscribe"."""
    if " | " not in text or len(text) > _LONGEST_ROW:
        return None
    whys = [asides.why(piece.strip()) for piece in text.split(" | ") if piece.strip()]
    return whys[0] if whys and _ROWED.issuperset(whys) else None


def _unstyled(text: str) -> str | None:
    """A line in Markdown's italics or bold ("*Photo: …*") is judged by its words."""
    if text[0] not in "*_" or len(text) < 4:
        return None
    bare = plain(text)
    return asides.why(bare) if bare else None


def _mark_body(draft: Draft, lines: list[Line], kinds: list[str | None], head: Head) -> None:
    databaselines.mark(draft, lines, kinds, head.body)
    blocks.mark_captions(lines, kinds)
    body.mark_videos(lines, kinds)
    body.mark_repeats(lines, kinds, draft.first("title"), head.title)
    body.mark_furniture(lines, kinds)
    authors = draft.authors() if draft.first("authors") else ()
    tails.mark(lines, kinds, head.body, authors)
    releases.mark(draft, lines, kinds, head.body)
    housenotes.mark(lines, kinds, head.body)
    authornotes.mark_above(lines, kinds, authors)
    authornotes.mark_below(draft, lines, kinds, authors)
    signoffs.mark(draft, lines, kinds, head.body)
    body.mark_tickers(lines, kinds, head.body)
    body.mark_footers(lines, kinds, head.body)
    pullquotes.mark(lines, kinds, head.body)
    between.mark(lines, kinds, head.body)
    otherstories.mark(lines, kinds, head.body)
    body.mark_headings(lines, kinds, head.body)
    furniture.mark(lines, kinds, draft.first("title"), head.title)
    talklabels.restore(lines, kinds)


def _finish(
    draft: Draft, lines: list[Line], kinds: list[str | None], fields: Mapping[str, Any]
) -> None:
    """What only the whole text tells: trust, the outlet's own words, the year of a bare day."""
    for flag in decoding.flags_of(draft.text):
        draft.flag(flag)
    signs = trust.reworded(draft.text)
    if len(signs) > 1:
        draft.flag("reworded-copy")
        for sign in signs[:5]:
            draft.note("trust", sign, "wording", remark="no editor prints this")
    if trust.cut_off(draft.text):
        draft.flag("cut-off")
    sitenames.note_spelt(draft, lines)
    top = unbuttoned.above(lines, kinds)
    own = kinds[top:]
    housewords.read(draft, lines[top:], own)
    kinds[top:] = own
    sitenames.part(draft)
    if draft.first("outlet") is None and "reworded-copy" not in draft.flags:
        marked.note_self_reference(draft, lines, kinds)
    if draft.first("outlet") is None and (owner := draft.first("owner")):
        draft.note("outlet", owner, "copyright line", remark="no other name is printed")
    sitenames.case(draft)
    _contradictions(draft, lines)
    if draft.first("authors") is None and (agency := draft.first("agency")):
        draft.note("authors", agency, "dateline", remark="the agency, not who printed it")
    name = PurePath(draft.path).stem
    if (named := dates.from_metadata(name[:10])) and named[1] == "day":
        draft.note("date", named[0], "file")
    printed.settle_change(draft)
    printed.settle_order(draft)
    _infer_year(draft, fields)


def _contradictions(draft: Draft, lines: list[Line]) -> None:
    """ "Monday (12 January)" in an article of a known year: was it one?"""
    when = draft.date()
    if when is None:
        return
    year = int(when[0][:4])
    for match in _WEEKDAY_DATE.finditer(draft.text):
        if _WITHIN_WORD.match(draft.text, max(match.start() - 1, 0), match.start()):
            continue
        found = next(iter(dates.find_all(draft.text[match.start() : match.end() + 24])), None)
        if found is None or found.weekday is None or found.start > 1:
            continue
        dated = found if found.iso else dates.with_year(found, year)
        if dated is not None and dated.contradicts:
            at = bisect_right(lines, match.start(), key=attrgetter("end"))
            number = lines[at].number if at < len(lines) else None
            draft.flag("date-contradicts-itself")
            remark = f"{dated.iso} was no {match[1]}"
            draft.note("said_on", dated.iso or "", "doubtful", number, remark)


def _infer_year(draft: Draft, fields: Mapping[str, Any]) -> None:
    """A printed day without a year takes it from other evidence, and is marked inferred."""
    day = draft.first("day")
    when = draft.date()
    if day is None or (when is not None and len(when[0]) == 10 and when[1] != "file"):
        return
    base = when[0] if when else frontmatter.clipped(fields)
    if base is None:
        return
    year = int(base[:4])
    iso = f"{year}-{day}"
    if len(base) == 10 and iso > base:
        iso = f"{year - 1}-{day}"
    fits = when is None or iso.startswith(when[0]) or when[1] == "file"
    if fits and dates.from_metadata(iso):
        draft.note("date", iso, "inferred", remark=f"the year from {base}")


def pasted(text: str, path: str = "-", options: Options = DEFAULT) -> Article:
    """The article that a pasted clipping holds; bytes that were no UTF-8 are decoded anew."""
    if not text.isascii() and decoding.without_surrogates(text) != text:
        data = text.encode("utf-8", "surrogateescape") if _escaped(text) else b""
        text = decoding.decode(data, path).text if data else decoding.without_surrogates(text)
    return article(text, path, options=options, flags=decoding.flags_of(text))


def _escaped(text: str) -> bool:
    try:
        text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return False
    return True
