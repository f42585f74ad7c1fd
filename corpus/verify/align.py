"""Where a pasted text stands in a printed one: the cheapest alignment and its word diff."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from itertools import chain

from corpus.verify.words import GAP, SHIFTS, Token, same, similar, unaccented, weight

_SKIP = 0.7
"""Cost of a printed word left out inside, as a share of its weight."""


_REPLACED = 0.002
"""Cost of a printed word in whose place the draft has brackets: an ellipsis leaves out for less."""
_MOST = 1_500_000
"""Longer texts, in words times words, are not aligned: nobody quotes so much with changes."""
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an alignment: indexes into the draft's and the print's tokens, or None.

    ``free`` marks what an ellipsis or a bracket of the draft allows.
    """

    draft: int | None
    printed: int | None
    equal: bool = False
    free: bool = False


@dataclass(frozen=True, slots=True)
class Alignment:
    """The steps in order and how alike both are (1.0: word for word, cuts aside)."""

    steps: tuple[Step, ...]
    score: float

    @property
    def exact(self) -> bool:
        """Nothing but equal words, marked cuts and bracketed insertions."""
        return bool(self.steps) and all(step.equal or step.free for step in self.steps)

    @property
    def printed(self) -> tuple[int, int]:
        """First and one past the last printed token that takes part; (0, 0) for none."""
        touched = [s.printed for s in self.steps if s.printed is not None]
        return (touched[0], touched[-1] + 1) if touched else (0, 0)


def align(draft: list[Token], printed: list[Token], reported: Container[int] = ()) -> Alignment:
    """Align all of ``draft`` with any stretch of ``printed``; O(len x len) time, bounded.

    In the printed tokens ``reported`` (indexes), what reporting does to words ("I will", "she
    would") costs next to nothing.
    """
    rows, columns = len(draft), len(printed)
    if not rows or not columns or rows * columns > _MOST:
        return Alignment((), 0.0)
    table = _Table(draft, printed, reported)
    end = _end(table, draft[-1], printed)
    steps = _trace(draft, printed, table, rows, end)
    total = sum(weight(token.key) for token in draft if not token.inserted) or 1.0
    score = max(0.0, 1.0 - table.cost[rows][end] / total)
    return Alignment(_trimmed(steps), score)


def _end(table: _Table, last: Token, printed: list[Token]) -> int:
    """Where the stretch ends: among the cheapest ends first where the draft's last word stands
    for a word of print, if both have weight or print ends there; it is lost otherwise."""

    def lost(end: int) -> bool:
        telling = end == len(printed) or weight(last.key) == weight(printed[end - 1].key) == 1.0
        return table.way(len(cost) - 1, end) != "m" or not telling

    cost = table.cost
    least = min(cost[-1])
    return min((j for j, one in enumerate(cost[-1]) if one == least), key=lambda j: (lost(j), j))


class _Table:
    """``cost[i][j]``: the least that it costs to have the draft's first i words end at the
    print's first j."""

    def __init__(self, draft: list[Token], printed: list[Token], reported: Container[int]) -> None:
        skip = [_skip(token) for token in printed]
        free = [0.0] * len(printed)
        replaced = [_REPLACED] * len(printed)
        there = _There(printed, reported)
        self.cost = [[0.0] * (len(printed) + 1)]
        self._steps: list[tuple[float, list[float], list[float]]] = []
        for token in draft:
            lose = 0.0 if _free(token) else weight(token.key)
            over = free if token.key == GAP else replaced if _free(token) else skip
            step = lose, there.swaps(token), over
            self._steps.append(step)
            self.cost.append(_row(self.cost[-1], *step))

    def way(self, i: int, j: int) -> str:
        """How a cell is reached: swap "m", lose "d", skip "i"."""
        above, here = self.cost[i - 1], self.cost[i]
        lose, swaps, skips = self._steps[i - 1]
        if j == 0:
            return "d"
        best, how = above[j] + lose, "d"
        if here[j - 1] + skips[j - 1] < best:
            best, how = here[j - 1] + skips[j - 1], "i"
        return "m" if above[j - 1] + swaps[j - 1] <= best else how


class _There:
    """The printed words, each kind once: what it costs to take it for a draft's word."""

    def __init__(self, printed: list[Token], reported: Container[int]) -> None:
        self._weights = [weight(token.key) for token in printed]
        self._full: dict[float, list[float]] = {}
        self._columns: dict[tuple[str, bool], list[int]] = {}
        for at, token in enumerate(printed):
            self._columns.setdefault((token.key, at in reported), []).append(at)
        self._known: dict[tuple[str, str], list[float]] = {}
        self._like: dict[str, list[tuple[str, bool]]] = {}
        for key, told in self._columns:
            for first in {key[:1], unaccented(key)[:1]}:
                self._like.setdefault(first, []).append((key, told))
            if told or key == GAP:
                self._like.setdefault("", []).append((key, told))

    def swaps(self, token: Token) -> list[float]:
        """The cost for each printed word in order: full, unless the two are alike in some way."""
        word = token.key, token.inserted
        if word not in self._known:
            self._known[word] = self._costs(token)
        return self._known[word]

    def _costs(self, token: Token) -> list[float]:
        own = weight(token.key)
        if own not in self._full:
            self._full[own] = [max(own, other) for other in self._weights]
        costs = self._full[own].copy()
        if _free(token):
            some: Iterable[tuple[str, bool]] = self._columns
        else:
            some = chain(self._like.get(token.key[:1], ()), self._like.get("", ()))
        for key, told in some:
            cost = _shifted(token, key) if told and not _free(token) else _swap(token, key)
            for at in self._columns[key, told]:
                costs[at] = cost
        return costs


def _row(above: list[float], lose: float, swaps: list[float], skips: list[float]) -> list[float]:
    """One row of costs."""
    here = above[0] + lose
    line = [here]
    for before, over, swap, leap in zip(above, above[1:], swaps, skips, strict=False):
        here += leap
        if over + lose < here:
            here = over + lose
        if before + swap < here:
            here = before + swap
        line.append(here)
    return line


def _skip(token: Token) -> float:
    """What it costs to leave a printed word out inside; words in brackets nearly nothing."""
    cost = weight(token.key) * _SKIP if token.key != GAP else 0.25
    return min(cost, 0.05) if token.inserted else cost


def _free(token: Token) -> bool:
    return token.key == GAP or token.inserted == "["


def _swap(token: Token, other: str) -> float:
    if same(token.key, other):
        return 0.0
    if token.key == GAP or other == GAP:
        return 3.0
    if _free(token):
        return 0.001
    heavier = max(weight(token.key), weight(other))
    return heavier * 0.5 if similar(token.key, other) else heavier


def _shifted(token: Token, other: str) -> float:
    """The same between speech and its report: other persons, tenses one step back."""
    return 0.1 if other in SHIFTS.get(token.key, ()) else _swap(token, other)


def _trace(draft: list[Token], printed: list[Token], table: _Table, i: int, j: int) -> list[Step]:
    steps: list[Step] = []
    while i > 0:
        how = table.way(i, j)
        token = draft[i - 1]
        if how == "m":
            equal = same(token.key, printed[j - 1].key)
            steps.append(Step(i - 1, j - 1, equal, not equal and _free(token)))
            i, j = i - 1, j - 1
        elif how == "d":
            steps.append(Step(i - 1, None, False, _free(token)))
            i -= 1
        else:
            open_gap = _free(token) or bool(printed[j - 1].inserted)
            steps.append(Step(None, j - 1, False, open_gap))
            j -= 1
    steps.reverse()
    return steps


def _trimmed(steps: list[Step]) -> tuple[Step, ...]:
    """Without printed words left out at either end: those are no part of the stretch."""
    first, last = 0, len(steps)
    while last > first and steps[last - 1].draft is None:
        last -= 1
    while first < last and steps[first].draft is None:
        first += 1
    return tuple(steps[first:last])


def word_diff(
    alignment: Alignment, draft: tuple[str, list[Token]], printed: tuple[str, list[Token]]
) -> tuple[tuple[str, str], ...]:
    """The alignment as runs of ("=" | "-" | "+", words); "-" is the draft's, "+" the print's."""
    runs: list[tuple[str, list[Token], str]] = []
    for step in alignment.steps:
        if step.equal and step.printed is not None:
            _push(runs, "=", printed[1][step.printed], printed[0])
            continue
        if step.draft is not None:
            _push(runs, "-", draft[1][step.draft], draft[0])
        if step.printed is not None:
            _push(runs, "+", printed[1][step.printed], printed[0])
    return tuple(
        (op, _paired(text, found[0].start, found[-1].end)) for op, found, text in _sorted(runs)
    )


def _paired(text: str, start: int, end: int) -> str:
    """A run with the mark that stands right beside it, where it has the other one of the pair."""
    for left, right in _PAIRS:
        more = text.count(left, start, end) - text.count(right, start, end)
        if more < 0 and text[start - 1 : start] == left:
            start -= 1
        elif more > 0 and text[end : end + 1] == right:
            end += 1
    return text[start:end]


def _push(runs: list[tuple[str, list[Token], str]], op: str, token: Token, text: str) -> None:
    """Add a token to the run of its kind; between two equal runs "-" and "+" keep one each."""
    for run in reversed(runs):
        if run[0] == op:
            run[1].append(token)
            return
        if run[0] == "=" or op == "=":
            break
    runs.append((op, [token], text))


def _sorted(
    runs: list[tuple[str, list[Token], str]],
) -> list[tuple[str, list[Token], str]]:
    """Between two equal runs the draft's words stand before the print's."""
    done = list(runs)
    for at in range(len(done) - 1):
        if done[at][0] == "+" and done[at + 1][0] == "-":
            done[at], done[at + 1] = done[at + 1], done[at]
    return done
