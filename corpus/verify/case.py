"""One text under judgement: the prints that may be it, each read beside it once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus.model import QuoteRow
from corpus.verify import continued
from corpus.verify.compare import Comparison, Draft, at_most, compare, score_at_most
from corpus.verify.evidence import Evidence

_CLOSE_LOOKS = 8
ALL = 0.999
"""So great a share of a text's words is all of them."""
_CLEARLY = 0.1
"""So much better must more than a quotation be than a quotation."""
BESIDE = 0.05
"""Readings so much worse than the best one are told of beside it."""


@dataclass
class Case:
    """One text under judgement, with everything found so far."""

    evidence: Evidence
    draft: Draft
    claimed: str | None = None
    rows: list[QuoteRow] = field(default_factory=list)
    readings: list[Comparison] = field(default_factory=list)
    _far: list[QuoteRow] = field(default_factory=list)
    _known: dict[int, Comparison | None] = field(default_factory=dict)

    def look(self, rows: list[QuoteRow]) -> None:
        """Take ``rows`` as candidates and read those in marks: the most alike first, exact ones
        alone where there are some, and none that cannot come near the best."""
        self.rows = rows
        rated = [(at_most(self.draft, r.quote.text), r) for r in rows if r.quote.verbatim]
        found = self._compared(row for most, row in rated if most > ALL)
        self._far = []
        if not any(reading.exact for reading in found):
            likely = sorted(rated, key=lambda pair: -pair[0])[:_CLOSE_LOOKS]
            found += self._near(found, [pair for pair in likely if pair[0] <= ALL])
        self.readings = sorted(_signed(found), key=lambda reading: -reading.score)

    @property
    def exact(self) -> list[Comparison]:
        """The readings without a changed word."""
        return [reading for reading in self.readings if reading.exact]

    def look_beyond_cues(self) -> None:
        """Read sentences whole that their cues break in two."""
        near = [*(reading.row for reading in self.readings), *self._far][:_CLOSE_LOOKS]
        found = continued.readings(self.evidence, self.draft, near)
        self.readings = sorted([*self.readings, *found], key=lambda reading: -reading.score)

    def look_at_utterances(self) -> None:
        """Read what one said in one breath as a whole, cues left out: several sentences that a
        draft has run together with a word changed are nowhere else in one piece."""
        near = [*(reading.row for reading in self.readings), *self._far][:_CLOSE_LOOKS]
        best = max((reading.score for reading in self.readings), default=0.0)
        found = continued.utterances(self.evidence, self.draft, near, best + _CLEARLY)
        self.readings = sorted([*self.readings, *found], key=lambda reading: -reading.score)

    def _near(
        self, found: list[Comparison], likely: list[tuple[float, QuoteRow]]
    ) -> list[Comparison]:
        """Those of ``likely`` that may come near the best; the others are ``_far``."""
        more: list[Comparison] = []
        best = max((reading.score for reading in found), default=0.0)
        for most, row in likely:
            if score_at_most(self.draft, row.quote.text, most) < best - BESIDE:
                self._far.append(row)
                continue
            more += self._compared([row])
            best = max(best, *(reading.score for reading in more)) if more else best
        return more

    def _compared(self, rows: Iterable[QuoteRow]) -> list[Comparison]:
        found = []
        for row in rows:
            if row.id not in self._known:
                self._known[row.id] = compare(self.draft, row)
            reading = self._known[row.id]
            found += [reading] if reading is not None else []
        return found


def _signed(found: list[Comparison]) -> list[Comparison]:
    """Without those that do not tell whether their words are a question, where another tells that
    they are none."""
    if not any(one.alignment.exact and one.asked for one in found):
        return found
    return [one for one in found if not one.unsigned]
