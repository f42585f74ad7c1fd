"""What ministers are in charge of, by the words for it: "Treasury", "finance", "defence"."""

from __future__ import annotations

from functools import cache

from corpus.quoting.words.files import raw


@cache
def portfolios() -> dict[str, str]:
    """A word of a minister's office -> the portfolio that it tells."""
    return {word: name for name, listed in raw()["portfolios"].items() for word in listed.split()}


@cache
def charges() -> frozenset[str]:
    """The words for the fields of government, without those for whoever leads it."""
    return frozenset(word for word, name in portfolios().items() if name != "prime")
