"""By-lines: which words of a line are the authors' names, and which name their paper or place."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.reading import bylinenames, outlets, people
from corpus.reading.bylinenames import ByLine as ByLine

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
    r"|author(?=\s[A-Z])|by-?line\s*:|(?:staff |senior |chief )?reporters?\s*:"
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
_BEFORE_NAME = re.compile(
    r"^(?:(?:the|our)\s)?(?:[A-Z][\w-]+\s){0,2}(?:[a-z][\w-]*\s){0,3}(?:reporters?|correspondents?|editors?|writers?"
    r"|columnists?|producers?)(?:\s(?:for|in)\s[A-Z]\w+)?,?\s+(?=[A-Z])"
)
"""What authors are, before their names: "By health reporter Anna Berg"."""
_BLANKS = re.compile(r"(?<!\s)(\s{20})\s++")
"""More part nothing else, and each would be a place to begin at."""
_HOUSE = re.compile(r"^[^/|]{2,40}?\s[/|]\s(?=[Bb]y [A-Z])")
"""Whose it is, before the by-line: "Quay Highlands / By Anna Berg"."""
_ASIDE = re.compile(r" (?:\([a-z]+(?: [a-z]+){0,2}\)|['’]\d\d)(?= and |, |$)")
"""When each of the authors wrote, or leaves school: "Anna Berg (now) and Tom Cole (earlier)"."""
_WHERE = re.compile(r" \(([A-Z][^()]{2,24})\)(?= and )")
"""Where the first of two authors was: "Anna Berg (Lagos) and Tom Cole (Ibadan)"."""
_CONTACT = re.compile(
    r"^(?:[—–-]\s*)?(?:write(?:\s+to)?|e-?mail|contact|reach|follow|tweet)\s+(?=\S)", re.IGNORECASE
)
_CONTACT_NAME = re.compile(r"(?:^|[,;]\s{0,3}|\band\s{1,3})([^@,;]{4,60}?)\s++(?:at|on|via|by)\b")
_ADDRESSED = re.compile(r"\s*[-–—|•·,(<]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>]?$")
"""Where the author is reached, behind the name: "Anna Berg - anna@quay.example"."""


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
    if bare and (names := _listed(text)):
        return ByLine(names)
    if name := _told_alone(text):
        return ByLine((people.cased(name),))
    if name := labelled(text):
        return ByLine((people.cased(name),)) if bare else None
    lead = _LEAD.match(text)
    if lead is not None:
        return _led(lead[0], text[lead.end() :])
    if name := _addressed(text):
        return ByLine((people.cased(name),))
    return _bare(text) if bare else None


def _listed(text: str) -> tuple[str, ...]:
    """The authors that strokes part: "Ana Bell / Tom Cole"."""
    names = text.split(" / ") if " / " in text else []
    are_names = all(map(people.is_name, names)) and not any(map(outlets.told, names))
    return tuple(map(people.cased, names)) if are_names else ()


def _told_alone(text: str) -> str | None:
    """The one author behind a word: who took the pictures too, "of" or "with" before the name."""
    if (beside := _BESIDE_PICTURES.match(text)) and people.is_name(beside["name"]):
        return beside["name"]
    word = _BEFORE_ONE.match(text)
    name = text[word.end() :] if word else ""
    return name if word and people.is_name(name) and not outlets.told(name) else None


_BEFORE_ONE = re.compile(r"of |(?i:with) ")
"""A "di", "de" or "von" put into English; a column's head: "with Ana Bell"."""


def _addressed(text: str) -> str | None:
    """The author beside an address, or who "reports"."""
    reached = _ADDRESSED.search(text) if "@" in text else None
    if reached and people.is_name(text[: reached.start()]):
        return text[: reached.start()]
    told = _REPORTS.fullmatch(text)
    return told[1] if told and people.is_name(told[1]) else None


def _led(lead: str, rest: str) -> ByLine | None:
    """Whom the ``rest`` of a by-line behind its ``lead`` names, where that is no paper alone."""
    if (desk := _OF_OUTLET.fullmatch(rest)) and (house := outlets.known(desk[1])):
        return ByLine((desk[0],), house)
    rest = _two_abroad(_BEFORE_NAME.sub("", rest.removesuffix(" =")))
    found = bylinenames.names(rest, led=True, bare=False)
    if found and _FROM.match(lead) and all(map(_prints, found.authors)):
        return None  # "From the Quay Ledger"
    return found


def _bare(text: str) -> ByLine | None:
    """Whom a line of names alone names, where they are no papers."""
    found = bylinenames.names(text.removesuffix(" ="), led=False, bare=True)
    return None if found and all(map(outlets.is_no_person, found.authors)) else found


def _prints(name: str) -> bool:
    return outlets.told(name) is not None or outlets.is_no_person(name)


def _two_abroad(rest: str) -> str:
    """Two authors with "and" in another language between them, as in English."""
    for found in _AND_ABROAD.finditer(rest):
        first = re.split(r",\s", rest[: found.start()])[-1]
        if people.is_name(first) and people.is_name(rest[found.end() :]):
            return f"{rest[: found.start()]} and {rest[found.end() :]}"
    return rest


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
