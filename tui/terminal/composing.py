"""Composes only what changed: the dirty rows of the widgets that have any, in one frame.

Textual's compositor renders every widget that lies in the rectangle around all dirty regions,
each in full. ``ThriftyCompositor`` asks a widget for its dirty rows and for nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.control import Control
from textual import events
from textual._compositor import Compositor, CompositorUpdate
from textual.await_complete import AwaitComplete
from textual.geometry import Region, Size
from textual.reactive import var
from textual.screen import Screen, ScreenResultType
from textual.strip import Strip
from textual.widget import Widget

Placed = tuple[int, int, Strip]
"""A strip and where it begins: (column, row, strip)."""


class Patch(CompositorUpdate):
    """Strips at their places; later ones lie over earlier ones."""

    def __init__(self, placed: list[Placed]) -> None:
        self.placed = placed

    def render_segments(self, console: Console) -> str:
        """The sequences that draw every strip."""
        return "".join(
            Control.move_to(x, y).segment.text + strip.render(console)
            for x, y, strip in self.placed
        )


class ThriftyCompositor(Compositor):
    """A compositor whose partial updates cost what changed."""

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
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            part = seen.intersection(dirty)
            if part:
                strips = widget.render_lines(part.translate(-region.offset))
                layers.append([(part.x, y, strip) for y, strip in enumerate(strips, part.y)])
            if seen.contains_region(dirty):
                break
        return [placed for layer in reversed(layers) for placed in layer]


class ThriftyWidget(Widget):
    """A widget that draws its own rows: no border, no padding, no rule about its focus."""

    ALLOW_SELECT = False

    @property
    def size(self) -> Size:
        """Its cells."""
        return self._size

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Its styles stay."""


class ThriftyScreen(Screen[ScreenResultType]):
    """A screen that paints a key's whole effect in one frame."""

    focused: var[Widget | None] = var(None)
    """As in Textual, but without repainting the whole screen for it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._compositor = ThriftyCompositor()

    @property
    def stands(self) -> bool:
        """Whether it takes part still: what was done beside it may be ready too late."""
        return self.is_running and self.app.is_running

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave it, once: keys typed ahead find a screen that is on its way out."""
        if self.app.screen_stack[-1] is not self:
            return AwaitComplete()
        return super().dismiss(result)

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """No tooltips and no notices float over our rows."""

    def _update_focus_styles(
        self, focused: Widget | None = None, blurred: Widget | None = None
    ) -> None:
        """No rule of ours depends on the focus."""

    async def _on_idle(self, event: events.Idle) -> None:
        """Take what the panes want repainted now, instead of a message later for each."""
        for widget in self.children:
            if widget._repaint_required and widget.display and widget._is_mounted:
                widget._repaint_required = False
                self._dirty_widgets.add(widget)
        await super()._on_idle(event)
