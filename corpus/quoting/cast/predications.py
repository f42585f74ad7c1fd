"""What a text says that somebody is: "NAME is the minister", "NAME was elected mayor of Hull"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.quoting.mentions.complements import complement
from corpus.quoting.mentions.mention import HUMAN, Mention
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import PLURAL, POSSESSIVE, ROLE, STOP
from corpus.quoting.words.shapes import bag

# Between a name and the noun phrase that says what its bearer is.
_IS = re.compile(
    r"(?:, (?:who|\d{2}),?)? (?:is|was|became|becomes|remains|remained|has been|had been|will be)"
    r"(?: (?:now|also|still|then|currently|once|long|today))? "
    r"|(?:, who)? (?:works|worked|serves|served|acts|acted|trained) as "
)
# Between such a noun phrase and the name of its bearer.
_NAMED = re.compile(r" (?:is|was|remains|will be)(?: (?:now|still|then|currently))? ")
# Between a name and an office without an article.
_OFFICE = re.compile(
    r"(?:, who)? (?:(?:has been|had been|became|becomes|remains|is|was)(?: now| also| still| then)?"
    r"|(?:was|is|has been|had been) (?:elected|re-elected|appointed|named|made|sworn in as)"
    r"|(?:serves|served|works|worked|acts|acted|took over|stepped down|resigned|retired) as) "
)
# Such an office is one that somebody held once.
_OVER = re.compile(
    r"(?:, who)? (?:had been (?!elected|re-el|appoint|named|made|sworn)|was(?: still| then)? $"
    r"|(?:served|worked|acted|stepped down|resigned|retired) as )"
)
# The words that these patterns begin or end with: most mentions have none of them beside.
_BEFORE = bag("is was became becomes remains remained been be now also still then currently once")
_BEFORE |= bag("long today as")
_AFTER = bag("is was remains will")
HOLDS = bag(
    "who has had became becomes remains is was serves served works worked acts acted took stepped"
    " resigned retired"
)
_ARTICLES = bag("the a an")
_UNTAKEN = bytearray()
_LONGEST = 4  # words of an office up to its noun
_CLOSED = re.compile(r"[,.;:]|$| (?:who|and|since|from|until)\b")


def predicates(t: Tokens, m: Mention) -> bool:
    """Whether a word that these patterns know stands beside a noun phrase: a quick look."""
    after = m.high + 1
    return (m.low > 0 and t.word[m.low - 1] in _BEFORE) or (
        after < len(t.word) and t.word[after] in _AFTER
    )


def subject(t: Tokens, mentions: Sequence[Mention], n: int) -> Mention | None:
    """The name of whom noun phrase number ``n`` is said: "NAME is the minister"."""
    m, text = mentions[n], t.text
    if m.plural or m.possessive or m.kind != "person" or m.quoted or m.inside:
        return None
    for before in reversed(mentions[max(0, n - 3) : n]):
        if before.inside or before.right > m.start:
            continue
        plain = before.form == "name" and before.kind in HUMAN and not before.possessive
        return before if plain and _IS.fullmatch(text, before.right, m.start) else None
    return None


def bearer(t: Tokens, mentions: Sequence[Mention], n: int) -> Mention | None:
    """The name that says who noun phrase number ``n`` is: "The chairman is NAME."."""
    m, text = mentions[n], t.text
    if not m.definite or m.plural or m.possessive or m.kind != "person" or m.inside:
        return None
    for name in mentions[n + 1 : n + 3]:
        if name.left < m.end or name.form == "pronoun":
            continue
        plain = name.form == "name" and name.kind == "person" and not name.possessive
        told = plain and _NAMED.fullmatch(text, m.end, name.left)
        return name if told and _CLOSED.match(text, name.right) else None
    return None


def office(t: Tokens, m: Mention) -> str | None:
    """The office that the words behind a name give its bearer: "became mayor of Hull"."""
    first = m.high + 1
    if m.possessive or m.quoted or m.kind not in HUMAN:
        return None
    verb = _OFFICE.match(t.text, m.right)
    if verb is None:
        return None
    while first < len(t.word) and t.start[first] < verb.end():
        first += 1
    for head in range(first, min(first + _LONGEST, len(t.word))):
        f = t.flags[head]
        if t.word[head] in _ARTICLES or f & (STOP | POSSESSIVE):
            return None
        ends = head + 1 == len(t.word) or t.gaps[head + 1] not in BLANKS
        if f & ROLE and not f & PLURAL and (ends or t.flags[head + 1] & STOP):
            last = complement(t, head, _UNTAKEN)
            role = t.text[t.start[first] : t.end[last]]
            return f"former {role}" if _OVER.match(verb[0]) else role
        if ends:
            return None
    return None
