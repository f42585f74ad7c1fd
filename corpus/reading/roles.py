"""What authors are: "Sports Writer", "Brussels correspondent", and the names before it."""

from __future__ import annotations

import re

from corpus.reading import outlets, people

ROLE = re.compile(
    r"\b(?:correspondent|editor|reporter|writer|staff|columnist|journalist|bureau|chief|producer"
    r"|analyst|contributor|fellow|professor|director|desk|team|agenc(?:y|ies)|wires?|presenter"
    r"|spokes(?:person|man|woman)|lecturer|researcher|historian|strategist|economist"
    r"|commentator|blogger|novelist|broadcaster|critic|photographer|freelancer?|meteorologist"
    r"|political|diplomatic|defen[cs]e|foreign|security|senior|national|special|head|team)\b",
    re.IGNORECASE,
)


def is_desk(piece: str) -> bool:
    """What an author is, after his name: "Local Democracy Reporter"; no further name in it."""
    words = piece.split()
    return 1 <= len(words) <= 3 and _DESK.fullmatch(words[-1]) is not None


def is_role(text: str) -> bool:
    """Whether a line is no more than what an author is: "Sports Writer"."""
    words = text.split()
    return (
        2 <= len(words) <= 4
        and _DESK.fullmatch(words[-1]) is not None
        and all(ROLE.fullmatch(word) or _BEAT.fullmatch(word) for word in words[:-1])
    )


_BEAT = re.compile(
    r"(?:sports?|science|health|business|education|crime|courts?|legal|energy|climate|environment"
    r"|economics?|world|europe|us|uk|local|democracy|news|city|arts|culture|media|technology|tech)",
    re.IGNORECASE,
)
_DESK = re.compile(
    r"(?:correspondent|editor|reporter|writer|staff|columnist|journalist|producer|analyst"
    r"|contributor"
    r"|fellow|professor|director|desk|team|agenc(?:y|ies)|presenter|chief|bureau"
    r"|spokes(?:person|man|woman)|lecturer|researcher|historian|strategist|economist"
    r"|commentator|blogger|novelist|broadcaster|critic|photographer|freelancer?|meteorologist)s?",
    re.IGNORECASE,
)


_OF_HOUSES = re.compile(r"(?:bureau|desk|newsroom|agenc(?:y|ies)|wires?)", re.IGNORECASE)
"""What places and houses have, persons have none: "Port Anselm bureau"."""


def before_role(piece: str) -> str | None:
    """The name in "Jennifer Rankin Brussels correspondent"."""
    found = ROLE.search(piece)
    if found is None:
        return None
    if _OF_HOUSES.fullmatch(piece, found.start()):
        return None
    words = piece[: found.start()].split()
    named = " ".join(words)
    parted = named[:1] and words[0].isupper() and not named.isupper()  # "ANA BELL Quay Record"
    if not parted and (outlets.known(named) or outlets.shaped(f"The {named}")):
        return None
    for size in (2, 3):
        if len(words) >= size and people.is_name(" ".join(words[:size])):
            return " ".join(words[:size]) if size == 2 or len(words) == 3 else None
    return None


def is_staff(piece: str, authors: list[str]) -> bool:
    """ "By Reuters Staff", "By staff and agencies": nobody's name, but a by-line."""
    words = piece.lower().split()
    if words and words[-1] in (
        "staff",
        "agencies",
        "wires",
        "reporter",
        "writers",
        "desk",
        "board",
    ):
        head = piece.rsplit(maxsplit=1)[0] if len(words) > 1 else ""
        authors.append(outlets.agency(head) or "")
        return True
    return False
