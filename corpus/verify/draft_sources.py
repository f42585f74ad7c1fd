"""Whose a draft says its quotations are: a name after a dash, else the source that we read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import DOUBTFUL, Match, Quote
from corpus.verify.drafts.mapping import Prose
from corpus.verify.leading import leading
from corpus.verify.people import PRONOUNS, folded_words, is_name, is_somebody, name_words
from corpus.verify.words import FUNCTION_WORDS, wordset

CREDIT = re.compile(
    r"[\"”’»]?[ \t\u00a0]*+(?:\n{1,2}[ \t\u00a0]*+)?(?:—|―|–|--++)[ \t\u00a0]*+"
    r"(?P<name>[^\W\d_](?:[^\n(,;:.\[]|\.(?=[^\n]))*)"
)
_BESIDE = re.compile(r"\s(?:on|in|at|to|via|during|after|before|speaking|writing|quoted)\s")
"""Behind it a credit tells where and when: "— Ann Lee in The Day"."""
_PRINTING = wordset(
    "printed prints reprinted published publishes carried carries ran runs quoted quotes"
)
"""Whoever does so has others' words."""
_ITEM = re.compile(r"[-+*•|][ \t]|\d{1,3}[.)][ \t]|\\item\b|<li\b|<t[dh]\b")
_ANYBODY = wordset("he she they him her")
"""Whom they mean only what stands around them tells, and "who" does not."""
_DAY = r"\d\s+[A-Z]\w+\s+\d{4}|,\s[A-Z]\w+\.?(?:\s\d\d?,)?\s\d{4}|\d[./-]\d"
_REFERENCE = re.compile(rf"[\"”’»,.]*\s*\((?>[^()\n]*?(?:{_DAY}))[^()\n]*+\)")
_EMPTY_LINE = re.compile(r"\n\s*\n")
_COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady)\.?[ \u00a0]$")
_LETTER = re.compile(r"[^\W\d_]")
_CAPITAL = re.compile(r"\b[A-Z][^\W\d_]+")
_LINE_HEAD = 200
"""So many code points of a line tell whether it is a note or an item."""
_STRETCH = 2_000
"""So many code points are looked at first for the paragraphs before a place."""
_WHERE = re.compile(r"(?:^|[\s\"“])(?:[Aa]t|[Ii]n|[Nn]ear|[Ff]rom|[Oo]utside) $")
"""Before a name that tells where something is said: "At Trieste the director said"."""
_PARAGRAPHS = 2
"""So many paragraphs back a "he" may be named."""


def afar(prose: Prose, quote: Quote) -> bool:
    """Whether the source is read from words that this stands apart from: a note that says "he",
    or an item of a list or a table that names nobody."""
    at = prose.starts[quote.start]
    first = prose.source.rfind("\n", 0, at) + 1
    line = prose.source[first : min(at, first + _LINE_HEAD)].lstrip()
    if line.startswith(("[^", "[fn:")) or _moved(prose, quote):
        return quote.mention is None or _is_pronoun(quote)
    own = quote.mention_start is not None and prose.starts[quote.mention_start] >= first
    return not own and (_ITEM.match(line) is not None or _in_item(prose, quote))


def _in_item(prose: Prose, quote: Quote) -> bool:
    """Whether its source is named in an item before it, which speaks for itself alone."""
    if quote.mention_start is None or quote.mention_start >= quote.start:
        return False
    at = prose.starts[quote.mention_start]
    first = prose.source.rfind("\n", 0, at) + 1
    return _ITEM.match(prose.source[first : first + _LINE_HEAD].lstrip()) is not None


def _moved(prose: Prose, quote: Quote) -> bool:
    """Whether it stands in a note that was written inside the text and is read behind it."""
    before = prose.text.rfind("\n\n", 0, quote.start) - 1
    return before >= 0 and prose.starts[before] > prose.starts[quote.start]


@dataclass(frozen=True, slots=True)
class Others:
    """What all quotations of a draft tell of one.

    ``credited``: the starts of those that end with a name after a dash; ``credits``: where these
    names stand; ``ended``: by the start of each mention, where the first one ends that is surely
    its own.
    """

    credited: frozenset[int]
    credits: frozenset[int]
    ended: dict[int, int]


def others(text: str, quotes: Sequence[Quote]) -> Others:
    """What the ``quotes`` of a draft tell of each other."""
    found = {quote.start: CREDIT.match(text, quote.end) for quote in quotes}
    credits = {start: credit.start("name") for start, credit in found.items() if credit}
    ended: dict[int, int] = {}
    for quote in quotes:
        if quote.mention_start is not None and quote.confidence >= DOUBTFUL:
            first = ended.get(quote.mention_start, quote.end)
            ended[quote.mention_start] = min(first, quote.end)
    return Others(frozenset(credits), frozenset(credits.values()), ended)


def of_another(quote: Quote, others: Others) -> bool:
    """Whether the only source is the credit of another quotation, which ends with it."""
    return quote.start not in others.credited and quote.mention_start in others.credits


def claimed_by(text: str, quote: Quote, doubtful: float) -> str | None:
    """Whom the draft names: after a dash, else as our own extraction reads it.

    ``doubtful`` is how sure that must be. Where no verb of saying gives the words to a "he" or a
    "she", these are as likely whom they are about.
    """
    credit = CREDIT.match(text, quote.end)
    if credit is not None and len((named := credited(credit["name"])).split()) <= 6:
        return named
    if quote.speaker is None or quote.cue in _PRINTING or not is_name(quote.speaker):
        return None
    if len(quote.speaker.strip(".")) < 2 or _is_where(text, quote):
        return None
    if quote.confidence and quote.confidence < doubtful:
        return None
    if _printing(text, quote) or _led_up_to(text, quote):
        return None
    if _is_pronoun(quote) and (quote.cue is None or not _named_before(text, quote)):
        return None
    if not _named_outside(text, quote):
        return None
    return quote.speaker if _beside(text, quote) else None


def _named_before(text: str, quote: Quote) -> bool:
    """Whether the source of a "he" or a "she" is named before it: who comes later is another."""
    surname = (quote.speaker or "").rpartition(" ")[2]
    return text.rfind(surname, 0, quote.mention_start or 0) >= 0


def _named_outside(text: str, quote: Quote) -> bool:
    """Whether the source is named anywhere but in the words themselves: who is spoken of there is
    not "the former president" who says so."""
    surname = (quote.speaker or "").rpartition(" ")[2]
    if not (quote.mention or "").islower():
        return True
    return text.rfind(surname, 0, quote.start) >= 0 or text.find(surname, quote.end) >= 0


def _is_where(text: str, quote: Quote) -> bool:
    """Whether the name that was read as the source tells where something is said."""
    at = quote.mention_start or 0
    return text[at : at + 1].isupper() and _WHERE.search(text[max(0, at - 12) : at]) is not None


def credited(words: str) -> str:
    """The name of a credit, without where and when."""
    return _BESIDE.split(words)[0].strip()


def _printing(text: str, quote: Quote) -> bool:
    """Whether it names an outlet in a reference behind the words: "(The Day, 3 May 2021)"."""
    reference = _REFERENCE.match(text, quote.end)
    if reference is None or quote.mention_start is None or quote.mention_start < quote.end:
        return False
    return quote.mention_start < reference.end() and not is_somebody(
        name_words(quote.speaker or "")
    )


def _led_up_to(text: str, quote: Quote) -> bool:
    """Whether its own sentence leads up to a quotation with another name than its source's."""
    named = {word.casefold() for word in _CAPITAL.findall(leading(text, quote))}
    return not named <= FUNCTION_WORDS


def _beside(text: str, quote: Quote) -> bool:
    """Whether the draft's source stands in the quotation's paragraph, or nothing else does.

    A paragraph with words of its own that do not name the source is too unsure to be held
    against print, and so is a name that comes in a later paragraph or a note.
    """
    start = text.rfind("\n", 0, quote.start) + 1
    end = text.find("\n", quote.end)
    end = len(text) if end < 0 else end
    if quote.mention_start is not None and quote.mention_start >= start:
        return quote.mention_start < end
    before = _LETTER.search(text, start, quote.start)
    return before is None and _LETTER.search(text, quote.end, end) is None


def _is_pronoun(quote: Quote) -> bool:
    return (quote.mention or "").casefold() in PRONOUNS


def named_nearby(text: str, quote: Quote, others: Others, matches: tuple[Match, ...]) -> bool:
    """Whether a draft that says "he", or gives no source of its own to these words, names the
    speaker of one of ``matches`` so near that it may mean him: before, and after words that have
    no source of their own."""
    borrowed = _borrowed(text, quote, others)
    if (quote.mention or "").casefold() not in _ANYBODY and not borrowed:
        return False
    near = _paragraphs_before(text, quote.end, _PARAGRAPHS + 1)
    if borrowed:
        near.append(_paragraph_after(text, quote.end))
    words = set(folded_words("\n".join(near)))
    names = (match.row.speaker_name or match.row.quote.speaker or "" for match in matches)
    return any(name_words(name)[-1:] and name_words(name)[-1] in words for name in names)


def called_by_surname(text: str, quote: Quote, matches: tuple[Match, ...]) -> bool:
    """Whether a draft has no more than a surname, no Mr nor Mrs before it, which the speaker of
    one of ``matches`` bears too: of several so called it may mean any."""
    mention = quote.mention or ""
    named = name_words(mention)
    if len(named) != 1 or " " in mention or mention[:1].islower():
        return False
    if quote.mention_start is not None and _COURTESY.search(
        text[max(0, quote.mention_start - 6) : quote.mention_start]
    ):
        return False
    names = (match.row.speaker_name or match.row.quote.speaker or "" for match in matches)
    return any(name_words(name)[-1:] == named for name in names)


def described(text: str, quote: Quote, matches: tuple[Match, ...]) -> bool:
    """Whether a draft says "the politician" where its paragraph names the speaker of one of
    ``matches`` before and not whom we take for it."""
    if not _is_description(quote):
        return False
    words = set(folded_words(_paragraphs_before(text, quote.start, 1)[-1]))
    if not words.isdisjoint(name_words(quote.speaker or "")[-1:]):
        return False
    names = (match.row.speaker_name or match.row.quote.speaker or "" for match in matches)
    return any(not words.isdisjoint(name_words(name)[-1:]) for name in names)


def _is_description(quote: Quote) -> bool:
    """Whether its source is a "the mayor"."""
    words = (quote.mention or "").split()
    return len(words) > 1 and words[0].casefold() == "the" and words[-1][-1].islower()


def called_so(quote: Quote, matches: tuple[Match, ...]) -> bool:
    """Whether a draft says "the mayor" of somebody whom it does not name there, and print calls
    the speaker of one of ``matches`` so."""
    if not _is_description(quote):
        return False
    words = (quote.mention or "").casefold().split()
    return any(
        words[-1]
        in f"{match.row.quote.role or ''} {match.row.quote.mention or ''}".casefold().split()
        for match in matches
    )


def _paragraphs_before(text: str, end: int, count: int) -> list[str]:
    """The last ``count`` paragraphs up to a place, the begun one among them."""
    size = _STRETCH
    while True:
        start = max(0, end - size)
        found = _EMPTY_LINE.split(text[start:end])
        if start == 0 or len(found) > count:
            return found[-count:]
        size *= 4


def _paragraph_after(text: str, end: int) -> str:
    """What goes on behind a closing mark, up to the next empty line."""
    while end < len(text) and text[end] in ' \n"”’»':
        end += 1
    stop = _EMPTY_LINE.search(text, end)
    return text[end : stop.start() if stop else len(text)]


def _borrowed(text: str, quote: Quote, others: Others) -> bool:
    """Whether its source stands in another paragraph, or behind a quotation before it."""
    at = quote.mention_start
    elsewhere = at is not None and at <= quote.start and "\n\n" in text[at : quote.start]
    return elsewhere or behind_another(quote, others)


def behind_another(quote: Quote, others: Others) -> bool:
    """Whether its source is that of a quotation before it, whose cue follows it there."""
    at = quote.mention_start
    return at is not None and at <= quote.start and others.ended.get(at, at + 1) <= at
