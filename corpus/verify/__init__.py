"""A text becomes verdicts: one pasted quotation, or a whole draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.model import Verdict

if TYPE_CHECKING:
    from corpus.archive import Archive


def verify(archive: Archive, text: str, speaker: str | None = None) -> Verdict:
    """What the archive says of one quotation that somebody wrote.

    ``text`` may stand in marks and hold ellipses and brackets; ``speaker`` is whose it is said
    to be. The matches are ordered: the print that the verdict rests on first.
    """
    from corpus.verify.evidence import ArchiveEvidence
    from corpus.verify.judge import judge

    return judge(ArchiveEvidence(archive), text, speaker)
