"""Mentions of possible sources in a text: names, pronouns and noun phrases, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from corpus.quoting.lexicon import (
    FEMALE,
    MALE,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    ROLE,
)
from corpus.quoting.names import Name, names
from corpus.quoting.roles import Phrase, phrases, role_after, role_before
from corpus.quoting.tokens import Tokens, tokens

Form = Literal["name", "pronoun", "nominal"]
AFTER_NAME = re.compile(
    r"\s?\((?:[^()\n]{1,40})\)|,? of [A-Z]\w+(?: [A-Z]\w+)?(?=[ ,])|, \d{1,3}(?=,)"
)
LEADING = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
POSSESSIVE_END = re.compile(r"[’'](?:[sS])?$")


@dataclass(slots=True)
class Mention:
    """Words that can name a source.

    ``start``, ``end``: the name alone, or the whole noun phrase; ``left``, ``right``: with the
    title and role before and the apposition after. ``kind``: person, organisation, place,
    people, document, unknown. ``gender``: "m", "f" or "". ``entity``: index into the cast.
    ``weak``: one capitalised word that may be no name. ``quoted``: stands inside marks.
    ``inside``: is a part of a longer mention, of its role or of its apposition.
    """

    start: int
    end: int
    left: int
    right: int
    text: str
    form: Form
    kind: str
    gender: str = ""
    plural: bool = False
    possessive: bool = False
    role: str | None = None
    head: str = ""
    definite: bool = False
    titled: bool = False
    weak: bool = False
    quoted: bool = False
    inside: bool = False
    entity: int | None = None


def find(text: str) -> list[Mention]:
    """All mentions of ``text`` in order of ``start``; never raises, linear in length."""
    t = tokens(text)
    named = names(t)
    taken = [False] * len(t.word)
    found: list[Mention] = []
    for name in named:
        left = (
            role_before(t, name, max(0, name.head - 9))
            if name.type in ("person", "unknown")
            else name.head
        )
        after = role_after(t, name) if name.type in ("person", "unknown") else None
        for i in range(left, name.last + 1):
            taken[i] = True
        if after is not None:
            for i in range(after[0], after[1] + 1):
                taken[i] = taken[i] or bool(t.flags[i] & ROLE)
        found.append(_of_name(t, name, left, after))
    found.extend(_of_phrase(t, p) for p in phrases(t, taken))
    found.extend(_pronouns(t))
    found.sort(key=lambda m: (m.start, -m.end))
    _mark_inside(found)
    return found


def _mark_inside(found: list[Mention]) -> None:
    """Set ``inside`` on the mentions that are a part of a longer one."""
    spans = sorted(
        ((m.left, m.right, i) for i, m in enumerate(found) if m.form != "pronoun"),
        key=lambda s: (s[0], -s[1]),
    )
    end, owner = -1, -1
    ends = []
    for left, right, i in spans:
        if right > end:
            end, owner = right, i
            ends.append((left, right, i))
    at = 0
    for i, m in enumerate(found):
        while at < len(ends) and ends[at][1] <= m.start:
            at += 1
        if at < len(ends):
            left, right, owner = ends[at]
            m.inside = left <= m.start and m.end <= right and owner != i


def _of_name(t: Tokens, name: Name, left: int, after: tuple[int, int] | None) -> Mention:
    start, end = t.start[name.first], t.end[name.last]
    end -= len(m[0]) if (m := POSSESSIVE_END.search(t.word[name.last])) else 0
    role = t.text[t.start[left] : start].strip(" \u00a0.,") if left < name.first else None
    right = end
    while (m := AFTER_NAME.match(t.text, right)) is not None:
        right = m.end()
    if after is not None:
        right = t.end[after[1]]
        apposition = LEADING.sub("", t.text[t.start[after[0]] : right])
        role = f"{role}; {apposition}" if role else apposition
    return Mention(
        start,
        end,
        t.start[left],
        right,
        t.text[start:end],
        "name",
        name.type,
        name.gender,
        name.type == "people",
        name.possessive,
        role,
        "",
        False,
        name.titled or left < name.head,
        name.weak,
    )


def _of_phrase(t: Tokens, p: Phrase) -> Mention:
    start, end = t.start[p.first], t.end[p.end]
    if p.end == p.head:
        end -= len(m[0]) if (m := POSSESSIVE_END.search(t.word[p.head])) else 0
    kind = {"person": "person", "collective": "organisation"}.get(p.kind, "document")
    return Mention(
        start,
        end,
        start,
        end,
        t.text[start:end],
        "nominal",
        kind,
        p.gender,
        p.plural,
        p.possessive,
        None,
        POSSESSIVE_END.sub("", t.word[p.head]).lower(),
        p.definite,
    )


def _pronouns(t: Tokens) -> list[Mention]:
    found = []
    flags = t.flags
    for i in [i for i, f in enumerate(flags) if f & PRONOUN]:
        f = flags[i]
        word = t.word[i]
        start = t.start[i]
        end = start + len(POSSESSIVE_END.sub("", word)) if f & POSSESSIVE else t.end[i]
        gender = "f" if f & FEMALE else "m" if f & MALE else ""
        found.append(
            Mention(
                start,
                end,
                start,
                end,
                t.text[start:end],
                "pronoun",
                "",
                gender,
                bool(f & PLURAL),
                bool(f & POSSESSIVE),
                head=word[: end - start].lower(),
            )
        )
    return found
