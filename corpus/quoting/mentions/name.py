"""A name: words of a run of capitals that name somebody or something."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.quoting.mentions.nametypes import NameType


@dataclass(slots=True)
class Name:
    """A name of words ``first``..``last`` (inclusive), its title and role from ``head`` on.

    ``titled``: a title or role in capitals stands before it. ``weak``: one word that may be
    capitalised only because it begins a sentence. ``common``: one word that is a noun too.
    """

    head: int
    first: int
    last: int
    type: NameType
    gender: str = ""
    titled: bool = False
    weak: bool = False
    possessive: bool = False
    common: bool = False
