"""Words of a sentence with their rough classes: what the search for reported clauses reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.model import Span
from corpus.quoting.sentences import paragraphs, sentences

TOKEN = re.compile(r"\w+(?:[.’'&-]\w+)*(?:\.(?=,|\s[\w“‘]))?|--+|\.\.+|[^\w\s]")
MARKS = "\"“”„‟«»＂'‘’`‚‹›"
QUOTED = "“”"  # the word that stands for a whole marked stretch

# Closed classes of English: word -> class.
_CLASSES = {
    "I": "i we you one",
    "HE": "he she they it",
    "OBJ": "me him us them himself herself themselves myself yourself",
    "WHO": "who whom which",
    "THAT": "that",
    "DET": "the a an this these those some any each every no another both all most many several few"
    " such more other much enough either neither half",
    "POSS": "his her its their our my your",
    "BE": "is are was were be been being am 's 're isn't wasn't aren't weren't it's he's she's"
    " they're that's there's i'm we're you're",
    "HAVE": "has have had having hasn't haven't hadn't 've i've we've they've you've he'd she'd",
    "DO": "do does did don't doesn't didn't",
    "MODAL": "will would can could may might shall should must won't wouldn't can't couldn't"
    " shouldn't cannot he'll she'll they'll i'll we'll it'll",
    "NOT": "not never n't",
    "TO": "to",
    "AND": "and or nor",
    "BUT": "but yet",
    "WH": "whether if how why what where whose",
    "WHEN": "when while after before since until once",
    "AS": "as like",
    "BECAUSE": "because although though despite unless except given amid so even",
    "OF": "of",
    "FOR": "for",
    "ON": "on upon",
    "ABOUT": "about regarding concerning over",
    "BY": "by",
    "IN": "in at during",
    "WITH": "with without",
    "FROM": "from into through across toward towards under between among against via than off out"
    " up down back",
    "DAY": "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight"
    " tomorrow earlier later recently last",
    "ADV": "also then later again already just only still now once even ever often soon long"
    " further first too simply instead always sometimes however rather",
    "THERE": "there here",
    ",": ",",
    ".": ". ? ! … .. ...",
    ";": "; :",
    "-": "— – -- - ―",
    "(": "( [",
    ")": ") ]",
    "Q": QUOTED,
}
CLASS = {word: name for name, words in _CLASSES.items() for word in words.split()}
ADVERBS = frozenset({"ADV", "LY", "NOT", "DAY"})
AUXILIARIES = frozenset({"BE", "HAVE", "DO", "MODAL", "TO"})


@lru_cache(maxsize=1 << 16)
def word_class(raw: str) -> str:
    """The rough class of a word as printed: closed class, NAME, NUM, ING, ED, LY, S or LOW."""
    low = raw.lower().replace("’", "'")
    known = CLASS.get(low)
    if known:
        return known
    first = raw[0]
    if first.isupper():
        return "NAME"
    if first.isdigit() or first in "$£€%":
        return "NUM"
    if low.endswith(("'s", "s'")):
        return "GEN"
    return _by_ending(low)


def _by_ending(low: str) -> str:
    for ending, name in (("ly", "LY"), ("ing", "ING"), ("ed", "ED"), ("s", "S")):
        if low.endswith(ending) and len(low) > 3:
            return name
    return "LOW" if low[0].isalpha() else "SYM"


@dataclass(slots=True)
class Sentence:
    """One sentence outside marks: ``words`` as printed, ``low`` folded, ``spans`` of both.

    A marked stretch is one word, ``QUOTED``, whose span takes its marks in. ``kinds`` are the
    words' classes, with "$" up to four places past the end and "^" up to three before it.
    ``headline``: most words are capitalised.
    """

    words: list[str]
    low: list[str]
    spans: list[Span]
    paragraph: int
    kinds: list[str]
    headline: bool = False


PAD = ["$", "$", "$", "$", "^", "^", "^"]


def read(text: str, marked: Sequence[Span]) -> list[Sentence]:
    """The sentences of ``text``; ``marked`` are the stretches between quotation marks, in order.

    A full stop inside marks ends no sentence. Linear in the length of the text.
    """
    found: list[Sentence] = []
    blobs = [_with_marks(text, a, b) for a, b in marked]
    at = 0
    for number, (start, end) in enumerate(paragraphs(text)):
        while at < len(blobs) and blobs[at][1] <= start:
            at += 1
        inside = at
        while inside < len(blobs) and blobs[inside][0] < end:
            inside += 1
        mine = blobs[at:inside]
        for a, b in _whole(sentences(text, start, end), mine):
            found.append(_tokens(text, a, b, [m for m in mine if a <= m[0] < b], number))
    return found


def _with_marks(text: str, start: int, end: int) -> Span:
    low, high = start, end
    while low > 0 and start - low < 2 and text[low - 1] in MARKS:
        low -= 1
    while high < len(text) and high - end < 2 and text[high] in MARKS:
        high += 1
    return low, high


def _whole(spans: list[Span], blobs: list[Span]) -> list[Span]:
    """The sentences with those joined that a marked stretch runs across."""
    if not blobs:
        return spans
    found: list[Span] = []
    at = 0
    for start, end in spans:
        while at < len(blobs) and blobs[at][1] <= start:
            at += 1
        if found and at < len(blobs) and blobs[at][0] < found[-1][1] and start < blobs[at][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _tokens(text: str, start: int, end: int, blobs: list[Span], paragraph: int) -> Sentence:
    if not blobs:
        spans = [t.span() for t in TOKEN.finditer(text, start, end)]
        words = [text[a:b] for a, b in spans]
    else:
        words, spans = _around(text, start, end, blobs)
    kinds = [word_class(w) for w in words]
    capitals = 2 * sum([w[0].isupper() for w in words]) > len(words) > 3
    return Sentence(words, [w.lower() for w in words], spans, paragraph, kinds + PAD, capitals)


def _around(text: str, start: int, end: int, blobs: list[Span]) -> tuple[list[str], list[Span]]:
    words: list[str] = []
    spans: list[Span] = []
    pos = start
    for low, high in [*blobs, (end, end)]:
        for token in TOKEN.finditer(text, pos, max(pos, low)):
            words.append(token[0])
            spans.append(token.span())
        if low < high:
            words.append(QUOTED)
            spans.append((low, high))
        pos = max(pos, high)
    return words, spans
