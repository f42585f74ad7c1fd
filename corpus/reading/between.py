"""What a page sets between two paragraphs of an article: other stories, players, polls, jumps.

A button, a label before another headline or a line of a player is told by its words, and only where
paragraphs stand above and below: there a short line that ends as no sentence ends is a heading at
best.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.reading import betweenforms as forms
from corpus.reading import narrow
from corpus.reading.lines import Line, ends_sentence, is_wrapped, plain

_LONGEST = 180
_TEXT = 25
"""Characters from which on a line that ends as a sentence is a paragraph, if a short one."""
_LEAST = 4
"""Words of another story's headline, behind its label."""
_POLL = 6
"""Lines of a poll, its question and the buttons below it."""
_TURN = re.compile(r"[^\W\d_a-z][\w.’' -]{0,30}: ")
"""Who speaks, or what is told, before a colon: there labels are the text's own."""
_ITEM = re.compile(r"(?:[-–—*•►▶»>·‣→▸➤]+|\d{1,2}[.)])\s*\S")


def mark(lines: list[Line], kinds: list[str | None], body: int) -> None:
    """Mark the open lines between paragraphs that a page has set there."""
    text = [at for at in range(body, len(lines)) if kinds[at] is None and _is_text(lines[at])]
    if len(text) < 2 or narrow.rows(lines):
        return
    wrapped = is_wrapped(lines)
    inner = [
        at
        for at in range(text[0] + 1, text[-1])
        if kinds[at] is None and (not wrapped or (lines[at].gap and lines[at + 1].gap))
    ]
    for at in inner:
        if len(lines[at].text) <= _LONGEST:
            kinds[at] = forms.why(plain(lines[at].text) or lines[at].text)
    for at in inner:
        if kinds[at] is None:
            kinds[at] = _of_another(lines, kinds, at)
    _polls(lines, kinds, text[0] + 1, text[-1])
    for at in range(text[-1] - 1, text[0], -1):
        if kinds[at] is None and kinds[at + 1] == "newsletter" and _is_name(lines[at].text):
            kinds[at] = "newsletter"


def mark_links(
    lines: list[Line], kinds: list[str | None], body: int, links: frozenset[str]
) -> None:
    """Mark the lines between paragraphs that a page has as links to others."""
    text = [at for at in range(body, len(lines)) if kinds[at] is None and _is_text(lines[at])]
    for at in range(text[0] + 1, text[-1]) if links and len(text) > 1 else ():
        if kinds[at] is None and lines[at].text in links and lines[at].text[-1] not in ".:;,":
            kinds[at] = "related link"


def _is_text(line: Line) -> bool:
    return len(line.text) >= _TEXT and ends_sentence(line.text)


def _of_another(lines: list[Line], kinds: list[str | None], at: int) -> str | None:
    """What a line is that names another story, right between two paragraphs."""
    text = lines[at].text
    text = text if text[0] == ">" else plain(text) or text
    if len(text) > _LONGEST:
        return None
    found = forms.LABELLED.match(text) or forms.POINTED.match(text)
    if found is None or not _is_headline(text[found.end() :]):
        return None
    if text[-1] == "?" and forms.ASKING.match(text):
        return None
    if not all(_is_beside(lines[one]) for one in _beside(lines, kinds, at)):
        return None
    listed = found.re is forms.POINTED and _is_listed(lines, at)
    return None if listed else "related link"


def _is_beside(line: Line) -> bool:
    """Whether such a link may stand beside a line: a paragraph that is no turn, or another link."""
    if forms.LABELLED.match(line.text):
        return True
    return _is_text(line) and _TURN.match(line.text) is None


def _is_listed(lines: list[Line], at: int) -> bool:
    """Whether a line is one of a list's."""
    return any(_ITEM.match(lines[one].text) for one in (at - 1, at + 1) if 0 <= one < len(lines))


def _beside(lines: list[Line], kinds: list[str | None], at: int) -> Iterator[int]:
    """The nearest lines above and below that are open yet."""
    for way in (range(at - 1, -1, -1), range(at + 1, len(lines))):
        nearest = next((one for one in way if kinds[one] is None), None)
        if nearest is not None:
            yield nearest


def _is_name(text: str) -> bool:
    """Whether a line has the shape of what a letter to readers is called."""
    words = text.split()
    return len(words) <= _LEAST and not ends_sentence(text) and words[-1][0].isupper()


def _is_headline(text: str) -> bool:
    """Whether the words behind a label are another story's: several, and no sentence."""
    if len(text.split()) < _LEAST or not (text[0].isupper() or text[0] in "‘'“\"0123456789"):
        return False
    return text[-1] not in ".;,:…" and ". " not in text


def _polls(lines: list[Line], kinds: list[str | None], first: int, last: int) -> None:
    """The question of a poll and its answers, where a button to vote stands below them."""
    for at in range(first, last):
        if not forms.VOTES.fullmatch(lines[at].text):
            continue
        for one in range(at - 1, max(at - _POLL, first) - 1, -1):
            if kinds[one] == forms.POLL and forms.POLLS.match(lines[one].text):
                kinds[one : at + 1] = [kind or forms.POLL for kind in kinds[one : at + 1]]
                break
            if _is_text(lines[one]) and lines[one].text[-1] != "?":
                break
