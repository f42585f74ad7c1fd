"""A real pseudo-terminal with a screen that can be read: the program's user in tests."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

import pyte


class _Screen(pyte.Screen):
    """A screen that passes over the private styles which some programs ask for."""

    def select_graphic_rendition(self, *attributes: int, private: bool = False) -> None:
        """Set the style, unless it is a private one."""
        if not private:
            super().select_graphic_rendition(*attributes)


_LOOK = 0.05  # seconds between two looks at whether the program is at work


def _works(pid: int) -> bool:
    """Whether a thread of a process, or of one that it began, has something to do."""
    for task in Path(f"/proc/{pid}/task").glob("*"):
        try:
            state = (task / "stat").read_text().rpartition(")")[2].split()[0]
            begun = (task / "children").read_text().split()
        except OSError:  # it has ended meanwhile
            continue
        if state in "RD" or any(_works(int(child)) for child in begun):
            return True
    return False


class Terminal:
    """Runs a program on a pseudo-terminal of ``columns`` x ``lines``.

    Use as a context manager; the program is killed at the end if it still runs. ``sent``
    holds every byte that the program wrote.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        env: Mapping[str, str],
        cwd: Path,
        columns: int = 80,
        lines: int = 24,
    ) -> None:
        self.screen = _Screen(columns, lines)
        self.sent = bytearray()
        self._stream = pyte.ByteStream(self.screen)
        self._command, self._env, self._cwd = list(command), dict(env), cwd
        self._size = (lines, columns)
        self._pid = self._fd = -1
        self._status: int | None = None

    def __enter__(self) -> Terminal:
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            self._become()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        if self._status is None:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        os.close(self._fd)

    @property
    def pid(self) -> int:
        """The program's process id."""
        return self._pid

    def fileno(self) -> int:
        """The terminal's own descriptor."""
        return self._fd

    def press(self, keys: str) -> None:
        """Type ``keys``; "\\x1b" is Esc, "\\r" is Enter."""
        os.write(self._fd, keys.encode())

    def scribble(self, data: str) -> None:
        """Write on the screen as another program does, unseen by this one."""
        self._stream.feed(data.encode())

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        os.kill(self._pid, number)

    def resize(self, columns: int, lines: int) -> None:
        """Change the window's size; the program is told by SIGWINCH."""
        self.screen.resize(lines, columns)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def hang_up(self) -> None:
        """Go away as a lost connection does; nothing can be read after it."""
        os.dup2(os.open(os.devnull, os.O_RDWR), self._fd)

    def text(self) -> str:
        """The screen as lines."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def settle(self, quiet: float = 0.3, limit: float = 20.0) -> str:
        """Read until the program was silent and at rest for ``quiet`` seconds; the screen.

        A program that is silent because others have the processors is not at rest.
        """
        now = time.monotonic()
        deadline, due = now + limit, now + quiet
        while (now := time.monotonic()) < min(deadline, due):
            if self._read(min(_LOOK, due - now)) or _works(self._pid):
                due = time.monotonic() + quiet
        return self.text()

    def wait_for(self, words: str, limit: float = 90.0) -> str:
        """Read until ``words`` stand on the screen; the screen as lines.

        Raises AssertionError with the screen when they do not come.
        """
        return self.wait_for_any(words, limit=limit)

    def whole(self, words: str) -> str:
        """The screen with ``words`` on it, drawn to its end: what is sent comes in parts."""
        self.wait_for(words)
        return self.settle()

    def wait_for_any(self, *words: str, limit: float = 90.0) -> str:
        """The same for the first of several."""
        deadline = time.monotonic() + limit
        while not any(some in self.text() for some in words):
            if time.monotonic() > deadline:
                raise AssertionError(f"{' or '.join(words)!r} did not come:\n{self.text()}")
            self._read(0.1)
        return self.text()

    def wait_while(self, words: str, limit: float = 90.0) -> str:
        """Read until ``words`` have left the screen."""
        deadline = time.monotonic() + limit
        while words in self.text():
            if time.monotonic() > deadline:
                raise AssertionError(f"{words!r} did not go:\n{self.text()}")
            self._read(0.1)
        return self.text()

    def wait_exit(self, limit: float = 90.0) -> int:
        """The program's exit status, negative for a signal.

        Raises AssertionError with the screen when it does not end.
        """
        deadline = time.monotonic() + limit
        while time.monotonic() < deadline:
            self._read(0.05)
            done, status = os.waitpid(self._pid, os.WNOHANG)
            if done:
                self._status = os.waitstatus_to_exitcode(status)
                while self._read(0):
                    pass  # what it wrote last
                if self._status:  # shown by pytest where a test wanted another end
                    print(f"status {self._status}, last sent: {bytes(self.sent[-4_000:])!r}")
                return self._status
        raise AssertionError(f"the program did not end:\n{self.text()}")

    def _become(self) -> None:
        lines, columns = self._size
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        try:
            os.chdir(self._cwd)
            os.execvpe(self._command[0], self._command, self._env)
        finally:
            os._exit(127)

    def _read(self, wait: float) -> bool:
        ready, _, _ = select.select([self._fd], [], [], wait)
        if not ready:
            return False
        try:
            data = os.read(self._fd, 65_536)
        except OSError:
            return False
        self.sent += data
        self._stream.feed(data)
        return bool(data)
