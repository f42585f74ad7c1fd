"""Names of two words whose first one no list knows: "Ovri King", "Mirten Cuban"."""

from __future__ import annotations

from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.flags import (
    CALENDAR,
    CAPITALS,
    COLLECTIVE,
    DEMONYM,
    FUNCTION,
    ORG,
    ORG_NAME,
    PLACE,
    PLURAL,
    POSSESSIVE,
    ROLE,
    SUFFIX,
    TITLE,
)
from corpus.quoting.words.shapes import bag

# Nouns for people that many are called by.
CALLED = bag(
    """
    Abbot Alderman Archer Bachelor Backer Baker Banker Baron Bishop Boxer Bowler Brewer Butcher
    Canon Cardinal Carpenter Champion Chancellor Child Constable Cook Coward Dancer Deacon Driver
    Drummer Duke Elder Farmer Fisher Forester Friend Gardener Groom Guest Hacker Hawker Hooker
    Keeper King Knight Lord Major Marshal Monk Painter Pandit Pilgrim Player Pope Porter Pradhan
    Prince Provost Ranger Reader Rider Sailor Saint Seaman Sheikh Singer Skipper Stalker Star
    Steward Sultan Tailor Usher Walker Warden Winner
    """
)
HOUSES = bag("Church Banks House Court Street")  # called so as well, if a title tells
# The noun of an office, body, place or people, or a small word: no name by itself.
LISTED = TITLE | ROLE | ORG | ORG_NAME | DEMONYM | CAPITALS | PLACE | FUNCTION | PLURAL | CALENDAR


def named_so(t: Tokens, a: int, b: int, titled: bool = False) -> bool:
    """Whether words ``a``..``b`` are a first name that no list knows and a surname.

    The surname may be a noun for a person or a people's: "Ovri King", "Mirten Cuban"; behind a
    title (``titled``) a body's too: "President Zalin Church".
    """
    if b != a + 1 or t.flags[a] & (LISTED | COLLECTIVE | POSSESSIVE | SUFFIX):
        return False
    f = t.flags[b]
    if not f & LISTED or f & LISTED == DEMONYM or t.word[b] in CALLED:
        return True
    return titled and t.word[b] in HOUSES
