"""An article as lines: a header that says what is known and how, then the wrapped text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rich.style import Style

from corpus.model import Article, Aside, Evidence
from tui.drawing import look
from tui.drawing.dates import long_date
from tui.drawing.lines import wrap


class Line(NamedTuple):
    """One row: ``label`` is our own words; else ``start``..``end`` of the article's text."""

    start: int
    end: int
    label: str | None = None
    style: Style = look.NORMAL
    aside: bool = False


@dataclass(slots=True)
class Page:
    """All rows of an article at ``width`` cells; those of the header start at -1."""

    lines: list[Line] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    width: int = 0

    @staticmethod
    def of(article: Article, width: int, *, hidden: bool = False) -> Page:
        """The header and the text of ``article``; asides left out when ``hidden``."""
        lines = [*_header(article, width, hidden), *_body(article, width, hidden)]
        return Page(lines, [line.start for line in lines], width)

    @property
    def head(self) -> int:
        """How many rows the header has."""
        return bisect_left(self.starts, 0)

    def line_of(self, offset: int) -> int:
        """The row in which code point ``offset`` stands."""
        at = bisect_right(self.starts, offset) - 1
        return max(0, min(at, len(self.lines) - 1))


class Fact(NamedTuple):
    """What is known of an article, and from what: "date", "12 January 2022", "printed, line 3"."""

    name: str
    value: str
    why: str = ""


def facts(article: Article) -> list[Fact]:
    """What is known and how; what is not to be trusted."""
    basis = {e.field: e for e in article.evidence}
    day = long_date(article.date) if article.date else "unknown"
    found = [
        _fact("title", article.title or "unknown", basis.get("title")),
        _fact("outlet", article.outlet or "unknown", basis.get("outlet")),
        _fact("date", day, basis.get("date"), article.date_basis),
    ]
    if article.authors:
        found.append(_fact("by", ", ".join(article.authors), basis.get("authors")))
    if article.url:
        found.append(_fact("link", article.url, basis.get("url")))
    found.append(Fact("file", article.path + (f" {article.part}" if article.part else "")))
    found += [Fact("beware", warning) for warning in warnings(article.flags)]
    if article.asides:
        found.append(Fact("asides", f"{_several(len(article.asides))} not article text"))
    return found


def _header(article: Article, width: int, hidden: bool) -> list[Line]:
    made: list[Line] = []
    for number, (name, value, why) in enumerate(facts(article)):
        text = f"{value}  ({why})" if why else value
        if name == "asides":
            text += " (h shows)" if hidden else " (h hides)"
        style = look.DIM if number else look.BOLD
        for left, right in wrap(text, max(10, width - 8)):
            lead = " " * 8 if left else f"{name:<7} "
            made.append(Line(-1, -1, lead + text[left:right], style))
    return [*made, Line(-1, -1, "", look.DIM)]


def warnings(flags: Sequence[str]) -> list[str]:
    """What not to trust, in words; what the header shows as unknown anyway is left out."""
    from corpus.reading.flags import FLAGS

    return [FLAGS.get(flag, flag) for flag in flags if not flag.startswith("no-")]


def _fact(name: str, value: str, evidence: Evidence | None, basis: str | None = None) -> Fact:
    why = []
    if evidence is not None:
        why.append(evidence.basis)
        if evidence.line:
            why.append(f"line {evidence.line}")
        if evidence.note:
            why.append(evidence.note)
    elif basis:
        why.append(basis)
    return Fact(name, value, ", ".join(why))


def _several(count: int) -> str:
    return "1 stretch is" if count == 1 else f"{count} stretches are"


def _body(article: Article, width: int, hidden: bool) -> list[Line]:
    """The wrapped text: one row for blank lines in a row, one for asides in a row if ``hidden``."""
    lines: list[Line] = []
    asides = sorted(article.asides, key=lambda aside: aside.start)
    skipped: list[Aside] = []
    blank: int | None = None
    start = 0
    for paragraph in article.text.split("\n"):
        end = start + len(paragraph)
        aside = _aside_of(asides, start, end)
        if not paragraph.strip():
            blank = start if blank is None else blank
        elif aside is not None and hidden:
            if not skipped:
                lines += _gap(lines, blank)
            skipped.append(aside)
            blank = None
        else:
            lines += _folded(skipped)
            lines += _gap(lines, blank)
            lines += _wrapped(paragraph, start, width, aside)
            skipped, blank = [], None
        start = end + 1
    return lines + _folded(skipped)


def _gap(before: list[Line], blank: int | None) -> list[Line]:
    """The row of blank lines from ``blank`` on, where something stands before them."""
    return [Line(blank, blank)] if before and blank is not None else []


def _wrapped(paragraph: str, start: int, width: int, aside: Aside | None) -> list[Line]:
    style = look.ASIDE if aside else look.NORMAL
    return [
        Line(start + left, start + right, None, style, aside is not None)
        for left, right in wrap(paragraph, width)
    ]


def _folded(skipped: list[Aside]) -> list[Line]:
    """A row in place of what is not shown."""
    if not skipped:
        return []
    reasons = ", ".join(dict.fromkeys(aside.why for aside in skipped))
    count = len(skipped)
    noun = "line" if count == 1 else "lines"
    at = skipped[0].start
    return [Line(at, at, f"[{count} {noun} not shown: {reasons}; h shows]", look.ASIDE, True)]


def _aside_of(asides: list[Aside], start: int, end: int) -> Aside | None:
    if start == end:
        return None
    for aside in asides:
        if aside.start <= start and end <= aside.end:
            return aside
    return None
