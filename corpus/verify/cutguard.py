"""What a cut leaves out: a negation, a condition, a qualification that changes the sense.

Offsets are code points into the printed quotation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from corpus.model import Span
from corpus.verify.clauses import clause
from corpus.verify.definite import names_a_thing
from corpus.verify.scope import Loss, Place
from corpus.verify.words import GAP, Token, sentence_starts, tokens, wordset

_NEGATIONS = wordset(
    "not no never none nobody nothing nowhere neither nor cannot hardly barely scarcely "
    "rarely seldom deny denies denied refuse refuses refused reject rejects rejected unlikely "
    "impossible false falsely untrue fail fails failed lack lacks stop stopped doubt"
)
_CONDITIONS = wordset(
    "if unless provided providing until before whether otherwise except without when"
)
_QUALIFIERS = wordset(
    "but although though however while whereas yet despite perhaps maybe possibly probably likely "
    "might may could would allegedly reportedly apparently supposedly seemingly some sometimes "
    "partly only almost nearly unclear uncertain believe think suppose guess hope claim claims "
    "claimed says said suggest suggests suggested most many few believed thought supposed alleged "
    "alleges seem seems seemed appear appears appeared hopefully presumably arguably technically "
    "mostly mainly usually often roughly about approximately"
)
_PHRASES: tuple[tuple[Loss, tuple[str, ...]], ...] = (
    ("negation", ("far", "from")),
    ("negation", ("a", "lie")),
    ("negation", ("wrong", "to")),
    ("negation", ("wrong", "that")),
    ("negation", ("little", "evidence")),
    ("negation", ("little", "chance")),
    ("negation", ("little", "hope")),
    ("negation", ("little", "reason")),
    ("negation", ("stopped", "short")),
    ("condition", ("once", "the")),
    ("condition", ("once", "we")),
    ("condition", ("once", "they")),
    ("condition", ("once", "he")),
    ("condition", ("once", "she")),
    ("condition", ("once", "it")),
    ("condition", ("subject", "to")),
    ("condition", ("depending", "on")),
    ("condition", ("depends", "on")),
    ("condition", ("or", "else")),
    ("condition", ("imagine",)),
    ("condition", ("as", "long", "as")),
    ("condition", ("as", "soon", "as")),
    ("condition", ("so", "long", "as")),
    ("condition", ("only", "when")),
    ("condition", ("on", "condition")),
    ("condition", ("in", "case")),
    ("condition", ("short", "of")),
    ("condition", ("assuming",)),
    ("qualification", ("as", "far", "as")),
    ("qualification", ("to", "the", "best")),
    ("qualification", ("reported", "to")),
    ("qualification", ("told", "ourselves")),
    ("qualification", ("told", "myself")),
    ("qualification", ("rumoured", "to")),
    ("qualification", ("expected", "to")),
    ("qualification", ("in", "theory")),
    ("qualification", ("in", "principle")),
    ("qualification", ("or", "so")),
    ("qualification", ("a", "few")),
    ("qualification", ("more", "or", "less")),
    ("qualification", ("for", "now")),
    ("qualification", ("for", "the", "moment")),
    ("qualification", ("on", "paper")),
    ("qualification", ("up", "to")),
    ("qualification", ("so", "far")),
    ("qualification", ("this",)),
    ("qualification", ("today",)),
    ("qualification", ("tonight",)),
    ("qualification", ("at", "least")),
    ("qualification", ("in", "part")),
    ("qualification", ("even", "though")),
    ("qualification", ("as", "a", "consequence")),
    ("qualification", ("as", "a", "result")),
    ("qualification", ("because", "of")),
    ("qualification", ("because",)),
    ("qualification", ("due", "to")),
    *(("qualification", (by, one)) for by in ("by", "to", "from", "with") for one in ("me", "us")),
)
_HARMLESS = (
    ("not", "only"),
    ("not", "just"),
    ("not", "least"),
    ("no", "doubt"),
    ("no", "wonder"),
    ("without", "doubt"),
    ("without", "a", "doubt"),
    ("without", "question"),
    ("no", "question"),
    ("no", "matter"),
)
"""What sounds like a loss and is none: the rest of the sentence says the same without it."""
_UNDENIED = wordset("ignore deny denying forget dispute doubt overlook")
"""After a negation they say that something is so."""
_SELF = frozenset(("i", "we"))
_QUOTING = re.compile(r"[^.!?‘“'\"]{0,40}[‘“'\"]")
"""What stands behind "I said" where words in inner marks follow: they are the speaker's own."""
_INVERTED = frozenset(("had", "were", "should"))
_ORDERS = wordset(
    "give pay send let take show tell ask arrest vote elect cut raise stop keep put say do try "
    "wait leave come go sign build bring open close buy sell lend find make help call hire fire "
    "join trust hold hit touch cross read write lower drop"
)
"""First words of orders, behind which "and" or "or" tells what follows from obeying."""
_NOT_WHOM = wordset(
    "example instance reason reasons thing part sake time times once good all years year months "
    "month weeks week days day hours hour minutes minute moment decades centuries generations "
    "while long ages ever now"
)
"""Behind "for" they tell when or why, not for whom something is so."""
_WHOM = 6
"""So many words may tell that."""
_SOON = 5
"""So many words on, what follows has its "will"."""
_WEIGHT: dict[Loss, int] = {"negation": 0, "condition": 1, "qualification": 2}
_TURNS = wordset("but however although though unless except yet still nevertheless")
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*\s+[\"'“‘«(\[]*$|^[\W_]*$")
_ASKED = re.compile(r"[.!?…]")


@dataclass(frozen=True, slots=True)
class Guard:
    """A cut that changes the sense: what kind, the words left out, the honest longer form.

    ``words`` is one stretch of the print; ``longer`` the span that keeps it and the fragment.
    """

    kind: Loss
    words: str
    longer: Span

    @property
    def message(self) -> str:
        """One line: ``leaves out a negation: “not”``."""
        return f"leaves out a {self.kind}: “{self.words}”"


def guard(printed: str, start: int, end: int) -> Guard | None:
    """What copying ``printed[start:end]`` would lose, the worst first; None when nothing."""
    found = losses(printed, [(start, end)])
    return found[0] if found else None


def losses(printed: str, kept: list[Span]) -> list[Guard]:
    """All that cutting ``printed`` down to the ``kept`` spans loses, the worst first.

    Looked at: the sentences that are kept in part, and a following one that takes back
    ("But …", "Unless …").
    """
    words = tokens(printed)
    inside = [any(a < word.end and word.start < b for a, b in kept) for word in words]
    if not any(inside):
        return []
    thing = names_a_thing(printed, words, inside)
    found: list[Guard] = []
    starts = [*sorted(sentence_starts(printed, words)), len(words)]
    spans = [range(a, b) for a, b in pairwise(starts)]
    for sentence in spans:
        if not any(inside[i] for i in sentence):
            continue
        lost = [i for i in sentence if not inside[i]]
        found += _in_sentence(printed, words, lost, inside)
    found += _next_sentence(printed, words, spans, inside)
    if thing:
        found = [one for one in found if one.kind == "qualification"]
    return sorted(found, key=lambda g: (_WEIGHT[g.kind], g.longer))


def _in_sentence(
    printed: str, words: list[Token], lost: list[int], inside: list[bool]
) -> list[Guard]:
    missing = set(lost)
    place = Place(printed, words, inside)
    found: list[Guard] = []
    softer = False
    first = _sentence_start(printed, words, lost)
    harmless = _harmless(printed, words, lost)
    for index in lost:
        kind, size = (None, 0) if index in harmless else _loss_at(words, index)
        if kind is None and index == first and _sets_a_condition(words, index, inside):
            kind, size = "condition", 1
        if kind is None and index == first and _tells_for_whom(words, index, inside):
            kind, size = "qualification", 1
        if kind is None or (softer and kind != "negation"):
            continue
        last = index + size - 1
        if last not in missing or not place.bears(index, size, kind):
            continue
        stretch = clause(printed, words[index].start, words[last].end)
        shown = _shown(printed, words, stretch, missing, index)
        found.append(Guard(kind, shown, _longer(printed, words, inside, stretch)))
        softer |= kind != "negation"
    return found[:3]


def _sets_a_condition(words: list[Token], first: int, inside: list[bool]) -> bool:
    """Whether a sentence's lost first word does: "Had we known, …", "Pay us and we will …"."""
    if words[first].key in _INVERTED:
        return True
    kept = next((i for i in range(first, len(words)) if inside[i]), len(words))
    if words[first].key not in _ORDERS or words[kept - 1].key not in ("and", "or"):
        return False
    near = [word.key for word in words[kept : kept + _SOON]]
    return any(key in ("will", "won't", "can", "can't") or key.endswith("'ll") for key in near)


def _tells_for_whom(words: list[Token], first: int, inside: list[bool]) -> bool:
    """Whether a sentence's lost beginning does: "For healthy adults I see no danger"."""
    if words[first].key != "for":
        return False
    kept = next((i for i in range(first, len(words)) if inside[i]), len(words))
    lost = {word.key for word in words[first + 1 : kept]}
    return 0 < kept - first - 1 <= _WHOM and kept < len(words) and not lost & _NOT_WHOM


def _sentence_start(printed: str, words: list[Token], lost: list[int]) -> int | None:
    """The sentence's first word, if lost and no question begins with it: "Had we known, …"."""
    if not lost or (lost[0] > 0 and not _ENDED.search(printed[: words[lost[0]].start])):
        return None
    end = _ASKED.search(printed, words[lost[0]].end)
    return None if end is not None and end[0] == "?" else lost[0]


def _harmless(printed: str, words: list[Token], lost: list[int]) -> set[int]:
    """The lost words of phrases that take nothing back."""
    found: set[int] = set()
    for index in lost:
        for phrase in _HARMLESS:
            here = range(index, index + len(phrase))
            if tuple(w.key for w in words[here.start : here.stop]) == phrase and {*here} <= {*lost}:
                found.update(here)
        ahead = range(index + 1, min(index + 4, len(words)))
        denied = next((i for i in ahead if words[i].key in _UNDENIED), None)
        if denied is not None and _negates(words[index].key):
            found.update(range(index, denied + 1))
        if index and words[index].key == "said" and words[index - 1].key in _SELF:
            found |= {index} if _QUOTING.match(printed, words[index].end) else set()
    return found


def _negates(key: str) -> bool:
    return key in _NEGATIONS or key.endswith("n't")


def _loss_at(words: list[Token], index: int) -> tuple[Loss | None, int]:
    key = words[index].key
    if _negates(key):
        return "negation", 1
    if key in _CONDITIONS:
        return "condition", 1
    for kind, phrase in _PHRASES:
        if tuple(word.key for word in words[index : index + len(phrase)]) == phrase:
            return kind, len(phrase)
    if key in _QUALIFIERS:
        return "qualification", 1
    return ("condition", 1) if key == "or" else (None, 0)


def _shown(printed: str, words: list[Token], stretch: Span, missing: set[int], index: int) -> str:
    """The lost words of the clause around ``index``, at most twelve."""
    first = last = index
    while first - 1 in missing and words[first - 1].start >= stretch[0] and last - first < 11:
        first -= 1
    while last + 1 in missing and words[last + 1].end <= stretch[1] and last - first < 11:
        last += 1
    return printed[words[first].start : words[last].end]


def _longer(printed: str, words: list[Token], inside: list[bool], stretch: Span) -> Span:
    kept = [word for word, is_in in zip(words, inside, strict=True) if is_in]
    start, end = min(kept[0].start, stretch[0]), max(kept[-1].end, stretch[1])
    while end < len(printed) and printed[end] in ".!?…":
        end += 1
    return start, end


def _next_sentence(
    printed: str, words: list[Token], spans: list[range], inside: list[bool]
) -> list[Guard]:
    for here, after in pairwise(spans):
        ends_here = inside[here[-1]] and not any(inside[i] for i in after)
        if ends_here and words[after[0]].key in _TURNS and words[after[0]].key != GAP:
            start, end = words[after[0]].start, words[after[-1]].end
            shown = printed[start : words[after[min(11, len(after) - 1)]].end]
            return [Guard("qualification", shown, _longer(printed, words, inside, (start, end)))]
    return []
