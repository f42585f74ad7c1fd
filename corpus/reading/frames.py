"""What a page sets around an article: above its headline, beside its by-line, below its text."""

from __future__ import annotations

import re
from collections.abc import Collection

from corpus.reading import (
    bylines,
    headsigns,
    mottos,
    outlets,
    people,
    printed,
    sections,
    signatures,
    titleplaces,
)
from corpus.reading.draft import Draft, Head
from corpus.reading.lines import Line, ends_sentence, plain

_SPOKEN = re.compile('[“”"„«»]')
_MOST_WORDS = 5
_BESIDE = frozenset(
    (
        *("byline", "date", "masthead", "section", "menu", "advertisement", "newsletter"),
        *("section and date", "share line", "related link", "photo caption with credit"),
    )
)
"""What has to stand right beside a short line of the head, if that is none of the text."""


def mark_head(head: Head) -> None:
    """Mark the short lines above the headline, and those beside what is marked under it."""
    if head.title is None or head.body >= len(head.lines):
        return
    for index in range(head.title if head.draft.first("outlet") is None else 0):
        name = plain(head.lines[index].text) or head.lines[index].text
        if head.kinds[index] or name.casefold() in _SECTIONS:
            continue
        if outlets.shaped(f"The {name}"):
            name = outlets.cased(name)
            head.draft.note("outlet", name, "above the headline", head.lines[index].number)
    _name_alone(head, head.title)
    _named_above(head, head.title)
    for index in range(head.title):
        text = head.lines[index].text
        if head.kinds[index] is None and (
            _short(text, _MOST_WORDS + 2)
            or titleplaces.is_ticker(text)
            or mottos.is_row_of_sections(head, index)
            or titleplaces.is_cut_off(head, index)
        ):
            head.kinds[index] = "page head"
    for way in (1, -1):
        order = range(head.title + 1, min(head.body, head.title + 16))
        for index in order if way > 0 else reversed(order):
            beside = index - way
            if head.kinds[index] is None and beside > head.title and _framed(head, index, beside):
                head.kinds[index] = "page head"
    _note_house(head)


def _note_house(head: Head) -> None:
    """Note an institution alone on a line beside by-line and day, where no outlet is told."""
    if head.draft.first("outlet") is not None:
        return
    for index in range((head.title or 0) + 1, min(head.body, len(head.lines))):
        text = plain(head.lines[index].text)
        if head.kinds[index] == "page head" and signatures.is_house(text):
            head.draft.note("outlet", text, "imprint", head.lines[index].number)
            return


_SECTIONS = frozenset(("magazine", "radio", "television", "tv", "newspaper", "review", "express"))
"""The last words of papers' names that menus have alone."""
_FRAME = frozenset(
    ("menu", "newsletter", "share line", "advertisement", "section", "date", "section and date")
)


def _name_alone(head: Head, title: int) -> None:
    """Note "The …" above the headline where all the other lines there are the page's own."""
    if head.draft.first("outlet") is not None:
        return
    others = [index for index in range(title) if head.kinds[index] not in _FRAME]
    name = plain(head.lines[others[0]].text) if len(others) == 1 and title > 1 else ""
    if _NAMED.fullmatch(name) and not sections.are_sections(name.removeprefix("The ")):
        head.draft.note("outlet", name, "above the headline", head.lines[others[0]].number)


def _named_above(head: Head, title: int) -> None:
    """Note an institution above the headline, or the name that stands right above a motto."""
    if head.draft.first("outlet") is not None:
        return
    for index in range(min(title, _TOP)):
        name, number = plain(head.lines[index].text), head.lines[index].number
        following = plain(head.lines[index + 1].text)
        motto = mottos.is_motto(following) and 0 < len(name.split()) <= _MOST_WORDS
        if motto and not sections.are_sections(name) and not ends_sentence(name):
            head.draft.note("outlet", outlets.cased(name), "above its motto", number)
            head.kinds[index] = "masthead"
            head.kinds[index + 1] = head.kinds[index + 1] or "masthead"
            return
        if signatures.is_named_alone(name) and (head.kinds[index] is None or name.isupper()):
            head.draft.note("outlet", outlets.cased(name), "imprint", number)
            head.kinds[index] = "masthead"
            return


_TOP = 12
_NAMED = re.compile(r"The(?: [^\W\d_a-z][\w&'’-]+){1,4}")


def mark_author_above(lines: list[Line], kinds: list[str | None], authors: Collection[str]) -> None:
    """Who the author is, told right under the by-line."""
    for index in range(1, min(len(lines), 20)):
        if kinds[index] is None and kinds[index - 1] == "byline":
            text = plain(lines[index].text)
            formal = _FORMAL.match(text)
            bare = text[formal.end() :] if formal else text
            told = _of_author(bare, authors) or (
                formal and _BEING.match(bare[max(_led(bare, name) for name in authors) :])
            )
            if told and len(text) < 300 and not _TALK.search(text):
                kinds[index] = "about the author"


def _framed(head: Head, index: int, beside: int) -> bool:
    known = head.kinds[beside] if beside < len(head.kinds) else None
    return (known in _BESIDE or known == "page head") and _short(
        head.lines[index].text, _MOST_WORDS
    )


def _short(text: str, most: int) -> bool:
    """Whether a line is too short for a sentence, and no one's words."""
    bare = plain(text)
    if not bare or len(bare) > 60 or len(bare.split()) > most or ": " in bare or bare[-1] == ":":
        return False
    return not ends_sentence(bare) and not _SPOKEN.search(bare) and text[0] != "#"


_HOUSE = re.compile(
    r"\b(?:your?|you|we|us|our|be|are|is)\b.{0,160}\b(?:comments?|subscri\w+|newsletters?|e-?mails?"
    r"|privacy|cookies|adverts?|terms|moderat\w+|journalism|website|app)\b"
    r"|\b(?:comments?|subscri\w+|newsletters?|e-?mails?|posts|readers|subscriptions)\b.{0,160}"
    r"\b(?:your?|you|we|us|our|must|cannot|be)\b"
    r"|\bour (?:community guidelines|commenting platform)\b|\beditors['’] code\b"
    r"|\bwe value your\b|\breaders like you\b|\b(?:keeps?|without|behind) (?:a )?paywalls?\b"
    r"|\binformed and accurate (?:reporting|news)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"(?:please keep|we invite you to|this website and)\b.*\b(?:comment\w*|newspapers)\b"
    r"|comments?(?: are| is| have| must| will|\b)|the .{2,40} values your|all comments"
    r"|.*\bsign up (?:for|to) .{2,60}\b(?:newsletter|briefing|alerts?)\b"
    r"|.*\b(?:readers like you|paywalls?|informed and accurate (?:reporting|news))\b",
    re.IGNORECASE,
)
_LONGEST = 420


def mark_house(lines: list[Line], kinds: list[str | None], body: int) -> None:
    """What a house tells its readers of comments and letters, in the last lines of the page."""
    begun = False
    for index in range(len(lines) - 1, body, -1):
        text = lines[index].text
        if kinds[index] is not None:
            begun = begun or kinds[index] in ("share line", "comment", "newsletter", "footer")
            continue
        if _HOUR.fullmatch(text) or (printed.is_date_line(text) and _STAMPED.match(text)):
            kinds[index] = "date"
            continue
        headed = not ends_sentence(text) or text[-1] == "?"
        if len(text) <= 60 and headed and not _SPOKEN.search(text):
            continue  # a heading of the page, judged when the last paragraph is known
        if len(text) > _LONGEST or _SPOKEN.search(text):
            return
        told = _HOUSE.search(text) and (_OPEN.match(text) or begun)
        if not told and not _aside_of_page(lines, kinds, index, body):
            return
        kinds[index] = "footer"


_TO_READERS = re.compile(r"\b(?:your?|we|us|our)\b", re.IGNORECASE)
_OF_PAGE = frozenset(("share line", "comment", "footer", "copyright", "menu", "appeal", "tags"))
_BEFORE = 3
"""Lines above, in which something of the page has to stand."""


def _aside_of_page(lines: list[Line], kinds: list[str | None], index: int, body: int) -> bool:
    """Whether a sentence to the readers stands below lines of the page and shares no word with
    the article, as the last sentence of an article hardly does.
    """
    if not _TO_READERS.search(lines[index].text):
        return False
    for at in range(index - 1, max(index - _BEFORE, body) - 1, -1):
        if kinds[at] in _OF_PAGE:
            break
        if kinds[at] is None and ends_sentence(lines[at].text):
            return False
    else:
        return False
    text = " ".join(lines[at].text for at in range(body, index) if kinds[at] is None)
    return not headsigns.stems(lines[index].text) & headsigns.stems(text[:_ENOUGH])


_ENOUGH = 20_000
"""Characters of the article in which its words are looked for."""


_HOUR = re.compile(r"\d{1,2}[:.]\d\d\s?[ap]\.?m\.?(?:\s[A-Z]{2,4})?", re.IGNORECASE)
_STAMPED = re.compile(
    r"\W*(?:first )?(?:published|posted|updated|last (?:updated|modified))\b", re.I
)

_IS = re.compile(
    r"(?:,[^,.]{3,80},)?\s(?:is|was|are)\s(?:an?|the|also|currently)?\s?"
    r"(?:[\w’'&,-]+\s){0,6}?(?:editor|professor|fellow|columnist|reporter|author|writer"
    r"|correspondent|lecturer|journalist|contributor|analyst|economist|historian|novelist"
    r"|director|researcher|scholar|associate|chair|founder|president|secretary|minister"
    r"|superintendent|ambassador|critic|producer|director)s?\b",
    re.IGNORECASE,
)
_TALK = re.compile(r"[“\"„«](?:[^\s”\"]+\s){6,}")
"""Words in marks that are too many for the name of a book."""
_BEING = re.compile(r"\s(?:is|was) (?:an?|the)\b")
_FORMAL = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord)\.?\s")
_NAME = re.compile(r"(?:[A-Z]\.\s?|[^\W\d_a-z][\w.’'-]+\s){1,3}[^\W\d_a-z][\w’'-]+")
_LAST = 4


def mark_signature(
    draft: Draft, lines: list[Line], kinds: list[str | None], authors: Collection[str]
) -> None:
    """Who the author is, told below the text: of one who is named nowhere in it, or the by-line's.

    Where nothing else names the author, this does.
    """
    if not lines:
        return
    _mark_written_by(draft, lines, kinds)
    spoken: set[int] = set()
    for index in range(len(lines) - 1, 0, -1):
        if kinds[index] is not None:
            continue
        text = plain(lines[index].text).lstrip("—–-•( ")
        if text in authors or (spoken and signatures.ROLE_LINE.fullmatch(text)):
            kinds[index] = "about the author"
        if len(text) <= 60 and not ends_sentence(text) and not _SPOKEN.search(text):
            continue
        if len(spoken) >= _LAST or not _about_author(draft.text, text, authors):
            return
        spoken.add(index)
        kinds[index] = "about the author"
        for name in _named(text) if not authors else ():
            draft.note("authors", name, "about the author", lines[index].number)


def _named(text: str) -> list[str]:
    """The names that sentences such as "A B is a professor …" begin with."""
    found = [_NAME.match(one) for one in re.split(r"(?<=[a-z)]\.)\s+", text)]
    return [
        one[0]
        for one in found
        if one and people.is_name(one[0]) and _IS.match(one.string[one.end() :])
    ]


def _about_author(whole: str, text: str, authors: Collection[str]) -> bool:
    if len(text) > 420 or _TALK.search(text):
        return False
    formal = _FORMAL.match(text)
    bare = text[formal.end() :] if formal else text
    if any(_led(bare, name) for name in authors):
        return _of_author(bare, authors)
    found = _NAME.match(text)
    if found is None or not people.is_name(found[0]) or not _IS.match(text[found.end() :]):
        return False
    return whole.count(found[0].split()[-1]) == text.count(found[0].split()[-1])


def _mark_written_by(draft: Draft, lines: list[Line], kinds: list[str | None]) -> None:
    """ "Written by A B" below the text, and the few short lines about A B under it."""
    for index in range(max(1, len(lines) - 16), len(lines)):
        if len(lines[index].text) > _LONGEST_NAMED:
            continue
        text = plain(lines[index].text)
        if text.casefold() in _LABELS and index + 1 < len(lines):
            text = f"Written by {plain(lines[index + 1].text)}"
        if not _WRITTEN.match(text) or (found := bylines.byline(text)) is None:
            continue
        below = [one.text for one in lines[index + 1 :]]
        if any(len(one) > _LONGEST or _SPOKEN.search(one) for one in below):
            return
        for author in found.authors if draft.first("authors") is None else ():
            draft.note("authors", author, "byline", lines[index].number)
        for one in range(index, len(lines)):
            kinds[one] = kinds[one] or "about the author"
        return


_LABELS = ("written by", "author", "authors", "about the author", "about the authors")
_LONGEST_NAMED = 90
_WRITTEN = re.compile(
    r"(?:(?:written|words|story) by|(?:words|text|story)(?: and [a-z]+)?:) \S", re.IGNORECASE
)


def _of_author(text: str, authors: Collection[str]) -> bool:
    told = next((end for name in authors if (end := _led(text, name))), 0)
    return told > 0 and _IS.match(text[told:]) is not None


def _led(text: str, name: str) -> int:
    """How far a line goes that begins with an author's name or surname; 0 when it does not."""
    for start in (name, name.split()[-1]):
        begins = text.startswith((start, start.upper()))
        if begins and not text[len(start) : len(start) + 1].isalnum():
            return len(start)
    return 0
