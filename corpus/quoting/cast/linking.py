"""What a relative clause, a fronted phrase and a tag behind another's words are linked to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.quoting.cast.context import Place
from corpus.quoting.cast.likelihood import Last
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.flags import CAP, SAYS

_RELATED = 40  # words from "whose" to "and who", at most
_BEHIND = re.compile(r"[”\"'’] (?:[a-z]+ )?(?:the )?$")  # a tag begins behind marks
_HIS = re.compile(r"\b([Hh](?:is|er)) [^,.;:“”\"\n]{3,44},? $")
_SAID_THAT = re.compile(r" (?:also |later |\w+ly )?(?:said|says|recalled|explained)(?: that)? ")
_TAGGED = 24  # code points before the subject of a tag


def whose(t: Tokens, mentions: Sequence[Mention], n: int) -> int | None:
    """Whom a second relative clause goes on to tell of: "NAME, whose son left and who"."""
    m = mentions[n]
    if m.head != "who":
        return None
    if n > 1 and mentions[n - 1].high == m.low - 1 and t.word[mentions[n - 1].low - 1] == "not":
        return mentions[n - 2].entity  # "It was NAME, not X, who"
    if t.word[m.low - 1] not in ("and", "but", "or"):
        return None
    for i in range(m.low - 2, max(0, m.low - _RELATED), -1):
        if t.word[i] == "whose":
            owner = next(
                (x for x in reversed(mentions[max(0, n - _RELATED) : n]) if x.high == i - 1), None
            )
            return None if owner is None else owner.entity
        if t.flags[i] & CAP and t.ends_sentence(i):
            return None
    return None


def fronted(t: Tokens, mentions: Sequence[Mention], spots: Sequence[Place], n: int) -> int:
    """The number of the "he" whom a phrase in front of it tells of: "As a former clerk, he says".

    -1 where there is none.
    """
    m = mentions[n]
    opens = m.text[:2] in ("A ", "An") and spots[n].opens and t.gaps[m.high + 1] == ", "
    past = m.low > 0 and t.word[m.low - 1] == "As" and m.text[:2] in ("a ", "an")
    if not (opens or past) or m.kind != "person" or m.plural:
        return -1
    for k in range(n + 1, min(n + 4, len(spots))):
        his = mentions[k]
        if his.start == m.right + len(t.gaps[m.high + 1]):
            after = his.high + 2
            tag = after < len(t.word) and t.flags[after - 1] & SAYS and t.gaps[after] == ", "
            return -1 if tag or his.head not in ("he", "she") else k  # "A clerk, she said, went"
    return -1


def telling(
    t: Tokens, mentions: Sequence[Mention], spots: Sequence[Place], n: int
) -> Mention | None:
    """Somebody new who tells of himself: "Another witness said he saw smoke"."""
    m = mentions[n]
    if m.head not in ("he", "she") or m.quoted or not spots[n].embedded:
        return None
    for k in range(n - 1, max(-1, n - 4), -1):
        who = mentions[k]
        if who.inside:
            continue
        new = who.form == "nominal" and who.kind == "person" and not (who.definite or who.plural)
        said = _SAID_THAT.fullmatch(t.text, who.right, m.left) if new and spots[k].speaks else None
        return who if said and who.gender in ("", m.gender) else None
    return None


def apart(t: Tokens, m: Mention, place: Place, last: Last) -> bool:
    """Whether a tag ends words behind those of the ``last`` speaker: "“Yes,” said the X."."""
    if last.spoke != place.paragraph or last.place.sentence == place.sentence:
        return False
    left = last.mention.left
    if not _BEHIND.search(t.text, max(0, left - 16), left):
        return False
    before, said, _ = t.text[max(0, m.left - _TAGGED) : m.left].rpartition(" said ")
    return said != "" and before[-1:] in "\"”’'" and t.text[m.right : m.right + 1] == "."


def of_whom(text: str, mentions: Sequence[Mention], n: int) -> int | None:
    """The entity whose name number ``n`` is told to be: "His opposite number, NAME"."""
    m = mentions[n]
    near = [x for x in mentions[max(0, n - 3) : n] if x.possessive and x.form == "pronoun"]
    if not near or (m.kind != "person" and not m.role):
        return None
    told = _HIS.search(text, max(0, m.start - 50), m.start)
    for other in reversed(near) if told else ():
        if told is not None and other.start == told.start(1):
            return other.entity
    return None
