"""Countries, their seats of government and peoples, and what else they are called."""

from __future__ import annotations

from functools import cache

from corpus.quoting.words.files import raw, read


@cache
def countries() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """(country, names of its seat of government, adjectives and peoples)."""
    found = []
    for country, line in read("places.toml")["countries"].items():
        seats, _, peoples = line.partition(";")
        found.append(
            (
                country,
                tuple(s.replace("_", " ") for s in seats.split()),
                tuple(p.replace("-", " ") for p in peoples.split()),
            )
        )
    return tuple(found)


@cache
def nationals() -> frozenset[str]:
    """Names of peoples of two words: "Sri Lankan"."""
    return frozenset(p for _, _, peoples in countries() for p in peoples if " " in p)


@cache
def places() -> frozenset[str]:
    """All places of the table, of one word or more."""
    other = read("places.toml")["other"]
    names = {n.replace("_", " ") for n in (other["states"] + other["cities"]).split()}
    for country, seats, _ in countries():
        names |= {country, *seats}
    return frozenset(names)


@cache
def metonyms() -> dict[str, str]:
    """A name or seat of a government or body -> the name under which it is known."""
    table = {seat: country for country, seats, _ in countries() for seat in (country, *seats)}
    for name, others in raw()["metonyms"].items():
        table[name] = name
        table |= {other.replace("_", " "): name for other in others.split()}
    return table
