"""Names that a line of a page holds, how they stand there, and the words beside them that tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from corpus.reading import dates, outlets, webhosts
from corpus.reading.lines import ends_sentence, words

JOINING = words(
    "of the and for & de la le del della dello dei des du da do di der van von y e et und och"
)
_WORD = r"(?:[dlDL]['’])?[^\W_a-z](?:[\w.'’&+-]*[\w&+])?"
_SPAN = re.compile(rf"(?<!\w){_WORD}(?: (?:(?:{'|'.join(sorted(JOINING))}) ){{0,2}}{_WORD}){{0,6}}")
_PARTS = re.compile(r"\s*(?:[|•·⋅∙›»>/]|\s[–—-]\s|::|\s{3,}|\t|,\s)\s*")
_YEARS = re.compile(r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?\s+)+|\s(?:19|20)\d\d$")
_GENITIVE = re.compile(r"['’]s?$")
_FIRM = re.compile(
    r",? (?:limited|ltd|inc|incorporated|llc|l\.?p|plc|gmbh|ag|pty|pvt|corp|corporation|s\.?p\.?a"
    r"|s\.?a|s\.?r\.?l|b\.?v|n\.?v|ab|co|kg|company)\b\.?.*$",
    re.IGNORECASE,
)
RELEASE = re.compile(r"(?<=\w) (?:News|Press|Media) Release$", re.IGNORECASE)
"""What an institution prints, behind its name."""
_SIGN = re.compile(r"©|[^\W\d_]+")
_CUES = {
    "copyright": "copyright © rights droits derechos diritti rechte rättigheter autorskie verlag",
    "call": "subscri abonn suscr abbona prenum sottoscri newsletter newsletters briefing email "
    "emails inbox bulletin updates alerts digest nyhetsbrev app apps download channel "
    "whatsapp telegram facebook twitter instagram support donate become member sign get like "
    "unterstützen recevez iscriviti visit continue shared view read original",
    "more": "more latest stories headlines trending follow "
    "join folgen folge suivez sigue síguenos segui följ volg obserwuj",
    "printed": "appeared published reprinted republished printed originally source provided via "
    "courtesy forwarded produced supplied",
    "views": "views opinions view position represent reflect necessarily",
    "staff": "reporter reportera correspondent editor writer journalist covers columnist staff "
    "joined works",
    "about": "about contact advertise write letters reach newsdesk trust help back",
    "own": "message note website newspaper edition nonprofit magazine publication newsroom owner",
    "picture": "photo photograph picture image credit pictured",
    "author": "by",
}
_LABELS = frozenset(("copyright", "printed", "own", "picture", "author"))
"""Cues that name what stands behind a colon; behind others another headline begins."""
_STEM = 6
"""Letters of a word that tell its cue, so that one row serves several languages and endings."""
_STEMS = {word[:_STEM]: cue for cue, text in reversed(_CUES.items()) for word in text.split()}
_IDLE = JOINING | words("sie us nous ons oss ci die das den het our now jetzt this")
"""Words that may follow a call before the name."""
_DAYS = frozenset((*dates.MONTHS, *(name.casefold() for name in dates.DAY_NAMES)))
_FRONT = words("startseite accueil inicio portada forside home") | {"strona główna"}
"""What menus call the front page."""
_NEAR = 5
"""Words to either side of a name among which its cues stand."""
_MOST_WORDS, _LONGEST = 7, 80
_ARTICLE = re.compile(
    r"^(?:(?:the|de|het|el|la|le|les|los|las|il|lo|der|die|das) |l['’])", re.IGNORECASE
)


class Span(NamedTuple):
    """A name, whether it is "alone" on its line, a "piece" of it or "within", its cues."""

    name: str
    shape: str
    cues: frozenset[str]


def spans(text: str) -> Iterator[Span]:
    """The names of a line without its Markdown."""
    for span in (*_wholes(text), *_within(text)):
        if _may_name(span.name):
            yield span


def key(name: str) -> str:
    """A name folded, without its article in any language; a known outlet's as it is known."""
    bare = _ARTICLE.sub("", outlets.key(outlets.known(name) or name))
    return bare.replace(" & ", " and ")


def is_call(word: str) -> bool:
    """Whether a word is one of those that stand beside a house's name: "Subscribe", "Photo"."""
    return _cue(word.casefold()) is not None


def is_front(name: str) -> bool:
    """Whether a name is what menus call the front page."""
    return name.casefold() in _FRONT


def is_name(text: str) -> bool:
    """Whether words are all written as those of a name."""
    return _SPAN.fullmatch(text) is not None


def calls(text: str) -> bool:
    """Whether a sentence speaks to the reader of subscribing, supporting and the like."""
    low = text.casefold() if len(text) <= _LONGEST_CALL else ""
    if not any(stem in low for stem in _CALLING) or _SPOKEN.search(text):
        return False
    asked = any(stem in low for stem in _OF_READERS) and _READER.search(low) is not None
    return asked or _CALLED.search(low) is not None


_LONGEST_CALL = 200
_OF_READERS = ("support", "donat", "download", "follow")
_CALLING = (
    *("newsletter", "subscri", "abonn", "iscriv", "suscr", "prenum", "sign up", "app"),
    *_OF_READERS,
)
_CALLED = re.compile(r"newsletter|\b(?:subscri|abonn|iscriv|suscr|prenum|sign up\b|apps?\b)")
_READER = re.compile(r"\b(?:you|your|us|our)\b")
_SPOKEN = re.compile('["“”„«»]')


def _may_name(name: str) -> bool:
    folded = key(name)
    if (
        _RESERVED.fullmatch(name)
        or is_front(name)
        or not 2 <= len(folded) <= _LONGEST
        or not any(map(str.isalpha, folded))
    ):
        return False
    if all(word.strip(".,") in _DAYS or not any(map(str.isalpha, word)) for word in folded.split()):
        return False
    if webhosts.is_host(name.casefold()) or _BUTTON.fullmatch(name):
        return False
    told = outlets.known(name) or name
    agency = outlets.agency(name) or outlets.agency(told)  # what it tells is printed by others
    return not (agency or outlets.shows_others(told) or outlets.is_actor(told))


_RESERVED = re.compile(r"(?:all )?rights? reserved|(?:\w+ ){0,2}staff", re.IGNORECASE)
"""What stands where names do and is none: whose the rights are, who wrote it."""
_BUTTON = re.compile(
    r"(?:watch|listen|read|view|see|play|sign|log|join|find|follow|shop|subscribe|donate|give|buy"
    r"|apply|start|try|get|download)"
    r" (?:now|here|more|live|us|all|later|up|in|out|today|online|free)",
    re.IGNORECASE,
)
"""What buttons say in two words."""


def _wholes(text: str) -> Iterator[Span]:
    pieces = [one for part in _PARTS.split(text) if (one := part.strip('()[]"“”'))]
    shape = "alone" if len(pieces) == 1 else "piece"
    for piece in pieces:
        spelt = piece.split()
        upper = piece[0].isupper() or len(pieces) == len(spelt)
        if len(spelt) > _MOST_WORDS or not upper:
            continue
        told = outlets.told(piece) is not None
        if is_call(spelt[0]) and not told:
            continue
        named = told or is_name(piece)
        if named or (shape == "alone" and not ends_sentence(piece)):
            yield Span(_bare(piece), shape, frozenset(() if named else ("small words",)))


def _within(text: str) -> Iterator[Span]:
    for found in _SPAN.finditer(text):
        spelt, lead, tail = _trimmed(found[0])
        name = _bare(spelt)
        if not name or name == text.strip():
            continue
        spoken, _, since = text[max(0, found.start() - 80) : found.start()].rpartition(": ")
        before = [*_SIGN.findall(since)[-_NEAR:], *lead]
        after = [*tail, *_SIGN.findall(text[found.end() : found.end() + 60])[:_NEAR]]
        cues = {f"before:{cue}" for cue in _cued(before)}
        cues |= {f"before:{cue}" for cue in _cued(_SIGN.findall(spoken)[-_NEAR:]) & _LABELS}
        cues |= {f"after:{cue}" for cue in _cued(after)}
        cues |= {"genitive"} if _GENITIVE.search(spelt) else set()
        cues |= {"firm"} if _FIRM.search(text[found.start() : found.end() + 14]) else set()
        yield Span(name, "within", frozenset(cues))


def _trimmed(span: str) -> tuple[str, list[str], list[str]]:
    """A span without the words of a call at its ends, and those words."""
    spelt = _YEARS.sub("", span).replace("-App", " App").split()
    first, last = 0, len(spelt)
    while first < last and (is_call(spelt[first]) or (first and spelt[first].casefold() in _IDLE)):
        if spelt[first + 1 : first + 2] and spelt[first + 1].isdigit():
            break  # a station is called by its channel: "Channel 9 Denby"
        first += 1
    while last > first + 1 and _cue(spelt[last - 1].casefold()) in ("call", "staff"):
        last -= 1
    return " ".join(spelt[first:last]), spelt[:first], spelt[last:]


def _cued(beside: Iterable[str]) -> set[str]:
    return {cue for word in beside if (cue := _cue(word.casefold()))}


def _cue(low: str) -> str | None:
    bare = low.removesuffix("'s").removesuffix("’s")
    return None if bare in _NO_CUES else _STEMS.get(low[:_STEM])


_NO_CUES = frozenset(("report", "reports"))
"""What houses are called by, of the stem of who works for them."""


def _bare(name: str) -> str:
    """A name without a year, a firm's ending, a genitive and signs around it."""
    name = RELEASE.sub("", _FIRM.sub("", f"{_YEARS.sub('', name)} ").strip())
    return _GENITIVE.sub("", name).strip(" .,:;|–—-•·\"'“”‘’()[]")
