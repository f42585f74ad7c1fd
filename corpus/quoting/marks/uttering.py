"""What shows beside marked words that somebody says them: a verb, a tag, a headline's end."""

from __future__ import annotations

import re

from corpus.model import Span
from corpus.quoting.marks.capitals import SMALL, WORD, titled
from corpus.quoting.marks.pairing import Marked
from corpus.quoting.words.cues import SPEECH, lexicon

_STOPPED = re.compile(r"[.!?…][”\"’']* [“\"«„‘'`]{1,2}$")
_PERFECT = re.compile(
    r"[\"”’'»“]{1,2} (?:he|she|they|I|we|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2})"
    r"(?:[’']d| had| has| have) (?:\w+ly |also |once |then )?([a-z]+)"
)
Tag = tuple[Span, Span]  # a subject and its verb
_INVERTED = re.compile(r"[\"”’'»“]{1,2} ([a-z]+) (?:the|an?|one|some|[A-Z])")
_HEADED = re.compile(r"[\"”’'»“]{1,2} ([a-z]+) (?:[a-z]|[A-Z])")
# A headline's last words: "‘…’, say unions", "‘…’ – Nato’s NAME".
_HEADLINE = re.compile(
    r"[\"”’'»“]{1,2}(?:,? say [\w’ -]{3,40}|,? [–—-] [A-Z][\w’. -]{2,40}"
    r"|,? [–—-] [a-z][^.!?]{2,80}|: [A-Z][\w’-]+(?: [A-Z][\w’.-]+){0,3})$"
)
_LAST = 80  # code points of what a headline ends with, at most
_TAG = 8  # words of a tag, at most
_FINDS = frozenset(("find", "hear", "tell"))
_COLON = re.compile(r": [\"“„«‘']{1,2}$")
_REPLY = re.compile(
    r"[\"”’'»“]{1,2},? (?:was|came|comes|is) the (?:[a-z-]+ )?"
    r"(?:reply|answer|response|retort|rejoinder|riposte)\b(?! (?:of|from|by)\b)"
)
_CRIES = re.compile(
    r"\b(?:(?:chant|shout|call|scream|yell|whisper|murmur)s?"
    r"|cry|cries|chorus(?:es)?) of$"
)
_HEAD_TAG = re.compile(r"[\"”’'»“]{1,2}(?: [A-ZÀ-Þ][\w.’'-]+){2,5}")
_UTTERS = frozenset(("say", "tell", "claim", "ask"))
BY = re.compile(r"[\"”’'»“]+(?: \([^()]{2,30}\))?,? by (?:(?:the|an?) (?:[\w-]+ ){1,4})?[A-Z]")


def replies(text: str, end: int) -> bool:
    """Whether the words that end there are told to be a reply: "“…,” came the reply"."""
    return _REPLY.match(text, end) is not None


def tagged(text: str, item: Marked, tag: Tag | None, line: Span) -> bool:
    """Whether a sentence opens with the marks and its tag follows: "“No,” the bank’s head said"."""
    if tag is None or text[item.end - 1] not in ",?!":
        return False
    if item.start - line[0] > 2 and not _STOPPED.search(text, item.start - 4, item.start):
        return False
    (left, right), (verb, end) = tag
    cue = lexicon().verbs.get(text[verb:end].lower())
    if cue is None or cue.kind not in SPEECH or cue.form not in ("past", "third"):
        return False
    follows = text[item.end + 1 : left].strip() in ("", "the") and right < verb
    return follows and not any(c in '.,;:()“”"' for c in text[right:verb])


def uttered(text: str, item: Marked, line: Span) -> bool:
    """Whether a verb of saying, or the "read" of a sign, stands right before the marks.

    Or such a verb right after them, or a colon before a whole sentence; titles have these as well.
    """
    before = text[max(line[0], item.start - 20) : item.start].rstrip("\"'“‘„«`").rstrip(" \xa0,:")
    cue = lexicon().verbs.get(before.rpartition(" ")[2])
    finite = cue is not None and cue.form in ("past", "third")
    if before.endswith(" of") and _CRIES.search(before):
        return True
    if BY.match(text, item.end) and titled(WORD.findall(text, item.start, item.end)):
        return False  # "one of his recent reads, “This Kind of Sea,” by NAME"
    if not item.paragraph and _headed(text, item):
        return True
    if cue and finite and (cue.kind in _UTTERS or cue.lemma == "read"):
        return True
    if not item.paragraph and _signed(text, item, line):
        words = WORD.findall(text, item.start, item.end)
        return any(w[0].islower() and w not in SMALL for w in words)
    told = _told(text, item) or _announced(text, item) or _had_said(text, item)
    return told and not titled(WORD.findall(text, item.start, item.end))


def _signed(text: str, item: Marked, line: Span) -> bool:
    """Whether a headline tells behind the marks who says so: "“…” – mayor", "“…”, study finds"."""
    last = max(item.end, line[1] - _LAST)
    if _HEADLINE.match(text, item.end, line[1]):
        return True
    at = text.rfind(", ", last, line[1])
    words = text[at + 2 : line[1]].split() if at >= 0 else []
    return 1 < len(words) < _TAG and any(map(_says, (words[0], words[-1])))


def _says(word: str) -> bool:
    """Whether a word is a verb of saying as headlines have it: "says", "warn", "told"."""
    cue = lexicon().verbs.get(word)
    if cue is None or (cue.kind not in SPEECH and cue.lemma not in _FINDS):
        return False
    return cue.form in ("third", "base") or word == "told"


def _headed(text: str, item: Marked) -> bool:
    """Whether a headline's tag follows its marks in capitals: "‘…,’ Ana Lopez Tells Voters"."""
    tag = _HEAD_TAG.match(text, item.end) if text[item.end - 1] in ",?!" else None
    for word in tag[0].split()[2:] if tag else ():
        cue = lexicon().verbs.get(word.lower())
        if cue is not None and cue.kind in SPEECH and cue.form in ("past", "third"):
            return True
    return False


def _told(text: str, item: Marked) -> bool:
    """Whether a tag begins with its verb right after the marks: "“…,” chanted the crowd"."""
    inverted = _INVERTED if item.paragraph else _HEADED  # "“…,” says mayor"
    tag = inverted.match(text, item.end) if text[item.end - 1] in ",?!" else None
    cue = lexicon().verbs.get(tag[1]) if tag else None
    return bool(cue and cue.inverts and cue.kind in SPEECH and cue.form in ("past", "third"))


def _had_said(text: str, item: Marked) -> bool:
    """Whether a tag in the perfect stands right after the marks: "“…,” she had said"."""
    tag = _PERFECT.match(text, item.end) if text[item.end - 1] in ",?!" else None
    cue = lexicon().verbs.get(tag[1]) if tag else None
    return bool(cue and cue.kind in SPEECH and cue.form in ("past", "participle"))


def _announced(text: str, item: Marked) -> bool:
    """Whether a colon leads up to a whole sentence."""
    colon = _COLON.search(text, max(0, item.start - 5), item.start)
    return bool(colon and text[item.start].isupper() and text[item.end - 1] in ".!?…")
