"""A text becomes verdicts: one pasted quotation, or a whole draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.model import Verdict

if TYPE_CHECKING:
    from corpus.archive import Archive
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
    from corpus.verify.judge import judge
    from corpus.verify.nearest import nearest
    from corpus.verify.printings import misplaced

    words, credited = _pasted(text)
    claimed = speaker or credited
    with archive.reading():
        evidence = ArchiveEvidence(archive)
        verdict = judge(evidence, words, claimed)
        if verdict.verdict != "not-found":
            start = max(text.find(words), 0)
            place = start, start + len(words)
            wrong = misplaced(evidence, text, place, "", verdict.matches)
            return replace(verdict, message=f"{wrong}; {verdict.message}") if wrong else verdict
        return replace(verdict, nearest=nearest(archive, words, claimed))


def quotations_in(text: str) -> int:
    """How many quotations in marks a passage holds, which ``lint`` would judge one by one."""
    from corpus.verify.linting import how_many

    return how_many(text)


def _pasted(text: str) -> tuple[str, str | None]:
    """The words in marks where something stands behind them, and whom it names."""
    import re

    marks = '“”„«»"'
    single = re.fullmatch(rf"(\s*)[‘']([^{marks}]+[.,!?…])[’'](?=\s)([^{marks}‘’']*)", text)
    if single is not None:
        return _pasted('{}"{}"{}'.format(*single.groups()))
    if not any(mark in text for mark in marks) and (named := _credit(text)):
        return named
    whole = re.fullmatch(rf"\s*[{marks}]([^{marks}]+)[{marks}](?P<rest>[^{marks}]*)", text)
    if whole is None or re.search(r"\w", whole["rest"]) is None:
        last = max(text.rfind(mark) for mark in marks)
        led = last > 0 and re.search(r"\w", text[:last]) is not None
        return (_sole(text) if led else None) or (text, None)
    credit = re.match(r"\s*(?:—|―|–|--+)\s*([^,(;]+)", whole["rest"])
    if credit is not None:
        from corpus.verify.draft_sources import credited

        return whole[1], credited(credit[1])
    printed = whole["rest"].lstrip().startswith("(")
    return (None if printed else _sole(text)) or (whole[1], None)


def _credit(text: str) -> tuple[str, str] | None:
    """The words of a text without marks and the name behind them: "We go. (Ann Lee)"."""
    import re

    from corpus.verify.people import is_somebody, name_words

    found = re.fullmatch(
        r"\s*(.+[.!?…])\s*(?:\(([^()\n]{3,60})\)|\n?\s*(?:—|―|–|--+)\s*([^()\n]{3,60}))\s*",
        text,
        re.DOTALL,
    )
    if found is None:
        return None
    name = (found[2] or found[3]).strip()
    parts = name.split()
    named = 2 <= len(parts) <= 5 and parts[0][:1].isupper() and parts[-1][:1].isupper()
    return (found[1], name) if named and is_somebody(name_words(name)) else None


def _sole(text: str) -> tuple[str, str | None] | None:
    import re

    from corpus.verify.linting import sole

    return sole(re.sub(r"(?<!\n)\n(?!\n)", " ", text))


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
