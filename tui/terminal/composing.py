"""Composes only what changed: the dirty rows of the widgets that have any, in one frame.

Textual's compositor renders every widget that lies in the rectangle around all dirty regions,
each in full. ``ThriftyCompositor`` asks a widget for its dirty rows and for nothing else.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from time import monotonic
from typing import Any, Self

from rich.console import Console
from rich.control import Control
from rich.segment import Segment
from textual import events
from textual._compositor import Compositor, CompositorUpdate
from textual.await_complete import AwaitComplete
from textual.geometry import Offset, Region, Size
from textual.reactive import var
from textual.screen import Screen, ScreenResultType
from textual.strip import Strip
from textual.widget import Widget

from tui.terminal.pumping import ThriftyPump

Pieces = Iterable[Segment]
"""What stands on a part of one row; a strip is one."""
Placed = tuple[int, int, Pieces]
"""Pieces and where they begin: (column, row, pieces)."""
_FRAME = 1 / 120  # seconds between two frames at least, where frames are quick to follow
_STUCK = 1.0  # seconds after which a key no longer waits for what came before it


class Patch(CompositorUpdate):
    """Pieces at their places; later ones lie over earlier ones."""

    def __init__(self, placed: list[Placed]) -> None:
        self.placed = placed

    def render_segments(self, console: Console) -> str:
        """The sequences that draw all pieces."""
        return "".join(
            Control.move_to(x, y).segment.text + Strip(pieces).render(console)
            for x, y, pieces in self.placed
        )


class ThriftyCompositor(Compositor):
    """A compositor whose partial updates cost what changed."""

    def __init__(self) -> None:
        super().__init__()
        self._visible: Mapping[Widget, tuple[Region, Region]] = {}
        self._regions: list[tuple[Widget, Offset, Region]] = []

    def render_partial_update(self) -> Patch | None:  # type: ignore[override]
        """The dirty regions, each from the widgets that are seen there."""
        screen = self.size.region
        dirty = [region.intersection(screen) for region in self._dirty_regions]
        self._dirty_regions.clear()
        placed: list[Placed] = []
        for region in dirty:
            if region:
                placed += self._drawn(region)
        return Patch(placed) if placed else None

    def _drawn(self, dirty: Region) -> Iterable[Placed]:
        """``dirty`` as drawn by the widgets there, the lowest first."""
        layers: list[list[Placed]] = []
        for widget, offset, seen in self._seen():
            part = seen.intersection(dirty)
            if part:
                crop = part.translate(offset)
                rows: Sequence[Pieces]
                if isinstance(widget, ThriftyWidget):
                    rows = widget.pieces(crop)
                else:
                    rows = widget.render_lines(crop)
                layers.append([(part.x, y, row) for y, row in enumerate(rows, part.y)])
                if part == dirty:
                    break
        return [placed for layer in reversed(layers) for placed in layer]

    def _seen(self) -> list[tuple[Widget, Offset, Region]]:
        """The widgets that are seen: how far the screen's corner is from theirs, and where."""
        visible = self.visible_widgets
        if visible is not self._visible:
            self._visible = visible
            self._regions = [
                (widget, -region.offset, region.intersection(clip))
                for widget, (region, clip) in visible.items()
            ]
        return self._regions


class ThriftyWidget(Widget):
    """A widget that draws its own rows: no border, no padding, no rule about its focus.

    It lies directly on a ``ThriftyScreen``, which looks itself what there is to repaint.
    """

    ALLOW_SELECT = False

    @property
    def size(self) -> Size:
        """Its cells."""
        return self._size

    def pieces(self, crop: Region) -> Sequence[Pieces]:
        """What stands on each row of ``crop``: without strips where a widget has no need of them,
        since making one costs as much as what is on it."""
        return self.render_lines(crop)

    def take(self, event: events.Key) -> bool:
        """Use a key before any binding does; False when it is none of ours."""
        return False

    def light(self, on: bool) -> None:
        """It has the focus from now on, or no longer."""

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Its styles stay."""

    def on_focus(self, event: events.Focus) -> None:
        """The screen has told it already."""
        event.prevent_default()

    def on_blur(self, event: events.Blur) -> None:
        """The screen has told it already."""
        event.prevent_default()

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """As Textual's; where only cells changed, without a message to itself first."""
        if layout or recompose or not repaint or not self._is_mounted:
            return super().refresh(
                *regions, repaint=repaint, layout=layout, recompose=recompose
            )  # fmt: skip
        whole, dirty = self._size.region, self._repaint_regions
        if not regions or whole in regions:
            dirty.clear()
            dirty.add(whole)
        elif whole not in dirty:
            dirty.update(regions)
        self._repaint_required = True
        if self._parent is not None:
            self._parent.check_idle()
        return self


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
                if await self.app.run_action(binding.action, node):
                    return
            if node.is_modal:
                return

    def _taken(self, widget: ThriftyWidget, event: events.Key) -> bool:
        """Whether ``widget`` takes a key; what it does is painted at once where no key follows."""
        self._at_work = True
        try:
            taken = widget.take(event)
        finally:
            self._at_work = False
        if not (taken and self.app._message_queue.empty() and self._paint()):
            self.check_idle()
        return taken

    def key_pressed(self) -> None:
        """A key came that nobody types with."""

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
        """Paint what is to be repainted; False where there is nothing, or it is too early."""
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
