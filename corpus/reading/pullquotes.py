"""Sentences of a text that a page sets once more, alone between two paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.reading import narrow, people
from corpus.reading.lines import MARKS, Line, ends_sentence, is_wrapped, plain

WHY = "pull quote"
_SHORTEST, _LONGEST, _FEWEST = 30, 260, 4
"""Characters of a pull quote, and the blanks in it: shorter ones come again by chance."""
_OF_HEADING = 8
"""Blanks of a pull quote without a stop: a heading may have the text's words as well."""
_STOPPED = re.compile(r"[.!?…][”\"’'»“]*(?:\s*[—–-].*)?$")
_MOST = 120_000
"""Characters of a text that is looked through: books repeat themselves."""
_MORE = 10
"""Characters that the paragraph has beyond what is repeated of it."""
_SIGNED = re.compile(r"([“\"„«‘].+[”\"“»’])\s*[—–-]\s*[^\W\d_][^.!?]{2,60}")
"""A pull quote and who said so: "“We wait and wait” — Ann Bell"."""
_WHO = re.compile(r"[—–-]\s?[^\W\d_][^.!?]{2,60}")
_LONGEST_WHO = 60


def mark(lines: list[Line], kinds: list[str | None], body: int) -> None:
    """Mark the lines that repeat a part of a longer one, and who said so right below them."""
    text = [at for at in range(body, len(lines)) if kinds[at] is None and _is_text(lines[at])]
    if len(text) < _FEW or lines[-1].end - lines[body].start > _MOST:
        return
    if is_wrapped(lines) or narrow.rows(lines):
        return
    bare = dict(zip(text, _bare(lines[at].text for at in text), strict=True))
    whole = "\n".join(bare.values())
    for at in range(text[0] + 1, text[-1]):
        line = lines[at].text
        if kinds[at] is not None or not _SHORTEST <= len(line) <= _LONGEST:
            continue
        said = bare[at] if at in bare and not _SIGNED.fullmatch(line) else _bare([_said(line)])[0]
        fewest = _FEWEST if _STOPPED.search(line) else _OF_HEADING
        if len(said) < _SHORTEST or said.count(" ") < fewest:
            continue
        if whole.count(said) > (said == bare.get(at)) and _is_part(said, bare.values()):
            kinds[at] = WHY
            if kinds[at + 1] is None and _is_who(lines[at + 1].text):
                kinds[at + 1] = WHY


_FEW = 3


def _is_text(line: Line) -> bool:
    return len(line.text) > _SHORTEST and ends_sentence(line.text)


def _is_part(said: str, lines: Iterable[str]) -> bool:
    return any(said in one and len(one) > len(said) + _MORE for one in lines)


def _is_who(text: str) -> bool:
    """Whether a line below a pull quote is no more than who said so."""
    named = people.is_name(text.split(",")[0]) and len(text) <= _LONGEST_WHO
    return _WHO.fullmatch(text) is not None or (named and not ends_sentence(text))


def _said(text: str) -> str:
    found = _SIGNED.fullmatch(text)
    return found[1] if found else text


def _bare(lines: Iterable[str]) -> list[str]:
    """The words of each line without its marks and the stop at its end."""
    joined = "\n".join(plain(text) or text for text in lines)
    for mark in MARKS:
        joined = joined.replace(mark, "")
    return [" ".join(one.split()).rstrip(".,;:!?… ") for one in joined.casefold().split("\n")]
