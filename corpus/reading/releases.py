"""What ends a press release: who its sender is, what may not come true, notes to editors."""

from __future__ import annotations

import re

from corpus.reading import hostnames, signatures
from corpus.reading.draft import Draft
from corpus.reading.lines import Line, ends_sentence, plain

_ABOUT = re.compile(r"about ((?:the )?[A-Z0-9].{1,70}?)\s?:?", re.IGNORECASE)
_CAUTION = re.compile(
    r"(?:cautionary (?:note|statement)s? (?:on|regarding"
    r"|about) )?(?:forward[- ]looking (?:statements?"
    r"|information)|safe harbou?r(?: statement)?)(?: disclaimer)?\s?[:.]?",
    re.IGNORECASE,
)
_NOTES = re.compile(r"notes? (?:to|for) (?:the )?(?:editors?|news ?desks?|journalists)\s?:?", re.I)
_SHORTEST = 6
_AFTER = 0.5
"""Where the notes of a press release can begin at the earliest, as a share of its text."""


def mark(draft: Draft, lines: list[Line], kinds: list[str | None], body: int) -> None:
    """What ends a press release: who its sender is, what may not come true, notes to editors.

    Where the page calls itself a release and names no one else, that sender printed it.
    """
    if not lines:
        return
    last = lines[-1].end
    for index in range(max(body, 1), len(lines) - 1):
        line = lines[index]
        if not _SHORTEST < len(line.text) <= 90 or line.start < _AFTER * last:
            continue
        text = plain(line.text)
        if _NOTES.fullmatch(text):
            for below in range(index, len(lines)):
                kinds[below] = kinds[below] or "notes to editors"
            _note_host(draft, lines, index)
            return
        about = _ABOUT.fullmatch(text)
        following = plain(lines[index + 1].text)
        if about and _begins_with(following, about[1]) and _is_release(lines):
            draft.note("outlet", about[1], "about the sender", line.number)
        if _CAUTION.fullmatch(text) or (about and _begins_with(following, about[1])):
            _mark_paragraphs(lines, kinds, index)


_MAILED = re.compile(r"[\w.+-]+@((?:[a-z\d-]+\.)+[a-z]{2,})", re.IGNORECASE)


def _note_host(draft: Draft, lines: list[Line], notes: int) -> None:
    """The sender of a release whose address for the press spells a name in the text."""
    if not _is_release(lines) or draft.first("outlet") is not None:
        return
    hosts = dict.fromkeys(
        found[1] for line in lines[notes:] for found in _MAILED.finditer(line.text[:_LONGEST_ROW])
    )
    above = "\n".join(line.text for line in lines[:notes])
    for host in hosts:
        if name := hostnames.spelt(host, above) or _led_by(host, above):
            draft.note("outlet", name, "about the sender", remark=f"its address at {host}")
            return


_LONGEST_ROW = 2000


def _led_by(host: str, text: str) -> str | None:
    """An institution that has the host's first label as its first word: "The Saltings Trust"."""
    label = host.split(".")[0]
    found = re.search(
        rf"\b(?:[Tt]he )?(?i:{re.escape(label)})(?: (?:(?:of|for|the) )?[A-Z][\w’'-]+){{1,4}}", text
    )
    return found[0] if found and signatures.is_named_alone(found[0]) else None


RELEASED = re.compile(
    r"(?:for immediate release|(?:press|news|media) release)\b.{0,40}", re.IGNORECASE
)
_TOP = 8


def _is_release(lines: list[Line]) -> bool:
    return any(RELEASED.fullmatch(plain(line.text)) for line in lines[:_TOP])


def _begins_with(text: str, name: str) -> bool:
    """Whether a paragraph begins with a name, its article and its legal form left out."""
    pieces = name.removeprefix("the ").removeprefix("The ").split()
    sized = ((one.strip(",."), len(one) + 8) for one in (pieces[0], pieces[-1]))
    return any(one.casefold() in text[:size].casefold() for one, size in sized)


def _mark_paragraphs(lines: list[Line], kinds: list[str | None], index: int) -> None:
    kinds[index] = "about the sender"
    for below in range(index + 1, len(lines)):
        text = lines[below].text
        if kinds[below] is not None or not ends_sentence(text) or text[0] in '“"':
            return
        kinds[below] = "about the sender"
