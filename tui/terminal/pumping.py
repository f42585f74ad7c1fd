"""Messages taken with less ado: their handlers looked for once, no prompt where idle follows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import Any, cast

from textual.message import Message
from textual.message_pump import MessagePump

_Handler = Callable[..., Awaitable[Any]]
_Handlers = list[tuple[type, _Handler]]
_known: dict[tuple[type, type[Message], str], _Handlers | None] = {}


class ThriftyPump(MessagePump):
    """A taker of messages. Textual asks every class of its line for the handlers of each."""

    _dealing = 0
    _at_work = False
    _idle_wanted = False

    @property
    def free(self) -> bool:
        """Whether it stands, deals with no message and none waits for it."""
        waits = self._pending_message is not None or not self._message_queue.empty()
        return self._is_mounted and not (waits or self._dealing or self._next_callbacks)

    def _get_dispatch_methods(
        self, method_name: str, message: Message
    ) -> Iterable[tuple[type, _Handler]]:
        """As Textual's; where handlers are chosen by selectors, by Textual itself."""
        key = type(self), type(message), method_name
        if key not in _known:
            _known[key] = _handlers(*key)
        known = _known[key]
        if known is None:
            yield from super()._get_dispatch_methods(method_name, message)
            return
        for cls, method in known:
            if message._no_default_action:
                return
            yield cls, method.__get__(self, cls)

    async def _dispatch_message(self, message: Message) -> None:
        """As Textual's."""
        self._at_work = self._is_mounted
        self._dealing += 1
        try:
            await super()._dispatch_message(message)
        finally:
            self._dealing -= 1
            self._at_work = False

    def check_idle(self) -> None:
        """As Textual's; behind the message that is dealt with, idle comes anyway."""
        if self._at_work:
            self._idle_wanted = True
        else:
            super().check_idle()


def _handlers(cls: type, message: type[Message], name: str) -> _Handlers | None:
    """The handlers by their name; None where there are decorated ones."""
    found: _Handlers = []
    for base in cls.__mro__:
        decorated = base.__dict__.get("_decorated_handlers") or {}
        if any(kind in decorated for kind in message.__mro__):
            return None
        method = base.__dict__.get(f"_{name}") or base.__dict__.get(name)
        if method is not None and not getattr(method, "_textual_on", None):
            found.append((base, cast(_Handler, method)))
    return found
