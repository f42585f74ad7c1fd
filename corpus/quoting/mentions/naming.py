"""A name as a mention, with what is said of its bearer beside it."""

from __future__ import annotations

import re

from corpus.quoting.mentions.dropping import PARTS
from corpus.quoting.mentions.genders import HELD_BY_ALL
from corpus.quoting.mentions.mention import Mention
from corpus.quoting.mentions.name import Name
from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import (
    CAP,
    DETERMINER,
    FEMALE,
    HONORIFIC,
    LY,
    MALE,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    ROLE,
    SAYS,
    STOP,
    VERB,
)
from corpus.quoting.words.lexicon import honours, words
from corpus.quoting.words.shapes import bag

LEARNED = frozenset(("Prof", "Professor", "Dr", "Engr", "Barr"))  # titles that tell no office
AFTER_NAME = re.compile(
    r"\s?\((?:[^()\n]{1,40})\)|, [RDI]-[A-Z][\w.]{1,6}"
    r"|,? (?:of|from) [A-Z]\w+(?:(?: &)? [A-Z]\w+)?(?=[ ,:])|, \d{1,3}(?=,)"
)
AGED = re.compile(r", (?:(?:aged )?\d{1,2}[,.]|an? \d{1,2}-year-old\b)")
# What only a name at the head of a sentence is followed by: "NAME, the eldest, who is 20".
TOLD = re.compile(r",(?: (?:the|an?) [a-z][^,.;:“”\"\n]{2,40},)? (?:who|whose)\b")
APPOSED = re.compile(
    r", (?:the|an?) [a-z][^,.;:“”\"\n]{2,60}, (?!and |or |but |the |an? |in |at |on )[a-z]"
)
CUT_SHORT = frozenset(("Jr", "Sr", "Jnr", "Snr"))  # they keep their stop
TELLS_MORE = bag("of whose who with")  # behind a role: of somebody else
OWNERS = bag("whose his her their its a an our my")
BRACKETED = re.compile(r" \((?:\d{1,2}|[A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ][^()\n]{1,30})\)")
PLURALS = bag("have are were")
LEADING = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
# What a firm is called before its name; the second ones may be a person of two names as well.
MAKERS = bag(
    "maker manufacturer retailer drugmaker carmaker automaker chipmaker plane-maker insurer body"
)
TRADERS = bag(
    "producer supplier operator developer publisher broadcaster lender builder contractor"
)


def of_name(t: Tokens, name: Name, left: int, after: tuple[int, int] | None) -> Mention:
    """The mention of a name whose words begin at ``left``; ``after``: its apposition, by words."""
    start, end = t.start[name.first], _end(t, name)
    role, left = _role_before(t, left, name.first) if left < name.first else (None, left)
    high, right, gap = _right(t, name.last, end)
    apposition = ""
    if after is not None:
        high = after[1]
        right = t.end[high]
        apposition = LEADING.sub("", t.text[t.start[after[0]] : right])
        role = f"{role}; {apposition}" if role else apposition
    mention = Mention(start, end, t.start[left], right, t.text[start:end], "name", name.type)
    if name.type == "unknown":
        mention.kind = _kind(t, name, left, role, mention)
    mention.gender = name.gender
    if after is not None and t.flags[after[0]] & DETERMINER:
        mention.gender = _of_role(apposition) or mention.gender  # "NAME, a miner’s widow"
    mention.plural = name.type == "people"
    mention.possessive = name.possessive
    mention.role = role
    if role and not mention.gender:
        mention.gender = _of_role(role)
    mention.titled = name.titled or left < name.head
    mention.weak = name.weak and not _told_of(t.text, end, gap)
    mention.low, mention.high = left, high
    return mention


def _end(t: Tokens, name: Name) -> int:
    """Where a name ends: before its apostrophe, behind the stop of "Jr."."""
    end = t.end[name.last]
    if name.possessive and t.flags[name.last] & POSSESSIVE:
        return end - 2
    stopped = t.word[name.last] in CUT_SHORT and t.gaps[name.last + 1][:1] == "."
    return end + 1 if stopped else end


def _role_before(t: Tokens, left: int, first: int) -> tuple[str | None, int]:
    """The role that stands before a name from word ``left`` on, and where both begin."""
    role = _role_text(t, left, first)
    if left and t.gaps[left] in BLANKS:
        if role and left > 1 and t.word[left - 1] == "whose":
            role += _owned_by(t, left - 2)
        if t.flags[left - 1] & DETERMINER and t.word[left - 1] != "that":
            left -= 1
    return role, left


def _right(t: Tokens, last: int, right: int) -> tuple[int, int, str]:
    """The last word and the end of what belongs to a name, and what stands behind its honours."""
    high = last
    while t.gaps[high + 1] == " " and high + 1 < len(t.word) and t.word[high + 1] in honours():
        high += 1
        right = t.end[high]  # "Anna Moss KC, counsel for"
    gap = t.gaps[high + 1]
    if _of_place(t, high) if gap == " " else gap == ", " or gap[-1:] == "(":
        while (m := AFTER_NAME.match(t.text, right)) is not None:
            right = m.end()
        while high + 1 < len(t.word) and t.end[high + 1] <= right:
            high += 1
    return high, right, gap


def _kind(t: Tokens, name: Name, left: int, role: str | None, m: Mention) -> str:
    """What a name of unknown type stands for, by what is printed beside it."""
    if t.text.startswith(", which ", m.end):
        return "organisation"
    firm = _side(t, name) if role is None else role and _firm(role, m.text)
    if firm:
        return "organisation"
    if _modifies(t, name, left):
        return "site"  # "whose Severnside seat"
    aged = t.text.startswith(",", m.end) and AGED.match(t.text, m.end)
    return "person" if aged else "unknown"


def _told_of(text: str, end: int, gap: str) -> bool:
    """Whether what follows a name that ends there tells of its bearer: it is no other word."""
    if text.startswith(",", end) and any(p.match(text, end) for p in (AGED, TOLD, APPOSED)):
        return True
    return gap == " (" and BRACKETED.match(text, end) is not None


def _modifies(t: Tokens, name: Name, left: int) -> bool:
    """Whether one word with a capital only tells of a noun behind it: "her Severnside seat"."""
    i = name.last
    if name.first != i or left != i or not i or i + 1 >= len(t.word) or t.gaps[i + 1] != " ":
        return False
    owned = t.word[i - 1] in OWNERS and t.gaps[i] == " " and not t.flags[i] & POSSESSIVE
    return owned and not t.flags[i + 1] & (CAP | STOP | SAYS | VERB | LY | PRONOUN | DETERMINER)


def _side(t: Tokens, name: Name) -> bool:
    """Whether a verb in the plural tells of a side or a band: "Great Marling have asked"."""
    i = name.last + 1
    if name.weak or i >= len(t.word) or t.word[i] not in PLURALS or t.gaps[i] != " ":
        return False
    begin = name.first
    if begin and t.word[begin - 1] in PARTS and t.gaps[begin] == " ":
        begin -= 1  # "Great" of "Great Marling have"
    return t.opens(begin)


def _firm(role: str, name: str) -> bool:
    """Whether the noun before a name is a firm's: "the pulp maker NAME", "retailer NAME"."""
    noun = role.rpartition(" ")[2].lower()
    return noun in MAKERS or (noun in TRADERS and " " not in name)


def _owned_by(t: Tokens, last: int) -> str:
    """Whose the bearer of a role is, by the name that ends with a word: " of Leeds United"."""
    first = last
    while first > 0 and t.flags[first - 1] & CAP and t.gaps[first] == " ":
        first -= 1
    beside = t.gaps[last + 1] == ", " and t.flags[last] & CAP
    return f" of {t.text[t.start[first] : t.end[last]]}" if beside else ""


def _role_text(t: Tokens, left: int, first: int) -> str | None:
    """The words before a name that say what its bearer does, honorifics left out."""
    while left < first and t.flags[left] & HONORIFIC:
        left += 1
    while left < first and t.flags[first - 1] & HONORIFIC:
        first -= 1
    if left < first - 1 and t.word[first - 1] in LEARNED and t.gaps[first - 1] == ", ":
        first -= 1  # "the medical director, Prof NAME"
    if left >= first:
        return None
    return t.text[t.start[left] : t.end[first - 1]]


def _of_role(role: str) -> str:
    """The gender that a role shows: "m" of a husband, "f" of a spokeswoman."""
    table = words()
    for word in role.replace(",", " ").split():
        f = table[word.strip(";.")]
        if f & ROLE and f & (MALE | FEMALE) and not f & (PLURAL | POSSESSIVE):
            if word.strip(";.").capitalize() in HELD_BY_ALL:
                return ""
            return "f" if f & FEMALE else "m"
        if word in TELLS_MORE:
            break
    return ""


def _of_place(t: Tokens, i: int) -> bool:
    """Whether "of" or "from" follows, after a blank."""
    return i + 1 < len(t.word) and t.word[i + 1] in ("of", "from")
