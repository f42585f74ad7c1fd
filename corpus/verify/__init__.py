"""A text becomes verdicts: one pasted quotation, or a whole draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.model import Verdict

if TYPE_CHECKING:
    from corpus.archive import Archive
    from corpus.model import QuoteRow
    from corpus.verify.drafts.mapping import Prose
    from corpus.verify.findings import Finding
    from corpus.verify.linting import Options, Progress


def verify(archive: Archive, text: str, speaker: str | None = None) -> Verdict:
    """What the archive says of one quotation that somebody wrote.

    ``text`` may stand in marks and hold ellipses and brackets, or be a passage with the one
    quotation in it; ``speaker`` is whose it is said to be. The matches are ordered: the print
    that the verdict rests on first. Where there is none, ``nearest`` has what is about the same
    words.
    """
    from corpus.frozen import replace
    from corpus.verify.evidence import ArchiveEvidence
    from corpus.verify.nearest import nearest
    from corpus.verify.pasted import pasted, verdict_of
    from corpus.verify.printings import misplaced
    from corpus.verify.typed import as_name, untold

    words, credited = pasted(text)
    with archive.reading():
        speaker = speaker and as_name(archive, speaker)
        evidence = ArchiveEvidence(archive)
        verdict = untold(evidence, verdict_of(evidence, text, speaker), speaker)
        if verdict.verdict != "not-found" and not verdict.parts:
            start = max(text.find(words), 0)
            place = start, start + len(words)
            wrong = misplaced(evidence, text, place, "", verdict.matches)
            return replace(verdict, message=f"{wrong}; {verdict.message}") if wrong else verdict
        if verdict.verdict != "not-found":
            return verdict
        lost = [part.text for part in verdict.parts if part.verdict == "not-found"]
        about = lost[0] if lost else words
        return replace(verdict, nearest=nearest(archive, about, speaker or credited))


def taken_back(archive: Archive, row: QuoteRow) -> str:
    """How the article of a quotation takes its words back; "" where it lets them stand."""
    from corpus.verify.evidence import ArchiveEvidence
    from corpus.verify.takenback import taken_back as told

    return told(ArchiveEvidence(archive), row) if row.quote.verbatim else ""


def quotations_in(text: str) -> int:
    """How many quotations in marks a passage holds, which ``lint`` would judge one by one."""
    from corpus.verify.linting import how_many

    return how_many(text)


def lint(
    archive: Archive,
    prose: Prose,
    name: str,
    options: Options | None = None,
    *,
    workers: int = 1,
    progress: Progress | None = None,
) -> list[Finding]:
    """A finding for every quotation of a draft, in order.

    ``prose`` comes from ``corpus.verify.drafts.read_draft`` or ``parse``; ``name`` is the file's.
    A long one is shared among ``workers`` processes; ``progress`` is told how many quotations of
    how many are done.
    """
    from corpus.verify.linting import lint as check

    return check(archive, prose, name, options, workers=workers, progress=progress)
