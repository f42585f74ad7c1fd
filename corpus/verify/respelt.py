"""What differs between a draft and print whose words are the same: what words alone do not tell.

Signs inside and before numbers, letters of scripts that words leave out, a word cut in two, "us"
for "US", and brackets of the writer's own that change what is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus.model import Span
from corpus.verify.align import Alignment
from corpus.verify.bracketed import Side
from corpus.verify.spelling import spelling
from corpus.verify.words import GAP, Token, wordset

_NUMBER = re.compile(
    r"(?i:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty))$"
)
_HOMOGRAPHS = wordset("us it who am is so or in on no he me we do all aids ice ad pm as at be to")
_WEIGHTY = wordset(
    "not no never none nobody nothing neither nor cannot only all every always any "
    "may might will would shall should can could must"
)
_AFTER = re.compile(
    r"[%‰°]|[€£¥$](?!\d)|(?:per ?cent|hundred|thousand|million|billion|trillion|dozen|bn)\b"
)
_BEFORE = re.compile(r"(?:^|[\s\"“”„«»‘'(\[])[-–\u2212$€£¥+]$|[$€£¥]$")
_GLUED = re.compile("[-\u2010\u2011]")


def broken_off(text: str, start: int, end: int) -> bool:
    """Whether a cut at ``start`` or ``end`` halves a word or takes a number's sign off.

    "binding" is no part of "non-binding", "40" none of "−40", "5" none of "5 %" or "5 million".
    """
    head, tail = text[:start], text[end:]
    if _GLUED.match(head[-1:]) and head[-2:-1].isalnum():
        return True
    if text[start].isdigit() and _BEFORE.search(head[-2:]):
        return True
    if _GLUED.match(tail) and tail[1:2].isalnum():
        return True
    number = text[end - 1].isdigit() or _NUMBER.search(text[:end]) is not None
    return number and _AFTER.match(tail.lstrip(" \u00a0\u202f")) is not None


def another_word(written: str, printed: str) -> bool:
    """Whether two spellings that differ in case alone are two words: "us" and "US"."""
    key = printed.replace(".", "").casefold()
    return key in _HOMOGRAPHS and _initials(written) != _initials(printed)


def _initials(word: str) -> bool:
    return len(word) > 1 and (word.isupper() or "." in word)


def weighty(token: Token) -> bool:
    """Whether a word in the writer's brackets changes what is said: "[not]", "[will]", "[5]"."""
    key = token.key
    return key != GAP and (key in _WEIGHTY or key.endswith("n't") or any(map(str.isdigit, key)))


class Respelt(NamedTuple):
    """``written`` of the draft, a span of its text, is ``printed`` in print ("": not there)."""

    written: Span
    printed: str


def respelt(alignment: Alignment, draft: Side, printed: Side) -> list[Respelt]:
    """All such differences of an alignment that is exact, in order."""
    found = [
        Respelt(_in_brackets(draft.text, draft.words[step.draft]), "")
        for step in alignment.steps
        if step.draft is not None and not step.equal and weighty(draft.words[step.draft])
    ]
    for mine, its in _runs(alignment):
        found += _in_run(draft, mine, printed, its)
    return sorted(set(found))


def _in_run(draft: Side, mine: range, printed: Side, its: range) -> Iterator[Respelt]:
    start, end = printed.span(its)
    if broken_off(printed.seen, start, end):
        yield Respelt(draft.span(mine), _whole_words(printed.text, start, end))
        return
    written, its_own = draft.seen[slice(*draft.span(mine))], printed.seen[start:end]
    if written == its_own:
        return
    same = spelling(written) == spelling(its_own)
    capitals = written.isupper() or its_own.isupper()
    if same and capitals:
        return
    differing = list(_differing(draft, mine, printed, its))
    yield from differing
    if not same and not differing:
        yield Respelt(draft.span(mine), printed.text[start:end])


def _differing(draft: Side, mine: range, printed: Side, its: range) -> Iterator[Respelt]:
    """The words of a run that differ, each with what stands between it and the next one."""
    for here, there in zip(mine, its, strict=True):
        a, b = draft.span(range(here, here + 1))
        c, d = printed.span(range(there, there + 1))
        if another_word(draft.seen[a:b], printed.seen[c:d]):
            yield Respelt((a, b), printed.text[c:d])
        elif here + 1 in mine:
            b, d = draft.words[here + 1].end, printed.words[there + 1].end
            if spelling(draft.seen[a:b]) != spelling(printed.seen[c:d]):
                yield Respelt((a, b), printed.text[c:d])


def _runs(alignment: Alignment) -> list[tuple[range, range]]:
    """The stretches that both have word for word, as indexes into their tokens."""
    found: list[tuple[range, range]] = []
    for step in alignment.steps:
        if not step.equal or step.draft is None or step.printed is None:
            continue
        mine, its = found[-1] if found else (range(0), range(0))
        if found and mine.stop == step.draft and its.stop == step.printed:
            found[-1] = range(mine.start, mine.stop + 1), range(its.start, its.stop + 1)
        else:
            one, other = step.draft, step.printed
            found.append((range(one, one + 1), range(other, other + 1)))
    return found


def _in_brackets(text: str, token: Token) -> Span:
    """The whole brackets around a token of the draft."""
    start, end = text.rfind("[", 0, token.start), text.find("]", token.end)
    return (start if start >= 0 else token.start), (end + 1 if end >= 0 else token.end)


def _whole_words(text: str, start: int, end: int) -> str:
    """The stretch with what is glued to it and with a sign that follows."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    sign = _AFTER.match(text[end:].lstrip(" \u00a0\u202f"))
    return text[start : text.index(sign[0], end) + len(sign[0])] if sign else text[start:end]
