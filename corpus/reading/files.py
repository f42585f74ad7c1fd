"""Files and folders, opened so that nothing odd among them can hang or harm the reading."""

from __future__ import annotations

import errno
import io
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import ReadingError
from corpus.reading.lines import words

SKIPPED_SUFFIXES = words(
    ".7z .aria2 .avi .avif .bak .bin .bmp .bz2 .c .class .cpp .crdownload .css .csv .db .dll ",
    ".dmg .download .exe .filepart .flac .gif .go .h .heic .icns .ico .ini .iso .jar .java .jpeg ",
    ".jpg .js .json5 .lnk .lock .m4a .m4v .map .mjs .mkv .mov .mp3 .mp4 .msf .msi .o .ogg .ogv ",
    ".opdownload .opus .otf .part .partial .png .ppt .pptx .psd .py .pyc .rar .rs .sh .so ",
    ".sqlite .sqlite-shm .sqlite-wal .sqlite3 .svg .swf .swp .tar .tgz .tif .tiff .tmp .toml .ts ",
    ".tsv .ttf .url .wav .webloc .webm .webp .woff .woff2 .xls .xlsx .xz .yaml .yml .zst",
)
"""Found in a folder, these hold no article and are passed over; one that is named is tried."""

_FACTS = 3  # of a file, in its fingerprint
_SKIPPED_FOLDERS = frozenset(("__pycache__", "__MACOSX", "node_modules"))
_RESOURCES = re.compile(r"(?:_files|\.files|-Dateien|_fichiers|_archivos|_bestanden)$")
_UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(path: str | os.PathLike[str]) -> str:
    """The name as one harmless line: control characters and undecodable bytes are spelled out."""
    return _UNSHOWABLE.sub(_spelled, os.fspath(path))


def _spelled(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xDC80 <= code <= 0xDCFF:
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def is_pdf(path: str | os.PathLike[str]) -> bool:
    """Whether a file is called a PDF."""
    return os.fspath(path).lower().endswith(".pdf")


def name(path: str | os.PathLike[str]) -> str:
    """``path`` as ``Article.path``: as given, undecodable bytes spelled out."""
    text = os.fspath(path)
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def explain(path: str | os.PathLike[str], error: OSError) -> ReadingError:
    """One line for what the system refused."""
    reasons = {
        errno.ENOENT: _no_such(path),
        errno.EACCES: "no permission to read it; change it with chmod u+r",
        errno.EPERM: "no permission to read it",
        errno.ELOOP: "a symbolic link that leads back to itself; skipped",
        errno.ENAMETOOLONG: "its path is too long; move it up",
        errno.ENXIO: "a device or pipe, not a file; skipped",
        errno.ENOTDIR: "there is no such file",
    }
    reason = reasons.get(error.errno or 0) or (error.strerror or str(error)).lower()
    if error.errno == errno.EACCES and not os.access(os.path.dirname(path) or ".", os.X_OK):
        reason = "no permission to enter its folder; change it with chmod u+x"
    return ReadingError(f"{shown(path)}: {reason}")


def _no_such(path: str | os.PathLike[str]) -> str:
    if os.path.islink(path):
        return "a link to a file that is not there; skipped"
    return "there is no such file"


def status(path: Path) -> os.stat_result:
    """The status of a regular file; ReadingError for all else."""
    try:
        found = os.stat(path)
    except OSError as error:
        raise explain(path, error) from None
    except ValueError:
        raise ReadingError(f"{shown(path)}: there is no such file") from None
    if stat.S_ISDIR(found.st_mode):
        raise ReadingError(f"{shown(path)}: {_folder_reason(path)}")
    if not stat.S_ISREG(found.st_mode):
        raise ReadingError(f"{shown(path)}: a device, pipe or socket, not a file; skipped")
    return found


def _folder_reason(path: Path) -> str:
    if path.is_symlink():
        return "a link to a folder that is read already; skipped"
    if not os.access(path, os.R_OK | os.X_OK):
        return "no permission to list this folder; change it with chmod u+rx"
    return "a folder, not a file; give it to 'nato-tui add'"


def load(path: Path, limit: int) -> bytes:
    """All bytes of a regular file of at most ``limit`` bytes.

    Raises ReadingError for what is no file, is larger, may not be read, or changes meanwhile.
    """
    before = status(path)
    if before.st_size > limit:
        raise too_large(path, before.st_size, limit)
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            data = file.read(before.st_size + 1)
            after = os.fstat(file.fileno())
    except OSError as error:
        raise explain(path, error) from None
    if not stat.S_ISREG(after.st_mode) or _moved(before, after) or len(data) != after.st_size:
        raise _changed(path)
    return data


@contextmanager
def opened(path: Path, limit: int) -> Iterator[io.BufferedReader]:
    """A regular file of at most ``limit`` bytes, open for reading in order.

    Raises ReadingError like ``load``, also for what the system refuses while it is read. One that
    grew meanwhile was read as far as it went, which is no error.
    """
    before = status(path)
    if before.st_size > limit:
        raise too_large(path, before.st_size, limit)
    if not before.st_size:
        raise ReadingError(f"{shown(path)}: empty; nothing to read")
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            try:
                yield file
            except ReadingError:
                if _moved(before, os.fstat(file.fileno())):
                    raise _changed(path) from None
                raise
            after = os.fstat(file.fileno())
    except OSError as error:
        raise explain(path, error) from None
    rewritten = after.st_size == before.st_size and after.st_mtime_ns != before.st_mtime_ns
    if after.st_size < before.st_size or rewritten:
        raise _changed(path)


def _changed(path: Path) -> ReadingError:
    return ReadingError(f"{shown(path)}: changed while it was read; add it again")


def rows(stream: io.BufferedReader, longest: int) -> Iterator[bytes]:
    """The lines of a stream; of one beyond ``longest`` bytes only its beginning, with no end."""
    while line := stream.readline(longest):
        yield line
        while len(line) == longest and not line.endswith(b"\n"):
            line = stream.readline(longest)


def _moved(before: os.stat_result, after: os.stat_result) -> bool:
    return (before.st_ino, before.st_size, before.st_mtime_ns) != (
        after.st_ino,
        after.st_size,
        after.st_mtime_ns,
    )


def too_large(path: str | os.PathLike[str], size: int, limit: int) -> ReadingError:
    """The error for a file, or what it unpacks to, beyond ``limit`` bytes."""
    mebibyte = 1024 * 1024
    return ReadingError(
        f"{shown(path)}: {size // mebibyte} MiB, more than the {limit // mebibyte} MiB read of one"
        " file; split it"
    )


def fingerprint(path: Path) -> str:
    """A short text that changes when the file may have changed.

    It needs no look into the file. Raises ReadingError when there is no such file.
    """
    found = status(Path(path))
    return f"{found.st_size}:{found.st_mtime_ns}:{found.st_ctime_ns}"


def unchanged(known: str | None, mark: str) -> bool:
    """Whether the file of this ``mark`` is as it was ``known``.

    Marks of older programs begin with a number of their rules.
    """
    return known is not None and known.split(":")[-_FACTS:] == mark.split(":")


def walk(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Path]:
    """The files under ``paths`` in a fixed order, folders expanded, each folder once.

    Hidden files, resource folders of saved pages and files that cannot hold an article are passed
    over inside folders; what is named itself always comes. What cannot be read (a locked folder,
    a pipe, a looping link) comes too, so that ``read`` can say why.
    """
    seen: set[tuple[int, int]] = set()
    for start in paths:
        pending = [(Path(start), True)]
        while pending:
            path, named = pending.pop()
            entries = _entries(path, seen)
            if entries is None:
                if not (_known_folder(path, seen) if named else passed_over(path)):
                    yield path
                continue
            pending.extend((entry, False) for entry in reversed(entries))


def walk_new(folder: Path) -> Iterator[Path]:
    """The files under a folder that came to be inside another one; none of a page's resources."""
    try:
        beside = set(os.listdir(folder.parent))
    except OSError:
        beside = set()
    if _resource(folder.name, beside):
        return iter(())
    return (one for one in walk([folder]) if one != folder)


def _entries(path: Path, seen: set[tuple[int, int]]) -> list[Path] | None:
    """What a folder holds, links to folders last; None for what is not to be expanded."""
    try:
        found = os.stat(path)
        if not stat.S_ISDIR(found.st_mode) or (found.st_dev, found.st_ino) in seen:
            return None
        with os.scandir(path) as listing:
            entries = sorted(
                (_linked_folder(entry), entry.name)
                for entry in listing
                if not entry.name.startswith(".")
            )
    except (OSError, ValueError):
        return None
    seen.add((found.st_dev, found.st_ino))
    names = {entry for _, entry in entries}
    kept = (entry for _, entry in entries if not _resource(entry, names))
    return [path / entry for entry in kept if not _empty_box(path / entry, names)]


def _empty_box(path: Path, names: set[str]) -> bool:
    """Whether a file is a folder of a mail program that holds no mail: its index lies beside it."""
    try:
        return f"{path.name}.msf" in names and path.stat().st_size == 0
    except OSError:
        return False


def _linked_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_symlink() and entry.is_dir()
    except OSError:
        return False


def _known_folder(path: Path, seen: set[tuple[int, int]]) -> bool:
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return False
    return (found.st_dev, found.st_ino) in seen


def _resource(entry: str, names: set[str]) -> bool:
    """Whether a folder only holds the pictures and styles of a saved page beside it."""
    if entry in _SKIPPED_FOLDERS:
        return True
    found = _RESOURCES.search(entry)
    if found is None:
        return False
    stem = entry[: found.start()]
    return any(f"{stem}{suffix}" in names for suffix in (".html", ".htm", ".xhtml", ".mhtml"))


def passed_over(path: Path) -> bool:
    """Whether a file found in a folder holds no article by its name: a kind, an editor's copy.

    Downloads that are not at their end are such, and the mark of an office program that a
    document is open ("~$name.docx").
    """
    name = path.name
    kept_by_editor = name.endswith("~") or (name.startswith("#") and name.endswith("#"))
    kept_by_editor = kept_by_editor or name.startswith("~$")
    return kept_by_editor or path.suffix.lower() in SKIPPED_SUFFIXES
