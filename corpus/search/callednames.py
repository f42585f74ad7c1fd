"""Whom a name means, however it is spelt: apart, as a search for words needs no index of people."""

from __future__ import annotations

from corpus.archive import Archive, people
from corpus.search.romanised import respelt


def called(archive: Archive, text: str, limit: int = people.LISTED) -> list[tuple[int, str]]:
    """(tier, id) of the speakers whom ``text`` may name, as ``people.ranked`` gives them; where
    nobody is so spelt those whom another spelling names come before mere slips."""
    if found := people.ranked(archive.db, text, limit, slips=False):
        return found
    each = [people.ranked(archive.db, name, limit, slips=False) for name in respelt(archive, text)]
    tiers: dict[str, int] = {}
    for tier, id in sorted((one for some in each for one in some), key=lambda one: one[0]):
        tiers.setdefault(id, tier)
    meant = [(tier, id) for id, tier in tiers.items()][:limit]
    return meant or people.ranked(archive.db, text, limit)
