"""Words of a sentence with their rough classes: what the search for reported clauses reads."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
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
    if known and not (len(raw) == 2 and raw.isupper()):  # "US", "IT"
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
    """One sentence, ``text[start:end]``: ``words`` as printed, ``low`` folded.

    A marked stretch (one of ``blobs``, with its marks) is one word, ``QUOTED``. ``kinds`` are the
    words' classes, with "$" up to four places past the end and "^" up to three before it.
    ``headline``: most words are capitalised.
    """

    text: str
    start: int
    end: int
    blobs: list[Span]
    words: list[str]
    low: list[str]
    kinds: list[str]
    headline: bool = False
    places: list[Span] | None = None

    @property
    def spans(self) -> list[Span]:
        """Where each word stands in the text; found when it is first asked for."""
        if self.places is None:
            self.places = []
            pos = self.start
            for low, high in [*self.blobs, (self.end, self.end)]:
                self.places += [t.span() for t in TOKEN.finditer(self.text, pos, max(pos, low))]
                if low < high:
                    self.places.append((low, high))
                pos = max(pos, high)
        return self.places


ALL: frozenset[str] = frozenset()
LONGEST = 800  # characters of a sentence; what is longer is cut
PAD = ["$", "$", "$", "$", "^", "^", "^"]


def read(text: str, marked: Sequence[Span], wanted: frozenset[str] = ALL) -> Iterator[Sentence]:
    """The sentences of ``text``; ``marked`` are the stretches between quotation marks, in order.

    A full stop inside marks ends no sentence. Sentences without any of the folded words
    ``wanted`` are left out. Linear in the length of the text.
    """
    blobs = [_with_marks(text, a, b) for a, b in marked]
    at = 0
    for start, end in paragraphs(text):
        while at < len(blobs) and blobs[at][1] <= start:
            at += 1
        inside = at
        while inside < len(blobs) and blobs[inside][0] < end:
            inside += 1
        mine = blobs[at:inside]
        at_marks = [m[0] for m in mine]
        for a, b in _short(_whole(sentences(text, start, end), mine), mine):
            own = mine[bisect_left(at_marks, a) : bisect_left(at_marks, b)] if mine else []
            found = _sentence(text, a, b, own, wanted)
            if found is not None:
                yield found


def _short(spans: list[Span], blobs: list[Span]) -> Iterator[Span]:
    """The sentences, the endless ones cut so that time stays linear; never inside marks."""
    for start, end in spans:
        at = start
        while end - at > LONGEST:
            cut = at + LONGEST
            k = bisect_left(blobs, (cut, cut)) - 1
            if k >= 0 and blobs[k][1] > cut:
                cut = min(blobs[k][1], end)
            yield at, cut
            at = cut
        if at < end:
            yield at, end


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


def _sentence(
    text: str, start: int, end: int, blobs: list[Span], wanted: frozenset[str]
) -> Sentence | None:
    words = _around(text, start, end, blobs) if blobs else TOKEN.findall(text, start, end)
    low = [w.lower() for w in words]
    if wanted and wanted.isdisjoint(low):
        return None
    kinds = [word_class(w) for w in words]
    kinds += PAD
    headline = False
    if len(words) > 3 and words[1][0].isupper():
        headline = 2 * sum([w[0].isupper() for w in words]) > len(words)
    return Sentence(text, start, end, blobs, words, low, kinds, headline)


def _around(text: str, start: int, end: int, blobs: list[Span]) -> list[str]:
    words: list[str] = []
    pos = start
    for low, high in blobs:
        words += TOKEN.findall(text, pos, max(pos, low))
        words.append(QUOTED)
        pos = max(pos, high)
    return words + TOKEN.findall(text, pos, end)
