"""Headlines of other stories that a page sets between paragraphs without a label.

Two short lines or more that stand together are what a list, a poem or a notice has as well; only
where most are written as headlines are, and none as nobody writes them, are they other stories'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.reading import narrow
from corpus.reading.lines import Line, ends_sentence, is_wrapped, plain, words

WHY = "related link"
_LEAST, _MOST = 3, 16
"""Words of a headline."""
_LONGEST = 120
_FEWEST, _MOST_LINES = 2, 8
_PARAGRAPH = 60
_VERBS = words(
    "accuse admit agree aim announce appeal appear approve arrive ask attack award axe back ",
    "ban battle beat begin blame block boost brace bring build buy call cancel celebrate ",
    "charge claim clash clear close collapse come condemn confirm create criticise curb cut ",
    "deal debate declare defend defy delay demand deny derail die discover divide double draw ",
    "drive drop earn ease edge end enter erupt escape evict explain extend face fail fall ",
    "fear fight file find fine fire flee force fund gain get give go grill grow hail halt ",
    "head hear help hire hit hold honour hope host hunt identify ignite improve increase ",
    "investigate issue jail join jump keep kick kill lash launch lead leap learn leave lift ",
    "live lose make march mark meet miss mourn move mull name need offer open oppose order ",
    "overcome owe pass pay plan play plead pledge plunge praise prepare press probe promise ",
    "propose prove pull push quit quiz race raise reach react refuse reject rejoin release ",
    "remain reopen report rescue resign retire return reveal ride ring rise row rule run sack ",
    "save say scrap search secure see seek sell send set shed show shun shut sign sing sink ",
    "slam slash slip slow slump snub soar spark spend split spread stage stand start stay ",
    "steal step stop strike struggle sue suffer surge survive suspend swap sweep swim take ",
    "talk target tell test threaten throw tighten top topple train travel unveil uphold urge ",
    "veto visit vote vow wage wait walk want warn welcome win withdraw work wow",
)
"""What headlines tell in the present."""
_PAST = (
    r"(?:killed|held|charged|jailed|shortlisted|named|found|arrested|hurt|injured|saved|sentenced"
    r"|fined|accused|delayed|cancelled|stranded|stung|rescued|hit|sued|elected|appointed|attacked"
    r"|banned|blamed|caught|cleared|convicted|damaged|destroyed|dropped|evacuated|feared|forced"
    r"|freed|hailed|honoured|hospitalised|kidnapped|linked|missing|ordered|ousted|praised|raided"
    r"|recalled|released|revealed|robbed|sacked|seized|shot|shut|slammed|stabbed|stolen|struck"
    r"|suspended|tipped|told|trapped|unveiled|wanted|warned|wounded)"
)
_TOLD = re.compile(
    rf"\b{_PAST} (?:in|after|over|for|by|at|with|on|as|alive|overnight|during|from|near|to)\b"
)
"""What happened: "held after break-in"."""
_WILL = re.compile(r"\b[\w’'-]{2,} (?:to|vow to|set to|plans? to) (?P<verb>[a-z]{3,})\b")
"""What will: "owner to appeal dust fine"."""
_ASKS = re.compile(
    r"(?:Why|How|What|Where|When|Who|Which|Is|Are|Can|Could|Will|Should|Does|Do) \w+(?: \S+){3,}"
    r"|(?:\d{1,2}|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) (?:\w+ ){0,2}(?:things|ways|reasons"
    r"|films|books|places|facts|questions|tips|charts|pictures|moments|lessons)\b"
)
"""What explains or asks."""
_OWN = re.compile(
    r"\b(?:I|we|my|our|us|me|he|she|they|his|thee|thy|was|were|is|has|have|had|will|would|been)\b"
    r"|^(?:And|But|Or|O|Of|With|For|If|Do|Not|No|Keep|Then|So|From|Dear|Yet|Nor|To|Let)\b",
)
"""What no headline has, or begins with."""
_LISTED = re.compile(r"[-–—*•►▶»>·‣→]|\d+[.):]? |[“\"‘'„«(]|#")
_LABELLED = re.compile(r"[\w ]{2,30}: ")


def mark(lines: list[Line], kinds: list[str | None], body: int) -> None:
    """Mark the headlines that stand together between two paragraphs."""
    if narrow.rows(lines) or is_wrapped(lines):
        return
    for start, end in _runs(lines, kinds, body):
        rows = [plain(lines[at].text) or lines[at].text for at in range(start, end)]
        opened = lines[start - 1].text.rstrip()[-1:] in ":,;—–-"
        if not opened and _differ(rows) and _are_headlines(rows):
            kinds[start:end] = [WHY] * (end - start)


def _runs(lines: list[Line], kinds: list[str | None], body: int) -> Iterator[tuple[int, int]]:
    """Where short lines stand together between paragraphs."""
    at = body + 1
    while at < len(lines):
        end = at
        while end < len(lines) and kinds[end] is None and _may_head(lines[end].text):
            end += 1
        between = end < len(lines) and _is_paragraph(lines, kinds, at - 1)
        if _FEWEST <= end - at <= _MOST_LINES and between and _is_paragraph(lines, kinds, end):
            yield at, end
        at = end + 1


def _is_paragraph(lines: list[Line], kinds: list[str | None], at: int) -> bool:
    text = lines[at].text
    return kinds[at] is None and len(text) >= _PARAGRAPH and ends_sentence(text)


def _may_head(text: str) -> bool:
    text = plain(text) or text
    if len(text) > _LONGEST or not _LEAST <= len(text.split()) <= _MOST:
        return False
    if text[-1] in '.!:;,…)”"' or not text[0].isupper() or _LISTED.match(text):
        return False
    return _OWN.search(text) is None


def _are_headlines(rows: list[str]) -> bool:
    """Whether most of the lines tell as headlines do, and the others have their few small words."""
    others = [row for row in rows if not _is_headline(row)]
    return 2 * len(others) <= len(rows) and not any(map(_SMALL.search, others))


_SMALL = re.compile(
    r"\b(?:the|an?|this|that|these|its|their|her|your|you)\b|\band\b", re.IGNORECASE
)


def _is_headline(text: str) -> bool:
    """Whether a line tells as headlines do: now, of what will be, or what it explains."""
    if _ASKS.match(text) or _TOLD.search(text):
        return True
    if any(found["verb"] in _VERBS for found in _WILL.finditer(text)):
        return True
    return any(_tells(before, word) for before, word in pairwise(text.split()[:-1]))


def _tells(before: str, word: str) -> bool:
    """Whether a word is a verb in the present that agrees with what stands before it."""
    if before.casefold() in _LEADING:
        return False
    if before[-1] == "s" and before[-2:] not in ("ss", "us", "’s", "'s"):
        return word in _VERBS
    return _verb(word) in _VERBS


_LEADING = (
    "the",
    "a",
    "an",
    "of",
    "to",
    "for",
    "in",
    "on",
    "at",
    "by",
    "with",
    "from",
    "its",
    "no",
)


def _verb(word: str) -> str:
    """The verb of a word in the present, as "denies" is "deny"; "" for others."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("shes", "ches", "sses", "xes", "oes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else ""


def _differ(rows: list[str]) -> bool:
    """Whether lines begin in different ways, as entries of one list do not."""
    firsts = {row.split()[0] for row in rows}
    return len(firsts) == len(rows) and not all(map(_LABELLED.match, rows))
