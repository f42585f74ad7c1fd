"""A name as it is typed on a command line: "kasich" is Kasich, "the mayor" nobody's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.frozen import replace
from corpus.verify.claims import may_be
from corpus.verify.people import PRONOUNS, name_words

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.model import Verdict
    from corpus.verify.evidence import Evidence

_ARTICLES = ("the", "a", "an")


def as_name(archive: Archive, typed: str) -> str:
    """``typed`` with capitals where it has none and each of its words is somebody's name."""
    words = typed.split()
    if typed != typed.lower() or not words or words[0] in (*_ARTICLES, *PRONOUNS):
        return typed
    if not all(_is_borne(archive, word) for word in name_words(typed)):
        return typed
    return " ".join(word[:1].upper() + word[1:] for word in words)


def untold(evidence: Evidence, verdict: Verdict, speaker: str | None) -> Verdict:
    """The verdict with a word on ``speaker`` where print does not tell whether that is who said
    it."""
    if not speaker or verdict.verdict not in ("verbatim", "cut") or not verdict.matches:
        return verdict
    if any(may_be(evidence, speaker, match.row) is not None for match in verdict.matches):
        return verdict
    told = f"whether “{speaker}” said it cannot be told"
    return replace(verdict, message=f"{verdict.message}; {told}")


def _is_borne(archive: Archive, word: str) -> bool:
    found = archive.db.execute(
        "SELECT 1 FROM speaker_words w JOIN speakers s ON s.id = w.speaker"
        " WHERE w.word = ? AND s.type = 'person' LIMIT 1",
        (word,),
    )
    return found.fetchone() is not None
