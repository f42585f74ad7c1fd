"""What marked lines say of an article: its address, authors, outlet and day."""

from __future__ import annotations

import re
from collections import Counter

from corpus.reading import (
    bylines,
    calendars,
    dates,
    fieldvalues,
    outlets,
    people,
    printed,
    signatures,
)
from corpus.reading.draft import Draft
from corpus.reading.lines import Line, plain

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
            for author in bylines.contact(line.text) or ():
                draft.note("authors", author, "contact line", line.number)
        elif kind in ("url", "url label") or (kind == "link line" and index <= 3):
            _note_url(draft, lines, kinds, index, text)
        elif original := _ORIGINAL.search(line.text):
            draft.note_url(original[1].rstrip(".,;>"), "printed", line.number)
        elif kind == "copyright" and _AGENCYS.search(line.text):
            of_agencies.append(line)
        else:
            _note_line(draft, line, kind)
    for line in of_agencies:  # an agency owns what others print
        _note_origin(draft, line, "copyright")


def _note_line(draft: Draft, line: Line, kind: str) -> None:
    """What a line without an address says by itself."""
    if kind == "newsletter" and (named := _OWN_LETTER.search(line.text)):
        draft.note("outlet", named[1] or named[2], "own name", line.number)
    elif kind == "credits":
        _note_credits(draft, line)
    elif kind == "footer" and (posted := _POSTED_BY.match(line.text)):
        draft.note("authors", posted[1], "byline", line.number)
    elif kind in ("origin note", "copyright", "source") or line.text.startswith("Our Stand"):
        _note_origin(draft, line, kind)
    elif kind in ("date", "footer", "copyright") and _PUBLISHED.match(line.text):
        found = [one for one in dates.find_all(line.text) if one.iso]
        printed.note(draft, line.text, found, line.number)


_ORIGINAL = re.compile(
    r"(?:[Rr]ead|[Ss]ee|[Vv]iew) the (?:original|full)(?: (?:article|story))?(?: here)?(?: at|:)"
    r" (https?://[^\s<>()]+)"
)
"""Where an article that others printed as well stands."""
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
    told = (one.line or 0 for one in draft.evidence if one.field == "title")
    above = index <= 12 and (index <= text[0] or line.number < next(told, 0))
    below = index > text[1] and index >= len(lines) - _FAR
    edge = index <= (12 if bare else 3) or above or below
    deep = re.match(r"https?://[^/\s]+/[^\s/]+", found[0]) is not None
    if labelled or (edge and deep):
        draft.note_url(found[0].rstrip(".,;>"), "printed", line.number)


def _note_credits(draft: Draft, line: Line) -> None:
    labelled = r"[—–(\[-]*\s*(?:[Rr]eporting by\s+|Reporters?: )([^;.]+)"
    if found := re.match(labelled, line.text):
        named = bylines.byline("By " + re.sub(r"\sin\s[A-Z][\w ]+", "", found[1]))
        for author in named.authors if named else ():
            draft.note("authors", author, "credit line", line.number)


_AND_WIRES = re.compile(
    r"\s*(?:,|and|/|with)\s*(?:the )?(?:news )?(?:agenc(?:y|ies)|wires?)\b.*$", re.I
)


_LEGAL = re.compile(
    r",?\s+(?:limited|ltd|inc|incorporated|llc|l\.?p|plc|gmbh|ag|pty|pvt|corp|corporation|d\.?o\.?o"
    r"|s\.?a|b\.?v|co|company|n\.?v)\b\.?.*$",
    re.IGNORECASE,
)
"""What a firm is by law, behind the name of its paper."""
_STAFF = re.compile(r"(?<!\s)\s++(?:newsroom|staff|reporters?|news desk)$", re.IGNORECASE)
_STAFF_OF = re.compile(r"^By (?=.{2,40} Staff$)| Staff$", re.IGNORECASE)
_OWNER = re.compile(
    r"(?:The )?[^\W\d_a-z][\w&'’-]*(?: (?:of |the |and |& )?[^\W\d_a-z][\w&'’-]*){0,4}"
)
_FIRM = re.compile(
    r"(?:Publications?|Publishing|Publishers|Media|Group|Holdings?|Network|Newspapers|Communications"
    r"|Press|Company|Enterprises|Digital|Interactive|Trust|Authors?|Agency|Rights|Reserved|Design|Crown)$"
)
"""Last words of the names of those who own papers."""


_RESERVED = re.compile(r"rights reserved|\ba division of\b", re.IGNORECASE)


def _owns(name: str, text: str) -> bool:
    """Whether a name may be a paper's: of several words or with "The", no firm's, no person's."""
    if (
        _RESERVED.search(name)
        or not _OWNER.fullmatch(name)
        or _FIRM.search(name)
        or outlets.agency(name)
    ):
        return False
    many = name.count(" ") > 1 and _RESERVED.search(text) is not None
    return name.startswith("The ") or (" " in name and (many or not people.is_name(name)))


_PICTURE = re.compile(r"\b(?:photos?|pictures?|images?)\b", re.IGNORECASE)
_POSTED_BY = re.compile(
    r"(?i:posted by) ([^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}) (?i:at|on)\b"
)


_PRINTED_IN = re.compile(
    r"(?:[Pp]ublished|[Aa]ppeared|[Pp]rinted) (?:first )?(?:in|by|on|at)"
    r" (?P<name>(?:[Tt]he )?[^\W\d_a-z][^,;.]{2,50}?|(?:[a-z\d-]+\.)+[a-z]{2,12})"
    r"(?:, (?:on )?| on )"
    r"(?P<day>[^,;]{6,18}(?:, \d{4})?)(?:[,;.]? (?P<by>by [^.;]{4,80}?))?\.?$"
)
"""Where, when and by whom it was printed: "Published in Quay News, 1 July 2016, by Ana Bell."."""


def _note_print(draft: Draft, found: re.Match[str], number: int) -> None:
    when = calendars.first(found["day"])
    if when is None or not when.iso or when.end - when.start < len(found["day"]) - 4:
        return
    draft.note("outlet", outlets.told(found["name"]) or found["name"], "origin note", number)
    draft.note("date", when.iso, "printed", number, "the note of its print")
    signed = bylines.byline(found["by"]) if found["by"] else None
    for author in signed.authors if signed else ():
        draft.note("authors", author, "origin note", number)


def _note_origin(draft: Draft, line: Line, kind: str) -> None:
    """Note the outlet that a line of the source, of the origin, of the rights names."""
    if kind == "source":
        value = line.text.partition(":")[2].strip()
        if not fieldvalues.TOLD_ON.search(value):
            value = _STAFF.sub("", _AND_WIRES.sub("", value))
            draft.note("outlet", outlets.told(value) or "", "source line", line.number)
        return
    rights = kind == "copyright"
    if rights and _PICTURE.search(line.text):
        return
    if kind == "origin note" and (whole := _PRINTED_IN.search(plain(line.text))):
        _note_print(draft, whole, line.number)
    found = _OUTLET_NOTE.search(line.text)
    name = plain(found["name"] or found["owner"] or found["house"] or "") if found else ""
    name = _LEGAL.sub("", name.strip())
    words = name.split()
    for size in (len(words), 3, 2, 1):
        if words[size : size + 1] and words[size][0].isupper():
            continue  # the beginning of another name
        if outlet := outlets.known(" ".join(words[:size])):
            basis = "copyright line" if rights else "origin note"
            draft.note("outlet", outlet, basis, line.number)
            return
    if rights:
        _note_owner(draft, line, name)


def _note_owner(draft: Draft, line: Line, name: str) -> None:
    """Note the owner of the rights; as the outlet, where the name is a paper's or stands above."""
    if _owns(name, line.text) and name not in draft.authors():
        draft.note("owner", name, "copyright line", line.number)
    rows = (_STAFF_OF.sub("", row) for row in draft.text[:_HEAD].splitlines())
    alone = outlets.key(name) in set(map(outlets.key, rows)) or signatures.is_house(name.strip())
    shaped = outlets.shaped(name)
    if (alone or shaped) and name.strip() not in draft.authors():
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
