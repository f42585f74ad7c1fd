"""OpenDocument texts: their paragraphs as lines; a line number there is a paragraph's number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from corpus.errors import ReadingError
from corpus.reading import markup
from corpus.reading.options import MEBIBYTE, Options
from corpus.reading.packed import Package
from corpus.verify.drafts.office import Paragraph

_OFFICE, _TEXT, _STYLE = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("office", "text", "style")
)
_LEFT_OUT = frozenset(
    (
        *(f"{_TEXT}{name}" for name in ("tracked-changes", "note-citation", "table-of-content")),
        *(f"{_TEXT}{name}" for name in ("hidden-text", "hidden-paragraph", "sequence-decls")),
        *(f"{_OFFICE}{name}" for name in ("annotation", "forms")),
    )
)
"""What was deleted, the numbers of notes, what others remarked, what is not shown."""
_NOTE = f"{_TEXT}note"
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_SIGNS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": " "}
_MOST_SPACES = 200
_QUOTING = frozenset(
    ("quotations", "quote", "intense quote", "block text", "block quotation", "block quote")
)
"""What programs call the styles of block quotations in their files, in any language of theirs."""
_MOST = 64 * MEBIBYTE
_LONGEST_CHAIN = 20
_PARTS = ("styles.xml", "content.xml")


def paragraphs(path: Path) -> list[Paragraph]:
    """The paragraphs of an OpenDocument text, notes after the body.

    What is deleted, struck out or hidden is left out. Raises ReadingError.
    """
    package = _package(path)
    trees = [markup.xml(package.read(one), str(path)) for one in _PARTS if package.has(one)]
    if not package.has("content.xml"):
        raise ReadingError(f"{path}: no OpenDocument text inside")
    if next(trees[-1].iter(f"{_OFFICE}text"), None) is None:
        raise ReadingError(f"{path}: a spreadsheet or drawing, no text; save it as .odt")
    styles = {
        one.get(f"{_STYLE}name"): one for tree in trees for one in tree.iter(f"{_STYLE}style")
    }
    body, notes = _Lines(styles), _Lines(styles)
    for tree in trees[-1].iter(f"{_OFFICE}text"):
        body.read(tree, notes)
    return [*body.found(), *notes.found()]


def _package(path: Path) -> Package:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST + 1)
    except OSError as error:
        raise ReadingError(f"{path}: {error.strerror or error}") from None
    if len(data) > _MOST:
        raise ReadingError(f"{path}: larger than 64 MiB, no draft to check")
    package = Package(data, path, Options(max_bytes=_MOST, max_unpacked=_MOST))
    manifest = "META-INF/manifest.xml"
    if package.has(manifest) and b"encryption-data" in package.read(manifest):
        raise ReadingError(f"{path}: locked by a password; save it again without that")
    return package


class _Lines:
    """The lines of a text's body, or of its notes, in the making."""

    def __init__(self, styles: Mapping[str | None, Any]) -> None:
        self._styles = styles
        self._rows: list[tuple[list[str], bool]] = []
        self._open: list[list[str]] = []

    def found(self) -> Iterator[Paragraph]:
        """The paragraphs that were read."""
        for pieces, block in self._rows:
            yield "".join(pieces).strip(), block

    def read(self, tree: Any, notes: _Lines | None) -> None:
        """Read a tree in one pass, however it is nested; its notes go to ``notes``."""
        from lxml import etree

        skipped: Any = None
        for event, one in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
            if event == "start" and skipped is None and one is not tree and self._is_left_out(one):
                skipped = one
                if one.tag == _NOTE and notes is not None:
                    notes.read(one, None)
            elif event == "start" and skipped is None:
                self._begin(one)
            elif event == "end" and skipped is None:
                self._end(one)
            if event != "start" and skipped in (None, one) and one is not tree:
                self._put(one.tail)
            if event == "end" and skipped is one:
                skipped = None

    def _is_left_out(self, one: Any) -> bool:
        return one.tag in _LEFT_OUT or one.tag == _NOTE or self._is_unread(one)

    def _begin(self, one: Any) -> None:
        if one.tag in _PARAGRAPHS:
            self._open.append([])
            self._rows.append((self._open[-1], self._quotes(one.get(f"{_TEXT}style-name"))))
        if one.tag == f"{_TEXT}s" and self._open:
            count = str(one.get(f"{_TEXT}c") or 1)
            self._open[-1].append(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
        elif self._open:
            self._open[-1].append(_SIGNS.get(one.tag, ""))
        self._put(one.text)

    def _end(self, one: Any) -> None:
        if one.tag in _PARAGRAPHS:
            self._open.pop()

    def _put(self, words: str | None) -> None:
        """Words of the paragraph that is open; their line ends are blanks."""
        if words and self._open:
            self._open[-1].append(" ".join(words.split("\n")))

    def _quotes(self, name: str | None) -> bool:
        """Whether a style of paragraphs is one of block quotations, or made from one."""
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(name)
            shown = style.get(f"{_STYLE}display-name") if style is not None else None
            if (shown or name or "").replace("_20_", " ").casefold() in _QUOTING:
                return True
            if style is None:
                return False
            name = style.get(f"{_STYLE}parent-style-name")
        return False

    def _is_unread(self, one: Any) -> bool:
        """Whether the words of a stretch are struck out or hidden."""
        if one.tag != f"{_TEXT}span":
            return False
        style = self._styles.get(one.get(f"{_TEXT}style-name"))
        looks = style.find(f"{_STYLE}text-properties") if style is not None else None
        if looks is None:
            return False
        lines = (
            looks.get(f"{_STYLE}text-line-through-{kind}", "none") for kind in ("style", "type")
        )
        return looks.get(f"{_TEXT}display") == "none" or any(line != "none" for line in lines)
