"""What a cut leaves out and the draft says in its own words: he would “resign”."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus.model import Span
from corpus.verify.words import keys, wordset

_LOST = re.compile(r"leaves out a (negation|condition|qualification): “([^“”]*)”")
_DENYING = wordset("not no never none nobody nothing cannot neither nor denied denies")
_UNDENYING = wordset("only just merely deny doubt dispute reject refuse forget ignore")
_CONDITIONS = wordset("if unless until provided providing")
_INVERTED = wordset("had were should")
"""They begin a condition: "Had he known, …"."""
_ASKED = wordset("asked ask asks wonder wondered know see say said")
"""Behind them an "if" is a question."""
_MODALS = wordset("would could might may")
_BETWEEN = wordset("also then even still only rather never not always have be")
"""May stand between a modal and the marks: would also “resign”."""
_DOUBTS = wordset(
    "perhaps maybe possibly probably likely allegedly reportedly apparently supposedly some "
    "sometimes partly almost nearly most many few mostly mainly usually often roughly about "
    "approximately technically hopefully presumably arguably"
)
_SAYING = wordset("say says said tell tells told")
_TELLING = _SAYING | wordset(
    "according claims claimed held holds insists insisted maintains maintained added adds reports "
    "reported explained wrote writes"
)
_THINKING = wordset(
    "think thinks thought thinking believe believes believed feel feels felt guess guessed suppose "
    "supposed hope hopes hoped suspect suspected"
)
_CLAUSE_END = re.compile(r"[.!?;:\n][\"”’»]?\s")
_SENTENCE_END = re.compile(r"[.!?][\"”’»]?\s|\n")
_MARKED = re.compile('[“„«"][^“”„«»"]*(?:[”»"]|$)')
_BEGUN = re.compile('^[^“„«"]*[”»]')
"""The end of what is in marks that open further back."""
_NEAR = 120
_FEW = 6
"""So many words before the marks is where what bears on them stands."""


def without_told(message: str, text: str, at: Span) -> str:
    """A cut's ``message`` where what is lost stands in the draft's ``text`` around ``at``."""
    before, after = _around(text, at)

    def told(lost: re.Match[str]) -> str:
        kind, words = lost.groups()
        if not _says(kind, keys(words), before, keys(after)):
            return lost[0]
        return f"the draft itself has the {kind}: “{words}”"

    return _LOST.sub(told, message)


def _around(text: str, at: Span) -> tuple[str, str]:
    """The words of the draft's own in the same sentence, before and after."""
    start, end = at
    parts = _SENTENCE_END.split(text[max(0, start - _NEAR) : start].rstrip('“„«"'))
    before = parts[-1] if len(parts) > 1 or start <= _NEAR else f" … {parts[0]}"
    after = _SENTENCE_END.split(text[end : end + _NEAR].lstrip('"”’»'))[0]
    return _MARKED.sub(" ", _BEGUN.sub("", before)), _MARKED.sub(" ", after)


def _says(kind: str, lost: list[str], sentence: str, after: list[str]) -> bool:
    before = keys(sentence)
    near = keys(_CLAUSE_END.split(sentence)[-1])[-_FEW:]
    if kind == "negation":
        denying = [key for key in near if key in _DENYING or key.endswith("n't")]
        return len(denying) == 1 and _UNDENYING.isdisjoint(near)
    if kind == "condition":
        if before and before[0] in _INVERTED:
            return True
        pairs = pairwise(["", *before, "", *after[:1]])
        return any(key in _CONDITIONS and one not in _ASKED for one, key in pairs)
    if not _SAYING.isdisjoint(lost) and not _TELLING.isdisjoint(before):
        return True
    if not _THINKING.isdisjoint(lost) and not _THINKING.isdisjoint(before):
        return True
    modals = _MODALS.intersection(lost)
    if modals:
        while near and near[-1] in _BETWEEN:
            near.pop()
        return near[-1:] != [] and near[-1] in modals
    return not _DOUBTS.intersection(lost).isdisjoint([*near, *after[:_FEW]])
