"""How near a print is to a text whose words have other forms or another order there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from corpus.verify.compare import Comparison
from corpus.verify.figures import in_figures
from corpus.verify.scopewords import DENYING
from corpus.verify.words import GAP, denied, same, similar, unaccented, weight

SHORT_ALTERED = 0.66
"""A few words so alike are the print's, altered."""
_FEWEST = 3


def worth_telling(reading: Comparison, score: float) -> bool:
    """Whether a print is near enough to be named: more than small words are the same."""
    steps = (step for step in reading.alignment.steps if step.equal and step.draft is not None)
    same_words = [reading.draft.words[step.draft or 0].key for step in steps]
    return score > 0.3 and sum(weight(key) == 1.0 for key in same_words) > 1


def tells_the_same(reading: Comparison) -> bool:
    """Whether print has each word of weight, be it in another form."""
    there = {
        step.draft: reading.words[step.printed].key
        for step in reading.alignment.steps
        if step.draft is not None and step.printed is not None
    }
    telling = [
        (at, word.key) for at, word in enumerate(reading.draft.words) if weight(word.key) == 1.0
    ]
    return all(at in there and _alike(key, there[at]) for at, key in telling)


def _alike(one: str, other: str) -> bool:
    return same(one, other) or similar(one, other)


def one_word_swapped(reading: Comparison) -> bool:
    """Whether print has just as many words, three or more, and one of them is another."""
    steps = reading.alignment.steps
    sizes = {len(reading.draft.keys), len(reading.words), len(steps)}
    return len(sizes) == 1 and len(steps) > 2 and sum(not step.equal for step in steps) == 1


def alike(reading: Comparison) -> float:
    """The score of a reading; the same words in other forms or another order count as altered."""
    first, last = reading.alignment.printed
    size = 2.5 * len(reading.draft.keys)
    words = reading.words if len(reading.words) <= size else reading.words[first:last]
    telling = [key for key in reading.draft.keys if weight(key) == 1.0]
    if len(reading.draft.keys) > _FEWEST and (_only_denied(reading) or reordered(reading)):
        return max(reading.score, SHORT_ALTERED)
    if len(telling) == 2 and last - first <= size:
        steps = reading.alignment.steps
        return max(reading.score, SHORT_ALTERED * all(s.equal or s.draft is None for s in steps))
    if len(telling) < 3 or len(words) > size:
        return reading.score
    there = [word.key for word in words]
    near = _known(telling, there) or _known(
        [key for key in in_figures(reading.draft.keys) if weight(key) == 1.0], in_figures(there)
    )
    return max(reading.score, SHORT_ALTERED if near else 0.0)


def _known(telling: Sequence[str], there: Sequence[str]) -> bool:
    """Whether nearly all words of weight stand there in some form."""
    known = sum(any(same(key, w) or similar(key, w) for w in there) for key in telling)
    return known >= 0.9 * len(telling)


def reordered(reading: Comparison) -> bool:
    """Whether print has just the same words side by side in another order: "a promise and not an
    aspiration"."""
    mine = Counter(map(unaccented, reading.draft.keys))
    size = mine.total()
    there = [unaccented(word.key) for word in reading.words if word.key != GAP]
    found = Counter(there[:size])
    for gone, come in zip(there, there[size:], strict=False):
        if found == mine:
            return True
        found[gone] -= 1
        found[come] += 1
        found += Counter()
    return found == mine


def only_lost_a_denial(reading: Comparison) -> bool:
    """Whether print has all words in a row but for a "not" or a "never" of its own."""
    lost = [step for step in reading.alignment.steps if not step.equal]
    return len(lost) == 1 and (
        lost[0].draft is None
        and lost[0].printed is not None
        and reading.words[lost[0].printed].key in DENYING
    )


def _only_denied(reading: Comparison) -> bool:
    """Whether draft and print differ in one "not" alone that a verb has taken up: "can't"."""
    other = [step for step in reading.alignment.steps if not step.equal]
    if len(other) != 1 or other[0].draft is None or other[0].printed is None:
        return False
    mine, theirs = reading.draft.words[other[0].draft].key, reading.words[other[0].printed].key
    return denied(mine) == theirs or denied(theirs) == mine
