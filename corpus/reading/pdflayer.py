"""The text layer of a PDF, read in a process of its own: the library may crash on a file.

A crash then costs that file, never the run. A process that somebody started to read files in is
one that may die already, and asks the library itself.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

from corpus.errors import ReadingError
from corpus.reading import decoding
from corpus.reading.pdflines import Row, rows_of

_IDLE = 20.0
"""Seconds after which a process that has nothing to read ends."""


class Layer(NamedTuple):
    """The lines of a PDF and its properties, or why there are none."""

    rows: list[Row]
    about: dict[str, str]
    problem: str = ""


def layer(data: bytes, name: str) -> Layer:
    """The text layer of a PDF; ReadingError when the library died on it."""
    if multiprocessing.parent_process() is not None:
        return layer_of(data)
    return _READER.read(data, name)


def layer_of(data: bytes) -> Layer:
    """The text layer of a PDF, read here."""
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        why = "locked by a password; save it without one" if locked else "a damaged PDF"
        return Layer([], {}, why)
    try:
        return Layer(rows_of(document, pdfium), _about(document))
    finally:
        document.close()


def _about(document: Any) -> dict[str, str]:
    try:
        found = document.get_metadata_dict(skip_empty=True)
    except (ValueError, RuntimeError, UnicodeError):
        return {}
    return {
        str(name).lower(): decoding.without_surrogates(str(value)) for name, value in found.items()
    }


class Reader:
    """One process that reads PDF files, started for the first and again after it died."""

    def __init__(
        self,
        method: str | None = None,
        life: Callable[[Connection, Connection | None], None] | None = None,
    ) -> None:
        self._lock = threading.Lock()
        self._method, self._life = method, life or serve
        self._process: Any = None
        self._line: Connection | None = None

    def read(self, data: bytes, name: str) -> Layer:
        """The text layer of a PDF; ReadingError when the process died on it twice."""
        with self._lock:
            for _ in range(2):  # one that was idle may end just when it is asked
                try:
                    line = self._running()
                except OSError:
                    return layer_of(data)  # no process can be started here
                try:
                    line.send_bytes(data)
                    rows, about, problem = line.recv()
                except (OSError, EOFError, pickle.UnpicklingError):
                    self.end()
                except BaseException:  # its answer would be taken for the next file's
                    self.end()
                    raise
                else:
                    return Layer([Row(*row) for row in rows], about, problem)
        raise ReadingError(f"{name}: the PDF reader died on it; skipped")

    def _running(self) -> Connection:
        if self._line is not None and self._process.is_alive():
            return self._line
        context: Any = multiprocessing.get_context(self._method or _start_method())
        ours, theirs = context.Pipe()
        inherited = ours if context.get_start_method() == "fork" else None
        self._process = context.Process(target=self._life, args=(theirs, inherited), daemon=True)
        self._process.start()
        theirs.close()
        self._line = ours
        return self._line

    def end(self) -> None:
        """Let the process go."""
        if self._line is not None:
            self._line.close()
            self._process.kill()
            self._process.join()
        self._line = None


def _start_method() -> str:
    """A copy of this process where that is safe: it is there in a moment."""
    alone = threading.active_count() == 1 and sys.platform == "linux"
    return "fork" if alone else "spawn"


def serve(line: Connection, inherited: Connection | None) -> None:
    """The life of the process that reads: it ends with who asks it, or when nobody does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if inherited is not None:
        inherited.close()
    with suppress(EOFError, OSError):
        while line.poll(_IDLE):
            found = layer_of(line.recv_bytes())
            line.send(([tuple(row) for row in found.rows], found.about, found.problem))
    os._exit(0)


_READER = Reader()
