"""Interviews without labels: questions that stand as paragraphs of their own, then the answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Span
from corpus.quoting.cast.members import Cast
from corpus.quoting.turns.transcripts import LEAST, Turn

_BOLD = re.compile(r"(?:\*\*|__|#{1,6}[ \xa0]|<b>|<strong>)(.+?)(?:\*\*|__|</b>|</strong>)?\s*$")
_FIRST = re.compile(r"\b(?:I|I[’']\w+|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s|[Mm]yself)\b")
_BYLINE = re.compile(r"(?:^|\n|[.!?|] |\b[Ii]nterview(?:ed)? |[Ww]ords |[Tt]ext )[Bb]y[: ]+$")
_LETTER = re.compile(r"[QA][:.]")
_MARKS = "\"“”‘«»„'"
LONGEST = 300  # characters of a question in bold
SHORT = 200  # ... of one in plain letters
WIDEST = 6  # paragraphs of an answer
BRIEF = 3  # ... of one to a plain question
PLAIN = 4  # questions that make an interview where nothing sets them in bold


def answers(text: str, lines: Sequence[Span], cast: Cast) -> list[Turn]:
    """The answers of an interview as turns without a label; none where there is no interview.

    Questions in bold are enough where the answers speak in the first person; plain paragraphs
    that end in a question mark want a named guest before them as well.
    """
    if text.count("?") < 2:
        return []
    asked = [_bold(text, line) for line in lines]
    least = LEAST
    if sum(asked) < LEAST:
        asked = [_question(text, line) for line in lines]
        least = PLAIN
    at = [n for n, yes in enumerate(asked) if yes]
    sure = [n for n in at if "?" in text[slice(*lines[n])]]
    if len(at) < least or len(sure) < least - 1 or len(sure) * 2 < len(at):
        return []
    at = [n for n in at if n >= sure[0]]
    if least == PLAIN and guest(text, lines[at[0]][0], cast) is None:
        return []
    turns = _turns(lines, at)
    if least == PLAIN and (len(turns) < len(at) or any(len(t.spans) > BRIEF for t in turns)):
        return []
    if not _spoken(text, turns, len(at)):
        return []
    questions = [Turn((lines[n][0], lines[n][0]), (lines[n],), asks=True) for n in at]
    return sorted([*turns, *questions], key=lambda turn: turn.label)


def _turns(lines: Sequence[Span], at: Sequence[int]) -> list[Turn]:
    """What stands between the questions; of the end only the paragraph after the last one."""
    out = []
    for n, upto in zip(at, [*at[1:], min(at[-1] + 2, len(lines))], strict=True):
        spans = tuple(lines[n + 1 : upto])
        if spans and len(spans) <= WIDEST:
            out.append(Turn((spans[0][0], spans[0][0]), spans))
    return out


def _spoken(text: str, turns: Sequence[Turn], asked: int) -> bool:
    """Whether the answers speak for themselves: in the first person and outside marks."""
    first = sum(any(_FIRST.search(text, a, b) for a, b in turn.spans) for turn in turns)
    marked = sum(
        text[a] in _MARKS or bool(_LETTER.match(text, a)) for turn in turns for a, _ in turn.spans
    )
    return not marked and len(turns) * 4 >= asked * 3 and first * 2 >= len(turns) > 1


def _bold(text: str, line: Span) -> bool:
    """Whether the paragraph is one sentence set in bold, or a heading."""
    m = _BOLD.match(text, *line)
    return bool(m and m[1].rstrip("*_ ")[-1:] in "?.!…" and line[1] - line[0] < LONGEST)


def _question(text: str, line: Span) -> bool:
    """Whether the paragraph is a short question of its own."""
    words = text[slice(*line)]
    return words[-1] == "?" and len(words) < SHORT and not any(c in _MARKS[:4] for c in words)


def guest(text: str, upto: int, cast: Cast) -> str | None:
    """Who is asked: the person named in the headline, else most often, before the first turn."""
    head = text[: text.find("\n") + 1 or 0]
    best, top = None, (False, False, 0, 0)
    for m in cast.mentions:
        if m.start >= upto:
            break
        entity = cast.entity(m)
        if m.form != "name" or entity is None or entity.type not in ("person", None):
            continue
        if _BYLINE.search(text, max(0, m.left - 20), m.left):
            continue
        last = entity.name.rpartition(" ")[2]
        rank = (last in head, entity.type == "person", entity.named, -entity.first_at)
        if best is None or rank > top:
            best, top = entity.name, rank
    return best
