"""Files inside a ZIP container, taken out within limits."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from pathlib import Path

from corpus.errors import ReadingError
from corpus.reading import files
from corpus.reading.options import MEBIBYTE, Options

MOST_MEMBERS = 20_000
MOST_TIMES = 40
"""What a container may unpack to, in its own sizes; words unpack to some ten."""
_HARMLESS = 32 * MEBIBYTE
"""Bytes up to which a container may unpack to any number of its sizes."""
_ERRORS = (
    *(zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError),
    *(KeyError, ValueError),
)


class Package:
    """An open container. Members are read whole; all of them together within one limit."""

    def __init__(self, data: bytes, path: Path, options: Options) -> None:
        self.path = path
        self.name = files.shown(path)
        self._left = self._unpacked = options.max_unpacked
        self._most = options.max_bytes
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self.members = self._zip.namelist()
        except _ERRORS:
            raise ReadingError(f"{self.name}: a damaged archive; save it again") from None
        if len(self.members) > MOST_MEMBERS:
            raise ReadingError(f"{self.name}: {len(self.members)} files inside; too many to read")
        unpacked = sum(one.file_size for one in self._zip.infolist())
        if unpacked > max(_HARMLESS, MOST_TIMES * len(data)):
            told = f"unpacks to {unpacked >> 20} MiB, over {MOST_TIMES} times its size; not read"
            raise ReadingError(f"{self.name}: {told}")

    def has(self, member: str) -> bool:
        """Whether there is such a member."""
        return member in self._zip.NameToInfo

    def read(self, member: str) -> bytes:
        """The bytes of a member; ReadingError when it is damaged, locked, or unpacks too far."""
        most = min(self._left, self._most)
        try:
            info = self._zip.getinfo(member)
            if self._left < info.file_size <= self._most:
                limit = self._unpacked // 2**20
                raise ReadingError(f"{self.name}: unpacks to more than {limit} MiB; split it")
            if info.file_size > most:
                raise files.too_large(self.path, info.file_size, most)
            with self._zip.open(info) as file:
                data = file.read(most + 1)
        except _ERRORS as error:
            reason = "locked by a password" if "password" in str(error) else "damaged inside"
            raise ReadingError(f"{self.name}: {reason}; save it again without that") from None
        self._left -= len(data)
        if len(data) > most:
            raise files.too_large(self.path, len(data), most)
        return data
