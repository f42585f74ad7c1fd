"""Whether a text tells of whom a line names, or only says a word that the name has too."""

from __future__ import annotations

import re

from corpus.reading.people import PARTICLES

_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|President|Minister|Secretary"
    r"|General|Judge|Justice|Senator|Sen|Rep|Congress(?:wo)?man|Mayor|Governor|Gov|Chancellor"
    r"|Councillor|Cllr|Captain|Colonel|Sergeant|Inspector|Officer|Chief|Director|Commissioner"
    r"|Ambassador|Bishop|Father|Sister|Brother|Rabbi|Imam|Coach|King|Queen|Prince|Princess|The|And"
    r"|But|When|As|For|That|This|While|If|Then|By|With|In|On|At|To|From|What|Where|Why|How)\.?"
)
"""Words before a surname that are nobody's first name."""


def tells_of(text: str, name: str) -> bool:
    """Whether ``text`` tells of somebody who may be called ``name``.

    It does not where it says one of the name's words only as part of another name: "John Bell" and
    then "Bell" for Anna Bell, or "Bell Street".
    """
    words = [word for word in name.split() if word.casefold() not in PARTICLES]
    flags = re.IGNORECASE if name.isupper() else 0
    first, last = re.escape(words[0]), re.escape(words[-1])
    if re.search(rf"\b{first}\b(?: \S+){{0,2}}? {last}\b", text, flags):
        return True
    surname = re.search(rf"\b{last}\b", text, flags) and not _other_first(text, last)
    given = re.search(rf"\b{first}\b", text, flags) and not _other_last(text, first)
    return bool(surname or given)


def _other_first(text: str, last: str) -> bool:
    """Whether the surname is another's, or begins the name of something else."""
    named = re.compile(rf"\b(?!{_TITLE} )[^\W\d_a-z][\w.'’-]+ {last}\b|\b{last} (?=[A-Z][a-z])")
    return named.search(text) is not None


def _other_last(text: str, first: str) -> bool:
    return re.search(rf"\b{first} (?:[A-Z]\. )?(?=[A-Z][a-z])", text) is not None
