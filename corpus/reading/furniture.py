"""Short lines that no form tells: weighed by their words, their place and the lines beside them.

The weights in ``furniture.json`` are fitted by ``tests.benchmarks.fit_furniture`` on made-up pages;
a line is judged only where the rules have left it open, and what is judged to be of the page is
marked, as all else, and never removed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache, cached_property
from importlib import resources
from math import exp

from corpus.reading import narrow
from corpus.reading.lines import Line, ends_sentence, is_wrapped, plain

WHY = "of the page"
LONGEST = 200
"""Characters of the longest line that is weighed."""
_PARAGRAPH = 60
_REACH = 3
"""Lines above and below that are looked at."""
_MOST = 400
"""Lines of a page that are weighed, at either end."""
_PASSES = 4
"""How often the lines are weighed, as each that is marked tells of those beside it."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_STEM = re.compile(r"\b([^\W\d_]{4,5})")
_SAID = re.compile(r"\b(?:said|says|told|asked|added|wrote|replied|according)\b", re.IGNORECASE)
_SHAPES = (
    ("url", re.compile(r"https?:|www\.|\.(?:com|org|net)\b")),
    ("address", re.compile(r"@\w")),
    ("bar", re.compile(r"[|·•›»→]")),
    ("slash", re.compile(r"\w/\w")),
    ("bracketed", re.compile(r"^[\[(].*[\])]$")),
    ("hour", re.compile(r"\d{1,2}[:.]\d\d")),
    ("year", re.compile(r"\b(?:19|20)\d\d\b")),
    ("number", re.compile(r"\d")),
    ("sign", re.compile(r"[©®™#&+%]")),
    ("label", re.compile(r"^[A-Z][\w/ -]{1,24}:(?:\s|$)")),
    ("dash", re.compile(r"^[-–—*•]\s?")),
    ("you", re.compile(r"\b(?:you|your|we|our|us)\b", re.IGNORECASE)),
    ("they", re.compile(r"\b(?:he|she|they|his|her|their|I|my)\b")),
)
_LINKED = re.compile(r"(?:(?<!\s)\s++)?\(\[[^\]]{1,40}\]\(\S{4,}\)\)$")
"""Where a reader's highlight stands, behind its words."""
_SPOKEN = re.compile('[“”"„«»]')


class Page:
    """The lines of a page with what the rules made of them, and the words of its paragraphs."""

    def __init__(self, lines: list[Line], kinds: list[str | None], title: str | None) -> None:
        self.lines, self.kinds = lines, kinds
        self.paragraphs = list(map(_is_paragraph, lines))
        long = [at for at, is_one in enumerate(self.paragraphs) if is_one and kinds[at] is None]
        self.first = long[0] if long else len(lines)
        self.last = long[-1] if long else -1
        self._long = long
        self.title = _stems(title or "")

    @cached_property
    def known(self) -> str:
        """The words of the paragraphs."""
        return " ".join(self.lines[at].text[:2000] for at in self._long[:_MOST]).casefold()

    def zone(self, at: int) -> str:
        """Where a line stands: above the first paragraph, below the last, or between them."""
        return "head" if at < self.first else "tail" if at > self.last else "body"


def _is_paragraph(line: Line) -> bool:
    return len(line.text) >= _PARAGRAPH and ends_sentence(line.text)


def _stems(text: str) -> set[str]:
    return {word.casefold() for word in _STEM.findall(text)}


def _size(text: str) -> str:
    many = text.count(" ") + 1
    return str(many) if many < 4 else next(str(one) for one in (6, 9, 13, 20, 999) if many <= one)


def _end(text: str) -> str:
    last = text[-1]
    return last if last in '.?!:,;)”"' else "none"


def _beside(page: Page, at: int) -> str:
    """What a neighbour is: marked, a paragraph, a short line, or the end of the page."""
    if not 0 <= at < len(page.lines):
        return "edge"
    if page.kinds[at] is not None:
        return "marked"
    return "paragraph" if page.paragraphs[at] else "short"


def features(page: Page, at: int) -> Iterator[str]:
    """The names of what speaks for or against a line's being of the page."""
    line = page.lines[at]
    text = plain(_LINKED.sub("", line.text)) or line.text
    zone, size, end = page.zone(at), _size(text), _end(text)
    yield from ("", f"zone {zone}", f"size {size}", f"end {end}", f"size {size} end {end}")
    yield from (f"zone {zone} size {size}", f"zone {zone} end {end}")
    yield from _of_words(text, size)
    yield from _of_form(text, zone)
    yield from _of_place(page, at, text, zone)
    own = _stems(text)
    share = sum(one in page.known for one in own) / len(own) if own else 0.0
    band = "no" if not own else "none" if not share else "few" if share < 0.4 else "many"
    yield from (f"shared {band}", f"shared {band} {zone}", f"shared {band} end {end}")
    if own and len(own & page.title) >= 2:
        yield "as title"


def _of_words(text: str, size: str) -> Iterator[str]:
    """What a line's words are, the first and the last of them by themselves."""
    words = [word.casefold() for word in _WORD.findall(text)]
    for place, word in enumerate(words[:24]):
        yield f"word {word}"
        if place == 0:
            yield f"first {word}"
            yield f"first {word} size {size}"
    if words:
        yield f"last {words[-1]}"


def _of_form(text: str, zone: str) -> Iterator[str]:
    """What a line holds and how it is set: addresses, talk, capitals."""
    yield from [f"has {name}" for name, shape in _SHAPES if shape.search(text)]
    yield from (["spoken", f"spoken {zone}"] if _SPOKEN.search(text) else ["silent"])
    if _SAID.search(text):
        yield "said"
    if text.isupper():
        yield f"capitals {zone}"
    elif text.istitle():
        yield f"titled {zone}"
    elif text[0].islower():
        yield "small"


def _of_place(page: Page, at: int, text: str, zone: str) -> Iterator[str]:
    """What stands around a line."""
    near = [_beside(page, one) for one in range(at - _REACH, at + _REACH + 1) if one != at]
    above, below = near[_REACH - 1], near[_REACH]
    yield from (f"above {above}", f"below {below}", f"between {above} {below}")
    yield f"zone {zone} between {above} {below} {'ends' if ends_sentence(text) else 'open'}"
    ended = at + 1 >= len(page.lines) or page.lines[at + 1].gap
    yield f"gap {page.lines[at].gap} {ended} {zone}"
    yield f"marked near {near.count('marked')}"
    yield f"marked near {near.count('marked')} {zone}"
    yield f"paragraphs near {near.count('paragraph')}"


@cache
def weights() -> dict[str, float]:
    """The weight of each feature, and the threshold."""
    text = resources.files(__package__).joinpath("furniture.json").read_text("utf-8")
    return dict(json.loads(text))


def chance(page: Page, at: int, table: dict[str, float]) -> float:
    """How likely a line is of the page, between 0 and 1."""
    total = sum([table.get(name, 0.0) for name in features(page, at)])
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))


SURE, INSIDE = 0.95, 0.98
"""From how likely on a line is marked, at the edges and inside the text: a line of the article that
is marked costs more than a line of the page that is not.
"""


def mark(
    lines: list[Line], kinds: list[str | None], title: str | None, headline: int | None
) -> None:
    """Mark the open lines that are likely of the page."""
    if is_wrapped(lines):
        return  # the pieces of a paragraph are no lines of their own
    table = weights()
    page = Page(lines, kinds, title)
    pieces = narrow.rows(lines)
    open_yet = [
        at
        for at, line in enumerate(lines)
        if kinds[at] is None and at != headline and at not in pieces and _may_be(page, at, line)
    ]
    if len(open_yet) > 2 * _MOST:
        open_yet = [*open_yet[:_MOST], *open_yet[-_MOST:]]
    for _ in range(_PASSES):
        likely = [at for at in open_yet if chance(page, at, table) >= _least(page, at)]
        likely = _with_their_lists(page, likely)
        if not likely:
            return
        for at in likely:
            kinds[at] = WHY
        open_yet = [at for at in open_yet if kinds[at] is None]


_ITEM = re.compile(r"[-*•] +(?!\[)\S")
"""An entry of a list that is no link."""


def _with_their_lists(page: Page, likely: list[int]) -> list[int]:
    """Without the entries of lists within the text of which others are no lines of the page."""
    among = set(likely)
    return [
        at
        for at in likely
        if page.zone(at) != "body"
        or not any(_is_other(page, at, one) and one not in among for one in (at - 1, at + 1))
    ]


def _is_other(page: Page, at: int, one: int) -> bool:
    """Whether two open lines are of one list, or of one stanza: no gap stands between them."""
    if not 0 <= one < len(page.lines) or page.kinds[one] is not None:
        return False
    text, beside = page.lines[at].text, page.lines[one].text
    if _ITEM.match(text) or _ITEM.match(beside):
        return _ITEM.match(text) is not None and _ITEM.match(beside) is not None
    together = not page.lines[max(at, one)].gap and not _among_marked(page, at)
    return together and max(len(text), len(beside)) < _PARAGRAPH


def _among_marked(page: Page, at: int) -> bool:
    """Whether one of the lines that stand together with this one is of the page for certain."""
    first = last = at
    while first > 0 and not page.lines[first].gap:
        first -= 1
    while last + 1 < len(page.lines) and not page.lines[last + 1].gap:
        last += 1
    return any(kind is not None for kind in page.kinds[first : last + 1])


def _may_be(page: Page, at: int, line: Line) -> bool:
    """Whether a line is weighed: most of a text's own paragraphs need no look."""
    if len(line.text) > LONGEST:
        return False
    return not page.paragraphs[at] or not page.first < at < page.last


def _least(page: Page, at: int) -> float:
    inside = page.zone(at) == "body" or _SPOKEN.search(page.lines[at].text)
    heads = _beside(page, at + 1) in ("paragraph", "short")  # it may be a heading of what follows
    return INSIDE if inside or heads else SURE
