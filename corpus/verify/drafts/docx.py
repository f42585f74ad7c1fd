"""DOCX: its paragraphs as lines of text; a line number there is a paragraph's number."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from corpus.errors import ReadingError
from corpus.verify.drafts.office import Paragraph

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
SIGNS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "\u2011"}
"""What elements without words stand for; a tab with attributes only says where one stops."""
UNREAD = ("strike", "dstrike", "vanish")
"""What makes the words of a run none of the draft's, unless it is switched off."""
OFF = ("0", "false", "off")
_MOST = 64 * 1024 * 1024
_STYLES = "word/styles.xml"
_QUOTING = frozenset(("quote", "intense quote", "block text", "quotations", "block quotation"))
"""What Word and LibreOffice call the styles of block quotations in their files, in any language
of theirs."""


def unpack(path: Path) -> str:
    """The text of a DOCX file, a line for each paragraph, notes after the body.

    Deleted text of tracked changes is left out, and so is what is struck out or hidden. Raises
    ReadingError.
    """
    return "\n".join(line for line, _ in paragraphs(path))


def paragraphs(path: Path) -> list[Paragraph]:
    """The lines of ``unpack``, and of each whether it has the style of a block quotation."""
    parts = _parts(path)
    styles = {_value(style, "styleId") for style in _quoting(parts.get(_STYLES))}
    return [(_line(one), _style(one) in styles) for one in _paragraphs(parts)]


def _parts(path: Path) -> dict[str, ElementTree.Element]:
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name for name in (*PARTS, _STYLES) if name in archive.namelist()]
            if PARTS[0] not in names:
                raise ReadingError(f"{path}: no Word document inside")
            if sum(archive.getinfo(name).file_size for name in names) > _MOST:
                raise ReadingError(f"{path}: larger than 64 MiB unpacked, no draft to check")
            return {name: _tree(archive.read(name), path) for name in names}
    except OSError as error:
        raise ReadingError(f"{path}: {error.strerror or error}") from None
    except (zipfile.BadZipFile, ElementTree.ParseError, RuntimeError, NotImplementedError):
        raise ReadingError(f"{path}: damaged, or no DOCX; save it again as .docx") from None


def _tree(data: bytes, path: Path) -> ElementTree.Element:
    if b"<!ENTITY" in data:
        raise ReadingError(f"{path}: its XML defines entities, which is not safe to read")
    return ElementTree.fromstring(data)


def _paragraphs(parts: dict[str, ElementTree.Element]) -> Iterator[ElementTree.Element]:
    for name in PARTS:
        if name in parts:
            yield from parts[name].iter(f"{_W}p")


def _quoting(styles: ElementTree.Element | None) -> Iterator[ElementTree.Element]:
    for style in () if styles is None else styles.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        if name is not None and (_value(name) or "").casefold() in _QUOTING:
            yield style


def _style(paragraph: ElementTree.Element) -> str | None:
    found = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return None if found is None else _value(found)


def _value(node: ElementTree.Element, name: str = "val") -> str | None:
    return node.get(f"{_W}{name}")


def _line(paragraph: ElementTree.Element) -> str:
    runs = paragraph.iter(f"{_W}r")
    gone = {id(node) for run in runs if _unread(run) for node in run.iter()}
    words = "".join(_words(node) for node in paragraph.iter() if id(node) not in gone)
    return words.replace("\n", " ").replace("\r", " ")


def _unread(run: ElementTree.Element) -> bool:
    """Whether the words of a run are struck out or hidden."""
    marks = (run.find(f"{_W}rPr/{_W}{name}") for name in UNREAD)
    return any(mark is not None and _value(mark) not in OFF for mark in marks)


def _words(node: ElementTree.Element) -> str:
    name = node.tag.removeprefix(_W)
    if name == "t":
        return node.text or ""
    return "" if name == "tab" and node.attrib else SIGNS.get(name, "")
