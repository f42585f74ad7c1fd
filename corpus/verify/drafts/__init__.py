"""A writer's draft as prose that our extraction reads, each character tied to the draft's own."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from corpus.errors import ReadingError
from corpus.verify.drafts.mapping import Prose

OFFICE = ("docx", "odt")
"""What word processors save, which is unpacked first."""
TEXTS = ("markdown", "latex", "org", "html", "rst", "asciidoc", "typst", "wiki", "text")
SYNTAXES = (*TEXTS, *OFFICE)
_READERS = {"html": "markup", "text": "plain"}
"""The modules that are not called as the syntax is."""
_SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".qmd": "markdown",
    ".rmd": "markdown",
    ".tex": "latex",
    ".ltx": "latex",
    ".org": "org",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".rst": "rst",
    ".rest": "rst",
    ".adoc": "asciidoc",
    ".asciidoc": "asciidoc",
    ".asc": "asciidoc",
    ".typ": "typst",
    ".wiki": "wiki",
    ".mediawiki": "wiki",
    ".wikitext": "wiki",
    ".docx": "docx",
    ".odt": "odt",
}
_NO_TEXT = (b"{\\rtf", b"%PDF-", b"PK\3\4", b"\x1f\x8b")
"""How files begin that hold their words in a way which no syntax here reads."""
MOST_BYTES = 64 * 1024 * 1024


def syntax_of(path: str) -> str:
    """The syntax that a file's name promises; plain text for a name that promises none."""
    return _SUFFIXES.get(Path(path).suffix.casefold(), "text")


def load(path: Path) -> tuple[str, str]:
    """A draft's text as decoded (newlines as they are) and its encoding.

    Raises ReadingError, with the file's name, when it cannot be read as text.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ReadingError(f"{path}: {error.strerror or error}") from None
    return decode(data, str(path))


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Bytes as text and the codec that gives the same bytes back.

    A few bytes that are no UTF-8 in a text that is become lone surrogates, as in file names.
    Raises ReadingError for what is too large or no text.
    """
    if len(data) > MOST_BYTES:
        raise ReadingError(f"{name}: larger than 64 MiB, no draft to check")
    codecs = ["utf-8"]
    if data.startswith(b"\xef\xbb\xbf"):
        codecs = ["utf-8-sig"]
    elif data.startswith((b"\xff\xfe", b"\xfe\xff")):
        codecs = ["utf-16"]
    elif b"\0" in data[:4096] or data.startswith(_NO_TEXT):
        raise ReadingError(
            f"{name}: not a text; drafts are md, tex, org, html, rst, adoc, typ, wiki, txt, docx "
            "or odt"
        )
    for codec in [*codecs, "cp1252", "latin-1"]:
        try:
            return data.decode(codec), codec
        except UnicodeDecodeError:
            if codec == "utf-8" and _mostly_utf8(text := data.decode(codec, "surrogateescape")):
                return text, codec
    raise ReadingError(f"{name}: cannot be decoded")


def _mostly_utf8(text: str) -> bool:
    """Whether more letters beyond ASCII were read than bytes that are none."""
    strange = sum("\udc80" <= sign <= "\udcff" for sign in text)
    return sum(not sign.isascii() for sign in text) > 2 * strange


def parse(source: str, syntax: str) -> Prose:
    """The prose of a draft in ``syntax`` (one of TEXTS)."""
    reader = import_module(f"corpus.verify.drafts.{_READERS.get(syntax, syntax)}")
    prose: Prose = reader.prose(source)
    return prose


def read_draft(path: Path, syntax: str | None = None) -> tuple[Prose, str]:
    """The prose of a file and the encoding of its text ("" where it cannot be written back).

    Raises ReadingError.
    """
    chosen = syntax or syntax_of(str(path))
    if chosen in OFFICE:
        from corpus.verify.drafts.office import prose

        reader = import_module(f"corpus.verify.drafts.{chosen}")
        return prose(reader.paragraphs(path)), ""
    source, encoding = load(path)
    return parse(source, chosen), encoding
