"""Whom the labels of a transcript name: by surname, first name, initials or office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import SpeakerType
from corpus.quoting.cast.members import Cast
from corpus.quoting.words.flags import FIRST, HONORIFIC, ROLE, SUFFIX, TITLE
from corpus.quoting.words.lexicon import words
from corpus.quoting.words.shapes import bag

# Words for parts in a talk, which name nobody.
_PARTS = bag(
    """
    q a question answer reporter interviewer moderator host presenter anchor operator audience
    speaker narrator caller voice male female man woman unidentified unknown participant member
    witness court counsel clerk students all chorus translator interpreter members guest panelist
    """
)
# A label that gives no more of a name than its initials: "PN" is Padraig Nolan.
_INITIALS = re.compile(r"[A-ZÀ-ÖØ-Þ](?:\.?[A-ZÀ-ÖØ-Þ]){1,3}\.?")
_NUMBER = re.compile(r"Q\d+")  # of a question, before whoever asks it
_LISTED = r"(?<![\w.’'-])((?-i:[A-ZÀ-ÖØ-Þ])[\w.’'-]+(?: (?-i:[A-ZÀ-ÖØ-Þ])[\w.’'-]+){1,4})"

_Known = tuple[str | None, SpeakerType | None, str | None, float]


class People:
    """Who the labels name, by the fullest form among the labels and in the text."""

    def __init__(self, text: str, labels: Sequence[str], cast: Cast, guest: str | None) -> None:
        self.full: dict[str, str] = {}
        self.first: dict[str, str | None] = {}  # by first name; None for one that two bear
        known = [e for e in cast.entities if e.type == "person" and " " in e.name]
        for name in [*(_name(label)[0] for label in labels), *(e.name for e in known)]:
            last = name.rpartition(" ")[2].casefold()
            if last == name.casefold() or _part(name, name):
                continue
            first = name.partition(" ")[0].casefold()
            same = self.first.get(first, name)
            alike = same is not None and same.casefold() == name.casefold()
            self.first[first] = name if alike else None
            held = self.full.get(last, "")
            if not held or (held.isupper() and not name.isupper()):
                self.full[last] = name
        talking = {_name(label)[0] for label in labels} & set(self.full.values())
        self.initials = {**_initials([*self.full.values()]), **_initials([*talking])}
        self.text = text
        self.roles = {e.name: e.roles for e in cast.entities if e.type == "person"}
        self.spoken: dict[str, _Known] = {}
        self.guest = guest

    def find(self, label: str) -> _Known:
        """Name, type, role and chance of a label."""
        if label not in self.spoken:
            self.spoken[label] = self._find(label)
        return self.spoken[label]

    def _find(self, label: str) -> _Known:
        if label in ("", "A", "a"):
            if self.guest is None:
                return None, None, None, 0.0
            return self.guest, "person", self._role(self.guest), 0.85
        if _INITIALS.fullmatch(label) and (full := self.initials.get(label.replace(".", ""))):
            return _shown(full), "person", self._role(full), 0.92
        name, role = _name(label)
        office = label[:4].casefold() == "the "
        full = None if office else self.full.get(name.rpartition(" ")[2].casefold())
        if full is None and " " not in name and not office:
            full = self.first.get(name.casefold())
        if full and (" " not in name or full[:1] == name[:1]):
            return _shown(full), "person", role or self._role(full), 0.96
        if office or _part(name, label):
            holder = self._holder(label)
            if holder:
                return holder, "person", self._role(holder), 0.85
            return label, "unnamed", None, 0.92
        return _shown(name), "person", role, 0.92

    def _holder(self, label: str) -> str | None:
        """The one person whom the text gives this role."""
        role = label.casefold().removeprefix("the ")
        found = [n for n, held in self.roles.items() if role in (r.casefold() for r in held)]
        if len(found) == 1:
            return found[0]
        listed = set(re.findall(rf"{_LISTED} \({re.escape(role)}\)", self.text, re.IGNORECASE))
        return _name(listed.pop())[0] if len(listed) == 1 else None

    def _role(self, name: str) -> str | None:
        roles = self.roles.get(name) or self.roles.get(_shown(name)) or ()
        return next((role for role in roles if not _NUMBER.fullmatch(role)), None)


def _initials(names: Sequence[str]) -> dict[str, str]:
    """Initials -> the one full name that has them."""
    found: dict[str, set[str]] = {}
    for name in names:
        letters = [part[0] for part in name.split() if part[0].isupper()]
        for some in {"".join(letters), f"{letters[0]}{letters[-1]}"} if len(letters) > 1 else ():
            found.setdefault(some, set()).add(name)
    return {letters: held.pop() for letters, held in found.items() if len(held) == 1}


def _flags(word: str) -> int:
    """What the lexicon knows of a word of a label, whatever its case."""
    word = word.strip(".")
    return words()[word.capitalize() if word.isupper() else word]


def _part(name: str, label: str) -> bool:
    """Whether the words name a part or an office, nobody by name."""
    first, _, last = name.casefold().rpartition(" ")
    if last in _PARTS or first in _PARTS:
        return True
    if _flags(label.split()[0]) & (HONORIFIC | FIRST):
        return False
    return bool(_flags(name.rpartition(" ")[2]) & (ROLE | TITLE))


def _name(label: str) -> tuple[str, str | None]:
    """A label's name without titles, and the title where it tells an office."""
    parts = label.split()
    while len(parts) > 1 and _flags(parts[-1]) & SUFFIX:
        parts.pop()
    at, role = 0, []
    while at < len(parts) - 1 and _flags(parts[at]) & (TITLE | ROLE | HONORIFIC):
        if not _flags(parts[at]) & HONORIFIC:
            role.append(parts[at])
        at += 1
    return " ".join(parts[at:]), " ".join(role) or None


def _shown(name: str) -> str:
    """A name in capitals as it is written elsewhere."""
    return " ".join(map(_cased, name.split())) if name.isupper() else name


def _cased(word: str) -> str:
    out = re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), word)
    return re.sub(r"^(Mc)(\w)", lambda m: m[1] + m[2].upper(), out)
