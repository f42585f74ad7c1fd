"""The one value that all panes show: what is narrowed, and what the cursor stands on."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Literal

from corpus.model import Hit

Narrower = Literal["query", "speaker", "article"]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One thing that narrows the panes; ``pinned`` ones stay when a search starts."""

    by: Narrower
    key: str | int
    pinned: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """The answer to a query: hits in rank order, how many there are in all, a note.

    With ``more`` there are at least so many. Two answers are the same only when they are one
    object. ``version`` is the archive's when it was asked; in a newer one the hits' rows may be
    others.
    """

    query: str
    hits: tuple[Hit, ...] = ()
    total: int = 0
    note: str | None = None
    version: int = -1
    more: bool = False
    by_id: dict[int, Hit] = field(default_factory=dict, compare=False, repr=False)

    @staticmethod
    def of(
        query: str,
        hits: tuple[Hit, ...],
        total: int,
        note: str | None = None,
        version: int = -1,
        *,
        more: bool = False,
    ) -> Found:
        """A result with its index by quotation id."""
        return Found(query, hits, total, note, version, more, {hit.row.id: hit for hit in hits})

    @property
    def partly(self) -> bool:
        """Whether more was found than the hits that are here."""
        return self.more or len(self.hits) < self.total

    @property
    def counted(self) -> str:
        """How many: "90", or "90+" where there may be more."""
        return f"{self.total:,}{'+' if self.more else ''}"


@dataclass(frozen=True, slots=True)
class Selection:
    """What is narrowed, in order, and where the cursor stands. ``offset`` is a code point.

    ``found`` answers ``query``; a pane that did not narrow is narrowed by all that came before
    it in ``narrowed``. ``back`` is the selection that Esc returns to.
    """

    query: str = ""
    speaker: str | None = None
    article: int | None = None
    quotation: int | None = None
    offset: int = 0
    narrowed: tuple[Narrowing, ...] = ()
    found: Found | None = field(default=None, repr=False)
    back: Selection | None = field(default=None, compare=False, repr=False)

    def before(self, by: Narrower) -> tuple[Narrowing, ...]:
        """The narrowings that hold for the pane that itself narrows ``by``."""
        names = [n.by for n in self.narrowed]
        return self.narrowed[: names.index(by)] if by in names else self.narrowed

    def partly(self, by: Narrower) -> bool:
        """Whether the pane that narrows ``by`` shows only what the first hits leave to it."""
        found = self.found
        asked = any(n.by == "query" for n in self.before(by))
        return asked and found is not None and found.partly

    def key(self, by: Narrower) -> str | int | None:
        """What ``by`` narrows to, None where it does not narrow."""
        return next((n.key for n in self.narrowed if n.by == by), None)

    def narrow(self, by: Narrower, key: str | int, *, pinned: bool = False) -> Selection:
        """This selection narrowed by ``key``, after what came before; later ones fall away."""
        narrowed = (*self.before(by), Narrowing(by, key, pinned))
        if narrowed == self.narrowed:
            return self
        deeper = [n.by for n in narrowed] != [n.by for n in self.narrowed]
        back = shallow(self) if deeper else self.back
        return replace(self, narrowed=narrowed, back=back)

    def pinned(self) -> tuple[Narrowing, ...]:
        """The narrowings that a new search stays within."""
        return tuple(n for n in self.narrowed if n.pinned and n.by != "query")


def shallow(selection: Selection, depth: int = 20) -> Selection:
    """``selection`` with at most ``depth`` steps back kept."""
    if depth == 0 or selection.back is None:
        return replace(selection, back=None)
    return replace(selection, back=shallow(selection.back, depth - 1))


def as_json(selection: Selection) -> dict[str, Any]:
    """What the next start needs to open on the same place."""
    return {
        "query": selection.query,
        "speaker": selection.speaker,
        "article": selection.article,
        "quotation": selection.quotation,
        "offset": selection.offset,
        "narrowed": [[n.by, n.key, n.pinned] for n in selection.narrowed],
    }


def from_json(data: object) -> Selection:
    """The selection that ``as_json`` wrote; what does not fit is left out."""
    if not isinstance(data, dict):
        return Selection()
    narrowed = tuple(
        Narrowing(entry[0], entry[1], bool(entry[2]))
        for entry in _list(data.get("narrowed"))
        if isinstance(entry, list) and len(entry) == 3 and _narrows(entry[0], entry[1])
    )
    return Selection(
        query=data["query"] if isinstance(data.get("query"), str) else "",
        speaker=data["speaker"] if isinstance(data.get("speaker"), str) else None,
        article=_integer(data.get("article")),
        quotation=_integer(data.get("quotation")),
        offset=_integer(data.get("offset")) or 0,
        narrowed=narrowed,
    )


def _narrows(by: object, key: object) -> bool:
    wanted = {"query": str, "speaker": str, "article": int}.get(str(by))
    return wanted is not None and isinstance(key, wanted)


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _integer(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
