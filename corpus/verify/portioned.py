"""The quotations of a book-length draft, read portion by portion, by several processes if wanted.

Our own extraction reads a text of that length so, too: the portions here are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from corpus.cutting import portions
from corpus.model import Quote
from corpus.quoting.portions import LONGEST
from corpus.verify.draft_quotes import moved, quotations


def portioned(text: str, name: str, workers: int = 1) -> list[Quote]:
    """As ``quotations``; the same with any number of ``workers``."""
    if len(text) <= LONGEST:
        return quotations(text, name)
    spans = list(portions(text, LONGEST))
    made = _made([text[start:end] for start, end in spans], workers)
    pairs = zip(spans, made, strict=True)
    return [moved(quote, start) for (start, _), found in pairs for quote in found]


def _made(texts: Sequence[str], workers: int) -> Iterator[list[Quote]]:
    """What is in each of the texts; one that kills its process is read here."""
    if workers < 2:
        yield from (quotations(text, "") for text in texts)
        return
    from corpus.archive.crew import in_order

    work = partial(_read, texts)
    for made in in_order(range(len(texts)), work, _died, workers, fresh=True, batch=1):
        yield quotations(texts[made], "") if isinstance(made, int) else made


def _read(texts: Sequence[str], number: int) -> Iterable[list[Quote] | int]:
    """Each process has all texts and is sent but a number: a line that is full of texts one way
    and of quotations the other would stand still."""
    return (quotations(texts[number], ""),)


def _died(number: int) -> list[Quote] | int:
    return number
