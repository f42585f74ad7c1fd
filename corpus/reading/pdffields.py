"""What a PDF says of its article: its properties, its running heads, its largest letters."""

from __future__ import annotations

import re
from statistics import median
from typing import Any

from corpus.reading import calendars, dates, outlets, pdfheads, people, webhosts
from corpus.reading.pdflines import Row, size
from corpus.reading.sections import SECTION

_URL = re.compile(r"https?://[^\s…]+")
_JUNK_TITLE = re.compile(
    r"^(?:microsoft word|untitled|document\d*|.*\.(?:docx?|pdf|indd|qxd|html?))", re.I
)


def read(about: dict[str, str], heads: list[Row], text: str) -> dict[str, Any]:
    """What the document's properties and its running heads say of the article.

    The day on which the file was made bounds a printed day without a year; it is no day of print.
    """
    start = " ".join(text[:1200].split()).casefold()
    fields: dict[str, Any] = _titled(" ".join(about.get("title", "").split()), start, text)
    author = " ".join(about.get("author", "").split())
    if author and author.casefold() in start:
        fields["author"] = author
    elif over := _author_over(heads, text):
        fields["author"] = over
    if made := dates.from_metadata(re.sub(r"^D:", "", about.get("creationdate", ""))):
        fields["created"] = made[0]
    for name, value in _addressed(heads).items():
        fields.setdefault(name, value)
    return pdfheads.masthead(heads) | fields


def _titled(title: str, start: str, text: str) -> dict[str, str]:
    """The headline and the paper that a file's title tells, where the text bears it out."""
    fields: dict[str, str] = {}
    if not title or _JUNK_TITLE.match(title):
        return fields
    pieces = _SEPARATED.split(title)
    words, last = pieces[0], pieces[-1]
    headed = words.casefold() in start
    if not _within_a_line(words, text) and (headed or len(title.split()) > 3):
        fields["title"] = words if headed else title
    if named := outlets.told(last) or _site(words, last, text):
        fields["outlet"] = named
    return fields


def _addressed(heads: list[Row]) -> dict[str, str]:
    """The address in the running heads, and the paper beside it that the address spells."""
    url = next((found[0] for row in heads if (found := _URL.search(row.text))), None)
    if not url:
        return {}
    pieces = (one for row in heads for one in _SEPARATED.split(_URL.sub("", row.text))[1:])
    named = next((one for one in pieces if webhosts.spells(one, url)), "")
    return {"url": url, **({"outlet": named.strip()} if named else {})}


_SEPARATED = re.compile(r"\s+[|–—-]\s+")


def _author_over(heads: list[Row], text: str) -> str | None:
    """The author alone under the headline whom the running head of a later page names."""
    names = {row.text for row in heads if row.page and people.is_name(row.text)}
    lines = text.split("\n\n", _MOST_OF_HEADLINE + 1)[1 : _MOST_OF_HEADLINE + 1]
    return next((line for line in lines if line in names), None)


def headline(rows: list[Row]) -> str | None:
    """What the first page sets largest, where that is a headline by its words and stands alone."""
    top = [row for row in rows if row.page == rows[0].page][:_MOST_OF_TOP]
    usual = median(row.top - row.bottom for row in rows)
    sizes = [round(size(row)) for row in top]
    largest = max(sizes, default=0)
    if largest < 1.4 * usual:
        return None
    at = [index for index, size in enumerate(sizes) if size >= 0.85 * largest]
    if at[-1] - at[0] != len(at) - 1 or len(at) > _MOST_OF_HEADLINE:
        return None
    words = " ".join(top[index].text for index in at)
    named = outlets.told(words) or SECTION.fullmatch(words) or calendars.first(words)
    return None if named or len(words.split()) < _LEAST_WORDS or len(words) > 200 else words


def whole(words: str, text: str) -> str:
    """The paragraph of a page's top that holds a headline's largest letters.

    A row of it without a letter that hangs below the line is as high as a smaller one.
    """
    top = (" ".join(one.split()) for one in text.split("\n\n", _ABOVE)[:_ABOVE])
    return next((one for one in top if words in one and len(one) <= _LONGEST), words)


_ABOVE, _LONGEST = 6, 200
_MOST_OF_TOP, _MOST_OF_HEADLINE, _LEAST_WORDS = 20, 4, 4


def _site(headline: str, last: str, text: str) -> str | None:
    """What the properties' title adds to the printed headline: the name of a site, no section."""
    lines = [" ".join(line.split()).casefold() for line in text.split("\n\n", 6)[:6]]
    named = headline != last and headline.casefold() in lines
    return last if named and _SITE_NAME.fullmatch(last) and not SECTION.fullmatch(last) else None


_SITE_NAME = re.compile(
    r"[^\W\d_a-z][\w.&'’-]*(?: (?:of|the|and|&|for|[^\W\d_a-z][\w.&'’-]*)){0,4}"
)


def _within_a_line(title: str, text: str) -> bool:
    """Whether a headline is printed that says what the title says and more."""
    lines = [line.casefold() for line in text.split("\n\n", 6)[:6]]
    wanted = title.casefold()
    return wanted not in lines and any(wanted in line and len(line) < 200 for line in lines)
