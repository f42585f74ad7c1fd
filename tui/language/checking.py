"""Checks of open drafts, beside the editor's questions and one at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from tui.language.drafts import Checked, Draft

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from corpus.archive import Archive
    from corpus.verify.linting import Options

T = TypeVar("T")


class _Outdated(Exception):
    """The draft has changed while it was checked."""


@dataclass
class Checker:
    """Checks what is asked for, the latest state of a draft alone.

    ``tell`` is given a draft when it was checked, ``complain`` what went wrong.
    """

    archive: Callable[[], AbstractContextManager[Archive]]
    options: Options
    tell: Callable[[Draft], None]
    complain: Callable[[Exception], None]
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    _tasks: dict[int, asyncio.Task[None]] = field(default_factory=dict)

    def ask(self, draft: Draft, pause: float = 0.0) -> None:
        """Check ``draft`` when nothing was asked for during ``pause`` seconds."""
        loop = asyncio.get_running_loop()
        draft.asked += 1
        draft.due = loop.time() + pause
        if id(draft) not in self._tasks:
            self._tasks[id(draft)] = loop.create_task(self._settle(draft))

    def forget(self, draft: Draft) -> None:
        """Nothing is told of ``draft`` any more."""
        draft.asked = 0

    async def _settle(self, draft: Draft) -> None:
        clock = asyncio.get_running_loop().time
        told = 0
        try:
            while draft.asked != told and draft.asked:
                if (rest := draft.due - clock()) > 0:
                    await asyncio.sleep(rest)
                    continue
                async with self._turn:
                    told = await self._checked(draft)
        finally:
            del self._tasks[id(draft)]

    async def _checked(self, draft: Draft) -> int:
        """Check ``draft`` as it is now; the number of the asking that this answers."""
        asked = draft.asked
        try:
            checked = await beside(lambda: self._check(draft, asked))
        except _Outdated:
            return asked
        except Exception as error:  # whatever it was, the server goes on
            self.complain(error)
            return asked
        if draft.asked == asked:
            draft.checked = checked
            self.tell(draft)
        return asked

    def _check(self, draft: Draft, asked: int) -> Checked:
        from corpus.verify import lint
        from corpus.verify.drafts import parse
        from tui.commands._archive import is_samples

        def progress(done: int, many: int) -> None:
            if draft.asked != asked:
                raise _Outdated

        text = draft.text
        progress(0, 0)
        prose = parse(text.source, draft.syntax)
        with self.archive() as archive:
            found = lint(archive, prose, draft.name, self.options, progress=progress)
            return Checked(text, prose, found, is_samples(archive))


async def beside(work: Callable[[], T]) -> T:
    """What ``work`` returns, from a thread that keeps no server from ending."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def settle(result: T | None, error: BaseException | None) -> None:
        if done.cancelled():
            return
        if error is not None:
            done.set_exception(error)
        else:
            done.set_result(result)  # type: ignore[arg-type]

    def run() -> None:
        result, error = None, None
        try:
            result = work()
        except BaseException as problem:
            error = problem
        with suppress(RuntimeError):  # the server has ended meanwhile
            loop.call_soon_threadsafe(settle, result, error)

    Thread(target=run, daemon=True).start()
    return await done
