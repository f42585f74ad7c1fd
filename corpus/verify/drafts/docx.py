"""DOCX: its paragraphs as lines of text; a line number there is a paragraph's number."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.etree import ElementTree

from corpus.errors import ReadingError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
SIGNS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "\u2011"}
"""What elements without words stand for; a tab with attributes only says where one stops."""
_MOST = 64 * 1024 * 1024


def unpack(path: Path) -> str:
    """The text of a DOCX file, a line for each paragraph, notes after the body.

    Deleted text of tracked changes is left out. Raises ReadingError.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name for name in PARTS if name in archive.namelist()]
            if PARTS[0] not in names:
                raise ReadingError(f"{path}: no Word document inside")
            if sum(archive.getinfo(name).file_size for name in names) > _MOST:
                raise ReadingError(f"{path}: larger than 64 MiB unpacked, no draft to check")
            roots = [ElementTree.fromstring(archive.read(name)) for name in names]
    except OSError as error:
        raise ReadingError(f"{path}: {error.strerror or error}") from None
    except (zipfile.BadZipFile, ElementTree.ParseError, RuntimeError, NotImplementedError):
        raise ReadingError(f"{path}: damaged, or no DOCX; save it again as .docx") from None
    return "\n".join(_line(p) for root in roots for p in root.iter(f"{_W}p"))


def _line(paragraph: ElementTree.Element) -> str:
    words = "".join(map(_words, paragraph.iter()))
    return words.replace("\n", " ").replace("\r", " ")


def _words(node: ElementTree.Element) -> str:
    name = node.tag.removeprefix(_W)
    if name == "t":
        return node.text or ""
    return "" if name == "tab" and node.attrib else SIGNS.get(name, "")
