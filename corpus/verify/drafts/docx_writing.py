"""A DOCX with words of its text replaced: formatting and all other parts stay as they are."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from corpus.errors import ReadingError
from corpus.model import Span
from corpus.verify.drafts.docx import OFF, PARTS, SIGNS, UNREAD, unpack

_PIECE = re.compile(
    rf"<w:r(?: [^>]*)?><w:rPr>(?:(?!</w:rPr>).)*?<w:(?:{'|'.join(UNREAD)})"
    rf"(?! w:val=\"(?:{'|'.join(OFF)})\")\b[^>]*/>(?:(?!</w:r>).)*</w:r>"
    r"|<w:t(?: [^>]*)?(?<!/)>(?P<words>[^<]*)</w:t>|<w:(?P<sign>tab|br|cr|noBreakHyphen)"
    r"(?P<more> [^>]*)?/>|(?P<end></w:p>|<w:p(?: [^>]*)?/>)",
    re.DOTALL,
)
_LETTER = re.compile(r"&[^;&<]{1,8};|.", re.DOTALL)
_KEEP = ' xml:space="preserve"'


@dataclass(frozen=True, slots=True)
class _Letter:
    """A code point of the text, where it stands in its part's XML, and in which element's words.

    ``element`` is where the element's attributes end, -1 for what is no letter of a run.
    """

    text: str
    start: int = -1
    end: int = -1
    element: int = -1


def repacked(path: Path, wanted: Sequence[tuple[Span, str]]) -> bytes:
    """The file with each stretch of its ``unpack``ed text replaced; stretches do not overlap.

    Raises ReadingError when a stretch is more than words of runs, or the file is of an
    unusual form, so that it has to be mended by hand.
    """
    known = unpack(path)
    with zipfile.ZipFile(path) as archive:
        parts = {n: archive.read(n).decode("utf-8") for n in PARTS if n in archive.namelist()}
        lines: list[tuple[str, _Letter]] = []
        for name, xml in parts.items():
            lines += [(name, letter) for letter in _letters(xml)]
        lines = lines[:-1]
        if "".join(letter.text for _, letter in lines) != known:
            raise ReadingError(f"{path}: its text is of a form that only Word can change")
        changes: dict[str, list[tuple[int, int, str]]] = {name: [] for name in parts}
        for span, words in wanted:
            name, made = _change(lines, span, words, path)
            changes[name] += made
        fresh = {name: _applied(xml, changes[name]) for name, xml in parts.items()}
        return _packed(archive, {name: xml.encode("utf-8") for name, xml in fresh.items()})


def _letters(xml: str) -> list[_Letter]:
    """The text of a part, a newline after each paragraph."""
    found: list[_Letter] = []
    for piece in _PIECE.finditer(xml):
        if piece["end"]:
            found.append(_Letter("\n"))
        elif piece["sign"] and not (piece["sign"] == "tab" and piece["more"]):
            found.append(_Letter(SIGNS[piece["sign"]]))
        elif piece["words"]:
            element = piece.start("words") - 1
            for one in _LETTER.finditer(xml, *piece.span("words")):
                text = " " if one[0] in "\r\n" else unescape(one[0])
                found.append(_Letter(text, one.start(), one.end(), element))
    return found


def _change(
    lines: list[tuple[str, _Letter]], span: Span, words: str, path: Path
) -> tuple[str, list[tuple[int, int, str]]]:
    """The part and its replacements: the words where the first letter stood, the others gone."""
    inside = lines[span[0] : span[1]]
    beside = inside or lines[max(0, span[0] - 1) : span[0]] or lines[:1]
    if not beside or any(letter.element < 0 for _, letter in beside):
        raise ReadingError(f"{path}: “{words}” goes over more than words; mend it in Word")
    name, first = beside[0]
    done = [(letter.start, letter.end, "") for _, letter in inside]
    place = first.start if inside or not span[0] else first.end
    new = escape(words)
    done = [(place, done[0][1], new), *done[1:]] if done else [(place, place, new)]
    return name, [*done, (first.element, first.element, _KEEP)]


def _applied(xml: str, changes: list[tuple[int, int, str]]) -> str:
    """``xml`` with the changes made; words keep the blanks at their ends."""
    parts: list[str] = []
    at = 0
    for start, end, text in sorted(set(changes)):
        opening = xml.rfind("<", 0, start)
        if text == _KEEP and "xml:space" in xml[opening:start]:
            continue
        parts += [xml[at:start], text]
        at = end
    return "".join(parts) + xml[at:]


def _packed(archive: zipfile.ZipFile, fresh: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as out:
        for info in archive.infolist():
            data = fresh.get(info.filename)
            out.writestr(info, archive.read(info) if data is None else data)
    return packed.getvalue()
