"""What a site says of itself above a headline: its name, its motto, a row of its sections."""

from __future__ import annotations

import re

from corpus.reading import namespans
from corpus.reading.draft import Head
from corpus.reading.lines import plain, words

_TOP = 8


def is_row_of_sections(head: Head, index: int) -> bool:
    """Whether a line is a row of sections without marks between them, or a paper's motto."""
    text = plain(head.lines[index].text)
    if lists_sections(text):
        return True
    if is_parted(head.lines[index].text) or _CONSENT.match(text):
        return True
    return index < _TOP and is_motto(text)


def lists_sections(text: str) -> bool:
    """Whether most words of a line are sections, each with its capital: "News Sport Voices"."""
    pieces = text.split()
    listed = 2 * sum(piece.casefold() in _NAV for piece in pieces) > len(pieces) >= _FEW
    return listed and all(any(map(str.isupper, piece)) for piece in pieces)


_FEW = 3
_CONSENT = re.compile(
    r"(?:cookies (?:on|and|at)\b|(?:we|this (?:web)?site) uses? cookies"
    r"|your (?:privacy|cookie) (?:choices|settings|preferences)"
    r"|(?:privacy|cookie) (?:settings|preferences|notice|consent)"
    r"|manage (?:your )?(?:consent|cookies)|we value your privacy|before you continue)",
    re.IGNORECASE,
)
_ROW, _PIECES, _SHORT_PIECE = re.compile(r"\s{2,}|\t|\xa0{2,}"), 4, 5


def is_parted(line: str) -> bool:
    """Whether wide blanks or slashes part a line into short pieces: a menu, a path of a page."""
    pieces = _ROW.split(line.strip())
    longest = max(len(one.split()) for one in pieces)
    if (len(pieces) >= _PIECES and longest <= _SHORT_PIECE) or (len(pieces) > 2 and longest <= 2):
        return True
    path = [one.split() for one in line.strip().split(" / ")]
    return len(path) > 1 and all(0 < len(one) <= 2 for one in path)


def names_a_section(text: str) -> bool:
    """Whether all words of a line are those that menus have."""
    told = plain(text).casefold().split()
    return bool(told) and all(word in _NAV for word in told)


_STOPPED = re.compile(r"(?:[^\W\d_][\w’'-]*(?: [\w’'-]+){0,3}\. ?){2,4}")


def is_motto_shaped(text: str) -> bool:
    """Whether a line is a motto, or built as some are: "Independent. Awkward. Local."."""
    return is_motto(plain(text)) or _STOPPED.fullmatch(text) is not None


def is_motto(text: str) -> bool:
    """Whether words are what a paper says of itself under its name."""
    return _MOTTO.fullmatch(text) is not None


_MOTTO = re.compile(
    r"(?:independent|local|trusted|community|free|fearless|honest|quality) (?:news|journalism|media"
    r"|reporting|voices?)\b.{2,60}|serving .{3,60} since \d{4}|(?:established|founded|est\.?)"
    r"(?: in)? \d{4}|(?:the |your )(?:voice|trusted source|home) (?:of|for) .{3,50}"
    r"|.{3,40}['’]s? (?:only |leading |oldest |own |most trusted )?(?:independent|local|daily"
    r"|weekly|trusted|national"
    r"|community|student) (?:student |campus )?(?:news\w*|paper|voice|online|magazine|journal"
    r"|broadsheet)\b.{0,40}"
    r"|(?:the |your )?[\w-]+['’]s? (?:paper|newspaper|daily|weekly)(?: since \d{4})?"
    r"|(?:the |an? |our )?(?:(?:student|official|independent|online|community) ){0,2}"
    r"(?:blog|magazine|journal|newspaper|newsletter|publication|project|news site|website|voice)"
    r" (?:of|by|from) (?:the )?(?-i:[A-Z]).{3,80}"
    r"|(?:the )?news you can (?:trust|use)\b.{0,40}"
    r"|your [^.]{2,30}\. your [^.]{2,30}\.?|your (?:local|hometown|community|daily|weekly) .{3,50}",
    re.IGNORECASE,
)


def is_name_and_motto(head: Head, index: int) -> bool:
    """ "STONE & ROOF — trade news since 1974", where another line begins with the name."""
    name, dash, motto = re.sub(r"\s[–—|-]\s", "\0", plain(head.lines[index].text)).partition("\0")
    if not dash or index >= _TOP or not (is_motto(motto) or _SINCE.search(motto)):
        return False
    others = (*head.lines[:index], *head.lines[index + 1 :][-_FOOT:])
    return any(line.text[: len(name)].casefold() == name.casefold() for line in others)


_SINCE = re.compile(r"\bsince (?:1[6-9]|20)\d\d$")
_NAV = words(
    "archive about contact search login news sport sports business jobs homes cars property ",
    "politics opinion culture lifestyle life ",
    "travel weather video videos world local money tech technology entertainment science health ",
    "obituaries classifieds subscribe home events food arts style shop podcasts newsletters more ",
)


_OWNED = re.compile(r"©|copyright|\(c\)", re.IGNORECASE)
_FOOT = 30
"""Lines at the end of a page among which its copyright line is."""


def owners(head: Head) -> list[str]:
    """The lines at the page's foot of copyright and of calls to readers, in small letters."""
    foot = [line.text for line in head.lines[-_FOOT:] if len(line.text) <= 300]
    owned = [text.casefold() for text in foot if _OWNED.search(text) or namespans.calls(text)]
    return [*owned, *(f" {host.lower()}" for text in foot for host in _HOST.findall(text))]


_HOST = re.compile(
    r"(?:@|https?://(?:www\.)?|\bwww\.|(?<![\w@./-]))([\w-]{6,})\.(?:[\w-]+\.)*[a-z]{2,12}\b"
)
"""An address, whose label may be the site's name without its spaces."""


def is_owner(head: Head, index: int, owned: list[str]) -> bool:
    """Whether a line is the whole name that one of the copyright lines has."""
    name = plain(head.lines[index].text)
    if index >= _TOP or len(name) > 60 or not name[:1].isupper():
        return False
    whole = name.casefold()
    bare = f" {whole.removeprefix('the ')}"
    hosts = {f" {one.replace(' ', '')}" for one in (whole, bare)}
    return not hosts.isdisjoint(owned) or any(
        bare in text and not text.partition(bare)[2][:1].isalnum() for text in owned
    )
