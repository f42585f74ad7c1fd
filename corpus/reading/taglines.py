"""What stands between a site's name and its menu is no headline, where one is below those."""

from __future__ import annotations

from corpus.reading import headsigns, mottos, outlets
from corpus.reading.draft import Head
from corpus.reading.lines import plain


def below_tagline(head: Head, long: list[int]) -> list[int]:
    """Without what stands between a site's name and its menu, where a headline is below those.

    The name is short, two short entries or more follow, and the other line is signed or dated
    and has no fewer words in common with the text.
    """
    first, *others = long
    if not 0 < first <= _TOP_OF_SITE or not headsigns.is_section(head, first - 1):
        return long
    other = next((one for one in others if _headed(head, first, one, long)), None)
    if other is None:
        return long
    name = head.lines[first - 1]
    named = head.kinds[first - 1] is None and not mottos.names_a_section(name.text)
    if named and not mottos.owned_by_another(head, first - 1):
        head.draft.note("outlet", outlets.cased(plain(name.text)), "above its motto", name.number)
    return [one for one in others if one >= other]


def _headed(head: Head, first: int, other: int, long: list[int]) -> bool:
    """Whether ``other`` is a headline and what stands between it and ``first`` is the site's."""
    known = headsigns.stems(headsigns.beginning(head, 8))
    ours, theirs = (
        len(headsigns.stems(plain(head.lines[at].text)) & known) for at in (first, other)
    )
    between = range(first + 1, other)
    if theirs < ours or sum(_is_entry(head, at) for at in between) < _ENTRIES:
        return False
    dated = [at for at in between if headsigns.signs(head, at)]
    if dated and (theirs < 2 or (dated != [other - 1] and ours > 0)):
        return False
    near = range(other + 1, min(other + headsigns.SIGNED, len(head.lines)))
    deck = other + 1 if theirs else other  # right below, without a gap
    others = (at for at in near if at in long and (at != deck or head.lines[at].gap))
    near = near[: next((at - other - 1 for at in others), len(near))]
    text = plain(head.lines[other].text)
    again = any(
        plain(line.text) == text for line in head.lines[other + 1 : other + headsigns.SIGNED]
    )
    return (
        bool(dated)
        or again
        or any(headsigns.signs(head, at) or headsigns.named(head, at) for at in near)
    )


_TOP_OF_SITE, _ENTRIES = 4, 2


def _is_entry(head: Head, index: int) -> bool:
    return head.kinds[index] in headsigns.PARTS_PAGE or headsigns.is_section(head, index)
