"""Which mention stands as the subject of a verb, by what is printed between the two."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from corpus.quoting.mentions.mention import START, Mention
from corpus.quoting.mentions.postmodifiers import spans
from corpus.quoting.text.sentences import BREAK
from corpus.quoting.words.shapes import bag

_RELATIVE = re.compile(
    r", (?:(?:he|she|they|I|we) (?:tells?|told|reminds?|reminded|says?|said|admits?|recalls?|adds?"
    r"|recalled|explains?|assures?|notes?|thinks?|believes?|claims?)\b[^,.;:“”\"()]{0,60},\s$"
    r"|(?:when|while|once|if|though|although) [a-z]+(?:ed|wn),\s$"
    r"|(?:who|which|whose|(?:(?:while|when|after|before|since|by|without) )?[a-z]{3,}ing"
    r"|dated [^,.;:“”\"()]{4,40}"
    r"|(?:flanked|accompanied|joined|backed|surrounded|asked"
    r"|pressed|questioned|visited|watched|followed|supported|led|represented|read|read out) by"
    r"|(?:dated|seen|sent|obtained|reviewed|published|released|issued|signed|addressed|leaked|shared"
    r"|posted|viewed|sighted|written|marked|completed|circulated|titled|headed|entitled|drafted)"
    r" (?:on|in|by|to|for|last|from|late|early))\b"
    r"[^,.;:“”\"()]{2,90}(?:,\s(?:the|an?|his|her|its|their)\s[^,.;:“”\"()]{2,60})?,\s"
    r"(?:\w+ly\s|then\s|also\s)?$)"
)
# Right before the subject of a clause.
_OPENER = re.compile(
    r"\s(?:that|when|while|as|because|after|before|where|until|although|though|whereas|but|whom"
    r"|(?:in|on|at|to|from|by|during) which)"
    r" (?:the )?$|, and (?:the )?$|[”\"’'][,;]? (?:and |but |while )?(?:the )?$"
    r"|[.!?;][”\"’']? (?:[Tt]he )?$"
)
_SENTENCE = re.compile(r"[.!?][”\"’']? $")
_BY = (" by ", " from ", " by the ", " from the ")
_PARTS = frozenset(("some", "many", "most", "none", "all", "few", "several"))  # of things too
_ACTED = re.compile(r"(?: (?!and\b|but\b|that\b)[\w’'-]+){2,8} ")  # "who later saw the roof"
_ACTORS = frozenset(("person", "organisation", "unknown"))
GROUP = re.compile(r"\s(?:(?:had|has|have|then|later|once|still|also|never|now|often|always)\s)?")
# "A letter sent to NAME last week said"
_ENDS = re.compile(
    r"(?: (?:on|last|this|in|earlier|late|early|at)(?: (?:on|in|last|this))?(?: \w+){1,2}?"
    rf"| yesterday| today)?{GROUP.pattern}"
)
_COMMA = re.compile(rf",{GROUP.pattern}")
_PREPOSITIONS = bag(
    "in at outside inside near to of with from against on over about beside before after into for"
    " by between under through above below behind beside across around"
)
_CLOSES = re.compile(r", (?:\w+ly |also |then |later )?$")
_SUBJECTS = frozenset(("he", "she", "they", "it", "who", "i", "we"))


def relative(mentions: Sequence[Mention], text: str, start: int) -> int | None:
    """A "who" right before the verb at ``start``: no verb of such a clause has another subject."""
    n = bisect_left(mentions, start, key=START) - 1
    m = mentions[n]
    return n if n >= 0 and m.head == "who" and GROUP.fullmatch(text, m.right, start) else None


def adjacent(mentions: Sequence[Mention], text: str, start: int) -> int | None:
    """A personal pronoun right before the verb at ``start``."""
    n = bisect_left(mentions, start, key=START) - 1
    m = mentions[n]
    fits = m.form == "pronoun" and m.head in _SUBJECTS
    return n if fits and GROUP.fullmatch(text, m.right, start) else None


def opened_by(text: str, mentions: Sequence[Mention], start: int) -> int | None:
    """The subject between what opens a clause and the verb at ``start``: "when a man called"."""
    n = before_relative(text, mentions, start)
    n = nearest(text, mentions, start) if n is None else n
    m = mentions[n]
    capital = m.kind == "place" and m.form == "name"  # "Islamabad said", for its government
    acts = m.form != "pronoun" and (m.kind in _ACTORS or capital) and m.head not in _PARTS
    if n < 0 or m.possessive or not acts:
        return None
    before = text[max(0, m.left - 12) : m.left]
    opener = _SENTENCE if capital else _OPENER
    return n if not before or before[-1] == "\n" or opener.search(before) else None


def nearest(text: str, mentions: Sequence[Mention], start: int) -> int:
    """The head of the phrase right before a verb, past "who saw the roof"; -1 for none."""
    n = bisect_left(mentions, start, key=START) - 1
    if n < 0:
        return -1
    m = mentions[n]
    if GROUP.fullmatch(text, m.right, start):
        head = head_of_phrase(text, mentions, n, start)
        return n if head is None else head
    if _COMMA.fullmatch(text, m.right, start):
        if m.form == "name" and ", " in text[m.left : m.start]:
            return n  # "the judge, NAME, told"
        held = n > 0 and mentions[n - 1].entity == m.entity is not None
        if held and m.form == "name" and text[mentions[n - 1].right : m.left] == ", ":
            return n - 1  # "in which the governor, NAME, said"
        named = n > 0 and mentions[n - 1].form == "name" and m.form == "nominal"
        return n - 1 if named and text[mentions[n - 1].right : m.left] == ", " else -1
    clause = m.head == "who" and n > 0 and text[mentions[n - 1].right : m.left] == " "
    return n - 1 if clause and _ACTED.fullmatch(text, m.right, start) else -1


def before_relative(text: str, mentions: Sequence[Mention], start: int) -> int | None:
    """ "NAME, who is old, said", "NAME, speaking beside X, said": the mention before the clause."""
    clause = _RELATIVE.search(text, max(0, start - 120), start)
    if clause is None:
        return None
    n = bisect_left(mentions, clause.start(), key=START) - 1
    if n < 0 or mentions[n].right != clause.start() or mentions[n].possessive:
        return None
    return n


# What a clause or phrase between commas behind a subject begins with.
_INSERTED = re.compile(
    r", (?:who|whose|whom|which|where|in|at|on|by|for|from|with|after|before|since|during|under"
    r"|like|unlike|despite|amid|once|when|while|though|although|as|speaking|asked|pressed|led"
    r"|of|née|nee|along|alongside|together|including|besides|not|left|right|centre|center"
    r"|the|an?|his|her|its|their|now|then|also|\d+|\w+ly|more \w+|[A-Z]{2,5}"
    r"|brought|sent|set|built|made|held|born|torn|read"
    r"|[a-z]{3,}(?:ed|ing|wn|en))\b"
)
_OPENS = re.compile(
    r"(?:^|\n|[.!?;][”\"’']? |, (?:but|and|while|whereas) "
    r"|,? (?:which|what|whom|where) )(?:[Tt]he |[Aa]n? )?$"
)
_LONGEST = 260  # code points from a subject to its verb over all that is inserted


def over_insertions(text: str, mentions: Sequence[Mention], start: int) -> int | None:
    """The subject with which the sentence opens, of a verb at ``start`` behind what is inserted.

    "NAME, in his first speech since the board, led by X, removed him, called it “…”".
    """
    if not _CLOSES.search(text, max(0, start - 14), start):
        return None
    found = None
    for n in range(bisect_left(mentions, start, key=START) - 1, -1, -1):
        m = mentions[n]
        if start - m.left > _LONGEST or BREAK.search(text, m.right, start):
            return found
        acts = m.form != "pronoun" and m.kind in (*_ACTORS, "document") and not m.possessive
        if not acts or not _INSERTED.match(text, m.right):
            continue
        if _OPENS.search(text, max(0, m.left - 12), m.left):
            return n
    return found


# What stands between two commas behind a subject and tells no second clause.
_BETWEEN = re.compile(
    r"(?:of|in|at|on|by|for|from|with|after|before|since|during|under|like|unlike|despite|amid|once"
    r"|who|whose|whom|which|where|as|née|nee|along|alongside|together|including|besides|not|now|then"
    r"|the|an?|his|her|its|their|and an?|formerly|brought|sent|set|built|made"
    r"|held|born|torn|read|\d+|\w+ly|[a-z]{3,}(?:ed|ing|wn|en))\b.*"
    r"|(?:left|right|centre|center|above|below|too|however|though|meanwhile)"
    r"|[A-ZÀ-Þ][^a-zà-ÿ]?[\w’'. -]*"
)
_PART = re.compile(r",\s")


def enclosed(text: str, mentions: Sequence[Mention], chosen: int, start: int) -> int | None:
    """The subject that opens a sentence, where the chosen one ends what is inserted behind it.

    "NAME, like X, said", "NAME, 54, of PLACE, told", "NAME, writing in X, called it".
    """
    m = mentions[chosen]
    if m.right > start or not _CLOSES.fullmatch(text, m.right, start):
        return None
    n = chosen - 1
    while n >= 0 and not _opens(text, mentions[n], start):
        n -= 1
    if n < 0 or start - mentions[n].left > _LONGEST or BREAK.search(text, mentions[n].end, start):
        return None
    parts = _PART.split(text[mentions[n].end : m.right])[1:]
    apposed = mentions[n].form == "nominal" and m.form == "name" and len(parts) == 1
    if apposed and text[m.left : m.right] == parts[0]:
        return None  # "her coach, NAME, said"
    return n if parts and all(_BETWEEN.fullmatch(part) for part in parts) else None


def _opens(text: str, m: Mention, start: int) -> bool:
    """Whether a mention opens its sentence or clause with what acts, more inserted behind it.

    So does one that stands too far before ``start``.
    """
    if start - m.left > _LONGEST:
        return True
    acts = m.form != "pronoun" and m.kind in (*_ACTORS, "document") and not m.possessive
    return acts and bool(
        _INSERTED.match(text, m.end) and _OPENS.search(text, max(0, m.left - 12), m.left)
    )


def head_of_phrase(text: str, mentions: Sequence[Mention], chosen: int, start: int) -> int | None:
    """The head of the noun phrase that ends in the chosen mention, right before the verb.

    "A sign above the bar says": not the bar. "A woman who would not give her name said".
    """
    m = mentions[chosen]
    if m.head in _SUBJECTS or not _ENDS.fullmatch(text, m.right, start):
        return None
    found, governed = None, oblique(text, m)
    for n in range(chosen - 1, max(-1, chosen - 6), -1):
        head = mentions[n]
        between = text[head.right : m.left]
        if BREAK.search(between) or "," in between or ";" in between or '"' in between:
            break
        if head.possessive or head.form == "pronoun" or head.kind in ("place", "site"):
            continue
        if head.kind == "document" and between in _BY:
            return None if oblique(text, head) else n  # "A report by officers says"
        if spans(between, oblique=governed):
            found = None if oblique(text, head) else n
    return found


def oblique(text: str, m: Mention) -> bool:
    """Whether a preposition stands before a mention."""
    before = text[max(0, m.left - 13) : m.left].lower().split()
    if before and before[-1] == "the":
        before.pop()
    return m.form != "pronoun" and bool(before) and before[-1] in _PREPOSITIONS


def behind_oblique(text: str, mentions: Sequence[Mention], chosen: int, start: int) -> int | None:
    """The subject between an oblique mention and its verb: "Outside the court, NAME said".

    Without a comma it stands between the two: "At the fair a woman said".
    """
    for n in range(chosen + 1, len(mentions)):
        m = mentions[n]
        if m.start >= start:
            break
        if m.possessive or m.kind not in ("person", "unknown"):
            continue
        acts = m.form != "pronoun" and GROUP.fullmatch(text, m.right, start)
        if text[m.left - 2 : m.left] == ", " and (m.form == "name" or acts):
            return n
        between = m.left - mentions[chosen].right == 1 and m.form != "pronoun"
        if between and GROUP.fullmatch(text, m.right, start):
            return n
    return None
