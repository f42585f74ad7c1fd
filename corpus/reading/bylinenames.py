"""The names of a by-line: who wrote it, and the paper or the agency that is named beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from corpus.reading import dates, outlets, people, roles, webhosts

_DANGLING = re.compile(r"\s+(?:on|at|of)\s*$", re.IGNORECASE)
_TAIL = re.compile(
    r"[.,;]?\s+(?:photos?|photographs?|photography|pictures?|images?|video|illustrations?"
    r"|graphics?)"
    r"(?:\s+by|\s*:)\s.*$|\s+(?:in|for|at|from|on|reports|reporting)\s+(?=[A-Z@]).*$|\s*["
    r"|•·/–—].*$|\s+-\s+.*$"
    r"|\s+(?:\d{1,2}|an?) (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) ago$"
    r"|\s+follow$|\s*\(.*$|\s*@\w+.*$|\s+(?:published|updated|posted|last)\b.*$"
    r"|\s*[\w.+-]+@[\w-]+\.\w+.*$",
    re.IGNORECASE,
)
_WITH = re.compile(r"\s+(?:with|avec|mit|con|com|med|met)\s+(\S+(?: \S+){0,3})$", re.IGNORECASE)
"""An agency that helped, and printed nothing: "By Anna Berg with AP"."""
_LETTERS = re.compile(r"[A-Z]{3,5}|dpa|epd|sid")
_HONOUR = re.compile(r"[A-Z](?:\.[A-Z]){1,3}")
"""Letters behind a name: "Anna Berg, P.P."."""
_PLACE = re.compile(
    r"\s+in\s+[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,2}"
    r"(?=(?:,|;|,?\s+and|\s+&)\s+(?:(?:[A-Z][\w.'’-]*\s+){2,4}in\s+[A-Z]"
    rf"|(?!{people.CITY}\b)"
    r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,3}$))"
)
"""Where the first of two authors was, before a name that is no second city's."""
_HELPED = re.compile(
    r"(?:[,;]|(?<!\s))\s++(?:and |with )?(?:additional |further |more )?reporting (?:by|from)\s.*$",
    re.IGNORECASE,
)
"""Who helped is no author: "By A B, additional reporting by C D"."""
_OFFICE = re.compile(
    r"^(?:(?:[A-Z][a-z]+ ){0,3}(?:Secretary[ -]General|Secretary|Minister|President|Ambassador"
    r"|Commissioner|Chancellor|Representative|Governor|Mayor|Councillor|Cllr)|(?:General|Admiral|Colonel"
    r"|Lieutenant General)) (?=[A-Z][\w.'’-]+ (?:[a-z]{2,3} ){0,2}[A-Z])"
)
"""The office of who spoke, before the name."""
_SPLIT = re.compile(r"\s*(?:,\s+and\s+|,\s+|;\s+|\s+and\s+|\s+&\s+|\s+with\s+)", re.IGNORECASE)
_SERVICE = re.compile(r"(?:[A-Z][\w’'-]+ ){1,4}(?:News|Service|Agency|Network|Newspapers|Radio)")
"""Whom an author works for, as such houses call themselves."""
_STATION = re.compile(
    r"([KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?(?: \d{1,2})?)(?: (?:Digital|News|Staff|Web Staff))?"
)
"""A station by its call sign, and its newsroom."""
_SITE = re.compile(r"(?:[A-Za-z\d-]+\.)+[a-z]{2,10}")
"""A site that calls itself as its host is called: "…, LRT.lt"."""
_PLACE_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+['’]?(?:[ -][^\W\d_a-z][^\W\d_]+['’]?){0,3}\.?")
"""Where the authors were, or for whom, after their names: "…, Johannesburg"."""


class ByLine(NamedTuple):
    """What a by-line says. ``outlet`` is a known outlet that is named beside the authors."""

    authors: tuple[str, ...]
    outlet: str | None = None


@dataclass(slots=True)
class _Signed:
    """What the pieces of a by-line told so far; ``led``: behind a "by"; ``bare``: without one."""

    led: bool
    bare: bool
    outlet: str | None
    authors: list[str] = field(default_factory=list)

    def first(self, piece: str) -> bool:
        """Take the first author; False where ``piece`` is none."""
        if people.is_name(piece):
            name = roles.before_role(piece) if roles.ROLE.search(piece) else piece
            self.authors += [people.cased(name)] if name else []
            return bool(name)
        if known := outlets.agency(piece) or outlets.told(piece):
            if self.bare and not outlets.agency(piece):
                return False
            self.authors.append(known)
            return True
        if (name := roles.before_role(piece)) is not None:
            self.authors.append(people.cased(name))
            return True
        return self.led and roles.is_staff(piece, self.authors)

    def further(self, piece: str) -> bool:
        """Take another author, a house or a role behind the first; False where it is neither."""
        if house := _house(piece):
            self.outlet = self.outlet or house
        elif people.is_name(piece) and not roles.ROLE.search(piece):
            self.authors.append(people.cased(piece))
        elif known := outlets.agency(piece) or outlets.told(piece):
            self.outlet = outlets.told(piece) or known
        elif station := _STATION.fullmatch(piece):
            self.outlet = self.outlet or station[1]
        elif _SITE.fullmatch(piece):
            self.outlet = self.outlet or piece
        elif (name := roles.before_role(piece)) is not None:
            self.authors.append(people.cased(name))
        elif self.led and _PLACE_NAME.fullmatch(piece):
            self.outlet = self.outlet or outlets.shaped(piece)
        else:
            staff = self.led and roles.is_staff(piece, self.authors)
            return staff or roles.ROLE.search(piece) is not None
        return True


def names(rest: str, *, led: bool, bare: bool) -> ByLine | None:
    """Whom the names of a by-line are, its lead taken off; None where one of them is no name."""
    rest = _HELPED.sub("", _unhelped(rest))
    rest = _OFFICE.sub("", rest) if led else rest
    outlet = next((name for name in map(_printed_by, _tails(rest)) if name), None)
    signed = _Signed(led, bare, outlet)
    for piece in _SPLIT.split(_without_tail(rest)):
        piece, house = _affiliated(piece.strip(" ."))
        if signed.authors and (roles.is_desk(piece) or _HONOUR.fullmatch(piece)):
            continue
        signed.outlet = signed.outlet or house
        if piece and not (signed.further(piece) if signed.authors else signed.first(piece)):
            return None
    authors = tuple(dict.fromkeys(author for author in signed.authors if author))
    return ByLine(authors, signed.outlet) if signed.authors else None


def _unhelped(rest: str) -> str:
    """The names without the agency that helped."""
    helped = _WITH.search(rest)
    if helped is None:
        return rest
    letters = _LETTERS.fullmatch(helped[1]) is not None and not rest.isupper()
    return rest[: helped.start()] if letters or outlets.agency(helped[1]) else rest


def _without_tail(rest: str) -> str:
    """The names without places, days and what else a line tells behind them."""
    kept = _TAIL.sub("", _PLACE.sub("", rest))
    if any(character.isdigit() for character in kept) and (found := dates.find_all(kept)):
        kept = _DANGLING.sub("", kept[: found[0].start])
    return kept.strip(" .,:;")


def _house(piece: str) -> str | None:
    """Whom an author works for, as houses and papers call themselves."""
    return piece if _SERVICE.fullmatch(piece) else paper(piece)


def paper(piece: str) -> str | None:
    """A paper's name behind an author's: "…, Harbour Gazette"; no surname ends so."""
    if outlets.agency(piece):
        return None
    weekly = piece.endswith((" Weekly", " Daily")) and outlets.shaped(f"The {piece}")
    return outlets.told(piece) or (piece if weekly else None)


def _affiliated(piece: str) -> tuple[str, str | None]:
    """ "LOLITA C. BALDOR Associated Press": the name, and the outlet that follows it."""
    words = piece.split()
    for cut in range(2, len(words)):
        name, tail = " ".join(words[:cut]), " ".join(words[cut:])
        if (named := outlets.known(tail) or outlets.agency(tail)) and people.is_name(name):
            return name, named
    return piece, None


def _printed_by(piece: str) -> str | None:
    """The outlet that a piece of a by-line names, also by its host: "EURACTIV.com Est. 4min"."""
    first = piece.split(maxsplit=1)[0]
    hosted = webhosts.of_url(f"https://{first.lower()}") if "." in first.rstrip(".") else None
    return outlets.told(piece) or (outlets.known(hosted) if hosted else None)


def _tails(rest: str) -> list[str]:
    """The pieces of a by-line that may name the outlet: after "for", a bar, a comma."""
    pieces = re.split(
        r",?\s+(?i:for|at|from|special to|of(?= the [A-Z]))\s+|\s+staff$|\s*[|•·/–—(),]\s*|\s+-\s+",
        rest,
    )
    return [piece for piece in pieces[1:] if piece]
