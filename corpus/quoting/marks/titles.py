"""Marked words that nobody says: titles of works, names of things, coinages and ratings."""

from __future__ import annotations

import re

from corpus.model import Span
from corpus.quoting.marks.capitals import SMALL, WORD, capitalised, titled
from corpus.quoting.marks.pairing import Marked
from corpus.quoting.marks.uttering import BY, Tag, replies, tagged, uttered
from corpus.quoting.words.cues import SPEECH, lexicon

LONG = 4  # words from which on a stretch is likelier a quotation than a name
SENTENCE = 10  # words from which on marks hold somebody's words
NICKNAME = 7  # words of a name by which somebody is known, at most
SURELY_NONE = 0.9  # the chance of no source that leaves even those out
NO_SOURCE = 0.6  # a stretch is left out when it is likelier than this to be no quotation
FRAGMENT = 0.75  # the same of many words in small letters, which are seldom a name or a coinage
LONG_TITLE = 0.1  # the same where many words look like a title
_AFTER_STOP = re.compile(r".?[.!?…] [“\"«„‘']|[.!?…][”\"»’'] [“\"«„‘']")
_OPENERS = ("“", '"', "«", "„", "‘")
_DATED = re.compile(r"^[A-ZÀ-Þ][^\n“”\"]{2,60}(?:–|—|-) ?[“\"«„]$")
_WORKS = (
    r"(?:book|novel|memoir|(?:auto)?biography|bestseller|film|movie|documentary|blockbuster|sequel"
    r"|show|series|sitcom|drama|thriller|comedy|musical|play|opera|ballet|album|single|song|track"
    r"|anthem|ballad|hymn|poem|sonnet|essay|article|column|podcast|programme|program|magazine"
    r"|newsletter|exhibition|exhibit|painting|sculpture|episode|chapter|course|campaign|app)"
)
_NAMED = re.compile(
    r"(?:\b(?:titled|entitled|nicknamed|code-?named|so-called|known as|billed as|goes? by|rated"
    r"|(?:is|are|was|were|been) (?:often |widely |quickly )?(?:dubbed|called|christened)"
    r"|calling (?:themselves|himself|herself|itself)"
    r"|(?:group|website|site|account|channel|project|scheme|programme|program|app|band|club|boat"
    r"|ship|restaurant|company|firm|operation|game|event|movement|party|plan|dish|drink"
    rf"|{_WORKS}) called"
    r"|(?:term|nickname|moniker|pseudonym|hashtag|acronym|slogan|motto|tagline)(?: of)?)"
    r"|\b(?:short|Latin|Greek|French|German|Spanish|Russian|Italian) for),?(?: an?| the)?$"
    r"|\b(?:named|christened) (?:it|him|her|them|(?:the|an?|his|her|its|their)(?: [\w-]+){1,4})$"
)
_AS_WORDS = ("he word", "he words", "he term", "he phrase", "he name")
_MEANS = re.compile(
    r"[\"”’'»“]{1,2},? (?:is|was|has|had|means|meant|comes|came|appears|derives|stems|refers"
    r"|entered|implies|suggests|dates)\b"
)
_KNOWN = re.compile(
    r"\b(?:[Kk]nown (?:locally |widely |popularly |affectionately |simply |everywhere )?"
    r"(?:to [\w’'-]+(?: [\w’'-]+){0,4} )?(?:simply |only )?as"
    r"|nicknamed|so-called|goes by the name of)(?: an?| the)?$"
)
_KNOWN_ENDS = ("as", "nicknamed", "so-called", "of", " a", " an", " the")  # of what it finds
# "Dwayne “The Tank” Okoro": what stands before and behind.
_INSIDE = re.compile(r"(?:^|[\s(])[A-ZÀ-Þ][\w’'-]+$")
_ON = re.compile(r"[\"”’'»“]{1,2} [A-ZÀ-Þ][\w’'-]+")
_AGENT = re.compile(r"[\"”’'»“]+,? by ")
_WORK = re.compile(rf"\b{_WORKS},?$")
_CALLS = re.compile(
    r"\b(?:call|label|brand|describ|refer|dub|mock|chant|shout|yell|repeat|denounc|dismiss)"
    r"(?:s|ed|ing|es|led|red|ring)?\b(?:[^.!?]|\b(?:Mr|Mrs|Ms|Dr|St)\.){0,40}$"
)
_PLEDGE = re.compile(r"\b(?:promise|pledge|vow|threat|call|urge|urging|exhortation)[sd]? to$")
# "The paper, “…,” is available": a title that begins with a small letter too.
_PAPER = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[\w’']+[’']s) (?:[\w-]+ ){{0,3}}"
    rf"(?:{_WORKS}|paper|study|report|thesis|dissertation|work|lecture|talk|installation),$"
)
_IS = re.compile(
    r"[\"”’'»“]{1,2},? (?:is|was|are|were|has|had|will|would|appears|appeared|won|wins|came|comes"
    r"|which|published|released|written|by)\b"
)
_ENTITLED = re.compile(r"\b(?:en)?titled:?$")
# "“…” star NAME" names what somebody is known from, "Latin for “…”" tells what a word means.
_STARRED = re.compile(
    r"[\"”’'»“]{1,2} (?:co-)?(?:star|host|author|actor|actress|creator|director|producer|singer"
    r"|presenter|screenwriter|frontman|frontwoman|songwriter|showrunner)s? [A-ZÀ-Þ]"
)
_GLOSSED = re.compile(
    r"\b(?:Latin|Greek|French|German|Spanish|Portuguese|Russian|Italian|Arabic|Hebrew|Japanese"
    r"|Chinese|Mandarin|Irish|Gaelic|Welsh|Hindi|Urdu|Yiddish|Swahili|Turkish|slang) for$"
)
_SUNG = re.compile(
    r"\b(?:sang|sings?|singing|sung|hummed|hums|performed|starred in|stars in|edits|hosts"
    r"|directed)$"
)
_THING = re.compile(r"\b(?:an?|the) (?:[a-z-]+ ){1,3}called$")
# "Review: ‘…’" names what is reviewed.
_REVIEWED = re.compile(
    r"(?:(?:Book|Film|Movie|Theatre|Theater|TV|Opera|Music|Album|Art|Dance|Game) )?[Rr]eview"
    r"(?: \|)?: [\"“„«‘']{1,2}"
)
_TAG = re.compile(r"[\"”’'»“*]+,?\s+(?:[A-Z]\w+\s){0,3}(?:he|she|they|I|it)?\s?([a-z]+)\b")


def nobodys(text: str, item: Marked, none: float, line: Span, tag: Tag | None = None) -> bool:
    """Whether marked words are no quotation: by the model, or nearly so and a title by their look.

    ``none`` is the model's chance that nobody says them, ``tag`` a subject and its verb.
    """
    if not item.paragraph and _REVIEWED.fullmatch(text, line[0], item.start):
        return True
    if _entitled(text, item, line):
        return True
    words = text.count(" ", item.start, item.end) + 1
    long = words >= LONG
    small = FRAGMENT if long and text[item.start].islower() else NO_SOURCE
    doubtful = none > (SURELY_NONE if words >= SENTENCE else small)
    if not doubtful and words > NICKNAME and none <= LONG_TITLE:
        return False
    if (
        _stands_alone(text, item, line)
        or uttered(text, item, line)
        or tagged(text, item, tag, line)
        or replies(text, item.end)
    ):
        return False
    if doubtful or (words <= NICKNAME and _nickname(text, item, line)):
        return True
    return none > LONG_TITLE * long and unsaid(text, item, line)


def _entitled(text: str, item: Marked, line: Span) -> bool:
    """Whether the words before marked ones say that they are a title, however long."""
    before = text[max(line[0], item.start - 80) : item.start].rstrip("\"'“‘„«` \xa0")
    starred = text[item.end - 1] not in ",.?!" and _STARRED.match(text, item.end)
    if starred or (before.endswith(" for") and _GLOSSED.search(before)):
        return True
    if before.endswith(("titled", "titled:")) and text[item.end - 1] not in ".!?":
        return bool(_ENTITLED.search(before))
    named = before[-1:] == "," and _IS.match(text, item.end)
    return bool(named and _PAPER.search(before))


def _nickname(text: str, item: Marked, line: Span) -> bool:
    """Whether marked words are what somebody is known as, and not what a named one called him."""
    before = text[max(line[0], item.start - 60) : item.start].rstrip("\"'“‘„«` \xa0")
    sentence = text[item.end - 1] in ".!?…"
    if not sentence and _INSIDE.search(before) and _ON.match(text, item.end):
        named = WORD.findall(text, item.start, item.end)
        name = len(named) < LONG and all(w[0].isupper() or w in SMALL for w in named)
        if name and not capitalised(text, line):
            return True
    if sentence or not before.endswith(_KNOWN_ENDS) or not _KNOWN.search(before):
        return False
    return not _AGENT.match(text, item.end)


def said(text: str, item: Marked, none: float, line: Span) -> float:
    """The chance, 0..1, that marked words which were not left out are somebody's.

    Ten words and whole sentences are, whatever the model's chance ``none`` that nobody says them.
    """
    whole = text.count(" ", item.start, item.end) + 1 >= SENTENCE
    sure = whole or _stands_alone(text, item, line) or uttered(text, item, line)
    return 1.0 if sure else 1.0 - none


def _stands_alone(text: str, item: Marked, line: Span) -> bool:
    """A sentence in marks that is a sentence of its paragraph too: no title, no coinage.

    A headline that is nothing but words in marks needs no full stop.
    """
    opens = item.start - line[0] <= 2
    if not opens and _DATED.search(text, line[0], item.start) and _full(text, item, line):
        return True
    if not opens and not _AFTER_STOP.fullmatch(text[item.start - 4 : item.start]):
        return False
    if text[item.end - 1] in ".!?…":
        after = text[item.end + 1 : item.end + 3]
        goes_on = after[1:].isupper() or after[1:] in _OPENERS
        return line[1] - item.end <= 2 or (after[:1] == " " and goes_on)
    if opens and not item.paragraph and text[item.end + 1 : item.end + 3] == ": ":
        return item.end - item.start > 8
    if not opens or item.paragraph or line[1] - item.end > 2:
        return False
    words = text[item.start : item.end].split()
    return len(words) > 3 and sum(w[0].islower() for w in words if len(w) > 3) > 1


def _full(text: str, item: Marked, line: Span) -> bool:
    """Whether the words are a sentence that ends with its mark and a full stop after it."""
    after = text[item.end + 1 : item.end + 2]
    stop = text[item.end - 1] in ".!?…" or after == "."
    return stop and text[item.start].isupper() and text.count(" ", item.start, item.end) > 3


def unsaid(text: str, item: Marked, line: Span) -> bool:
    """Whether marked words are a title, a name or a coinage by the words around them."""
    before = text[max(line[0], item.start - 80) : item.start].rstrip("\"'“‘„«` \xa0")
    words = WORD.findall(text, item.start, item.end)
    named = titled(words)
    if named and (BY.match(text, item.end) or _SUNG.search(before)):
        return True
    if not before or before[-1:] in ":.!?(":
        return False
    if before.endswith(_AS_WORDS) and _MEANS.match(text, item.end):
        return len(words) < LONG  # "The word “literally” has been abused"
    if _NAMED.search(before):
        return named or len(words) < LONG
    if len(words) == 1 and words[0][0].isupper() and _WORK.search(before):
        return True
    return named and not capitalised(text, line) and not _spoken(text, item, before)


def _spoken(text: str, item: Marked, before: str) -> bool:
    """Whether a verb of saying or of calling leads up to the words, or a tag follows them."""
    if _CALLS.search(before) and not _THING.search(before):
        return True
    if before.endswith(" to") and _PLEDGE.search(before):
        return True
    last = WORD.findall(before[-30:])
    cue = lexicon().verbs.get(last[-1].lower()) if last else None
    if cue is not None and cue.kind in SPEECH:
        return True
    tag = _TAG.match(text, item.end, item.end + 60)
    told = lexicon().verbs.get(tag[1]) if tag else None
    return bool(told and told.kind in SPEECH)
