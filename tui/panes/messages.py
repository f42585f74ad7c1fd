"""What panes tell their screen. Messages go up; the selection comes down."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message
from textual.widget import Widget

from tui.place.selection import Found


@dataclass
class QuotationChosen(Message):
    """The cursor came to a quotation (``follow``: Enter on it). ``origin`` is the pane's name.

    ``offset`` is the place in the text where the cursor stands, None for the quotation's start.
    """

    quotation: int
    origin: str
    follow: bool = False
    offset: int | None = None


@dataclass
class ArticleChosen(Message):
    """The cursor came to an article."""

    article: int
    follow: bool = False


@dataclass
class SpeakerChosen(Message):
    """The cursor came to a speaker."""

    speaker: str
    follow: bool = False


@dataclass
class PlaceChosen(Message):
    """The cursor came to ``offset`` (code points) of an article where no quotation stands."""

    article: int
    offset: int


@dataclass
class PaneEntered(Message):
    """A pane took the focus, by key or mouse."""

    pane: Widget


@dataclass(frozen=True, slots=True)
class SearchDone:
    """What the searching thread answers. Only the newest counts."""

    ticket: int
    found: Found | None
    error: str | None = None
    speakers: tuple[str, ...] = ()
    more: bool = False


@dataclass
class EntryFollowed(Message):
    """Enter on an entry of a sheet."""
