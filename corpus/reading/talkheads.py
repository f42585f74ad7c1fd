"""What stands above a record of talk: who sat, what was talked of, how it is headed."""

from __future__ import annotations

import re

from corpus.reading.draft import Head

SITTING = re.compile(
    r"(?i:(?:mr |madam )?speaker|chair(?:man|woman|person)?|presid(?:ent|ing(?: officer)?)"
    r"|moderator|hosts?|presenters?|guests?|interviewers?|present|clerk)"
    r"\s?:\s(?:(?i:the (?:rt )?hon\b|(?:dr|mrs?|ms|sir|dame)\b)"
    r"|[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){1,4}$)"
    r"|(?i:subjects?|topics?|venue|location)\s?:\s\S"
)
"""Who sat, and what was talked of, above a record of it."""
TALKED = re.compile(
    r"(?:interview|transcript|doorstop|press (?:conference|briefing)|q\s?&\s?a|in conversation)\b",
    re.IGNORECASE,
)
"""How records of talks are headed, with who talked and where."""
_TURN = re.compile(r"[^\W\d_a-z][^\sa-z]*(?: [^\sa-z]+){0,3}: ")


def is_turn(head: Head, text: str) -> bool:
    """Whether somebody speaks in a line ("JOURNALIST: …") who speaks again below."""
    found = _TURN.match(text)
    lines = head.lines[:_MOST_TURNS] if found else []
    return found is not None and sum(line.text.startswith(found[0]) for line in lines) > 1


_MOST_TURNS = 100
