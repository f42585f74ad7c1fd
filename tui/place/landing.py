"""Places: what a selection becomes when its cursor goes to a quotation, or is taken up again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from tui.place.selection import Selection
from tui.store.source import Source, index_of


def on_quotation(source: Source, here: Selection, quotation: int) -> Selection:
    """``here`` with the cursor on ``quotation``: its article, its place, its speaker."""
    row = source.found_row(here.found, quotation) or source.quote(quotation)
    if row is None:
        return here
    return replace(
        here,
        quotation=quotation,
        article=row.article.id,
        offset=row.quote.start,
        speaker=row.speaker_id,
    )


def first_within(source: Source, here: Selection) -> Selection:
    """``here`` on a quotation that its narrowings leave: the present one, or the first."""
    ids = source.quotes(here)
    if here.quotation is not None and index_of(ids, here.quotation) is not None:
        return on_quotation(source, here, here.quotation)
    if ids:
        return on_quotation(source, here, ids[0])
    article = here.key("article")
    return replace(
        here,
        quotation=None,
        offset=0,
        article=int(article) if article is not None else here.article,
        speaker=str(here.key("speaker")) if here.key("speaker") else here.speaker,
    )


def taken_up(source: Source, wanted: Selection) -> Selection:
    """``wanted`` where it still stands; else what is nearest.

    What it narrows by is answered already.
    """
    ids = source.quotes(wanted)
    if not ids and wanted.narrowed:
        place = Selection(
            article=wanted.article, quotation=wanted.quotation, offset=wanted.offset
        )  # fmt: skip
        return taken_up(source, place)
    row = source.quote(wanted.quotation) if wanted.quotation is not None else None
    if row is not None and _left(wanted, ids, row.id):
        return replace(wanted, article=row.article.id, speaker=row.speaker_id)
    if ids:
        return on_quotation(source, wanted, _nearest(source, wanted, ids))
    articles = source.articles(wanted)
    return replace(wanted, article=articles[0] if articles else None, quotation=None)


def _left(wanted: Selection, ids: Sequence[int], quotation: int) -> bool:
    """Whether the narrowings leave a quotation, also as a hit that is not read yet."""
    partly = wanted.found is not None and wanted.found.partly
    return partly or not wanted.narrowed or index_of(ids, quotation) is not None


def gone_back_to(source: Source, place: Selection) -> Selection:
    """A place that was left, as it is by now: what it stood on may be somebody else's, or gone."""
    if place.quotation is not None:
        return taken_up(source, place)
    here = place.article is None or source.article_row(place.article) is not None
    return place if here else taken_up(source, place)


def _nearest(source: Source, wanted: Selection, ids: Sequence[int]) -> int:
    """Of ``ids`` the one nearest to where a quotation stood that is no more."""
    if wanted.quotation is None:
        return ids[0]
    there = source.stretches(wanted.article) if wanted.article is not None else []
    still = [one for one in there if index_of(ids, one.id) is not None]
    if still:
        return min(still, key=lambda one: abs(one.start - wanted.offset)).id
    if wanted.key("query") is not None:
        return ids[0]
    return ids[min(bisect_left(ids, wanted.quotation), len(ids) - 1)]
