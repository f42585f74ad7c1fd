"""Whom the words of a turn call by name, and of whom they speak: neither is who says them."""

from __future__ import annotations

import re
from functools import cached_property

from corpus.quoting.cast.who import identify
from corpus.quoting.exchanges.company import Company, Person

_NAME = re.compile(r"\b[A-Z][\w-]{2,}")
_HAILED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lady|Lord|Se[nñ]ora?|Senhora?|Herr|Frau|Sister|Father"
    r"|Uncle|Aunt|Auntie|Councillor|Judge|Captain|Sergeant|Professor)\.? |\w+ )?$"
)
_TITLED = 30  # code points before a name in which its title stands
_SELF = re.compile(r"\b(?:I[’']m|I am|name is|name[’']s|call me|[Tt]his is) (?:\w+\.? )?$")
_KIN = re.compile(
    r"(?:^|, )(?:M[au]m|Mummy|Mom|Mommy|Mama|Mamma|Dad|Daddy|Papa|Gran|Grandma|Grandpa|Nan"
    r"|sir|ma[’']am|madam|love|darling|honey|dear|son|my (?:lord|lady|love|dear)|Minister|Judge"
    r"|[Yy]our (?:Honou?r|Lordship|Worship|Majesty)|M(?:r|adam|adame)\.? "
    r"(?:Speaker|President|Chairman|Mayor))(?=[,.!?…]|$)"
)
_INNER = re.compile(r"(?<![\w])[‘“'\"][A-Z][^‘’“”\"]*[’”'\"](?!\w)")
THIRD = re.compile(r"(?:Oh, |Well, |No, |Yes, |And |But )?(?:(He|His)|(She|Her))\b(?![’']s me)")


class Addressing:
    """The people of one text by the words of their names."""

    def __init__(self, company: Company) -> None:
        self.company = company
        self.text = company.text

    @cached_property
    def _named(self) -> dict[str, Person | None]:
        """Each word of a name and whom it stands for; None where two share it."""
        found: dict[str, Person | None] = {}
        cast = self.company.scene.cast
        for n, m in enumerate(self.company.mentions):
            entity = cast.entity(m)
            if m.form != "name" or entity is None or entity.type not in ("person", None):
                continue
            who = identify(cast, m)
            for word in {w for w in (*m.text.split(), *(who.name or "").split()) if _NAME.match(w)}:
                known = found.setdefault(word, (n, who))
                if known is not None and known[1].key != who.key:
                    found[word] = None
        return found

    def called(self, start: int, end: int) -> Person | None:
        """Whom the words between two offsets call by name: "I know that, NAME."."""
        for m in _NAME.finditer(self.text, start, end):
            person = self._named.get(m[0])
            if person is not None and self._hailed(start, m.start(), m.end(), end):
                return person
        return None

    def hails(self, start: int, end: int) -> bool:
        """Whether the words call somebody by kinship or office: "Yes, Mum."."""
        return _KIN.search(self.text[start:end]) is not None

    def names(self, start: int, end: int, person: Person) -> bool:
        """Whether the words tell of a person by name, as one tells of somebody else."""
        words = _INNER.sub(lambda m: " " * len(m[0]), self.text[start:end])
        for m in _NAME.finditer(words):
            known = self._named.get(m[0])
            if known is not None and known[1].key == person[1].key:
                return _SELF.search(words, 0, m.start()) is None and m[0] != words.strip(".!")
        return False

    def tells_of(self, start: int, end: int, person: Person) -> bool:
        """Whether the words begin with "he" or "she", which can stand for a person."""
        third = THIRD.match(self.text, start, end)
        m = self.company.mentions[person[0]]
        entity = self.company.scene.cast.entity(m)
        gender = m.gender or (entity.gender if entity is not None else "")
        new = m.form == "nominal" and not m.definite and not gender
        return third is not None and (new or gender == ("m" if third[1] else "f"))

    def _hailed(self, start: int, low: int, high: int, end: int) -> bool:
        """Whether commas part a name from the words around it, or it begins them."""
        after = self.text[high : high + 1] if high < end else "."
        if after not in ",.!?…" or (high >= end - 1 and low == start and after == "."):
            return False
        before = self.text[max(start, low - _TITLED) : low]
        before = before[: _HAILED.search(before).start()]  # type: ignore[union-attr]
        opens = not before or before[-2:] in (". ", "! ", "? ")
        return before.endswith(", ") or (opens and after in ",!?")
