"""By-lines: which words of a line are the authors' names, and which name their paper or place."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.reading import dates, outlets
from corpus.reading.lines import words

_PARTICLES = words(
    "de da di du del della der den des dos das van von vom zu zur ten ter te la le el al ",
    "bin ibn ben bint af av y e i o' d' abu st st. ould uz und",
)
_NOT_NAMES = (
    words(
        "the a an and or but in on at of for to from with by as is was it this that these ",
        "those he she they we you i his her their our its not no all any more most new news ",
        "staff live updated published posted read share related advertisement photo video ",
        "watch analysis opinion world politics business sport sports home comment comments ",
        "feature features europe asia africa americas uk us usa u.s. eu nato un russia ",
        "ukraine china today yesterday tomorrow breaking exclusive why how what when where ",
        "who if after before amid over under against says said morning evening afternoon ",
        "night noon midnight date copyright subscribe menu sign log email editorial board ",
        "team desk attorney judge president minister senator governor mayor court council police ",
        "says said hails calls wins backs briefing briefings room office force gaggle remarks ",
        "statement committee section sections volume issue page research paper papers policy ",
        "today's today’s print edition rights aid affairs development environment humanitarian "
        "report reports working essay newsletter magazine quarterly transcript",
    )
    | frozenset(dates.MONTHS) - {"may", "june", "april", "august", "jan"}
    | frozenset(name.lower() for name in dates.DAY_NAMES)
)
_BROADCASTERS = frozenset(("ABC", "BBC", "CBC", "CBS", "CNN", "CTV", "ESPN", "ITV", "MSNBC", "NBC"))
_BROADCASTERS |= {"NHK", "NPR", "PBS", "RTÉ", "SBS", "VOA"}
_LEAD = re.compile(
    r"^(?:[—–/|•·-]\s*)?(?:(?:von|par|por|di|door|av|af)\b:?|(?:(?:(?:story|words"
    r"|text) and (?:photos?|pictures|photography)|words|written|reported|reporting"
    r"|story|text|article|analysis|opinion"
    r"|comment|review|interview|exclusive|live reporting|compiled|posted|published|a column"
    r"|report)\s+)?by"
    r"\b:?|(?:text|words|story|report|interview)\s*:|author(?:s|\(s\))?\s*:|author(?=\s[A-Z])|by-?line\s*:|reporters?\s*:"
    r"|writer\s*:|from)\s+",
    re.IGNORECASE,
)
_REPORTS = re.compile(r"(\S+(?: \S+){1,3}?),? (?:reports|writes|reporting)", re.IGNORECASE)
_OF_OUTLET = re.compile(
    r"(\S+(?: \S+){0,3}?)['’]s? (?:[A-Z]\w+ ){0,3}(?:[Ss]ervice|[Dd]esk|[Ss]taff|[Nn]ewsroom"
    r"|[Tt]eam)"
)
"""A desk of an outlet as author: "By RFE/RL's Kazakh Service"."""
_DANGLING = re.compile(r"\s+(?:on|at|of)\s*$", re.IGNORECASE)
_BEFORE_NAME = re.compile(
    r"^(?:(?:the|our)\s)?(?:[a-z][\w-]*\s){0,3}(?:reporters?|correspondents?|editors?|writers?"
    r"|columnists?|producers?)(?:\s(?:for|in)\s[A-Z]\w+)?,?\s+(?=[A-Z])"
)
"""What authors are, before their names: "By health reporter Anna Berg"."""
_TAIL = re.compile(
    r"[.,;]?\s+(?:photos?|photographs?|photography|pictures?|images?|video|illustrations?"
    r"|graphics?)"
    r"(?:\s+by|\s*:)\s.*$|\s+(?:in|for|at|from|on|reports|reporting)\s+(?=[A-Z@]).*$|\s*["
    r"|•·/–—].*$|\s+-\s+.*$"
    r"|\s+follow$|\s*\(.*$|\s*@\w+.*$|\s+(?:published|updated|posted|last)\b.*$"
    r"|\s*[\w.+-]+@[\w-]+\.\w+.*$",
    re.IGNORECASE,
)
_WITH = re.compile(r"\s+with\s+(\S+(?: \S+){0,3})$", re.IGNORECASE)
"""An agency that helped, and printed nothing: "By Anna Berg with AP"."""
_CITY = (
    r"(?:New|Los|Las|San|Santa|São|St|Saint|Port|Fort|El|La|Abu|Tel|Hong|Kuala|Buenos|Addis|Cape"
    r"|Rio|Salt|Mexico|Panama|Guatemala|Kansas|Phnom|Ho|West|East|North|South)"
)
"""What the names of cities begin with that are of several words."""
_PLACE = re.compile(
    r"\s+in\s+[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,2}"
    r"(?=(?:,|;|,?\s+and|\s+&)\s+(?:(?:[A-Z][\w.'’-]*\s+){2,4}in\s+[A-Z]"
    rf"|(?!{_CITY}\b)"
    r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,3}$))"
)
"""Where the first of two authors was, before a name that is no second city's."""
_HELPED = re.compile(
    r"[,;]?\s+(?:and |with )?(?:additional |further |more )?reporting (?:by|from)\s.*$",
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
_ROLE = re.compile(
    r"\b(?:correspondent|editor|reporter|writer|staff|columnist|journalist|bureau|chief|producer"
    r"|analyst|contributor|fellow|professor|director|desk|team|agenc(?:y|ies)|wires?|presenter"
    r"|spokes(?:person|man|woman)|lecturer|researcher|historian|strategist|economist"
    r"|commentator|blogger|novelist|broadcaster|critic|photographer|freelancer?|meteorologist"
    r"|political|diplomatic|defen[cs]e|foreign|security|senior|national|special|head|team)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:[.'’ʼ-][^\W\d_]+)*\.?", re.UNICODE)
_CONTACT = re.compile(
    r"^(?:[—–-]\s*)?(?:write(?:\s+to)?|e-?mail|contact|reach|follow|tweet)\s+(?=\S)", re.IGNORECASE
)
_CONTACT_NAME = re.compile(r"(?:^|,\s*|;\s*|\band\s+)([^@,;]{4,60}?)\s+(?:at|on|via|by)\b")


_ADDRESSED = re.compile(r"\s*[-–—|•·,(<]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>]?$")
"""Where the author is reached, behind the name: "Anna Berg - anna@quay.example"."""


class ByLine(NamedTuple):
    """What a by-line says. ``outlet`` is a known outlet that is named beside the authors."""

    authors: tuple[str, ...]
    outlet: str | None = None


def is_name(text: str) -> bool:
    """Whether ``text`` has the shape of a person's full name: two to five capitalised words."""
    words = text.replace("\u00a0", " ").split()
    if words and words[0] in _BROADCASTERS:
        return False  # a station or a programme of theirs
    if not 2 <= len(words) <= (4 if text.isupper() else 5):
        return False
    capitals = 0
    for index, word in enumerate(words):
        low = word.lower()
        if low in _PARTICLES and 0 < index < len(words) - 1:
            continue
        initial = len(word) == 2 and word[1] == "."
        if (
            (low.strip(".,") in _NOT_NAMES and not initial)
            or not word[0].isupper()
            or not _WORD.fullmatch(word)
        ):
            return False
        capitals += 1
    return capitals >= 2


def is_city(text: str) -> bool:
    """Whether words begin as the name of a city of several words does: "New York"."""
    return _IN_CITY.match(text) is not None


_IN_CITY = re.compile(rf"{_CITY}\b", re.IGNORECASE)


def byline(text: str, *, bare: bool = False) -> ByLine | None:
    """The authors of a by-line ("By A B and C D in Brussels"); None for any other line.

    With ``bare``, the names may stand alone, as papers print them under a headline.
    """
    lead = _LEAD.match(text)
    reached = _ADDRESSED.search(text) if lead is None and "@" in text else None
    if reached and is_name(text[: reached.start()]):
        return ByLine((_cased(text[: reached.start()]),))
    if lead is None and (told := _REPORTS.fullmatch(text)) and is_name(told[1]):
        return ByLine((_cased(told[1]),))
    if lead and (desk := _OF_OUTLET.fullmatch(text[lead.end() :])) and outlets.known(desk[1]):
        return ByLine((desk[0],), outlets.known(desk[1]))
    if lead is None and not bare:
        return None
    rest = (text[lead.end() :] if lead else text).removesuffix(" =")
    rest = _BEFORE_NAME.sub("", rest) if lead else rest
    return _names(rest, led=lead is not None, bare=lead is None)


def _names(rest: str, *, led: bool, bare: bool) -> ByLine | None:
    if (helped := _WITH.search(rest)) and outlets.agency(helped[1]):
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
        if authors and _is_desk(piece):
            continue
        outlet = outlet or named
        if not piece:
            continue
        if authors and _SERVICE.fullmatch(piece):
            outlet = outlet or piece
            continue
        if authors and (paper := _paper(piece)):
            outlet = outlet or paper
        elif is_name(piece) and not (authors and _ROLE.search(piece)):
            if _ROLE.search(piece) and not authors:
                piece = _before_role(piece) or ""
            if not piece:
                return None
            authors.append(_cased(piece))
        elif known := outlets.agency(piece) or outlets.told(piece):
            if bare and not authors and not outlets.agency(piece):
                return None
            if authors:
                outlet = outlets.told(piece) or known
            else:
                authors.append(known)
        elif authors and _SITE.fullmatch(piece):
            outlet = outlet or piece
        elif (name := _before_role(piece)) is not None:
            authors.append(_cased(name))
        elif led and authors and _PLACE_NAME.fullmatch(piece):
            outlet = outlet or outlets.shaped(piece)
        elif not (authors and _ROLE.search(piece)) and not (led and _staff(piece, authors)):
            return None
    people = tuple(dict.fromkeys(author for author in authors if author))
    return ByLine(people, outlet) if authors else None


def _paper(piece: str) -> str | None:
    """A paper's name behind an author's: "…, Harbour Gazette"; no surname ends so."""
    if outlets.agency(piece):
        return None
    weekly = piece.endswith((" Weekly", " Daily")) and outlets.shaped(f"The {piece}")
    return outlets.told(piece) or (piece if weekly else None)


_SERVICE = re.compile(r"(?:[A-Z][\w’'-]+ ){1,4}(?:News|Service|Agency|Network|Newspapers|Radio)")
"""Whom an author works for, as such houses call themselves."""
_SITE = re.compile(r"(?:[A-Za-z\d-]+\.)+(?:com|org|net|eu|info|news|[a-z]{2})")
"""A site that calls itself as its host is called: "…, LRT.lt"."""
_PLACE_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,3}\.?")
"""Where the authors were, or for whom, after their names: "…, Johannesburg"."""


def _is_desk(piece: str) -> bool:
    """What an author is, after his name: "Local Democracy Reporter"; no further name in it."""
    words = piece.split()
    return 1 <= len(words) <= 3 and _DESK.fullmatch(words[-1]) is not None


def is_role(text: str) -> bool:
    """Whether a line is no more than what an author is: "Sports Writer"."""
    words = text.split()
    return (
        2 <= len(words) <= 4
        and _DESK.fullmatch(words[-1]) is not None
        and all(_ROLE.fullmatch(word) or _BEAT.fullmatch(word) for word in words[:-1])
    )


_BEAT = re.compile(
    r"(?:sports?|science|health|business|education|crime|courts?|legal|energy|climate|environment"
    r"|economics?|world|europe|us|uk|local|democracy|news|city|arts|culture|media|technology|tech)",
    re.IGNORECASE,
)
_DESK = re.compile(
    r"(?:correspondent|editor|reporter|writer|staff|columnist|journalist|producer|analyst"
    r"|contributor"
    r"|fellow|professor|director|desk|team|agenc(?:y|ies)|presenter|chief|bureau"
    r"|spokes(?:person|man|woman)|lecturer|researcher|historian|strategist|economist"
    r"|commentator|blogger|novelist|broadcaster|critic|photographer|freelancer?|meteorologist)s?",
    re.IGNORECASE,
)


def _affiliated(piece: str) -> tuple[str, str | None]:
    """ "LOLITA C. BALDOR Associated Press": the name, and the outlet that follows it."""
    words = piece.split()
    for cut in range(2, len(words)):
        tail = " ".join(words[cut:])
        if (named := outlets.known(tail) or outlets.agency(tail)) and is_name(
            " ".join(words[:cut])
        ):
            return " ".join(words[:cut]), named
    return piece, None


def _printed_by(piece: str) -> str | None:
    """The outlet that a piece of a by-line names, also by its host: "EURACTIV.com Est. 4min"."""
    first = piece.split(maxsplit=1)[0]
    hosted = outlets.of_url(f"https://{first.lower()}") if "." in first.rstrip(".") else None
    return outlets.told(piece) or (outlets.known(hosted) if hosted else None)


def _tails(rest: str) -> list[str]:
    """The pieces of a by-line that may name the outlet: after "for", a bar, a comma."""
    pieces = re.split(
        r",?\s+(?i:for|at|from|special to|of(?= the [A-Z]))\s+|\s+staff$|\s*[|•·/–—(),]\s*|\s+-\s+",
        rest,
    )
    return [piece for piece in pieces[1:] if piece]


def _before_role(piece: str) -> str | None:
    """The name in "Jennifer Rankin Brussels correspondent"."""
    found = _ROLE.search(piece)
    if found is None:
        return None
    words = piece[: found.start()].split()
    named = " ".join(words)
    if outlets.known(named) or outlets.shaped(f"The {named}"):
        return None
    for size in (2, 3):
        if len(words) >= size and is_name(" ".join(words[:size])):
            return " ".join(words[:size]) if size == 2 or len(words) == 3 else None
    return None


def _staff(piece: str, authors: list[str]) -> bool:
    """ "By Reuters Staff", "By staff and agencies": nobody's name, but a by-line."""
    words = piece.lower().split()
    if words and words[-1] in (
        "staff",
        "agencies",
        "wires",
        "reporter",
        "writers",
        "desk",
        "board",
    ):
        head = piece.rsplit(maxsplit=1)[0] if len(words) > 1 else ""
        authors.append(outlets.agency(head) or "")
        return True
    return False


def _cased(name: str) -> str:
    """A name in capitals as names are written."""
    if not name.isupper() or len(name) < 5:
        return name
    return " ".join(
        word.lower() if word.lower() in _PARTICLES else "-".join(map(_capital, word.split("-")))
        for word in name.split()
    )


def _capital(word: str) -> str:
    for prefix in ("Mc", "O'", "O’"):
        if word.startswith(prefix.upper()) and len(word) > len(prefix) + 1:
            return prefix + word[len(prefix) :].capitalize()
    return word.capitalize()


def contact(text: str) -> tuple[str, ...] | None:
    """The names in "Write A B at … and C D at …"; None for any other line."""
    lead = _CONTACT.match(text)
    if lead is None:
        return None
    found = (match[1].strip() for match in _CONTACT_NAME.finditer(text, lead.end()))
    first = _CONTACT_NAME.match(text[lead.end() :])
    names = [*([first[1].strip()] if first else []), *found]
    people = tuple(
        dict.fromkeys(
            _cased(name)
            for name in names
            if is_name(name) and not outlets.told(name) and not outlets.told(name.split()[0])
        )
    )
    return people or None
