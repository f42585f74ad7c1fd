"""Authors whom nothing introduces: names alone above an institution or an abstract."""

from __future__ import annotations

import re

from corpus.reading import bylines, namesaid, outlets, people, printed, sections
from corpus.reading.draft import Head
from corpus.reading.lines import Line, ends_sentence, plain

_HOUSE = re.compile(
    r"(?:(?:(?i:the|of|for|and|on|in)|(?:[A-Z]\.){2,4}|[^\W\d_a-z][\w’'&-]*)\s)*"
    r"(?P<sort>(?i:cent(?:re|er)|institut(?:e|ion)|university|department|school|college|foundation"
    r"|council|society|laborator(?:y|ies)|academy|faculty|association|observatory|think tank"
    r"|programme|program|initiative|trust|project|ministry|embassy|secretariat|commission|mission"
    r"|parliament|chancellery))\b(?:\s[^.!?]{0,80})?"
)
_NO_PRINTER = frozenset(("university", "department", "school", "college", "faculty"))


def is_named_alone(text: str) -> bool:
    """Whether a line is an institution's whole name: "European Commission" approving is none."""
    found = _HOUSE.fullmatch(text)
    tail = text[found.end("sort") :].split() if found else []
    joined = not tail or tail[0].casefold() in ("of", "for", "on", "de")
    return is_house(text) and (joined or _TO.search(text) is not None)


_TO = re.compile(r"(?<=[Mm]ission )to (?=the |[A-Z])")
_JOINING = frozenset(("of", "for", "and", "the", "on", "in", "&", "de", "des", "du"))
_BEGINS = re.compile(
    r"(?:abstract|executive summary|summary|key ?words|introduction|contents|acknowledge?ments"
    r"|key (?:points|findings|takeaways))\b(?!\s[a-z])",
    re.IGNORECASE,
)
_MOST = 8


def read(head: Head, first: int) -> bool:
    """Note names alone, a line for each or all on one, that stand above such a line.

    False where ``first`` is no such name.
    """
    authors: list[tuple[int, bylines.ByLine]] = []
    for index in range(first, min(first + _MOST, len(head.lines))):
        text = plain(head.lines[index].text) or head.lines[index].text
        if _BEGINS.match(text) or (house := _housed(text)):
            break
        found = bylines.byline(text, bare=True) if len(text) < 120 else None
        if found is None or head.kinds[index] is not None or text[-1] in ".!?:":
            return False
        authors.append((index, found))
    else:
        return False
    for index, found in authors:
        for name in found.authors:
            head.draft.note("authors", name, "byline", head.lines[index].number)
        head.kinds[index] = "byline"
    named = "" if _BEGINS.match(text) else (house or "").strip()
    if named and head.draft.first("outlet") is None:
        head.draft.note("outlet", named, "imprint", head.lines[index].number)
    return bool(authors)


def is_house(text: str) -> bool:
    """Whether words are the name of an institution that prints."""
    found = _HOUSE.fullmatch(text)
    prints = found is not None and found["sort"].casefold() not in _NO_PRINTER
    prints = prints and " " in text
    written = all(
        word[0].isupper() or word.casefold() in _JOINING for word in _TO.sub("of ", text).split()
    )
    prints = prints and written
    return prints and not outlets.agency(text)


def is_institution(text: str) -> bool:
    """Whether a line is an institution's name, also of one that prints nothing but releases."""
    found = _HOUSE.fullmatch(outlets.cased(text)) if len(text) < 100 else None
    return found is not None and " " in text


def _housed(text: str) -> str | None:
    """An institution alone on its line; "" for one that is where authors work, not who prints."""
    found = _HOUSE.fullmatch(text) if len(text) < 100 else None
    if found is None or outlets.known(text) or outlets.agency(text):
        return None
    return text if found["sort"].casefold() not in _NO_PRINTER and "," not in text else " "


ROLE_LINE = re.compile(
    r"(?:[^\W\d_][\w’'&.-]*,?\s){0,5}(?:correspondent|editor|reporter|writer|columnist|bureau chief"
    r"|chief|analyst|producer|journalist|fellow|researcher|professor|lecturer|scholar)(?:\s(?:in|at"
    r"|for)\s[A-Z][\w ]+)?(?:\s*[,|]\s*[A-Z][\w .&]{1,40})?",
    re.IGNORECASE,
)

FROM_PLACE = re.compile(r"(?:reporting|writing)\s(?:from|in)\s[A-Z][^.!?]{2,60}$", re.IGNORECASE)


def note(head: Head, found: bylines.ByLine, line: Line, basis: str) -> None:
    for author in found.authors:
        head.draft.note("authors", author, basis, line.number)
    if found.outlet:
        head.draft.note("outlet", found.outlet, "byline", line.number)


def bare(head: Head) -> None:
    """Names alone on a line are authors where a date, a place or a role stands by them."""
    if head.title is None or head.draft.first("authors"):
        return
    for index in range(head.title + 1, min(head.body, head.title + 14)):
        line = head.lines[index]
        text = _POINT.sub("", plain(line.text) or line.text)
        linked = head.kinds[index] == "related link" and people.is_name(text)
        if (
            not (linked or head.kinds[index] in (None, "menu"))
            or len(text) > 120
            or text[-1] in ".!?:—–"  # a dateline alone
            or text.endswith(" -")
        ):
            continue
        found = bylines.byline(text, bare=True) or _placed(head, text)
        if found is None:
            continue
        if read(head, index):
            return
        if (
            bylines.labelled(text)
            or _beside_a_name(head, index, text, found)
            or outlets.agency(text)
        ):
            _names_above(head, index)
            note(head, found, line, "byline")
            head.kinds[index] = "byline"
            _role_below(head, index)
            _more_names(head, index)
            return
    _under_title(head)
    _above_title(head)


_POINT = re.compile(r"[•·]\s+")
"""Before each of the lines that e-papers set under a headline: paper, day, author."""


def _above_title(head: Head) -> None:
    """A name between a section and the headline, which has its day right below or above both."""
    index = (head.title or 0) - 1
    if (
        index < 1
        or index + 2 >= len(head.lines)
        or head.kinds[index] not in (None, "page head", "menu")
    ):
        return
    text, below = plain(head.lines[index].text), plain(head.lines[index + 2].text)
    above = plain(head.lines[index - 1].text)
    placed = sections.SECTION.fullmatch(above) is not None and head.lines[index].gap
    dated = printed.is_date_line(below) or (placed and bool(head.dates) and text.isupper())
    signed = head.draft.first("authors") is not None or not dated
    if not signed and is_silent(head, text):
        note(head, bylines.ByLine((people.cased(text),)), head.lines[index], "byline")
        head.kinds[index] = "byline"


def _placed(head: Head, text: str) -> bylines.ByLine | None:
    """ "Ana Bell, Calder": a name and where he was, of whom the text says nothing."""
    found = _PLACED.fullmatch(text)
    if found is None or not is_silent(head, found[1]):
        return None
    return bylines.ByLine((people.cased(found[1]),))


def is_silent(head: Head, name: str) -> bool:
    """Whether words are somebody's name of whom the text says nothing."""
    if not _is_somebody(name) or people.is_city(name) or outlets.told(name):
        return False
    below = head.lines[head.body :][:_MOST_BELOW]
    return not namesaid.tells_of("\n".join(line.text[:_LONGEST_ROW] for line in below), name)


_PLACED = re.compile(r"([^,]{5,40}), [^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][^\W\d_]+)?")


def _under_title(head: Head) -> None:
    """A name right under the headline with its institution, which the text never says."""
    index = (head.title or 0) + 1
    index += index < len(head.lines) and head.kinds[index] == "rule"
    index += index + 1 < head.body and ends_sentence(head.lines[index].text)  # a standfirst
    if index + 1 >= len(head.lines) or head.kinds[index] not in (None, "page head"):
        return
    text, below = plain(head.lines[index].text), head.lines[index + 1 :][:_MOST_BELOW]
    if text[-1:] in ".!?:":
        return
    apart = head.lines[index].gap and head.lines[index + 1].gap
    if apart and head.kinds[index] is None and is_silent(head, text):
        note(head, bylines.ByLine((people.cased(text),)), head.lines[index], "byline")
        head.kinds[index] = "byline"
        return
    name, comma, house = text.partition(", ")
    if not comma or not people.is_name(name) or not is_named_alone(house):
        return
    surname = re.compile(rf"\b{re.escape(name.split()[-1])}\b", re.IGNORECASE)
    if any(surname.search(line.text[:_LONGEST_ROW]) for line in below):
        return  # whom it is about
    note(head, bylines.ByLine((name,)), head.lines[index], "byline")
    head.kinds[index] = "byline"
    if head.draft.first("outlet") is None:
        head.draft.note("outlet", house, "imprint", head.lines[index].number)


_MOST_BELOW = 300
_LONGEST_ROW = 5000


def _names_above(head: Head, index: int) -> None:
    """Further authors right above, each alone on a line, as covers print them."""
    first = index
    while first - 1 > (head.title or 0) and head.kinds[first - 1] is None:
        text = plain(head.lines[first - 1].text)
        if not _is_somebody(text) or ROLE_LINE.fullmatch(text) or first == index - _MOST:
            break
        first -= 1
    for at in range(first, index):
        head.draft.note("authors", plain(head.lines[at].text), "byline", head.lines[at].number)
        head.kinds[at] = "byline"


def _is_somebody(text: str) -> bool:
    return people.is_name(text) and not outlets.is_no_person(text)


def _more_names(head: Head, first: int) -> None:
    """Further authors, each on a line above what he is."""
    for index in range(first + 1, min(first + 10, head.body - 1)):
        text = plain(head.lines[index].text) or head.lines[index].text
        following = plain(head.lines[index + 1].text) or "-"
        if head.kinds[index] == "byline":
            continue
        named = head.kinds[index] is None and _is_somebody(text)
        if named and index == first + 1 and head.kinds[index + 1] in ("date", "section and date"):
            head.draft.note("authors", text, "byline", head.lines[index].number)
            head.kinds[index] = "byline"
            return
        if not named or not ROLE_LINE.fullmatch(following):
            return
        head.draft.note("authors", text, "byline", head.lines[index].number)
        head.kinds[index] = head.kinds[index + 1] = "byline"


def _beside_a_name(head: Head, index: int, text: str, found: bylines.ByLine) -> bool:
    """Whether a date, an outlet, a role or a line about the author stands by the name."""
    if found.outlet or re.search(r"\s(?:in|for|at)\s[A-Z]|correspondent|reporter|editor\b", text):
        return True
    if any(abs(index - other) <= 2 for other in head.dates):
        return True
    if index + 1 < len(head.lines) and _READ_IN.fullmatch(head.lines[index + 1].text):
        return True
    near = range(max(0, index - 3), min(len(head.lines), index + 3))
    if any(head.kinds[other] in ("date", "section and date") for other in near):
        return True
    following = head.lines[index + 1].text if index + 1 < len(head.lines) else ""
    if following.startswith(f"{text} "):
        return True
    below = head.kinds[index + 1] if index + 1 < len(head.lines) else None
    return below in ("masthead", "reporter contact") or (
        bool(following) and ROLE_LINE.fullmatch(following) is not None
    )


_READ_IN = re.compile(r"\d+(?:[-–]\d+)?[ -]min(?:ute)?s?(?: read)?", re.IGNORECASE)
"""How long it takes to read, as browsers' reading views print it under the author."""


def _role_below(head: Head, index: int) -> None:
    """What the author is, on a line of its own under the name."""
    for below in range(index + 1, min(index + 3, head.body)):
        text = plain(head.lines[below].text) or head.lines[below].text
        if head.kinds[below] is None and (ROLE_LINE.fullmatch(text) or FROM_PLACE.match(text)):
            head.kinds[below] = "byline"
