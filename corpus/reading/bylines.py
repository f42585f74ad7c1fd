"""By-lines: which words of a line are the authors' names, and which name their paper or place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from corpus.reading import dates, outlets, people, roles, webhosts

_PICTURES = r"(?:photos?|pictures|photography|images|sketches|drawings|illustrations)"
_ABROAD = (
    r"(?:von|par|por|di|door|av|af|oleh|przez)\b:?"
    r"|(?:tekst|texto|texte|testo|teksti|text|autor(?:in|en|a|es|as|zy|ka)?|auteurs?|autor[ei]"
    r"|verfasser(?:in)?|författare|forfatter|skribent|journalist[ea]?|penulis|wartawan|yazan|haber"
    r"|redacci[óo]n|redakcja|redaktion|redactie|kirjoittaja|toimittaja|szerző|írta|napsal[ai]?|piš[eu]|pisze|skrev[et]*|shkruan|yazar[ıi]?"
    r"|rakstīja|parengė|автор|пише|пишет)\s?:"
)
"""How by-lines begin in other languages."""
_LEAD = re.compile(
    rf"^(?:[—–/|•·-]\s*)?(?:{_ABROAD}"
    rf"|(?:(?:(?:story|words|text) and {_PICTURES}|words|written|reported|reporting"
    r"|story|text|article|analysis|opinion"
    r"|comment|review(?:ed)?|interview|exclusive|live reporting|compiled|posted|published|a column"
    r"|report)\s+)?by"
    rf"\b:?|(?:text|words|story|report|interview)(?: and {_PICTURES})?\s*:"
    r"|author(?:s|\(s\)| of (?:the|this) (?:article|story))?\s*:"
    r"|author(?=\s[A-Z])|by-?line\s*:|reporters?\s*:"
    r"|writer\s*:|as told to|from)(?:\s+|(?<=:))",
    re.IGNORECASE,
)
_BESIDE_PICTURES = re.compile(
    rf"(?:words|text|story)\s+(?P<name>\S+(?: \S+){{1,3}}?)\s+{_PICTURES}\s+(?=[A-Z])",
    re.IGNORECASE,
)
"""Who wrote and who took the pictures, labels without signs: "Words Ana Bell Pictures Tom Cole"."""
_UNMARKED = re.compile(r"(?:[Ww]ords|WORDS|Text|TEXT) (?=[^\W\d_a-z])")
"""Who wrote it, the pictures on the line below: "Words Ana Bell"."""
_AND_ABROAD = re.compile(r"\s(?:und|et|y|e|en|og|och|dan|ja|ve|i|oraz|a|és|și)\s")
_FROM = re.compile(r"\W*from\b", re.IGNORECASE)
_REPORTS = re.compile(r"(\S+(?: \S+){1,3}?),? (?:reports|writes|reporting)", re.IGNORECASE)
_OF_OUTLET = re.compile(
    r"(\S+(?: \S+){0,3}?)['’]s? (?:[A-Z]\w+ ){0,3}(?:[Ss]ervice|[Dd]esk|[Ss]taff|[Nn]ewsroom"
    r"|[Tt]eam)"
)
"""A desk of an outlet as author: "By RFE/RL's Kazakh Service"."""
_DANGLING = re.compile(r"\s+(?:on|at|of)\s*$", re.IGNORECASE)
_BEFORE_NAME = re.compile(
    r"^(?:(?:the|our)\s)?(?:[A-Z][\w-]+\s){0,2}(?:[a-z][\w-]*\s){0,3}(?:reporters?|correspondents?|editors?|writers?"
    r"|columnists?|producers?)(?:\s(?:for|in)\s[A-Z]\w+)?,?\s+(?=[A-Z])"
)
"""What authors are, before their names: "By health reporter Anna Berg"."""
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
_BLANKS = re.compile(r"(?<!\s)(\s{20})\s++")
"""More part nothing else, and each would be a place to begin at."""
_HOUSE = re.compile(r"^[^/|]{2,40}?\s[/|]\s(?=[Bb]y [A-Z])")
"""Whose it is, before the by-line: "Quay Highlands / By Anna Berg"."""
_ASIDE = re.compile(r" (?:\([a-z]+(?: [a-z]+){0,2}\)|['’]\d\d)(?= and |, |$)")
"""When each of the authors wrote, or leaves school: "Anna Berg (now) and Tom Cole (earlier)"."""
_WHERE = re.compile(r" \(([A-Z][^()]{2,24})\)(?= and )")
"""Where the first of two authors was: "Anna Berg (Lagos) and Tom Cole (Ibadan)"."""
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
    r"|Commissioner|Chancellor|Representative|Governor|Mayor)|(?:General|Admiral|Colonel"
    r"|Lieutenant General)) (?=[A-Z][\w.'’-]+ (?:[a-z]{2,3} ){0,2}[A-Z])"
)
"""The office of who spoke, before the name."""
_SPLIT = re.compile(r"\s*(?:,\s+and\s+|,\s+|;\s+|\s+and\s+|\s+&\s+|\s+with\s+)", re.IGNORECASE)
_CONTACT = re.compile(
    r"^(?:[—–-]\s*)?(?:write(?:\s+to)?|e-?mail|contact|reach|follow|tweet)\s+(?=\S)", re.IGNORECASE
)
_CONTACT_NAME = re.compile(r"(?:^|[,;]\s{0,3}|\band\s{1,3})([^@,;]{4,60}?)\s++(?:at|on|via|by)\b")
_ADDRESSED = re.compile(r"\s*[-–—|•·,(<]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>]?$")
"""Where the author is reached, behind the name: "Anna Berg - anna@quay.example"."""


class ByLine(NamedTuple):
    """What a by-line says. ``outlet`` is a known outlet that is named beside the authors."""

    authors: tuple[str, ...]
    outlet: str | None = None


def _unplaced(found: re.Match[str]) -> str:
    """Nothing, for a place; an agency stays."""
    return found[0] if outlets.agency(found[1]) or outlets.told(found[1]) else ""


def labelled(text: str) -> str | None:
    """The name behind a label without a sign, on a line of its own: "Words Ana Bell"."""
    found = _UNMARKED.match(text)
    name = text[found.end() :] if found else ""
    return name if people.is_name(name) else None


@lru_cache(256)
def byline(text: str, *, bare: bool = False) -> ByLine | None:
    """The authors of a by-line ("By A B and C D in Brussels"); None for any other line.

    With ``bare``, the names may stand alone, as papers print them under a headline.
    """
    text = _ASIDE.sub("", _HOUSE.sub("", _BLANKS.sub(r"\1", people.composed(text))))
    text = _WHERE.sub(_unplaced, text) if ") and " in text else text
    listed = text.split(" / ") if bare and " / " in text else []
    if listed and all(map(people.is_name, listed)) and not any(map(outlets.told, listed)):
        return ByLine(tuple(map(people.cased, listed)))
    if (beside := _BESIDE_PICTURES.match(text)) and people.is_name(beside["name"]):
        return ByLine((people.cased(beside["name"]),))
    if text[:3] == "of " and people.is_name(text[3:]) and not outlets.told(text[3:]):
        return ByLine((people.cased(text[3:]),))  # "di", "de" or "von", put into English
    if name := labelled(text):
        return ByLine((people.cased(name),)) if bare else None
    if text[:5].casefold() == "with " and people.is_name(text[5:]) and not outlets.told(text[5:]):
        return ByLine((people.cased(text[5:]),))  # a column's head: "with Ana Bell"
    lead = _LEAD.match(text)
    reached = _ADDRESSED.search(text) if lead is None and "@" in text else None
    if reached and people.is_name(text[: reached.start()]):
        return ByLine((people.cased(text[: reached.start()]),))
    if lead is None and (told := _REPORTS.fullmatch(text)) and people.is_name(told[1]):
        return ByLine((people.cased(told[1]),))
    if lead and (desk := _OF_OUTLET.fullmatch(text[lead.end() :])) and outlets.known(desk[1]):
        return ByLine((desk[0],), outlets.known(desk[1]))
    if lead is None and not bare:
        return None
    rest = (text[lead.end() :] if lead else text).removesuffix(" =")
    rest = _two_abroad(_BEFORE_NAME.sub("", rest)) if lead else rest
    found = _names(rest, led=lead is not None, bare=lead is None)
    sent = found if lead and _FROM.match(lead[0]) else None  # "From the Quay Ledger"
    if sent and all(map(_prints, sent.authors)):
        return None
    bare_paper = lead is None and found and all(map(outlets.is_no_person, found.authors))
    return None if bare_paper else found


def _prints(name: str) -> bool:
    return outlets.told(name) is not None or outlets.is_no_person(name)


def _two_abroad(rest: str) -> str:
    """Two authors with "and" in another language between them, as in English."""
    for found in _AND_ABROAD.finditer(rest):
        first = re.split(r",\s", rest[: found.start()])[-1]
        if people.is_name(first) and people.is_name(rest[found.end() :]):
            return f"{rest[: found.start()]} and {rest[found.end() :]}"
    return rest


def _is_agency(name: str) -> bool:
    return _LETTERS.fullmatch(name) is not None


def _names(rest: str, *, led: bool, bare: bool) -> ByLine | None:
    helped = _WITH.search(rest)
    if helped and (outlets.agency(helped[1]) or (_is_agency(helped[1]) and not rest.isupper())):
        rest = rest[: helped.start()]
    rest = _HELPED.sub("", rest)
    rest = _OFFICE.sub("", rest) if led else rest
    outlet = next((name for name in map(_printed_by, _tails(rest)) if name), None)
    kept = _TAIL.sub("", _PLACE.sub("", rest))
    if any(character.isdigit() for character in kept) and (found := dates.find_all(kept)):
        kept = _DANGLING.sub("", kept[: found[0].start])
    authors: list[str] = []
    for piece in _SPLIT.split(kept.strip(" .,:;")):
        piece, named = _affiliated(piece.strip(" ."))
        if authors and (roles.is_desk(piece) or _HONOUR.fullmatch(piece)):
            continue
        outlet = outlet or named
        if not piece:
            continue
        if authors and _SERVICE.fullmatch(piece):
            outlet = outlet or piece
            continue
        if authors and (printed := paper(piece)):
            outlet = outlet or printed
        elif people.is_name(piece) and not (authors and roles.ROLE.search(piece)):
            if roles.ROLE.search(piece) and not authors:
                piece = roles.before_role(piece) or ""
            if not piece:
                return None
            authors.append(people.cased(piece))
        elif known := outlets.agency(piece) or outlets.told(piece):
            if bare and not authors and not outlets.agency(piece):
                return None
            if authors:
                outlet = outlets.told(piece) or known
            else:
                authors.append(known)
        elif authors and _SITE.fullmatch(piece):
            outlet = outlet or piece
        elif (name := roles.before_role(piece)) is not None:
            authors.append(people.cased(name))
        elif led and authors and _PLACE_NAME.fullmatch(piece):
            outlet = outlet or outlets.shaped(piece)
        elif not (authors and roles.ROLE.search(piece)) and not (
            led and roles.is_staff(piece, authors)
        ):
            return None
    signed = tuple(dict.fromkeys(author for author in authors if author))
    return ByLine(signed, outlet) if authors else None


def paper(piece: str) -> str | None:
    """A paper's name behind an author's: "…, Harbour Gazette"; no surname ends so."""
    if outlets.agency(piece):
        return None
    weekly = piece.endswith((" Weekly", " Daily")) and outlets.shaped(f"The {piece}")
    return outlets.told(piece) or (piece if weekly else None)


_SERVICE = re.compile(r"(?:[A-Z][\w’'-]+ ){1,4}(?:News|Service|Agency|Network|Newspapers|Radio)")
"""Whom an author works for, as such houses call themselves."""
_SITE = re.compile(r"(?:[A-Za-z\d-]+\.)+[a-z]{2,10}")
"""A site that calls itself as its host is called: "…, LRT.lt"."""
_PLACE_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,3}\.?")
"""Where the authors were, or for whom, after their names: "…, Johannesburg"."""


def _affiliated(piece: str) -> tuple[str, str | None]:
    """ "LOLITA C. BALDOR Associated Press": the name, and the outlet that follows it."""
    words = piece.split()
    for cut in range(2, len(words)):
        name, tail = " ".join(words[:cut]), " ".join(words[cut:])
        if (named := outlets.known(tail) or outlets.agency(tail)) and people.is_name(name):
            return name, named
    return piece, None


def with_paper(text: str, page: str) -> ByLine | None:
    """ "ANA BELL Quay Ledger", where capitals or the rest of the page part paper from name."""
    words = text.split() if len(text) <= _LONGEST_SIGNED else []
    for cut in range(2, len(words)):
        name, paper = " ".join(words[:cut]), " ".join(words[cut:])
        if not people.is_name(name) or not (told := outlets.told(paper)):
            continue
        if name.isupper() != paper.isupper() or page.count(paper) > max(page.count(text), 1):
            return ByLine((people.cased(name),), told)
    return None


_LONGEST_SIGNED = 80


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


def contact(text: str) -> tuple[str, ...] | None:
    """The names in "Write A B at … and C D at …"; None for any other line."""
    lead = _CONTACT.match(text)
    if lead is None:
        return None
    found = (match[1].strip() for match in _CONTACT_NAME.finditer(text, lead.end()))
    first = _CONTACT_NAME.match(text[lead.end() :])
    names = [*([first[1].strip()] if first else []), *found]
    named = tuple(
        dict.fromkeys(
            people.cased(name)
            for name in names
            if people.is_name(name) and not outlets.told(name) and not outlets.told(name.split()[0])
        )
    )
    return named or None
