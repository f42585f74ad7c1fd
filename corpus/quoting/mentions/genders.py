"""Whether a name shows a man or a woman: by a title before it, or by its first name."""

from __future__ import annotations

import re

from corpus.quoting.text.tokens import Tokens
from corpus.quoting.words.flags import FEMALE, FIRST, INITIAL, MALE, ROLE, TITLE
from corpus.quoting.words.shapes import bag

# Offices named after men that women hold too: the first name tells.
HELD_BY_ALL = bag(
    """
    Bishop Archbishop Priest Rabbi Imam Chairman Spokesman Councilman Congressman Alderman Foreman
    Fireman Policeman Fisherman Seaman Airman Rifleman Guardsman Postman Ombudsman Businessman Actor
    Assemblyman Dean
    """
)
GIVEN_LAST = re.compile(r"[A-Z][a-z]+-[a-z]+$")  # "Cho Myong-guk": no Cho is a woman by that


def gender_of(t: Tokens, a: int, start: int, end: int) -> str:
    """ "m", "f" or "" by the title before the name ``start``..``end``, or by its first name.

    A title that is a first name too ("Sen", "Dean") shows nothing.
    """
    flags = t.flags
    told = ""
    for i in range(a, start):
        if flags[i] & (MALE | FEMALE) and flags[i] & (TITLE | ROLE) and not flags[i] & FIRST:
            told = "f" if flags[i] & FEMALE else "m"
            if t.word[i] not in HELD_BY_ALL:
                return told
            break
    for i in range(start, end):
        if flags[i] & FIRST and GIVEN_LAST.match(t.word[i + 1]):
            return told
        if flags[i] & FIRST:
            both = flags[i] & (FEMALE | MALE)
            return told if both in (0, FEMALE | MALE) else "f" if both == FEMALE else "m"
        if not flags[i] & INITIAL:
            break
    return told
