"""Whose obituary a text is: whoever has died, and whose life it then tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.quoting.cast.entity import Entity
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import Tokens

HEAD = 900  # code points in which an obituary says who has died
NEAR = 120  # code points from the name to the death, at most
_DIED = re.compile(
    r"[^.!?\n]*?\b(?:has died|who died|died (?:on|in|at|aged|of|peacefully|suddenly))\b"
)
_BORN = (" was born ", "Born in ", "Born at ", "Born on ", "Born to ", " born in ", " born on ")


def departed(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """The name of the person whose obituary ``text`` is, where it is one.

    It says near its head that somebody named in full has died, and anywhere of a birth.
    """
    if "died" not in text[:HEAD] or not any(born in text for born in _BORN):
        return None
    for m in mentions:
        if m.start > HEAD:
            return None
        if m.form == "name" and m.kind == "person" and " " in m.text and not m.quoted:
            died = _DIED.match(text, m.end, min(m.end + NEAR, HEAD))
            if died is not None:
                return m
    return None


class Life:
    """Whom the paragraphs of an obituary tell of: whoever begins one by a pronoun is the dead."""

    def __init__(self, t: Tokens, mentions: Sequence[Mention], entities: Sequence[Entity]) -> None:
        self._tokens, self._entities = t, entities
        self._of = departed(t.text, mentions)

    def taken_up(self, m: Mention) -> int | None:
        """The entity of a pronoun that begins a paragraph of an obituary, if gender allows."""
        if self._of is None or not m.gender or "\n" not in self._tokens.gaps[m.low]:
            return None
        number = self._of.entity
        dead = number is not None and self._entities[number].gender in ("", m.gender)
        return number if dead and m.text[:1].isupper() else None
