"""The quotations of a draft: every stretch in marks, with what it is a part of."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from corpus.frozen import replace
from corpus.model import DOUBTFUL, Article, Quote, Span
from corpus.verify.continued import LONGEST, MOST_PARTS, follows, goes_on

if TYPE_CHECKING:
    from corpus.quoting.marks.stretches import Marked

_REFERENCE = re.compile(
    r"(?<=[.!?…])\s*\((?=[^()]*(?:\d{3}|\b(?:ibid|cit|quoted|cited|emphasis)))[^()]{2,160}\)\s*$",
    re.IGNORECASE,
)
"""A reference behind the last sentence: "(Beck 1992: 21)", "(emphasis added)"."""
_ENTITLING = ("read", "reads", "wrote", "writes", "sang", "sings")
"""Behind them stands a title as often as what somebody says."""
_REOPENED = re.compile(r"\s*[“„«\"‘]\s*")
"""Between paragraphs of one quotation, of which only the last has its marks closed."""
_SPLIT = re.compile(
    r"[”»\"’]?[\s,]*(?:(?:—|–|--+)(?:[^“”„«»\".!?—–]+(?:—|–|--+))?|[(\[]?(?:…|\.\s?\.\s?\.)[)\]]?)"
    r"[\s,]*[“„«\"‘]?"
)
"""Between two halves of a sentence: a dash, words between two, an ellipsis."""
_DOTTED = re.compile(r"…|\.\s?\.\s?\.")
_DOTS = re.compile(rf"(?:{_DOTTED.pattern})[)\]]?\s*$")
_STOPPED = re.compile(r"(?<![.\s…])[.!?]\s*$")
_GOING_ON = re.compile(r"[(\[]?(?:…|\.\s?\.\s?\.)|[(\[]?[^\W\dA-Z]")
_OPENING = ("“", "„", "«", '"')


def beside(text: str, at: int, quotes: list[Quote]) -> tuple[str, ...]:
    """A quotation with the one before, and with the one behind it in its paragraph: what the one
    leaves out may stand in the other."""
    pairs = [quotes[max(at - 1, 0) : at + 1], quotes[at : at + 2]]
    return tuple(
        f"{one.text.strip()} … {other.text.strip()}"
        for one, other in (pair for pair in pairs if len(pair) == 2)
        if "\n" not in (between := text[one.end : other.start]) or _REOPENED.fullmatch(between)
    )


def wholes(text: str, quotes: list[Quote]) -> dict[int, str]:
    """By their starts: the whole sentences of quotations that go on over their cues."""
    found: dict[int, str] = {}
    run: list[Quote] = []
    for quote in quotes:
        if run and not (goes_on(run[-1], quote, text) or _is_split(run[-1], quote, text)):
            run = []
        run.append(quote)
        if 1 < len(run) <= MOST_PARTS:
            found.update((part.start, _one_text(run, text)) for part in run)
    return found


def _one_text(run: list[Quote], text: str) -> str:
    """The words of all parts, with an ellipsis that stands outside the marks between two."""
    said = [run[0].text.strip()]
    for one, other in pairwise(run):
        between = text[one.end : other.start]
        said += ["…"] if _SPLIT.fullmatch(between) and _DOTTED.search(between) else []
        said.append(other.text.strip())
    return " ".join(said)


def _is_split(one: Quote, other: Quote, text: str) -> bool:
    """Whether a sentence is closed and opened again around a dash, an ellipsis or what stands
    between dashes: “We will go” — and she meant it — “not today”."""
    between = text[one.end : other.start]
    if len(between) > LONGEST or "\n" in between:
        return False
    if _STOPPED.search(one.text) or not _GOING_ON.match(text, other.start):
        return False
    return _SPLIT.fullmatch(between) is not None or (
        _DOTS.search(one.text) is not None and follows(one, other, text)
    )


def quotations(text: str, name: str) -> list[Quote]:
    """Every marked stretch, with the source that our own extraction gives it, if any."""
    from corpus.quoting import extract
    from corpus.quoting.marks.pairing import marked, paragraphs
    from corpus.quoting.marks.stretches import ends_as_speech, single_stretches

    read = _outermost([q for q in extract(Article(name, text)).quotes if q.verbatim])
    found = [one for quote in read for one in (_notes(text, quote) or [quote])]
    spans = sorted({span for quote in found for span in _read(quote)})
    starts, ends = [a for a, _ in spans], [0, *accumulate((b for _, b in spans), max)]
    lines = paragraphs(text)
    double = [one for one in marked(text, lines) if not one.single]
    single = single_stretches(text, lines, double)
    spoken = [one for one in single if ends_as_speech(text, one)]
    for one in (*double, *spoken):
        if ends[bisect_left(starts, one.end)] <= one.start:
            found.append(Quote(one.start, one.end, text[one.start : one.end], "direct"))
    left = [one for one in single if ends[bisect_left(starts, one.end)] <= one.start]
    found += _told(text, [one for one in left if one not in spoken])
    return sorted(found, key=lambda quote: quote.start)


def _told(text: str, single: list[Marked]) -> list[Quote]:
    """Of stretches in single marks those that a verb of saying gives to somebody.

    Beside double marks they are mostly titles and coinages; set in double ones themselves they
    are read as what they would be there.
    """
    from corpus.quoting import extract

    several = [one for one in single if " " in text[one.start : one.end]]
    if not several:
        return []
    signs = list(text)
    for one in several:
        signs[one.start - 1], signs[one.end] = "“", "”"
    spans = {(one.start, one.end) for one in several}
    read = extract(Article("", "".join(signs))).quotes
    return [
        replace(quote, text=text[quote.start : quote.end], statement=f"single:{quote.statement}")
        for quote in read
        if (quote.start, quote.end) in spans
        and quote.cue not in (None, *_ENTITLING)
        and quote.confidence >= DOUBTFUL
    ]


def _outermost(quotes: list[Quote]) -> list[Quote]:
    """The quotations, in order of their starts, that stand inside no turn of a talk."""
    found: list[Quote] = []
    end = 0  # of the turn before
    for quote in quotes:
        if quote.end <= end and quote.kind != "indirect":
            continue
        found.append(quote)
        end = max(end, quote.end) if quote.kind == "indirect" else end
    return found


def _notes(text: str, turn: Quote) -> list[Quote]:
    """The quotations of a paragraph that was read as one turn of a talk, but begins with marks.

    Notes are no talk: "Lee: “We go.” Smith: “We stay.”" By itself no paragraph is a turn.
    """
    from corpus.quoting import extract

    if turn.kind != "indirect" or turn.cue is not None or not turn.text.startswith(_OPENING):
        return []
    start, end = text.rfind("\n", 0, turn.start) + 1, text.find("\n", turn.end)
    paragraph = text[start : end if end >= 0 else len(text)]
    found = extract(Article("", paragraph)).quotes
    return [moved(one, start) for one in found if one.verbatim and one.kind != "indirect"]


def moved(quote: Quote, by: int) -> Quote:
    """A quotation of a part of a text that begins at ``by``, as one of the whole."""
    mention = quote.mention_start, quote.mention_end
    return replace(
        quote,
        start=quote.start + by,
        end=quote.end + by,
        mention_start=None if mention[0] is None else mention[0] + by,
        mention_end=None if mention[1] is None else mention[1] + by,
        statement=f"{by}:{quote.statement}",
        spans=tuple((one + by, other + by) for one, other in quote.spans),
    )


def _read(quote: Quote) -> tuple[Span, ...]:
    """What is judged with a quotation; of reported contents with marks in them only those."""
    whole = ((quote.start, quote.end),)
    return whole if quote.kind == "mixed" else quote.spans or whole


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Without blanks at the ends, nor a reference that stands in the marks with the words."""
    cited = _REFERENCE.search(text, start, end)
    end = cited.start() if cited else end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
