"""A screen that does a key at once, and paints its whole effect in one frame."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

from textual import events
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.reactive import var
from textual.screen import Screen, ScreenResultType
from textual.widget import Widget

from tui.terminal.composing import ThriftyCompositor, ThriftyWidget
from tui.terminal.pumping import ThriftyPump

_FRAME = 1 / 120  # seconds between two frames at least, where frames are quick to follow
_STUCK = 1.0  # seconds after which a key no longer waits for what came before it


class ThriftyScreen(ThriftyPump, Screen[ScreenResultType]):
    """A screen that does a key at once, and paints its whole effect in one frame."""

    focused: var[Widget | None] = var(None)
    """As in Textual, but without repainting the whole screen for it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._compositor = ThriftyCompositor()
        self._painted = 0.0

    @property
    def stands(self) -> bool:
        """Whether it takes part still: what was done beside it may be ready too late."""
        return self.is_running and self.app.is_running

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave it, once: keys typed ahead find a screen that is on its way out."""
        if self.app.screen_stack[-1] is not self:
            return AwaitComplete()
        return super().dismiss(result)

    # -- keys ---------------------------------------------------------------------------

    async def caught_up(self) -> bool:
        """Wait until it stands and has done what was told it; say whether there was anything."""
        waiting = self._pending_message is not None or not self._message_queue.empty()
        if self._is_mounted and not waiting:
            return False
        done = asyncio.Event()
        if self.post_message(events.Callback(callback=done.set)):
            try:
                await asyncio.wait_for(done.wait(), _STUCK)
            except TimeoutError:
                return False
        return True

    async def press(self, event: events.Key) -> None:
        """Do what a key is bound to, unless the focused widget takes it for itself.

        Textual sends a key up through the queues of all of them before it looks at bindings;
        keys typed ahead would then act on what the keys before them have not changed yet.
        """
        focused = self.focused
        if isinstance(focused, ThriftyWidget) and self._taken(focused, event):
            return
        self.key_pressed()
        for node in (self if focused is None else focused).ancestors_with_self:
            for binding in node._bindings.key_to_bindings.get(event.key, ()):
                if self.allows(binding) and await self.app.run_action(binding.action, node):
                    return
            if node.is_modal:
                break
        self.key_unknown(event)

    def allows(self, binding: Binding) -> bool:
        """Whether a key may do what it is bound to just now."""
        return True

    def key_unknown(self, event: events.Key) -> None:
        """A key came that nothing is bound to."""

    def type_in(self, event: events.Key) -> bool:
        """Take a key at once as the focused widget does; False where it must have its turn."""
        focused = self.focused
        return (
            self.free
            and not self.waits(event)
            and isinstance(focused, ThriftyWidget)
            and self._taken(focused, event)
        )

    def waits(self, event: events.Key) -> bool:
        """Whether a key acts on something that is still to come."""
        return False

    def _taken(self, widget: ThriftyWidget, event: events.Key) -> bool:
        """Whether ``widget`` takes a key."""
        with self._painting():
            return widget.take(event)

    @contextmanager
    def _painting(self) -> Iterator[None]:
        """Paint at once what is done here, where no key waits to do more."""
        self._at_work, self._idle_wanted = True, False
        try:
            yield
        finally:
            self._at_work = False
        typed_ahead = not self.app._message_queue.empty()
        if self._idle_wanted and (typed_ahead or self._next_callbacks or not self._paint()):
            self.check_idle()

    def hand(self, do: Callable[[], None]) -> None:
        """From another thread: do something here, as ``at_once`` does."""
        loop = self.app._loop
        if loop is not None:
            loop.call_soon_threadsafe(self.at_once, do)

    def repeat(self, seconds: float, do: Callable[[], None]) -> None:
        """Do something now and then, as ``at_once`` does, as long as this screen is there."""

        def again() -> None:
            if self.stands:
                self.at_once(do)
                self.repeat(seconds, do)

        asyncio.get_running_loop().call_later(seconds, again)

    def at_once(self, do: Callable[[], None]) -> None:
        """Do something now where nothing is before it, else in its turn."""
        if not (self.free and self.stands):
            self.post_message(events.Callback(callback=do))
            return
        try:
            with self.app._context(), self._context(), self._painting():
                do()
        except Exception as error:
            self.app._handle_exception(error)

    def key_pressed(self) -> None:
        """A key came that nobody types with."""

    def takes_mouse(self, event: events.MouseEvent) -> bool:
        """Whether the mouse may act just now."""
        return True

    def _forward_event(self, event: events.Event) -> None:
        """As Textual's; with the mouse beside everything the keys stay where they are."""
        if isinstance(event, events.MouseEvent):
            inside = self.region.contains(event.screen_x, event.screen_y)
            if not (inside and self.takes_mouse(event)):
                return
        super()._forward_event(event)

    def set_focus(
        self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False
    ) -> None:
        """Give the keys to ``widget``; who has them and who had them know it at once.

        Textual posts both a message, and asks for what is bound now to be shown again.
        """
        before = self.focused
        if widget is before or (widget is not None and not widget.focusable):
            return
        self.focused = widget
        for one in (before, widget):
            if isinstance(one, ThriftyWidget):
                one.has_focus = one is widget
                one.light(one.has_focus)

    def refresh_bindings(self) -> None:
        """Nobody shows what is bound now."""

    # -- frames -------------------------------------------------------------------------

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """No tooltips and no notices float over our rows."""

    def _update_focus_styles(
        self, focused: Widget | None = None, blurred: Widget | None = None
    ) -> None:
        """No rule of ours depends on the focus."""

    async def _on_idle(self, event: events.Idle) -> None:
        """Paint what the panes want repainted now, not messages and a timer later.

        Frames that follow each other quickly wait for Textual's timer, which joins them; a
        message that was taken from the queue to look at is still to come.
        """
        if self._pending_message is not None:
            event.prevent_default()
            return
        if self._paint():
            event.prevent_default()
        else:
            await super()._on_idle(event)

    def _paint(self) -> bool:
        """Paint what is to be repainted; False where there is nothing, or it is too early.

        It is while widgets are about to stand elsewhere: one frame shows them there.
        """
        if any(widget._layout_required for widget in self.children):
            return False
        for widget in self.children:
            if widget._repaint_required and widget.display and widget._is_mounted:
                widget._repaint_required = False
                self._dirty_widgets.add(widget)
        now = monotonic()
        if not self._dirty_widgets or now - self._painted <= _FRAME:
            return False
        self._painted = now
        self._on_timer_update()
        return True
