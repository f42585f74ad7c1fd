"""Composes only what changed: the dirty rows of the widgets that have any, in one frame.

Textual's compositor renders every widget that lies in the rectangle around all dirty regions,
each in full. ``ThriftyCompositor`` asks a widget for its dirty rows and for nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Self

from rich.console import Console
from rich.control import Control
from rich.segment import Segment
from textual import events
from textual._compositor import Compositor, CompositorMap, CompositorUpdate
from textual.geometry import Offset, Region, Size
from textual.strip import Strip
from textual.widget import Widget

Pieces = Iterable[Segment]
"""What stands on a part of one row; a strip is one."""
Placed = tuple[int, int, Pieces]
"""Pieces and where they begin: (column, row, pieces)."""


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

    @property
    def full_map(self) -> CompositorMap:
        """Where all widgets were laid out last.

        Textual may lay them out between two layouts to answer this; the next layout would then
        find nothing new to paint.
        """
        return self._full_map

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
    FOCUS_ON_CLICK = False
    """The screen says who has the keys: a line that is typed on keeps them."""

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

    def wants(self, key: str) -> bool:
        """Whether it would take this key with Alt."""
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
