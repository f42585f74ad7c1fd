"""A pasted page is no memory of a quotation: its first words are asked, and that is told."""

from __future__ import annotations

from corpus.frozen import replace
from corpus.search.expand import WORDS
from corpus.search.query import Query

MOST = 100
"""Nobody remembers so many words, and they tell one quotation from all others."""


def bounded(query: Query) -> tuple[Query, str]:
    """The query with its first ``MOST`` words, and what tells of the others; "" where all are
    asked. What a phrase or a filter demands is demanded whole."""
    parts = 0
    for count, word in enumerate(query.words):
        parts += len(WORDS[word])
        if parts > MOST:
            every = parts + sum(len(WORDS[rest]) for rest in query.words[count + 1 :])
            told = f"only the first {MOST} of {every:,} words were looked for"
            return replace(
                query, words=(*query.words[:count], *_begun(word, parts)), unfinished=False
            ), told
    return query, ""


def _begun(word: str, parts: int) -> tuple[str, ...]:
    """As many words of a phrase as are asked; ``parts`` are all up to its end."""
    folded = WORDS[word]
    return tuple(folded[: MOST - (parts - len(folded))])
