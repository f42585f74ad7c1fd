"""What an article itself takes back of a quotation in the sentences that follow it.

“Teachers are lazy,” the mayor said. He later withdrew the remark. The words stand in print word
for word, and whoever quotes them without the rest is unfair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import Match, QuoteRow, Span
from corpus.verify.correctednotes import corrected
from corpus.verify.evidence import Evidence
from corpus.verify.messages import clip
from corpus.verify.people import PRONOUNS, folded_words, name_words

_LONGEST = 260
_FAR = 420
"""So many code points behind a quotation its article may take it back."""
_SENTENCE = re.compile(r"(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|St))(?<!\bMrs)[.!?][\"”’»)]*(?=\s)|\n+")
_WORDS = (
    r"(?:remarks?|comments?|statements?|words?|claims?|allegations?|accusations?|figures?"
    r"|assertions?|posts?|tweets?|phrases?|sentences?|threats?|insults?|answers?|numbers?"
    r"|slurs?|charges?|quotes?|quotations?|joke|term|expression|description|comparison)"
)
_OBJECT = (
    rf"(?:it|them|that|this|what (?:he|she|they) (?:had )?said"
    rf"|(?:the|his|her|their|that|this|those|these|both) (?:[\w-]+ ){{0,2}}?{_WORDS})\b"
)
_SOFTLY = (
    r"(?:(?:later|since|then|subsequently|quickly|soon|eventually|also|at once|immediately"
    r"|promptly|formally|publicly|partly|partially|twice|afterwards|has|had|have|was|were"
    r"|on \w+day|yesterday|today|that (?:evening|night|day|afternoon)"
    r"|the (?:next|following) (?:day|morning|week)|an? (?:hour|day|week)s? later"
    r"|(?:[\w-]+ )?(?:minutes|hours|days|weeks|months) later|, ) ?){0,5}"
)
_ACTS = re.compile(
    r"(?P<act>"
    rf"(?:withdrew|withdrawn|retracted|recanted|disowned|corrected|rescinded|walked back"
    rf"|rowed back on|backtracked on|backed away from|apologi[sz]ed(?: \w+)*? for) {_OBJECT}"
    rf"|(?:took|taken) (?:back {_OBJECT}|{_OBJECT} back)"
    rf"|walked {_OBJECT} back"
    r"|corrected (?:him|her|them)sel(?:f|ves)|backtracked|rowed back|misspoke|misspoken"
    r"|(?:mis)(?:quoted|heard|translated|understood|interpreted)"
    r"|(?:quoted|taken) out of context"
    rf"|(?:denied|denies) (?:having (?:said|made|used)|saying|making|using) (?:so|{_OBJECT}"
    rf"|any such thing)"
    r"|(?:had )?meant to say"
    r")\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(
    rf"\b(?:the|his|her|their|that|this|those|these) (?:[\w-]+ ){{0,2}}?{_WORDS} {_SOFTLY}"
    r"(?:withdrawn|retracted|corrected|taken back|struck (?:from|out)|disowned|deleted)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"(?:\b(?:but|and|before|then)|,) {_SOFTLY}(?:withdrew {_OBJECT}|withdrawing {_OBJECT}"
    rf"|retract(?:ed|ing) {_OBJECT}|(?:took|taking) (?:back {_OBJECT}|{_OBJECT} back)"
    r"|correct(?:ed|ing) (?:him|her|them)sel(?:f|ves)|backtrack(?:ed|ing))\b",
    re.IGNORECASE,
)
"""In the quotation's own sentence whoever says it takes it back."""
_THAT_HE = re.compile(
    rf"\b{_WORDS} (?:that |which )?(?:he|she|they) {_SOFTLY}"
    r"(?:withdrew|withdrawn|retracted|disowned|took back|taken back|apologi[sz]ed for)\b",
    re.IGNORECASE,
)
_WRONG = re.compile(
    r"\b(?:later (?:said|told [\w ]+?)|conceded|admitted|acknowledged|accepted) (?:that )?"
    rf"(?:he|she|they|it|this|that|(?:the|his|her) {_WORDS}) (?:had been|was|were|is) "
    r"(?:wrong|mistaken|not true|untrue|incorrect|false|inaccurate|in error)\b"
    r"(?! (?:to|that|of|for|about|in)\b)",
    re.IGNORECASE,
)
_HIMSELF = re.compile(
    r"\bI (?:\w+ly )?(?:withdr[ae]w|retract|take back|misspoke|corrected myself"
    r"|take (?:it|that|this|them|those words|the \w+|my words) back)\b"
)
"""What somebody says who takes back what was said just before."""
_LATER = re.compile(
    r"\b(?:later|then|afterwards|asked|pressed|challenged|but|on \w+day|the (?:next|following)"
    r"|minutes|hours|days)\b",
    re.IGNORECASE,
)
"""What leads up to the next words of the same speaker where these were said for themselves."""
_SUBJECT = re.compile(
    r"(?P<who>\b(?:[A-Z][\w’'.-]*(?: (?:[A-Z][\w’'.-]*|van|von|de|der|den|la|du|al))*"
    r"|[Hh]e|[Ss]he|[Tt]hey|who)\b(?:[’']s [\w-]+(?: [\w-]+)?)?"
    r"|\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) [\w’' -]{2,40}?) ?"
    rf"{_SOFTLY}(?:said|says|told [\w ]+?|admitted|conceded|acknowledged|explained|claimed"
    r"|saying|,)?"
    rf"(?: that| later| on \w+day| ,){{0,4}} ?"
    rf"(?:(?:he|she|they) )?{_SOFTLY}(?:been )?$"
)
_DENIES = re.compile(r"\b(?:not|never|no|nobody|none|nor|refus\w*|declin\w*)\b|n[’']t\b", re.I)
_SUPPOSED = re.compile(r"\b(?:if|unless|until|whether|nobody|no one|before|would|could)\b", re.I)
_BESIDE = 40
"""So many code points before a subject may tell that its clause is only supposed."""
_REST = re.compile(r"^[\s”’\"»,.]+")
"""What is left of the quotation where the rest of its sentence is told."""
_SORRY = re.compile(
    r"\b(?:sorry|apologi[sz]e|apology|regret|withdraw|withdrew|retract|take (?:it|that|this) back"
    r"|I was wrong|misspoke|I meant|should not have said|should never have said)\b",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"\b(?:withdr[ae]w\w*|retract\w*|recant\w*|tak(?:e|en|ing) back|took\b[^.]{0,30}\bback"
    r"|correct(?:ed|ion|ing|s)|misspoke\w*|misquot\w*|apologi[sz]\w*|apology|disown\w*"
    r"|walk(?:ed|ing) back|backtrack\w*|denie[sd]|deny\w*|clarif\w+|meant|struck|rowed back"
    r"|out of context|misunderstood|not said|never said)\b",
    re.IGNORECASE,
)


def taken_back(evidence: Evidence, row: QuoteRow) -> str:
    """How the article of ``row`` takes its words back, in its own words; "" where it does not."""
    text = evidence.article(row.article.id).text
    return corrected(text, row) or _withdrawn(evidence, text, row)


def of_any(evidence: Evidence, matches: tuple[Match, ...]) -> str:
    """How one of the prints takes the words back; "" where all let them stand."""
    marked = (match.row for match in matches if match.row.quote.verbatim)
    found = (taken_back(evidence, row) for row in marked)
    return next((one for one in found if one), "")


def tells_so(text: str, at: Span) -> bool:
    """Whether a draft says near its quotation that the words were taken back."""
    start, end = at
    near = f"{text[max(0, start - _FAR) : start]} {text[end : end + _FAR]}"
    return bool(_TELLING.search(near))


def _withdrawn(evidence: Evidence, text: str, row: QuoteRow) -> str:
    """The sentence right behind a quotation, or its own, that takes it back."""
    quote = row.quote
    if _SORRY.search(quote.text):
        return ""
    end = _next_words(evidence, row, min(len(text), quote.end + _FAR))
    name = name_words(row.speaker_name or quote.speaker or "")
    own = True
    for start, stop in _sentences(text, quote.end, end):
        told = _REST.sub("", text[start:stop])
        if _takes_back(told, name, quote.mention or "") or (own and _TAIL.search(_unmarked(told))):
            return f"but the article goes on: “{clip(told, _LONGEST)}”"
        own = False
    return _himself(evidence, row)


def _himself(evidence: Evidence, row: QuoteRow) -> str:
    """How the speaker takes the words back in the next ones that are quoted."""
    near = range(row.quote.end, row.quote.end + _FAR)
    for other in evidence.quotes_of(row.article.id):
        if other.quote.start not in near or not other.quote.verbatim:
            continue
        if row.quote.speaker is None or other.quote.speaker != row.quote.speaker:
            return ""
        text = evidence.article(row.article.id).text
        lead = _SENTENCE.split(text[row.quote.end : other.quote.start])[-1]
        apart = _LATER.search(lead) is not None
        if apart and (found := _HIMSELF.search(other.quote.text)):
            told = other.quote.text[max(0, found.start() - _BESIDE) :]
            return f"but the speaker goes on: “{clip(told, _LONGEST)}”"
    return ""


def _next_words(evidence: Evidence, row: QuoteRow, end: int) -> int:
    """Where the next utterance in marks begins, else ``end``."""
    for other in evidence.quotes_of(row.article.id):
        begins = row.quote.end <= other.quote.start < end and other.quote.verbatim
        if begins and other.quote.statement != row.quote.statement:
            return other.quote.start
    return end


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The rest of the sentence at ``start`` and those behind it up to ``end``, in the paragraph
    and the next one."""
    paragraphs = 0
    at, last = start, min(len(text), end + _FAR)
    for stop in _SENTENCE.finditer(text, start, last):
        if at >= end or paragraphs > 1:
            return
        yield at, stop.end()
        paragraphs += "\n" in stop[0]
        at = stop.end()
    if at < end:
        yield at, last


def _takes_back(sentence: str, name: list[str], mention: str) -> bool:
    plain = _unmarked(sentence)
    if (undone := _UNDONE.search(plain)) is not None:
        return not (_DENIES.search(undone[0]) or _supposed(plain, undone.start()))
    if (relative := _THAT_HE.search(plain) or _WRONG.search(plain)) is not None:
        return not (
            _DENIES.search(relative[0].removesuffix("not true"))
            or _supposed(plain, relative.start())
        )
    for act in _ACTS.finditer(plain):
        subject = _SUBJECT.search(plain[: act.start()])
        if subject is None or _DENIES.search(subject[0]) or _supposed(plain, subject.start()):
            continue
        if _may_be(subject["who"], name, mention):
            return True
    return False


def _supposed(plain: str, at: int) -> bool:
    """Whether the clause that begins there is only supposed."""
    return _SUPPOSED.search(plain[max(0, at - _BESIDE) : at]) is not None


def _unmarked(sentence: str) -> str:
    """Without what stands in marks, which somebody says."""
    return re.sub(r"[“\"][^“”\"]*(?:[”\"]|$)|^[^“”\"]*[”\"]", " ", sentence)


def _may_be(who: str, name: list[str], mention: str) -> bool:
    """Whether the subject of a sentence may be the speaker before, or somebody of theirs."""
    first = who.split()[0]
    if first.casefold() in PRONOUNS or not first[0].isupper():
        return True
    if first in ("The", "His", "Her", "Their", "It"):
        return True
    mine = set(name) | set(folded_words(mention))
    return bool(mine.intersection(folded_words(who)))
